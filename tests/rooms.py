#!/usr/bin/env python3
"""The house laws: what each room may include (source lines) and link (CMake lists).

The table below is the drawing of core/README.md. Inline code escapes the linker, so #include lines
are checked, too; and neither text nor code may name a path of one machine.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

BELOW = {
    "base": set(),
    "document": {"base"},
    "language": {"document", "base"},
    "compare": {"language", "document", "base"},
    "effects": {"compare", "language", "document", "base"},
    "article": {"language", "document", "base"},
    "seal": {"base"},
    "report": {"effects", "compare", "language", "document", "seal", "base"},
    "ledger": {"seal", "base"},
    "render": {"report", "effects", "compare", "article", "language", "document", "seal", "base"},
}
# A room may have a door in parts, of which the one of its own name includes the others.
DOORS = {"error": "base", "keys": "seal", "statement": "seal"}
HEADER_ROOM = DOORS | {room: room for room in BELOW if room != "base"}
PUBLIC = set(HEADER_ROOM)
# No room: a program of its own, which no room may include and which includes none.
PDF_PROGRAM = "read_pdf"
# Slow to parse (seconds for each file): allowed in sources, never in headers.
HEAVY = re.compile(r'#include <(nlohmann/|CLI/)')
C_LIBRARY = re.compile(r'#include <(git2|openssl|unicode|cmark)')

problems = []


def complain(path, number, text):
    problems.append(f"{path.relative_to(ROOT)}:{number}: {text}")


def included(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        found = re.match(r'\s*#include "([^"]+)"', line)
        if found:
            yield number, found.group(1)


def room_of(name):
    parts = pathlib.PurePosixPath(name).parts
    if parts[0] == "travaux":
        return HEADER_ROOM.get(pathlib.PurePosixPath(name).stem, "?"), True
    return parts[0], False


def check_room(room):
    files = sorted((ROOT / "core/src" / room).glob("*"))
    if not any(path.suffix == ".cc" for path in files):
        problems.append(f"core/src/{room}: an empty room is a pretence")
    for path in files:
        for number, name in included(path):
            target, public = room_of(name)
            if target == room:
                continue
            if target not in BELOW[room]:
                complain(path, number, f"{room} may not include {name}")
            elif not public and target != "base":
                complain(path, number, f"{name} is private to {target}")
        check_weight(path)


def check_programs():
    """A confined program shares nothing with the house but the bytes that it prints."""
    folder = ROOT / "core/src" / PDF_PROGRAM
    own = {path.name for path in folder.glob("*.h")}
    for path in sorted(folder.glob("*.[ch]*")):
        if "SPDX-License-Identifier: GPL-2.0-or-later" not in path.read_text():
            complain(path, 1, "poppler's program says under which license it is")
        for number, name in included(path):
            if name not in own:
                complain(path, number, f"{PDF_PROGRAM} may not include {name}")
    for path in sorted((ROOT / "core").rglob("*.[ch]*")) + sorted((ROOT / "cli").glob("*.[ch]*")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if path.parent != folder and re.search(r"#include.*poppler|SPDX-.*GPL", line):
                complain(path, number, "poppler and its license stay in their program")


def check_weight(path):
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if path.suffix == ".h" and HEAVY.search(line):
            complain(path, number, "slow header in a header")
        if path.parent.name == "travaux" and C_LIBRARY.search(line):
            complain(path, number, "C types in a public header")


def check_public_headers():
    folder = ROOT / "core/include/travaux"
    names = {path.stem for path in folder.glob("*.h")}
    if names != PUBLIC:
        problems.append(f"core/include/travaux: expected exactly {sorted(PUBLIC)}")
    for path in sorted(folder.glob("*.h")):
        room = HEADER_ROOM[path.stem]
        for number, name in included(path):
            target, public = room_of(name)
            if not public or target not in BELOW[room] | {room}:
                complain(path, number, f"{room} may not include {name}")
        check_weight(path)


def check_links():
    text = (ROOT / "CMakeLists.txt").read_text()
    for linked in re.findall(r"^target_link_libraries\((\S+)[^)]*POPPLER", text, re.M):
        if linked != "travaux-read-pdf":
            problems.append(f"CMakeLists.txt: {linked} may not link poppler")
    drawn = {words[0]: set(words[1:])
             for words in (m.split() for m in re.findall(r"^room\(([a-z ]+)\)", text, re.M))}
    if drawn != BELOW:
        problems.append("CMakeLists.txt: the room() lists differ from tests/rooms.py")


def check_printing():
    for path in sorted((ROOT / "core/src").rglob("*.cc")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if re.search(r"std::(cout|cerr|clog)|\bf?printf\(|\bputs\(", line):
                complain(path, number, "core never prints")


def check_machine_paths():
    # Spelled in pieces so that this file does not name what it forbids.
    pattern = re.compile("/(" + "|".join(["w" + "ork", "r" + "oot", "f" + "arm"]) + ")/")
    for folder in ("core", "cli", "samples", "tests", ".ci"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in {".cc", ".h", ".md", ".t", ".py", ".txt", ""}:
                text = path.read_bytes().decode("utf-8", "replace")
                for number, line in enumerate(text.splitlines(), 1):
                    if pattern.search(line):
                        complain(path, number, "names a path of one machine")


for name in BELOW:
    check_room(name)
check_programs()
check_public_headers()
check_links()
check_printing()
check_machine_paths()
print("\n".join(problems) if problems else f"{len(BELOW)} rooms: includes, links and headers as drawn")
sys.exit(1 if problems else 0)
