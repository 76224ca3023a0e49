"""Whether text, Markdown and HTML of records have all that their JSON has: see show_test.sh."""
import html.parser
import json
import os
import re
import subprocess
import sys
import xml.etree.ElementTree

PROGRAM, INDEX = sys.argv[1:3]
SLOW = bool(os.environ.get("KAMERVRAGEN_SLOW"))
failed = 0


def fail(text):
    global failed
    failed += 1
    if failed < 20:
        print(f"FAILED: {text}")


def run(*words, given=""):
    return subprocess.run([PROGRAM, *words, "--index", INDEX], input=given, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, text=True, check=False)


def show(form, names, *more):
    done = run("show", "-", "--format", form, *more, given=names)
    if done.returncode != 0:
        fail(f"show - --format {form}: exit {done.returncode}: {done.stderr[:300]}")
    return done.stdout


def pandoc(text, came_from, to, *more):
    done = subprocess.run(["pandoc", "-f", came_from, "-t", to, *more], input=text.encode(), stdout=subprocess.PIPE,
                          check=True)
    return done.stdout if to == "docx" else done.stdout.decode()


def seen(text):
    """What is read of a text: its characters but for white space."""
    return re.sub(r"\s+", "", text)


class Page(html.parser.HTMLParser):
    """The text of a document, its ids and its links."""

    allowed = set("html head meta title style body main footer article header section h1 h2 h3 p dl dt dd ul ol li a "
                  "sup span".split())

    def __init__(self, text):
        super().__init__()
        self.text, self.ids, self.links, self.headings, self.inside = [], [], [], [], ""
        self.feed(text)
        if len(set(self.ids)) != len(self.ids):
            fail("an id stands twice in the HTML")
        for link in self.links:
            if link.startswith("#") and link[1:] not in self.ids:
                fail(f"a link to {link}, which is not there")
            if not re.match(r"#|https?://|ftp://", link):
                fail(f"a link to {link}")

    def handle_starttag(self, tag, attrs):
        self.inside = tag
        if tag not in self.allowed or any(name.startswith("on") or name in ("src", "style") for name, _ in attrs):
            fail(f"<{tag} {attrs}> in the HTML")
        self.ids += [value for name, value in attrs if name == "id"]
        self.links += [value for name, value in attrs if name == "href"]

    def handle_data(self, data):
        if self.inside != "style":
            self.text.append(data)
        if self.inside in ("h2", "h3"):
            self.headings.append(data.strip())


def texts_of(record):
    """The paragraphs of a record, and the notes."""
    parts = [*record["vragen"], *record["antwoorden_zonder_vraag"]]
    for vraag in record["vragen"]:
        parts += [answer for answer in [vraag["antwoord"], *vraag.get("verdere_antwoorden", [])] if answer]
    notes = [note for part in parts for note in part["noten"]]
    lines = [line for part in parts for line in (part["tekst"] or "").split("\n")]
    lines += [line for note in notes for line in (note["tekst"] or "").split("\n")]
    lines += [line for m in record["mededelingen"] for line in (m["tekst"] or "").split("\n")]
    return [line for line in lines if line.strip()], notes


def hold(what, text, records, skip=""):
    read = seen(text)
    for record in records:
        for line in texts_of(record)[0]:
            wanted = seen(line)
            if skip:
                wanted = re.sub(skip, "", wanted)
            if wanted not in read:
                fail(f"{what} of {record['nummer']} lacks: {line[:120]}")


def links_of(records):
    return {link for record in records for note in texts_of(record)[1] for link in note["links"]
            if re.match(r"(https?|ftp)://", link, re.I)}


names = run("search", "--format", "ids", "-n", "all").stdout
lines = [json.loads(line) for line in show("jsonl", names).splitlines()]
if [lines[0]["type"], lines[-1]["type"], lines[-1]["shown"]] != ["begin", "end", len(lines) - 2]:
    fail("jsonl does not begin and end")
records = lines[1:-1]
if {record["type"] for record in records} != {"kamervraag"}:
    fail("jsonl has other lines")
if sorted(record["nummer"] for record in records) != sorted(names.split()):
    fail("jsonl shows other records than were asked for")
page_text = show("html", names)
xml.etree.ElementTree.fromstring(page_text.split("\n", 1)[1])  # behind the doctype it is XML
page = Page(page_text)
hold("HTML", "".join(page.text), records)
wide = show("text", names, "--width", "none")
for record in records:
    for line in texts_of(record)[0]:
        if line.strip() and f" {line.strip()}\n" not in re.sub(r" +\n", "\n", wide):
            fail(f"text without a width breaks, or lacks: {line[:120]}")
markdown = show("md", names)
footnotes = re.findall(r"^\[\^(\d+)\]: ", markdown, re.M)
marks = re.findall(r"\[\^(\d+)\](?!: )", markdown)
if footnotes != marks or footnotes != [str(n + 1) for n in range(len(footnotes))]:
    fail("the notes of the Markdown are not numbered through")
if len([one for one in page.ids if re.fullmatch(r"noot-\d+", one)]) != len(footnotes):
    fail("HTML and Markdown have other notes")
for record in records:
    numbers = []
    for vraag in record["vragen"]:
        numbers += vraag["nummers"]
    if numbers:
        one = run("show", *[f"{record['nummer']}/{number}" for number in numbers], "--format", "json")
        shown = [(k["nummer"], k["vraag"], k["vragen"][0]["nummers"]) for k in json.loads(one.stdout)["kamervragen"]]
        for number in numbers:
            if not any(who == record["nummer"] and one == number and number in of for who, one, of in shown):
                fail(f"{record['nummer']}/{number} is not shown alone")
if SLOW:
    as_html = pandoc(markdown, "markdown-smart", "html", "--wrap=none")
    if len(re.findall('class="footnote-ref"', as_html)) != len(footnotes):
        fail("pandoc sees other notes in the Markdown")
    as_page = re.sub(r"<[^>]*>", "", as_html)
    hold("HTML of pandoc", html.unescape(as_page), records)
    written = [html.unescape(one) for one in re.findall(r'href="([^"]*)"', as_html)]
    for link in links_of(records):
        beginning = link.split("%")[0]
        if not any(one.split("%")[0] == beginning or one.split("%")[0] in link for one in written):
            fail(f"pandoc sees no link to {link}")
    copied = subprocess.run(["pandoc", "-f", "docx", "-t", "plain", "--wrap=none"],
                            input=pandoc(page_text, "html", "docx"), stdout=subprocess.PIPE, check=True).stdout.decode()
    hold("a copy in a word processor", copied, records)
    for heading in page.headings:
        if seen(heading) not in seen(copied):
            fail(f"a copy in a word processor lacks the heading {heading}")
    for number in footnotes:
        if not re.search(rf"^ *{number}\. ", copied, re.M):
            fail(f"a copy in a word processor lacks note {number}")
if not records or not footnotes:
    fail("nothing was shown, or no note")
sys.exit(1 if failed else 0)
