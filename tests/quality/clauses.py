#!/usr/bin/python3 -B
"""clauses.py CLAUSE_TREE [--errors N]: are the numbered sections of real texts found?

Reads the texts in ../shared (treaties, a law, protocols, generated contracts) and compares what is
found with what the files themselves mark: Markdown headings, paragraph signs, section numbers. Each
text is read as it is, and again as plain text without its marks. Prints precision and recall, lists
what was missed and what was invented, and reads the canonical text of every file again. Exits 77,
saying so, where ../shared is not there, and 1 when a goal is missed. TRAVAUX_FULL=1 reads every
version of every text; otherwise the first and the last are enough.
"""
import argparse
import json
import lzma
import os
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

HERE = pathlib.Path(__file__).resolve()
PROJECT = HERE.parents[2]
SHARED = PROJECT.parent / "shared"
GOAL = 0.99
FULL = os.environ.get("TRAVAUX_FULL") == "1"  # every version of every text

# The markup of a heading, of CommonMark or of the older kind without a space.
HEADING = re.compile(r"^(#{1,6})(?!#)\s*(\S.*?)\s*#*\s*$")
WORD = (r"(?:article|artikel|regulation|voorschrift|rule|regel|chapter|hoofdstuk|part|deel|section|"
        r"afdeling|annex|bijlage|appendix|aanhangsel|protocol|schedule|anlage|erste[rs]?|"
        r"zweite[rs]?|dritte[rs]?|vierte[rs]?|fünfte[rs]?|sechste[rs]?|siebe?n?te[rs]?|achte[rs]?|"
        r"neunte[rs]?|zehnte[rs]?|elfte[rs]?|zwölfte[rs]?|\w+zehnte[rs]?)")
NUMBER = r"(?:[ivxlc]+|[a-z]|\d+[a-z]?(?:[ .]?(?:bis|ter|quater|quinquies|sexies))?(?:\.\d+[a-z]?)*)"
ALONE = "annex|bijlage|appendix|aanhangsel|protocol|schedule|anlage"
WORDED = re.compile(rf"^(?:§§?\s*\d+\w*|(?:{ALONE})$|"
                    rf"{WORD}\s+(?:{NUMBER}(?![\w’'-])|kapitel|abschnitt|titel|unterabschnitt|untertitel|teil))",
                    re.IGNORECASE)
NUMBERED = re.compile(rf"(?:{WORDED.pattern})|^\d+(?:\.\d+)*\.?\s+\S", re.IGNORECASE)


def plain(words):
    """Letters and digits only, so that spaces and marks do not count."""
    return re.sub(r"[^\w]+", "", re.sub(r"\{#[^}]*\}", "", words)).lower()


class Tally:
    def __init__(self, name):
        self.name, self.hit, self.missed, self.invented = name, 0, [], []

    def add(self, other):
        self.hit += other.hit
        self.missed += other.missed
        self.invented += other.invented

    def recall(self):
        return self.hit / max(1, self.hit + len(self.missed))

    def precision(self):
        return self.hit / max(1, self.hit + len(self.invented))

    def met(self):
        return self.recall() >= GOAL and self.precision() >= GOAL

    def row(self):
        return (f"| {self.name} | {self.hit + len(self.missed)} | {self.precision():.4f} | "
                f"{self.recall():.4f} | {'met' if self.met() else 'NOT MET'} |")


def compare(tally, gold, found, where=""):
    """Both: {line: words}. What stands at a line must begin as it does there."""
    for line, words in gold.items():
        other = plain(found.get(line, ""))
        mine = plain(words)
        if other and (mine.startswith(other[:40]) or other.startswith(mine[:40])):
            tally.hit += 1
        else:
            tally.missed.append(f"{where}{line}: {words[:70]}")
    tally.invented += [f"{where}{line}: {words[:70]}" for line, words in found.items()
                       if line not in gold]


class Reader:
    def __init__(self, program, stage):
        self.program, self.stage, self.round_trips, self.broken = program, stage, 0, []

    def read(self, path, kind, name):
        done = subprocess.run([self.program, kind, path], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{name}: {done.stderr}")
        *clauses, end = [json.loads(line) for line in done.stdout.splitlines()]
        self.round_trips += 1
        if end["law_broken"]:
            self.broken.append(f"{name} as {kind}: {end['law_broken']}")
        return clauses

    def read_text(self, text, kind, name):
        path = pathlib.Path(self.stage) / "text"
        path.write_text(text, encoding="utf-8")
        return self.read(path, kind, name)


def words_of(clause):
    return f"{clause['label']} {clause['words']}".strip()


def marked_headings(lines):
    """Lines that are headings by their own markup, outside fences and front matter."""
    fence = None
    front = lines[:1] == ["---"]
    found = {}
    for number, line in enumerate(lines, 1):
        if front:
            front = not (number > 1 and line.startswith("---"))
            continue
        mark = re.match(r"^ {0,3}(~{3,}|`{3,})", line)
        if mark and (fence is None or line.strip().startswith(fence)):
            fence = mark[1] if fence is None else None
        if fence is not None or mark:
            continue
        heading = HEADING.match(line)
        if heading:
            found[number] = heading[2].replace("*", "")
    return found


STRUCTURE = ("part", "chapter", "section", "article", "annex")


def as_marked(reader, name, path):
    """Headings of a Markdown file, and the numbered ones among them as provisions with a label."""
    lines = path.read_text(encoding="utf-8").splitlines()
    clauses = reader.read(path, "automatic", name)
    gold = marked_headings(lines)
    headings = Tally("headings")
    compare(headings, gold, {c["line"]: words_of(c) for c in clauses if c["marker"]}, name + ":")
    marked = {line: words for line, words in gold.items() if NUMBERED.match(words)}
    if not marked:
        return [headings]
    numbered = Tally("numbered sections")
    compare(numbered, marked,
            {c["line"]: words_of(c) for c in clauses if c["kind"] in STRUCTURE and c["label"]},
            name + ":")
    return [headings, numbered]


def without_marks(reader, name, path):
    """The same as a plain text: the marks of the headings are taken away.

    Only labels with a word count: which bare numbers are headings is not marked everywhere.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    gold = marked_headings(lines)
    bare = [gold.get(number, line).replace("*", "") for number, line in enumerate(lines, 1)]
    if bare[:1] == ["---"]:
        end = bare.index("---", 1)
        bare[:end + 1] = [""] * (end + 1)
    clauses = reader.read_text("\n".join(bare) + "\n", "text", name)
    tally = Tally("numbered sections, marks taken away")
    compare(tally, {line: words for line, words in gold.items() if WORDED.match(words)},
            {c["line"]: words_of(c) for c in clauses
             if c["kind"] in STRUCTURE and not re.match(r"[\d.]|\w\.|[IVX]+\.", c["label"] or ".")},
            name + ":")
    return [tally]


# "(1) words", "1.  words", "a) words" at the start of a paragraph of the German law.
ITEM = re.compile(r"^\s*(\(\d+[a-z]*\)|\d+[a-z]?\.|[a-z]{1,2}\))(?:\s+\S|$)")


def items_of_law(reader, name, path):
    lines = path.read_text(encoding="utf-8").splitlines()
    gold = {}
    for number, line in enumerate(lines, 1):
        item = ITEM.match(line)
        if item and (number < 2 or not lines[number - 2].strip()):
            gold[number] = line.strip()
    found = {}
    for clause in reader.read(path, "automatic", name):
        if clause["kind"] in ("paragraph", "point", "recital") and clause["label"]:
            found[clause["line"]] = words_of(clause)
    tally = Tally("items (1), 1., a)")
    compare(tally, gold, found, name + ":")
    return [tally]


def drafts(reader, path, per_paragraph):
    """Plain-text protocol drafts, made of the sections whose numbers the editors printed."""
    tally = Tally("ietf drafts as text" + (", paragraphs apart" if per_paragraph else "") +
                  ": numbered sections")
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        pairs = [json.loads(line) for line in stream][::1 if FULL else 8]
    for pair in pairs:
        for side in ("old", "new"):
            text, gold = "", {}
            for section in pair[side]:
                head = section.split("\n", 1)[0]
                line = text.count("\n") + 1
                if re.match(r"^(?:\d+|[A-Z]|Appendix [A-Z])(?:\.\d+)*\.? ", head):
                    gold[line] = head
                body = section.replace("\n", "\n\n") if per_paragraph else section
                text += body + "\n\n"
            clauses = reader.read_text(text, "text", pair["id"])
            found = {c["line"]: words_of(c) for c in clauses
                     if c["kind"] in STRUCTURE and c["label"]}
            compare(tally, gold, found, f"{pair['id']} {side} ")
    return [tally]


def contracts(reader, stage):
    """Generated contracts, as lines and wrapped; every provision stands behind an empty line."""
    tallies = []
    for wrap in ([], ["--wrap"]):
        prefix = pathlib.Path(stage) / "contract"
        subprocess.run([sys.executable, SHARED / "bench" / "gen_legal.py", "1000000", "mixed",
                        prefix, *wrap], check=True, stdout=subprocess.DEVNULL)
        text = pathlib.Path(f"{prefix}.a.txt").read_text(encoding="utf-8")
        name = "generated contract" + (", wrapped" if wrap else "")
        lines = text.splitlines()
        gold = {number: line for number, line in enumerate(lines, 1)
                if line.strip() and (number == 1 or not lines[number - 2].strip())}
        tally = Tally(f"{name}: articles and provisions")
        clauses = reader.read_text(text, "text", name)
        compare(tally, gold, {c["line"]: words_of(c) for c in clauses if c["label"]})
        tallies.append(tally)
    return tallies


def measure_file(reader, folder, path):
    if folder.startswith("facebook"):
        reader.read(path, "automatic", path.name)  # no numbers, irregular marks: round trip only
        return []
    tallies = as_marked(reader, path.name, path)
    if not folder.startswith("quic"):
        tallies += without_marks(reader, path.name, path)
    if folder.startswith("sgb5"):
        tallies += items_of_law(reader, path.name, path)
    for tally in tallies:
        tally.name = f"{folder}: {tally.name}"
    return tallies


def measure(reader, stage):
    real = pathlib.Path(stage) / "real"
    for archive in sorted((SHARED / "real").glob("*.tar.xz")):
        with tarfile.open(archive) as tar:
            tar.extractall(real)
    tallies = []
    for folder in sorted(real.iterdir()):
        files = sorted(folder.glob("*.md"))
        for path in files if FULL else files[:1] + files[-1:]:
            tallies += measure_file(reader, folder.name, path)
    rows = {}
    for tally in tallies:  # the versions of a text are one row
        rows.setdefault(tally.name, Tally(tally.name)).add(tally)
    tallies = list(rows.values())
    gold = SHARED / "gold" / "ietf" / "dev.jsonl.xz"
    for per_paragraph in (False, True):
        tallies += drafts(reader, gold, per_paragraph)
    tallies += contracts(reader, stage)
    reader.read(SHARED / "seed" / "article.txt", "automatic", "seed/article.txt")
    for path in sorted((PROJECT / "samples").glob("*/*.*")):
        reader.read(path, "automatic", path.name)
    return tallies


def report(tallies, reader, most):
    for tally in tallies:
        for title, errors in (("missed", tally.missed), ("invented", tally.invented)):
            for error in errors[:most]:
                print(f"{title}: {tally.name}: {error}")
            if len(errors) > most > 0:
                print(f"{title}: {tally.name}: {len(errors) - most} more")
    print("| text | marked | precision | recall | goal 0.99 |\n|---|---|---|---|---|")
    for tally in tallies:
        print(tally.row())
    print(f"\n{reader.round_trips} readings; canonical text read again as other clauses: "
          f"{len(reader.broken)}")
    for broken in reader.broken:
        print(f"BROKEN {broken}")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--errors", type=int, default=3, help="errors listed of each row")
    words = parser.parse_args()
    if not (SHARED / "real").is_dir() or not (SHARED / "gold").is_dir():
        print("skipped: the texts in ../shared are not there")
        return 77
    with tempfile.TemporaryDirectory(prefix="travaux-clauses-") as stage:
        reader = Reader(words.program, stage)
        tallies = measure(reader, stage)
        report(tallies, reader, words.errors)
    return 0 if all(tally.met() for tally in tallies) and not reader.broken else 1


if __name__ == "__main__":
    sys.exit(main())
