"""The worked example of core/FORMAT.md. For make.py."""
import json

from ed25519 import Key, sha256
from formats import *

SEED = bytes(range(32))
SECRET = bytes(range(32, 64))
KEY = Key(SEED)
OTHER = Key(bytes([9] * 32))
ORIGIN = "example-ledger"
AUTHOR = "desk@example.org"
TEXT = "Article 1\nThe parties shall meet.\n"
ENDS = [10, 34]
NOT_READ = spell({"format": "travaux.not-read/1", "items": [{"detail": "a map", "line": 2, "what": "image"}]}) + "\n"
TIMES = ["2025-11-25T21:00:00Z", "2025-11-25T21:05:00Z", "2025-11-25T21:10:00Z"]


def commitment(purpose, data):
    return sha256(salt(SECRET, purpose) + data)


def example():
    text = TEXT.encode()
    pieces = [text[a:b] for a, b in zip([0, *ENDS], ENDS)]
    sealed = [commitment(f"segment {i}", piece) for i, piece in enumerate(pieces)]
    segments = root_of([leaf(data) for data in sealed])
    founding = statement("founding", [("key", KEY.id)], {
        "author": AUTHOR, "origin": ORIGIN, "time": TIMES[0],
        "owners": [{"identity": AUTHOR, "key": b64(KEY.public)}]})
    entries = [envelope(founding, [KEY])]
    ledger = sha256(entries[0].encode()).hex()
    version = statement("version", [("original", commitment("original", text).hex()),
                                    ("not-read", commitment("not-read", NOT_READ.encode()).hex()),
                                    ("text", commitment("text", text).hex()), ("segments", segments.hex())], {
        "author": AUTHOR, "document": "plan-28", "extension": "txt", "ledger": ledger,
        "lineage": {"kind": "first"}, "reader": {"name": "text", "version": 1}, "segments": 2,
        "time": TIMES[1], "title": "A plan"})
    entries.append(envelope(version, [KEY]))
    target = sha256(entries[1].encode()).hex()
    attribution = statement("attribution", [("entry", target)], {
        "author": AUTHOR, "clause": "art_1", "document": "plan-28", "ledger": ledger, "previous": target,
        "time": TIMES[2],
        "claim": {"relation": "leaked", "reliability": "B", "credibility": "3", "dated": "2025-11-20",
                  "chain": [{"kind": "outlet", "name": "The Gazette"}, {"kind": "withheld"}]}})
    entries.append(envelope(attribution, [KEY]))
    leaves = [leaf(entry.encode()) for entry in entries]
    return {
        "seed": SEED.hex(), "public key": KEY.public.hex(), "key id": KEY.id,
        "ssh public key": f"ssh-ed25519 {b64(ssh_key(KEY))}",
        "allowed signers": allowed_signer(AUTHOR, KEY),
        "verifier key": f"{ORIGIN}+{note_hint(ORIGIN, KEY).hex()}+{b64(bytes([1]) + KEY.public)}",
        "secret": SECRET.hex(), "salts.json": spell({"format": "travaux.salts/1", "secret": SECRET.hex()}) + "\n",
        "segments.json": spell({"ends": ENDS, "format": "travaux.segments/1"}) + "\n", "text": TEXT, "not-read.json": NOT_READ,
        "salt original": salt(SECRET, "original").hex(), "salt not-read": salt(SECRET, "not-read").hex(), "salt text": salt(SECRET, "text").hex(),
        "salt segment 0": salt(SECRET, "segment 0").hex(), "salt segment 1": salt(SECRET, "segment 1").hex(),
        "commitment original": commitment("original", text).hex(),
        "commitment not-read": commitment("not-read", NOT_READ.encode()).hex(),
        "commitment text": commitment("text", text).hex(),
        "commitment segment 0": sealed[0].hex(), "commitment segment 1": sealed[1].hex(),
        "segments root": segments.hex(),
        "statement 0": founding, "statement 1": version, "statement 2": attribution,
        "entry 0": entries[0], "entry 1": entries[1], "entry 2": entries[2],
        "hash 0": ledger, "hash 1": target, "hash 2": sha256(entries[2].encode()).hex(),
        "leaf 0": leaves[0].hex(), "leaf 1": leaves[1].hex(), "leaf 2": leaves[2].hex(),
        "root": root_of(leaves).hex(), "frontier": frontier(leaves), "checkpoint": checkpoint(ORIGIN, leaves, KEY),
        "ssh signature of \"text\"": ssh_signature(b"text", b"git", KEY),
    }


# ---- It goes on: one entry of each further kind
SECOND = "archive@example.org"
PRIVATE_SECRET = bytes(range(64, 96))
NEXT_KEY = Key(bytes([10] * 32))
NEXT_ORIGIN = "example-ledger-2"
PRIVATE = {"chain": spell([{"kind": "institution", "name": "The Secretariat"}]), "note": "Handed over on paper."}


def private_commitment(ledger, author, field, value):
    return sha256(salt(PRIVATE_SECRET, f"private {field} {ledger} {author}") + value.encode()).hex()


def private_file(values, secret=PRIVATE_SECRET):
    return spell({"format": "travaux.private/1", "secret": secret.hex(), "values": values}) + "\n"


class Sequel:
    """Appends to the worked example's log, and notes statement and hash of each entry."""

    def __init__(self, worked):
        self.entries = [worked[f"entry {i}"] for i in range(3)]
        self.hashes = [sha256(entry.encode()).hex() for entry in self.entries]
        self.values = {}

    def add(self, kind, subject, author, signer, previous, **predicate):
        number = len(self.entries)
        text = statement(kind, [subject], {
            "author": author, "ledger": self.hashes[0], "previous": self.hashes[previous],
            "time": f"2025-11-25T21:{5 * number:02}:00Z", **predicate})
        self.entries.append(envelope(text, [signer]))
        self.hashes.append(sha256(self.entries[-1].encode()).hex())
        self.values |= {f"statement {number}": text, f"hash {number}": self.hashes[-1]}


def sequel(worked):
    log = Sequel(worked)
    hashes, key_of, document = log.hashes, ("key", OTHER.id), {"document": "plan-28"}
    second = {"identity": SECOND, "key": b64(OTHER.public)}
    request = key_request(hashes[0], SECOND, OTHER)
    log.add("key", key_of, AUTHOR, KEY, 0, action="enrol", role="signer", possession=possession(request, OTHER), **second)
    log.add("attribution", ("entry", hashes[1]), SECOND, OTHER, 2, **document, claim={
        "relation": "transmitted", "chain": [{"kind": "withheld"}],
        "private": [{"commitment": private_commitment(hashes[0], SECOND, field, PRIVATE[field]), "field": field} for field in sorted(PRIVATE)]})
    log.add("correction", ("entry", hashes[1]), AUTHOR, KEY, 4, **document, title="The plan", reason="as on its first page")
    log.add("withdrawal", ("entry", hashes[4]), SECOND, OTHER, 5, **document, reason="another text was meant")
    log.add("key", key_of, SECOND, OTHER, 3, action="retire", **second)
    log.add("key", key_of, AUTHOR, KEY, 7, action="compromised", since=hashes[4], reason="the machine was lost", **second)
    log.add("erasure", ("entry", hashes[1]), AUTHOR, KEY, 6, **document, reason="asked for by its owner")
    leaves = [leaf(entry.encode()) for entry in log.entries]
    root = root_of(leaves).hex()
    successor = statement("founding", [("key", NEXT_KEY.id)], {
        "author": AUTHOR, "origin": NEXT_ORIGIN, "owners": [{"identity": AUTHOR, "key": b64(NEXT_KEY.public)}],
        "succeeds": {"ledger": hashes[0], "origin": ORIGIN, "root": root, "size": len(leaves)},
        "time": "2025-11-26T08:00:00Z"})
    retired_at = json.loads(log.values["statement 7"])["predicate"]["time"]
    return log, {**log.values, "seed of the second": "09" * 32, "seed of the successor": "0a" * 32,
            "key request": request, "private secret": PRIVATE_SECRET.hex(), "private.json": private_file(PRIVATE),
            "allowed signers of 8": allowed_signer(AUTHOR, KEY) + allowed_signer(SECOND, OTHER, retired_at),
            "root of 10": root, "frontier of 10": frontier(leaves), "checkpoint of 10": checkpoint(ORIGIN, leaves, KEY),
            "successor": successor, "successor hash": sha256(envelope(successor, [NEXT_KEY]).encode()).hex()}
