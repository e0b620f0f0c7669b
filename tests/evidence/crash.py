#!/usr/bin/env python3
"""crash.py TRAVAUX: whatever stops a command that records, the ledger is whole.

1. kill -9 at random moments of record and attribute.
2. A fault at every step that changes the file system, one at a time (fault.c, where there is a C
   compiler): no space, an input/output error, the process gone.

After each: verify finds nothing, or only a branch behind the log, the entry is there or it is not,
the log holds what it held before, and the next record succeeds. Where a dead process leaves git's
lock on the log, the next record may refuse, but then it must name the file to remove, and succeed
without it. TRAVAUX_FULL=1: 500 kills and every step; otherwise a sample of both.
"""
import collections
import errno
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from desk import FULL, Desk, stage

KILLS = 500 if FULL else 20
STEP = 1 if FULL else 6
BEHIND = "behind; healed at the next record"
HERE = pathlib.Path(__file__).resolve().parent
COMMANDS = {
    "record": ("record", "new.txt", "--as", "plan", "--from", "outlet:Courier"),
    "attribute": ("attribute", "plan@1", "--relation", "confirmed", "--from", "outlet:Courier"),
}
FAULTS = {"no space": errno.ENOSPC, "input/output error": errno.EIO, "killed": 0}


class Broken(Exception):
    pass


def require(condition, *what):
    if not condition:
        raise Broken(" ".join(str(part) for part in what))


def require_whole(desk):
    """The owner's verify, who remembers the newest checkpoint that the program told of."""
    done = desk.run("verify", "--format", "json")
    require(done.returncode in (0, 2) and done.stdout, "verify:", done.stdout, done.stderr)
    result = json.loads(done.stdout)
    behind = [f for f in result["findings"]
              if f["check"] == "branches" and f["found"].endswith(BEHIND)]
    require(behind == result["findings"], "verify:", done.stdout)
    require(done.returncode == (2 if behind else 0), "exit", done.returncode, "for", done.stdout)
    return bool(behind)


def require_next(desk, tally):
    before = desk.log_hashes()
    words = ("record", "next.txt", "--as", "plan", "--from", "withheld")
    done = desk.run(*words)
    lock = desk.ledger / "refs/heads/log.lock"
    if done.returncode != 0 and lock.exists():
        require(done.returncode == 2 and str(lock) in done.stderr, "lock not named:", done.stderr)
        require(desk.log_hashes() == before, "refused, but the log moved")
        tally["log locked by the dead"] += 1
        lock.unlink()
        done = desk.run(*words)
    require(done.returncode == 0, "the next record:", done.returncode, done.stderr)
    after = desk.log_hashes()
    require(after[:-1] == before and len(set(after)) == len(after), "lost or doubled:", after)
    locked = list(desk.ledger.glob("refs/heads/*.lock"))
    require(not require_whole(desk) or locked, "a branch stays behind")


def judge(desk, before, returncode, stderr, killed, tally):
    require(returncode in ((-signal.SIGKILL, 137, 0) if killed else (0, 2)), "exit", returncode)
    after = desk.log_hashes()
    require(after[:len(before)] == before, "the log lost entries")
    require(len(after) - len(before) in (0, 1), "the log grew by", len(after) - len(before))
    recorded = len(after) > len(before)
    if returncode == 0:
        require(recorded, "success, but nothing was recorded")
    if returncode == 2:
        require(stderr.startswith("travaux: "), "no message:", stderr)
        if recorded:
            tally["recorded, though the command failed afterwards"] += 1
            # Else the user records it a second time.
            require("recorded" in stderr, "recorded, but told as if it were not:", stderr)
    tally["branch behind"] += require_whole(desk)
    tally["recorded" if recorded else "not recorded"] += 1
    require_next(desk, tally)


def prepare(desk):
    desk.found()
    desk.draft("old.txt", "1. The parties shall pay.\n\n2. A party may leave.\n")
    desk.draft("new.txt", "1. The parties may pay.\n\n2. A party may leave.\n")
    desk.draft("next.txt", "1. Nobody pays.\n\n2. A party may leave.\n")
    desk.must("record", "old.txt", "--as", "plan", "--from", "outlet:Gazette")
    shutil.copytree(desk.ledger, desk.stage / "ledger.whole")
    shutil.copytree(desk.stage / "home", desk.stage / "home.whole")


def put_back(desk):
    for name in ("ledger", "home"):
        shutil.rmtree(desk.stage / name)
        shutil.copytree(desk.stage / f"{name}.whole", desk.stage / name)


def kill_at_random(desk, tally, seed):
    chance = random.Random(seed)
    started = time.monotonic()
    desk.must(*COMMANDS["record"])
    longest = 1.2 * (time.monotonic() - started)
    for turn in range(KILLS):
        put_back(desk)
        before = desk.log_hashes()
        words = COMMANDS["record" if turn % 2 else "attribute"]
        process = subprocess.Popen([desk.binary, *words, "--ledger", str(desk.ledger)],
                                   cwd=desk.stage, env=desk.environment, stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            _, stderr = process.communicate(timeout=chance.uniform(0, longest))
        except subprocess.TimeoutExpired:
            process.kill()
            _, stderr = process.communicate()
        tally["kills" if process.returncode == -signal.SIGKILL else "ended before the kill"] += 1
        try:
            judge(desk, before, process.returncode, stderr, True, tally)
        except Broken as broken:
            yield f"kill {turn} (seed {seed}): {broken}"


def inject(desk, shim, name, fault, start, tally):
    """One fault after the other, until the command ends without having reached the step."""
    mark = desk.stage / "mark"
    at = start
    while True:
        put_back(desk)
        before = desk.log_hashes()
        mark.unlink(missing_ok=True)
        done = desk.run(*COMMANDS[name], LD_PRELOAD=shim, FAULT_AT=str(at), FAULT_MARK=str(mark),
                        FAULT_ERRNO=str(FAULTS[fault]))
        step = mark.read_text() if mark.exists() else None
        if step is None:
            require(at > 10, "only", at, "steps: the faults do not reach the program")
            require(done.returncode == 0, "no fault, but exit", done.returncode, done.stderr)
            return
        tally["faults"] += 1
        try:
            judge(desk, before, done.returncode, done.stderr, fault == "killed", tally)
            if done.returncode == 2:
                require(os.strerror(FAULTS[fault]) in done.stderr, "cause not said:", done.stderr)
        except Broken as broken:
            yield f"{name}, {fault} at step {at} ({step}): {broken}"
        at += STEP


def say(title, tally, faults):
    print(title + ": " + ", ".join(f"{count} {what}" for what, count in tally.items() if count))
    for fault in faults:
        print("  BROKEN", fault)
    return not faults


def main():
    # What is preloaded is kept on disk: memory may be mounted such that nothing there is executed.
    with stage() as folder, tempfile.TemporaryDirectory() as shim_folder:
        desk = Desk(folder, sys.argv[1])
        prepare(desk)
        tally = collections.Counter()
        seed = random.SystemRandom().randrange(1 << 32) if FULL else 20251125
        good = say("kill -9", tally, list(kill_at_random(desk, tally, seed)))
        compiler = shutil.which("cc")
        if compiler is None:
            print("no C compiler (cc): faults at every step are NOT tested here")
            return 0 if good else 1
        shim = str(pathlib.Path(shim_folder) / "fault.so")
        subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-U_FORTIFY_SOURCE", "-w", "-o", shim,
                        str(HERE / "fault.c"), "-ldl"], check=True)
        for name in COMMANDS:
            for shift, fault in enumerate(FAULTS):
                tally = collections.Counter()
                start = 1 + shift * STEP // len(FAULTS)
                faults = list(inject(desk, shim, name, fault, start, tally))
                good = say(f"{name}, {fault}", tally, faults) and good
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
