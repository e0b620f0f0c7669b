#!/usr/bin/env python3
"""Precision and recall of the rules of effects, on labelled cases.

score.py BUILD/tests/judge_cases [--wrong RULE|all] [--check] [FILE...]

Files are those beside this script unless named. Each (case, rule) counts once; rules that a case
says under "may" count neither way. --wrong prints the cases in which a rule is judged otherwise.
--check fails below the floors of floors.json, which hold a precision and a recall for each file.
"""
import collections
import json
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def share(part, whole):
    return part / whole if whole else 1.0


def main():
    arguments = sys.argv[1:]
    wrong = None
    if "--wrong" in arguments:
        at = arguments.index("--wrong")
        wrong = arguments[at + 1]
        del arguments[at:at + 2]
    check = "--check" in arguments
    arguments = [a for a in arguments if a != "--check"]
    program, files = arguments[0], arguments[1:] or sorted(map(str, HERE.glob("cases-*.jsonl")))
    failed = 0
    for file in files:
        failed += score(program, file, wrong, check)
    return 1 if failed else 0


def score(program, file, wrong, check):
    cases = {}
    for line in open(file, encoding="utf-8"):
        if line.strip():
            case = json.loads(line)
            cases[case["id"]] = case
    printed = subprocess.run([program, file], check=True, capture_output=True).stdout.decode()
    answers = [json.loads(line) for line in printed.splitlines()]
    assert len(answers) == len(cases), f"{len(answers)} answers for {len(cases)} cases"
    right, extra, missed = (collections.Counter() for _ in range(3))
    for answer in answers:
        case = cases[answer["id"]]
        expected, found = set(case["expect"]), set(answer["found"])
        optional = set(case.get("may", []))
        for rule in (expected | found) - optional:
            kind = right if rule in expected & found else missed if rule in expected else extra
            kind[rule] += 1
            if kind is not right and wrong in (rule, "all"):
                show(case, answer, rule, "MISSED" if kind is missed else "EXTRA")
    rules = sorted(set(right) | set(extra) | set(missed))
    print(f"{pathlib.Path(file).name}: {len(cases)} cases")
    print(f"  {'rule':28} {'precision':>9} {'recall':>7} {'right':>6} {'extra':>6} {'missed':>6}")
    for rule in rules + ["(all)"]:
        r, e, m = ((sum(c.values()) if rule == "(all)" else c[rule]) for c in (right, extra, missed))
        print(f"  {rule:28} {share(r, r + e):9.3f} {share(r, r + m):7.3f} {r:6} {e:6} {m:6}")
    r, e, m = (sum(c.values()) for c in (right, extra, missed))
    if not check:
        return 0
    floor = json.loads((HERE / "floors.json").read_text())[pathlib.Path(file).stem]
    if share(r, r + e) >= floor["precision"] and share(r, r + m) >= floor["recall"]:
        return 0
    print(f"below the floor of {floor['precision']} and {floor['recall']}")
    return 1


def show(case, answer, rule, how):
    print(f"--- {case['id']} {how} {rule}; expected {' '.join(case['expect'])}"
          f"; found {' '.join(answer['found'])}")
    print("  <", case["before"].replace("\n", "\n    "))
    print("  >", case["after"].replace("\n", "\n    "))
    for effect in answer["effects"]:
        print(f"      {effect['rule']}: {effect['message']}")


sys.exit(main())
