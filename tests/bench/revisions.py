"""revisions.py: the origin of every word of a text with many revisions, beside git's word diffs of them."""
import random

from desk import in_turn
from rows import Row

SECONDS = 2  # of one core, for 1,500 revisions of 40 KB
BYTES_FOR_A_WORD = 150  # ever written, above what a short history takes
WORDS = [f"w{number}" for number in range(4000)]


class Text:
    """Paragraphs of words that are edited, moved, removed and added to."""

    def __init__(self, size, chance):
        self.chance, self.written = chance, 0
        self.paragraphs = []
        while sum(map(len, self.paragraphs)) < size / 7:
            self.paragraphs.append(self.paragraph())

    def word(self):
        self.written += 1
        return self.chance.choice(WORDS)

    def sentence(self):
        words = [self.word() for _ in range(self.chance.randint(8, 25))]
        return [words[0].capitalize(), *words[1:-1], words[-1] + "."]

    def paragraph(self):
        return [word for _ in range(self.chance.randint(2, 6)) for word in self.sentence()]

    def edit(self):
        place = self.chance.randrange(len(self.paragraphs))
        words = self.paragraphs[place]
        at = self.chance.randrange(len(words))
        roll = self.chance.random()
        if roll < 0.4:
            words[at] = self.word()
        elif roll < 0.6:
            words.insert(at, self.word())
        elif roll < 0.8:
            del words[at]
        elif roll < 0.85:
            words += self.sentence()
        elif roll < 0.9:
            other = self.chance.randrange(len(self.paragraphs))
            self.paragraphs[place], self.paragraphs[other] = self.paragraphs[other], words
        elif roll < 0.93:
            self.paragraphs.insert(place, self.paragraph())
        elif roll < 0.95 and len(self.paragraphs) > 20:
            del self.paragraphs[place]
        self.paragraphs = [words for words in self.paragraphs if words]

    def __str__(self):
        return "\n\n".join(" ".join(words) for words in self.paragraphs) + "\n"


def revisions(desk, size, count):
    """Files, oldest first, and how many words were ever written."""
    text = Text(size, random.Random(7))
    paths = []
    for number in range(count):
        paths.append(desk.stage / f"revision-{number:04}.txt")
        paths[-1].write_text(str(text))
        for _ in range(text.chance.randint(1, 4)):
            text.edit()
    return paths, text.written


def repository(desk, paths):
    """The same revisions as commits, packed."""
    folder = desk.stage / "revisions.git"
    stream = []
    for number, path in enumerate(paths, 1):
        data = path.read_text()
        stream.append(f"commit refs/heads/main\ncommitter a <a@example.org> {number} +0000\n"
                      f"data 0\nM 100644 inline plan.txt\ndata {len(data.encode())}\n{data}\n")
    (desk.stage / "stream").write_text("".join(stream))
    desk.run("git", "init", "-q", "--bare", folder)
    desk.run("sh", "-c", f"git --git-dir '{folder}' fast-import --quiet < '{desk.stage}/stream'")
    desk.run("git", "--git-dir", folder, "repack", "-adq")
    return folder


def trace_revisions(desk, sizes):
    desk.require("git")
    paths, written = revisions(desk, sizes.revision_bytes, sizes.revisions)
    folder = repository(desk, paths)
    command = (desk.travaux, "origins", "--words", "--format", "json")
    _, (ours, diffs), rounds = in_turn(
        sizes.revision_rounds, lambda _: desk.clock(*command, *paths),
        lambda _: desk.clock("git", "--git-dir", folder, "log", "-p", "--word-diff", "main"))
    budget = SECONDS * len(paths) / 1500
    size = paths[-1].stat().st_size / 1000
    yield Row(f"origins of {len(paths):,} revisions, processor time / {budget:.2g} s", ours, diffs,
              ours.cpu / budget, most=1,
              note=f"{size:.0f} KB at the end, {rounds} rounds; beside git log -p --word-diff")
    few, many = (desk.peak(*command, *chosen) for chosen in (paths[:10], paths))
    yield Row(f"origins of {len(paths):,} revisions: memory over that of 10 / "
              f"{BYTES_FOR_A_WORD} a word", ours, diffs,
              max(many - few, 0) / (BYTES_FOR_A_WORD * written), most=1,
              note=f"{many / 1e6:.0f} MB and {few / 1e6:.0f} MB, {written:,} words ever written")
