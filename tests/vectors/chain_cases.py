"""Short ledgers of which the last entry is judged by core/FORMAT.md, section 11. For make.py."""
import base64
import copy
import json

from ed25519 import Key, sha256
from example import *
from formats import *

BOARD, PRESS = "board@example.org", "press@example.org"
BOARD_KEY, PRESS_KEY, STRANGER = NEXT_KEY, Key(bytes([11] * 32)), Key(bytes([12] * 32))
FIRST = {"extension": "txt", "lineage": {"kind": "first"}, "reader": {"name": "none", "version": 1}}
CLAIM = {"relation": "leaked", "chain": [{"kind": "unknown"}]}


def same_source(entry, place):
    return {**CLAIM, "chain": [{"kind": "unknown", "same-as": {"entry": entry, "source": place}}]}


class Chain:
    """e0 founds (desk and board), e1 enrols the archive, which records e2 (plan-28) and e4 (plan-29); e3 is desk's attribution of e2."""

    def __init__(self):
        self.entries, self.hashes = [], []
        self.close(statement("founding", [("key", KEY.id), ("key", BOARD_KEY.id)], {
            "author": AUTHOR, "origin": ORIGIN, "time": TIMES[0],
            "owners": [{"identity": AUTHOR, "key": b64(KEY.public)}, {"identity": BOARD, "key": b64(BOARD_KEY.public)}]}), [KEY, BOARD_KEY])
        self.enrol(OTHER, SECOND)
        self.version("plan-28", None)
        self.remark("attribution", 2, claim=CLAIM)
        self.version("plan-29", None)

    def copy(self):
        return copy.deepcopy(self)

    def close(self, text, keys):
        self.entries.append(envelope(text, keys))
        self.hashes.append(sha256(self.entries[-1].encode()).hex())
        return self

    def add(self, kind, subjects, author, signer, previous, **predicate):
        fields = {"author": author, "ledger": self.hashes[0], "time": TIMES[0], **predicate}
        if previous is not None:
            fields["previous"] = self.hash(previous)
        return self.close(statement(kind, subjects, fields), [signer] if isinstance(signer, Key) else signer)

    def hash(self, entry):
        return entry if isinstance(entry, str) else self.hashes[entry]

    def newest_key(self):
        return max(i for i, entry in enumerate(self.entries) if json.loads(base64.b64decode(json.loads(entry)["payload"]))
                   ["predicateType"].split(":")[2] in ("founding", "key"))

    def key_event(self, action, key, identity, author=AUTHOR, signer=KEY, previous=None, **more):
        return self.add("key", [("key", key.id)], author, signer, self.newest_key() if previous is None else previous,
                        action=action, identity=identity, key=b64(key.public), **more)

    def enrol(self, key, identity, author=AUTHOR, signer=KEY, role="signer", proof=None, **more):
        proof = proof or possession(key_request(self.hashes[0], identity, key), key)
        return self.key_event("enrol", key, identity, author, signer, role=role, possession=proof, **more)

    def retire(self, key=OTHER, identity=SECOND, author=AUTHOR, signer=KEY, **more):
        return self.key_event("retire", key, identity, author, signer, **more)

    def lost(self, key=OTHER, identity=SECOND, author=AUTHOR, signer=KEY, **more):
        return self.key_event("compromised", key, identity, author, signer, **more)

    def version(self, document, previous, author=SECOND, signer=OTHER, lineage=("first", None), **more):
        kind, of = lineage
        said = {"kind": kind} if of is None else {"kind": kind, "of": self.hash(of)}
        original, not_read = (sha256(bytes([len(self.entries), part])).hex() for part in (0, 1))
        return self.add("version", [("original", original), ("not-read", not_read)], author, signer, previous, **{**FIRST, "document": document, "lineage": said, **more})

    def remark(self, kind, target, author=AUTHOR, signer=KEY, previous=2, document="plan-28", **more):
        return self.add(kind, [("entry", self.hash(target))], author, signer, previous, document=document, **more)


def archive(make, *arguments, **more):
    return make(*arguments, author=SECOND, signer=OTHER, **more)


def good(start):
    yield "an owner enrols an owner", start().enrol(PRESS_KEY, PRESS, role="owner")
    yield "what the enrolled owner may", start().enrol(PRESS_KEY, PRESS, role="owner").enrol(STRANGER, PRESS, PRESS, PRESS_KEY)
    yield "a signer retires their own key, with it", archive(start().retire)
    yield "an owner retires another owner's key", start().retire(BOARD_KEY, BOARD)
    yield "a signer declares their own key compromised", archive(start().lost, since=start().hashes[2])
    yield "a retired key is declared compromised", start().retire().lost(reason="found")
    yield "the last owner's key is declared compromised", start().retire(BOARD_KEY, BOARD).lost(KEY, AUTHOR)
    yield "a second key of the same person corrects", start().enrol(PRESS_KEY, SECOND).remark("correction", 2, SECOND, PRESS_KEY, title="x")
    yield "its author corrects, withdraws", archive(archive(start().remark, "correction", 2, title="x").remark, "withdrawal", 2, reason="x")
    yield "an owner withdraws what another said", start().remark("withdrawal", 2, BOARD, BOARD_KEY, reason="x")
    yield "an attribution gets another claim", start().remark("correction", 3, claim=CLAIM)
    yield "an attribution of an attribution", start().remark("attribution", 3, claim=CLAIM)
    yield "sixteen attributions upon one another", upon_one_another(start(), 15)
    yield "the same source as an earlier one", start().remark("attribution", 2, claim=same_source(start().hashes[3], 1))
    yield "what is withdrawn is erased", start().remark("withdrawal", 2, reason="x").remark("erasure", 2, reason="x")
    yield "two entries after the same one", start().version("plan-28", 2).version("plan-28", 2)
    yield "a translation of another document's version", start().version("plan-28", 3, lineage=("translation-of", 4))
    yield "a correction of the lineage to an earlier version", start().version("plan-28", 3).remark(
        "correction", 5, previous=5, lineage={"kind": "follows", "of": start().hashes[2]})


def bad_keys(start):
    ledger, retired = start().hashes[0], start().retire()
    yield "a signer enrols", archive(start().enrol, PRESS_KEY, PRESS)
    yield "the newcomer signs their own enrolment", start().enrol(PRESS_KEY, PRESS, PRESS, PRESS_KEY)
    yield "a key is enrolled twice", start().enrol(OTHER, SECOND)
    yield "a retired key is enrolled again", start().retire().enrol(OTHER, SECOND)
    for why, proof in [("for another ledger", possession(key_request(start().hashes[1], PRESS, PRESS_KEY), PRESS_KEY)),
                       ("for another identity", possession(key_request(ledger, SECOND, PRESS_KEY), PRESS_KEY)),
                       ("by another key", possession(key_request(ledger, PRESS, PRESS_KEY), STRANGER)),
                       ("of something else", b64(PRESS_KEY.sign(b"x")))]:
        yield f"a proof of possession {why}", start().enrol(PRESS_KEY, PRESS, proof=proof)
    yield "a key that nobody enrolled", start().version("plan-28", 3, signer=STRANGER)
    yield "an author whom nobody enrolled", start().version("plan-28", 3, PRESS, OTHER)
    yield "an owner signs as somebody else", start().version("plan-28", 3, SECOND, KEY)
    yield "a retired key signs", start().retire().version("plan-28", 3)
    yield "a compromised key signs", start().lost(since=retired.hashes[3]).version("plan-28", 3)
    yield "a signer retires an owner's key", archive(start().retire, KEY, AUTHOR)
    yield "a signer declares an owner's key compromised", archive(start().lost, KEY, AUTHOR)
    yield "a key is retired twice", start().retire().retire()
    yield "a compromised key is retired", start().lost().retire()
    yield "a key is declared compromised twice", start().lost().lost()
    yield "a key under another's name", start().retire(OTHER, AUTHOR)
    yield "a key that was never here", start().retire(STRANGER, SECOND)
    yield "the last owner retires", start().retire(BOARD_KEY, BOARD).retire(KEY, AUTHOR)
    yield "the last owner retires, other keys being signers'", start().lost(BOARD_KEY, BOARD).retire(KEY, AUTHOR)
    yield "since an entry that is not here", start().lost(since="00" * 32)
    for kind, more in [("correction", {"title": "x"}), ("withdrawal", {"reason": "x"}), ("erasure", {"reason": "x"})]:
        yield f"a {kind} by another signer", start().enrol(PRESS_KEY, PRESS).remark(kind, 2, PRESS, PRESS_KEY, **more)


def bad_references(start):
    follows = {"kind": "follows"}
    later = start().version("plan-28", 3).version("plan-28", 5)
    yield "chain", "a key event after a document's entry", start().retire(previous=2)
    yield "chain", "a key event after nothing that is known", start().retire(previous="00" * 32)
    yield "chain", "a version after a key event", start().version("plan-28", 1)
    yield "chain", "a version after another document's", start().version("plan-28", 4)
    yield "chain", "a further version after none", start().version("plan-28", None)
    yield "ledger-id", "another ledger's id", start().version("plan-28", 3, ledger=start().hashes[1])
    yield "signature", "two signatures", start().version("plan-28", 3, SECOND, [OTHER, KEY])
    yield "lineage", "follows another document's version", start().version("plan-28", 3, lineage=("follows", 4))
    yield "lineage", "follows an attribution", start().version("plan-28", 3, lineage=("follows", 3))
    yield "lineage", "follows what is not here", start().version("plan-28", 3, lineage=("follows", "00" * 32))
    yield "lineage", "a correction: the first follows a later one", later.copy().remark(
        "correction", 2, previous=6, lineage={**follows, "of": later.hashes[6]})
    yield "lineage", "a correction: a version follows itself", later.copy().remark(
        "correction", 5, previous=6, lineage={**follows, "of": later.hashes[5]})
    yield "target", "an attribution of an attribution's clause", start().remark("attribution", 3, claim=CLAIM, clause="art_1")
    yield "target", "an attribution of a correction", start().remark("correction", 2, title="x").remark("attribution", 5, claim=CLAIM)
    yield "target", "seventeen attributions upon one another", upon_one_another(start(), 16)
    for why, entry, place in [("that is not here", "00" * 32, 1), ("of an entry without a claim", 2, 1), ("beyond the chain", 3, 2)]:
        chain = start()
        yield "target", f"the same source as one {why}", chain.remark("attribution", 2, claim=same_source(chain.hash(entry), place))
    yield "target", "an attribution of another document's version", start().remark("attribution", 4, claim=CLAIM)
    yield "target", "a correction of a key event", start().remark("correction", 1, title="x")
    yield "target", "a correction of a correction", start().remark("correction", 2, title="x").remark("correction", 5, title="y")
    yield "target", "a correction of another document's version", start().remark("correction", 4, title="x")
    yield "target", "an attribution gets a title", start().remark("correction", 3, title="x")
    yield "target", "an attribution gets a lineage", start().remark("correction", 3, lineage={"kind": "first"})
    yield "target", "withdrawn twice", start().remark("withdrawal", 2, reason="x").remark("withdrawal", 2, reason="y")
    yield "target", "erased twice", start().remark("erasure", 2, reason="x").remark("erasure", 2, reason="y")
    yield "target", "an attribution is erased", start().remark("erasure", 3, reason="x")
    yield "target", "a withdrawal is withdrawn", start().remark("withdrawal", 2, reason="x").remark("withdrawal", 5, reason="y")


def upon_one_another(chain, count):
    """So many further attributions, the first of e3, each of the one before it."""
    chain.remark("attribution", 3, claim=CLAIM)
    for _ in range(count - 1):
        chain.remark("attribution", len(chain.entries) - 1, claim=CLAIM)
    return chain


def broken_signature(chain):
    """The last entry with the signature of another statement by the same key."""
    last = json.loads(chain.entries.pop())
    last["signatures"][0]["sig"] = b64(OTHER.sign(b"x"))
    chain.entries.append(spell(last) + "\n")
    return chain


def make():
    base = Chain()
    cases = [("accepted", *case) for case in good(base.copy)] + [("keys", *case) for case in bad_keys(base.copy)]
    cases += [*bad_references(base.copy), ("signature", "a signature of something else", broken_signature(base.copy().version("plan-28", 3)))]
    shared = base.entries
    return {"first": shared, "cases": [{"why": why, "verdict": verdict, "then": chain.entries[len(shared):]} for verdict, why, chain in cases]}
