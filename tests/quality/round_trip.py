#!/usr/bin/python3
"""round_trip.py CLAUSE_TREE: is the canonical text of real files read again as the same text and clauses?

Reads every sample and every file in ../shared/real, unpacked, of whatever kind; a program of ours, CLAUSE_TREE, reads its
own canonical text again and says what differs. Says how many files there were. Exits 77, saying so, where ../shared is not
there (the samples are read all the same), and 1 when a file was not read or came out otherwise.
"""
import collections
import json
import pathlib
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "real"
TREE = sys.argv[1]


def files(stage):
    yield from sorted(path for path in (ROOT / "samples").glob("*/*") if path.is_file())
    yield from sorted(path for path in (ROOT / "tests" / "golden" / "clauses").glob("*") if path.suffix not in (".py", ".pdf"))
    if not REAL.is_dir():
        return
    yield from sorted(path for path in REAL.rglob("*.docx"))
    for archive in sorted(REAL.rglob("*.tar.xz")):
        folder = stage / archive.name
        with tarfile.open(archive) as packed:
            packed.extractall(folder, filter="data") if hasattr(tarfile, "data_filter") else packed.extractall(folder)
        yield from sorted(path for path in folder.rglob("*") if path.is_file())


def main():
    kinds, clauses, broken = collections.Counter(), 0, []
    with tempfile.TemporaryDirectory() as stage:
        for path in files(pathlib.Path(stage)):
            done = subprocess.run([TREE, "automatic", path], capture_output=True, text=True, timeout=300)
            if done.returncode != 0:
                broken.append(f"{path.name}: {done.stderr.strip()}")
                continue
            lines = done.stdout.splitlines()
            end = json.loads(lines[-1])
            if end["law_broken"]:
                broken.append(f"{path.name}: {end['law_broken']}")
            kinds[end["reader"]] += 1
            clauses += len(lines) - 1
    print(f"{sum(kinds.values())} files ({', '.join(f'{count} {kind}' for kind, count in sorted(kinds.items()))}), {clauses} clauses: "
          f"{len(broken)} broken")
    print("\n".join(broken[:20]))
    if broken:
        return 1
    if not REAL.is_dir():
        print("SKIPPED  ../shared/real is not there")
        return 77
    return 0


if __name__ == "__main__":
    sys.exit(main())
