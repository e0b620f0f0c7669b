"""lineages.py: the changelog of a long lineage beside the sum of its comparisons."""
import random

from comparing import DIFFERENT, made, paragraphs, text_of
from desk import Taken, median
from rows import Row

MOST = 1.2
BYTES_FOR_A_LINE = 2000  # what was found stays until it is written, the texts do not


def edited(blocks, words, chance):
    """The next draft: words exchanged in one clause of eight, some clauses gone, some new."""
    after = []
    for block in blocks:
        roll = chance.random()
        if roll < 0.01:
            continue
        if roll < 0.13:
            parts = block.split(" ")
            parts[chance.randrange(len(parts))] = chance.choice(words)
            block = " ".join(parts)
        after.append(block)
        if roll > 0.99:
            after.append(" ".join(chance.choice(words) for _ in range(30)) + ".")
    return after


def drafts(desk, size, count):
    """Files of one lineage, oldest first."""
    chance = random.Random(29)
    blocks = paragraphs(made(desk, "edit", size).files[0])
    words = [word for block in blocks[:200] for word in block.split(" ") if word.isalpha()]
    paths = []
    for number in range(count):
        paths.append(desk.stage / f"lineage-{number:02}.txt")
        paths[-1].write_text(text_of(blocks), encoding="utf-8")
        blocks = edited(blocks, words, chance)
    return paths


def total(times):
    return Taken(sum(times), sum(time.cpu for time in times))


def changelogs(desk, sizes):
    paths = drafts(desk, sizes.lineage_bytes, sizes.lineage_versions)
    command = (desk.travaux, "changelog", "--format", "markdown")
    desk.clock(*command, *paths)
    ours = median([desk.clock(*command, *paths) for _ in range(sizes.lineage_rounds)])
    rounds = [[desk.clock(desk.travaux, "diff", *pair, statuses=DIFFERENT)
               for pair in zip(paths, paths[1:])] for _ in range(sizes.lineage_rounds)]
    diffs = median([total(times) for times in rounds])
    size = paths[0].stat().st_size / 1e6
    yield Row(f"changelog of {len(paths)} versions / the sum of their diffs", ours, diffs,
              ours / diffs, most=MOST, note=f"{size:.1f} MB each, {sizes.lineage_rounds} rounds")
    few, many = (desk.peak(*command, *chosen) for chosen in (paths[:3], paths))
    lines = desk.run(*command, *paths).count("\n- ") - desk.run(*command, *paths[:3]).count("\n- ")
    budget = BYTES_FOR_A_LINE * lines
    yield Row(f"changelog of {len(paths)} versions: memory over that of 3 / 2000 a line", ours,
              diffs, max(many - few, 0) / max(budget, 1), most=1,
              note=f"{many / 1e6:.0f} MB and {few / 1e6:.0f} MB, {lines:,} lines more")
