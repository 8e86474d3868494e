"""A scripted session with `kundenlint lsp`: every feature, and clients that behave badly.
   python3 lsp_session.py KUNDENLINT SAMPLES"""
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback

from lsp_client import Client, spot

kundenlint, samples = map(os.path.abspath, sys.argv[1:])
failures = checks = 0
FULL = {"workspace": {"workspaceEdit": {"documentChanges": True}, "didChangeWatchedFiles": {"dynamicRegistration": True}},
        "textDocument": {"publishDiagnostics": {"relatedInformation": True, "versionSupport": True, "dataSupport": True},
                         "hover": {"contentFormat": ["markdown", "plaintext"]},
                         "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
                         "documentSymbol": {"hierarchicalDocumentSymbolSupport": True}}}
A, B = "file:///a.md", "file:///b.txt"


def check(fact, *what):
    global failures, checks
    checks += 1
    if not fact:
        failures += 1
        print("FAILED:", *what, file=sys.stderr)


def same(got, want, what):
    check(got == want, what, "\n  got ", got, "\n  want", want)


def server(*options, **more):
    return Client([kundenlint, "lsp", *options], **more)


def started(capabilities=FULL, **params):
    client = server("--isolated")
    client.initialize(capabilities, **params)
    return client


def rules(diagnostics):
    return [one["code"] for one in diagnostics]


def at(uri, line, character):
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def actions(client, uri, where, **context):
    return client.call("textDocument/codeAction",
                       {"textDocument": {"uri": uri}, "range": where, "context": {"diagnostics": [], **context}})


def applied(text, action):
    """The text after an action's edits; positions in UTF-16."""
    edits = action["edit"]["documentChanges"][0]["edits"]
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len((line + "\n").encode("utf-16-le")))
    data = text.encode("utf-16-le")
    place = lambda where: starts[where["line"]] + 2 * where["character"]
    for edit in reversed(edits):
        begin, end = place(edit["range"]["start"]), place(edit["range"]["end"])
        data = data[:begin] + edit["newText"].encode("utf-16-le") + data[end:]
    return data.decode("utf-16-le")


def lifecycle():
    client = server("--isolated", "--stdio")
    same(client.call("textDocument/hover", at(A, 0, 0))["code"], -32002, "a request before initialize")
    result = client.initialize(FULL)
    same(result["capabilities"]["positionEncoding"], "utf-16", "the default encoding")
    same(result["serverInfo"]["name"], "kundenlint", "the server's name")
    same(client.heard("client/registerCapability")["registrations"][0]["method"], "workspace/didChangeWatchedFiles",
         "it asks for changes of the configuration")
    client.send({"jsonrpc": "2.0", "id": "kundenlint.watch", "result": None})
    same(client.call("initialize", {"capabilities": {}})["code"], -32600, "a second initialize")
    same(client.call("textDocument/rename", {})["code"], -32601, "an unknown method")
    same(client.call("textDocument/hover", {})["code"], -32602, "missing parameters")
    same(client.call("workspace/executeCommand", {"command": "rm", "arguments": ["-rf"]})["code"], -32602, "a foreign command")
    client.notify("$/unknown", {})
    client.notify("textDocument/didChange", {"textDocument": {"uri": "file:///never-opened", "version": 1}, "contentChanges": []})
    same(client.call("shutdown"), None, "shutdown")
    same(client.call("textDocument/hover", at(A, 0, 0))["code"], -32600, "a request after shutdown")
    client.notify("exit")
    same(client.process.wait(60), 0, "exit after shutdown")
    same(client.process.stderr.read(), b"", "nothing on standard error")
    client = started()
    client.notify("exit")
    same(client.process.wait(60), 1, "exit without shutdown")


def diagnostics():
    client = started()
    text = "Kundenorientierung heißt für uns Nähe.\n\n😀 Bei uns ist der Kunde König.\n"
    client.open(A, text)
    found = client.diagnostics(A, 1)
    same([(one["code"], one["severity"]) for one in found if one["code"] in ("verwechslung", "unterordnung")],
         [("verwechslung", 1), ("unterordnung", 2)], "rules and severities")
    confusion = next(one for one in found if one["code"] == "verwechslung")
    same(confusion["range"], spot(0, 0, 37), "its range")
    check("gleichgesetzt" in confusion["message"] and confusion["source"] == "kundenlint", "its message", confusion)
    check(confusion["data"]["suggestion"].startswith("Trennen Sie"), "its data", confusion["data"])
    poles = [one["message"].split(" ")[0] for one in confusion["relatedInformation"]]
    same(sorted(poles), ["Kundennähe", "Kundenorientierung"], "both poles of a confusion")
    king = next(one for one in found if one["code"] == "unterordnung")
    same(king["range"], spot(2, 19, 30), "behind an emoji UTF-16 counts two")
    client.change(A, 2, {"range": spot(2, 25, 30), "text": "wichtig"})
    check("unterordnung" not in rules(client.diagnostics(A, 2)), "the king has gone")
    client.change(A, 3, {"range": spot(2, 25, 32), "text": "König"}, {"range": spot(0, 0, 37), "text": "Heute regnet es"})
    now = rules(client.diagnostics(A, 3))
    check("unterordnung" in now and "verwechslung" not in now, "two changes at once", now)
    client.change(A, 4, {"text": "Der Gast ist König.\r\nDer Kunde ist König."})
    same([one["range"]["start"]["line"] for one in client.diagnostics(A, 4) if one["code"] == "unterordnung"], [0, 1],
         "the whole text anew, with CRLF")
    client.change(A, 5, {"range": spot(1, 20), "text": "\r\n\r\nDer Kunde ist König.\r\n"})
    check(3 in [one["range"]["start"]["line"] for one in client.diagnostics(A, 5)], "an edit at the end")
    client.change(A, 6, {"text": ""})
    same(client.diagnostics(A, 6), [], "an empty text")
    client.notify("textDocument/didClose", {"textDocument": {"uri": A}})
    same(client.diagnostics(A), [], "closed, nothing is left")
    same(client.call("textDocument/hover", at(A, 0, 0)), None, "a document that is not open")
    same(client.end(), 0, "the end")


def encodings():
    text = "😀 Bei uns ist der Kunde König.\n"
    for offered, chosen, begin in ((["utf-8", "utf-16"], "utf-8", 21), (["utf-32"], "utf-32", 18), (["utf-7", "utf-16"], "utf-16", 19),
                                   ([], "utf-16", 19)):
        client = server("--isolated")
        result = client.initialize({**FULL, "general": {"positionEncodings": offered}})
        same(result["capabilities"]["positionEncoding"], chosen, f"of {offered}")
        client.open(A, text)
        king = next(one for one in client.diagnostics(A) if one["code"] == "unterordnung")
        same(king["range"]["start"]["character"], begin, chosen)
        same(client.call("textDocument/hover", at(A, 0, begin + 1))["range"]["start"]["character"], begin, f"hover in {chosen}")
        client.end()


def like_check():
    """What the editor shows is what `check` says, of every sample; positions are taken back to code points."""
    client = started({**FULL, "general": {"positionEncodings": ["utf-32"]}})
    for name in sorted(os.listdir(samples)):
        path = os.path.join(samples, name)
        if not os.path.isfile(path):
            continue
        run = subprocess.run([kundenlint, "check", "--isolated", "-f", "jsonl", path], capture_output=True, text=True, check=False)
        want = [(one["rule"], one["line"] - 1, one["column"] - 1, one["message"]) for one in json.loads(run.stdout)["findings"]]
        with open(path, encoding="utf-8", newline="") as file:
            client.open("file://" + path, file.read(), language="plaintext")
        got = [(one["code"], one["range"]["start"]["line"], one["range"]["start"]["character"], one["message"])
               for one in client.diagnostics("file://" + path)]
        same(got, want, name)
    client.end()


def kinds():
    client = started()
    client.open("file:///a.html", "<p>Der <b>Kunde</b> ist K&ouml;nig.</p><script>Der Kunde ist König.</script>", language="html")
    same([one["range"] for one in client.diagnostics("file:///a.html")], [spot(0, 10, 34)], "HTML is read as HTML")
    client.open("untitled:Untitled-1", "`Der Kunde ist König.` Der Gast ist König.", language="markdown")
    same([one["range"]["start"]["character"] for one in client.diagnostics("untitled:Untitled-1")], [27], "code is no text")
    client.open(B, "`Der Kunde ist König.`\n", language="plaintext")
    same(rules(client.diagnostics(B)), ["unterordnung"], "plain text has no code")
    client.open("file:///a.py", "Der Kunde ist König.", language="python")
    same(client.diagnostics("file:///a.py"), [], "a program is not read")
    same(client.call("textDocument/documentSymbol", {"textDocument": {"uri": "file:///a.py"}}), [], "nor has it sections")
    client.end()


def hover():
    client = started()
    client.open(A, "Wir richten unser *Angebot* nach den Kunden aus.\n\nHeute regnet es.\n\nDer Kunde ist König.\n")
    answer = client.call("textDocument/hover", at(A, 4, 6))
    same(answer["contents"]["kind"], "markdown", "Markdown, where the client reads it")
    for words in ("**Warnung: Unterordnung** (`unterordnung`)", "**Besser:** Sagen Sie", "**Kundennähe · Unterordnung** – dafür",
                  "„Kunde ist König“", "Eintrag `naehe.unterordnung/kunde-ist-koenig`", "Der Text behauptet oder fordert es."):
        check(words in answer["contents"]["value"], words, "in", answer["contents"]["value"])
    same(answer["range"], spot(4, 4, 19), "its range")
    client.open(B, "Der Kunde ist nicht König.\n", language="plaintext")
    answer = client.call("textDocument/hover", at(B, 0, 6))["contents"]["value"]
    check("– dagegen" in answer and "Signal „nicht“." in answer, "a stance and why", answer)
    same(client.call("textDocument/hover", at(A, 1, 0)), None, "nothing to say")
    same(client.call("textDocument/hover", at(A, 999, 999)), None, "behind the end")
    client.end()
    client = started({})
    client.open(A, "Der Kunde ist König.")
    answer = client.call("textDocument/hover", at(A, 0, 6))["contents"]
    check(answer["kind"] == "plaintext" and "**" not in answer["value"], "plain text for others", answer)
    client.open(A, "Der Kunde ist *König*. <b>Der `Kunde` ist König.</b>")
    client.end()


SILENCED = {
    A: ("markdown", ["Der Kunde ist König.\n", "# Titel\n\nEins ist\nschön. Der Kunde ist König.  \nUnd.\n", "- Der Kunde ist König.\n- Zwei.\n",
                     "| a | b |\n|---|---|\n| x | Der Kunde ist König. |\n| y | z |\n", "> Ja.\n> Der Kunde ist König.\n",
                     "😀 Eins.\r\nDer Kunde ist König.\r\n", "Der *Kunde ist\nKönig*, und das ist gut."]),
    "file:///a.mdx": ("mdx", ["Der Kunde ist König.\n"]),
    "file:///a.html": ("html", ["<ul>\n  <li>Der Kunde ist König.</li>\n</ul>\n", "<p>Eins\n  Der Kunde <b>ist\n  König</b>.</p>\n"]),
    B: ("plaintext", ["Der Kunde ist König.\n", "Eins\nund zwei. Der Kunde ist König.\nDrei.\n"]),
}


def code_actions():
    client = started()
    version = 0
    for uri, (language, texts) in SILENCED.items():
        client.open(uri, "", language=language, version=1)
        client.diagnostics(uri, 1)
        for text in texts:
            version += 2
            client.change(uri, version, {"text": text})
            found = client.diagnostics(uri, version)
            king = next(one for one in found if one["code"] == "unterordnung")
            offered = actions(client, uri, king["range"])
            silence = [one for one in offered if "abschalten" in one["title"] and "Unterordnung" in one["title"]]
            check(len(silence) == 1, uri, repr(text), "has", [one["title"] for one in offered])
            if not silence:
                continue
            same(silence[0]["edit"]["documentChanges"][0]["textDocument"], {"uri": uri, "version": version}, "of this version")
            same(silence[0]["diagnostics"][0]["code"], "unterordnung", "what it fixes")
            after = applied(text, silence[0])
            check("unterordnung -- Begründung" in after, "a reason", repr(after))
            client.change(uri, version + 1, {"text": after})
            same(rules(client.diagnostics(uri, version + 1)), [rule for rule in rules(found) if rule != "unterordnung"],
                 f"{text!r} becomes {after!r}")
    text = "Eins.\n\n<!-- kundenlint-disable-next-line unterordnung -- steht so da -->\nZwei.\n"
    client.change(A, version + 2, {"text": text})
    client.diagnostics(A, version + 2)
    unused = [one for one in actions(client, A, spot(2, 8)) if "edit" in one]
    same([one["title"] for one in unused], ["Ungenutzte Ausnahme streichen"], "an unused suppression")
    same(applied(text, unused[0]), "Eins.\n\nZwei.\n", "is deleted")

    client.change(A, version + 3, {"text": "Der Kunde ist König.\n"})
    offered = actions(client, A, spot(0, 5), only=["quickfix"])
    titles = [one["title"] for one in offered]
    check(any(title.startswith("Besser: Sagen Sie") for title in titles), "the suggestion", titles)
    check("Regel „Unterordnung“ erklären" in titles and not any("Eintrag" in title for title in titles), "fixes alone", titles)
    same(actions(client, A, spot(0, 5), only=["refactor"]), [], "kinds that there are not")
    check("Eintrag „naehe.unterordnung/kunde-ist-koenig“ erklären" in [one["title"] for one in actions(client, A, spot(0, 5))], "entries")
    explain = next(one["command"] for one in offered if "erklären" in one["title"])
    page = client.call("workspace/executeCommand", explain)
    check(page.startswith("unterordnung  Unterordnung (Warnung)"), "the explanation", page)
    same(client.heard("window/showMessage"), {"type": 3, "message": page}, "is shown")
    better = next(one["command"] for one in offered if one["title"].startswith("Besser"))
    check(client.call("workspace/executeCommand", better).startswith("Sagen Sie"), "the suggestion in full")
    same(client.call("workspace/executeCommand", {"command": "kundenlint.explain", "arguments": ["unterordnug"]})["code"], -32602,
         "an unknown id")
    client.end()
    client = started(initializationOptions={"explanations": "result"})
    client.call("workspace/executeCommand", {"command": "kundenlint.explain", "arguments": ["lean"]})
    client.end()
    check(not any(one.get("method") == "window/showMessage" for one in client.aside), "a client that shows it itself")


def document_symbols():
    client = started()
    client.open(A, "# Eins\n\nDer Kunde ist König.\n\n## Zwei\n\nText.\n\n### Drei\n\nText.\n\nVier\n----\n\nText.\n\n# Fünf\n")
    tree = client.call("textDocument/documentSymbol", {"textDocument": {"uri": A}})
    shape = lambda nodes: [(node["name"], shape(node["children"])) for node in nodes]
    same(shape(tree), [("Eins", [("Zwei", [("Drei", [])]), ("Vier", [])]), ("Fünf", [])], "sections by level")
    check("Befund" in tree[0]["detail"] and "detail" not in tree[1], "what is in them", tree)
    same(tree[0]["range"]["end"], {"line": 17, "character": 2}, "where they end")
    client.open("file:///a.html", "<h2>Eins <em>und</em></h2><p>Text.</p><h3 class=x>Zwei</h3><p>Text.</p>", language="html")
    tree = client.call("textDocument/documentSymbol", {"textDocument": {"uri": "file:///a.html"}})
    same(shape(tree), [("Eins und", [("Zwei", [])])], "of HTML")
    client.end()
    client = started({})
    client.open(A, "# Eins\n\n## Zwei\n")
    same([(one["name"], one["location"]["uri"]) for one in client.call("textDocument/documentSymbol", {"textDocument": {"uri": A}})],
         [("Eins", A), ("Zwei", A)], "a list for others")
    client.end()


def configuration():
    with tempfile.TemporaryDirectory() as folder:
        config = os.path.join(folder, ".kundenlint.toml")

        def write(text):
            with open(config, "w", encoding="utf-8") as file:
                file.write(text)

        write('ignore = ["unterordnung"]\n')
        client = server(cwd="/")
        client.initialize(FULL, rootUri="file://" + folder)
        client.open(A, "Der Kunde ist König.\n")
        same(rules(client.diagnostics(A)), [], "the configuration of the folder holds")
        write('[rules.unterordnung]\nseverity = "error"\n')
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file://" + config, "type": 2}]})
        same([one["severity"] for one in client.diagnostics(A)], [1], "a changed one, too")
        write('ignore = ["unterordnug"]\n')
        client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": "file://" + config, "type": 2}]})
        said = client.heard("window/showMessage")
        check(said["type"] == 1 and "die Regel „unterordnug“ gibt es nicht" in said["message"] and config in said["message"],
              "a mistake is told with its place", said)
        client.change(A, 2, {"text": "Der Gast ist König.\n"})
        same([one["severity"] for one in client.diagnostics(A, 2)], [1], "and the last good one holds")
        os.remove(config)
        client.notify("workspace/didChangeConfiguration", {"settings": {"kundenlint": {"ignore": ["unterordnung"], "lang": "en"}}})
        same(rules(client.diagnostics(A, 2)), [], "settings of the editor hold")
        client.notify("workspace/didChangeConfiguration", {"settings": {"kundenlint": {"lang": "en", "trace": {"server": "off"}, "path": "x"}}})
        check("customer" in client.diagnostics(A, 2)[0]["message"], "in English")
        client.notify("workspace/didChangeConfiguration", {"settings": None})
        check("customer" in client.diagnostics(A, 2)[0]["message"], "without settings the old ones hold")
        client.end()

        os.mkdir(os.path.join(folder, "briefe"))
        path = os.path.join(folder, "briefe", "a.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write("Der Kunde ist König.\n")
        subprocess.run([kundenlint, "check", "--write-baseline", "known.jsonl", "briefe/a.md"], cwd=folder, check=True, capture_output=True)
        write('baseline = "known.jsonl"\n')
        client = server(cwd="/")
        client.initialize(FULL, workspaceFolders=[{"uri": "file://" + folder, "name": "x"}])
        client.open("file://" + path, "Eins.\n\nDer Kunde ist König.\n\nDer Gast ist König.\n")
        same([one["range"]["start"]["line"] for one in client.diagnostics("file://" + path)], [4], "known findings are not told")
        client.end()
    client = server("--isolated", "--ignore", "unterordnung")
    client.initialize(FULL, locale="de-AT")
    client.open(A, "Der Kunde ist König. Kundenorientierung heißt für uns Nähe.\n")
    found = client.diagnostics(A)
    check("unterordnung" not in rules(found) and "gleichgesetzt" in found[-1]["message"], "options of the command; German", found)
    client.end()
    client = started(locale="en-US")
    client.open(A, "Der Kunde ist König.\n")
    check("customer" in client.diagnostics(A)[0]["message"], "the editor's language")
    same([one["title"] for one in actions(client, A, spot(0, 5)) if "edit" in one], ["Silence rule 'subordination' here, with a reason"],
         "of actions, too")
    check("for" in client.call("textDocument/hover", at(A, 0, 5))["contents"]["value"], "and of hover")
    client.end()
    run = subprocess.run([kundenlint, "lsp", "--isolated", "--select", "x"], input=Client.frame(
        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}) + Client.frame(
        {"jsonrpc": "2.0", "method": "initialized", "params": {}}), capture_output=True, check=False)
    check("gibt es nicht" in run.stdout.decode(), "a wrong option is told in the editor", run)


def cancellation():
    client = started()
    client.open(A, "Der Kunde ist König.\n\n" * 3000)
    requests = [{"jsonrpc": "2.0", "id": 1000 + i, "method": "textDocument/hover", "params": at(A, 2 * i, 5)} for i in range(20)]
    # In one piece: the analysis takes longer than reading the rest.
    client.raw(b"".join(map(Client.frame, requests + [Client.notification("$/cancelRequest", {"id": one["id"]}) for one in requests])))
    answers = [client.answer(one["id"]) for one in requests]
    cancelled = [one for one in answers if one.get("error", {}).get("code") == -32800]
    check(len(cancelled) >= 15, len(cancelled), "of 20 were cancelled")
    client.notify("$/cancelRequest", {"id": 4711})
    client.notify("$/cancelRequest", {})

    client.raw(b"".join(Client.frame(Client.notification("textDocument/didChange", {
        "textDocument": {"uri": A, "version": version}, "contentChanges": [{"range": spot(0, 0), "text": "a"}]})) for version in range(2, 202)))
    client.diagnostics(A, 201)
    published = [one["params"]["version"] for one in client.aside if one.get("method") == "textDocument/publishDiagnostics"]
    check(len(published) < 60, "of 200 changes in one go", len(published), "versions were published")
    same(sorted(published), published, "in their order")
    client.end()


def hostile():
    client = started()
    for body, code in ((b"{", -32700), (b"\xff\xfe", -32700), (b"", -32700), (b"[" * 100000, -32700), (b"[]", -32600), (b"7", -32600),
                       (b'{"jsonrpc":"1.0","id":5,"method":"x"}', -32600), (b'{"jsonrpc":"2.0","id":{},"method":"x"}', -32600)):
        client.send(body)
        same(client.wait(lambda message: "error" in message)["error"]["code"], code, repr(body[:20]))
    deep = b'{"jsonrpc":"2.0","id":6,"method":"x","params":' + b'{"a":' * 5000 + b"1" + b"}" * 5001
    client.send(deep)
    same(client.wait(lambda message: "error" in message)["error"]["code"], -32700, "deep parameters")
    client.raw(b"Content-Length: 40000000\r\n\r\n" + b" " * 40000000)
    same(client.wait(lambda message: "error" in message)["error"]["code"], -32600, "40 MB are passed over")
    client.open(A, "x" * (9 << 20))
    check("zu groß" in client.heard("window/showMessage")["message"], "9 MB are not read")
    same(client.diagnostics(A), [], "nor looked at")
    client.change(A, 2, {"text": "Der Kunde ist König."})
    same(rules(client.diagnostics(A, 2)), ["unterordnung"], "until it is small again")
    for change in ({"range": {"start": {"line": 4294967295, "character": 4294967295}, "end": {"line": 99999999999, "character": 0}}, "text": " Ja."},
                   {"range": {"start": {"line": -1, "character": 0}, "end": {"line": 0, "character": 0}}, "text": "x"},
                   {"range": {"start": {"line": 0, "character": 9}, "end": {"line": 0, "character": 2}}, "text": ""},
                   {"range": None, "text": "x"}, {"text": 7}, {}):
        client.change(A, 3, change)
    client.raw(Client.frame(b'{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.md","version":4},'
                            b'"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"text":"\\ud83d"}]}}'))
    found = client.diagnostics(A, 4)
    same([one["range"]["start"]["character"] for one in found], [5], "half a surrogate pair is one unit")
    odd = "\u0000\u202e<script>[x](javascript:1)\ufffe" + "\r\r\n\n" * 5 + "e\u0301" * 500
    client.open("file:///%00/../../etc/passwd", odd + "Der Kunde ist König.")
    client.diagnostics("file:///%00/../../etc/passwd")
    client.call("textDocument/codeAction", {"textDocument": {"uri": "file:///%00/../../etc/passwd"},
                                            "range": {"start": {"line": 0, "character": 0}, "end": {"line": 4000, "character": 0}},
                                            "context": {"diagnostics": [], "only": [7, None]}})
    for i in range(1100):
        client.open(f"file:///many/{i}.md", "x")
    check("zu viele" in client.heard("window/showMessage")["message"], "1,100 documents are too many")
    same(client.end(), 0, "it lives")

    client = started()
    client.raw(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
    same(client.wait(lambda message: "error" in message)["error"]["code"], -32700, "no header")
    same(client.process.wait(60), 1, "and the end, as nobody knows where to go on")

    for ending in (b"", b"Content-Len", b"Content-Length: 100\r\n\r\n{"):
        client = started()
        client.raw(ending)
        client.process.stdin.close()
        same(client.process.wait(60), 1, f"the editor has gone: {ending!r}")
        same(client.process.stderr.read(), b"", "silently")

    # Nobody reads the answers any more, while the input stays open.
    process = subprocess.Popen([kundenlint, "lsp", "--isolated"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.close()
    process.stdin.write(Client.frame({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"capabilities": {}}}))
    process.stdin.flush()
    same(process.wait(60), 1, "a closed pipe ends it")
    same(process.stderr.read(), b"", "silently, too")


for part in (lifecycle, diagnostics, encodings, like_check, kinds, hover, code_actions, document_symbols, configuration, cancellation, hostile):
    begin = time.monotonic()
    try:
        part()
    except Exception as error:  # the other parts are still tried
        check(False, part.__name__, "".join(traceback.format_exception(error)))
    print(f"{part.__name__}: {time.monotonic() - begin:.1f} s")
print(checks, "checks,", failures, "failures")
sys.exit(1 if failures else 0)
