"""A language client for tests: talks to a server over its standard streams and keeps everything that comes."""
import json
import queue
import subprocess
import threading


class Client:
    def __init__(self, command, **options):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
        self.arrived = queue.Queue()
        self.aside = []  # what came while something else was waited for
        self.next_id = 0
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            for line in iter(out.readline, b"\r\n"):
                if not line:
                    self.arrived.put(None)
                    return
                name, value = line.decode("ascii").split(":")
                if name.lower() == "content-length":
                    length = int(value)
            self.arrived.put(json.loads(out.read(length).decode("utf-8")))

    @staticmethod
    def frame(message):
        body = message if isinstance(message, bytes) else json.dumps(message).encode("utf-8")
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    def raw(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, message):
        self.raw(self.frame(message))

    def notify(self, method, params=None):
        self.send(self.notification(method, params))

    @staticmethod
    def notification(method, params=None):
        return {"jsonrpc": "2.0", "method": method, "params": params or {}}

    def ask(self, method, params=None):
        """Sends a request and returns its id."""
        self.next_id += 1
        self.send({"jsonrpc": "2.0", "id": self.next_id, "method": method, "params": params or {}})
        return self.next_id

    def wait(self, fits, timeout=20):
        """The first message that fits, also of those that came before and nobody has taken; None at the end of the stream."""
        for message in self.aside:
            if fits(message):
                self.aside.remove(message)
                return message
        while True:
            message = self.arrived.get(timeout=timeout)
            if message is None or fits(message):
                return message
            self.aside.append(message)

    def answer(self, id):
        return self.wait(lambda message: message.get("id", 0) == id and "method" not in message)

    def call(self, method, params=None):
        """The result; of a failure the error."""
        message = self.answer(self.ask(method, params))
        return message["result"] if "result" in message else message["error"]

    def heard(self, method):
        return self.wait(lambda message: message.get("method") == method)["params"]

    def diagnostics(self, uri, version=None):
        fits = lambda message: (message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
                                and (version is None or message["params"].get("version") == version))
        return self.wait(fits)["params"]["diagnostics"]

    def initialize(self, capabilities=None, **params):
        result = self.call("initialize", {"processId": None, "rootUri": None, "capabilities": capabilities or {}, **params})
        self.notify("initialized")
        return result

    def open(self, uri, text, language="markdown", version=1):
        self.notify("textDocument/didOpen",
                    {"textDocument": {"uri": uri, "languageId": language, "version": version, "text": text}})

    def change(self, uri, version, *changes):
        self.notify("textDocument/didChange", {"textDocument": {"uri": uri, "version": version},
                                               "contentChanges": list(changes)})

    def end(self, timeout=20):
        """Shuts down in order; the exit status."""
        self.call("shutdown")
        self.notify("exit")
        return self.process.wait(timeout)


def spot(line, character, end=None):
    """A range on one line."""
    return {"start": {"line": line, "character": character},
            "end": {"line": line, "character": character if end is None else end}}
