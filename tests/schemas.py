#!/usr/bin/env python3
"""schemas.py TRAVAUX: the JSON of every command is valid under its published schema.

A change to the record (a key removed, a wrong kind) must be refused, or the schema says nothing.
"""
import copy
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

TRAVAUX = str(pathlib.Path(sys.argv[1]).resolve())
ROOT = pathlib.Path(__file__).resolve().parent.parent
PLAN = ROOT / "samples/28-point-plan"
problems = []


def schema(name):
    found = json.loads((ROOT / f"core/schema/{name}.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(found)
    return jsonschema.Draft202012Validator(found)


def check(name, words, folder, environment):
    done = subprocess.run([TRAVAUX, *words, "--format", "json"], cwd=folder, env=environment,
                          capture_output=True, text=True)
    record = json.loads(done.stdout)
    validator = schema(name)
    for error in validator.iter_errors(record):
        problems.append(f"{name}: {error.json_path}: {error.message[:100]}")
    for key in record:
        damaged = copy.deepcopy(record)
        del damaged[key]
        wrong = copy.deepcopy(record)
        wrong[key] = {"not": "this"}
        if validator.is_valid(wrong):
            problems.append(f"{name}: a wrong '{key}' passes")
        needed = ("format", "changes", "pairs", "runs", "verdict", "quotes", "rows", "texts",
                  "documents", "files", "rules", "attributions", "figures",
                  "findings", "conflicts", "clauses", "summary")
        if key in needed and validator.is_valid(damaged):
            problems.append(f"{name}: a missing '{key}' passes")


# Two commits in which a text changed, one was added and a picture, too.
def make_repository(folder):
    def git(*words):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@example.org", *words],
                       cwd=folder, check=True, stdout=subprocess.DEVNULL)

    folder.mkdir()
    git("init", "-q")
    (folder / "plan.txt").write_text((PLAN / "draft-1.txt").read_text())
    git("add", "-A")
    git("commit", "-q", "-m", "one")
    (folder / "plan.txt").write_text((PLAN / "draft-2.txt").read_text())
    (folder / "new.txt").write_text("1. The Parties shall meet.\n")
    (folder / "map.png").write_bytes(b"\x89PNG\r\n\x00")
    git("add", "-A")
    git("commit", "-q", "-m", "two")
    return folder


with tempfile.TemporaryDirectory() as folder:
    environment = os.environ | {"XDG_CONFIG_HOME": folder + "/config", "TRAVAUX_PASSPHRASE": "x",
                                "HOME": folder, "TRAVAUX_LEDGER": folder + "/ledger"}

    def travaux(*words):
        subprocess.run([TRAVAUX, *words], cwd=folder, env=environment, check=True,
                       stdout=subprocess.DEVNULL)

    travaux("init", "--identity", "alice@example.org")
    travaux("record", str(PLAN / "draft-1.txt"), "--as", "plan-28", "--from", "outlet:Nexta",
            "--from", "withheld", "--rating", "B2", "--url", "https://example.org/a")
    travaux("record", str(PLAN / "draft-2.txt"), "--as", "plan-28")
    travaux("record", str(PLAN / "draft-3.txt"), "--as", "plan-28")
    travaux("attribute", "plan-28@1", "--clause", "7", "--relation", "denied", "--from", "person:X")
    check("comparison", ["diff", "plan-28@1", "plan-28@3"], folder, environment)
    check("translation", ["diff", "plan-28@1", str(PLAN / "draft-1-ukrainian.txt")], folder,
          environment)
    check("comparison", ["diff", "plan-28@1", "plan-28@3", "--explain"], folder, environment)
    check("comparison", ["diff", "plan-28@1", "plan-28@3", "--ignore", "case,space,numbering",
                         "--ignore", "punctuation"], folder, environment)
    pathlib.Path(folder, "seen.txt").write_text("0123456789ab\n")
    check("comparison", ["diff", "plan-28@1", "plan-28@3", "--fail-on", "major,not-compared",
                         "--reviewed", "seen.txt"], folder, environment)
    check("rules", ["rules"], folder, environment)
    pathlib.Path(folder, "rules.txt").write_text("reworded off\n")
    check("rules", ["rules", "--rules", "rules.txt"], folder, environment)
    repository = make_repository(pathlib.Path(folder, "repository"))
    check("comparisons", ["diff", "--git", "HEAD~1..HEAD", "--fail-on", "minor"], repository,
          environment)
    check("collation", ["collate", "plan-28@*", str(PLAN / "draft-1-other-outlet.txt")], folder,
          environment)
    check("collation", ["collate", "plan-28@2", "plan-28@3", "--base", "plan-28@1"], folder,
          environment)
    check("origins", ["origins", "plan-28", "--words"], folder, environment)
    travaux("attribute", "plan-28@1", "--clause", "9", "--relation", "confirmed-content", "--from", "inferred:group:3 officials",
            "--words", "large programme", "--printed", "last Tuesday", "--quote", "it is so", "--prefix", "said")
    travaux("attribute", "e5", "--relation", "disputed", "--from", "e4")
    check("sources", ["sources", "plan-28@1"], folder, environment)
    check("sources", ["sources", "plan-28"], folder, environment)
    check("origins", ["origins", "plan-28@1"], folder, environment)
    check("changelog", ["changelog", "plan-28"], folder, environment)
    check("changelog", ["changelog", "--all", "--since", "2025-01-01"], folder, environment)
    check("changelog", ["changelog", str(PLAN / "draft-1.txt"), str(PLAN / "draft-3.txt")], folder,
          environment)
    check("quotes", ["quotes", str(ROOT / "samples/article/article.txt"), "--in",
                     str(ROOT / "samples/article-5-framework/draft-1.md")], folder, environment)
    check("reading", ["read", str(ROOT / "samples/article/article.txt")], folder, environment)
    check("verification", ["verify"], folder, environment)
    travaux("correct", "plan-28@1", "--note", "seen on paper")
    travaux("withdraw", "plan-28@2", "--reason", "no draft")
    check("origins", ["origins", "plan-28@3"], folder, environment)
    check("comparison", ["diff", "plan-28@1", "plan-28@2"], folder, environment)
    check("collation", ["collate", "plan-28@1", "plan-28@2", "plan-28@*"], folder, environment)
    check("changelog", ["changelog", "plan-28"], folder, environment)
    for path in sorted(pathlib.Path(folder, "ledger/objects").glob("??/*"))[:1]:
        path.chmod(0o644)
        path.write_bytes(b"damaged")
    check("verification", ["verify"], folder, environment)

print("\n".join(problems) if problems else "11 schemas hold")
sys.exit(1 if problems else 0)
