"""What an analyst would write: the same identification over a regional long table with pandas, and openpyxl or another engine.

Usage: identify.py WORKBOOK [ENGINE] — prints how many schools rule 1, rule 2 (any) and either of them find.
"""

import sys

import pandas

rows = pandas.read_excel(sys.argv[1], engine=sys.argv[2] if len(sys.argv) > 2 else None)
rows = rows[rows["Класс"].isin([5, 6]) & rows["Предмет"].isin(["Русский язык", "Математика"])].copy()
people = (rows["Кол-во участников"] * rows["2"] / 100).round().astype(int)
rows["low"] = people * 10000 >= 3000 * rows["Кол-во участников"]
last, previous = rows["Год"].max(), rows["Год"].max() - 1
low = rows[rows["low"]].groupby(["Логин", "Год"]).size().unstack(fill_value=0)
one = set(low.index[low.get(last, 0) >= 2])
two = set(low.index[(low.get(last, 0) >= 1) & (low.get(previous, 0) >= 1)])
print(len(one), len(two), len(one | two))
