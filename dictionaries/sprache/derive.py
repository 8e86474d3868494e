#!/usr/bin/env python3
"""Derives lexikon.tsv from word-form counts.

  derive.py WORDFORMS.tsv > lexikon.tsv

WORDFORMS.tsv: columns form, law, novels, documentation; a header line is not expected. The counts were made
over German federal law (public domain), novels of the European Literary Text Collection (public domain texts)
and Debian's German documentation. Counts are facts; no text is taken over.

A line of lexikon.tsv: the word in lower case, TAB, how often it was written with a capital, TAB, how often
without, both as floor(log2(count)) + 1, 0 for never. Kept are words of letters with at least 8 occurrences.
"""
import re
import sys
from collections import defaultdict

WORD = re.compile(r"^[A-Za-zÄÖÜäöüß]+$")
LEAST = 8


def main():
    counts = defaultdict(lambda: [0, 0])
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            form, *numbers = line.rstrip("\n").split("\t")
            if not WORD.match(form) or (len(form) > 1 and form.isupper()):
                continue
            lower = form[0].lower() + form[1:]
            if not lower.islower():
                continue
            counts[lower][form[0].islower()] += sum(map(int, numbers))
    print("# Word forms by frequency; made by derive.py, see there. Columns: form, capital, small (log2 + 1).")
    for word in sorted(counts, key=lambda w: w.encode()):
        upper, small = counts[word]
        if upper + small >= LEAST:
            print(word, upper.bit_length(), small.bit_length(), sep="\t")


if __name__ == "__main__":
    main()
