#!/usr/bin/python3 -B
"""quotations.py TRAVAUX [--articles N] [--seed N] [--check] [--show]: quotations planted in articles.

Invented drafts in several versions, long articles about them, and in these quotations whose verdict
and changed words are known: verbatim, set otherwise, elided, bracketed, altered in a dozen ways,
short, invented, spoken. Prints the share of right verdicts and, of those with changed words, the
share in which exactly these are named; beside it what a word diff (difflib) makes of the clause that
shares most words. --check compares with the floors and runs small; --show prints what went wrong.
"""
import argparse
import difflib
import itertools
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = {"verdict": 1.0, "words": 0.98}
GRAMMAR = ("the of and to in a shall be by for any on with that as or from its under each such this "
           "their all an at it which has have").split()
NEGATIONS = ["not", "unless", "without", "never", "except", "no"]
STEMS = ("agree attack border cease com council deleg dem ener fed fin front fund guar host impl "
         "insp inst inter lat mandat mechan meas milit monit neutr ob oper part peri phas pris prot "
         "prov quart rat recon reg rest sanct sect sign stat sup susp ter trans transf trust ver "
         "viol with zon").split()
TAILS = ("ment ation ity ing er or al ance ive ism ure age ed ary ent ics ory ial ian ite").split()
TALK = ("yesterday reporters crowded corridor hotel coffee rumours swirled minister smiled train "
        "snow evening newspapers printed editors wondered cameras flashed taxi airport jacket umbrella "
        "spokesman shrugged colleagues laughed telephone rang midnight breakfast").split()
TALK_GRAMMAR = "while then before after because when and but so until there".split()
SPEECH = ["We are tired of this and our voters know it better than anyone",
          "I have never seen my colleagues so cheerful before breakfast",
          "Nobody trusts us here and we trust nobody either",
          "Our patience ends tonight and I told them so twice"]
MARKS = [("“", "”"), ('"', '"'), ("« ", " »"), ("„", "“"), ("‘", "’"), ("»", "«"), ("'", "'")]
LOOKALIKE = {"a": "а", "e": "е", "o": "о", "p": "р", "c": "с", "i": "і"}


class Maker:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        words = sorted({stem + tail for stem in STEMS for tail in TAILS})
        self.chance.shuffle(words)
        self.words = words[:900]
        self.weights = list(itertools.accumulate(1 / (i + 4) for i in range(900)))
        self.strange = words[900:]

    def word(self):
        roll = self.chance.random()
        if roll < 0.4:
            return self.chance.choice(GRAMMAR)
        if roll < 0.43:
            return self.chance.choice(["30", "2027", "72", "five", "ten", "$100", "50%", "1,500"])
        return self.chance.choices(self.words, cum_weights=self.weights)[0]

    def sentence(self):
        words = []
        while len(words) < self.chance.randint(14, 45):
            word = self.word()
            if not words or words[-1].strip(",") != word:
                words.append(word)
        if self.chance.random() < 0.35:
            words.insert(self.chance.randrange(4, len(words) - 4), self.chance.choice(NEGATIONS))
        for at in range(6, len(words) - 3, 9):
            if words[at].isalpha() and self.chance.random() < 0.5:
                words[at] += ","
        words[0] = words[0][0].upper() + words[0][1:]
        return words

    def strange_word(self, clause):
        while True:
            word = self.chance.choice(self.strange)
            if word not in clause:
                return word

    def drafts(self):
        clauses = [self.sentence() for _ in range(self.chance.randint(60, 160))]
        repeated = self.chance.choice(clauses)
        clauses.insert(self.chance.randrange(len(clauses)), list(repeated))
        versions = [clauses]
        for _ in range(2):
            clauses = [list(clause) for clause in clauses]
            for clause in self.chance.sample(clauses, len(clauses) // 5):
                clause[self.chance.randrange(1, len(clause) - 1)] = self.strange_word(clause)
            clauses.pop(self.chance.randrange(len(clauses)))
            versions.append(clauses)
        return versions

    def talk(self, count):
        words = [self.chance.choice(TALK if i % 3 else TALK_GRAMMAR) for i in range(count)]
        return " ".join(words).capitalize()


def text_of(version):
    lines = []
    for number, clause in enumerate(version):
        if number % 6 == 0:
            lines.append(f"Article {number // 6 + 1}")
        lines.append(f"{number % 6 + 1}. {' '.join(clause)}.")
    return "\n\n".join(lines) + "\n"


def bare(words):
    return [word.strip(",.") for word in words]


class Planter:
    """Each method returns the quotation, its verdict, and the words named on both sides, or None."""

    def __init__(self, maker, versions):
        self.maker, self.chance, self.versions = maker, maker.chance, versions
        self.texts = [" ".join(text_of(version).split()) for version in versions]
        self.original = []

    def passage(self, least=9, most=24, negation=None, number=None):
        """Words from the middle of a clause, with no comma at the places that will be changed."""
        while True:
            clause = self.chance.choice(self.chance.choice(self.versions))
            length = self.chance.randint(least, most)
            if len(clause) < length + 2:
                continue
            start = self.chance.randrange(1, len(clause) - length)
            words = clause[start:start + length]
            words[-1] = words[-1].strip(",")
            inside = words[2:-2]
            if negation is not None and negation != any(w in NEGATIONS for w in inside):
                continue
            if number and not any(re.fullmatch(r"\d+", w) for w in inside):
                continue
            if sum(w not in GRAMMAR for w in words) < 4:
                continue
            self.original = words[:]
            return words

    def plain(self, words, count=1):
        """A place inside with `count` words that no mark is attached to, nor to those beside them."""
        places = [i for i in range(2, len(words) - 2 - count)
                  if all(w.isalpha() and w not in NEGATIONS for w in words[i - 1:i + count + 1])]
        return self.chance.choice(places) if places else None

    def verbatim(self):
        return " ".join(self.passage()), "verbatim", ([], [])

    def whole_clause(self):
        clause = self.chance.choice(self.chance.choice(self.versions))
        return " ".join(clause) + ".", "verbatim", ([], [])

    def capital(self):
        words = self.passage()
        if not words[0][0].islower():
            return None
        return " ".join([words[0].capitalize()] + words[1:]), "format", None

    def wrapped(self):
        words = self.passage(9, 11)
        at = self.chance.randrange(3, len(words) - 4)
        return " ".join(words[:at]) + "\n" + " ".join(words[at:]), "format", None

    def comma_at_end(self):
        words = self.passage()
        if any(" ".join(words) + "," in text for text in self.texts):
            return None
        return " ".join(words) + ",", "format", None

    def hard_space(self):
        words = self.passage()
        return " ".join(words[:4]) + "\u00a0" + " ".join(words[4:]), "format", None

    def replaced(self):
        words = self.passage()
        count = self.chance.randint(1, 3)
        at = self.plain(words, count)
        if at is None:
            return None
        new = []
        while len(new) < count:
            new.append(self.maker.strange_word(words + new))
        old = words[at:at + count]
        return " ".join(words[:at] + new + words[at + count:]), "altered", (new, old)

    def replaced_apart(self):
        words = self.passage(16, 30)
        one, two = self.plain(words[:8]), self.plain(words[8:])
        if one is None or two is None:
            return None
        two += 8
        new = [self.maker.strange_word(words), self.maker.strange_word(words)]
        old = [words[one], words[two]]
        words[one], words[two] = new
        return " ".join(words), "altered", (new, old)

    def dropped(self):
        words = self.passage(12)
        count = self.chance.randint(1, 2)
        at = self.plain(words, count)
        if at is None:
            return None
        old = words[at:at + count]
        return " ".join(words[:at] + words[at + count:]), "altered", ([], old)

    def added(self):
        words = self.passage()
        at = self.plain(words)
        if at is None:
            return None
        new = [self.maker.strange_word(words) for _ in range(self.chance.randint(1, 2))]
        return " ".join(words[:at] + new + words[at:]), "altered", (new, [])

    def negation_added(self):
        words = self.passage(negation=False)
        at = self.plain(words)
        if at is None:
            return None
        return " ".join(words[:at] + ["not"] + words[at:]), "altered", (["not"], [])

    def negation_dropped(self):
        words = self.passage(12, negation=True)
        at = next(i for i, w in enumerate(words) if w in NEGATIONS and 2 <= i < len(words) - 2)
        gone = words.pop(at)
        return " ".join(words), "altered", ([], [gone])

    def number_changed(self):
        words = self.passage(number=True)
        at = next(i for i, w in enumerate(words) if w.isdigit() and 2 <= i < len(words) - 2)
        old, words[at] = words[at], "4711"
        return " ".join(words), "altered", (["4711"], [old])

    def lookalike(self):
        words = self.passage()
        at = self.plain(words)
        if at is None:
            return None
        letters = [i for i, c in enumerate(words[at]) if c in LOOKALIKE]
        if not letters:
            return None
        i, old = self.chance.choice(letters), words[at]
        words[at] = old[:i] + LOOKALIKE[old[i]] + old[i + 1:]
        return " ".join(words), "altered", ([words[at]], [old])

    def transposed(self):
        words = self.passage()
        at = self.plain(words, 2)
        if at is None or words[at] == words[at + 1]:
            return None
        a, b = words[at], words[at + 1]
        if words[at - 1] == b or words[at + 2] == a:
            return None
        words[at], words[at + 1] = b, a
        return " ".join(words), "altered", [([a], [a]), ([b], [b]), ([a, b], [a, b])]

    def elided(self):
        words = self.passage(14, 30, negation=False)
        count = self.chance.randint(1, 6)
        at = self.plain(words, count)
        if at is None:
            return None
        mark = self.chance.choice(["…", "...", "[…]", "[...]", "(…)"])
        gone = words[at:at + count]
        if words[at + count] in gone:
            return None
        return " ".join(words[:at] + [mark] + words[at + count:]), "elided", ([], gone)

    def elided_negation(self):
        words = self.passage(12, negation=True)
        at = next(i for i, w in enumerate(words) if w in NEGATIONS and 2 <= i < len(words) - 2)
        gone = words[at]
        return " ".join(words[:at] + ["…"] + words[at + 1:]), "altered", ([], [gone])

    def elided_and_altered(self):
        words = self.passage(16, 30, negation=False)
        one, two = self.plain(words[:8]), self.plain(words[8:])
        if one is None or two is None:
            return None
        two += 8
        new, old = self.maker.strange_word(words), words[one]
        if words[two + 1] == words[two]:
            return None
        quoted = words[:one] + [new] + words[one + 1:two] + ["…"] + words[two + 1:]
        return " ".join(quoted), "altered", ([new], [old])

    def bracketed(self):
        words = self.passage()
        at = self.plain(words)
        if at is None:
            return None
        new = self.maker.strange_word(words)
        return " ".join(words[:at] + [f"[{new}]"] + words[at:]), "bracketed", ([new], [])

    def bracketed_letter(self):
        words = self.passage()
        if len(words[0]) < 3 or not words[0].isalpha():
            return None
        words[0] = f"[{words[0][0].upper()}]{words[0][1:]}"
        return " ".join(words), "bracketed", None

    def two_clauses(self):
        version = self.chance.choice(self.versions)
        at = self.chance.randrange(len(version) - 1)
        if at % 6 == 5:
            return None
        words = [*version[at][-7:-1], version[at][-1] + ".", *version[at + 1][:7]]
        return " ".join(words), "format", None

    def two_clauses_altered(self):
        version = self.chance.choice(self.versions)
        at = self.chance.randrange(len(version) - 1)
        if at % 6 == 5:
            return None
        words = [*version[at][-9:-1], version[at][-1] + ".", *version[at + 1][:9]]
        place = self.plain(words[:8])
        if place is None:
            return None
        new, old = self.maker.strange_word(words), words[place]
        words[place] = new
        return " ".join(words), "altered", ([new], [old])

    def short(self):
        words = self.passage(9, 9)
        for at in range(1, 7):
            pair = words[at:at + 2]
            if all(w.isalpha() and w not in GRAMMAR + NEGATIONS for w in pair):
                return " ".join(pair), "short", ([], [])
        return None

    def invented(self):
        words = [self.chance.choice(self.maker.strange if i % 2 else GRAMMAR) for i in range(13)]
        return " ".join(words), "not-found", ([], [])

    def spoken(self):
        return self.chance.choice(SPEECH) + ",", "not-draft", ([], [])

    HELPERS = ("passage", "plain", "kinds", "plant", "stands_by_chance", "rivalled")

    def kinds(self):
        return [name for name, value in vars(Planter).items()
                if callable(value) and not name.startswith("_") and name not in self.HELPERS]

    def plant(self, kind):
        for _ in range(200):
            planted = getattr(self, kind)()
            if planted and not self.stands_by_chance(planted) and not self.rivalled(planted):
                return planted
        return None

    def rivalled(self, planted):
        """Whether a version has the passage with one other word: it may be as near as ours."""
        if planted[1] not in ("altered", "elided", "bracketed", "format"):
            return False
        words = [re.escape(word) for word in self.original]
        for i in range(len(words)):
            pattern = re.compile(r"\s".join(words[:i] + [r"(\S+)"] + words[i + 1:]))
            if any(found.group(1) != self.original[i]
                   for text in self.texts for found in pattern.finditer(text)):
                return True
        return False

    def stands_by_chance(self, planted):
        words, verdict, _ = planted
        if verdict in ("verbatim", "short", "not-draft"):
            return False
        return any(words in text for text in self.texts) and "\n" not in words


def article_of(planter, count):
    """The text, and in reading order what was planted."""
    chance, paragraphs, planted = planter.chance, [], []
    kinds = planter.kinds()
    for i in range(count):
        kind = kinds[i % len(kinds)]
        made = planter.plant(kind)
        if made is None:
            continue
        words, verdict, changed = made
        single = kind in ("short", "spoken")
        # '30 may be a year.
        marks = chance.choice(MARKS[:1] if single or words[0].isdigit() else MARKS)
        if kind == "wrapped":
            head, tail = "It says", "and more."
        elif kind == "spoken":
            head, tail = planter.maker.talk(9) + ".", "said a man at the door."
        else:
            head = planter.maker.talk(chance.randint(6, 18)) + ", and the text reads"
            tail = "as was seen. " + planter.maker.talk(chance.randint(6, 20)) + "."
        paragraphs.append(f"{head} {marks[0]}{words}{marks[1]} {tail}")
        planted.append((kind, words, verdict, changed))
    return "\n\n".join(paragraphs) + "\n", planted


def named(edits):
    """The words on both sides, marks left out."""
    def words(side):
        return sorted(w.strip(",.[]") for edit in edits for w in edit[side].split() if w.strip(",.[]…"))
    return words("quoted"), words("draft")


def right_words(edits, changed):
    answers = changed if isinstance(changed, list) else [changed]
    return any(named(edits) == (sorted(quoted), sorted(bare(draft))) for quoted, draft in answers)


class WordDiff:
    """The peer: the clause that shares most words, and difflib."""

    def __init__(self, versions):
        self.clauses = [bare(clause) for version in versions for clause in version]
        self.bags = [set(word.lower() for word in clause) for clause in self.clauses]
        self.texts = [" ".join(text_of(version).split()) for version in versions]

    def check(self, quotation, around):
        if any(quotation in text for text in self.texts):
            return ("verbatim" if len(quotation.split()) >= 4 else "short"), []
        if "said" in around:
            return "not-draft", []
        words = bare(re.sub(r"[\[(]?(…|\.\.\.)[\])]?", "", quotation).split())
        lower = [word.lower() for word in words]
        best = max(range(len(self.bags)), key=lambda i: len(self.bags[i].intersection(lower)))
        clause = self.clauses[best]
        matcher = difflib.SequenceMatcher(None, lower, [word.lower() for word in clause], False)
        blocks = [block for block in matcher.get_matching_blocks() if block.size]
        if 2 * sum(block.size for block in blocks) < len(words):
            return "not-found", []
        first, last = blocks[0].b, blocks[-1].b + blocks[-1].size
        edits = []
        for op, a, b, c, d in matcher.get_opcodes():
            c, d = max(c, first), min(d, last)
            if op != "equal" and (a < b or c < d):
                edits.append({"quoted": " ".join(words[a:b]), "draft": " ".join(clause[c:max(c, d)])})
        if not edits:
            return "format", []
        quoted = [edit for edit in edits if edit["quoted"]]
        if "…" in quotation or "..." in quotation:
            return ("altered" if quoted else "elided"), edits
        marked = quoted and all("[" in edit["quoted"] for edit in quoted) and len(quoted) == len(edits)
        return ("bracketed" if marked else "altered"), edits


class Score:
    def __init__(self, name):
        self.name, self.verdicts, self.words, self.wrong = name, [], [], []

    def take(self, planted, verdict, edits):
        kind, words, expected, changed = planted
        right = verdict == expected
        self.verdicts.append(right)
        good = True
        if changed is not None and expected in ("altered", "elided", "bracketed"):
            good = right and right_words(edits, changed)
            self.words.append(good)
        if not (right and good):
            self.wrong.append((kind, words, expected, changed, verdict, edits))

    def shares(self):
        return {"verdict": sum(self.verdicts) / max(len(self.verdicts), 1),
                "words": sum(self.words) / max(len(self.words), 1)}

    def tell(self):
        shares = self.shares()
        print(f"{self.name}: {len(self.verdicts)} quotations, verdict {100 * shares['verdict']:.2f} %; "
              f"{len(self.words)} with changed words, exactly named {100 * shares['words']:.2f} %")


def run_one(travaux, seed, count, ours, peer, folder):
    maker = Maker(seed)
    versions = maker.drafts()
    files = []
    for number, version in enumerate(versions):
        files.append(folder / f"draft-{number}.txt")
        files[-1].write_text(text_of(version), encoding="utf-8")
    text, planted = article_of(Planter(maker, versions), count)
    article = folder / "article.txt"
    article.write_text(text, encoding="utf-8")
    command = [travaux, "quotes", article]
    for file in files:
        command += ["--in", file]
    done = subprocess.run([*command, "--format", "json"], capture_output=True, text=True)
    if done.returncode == 2:
        sys.exit(done.stderr)
    found = [quote for quote in json.loads(done.stdout)["quotes"] if quote["kind"] == "quotation"]
    if len(found) != len(planted):
        print(f"seed {seed}: {len(planted)} planted, {len(found)} found")
    word_diff = WordDiff(versions)
    by_text = {}
    for quote in found:
        by_text.setdefault(quote["text"], quote)
    for one in planted:
        quote = by_text.get(one[1], {"verdict": "missed", "edits": []})
        ours.take(one, quote["verdict"], quote["edits"])
        peer.take(one, *word_diff.check(one[1], "said" if one[0] == "spoken" else ""))


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("travaux")
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--show", action="store_true")
    words = parser.parse_args()
    articles = 8 if words.check else words.articles
    ours, peer = Score("travaux quotes"), Score("word diff (difflib)")
    with tempfile.TemporaryDirectory(prefix="travaux-quotations-") as folder:
        for seed in range(words.seed, words.seed + articles):
            run_one(words.travaux, seed, 90, ours, peer, Path(folder))
    print(f"{articles} articles from seed {words.seed} on")
    ours.tell()
    peer.tell()
    for kind, quotation, expected, changed, verdict, edits in ours.wrong[:40 if words.show else 5]:
        print(f"  {kind}: {quotation!r}\n    planted {expected} {changed}\n    found {verdict} {edits}")
    short = [name for name, floor in FLOORS.items() if ours.shares()[name] < floor]
    for name in short:
        print(f"below the floor: {name} {ours.shares()[name]:.4f} < {FLOORS[name]}")
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main())
