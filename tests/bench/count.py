"""python3 count.py TEXTS TERMS: the usual pipeline in Python. A text a line; words by a regular expression, counted
against a list; a row a text."""

import csv
import re
import sys

with open(sys.argv[2], encoding="utf-8") as file:
    terms = set(file.read().split())
word = re.compile(r"\w+")
rows = csv.writer(sys.stdout)
rows.writerow(["text", "words", "count"])
with open(sys.argv[1], encoding="utf-8") as file:
    for number, text in enumerate(file, 1):
        words = word.findall(text.lower())
        rows.writerow([number, len(words), sum(each in terms for each in words)])
