#!/usr/bin/env python3
"""Derives lexikon.tsv and formen.txt from word-form counts.

  derive.py WORDFORMS.tsv > lexikon.tsv
  derive.py --rarer WORDFORMS.tsv > formen.txt

WORDFORMS.tsv: columns form, law, novels, documentation; a header line is not expected. The counts were made
over German federal law (public domain), novels of the European Literary Text Collection (public domain texts)
and Debian's German documentation. Counts are facts; no text is taken over.

A line of lexikon.tsv: the word in lower case, TAB, how often it was written with a capital, TAB, how often
without, both as floor(log2(count)) + 1, 0 for never. Kept are words of letters with at least 8 occurrences.

A line of formen.txt: a form of letters of a word that is rarer. The morphology does not know it from there;
it is one of those that the build computes, so that no start has to.
"""
import re
import sys
from collections import defaultdict

WORD = re.compile(r"^[A-Za-zÄÖÜäöüß]+$")
LEAST = 8


def read(path):
    """Of each word in lower case: its forms, with and without a capital, and how often they occurred."""
    words = defaultdict(dict)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            form, *numbers = line.rstrip("\n").split("\t")
            if not WORD.match(form) or (len(form) > 1 and form.isupper()):
                continue
            lower = form[0].lower() + form[1:]
            if lower.islower():
                words[lower][form] = sum(map(int, numbers))
    return words


def main():
    rarer = sys.argv[1] == "--rarer"
    words = read(sys.argv[-1])
    if rarer:
        print("# Forms of rarer words; made by derive.py --rarer, see there.")
    else:
        print("# Word forms by frequency; made by derive.py, see there. Columns: form, capital, small (log2 + 1).")
    for word in sorted(words, key=lambda w: w.encode()):
        forms = words[word]
        small = forms.get(word, 0)
        often = sum(forms.values()) >= LEAST
        if often and not rarer:
            print(word, (sum(forms.values()) - small).bit_length(), small.bit_length(), sep="\t")
        elif rarer and not often:
            print("\n".join(sorted(forms)))


if __name__ == "__main__":
    main()
