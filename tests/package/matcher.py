#!/usr/bin/env python3
"""The problem matcher finds every finding of the text form, with its place, severity and rule, and nothing else.

matcher.py KUNDENLINT SOURCE
"""

import json
import pathlib
import re
import subprocess
import sys

kundenlint, source = sys.argv[1], pathlib.Path(sys.argv[2])
matchers = json.loads((source / "cli/package/problem-matcher.json").read_text())["problemMatcher"]
severities = {"error": "error", "warning": "warning", "notice": "info"}


def check(*options):
    texts = sorted(str(path.relative_to(source)) for path in (source / "samples").iterdir() if path.suffix in (".md", ".txt"))
    command = [kundenlint, "check", "--isolated", "--fail-on", "never", *options, *texts]
    return subprocess.run(command, cwd=source, stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()


def matched(lines):
    for line in lines:
        for matcher in matchers:
            pattern = matcher["pattern"][0]
            match = re.match(pattern["regexp"], line)
            if match:
                groups = [match[pattern[key]] for key in ("file", "line", "column", "code", "message")]
                yield (*groups[:4], severities[matcher["severity"]], groups[4])


def expected(lines):
    for line in lines:
        report = json.loads(line)
        for finding in report["findings"]:
            place = report["document"]["path"], str(finding["line"]), str(finding["column"])
            yield (*place, finding["rule"], finding["severity"], finding["message"])


for language in ("de", "en"):
    got = list(matched(check("--lang", language)))
    want = list(expected(check("--lang", language, "-f", "jsonl")))
    assert got == want, (language, set(got) ^ set(want))
    assert len({finding[4] for finding in want}) == 3, "the samples have no longer all severities"
print(len(want), "findings in each language")
