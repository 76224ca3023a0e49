"""The command line of a night: one table, by which it is read, checked and explained."""
from __future__ import annotations

import re
import signal
import sys
import textwrap
from dataclasses import dataclass


class Refused(Exception):
    """A night that cannot begin. Holds the exit code, the sentence, and what to do about it."""

    def __init__(self, code: int, message: str, hint: str = ""):
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


@dataclass(frozen=True)
class Option:
    """A row: how it is spelled, what it takes ("" for a switch), what it means, and what its value looks like."""
    name: str
    takes: str
    text: str
    default: object = ""
    short: str = ""
    wants: str = ""  # in words, for who gave another
    pattern: str = ""
    repeated: bool = False

    @property
    def key(self) -> str:
        return self.name.lstrip("-").replace("-", "_")


FROM_ONE, NUMBER = r"[1-9][0-9]*", r"[0-9]+"
OPTIONS = (
    Option("--corpus", "DIR", "the store (else KAMERVRAGEN_CORPUS, else kamervragen/corpus in the data folder)", None),
    Option("--index", "DIR", "the index (else KAMERVRAGEN_INDEX, else kamervragen/index in the data folder)", None),
    Option(
        "--report-dir", "DIR", 'where reports go (else KAMERVRAGEN_REPORTS, else DIR of the index + ".reports")', None
    ),
    Option("--keep", "N", "how many reports stay there (90)", "90", wants="a number from 1 on", pattern=FROM_ONE),
    Option("--harvest-option", "OPT", "handed to kamervragen-harvest fetch, one word each: --harvest-option --delay=3",
           repeated=True),
    Option("--skip-harvest", "", "index what is in the store"),
    Option("--before", "CMD", "run first; when it fails, nothing else is run"),
    Option(
        "--after",
        "CMD",
        "run last, whatever happened: the report's path is its last argument and in "
        "KAMERVRAGEN_REPORT, the exit code is in KAMERVRAGEN_EXIT",
    ),
    Option(
        "--check-publications",
        "N",
        "how many publications a night checks in depth (2000): each night another part, "
        "all of them in turn; 0: all, every night",
        "2000",
        wants="a number",
        pattern=NUMBER,
    ),
    Option(
        "--space-factor",
        "F",
        "free space that a rebuild must find, in sizes of the index (3: measured, it needs 2.6)",
        "3",
        wants="a number",
        pattern=r"[0-9]+(\.[0-9]+)?",
    ),
    Option(
        "--stall-limit",
        "SECONDS",
        "how long a step may do nothing at all, neither compute nor read nor write (3600); it is ended then, and has "
        "failed; 0: for ever",
        "3600",
        wants="a number of seconds",
        pattern=NUMBER,
    ),
    Option("--jobs", "N", "processes of a rebuild", wants="a number from 1 on", pattern=f"({FROM_ONE})?"),
    Option("--bin", "DIR", "where the programs are (else beside this script, build/release/bin, the PATH)"),
    Option("--quiet", "", "only the one line", short="-q"),
    Option("--help", "", "", short="-h"),
)
BY_NAME = {name: option for option in OPTIONS for name in (option.name, option.short) if name}

HELP = """\
usage: nightly [options]

{options}

What runs, in this order: before, harvest, update, rebuild (only when update says that the index has another stamp: the
old one serves until the switch), check, compact (only when it pays), note (coverage and gaps, beside the index), after.
Searches may run all the while.

One line goes to stdout, or to stderr when something failed; what the steps say goes to stderr. The report,
night-TIME.json in the report folder, holds every step with its exit code, its seconds, its own report and its last
words; latest.json is the newest.

Exit: 0 all is well; else the code of the first step that failed (a 5 gives way to a worse one):
   1  a hook failed (--before, --after)
   2  command line not understood
   3  store or index missing or unreadable, a check that is not clean, too little space for a rebuild, or a harvest that
      could not fetch all (what is missing is in the report; the next night asks again)
   5  all done, but publications failed that had not failed before
  70  a defect, a program that was killed, or a step that stood still (--stall-limit)
  75  another night is still running, or another program writes the store or the index: nothing is wrong, try later
 130, 143  interrupted, terminated
After a failed harvest the rest still runs: what was fetched is indexed. After a failed update nothing is checked or
compacted. The index is never worse than before."""
MARGIN, WIDTH = 26, 120


def explained() -> str:
    """The text of --help."""
    rows = []
    for option in OPTIONS:
        spelled = f"  {option.short + ', ' if option.short else ''}{option.name} {option.takes}".rstrip()
        rows.append(textwrap.fill(option.text, WIDTH, initial_indent=spelled.ljust(MARGIN),
                                  subsequent_indent=" " * MARGIN, break_on_hyphens=False) if option.text else spelled)
    return HELP.format(options="\n".join(rows))


def parsed(arguments: list[str]) -> dict:
    """By key: a text, a bool for a switch, a list for what is repeated. Raises Refused; --help prints and exits."""
    values = {o.key: [] if o.repeated else o.default if o.takes else False for o in OPTIONS}
    left = list(arguments)
    while left:
        word = left.pop(0)
        if word.startswith("--") and "=" in word:
            word, _, value = word.partition("=")
            left.insert(0, value)
        option = BY_NAME.get(word)
        if option is None:
            raise Refused(2, f"unknown option: {word}", "nightly --help")
        if option.name == "--help":
            signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # a pager may be closed
            print(explained())
            sys.exit(0)
        if not option.takes:
            values[option.key] = True
        elif not left:
            raise Refused(2, f"{word} needs a value", "nightly --help")
        elif option.repeated:
            values[option.key].append(left.pop(0))
        else:
            values[option.key] = left.pop(0)
    for option in OPTIONS:
        if option.pattern and not re.fullmatch(option.pattern, values[option.key]):
            raise Refused(2, f"{option.name} wants {option.wants}, got: {values[option.key]}")
    return values
