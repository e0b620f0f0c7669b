#!/usr/bin/env python3
"""readme.py TRAVAUX: every command of README.md's console blocks prints what the README shows.

Blocks marked ```console run in order in one empty folder with a home of its own and the clock
pinned. In the README a line "..." stands for any lines; long hexadecimal values are masked on both
sides, for they are random. Blocks marked otherwise (```sh) are not run: they install or build.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
TRAVAUX = pathlib.Path(sys.argv[1]).resolve()


def blocks():
    text = (ROOT / "README.md").read_text()
    return [b.splitlines() for b in re.findall(r"^```console\n(.*?)^```", text, re.M | re.S)]


def steps(lines):
    command, output = None, []
    for line in lines:
        if line.startswith("$ "):
            if command:
                yield command, output
            command, output = line[2:], []
        else:
            output.append(line)
    if command:
        yield command, output


def mask(text):
    text = re.sub(r"\b[0-9a-f]{64}\b", "HEX", text)
    text = re.sub(r"\bledger-[0-9a-f]{16}\b", "ledger-HEX", text)
    return re.sub(r"\S*/travaux/keys/\S*", "KEYFILE", text)


def matches(shown, printed):
    pattern = ""
    for line in shown:
        if line.strip() in ("...", "…"):
            pattern += r"(?:.*\n)*?"
        else:
            pattern += re.escape(mask(line).rstrip()) + r" *\n"
    return re.fullmatch(pattern, mask(printed)) is not None


def main():
    failures = 0
    count = 0
    with tempfile.TemporaryDirectory() as stage:
        stage = pathlib.Path(stage)
        (stage / "bin").mkdir()
        (stage / "bin/travaux").symlink_to(TRAVAUX)
        desk = stage / "desk"
        desk.mkdir()
        (desk / "samples").symlink_to(ROOT / "samples")
        environment = {"PATH": f"{stage}/bin:{os.environ['PATH']}", "HOME": str(stage),
                       "XDG_CONFIG_HOME": str(stage / "config"), "LANG": "C.UTF-8",
                       "SOURCE_DATE_EPOCH": "1764104400", "TRAVAUX_PASSPHRASE": "for the walk"}
        for block in blocks():
            for command, shown in steps(block):
                done = subprocess.run(["bash", "-c", command], cwd=desk, env=environment,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
                count += 1
                if done.returncode > 1 or not matches(shown, done.stdout):
                    failures += 1
                    print(f"--- $ {command}\nexit {done.returncode}; printed:\n{done.stdout}")
    print(f"{count} commands of README.md, {failures} differ")
    return 1 if failures or not count else 0


sys.exit(main())
