"""An engine in a process of its own, spoken to in lines.

    PROGRAM build FOLDER DOCUMENTS      makes the index and exits
    PROGRAM search FOLDER               says "ready", then answers each line "n<TAB>words" by one line of
                                        "nummer score" pairs with tabs between (empty: no hits), until its input ends
"""
from __future__ import annotations

import pathlib
import subprocess

from .peer import Peer, Ranking


class External(Peer):
    def command(self) -> list[str]:
        """The program with what comes before its verb."""
        raise NotImplementedError

    def build(self, documents: pathlib.Path) -> None:
        subprocess.run([*self.command(), "build", self.folder, documents], check=True)

    def open(self) -> None:
        self.process = subprocess.Popen(
            [*self.command(), "search", self.folder],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            bufsize=1,
        )
        self.line("ready")

    def line(self, expected: str | None = None) -> str:
        said = self.process.stdout.readline()
        if not said or (expected and said.strip() != expected):
            raise RuntimeError(f"{self.name}: ended or spoke out of turn: {said!r}")
        return said.rstrip("\n")

    def search(self, words: list[str], n: int) -> Ranking:
        self.process.stdin.write(f"{n}\t{' '.join(words)}\n")
        pairs = self.line().split("\t")
        return [(nummer, float(score)) for nummer, score in (pair.split(" ") for pair in pairs if pair)]

    def close(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=60)
        self.process.stdout.close()
