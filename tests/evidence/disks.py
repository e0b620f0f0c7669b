#!/usr/bin/env python3
"""disks.py TRAVAUX: a ledger on a disk that is full, and on one that is read-only (for crash.py).

Both are file systems in memory that only this process sees. Where it may not mount them, that is
said; the test is then left out.
"""
import errno
import json
import os
import pathlib
import shutil
import subprocess
import sys

from desk import FULL, Desk, stage

PAGE = 4096
PAGES = 1024
INSIDE = "--inside"


def fill(disk, free):
    """All but so many pages are taken."""
    filler = disk / "filler"
    filler.unlink(missing_ok=True)
    with open(filler, "wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(PAGE))
        except OSError as error:
            assert error.errno == errno.ENOSPC, error
        file.truncate(max(0, os.fstat(file.fileno()).st_size - free * PAGE))


def verdict(desk):
    done = desk.run("verify", "--format", "json")
    assert done.stdout, done.stderr
    return json.loads(done.stdout)["verdict"]


def full_disk(desk, disk, words):
    """How often it was refused; each time nothing is lost, and with space again it works."""
    refused = 0
    for free in range(0, 60, 1 if FULL else 6):
        fill(disk, free)
        before = desk.log_hashes()
        done = desk.run(*words)
        after = desk.log_hashes()
        where = (words[0], free, done.returncode, done.stderr)
        assert after[:len(before)] == before, where
        if done.returncode == 2:
            refused += 1
            assert os.strerror(errno.ENOSPC) in done.stderr, where
            assert len(after) == len(before) or "recorded" in done.stderr, where
        else:
            assert done.returncode == 0 and len(after) == len(before) + 1, where
        assert verdict(desk) in ("intact", "incomplete"), where
        (disk / "filler").unlink()
        desk.must("record", desk.draft("next.txt", f"1. After {len(before)}.\n"), "--as", "plan")
        desk.draft("new.txt", f"1. Again, after {len(before)}.\n")
        if words[0] == "erase":
            desk.must("erase", "--finish")
            desk.must("record", "new.txt", "--as", "spare")
            words = (*words[:1], next_spare(desk), *words[2:])
        assert verdict(desk) == "intact", where
    return refused


def next_spare(desk):
    listed = desk.must("log", "spare")
    numbers = [int(word.split("@")[1]) for word in listed.split()
               if word.startswith("spare@") and word.split("@")[1].isdigit()]
    return f"spare@{max(numbers)}"


def inside(binary, disk):
    disk = pathlib.Path(disk)
    mount = ["mount", "-t", "tmpfs", "-o", f"size={PAGES * PAGE}", "tmpfs", str(disk)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        return None
    with stage() as folder:
        desk = Desk(folder, binary)
        desk.ledger = disk / "ledger"
        desk.found()
        desk.draft("first.txt", "1. The parties shall pay.\n")
        desk.must("record", "first.txt", "--as", "plan")
        desk.must("record", "first.txt", "--as", "spare")
        desk.draft("new.txt", "1. The parties may pay.\n")
        for words in (("record", "new.txt", "--as", "annex"),
                      ("erase", "spare@1", "--reason", "order", "--yes")):
            refused = full_disk(desk, disk, words)
            assert refused > 0, "the disk was never full"
            print(f"full disk, {words[0]}: {refused} times refused, nothing lost, goes on with space",
                  flush=True)
        read_only(desk, disk)
    return True


def read_only(desk, disk):
    desk.must("key", "request", "--identity", "bob@example.org", "--no-passphrase", "-o",
              "bob.request", person="bob")
    desk.draft("new.txt", "1. Not to be recorded.\n")
    before = desk.log_hashes()
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for words in (("record", "new.txt", "--as", "annex"), ("key", "enrol", "bob.request"),
                  ("withdraw", "plan@1", "--reason", "no"),
                  ("erase", "plan@1", "--reason", "no", "--yes")):
        done = desk.run(*words)
        assert done.returncode == 2 and os.strerror(errno.EROFS) in done.stderr, (words, done)
    assert desk.log_hashes() == before and verdict(desk) == "intact"
    print("read-only disk: record, enrol, withdraw, erase refused and told why; verify is intact")


def main():
    if len(sys.argv) > 3 and sys.argv[2] == INSIDE:
        return 0 if inside(sys.argv[1], sys.argv[3]) else 77
    with stage() as folder:
        apart = shutil.which("unshare")
        disk = pathlib.Path(folder) / "disk"
        disk.mkdir()
        script = str(pathlib.Path(__file__).resolve())
        done = None
        if apart:
            done = subprocess.run([apart, "--map-root-user", "--mount", sys.executable, "-B", script,
                                   sys.argv[1], INSIDE, str(disk)], check=False)
        if done is None or done.returncode == 77:
            print("no file system may be mounted: full and read-only disks are NOT tested here")
            return 0
        return done.returncode


if __name__ == "__main__":
    sys.exit(main())
