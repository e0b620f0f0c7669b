"""A PDF from text: python3 pdf.py FILE.pdf < text. One line is one line of print, a form feed begins a
page. "Head:" and "Foot:" lines stand at the edges, "Bold:" is bold, "Image:" is an image."""
import sys


def line(x, y, words, font="F1", size=11):
    words = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({words}) Tj ET\n"


def page(text):
    content, y = "", 700
    for words in text.splitlines():
        if words.startswith("Head: "):
            content += line(72, 760, words[6:], size=8)
        elif words.startswith("Foot: "):
            content += line(290, 40, words[6:], size=8)
        elif words.startswith("Bold: "):
            content += line(72, y, words[6:], "F2", 13)
        elif words == "Image:":
            content += "q 200 0 0 200 72 400 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q\n"
        else:
            content += line(72, y, words)
        y -= 15
    return content


objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
           "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>", "<</Author(A. Drafter)>>"]
kids = []
for text in sys.stdin.read().split("\f"):
    content = page(text)
    objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    objects.append("<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>"
                   f"/Contents {len(objects)} 0 R>>")
    kids.append(f"{len(objects)} 0 R")
objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
out, table = "%PDF-1.4\n", f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n"
for number, body in enumerate(objects, 1):
    table += f"{len(out):010} 00000 n \n"
    out += f"{number} 0 obj\n{body}\nendobj\n"
out += f"{table}trailer<</Size {len(objects) + 1}/Root 1 0 R/Info 5 0 R>>\nstartxref\n{len(out)}\n%%EOF\n"
with open(sys.argv[1], "w") as file:
    file.write(out)
