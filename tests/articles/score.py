#!/usr/bin/env python3
"""Attributions, parts and figures that `read` proposes, held against labelled articles.

score.py BUILD/tests/read_articles [--wrong] [--check] [FILE...]

Files are those beside this script unless named. A proposal matches a label of the same line whose
content shares half of the words of both (Jaccard); each matches once, the nearest first. `whole`
asks the same of holder and cue as well. Relation and source are counted among the matched. `parts`
is the share of lines with the right kind; a figure matches one of the same line, kind and value. A
finding matches one of the same kind that shares two lines with it, or its only line. --wrong prints
what does not match, --check fails below the floors of floors.json.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent


def words(text):
    return collections.Counter(re.findall(r"\w+", (text or "").lower()))


def overlap(one, other):
    one, other = words(one), words(other)
    together = sum((one | other).values())
    return sum((one & other).values()) / together if together else 1.0


def part(found, name):
    return (found[name] or {}).get("text", "")


def named(text):
    return re.sub(r"^(the|a|an) ", "", text.strip().lower())


def match(labels, proposals):
    pairs = []
    for i, label in enumerate(labels):
        for j, found in enumerate(proposals):
            if label["line"] == found["line"]:
                share = overlap(label["content"], part(found, "content"))
                if share >= 0.5:
                    cue = overlap(label["cue"], part(found, "cue"))
                    pairs.append((share + cue, i, j))
    taken = {}
    for _, i, j in sorted(pairs, reverse=True):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def is_whole(label, found):
    return (overlap(label["holder"], part(found, "holder")) >= 0.5
            and overlap(label["cue"], part(found, "cue")) >= 0.5)


def f1(right, labelled, proposed):
    return 2 * right / (labelled + proposed) if labelled + proposed else 1.0


def kinds_of(parts):
    return {line: part["part"] for part in parts
            for line in range(part["lines"][0], part["lines"][1] + 1)}


def score_parts(article, reading, count, wrong):
    labels, found = kinds_of(article["parts"]), kinds_of(reading["parts"])
    lines = article["text"].split("\n")
    assert sorted(found) == list(range(1, len(lines) + 1)), f"{article['id']}: lines not covered"
    for line, label in labels.items():
        count["lines"] += 1
        count["parts"] += found[line] == label
        # Words of the article taken for those of a document would hide who says them.
        count["hidden"] += found[line] == "text" != label
        if wrong and found[line] != label:
            print(f"{article['id']}:{line} PART {label} > {found[line]}: {lines[line - 1][:90]}")


def figure_of(figure):
    value = figure["value"]
    return figure["line"], figure["kind"], str(float(value)) if isinstance(value, (int, float)) else value


def score_figures(article, reading, count, wrong):
    labels = collections.Counter(map(figure_of, article["figures"]))
    found = collections.Counter(map(figure_of, reading["figures"]))
    count["figures labelled"] += sum(labels.values())
    count["figures found"] += sum(found.values())
    count["figures"] += sum((labels & found).values())
    if wrong:
        text = article["text"].split("\n")
        for name, rest in (("MISSED", labels - found), ("EXTRA", found - labels)):
            for line, kind, value in rest:
                print(f"{article['id']}:{line} FIGURE {name} {kind} {value}: {text[line - 1]}")


def score(program, file, wrong):
    articles = [json.loads(line) for line in open(file, encoding="utf-8") if line.strip()]
    printed = subprocess.run([program, file], check=True, capture_output=True).stdout.decode()
    readings = [json.loads(line)["reading"] for line in printed.splitlines()]
    assert len(readings) == len(articles), f"{len(readings)} readings of {len(articles)} articles"
    count = collections.Counter()
    for article, reading in zip(articles, readings):
        score_parts(article, reading, count, wrong)
        score_figures(article, reading, count, wrong)
        score_findings(article, reading, count, wrong)
        labels, proposals = article["attributions"], reading["attributions"]
        taken = match(labels, proposals)
        count["labelled"] += len(labels)
        count["proposed"] += len(proposals)
        for i, j in taken.items():
            label, found = labels[i], proposals[j]
            count["content"] += 1
            count["whole"] += is_whole(label, found)
            count["relation"] += label["relation"] == found["relation"]
            count["source"] += named(label["source"]) == named(found["source"]["name"])
            count["kind"] += label["kind"] == found["source"]["kind"]
            count["chained"] += bool(label["chain"])
            links = [(named(link["name"]), link["act"]) for link in label["chain"]]
            found_links = [(named(link["name"]), link["act"]) for link in found["chain"]]
            count["chain"] += bool(links) and found_links[:len(links)] == links
            if wrong and links != found_links:
                print(f"{article['id']}:{label['line']} CHAIN {shown(label)}\n"
                      f"  < {links}\n  > {found_links}")
            if wrong and not is_whole(label, found):
                print(f"{article['id']}:{label['line']} PARTS\n  < {shown(label)}\n  > {shown_found(found)}")
            elif wrong and (label["relation"] != found["relation"] or
                            named(label["source"]) != named(found["source"]["name"]) or
                            label["kind"] != found["source"]["kind"]):
                print(f"{article['id']}:{label['line']} SOURCE {label['holder']!r} {label['cue']!r}\n"
                      f"  < {label['relation']} {label['source']!r} {label['kind']}\n"
                      f"  > {found['relation']} {found['source']['name']!r} {found['source']['kind']}")
        if wrong:
            for i, label in enumerate(labels):
                if i not in taken:
                    print(f"{article['id']}:{label['line']} MISSED {shown(label)}")
            for j, found in enumerate(proposals):
                if j not in taken.values():
                    print(f"{article['id']}:{found['line']} EXTRA {shown_found(found)} ({found['points']:.2f})")
    return count


def lines_of(finding):
    return {passage["line"] for passage in finding["evidence"]}


def match_findings(labels, found):
    pairs = []
    for i, label in enumerate(labels):
        for j, finding in enumerate(found):
            one, other = lines_of(label), lines_of(finding)
            if label["kind"] == finding["kind"] and len(one & other) >= min(2, len(one), len(other)):
                pairs.append((len(one & other) / len(one | other), i, j))
    taken = {}
    for _, i, j in sorted(pairs, reverse=True):
        if i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def score_findings(article, reading, count, wrong):
    labels, found = article["findings"], reading["findings"]
    taken = match_findings(labels, found)
    count["findings labelled"] += len(labels)
    count["findings found"] += len(found)
    count["findings"] += len(taken)
    if wrong:
        for i, label in enumerate(labels):
            if i not in taken:
                print(f"{article['id']} FINDING MISSED {label['kind']} {sorted(lines_of(label))}")
        for j, finding in enumerate(found):
            if j not in taken.values():
                print(f"{article['id']} FINDING EXTRA {finding['kind']} {sorted(lines_of(finding))} {finding['message']}")


def shown(label):
    return f"[{label['holder']}] [{label['cue']}] [{label['content']}]"


def shown_found(found):
    return f"[{part(found, 'holder')}] [{part(found, 'cue')}] [{part(found, 'content')}]"


def figures(count):
    matched = count["content"] or 1
    return {"content": f1(count["content"], count["labelled"], count["proposed"]),
            "whole": f1(count["whole"], count["labelled"], count["proposed"]),
            "relation": count["relation"] / matched, "source": count["source"] / matched,
            "kind": count["kind"] / matched, "chain": count["chain"] / (count["chained"] or 1),
            "parts": count["parts"] / (count["lines"] or 1),
            "figures": f1(count["figures"], count["figures labelled"], count["figures found"]),
            "findings": f1(count["findings"], count["findings labelled"], count["findings found"])}


def main():
    arguments = sys.argv[1:]
    wrong, check = "--wrong" in arguments, "--check" in arguments
    arguments = [a for a in arguments if not a.startswith("--")]
    program, files = arguments[0], arguments[1:] or sorted(map(str, HERE.glob("articles-*.jsonl")))
    floors = json.loads((HERE / "floors.json").read_text()) if check else {}
    failed = False
    for file in files:
        count = score(program, file, wrong)
        got = figures(count)
        print(f"{pathlib.Path(file).name}: {count['labelled']} labelled, {count['proposed']} proposed, "
              f"{count['content']} match, {count['hidden']} lines hidden: " + ", ".join(f"{k} {v:.3f}" for k, v in got.items()))
        for name, floor in floors.get(pathlib.Path(file).stem, {}).items():
            if got[name] < floor:
                failed = True
                print(f"below the floor: {name} {got[name]:.3f} < {floor}")
    return 1 if failed else 0


sys.exit(main())
