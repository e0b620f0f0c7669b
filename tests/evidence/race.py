#!/usr/bin/env python3
"""race.py TRAVAUX: processes that write at once lose nothing, double nothing, and say why not.

Eight processes make five entries each at the same time, in one ledger: six record and attribute in
two documents, one erases versions of a third, whose bytes then are gone, and one withdraws others.
Every success that was printed is in the log exactly once, under the number that was printed; every
failure said why; nothing else is in the log; verify is intact.
"""
import concurrent.futures
import json
import re
import sys
import threading

from desk import Desk, stage, statement

PROCESSES = 8
ENTRIES = 5
ERASER, WITHDRAWER = 6, 7


def recording(desk, worker, turn, mark):
    if turn % 2:
        return "attribute", "plan@1", "--relation", "confirmed", "--from", f"person:{mark}"
    draft = desk.draft(f"{worker}-{turn}.txt", f"1. The {mark} shall pay.\n")
    document = "plan" if worker % 2 else "annex"
    return "record", draft, "--as", document, "--from", f"person:{mark}"


def command(desk, worker, turn, mark):
    if worker == ERASER:
        return "erase", f"old@{turn + 1}", "--yes", "--reason", mark
    if worker == WITHDRAWER:
        return "withdraw", f"wrong@{turn + 1}", "--reason", mark
    return recording(desk, worker, turn, mark)


def work(desk, gate, worker):
    """What this worker tried: (its mark, exit status, output, complaint)."""
    tried = []
    gate.wait()
    for turn in range(ENTRIES):
        mark = f"desk {worker} turn {turn}"
        done = desk.run(*command(desk, worker, turn, mark))
        tried.append((mark, done.returncode, done.stdout, done.stderr))
    return tried


def found(desk):
    """The ledger that they meet in; the names of the objects that the eraser is to erase."""
    desk.found()
    first = desk.draft("first.txt", "1. The parties shall pay.\n")
    desk.must("record", first, "--as", "plan", "--from", "withheld")
    desk.must("record", first, "--as", "annex", "--from", "withheld")
    to_erase = []
    for turn in range(ENTRIES):
        for document in ("old", "wrong"):
            # A picture is not read, and the list of that is no other version's.
            text = desk.draft("text.md", f"1. The {turn}th of the {document} texts.\n\n![{turn}](of-{document}.png)\n")
            desk.must("record", text, "--as", document)
        files = desk.git("ls-tree", "old").stdout.decode().splitlines()
        to_erase.append([line.split()[2] for line in files if not line.endswith("entry.json")])
    return to_erase


def judge(attempt, log):
    """What is wrong about one attempt: (mark, exit status, output, complaint)."""
    mark, status, output, complaint = attempt
    # The closing quotation mark: turn 1 is not turn 10.
    places = [index for index, text in enumerate(log) if f'"{mark}"' in text]
    if status == 0:
        printed = re.search(r"\bby e(\d+)\b", output) or re.search(r"\be(\d+)\b", output)
        if not printed or places != [int(printed.group(1))]:
            return f"printed {output!r}, in the log at {places}"
    elif status != 2 or "travaux: " not in complaint:
        return f"exit {status}, said {complaint!r}"
    elif "older copy" in complaint:
        return f"the others' entries are taken for a rollback: {complaint}"
    elif places and ("recorded" not in complaint or len(places) > 1):
        return f"said to have failed, but in the log at {places}: {complaint}"
    return None


def still_there(desk, log, to_erase):
    """The erased versions of which some file is still in the repository."""
    left = []
    for turn, names in enumerate(to_erase):
        erased = any(f'"desk {ERASER} turn {turn}"' in text for text in log)
        there = [desk.git("cat-file", "-e", name, check=False).returncode == 0 for name in names]
        if any(there) if erased else not all(there):
            left.append(f"old@{turn + 1}: erased {erased}, its files there: {there}")
    return left


def race(desk):
    gate = threading.Barrier(PROCESSES)
    with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
        workers = [pool.submit(work, desk, gate, worker) for worker in range(PROCESSES)]
    return [attempt for worker in workers for attempt in worker.result()]


def main():
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        to_erase = found(desk)
        before = desk.log_hashes()
        tried = race(desk)
        log = [json.dumps(statement(entry), ensure_ascii=False) for entry in desk.entries()]
        faults = [f"{attempt[0]}: {fault}" for attempt in tried
                  if (fault := judge(attempt, log)) is not None]
        recorded = sum(any(f'"{mark}"' in text for text in log) for mark, *_ in tried)
        succeeded = sum(status == 0 for _, status, *_ in tried)
        if desk.log_hashes()[:len(before)] != before or len(log) != len(before) + recorded:
            faults.append(f"{len(log)} entries in the log after {len(before)} and {recorded}")
        done = desk.run("verify")
        if done.returncode != 0:
            faults.append("verify: " + done.stdout)
        faults += still_there(desk, log, to_erase)
        if succeeded < PROCESSES:
            faults.append(f"only {succeeded} succeeded: {tried[0][3]}")
        print(f"{PROCESSES} processes, {len(tried)} attempts: {succeeded} recorded, "
              f"{len(tried) - succeeded} refused and said why; {len(log)} entries; "
              f"{done.stdout.splitlines()[0] if done.stdout else 'verify said nothing'}")
        for complaint in sorted({attempt[3] for attempt in tried if attempt[1] != 0}):
            print("  refused:", complaint.strip())
    for fault in faults:
        print("  BROKEN", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
