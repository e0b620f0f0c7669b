#!/usr/bin/python3
"""six_formats.py TRAVAUX CLAUSE_TREE [--keep FOLDER]: one text, six formats, one clause tree.

Each sample is read, written as Markdown, a web page, a Word file, a PDF, Akoma Ntoso and plain
text, and read again. Kinds, labels, nesting (the eIds) and words must be those of the first
reading. Word files and web pages are made by pandoc, PDFs by LibreOffice; where one is missing its
formats are skipped, which is said. Akoma Ntoso is written here.

With --keep the files are kept as FOLDER/SAMPLE.ENDING: so were those of tests/golden/clauses made.

Exits 1 when a format without an allowed difference differs. The allowed ones, with their reasons,
are in `allowed` below.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parents[2]
TRAVAUX, TREE = sys.argv[1:3]
KEEP = pathlib.Path(sys.argv[4]) if sys.argv[3:4] == ["--keep"] else None

# (sample, format) -> how many clauses may differ, and why. Anything more is a defect.
allowed = {
    ("clauses/treaty.md", "pdf"):
        (2, "an empty first cell of a table without rules stands nowhere on the page"),
}


def run(*command, **more):
    return subprocess.run(command, capture_output=True, timeout=300, **more)


def canonical(path):
    answer = run(TRAVAUX, "show", str(path), "--text")
    if answer.returncode != 0:
        raise ValueError(answer.stderr.decode().strip())
    return answer.stdout.decode()


def clauses(path, folder):
    """Kind, label, eId and words of each clause. The canonical text holds all of them."""
    text = folder / "canonical.md"
    text.write_text(canonical(path))
    answer = run(TREE, "markdown", str(text))
    rows = [json.loads(line) for line in answer.stdout.decode().splitlines()][:-1]
    return [(row["kind"], row["label"], row["eid"], row["words"]) for row in rows]


HEAD_LABEL = re.compile(r"^((?:Article|Annex|Part|Chapter|Section)(?: [0-9A-Z]+)?)(?: [—–:.-])?(?: |$)(.*)")
LABEL = re.compile(r"^(\(\w+\)|\d+[.)]|\w[.)]) (.*)")


def akoma(text):
    """Akoma Ntoso of a canonical text: headings are nested, labels are numbers."""
    out, open_levels, bullets = [], [], 0

    def close_to(level):
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
            out.append("</hcontainer>")

    def bullet_depth(depth):
        nonlocal bullets
        while bullets > depth:
            out.append("</li></ul>")
            bullets -= 1

    preface = ""
    for block in text.rstrip("\n").split("\n\n"):
        mark = re.match(r"^(#+) (.*)|^( *)- (.*)", block)
        if mark and mark[3] is not None:
            depth = len(mark[3]) // 2 + 1
            bullet_depth(depth)
            if bullets == depth:
                out.append("</li><li>" + escape(mark[4]))
            else:
                out.append("<ul><li>" + escape(mark[4]))
                bullets = depth
            continue
        bullet_depth(0)
        if mark and len(mark[1]) == 1 and not preface and not out:
            preface = f"<preface><p><docTitle>{escape(mark[2])}</docTitle></p></preface>"
        elif mark:
            level = len(mark[1])
            close_to(level)
            head = HEAD_LABEL.match(mark[2])
            out.append("<hcontainer>")
            if head:
                out.append(f"<num>{escape(head[1])}</num>")
                if head[2]:
                    out.append(f"<heading>{escape(head[2])}</heading>")
            else:
                out.append(f"<heading>{escape(mark[2])}</heading>")
            open_levels.append(level)
        else:
            words = block[1:] if block.startswith("\\") else block
            label = LABEL.match(words)
            if label:
                out.append(f"<paragraph><num>{escape(label[1])}</num><content><p>{escape(label[2])}"
                           "</p></content></paragraph>")
            else:
                out.append(f"<p>{escape(words)}</p>")
    bullet_depth(0)
    close_to(0)
    space = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="{space}"><act>{preface}<body>'
            + "\n".join(out) + "</body></act></akomaNtoso>\n")


def formats(sample, folder):
    """Name and file of each format that can be made here."""
    text = canonical(sample)
    markdown = folder / "text.md"
    markdown.write_text(text)
    yield "markdown", markdown
    law = folder / "text.xml"
    law.write_text(akoma(text))
    yield "akoma-ntoso", law
    if shutil.which("pandoc") is None:
        print("SKIPPED  web page, Word file, PDF, plain text: pandoc is not installed")
        return
    # Tables and notes are those of the sample: in the canonical text they are words like others.
    rich = "\n|---" in sample.read_text()
    if rich:
        text = sample.read_text()
        markdown.write_text(text)
    # Lists of pandoc would be numbered anew, so numbers are words, as most drafts have them.
    plain = folder / "plain.md"
    plain.write_text(re.sub(r"(?m)^(\(?\w+)([.)])(?= )", r"\1\\\2", text))
    for name, ending, more in (("html", "html", ["-s", "--metadata", "title=x"]),
                               ("docx", "docx", []),
                               ("text", "txt", ["-t", "plain", "--columns=78"])):
        if rich and name == "text":
            print("SKIPPED  plain text: pandoc draws tables with spaces")
            continue
        target = folder / ("text." + ending)
        run("pandoc", "-f", "gfm", str(plain), "-o", str(target), *more, check=True)
        if name == "html":
            lists = folder / "lists.html"
            run("pandoc", "-f", "gfm", str(markdown), "-s", "--metadata", "title=x", "-o",
                str(lists), check=True)
            yield "html, numbered by lists", strip_title(lists)
            strip_title(target)
        yield name, target
    if shutil.which("soffice") is None:
        print("SKIPPED  PDF: LibreOffice is not installed")
        return
    run("soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to",
        "pdf", "--outdir", str(folder), str(folder / "text.docx"))
    yield "pdf", folder / "text.pdf"


def strip_title(page):
    """pandoc prints its title a second time."""
    page.write_text(re.sub(r"(?s)<header id=\"title-block-header\">.*?</header>", "", page.read_text()))
    return page


def differences(first, second):
    import difflib
    lines = difflib.unified_diff([" | ".join(row) for row in first], [" | ".join(row) for row in second],
                                 lineterm="", n=0)
    return [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")]


def main():
    failed = False
    samples = sorted(path for path in (ROOT / "samples").glob("*/*") if path.suffix in (".txt", ".md"))
    samples.append(ROOT / "tests" / "golden" / "clauses" / "treaty.md")
    for sample in samples:
        name = "/".join(sample.parts[-2:])
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            first = clauses(sample, folder)
            for kind, path in formats(sample, folder):
                if KEEP and sample.is_relative_to(ROOT / "samples") and path.suffix not in (sample.suffix, ".pdf") and path.name != "lists.html":
                    kept = KEEP / f"{sample.parent.name}.{sample.stem}{path.suffix}"
                    shutil.copy(path, kept)
                    if kept.suffix == ".html":  # pandoc's own sheet, the same in each
                        kept.write_text(re.sub(r"(?s)[ \t]*<style>.*?</style>\n", "", kept.read_text()))
                try:
                    found = differences(first, clauses(path, folder))
                except (ValueError, OSError) as error:
                    found = [f"not read: {error}"]
                most, reason = allowed.get((name, kind), (0, ""))
                verdict = "same" if not found else ("allowed" if len(found) <= most else "DIFFERS")
                failed = failed or verdict == "DIFFERS"
                print(f"{verdict:8} {name}, {kind}: {len(first)} clauses"
                      + (f", {len(found)} lines differ {reason}" if found else ""))
                for line in found[:12]:
                    print("         " + line[:160])
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
