#!/usr/bin/python3 -B
"""compare.py COMPARE_GOLD [--full] [--only SET]... [--leave-one-out] [--keep FOLDER]: are clauses
paired, and words marked, as people did?

Runs the comparison on the marked pairs in ../shared/gold, has them scored by the score.py that
stands there, and prints one table with the goals. Those pairs are what the comparison was tuned on:
the goals are meant for others of the same kind. Without --full only some pairs of each set are
compared, which is said. --leave-one-out tells how far each figure moves when any one document is
missing: a figure that hangs on one document says little. --keep FOLDER keeps questions, answers and
scores. Exits 77, saying so, where ../shared is not there, and 1 when a goal is missed.
"""
import argparse
import json
import lzma
import pathlib
import re
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]
GOLD = PROJECT.parent / "shared" / "gold"


class Measure:
    """One figure of what score.py prints: the first group of `pattern`, percent."""

    def __init__(self, name, pattern, goal, task=None):
        self.name, self.pattern, self.goal, self.task = name, pattern, goal, task


F1 = r"^{}\s.*?F1\s+([\d.]+)"
CHANGED_PAIRS = F1.format("non-identical")


def recall(label):
    return rf"^recall by gold label:.*?\b{label} ([\d.]+) "


class Set:
    """`every`: of how many pairs one is compared without --full."""

    def __init__(self, name, file, task, every, *measures):
        self.name, self.file, self.task, self.every = name, file, task, every
        self.measures = measures


SETS = [
    Set("ietf", "ietf/dev.jsonl.xz", "align", 8, Measure("F1 on changed pairs", CHANGED_PAIRS, 98),
        Measure("moved, recall", recall("moved"), 92)),
    Set("wa", "wa/dev.jsonl.xz", "align", 1, Measure("F1 on changed pairs", CHANGED_PAIRS, 99.4)),
    Set("synth", "synth/dev.jsonl.xz", "align", 4,
        Measure("F1 on changed pairs", CHANGED_PAIRS, 99.6),
        Measure("split, recall", recall("split"), 98),
        Measure("merged, recall", recall("merge"), 99)),
    Set("deplain", "deplain/dev.jsonl.xz", "align", 4,
        Measure("exact groups, F1", F1.format("groups exact"), 70, "groups")),
    Set("wa redline", "wa/redline_dev.jsonl.xz", "redline", 8,
        Measure("exact redlines", r"^exact redline ([\d.]+)%", 96),
        Measure("changed words, F1", F1.format("all changed words"), 98.5)),
    Set("arxivedits", "arxivedits/dev.jsonl.xz", "edits", 1,
        Measure("exact spans, F1", F1.format("exact spans"), 75)),
]


def gold_of(kind, full):
    with lzma.open(GOLD / kind.file, "rt", encoding="utf-8") as stream:
        lines = [json.loads(line) for line in stream]
    return lines if full else lines[::kind.every]


# A redline or an edit list counts in tokens: their text, and where in it each token stands.

def placed(tokens, text=None):
    if text is None:
        text = " ".join(tokens)
    spans, at = [], 0
    for token in tokens:
        start = text.index(token, at)
        at = start + len(token)
        spans.append((len(text[:start].encode()), len(text[:at].encode())))
    return text, spans


def question(pair, task):
    if task == "align":
        return {"id": pair["id"], "old": pair["old"], "new": pair["new"]}
    return {"id": pair["id"], "old": placed(pair["old"], pair.get("old_text"))[0],
            "new": placed(pair["new"], pair.get("new_text"))[0]}


def touched(spans, start, end):
    return [i for i, (first, last) in enumerate(spans) if first < end and start < last]


def as_redline(pair, edits):
    _, old = placed(pair["old"], pair["old_text"])
    _, new = placed(pair["new"], pair["new_text"])
    removed = [i for e in edits if e["op"] == "delete" for i in touched(old, *e["before"])]
    added = [i for e in edits if e["op"] == "insert" for i in touched(new, *e["after"])]
    return {"id": pair["id"], "del": sorted(set(removed)), "ins": sorted(set(added))}


def begins(tokens, span):
    return span[0] == 0 or tokens[span[0] - 1] in (".", ";", ":", "?", "!")


def only_begins_elsewhere(edit, pair):
    """One word that changes its case because a sentence begins with it, before or after."""
    _, before, after = edit
    if not before or not after or before[1] - before[0] > 1 or after[1] - after[0] > 1:
        return False
    same = pair["old"][before[0]].lower() == pair["new"][after[0]].lower()
    return same and (begins(pair["old"], before) or begins(pair["new"], after))


def as_edit_list(pair, edits):
    """An insert that replaces something is anchored at the end of the adjoining delete. A redline
    shows that a sentence now begins elsewhere; an edit list does not."""
    old, new = placed(pair["old"])[1], placed(pair["new"])[1]
    found, last = [], None
    for edit in edits:
        if edit["op"] == "delete":
            here = touched(old, *edit["before"])
            last = edit["before"][1]
            found.append(["Deletion", [here[0], here[-1] + 1] if here else None, None])
            continue
        here = touched(new, *edit["after"])
        span = [here[0], here[-1] + 1] if here else None
        if found and last == edit["before"][0] and found[-1][2] is None:
            found[-1][0], found[-1][2] = "Substitution", span
        else:
            found.append(["Insertion", None, span])
        last = None
    return {"id": pair["id"], "edits": [edit for edit in found if (edit[1] or edit[2]) and
                                        not only_begins_elsewhere(edit, pair)]}


def answers(program, pairs, task):
    asked = "".join(json.dumps(question(pair, task)) + "\n" for pair in pairs)
    done = subprocess.run([program], input=asked, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{program}: {done.stderr}")
    found = [json.loads(line) for line in done.stdout.splitlines()]
    if task == "redline":
        return [as_redline(pair, one["edits"]) for pair, one in zip(pairs, found)]
    if task == "edits":
        return [as_edit_list(pair, one["edits"]) for pair, one in zip(pairs, found)]
    return found


def write_lines(path, objects):
    path.write_text("".join(json.dumps(one) + "\n" for one in objects), encoding="utf-8")


def scored(folder, kind, pairs, found):
    """What score.py says, by task."""
    gold, answer = folder / f"{kind.name}.gold.jsonl", folder / f"{kind.name}.found.jsonl"
    write_lines(gold, pairs)
    write_lines(answer, found)
    said = {}
    for task in {kind.task, *(m.task for m in kind.measures if m.task)}:
        said[task] = subprocess.run([sys.executable, "-B", GOLD / "score.py", task, gold, answer],
                                    check=True, capture_output=True, text=True).stdout
        (folder / f"{kind.name}.{task}.txt").write_text(said[task], encoding="utf-8")
    return said


def figures(kind, said):
    found = []
    for measure in kind.measures:
        hit = re.search(measure.pattern, said[measure.task or kind.task], re.MULTILINE)
        found.append(float(hit[1]) if hit else None)  # of a kind that the sample has none of
    return found


def document_of(pair, kind):
    """Paragraphs of one bill are one document; the drafts of one protocol, too."""
    if kind.name == "wa redline":
        return re.sub(r"-\d+-\d+$", "", pair["id"])
    if kind.name == "ietf":
        return pair["id"].rsplit("-", 1)[0]
    return pair.get("arxiv", pair["id"])


def left_out(folder, kind, pairs, found):
    """The least and the most of each figure when any one document is missing."""
    names = sorted({document_of(pair, kind) for pair in pairs})
    rounds = []
    for name in names:
        rest = [i for i, pair in enumerate(pairs) if document_of(pair, kind) != name]
        if rest:
            rounds.append(figures(kind, scored(folder, kind, [pairs[i] for i in rest],
                                               [found[i] for i in rest])))
    for column in zip(*rounds):
        known = [figure for figure in column if figure is not None]
        yield f"{min(known):.1f} to {max(known):.1f}" if known else "-"


def measure(program, kind, words, folder):
    pairs = gold_of(kind, words.full)
    found = answers(program, pairs, kind.task)
    taken = figures(kind, scored(folder, kind, pairs, found))
    spread = [""] * len(taken)
    if words.leave_one_out:
        with tempfile.TemporaryDirectory(prefix="travaux-quality-") as aside:
            spread = list(left_out(pathlib.Path(aside), kind, pairs, found))
    met = True
    for one, figure, moves in zip(kind.measures, taken, spread):
        verdict = "-" if figure is None else "met" if figure >= one.goal else "NOT MET"
        met = met and verdict != "NOT MET"
        ours = "-" if figure is None else f"{figure:.1f}"
        print(f"| {kind.name} | {one.name} | {len(pairs)} | {ours} | {one.goal} | {verdict} |"
              f"{f' {moves} |' if words.leave_one_out else ''}", flush=True)
    return met


def arguments():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", action="append", choices=[kind.name for kind in SETS])
    parser.add_argument("--leave-one-out", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    return parser.parse_args()


def main():
    words = arguments()
    if not (GOLD / "score.py").exists():
        print("compare.py: ../shared/gold is not there, so nothing is measured")
        return 77
    if not words.full:
        print("some pairs of each set only, so goals may be missed or met by chance; all: --full")
    extra = " one document left out |" if words.leave_one_out else ""
    print(f"| set | measure | pairs | ours | goal | |{extra}")
    print("|---|---|---|---|---|---|" + ("---|" if words.leave_one_out else ""))
    met = True
    with tempfile.TemporaryDirectory(prefix="travaux-quality-") as stage:
        folder = words.keep or pathlib.Path(stage)
        folder.mkdir(parents=True, exist_ok=True)
        for kind in SETS:
            if not words.only or kind.name in words.only:
                met = measure(words.program, kind, words, folder) and met
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
