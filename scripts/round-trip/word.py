"""Opens files of Word in ONLYOFFICE's engine and saves them anew: word.py FOLDER OUT NAME.docx..."""

import os
import sys

import docbuilder


def main():
    folder, out = sys.argv[1:3]
    for name in sys.argv[3:]:
        builder = docbuilder.CDocBuilder()
        # Answers are 0 where it went well.
        if builder.OpenFile(os.path.join(folder, name), "") != 0:
            sys.exit("the engine did not open " + name)
        if builder.SaveFile("docx", os.path.join(out, name)) != 0:
            sys.exit("the engine did not save " + name)
        builder.CloseFile()


main()
