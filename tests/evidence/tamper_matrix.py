#!/usr/bin/env python3
"""tamper_matrix.py TRAVAUX: a bit flipped anywhere in a ledger does not pass as intact.

A ledger with every kind of entry, once with loose objects and once packed as a host would, has one
bit flipped in each byte of each file (TRAVAUX_FULL=1) or of a sample over all files, and a stranger
verifies it. Where verify calls a flip intact, git is asked whether it shows anything else now: then
the flip was missed. Crashes and hangs fail, too.
"""
import collections
import concurrent.futures
import hashlib
import os
import shutil
import subprocess
import sys
import zlib

from desk import FULL, Desk, stage

WORKERS = 2
SAMPLE = 200  # flips of each form in the quick run
VERDICTS = {0: "intact", 1: "refuted", 2: "incomplete or unreadable"}


def files_of(ledger):
    return sorted(path for path in ledger.rglob("*") if path.is_file())


def git_shows(desk, ledger):
    """All that git decodes: references, HEAD, settings, each object's bytes, and fsck's opinion."""
    asked = [
        ("for-each-ref", "--format=%(refname) %(objectname) %(symref)"),
        ("symbolic-ref", "HEAD"),
        ("cat-file", "--batch-all-objects", "--batch"),
        ("rev-list", "--objects", "--all"),
        ("fsck", "--strict", "--no-progress"),
    ]
    digest = hashlib.sha256()
    for words in asked:
        done = desk.git(*words, ledger=ledger, check=False)
        digest.update(repr((words, done.returncode, done.stdout, done.stderr)).encode())
    return digest.hexdigest()


def flips(ledger):
    """(file, place, bit): the bit varies, the choice is the same for the same bytes and names."""
    sizes = [(path, path.stat().st_size) for path in files_of(ledger)]
    step = 1 if FULL else max(1, sum(size for _, size in sizes) // SAMPLE)
    for path, size in sizes:
        name = path.relative_to(ledger)
        seed = zlib.crc32(str(name).encode())
        # Small files decide what git sees at all, so they are never left to the sample.
        stride = 1 if FULL else min(step, 4) if size < 256 and "objects" not in name.parts else step
        for place in range(seed % stride, size, stride):
            yield name, place, 1 << ((seed + place * 5) % 8)


class Outcome:
    def __init__(self):
        self.verdicts = collections.Counter()
        self.harmless = 0
        self.faults = []


def judge(desk, ledger, baseline, flip, outcome):
    name, place, bit = flip
    path = ledger / name
    whole = path.read_bytes()
    changed = bytearray(whole)
    changed[place] ^= bit
    os.chmod(path, 0o644)
    path.write_bytes(changed)
    where = f"{name} byte {place} bit {bit}"
    try:
        done = desk.verify_as_stranger(ledger)
        verdict = VERDICTS.get(done.returncode)
        if verdict is None:
            outcome.faults.append(f"{where}: crash, exit {done.returncode} {done.stderr[-200:]}")
        elif verdict == "intact" and git_shows(desk, ledger) != baseline:
            outcome.faults.append(f"{where}: called intact, though git shows something else")
        elif verdict == "intact":
            outcome.harmless += 1
        elif not (done.stdout + done.stderr).strip():
            outcome.faults.append(f"{where}: {verdict}, but nothing is said")
        outcome.verdicts[verdict] += 1
    except subprocess.TimeoutExpired:
        outcome.faults.append(f"{where}: verify hangs")
    finally:
        path.write_bytes(whole)


def run_share(desk, ledger, baseline, share):
    outcome = Outcome()
    for flip in share:
        judge(desk, ledger, baseline, flip, outcome)
    # The last flip was undone, so nothing above was found for another reason.
    assert desk.verify_as_stranger(ledger).returncode == 0, "the ledger did not survive the test"
    return outcome


def run_form(desk, form, ledger):
    assert desk.verify_as_stranger(ledger).returncode == 0, form
    all_flips = list(flips(ledger))
    copies = []
    for worker in range(WORKERS):
        copies.append(desk.stage / f"{form}-{worker}")
        shutil.copytree(ledger, copies[-1])
    baseline = git_shows(desk, copies[0])
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        shares = [pool.submit(run_share, desk, copies[worker], baseline, all_flips[worker::WORKERS])
                  for worker in range(WORKERS)]
    outcomes = [share.result() for share in shares]
    verdicts = sum((outcome.verdicts for outcome in outcomes), collections.Counter())
    harmless = sum(outcome.harmless for outcome in outcomes)
    faults = [fault for outcome in outcomes for fault in outcome.faults]
    size = sum(path.stat().st_size for path in files_of(ledger))
    print(f"{form}: {len(files_of(ledger))} files, {size} bytes, {len(all_flips)} flips; "
          f"{verdicts['refuted']} refuted, {verdicts['incomplete or unreadable']} incomplete or "
          f"unreadable, {harmless} that git does not see either; {len(faults)} missed")
    for fault in faults:
        print("  MISSED", fault)
    # A matrix in which hardly anything is refuted tests nothing.
    return not faults and verdicts["refuted"] > len(all_flips) // 2


def main():
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        desk.found_with_every_kind()
        packed = desk.stage / "packed"
        shutil.copytree(desk.ledger, packed)
        desk.git("repack", "-adq", ledger=packed)
        desk.git("pack-refs", "--all", ledger=packed)
        good = [run_form(desk, "loose", desk.ledger), run_form(desk, "packed", packed)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
