"""What an analyst would pick today: the same identification over a regional long table with polars, whose Excel reader (fastexcel, calamine) is Rust.

Usage: identify_polars.py WORKBOOK — prints how many schools rule 1, rule 2 (any) and either of them find, as identify.py does.
"""

import sys

import polars as pl

rows = pl.read_excel(sys.argv[1])
people = (pl.col("Кол-во участников") * pl.col("2") / 100).round().cast(pl.Int64)
low = (
    rows.filter(pl.col("Класс").is_in([5, 6]) & pl.col("Предмет").is_in(["Русский язык", "Математика"]))
    .filter(people * 10000 >= 3000 * pl.col("Кол-во участников"))
    .group_by("Логин", "Год")
    .len()
)
last = rows["Год"].max()
of = lambda year, least: set(low.filter((pl.col("Год") == year) & (pl.col("len") >= least))["Логин"])
one = of(last, 2)
two = of(last, 1) & of(last - 1, 1)
print(len(one), len(two), len(one | two))
