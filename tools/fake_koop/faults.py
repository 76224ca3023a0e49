"""What can go wrong, on request: which faults there are, and which of them hit a request."""
from __future__ import annotations

import hashlib
import threading
from collections import Counter
from dataclasses import dataclass

# name: (what it hits unless `on=` says otherwise, its own argument, what it does)
KINDS: dict[str, tuple[str, str, str]] = {
    "slow": ("all", "SECONDS (1)", "answers after that time"),
    "429": ("all", "SECONDS", "too many requests; with SECONDS (or date:SECONDS) a Retry-After, without it none"),
    "403": ("all", "", "forbidden, with an HTML body: the service refuses whoever asks"),
    "500": ("all", "", "an error with an HTML body"),
    "503": ("all", "SECONDS", "unavailable, with an HTML body; with SECONDS a Retry-After"),
    "504": ("sru", "RECORD (10000)", "gateway time-out from that startRecord on; from 10000 on always, as live"),
    "reset": ("all", "", "resets the connection instead of answering"),
    "break": ("all", "", "half of the body, then resets the connection"),
    "truncated": ("all", "", "half of the body, with the Content-Length of that half"),
    "wrong-length": (
        "all",
        "long|short (long)",
        "a Content-Length that is 100 bytes too long (the connection closes early) or too short",
    ),
    "diagnostics": ("sru", "", "only diagnostics, in HTTP 200, without numberOfRecords"),
    "ignoredqtext": ("sru", "", "leaves the dates out of the query and says SEARCH-IGNOREDQTEXT next to the results"),
    "html-in-sru": ("sru", "", "an HTML page with status 200 instead of XML"),
    "count-changes": ("sru", "N (1)", "numberOfRecords is N higher from the second page on"),
    "moving-record": (
        "sru",
        "",
        "a record moves between pages: from the second page on one is shown twice and one is missed",
    ),
    "short-page": ("sru", "N (1)", "the page lacks its last N records"),
    "soft404": ("documents", "", "the page of a 404, with status 200"),
    "fout404": ("documents", "", "redirects to a page /fout404 that has status 200"),
    "404": ("documents", "", "says that a publication is not there"),
    "empty-shell": ("xml", "", "XML with metadata only, of less than 700 bytes, where there is XML"),
    "no-html-format": ("html", "", "a page that says: niet beschikbaar in HTML-formaat"),
    "withdrawn": ("documents", "410|404|200 (410)", "the page of a withdrawn publication, with that status"),
}
PLACES = ("all", "sru", "documents", "xml", "html", "metadata")


class Unknown(ValueError):
    """A fault that does not exist, or is not written as one."""


@dataclass(frozen=True)
class Request:
    """What is asked: "sru" or the kind of document, the address that it counts for, the publication."""

    kind: str  # sru, xml, html, metadata, other
    address: str
    publication: str = ""

    def at(self, place: str) -> bool:
        if place == "documents":
            return self.kind in ("xml", "html", "metadata")
        return place in ("all", self.kind)


@dataclass(frozen=True)
class Fault:
    name: str
    argument: str = ""
    on: str = "all"
    share: float = 1.0  # of the requests that it could hit
    first: int = 0  # only the first so many requests of each address; 0: all
    times: int = 0  # only so many times altogether; 0: always
    id: str = ""  # only publications with this in their id

    @staticmethod
    def parse(text: str) -> "Fault":
        """NAME[:ARGUMENT][,KEY=VALUE]…, for example 429:2,first=1,on=documents."""
        head, *options = text.split(",")
        name, _, argument = head.partition(":")
        if "=" in argument:
            options.insert(0, argument)
            argument = ""
        if name not in KINDS:
            raise Unknown(f"there is no fault {name!r}; there are: {', '.join(KINDS)}")
        known = {"on": str, "share": float, "first": int, "times": int, "id": str}
        said: dict = {"on": KINDS[name][0]}
        for option in options:
            key, _, value = option.partition("=")
            if key not in known:
                raise Unknown(f"{text}: there is no option {key!r}; there are: {', '.join(known)}")
            try:
                said[key] = known[key](value)
            except ValueError:
                raise Unknown(f"{text}: {key} is a number, found {value!r}") from None
        if said["on"] not in PLACES:
            raise Unknown(f"{text}: on= is one of {', '.join(PLACES)}")
        return Fault(name, argument, **said)

    def number(self, otherwise: float) -> float:
        """Its argument as a number."""
        try:
            return float(self.argument)
        except ValueError:
            return otherwise


class Faults:
    """The faults that are on. What hits is a function of the seed and of each address's own count of requests, so that
    it does not depend on the order in which several connections ask."""

    def __init__(self, seed: int, faults: list[Fault]):
        self.seed = seed
        self._lock = threading.Lock()
        self.hits: Counter[str] = Counter()  # by name, since the start
        self.set(faults)

    def set(self, faults: list[Fault]) -> None:
        """Replaces all faults and begins to count anew."""
        with self._lock:
            self.faults = list(faults)
            self._asked: Counter[str] = Counter()
            self._times: Counter[int] = Counter()

    def hitting(self, request: Request) -> dict[str, Fault]:
        """The faults that hit this request, by name; counts it."""
        with self._lock:
            self._asked[request.address] += 1
            nth = self._asked[request.address]
            hit = {}
            for i, fault in enumerate(self.faults):
                if not self._meets(fault, request, nth) or (fault.times and self._times[i] >= fault.times):
                    continue
                self._times[i] += 1
                hit[fault.name] = fault
            self.hits.update(hit.keys())
            return hit

    def _meets(self, fault: Fault, request: Request, nth: int) -> bool:
        if not request.at(fault.on) or (fault.id and fault.id not in request.publication):
            return False
        if fault.first and nth > fault.first:
            return False
        return fault.share >= 1 or self._chance(fault, request, nth) < fault.share

    def _chance(self, fault: Fault, request: Request, nth: int) -> float:
        text = f"{self.seed} {fault.name} {fault.argument} {request.address} {nth}"
        return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=6).digest(), "big") / 2**48


def described() -> str:
    """The table for --help."""
    lines = []
    for name, (place, argument, what) in KINDS.items():
        lines.append(f"  {name + (':' + argument.split(' ')[0] if argument else ''):<24}{what} [{place}]")
    return "\n".join(lines)
