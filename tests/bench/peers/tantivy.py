"""Tantivy with its Dutch stemmer, through the npm package that carries its binding (a library for Node.js, 5 MB)."""
from __future__ import annotations

import pathlib
import shutil

from .external import External

PACKAGE = "@oxdev03/node-tantivy-binding-linux-x64-gnu"
VERSION = "0.3.3"
SCRIPT = pathlib.Path(__file__).with_name("tantivy.js")


class Tantivy(External):
    name = "Tantivy, dutch"
    setup = (
        "0.25: simple tokenizer, lower case, ASCII folding, Dutch stemmer; titel, namen, tekst, OR, BM25 as it comes"
    )

    def __init__(self, folder: pathlib.Path):
        super().__init__(folder)
        self.prefix = folder / "npm"
        self.binding = self.prefix / "node_modules" / PACKAGE / "node-tantivy-binding.linux-x64-gnu.node"

    def missing(self) -> str | None:
        if not shutil.which("node"):
            return "Node.js: apt-get install nodejs npm"
        if not self.binding.exists():
            return f"Tantivy's binding: npm install --ignore-scripts --prefix {self.prefix} {PACKAGE}@{VERSION}"
        return None

    def sources(self) -> list[pathlib.Path]:
        return [*super().sources(), SCRIPT]

    def command(self) -> list[str]:
        return ["node", str(SCRIPT), str(self.binding)]
