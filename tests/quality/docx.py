#!/usr/bin/env python3
"""docx.py TRAVAUX [FOLDER]: the words that travaux reads from Word files, against two other readers.

Each file of FOLDER (../shared/real/docx when it is there) is read by travaux, by pandoc (with
tracked changes accepted, and rejected) and by LibreOffice. Words are compared in order, letters and
digits only. A difference is put into a class when what explains it is told by travaux itself (a
text box that is NOT READ) or is a known habit of the other reader (see CLASSES); the rest is
listed, and the exit status is 1.
"""
import difflib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TRAVAUX = str(pathlib.Path(sys.argv[1]).resolve())
FOLDER = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else ROOT.parent / "shared/real/docx")
CLASSES = {
    "told": "travaux tells these words in a NOT READ or IN FILE line",
    "list number": "the other reader prints no number, or prints another sign for a bullet",
    "note mark": "the other reader numbers the notes otherwise, or prints notes elsewhere or not at all",
    "tracked": "LibreOffice's plain text shows what was deleted; pandoc judges these",
    "live field": "LibreOffice computes a date anew; what stands in the file is what was sent",
    "formula": "the other reader leaves the formula out, or writes it in its own way",
    "order": "the same words in another order: a text box or note where it is anchored",
}


def run(words, **options):
    return subprocess.run(words, capture_output=True, text=True, timeout=200, **options)


def words_of(text):
    text = text.replace("\u00ad", "").replace("\u2011", "-")
    text = re.sub(r"</?su[bp]>", "", text)  # raised and lowered numbers are set apart by travaux alone
    text = re.sub(r"\[\^?(\w+)\]", "", text)  # marks of notes: travaux and pandoc set them apart
    return re.findall(r"[^\W_]+", text)


def ours(file, tracked):
    done = run([TRAVAUX, "show", "--text", "--tracked", tracked, file])
    if done.returncode != 0:
        return None, done.stderr.strip()
    told = run([TRAVAUX, "show", "--tracked", tracked, file]).stdout
    told = re.sub(r"\n {10,}", " ", told)
    lines = [line for line in told.splitlines() if line.startswith(("NOT READ", "IN FILE"))]
    return done.stdout, "\n".join(lines)


def pandoc(file, tracked):
    return run(["pandoc", "-f", "docx", "-t", "plain", "--wrap=none", f"--track-changes={tracked}",
                file]).stdout


def office(files, folder):
    """All at once: the office starts slowly."""
    profile = "-env:UserInstallation=file://" + str(folder / "profile")
    names = {}
    for number, file in enumerate(files):
        copy = folder / f"{number}.docx"
        shutil.copyfile(file, copy)
        names[file] = folder / f"{number}.txt"
    run(["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8,LF", "--outdir",
         str(folder), *[str(folder / f"{number}.docx") for number in range(len(files))]])
    return {file: path.read_text("utf-8-sig") if path.exists() else None
            for file, path in names.items()}


def explain(ours_only, theirs_only, told, text, other):
    a, b = " ".join(ours_only), " ".join(theirs_only)
    if theirs_only and "tracked changes:" in told and other == "LibreOffice":
        return "tracked"
    if other == "LibreOffice" and re.search(r"\b20[0-9]{2}\b", a) and re.search(r"\b20[0-9]{2}\b", b):
        return "live field"
    joined = re.sub(r"([0-9]{1,2}|[ivx]{1,4})", "", b.replace(" ", ""))
    if other == "LibreOffice" and "[^" in text and joined == re.sub(
            r"([0-9]{1,2}|[ivx]{1,4})", "", a.replace(" ", "")):
        return "note mark"
    told_words = set(words_of(told))
    if theirs_only and not ours_only and all(word in told_words for word in theirs_only):
        return "told"
    if re.fullmatch(r"([0-9]{1,3}|[a-zA-Z]|[ivxlc]+)?( ?([0-9]{1,3}|[a-zA-Z]|[ivxlc]+))*", a) and not b:
        return "list number" if not re.search(r"\[\^%s\]" % re.escape(a.split(" ")[0]), text) else "note mark"
    if re.fullmatch(r"[0-9ivx ]*", a) and re.fullmatch(r"[0-9ivxo ]*", b) and "[^" in text:
        return "note mark"
    if "formula" in told:
        return "formula"
    return None


def differences(mine, theirs, told, other):
    left, right = words_of(mine), words_of(theirs)
    if left == right:
        return []
    notes = set(words_of(mine[mine.index("\n[^"):])) if "\n[^" in mine else set()
    found = []
    removed, added = [], []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        why = explain(left[a:b], right[c:d], told, mine, other)
        marks = re.fullmatch(r"([0-9]{1,3}|[ivxl]+)?", "".join(right[c:d]))
        if why is None and notes and marks and all(word in notes for word in left[a:b]):
            why = "note mark"
        if why is None:
            removed += left[a:b]
            added += right[c:d]
        found.append((why, left[a:b], right[c:d]))
    if sorted(removed) == sorted(added):
        found = [(why or "order", a, b) for why, a, b in found]
    return found


def main():
    if not FOLDER.is_dir():
        print(f"skipped: no Word files at {FOLDER.name}")
        return 77
    missing = [tool for tool in ("pandoc", "soffice") if shutil.which(tool) is None]
    if missing:
        print("skipped: not installed (tests/install judges): " + ", ".join(missing))
        return 77
    files = sorted(str(path) for path in FOLDER.rglob("*.docx"))
    counts, open_ends = {}, 0
    with tempfile.TemporaryDirectory() as folder:
        texts = office(files, pathlib.Path(folder))
        for file in files:
            name = os.path.relpath(file, FOLDER)
            for tracked in ("accept", "reject"):
                mine, told = ours(file, tracked)
                if mine is None:
                    print(f"{name}: NOT READ: {told}")
                    open_ends += 1
                    continue
                others = {"pandoc " + tracked: pandoc(file, tracked)}
                if tracked == "accept" and texts[file] is not None:
                    others["LibreOffice"] = texts[file]
                for other, text in others.items():
                    found = differences(mine, text, told, other)
                    counts.setdefault(other, {}).setdefault("equal", 0)
                    counts[other]["equal"] += not found
                    for why, a, b in found:
                        key = why or "NOT EXPLAINED"
                        counts[other][key] = counts[other].get(key, 0) + 1
                        if why is None:
                            open_ends += 1
                            print(f"{name}: {other}: ours [{' '.join(a)}] theirs [{' '.join(b)}]")
    print(f"{len(files)} files")
    for other, classes in counts.items():
        print(f"{other}: {json.dumps(classes)}")
    return 1 if open_ends else 0


if __name__ == "__main__":
    sys.exit(main())
