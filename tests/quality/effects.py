#!/usr/bin/env python3
"""effects.py TRAVAUX [--sample N] [--seed S] [--only RULE] [NAME]: effects on real pairs.

For each pair of versions in ../shared/real: how many effects of each rule there are, and that a
version compared with itself in other line breaks has none. With --sample, N random effects are
printed with the words around them, for reading by eye: the share that is right is for a person to
say. Exit status 77: there is no ../shared/real.
"""
import argparse
import collections
import json
import pathlib
import random
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REAL = ROOT.parent / "shared/real"
# Two versions of each, by place in the sorted list of files: far enough apart to differ.
CHAINS = ["facebook-privacy-tos", "marpol-treaty", "pct-treaty", "quic-transport-drafts", "sgb5-law-de"]


def texts(folder):
    """Oldest first: old and new, or v1, v2, or draft-00, draft-01."""
    files = [path for path in folder.rglob("*.md") if path.is_file() and path.name.upper() != "README.MD"]
    numbered = [path for path in files if path.stem not in ("old", "new")]
    return sorted(numbered or files, key=lambda path: (path.stem == "new", len(path.stem) if path.stem[0] == "v" else 0, path.stem))


def compared(travaux, before, after):
    done = subprocess.run([travaux, "diff", str(before), str(after), "--format", "json", "--translation", "no"],
                          capture_output=True)
    if done.returncode > 1:
        raise SystemExit(f"{before} {after}: {done.stderr.decode()}")
    return json.loads(done.stdout)


def words_at(side, clauses, ids, span):
    """The clause that holds the span, which is marked; or its beginning."""
    for i in ids:
        clause = clauses[i]
        if span and clause["start"] <= span[0] <= clause["end"] and span[1] > span[0]:
            data = clause["text"].encode()
            a, b = span[0] - clause["start"], span[1] - clause["start"]
            lead, trail = data[max(0, a - 150):a], data[b:b + 150]
            return f"{side} {lead.decode(errors='ignore')}>>{data[a:b].decode(errors='ignore')}<<{trail.decode(errors='ignore')}"
    return f"{side} " + " | ".join(clauses[i]["text"][:200] for i in ids)


def show(comparison, change, effect):
    print(f"[{effect['severity']}] {effect['rule']}: {effect['message']}   ({'+'.join(change['kinds'])})")
    print("   " + words_at("<", comparison["before"]["clauses"], change["before"], effect.get("before")))
    print("   " + words_at(">", comparison["after"]["clauses"], change["after"], effect.get("after")))


def measure(travaux, before, after, options):
    comparison = compared(travaux, before, after)
    effects = [(c, e) for c in comparison["changes"] for e in c.get("effects", [])]
    counts = collections.Counter(e["rule"] for _, e in effects)
    print(f"{before.name} -> {after.name}: {len(effects)} effects: "
          + ", ".join(f"{rule} {n}" for rule, n in counts.most_common()))
    chosen = [pair for pair in effects if options.only in (None, pair[1]["rule"])]
    for change, effect in random.Random(options.seed).sample(chosen, min(options.sample, len(chosen))):
        show(comparison, change, effect)


def reformatted(path, folder):
    """The same words: other line ends, more empty lines between paragraphs."""
    text = path.read_text(encoding="utf-8", errors="replace")
    other = folder / ("reformatted" + path.suffix)
    other.write_bytes(text.replace("\r\n", "\n").replace("\n\n", "\n\n\n").replace("\n", "\r\n").encode())
    return other


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("travaux")
    parser.add_argument("name", nargs="?")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only")
    options = parser.parse_args()
    if not REAL.is_dir():
        print("no ../shared/real: nothing measured")
        return 77
    failed = 0
    with tempfile.TemporaryDirectory() as scratch:
        for name in CHAINS:
            if options.name not in (None, name):
                continue
            folder = pathlib.Path(scratch) / name
            with tarfile.open(REAL / f"{name}.tar.xz") as archive:
                archive.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else archive.extractall(folder)
            versions = texts(folder)
            print(f"== {name}: {len(versions)} versions")
            measure(options.travaux, versions[0], versions[-1], options)
            if len(versions) > 2:
                middle = len(versions) // 2
                measure(options.travaux, versions[middle - 1], versions[middle], options)
            same = compared(options.travaux, versions[-1], reformatted(versions[-1], folder))
            found = [e["rule"] for c in same["changes"] for e in c.get("effects", [])]
            print(f"reformatted: {len(found)} effects" + (f": {collections.Counter(found)}" if found else ""))
            failed |= bool(found)
    return 1 if failed else 0


sys.exit(main())
