"""Cases of the entries that came after the first three kinds, of private fields and of key requests. For make.py."""
import base64
import json

from cases import case, swap
from ed25519 import sha256
from example import *
from formats import *


def refused(prefix, good, changes):
    case(f"statement-{prefix}-good", "statement", "accepted", "the worked example's", good)
    for name, old, new, why in changes:
        case(f"statement-{prefix}-{name}", "statement", "refused", why, swap(good, old, new))


def without(text, field):
    """The statement without one field of its predicate."""
    value = json.loads(text)
    del value["predicate"][field]
    return spell(value)


def with_field(text, **fields):
    value = json.loads(text)
    value["predicate"] |= fields
    return spell(value)


def missing_cases(prefix, good, fields):
    for field in fields:
        case(f"statement-{prefix}-no-{field}", "statement", "refused", f"no {field}", without(good, field))


def key_event_cases(worked):
    enrol, retire, lost = (worked[f"statement {i}"] for i in (3, 7, 8))
    refused("enrol", enrol, [
        ("unknown-action", '"enrol"', '"revoke"', "an unknown action"),
        ("unknown-role", '"role":"signer"', '"role":"admin"', "an unknown role"),
        ("subject", OTHER.id, KEY.id, "the subject is another key"),
        ("identity-pattern", f'"identity":"{SECOND}"', '"identity":"*@example.org"', "a pattern instead of an identity"),
        ("two-subjects", '"subject":[', '"subject":[' + spell({"digest": {"sha256": KEY.id}, "name": "key"}) + ",", "two keys")])
    missing_cases("enrol", enrol, ["possession", "role", "previous", "ledger", "identity", "key", "action"])
    proof = base64.b64decode(json.loads(enrol)["predicate"]["possession"])
    weak = (1).to_bytes(32, "little")
    weak_id = sha256(weak).hex()
    for name, data, why in [
            ("short-possession", with_field(enrol, possession=b64(proof[:63])), "63 bytes as proof of possession"),
            ("since", with_field(enrol, since=worked["hash 0"]), "an enrolment since when"),
            ("reason", with_field(enrol, reason="new"), "an enrolment has no reason"),
            ("document", with_field(enrol, document="plan-28"), "a key event in a document"),
            ("weak-key", with_field(enrol, key=b64(weak)).replace(OTHER.id, weak_id), "a key of small order")]:
        case(f"statement-enrol-{name}", "statement", "refused", why, data)
    refused("retire", retire, [("enrol", '"retire"', '"enrol"', "an enrolment without possession and role")])
    for name, data, why in [
            ("role", with_field(retire, role="signer"), "a retirement gives no role"),
            ("role-owner", with_field(retire, role="owner"), "a retirement gives no role"),
            ("possession", with_field(retire, possession=b64(proof)), "a retirement proves no possession"),
            ("since", with_field(retire, since=worked["hash 4"]), "only a compromise says since when"),
            ("empty-reason", with_field(retire, reason=""), "an absent reason spelled as empty")]:
        case(f"statement-retire-{name}", "statement", "refused", why, data)
    refused("compromised", lost, [
        ("short-since", f'"since":"{worked["hash 4"]}"', f'"since":"{worked["hash 4"][2:]}"', "62 digits"),
        ("since-number", f'"since":"{worked["hash 4"]}"', '"since":4', "a place instead of a hash"),
        ("reason-lines", "the machine", "the\\nmachine", "a reason of two lines")])
    case("statement-compromised-role", "statement", "refused", "a compromise gives no role", with_field(lost, role="signer"))


def mending_cases(worked):
    correction, withdrawal, erasure = (worked[f"statement {i}"] for i in (5, 6, 9))
    refused("correction", correction, [
        ("subject-name", '"name":"entry"', '"name":"key"', "another subject name"),
        ("no-subject", json.dumps(json.loads(correction)["subject"], separators=(",", ":"), sort_keys=True), "[]", "no target")])
    missing_cases("correction", correction, ["previous", "document", "ledger"])
    case("statement-correction-empty-title", "statement", "accepted", "it takes the title out", with_field(correction, title=""))
    for name, data, why in [
            ("nothing", without(without(correction, "title"), "reason"), "it changes nothing"),
            ("reason-only", without(correction, "title"), "a reason for no change"),
            ("extension", with_field(correction, extension="pdf"), "what was signed of the bytes cannot be corrected"),
            ("lineage-first-of", with_field(correction, lineage={"kind": "first", "of": worked["hash 1"]}), "first of something"),
            ("lineage-without-target", with_field(correction, lineage={"kind": "follows"}), "follows nothing"),
            ("empty-claim", with_field(correction, claim={}), "a claim of nothing"),
            ("long-reason", with_field(correction, reason="x" * 1001), "a reason of 1,001 bytes"),
            ("clause", with_field(correction, clause="art_1"), "the clause cannot be corrected")]:
        case(f"statement-correction-{name}", "statement", "refused", why, data)
    for prefix, good in (("withdrawal", withdrawal), ("erasure", erasure)):
        refused(prefix, good, [("two-subjects", '"subject":[', '"subject":[' + spell(json.loads(good)["subject"][0]) + ",", "two targets")])
        missing_cases(prefix, good, ["reason", "previous", "document", "ledger"])
        for name, data, why in [("empty-reason", with_field(good, reason=""), "an empty reason"),
                                ("title", with_field(good, title="x"), "a field of another kind"),
                                ("reason-lines", with_field(good, reason="one\ntwo"), "a reason of two lines")]:
            case(f"statement-{prefix}-{name}", "statement", "refused", why, data)
    case("statement-withdrawal-as-erasure", "statement", "accepted", "one type for another is another statement: only the signature tells",
         swap(withdrawal, "urn:travaux:withdrawal:1", "urn:travaux:erasure:1"))


def founding_cases(good):
    before = json.loads(good)["predicate"]["succeeds"]
    refused("succeeds", good, [])
    for name, change, why in [
            ("nothing", {"size": 0}, "a ledger of no entries"), ("beyond-2-53", {"size": 2**53}, "not exact in double precision"),
            ("origin-plus", {"origin": "a+b"}, "a plus sign in the origin"), ("short-root", {"root": before["root"][2:]}, "62 digits"),
            ("size-text", {"size": "10"}, "a number as text"), ("extra", {"key": before["root"]}, "a field that nobody reads")]:
        case(f"statement-succeeds-{name}", "statement", "refused", why, with_field(good, succeeds={**before, **change}))
    for field in before:
        case(f"statement-succeeds-no-{field}", "statement", "refused", f"no {field}",
             with_field(good, succeeds={key: value for key, value in before.items() if key != field}))


def claim_cases(worked):
    """What came later than the rest of a claim, all of it in one good statement."""
    predicate = json.loads(worked["statement 2"])["predicate"]
    same = {"entry": worked["hash 1"], "source": 2}
    group = {"basis": "inferred", "count": 3, "kind": "group", "name": "officials", "same-as": same}
    quote = {"exact": "an \u201carmed assault\u201d", "prefix": "it reads:\n", "suffix": "."}
    words = {"exact": "shall", "start": 7}
    claim = {**predicate["claim"], "chain": [group], "dated": "2025-11-18", "printed": "last Tuesday", "quote": quote,
             "relation": "confirmed-content", "resolved-by": "The Gazette"}

    def saying(changed=None, leave_out=(), **changes):
        fields = {**claim, **changes}
        return with_field(worked["statement 2"], **(changed or {"words": words}),
                          claim={name: value for name, value in fields.items() if name not in leave_out})

    def source(leave_out=(), **changes):
        return saying(chain=[{name: value for name, value in {**group, **changes}.items() if name not in leave_out}])

    for name, data, why in [
            ("later-fields", saying(), "all fields that came later"),
            ("not-resolved", saying(leave_out=["dated", "resolved-by"]), "a date as printed only"),
            ("unnamed-same", source(["count"], kind="unnamed"), "an unnamed person of before"),
            ("withheld-same", source(["count", "name"], kind="withheld"), "a withheld source of before")]:
        case(f"statement-claim-{name}", "statement", "accepted", why, data)
    for name, data, why in [
            ("words-no-clause", without(saying(), "clause"), "words of no clause"),
            ("words-end", saying({"words": {**words, "end": 12}}), "a field that nobody reads"),
            ("words-nothing", saying({"words": {**words, "exact": ""}}), "no words"),
            ("words-no-start", saying({"words": {"exact": "shall"}}), "words anywhere"),
            ("words-text", saying({"words": "shall"}), "words without their place"),
            ("words-long", saying({"words": {**words, "exact": "x" * 2001}}), "words of 2,001 bytes"),
            ("words-control", saying({"words": {**words, "exact": "a\u001b[1m"}}), "a terminal escape in the words"),
            ("basis-stated", source(basis="stated"), "what is absent otherwise"), ("basis-empty", source(basis=""), "an absent word spelled as empty"),
            ("count-one", source(count=1), "a group of one"), ("count-none", source(count=0), "a group of nobody"),
            ("count-text", source(count="3"), "a number as text"), ("count-beyond-2-53", source(count=2**53), "not exact in double precision"),
            ("count-person", source(kind="person"), "one person who are three"), ("group-nameless", source(["name"]), "a group of nothing"),
            ("same-as-zero", source(**{"same-as": {**same, "source": 0}}), "sources count from one"),
            ("same-as-seventeen", source(**{"same-as": {**same, "source": 17}}), "no chain has so many"),
            ("same-as-place", source(**{"same-as": {**same, "entry": 3}}), "a place instead of a hash"),
            ("same-as-hash", source(**{"same-as": same["entry"]}), "no source named"),
            ("quote-nothing", saying(quote={**quote, "exact": ""}), "no words"), ("quote-text", saying(quote="shall"), "a quote that is no object"),
            ("quote-no-exact", saying(quote={"prefix": "a"}), "a prefix of nothing"),
            ("quote-empty-prefix", saying(quote={**quote, "prefix": ""}), "an absent field spelled as empty"),
            ("quote-long-suffix", saying(quote={**quote, "suffix": "x" * 201}), "a suffix of 201 bytes"),
            ("quote-place", saying(quote={**quote, "start": 3}), "a field that nobody reads"),
            ("printed-lines", saying(printed="last\nTuesday"), "a date of two lines"), ("printed-long", saying(printed="x" * 201), "a date of 201 bytes"),
            ("resolved-nothing", saying(leave_out=["printed"]), "resolved, but not what"),
            ("resolved-to-nothing", saying(leave_out=["dated"]), "resolved, but not to what"),
            ("resolved-empty", saying(**{"resolved-by": ""}), "an absent field spelled as empty"),
            ("archived-open", saying(archived=worked["hash 1"]), "a copy that could be guessed"),
            ("confirmed-other", saying(relation="confirmed-truth"), "an unknown relation")]:
        case(f"statement-claim-{name}", "statement", "refused", why, data)


def private_cases(worked):
    good = worked["statement 4"]
    claim = json.loads(good)["predicate"]["claim"]
    chain, note = claim["private"]

    def claiming(**changes):
        return with_field(good, claim={**claim, **changes})

    refused("private", good, [])
    for name, data, why in [
            ("note-plain", claiming(note="Handed over."), "the note both private and plain"),
            ("chain-plain", claiming(chain=[{"kind": "unknown"}]), "the chain both private and plain"),
            ("chain-longer", claiming(chain=[{"kind": "withheld"}, {"kind": "withheld"}]), "two sources instead of the private chain"),
            ("order", claiming(private=[note, chain]), "out of order"), ("twice", claiming(private=[note, note]), "the same field twice"),
            ("none", claiming(private=[]), "an absent list spelled as empty"),
            ("relation", claiming(private=[chain, note, {**note, "field": "relation"}]), "a field that cannot be private"),
            ("short", claiming(private=[{**chain, "commitment": chain["commitment"][2:]}]), "62 digits"),
            ("value", claiming(private=[{**note, "value": PRIVATE["note"]}]), "the value beside its commitment"),
            ("no-field", claiming(private=[{"commitment": note["commitment"]}]), "no field named"),
            ("no-chain", with_field(good, claim={key: value for key, value in claim.items() if key != "chain"}), "no chain in place of the private one")]:
        case(f"statement-private-{name}", "statement", "refused", why, data)
    more, file = {"statement": good}, worked["private.json"]
    for name, data, why in [("copied", with_field(good, author=AUTHOR), "its commitments in another author's entry"),
                            ("other-ledger", with_field(good, ledger=worked["hash 1"]), "its commitments in another ledger")]:
        case(f"private-{name}", "private", "not-verified", why, file, statement=data)
    case("private-good", "private", "accepted", "the worked example's", file, **more)
    case("private-more", "private", "accepted", "a value that no field of the claim asks for", private_file({**PRIVATE, "url": "x"}), **more)
    for name, data, why in [
            ("other-value", private_file({**PRIVATE, "note": "Handed over."}), "another note"),
            ("missing-value", private_file({"note": PRIVATE["note"]}), "no value for the chain"),
            ("no-value", private_file({}), "no values"),
            ("other-secret", private_file(PRIVATE, SECRET), "another secret"),
            ("exchanged", private_file({"chain": PRIVATE["note"], "note": PRIVATE["chain"]}), "the values exchanged")]:
        case(f"private-{name}", "private", "not-verified", why, data, **more)
    for name, data, why in [
            ("other-format", swap(file, "private/1", "salts/1"), "another format"), ("no-newline", file[:-1], "no newline"),
            ("upper-case", swap(file, '5f"', '5F"'), "upper-case digits"), ("short", swap(file, '"40', '"'), "62 digits"),
            ("chain-list", swap(file, json.dumps(PRIVATE["chain"]), PRIVATE["chain"]), "a list instead of its text"),
            ("null", swap(file, '"Handed over on paper."', "null"), "no text"), ("list", swap(file, '"values":{', '"values":[{'), "no object"),
            ("extra", swap(file, '"secret"', '"hint":"x","secret"'), "another field"),
            ("duplicate", swap(file, '"note":', '"note":"x","note":'), "the same field twice")]:
        case(f"private-{name}", "private", "refused", why, data, **more)


def request_cases(worked):
    text = worked["key request"]
    good = envelope(text, [OTHER])
    parsed = json.loads(good)

    def respelled(payload, signatures=parsed["signatures"]):
        return spell({**parsed, "payload": b64(payload.encode()), "signatures": signatures}) + "\n"

    case("key-request-good", "key-request", "accepted", "the worked example's", good)
    case("statement-key-request", "statement", "refused", "a key request is no entry", text)
    for name, payload, why in [("other-ledger", text.replace(worked["hash 0"], worked["hash 1"]), "made for another ledger"),
                               ("other-identity", text.replace(SECOND, AUTHOR), "made for another identity")]:
        case(f"key-request-{name}", "key-request", "not-verified", why, respelled(payload))
    case("key-request-not-held", "key-request", "not-verified", "signed by another key than the one asked for",
         respelled(text, [{"keyid": OTHER.id, "sig": possession(text, KEY)}]))
    weak = (1).to_bytes(32, "little")
    for name, data, why in [
            ("other-key-id", respelled(text, [{**parsed["signatures"][0], "keyid": KEY.id}]), "the id of another key"),
            ("two-signatures", envelope(text, [OTHER, KEY]), "two signatures"), ("no-newline", good[:-1], "no newline"),
            ("identity-pattern", respelled(text.replace(SECOND, "*@example.org")), "a pattern instead of an identity"),
            ("weak-key", envelope(text.replace(b64(OTHER.public), b64(weak)).replace(OTHER.id, sha256(weak).hex()), [OTHER]), "a key of small order"),
            ("subject", envelope(text.replace(OTHER.id, KEY.id), [OTHER]), "the subject is another key"),
            ("time", envelope(with_field(text, time=TIMES[0]), [OTHER]), "a field that nobody reads"),
            ("enrolment", envelope(worked["statement 3"], [OTHER]), "an enrolment instead of a request"),
            ("blank", envelope(text + " ", [OTHER]), "a blank at the end of the statement")]:
        case(f"key-request-{name}", "key-request", "refused", why, data)


def make(worked):
    key_event_cases(worked)
    mending_cases(worked)
    founding_cases(worked["successor"])
    claim_cases(worked)
    private_cases(worked)
    request_cases(worked)
