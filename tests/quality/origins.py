#!/usr/bin/python3 -B
"""tests/quality/origins.py TRAVAUX: the origin of every word of drafts cut from recorded keystrokes, beside a plain word diff.

Reads ../shared/gold/blame; without it, says so and exits 77. Prints for each history the share of tokens with the
right origin: all, those that are words, and those within three tokens of another origin; and the same for a chain
of smallest word diffs (git's, with --word-diff-regex). Exit 1 if the diff is better anywhere, or a goal is missed.
"""
import json
import lzma
import pathlib
import re
import subprocess
import sys
import tempfile

GOLD = pathlib.Path(__file__).resolve().parents[2].parent / "shared/gold/blame/dev.jsonl.xz"
GOALS = {"all": 92.0, "words": 96.0, "borders": 87.0}
TOKEN = re.compile(r"\w+|[^\w\s]")


def main():
    if not GOLD.exists():
        print(f"left out: {GOLD.parent.name} is not there")
        return 77
    travaux = str(pathlib.Path(sys.argv[1]).resolve())
    ours, theirs = Tally(), Tally()
    beaten = True
    with lzma.open(GOLD, "rt") as lines:
        for line in lines:
            history = json.loads(line)
            own = ours.add(history, origins_of(travaux, history["versions"]))
            diff = theirs.add(history, by_word_diff(history["versions"]))
            beaten = beaten and own["all"] >= diff["all"]
            print(f"{history['id']:26} {show(own)}   word diff {show(diff)}")
    total = ours.shares()
    print(f"{'together':26} {show(total)}   word diff {show(theirs.shares())}")
    return 0 if beaten and all(total[name] >= goal for name, goal in GOALS.items()) else 1


def show(shares):
    return "  ".join(f"{name} {share:.2f}" for name, share in shares.items())


class Tally:
    def __init__(self):
        self.right = dict.fromkeys(GOALS, 0)
        self.count = dict.fromkeys(GOALS, 0)

    def add(self, history, found):
        own = Tally()
        gold, ignored = history["origin"], set(history["ignore"])
        assert len(found) == len(gold)
        for at, origin in enumerate(gold):
            if at in ignored:
                continue
            kinds = ["all"]
            if any(c.isalnum() for c in history["tokens"][at]):
                kinds.append("words")
            if any(other != origin for other in gold[max(0, at - 3):at + 4]):
                kinds.append("borders")
            for kind in kinds:
                for tally in (self, own):
                    tally.count[kind] += 1
                    tally.right[kind] += found[at] == origin
        return own.shares()

    def shares(self):
        return {name: 100 * self.right[name] / max(1, self.count[name]) for name in GOALS}


def origins_of(travaux, versions):
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i, version in enumerate(versions):
            files.append(f"{folder}/{i:04}.txt")
            pathlib.Path(files[-1]).write_text(version, newline="")
        done = subprocess.run([travaux, "origins", *files, "--words", "--format", "json"],
                              check=True, capture_output=True)
    last = versions[-1]
    owner = [None] * (len(last.encode()) + 1)
    for run in json.loads(done.stdout)["runs"]:
        for place in range(*run["source"]):
            owner[place] = run["version"] - 1
    found, place, at = [], 0, 0
    for token in TOKEN.finditer(last):
        place += len(last[at:token.start()].encode())
        at = token.start()
        found.append(owner[place])
    return found


def by_word_diff(versions):
    """git blame's way, word by word: what a smallest diff keeps inherits."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = pathlib.Path(folder, "before"), pathlib.Path(folder, "after")
        tokens = TOKEN.findall(versions[0])
        origins = [0] * len(tokens)
        for number, version in enumerate(versions[1:], 1):
            now = TOKEN.findall(version)
            before.write_text("".join(token + "\n" for token in tokens))
            after.write_text("".join(token + "\n" for token in now))
            origins = inherit(origins, len(now), number, before, after)
            tokens = now
    return origins


def inherit(origins, count, number, before, after):
    done = subprocess.run(["git", "diff", "--no-index", "--minimal", "--unified=0", "--no-color",
                           "--no-ext-diff", before, after], capture_output=True, text=True)
    result, old = [], 0
    for hunk in re.finditer(r"^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", done.stdout, re.M):
        start, removed = int(hunk[1]), int(hunk[2] or 1)
        added = int(hunk[4] or 1)
        start -= 1 if removed else 0
        result += origins[old:start] + [number] * added
        old = start + removed
    result += origins[old:]
    assert len(result) == count
    return result


sys.exit(main())
