#!/usr/bin/env python3
"""judges.py TRAVAUX PROVE: stock tools agree with a ledger of every kind of entry.

By hand (byhand.py): git fsck --strict; git verify-commit and ssh-keygen -Y verify on every commit
with the ledger's own allowed_signers; openssl on every entry and checkpoint; sha256sum on every
commitment. The log's history gives the checkpoint after each entry, prove.cc the proofs: Go opens
each checkpoint with the keys of the people in the ledger, computes the roots from the entries,
checks every proof and makes it itself (judge.go); then the same for a longer log of small entries.
Where a tool is missing (tests/install judges), that is said, and the test counts as skipped (77).
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import byhand
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


def agrees(program, vkey, folder, quiet=False):
    done = subprocess.run([program, vkey, str(folder)], check=False,
                          stdout=subprocess.DEVNULL if quiet else None)
    assert done.returncode in (0, 1), done.returncode
    return done.returncode == 0


# What is altered in FILE, by its bytes.
FORGERIES = {
    "entry.2": lambda data: data + b"\n",
    "inclusion.1.3": lambda data: data.replace(b"index 1", b"index 0"),
    "inclusion.2.3": lambda data: data.replace(data.split(b"\n")[2], b"A" * 43 + b"="),
    "consistency.2.3": lambda data: b"A" * 43 + b"=" + data[44:],
    "consistency.1.3": lambda data: data + b"A" * 43 + b"=\n",
}


def notices(program, vkey, folder):
    """A judge that agrees with everything is none."""
    noticed = True
    for name, forge in FORGERIES.items():
        good = (folder / name).read_bytes()
        assert forge(good) != good, name
        (folder / name).write_bytes(forge(good))
        if agrees(program, vkey, folder, quiet=True):
            print(f"DISAGREES: an altered {name} is accepted")
            noticed = False
        (folder / name).write_bytes(good)
    return noticed


def go_agrees(desk, prove):
    with tempfile.TemporaryDirectory() as tools:
        program = build(tools)
        log, small = desk.stage / "log", desk.stage / "small"
        lay_out(desk, log)
        subprocess.run([prove, str(log)], check=True)
        vkeys = ",".join(byhand.note_key("desk", key) for key in byhand.keys_of(desk))
        small.mkdir()
        small_vkey = subprocess.run([prove, str(small), "40"], check=True, capture_output=True,
                                    text=True).stdout.strip()
        return all([agrees(program, vkeys, log), agrees(program, small_vkey, small),
                    notices(program, vkeys, log)])


def main():
    go = shutil.which("go") and (LIBRARIES / "src/golang.org/x/mod/sumdb").is_dir()
    missing = [tool for tool in byhand.TOOLS if not shutil.which(tool)] + ["go"] * (not go)
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        desk.found_with_every_kind(byhand.clock())
        good = byhand.agree(desk)
        if go:
            good = go_agrees(desk, str(pathlib.Path(sys.argv[2]).resolve())) and good
    if missing:
        print(f"not here, so not asked: {', '.join(missing)}; tests/install judges installs them")
    return 1 if not good else SKIPPED if missing else 0


if __name__ == "__main__":
    sys.exit(main())
