#!/usr/bin/python3 -B
"""pdf.py TRAVAUX: is the text of a PDF what its source says, and what pdftotext reads?

Makes PDFs of the samples and of generated texts (two columns, footnotes, running heads) with pandoc and
LibreOffice, then compares words with pdftotext's and paragraphs with the source's. With --speed also
measures both programs on a long PDF, in turns. With --mutate N it changes bytes of the PDFs at random, N
times, and expects an answer in one line each time. Exits 77, saying so, where a tool is missing.
"""
import argparse
import collections
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
GOAL = 0.99
SLOWEST = 1.3  # times pdftotext


def run(*words, **more):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300, **more)


def to_pdf(folder, name, markdown):
    source = folder / f"{name}.md"
    source.write_text(markdown)
    run("pandoc", "-f", "gfm+footnotes", "-t", "docx", source, "-o", folder / f"{name}.docx").check_returncode()
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to", "pdf",
        "--outdir", folder, folder / f"{name}.docx").check_returncode()
    return folder / f"{name}.pdf"


def words_of(text):
    return re.findall(r"\w+", text)


def shared(one, other):
    """The part of the words of both that both have, as often."""
    a, b = collections.Counter(one), collections.Counter(other)
    return 2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values()))


def paragraphs_of(text):
    """Without marks of headings, lists and escapes; letters and digits only."""
    blocks = re.split(r"\n\s*\n|\n(?=\s*- )", text)
    found = (re.sub(r"\W+", "", re.sub(r"^(?:#+|\s*-|\\)\s*", "", block)) for block in blocks)
    return [block for block in found if block]


def long_text(articles):
    words = ("the parties shall cooperate in good faith and exchange what they know of every matter that "
             "touches the line described in the annex to this agreement, within thirty days").split()
    generator = random.Random(7)
    text = ["# An agreement made for measuring"]
    for article in range(1, articles + 1):
        text.append(f"## Article {article} — Matters")
        for paragraph in range(1, 6):
            some = [generator.choice(words).strip(",") for _ in range(generator.randint(40, 90))]
            text.append(f"{paragraph}\\. " + " ".join(some).capitalize() + ".")
    return "\n\n".join(text) + "\n"


def compare(travaux, pdf, markdown, problems):
    ours = run(travaux, "show", pdf, "--text")
    if ours.returncode != 0:
        problems.append(f"{pdf.name}: {ours.stderr.strip()}")
        return
    theirs = run("pdftotext", pdf, "-").stdout
    same_words = shared(words_of(ours.stdout), words_of(theirs))
    same_blocks = shared(paragraphs_of(ours.stdout), paragraphs_of(markdown))
    print(f"{pdf.name:36} words as pdftotext {same_words:.4f}   paragraphs as the source {same_blocks:.4f}")
    if same_words < GOAL or same_blocks < GOAL:
        problems.append(f"{pdf.name}: below {GOAL}")
        lost = collections.Counter(paragraphs_of(markdown)) - collections.Counter(paragraphs_of(ours.stdout))
        for block in list(lost)[:5]:
            print("  not as such:", block[:100])


def measure(travaux, pdf, problems):
    def seconds(*words):
        begin = time.monotonic()
        run(*words).check_returncode()
        return time.monotonic() - begin
    ours, theirs = [], []
    for _ in range(5):
        ours.append(seconds(travaux, "show", pdf, "--text"))
        theirs.append(seconds("pdftotext", pdf, "-"))
    ratio = min(ours) / min(theirs)
    print(f"{pdf.name}: travaux show {min(ours):.2f} s, pdftotext {min(theirs):.2f} s, ratio {ratio:.2f}")
    if ratio > SLOWEST:
        problems.append(f"slower than {SLOWEST} times pdftotext")


def mutate(travaux, pdf, times, problems):
    generator = random.Random(11)
    whole = pdf.read_bytes()
    changed = pdf.with_name("changed.pdf")
    outcomes = collections.Counter()
    for _ in range(times):
        bytes_now = bytearray(whole)
        for _ in range(generator.choice([1, 3, 30, 300])):
            at = generator.randrange(5, len(bytes_now))
            bytes_now[at] = generator.choice([0, 10, 32, 47, 60, 62, 255, generator.randrange(256)])
        if generator.random() < 0.3:
            del bytes_now[generator.randrange(20, len(bytes_now)):]
        changed.write_bytes(bytes_now)
        result = run(travaux, "show", changed, "--text")
        lines = result.stderr.strip().splitlines()
        sound = result.returncode == 0 or (result.returncode == 2 and len(lines) <= 2
                                           and lines[0].startswith("travaux: "))
        outcomes["read" if result.returncode == 0 else re.sub(r".*: (the PDF|no page|a )", r"\1", lines[0])[:40]] += 1
        if not sound:
            problems.append(f"changed: exit {result.returncode}: {result.stderr[:200]}")
    print(f"{times} changed files:", dict(outcomes.most_common(8)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("travaux")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--mutate", type=int, default=0)
    asked = parser.parse_args()
    missing = [tool for tool in ("pandoc", "soffice", "pdftotext") if shutil.which(tool) is None]
    if missing:
        print("skipped, not installed:", ", ".join(missing))
        return 77
    problems = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample in sorted((PROJECT / "samples").glob("*/*draft-*")):
            markdown = sample.read_text()
            if sample.suffix == ".txt":  # hard lines are paragraphs, marks are words
                markdown = "\n\n".join(re.sub(r"^(\d+)\.", r"\1\\.", line.strip())
                                       for line in markdown.splitlines() if line.strip())
            pdf = to_pdf(folder, f"{sample.parent.name}-{sample.stem}", markdown)
            compare(asked.travaux, pdf, markdown, problems)
        text = long_text(12)
        pdf = to_pdf(folder, "long", text)
        compare(asked.travaux, pdf, text, problems)
        if asked.mutate:
            mutate(asked.travaux, pdf, asked.mutate, problems)
        if asked.speed:
            measure(asked.travaux, to_pdf(folder, "longer", long_text(700)), problems)
    print("\n".join(problems) if problems else "all as expected")
    return 1 if problems else 0


sys.exit(main())
