"""Every error of the table has its name, and is given the arguments that its texts name; the engine names no flag.

Run by ctest in the root of the repository.
"""
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(os.environ.get("SOURCE", "."))
FOLDERS = ("schema", "corpus", "indexer", "searcher")
ERRORS = ROOT / "schema/errors"
TABLE = sorted(ERRORS.glob("error_rows_*.hh"))
HINTS = ERRORS / "hints.cc"
# Where what people type at a command line is understood, and shown to them.
FRONTS = ("corpus/cli/", "indexer/cli/", "searcher/cli/", "searcher/serve/serve.cc", "schema/commands/",
          "schema/errors/hints.cc",
          # The layout for a screen says what to type next.
          "searcher/screen/overview.cc", "searcher/screen/query_help.cc", "searcher/screen/tables_text.cc")
FLAG = re.compile(
    r"(?<![\w-])--[a-z][a-z-]*|kamervragen-(index|harvest|serve) |"
    r"kamervragen (index|harvest|serve|info|search|show|count) ")

complaints = []


def complain(text):
    complaints.append(text)


def masked(text):
    """The text with comments as blanks and the insides of literals as underscores, so that only code has brackets."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S)

    def cover(found):
        whole = found[0]
        if whole.startswith("/"):
            return " " * len(whole)
        return whole[0] + "_" * (len(whole) - 2) + whole[-1]

    return pattern.sub(cover, text)


def group_around(code, at):
    """Where the innermost brackets around a place begin and end."""
    depth, begin = 0, at
    while begin > 0:
        begin -= 1
        if code[begin] in ")}":
            depth += 1
        elif code[begin] in "({":
            if depth == 0:
                break
            depth -= 1
    depth, end = 0, begin
    while end < len(code):
        if code[end] in "({":
            depth += 1
        elif code[end] in ")}":
            depth -= 1
            if depth == 0:
                break
        end += 1
    return begin, end


def literals(text):
    """What a run of adjacent literals says."""
    return "".join(re.findall(r'"((?:\\.|[^"\\])*)"', text)).replace('\\"', '"')


def arguments(template):
    """All that a template names, and those that stand in no section that may be left out."""
    template = template.replace("{{", "").replace("}}", "")
    every = set(re.findall(r"\{(\w+)\}", template))
    needed = set(re.findall(r"\{(\w+)\}", re.sub(r"\[[^\]]*\]", "", template)))
    return every, needed


def rows():
    """By code: what its texts may name and must be given, and its name for scripts."""
    found = {}
    for path in TABLE:
        text = path.read_text()
        for row in re.split(r"\{\.code = ", text)[1:]:
            code = re.match(r"Code::(\w+)", row)[1]
            every, needed = set(), set()
            for field, value in re.findall(r'\.(en|nl|hint_en|hint_nl) =((?:\s*"(?:\\.|[^"\\])*")+)', row):
                may, must = arguments(literals(value))
                every |= may
                needed |= must
            found[code] = [every, needed, re.search(r'\.name = "([^"]+)"', row)[1]]
    text = HINTS.read_text()
    named = dict(re.findall(r'constexpr std::string_view (\w+) =((?:\s*"(?:\\.|[^"\\])*")+);', text))
    for code, value in re.findall(r"\{Code::(\w+),\s*([^{}]*(?:\{\w+\}[^{}]*)*)\}", text):
        may, must = arguments(literals(named.get(value.strip(), value)))
        found[code][0] |= may
        found[code][1] |= must
    return found


def check_names(table):
    declared = re.search(r"enum class Code[^{]*\{(.*?)\};", (ERRORS / "error_code.hh").read_text(), re.S)[1]
    codes = re.findall(r"^\s*(\w+),", re.sub(r"//[^\n]*", "", declared), re.M)
    for code in codes:
        if code not in table:
            complain(f"Code::{code} has no row in the error table")
        elif table[code][2] != code.replace("_", "-"):
            complain(f"Code::{code} is called {table[code][2]}")


def check_uses(table):
    used = set()
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in (".cc", ".hh") or path in TABLE or path in (HINTS, ERRORS / "error_code.hh"):
                continue
            text = path.read_text()
            code = masked(text)
            for use in re.finditer(r"\bCode::(\w+)", code):
                if use[1] not in table or re.search(r"([=!]= |case |= )(errors::)?$", code[: use.start()][-16:]):
                    continue
                used.add(use[1])
                begin, end = group_around(code, use.start())
                given = set(re.findall(r'\{"(\w+)",', text[begin:end]))
                every, needed, _ = table[use[1]]
                where = f"{path.relative_to(ROOT)}:{text.count(chr(10), 0, use.start()) + 1}: Code::{use[1]}"
                if needed - given:
                    complain(f"{where} lacks {', '.join(sorted(needed - given))}")
                if given - every:
                    complain(f"{where} is given {', '.join(sorted(given - every))}, which none of its texts names")
    for code in sorted(set(table) - used):
        complain(f"Code::{code} is never failed with")


def check_flags():
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            shown = path.relative_to(ROOT).as_posix()
            if path.suffix not in (".cc", ".hh") or shown.startswith(FRONTS):
                continue
            text = path.read_text()
            code = masked(text)
            for literal in re.finditer(r'"_*"', code):
                said = text[literal.start() : literal.end()]
                if flag := FLAG.search(said[1:-1]):
                    line = text.count("\n", 0, literal.start()) + 1
                    complain(f"{shown}:{line}: the engine names {flag[0].strip()}; hints.cc does, for a command line")


table = rows()
check_names(table)
check_uses(table)
check_flags()
for text in complaints:
    print(text)
print(f"{len(table)} errors" if not complaints else f"{len(complaints)} complaints")
sys.exit(1 if complaints else 0)
