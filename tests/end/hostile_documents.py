"""Publications that mean harm: each is read within bounds, and none of them harms another.

    hostile_documents.py BIN SOURCE RUNS [SEED]

Each harm is done to a publication of the sample, in each form, under a number of its own. Read alone, it is understood
or refused, with an exit code that says so, within LONGEST seconds and LARGEST bytes. Then an index is made of the
sample and all of them: check is clean, and the records of the sample are byte for byte what they are without them.
"""
from __future__ import annotations

import gzip
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from verdict import verdict

LONGEST, LARGEST = 20, 1 << 30  # for the reading of one publication
SANITIZED = 8  # times that, where a sanitizer looks on
NO_INPUT, NEW_FAILURES = 3, 5
MEGABYTE = 1 << 20

# Of each form one publication: its folder, and the file that is harmed.
VICTIMS = (
    ("2023-2024/kv-tk-2023Z90001", "kv-tk-2023Z90001.xml"),
    ("2020-2021/ah-tk-20202021-9001", "metadata.xml"),
    ("2004-2005/ah-tk-20042005-9001", "ah-tk-20042005-9001.xml"),
    ("2015-2016/ah-tk-20152016-9001", "ah-tk-20152016-9001.html"),
    ("2012-2013/kv-tk-2012Z90001", "kv-tk-2012Z90001.html"),
    ("2024-2025/kv-9900001", "kv-9900001.html"),
)

Harm = Callable[[bytes, random.Random], bytes]


def inside(data: bytes, more: bytes, chance: random.Random) -> bytes:
    """The same with more in it, between two elements somewhere behind the first half dozen."""
    places = [found.end() for found in re.finditer(rb">\s*(?=<)", data)][5:-1]
    at = chance.choice(places) if places else len(data) // 2
    return data[:at] + more + data[at:]


def in_text(data: bytes, more: bytes, chance: random.Random) -> bytes:
    places = [found.start(1) for found in re.finditer(rb"> *[A-Z][^<>]* (\w)", data)]
    at = chance.choice(places) if places else len(data) // 2
    return data[:at] + more + data[at:]


def of_elements(more: bytes | Callable[[random.Random], bytes]) -> Harm:
    return lambda data, chance: inside(data, more if isinstance(more, bytes) else more(chance), chance)


def of_text(more: bytes | Callable[[random.Random], bytes]) -> Harm:
    return lambda data, chance: in_text(data, more if isinstance(more, bytes) else more(chance), chance)


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[:chance.randrange(len(data))]


def flipped(data: bytes, chance: random.Random) -> bytes:
    harmed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30, 300))):
        harmed[chance.randrange(len(harmed))] ^= 1 << chance.randrange(8)
    return bytes(harmed)


def shuffled(data: bytes, chance: random.Random) -> bytes:
    pieces = re.split(rb"(?<=>)", data)
    chance.shuffle(pieces)
    return b"".join(pieces)


def stuttered(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data))
    piece = data[at:at + chance.randrange(1, 60)]
    return data[:at] + piece * (MEGABYTE // len(piece)) + data[at:]


def twice_inside(data: bytes, chance: random.Random) -> bytes:
    for _ in range(chance.choice((1, 4, 10))):
        data = inside(data, data, chance)
    return data


def entities(kind: str) -> Harm:
    lines = {
        "bomb": "<!ENTITY a0 'aaaaaaaaaa'>" + "".join(
            f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12)),
        "file": "<!ENTITY a11 SYSTEM 'file:///etc/passwd'>",
        "address": "<!ENTITY a11 SYSTEM 'http://127.0.0.1:9/'>",
        "parameter": "<!ENTITY % b SYSTEM 'file:///etc/passwd'> %b; <!ENTITY a11 'x'>",
        "itself": "<!ENTITY a11 '&a11;'>",
    }[kind].encode()

    def harm(data: bytes, chance: random.Random) -> bytes:
        root = re.search(rb"<([A-Za-z][\w.-]*)", data)
        data = re.sub(rb"<!DOCTYPE[^>]*>", b"", data)
        start = data.index(b"<" + root[1]) if root else 0
        return in_text(data[:start] + b"<!DOCTYPE x [" + lines + b"]>" + data[start:], b"&a11; ", chance)
    return harm


def recoded(name: str) -> Harm:
    return lambda data, chance: data.decode("utf-8", "replace").encode(name, "replace")


def called(name: str) -> Harm:
    return lambda data, chance: re.sub(rb'encoding="[^"]*"', b'encoding="' + name.encode() + b'"', data)


def numbers(chance: random.Random) -> bytes:
    return b" ".join(b"vraag %d" % n for n in chance.sample(range(1, 10_000_000), 100_000)) + b" "


def days(chance: random.Random) -> bytes:
    return " ".join(chance.choice(("0 januari 0000", "31 februari 9999", "1 mei 99999", "12 december -1", "2023-13-45",
                                   "(ingezonden 1 maart 2999)", "(ontvangen 30 april 0001)"))
                    for _ in range(2000)).encode() + b" "


def odd_ids(chance: random.Random) -> bytes:
    return b"".join(b'<noot id="n%d"><noot.nr>%d</noot.nr><noot.al>x</noot.al></noot><a id="o%d" href="#o%d">1</a>'
                    % (chance.randrange(1 << 30), n, n, n + 1) for n in range(75_000))


def papers(chance: random.Random) -> bytes:
    return b" ".join(b"Kamerstuk %d, nr. %d en Aanhangsel Handelingen, vergaderjaar %d-%d, nr. %d"
                     % (chance.randrange(10_000, 99_999), chance.randrange(1, 999), year, year + 1,
                        chance.randrange(1, 9999)) for year in (2000 + n % 25 for n in range(20_000))) + b" "


def metadata_lines(chance: random.Random) -> bytes:
    names = ("OVERHEIDop.vraagnummer", "OVERHEIDop.indiener", "DC.identifier", "OVERHEIDop.aanhangsel",
             "OVERHEID.category", "DCTERMS.issued")
    return b"".join(b'<metadata name="%s" scheme="" content="20%02dZ%05d"/>\n'
                    % (chance.choice(names).encode(), n % 30, n % 100_000) for n in range(200_000))


def one_value(chance: random.Random) -> bytes:
    return b'<metadata name="%s" scheme="" content="%s"/>' % (
        chance.choice((b"DC.title", b"OVERHEIDop.indiener", b"OVERHEIDop.vraagnummer", b"DCTERMS.issued")),
        chance.choice((b"x" * MEGABYTE, b"9" * MEGABYTE, b"a " * MEGABYTE, b"&#x202E;" * 100_000, b"-" * MEGABYTE)))


HARMS: dict[str, Harm] = {
    "cut short": cut,
    "flipped bits": flipped,
    "elements in another order": shuffled,
    "itself inside itself": twice_inside,
    **{f"a piece of itself again and again, {n}": stuttered for n in range(1, 11)},
    "nothing": lambda data, chance: b"",
    "spaces": lambda data, chance: b" \n\t" * MEGABYTE,
    "zero bytes": lambda data, chance: bytes(MEGABYTE),
    "zero bytes in the text": of_text(bytes(10)),
    "noise": lambda data, chance: chance.randbytes(100_000),
    "noise in the text": of_text(lambda chance: chance.randbytes(300)),
    "eight megabytes of <p>": of_elements(b"<p>x" * (2 * MEGABYTE)),
    "eight megabytes of <al/>": of_elements(b"<al/>" * (8 * MEGABYTE // 5)),
    "deep elements": of_elements(b"<al>" * 100_000),
    "deep elements that end": of_elements(b"<div>" * 50_000 + b"x" + b"</div>" * 50_000),
    "ends without a beginning": of_elements(b"</p></al></vraag>" * 200_000),
    "attributes without a value": of_elements(lambda chance: b"<p " + b"a b c d " * 35_000 + b">"),
    "attributes of one name": of_elements(b"<p " + b'a="1" ' * 100_000 + b">x</p>"),
    "attributes of many names": of_elements(b"<p " + b" ".join(b'a%d="1"' % n for n in range(100_000)) + b">x</p>"),
    "a long attribute": of_elements(b'<p class="' + b"vraag " * (2 * MEGABYTE) + b'">x</p>'),
    "a long name": of_elements(b"<" + b"p" * MEGABYTE + b">x"),
    "a comment without an end": of_elements(b"<!-- " + b"-" * MEGABYTE),
    "CDATA without an end": of_elements(b"<![CDATA[ " + b"]" * MEGABYTE),
    "an instruction without an end": of_elements(b"<?x " + b"?" * MEGABYTE),
    "a long word": of_text(b"a" * (8 * MEGABYTE) + b" "),
    "a long compound": of_text(b"veerpontenbrugwachtershuis" * 50_000 + b" "),
    "many words": of_text(lambda chance: b" ".join(b"w%x" % chance.randrange(1 << 60) for _ in range(300_000)) + b" "),
    "accents on one letter": of_text("e\u0301\u0323".encode() + "\u0301".encode() * 500_000 + b" "),
    "one way and the other": of_text("\u202e\u2066\u2067\u202a".encode() * 100_000),
    "characters that are none": of_text(b"&#0; &#xD800; &#x110000; &#x1F; &#xFFFE; &nosuch; & < "),
    "spaces of many kinds": of_text("\u00a0\u2003\u3000\u200b\ufeff".encode() * 200_000),
    "lines that end in a hyphen": of_text(b"woord-\n" * 500_000),
    "many headings": of_elements(b"<h2>Vraag 1</h2><p>x</p><h2>Antwoord 1</h2>" * 50_000),
    "many questions": of_elements(b'<vraag><nr status="officieel">Vraag 1</nr><al>x</al></vraag>' * 50_000),
    "many lists": of_elements(b"<lijst><li><li.nr>1</li.nr><al>x</al></li></lijst>" * 50_000),
    "lists in lists": of_elements(b"<lijst><li><al>x</al>" * 2_000 + b"</li></lijst>" * 2_000),
    "a large table": of_elements((b"<tr>" + b"<td>1</td>" * 300 + b"</tr>") * 500),
    "many numbers": of_text(numbers),
    "a long number": of_text(b"vraag " + b"9" * 100_000 + b" (ingezonden " + b"1" * 1000 + b" mei 2024) "),
    "a range of numbers": of_text("vraag 1 t/m 999999999, 2–2147483648 en 18446744073709551616 ".encode() * 2000),
    "many days": of_text(days),
    "odd ids": of_elements(odd_ids),
    "many papers": of_text(papers),
    "many brackets": of_text(b"(" * 200_000 + b"[" * 200_000),
    "many quotes": of_text("\u201c\u2018«„".encode() * 100_000),
    "many names": of_text(b"de leden " + b"Zwaluw (PvdK), " * 100_000
                          + b"en Gans (PvdK) aan de minister van " * 20_000),
    "many lines of metadata": of_elements(metadata_lines),
    "a long value of metadata": of_elements(one_value),
    "a chain of numbers": of_text(b"1-" * MEGABYTE + b" "),
    "a chain of slashes": of_text(b"/a" * MEGABYTE + b" "),
    "a chain of words": of_text(b"ah-tk-" * 300_000 + b" "),
    "a list of numbers": of_text(b"1, " * 700_000),
    "half citations": of_text(b"vergaderjaar 2018-2019, nr. Kamerstuk 36 410, antwoord op vraag 2 t/m " * 20_000),
    "half addresses": of_text(b"http://" * 300_000 + b" "),
    "half notes": of_text(b"1) [1] (1) *) noot 1 " * 60_000),
    "one line of dashes": of_text(b"-- " * 700_000),
    "breaks": of_text(b"<br/>" * 800_000),
    "many addresses": of_text(b"https://zoek.officielebekendmakingen.nl/ah-tk-20182019-1.html " * 50_000),
    "another root": lambda data, chance: b"<rss><channel>" + data + b"</channel></rss>",
    "two roots": lambda data, chance: data + data,
    "UTF-16": recoded("utf-16"),
    "UTF-16 without its mark": recoded("utf-16-be"),
    "UTF-32": recoded("utf-32"),
    "an encoding that it has not": called("utf-16"),
    "an encoding that nobody has": called("x-klingon"),
    "UTF-7": called("utf-7"),
    "gzip": lambda data, chance: gzip.compress(data * 50),
    "PDF": lambda data, chance: b"%PDF-1.7\n" + chance.randbytes(50_000),
    "entities in entities": entities("bomb"),
    "an entity of a file": entities("file"),
    "an entity of an address": entities("address"),
    "an entity of a parameter": entities("parameter"),
    "an entity of itself": entities("itself"),
}


def spent(command: list[str]) -> tuple[int, float, int, str]:
    """Exit code, seconds of CPU, bytes of memory at its largest, what it said."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)
        end = threading.Timer(15 * LONGEST, child.kill)
        end.start()
        _, status, usage = os.wait4(child.pid, 0)
        end.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        return (child.returncode, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024,
                said.read().decode(errors="replace"))


class Campaign:
    def __init__(self, binaries: Path, source: Path, work: Path, seed: int):
        self.indexer, self.sample = str(binaries / "kamervragen-index"), source / "corpus" / "sample"
        self.corpus, self.work = work / "corpus", work
        self.chance = random.Random(seed)
        self.times = SANITIZED if b"__asan_init" in (binaries / "kamervragen-index").read_bytes() else 1
        self.wrong: list[str] = []
        self.ended: Counter = Counter()
        self.slowest: tuple[float, str] = (0, "none")
        self.largest: tuple[int, str] = (0, "none")

    def harmed(self, run: int, name: str, victim: tuple[str, str]) -> Path:
        """A copy of a publication, harmed, under an id and with numbers that no other has."""
        folder, file = victim
        session, id_before = folder.split("/")
        kind, house, *of_year = id_before.split("-")
        if not of_year:
            id_now = f"{kind}-{9910000 + run}"
        elif "Z" in of_year[0]:
            id_now = f"{kind}-{house}-{of_year[0][:4]}Z{40000 + run}"
        else:
            id_now = f"{kind}-{house}-{of_year[0]}-{20000 + run}"
        place = self.corpus / session / id_now
        place.mkdir(parents=True)
        for path in (self.sample / folder).iterdir():
            data = path.read_bytes().replace(id_before.encode(), id_now.encode())
            data = re.sub(rb"\b(\d{4}Z)9\d{4}\b", rb"\g<1>%05d" % (40000 + run), data)
            data = re.sub(rb"\b(20405)9\d{4}\b", rb"\g<1>%05d" % (40000 + run), data)
            if path.name == file:
                data = HARMS[name](data, self.chance)
            (place / path.name.replace(id_before, id_now)).write_bytes(data)
        return place

    def alone(self, name: str, form: str, place: Path) -> None:
        code, seconds, memory, said = spent([self.indexer, "parse", "--format", "jsonl", str(place)])
        what = f"{name} in {form}"
        self.ended[code] += 1
        self.slowest = max(self.slowest, (seconds, what))
        self.largest = max(self.largest, (memory, what))
        if code not in (0, NO_INPUT, NEW_FAILURES):
            self.wrong.append(f"{what}: exit {code}: {said.strip()[-200:]}")
        elif code != 0 and not said.strip():
            self.wrong.append(f"{what}: exit {code} without a word")
        if seconds > LONGEST * self.times:
            self.wrong.append(f"{what}: {seconds:.1f} s")
        if memory > LARGEST * self.times:
            self.wrong.append(f"{what}: {memory / MEGABYTE:.0f} MB")
        if "root:" in said:
            self.wrong.append(f"{what}: reads what is no part of it")

    def run(self, runs: int) -> None:
        pairs = [(name, victim) for victim in VICTIMS for name in HARMS]
        self.chance.shuffle(pairs)
        for run in range(runs):
            name, victim = pairs[run % len(pairs)]
            self.alone(name, victim[1], self.harmed(run, name, victim))

    def records(self, corpus: Path) -> tuple[dict[str, bytes], tuple[int, float, int, str]]:
        index = self.work / ("index-of-" + corpus.name)
        ran = spent([self.indexer, "rebuild", "-q", "--corpus", str(corpus), "--index", str(index)])
        if ran[0] not in (0, NEW_FAILURES):
            self.wrong.append(f"rebuild: exit {ran[0]}: {ran[3].strip()[-300:]}")
            return {}, ran
        dump = subprocess.run([self.indexer, "dump", "--index", str(index)], capture_output=True, check=True).stdout
        checked = spent([self.indexer, "check", "--corpus", str(corpus), "--index", str(index)])
        if checked[0] != 0:
            self.wrong.append(f"check: exit {checked[0]}: {checked[3].strip()[-300:]}")
        lines = [(json.loads(line), line) for line in dump.splitlines()]
        return {read["nummer"]: line for read, line in lines if "nummer" in read}, ran

    def together(self) -> None:
        sample = self.work / "sample"
        shutil.copytree(self.sample, sample)
        before, _ = self.records(sample)
        shutil.copytree(self.sample, self.corpus, dirs_exist_ok=True)
        after, (_, seconds, memory, _) = self.records(self.corpus)
        for number, line in before.items():
            if after.get(number) != line:
                self.wrong.append(f"{number}: another record beside them than without")
        print(f"  together: {len(after) - len(before)} records more, {seconds:.0f} s, {memory / MEGABYTE:.0f} MB")


def main() -> int:
    if len(sys.argv) < 4:
        print(__doc__, file=sys.stderr)
        return 2
    binaries, source, runs = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    seed = int(sys.argv[4]) if len(sys.argv) > 4 else 1
    with tempfile.TemporaryDirectory() as scratch:
        campaign = Campaign(binaries, source, Path(scratch), seed)
        campaign.run(runs)
        print(f"  the slowest {campaign.slowest[0]:.1f} s ({campaign.slowest[1]}), "
              f"the largest {campaign.largest[0] / MEGABYTE:.0f} MB ({campaign.largest[1]})")
        campaign.together()
    ended = ", ".join(f"{count} ended with {code}" for code, count in sorted(campaign.ended.items()))
    return verdict(f"{runs} documents, {len(HARMS)} harms in {len(VICTIMS)} forms: {ended}", campaign.wrong)


if __name__ == "__main__":
    sys.exit(main())
