"""Opens a workbook in ONLYOFFICE's engine, types what it is told, recalculates and saves: engine.py IN OUT EDITS.json

EDITS is a list of {"sheet", "cell", "value"}; a text is typed as a text, a number as a number.
"""

import json
import sys

import docbuilder


def main():
    source, target, edits = sys.argv[1:4]
    builder = docbuilder.CDocBuilder()
    # Answers are 0 where it went well.
    if builder.OpenFile(source, "") != 0:
        sys.exit("the engine did not open " + source)
    builder.GetContext()
    with open(edits, encoding="utf8") as file:
        for edit in json.load(file):
            place = "Api.GetSheet(%s).GetRange(%s)" % (json.dumps(edit["sheet"]), json.dumps(edit["cell"]))
            builder.ExecuteCommand("%s.SetValue(%s);" % (place, json.dumps(edit["value"])))
    builder.ExecuteCommand("Api.RecalculateAllFormulas();")
    if builder.SaveFile("xlsx", target) != 0:
        sys.exit("the engine did not save " + target)
    # Without it the process ends by a fault.
    builder.CloseFile()


main()
