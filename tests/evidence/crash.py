#!/usr/bin/env python3
"""crash.py TRAVAUX: whatever stops a command that writes, the ledger is whole.

1. kill -9 at random moments of every command that writes.
2. A fault at every step that changes the file system, one at a time (fault.c, where there is a C
   compiler): no space, an input/output error, the process gone.
3. The order of writing, as a power cut would find it: no file gets its name before its bytes are on
   disk, and all names are there when the command ends.
4. A limit on the size of files, a disk that is full, a disk that is read-only (disks.py).

After each: verify finds nothing, or only a branch behind the log or an unfinished erasure, and that
whenever erased bytes are still there; the entry is in the log or it is not, as was said; the log
holds what it held before; the next record succeeds without anybody's help, and so does `erase
--finish`, after which nothing is left over. A lock that the dead left is taken over when it is two
seconds old: that is waited for a few times, then the lock is made older. TRAVAUX_FULL=1: 500 kills
and every step; otherwise a sample of both.
"""
import collections
import errno
import itertools
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from desk import FULL, PATIENCE, Desk, stage

KILLS = 500 if FULL else 20
# Every step; in the quick run every sixth of the two everyday commands, fewer of the others.
STEP = 1 if FULL else 75
OFTEN = 1 if FULL else 6
EVERYDAY = ("record", "attribute")
WAITS = 3
HERE = pathlib.Path(__file__).resolve().parent
# What each begins with, and what it is told. "packed" has git's packs and packed references;
# in "erased" an earlier erasure has taken effect.
CASES = {
    "record": ("loose", "record new.txt --as plan --from outlet:Courier"),
    "attribute": ("loose", "attribute plan@1 --relation confirmed --from outlet:Courier"),
    "correct": ("loose", "correct plan@1 --dated 2025-11-21"),
    "withdraw": ("packed", "withdraw plan@2 --reason forged"),
    "enrol": ("loose", "key enrol carol.request"),
    "retire": ("packed", "key retire bob@example.org"),
    "compromised": ("loose", "key compromised bob@example.org"),
    "erase": ("loose", "erase plan@1 --reason order --yes"),
    "erase, packed": ("packed", "erase plan@1 --reason order --yes"),
    "record, erased before": ("erased", "record new.txt --as annex --from outlet:Courier"),
}
FAULTS = {"no space": errno.ENOSPC, "input/output error": errno.EIO, "killed": 0}


class Broken(Exception):
    pass


def require(condition, *what):
    if not condition:
        raise Broken(" ".join(str(part) for part in what))


def verified(desk):
    """The owner's verify, who remembers the newest checkpoint that the program told of: the checks
    that say incomplete, each of which something mends."""
    done = desk.run("verify", "--format", "json")
    require(done.returncode in (0, 2) and done.stdout, "verify:", done.stdout, done.stderr)
    result = json.loads(done.stdout)
    told = set()
    for finding in result["findings"]:
        behind = finding["check"] == "branches" and finding["found"].endswith(
            "behind; healed at the next record")
        unfinished = finding["check"] == "erasure" and finding["found"].endswith(
            "travaux erase --finish")
        require(behind or unfinished, "verify:", done.stdout)
        told.add(finding["check"])
    require(done.returncode == (2 if told else 0), "exit", done.returncode, "for", done.stdout)
    return told


def must_work(desk, tally, *words):
    """Without anybody's help, though after a while."""
    locks = list(desk.ledger.rglob("*.lock"))
    if locks:
        tally["locks left by the dead"] += 1
        if tally["locks left by the dead"] > WAITS:
            for lock in locks:
                os.utime(lock, (time.time() - 10,) * 2)
    done = desk.run(*words)
    require(done.returncode == 0, words, "afterwards:", done.returncode, done.stderr)


def require_next(desk, tally):
    before = desk.log_hashes()
    must_work(desk, tally, "record", "next.txt", "--as", "plan", "--from", "withheld")
    after = desk.log_hashes()
    require(after[:-1] == before and len(set(after)) == len(after), "lost or doubled:", after)
    require("branches" not in verified(desk), "a branch stays behind")


def require_finish(desk, tally):
    must_work(desk, tally, "erase", "--finish")
    require(not verified(desk), "after erase --finish something is left over")


def still_there(desk):
    """Whether some file of the version that is erased is in the repository."""
    held = desk.git("cat-file", "--batch-all-objects", "--batch-check").stdout.decode().split()
    return not desk.to_erase.isdisjoint(held)


def judge(desk, case, before, done, killed, tally):
    """What a command left that ended with `done`, (exit status, complaint)."""
    returncode, stderr = done
    require(returncode in ((-signal.SIGKILL, 137, 0) if killed else (0, 2)), "exit", returncode)
    after = desk.log_hashes()
    require(after[:len(before)] == before, "the log lost entries")
    require(len(after) - len(before) in (0, 1), "the log grew by", len(after) - len(before))
    recorded = len(after) > len(before)
    if returncode == 0:
        require(recorded, "success, but nothing was recorded")
    if returncode == 2:
        require(stderr.startswith("travaux: ") or "\ntravaux: " in stderr, "no message:", stderr)
        if recorded:
            tally["recorded, though the command failed afterwards"] += 1
            # Else the user records it a second time.
            require("recorded" in stderr, "recorded, but told as if it were not:", stderr)
    told = verified(desk)
    for each in told:
        tally[f"told: {each}"] += 1
    tally["recorded" if recorded else "not recorded"] += 1
    erased = case.startswith("erase")
    if erased and recorded:
        require(not still_there(desk) or "erasure" in told, "erased bytes are there, and verify is silent")
        require(returncode != 0 or not told, "success, but not finished:", told)
    elif erased:
        require(desk.run("show", "plan@1").returncode == 0, "not erased, but not there either")
    # What mends one must not hinder what mends the other.
    steps = [require_next] + [require_finish] * (erased or bool(told))
    for step in steps if len(after) + tally["faults"] + tally["kills"] & 1 else steps[::-1]:
        step(desk, tally)
    if erased and recorded:
        require(not still_there(desk), "erase --finish leaves the bytes")


def prepare(desk):
    desk.found("--recovery", "recovery.pem")
    # The picture is not read: so its list of that is no other version's, and has to go, too.
    desk.draft("old.md", "1. The parties shall pay.\n\n2. A party may leave.\n\n![a seal](seal.png)\n")
    desk.draft("new.txt", "1. The parties may pay.\n\n2. A party may leave.\n")
    desk.draft("next.txt", "1. Nobody pays.\n\n2. A party may leave.\n")
    desk.must("record", "old.md", "--as", "plan", "--from", "outlet:Gazette")
    listed = desk.git("ls-tree", "plan").stdout.decode().splitlines()
    desk.to_erase = {line.split()[2] for line in listed if not line.endswith("entry.json")}
    desk.must("attribute", "plan@1", "--relation", "denied", "--from", "institution:Court")
    desk.draft("second.txt", "1. The parties shall pay.\n\n2. No party may leave.\n")
    desk.must("record", "second.txt", "--as", "plan")
    desk.enrol("bob")
    desk.must("key", "request", "--identity", "carol@example.org", "--no-passphrase", "-o",
              "carol.request", person="carol")
    desk.must("record", "new.txt", "--as", "annex")
    keep(desk, "loose")
    desk.git("repack", "-adq")
    desk.git("pack-refs", "--all")
    keep(desk, "packed")
    put_back(desk, "loose")
    desk.git("update-ref", "refs/heads/plan", "refs/heads/plan~1")
    keep(desk, "behind")
    put_back(desk, "loose")
    desk.must("erase", "annex@1", "--reason", "order", "--yes")
    keep(desk, "erased")


def keep(desk, base):
    for name in ("ledger", "home"):
        shutil.copytree(desk.stage / name, desk.stage / f"{name}.{base}")


def put_back(desk, base):
    for name in ("ledger", "home"):
        shutil.rmtree(desk.stage / name)
        shutil.copytree(desk.stage / f"{name}.{base}", desk.stage / name)


def duration(desk, case):
    base, words = CASES[case]
    put_back(desk, base)
    started = time.monotonic()
    desk.must(*words.split())
    return time.monotonic() - started


def killed_after(desk, words, seconds):
    """(exit status, complaint) of a command that is killed then, unless it has ended."""
    process = subprocess.Popen(desk.command(*words.split()), cwd=desk.stage,
                               env=desk.surroundings(), stdin=subprocess.DEVNULL,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        _, stderr = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        _, stderr = process.communicate()
    return process.returncode, stderr


def kill_at_random(desk, tally, seed):
    chance = random.Random(seed)
    durations = {case: duration(desk, case) for case in CASES}
    for turn in itertools.count():
        if tally["kills"] == KILLS:
            return
        case = list(CASES)[turn % len(CASES)]
        base, words = CASES[case]
        put_back(desk, base)
        before = desk.log_hashes()
        # Later moments are likelier: at first a command only reads.
        done = killed_after(desk, words, durations[case] * chance.triangular(0, 1.1, 0.9))
        killed = done[0] == -signal.SIGKILL
        # The machine is busier at one time than at another.
        durations[case] *= 1.03 if killed else 0.93
        tally["kills" if killed else "ended before the kill"] += 1
        try:
            judge(desk, case, before, done, True, tally)
        except (Broken, subprocess.TimeoutExpired) as broken:
            yield f"{case}, kill {turn} (seed {seed}): {broken}"


def inject(desk, shim, case, fault, start, tally):
    """One fault after the other, until the command ends without having reached the step."""
    base, words = CASES[case]
    mark = desk.stage / "mark"
    at = start
    while True:
        put_back(desk, base)
        before = desk.log_hashes()
        mark.unlink(missing_ok=True)
        done = desk.run(*words.split(), LD_PRELOAD=shim, FAULT_AT=str(at), FAULT_MARK=str(mark),
                        FAULT_ERRNO=str(FAULTS[fault]))
        step = mark.read_text() if mark.exists() else None
        if step is None:
            if at <= 20:
                yield f"{case}: only {at} steps: the faults do not reach the program"
            if done.returncode != 0:
                yield f"{case}: no fault, but exit {done.returncode} {done.stderr}"
            return
        tally["faults"] += 1
        try:
            judge(desk, case, before, (done.returncode, done.stderr), fault == "killed", tally)
            if done.returncode == 2:
                require(os.strerror(FAULTS[fault]) in done.stderr, "cause not said:", done.stderr)
        except (Broken, subprocess.TimeoutExpired) as broken:
            yield f"{case}, {fault} at step {at} ({step}): {broken}"
        at += OFTEN if case in EVERYDAY else STEP


def in_order(desk, shim):
    """What a power cut would leave: no name before its bytes are on disk, none unflushed at the end."""
    mark = desk.stage / "order"
    for case, (base, words) in {**CASES, "healing": ("behind", "key enrol carol.request")}.items():
        put_back(desk, base)
        mark.unlink(missing_ok=True)
        desk.must(*words.split(), LD_PRELOAD=shim, FAULT_ORDER=str(mark))
        if mark.exists():
            yield f"{case}: {mark.read_text()}"


def limit_files(desk, tally):
    """No file may become larger than this: a write of any file fails, or ends in its middle."""
    def limited(size):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    for case in ("record", "enrol", "erase", "erase, packed"):
        base, words = CASES[case]
        for size in (0, 30, 200, 1000) if FULL else (30, 200):
            put_back(desk, base)
            before = desk.log_hashes()
            done = desk.run(*words.split(), before=lambda: limited(size))
            tally["refused" if done.returncode == 2 else "let through"] += 1
            try:
                judge(desk, case, before, (done.returncode, done.stderr), False, tally)
                require(done.returncode == 0 or os.strerror(errno.EFBIG) in done.stderr,
                        "cause not said:", done.stderr)
            except (Broken, subprocess.TimeoutExpired) as broken:
                yield f"{case}, files of at most {size} bytes: {broken}"
    if tally["refused"] < 6:
        yield "hardly any write was refused"


def say(title, tally, faults):
    print(title + ": " + ", ".join(f"{count} {what}" for what, count in tally.items() if count),
          flush=True)
    for fault in faults:
        print("  BROKEN", fault)
    return not faults


def faults_everywhere(desk):
    compiler = shutil.which("cc")
    if compiler is None:
        print("no C compiler (cc): faults at every step are NOT tested here")
        return True
    # What is preloaded is kept on disk: memory may be mounted such that nothing there is executed.
    with tempfile.TemporaryDirectory() as shim_folder:
        shim = str(pathlib.Path(shim_folder) / "fault.so")
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-U_FORTIFY_SOURCE", "-w", "-o", shim,
                        str(HERE / "fault.c"), "-ldl"], check=True)
        faults = list(in_order(desk, shim))
        good = say("order of writing", {"commands": len(CASES) + 1}, faults)
        for number, case in enumerate(CASES):
            for shift, fault in enumerate(FAULTS):
                tally = collections.Counter()
                start = 1 + (shift * len(CASES) + number) * 11 % STEP
                if case in EVERYDAY:
                    start = 1 + shift * OFTEN // len(FAULTS)
                faults = list(inject(desk, shim, case, fault, start, tally))
                good = say(f"{case}, {fault}", tally, faults) and good
    return good


def main():
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        prepare(desk)
        tally = collections.Counter()
        seed = random.SystemRandom().randrange(1 << 32) if FULL else 20251125
        good = say("kill -9", tally, list(kill_at_random(desk, tally, seed)))
        tally = collections.Counter()
        good = say("small files", tally, list(limit_files(desk, tally))) and good
        good = faults_everywhere(desk) and good
        disks = subprocess.run([sys.executable, "-B", str(HERE / "disks.py"), desk.binary],
                               check=False, timeout=30 * PATIENCE)
    return 0 if good and disks.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
