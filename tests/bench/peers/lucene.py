"""Lucene 8 from Debian's liblucene8-java: as people begin with it, and as an expert sets it up."""
from __future__ import annotations

import glob
import os
import pathlib
import shutil
import subprocess

from .external import External

HERE = pathlib.Path(__file__).parent
JARS = ["core", "analyzers-common", "queryparser", "queries", "sandbox", "suggest"]
WORDS = pathlib.Path("/usr/share/dict/dutch")


def jars() -> list[str]:
    """The newest Lucene 8 jar of each name, or fewer where one is missing."""
    return [found[-1] for name in JARS if (found := sorted(glob.glob(f"/usr/share/java/lucene-{name}-8.*.jar")))]


class Lucene(External):
    name = "Lucene 8, DutchAnalyzer"
    setup = "DutchAnalyzer on titel, namen, tekst, MultiFieldQueryParser, OR, BM25 as it comes"
    which = "stock"

    def missing(self) -> str | None:
        if len(jars()) < len(JARS):
            return "Lucene 8: apt-get install liblucene8-java"
        if not shutil.which("javac"):
            return "a JDK: apt-get install openjdk-17-jdk-headless"
        return None

    def sources(self) -> list[pathlib.Path]:
        return [*super().sources(), HERE / "LucenePeer.java"]

    def command(self) -> list[str]:
        classes = self.folder.parent / "lucene-classes"
        sources = [HERE / f"Lucene{name}.java" for name in ("Peer", "Expert", "Like")]
        path = os.pathsep.join([str(classes), *jars()])
        made = classes / "LuceneLike.class"
        if not made.exists() or made.stat().st_mtime < max(source.stat().st_mtime for source in sources):
            classes.mkdir(parents=True, exist_ok=True)
            subprocess.run(["javac", "-nowarn", "-cp", path, "-d", classes, *sources], check=True)
        return ["java", "-Xmx1g", "-XX:+UseSerialGC", "-cp", path, "LucenePeer", self.which]


class LuceneExpert(Lucene):
    name = "Lucene 8, expert"
    setup = (
        "titel as Snowball stems 1.5, as Kraaij-Pohlmann stems with compound parts 1.5, as written .5; namen 3; tekst "
        ".4; "
        "BM25 k1 .6 b .5; unknown words to the nearest of titles and names"
    )
    which = "expert"

    def missing(self) -> str | None:
        return super().missing() or (None if WORDS.exists() else "the word list: apt-get install wdutch")

    def sources(self) -> list[pathlib.Path]:
        return [*super().sources(), HERE / "LuceneExpert.java", WORDS]
