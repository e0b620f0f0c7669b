#!/usr/bin/python3
"""treaty.py: writes treaty.{docx,html,xml,md,txt} beside this file: one short treaty with all that a draft may have.

Tables, notes, tracked changes, lists that begin again, recitals, an annex, a signature block and bracketed alternatives.
The text is invented. Word numbers its paragraphs and notes by itself, the others print what Word would.
"""
import pathlib
import re
import zipfile
from xml.sax.saxutils import escape

HERE = pathlib.Path(__file__).parent

# Kind, label or depth, words. In the words: {-deleted-}, {+inserted+}, {note}.
TEXT = [
    ("h1", "", "Treaty on the Keeping of the Mountain Pass"),
    ("p", "", "The Parties,"),
    ("p", "", "Recalling the Treaty of 1887,"),
    ("p", "", "Noting that snow closes the Pass for months,"),
    ("p", "", "have agreed as follows:"),
    ("h2", "", "Part I — General"),
    ("h3", "", "Article 1 — Definitions"),
    ("p", "", "“Pass” means the road between the two customs houses."),
    ("h3", "", "Article 2 — Duties"),
    ("n1", "1.", "The Parties [shall/should] keep the Pass open for {-ten-} {+twelve+} months of each year.{note}"),
    ("n1", "2.", "Each Party shall:"),
    ("n2", "(a)", "clear the snow on its side;"),
    ("n2", "(b)", "tell the other of:"),
    ("n3", "(i)", "slides;"),
    ("n3", "(ii)", "[A: fallen trees;]"),
    ("n1", "3.", "Clearing is paid as the table says."),
    ("row", "", ["Month", "Fee"]),
    ("row", "", ["January", "500"]),
    ("row", "", ["", "300"]),
    ("h2", "", "Part II — Last provisions"),
    ("h3", "", "Article 3 — Entry into force"),
    ("r1", "1.", "This Treaty enters into force [on signature][thirty days after signature]."),
    ("r1", "2.", "It ends after a year’s notice.{note}"),
    ("h2", "", "Annex I — The road"),
    ("q1", "1.", "The road begins at the lower house."),
    ("b", 0, "It has two bridges:"),
    ("b", 1, "one of wood;"),
    ("b", 1, "one of stone."),
    ("p", "", "Done at the upper house, on 3 May 2031."),
    ("p", "", "For A: ____"),
    ("p", "", "For B: ____"),
]
NOTES = ["Clearing counts from the first snow.", "Given in writing."]


def pieces(words):
    """('deleted' | 'inserted' | 'note' | 'words', text) in order."""
    for part in re.split(r"(\{-.*?-\}|\{\+.*?\+\}|\{note\})", words):
        if part == "{note}":
            yield "note", ""
        elif part.startswith("{-"):
            yield "deleted", part[2:-2]
        elif part.startswith("{+"):
            yield "inserted", part[2:-2]
        elif part:
            yield "words", part


def inline(words, deleted, inserted, note, plain=escape):
    """One string; what is deleted leaves with the space behind it."""
    out = ""
    for kind, text in pieces(words):
        if kind == "note":
            out += note()
        elif kind == "deleted":
            out += deleted(text)
        elif kind == "inserted":
            out += inserted(text)
        else:
            out += plain(text)
    return out


def accepted(words, note):
    return inline(words.replace("{-ten-} ", ""), lambda text: "", lambda text: text, note, lambda text: text)


def counter():
    at = iter(range(1, 99))
    return lambda: f"[^{next(at)}]"


def markdown():
    note, blocks, previous = counter(), [], ""
    for kind, label, words in TEXT:
        if kind == "row":
            line = "| " + " | ".join(words) + " |"
            blocks.append(line) if previous != "row" else blocks.__setitem__(-1, blocks[-1] + "\n" + line)
            if previous != "row":
                blocks[-1] += "\n|---|---|"
        elif kind[0] == "h":
            blocks.append("#" * int(kind[1]) + " " + accepted(words, note))
        elif kind == "b":
            line = "  " * label + "- " + accepted(words, note)
            blocks.append(line) if previous != "b" else blocks.__setitem__(-1, blocks[-1] + "\n" + line)
        else:
            mark = re.sub(r"^(\w+)([.)])$", r"\1\\\2", label)
            blocks.append((mark + " " if label else "") + accepted(words, note).replace("____", r"\_\_\_\_"))
        previous = kind
    return "\n\n".join(blocks + [f"[^{i}]: {words}" for i, words in enumerate(NOTES, 1)]) + "\n"


def text():
    note, blocks = counter(), []
    for kind, label, words in TEXT:
        if kind == "row":
            blocks.append(" | ".join(words).rstrip(" |"))
        elif kind == "b":
            blocks.append("  " * label + "- " + accepted(words, note))
        else:
            blocks.append((label + " " if label else "") + accepted(words, note))
    return "\n\n".join(blocks + [f"[^{i}]: {words}" for i, words in enumerate(NOTES, 1)]) + "\n"


def html():
    at = iter(range(1, 99))

    def note():
        i = next(at)
        return f'<a role="doc-noteref" href="#n{i}">{i}</a>'

    out, depth, previous = ['<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Treaty</title><body>'], 0, ""
    for kind, label, words in TEXT:
        if previous == "row" and kind != "row":
            out.append("</table>")
        while previous == "b" and kind != "b" and depth:
            out.append("</ul>")
            depth -= 1
        said = "" if kind == "row" else inline(words, lambda t: f"<del>{t}</del>", lambda t: f"<ins>{t}</ins>", note)
        if kind == "row":
            cells = "".join(f"<td>{escape(cell)}</td>" for cell in words)
            out.append(("<table>" if previous != "row" else "") + f"<tr>{cells}</tr>")
        elif kind[0] == "h":
            out.append(f"<h{kind[1]}>{said}</h{kind[1]}>")
        elif kind == "b":
            while depth < label + 1:
                out.append("<ul>")
                depth += 1
            out.append(f"<li>{said}")
        else:
            out.append(f"<p>{label} {said}</p>")
        previous = kind
    notes = "".join(f'<li id="n{i}">{words}</li>' for i, words in enumerate(NOTES, 1))
    return "\n".join(out) + f'<section role="doc-endnotes"><ol>{notes}</ol></section></body></html>\n'


def akoma():
    at = iter(range(1, 99))

    def note():
        i = next(at)
        return f'<authorialNote marker="{i}"><p>{NOTES[i - 1]}</p></authorialNote>'

    out, heads, depth, previous = [], [], 0, ""
    for kind, label, words in TEXT:
        if previous == "row" and kind != "row":
            out.append("</table>")
        while previous == "b" and kind != "b" and depth:
            out.append("</li></ul>")
            depth -= 1
        said = "" if kind == "row" else inline(words, lambda t: f"<del>{t}</del>", lambda t: f"<ins>{t}</ins>", note)
        if kind == "row":
            cells = "".join(f"<td><p>{escape(cell)}</p></td>" for cell in words)
            out.append(("<table>" if previous != "row" else "") + f"<tr>{cells}</tr>")
        elif kind == "h1":
            out.append(f"<preface><p><docTitle>{said}</docTitle></p></preface><body>")
        elif kind[0] == "h":
            while heads and heads[-1] >= int(kind[1]):
                heads.pop()
                out.append("</hcontainer>")
            heads.append(int(kind[1]))
            number, _, heading = said.partition(" — ")
            out.append(f"<hcontainer><num>{number}</num><heading>{heading}</heading>")
        elif kind == "b":
            out.append("<ul><li>" if depth < label + 1 else "</li><li>")
            depth = max(depth, label + 1)
            out.append(f"<p>{said}</p>")
        elif label:
            out.append(f"<paragraph><num>{label}</num><content><p>{said}</p></content></paragraph>")
        else:
            out.append(f"<p>{said}</p>")
        previous = kind
    out += ["</hcontainer>"] * len(heads)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">'
            '<act>' + "\n".join(out) + "</body></act></akomaNtoso>\n")


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
O = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
P = "http://schemas.openxmlformats.org/package/2006"
WHO = 'w:id="1" w:author="Editor" w:date="2031-04-01T10:00:00Z"'
# Lists: n (1. / (a) / (i)), r and q: 1. again, b: bullets.
LISTS = {"n": 1, "r": 2, "q": 3, "b": 4}


def run(words, tag="t"):
    return f'<w:r><w:{tag} xml:space="preserve">{escape(words)}</w:{tag}></w:r>'


def paragraph(inside, looks=""):
    return f"<w:p><w:pPr>{looks}</w:pPr>{inside}</w:p>"


def word_body():
    at = iter(range(2, 99))
    note = lambda: f'<w:r><w:footnoteReference w:id="{next(at)}"/></w:r>'
    out, rows = [], []
    for kind, label, words in TEXT + [("end", "", "")]:
        if kind == "row":
            cells = "".join(f"<w:tc>{paragraph(run(cell))}</w:tc>" for cell in words)
            rows.append(f"<w:tr>{cells}</w:tr>")
            continue
        if rows:
            out.append("<w:tbl>" + "".join(rows) + "</w:tbl>")
            rows = []
        inside = inline(words, lambda t: f"<w:del {WHO}>{run(t + ' ', 'delText')}</w:del>",
                        lambda t: f"<w:ins {WHO}>{run(t)}</w:ins>", note, run)
        inside = inside.replace('</w:del><w:r><w:t xml:space="preserve"> </w:t></w:r>', "</w:del>")
        if kind[0] == "h":
            out.append(paragraph(inside, f'<w:outlineLvl w:val="{int(kind[1]) - 1}"/>'))
        elif kind[0] in LISTS:
            level = label if kind == "b" else int(kind[1]) - 1
            out.append(paragraph(inside, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{LISTS[kind[0]]}"/></w:numPr>'))
        elif kind != "end":
            out.append(paragraph(inside))
    return "".join(out)


def numbering():
    level = lambda i, form, text: (f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                                   f'<w:lvlText w:val="{text}"/></w:lvl>')
    numbers = level(0, "decimal", "%1.") + level(1, "lowerLetter", "(%2)") + level(2, "lowerRoman", "(%3)")
    bullets = level(0, "bullet", "•") + level(1, "bullet", "–")
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    out = f'<w:abstractNum w:abstractNumId="0">{numbers}</w:abstractNum><w:abstractNum w:abstractNumId="1">{bullets}</w:abstractNum>'
    for name, abstract, more in ((1, 0, ""), (2, 0, again), (3, 0, again), (4, 1, "")):
        out += f'<w:num w:numId="{name}"><w:abstractNumId w:val="{abstract}"/>{more}</w:num>'
    return out


def docx():
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    root = lambda name, inside: f'<w:{name} xmlns:w="{W}">{inside}</w:{name}>'
    notes = "".join(f'<w:footnote w:id="{i}">{paragraph(run(words))}</w:footnote>' for i, words in enumerate(NOTES, 2))
    parts = {"document": root("document", f"<w:body>{word_body()}</w:body>"), "numbering": root("numbering", numbering()),
             "footnotes": root("footnotes", notes)}
    types = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}{"document.main" if name == "document" else name}+xml"/>'
                    for name in parts)
    related = "".join(f'<Relationship Id="r{name}" Type="{O}/{name}" Target="{name}.xml"/>' for name in parts if name != "document")
    files = {
        "[Content_Types].xml": f'<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.'
                               f'openxmlformats-package.relationships+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{P}/relationships"><Relationship Id="r1" Type="{O}/officeDocument" '
                       'Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{P}/relationships">{related}</Relationships>',
        **{f"word/{name}.xml": xml for name, xml in parts.items()}}
    with zipfile.ZipFile(HERE / "treaty.docx", "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            out.writestr(entry, content)


(HERE / "treaty.md").write_text(markdown())
(HERE / "treaty.txt").write_text(text())
(HERE / "treaty.html").write_text(html())
(HERE / "treaty.xml").write_text(akoma())
docx()
