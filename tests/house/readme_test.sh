#!/usr/bin/env bash
# The READMEs tell the truth: examples are run and compared, the query language and the tables of fields, verbs and
# options are the programs'.
# APPROVE=1 writes what the programs say into it.
set -u
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$SOURCE" || exit 1
export PATH="$BIN:$PATH" KAMERVRAGEN_INDEX="$scratch/index" NO_COLOR=1 COLUMNS=100
unset KAMERVRAGEN_CORPUS
python3 - "$scratch" <<'PYTHON'
import difflib, glob, os, re, subprocess, sys

def run(command):
    done = subprocess.run(
        ["bash", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    text = re.sub(r"\b\d+\.\d s$", "0.1 s", done.stdout, flags=re.M)
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n"))

def console(match):
    commands = [line for line in match[1].split("\n") if line.startswith("$ ")]
    parts = []
    for line in commands:
        said = run(line[2:])
        parts.append(line + ("\n" + said if said else ""))
    return "```console\n" + "\n".join(parts) + "\n```"

def generated(match):
    """What stands between `<!-- NAME: from COMMAND -->` and `<!-- end -->`."""
    said = run(match[2])
    fenced = "```text\n" + said + "\n```" if "```text" in match[0] else said
    return match[1] + "\n" + fenced + "\n\n" + match[3]

failed = False
# The first of them makes the index that the others ask.
for path in ["README.md", *sorted(glob.glob("*/README.md") + glob.glob("*/*/README.md"))]:
    old = open(path, encoding="utf-8").read()
    new = re.sub(r"(<!-- [\w ]+: from ([^>]*) -->\n)(?:(?!<!--).)*?(<!-- end -->)", generated, old, flags=re.S)
    new = re.sub(r"```console\n(.*?)\n```", console, new, flags=re.S)
    if new != old and os.environ.get("APPROVE") == "1":
        open(path, "w", encoding="utf-8").write(new)
        print(path, "rewritten: read the diff")
    elif new != old:
        sys.stdout.writelines(
            difflib.unified_diff(old.splitlines(True), new.splitlines(True), path, "what the programs say")
        )
        print("\nto accept: APPROVE=1, and read the diff")
        failed = True
# The table of verbs is written by hand: it leaves none out.
readme = open("README.md", encoding="utf-8").read()
for program in ("", "index", "harvest", "serve"):
    listed = run(f"kamervragen help {program} --format markdown")
    for verb in re.findall(r"^\| `([a-z]+)[ `]", listed, flags=re.M):
        if f"`{verb}`" not in readme:
            print(f"README.md does not name the verb {program} {verb}")
            failed = True
sys.exit(failed)
PYTHON
