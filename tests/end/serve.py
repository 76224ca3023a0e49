#!/usr/bin/env python3
"""The checks of serve_test.sh: a server of the sample's index, asked over sockets.

    tests/end/serve.py BIN SAMPLE FOLDER

FOLDER/index is an index of SAMPLE. Says what failed, and exits with 1 then.
"""
import contextlib
import http.client
import json
import pathlib
import random
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.parse

BIN, SAMPLE, WORK = (pathlib.Path(argument) for argument in sys.argv[1:4])
INDEX = WORK / "index"
WORDS = ["water", "bruin", "bus", "school", "onderzoek", "gemeente", "veiligheid", "wolf", "trein", "energie", "zorg"]
FIELDS = ["is:beantwoord", "is:open", "jaar:2023", "jaar:2023..2024", "kamer:tweede", "dagen:<40", "titel:water",
          "antwoord:onderzoek", "vraag:=water", "NOT water", "\"bruin water\"", "wat*", "water near/5 leiding"]
failures = []


def check(holds, *what):
    if not holds:
        failures.append(" ".join(str(one) for one in what))
        print("FAILED:", failures[-1])


class Server:
    """A server that runs until the end of its block."""

    def __init__(self, *options, listen="127.0.0.1:0", index=INDEX, before=(), **how):
        self.process = subprocess.Popen(
            [*before, BIN / "kamervragen-serve", "--index", index, "--listen", listen, *options],
            stderr=subprocess.PIPE, text=True, **how)
        self.said = self.process.stderr.readline()
        self.place = self.said.rsplit(" ", 1)[-1].strip()
        self.port = int(self.place.rsplit(":", 1)[-1]) if self.place.startswith("http") else None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait()
        self.process.stderr.close()

    def get(self, target, method="GET", headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        with contextlib.closing(connection):
            connection.request(method, target, headers=headers or {})
            response = connection.getresponse()
            return response, response.read()

    def raw(self, sent, half=False):
        """What comes back for these bytes, until the server closes; `half`: the client closes its side first."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as client:
            with contextlib.suppress(OSError):  # the server has closed already
                client.sendall(sent)
                if half:
                    client.shutdown(socket.SHUT_WR)
            got = b""
            with contextlib.suppress(OSError):
                while piece := client.recv(65536):
                    got += piece
            return got


def command_line(*words):
    return subprocess.run([BIN / "kamervragen", "--index", INDEX, *words], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout


def key(name, value):
    return f"{name}={urllib.parse.quote(value, safe='')}"


def queries(count):
    pick = random.Random(3)
    for _ in range(count):
        parts = [pick.choice(WORDS + FIELDS) for _ in range(pick.randint(1, 3))]
        yield pick.choice([" ", " ", " OR "]).join(parts)


def same_as_the_command_line(server):
    """The same bytes, query by query, of a verb and a format in turn; and an error where that has one."""
    asked = [("search", "json", ["-n", "20", "--facets", "ministerie,status"], "n=20&facets=ministerie%2Cstatus"),
             ("count", "json", [], ""), ("facets", "json", [], ""), ("search", "jsonl", ["-n", "all"], "n=all"),
             ("stats", "json", ["--by", "ministerie"], "by=ministerie"), ("search", "csv", ["-n", "all"], "n=all"),
             ("trend", "json", [], ""), ("context", "json", ["-n", "20"], "n=20"), ("search", "ids", [], ""),
             ("search", "bibtex", [], "")]
    found = 0
    for number, query in enumerate(queries(200)):
        verb, form, options, keys = asked[number % len(asked)]
        response, body = server.get(f"/v1/{verb}?{key('q', query)}&format={form}&{keys}")
        said = command_line(verb, "--format", form, *options, "--", query)
        if response.status == 200:
            check(body == said, "not the same:", verb, form, query)
            found += len(body) > 300
        else:
            check(response.status in (400, 422) and (b"error" in said or not said), response.status, verb, form, query)
    check(found > 100, "too few found anything:", found)


def every_example_works(server):
    described = json.loads(server.get("/v1/openapi.json")[1])
    check(len(described["paths"]) > 15, "few paths")
    for path, row in described["paths"].items():
        required = [p["name"] for p in row["get"]["parameters"] if p["required"]]
        response, body = server.get(path)
        expected = 400 if required or path == "/v1/similar" else 200
        check(response.status == expected, path, response.status)
        if response.status == 200:
            check(json.loads(body)["schema_version" if "schema" not in path else "$schema"], path)


def what_clients_do(server):
    host = b"Host: localhost\r\n"
    rows = [
        (b"GET /v1/count HTTP/1.1\r\nConnection: close\r\n\r\n", (b"400", b"421"), "no host"),
        (b"GET /v1/count HTTP/1.1\r\nHost: a\r\nHost: localhost\r\nConnection: close\r\n\r\n", (b"421", b"400"),
         "two hosts"),
        (b"GET /v1/count HTTP/1.0\r\n\r\n", (b"421",), "of old"),
        (b"GET /v1/count HTTP/1.0\r\n" + host + b"\r\n", (b"200",), "of old, with a host"),
        (b"POST /v1/count HTTP/1.1\r\n" + host + b"Content-Length: 3\r\n\r\nabc", (b"413",), "a body"),
        (b"GET /v1/count HTTP/1.1\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", (b"413",),
         "a body in pieces"),
        (b"GET /v1/count?q=" + b"a" * 9000 + b" HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", (b"414",),
         "a long address"),
        (b"GET /v1/count HTTP/1.1\r\n" + host + b"X: " + b"a" * 100_000 + b"\r\n\r\n", (b"431", b"413", b"400", b""),
         "a long header"),
        (b"GET /" + b"a" * 200_000, (b"414", b"413", b"400", b""), "an endless address"),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\0" * 500, (b"400", b""), "TLS"),
        (b"\r\n\r\n\r\n", (b"400", b""), "nothing"),
        (b"GET  HTTP/1.1\r\n" + host + b"\r\n", (b"400", b"404", b""), "no target"),
        (b"GET http://evil.example/v1/count HTTP/1.1\r\n" + host + b"Connection: close\r\n\r\n", (b"400",),
         "as a proxy"),
        (b"GET /v1/count HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n", (b"421",), "another's name"),
    ]
    for sent, expected, why in rows:
        got = server.raw(sent, half=True)
        status = got.split(b" ", 2)[1] if got.startswith(b"HTTP/") else b""
        check(status in expected, why, status, got[:200])
        check(server.get("/v1/count")[0].status == 200, "no answer after", why)
    # One connection, two requests, one after the other and both at once.
    two = b"GET /v1/count?q=water HTTP/1.1\r\n" + host + b"\r\n"
    got = server.raw(two + two.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    check(got.count(b"HTTP/1.1 200") == 2, "two in one connection", got[:200])
    for _ in range(50):  # gone in the middle of an answer
        with socket.create_connection(("127.0.0.1", server.port)) as client:
            client.sendall(b"GET /v1/search?n=all HTTP/1.1\r\n" + host + b"\r\n")
    check(server.get("/v1/count")[0].status == 200, "no answer after clients that went")


def heads(server):
    response, body = server.get("/v1/search?q=water", method="HEAD")
    whole, all_of_it = server.get("/v1/search?q=water")
    check(response.status == 200 and body == b"", "HEAD has a body")
    check(response.getheader("ETag") == whole.getheader("ETag"), "HEAD has another tag")
    check(int(response.getheader("Content-Length")) == len(all_of_it), "HEAD says another length")
    again, nothing = server.get("/v1/search?q=water", headers={"If-None-Match": whole.getheader("ETag")})
    check(again.status == 304 and nothing == b"", "not 304:", again.status)
    check("Set-Cookie" not in whole.headers, "a cookie")


def a_new_index_is_taken():
    index = WORK / "growing"
    shutil.copytree(INDEX, index)
    corpus = WORK / "corpus"
    shutil.copytree(SAMPLE, corpus)
    with Server(index=index) as server:
        before = json.loads(server.get("/v1/count")[1])
        tag = server.get("/v1/count")[0].getheader("ETag")
        gone = next(path for path in sorted(corpus.rglob("*2023Z90003*")) if path.is_dir() or path.suffix == ".xml")
        shutil.rmtree(gone) if gone.is_dir() else gone.unlink()
        subprocess.run([BIN / "kamervragen-index", "rebuild", "-q", "--corpus", corpus, "--index", index], check=True)
        response, body = server.get("/v1/count", headers={"If-None-Match": tag})
        after = json.loads(body)
        check(response.status == 200, "the old answer of a new index", response.status)
        check(after["index"]["id"] != before["index"]["id"], "the old index is answered from")


def switches_under_load():
    """Fifty switches between two indexes: each answer is of one of them, all of it."""
    place = WORK / "switched"
    shutil.copytree(INDEX, place)
    (other,) = (WORK / "growing").glob("gen-*")
    (first,) = place.glob("gen-*")
    numbers = [int(first.name.split("-")[1]), 1000]
    shutil.copytree(other, place / "gen-1000")
    stub = place / "XAPIANDB"
    text = stub.read_text()
    answers, broken, over = set(), [], threading.Event()

    def ask(server):
        while not over.is_set():
            try:
                said = json.loads(server.get("/v1/search?n=all&snippets=0")[1])
                answers.add((said["index"]["id"], said["count"], len(said["hits"])))
            except (OSError, ValueError, KeyError, http.client.HTTPException) as wrong:
                broken.append(repr(wrong))

    with Server(index=place) as server:
        threads = [threading.Thread(target=ask, args=(server,)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for switch in range(50):
            (place / "new").write_text(text.replace(first.name, f"gen-{numbers[switch % 2 - 1]}"))
            (place / "new").rename(stub)
            server.get("/v1/count")
        over.set()
        for thread in threads:
            thread.join()
    check(not broken, "a switch broke answers:", broken[:3])
    check(len(answers) == 2 and all(count == hits for _, count, hits in answers), "mixed answers:", answers)


def other_places():
    path = WORK / "socket"
    for _ in range(2):  # the second finds what the first, killed, left there
        with Server(listen=f"unix:{path}") as server:
            check(f"unix:{path}" in server.said, server.said)
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(str(path))
                client.sendall(b"GET /v1/count HTTP/1.0\r\nHost: localhost\r\n\r\n")
                check(client.recv(100).startswith(b"HTTP/1.1 200"), "no answer at a socket")
            server.process.kill()
            server.process.wait()
    # As systemd starts it.
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        port = listening.getsockname()[1]
        hand_over = f'export LISTEN_PID=$$ LISTEN_FDS=1; exec "$@" 3<&{listening.fileno()}'
        with Server(before=["bash", "-c", hand_over, "systemd"], pass_fds=[listening.fileno()]) as server:
            server.port = port
            check(server.get("/v1/count")[0].status == 200, "no answer at a socket that was handed over")


def refusals():
    rows = [
        (["--listen", "8087"], 2, "no place to listen"), (["--listen", "127.0.0.1:http"], 2, "no place to listen"),
        (["--listen", "::1:8087"], 2, "no place to listen"), (["--listen", "unix:"], 2, "no place to listen"),
        (["--listen", "127.0.0.1:99999"], 2, "no place to listen"),
        (["--listen", "unix:" + "a" * 200], 3, "cannot listen"),
        (["--listen", "no-such-host.invalid:1"], 3, "cannot listen"),
        (["--index", WORK / "none"], 3, "kamervragen index rebuild"), (["--threads", "0"], 2, "--threads"),
        (["serve"], 2, "serve"), (["--max-time", "soon"], 2, "--max-time"),
    ]
    for options, status, message in rows:
        words = [BIN / "kamervragen-serve", "--index", INDEX, *options]
        done = subprocess.run(words, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        check(done.returncode == status and message in done.stderr, options, done.returncode, done.stderr)
    with Server() as first:
        done = subprocess.run([BIN / "kamervragen-serve", "--index", INDEX, "--listen", f"127.0.0.1:{first.port}"],
                              stderr=subprocess.PIPE, text=True)
        check(done.returncode == 3 and "cannot listen" in done.stderr, "a place that is taken", done.stderr)
    # As a verb.
    asked = subprocess.run([BIN / "kamervragen", "serve", "--help"], stdout=subprocess.PIPE, text=True)
    check(asked.returncode == 0 and "--listen" in asked.stdout, "kamervragen serve --help")


def ask_until_it_ends(port):
    with contextlib.suppress(OSError, http.client.HTTPException):
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        with contextlib.closing(connection):
            while True:
                connection.request("GET", "/v1/count?q=water")
                connection.getresponse().read()


def how_it_ends():
    for how in (signal.SIGTERM, signal.SIGINT):
        with Server() as server:
            server.get("/v1/count")
            server.process.send_signal(how)
            check(server.process.wait() == 0, "ended with", server.process.returncode, "by", how)
    for _ in range(5):  # while clients ask, on connections that they keep
        with Server() as server:
            threads = [threading.Thread(target=ask_until_it_ends, args=(server.port,)) for _ in range(4)]
            for thread in threads:
                thread.start()
            server.get("/v1/count")
            server.process.terminate()
            check(server.process.wait() == 0, "ended with", server.process.returncode, "under requests")
            for thread in threads:
                thread.join()


def what_is_logged():
    with Server("--log-queries") as server:
        server.get("/v1/count?q=water")
        check("GET /v1/count?q=water 200" in server.process.stderr.readline(), "a query is not logged")
    with Server() as server:
        server.get("/v1/count?q=geheimwoord")
        server.process.terminate()
        check("geheimwoord" not in server.process.stderr.read(), "a query is logged")


def main():
    with Server() as server:
        check("Kamervragen at http://127.0.0.1:" in server.said, server.said)
        same_as_the_command_line(server)
        every_example_works(server)
        what_clients_do(server)
        heads(server)
    a_new_index_is_taken()
    switches_under_load()
    other_places()
    refusals()
    how_it_ends()
    what_is_logged()
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
