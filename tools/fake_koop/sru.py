"""SRU 2.0 answers in the shape of https://repository.overheid.nl/sru; nothing that is not known of the live service."""
from __future__ import annotations

from typing import Iterable
from xml.sax.saxutils import escape, quoteattr

from .cql import Diagnostic, content_area, stamp
from .store import Publication

RESPONSE = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse">'
    "<sru:version>2.0</sru:version>{body}</sru:searchRetrieveResponse>\n"
)
RECORD = (
    '<sru:record xmlns:overheidwetgeving="http://standaarden.overheid.nl/wetgeving/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:cd="http://standaarden.overheid.nl/cup/data" xmlns:gzd="http://standaarden.overheid.nl/sru" '
    'xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic" '
    'xmlns:facet="http://docs.oasis-open.org/ns/search-ws/facetedResults" '
    'xmlns:c="http://standaarden.overheid.nl/collectie/">'
    "<sru:recordSchema>http://standaarden.overheid.nl/sru/</sru:recordSchema><sru:recordPacking>xml</sru:recordPacking>"
    "<sru:recordData><gzd:gzd><gzd:originalData>"
    '<overheidwetgeving:meta xmlns:search="http://marklogic.com/appservices/search">'
    "<overheidwetgeving:owmskern>{kern}</overheidwetgeving:owmskern>"
    "<overheidwetgeving:owmsmantel>{mantel}</overheidwetgeving:owmsmantel>"
    "<overheidwetgeving:tpmeta>{tpmeta}</overheidwetgeving:tpmeta>"
    "</overheidwetgeving:meta></gzd:originalData><gzd:enrichedData>{enriched}</gzd:enrichedData>"
    "</gzd:gzd></sru:recordData>"
    "<sru:recordPosition>{position}</sru:recordPosition></sru:record>"
)
# tpmeta: element, metadata name.
TPMETA = (
    ("aanhangselnummer", "OVERHEIDop.aanhangselNummer"),
    ("datumIndiening", "OVERHEIDop.datumIndiening"),
    ("datumOntvangst", "OVERHEIDop.datumOntvangst"),
    ("documentstatus", "OVERHEIDop.documentStatus"),
    ("indiener", "OVERHEIDop.indiener"),
    ("ontvanger", "OVERHEIDop.ontvanger"),
    ("vergaderjaar", "OVERHEIDop.vergaderjaar"),
    ("vraagnummer", "OVERHEIDop.vraagnummer"),
)


def element(name: str, text: str, **attributes: str) -> str:
    """One element with text; nothing where there is no text."""
    if not text:
        return ""
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{said}>{escape(text)}</{name}>"


def kern(p: Publication) -> str:
    """owmskern: what it is."""
    types = [(s, c) for n, s, c in p.metadata if n == "DC.type"]
    return (
        element("dcterms:identifier", p.id)
        + element("dcterms:title", p.one("DC.title"))
        + element("dcterms:language", p.one("DCTERMS.language", "nl"))
        + "".join(element("dcterms:type", content, scheme=scheme) for scheme, content in types)
        + element(
            "dcterms:creator", p.one("DC.creator", "Tweede Kamer der Staten-Generaal"), scheme="OVERHEID.StatenGeneraal"
        )
        + element("dcterms:modified", p.modified[:10])
    )


def mantel(p: Publication, base: str) -> str:
    """owmsmantel: its dates, version and subjects."""
    return (
        element("dcterms:available", p.one("DCTERMS.available"))
        + element("dcterms:date", p.one("DCTERMS.issued"))
        + element("dcterms:hasVersion", "1", resourceIdentifier=f"{base}/{p.id}.html")
        + element("dcterms:issued", p.one("DCTERMS.issued"))
        + "".join(
            element("dcterms:subject", s, scheme="OVERHEID.TaxonomieBeleidsagenda") for s in p.all("OVERHEID.category")
        )
    )


def tpmeta(p: Publication) -> str:
    """tpmeta: what is special to this type of publication."""
    return (
        element("c:product-area", "officielepublicaties")
        + element("c:content-area", content_area(p))
        + "".join(element(f"overheidwetgeving:{name}", value) for name, key in TPMETA for value in p.all(key))
        + element("overheidwetgeving:organisatietype", "staten generaal", scheme="OVERHEID.Organisatietype")
        + element("overheidwetgeving:publicatienaam", p.name)
        + element("cd:datumTijdstipWijzigingWork", stamp(p))
        + element("cd:datumTijdstipWijzigingExpression", stamp(p))
    )


def enriched(p: Publication, base: str) -> str:
    """enrichedData: where its manifestations lie. They lie on this server."""
    at = f"{base}/frbr/{content_area(p)}/{p.id}/1"
    items = {"metadata": f"{at}/metadata/metadata.xml"}
    for kind in ("html", "xml"):
        if f"{p.id}.{kind}" in p.files:
            items[kind] = f"{at}/{kind}/{p.id}.{kind}"
    return (
        element("gzd:url", items.get("xml", items["metadata"]))
        + element("gzd:preferredUrl", f"{base}/{p.id}.html")
        + "".join(element("gzd:itemUrl", url, manifestation=kind) for kind, url in sorted(items.items()))
        + element("gzd:timestamp", stamp(p))
    )


def record(p: Publication, position: int, base: str) -> str:
    return RECORD.format(
        kern=kern(p), mantel=mantel(p, base), tpmeta=tpmeta(p), enriched=enriched(p, base), position=position
    )


def diagnostics(found: Iterable[Diagnostic]) -> str:
    """The diagnostics element; nothing where there are none."""
    each = "".join(
        '<diag:diagnostic xmlns:diag="http://docs.oasis-open.org/ns/search-ws/diagnostic">'
        + element("diag:uri", d.uri) + element("diag:details", d.details) + element("diag:message", d.message)
        + "</diag:diagnostic>"
        for d in found
    )
    return f"<sru:diagnostics>{each}</sru:diagnostics>" if each else ""


def results(total: int, page: list[Publication], start: int, base: str, ignored: Iterable[Diagnostic] = ()) -> bytes:
    """A page of results; `start` is the position of its first record, from 1."""
    records = "".join(record(p, start + i, base) for i, p in enumerate(page))
    body = (
        f"<sru:numberOfRecords>{total}</sru:numberOfRecords><sru:records>{records}</sru:records>{diagnostics(ignored)}"
    )
    return RESPONSE.format(body=body).encode()


def refusal(*found: Diagnostic) -> bytes:
    """Diagnostics only: no numberOfRecords, no records."""
    return RESPONSE.format(body=diagnostics(found)).encode()
