#!/usr/bin/env python3
"""judges.py TRAVAUX PROVE: Go's sumdb/note and tlog agree with a ledger's checkpoints and proofs.

The log's history gives the checkpoint after each entry, prove.cc the proofs. Go opens each
checkpoint with the exported vkey, computes the roots from the entries, checks every proof and makes
it itself (judge.go); then the same for a longer log of small entries. Where Go or the packages of
tests/install are missing, that is said and the test is skipped (77).
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


def main():
    if not shutil.which("go") or not (LIBRARIES / "src/golang.org/x/mod/sumdb").is_dir():
        print("skipped: Go's sumdb/note and tlog are not here; tests/install judges installs them")
        return SKIPPED
    prove = str(pathlib.Path(sys.argv[2]).resolve())
    with stage() as folder, tempfile.TemporaryDirectory() as tools:
        program = build(tools)
        desk = Desk(folder, sys.argv[1])
        desk.found_with_every_kind()
        log, small = desk.stage / "log", desk.stage / "small"
        lay_out(desk, log)
        subprocess.run([prove, str(log)], check=True)
        # The recovery key is exported as well; the checkpoints are by the first owner's.
        vkey = desk.must("key", "export", "--format", "vkey").split()[0]
        small.mkdir()
        small_vkey = subprocess.run([prove, str(small), "40"], check=True, capture_output=True,
                                    text=True).stdout.strip()
        good = [agrees(program, vkey, log), agrees(program, small_vkey, small),
                notices(program, vkey, log)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
