#!/usr/bin/env python3
"""Derives lexikon.tsv and formen.txt from word-form counts.

  derive.py --capitals TEXTS.jsonl... > CAPITALS.tsv
  derive.py WORDFORMS.tsv BUSINESS.tsv CAPITALS.tsv > lexikon.tsv
  derive.py --rarer WORDFORMS.tsv > formen.txt

WORDFORMS.tsv: columns form, law, novels, documentation; a header line is not expected. The counts were made
over German federal law (public domain), novels of the European Literary Text Collection (public domain texts)
and Debian's German documentation. BUSINESS.tsv: columns form, count, texts; a header line is skipped. Its
counts were made over 67 MB of business prose (17,800 texts of some 240 public sites, blogs, manuals, course
notes). Counts are facts; no text is taken over.

CAPITALS.tsv: columns form, first, inside: how often the capitalised form opened a line, a sentence, a quotation or
what follows a colon, and how often it stood behind another word. The counts were made over 40 MB of running German
prose: half of it from 178 public business sites and books, half federal law, novels and documentation as above.
A capital that nearly always opens something says nothing of a noun: where less than half stood inside, only that
share of the capitals counts.

A line of lexikon.tsv: the word in lower case, TAB, how often it was written with a capital, TAB, how often
without, both as floor(log2(count)) + 1, 0 for never. Kept are words of letters with at least 8 occurrences; those of BUSINESS.tsv in at least 6 texts, and
not the halves of gendered forms (Kolleg:in).

A line of formen.txt: a form of letters of a word that is rarer. The morphology does not know it from there;
it is one of those that the build computes, so that no start has to.
"""
import json
import re
import sys
from collections import Counter, defaultdict

WORD = re.compile(r"^[A-Za-zÄÖÜäöüß]+$")
LEAST = 8
LEAST_TEXTS = 6
LEAST_SEEN = 5  # capitals of a form whose places are trusted
RUNNING = re.compile(r"[A-Za-zÄÖÜäöüß]+(?:-[A-Za-zÄÖÜäöüß]+)*")
INSIDE = {" ", ", ", "/"}  # what stands between two words of one sentence


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


def add_business(words, path):
    """Adds the counts of business prose, without the halves of gendered forms: Kolleg:in."""
    halves = set()
    with open(path, encoding="utf-8") as lines:
        next(lines)
        for line in lines:
            form, count, texts = line.rstrip("\n").split("\t")
            if not WORD.match(form) or (len(form) > 1 and form.isupper()) or int(texts) < LEAST_TEXTS:
                continue
            lower = form[0].lower() + form[1:]
            if lower.islower():
                old = sum(words[lower].values())
                words[lower][form] = words[lower].get(form, 0) + int(count)
                if old < 20:
                    halves.add(lower)
    persons = ("er", "ist", "ent", "ant", "or", "at")
    for half in halves:
        feminine = half + "in" in words or half + "innen" in words
        if feminine and half + "e" in words and not half.endswith(persons):
            del words[half]


def count_capitals(paths):
    """Of each capitalised form: how often it opens something and how often it stands behind another word."""
    first, inside = Counter(), Counter()
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for line in (text for row in lines for text in json.loads(row)["text"].split("\n")):
                end = 0
                for word in RUNNING.finditer(line):
                    if word[0][0].isupper() and word[0][1:].islower():
                        opens = end == 0 or line[end : word.start()] not in INSIDE
                        (first if opens else inside)[word[0]] += 1
                    end = word.end()
    return first, inside


def print_capitals(paths):
    first, inside = count_capitals(paths)
    for form in sorted(set(first) | set(inside)):
        if first[form] + inside[form] >= LEAST_SEEN:
            print(form, first[form], inside[form], sep="\t")


def weigh_capitals(words, path):
    """Lowers the counts of capitals that nearly always open a sentence."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            form, first, inside = line.rstrip("\n").split("\t")
            forms = words.get(form.lower(), {})
            share = int(inside) / (int(first) + int(inside))
            if form in forms and form.lower() in forms and share < 0.5:
                forms[form] = int(forms[form] * share)


def main():
    if sys.argv[1] == "--capitals":
        print_capitals(sys.argv[2:])
        return
    rarer = sys.argv[1] == "--rarer"
    words = read(sys.argv[-1] if rarer else sys.argv[1])
    if not rarer:
        add_business(words, sys.argv[2])
        weigh_capitals(words, sys.argv[3])
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
