"""The part of CQL that is known to work against the live service, read as that service reads it.

Booleans have one precedence and bind to the left; exclusion is `A NOT B`. A term with a blank or a bracket must be
quoted. A date that does not exist is ignored, with a diagnostic next to the results.
"""
from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Callable, Iterable

from .store import Publication

Predicate = Callable[[Publication], bool]
Values = Callable[[Publication], Iterable[str]]


class Diagnostic(Exception):
    """What the service says in an HTTP 200 instead of, or next to, results."""

    def __init__(self, uri: str, message: str, details: str = ""):
        super().__init__(message)
        self.uri, self.message, self.details = uri, message, details


def syntax_error(details: str) -> Diagnostic:
    return Diagnostic("info:srw/diagnostic/1/10", "Query syntax error", details)


def stamp(publication: Publication) -> str:
    """The moment of a publication's last modification, as tpmeta and enrichedData give it."""
    if "T" in publication.modified:
        return publication.modified
    return f"{publication.modified}T06:30:00.000000+01:00"


def vergaderjaar(publication: Publication) -> str:
    return publication.one("OVERHEIDop.vergaderjaar")


def content_area(publication: Publication) -> str:
    """officielepublicaties/ah-tk/20182019, officielepublicaties/kv-tk/2019, officielepublicaties/ah/onopgemaakt."""
    parts = publication.id.split("-")
    if len(parts) == 2:
        return f"officielepublicaties/{parts[0]}/onopgemaakt"
    return f"officielepublicaties/{parts[0]}-{parts[1]}/{parts[2][:8] if parts[0] == 'ah' else parts[2][:4]}"


def metadata(name: str) -> Values:
    return lambda p: p.all(name)


def nothing(_: Publication) -> Iterable[str]:
    return ()


DATES: dict[str, Values] = {
    "dt.modified": lambda p: (p.modified[:10],),
    "dt.available": metadata("DCTERMS.available"),
    "dt.issued": metadata("DCTERMS.issued"),
    "dt.date": metadata("DCTERMS.issued"),
    "w.datumindiening": metadata("OVERHEIDop.datumIndiening"),
    "w.datumontvangst": metadata("OVERHEIDop.datumOntvangst"),
    "cd.datumtijdstipwijzigingwork": lambda p: (stamp(p),),
    "cd.datumtijdstipwijzigingexpression": lambda p: (stamp(p),),
}
TEXTS: dict[str, Values] = {
    "c.product-area": lambda p: ("officielepublicaties",),
    "c.content-area": lambda p: (content_area(p),),
    "dt.identifier": lambda p: (p.id,),
    "dt.title": metadata("DC.title"),
    "dt.type": metadata("DC.type"),
    "dt.creator": metadata("DC.creator"),
    "dt.language": metadata("DCTERMS.language"),
    "dt.subject": metadata("OVERHEID.category"),
    "w.publicatienaam": lambda p: (p.name,),
    "w.vergaderjaar": metadata("OVERHEIDop.vergaderjaar"),
    "w.vraagnummer": metadata("OVERHEIDop.vraagnummer"),
    "w.aanhangselnummer": metadata("OVERHEIDop.aanhangselNummer"),
    "w.indiener": metadata("OVERHEIDop.indiener"),
    "w.ontvanger": metadata("OVERHEIDop.ontvanger"),
    "w.documentstatus": metadata("OVERHEIDop.documentStatus"),
    "w.documenttitel": metadata("DC.title"),
    "w.organisatietype": metadata("OVERHEID.organisationType"),
    "w.hoofddocument": nothing,
    "w.bijlage": nothing,
    "w.externebijlage": nothing,
    "w.behandelddossier": nothing,
    "w.heeftmededeling": nothing,
    "w.mededelingover": nothing,
    "w.aanhangsel": nothing,
    "w.sysyear": lambda p: (p.modified[:4],),
    "dt.hasversion": lambda p: ("1",),
    "cql.allrecords": lambda p: ("1",),
}

TOKEN = re.compile(
    r'\s*(?:(?P<quoted>"(?:[^"\\]|\\.)*")|(?P<relation>==|>=|<=|<>|=|<|>)|(?P<bracket>[()])|(?P<word>[^\s()"=<>]+))'
)


@dataclass
class Query:
    """A query that was understood: what matches, in which order, and what was left out of it."""

    matches: Predicate
    sort: Values | None = None
    descending: bool = False
    ignored: list[Diagnostic] = field(default_factory=list)

    def run(self, publications: Iterable[Publication]) -> list[Publication]:
        found = sorted((p for p in publications if self.matches(p)), key=lambda p: p.id)
        if self.sort is not None:
            key = self.sort
            found.sort(key=lambda p: next(iter(key(p)), ""), reverse=self.descending)
        return found


class Parser:
    """query := clause (boolean clause)* [sortBy index[/sort.descending]]; clause := ( query ) | index relation term."""

    def __init__(self, text: str, ignore_dates: bool = False):
        self.tokens = self._tokens(text)
        self.at = 0
        self.ignore_dates = ignore_dates
        self.ignored: list[Diagnostic] = []

    @staticmethod
    def _tokens(text: str) -> list[tuple[str, str]]:
        tokens, at = [], 0
        while text[at:].strip():
            found = TOKEN.match(text, at)
            if not found:
                raise syntax_error(f"token recognition error at: '{text[at:].strip()[:20]}'")
            tokens.append((str(found.lastgroup), found[found.lastgroup]))
            at = found.end()
        return tokens

    def _peek(self) -> tuple[str, str]:
        return self.tokens[self.at] if self.at < len(self.tokens) else ("end", "<EOF>")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self.at += 1
        return token

    def parse(self) -> Query:
        matches = self._expression()
        query = Query(matches)
        if self._peek()[1].lower() == "sortby":
            self._next()
            query.sort, query.descending = self._sort()
        if self._peek()[0] != "end":
            raise syntax_error(f"mismatched input '{self._peek()[1]}' expecting <EOF>")
        query.ignored = self.ignored
        return query

    def _expression(self) -> Predicate:
        left = self._clause()
        while self._peek()[0] == "word" and self._peek()[1].lower() in ("and", "or", "not"):
            boolean = self._next()[1].lower()
            left = combined(boolean, left, self._clause())
        return left

    def _clause(self) -> Predicate:
        kind, text = self._next()
        if (kind, text) == ("bracket", "("):
            inner = self._expression()
            if self._next() != ("bracket", ")"):
                raise syntax_error("missing ')'")
            return inner
        if kind != "word" or text.lower() in ("and", "or", "not"):
            raise syntax_error(f"mismatched input '{text}'")
        kind, relation = self._next()
        if not (kind == "relation" or relation.lower() in ("any", "all", "adj")):
            raise syntax_error(f"mismatched input '{relation}' expecting a relation")
        kind, term = self._next()
        if kind not in ("quoted", "word"):
            raise syntax_error(f"mismatched input '{term}'")
        return self._comparison(text, relation.lower(), term[1:-1].replace('\\"', '"') if kind == "quoted" else term)

    def _comparison(self, index: str, relation: str, term: str) -> Predicate:
        if index.lower() in DATES:
            return self._date(index, relation, term)
        values = TEXTS.get(index.lower())
        if values is None:
            raise Diagnostic("info:srw/diagnostic/1/16", "Unsupported index", index)
        return compared(values, relation, term)

    def _date(self, index: str, relation: str, term: str) -> Predicate:
        values = DATES[index.lower()]
        try:
            date.fromisoformat(term[:10])
            usable = not self.ignore_dates
        except ValueError:
            usable = False
        if not usable:
            self.ignored.append(
                Diagnostic("SEARCH-IGNOREDQTEXT", f"The query text '{index}{relation}{term}' was ignored")
            )
            return lambda _: True
        tests = {
            "==": str.__eq__,
            "=": str.__eq__,
            ">=": str.__ge__,
            "<=": str.__le__,
            ">": str.__gt__,
            "<": str.__lt__,
            "<>": str.__ne__,
        }
        if relation not in tests:
            raise Diagnostic("info:srw/diagnostic/1/19", "Unsupported relation", relation)
        test = tests[relation]
        return lambda p: any(test(v[: len(term)], term) for v in values(p))

    def _sort(self) -> tuple[Values, bool]:
        kind, text = self._next()
        index, _, modifier = text.partition("/")
        values = DATES.get(index.lower()) or TEXTS.get(index.lower())
        if kind != "word" or values is None:
            raise Diagnostic("info:srw/diagnostic/1/16", "Unsupported index", index)
        if modifier not in ("", "sort.ascending", "sort.descending"):
            raise Diagnostic("info:srw/diagnostic/1/21", "Unsupported combination of relation modifers", modifier)
        return values, modifier == "sort.descending"


def combined(boolean: str, left: Predicate, right: Predicate) -> Predicate:
    if boolean == "and":
        return lambda p: left(p) and right(p)
    if boolean == "or":
        return lambda p: left(p) or right(p)
    return lambda p: left(p) and not right(p)


def compared(values: Values, relation: str, term: str) -> Predicate:
    """== is the whole value, in its own case; = and adj are token containment; any and all look for each word."""
    if relation == "==":
        return lambda p: term in values(p)
    if relation == "<>":
        return lambda p: term not in values(p)
    words = term.lower().split()
    if relation in ("=", "adj"):
        phrase = " ".join(words)
        return lambda p: any(phrase in v.lower() for v in values(p))
    if relation in ("any", "all"):
        meets = any if relation == "any" else all
        return lambda p: meets(any(w in v.lower() for v in values(p)) for w in words)
    raise Diagnostic("info:srw/diagnostic/1/19", "Unsupported relation", relation)


def parse(text: str, ignore_dates: bool = False) -> Query:
    """Raises Diagnostic where the live service would answer with one."""
    if not text.strip():
        raise Diagnostic("info:srw/diagnostic/1/7", "Mandatory parameter not supplied", "query")
    return Parser(text, ignore_dates).parse()
