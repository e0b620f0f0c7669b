#!/usr/bin/env python3
"""judges.py TRAVAUX: Go's sumdb/note and tlog agree with a ledger's checkpoints.

The log's history gives the checkpoint after each entry; Go opens each with the exported vkey,
computes the roots from the entries, and checks inclusion and consistency (judge.go). Where Go or
the packages of tests/install are missing, that is said and the test is skipped (77).
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from desk import Desk, stage

HERE = pathlib.Path(__file__).resolve().parent
LIBRARIES = pathlib.Path("/usr/share/gocode")
SKIPPED = 77


def build(folder):
    program = pathlib.Path(folder) / "judge"
    environment = {**os.environ, "GO111MODULE": "off", "GOPATH": str(LIBRARIES), "GOPROXY": "off",
                   "GOFLAGS": "", "GOCACHE": str(pathlib.Path(folder) / "cache")}
    subprocess.run(["go", "build", "-o", str(program), str(HERE / "judge.go")], check=True,
                   env=environment, cwd=folder)
    return str(program)


def lay_out(desk, folder):
    """What a stranger gets out of the repository with git alone."""
    folder.mkdir()
    commits = desk.git("rev-list", "--first-parent", "--reverse", "log").stdout.decode().split()
    for size, commit in enumerate(commits, 1):
        checkpoint = desk.git("cat-file", "blob", f"{commit}:checkpoint").stdout
        (folder / f"checkpoint.{size}").write_bytes(checkpoint)
    for index, name in enumerate(desk.log_hashes()):
        (folder / f"entry.{index}").write_bytes(desk.git("cat-file", "blob", name).stdout)


def main():
    if not shutil.which("go") or not (LIBRARIES / "src/golang.org/x/mod/sumdb").is_dir():
        print("skipped: Go's sumdb/note and tlog are not here; tests/install judges installs them")
        return SKIPPED
    with stage() as folder, tempfile.TemporaryDirectory() as tools:
        program = build(tools)
        desk = Desk(folder, sys.argv[1])
        desk.found_with_every_kind()
        lay_out(desk, desk.stage / "log")
        # The recovery key is exported as well; the checkpoints are by the first owner's.
        vkey = desk.must("key", "export", "--format", "vkey").split()[0]
        good = subprocess.run([program, vkey, str(desk.stage / "log")], check=False).returncode == 0
        sys.stdout.flush()
        # A judge that agrees with everything is none.
        lines = (desk.stage / "log/entry.2").read_bytes()
        (desk.stage / "log/entry.2").write_bytes(lines + b"\n")
        forged = subprocess.run([program, vkey, str(desk.stage / "log")], check=False,
                                stdout=subprocess.DEVNULL)
        if forged.returncode != 1:
            print("DISAGREES: an altered entry is accepted")
    return 0 if good and forged.returncode == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
