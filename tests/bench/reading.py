"""reading.py: from bytes to clauses, as fast and in as little memory as was promised."""
import random
import zipfile
import zlib

from desk import Taken, in_turn, median
from rows import Row

PROMISED = 100e6        # bytes a second, on one core
BYTES_FOR_A_BYTE = 3    # of memory, the file's own included
BYTES_FOR_A_CLAUSE = 200
PDF_BESIDE_PDFTOTEXT = 1.3
WORD_BESIDE_PANDOC = 0.05
WORD_PAGE = 3_000       # characters


def contract(size, wrap=False):
    """Articles, provisions and points; the same each time."""
    chance = random.Random(20240607)
    words = ["shall", "party", "agreement", "notice", "the", "of", "to", "within", "thirty", "days",
             "lake", "services", "provision", "under", "any", "territory", "Council", "writing"]
    parts, total, article = [], 0, 0
    while total < size:
        article += 1
        block = [f"Article {article}. {chance.choice(words).capitalize()}"]
        for number in range(1, chance.randint(4, 12)):
            text = " ".join(chance.choices(words, k=chance.randint(20, 70)))
            block.append(f"{article}.{number} The {text}, as the Parties’ Council decides.")
        if wrap:
            block = [fold(line) for line in block]
        parts.append("\n\n".join(block) + "\n\n")
        total += len(parts[-1])
    return "".join(parts)


def fold(line, width=72):
    lines, here = [], ""
    for word in line.split(" "):
        if here and len(here) + 1 + len(word) > width:
            lines.append(here)
            here = word
        else:
            here = f"{here} {word}" if here else word
    return "\n".join([*lines, here])


def measured(desk, kind, name, text, rounds):
    """Clauses, bytes of memory, our seconds and cmark's, and the size of the file."""
    path = desk.stage / name
    path.write_text(text, encoding="utf-8")
    head, *times = desk.run(desk.program("read"), kind, path, rounds).splitlines()
    clauses, memory = map(int, head.split())
    pairs = [tuple(map(float, line.split())) for line in times]
    ours = median([Taken(one, one) for one, _ in pairs])
    theirs = median([Taken(other, other) for _, other in pairs])
    return clauses, memory, ours, theirs, path


def print_pdf(path, text):
    """Pages of 50 lines in the reader's own Helvetica, their streams packed as printers pack them."""
    lines = [line for block in fold_blocks(text) for line in block]
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "",
               "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"]
    kids = []
    for first in range(0, len(lines), 50):
        content = "".join(f"BT /F1 10 Tf 72 {760 - 14 * i} Td ({line}) Tj ET\n"
                          for i, line in enumerate(lines[first:first + 50]))
        packed = zlib.compress(content.encode("cp1252")).decode("latin-1")
        objects.append(f"<</Filter/FlateDecode/Length {len(packed)}>>stream\n{packed}\nendstream")
        objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
                       f"/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    out, size, places = ["%PDF-1.4\n"], 9, []
    for number, body in enumerate(objects, 1):
        places.append(size)
        out.append(f"{number} 0 obj\n{body}\nendobj\n")
        size += len(out[-1])
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out.append(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
               f"trailer<</Size {len(objects) + 1}/Root 1 0 R>>\nstartxref\n{size}\n%%EOF\n")
    path.write_bytes("".join(out).encode("latin-1"))
    return len(kids)


def fold_blocks(text):
    return [[*fold(block, 90).replace("(", "").replace(")", "").split("\n"), ""]
            for block in text.split("\n\n") if block.strip()]


def read_pdfs(desk, sizes):
    """By the clock, as a person waits for it: two processes beside one."""
    desk.require("pdftotext")
    for name, size in (("long", sizes.read_bytes // 5), ("short", 4000)):
        path = desk.stage / f"{name}.pdf"
        pages = print_pdf(path, contract(size))
        rounds = sizes.read_rounds if name == "long" else 5 * sizes.read_rounds
        _, (ours, theirs), _ = in_turn(rounds,
                                       lambda _: desk.clock(desk.travaux, "show", path, "--text"),
                                       lambda _: desk.clock("pdftotext", path, "-"))
        yield Row(f"read a {name} PDF: show --text, beside pdftotext", ours, theirs, ours / theirs,
                  most=PDF_BESIDE_PDFTOTEXT, note=f"{pages} pages")


def print_word(path, text):
    """As Word writes it: each paragraph in several runs, all with their looks and their sessions."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    looks = ('<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" '
             'w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/>'
             '<w:lang w:val="en-GB"/></w:rPr>')
    paragraphs = []
    for block in text.split("\n\n"):
        words = block.split(" ")
        pieces = [" ".join(words[i:i + 12]) for i in range(0, len(words), 12)]
        runs = "".join(f'<w:r w:rsidRPr="00A3{i % 10}C17">{looks}<w:t xml:space="preserve">{piece} '
                       "</w:t></w:r>" for i, piece in enumerate(pieces))
        style = "Heading1" if block.startswith("Article") else "BodyText"
        paragraphs.append(f'<w:p w:rsidR="00A31C17" w:rsidRDefault="00A31C17"><w:pPr>'
                          f'<w:pStyle w:val="{style}"/><w:jc w:val="both"/></w:pPr>{runs}</w:p>')
    styles = "".join(f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{says}"/></w:style>'
                     for name, says in (("Heading1", "heading 1"), ("BodyText", "Body Text")))
    relation = '<Relationship Id="a" Type="{}/{}" Target="{}"/>'
    parts = {"[Content_Types].xml":
             '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
             '<Default Extension="rels" '
             'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
             '<Default Extension="xml" ContentType="application/xml"/></Types>'}
    for folder, kind, target in (("", "officeDocument", "word/document.xml"),
                                 ("word/", "styles", "styles.xml")):
        name = folder + "_rels/" + ("document.xml" if folder else "") + ".rels"
        parts[name] = (f'<Relationships xmlns="{package}">{relation.format(office, kind, target)}'
                       "</Relationships>")
    parts["word/styles.xml"] = f'<w:styles xmlns:w="{main}">{styles}</w:styles>'
    parts["word/document.xml"] = (f'<w:document xmlns:w="{main}"><w:body>{"".join(paragraphs)}'
                                  "</w:body></w:document>")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return len(parts["word/document.xml"].encode())


def read_word(desk, sizes):
    """By the clock, too."""
    desk.require("pandoc")
    path = desk.stage / "long.docx"
    size = print_word(path, contract(sizes.word_pages * WORD_PAGE))
    _, (ours, theirs), _ = in_turn(sizes.read_rounds,
                                   lambda _: desk.clock(desk.travaux, "show", path, "--text"),
                                   lambda _: desk.clock("pandoc", "-t", "plain", path))
    yield Row("read a Word file: show --text, beside pandoc", ours, theirs, ours / theirs,
              most=WORD_BESIDE_PANDOC,
              note=f"{sizes.word_pages} pages, {size / 1e6:.1f} MB of XML")


def tiny(count):
    return "".join(f"{i % 900 + 1}. w{i}.\n" for i in range(count))


def one_line(size):
    return contract(size).replace("\n", " ") + "\n"


def read_texts(desk, sizes):
    """Rates are processor time, since others may use the machine; the peer is in each row."""
    desk.require("wc")
    size = sizes.read_bytes
    texts = [("plain text", "text", contract(size)),
             ("wrapped text", "text", contract(size, wrap=True)),
             ("Markdown", "markdown", contract(size).replace("Article", "## Article")),
             ("one long line", "text", one_line(size)),
             ("tiny clauses", "text", tiny(sizes.read_tiny))]
    for name, kind, text in texts:
        yield from read_one(desk, sizes, name, kind, text)
    yield from growth(desk, sizes)
    yield from read_pdfs(desk, sizes)
    yield from read_word(desk, sizes)


def read_one(desk, sizes, name, kind, text):
    clauses, memory, ours, cmark, path = measured(desk, kind, name.replace(" ", "-"), text,
                                                  sizes.read_rounds)
    bytes_read = path.stat().st_size
    count = median([desk.clock("wc", "-lw", path) for _ in range(sizes.read_rounds)])
    peer, what = (cmark, "cmark-gfm") if kind == "markdown" else (count, "wc -lw")
    rate = bytes_read / ours.cpu
    # Of tiny clauses a byte says little: their promise is that many cost no more each.
    if name != "tiny clauses":
        yield Row(f"read {name}: rate / 100 MB a second, beside {what}", ours, peer,
                  rate / PROMISED, least=1,
                  note=f"{bytes_read / 1e6:.1f} MB, {clauses} clauses, {rate / 1e6:.0f} MB a second")
    budget = BYTES_FOR_A_BYTE * bytes_read + BYTES_FOR_A_CLAUSE * clauses
    yield Row(f"read {name}: memory / 3 a byte and 200 a clause", ours, peer, memory / budget,
              most=1, note=f"{memory / 1e6:.1f} MB at the peak, the file included")


def growth(desk, sizes):
    size = sizes.read_bytes
    pairs = [("100 times as much", contract(size // 10), contract(size * 10)),
             ("a line 10 times as long", one_line(size // 10), one_line(size)),
             ("10 times as many tiny clauses", tiny(sizes.read_tiny // 10), tiny(sizes.read_tiny))]
    for name, less, more in pairs:
        _, _, few, _, small = measured(desk, "text", "small", less, sizes.read_rounds)
        _, _, many, _, large = measured(desk, "text", "large", more, sizes.read_rounds)
        grown = large.stat().st_size / small.stat().st_size
        yield Row(f"read {name}: time for each byte", many, few, many.cpu / few.cpu / grown,
                  most=1.5, note=f"{small.stat().st_size / 1e6:.1f} and "
                  f"{large.stat().st_size / 1e6:.1f} MB")
