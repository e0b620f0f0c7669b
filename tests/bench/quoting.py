"""quoting.py: an article against every version of a long document, beside reading the versions."""
import itertools
import random

from desk import Taken, median
from rows import Row

MOST = 2
GRAMMAR = "the of and to in a shall be by for any on with that as or not from its under each such no".split()


class Writer:
    """Words of its own, the frequent ones frequent, as texts have them."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.words = ["".join(self.chance.choice("bcdfglmnprstv") + self.chance.choice("aeiou")
                              for _ in range(self.chance.randint(1, 4))) for _ in range(6000)]
        self.weights = list(itertools.accumulate(1 / (i + 3) for i in range(len(self.words))))

    def word(self):
        if self.chance.random() < 0.42:
            return self.chance.choice(GRAMMAR)
        return self.chance.choices(self.words, cum_weights=self.weights)[0]

    def sentence(self, count):
        return " ".join(self.word() for _ in range(count)).capitalize()


def write_version(path, clauses):
    blocks = []
    for number, clause in enumerate(clauses):
        if number % 8 == 0:
            blocks.append(f"Article {number // 8 + 1}")
        blocks.append(f"{number % 8 + 1}. {clause}.")
    path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def versions(desk, writer, clauses, count):
    """Files, one word of each twentieth clause changed from one to the next; and a middle version."""
    text = [writer.sentence(writer.chance.randint(15, 60)) for _ in range(clauses)]
    paths, middle = [], text
    for number in range(count):
        paths.append(desk.stage / f"quoted-{number:03}.txt")
        write_version(paths[-1], text)
        if number == count // 2:
            middle = list(text)
        for at in writer.chance.sample(range(len(text)), max(1, len(text) // 20)):
            words = text[at].split()
            words[writer.chance.randrange(len(words))] = writer.word()
            text[at] = " ".join(words)
        if number % 3 == 0:
            text.insert(writer.chance.randrange(len(text)), writer.sentence(30))
    return paths, middle


def article(writer, clauses, words):
    """A quotation in each paragraph: as it stands, with a word changed, with words left out."""
    paragraphs, written = [], 0
    while written < words:
        clause = writer.chance.choice(clauses).split()
        start = writer.chance.randrange(max(1, len(clause) - 14))
        quoted = clause[start:start + 12]
        if len(paragraphs) % 3 == 0:
            quoted[len(quoted) // 2] = writer.word()
        if len(paragraphs) % 7 == 0:
            quoted[len(quoted) // 3] = "…"
        paragraphs.append(f"{writer.sentence(15)}. The draft says “{' '.join(quoted)}” and "
                          f"{writer.sentence(15).lower()}. {writer.sentence(16)}.")
        written += len(paragraphs[-1].split())
    return "\n\n".join(paragraphs) + "\n"


def quotes(desk, sizes):
    writer = Writer(5)
    paths, middle = versions(desk, writer, sizes.quote_clauses, sizes.quote_versions)
    path = desk.stage / "quoting.txt"
    path.write_text(article(writer, middle, sizes.quote_words), encoding="utf-8")
    head, *lines = desk.run(desk.program("quotes"), path, sizes.quote_rounds, *paths).splitlines()
    times = [tuple(map(float, line.split())) for line in lines]
    theirs = median([Taken(wall, cpu) for wall, cpu, _, _ in times])
    ours = median([Taken(wall, cpu) for _, _, wall, cpu in times])
    megabytes = sum(one.stat().st_size for one in paths) / 1e6
    yield Row(f"quotes of an article in {len(paths)} versions / reading the versions", ours, theirs,
              ours.cpu / theirs.cpu, most=MOST,
              note=f"{sizes.quote_words} words, {head.split()[1]} quotations, {megabytes:.1f} MB in "
              f"{head.split()[0]} clauses, reading included in both; the ratio is of processor time")
