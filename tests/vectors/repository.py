"""The repository of core/FORMAT.md, sections 10 and 12, as git objects: from the page alone. For make.py."""
import base64
import calendar
import hashlib
import json
import time

from example import *
from formats import *


def name_of(kind, data):
    return hashlib.sha1(f"{kind} {len(data)}\0".encode() + data).hexdigest()


def blob(text):
    return name_of("blob", text.encode())


def tree(files):
    """Folders are given as dictionaries. None of these names is the beginning of another, so git's order is that of the bytes."""
    lines = b""
    for name, what in sorted(files.items()):
        folder = isinstance(what, dict)
        lines += (b"40000 " if folder else b"100644 ") + name.encode() + b"\0" + bytes.fromhex(tree(what) if folder else what)
    return name_of("tree", lines)


def person(identity, at):
    return f"{identity} <{identity}> {calendar.timegm(time.strptime(at, '%Y-%m-%dT%H:%M:%SZ'))} +0000"


def commit(files, parents, author, committer, message, key):
    head = "".join([f"tree {tree(files)}\n", *(f"parent {each}\n" for each in parents),
                    f"author {person(*author)}\n", f"committer {person(*committer)}\n"])
    armour = ssh_signature(f"{head}\n{message}\n".encode(), b"git", key).rstrip("\n").replace("\n", "\n ")
    return name_of("commit", f"{head}gpgsig {armour}\n\n{message}\n".encode())


def readme(page, worked):
    """The page prints it with the worked example's origin and id, so that is all that is known here."""
    start = page.index("# A travaux ledger\n")
    text = page[start:page.index("```", start)]
    assert worked["hash 0"] in text and ORIGIN in text
    return text


class Repository:
    """Both branches of the worked example's ledger, which has one document, as they are after each entry."""

    def __init__(self, worked, entries, page):
        self.entries, self.readme = entries, blob(readme(page, worked))
        self.statements = [json.loads(base64.b64decode(json.loads(entry)["payload"])) for entry in entries]
        self.first = {"draft.md": blob(TEXT), "not-read.json": blob(NOT_READ), "original.txt": blob(TEXT), "salts.json": blob(worked["salts.json"]),
                      "segments.json": blob(worked["segments.json"])}
        self.leaves = [leaf(entry.encode()) for entry in entries]

    def signer(self, number):
        return {KEY.id: KEY, OTHER.id: OTHER}[json.loads(self.entries[number])["signatures"][0]["keyid"]]

    def by(self, number):
        predicate = self.statements[number]["predicate"]
        return predicate["author"], predicate["time"]

    def kind(self, number):
        return self.statements[number]["predicateType"].split(":")[2]

    def signers(self, size):
        """allowed_signers of the log of so many entries."""
        keys = {}
        for number in range(size):
            predicate = self.statements[number]["predicate"]
            if self.kind(number) == "founding":
                keys[KEY] = (AUTHOR, None)
            elif predicate.get("action") == "enrol":
                keys[OTHER] = (predicate["identity"], None)
            elif predicate.get("action") == "retire":
                keys[OTHER] = (predicate["identity"], predicate["time"])
            elif predicate.get("action") == "compromised":
                del keys[OTHER]
        return "".join(allowed_signer(identity, key, until) for key, (identity, until) in keys.items())

    def log_files(self, size, checkpoint_by):
        newest = {f"{number:02}.json": blob(self.entries[number]) for number in range(size)}
        return {"README.md": self.readme, "allowed_signers": blob(self.signers(size)), "frontier": blob(frontier(self.leaves[:size])),
                "checkpoint": blob(checkpoint(ORIGIN, self.leaves[:size], checkpoint_by)), "entries": {"00": {"00": {"00": newest}}}}

    def branches(self, size):
        """Where `log` and `plan-28` point. Entry 9, once it is there, makes entries 1 to 8 anew."""
        log, document = [], []
        for number in range(size):
            anew = size > 9 and 1 <= number < 9
            committer, key = (self.by(9), KEY) if anew else (self.by(number), self.signer(number))
            kind = self.kind(number)
            of_document = kind not in ("founding", "key")
            message = f"{'plan-28' if of_document else 'ledger'}{'@1' if kind == 'version' else ''}: {kind} (e{number})"
            if of_document:
                files = {"entry.json": blob(self.entries[number]), **({} if size > 9 else self.first)}
                document.append(commit(files, document[-1:], self.by(number), committer, message, key))
            log.append(commit(self.log_files(number + 1, self.signer(number)), log[-1:] + (document[-1:] if of_document else []),
                              self.by(number), committer, message, key))
        return {"log": log[-1], **({"plan-28": document[-1]} if document else {})}


def make(worked, entries, page):
    repository = Repository(worked, entries, page)
    return {"entries": entries, "branches": [repository.branches(size) for size in range(1, len(entries) + 1)]}
