"""tools/silver against subjects of invented questions: which belong together, what is asked, what is never a hit. Run
by ctest in the root of the repository."""
import gzip
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(os.environ.get("SOURCE", ".")).resolve()
sys.path.insert(0, str(ROOT / "tools"))
from evaluation import queries, silver  # noqa: E402

SUBJECTS = [
    # nummer, titel, ingezonden
    ("2018Z90001", "Het bericht ‘Reiger steelt goudvissen uit stadsvijver’", "2018-03-01"),
    ("2018Z90002", "Het artikel \"Reiger steelt goudvissen uit stadsvijver.\" en de bescherming van vijvers",
     "2018-03-05"),
    ("2019Z90003", "Antwoorden over ‘Reiger steelt goudvissen uit stadsvijver’ (2018Z90001)", "2019-01-01"),
    ("2019Z90004", "De berichten 'Meeuw eet friet' en ‘Kauwen in de schoorsteen van het stadhuis’", "2019-04-01"),
    ("2020Z90005", "Het bericht «Kauwen in de schoorsteen van het stadhuis»", "2020-04-02"),
    ("2020Z90006", "Het ‘grote geld’ in het vogelasiel", "2020-04-03"),
    ("2020Z90007", "Het ‘Grote Geld’ bij de eendenkooi", "2020-04-04"),
    ("2020Z90008", "Foto's van zwaluwen in Zaandam's stadhuis", "2020-04-05"),
    ("2020Z90009", "Foto's van zwaluwen in Zaandam's stadhuis", "2020-04-06"),
    ("2020Z90010", "", "2020-04-06"),
    ("2021Z90011", "De naleving van eerdere toezeggingen (2021Z90011 en 1999Z99999)", "2021-01-01"),
    ("2021Z90012", "Het bericht ‘Café Zeemeeuw: één gast’", "2021-01-02"),
    ("2021Z90013", "Het bericht ‘Cafe zeemeeuw, een gast!’", "2021-01-03"),
]
EXPECTED = {
    "kop": [
        # eigen, klasse, vraag, wanted, why
        ("2018Z90001", "voor-2019", SUBJECTS[0][1], "2018Z90002,2019Z90003", "other quotes, a full stop inside"),
        ("2018Z90002", "voor-2019", SUBJECTS[1][1], "2018Z90001,2019Z90003", ""),
        ("2019Z90003", "vanaf-2019", SUBJECTS[2][1], "2018Z90001,2018Z90002", "the first day that is held out"),
        ("2019Z90004", "vanaf-2019", SUBJECTS[3][1], "2020Z90005", "the second of two headlines"),
        ("2020Z90005", "vanaf-2019", SUBJECTS[4][1], "2019Z90004", "guillemets"),
        ("2021Z90012", "vanaf-2019", SUBJECTS[11][1], "2021Z90013", "case, accents and signs aside"),
        ("2021Z90013", "vanaf-2019", SUBJECTS[12][1], "2021Z90012", ""),
        # 2020Z90006 and 2020Z90007 quote two words; an apostrophe in a word opens nothing.
    ],
    "zonder-kop": [
        ("2018Z90002", "voor-2019", "Het artikel en de bescherming van vijvers", "2018Z90001,2019Z90003", ""),
        ("2019Z90003", "vanaf-2019", "Antwoorden over (2018Z90001)", "2018Z90001,2018Z90002", ""),
        ("2019Z90004", "vanaf-2019", "De berichten en ‘Kauwen in de schoorsteen van het stadhuis’", "2020Z90005",
         "only the first goes"),
    ],
    "zonder-koppen": [
        ("2018Z90002", "voor-2019", "Het artikel en de bescherming van vijvers", "2018Z90001,2019Z90003", ""),
        ("2019Z90003", "vanaf-2019", "Antwoorden over (2018Z90001)", "2018Z90001,2018Z90002", ""),
        ("2019Z90004", "vanaf-2019", "De berichten 'Meeuw eet friet' en", "2020Z90005", "what is not shared stays"),
    ],
    "verwijzing": [
        ("2019Z90003", "vanaf-2019", "Antwoorden over ‘Reiger steelt goudvissen uit stadsvijver’ ( )", "2018Z90001",
         "neither itself nor what the list lacks is wanted"),
    ],
}
CITATIONS = [
    # text, what is left of it, why
    ("uw antwoord op vragen (Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 3922)?", "uw antwoord op vragen ?",
     ""),
    ("zie Aanhangsel van de Handelingen II 2008/09, nr. 12 en verder", "zie en verder", ""),
    ("de vragen 2019Z15244 en ah-tk-20182019-3922", "de vragen en", ""),
    ("het aanhangsel van de brief uit 2018", "het aanhangsel van de brief uit 2018", "no nr."),
    ("Kamerstuk 25 242, nr. 686", "Kamerstuk 25 242, nr. 686", "no question set"),
]
REFUSED = [
    # arguments, the file, what is said, why
    (["--subjects"], b"{\n", "1: expected Nummer", "no JSON"),
    (["--subjects"], b'{"Nummer": "1"}\n', "1: expected Nummer", "no subject"),
    (["--subjects"], b"", "no subjects in it", "empty"),
    (["--texts", "--subjects"], b"{}\n", "--texts needs --index", "no texts in a list"),
    (["--index"], b"", "there is no index at", "a file"),
]


def run(*arguments) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, ROOT / "tools" / "silver", *arguments], capture_output=True, text=True)


def got(rows) -> list[tuple]:
    return [(row.eigen, row.klasse, row.vraag, ",".join(row.wanted)) for row in rows]


def same(what, is_, expected) -> None:
    assert is_ == expected, f"{what}:\n  got      {is_}\n  expected {expected}"


def rows_and_citations() -> None:
    subjects = [silver.Subject(n, t, d, cites=tuple(silver.NUMMER.findall(t))) for n, t, d in SUBJECTS]
    made = silver.rows(reversed(subjects))
    for name, expected in EXPECTED.items():
        same(name, got(made[name]), [row[:4] for row in expected])
    texts = [silver.Subject("1", "‘Een twee drie vier’ bij de vijver", "2018-01-01",
                            "Kent u «Een, twee drie vier»? En nu?"),
             silver.Subject("2", "Over ‘Een twee drie vier’", "2018-01-01")]
    same("a headline goes from the texts too", got(silver.rows(texts)["zonder-koppen"]),
         [("1", "voor-2019", "bij de vijver Kent u ? En nu?", "2")])
    for text, left, why in CITATIONS:
        same(f"{text} {why}", silver.flat(silver.CITED.sub(" ", text)), left)


def program(folder: pathlib.Path) -> None:
    listed = [{"Nummer": n, "Onderwerp": t, "GestartOp": d} for n, t, d in SUBJECTS]
    hits = [{"type": "begin"}, *({"type": "hit", "nummer": n, "titel": t, "betreft": None, "ingezonden": d}
                                 for n, t, d in SUBJECTS)]
    (folder / "list.gz").write_bytes(gzip.compress("\n".join(map(json.dumps, listed)).encode()))
    (folder / "hits").write_text("\n".join(map(json.dumps, hits)), encoding="utf-8")
    for name in ("list.gz", "hits"):
        done = run("--subjects", folder / name, "--to", folder / f"{name}.out")
        same(name, (done.returncode, done.stdout.splitlines()[0]), (0, "kop: 7 queries, 2 of them before 2019"))
    for name in EXPECTED:
        one, other = (folder / f"{of}.out" / f"{name}.tsv" for of in ("list.gz", "hits"))
        same(f"{name} of a list and of hits", one.read_bytes(), other.read_bytes())
        asked = queries.read_queries(one)
        same(f"{name} as judged queries", [(q.tekst, ",".join(q.wanted)) for q in asked],
             [(row[2], row[3]) for row in EXPECTED[name]])
    for arguments, content, said, why in REFUSED:
        (folder / "bad").write_bytes(content)
        done = run(*arguments, folder / "bad", "--to", folder / "none")
        assert done.returncode == 2 and said in done.stderr, f"{why}: {done.returncode} {done.stderr}"


rows_and_citations()
with tempfile.TemporaryDirectory() as scratch:
    program(pathlib.Path(scratch))
