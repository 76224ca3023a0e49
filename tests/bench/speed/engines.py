"""The engines, each a program of its own that speaks the lines of protocol.hh and is built of the exported
documents."""
from __future__ import annotations

import abc
import glob
import os
import pathlib
import shutil
import subprocess
from typing import NamedTuple

from .cost import proportional, tree
from .draw import Query

HERE = pathlib.Path(__file__).parent
SOURCE = HERE.parents[2]
BIN = SOURCE / "build" / "release" / "bin"
JARS = ["core", "analyzers-common", "highlighter", "memory", "queries"]
TANTIVY = "@oxdev03/node-tantivy-binding-linux-x64-gnu"
TANTIVY_VERSION = "0.3.3"
FORMS = {"top": "first ten", "facets": "first ten, five facets", "page": "page: ten snippets, five facets"}


class Reply(NamedTuple):
    microseconds: float
    matches: int
    """-1 where the engine does not count them for this form."""
    facets: int
    """The sum of all counts of all facets."""
    snippets: int
    """Characters."""


class Engine(abc.ABC):
    """One engine in one set-up. `folder` is where it keeps what it builds."""

    name: str
    setup: str
    slow = False
    """Takes part in two of the rounds only."""
    builds = True
    """Whether it has an index of its own to build."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.process: subprocess.Popen | None = None

    def missing(self) -> str | None:
        """What is not installed and how to get it; None where all is there."""
        return None

    @abc.abstractmethod
    def version(self) -> str:
        """As the engine calls itself."""

    @abc.abstractmethod
    def command(self, verb: str, documents: pathlib.Path | None = None) -> list:
        """The program with its verb, build (of the documents) or search, and where its index is."""

    def can(self, query: Query, form: str) -> bool:
        """Whether the engine can answer this form of this class of query at all."""
        return True

    def environment(self) -> dict[str, str] | None:
        return None

    def size(self) -> int:
        """Bytes of the index, with the texts that it stores."""
        files = [self.folder] if self.folder.is_file() else [path for path in self.folder.rglob("*") if path.is_file()]
        return sum(path.stat().st_size for path in files)

    def open(self) -> None:
        self.process = subprocess.Popen(
            self.command("search"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=self.environment()
        )
        if self.process.stdout.readline().strip() != "ready":
            raise RuntimeError(f"{self.name}: not ready")

    def ask(self, queries: list[Query], form: str) -> list[Reply]:
        """All of them are sent at once and answered one after another, so that the engine never waits for this
        process."""
        self.process.stdin.write("".join("\t".join([form, query.kind, *query.words]) + "\n" for query in queries))
        self.process.stdin.flush()
        return [self.reply(query) for query in queries]

    def reply(self, query: Query) -> Reply:
        said = self.process.stdout.readline().split("\t")
        if len(said) != 4:
            raise RuntimeError(f"{self.name}: no answer to {query}")
        return Reply(float(said[0]), *map(int, said[1:]))

    def memory(self) -> int:
        """The most that its process has had in memory, in bytes, with the parts of files that it has mapped."""
        for line in pathlib.Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
        return 0

    def close(self) -> None:
        if self.process:
            self.process.stdin.close()
            self.process.wait(timeout=60)
            self.process.stdout.close()
            self.process = None


class Ours(Engine):
    name = "kamervragen"
    setup = (
        "as it comes: a word also finds compounds and abbreviations; all matches are counted in every form; "
        "to three passages a hit"
    )
    verb = "search"
    builds = False

    def version(self) -> str:
        said = subprocess.run([BIN / "kamervragen", "--version"], capture_output=True, text=True, check=True).stdout
        return said.splitlines()[0]

    def command(self, verb: str, documents: pathlib.Path | None = None) -> list:
        return [BIN / "bench_search", self.verb, self.folder]


class OursWords(Ours):
    name = "kamervragen, words alone"
    setup = "the same index; words stand for their inflections only, as in the others"
    verb = "words"


class Fts5(Engine):
    name = "SQLite FTS5"
    setup = (
        "our analyser as its tokenizer; texts in one table, facets in side tables; snippet() of one passage of 64 "
        "words; FTS5 does not count for its first ten"
    )

    def missing(self) -> str | None:
        return None if (BIN / "bench_fts5").exists() else "SQLite: apt-get install libsqlite3-dev, and configure again"

    def version(self) -> str:
        said = subprocess.run(["pkg-config", "--modversion", "sqlite3"], capture_output=True, text=True).stdout
        return "SQLite " + said.strip()

    def command(self, verb: str, documents: pathlib.Path | None = None) -> list:
        return [BIN / "bench_fts5", verb, self.folder / "index.sqlite3", *([documents] if documents else [])]


class Lucene(Engine):
    name = "Lucene"
    setup = (
        "DutchAnalyzer; titel, namen, tekst; one segment; facets by a collector over doc values; UnifiedHighlighter "
        "on offsets "
        "in the postings, to three passages a hit; counts to 1,000 for its first ten, exactly with facets; no query "
        "cache; 1 GB of heap"
    )

    def jars(self) -> list[str]:
        return [found[-1] for name in JARS if (found := sorted(glob.glob(f"/usr/share/java/lucene-{name}-8.*.jar")))]

    def missing(self) -> str | None:
        if len(self.jars()) < len(JARS):
            return "Lucene 8: apt-get install liblucene8-java"
        return None if shutil.which("javac") else "a JDK: apt-get install openjdk-17-jdk-headless"

    def version(self) -> str:
        return "Lucene " + pathlib.Path(self.jars()[0]).stem.rsplit("-", 1)[-1]

    def command(self, verb: str, documents: pathlib.Path | None = None) -> list:
        source, classes = HERE / "LuceneSpeed.java", SOURCE / "build" / "bench" / "java"
        path = os.pathsep.join([str(classes), *self.jars()])
        made = classes / "LuceneSpeed.class"
        if not made.exists() or made.stat().st_mtime < source.stat().st_mtime:
            classes.mkdir(parents=True, exist_ok=True)
            subprocess.run(["javac", "-nowarn", "-cp", path, "-d", classes, source], check=True)
        return [
            "java",
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-cp",
            path,
            "LuceneSpeed",
            verb,
            self.folder,
            *([documents] if documents else []),
        ]


class Tantivy(Engine):
    name = "Tantivy"
    setup = (
        "Snowball's dutch; titel, namen, tekst; through its binding for Node.js, which cannot hand over more than a "
        "call at a "
        "time: facets are a second pass (an aggregation); a hit is read with all its text; one snippet a hit"
    )
    script = HERE / "tantivy.js"

    def binding(self) -> pathlib.Path:
        return SOURCE / "build" / "bench" / "npm" / "node_modules" / TANTIVY / "node-tantivy-binding.linux-x64-gnu.node"

    def missing(self) -> str | None:
        if not shutil.which("node"):
            return "Node.js: apt-get install nodejs npm"
        if not self.binding().exists():
            return (
                f"Tantivy's binding: npm install --ignore-scripts --prefix build/bench/npm {TANTIVY}@{TANTIVY_VERSION}"
            )
        return None

    def version(self) -> str:
        return f"Tantivy 0.25 (binding {TANTIVY_VERSION})"

    def command(self, verb: str, documents: pathlib.Path | None = None) -> list:
        return ["node", self.script, self.binding(), verb, self.folder, *([documents] if documents else [])]


class PostgreSql(Engine):
    name = "PostgreSQL"
    setup = (
        "dutch with unaccent, weights, GIN, ts_rank; labels in side tables; ts_headline; a statement an answer, over "
        "a socket; "
        "measured in two rounds after one to warm up; CPU and memory of its building are those of the client"
    )
    slow = True
    system = "/usr/bin/python3"
    """Debian's own, which has python3-psycopg2."""

    def __init__(self, folder: pathlib.Path):
        super().__init__(folder.with_name("postgres"))

    def missing(self) -> str | None:
        if not glob.glob("/usr/lib/postgresql/*/bin/initdb"):
            return "PostgreSQL: apt-get install postgresql"
        said = subprocess.run([self.system, "-c", "import psycopg2"], capture_output=True)
        return None if said.returncode == 0 else "psycopg2: apt-get install python3-psycopg2"

    def version(self) -> str:
        initdb = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))[-1]
        return (
            "PostgreSQL "
            + subprocess.run([initdb, "--version"], capture_output=True, text=True).stdout.split(")")[1].split()[0]
        )

    def command(self, verb: str, documents: pathlib.Path | None = None) -> list:
        return [self.system, HERE / "postgres_speed.py", verb, self.folder, *([documents] if documents else [])]

    def size(self) -> int:
        """Without the log of what was written, which is as long as its settings allow."""
        return super().size() - sum(
            path.stat().st_size for path in (self.folder / "data" / "pg_wal").rglob("*") if path.is_file()
        )

    def memory(self) -> int:
        """Of the server and its processes, what they share counted once; they are not below this process."""
        pid = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        return sum(map(proportional, tree(pid)))


PEERS = [Fts5, Lucene, Tantivy, PostgreSql]
