"""What an edit costs in the language server: 10,000 edits of a ten-page document, one after the other, each until its diagnostics
have come; and the memory of the server before and after.
   python3 lsp_edits.py KUNDENLINT SAMPLES [EDITS]"""
import os
import random
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "cli"))
from lsp_client import Client, spot  # noqa: E402

kundenlint, samples = sys.argv[1:3]
edits = int(sys.argv[3]) if len(sys.argv) > 3 else 10000
URI = "file:///bench.md"


def memory(pid):
    """Resident MB."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        return next(int(line.split()[1]) / 1000 for line in status if line.startswith("VmRSS"))


def work(pid):
    """Seconds of processor time."""
    with open(f"/proc/{pid}/stat", encoding="ascii") as stat:
        fields = stat.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


texts = []
for name in sorted(os.listdir(samples)):
    path = os.path.join(samples, name)
    if os.path.isfile(path):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
text = "\n\n".join(texts)
while len(text.encode()) < 30000:
    text += "\n\n" + text
text = text.encode()[:30000].decode(errors="ignore")
text = text[:text.rindex("\n")]
lines = text.split("\n")
words = sorted({word for word in text.split() if word.isalpha()})

client = Client([kundenlint, "lsp", "--isolated"])
client.initialize({"textDocument": {"publishDiagnostics": {"versionSupport": True, "relatedInformation": True}}})
client.open(URI, text)
client.diagnostics(URI, 1)
draw = random.Random(17)
times, measured = [], []
before, looks = work(client.process.pid), 0
version, line, character, left = 1, 0, 0, ""
for edit in range(edits):
    # Somebody types: a word letter by letter, here or there; now and then a letter is taken back.
    if not left:
        line, character = draw.randrange(len(lines)), 0
        left = draw.choice(words) + draw.choice(words).lower() + " "  # compounds that nobody has seen
    version += 1
    if character > 0 and draw.random() < 0.1:
        change = {"range": spot(line, character - 1, character), "text": ""}
        character -= 1
    else:
        change = {"range": spot(line, character), "text": left[0]}
        character += 1
        left = left[1:]
    if not left:  # and the line is put back as it was, so that the document does not grow
        client.change(URI, version, change)
        client.diagnostics(URI, version)
        version += 1
        looks += 1
        change = {"range": spot(line, 0, character), "text": ""}
    begin = time.perf_counter()
    client.change(URI, version, change)
    client.diagnostics(URI, version)
    looks += 1
    times.append(1000 * (time.perf_counter() - begin))
    if edit % max(1, edits // 10) == 0:
        measured.append(memory(client.process.pid))
measured.append(memory(client.process.pid))
spent = 1000 * (work(client.process.pid) - before) / looks
client.end()
times.sort()
print(f"{len(text.encode())} bytes, {edits} edits: median {times[len(times) // 2]:.1f} ms, "
      f"p99 {times[len(times) * 99 // 100]:.1f} ms, longest {times[-1]:.1f} ms; processor time of the server {spent:.1f} ms an edit")
print("memory, MB:", " ".join(f"{one:.0f}" for one in measured))
