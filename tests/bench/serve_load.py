"""What clients of `kamervragen serve` see: at a steady rate, at ten times that, beside slow clients, and how much
memory a thousand connections take.

    KAMERVRAGEN_INDEX=DIR tools/bench serve_load [--seconds N]

Requests are sent by the clock, whatever comes back (tests/bench/load.cc), on the same machine. They are mixed: pages of
ten hits with snippets and two facets, counts, facets, years, of words by lot from the index.
"""
from __future__ import annotations

import argparse
import json
import os
import random
import re
import socket
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2]
BIN = SOURCE / "build" / "release" / "bin"
SKIPPED = 77
RATE, TARGETS = 200, 400
SHAPES = [
    "/v1/search?q={0}&n=10&facets=fractie,ministerie", "/v1/search?q={0}%20{1}&n=10&facets=jaar",
    "/v1/count?q={0}", "/v1/facets?q={0}&facet=ministerie", "/v1/trend?q={0}", "/v1/search?q={0}&n=10&offset=10",
]


class Server:
    def __init__(self, index: str, *options: str):
        self.process = subprocess.Popen(
            [BIN / "kamervragen-serve", "--index", index, "--listen", "127.0.0.1:0", *options],
            stderr=subprocess.PIPE, text=True)
        self.port = int(self.process.stderr.readline().rsplit(":", 1)[1])

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *_) -> None:
        self.process.terminate()
        self.process.wait()

    def get(self, target: str) -> bytes:
        return urllib.request.urlopen(f"http://127.0.0.1:{self.port}{target}").read()

    def memory(self) -> int:
        """MB, now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024


def words_of(index: str) -> list[str]:
    """Words of titles by lot, none that hardly any record has."""
    lot = ["sample", "--index", index, "-n", "600", "--seed", "5", "--format", "json"]
    said = subprocess.run([BIN / "kamervragen", *lot], stdout=subprocess.PIPE, check=True).stdout
    titles = re.findall(r'"titel": "([^"]*)"', said.decode())
    words = sorted({word for title in titles for word in re.findall(r"[a-z]{5,}", title.lower())})
    random.Random(5).shuffle(words)
    return words


def targets_of(index: str) -> list[str]:
    words = [urllib.parse.quote(word) for word in words_of(index)]
    pick = random.Random(6)
    return [pick.choice(SHAPES).format(pick.choice(words), pick.choice(words)) for _ in range(TARGETS)]


def load(port: int, rate: float, seconds: float, targets: list[str], connections: int = 64) -> str:
    return subprocess.run([BIN / "load", str(port), str(rate), str(seconds), str(connections)], text=True,
                          input="\n".join(targets), stdout=subprocess.PIPE, check=True).stdout.strip()


def slow_clients(port: int, count: int, seconds: float) -> str:
    """Heads that never end, a byte each two seconds; when each was cut, and how long probes beside them took."""
    begin = time.monotonic()
    clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
    for client in clients:
        client.sendall(b"GET /v1/count HTTP/1.1\r\nHost: localhost\r\n")
        client.setblocking(False)
    cut, probes = {}, []
    while time.monotonic() - begin < seconds:
        for place, client in enumerate(clients):
            if place in cut:
                continue
            try:
                client.send(b"X")
                if client.recv(100) == b"":
                    cut[place] = time.monotonic() - begin
            except BlockingIOError:
                continue
            except OSError:
                cut[place] = time.monotonic() - begin
        at = time.monotonic()
        urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/count?q=water").read()
        probes.append((time.monotonic() - at) * 1000)
        time.sleep(2)
    return (f"{count} slow clients: {len(cut)} cut, the last after {max(cut.values(), default=0):.0f} s; "
            f"{len(probes)} probes answered, the slowest in {max(probes):.0f} ms")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--seconds", type=float, default=60)
    given = options.parse_args()
    index = os.environ.get("KAMERVRAGEN_INDEX")
    if not index or not (BIN / "load").exists():
        print("bench serve_load: build the release preset, and name an index in KAMERVRAGEN_INDEX", file=sys.stderr)
        return SKIPPED
    targets = targets_of(index)
    with Server(index) as server:
        load(server.port, 50, 4, targets)
        print(f"{RATE} a second: {load(server.port, RATE, given.seconds, targets)}")
        print(f"memory: {server.memory()} MB")
        print(f"{10 * RATE} a second: {load(server.port, 10 * RATE, 10, targets, 512)}")
        time.sleep(1)
        print(f"a second later: {load(server.port, RATE, 5, targets)}")
        print(slow_clients(server.port, 200, 24))
        held = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(1000)]
        for one in held:
            one.sendall(b"GET /v1/search?q=water&n=50&snippets=3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        time.sleep(5)
        print(f"1,000 connections that ask and read nothing: {server.memory()} MB; "
              f"count: {json.loads(server.get('/v1/count?q=water'))['count']}")
        for one in held:
            one.close()
        begin = time.monotonic()
        with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/v1/search?n=all&format=jsonl") as answer:
            answer.read(1)
            first, size = time.monotonic() - begin, 1
            while piece := answer.read(1 << 20):
                size += len(piece)
        print(f"an export of everything: first byte after {first * 1000:.0f} ms, {size / 1e6:.0f} MB in "
              f"{time.monotonic() - begin:.1f} s, then {server.memory()} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
