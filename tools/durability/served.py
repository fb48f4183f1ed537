"""A served site, its first administrator, and what stands in its database: what the scripts of this folder have in common.

Only the standard library and, on PostgreSQL, `psql` are used.
"""

import base64
import hashlib
import hmac
import http.client
import os
import re
import shutil
import signal
import socket
import sqlite3
import struct
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

PASSWORD = "kettle otter lantern"
NAME = "asha"
# Kinds and operations as the record writes them. Source: Sources/Partnership/Record/Entry.swift.
PERSON, COLLECTION, CONSULTATION = 6, 1, 3


def six_digits(key: str) -> str:
    """The code that an authenticator shows now. Source: RFC 6238."""
    letters = key.replace(" ", "")
    secret = base64.b32decode(letters + "=" * (-len(letters) % 8))
    mark = hmac.digest(secret, struct.pack(">Q", int(time.time()) // 30), "sha1")
    at = mark[19] & 15
    return str((int.from_bytes(mark[at:at + 4], "big") & 0x7FFFFFFF) % 1_000_000).zfill(6)


class Answer:
    def __init__(self, answer: http.client.HTTPResponse, body: str) -> None:
        self.status, self.body = answer.status, body
        self.location = answer.getheader("Location") or ""
        self.cookies = answer.headers.get_all("Set-Cookie") or []


class Visitor:
    """Somebody with a browser, or a program: one connection at a time, and one cookie."""

    def __init__(self, port: int, cookie: str = "", scheme: str = "http", place: str = "") -> None:
        self.port, self.cookie, self.form_word, self.line = port, cookie, "", None
        self.scheme, self.place = scheme, place

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None, timeout: float = 60,
            headers: dict[str, str] | None = None) -> Answer:
        """Sends one request and reads the answer. A broken connection raises, and the next call makes a new one."""
        if self.line is None:
            self.line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        sent = {"Cookie": self.cookie} if self.cookie else {}
        if self.place:
            # As the proxy in front of the site says it.
            sent["X-Forwarded-For"] = self.place
        body = None
        if fields is not None:
            body = urllib.parse.urlencode(fields)
            sent |= {"Origin": f"{self.scheme}://127.0.0.1:{self.port}", "Sec-Fetch-Site": "same-origin",
                     "Content-Type": "application/x-www-form-urlencoded"}
        try:
            self.line.request(method, path, body, sent | (headers or {}))
            answer = self.line.getresponse()
            # From here on something has been shown, whatever becomes of the rest.
            self.shown()
            found = Answer(answer, answer.read().decode())
        except (OSError, http.client.HTTPException):
            self.line.close()
            self.line = None
            raise
        for cookie in found.cookies:
            word = cookie.partition(";")[0]
            self.cookie = "" if word.endswith("=") else word
        if word := re.search(r'name="form-word" value="([^"]+)"', found.body):
            self.form_word = word[1]
        return found

    def shown(self) -> None:
        """Called when the first bytes of an answer are there."""

    def get(self, path: str, **more) -> Answer:
        return self.ask("GET", path, **more)

    def post(self, path: str, **fields: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in fields.items()}
        return self.ask("POST", path, named | ({"form-word": self.form_word} if self.form_word else {}))


class Site:
    """`wardmote serve` on a data folder."""

    def __init__(self, binary: str, data: Path, *words: str, serving: tuple[str, ...] = (),
                 command: str = "serve") -> None:
        """`words` go to every command, and `serving` to `serve` alone."""
        self.binary, self.data, self.words, self.serving = binary, data, list(words), list(serving)
        self.command = command
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.process: subprocess.Popen | None = None
        self.environment: dict[str, str] = {}
        # A program that is to start it.
        self.before: list[str] = []
        self.said = ""
        self.log = data.parent / f"{data.name}.log"

    def start(self, *words: str) -> None:
        """Starts it, and returns when it says where it is."""
        if why := self.refusal(*words):
            sys.exit(f"{Path(sys.argv[0]).stem}: the site does not start: {why[-900:]}")

    def refusal(self, *words: str) -> str:
        """Starts it. Returns why it does not start, or nothing when it serves."""
        began = self.log.stat().st_size if self.log.exists() else 0
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                [*self.before, self.binary, self.command, "--port", str(self.port), "--data", str(self.data), *self.words,
                 *self.serving, *words],
                stdout=subprocess.PIPE, stderr=log, text=True, env=os.environ | self.environment)
        self.said = ""
        for line in self.process.stdout:
            self.said += line
            if "Stop it with" in line:
                return ""
        self.process.wait()
        self.process.stdout.close()
        return self.log.read_bytes()[began:].decode() or "it says nothing"

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=60)
        self.process.stdout.close()
        return code

    def memory(self) -> int:
        """The most that it has held, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) // 1024

    def verify(self) -> subprocess.CompletedProcess:
        """What `wardmote audit verify` says."""
        return subprocess.run([self.binary, "audit", "verify", "--data", str(self.data), *self.words],
                              capture_output=True, text=True, timeout=600)

    def begin(self, visitor: Visitor) -> str:
        """Makes the first administrator and comes in as them.

        Returns the key of their authenticator, with which they may come again from the next half minute on.
        """
        link = re.search(r"/begin/(\S+)", self.said)
        if not link:
            sys.exit(f"{Path(sys.argv[0]).stem}: the site shows no link for the first administrator: {self.said}")
        visitor.post(f"/begin/{link[1]}", person="Asha Okafor", sign_in=NAME, agency="Aldermouth District Council",
                     short="Aldermouth", password=PASSWORD, again=PASSWORD)
        offer = visitor.get("/sign-in/authenticator").body
        shown = re.search(r'wardmote-key">([^<]+)<', offer)
        sealed = re.search(r'name="key" value="([^"]+)"', offer)
        codes = visitor.post("/sign-in/authenticator", key=sealed[1], code=six_digits(shown[1])).body
        if "Keep these codes" not in codes:
            sys.exit(f"{Path(sys.argv[0]).stem}: the first administrator cannot come in: {codes[-900:]}")
        self.recovery = re.findall(r"<code>([A-Z2-7-]{19})</code>", codes)
        visitor.get("/me")
        if visitor.post("/me/work", purpose="running").status != 303:
            sys.exit(f"{Path(sys.argv[0]).stem}: the first administrator cannot work for another purpose")
        return shown[1]


class SQLiteRows:
    """Reads the database file, and changes nothing of it."""

    def __init__(self, data: Path) -> None:
        self.file = data / "wardmote.sqlite"

    def entries(self, after: int) -> list[tuple[int, bytes]]:
        return self.all(f"SELECT sequence, entry FROM record_entry WHERE sequence > {after} ORDER BY sequence")

    def people(self) -> list[tuple[int, str]]:
        return self.all("SELECT id, name FROM person")

    def all(self, sql: str) -> list[tuple]:
        held = sqlite3.connect(f"file:{self.file}?mode=ro", uri=True, timeout=30)
        try:
            return held.execute(sql).fetchall()
        finally:
            held.close()


class PostgresRows:
    """Asks a PostgreSQL database through `psql`."""

    def __init__(self, string: str) -> None:
        self.string = string

    def entries(self, after: int) -> list[tuple[int, bytes]]:
        lines = self.ask("SELECT sequence, encode(entry, 'hex') FROM wardmote.record_entry "
                         f"WHERE sequence > {after} ORDER BY sequence")
        return [(int(sequence), bytes.fromhex(entry)) for sequence, entry in lines]

    def people(self) -> list[tuple[int, str]]:
        return [(int(number), name) for number, name in self.ask("SELECT id, name FROM wardmote.person")]

    def ask(self, sql: str) -> list[list[str]]:
        asked = subprocess.run(["psql", "-qAtX", "-d", self.string, "-c", sql], capture_output=True, text=True)
        if asked.returncode != 0:
            sys.exit(f"{Path(sys.argv[0]).stem}: PostgreSQL says: {asked.stderr.strip()}")
        return [line.split("|") for line in asked.stdout.splitlines()]


def entry(stored: bytes) -> tuple[int, str, list[tuple[int, int]]]:
    """Operation, route and things of an entry. Source: Sources/Partnership/Record/EntryBytes.swift."""
    at = 34
    texts = []
    for _ in range(2):
        length = struct.unpack_from("<I", stored, at)[0]
        texts.append(stored[at + 4:at + 4 + length].decode())
        at += 4 + length
    count = struct.unpack_from("<I", stored, at)[0]
    return stored[1], texts[1], [struct.unpack_from("<Bq", stored, at + 4 + 9 * one) for one in range(count)]


def session_number(cookie: str) -> int:
    """By which the record tells a session. Source: Sources/Partnership/SignIn/Session.swift."""
    word = cookie.partition("=")[2].encode()
    return int.from_bytes(hashlib.sha256(hashlib.sha256(word).digest()).digest()[:8], "big") & 0x7FFFFFFFFFFFFFFF


def mount(folder: Path, size: str) -> str | None:
    """Puts a disk of `size` in memory on a folder. Returns why it cannot, or nothing."""
    folder.mkdir()
    if not shutil.which("mount"):
        return "there is no program to mount a disk with"
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr.strip()
