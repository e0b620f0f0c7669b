#!/usr/bin/env python3
"""race.py TRAVAUX: processes that record at once lose nothing, double nothing, and say why not.

Eight processes make five entries each at the same time, in two documents and one ledger. Every
success that was printed is in the log exactly once, under the number that was printed; every
failure said why; nothing else is in the log; verify is intact.
"""
import base64
import concurrent.futures
import json
import re
import sys
import threading

from desk import Desk, stage

PROCESSES = 8
ENTRIES = 5


def work(desk, gate, worker):
    """What this worker tried: (its mark, exit status, output, complaint)."""
    tried = []
    gate.wait()
    for turn in range(ENTRIES):
        mark = f"desk {worker} turn {turn}"
        if turn % 2:
            words = ("attribute", "plan@1", "--relation", "confirmed", "--from", f"person:{mark}")
        else:
            draft = desk.draft(f"{worker}-{turn}.txt", f"1. The {mark} shall pay.\n")
            document = "plan" if worker % 2 else "annex"
            words = ("record", draft, "--as", document, "--from", f"person:{mark}")
        done = desk.run(*words)
        tried.append((mark, done.returncode, done.stdout, done.stderr))
    return tried


def statements(desk):
    """The signed statements in the order of the log, each as text."""
    found = []
    for name in desk.log_hashes():
        envelope = json.loads(desk.git("cat-file", "blob", name).stdout)
        found.append(base64.b64decode(envelope["payload"]).decode())
    return found


def main():
    faults = []
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        desk.found()
        first = desk.draft("first.txt", "1. The parties shall pay.\n")
        desk.must("record", first, "--as", "plan", "--from", "withheld")
        desk.must("record", first, "--as", "annex", "--from", "withheld")
        gate = threading.Barrier(PROCESSES)
        with concurrent.futures.ThreadPoolExecutor(PROCESSES) as pool:
            workers = [pool.submit(work, desk, gate, worker) for worker in range(PROCESSES)]
        tried = [attempt for worker in workers for attempt in worker.result()]
        log = statements(desk)
        succeeded = 0
        for mark, status, output, complaint in tried:
            places = [index for index, text in enumerate(log) if f'"{mark}"' in text]
            if status == 0:
                succeeded += 1
                printed = re.search(r"\be(\d+)\b", output)
                if not printed or places != [int(printed.group(1))]:
                    faults.append(f"{mark}: printed {output!r}, in the log at {places}")
            elif status != 2 or not complaint.startswith("travaux: "):
                faults.append(f"{mark}: exit {status}, said {complaint!r}")
            elif "older copy" in complaint:
                faults.append(f"{mark}: the others' entries are taken for a rollback: {complaint}")
            elif places:
                faults.append(f"{mark}: said to have failed, but in the log at {places}: {complaint}")
        if len(log) != 3 + succeeded:
            faults.append(f"{len(log)} entries in the log after {succeeded} successes")
        done = desk.run("verify")
        if done.returncode != 0:
            faults.append("verify: " + done.stdout)
        if succeeded == 0:
            faults.append("nobody succeeded: " + tried[0][3])
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
