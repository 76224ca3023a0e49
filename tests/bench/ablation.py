#!/usr/bin/env python3
"""What each switch of the analyser and of the search is worth, and what it costs: everything, then without one at a
time.

    tests/bench/ablation.py [--n N] [--folder DIR] [--only LIST] [--rounds K] [--asked N]

Takes the corpus of tests/bench/relevance.py (skips where its generator is missing). For each switch of
schema/dutch/switches.hh it builds the programs without it (build/ablation-NAME) and indexes the corpus; devices of
searcher/compiler/devices.hh are left out of the searching program alone, which asks the index of everything; switches
of the query are options of `kamervragen search`. Prints, for the queries of titles, those of texts and the judged
needs, a measure per class, and the difference to everything with the p-value of tools/evaluate; then what the switches
cost, as ratios to everything: for queries of titles, and for questions that are pasted whole. Rebuilds and queries are
run in turns, K times, and the least of each counts: other work on the machine only adds. Seconds of the processor are
the fair ones on a busy machine. At full scale each setup with an index of its own takes some minutes of two cores, K
times.
"""
import argparse
import gzip
import json
import pathlib
import shlex
import shutil
import statistics
import subprocess
import sys
from typing import NamedTuple

sys.dont_write_bytecode = True
SOURCE = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(SOURCE / "tools"), str(SOURCE / "tests" / "bench")]
from evaluation import Refused, ours, queries, runs, tables  # noqa: E402
from evaluation.cost import Cost, cost_of  # noqa: E402
from relevance import JUDGED, SHARED, make_corpus  # noqa: E402

# A question that is pasted has this many words or more.
PASTED_WORDS = 60


class Setup(NamedTuple):
    name: str
    without: str = ""  # KAMERVRAGEN_WITHOUT: what the build lacks
    options: str = "--relax"  # of kamervragen search
    devices: str = ""  # KAMERVRAGEN_SEARCH_WITHOUT: what its searching program lacks


EVERYTHING = Setup("everything")
SETUPS = [
    Setup("without repairs", without="repairs"),
    Setup("without lexicon", without="lexicon"),
    Setup("without exceptions", without="exceptions"),
    Setup("without rules", without="rules"),
    Setup("without heads", without="heads"),
    Setup("without parts", without="parts"),
    Setup("--expand none", options="--relax --expand none"),
    Setup("no --relax", options=""),
    Setup("without titles that lack a word", devices="tier"),
    Setup("without parts of the one compound", devices="parts"),
    Setup("first words, not the rarest", devices="rarest"),
    Setup("with words that tell nothing", devices="telling"),
    Setup("without proposals", devices="proposals"),
    Setup("without hints", devices="hints"),
    Setup("without all six", devices="tier;parts;rarest;telling;proposals;hints"),
]


class Asked(NamedTuple):
    """Queries that all are asked, and how the hits are measured."""
    name: str
    path: pathlib.Path
    measure: str = "MRR@10"
    qrels: pathlib.Path | None = None


JUDGEMENTS = [
    Asked("titles", SHARED / "zoekvragen" / "dev.tsv"),
    Asked("texts", JUDGED / "echt.tsv"),
    Asked("needs", JUDGED / "needs.tsv", "nDCG@10", JUDGED / "needs.qrels"),
]


class Place:
    """The programs and the index of one build; of its searching program, one more for each set of devices left out."""

    def __init__(self, folder: pathlib.Path, without: str, devices: list[str]):
        name = without or "everything"
        self.without, self.build, self.index = (
            without,
            SOURCE / "build" / f"ablation-{name}",
            folder / "ablation" / name,
        )
        self.indexer = self.build / "bin" / "kamervragen-index"
        self.devices = devices
        self.rebuilds: list[Cost] = []

    def search(self, devices: str) -> pathlib.Path:
        """The searching program that lacks these devices."""
        return self.build / "bin" / f"search-without-{devices.replace(';', '-') or 'nothing'}"

    def make(self) -> None:
        """Builds the programs. Between two sets of devices one file is compiled."""
        self.build.mkdir(parents=True, exist_ok=True)
        for devices in self.devices:
            self.make_without(devices)
            shutil.copy2(self.build / "bin" / "kamervragen", self.search(devices))

    def make_without(self, devices: str) -> None:
        for step in (
            [
                "--preset",
                "release",
                "-B",
                self.build,
                "-DKAMERVRAGEN_TESTS=OFF",
                f"-DKAMERVRAGEN_WITHOUT={self.without}",
                f"-DKAMERVRAGEN_SEARCH_WITHOUT={devices}",
            ],
            ["--build", self.build, "--target", "kamervragen", "kamervragen-index"],
        ):
            done = subprocess.run(
                ["cmake", *step], cwd=SOURCE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
            )
            if done.returncode != 0:
                raise Refused(f"the build without {self.without or 'nothing'} failed:\n{done.stdout[-3000:]}")

    def rebuild(self, corpus: pathlib.Path) -> None:
        self.rebuilds.append(cost_of([self.indexer, "rebuild", "-q", "--corpus", corpus, "--index", self.index]))

    def fingerprint(self) -> str:
        told = subprocess.run(
            [self.indexer, "stamp", "--index", self.index], check=True, stdout=subprocess.PIPE, text=True
        ).stdout
        return next(line for line in told.splitlines() if line.startswith("fingerprint"))

    def size(self) -> int:
        return sum(path.stat().st_size for path in self.index.rglob("*") if path.is_file())


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def prepared(places: list[Place], corpus: pathlib.Path, rounds: int) -> None:
    """Builds everything and indexes the corpus with it, in turns. Refused where two builds make the same index."""
    for place in places:
        say(f"building without {place.without or 'nothing'}…")
        place.make()
    for turn in range(rounds):
        for place in places:
            say(f"rebuild {turn + 1} of {rounds} without {place.without or 'nothing'}…")
            place.rebuild(corpus)
    known: dict[str, Place] = {}
    for place in places:
        other = known.setdefault(place.fingerprint(), place)
        if other is not place:
            raise Refused(
                f"the index without {place.without} has the stamp of the one without {other.without or 'nothing'}"
            )


def understands(place: Place, setup: Setup, options: list[str]) -> bool:
    engine = ours.Engine(place.search(setup.devices), place.index, options, 1)
    return engine.call("search", "-n", "0", *options, "--", "", fine=(0, 1, 2)).returncode != ours.USAGE_ERROR


def quality(asked: list[queries.Query], engines: dict[str, ours.Engine], measure: str, save: pathlib.Path) -> None:
    """Asks everybody everything and prints the tables; the runs are kept for tools/evaluate --compare."""
    ran: dict[str, runs.Run] = {}
    for name, engine in engines.items():
        say(f"{len(asked)} queries, {name}…")
        ran[name] = engine.run(asked)
        runs.write_run(save.with_name(f"{save.name}.{name.replace(' ', '-')}.run"), asked, ran[name], "kamervragen")
    print(tables.many_runs(asked, ran, measure, {}, []))
    base = ran.pop(EVERYTHING.name)
    if ran:
        print("\n" + tables.differences(asked, base, ran, measure), flush=True)


def timed(asked: list[str], engines: dict[str, ours.Engine], rounds: int) -> dict[str, tuple[float, float]]:
    """The median milliseconds of whole processes, and those of the processor, for ten hits with their snippets."""
    least: dict[str, list[Cost]] = {}
    for _ in range(rounds):
        turn: dict[str, list[Cost]] = {name: [] for name in engines}
        for query in asked:
            for name, engine in engines.items():
                command = [engine.binary, "search", "--index", engine.index, *engine.options, "--", query]
                turn[name].append(cost_of(command, fine=(0, 1, 2), silent=True))
        for name, costs in turn.items():
            least[name] = [Cost(*map(min, zip(*pair))) for pair in zip(costs, least.get(name, costs))]
    return {
        name: (
            1000 * statistics.median(cost.seconds for cost in costs),
            1000 * statistics.median(cost.processor for cost in costs),
        )
        for name, costs in least.items()
    }


def costs(
    setups: list[Setup], places: dict[str, Place], times: list[dict[str, tuple[float, float]]]
) -> str:
    """The table of costs: a ratio stands behind what it is of. Setups of the query share the index of everything."""
    rows = [["cost", "rebuild CPU s", "ratio", "index MB", "ratio", *2 * ["query ms", "CPU ms", "ratio"]]]
    def cells(value: float, base: float, digits: int) -> list[str]:
        return [f"{value:.{digits}f}", f"{value / base:.2f}"]
    whole = places[EVERYTHING.without]
    for setup in setups:
        place = places[setup.without]
        indexed = [""] * 4
        if setup == EVERYTHING or place is not whole:
            indexed = [
                *cells(
                    min(cost.processor for cost in place.rebuilds), min(cost.processor for cost in whole.rebuilds), 1
                ),
                *cells(place.size() / 1e6, whole.size() / 1e6, 1),
            ]
        timing: list[str] = []
        for of in times:
            wall, processor = of[setup.name]
            timing += [f"{wall:.1f}", *cells(processor, of[EVERYTHING.name][1], 1)]
        rows.append([setup.name, *indexed, *timing])
    return tables.lines(rows)


def sample(asked: list[queries.Query], n: int) -> list[queries.Query]:
    """About n queries, as many of each class."""
    classes = queries.classes_of(asked)
    each = max(1, n // len(classes))
    return [query for members in classes.values() for query in members[::max(1, len(members) // each)][:each]]


def pasted(n: int) -> list[str]:
    """Questions that were asked, whole, from all over the list of them."""
    with gzip.open(SHARED / "pool" / "vragen.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [" ".join(json.loads(line)["t"]) for line in lines]
    long = [text for text in texts if len(text.split()) >= PASTED_WORDS]
    return long[:: max(1, len(long) // n)][:n]


def options() -> argparse.Namespace:
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--n", type=int, help="so many question sets only: quicker, and not comparable")
    ap.add_argument(
        "--folder", type=pathlib.Path, help="for corpus and indexes (build/relevance, or build/relevance-N)"
    )
    ap.add_argument("--only", metavar="LIST", help="of the setups only these, with commas between, beside everything")
    ap.add_argument("--rounds", type=int, default=2, help="how often rebuilds and queries are timed (%(default)s)")
    ap.add_argument("--asked", type=int, default=100, help="how many queries are timed (%(default)s)")
    args = ap.parse_args()
    if args.rounds < 1 or args.asked < 1:
        ap.error("--rounds and --asked are 1 or more")
    known = [setup.name for setup in SETUPS]
    args.setups = [name.strip() for name in args.only.split(",")] if args.only else known
    for name in args.setups:
        if name not in known:
            ap.error(f"no setup {name}; there are: {', '.join(known)}")
    args.folder = (args.folder or SOURCE / "build" / ("relevance" if not args.n else f"relevance-{args.n}")).resolve()
    return args


def main() -> None:
    args = options()
    if not SHARED.exists():
        print("skipped: no ../shared with the generator of the scale corpus")
        sys.exit(77)
    setups = [EVERYTHING, *(setup for setup in SETUPS if setup.name in args.setups)]
    places = {
        without: Place(args.folder, without, [s.devices for s in setups if s.without == without])
        for without in dict.fromkeys(setup.without for setup in setups)
    }
    (args.folder / "ablation").mkdir(parents=True, exist_ok=True)
    make_corpus(args.folder / "corpus", args.n)
    prepared(list(places.values()), args.folder / "corpus", args.rounds)

    engines = {}
    for setup in setups:
        place, wanted = places[setup.without], shlex.split(setup.options)
        if understands(place, setup, wanted):
            engines[setup.name] = ours.Engine(place.search(setup.devices), place.index, wanted, 2)
        else:
            print(f"{setup.name}: not in this build")
    setups = [setup for setup in setups if setup.name in engines]
    known = engines[EVERYTHING.name].known()
    timing: list[queries.Query] = []
    for name, path, measure, qrels in JUDGEMENTS:
        asked = queries.keep_known(queries.read_queries(path, qrels), known, skip=True)
        print(f"\n{name}: {path.name}, {len(asked)} queries, {measure}\n", flush=True)
        quality(asked, engines, measure, args.folder / "ablation" / name)
        timing = timing or sample(asked, args.asked)
    say(f"timing {len(timing)} queries and as many pasted questions…")
    texts = pasted(len(timing))
    times = [timed(of, engines, args.rounds) for of in ([query.tekst for query in timing], texts)]
    print(
        f"\nleast of {args.rounds}; queries: the median of {len(timing)} of titles, then of {len(texts)} pasted"
        " questions, whole process\n"
    )
    print(costs(setups, places, times))


if __name__ == "__main__":
    try:
        main()
    except Refused as error:
        sys.exit(f"ablation: {error}")
