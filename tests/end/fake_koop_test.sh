#!/usr/bin/env bash
# The stand-in for the live services: the shape of its answers is that of the real records, and every fault does what
# its name says.
set -u
: "${SOURCE:?the folder of the repository}"
command -v python3 >/dev/null || { echo "skipped: no python3"; exit 77; }
scratch=$(mktemp -d)
# shellcheck source=tests/end/koop.bash
. "$SOURCE/tests/end/koop.bash"
trap 'stop_koop; rm -rf "$scratch"' EXIT

cp -r "$SOURCE/corpus/sample/." "$scratch/corpus"
start_koop --corpus "$scratch/corpus" --log "$scratch/log" || exit 1

python3 - "$koop_url" "$scratch/corpus" "$koop_pid" "$scratch/log" "$SOURCE/tools/fake-koop" <<'PYTHON'
import email.utils, http.client, json, os, signal, socket, subprocess, sys, time
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

url, corpus, pid, log, program = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]), sys.argv[5]
host = url.removeprefix("http://")
failures = 0
BASE = "c.product-area==officielepublicaties"
AH = 'w.publicatienaam=="Kamervragen (Aanhangsel)"'
KV = 'w.publicatienaam=="Kamervragen zonder antwoord"'
SRU = "{http://docs.oasis-open.org/ns/search-ws/sruResponse}"
ID = "kv-tk-2023Z90003"


def expect(good, what):
    global failures
    if not good:
        failures += 1
        print(f"FAILED: {what}", flush=True)


def get(path, method="GET", body=None):
    """Status, headers and body; the status is the exception's name when the connection breaks."""
    connection = http.client.HTTPConnection(host, timeout=20)
    try:
        connection.request(method, path, body)
        answer = connection.getresponse()
        return answer.status, answer.headers, answer.read()
    except (http.client.HTTPException, OSError) as error:
        return type(error).__name__, {}, getattr(error, "partial", b"")
    finally:
        connection.close()


def control(**said):
    status, _, body = get("/control", "POST", json.dumps(said))
    expect(status == 200, f"/control takes {said}: {status} {body!r}")
    return json.loads(body) if status == 200 else {}


def faults(*names, seed=1):
    control(faults=list(names), seed=seed)


def sru_path(cql, start=1, most=10, **more):
    said = {
        "operation": "searchRetrieve",
        "version": "2.0",
        "query": cql,
        "startRecord": start,
        "maximumRecords": most,
        **more,
    }
    return "/sru?" + "&".join(f"{k}={quote(str(v))}" for k, v in said.items())


def sru(cql, start=1, most=10, **more):
    """numberOfRecords (None when absent), the ids, the diagnostics' uris."""
    status, _, body = get(sru_path(cql, start, most, **more))
    expect(status == 200, f"{cql}: status {status}")
    root = ElementTree.fromstring(body)
    number = root.find(f"{SRU}numberOfRecords")
    named = lambda name: [e.text for e in root.iter() if e.tag.endswith("}" + name)]
    return (None if number is None else int(number.text)), named("identifier"), named("uri")


stored = {f.parent.name for f in corpus.rglob("metadata.xml")}

# -- the shape ---------------------------------------------------------------------------------------------------------
status, headers, body = get(sru_path(f'{BASE} AND dt.identifier=="{ID}"'))
expect(status == 200 and "xml" in headers["Content-Type"], "SRU answers XML")
root = ElementTree.fromstring(body)
expect(root.tag == SRU + "searchRetrieveResponse", "the root is searchRetrieveResponse")
expect([e.tag for e in root] == [SRU + "version", SRU + "numberOfRecords", SRU + "records"], "its children")
names = {
    "sru": SRU[1:-1],
    "gzd": "http://standaarden.overheid.nl/sru",
    "w": "http://standaarden.overheid.nl/wetgeving/",
    "dt": "http://purl.org/dc/terms/",
    "c": "http://standaarden.overheid.nl/collectie/",
    "cd": "http://standaarden.overheid.nl/cup/data",
}
record = root.find("sru:records/sru:record", names)
expect(
    [e.tag for e in record] == [SRU + n for n in ("recordSchema", "recordPacking", "recordData", "recordPosition")],
    "a record's children",
)
expect(
    record.findtext("sru:recordSchema", "", names) == "http://standaarden.overheid.nl/sru/",
    "the schema's name has a slash at its end",
)
meta = "sru:recordData/gzd:gzd/gzd:originalData/w:meta/"
for path, wanted in {
    "w:owmskern/dt:identifier": ID,
    "w:owmskern/dt:title": "Bruin drinkwater in Zoutkampveen",
    "w:owmskern/dt:modified": "2023-05-10",
    "w:owmsmantel/dt:available": "2023-05-10",
    "w:owmsmantel/dt:hasVersion": "1",
    "w:tpmeta/c:product-area": "officielepublicaties",
    "w:tpmeta/c:content-area": "officielepublicaties/kv-tk/2023",
    "w:tpmeta/w:vraagnummer": "2023Z90003",
    "w:tpmeta/w:publicatienaam": "Kamervragen zonder antwoord",
}.items():
    expect(
        record.findtext(meta + path, None, names) == wanted, f"{path} is {record.findtext(meta + path, None, names)}"
    )
expect(len(record.findall(meta + "w:tpmeta/w:indiener", names)) == 2, "each indiener stands there")
items = {
    e.get("manifestation"): e.text for e in record.findall("sru:recordData/gzd:gzd/gzd:enrichedData/gzd:itemUrl", names)
}
expect(set(items) == {"metadata", "xml"}, f"itemUrl: {items}")
for kind, address in items.items():
    expect(
        get(address.removeprefix(url))[2]
        == next(corpus.rglob(ID)).joinpath("metadata.xml" if kind == "metadata" else f"{ID}.xml").read_bytes(),
        f"{address}",
    )

# -- the queries -------------------------------------------------------------------------------------------------------
everything = sru(BASE, most=1000)
expect(everything[0] == len(stored) and set(everything[1]) == stored, "the base clause finds everything")
ah, kv = sru(f"{BASE} AND {AH}", most=1000), sru(f"{BASE} AND {KV}", most=1000)
expect(ah[0] + kv[0] == everything[0] and not set(ah[1]) & set(kv[1]), "the two kinds are everything")
expect(set(sru(f"{BASE} AND ({AH} OR {KV})", most=1000)[1]) == stored, "OR and brackets")
expect(set(sru(f"{BASE} NOT {AH}", most=1000)[1]) == set(kv[1]), "A NOT B")
walked = [i for start in range(1, len(stored) + 1, 7) for i in sru(BASE, start, 7)[1]]
expect(walked == everything[1], "pages follow each other")
expect(sru(f"{BASE} AND dt.available==2023-05-10")[1] == [ID], "one day")
late = sru(f"{BASE} AND dt.modified>=2024-01-01", most=1000)[0]
early = sru(f"{BASE} AND dt.modified<=2023-12-31", most=1000)[0]
expect(0 < late < everything[0] and late + early == everything[0], "dt.modified splits")
newest = sru(f"{BASE} sortBy dt.modified/sort.descending", most=1000)[1]
oldest = sru(f"{BASE} sortBy dt.modified", most=1000)[1]
expect(newest != oldest and sorted(newest) == sorted(oldest), "sortBy sorts")
expect(sru(f'{BASE} AND dt.identifier=="{ID.upper()}"')[0] == 0, "identifiers are case-sensitive")
expect(
    sru("dt.identifier any ah-tk-", most=1000)[0] == sum(i.startswith("ah-tk-") for i in stored), "any with a prefix"
)
for wrong in (
    "w.publicatienaam==Kamervragen (Aanhangsel)",
    f"{BASE} AND NOT {AH}",
    'identifier any "ah"',
    "w.nosuch==x",
    "",
    f"{BASE} AND",
    f"({BASE}",
    f"{BASE} sortBy dt.date/descending",
):
    number, ids, said = sru(wrong)
    expect(number is None and not ids and said, f"a diagnostic, and no number, for {wrong!r}")
expect(
    b"mismatched input '('" in get(sru_path("w.publicatienaam==Kamervragen (Aanhangsel)"))[2],
    "what is said of an unquoted bracket",
)
for more in ({"version": "9"}, {"operation": "scan"}, {"recordSchema": "x"}, {"x-connection": "x"}):
    expect(sru(BASE, **more)[0] is None, f"a diagnostic for {more}")
expect(sru(BASE, most=1001)[0] is None and sru(BASE, start=0)[0] is None, "a diagnostic for numbers that are not taken")
expect(
    sru(f"{BASE} AND dt.date<=2026-02-29")[::2] == (len(stored), ["SEARCH-IGNOREDQTEXT"]),
    "a day that does not exist is ignored, and said so",
)
expect(sru(BASE, start=9999)[0] == len(stored), "record 9999")
expect(get(sru_path(BASE, 10000))[0] == 504, "record 10000")

# -- the documents -----------------------------------------------------------------------------------------------------
folder = next(corpus.rglob(ID))
for path, file in ((f"/{ID}.xml", f"{ID}.xml"), (f"/{ID}/metadata.xml", "metadata.xml")):
    status, headers, body = get(path)
    expect((status, body) == (200, (folder / file).read_bytes()), f"{path} is the file, byte for byte")
    expect(int(headers["Content-Length"]) == len(body), f"{path} has its length")
expect(get(f"/{ID}")[0] == 302 and get(f"/{ID}")[1]["Location"].endswith(f"/{ID}.html"), "an id redirects to its page")
for path in (
    "/kv-tk-1999Z00001.xml",
    "/kv-tk-1999Z00001/metadata.xml",
    f"/{ID}.html",
    "/../../etc/passwd",
    "/index.tsv",
):
    expect(get(path)[0] == 404 and b"<h1>" in get(path)[2], f"{path} is a 404 with a page")
expect(get(f"/{ID}.xml", "HEAD")[2] == b"", "HEAD has no body")

# -- the corpus changes ------------------------------------------------------------------------------------------------
control(modified={ID: "2026-11-01"})
expect(sru(f"{BASE} AND dt.modified>=2026-01-01")[1] == [ID], "a day set at run time")
(folder / "modified").write_text("2026-11-02\n")
new = corpus / "new" / "kv-tk-2026Z90001"
new.mkdir(parents=True)
(new / "metadata.xml").write_text(
    '<metadata_gegevens><metadata name="DCTERMS.available" content="2026-11-03"/></metadata_gegevens>'
)
control(reload=True)
expect(sru(f"{BASE} AND dt.modified>=2026-11-03")[1] == ["kv-tk-2026Z90001"], "a new publication, after a reload")
(corpus / "index.tsv").write_text("kv-tk-2026Z90001\tvraag\t2026-11-09\t2026Z90001\tnew\n")
os.kill(pid, signal.SIGHUP)
until = time.monotonic() + 20
while sru(f"{BASE} AND dt.modified>=2026-11-09")[0] != 1 and time.monotonic() < until:
    time.sleep(0.05)
expect(
    sru(f"{BASE} AND dt.modified>=2026-11-09")[1] == ["kv-tk-2026Z90001"], "index.tsv gives days; SIGHUP looks again"
)
(new / "ingetrokken.json").write_text("{}")
until = time.monotonic() + 20
while get("/kv-tk-2026Z90001/metadata.xml")[0] != 410 and time.monotonic() < until:
    time.sleep(0.05)
status, _, body = get("/kv-tk-2026Z90001/metadata.xml")
expect(
    status == 410 and b"op verzoek van de publicerende organisatie verwijderd" in body,
    "a tombstone is a 410, seen without being told",
)
expect(sru('dt.identifier=="kv-tk-2026Z90001"')[0] == 1, "SRU still names a withdrawn publication")

# -- the faults --------------------------------------------------------------------------------------------------------
document, whole = f"/{ID}.xml", (folder / f"{ID}.xml").read_bytes()
page = sru_path(BASE)

faults("slow:0.3")
begin = time.monotonic()
expect(get(document)[2] == whole and time.monotonic() - begin >= 0.3, "slow is slow, and right")
faults("429")
expect(get(document)[0] == 429 and "Retry-After" not in get(document)[1], "429 without Retry-After")
faults("429:7")
expect((get(page)[0], get(page)[1]["Retry-After"]) == (429, "7"), "429 with Retry-After")
faults("503:date:60")
when = email.utils.parsedate_to_datetime(get(page)[1]["Retry-After"]).timestamp()
expect(get(page)[0] == 503 and 30 < when - time.time() <= 61, "503 with a date in Retry-After")
faults("403,on=documents")
expect(get(document)[0] == 403 and get(page)[0] == 200, "403 of the documents alone")
faults("500")
expect(get(page)[0] == 500 and b"<html>" in get(page)[2] and get(document)[0] == 500, "500 with an HTML body")
faults("504:5")
expect([get(sru_path(BASE, n))[0] for n in (4, 5, 6)] == [200, 504, 504], "504 from a record on")
faults("reset")
expect(get(document)[0] in ("ConnectionResetError", "RemoteDisconnected"), f"reset: {get(document)[0]}")
faults("break")
expect(get(document)[0] in ("ConnectionResetError", "IncompleteRead"), f"break: {get(document)[0]}")
faults("truncated")
status, headers, body = get(document)
expect(
    (status, body, int(headers["Content-Length"])) == (200, whole[: len(whole) // 2], len(whole) // 2),
    "truncated, with the length of what comes",
)
faults("wrong-length")
expect(get(document)[0] == "IncompleteRead" and get(document)[2] == whole, "a length that is too long")
faults("wrong-length:short")
expect(get(document)[2] == whole[:-100], "a length that is too short")
faults("diagnostics")
expect(sru(BASE)[0] is None and sru(BASE)[2], "diagnostics in 200")
faults("ignoredqtext")
expect(
    sru(f"{BASE} AND dt.modified>=2026-01-01")[::2] == (len(stored) + 1, ["SEARCH-IGNOREDQTEXT"]),
    "the dates ignored, and said so",
)
faults("html-in-sru")
expect(get(page)[0] == 200 and get(page)[2].startswith(b"<!DOCTYPE html>"), "HTML in place of SRU")
faults("count-changes:3")
expect(
    [sru(BASE, n)[0] for n in (1, 11)] == [len(stored) + 1, len(stored) + 4], "numberOfRecords changes between pages"
)
faults("moving-record")
walked = [i for start in range(1, len(stored) + 2, 10) for i in sru(BASE, start)[1]]
expect(len(walked) == len(stored) + 1 and len(set(walked)) == len(stored), "a record moved: one twice, one missed")
faults("short-page:2")
expect(len(sru(BASE)[1]) == 8, "a page that lacks records")
faults("soft404")
expect(get(document)[0] == 200 and b"niet gevonden" in get(document)[2], "a 404 page with status 200")
faults("fout404")
expect(get(document)[0] == 302 and get("/fout404")[0] == 200, "a redirect to a page fout404")
faults("404")
expect(get(document)[0] == 404 and get(page)[0] == 200, "404 hits documents")
faults("empty-shell")
status, _, body = get(document)
expect(
    status == 200 and len(body) < 700 and ElementTree.fromstring(body).tag == "officiele-publicatie", "an empty shell"
)
expect(b"DC.title" in get(f"/{ID}/metadata.xml")[2], "its metadata is whole")
faults("no-html-format")
expect(b"niet beschikbaar in HTML-formaat" in get(document.replace(".xml", ".html"))[2], "no HTML format")
for asked, wanted in (("withdrawn", 410), ("withdrawn:404", 404), ("withdrawn:200", 200)):
    faults(asked)
    expect(get(document)[0] == wanted and b"op verzoek van de publicerende organisatie" in get(document)[2], asked)

# -- which requests they hit -------------------------------------------------------------------------------------------
faults("500,first=2,on=xml")
expect(
    [get(document)[0] for _ in range(4)] == [500, 500, 200, 200] and get(f"/{ID}/metadata.xml")[0] == 200,
    "first= and on=",
)
faults("500,times=3,on=documents")
expect([get(p)[0] for p in (document, f"/{ID}/metadata.xml", document, document)] == [500, 500, 500, 200], "times=")
faults(f"soft404,id={ID}")
expect(b"niet gevonden" in get(document)[2] and b"niet gevonden" not in get("/kv-tk-2023Z90001.xml")[2], "id=")
addresses = [f"/{i}/metadata.xml" for i in sorted(stored)]
def hit(seed):
    faults("500,share=0.5,on=metadata", seed=seed)
    return [get(a)[0] for a in addresses]
first = hit(1)
expect(first == hit(1) and first != hit(2), "share= depends on the seed, and on nothing else")
expect(
    len(addresses) * 0.2 < first.count(500) < len(addresses) * 0.8,
    f"share=0.5 hits about half: {first.count(500)} of {len(addresses)}",
)
faults("slow:0.01", "429,times=1", "truncated,first=2")
expect([get(document)[0] for _ in range(2)] == [429, 200] and get(document)[2] == whole, "faults together")
for wrong in ("nosuch", "500,share=x", "500,on=nowhere", "500,nosuch=1"):
    status, _, body = get("/control", "POST", json.dumps({"faults": [wrong]}))
    expect(status == 400 and body, f"{wrong} is refused with a reason")
faults()
expect(get(document)[2] == whole and sru(BASE)[0] == len(stored) + 1, "all faults off")

# -- the program -------------------------------------------------------------------------------------------------------
run = lambda *a: subprocess.run([sys.executable, program, *a], capture_output=True, text=True)
text = run("--help").stdout
state = json.loads(get("/control")[2])
for name in state["hits"]:
    expect(f"  {name}" in text, f"--help says what {name} is")
expect(
    run("--corpus", "/no/such").returncode == 2 and "/no/such" in run("--corpus", "/no/such").stderr,
    "a corpus that is not there",
)
expect(run("--corpus", str(corpus), "--fault", "nosuch").returncode == 2, "a fault that is not there")
lines = [json.loads(line) for line in log.read_text().splitlines()]
expect(len(lines) > 200 and {"sru", "xml", "metadata"} <= {l["kind"] for l in lines}, "the log has a line per request")
expect(sum(state["asked"].values()) == len(lines), "/control counts what the log has")

# Keep-alive: many documents over one connection, quickly.
connection = http.client.HTTPConnection(host, timeout=20)
begin = time.monotonic()
for _ in range(300):
    connection.request("GET", document)
    expect(connection.getresponse().read() == whole, "one connection, many documents")
took = time.monotonic() - begin
expect(took < 10, f"300 documents in {took:.1f} s")
print(f"{failures} failures; 300 documents in {took:.2f} s")
sys.exit(failures > 0)
PYTHON
