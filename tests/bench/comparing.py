"""comparing.py: two texts of a law beside git's word diff and wdiff, and how cost and memory grow."""
import json
import math
import pathlib
import random
import re
import sys

from desk import HERE, Absent, in_turn, median
from rows import Row

MAKER = HERE.parents[2] / "shared" / "bench" / "gen_legal.py"
KINDS = {"edit": 1.0, "insdel": 1.0, "renum": 1.0, "move": 0.5, "mixed": 0.5, "rewrite": 1.0}
STAYING = ("edit", "insdel", "renum", "rewrite", "no paragraph breaks", "near-identical clauses")
BESIDE_WDIFF = 0.1
STEEPEST = 1.15
BYTES_FOR_A_BYTE = 3  # of memory, for both files together
BYTES_FOR_A_CLAUSE = 200
DIFFERENT = (0, 1)  # exit statuses that are an answer
GIT = ("git", "diff", "--no-index", "--word-diff")


class Pair:
    """Two files, and what each program is called with to compare them."""

    def __init__(self, desk, name, before, after):
        self.desk, self.name, self.files = desk, name, (before, after)

    def size(self):
        return sum(path.stat().st_size for path in self.files)

    def clock(self, *command):
        return self.desk.clock(*command, *self.files, statuses=DIFFERENT)

    def ours(self, _=0):
        return self.clock(self.desk.travaux, "diff")

    def git(self, _=0):
        return self.clock(*GIT)

    def wdiff(self, _=0):
        return self.clock("wdiff")

    def json(self):
        return json.loads(self.desk.run(self.desk.travaux, "diff", *self.files, "--format", "json",
                                        statuses=DIFFERENT))


def made(desk, kind, size):
    """A pair of the shared generator, which is not part of this project."""
    if not MAKER.exists():
        raise Absent("../shared/bench/gen_legal.py is not there")
    stem = desk.stage / f"{kind}-{size}"
    before, after = (pathlib.Path(f"{stem}.{side}.txt") for side in "ab")
    if not before.exists():
        desk.run(sys.executable, MAKER, size, kind, stem)
    return Pair(desk, kind, before, after)


def written(desk, name, before, after):
    stem = desk.stage / f"{name.replace(' ', '-')}-{len(before)}"
    paths = [pathlib.Path(f"{stem}.{side}.txt") for side in "ab"]
    for path, text in zip(paths, (before, after)):
        path.write_text(text, encoding="utf-8")
    return Pair(desk, name, *paths)


def paragraphs(path):
    return path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")


def halves_swapped(desk, size):
    blocks = paragraphs(made(desk, "edit", size).files[0])
    middle = len(blocks) // 2
    return written(desk, "halves swapped", text_of(blocks),
                   text_of(blocks[middle:] + blocks[:middle]))


def shuffled(desk, size):
    blocks = paragraphs(made(desk, "edit", size).files[0])
    after = blocks.copy()
    random.Random(7).shuffle(after)
    return written(desk, "paragraphs shuffled", text_of(blocks), text_of(after))


def without_breaks(desk, size):
    pair = made(desk, "edit", size)
    return written(desk, "no paragraph breaks",
                   *(" ".join(paragraphs(path)) + "\n" for path in pair.files))


def near_identical(desk, count):
    """One clause over and over, its number and one amount apart; one more comes in at the front."""
    def clause(number, amount):
        return (f"{number}. The Contractor shall pay to the Authority the sum of {amount} euros "
                "within thirty days of the receipt of the notice.")

    chance = random.Random(11)
    amounts = [chance.randint(100, 999) for _ in range(count)]
    after = [chance.randint(100, 999) if chance.random() < 0.01 else amount for amount in amounts]
    after.insert(0, 50)
    return written(desk, "near-identical clauses",
                   *(text_of([clause(i, amount) for i, amount in enumerate(side, 1)])
                     for side in (amounts, after)))


def text_of(blocks):
    return "\n\n".join(blocks) + "\n"


SHAPES = (halves_swapped, shuffled, without_breaks)


def compare_texts(desk, sizes):
    desk.require("git", "wdiff")
    for kind, most in KINDS.items():
        yield from beside_others(made(desk, kind, sizes.compare_bytes), most, sizes)
    for shape in SHAPES:
        yield from growth(desk, shape, sizes, sizes.compare_bytes // 10)
    yield from growth(desk, near_identical, sizes, sizes.compare_alike // 10)
    for kind in ("mixed", "move"):
        yield from growth(desk, lambda desk, size, kind=kind: made(desk, kind, size), sizes,
                          sizes.compare_bytes // 10, (1, 10, 100))


def beside_others(pair, most, sizes):
    _, (ours, git), rounds = in_turn(sizes.compare_rounds, pair.ours, pair.git)
    what = f"diff {pair.name}"
    note = f"{pair.size() / 2e6:.1f} MB each, {rounds} rounds"
    yield Row(f"{what} / git --word-diff", ours, git, ours / git, most=most, note=note)
    wdiff = pair.wdiff()
    yield Row(f"{what} / wdiff", ours, wdiff, ours / wdiff, most=BESIDE_WDIFF,
              note="wdiff in one round")
    found = pair.json()
    yield memory(pair, found, ours, git)
    marked, by_git, by_wdiff = words_marked(pair, found), git_words(pair), wdiff_words(pair)
    yield Row(f"{what}: words marked / the fewest of git and wdiff", ours, git,
              marked / min(by_git, by_wdiff), most=1,
              note=f"{marked:,} words, git {by_git:,}, wdiff {by_wdiff:,}")
    yield from moves(pair, found, ours, git)


def memory(pair, found, ours, git):
    clauses = len(found["before"]["clauses"]) + len(found["after"]["clauses"])
    peak = pair.desk.peak(pair.desk.travaux, "diff", *pair.files, statuses=DIFFERENT)
    theirs = pair.desk.peak(*GIT, *pair.files, statuses=DIFFERENT)
    budget = BYTES_FOR_A_BYTE * pair.size() + BYTES_FOR_A_CLAUSE * clauses
    return Row(f"diff {pair.name}: memory / 3 a byte and 200 a clause", ours, git, peak / budget,
               most=1, note=f"{peak / pair.size():.1f} bytes for each of both texts, {clauses} "
               f"clauses; git {theirs / pair.size():.1f}")


def moves(pair, found, ours, git):
    if pair.name in STAYING:
        yield Row(f"diff {pair.name}: moves invented", ours, git, found["summary"]["moved"], most=0,
                  note="nothing moved here")


def growth(desk, shape, sizes, least, times=(1, 10)):
    """From one size to the next, processor time grows with this power of the size."""
    pairs = [shape(desk, least * factor) for factor in times]
    taken = [median([pair.ours() for _ in range(3)]) for pair in pairs]
    for at in range(1, len(pairs)):
        few, many = taken[at - 1:at + 1]
        small, large = (pair.size() for pair in pairs[at - 1:at + 1])
        power = math.log(many.cpu / few.cpu) / math.log(large / small)
        yield Row(f"diff {pairs[at].name}, {small / 2e6:.2g} to {large / 2e6:.2g} MB: exponent",
                  many, few, power, most=STEEPEST, note="ours at both sizes")
    if pairs[-1].name in STAYING:
        yield from moves(pairs[-1], pairs[-1].json(), taken[-1], taken[-2])


def count_words(text):
    return len(text.split())


def words_touched(text, spans):
    """Words, space to space, that a span reaches into; spans ascend."""
    count, last = 0, -1
    for start, end in spans:
        piece = text[start:end]
        if not piece.strip():
            continue
        words = len(piece.split())
        first = start + len(piece) - len(piece.lstrip())
        # A word that the span before reaches into is counted there.
        begin = max(text.rfind(b" ", 0, first), text.rfind(b"\n", 0, first)) + 1
        count += words - (1 if begin < last else 0)
        last = start + len(piece.rstrip())
    return count


def canonical(side):
    """The texts of the clauses at their places: whatever lies between them holds no word."""
    out, at = [], 0
    for clause in side["clauses"]:
        out += [b"\n" * (clause["start"] - at), clause["text"].encode()]
        at = clause["start"] + len(out[-1])
    return b"".join(out)


def words_marked(pair, found):
    """Of both texts: what was deleted, inserted, added and removed, and what moved, once."""
    sides = {name: canonical(found[name]) for name in ("before", "after")}
    clauses = {name: found[name]["clauses"] for name in sides}
    spans, moved = {"before": [], "after": []}, 0
    for change in found["changes"]:
        for edit in change.get("edits", []):
            side = "before" if edit["op"] == "delete" else "after"
            spans[side].append(edit[side])
        for kind, side in (("removed", "before"), ("added", "after")):
            if kind in change["kinds"]:
                spans[side] += [[clauses[side][i]["start"], clauses[side][i]["end"]]
                                for i in change[side]]
        if "moved" in change["kinds"] or change.get("moved_with") is not None:
            moved += sum(count_words(clauses["after"][i]["text"]) for i in change["after"])
    return moved + sum(words_touched(sides[name], sorted(spans[name])) for name in sides)


def git_words(pair):
    said = pair.desk.run("git", "diff", "--no-index", "--word-diff=porcelain", *pair.files,
                         statuses=DIFFERENT)
    return sum(count_words(line[1:]) for line in said.splitlines()
               if line[:1] in "+-" and not line.startswith(("+++ ", "--- ")))


def wdiff_words(pair):
    said = pair.desk.run("wdiff", "-s123", *pair.files, statuses=DIFFERENT)
    return sum(int(count) for count in
               re.findall(r"(\d+) +-?\d+% (?:deleted|inserted|changed)", said))
