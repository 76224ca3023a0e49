"""A service that means harm: each mode answers a harvest in its own bad way. Whatever it sends, the harvest ends in
time and in bounds, writes nothing outside its store, loses nothing that it had, and the next harvest of a sound service
makes it good.

    hostile_service.py BIN SOURCE [MODE…]

`some` is a slice of the modes, for a test of every day.
"""
from __future__ import annotations

import gzip
import os
import re
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

from verdict import verdict

LONGEST = 60  # seconds of one harvest
MOST_MEMORY = 400  # MB
MOST_REQUESTS = 3000
ENDS = (0, 2, 3, 5, 75)  # done, refused, incomplete, failed, busy: never a defect, never a signal
FIRST, LATER = ("2020-2021", "2022-2023"), ("2023-2024",)
HASTE = ("--delay", "0", "--sru-delay", "0", "--timeout", "3", "--retries", "1", "--retry-wait", "0",
         "--retry-wait-max", "0", "--retry-after-max", "1", "--give-up", "3", "--walks", "2",
         "--contact", "mailto:proef@example.org")
MB = 1_000_000

Answer = tuple[int, bytes]
Change = Callable[[Answer, str], Answer]


def head(status: int, size: int | None, *more: str) -> bytes:
    lines = [f"HTTP/1.1 {status} X", "Content-Type: application/xml", "Connection: close", *more]
    if size is not None:
        lines.append(f"Content-Length: {size}")
    return "\r\n".join([*lines, "", ""]).encode()


def whole(status: int, body: bytes, *more: str) -> list[bytes]:
    return [head(status, len(body), *more), body]


def endless(piece: bytes, wait: float = 0) -> Iterator[bytes]:
    while True:
        yield piece
        time.sleep(wait)


# -- what becomes of a sound page of the list --------------------------------------------------------------------------

def total(value: str) -> Change:
    return lambda answer, _: (answer[0], re.sub(rb"numberOfRecords>[^<]*<", f"numberOfRecords>{value}<".encode(),
                                                 answer[1]))


RECORD = re.compile(rb"<(\w+:)?record>.*</\1record>", re.S)
IDENTIFIER = re.compile(rb"(<dcterms:identifier>)[^<]*(</dcterms:identifier>)")


def identifiers(value: str) -> Change:
    return lambda answer, _: (answer[0], IDENTIFIER.sub(rb"\g<1>" + value.encode().replace(b"\\", rb"\\") + rb"\g<2>",
                                                        answer[1]))


def records(times: int) -> Change:
    return lambda answer, _: (answer[0], RECORD.sub(lambda found: found.group(0) * times, answer[1], count=1))


def body(value: bytes) -> Change:
    return lambda _, __: (200, value)


def in_front(value: bytes) -> Change:
    return lambda answer, _: (answer[0], re.sub(rb"^(<\?xml[^>]*>)?", lambda found: found.group(0) + value, answer[1],
                                                count=1))


LAUGHS = b"<!DOCTYPE a [<!ENTITY a '" + b"ha" * 50 + b"'>" + b"".join(
    f"<!ENTITY a{n} '{('&a' + (str(n - 1) if n else '') + ';') * 20}'>".encode() for n in range(9)) + b"]>"
SECRET = b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
DEEP = b"<a>" * 200_000
ATTRIBUTES = b"<officiele-publicatie " + b"a " * 200_000 + b"/>"
INCLUDE = (b'<officiele-publicatie xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" '
           b'parse="text"/></officiele-publicatie>')

OF_LISTS: dict[str, Change] = {
    "a total of a thousand million": total("1000000000"),
    "a total above what may be walked": total("9000"),
    "a total below nothing": total("-5"),
    "a total that is no number": total("veel"),
    "a total of none beside records": total("0"),
    "a total with many digits": total("9" * 400),
    "forty thousand times the same record": records(4000),
    "a name that climbs": identifiers("../../../hier-niet"),
    "a name from the root": identifiers("/etc/hier-niet"),
    "a name with a control character": identifiers("kv-tk-2023Z90001&#10;x"),
    "a name of ten thousand letters": identifiers("kv-tk-" + "9" * 10_000),
    "a name of nothing": identifiers(""),
    "a name with a null": identifiers("kv-tk-2023Z9\x00001"),
    "always the first page": lambda answer, _: answer,  # so too
    "entities of entities": in_front(LAUGHS),
    "an entity of a file": in_front(SECRET),
    "two hundred thousand levels": body(DEEP),
    "sixty megabytes of nothing": body(b" " * (60 * MB)),
    "no bytes": body(b""),
    "one bracket": body(b"<"),
    "a page for people": body(b"<!DOCTYPE html><html><body>Welkom</body></html>"),
    "bytes of no encoding": body(b"<?xml version='1.0'?><a>\xff\xfe\x80</a>"),
    "an encoding of two bytes": body("<?xml version='1.0' encoding='UTF-16'?><a/>".encode("utf-16")),
    "an encoding that nobody knows": in_front(b"<?xml version='1.0' encoding='klingon'?>"),
    "half a page": lambda answer, _: (answer[0], answer[1][:len(answer[1]) // 2]),
    "a status of 999": lambda answer, _: (999, answer[1]),
}
OF_DOCUMENTS: dict[str, Change] = {
    "another publication": lambda answer, _: answer,  # see Service.upstream
    "entities of entities in a text": in_front(LAUGHS),
    "an entity of a file in a text": in_front(SECRET),
    "an inclusion of a file": body(INCLUDE),
    "attributes without end": body(ATTRIBUTES),
    "a text of two hundred thousand levels": body(DEEP),
    "a text of sixty megabytes": body(b"<officiele-publicatie>" + b"x" * (60 * MB) + b"</officiele-publicatie>"),
    "paragraphs that nobody closes": body(b"<html><body>" + b"<p>" * (2 * MB) + b"</body></html>"),
    "half a text": lambda answer, _: (answer[0], answer[1][:len(answer[1]) // 2]),
    "no text": body(b""),
}
# The bytes of a whole answer, of any address.
RAW: dict[str, Callable[[], object]] = {
    "a redirect to itself": lambda: [head(302, 0, "Location: /sru")],
    "a redirect to a file": lambda: [head(302, 0, "Location: file:///etc/passwd")],
    "a redirect to another protocol": lambda: [head(302, 0, "Location: gopher://127.0.0.1:1/x")],
    "a redirect to a closed door": lambda: [head(302, 0, "Location: http://127.0.0.1:1/")],
    "a head without end": lambda: [b"HTTP/1.1 200 X\r\n", endless(b"X-A: " + b"a" * 1000 + b"\r\n")],
    "a line of a head of a megabyte": lambda: [head(200, 0, "X-A: " + "a" * MB)],
    "a chunk of no size": lambda: [head(200, None, "Transfer-Encoding: chunked"), b"zz\r\nabc\r\n"],
    "chunks without end": lambda: [head(200, None, "Transfer-Encoding: chunked"),
                                   endless(b"10000\r\n" + b"x" * 65536 + b"\r\n")],
    "a body without end": lambda: [head(200, None), endless(b"x" * 65536)],
    "a byte now and then": lambda: [head(200, None), endless(b"x", 0.5)],
    "nothing at all": lambda: [b""],
    "a long silence": lambda: [endless(b"", 0.5)],
    "more promised than sent": lambda: [head(200, 10 * MB), b"<a/>"],
    "a length below nothing": lambda: [head(200, None, "Content-Length: -1"), b"<a/>"],
    "two lengths": lambda: [head(200, 4, "Content-Length: 400"), b"<a/>"],
    "no protocol": lambda: [b"\x00\x01\x02 no protocol \r\n\r\n"],
    "continue without end": lambda: [endless(b"HTTP/1.1 100 Continue\r\n\r\n", 0.001)],
    "wait for thirty years": lambda: whole(503, b"", "Retry-After: 999999999"),
    "wait for less than nothing": lambda: whole(429, b"", "Retry-After: -9"),
    "a packed body of a gigabyte": lambda: whole(200, gzip.compress(b" " * (200 * MB)), "Content-Encoding: gzip"),
    "a packed body that is none": lambda: whole(200, b"no gzip", "Content-Encoding: gzip"),
}


class Service:
    """In front of the stand-in; THREADS: one a connection."""

    def __init__(self, upstream: str, mode: str):
        self.upstream_url, self.mode, self.requests, self.open = upstream, mode, 0, True
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listening.getsockname()[1]}"
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while self.open:
            try:
                connection, _ = self.listening.accept()
            except OSError:
                return
            threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def upstream(self, path: str) -> Answer:
        if self.mode == "always the first page":
            path = re.sub(r"startRecord=\d+", "startRecord=1", path)
        if self.mode == "another publication" and "/sru" not in path:
            path = re.sub(r"[ak][hv]-[^/.]+", "kv-tk-2024Z90102", path)
        try:
            with urllib.request.urlopen(self.upstream_url + path, timeout=20) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def pieces(self, path: str) -> list:
        if self.mode in RAW:
            return list(RAW[self.mode]())
        answer = self.upstream(path)
        table = OF_LISTS if "/sru" in path else OF_DOCUMENTS
        if change := table.get(self.mode):
            answer = change(answer, path)
        return whole(*answer)

    def answer(self, connection: socket.socket) -> None:
        with connection:
            try:
                request = b""
                while b"\r\n\r\n" not in request:
                    got = connection.recv(65536)
                    if not got:
                        return
                    request += got
                self.requests += 1
                for piece in self.pieces(request.split(b" ")[1].decode()):
                    for part in [piece] if isinstance(piece, bytes) else piece:
                        if not self.open:
                            return
                        connection.sendall(part)
            except (OSError, IndexError, ValueError):
                return

    def close(self) -> None:
        self.open = False
        self.listening.close()


def tree(folder: Path) -> dict[str, bytes]:
    """The publications of a store."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.suffix in (".xml", ".html")}


class Trial:
    def __init__(self, binaries: Path, source: Path, work: Path):
        self.harvester, self.work = binaries / "kamervragen-harvest", work
        self.port = work / "port"
        self.served = work / "served"
        for year in (*FIRST, *LATER):
            shutil.copytree(source / "corpus/sample" / year, self.served / year)
        self.stand_in = subprocess.Popen([sys.executable, str(source / "tools/fake-koop"), "--corpus", str(self.served),
                                          "--port-file", str(self.port)], stderr=subprocess.DEVNULL)
        while not self.port.exists() or not self.port.read_text().strip():
            if self.stand_in.poll() is not None:
                raise SystemExit("fake-koop does not start")
            time.sleep(0.02)
        self.sound = f"http://127.0.0.1:{self.port.read_text().strip()}"
        self.wanted = self.fresh("wanted", self.sound)
        self.first = work / "first"
        shutil.copytree(self.wanted, self.first)
        # What the harvest has when the bad service begins: a part.
        for year in LATER:
            for place in self.first.glob(f"**/{year}"):
                shutil.rmtree(place)
        self.failures: list[str] = []

    def fetch(self, store: Path, url: str) -> tuple[int, str]:
        done = subprocess.run([str(self.harvester), "fetch", "--corpus", str(store), "--sru", url + "/sru",
                               "--documents", url, "--since", "1995-01-01", *HASTE],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=4 * LONGEST, check=False,
                              env={"PATH": os.environ["PATH"], "HOME": str(self.work), "LC_ALL": "C.UTF-8"})
        return done.returncode, done.stdout.decode(errors="replace")

    def fresh(self, name: str, url: str) -> Path:
        store = self.work / name
        store.mkdir()
        code, said = self.fetch(store, url)
        if code not in (0, 5) or not tree(store):
            raise SystemExit(f"the stand-in is not harvested ({code}): {said[-500:]}")
        return store

    def run(self, mode: str, full: bool) -> str:
        """Against a store that has a part, or against an empty one."""
        room = self.work / "room"
        shutil.rmtree(room, ignore_errors=True)
        store = room / "store"
        shutil.copytree(self.first, store) if full else store.mkdir(parents=True)
        had = tree(store)
        service, begun = Service(self.sound, mode), time.monotonic()
        try:
            code, said = self.fetch(store, service.url)
        finally:
            service.close()
        took = time.monotonic() - begun
        complain = lambda what: self.failures.append(f"{mode}: {what} (exit {code}): {said[-300:]}")  # noqa: E731
        if code not in ENDS:
            complain("a defect")
        if took > LONGEST:
            complain(f"{took:.0f} s")
        if service.requests > MOST_REQUESTS:
            complain(f"{service.requests} requests")
        if sorted(os.listdir(room)) != ["store"]:
            complain(f"written outside: {os.listdir(room)}")
        if any(b"root:" in content for content in tree(store).values()):
            complain("a file of this machine was taken")
        lost = [name for name, content in had.items() if name not in tree(store)]
        if lost:
            complain(f"lost: {lost[:3]}")
        again, said_again = self.fetch(store, self.sound)
        if again not in (0, 3, 5):
            complain(f"the next harvest: {again} {said_again[-200:]}")
        missing = [name for name, content in tree(self.wanted).items() if tree(store).get(name) != content]
        if missing:
            complain(f"not made good: {missing[:3]}")
        return str(code)

    def close(self) -> None:
        self.stand_in.terminate()
        self.stand_in.wait()


def main(arguments: list[str]) -> int:
    binaries, source, chosen = Path(arguments[0]), Path(arguments[1]), arguments[2:]
    modes = [*OF_LISTS, *OF_DOCUMENTS, *RAW]
    if chosen == ["some"]:
        chosen = modes[::6]
    codes: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as scratch:
        trial = Trial(binaries, source, Path(scratch))
        try:
            for mode in chosen or modes:
                for full in (False, True):
                    code = trial.run(mode, full)
                    codes[code] = codes.get(code, 0) + 1
        finally:
            trial.close()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1000
    if memory > MOST_MEMORY:
        trial.failures.append(f"{memory} MB")
    told = ", ".join(f"{count} times {code}" for code, count in sorted(codes.items()))
    return verdict(f"{len(chosen or modes)} modes, twice each: exit {told}; at most {memory} MB", trial.failures)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
