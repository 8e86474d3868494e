#!/usr/bin/env python3
"""The Python example of cli/package/README.md, as it stands there.

readme.py LIBRARY SOURCE
"""

import contextlib
import io
import pathlib
import re
import sys

library, source = sys.argv[1], pathlib.Path(sys.argv[2])
readme = (source / "cli/package/README.md").read_text()
example = re.search(r"```python\n(.*?)```", readme, re.S)[1]
assert '"libkundenlint.so.0"' in example
with contextlib.redirect_stdout(io.StringIO()) as out:
    exec(example.replace("libkundenlint.so.0", library), {})
lines = out.getvalue().splitlines()
assert any(line.startswith("orientierung.") and " zustimmend " in line for line in lines), lines
assert "naehe.unterordnung zustimmend Kunde ist König" in "\n".join(lines), lines
