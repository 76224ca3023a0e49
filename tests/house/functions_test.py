"""A function is read in one look: none over 60 lines, no source over 400. Run by ctest in the root of the repository.

Lines are those of the formatted source, from the head of a function to its closing brace. A table of data (braces
behind a `=` outside functions) may be as long as its facts are many.
"""
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(os.environ.get("SOURCE", "."))
FOLDERS = ("schema", "corpus", "indexer", "searcher")
MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_A_FILE = 400

# Comments, preprocessor lines, and literals: what may hold braces that are none.
OPAQUE = re.compile(
    r'//[^\n]*|/\*.*?\*/|^[ \t]*#(?:[^\n\\]|\\.)*'
    r'|R"(?P<mark>[^\s()\\]{0,16})\(.*?\)(?P=mark)"|"(?:[^"\\\n]|\\.)*"'
    r"|(?<![0-9a-fA-F])'(?:[^'\\\n]|\\[^\n]+?)'", re.S | re.M)
SCOPE = re.compile(r"\b(namespace|struct|class|union|enum|extern)\b")
# A member in braces behind the colon of a constructor: what opens there is no body yet.
MEMBER = re.compile(r"\)[^:{]*(?<!:):(?!:).*\w$")


def blank(found):
    """As many lines, no braces."""
    lines = found[0].count("\n")
    return "\n" * lines if lines else '""' if found[0][0] in "\"'R" else ""


def functions(text):
    """(name, first line, last line) of each function that stands in no other."""
    text = OPAQUE.sub(blank, text)
    # Of each open brace: kind, head, line of the head, parentheses open before it, kind of the scope around it.
    scopes = []
    head, head_line, line, parens = "", 1, 1, 0
    for c in text:
        if c == "\n":
            line += 1
        if c == "(":
            parens += 1
        if c == ")":
            parens -= 1
        if c == "{":
            inside = scopes[-1][0] if scopes else "scope"
            written = " ".join(head.split())
            if parens > 0 or inside in ("function", "table"):
                kind = inside if inside in ("function", "table") else "table"
            elif SCOPE.match(re.sub(r"^template <[^{]*?> ", "", written)) or (
                    SCOPE.search(written) and "(" not in written):
                kind = "scope"
            elif "=" in re.sub(r"\(.*\)|operator\W+|<=|>=|==|!=", "", written) or not re.search(r"\)", written):
                kind = "table"
            else:
                kind = "function"
            if kind == "function" and MEMBER.search(written):
                kind = "member"
            scopes.append((kind, head, head_line, parens, inside))
            head, parens = "", 0
            continue
        if c == "}":
            kind, before, head_line, parens, inside = scopes.pop()
            if kind == "function" and inside == "scope":
                yield " ".join(before.split()), head_line, line
            head = before + "{}" if kind == "member" else ""
            continue
        if c == ";" and parens == 0:
            head = ""
            continue
        if not head.strip() and not c.isspace():
            head_line = line
        head += c
    if scopes:
        raise ValueError(f"braces that do not close, from line {scopes[-1][2]}")


def self_test():
    """A test that cannot tell is none."""
    body = "  use();\n" * 61
    cases = [
        ("void f() {\n" + body + "}\n", ["void f()"]),
        ("namespace a {\nstruct B {\n  int f() const override {\n" + body + "  }\n};\n}\n", ["int f() const override"]),
        ("class B {\n  B(int n) : n_{n}, m_(n) {\n" + body + "  }\n};\n", ["B(int n) : n_{}, m_(n)"]),
        ("constexpr int table[] = {\n" + "  1,\n" * 61 + "};\n", []),
        ("constexpr std::array<Row, 2> table{{\n" + "  {1, f(2)},\n" * 61 + "}};\n", []),
        ("enum class E {\n" + "  a,\n" * 61 + "};\n", []),
        ("void f() {\n  // }\n  g(\"}\", '}', R\"x(})x\", 1'000);\n" + body + "}\n", ["void f()"]),
        ("template <class T>\nstd::optional<T> f(T&& t) noexcept(true) {\n" + body + "}\n",
         ["template <class T> std::optional<T> f(T&& t) noexcept(true)"]),
        ("bool operator==(A, B) {\n" + body + "}\n", ["bool operator==(A, B)"]),
        ("void f() {\n" + "  use();\n" * 58 + "}\n", []),
    ]
    for source, expected in cases:
        found = [name for name, first, last in functions(source) if last - first + 1 > MOST_LINES_OF_A_FUNCTION]
        if found != expected:
            sys.exit(f"functions_test: expected {expected}, found {found} in:\n{source[:120]}")


def main():
    self_test()
    complaints, read = [], 0
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in (".cc", ".hh"):
                continue
            shown = path.relative_to(ROOT).as_posix()
            text = path.read_text()
            lines = text.count("\n")
            most = MOST_LINES_OF_A_FILE
            if lines > most:
                complaints.append(f"{shown}: {lines} lines, at most {most}")
            try:
                for name, first, last in functions(text):
                    read += 1
                    if last - first + 1 > MOST_LINES_OF_A_FUNCTION:
                        complaints.append(f"{shown}:{first}: {last - first + 1} lines, at most "
                                          f"{MOST_LINES_OF_A_FUNCTION}: {name[:80]}")
            except ValueError as error:
                complaints.append(f"{shown}: {error}")
    if read < 1000:
        complaints.append(f"only {read} functions were seen")
    for text in complaints:
        print(text)
    sys.exit(1 if complaints else 0)


if __name__ == "__main__":
    main()
