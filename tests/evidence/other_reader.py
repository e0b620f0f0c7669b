#!/usr/bin/env python3
"""other_reader.py FOLDER READER VERSION ORIGINAL [TEXT]: a ledger of the worked example, written by the second
implementation (tests/vectors), whose one text, or this one, was made from this original by this reader: one that travaux
may not know. What that reader is said not to have read is the example's image in line 2."""
import hashlib
import pathlib
import sys
import zlib

HERE = pathlib.Path(__file__).parent
sys.path.insert(0, str(HERE / "../vectors"))
sys.dont_write_bytecode = True

import example
import repository


def main():
    folder, reader, version, original = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), sys.argv[4]
    if len(sys.argv) > 5:
        example.TEXT = repository.TEXT = sys.argv[5] + "\n"
        example.ENDS = [3, len(example.TEXT.encode())]
    plain_statement, plain_commitment = example.statement, example.commitment

    def statement(kind, subjects, predicate):
        if "reader" in predicate:
            predicate["reader"] = {"name": reader, "version": version}
        return plain_statement(kind, subjects, predicate)

    def commitment(purpose, data):
        return plain_commitment(purpose, original.encode() if purpose == "original" else data)

    def stored(kind, data):
        data = f"{kind} {len(data)}\0".encode() + data
        name = hashlib.sha1(data).hexdigest()
        path = folder / "objects" / name[:2] / name[2:]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(zlib.compress(data))
        return name

    example.statement, example.commitment, repository.name_of = statement, commitment, stored
    worked = example.example()
    entries = [worked[f"entry {number}"] for number in range(3)]
    made = repository.Repository(worked, entries, (HERE / "../../core/FORMAT.md").read_text())
    made.first["original.txt"] = repository.blob(original)
    (folder / "refs/heads").mkdir(parents=True)
    for name, commit in made.branches(len(entries)).items():
        (folder / "refs/heads" / name).write_text(commit + "\n")
    (folder / "HEAD").write_text("ref: refs/heads/log\n")
    (folder / "config").write_text("[core]\n\trepositoryformatversion = 0\n\tbare = true\n")


main()
