#!/usr/bin/env python3
"""tamper_matrix.py TRAVAUX PROVE FLIPS: a bit flipped anywhere in a ledger does not pass unseen.

Two ledgers hold every kind of entry between them (two small ones, for the work grows with the square
of the size). Each, once with loose objects and once packed as a host would, with all files that git
puts beside a pack, has one bit flipped in each byte of each file (TRAVAUX_FULL=1, by
FLIPS) or of a sample over all files (with the real command), and a stranger verifies it. Where
verify finds nothing that it does not find in the untouched ledger, git is asked whether it shows
anything else now: then the flip was missed. Crashes and hangs fail, too.
"""
import collections
import concurrent.futures
import hashlib
import json
import os
import shutil
import subprocess
import sys
import zlib

from desk import FULL, Desk, stage, statement

WORKERS = 2
SAMPLE = 200  # flips of each form in the quick run
KINDS = {"founding", "version", "attribution", "key", "correction", "withdrawal", "erasure"}
KEY_EVENTS = {"enrol", "retire", "compromised"}


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


def flip(ledger, name, place, bit):
    """Flips it, or back."""
    path = ledger / name
    changed = bytearray(path.read_bytes())
    changed[place] ^= bit
    # In the file as it is, as flips.cc does.
    with open(path, "r+b") as file:
        file.write(changed)


def findings(done):
    """What the command found, as text; nothing when it could not begin, but said why."""
    if done.returncode not in (0, 1, 2):
        raise RuntimeError(f"crash, exit {done.returncode} {done.stderr[-200:]}")
    if not done.stdout:
        if done.returncode != 2 or not done.stderr.startswith("travaux: "):
            raise RuntimeError(f"exit {done.returncode}, but nothing is said: {done.stderr[-200:]}")
        return None
    return {json.dumps(finding) for finding in json.loads(done.stdout)["findings"]}


def answer_of_command(desk, ledger, untouched):
    try:
        found = findings(desk.verify_as_stranger(ledger))
    except subprocess.TimeoutExpired:
        return "hang"
    except RuntimeError as error:
        return str(error)
    if found is None:
        return "incomplete"
    new = found - untouched
    if any('"severity": "refuted"' in finding for finding in new):
        return "refuted"
    return "incomplete" if new else "nothing"


def answers_of_command(desk, ledger, share):
    untouched = findings(desk.verify_as_stranger(ledger))
    for each in share:
        flip(ledger, *each)
        yield each, answer_of_command(desk, ledger, untouched)
        flip(ledger, *each)


def answers_of_library(program, ledger, share):
    asked = "".join(f"{place} {bit} {name}\n" for name, place, bit in share)
    done = subprocess.run([program, str(ledger)], input=asked, capture_output=True, text=True,
                          check=True)
    answers = done.stdout.splitlines()
    assert len(answers) == len(share), done.stderr
    return zip(share, answers)


def run_share(desk, program, ledger, baseline, share):
    """How often each answer was given, and what was missed."""
    tally, faults = collections.Counter(), []
    answers = (answers_of_library(program, ledger, share) if program
               else answers_of_command(desk, ledger, share))
    for each, answer in list(answers):
        tally[answer] += 1
        where = "{} byte {} bit {}".format(*each)
        if answer not in ("refuted", "incomplete", "nothing"):
            faults.append(f"{where}: {answer}")
        if answer != "nothing":
            continue
        flip(ledger, *each)
        if git_shows(desk, ledger) != baseline:
            faults.append(f"{where}: nothing is found, though git shows something else")
        flip(ledger, *each)
    # The last flip was undone, so nothing above was found for another reason.
    assert git_shows(desk, ledger) == baseline, "the ledger did not survive the test"
    return tally, faults


def run_form(desk, program, form, ledger):
    all_flips = list(flips(ledger))
    copies = []
    for worker in range(WORKERS):
        copies.append(desk.stage / f"{form}-{worker}")
        shutil.copytree(ledger, copies[-1])
        for path in files_of(copies[-1]):
            os.chmod(path, 0o644)
    baseline = git_shows(desk, copies[0])
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        shares = [pool.submit(run_share, desk, program, copies[worker], baseline,
                              all_flips[worker::WORKERS]) for worker in range(WORKERS)]
    tally = sum((share.result()[0] for share in shares), collections.Counter())
    faults = [fault for share in shares for fault in share.result()[1]]
    size = sum(path.stat().st_size for path in files_of(ledger))
    print(f"{form}: {len(files_of(ledger))} files, {size} bytes, {len(all_flips)} flips; "
          f"{tally['refuted']} refuted, {tally['incomplete']} incomplete or unreadable, "
          f"{tally['nothing'] - len(faults)} that git does not see either; {len(faults)} missed",
          flush=True)
    for fault in faults:
        print("  MISSED", fault)
    # A matrix in which hardly anything is refuted tests nothing.
    return not faults and tally["refuted"] > len(all_flips) // 2


def say_kinds(ledgers):
    """The ledgers hold each kind, with each form that the matrix claims to have tried."""
    held = [statement(entry) for entries in ledgers for entry in entries]
    kinds = collections.Counter(said["predicateType"].split(":")[2] for said in held)
    keys = {said["predicate"].get("action") for said in held} - {None}
    assert set(kinds) == KINDS and keys == KEY_EVENTS, (kinds, keys)
    assert len(held[0]["predicate"]["owners"]) == 2
    assert any("private" in said["predicate"].get("claim", {}) for said in held)
    print("entries:", ", ".join(f"{count} {kind}" for kind, count in kinds.items()), flush=True)


def pack(desk, ledger):
    packed = desk.stage / f"{ledger.name}-packed"
    shutil.copytree(ledger, packed)
    desk.git("-c", "pack.writeReverseIndex=true", "repack", "-adbq", ledger=packed)
    desk.git("pack-refs", "--all", ledger=packed)
    beside = {path.suffix for path in (packed / "objects/pack").iterdir()}
    assert beside == {".pack", ".idx", ".rev", ".bitmap"}, beside
    return packed


def main():
    program = sys.argv[3] if FULL and len(sys.argv) > 3 else None
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        ledgers = []
        for name, found in (("mending", desk.found_with_mending),
                            ("people", desk.found_with_people)):
            desk.ledger = desk.stage / name
            found()
            ledgers.append(desk.ledger)
        say_kinds([desk.entries(ledger) for ledger in ledgers])
        good = [run_form(desk, program, form.name, form)
                for ledger in ledgers for form in (ledger, pack(desk, ledger))]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
