"""Stands between a reader and an index server, and harms what the server sends: the right answer, or an error.

    hostile_servers.py BIN SOURCE RUNS [SEED]

The stream is cut, ended at once, changed in a bit, made longer, sent twice, held back for a while or for ever, or is
noise. What is told of records is right or an error. A count of a stream that was changed can be another one: the
protocol of the engine has no checksum, which is TCP's to have; how many were is told. No crash, and no wait beyond what
a reply may take.
"""
from __future__ import annotations

import json
import random
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from verdict import verdict

NO_INPUT, OTHER_STAMP, BUSY, USAGE = 3, 4, 75, 2
WAITING = 12  # readers at once
A_WHILE, PATIENCE = 1.5, 30  # seconds; PATIENCE as in searcher/index/index_part.hh
OF_RECORDS = ("nummer", "kamer", "titel", "betreft", "ingezonden", "beantwoord", "dagen", "status", "publicaties",
              "verwijst", "bronnen")
ASKED = (
    ("search", "-n", "all", "--sort", "date", "--format", "jsonl"),
    ("search", "--format", "jsonl", "water OR minister"),
    ("search", "-n", "10", "--format", "jsonl", "--relax", "veerpnot brug gemeente"),
    ("count", "water"),
    ("count", "jaar:2023"),
    ("count", '="de minister"'),
    ("count", "minister NEAR/5 Kamer"),
    ("facets", "--facet", "fractie", "--facet", "jaar"),
    ("info", "values", "indiener"),
    ("show", "2023Z90001"),
    ("info",),
)


class Harm:
    """What is done to the bytes that a server sends: `at` says how many go before it."""

    def __init__(self, how: str, at: int, chance: random.Random):
        self.how, self.at, self.sent, self.done = how, at, 0, False
        self.chance = random.Random(chance.random())

    def send(self, to: socket.socket, data: bytes) -> bool:
        """False where the stream ends."""
        here = self.at - self.sent
        self.sent += len(data)
        if self.done or not 0 <= here < len(data):
            if self.how == "dripping":
                return self.drip(to, data)
            to.sendall(data)
            return True
        self.done = self.how != "held back for ever"
        before, after = data[:here], data[here:]
        if self.how == "cut":
            to.sendall(before)
            return False
        if self.how == "a changed bit":
            after = bytes([after[0] ^ 1 << self.chance.randrange(8)]) + after[1:]
        elif self.how == "a changed byte":
            after = bytes([self.chance.randrange(256)]) + after[1:]
        elif self.how == "bytes more":
            after = self.chance.randbytes(self.chance.randrange(1, 40)) + after
        elif self.how == "bytes less":
            after = after[self.chance.randrange(1, 40):]
        elif self.how == "sent twice":
            after = data + after
        elif self.how == "noise":
            after = self.chance.randbytes(5000)
        elif self.how == "held back":
            to.sendall(before)
            time.sleep(A_WHILE)
            before = b""
        elif self.how == "held back for ever":
            to.sendall(before)
            time.sleep(2 * PATIENCE)
            return False
        to.sendall(before + after)
        return True

    @staticmethod
    def drip(to: socket.socket, data: bytes) -> bool:
        for at in range(0, len(data), 97):
            to.sendall(data[at:at + 97])
            time.sleep(0.001)
        return True


class Between:
    """A port that hands on to another one; every connection is harmed in the same way."""

    def __init__(self, port: int, how: str, at: int, chance: random.Random):
        self.server, self.how, self.at, self.chance = port, how, at, chance
        self.sent = 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self) -> None:
        while True:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            threading.Thread(target=self.connect, args=(client,), daemon=True).start()

    def connect(self, client: socket.socket) -> None:
        harm = Harm(self.how, self.at, self.chance)
        try:
            with client, socket.create_connection(("127.0.0.1", self.server)) as server:
                for one in (client, server):
                    one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                threading.Thread(target=self.hand_on, args=(client, server), daemon=True).start()
                while data := server.recv(65536):
                    self.sent += len(data)
                    if not harm.send(client, data):
                        break
                client.shutdown(socket.SHUT_RDWR)  # the other thread waits for more of it
        except OSError:
            return

    @staticmethod
    def hand_on(client: socket.socket, server: socket.socket) -> None:
        try:
            while data := client.recv(65536):
                server.sendall(data)
            server.shutdown(socket.SHUT_WR)
        except OSError:
            return

    def close(self) -> None:
        self.listener.close()


HOWS = ("cut", "a changed bit", "a changed byte", "bytes more", "bytes less", "sent twice", "noise", "held back",
        "dripping")


def port_of(server: list[str], tries: int = 50) -> tuple[subprocess.Popen, int]:
    """Starts an index server; its port, once it can be connected to."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen([*server, "--interface", "127.0.0.1", "--port", str(port)],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               start_new_session=True)  # its end is that of its process group
    for _ in range(tries):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            return process, port
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("no server")


def of_records(text: bytes) -> list:
    """What hits say that comes from the records alone."""
    return [[line[key] for key in OF_RECORDS] for line in map(json.loads, text.splitlines()) if line["type"] == "hit"]


class Campaign:
    def __init__(self, binaries: Path, port: int, seed: int):
        self.searcher, self.port, self.chance = str(binaries / "kamervragen"), port, random.Random(seed)
        self.seen: Counter = Counter()
        self.wrong: list[str] = []
        self.right, self.sent = {}, {}
        for asked in ASKED:
            between = Between(port, "nothing", 0, self.chance)
            answer, _ = self.ask(between.port, asked)
            assert answer.returncode == 0, answer.stderr
            self.right[asked], self.sent[asked] = answer.stdout.replace(b"%d" % between.port, b"PORT"), between.sent
            between.close()
        self.every = {json.dumps(record) for record in of_records(self.right[ASKED[0]])}

    def ask(self, port: int, asked: tuple[str, ...]) -> tuple[subprocess.CompletedProcess, float]:
        begun = time.monotonic()
        verb, *rest = asked
        answer = subprocess.run([self.searcher, verb, "-q", "--index", f"127.0.0.1:{port}", *rest], check=False,
                                capture_output=True, timeout=5 * PATIENCE)
        return answer, time.monotonic() - begun

    def drawn(self, how: str, asked: tuple[str, ...]) -> tuple[str, tuple[str, ...], int, random.Random]:
        return how, asked, self.chance.randrange(self.sent[asked]), random.Random(self.chance.random())

    def run(self, how: str, asked: tuple[str, ...], at: int, chance: random.Random) -> None:
        between = Between(self.port, how, at, chance)
        try:
            answer, seconds = self.ask(between.port, asked)
        finally:
            between.close()
        what = f"{how} at {at}, {' '.join(asked)}"
        told = answer.stdout.replace(b"%d" % between.port, b"PORT")
        if answer.returncode in (NO_INPUT, OTHER_STAMP, BUSY) and answer.stderr.strip():
            self.seen["refused"] += 1
        elif answer.returncode not in (0, 1, USAGE):
            self.wrong.append(f"{what}: exit {answer.returncode}: {answer.stderr.decode(errors='replace')[-300:]}")
        elif answer.returncode == 0 and told == self.right[asked]:
            self.seen["right"] += 1
        elif how in ("cut", "held back", "dripping"):  # no byte of those is another one
            self.wrong.append(f"{what}: another answer, exit {answer.returncode}")
        elif asked[-1] == "2023Z90001" and answer.returncode == 0:
            self.wrong.append(f"{what}: another record")
        elif "jsonl" in asked and answer.returncode == 0 and \
                not {json.dumps(record) for record in of_records(told)} <= self.every:
            self.wrong.append(f"{what}: a record that is none")
        else:
            self.seen["another count, list or order"] += 1
        if seconds > 2.5 * PATIENCE:
            self.wrong.append(f"{what}: {seconds:.0f} s")


def main() -> int:
    if len(sys.argv) < 4:
        print(__doc__, file=sys.stderr)
        return 2
    if not shutil.which("xapian-tcpsrv"):
        print("skipped: no xapian-tcpsrv (Debian's package xapian-tools)")
        return 77
    binaries, source, runs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    with tempfile.TemporaryDirectory() as scratch:
        index = Path(scratch) / "index"
        subprocess.run([binaries / "kamervragen-index", "rebuild", "-q", "--corpus", source / "corpus" / "sample",
                        "--index", index], check=True)
        server, port = port_of(["xapian-tcpsrv", "--quiet", str(index)])
        try:
            campaign = Campaign(binaries, port, seed)
            drawn = [campaign.drawn(HOWS[run % len(HOWS)], campaign.chance.choice(ASKED)) for run in range(runs)]
            if runs >= 100:
                drawn += [campaign.drawn("held back for ever", asked) for asked in ASKED]
            with ThreadPoolExecutor(WAITING) as pool:  # most of the time is waiting
                list(pool.map(lambda one: campaign.run(*one), drawn))
        finally:
            server.terminate()
    seen = ", ".join(f"{count} {what}" for what, count in sorted(campaign.seen.items()))
    return verdict(f"{runs} streams: {seen}", campaign.wrong)


if __name__ == "__main__":
    sys.exit(main())
