#!/usr/bin/env python3
"""The C API, called as a user of Python would.

capi.py LIBRARY KUNDENLINT SAMPLES
"""

import ctypes
import json
import pathlib
import subprocess
import sys
import threading
import unittest

LIBRARY, KUNDENLINT, SAMPLES = sys.argv[1:4]

lib = ctypes.CDLL(LIBRARY)
for name, result, arguments in (
    ("version", ctypes.c_char_p, []),
    ("error", ctypes.c_char_p, []),
    ("create", ctypes.c_void_p, [ctypes.c_char_p]),
    ("clone", ctypes.c_void_p, [ctypes.c_void_p]),
    ("analyze", ctypes.c_void_p, [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]),
    ("free_text", None, [ctypes.c_void_p]),
    ("free", None, [ctypes.c_void_p]),
):
    function = getattr(lib, "kundenlint_" + name)
    function.restype, function.argtypes = result, arguments


def error():
    return lib.kundenlint_error().decode()


def create(**options):
    analyzer = lib.kundenlint_create(json.dumps(options).encode() if options else None)
    assert analyzer, error()
    return analyzer


def analyze(analyzer, text, name=None):
    """The JSON as bytes, or None."""
    result = lib.kundenlint_analyze(analyzer, text, len(text), name)
    if not result:
        return None
    try:
        return ctypes.string_at(result)
    finally:
        lib.kundenlint_free_text(result)


def program(*arguments):
    return subprocess.run([KUNDENLINT, "analyze", "--isolated", "-f", "jsonl", *arguments], stdout=subprocess.PIPE, check=True).stdout


def samples():
    return sorted(path for path in pathlib.Path(SAMPLES).iterdir() if path.suffix in (".md", ".txt"))


class Analysis(unittest.TestCase):
    def test_same_bytes_as_the_program(self):
        analyzer = create()
        self.assertGreater(len(samples()), 3)
        for path in samples():
            self.assertEqual(analyze(analyzer, path.read_bytes(), str(path).encode()), program(str(path)), path)
        lib.kundenlint_free(analyzer)

    def test_options(self):
        path = samples()[0]
        for options, arguments in (
            ({"profile": "agilitaet"}, ["--profile", "agilitaet"]),
            ({"lang": "en"}, ["--lang", "en"]),
            ({"no-weights": True}, ["--no-weights"]),
            ({"no-weights": False, "dictionary": []}, []),
        ):
            analyzer = create(**options)
            self.assertEqual(analyze(analyzer, path.read_bytes(), str(path).encode()), program(*arguments, str(path)), options)
            lib.kundenlint_free(analyzer)

    def test_length_counts_and_nul_is_text(self):
        analyzer = create()
        text = "Der Kunde ist König.\0 Der Kunde ist König.".encode()
        whole = json.loads(analyze(analyzer, text))
        begin = json.loads(analyze(analyzer, text[:21]))
        self.assertEqual(whole["document"]["sentences"], 2)
        self.assertEqual(begin["document"]["sentences"], 1)
        self.assertEqual(begin["document"]["id"], "-")
        lib.kundenlint_free(analyzer)

    def test_name_decides_the_format(self):
        analyzer = create()
        text = b"# Titel\n\n`Der Kunde`\n"
        self.assertEqual(json.loads(analyze(analyzer, text, b"a.md"))["document"]["format"], "markdown")
        self.assertEqual(json.loads(analyze(analyzer, text, b"a.txt"))["document"]["format"], "plain")
        lib.kundenlint_free(analyzer)


class Errors(unittest.TestCase):
    def fails(self, options, *words):
        self.assertIsNone(lib.kundenlint_create(options))
        for word in words:
            self.assertIn(word, error())

    def test_options(self):
        self.fails(b'{"profil": "kunde"}', "profil", "meinten Sie „profile“?")
        self.fails(b'{"profil": "kunde", "lang": "en"}', "unknown key 'profil'", "did you mean 'profile'?")
        self.fails(b'{"lang": "fr"}', "fr", "de, en")
        self.fails(b'{"lang": 1}', "„lang“ muss eine Zeichenkette sein")
        self.fails(b'{"no-weights": "yes"}', "„no-weights“ muss true oder false sein")
        self.fails(b'{"dictionary": ["a", 1]}', "Liste von Zeichenketten")
        self.fails(b'{"dictionary": "nothing.toml"}', "nothing.toml")
        self.fails(b'{"profile": "kunden"}', "kunden")
        self.fails(b"[]", "JSON-Objekt")
        self.fails(b"kunde", "JSON")
        self.fails(b'{"lang": "en", "weights": "nothing.tsv"}', "nothing.tsv")

    def test_text(self):
        analyzer = create(lang="en")
        self.assertIsNone(analyze(analyzer, b"", b"leer.txt"))
        self.assertIn("leer.txt", error())
        self.assertNotIn("leer:", error())
        self.assertIsNone(analyze(analyzer, bytes(range(256)) * 20, b"x.bin"))
        self.assertIn("x.bin", error())
        self.assertIsNotNone(analyze(analyzer, b"Der Kunde."))
        self.assertEqual(error(), "")
        lib.kundenlint_free(analyzer)

    def test_null_is_freed(self):
        lib.kundenlint_free(None)
        lib.kundenlint_free_text(None)


class Threads(unittest.TestCase):
    def test_clones_in_threads_and_an_error_of_ones_own(self):
        path = samples()[0]
        want = program(str(path))
        first = create()
        wrong = []

        def work(analyzer, bad):
            for _ in range(20):
                if analyze(analyzer, path.read_bytes(), str(path).encode()) != want:
                    wrong.append("other bytes")
                if analyze(analyzer, b"", bad) is not None or bad.decode() not in error():
                    wrong.append(error())
            lib.kundenlint_free(analyzer)

        threads = [threading.Thread(target=work, args=(lib.kundenlint_clone(first), b"t%d" % n)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])
        lib.kundenlint_free(first)


class Library(unittest.TestCase):
    def test_version(self):
        said = subprocess.run([KUNDENLINT, "version"], stdout=subprocess.PIPE, text=True, check=True).stdout
        self.assertEqual(said.split()[1], lib.kundenlint_version().decode())

    def test_exports_nothing_else(self):
        listed = subprocess.run(["nm", "-D", "--defined-only", LIBRARY], stdout=subprocess.PIPE, text=True, check=True).stdout
        names = {line.split()[-1] for line in listed.splitlines()}
        self.assertEqual({name for name in names if not name.startswith("kundenlint_")}, set())
        self.assertEqual(len(names), 7)


unittest.main(argv=sys.argv[:1])
