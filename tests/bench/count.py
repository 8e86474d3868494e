"""python3 count.py TEXTS TERMS [stem]: the usual pipeline in Python. A text a line; words by a regular expression (with
`stem`: and their stems by Snowball, as inflected words are counted), counted against a list; a row a text."""

import csv
import re
import sys

stem = len(sys.argv) > 3
if stem:
    import Stemmer

    stemmer = Stemmer.Stemmer("german")
with open(sys.argv[2], encoding="utf-8") as file:
    terms = set(file.read().split())
if stem:
    terms = set(stemmer.stemWords(sorted(terms)))
word = re.compile(r"\w+")
rows = csv.writer(sys.stdout)
rows.writerow(["text", "words", "count"])
with open(sys.argv[1], encoding="utf-8") as file:
    for number, text in enumerate(file, 1):
        words = word.findall(text.lower())
        if stem:
            words = stemmer.stemWords(words)
        rows.writerow([number, len(words), sum(each in terms for each in words)])
