#!/usr/bin/env python3
"""samples.py TRAVAUX: `diff --format json` and `quotes --format json` say what samples/README.md lists.

Every table that follows a `pair:` or `quotes:` comment is checked row by row, and every clause that
no row names must be plainly unchanged.
"""
import json
import pathlib
import re
import subprocess
import sys

TRAVAUX = sys.argv[1]
SAMPLES = pathlib.Path(__file__).resolve().parent.parent / "samples"
problems = []


def run(*words):
    done = subprocess.run([TRAVAUX, *words], cwd=SAMPLES, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(words)}: {done.stderr}")
    return json.loads(done.stdout)


def rows_after(text, position):
    lines = text[position:].lstrip("\n").splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith("|"))
    for line in lines[start + 2:]:
        if not line.startswith("|"):
            return
        yield [cell.strip() for cell in line.strip("|").split("|")]


def names_of(clauses):
    """Every name by which the README may call a clause, to its id."""
    names = {}
    paths = {}
    for clause in clauses:
        label = clause["label"]
        above = paths.get(clause["parent"], "")
        core = label.rstrip(".")
        path = (above + (core if core.startswith("(") else f"({core})")) if above and core else core
        paths[clause["id"]] = path or above
        words = clause["text"].lstrip("# -")
        for name in {clause["eid"], label, path, words} - {""}:
            names.setdefault(name, []).append(clause["id"])
    return names


def resolve(cell, names, where):
    ids = []
    for name in (part.strip() for part in cell.split(",")):
        if name == "-":
            continue
        found = names.get(name) or names.get(name.rstrip(".")) or []
        if len(found) != 1:
            problems.append(f"{where}: '{name}' names {len(found)} clauses")
        ids += found[:1]
    return ids


def kinds_of(change):
    kinds = [kind for kind in change["kinds"] if kind != "unchanged" or "moved_with" not in change]
    return sorted(kinds + (["moved-with"] if "moved_with" in change else []))


def check_pair(text, match):
    before_file, after_file = match.group(1).split()
    where = f"{before_file} -> {after_file}"
    result = run("diff", before_file, after_file, "--format", "json")
    before = names_of(result["before"]["clauses"])
    after = names_of(result["after"]["clauses"])
    changes = {(tuple(c["before"]), tuple(c["after"])): kinds_of(c) for c in result["changes"]}
    for cells in rows_after(text, match.end()):
        key = (tuple(resolve(cells[0], before, where)), tuple(resolve(cells[1], after, where)))
        wanted = sorted(kind.strip() for kind in cells[2].split(","))
        found = changes.pop(key, None)
        if found != wanted:
            problems.append(f"{where}: {cells[0]} -> {cells[1]}: listed {wanted}, found {found}")
    for key, kinds in changes.items():
        if kinds != ["unchanged"]:
            texts = [result[side]["clauses"][i]["text"][:50]
                     for side, ids in zip(("before", "after"), key) for i in ids]
            problems.append(f"{where}: not listed: {kinds} {texts}")


def check_quotes(text, match):
    article, draft = match.group(1).split()
    result = run("quotes", article, "--in", draft, "--format", "json")
    found = [(quote["text"], quote["verdict"]) for quote in result["quotes"]
             if quote["kind"] == "quotation"]
    listed = [(cells[0], cells[1]) for cells in rows_after(text, match.end())]
    if len(found) != len(listed):
        problems.append(f"{article}: {len(listed)} quotations listed, {len(found)} found")
    for (begins, verdict), (words, said) in zip(listed, found):
        if not words.startswith(begins) or verdict != said:
            problems.append(f"{article}: listed {begins!r} {verdict}, found {words[:40]!r} {said}")


readme = (SAMPLES / "README.md").read_text()
pairs = list(re.finditer(r"<!-- pair: (.*?) -->", readme))
quotes = list(re.finditer(r"<!-- quotes: (.*?) -->", readme))
if len(pairs) < 4 or not quotes:
    problems.append("samples/README.md lists fewer pairs than there are")
for pair in pairs:
    check_pair(readme, pair)
for quote in quotes:
    check_quotes(readme, quote)
print("\n".join(problems) if problems else f"{len(pairs)} pairs and {len(quotes)} article as listed")
sys.exit(1 if problems else 0)
