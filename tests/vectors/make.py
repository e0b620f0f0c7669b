#!/usr/bin/env python3
"""Writes example.json, repository.json, chains.json, ed25519.json, proofs.json and seal/*.json beside this file.

A second implementation, from core/FORMAT.md alone and with nothing but Python's standard library:
where it and the library agree, the page is precise enough for a stranger. The library's tests read
what this wrote; run it again only when the format changes.
"""
import base64
import json
import pathlib

import chain_cases
import entry_cases
import repository
import signatures
from cases import CASES, case, swap
from ed25519 import P, ORDER, encode, sha256, small_order_points
from example import *
from formats import *

HERE = pathlib.Path(__file__).resolve().parent


def statement_cases(good):
    case("statement-good", "statement", "accepted", "the worked example's version", good)
    author = f'"author":"{AUTHOR}"'
    for name, old, new, why in [
            ("blank", ":", ": ", "a blank after a colon"),
            ("no-type", '{"_type":"https://in-toto.io/Statement/v1",', "{", "a field is missing"),
            ("key-order", '"segments":2,"time":"2025-11-25T21:05:00Z"', '"time":"2025-11-25T21:05:00Z","segments":2',
             "keys in another order"),
            ("duplicate-key", author, f'"author":"mallory",{author}', "the same key twice, the first hidden"),
            ("unknown-field", author, f'{author},"authority":"x"', "a field that nobody reads"),
            ("empty-optional", '"time"', '"previous":"","time"', "an absent field spelled as empty"),
            ("null-optional", '"title":"A plan"', '"title":null', "an absent field spelled as null"),
            ("escaped-slash", "https://in", "https:\\/\\/in", "a needless escape"),
            ("unicode-escape", "A plan", "\\u0041 plan", "a needless escape"),
            ("float", '"version":1}', '"version":1.0}', "a float"),
            ("exponent", '"version":1}', '"version":1e0}', "a float in disguise"),
            ("negative-zero", '"version":1}', '"version":-0}', "negative zero"),
            ("leading-zero", '"version":1}', '"version":01}', "a leading zero"),
            ("beyond-2-53", '"version":1}', '"version":9007199254740992}', "not exact in double precision"),
            ("upper-case-digest", '"sha256":"', '"sha256":"A', "a digest of 65 digits"),
            ("two-digests", '"sha256":"', '"md5":"00","sha256":"', "a second digest"),
            ("subject-name", '"name":"original"', '"name":"draft"', "another subject name"),
            ("other-type", "urn:travaux:version:1", "urn:travaux:version:2", "an unknown kind"),
            ("type-confusion", "urn:travaux:version:1", "urn:travaux:attribution:1", "the fields of another kind"),
            ("in-toto-v0", "Statement/v1", "Statement/v0.1", "another statement version"),
            ("identity-pattern", AUTHOR, "*@example.org", "a pattern instead of an identity"),
            ("identity-hidden", AUTHOR, "desk\u200b@example.org", "an invisible character in an identity"),
            ("document-taken", '"plan-28"', '"log"', "an id that is taken"),
            ("document-path", '"plan-28"', '"../plan"', "an id that is a path"),
            ("title-escape", "A plan", "A \\u001b[2Jplan", "a terminal escape in the title"),
            ("title-surrogate", "A plan", "A \\ud800plan", "half a surrogate pair"),
            ("time-offset", TIMES[1], "2025-11-25T22:05:00+01:00", "a time with an offset"),
            ("time-leap", TIMES[1], "2025-02-29T00:00:00Z", "a day that does not exist"),
            ("lineage-without-target", '"kind":"first"', '"kind":"follows"', "follows nothing"),
            ("reader-none-with-text", '"name":"text","version"', '"name":"none","version"', "no reader, yet a text"),
            ("empty-title", '"title":"A plan"', '"title":""', "only a correction takes a title out"),
            ("not-read-last", '"name":"not-read"', '"name":"text"', "the subjects in another order"),
            ("segments-zero", '"segments":2', '"segments":0', "no segments under a root of some"),
            ("boolean", '"segments":2', '"segments":true', "a boolean")]:
        case(f"statement-{name}", "statement", "refused", why, swap(good, old, new))
    for name, data, why in [("trailing", good + "{}", "trailing bytes"), ("newline", good + "\n", "a newline at the end"),
                            ("byte-order-mark", "\ufeff" + good, "a byte order mark"), ("empty", "", "no bytes"),
                            ("deep", "[" * 5000, "nested without end"),
                            ("invalid-utf-8", good.encode().replace(b"A plan", b"A \xffplan"), "invalid UTF-8"),
                            ("nul", good + "\x00", "a zero byte at the end")]:
        case(f"statement-{name}", "statement", "refused", why, data)


def without_subject(text, name):
    value = json.loads(text)
    value["subject"] = [subject for subject in value["subject"] if subject["name"] != name]
    return spell(value)


def part_cases(good):
    with_field = entry_cases.with_field
    case("statement-pages", "statement", "accepted", "a part of a file with pages", with_field(good, pages=[3, 12]))
    case("statement-lines", "statement", "accepted", "a part of a file with lines", with_field(good, lines=[9, 9]))
    for name, fields, why in [("zero", {"pages": [0, 2]}, "pages count from 1"), ("backwards", {"pages": [3, 2]}, "the last before the first"),
                              ("one", {"pages": [3]}, "no last page"), ("three", {"pages": [1, 2, 3]}, "three ends"),
                              ("text", {"pages": "3-12"}, "a range as text"), ("number", {"pages": 3}, "a page instead of a range"),
                              ("and-lines", {"lines": [1, 2], "pages": [1, 2]}, "a part in lines and in pages")]:
        case(f"statement-pages-{name}", "statement", "refused", why, with_field(good, **fields))
    case("statement-no-not-read", "statement", "refused", "nothing is said of what was not read", without_subject(good, "not-read"))


def not_read_cases(worked):
    good, more = worked["not-read.json"], {"statement": worked["statement 1"], "salts": worked["salts.json"]}

    def listing(*items, **fields):
        return spell({"format": "travaux.not-read/1", "items": list(items), **fields}) + "\n"

    case("not-read-good", "not-read", "accepted", "the worked example's", good, **more)
    image = {"what": "image"}
    for name, data, why in [
            ("empty", listing(), "nothing, where something was not read"), ("other-line", swap(good, "2", "3"), "another line"),
            ("other-detail", swap(good, "a map", "a sea"), "other words"), ("one-more", listing(json.loads(good)["items"][0], image), "one item more"),
            ("places", listing({**image, "line": 1, "page": 2, "paragraph": 2**53 - 1, "detail": 'a "map" \\ \u202e'}), "every field"),
            ("longest", listing({"what": "x" * 100, "detail": "\u00e9" * 500}), "as long as can be")]:
        case(f"not-read-{name}", "not-read", "not-verified", why, data, **more)
    for name, data, why in [
            ("missing", "", "no file"), ("no-newline", good[:-1], "no newline"), ("other-format", swap(good, "read/1", "read/2"), "another format"),
            ("no-items", '{"format":"travaux.not-read/1"}\n', "no list"), ("null", swap(good, '"a map"', "null"), "a null"),
            ("unknown-field", listing({**image, "column": 4}), "a field that nobody reads"),
            ("unknown-field-outside", listing(image, count=1), "a field that nobody reads"),
            ("no-what", listing({"line": 4}), "nothing named"), ("empty-what", listing({"what": ""}), "nothing named"),
            ("empty-detail", listing({**image, "detail": ""}), "an absent detail spelled as empty"),
            ("line-zero", listing({**image, "line": 0}), "an absent line spelled as zero"), ("page-text", listing({**image, "page": "2"}), "a number as text"),
            ("beyond-2-53", listing({**image, "paragraph": 2**53}), "not exact in double precision"),
            ("two-lines", listing({**image, "detail": "a\nb"}), "a line break"), ("escape", listing({**image, "detail": "\x1b[2J"}), "a terminal escape"),
            ("next-line", listing({**image, "what": "a\x85b"}), "a control character of two bytes"),
            ("long-what", listing({"what": "x" * 101}), "101 bytes"), ("long-detail", listing({**image, "detail": "x" * 1001}), "1,001 bytes"),
            ("invalid-utf-8", good.encode().replace(b"a map", b"a \xff"), "invalid UTF-8"),
            ("order", swap(good, '"detail":"a map","line":2', '"line":2,"detail":"a map"'), "keys in another order"),
            ("duplicate", swap(good, '"line":2', '"line":2,"line":2'), "the same key twice"), ("blank", swap(good, ",", ", "), "a blank"),
            ("object", swap(swap(good, "[{", "{"), "}]", "}"), "no list")]:
        case(f"not-read-{name}", "not-read", "refused", why, data, **more)


def envelope_cases(good):
    more = {"key": KEY.public.hex()}
    parsed = json.loads(good)
    signature = parsed["signatures"][0]

    def respelled(**changes):
        return spell({**parsed, **changes}) + "\n"

    case("envelope-good", "envelope", "accepted", "the worked example's first entry", good, **more)
    case("envelope-other-key", "envelope", "not-verified", "signed by a key nobody expects",
         envelope(base64.b64decode(parsed["payload"]).decode(), [OTHER]), **more)
    case("envelope-borrowed-hint", "envelope", "not-verified", "the expected key's id over another key's signature",
         respelled(signatures=[{"keyid": KEY.id, "sig": b64(OTHER.sign(b"x"))}]), **more)
    raw = base64.b64decode(signature["sig"])
    s = int.from_bytes(raw[32:], "little") + ORDER
    case("envelope-malleated", "envelope", "not-verified", "S plus the order of the group: a second spelling",
         respelled(signatures=[{**signature, "sig": b64(raw[:32] + s.to_bytes(32, "little"))}]), **more)
    case("envelope-signed-payload-only", "envelope", "not-verified", "the payload is signed without its encoding",
         respelled(signatures=[{**signature, "sig": b64(KEY.sign(base64.b64decode(parsed["payload"])))}]), **more)
    payload = parsed["payload"]
    for name, data, why in [
            ("no-newline", good[:-1], "no newline at the end"), ("two-newlines", good + "\n", "two newlines"),
            ("carriage-return", good[:-1] + "\r\n", "a carriage return"), ("blank", " " + good, "a blank"),
            ("pretty", json.dumps(parsed, indent=1) + "\n", "pretty-printed"),
            ("key-order", json.dumps(dict(reversed(parsed.items())), separators=(",", ":")) + "\n", "keys in another order"),
            ("payload-type", respelled(payloadType="application/json"), "another payload type"),
            ("extra-field", respelled(extra="x"), "a field that nobody reads"),
            ("no-signature", respelled(signatures=[]), "no signature"),
            ("same-key-twice", respelled(signatures=[signature, signature]), "the same signature twice"),
            ("nine-signatures", respelled(signatures=[{**signature, "keyid": f"{i:064x}"} for i in range(9)]), "nine"),
            ("short-signature", respelled(signatures=[{**signature, "sig": b64(raw[:63])}]), "63 bytes"),
            ("no-key-id", respelled(signatures=[{"sig": signature["sig"]}]), "no key id"),
            ("upper-case-key-id", respelled(signatures=[{**signature, "keyid": KEY.id.upper()}]), "upper case"),
            ("missing-padding", respelled(payload=payload.rstrip("=")), "base64 without padding"),
            ("stray-bits", swap(good, 'AQ=="', 'AR=="'), "bits set behind the last byte"),
            ("url-safe", respelled(signatures=[{**signature, "sig": b64(b"\xff" * 64).replace("/", "_")}]), "URL-safe base64"),
            ("line-broken-base64", respelled(payload=payload[:76] + "\n" + payload[76:]), "base64 in lines"),
            ("duplicate-key", swap(good, '{"payload":', '{"payload":"","payload":'), "the same key twice"),
            ("too-large", respelled(payload=b64(b"x" * 50000)), "larger than a log entry may be")]:
        case(f"envelope-{name}", "envelope", "refused", why, data, **more)


def checkpoint_cases(good):
    more = {"key": KEY.public.hex()}
    lines = good.split("\n")
    text, mark = "\n".join(lines[:3]) + "\n", lines[4]
    case("checkpoint-good", "checkpoint", "accepted", "the worked example's checkpoint", good, **more)
    case("checkpoint-other-key", "checkpoint", "not-verified", "signed by another key", checkpoint(ORIGIN, [], OTHER), **more)
    case("checkpoint-borrowed-hint", "checkpoint", "not-verified", "the expected hint over another key's signature",
         f"{text}\n\u2014 {ORIGIN} {b64(note_hint(ORIGIN, KEY) + OTHER.sign(text.encode()))}\n", **more)
    case("checkpoint-other-size", "checkpoint", "not-verified", "another size under the same signature",
         swap(good, "\n3\n", "\n4\n"), **more)
    case("checkpoint-other-origin", "checkpoint", "not-verified", "another origin under the same signature",
         good.replace(ORIGIN, "another-ledger"), **more)
    for name, data, why in [
            ("no-newline", good[:-1], "no newline at the end"), ("extra-newline", good + "\n", "an empty line at the end"),
            ("extension", f"{text}extension\n\n{mark}\n", "an extension line"),
            ("two-signatures", good + mark + "\n", "two signatures"), ("no-signature", text + "\n", "no signature"),
            ("hyphen", good.replace("\u2014", "-"), "a hyphen instead of the dash"),
            ("size-sign", swap(good, "\n3\n", "\n+3\n"), "a sign before the size"),
            ("size-zeros", swap(good, "\n3\n", "\n003\n"), "leading zeros"),
            ("size-hexadecimal", swap(good, "\n3\n", "\n0x3\n"), "a hexadecimal size"),
            ("size-too-large", swap(good, "\n3\n", "\n18446744073709551616\n"), "2^64"),
            ("carriage-returns", good.replace("\n", "\r\n"), "carriage returns"),
            ("signature-name", swap(good, "\u2014 " + ORIGIN, "\u2014 other"), "the signature line names another origin"),
            ("origin-plus", good.replace(ORIGIN, "a+b"), "a plus sign in the origin"),
            ("origin-blank", good.replace(ORIGIN, "a b"), "a blank in the origin"),
            ("short-root", good.replace(lines[2], b64(b"x" * 31)), "a root of 31 bytes"),
            ("short-signature", f"{text}\n\u2014 {ORIGIN} {b64(b'x' * 67)}\n", "67 bytes")]:
        case(f"checkpoint-{name}", "checkpoint", "refused", why, data, **more)


def small_cases(good):
    for name, of, data, why in [
            ("upper-case", "salts", swap(good["salts.json"], '3f"', '3F"'), "upper-case digits"),
            ("short", "salts", swap(good["salts.json"], '20', ""), "62 digits"),
            ("other-format", "salts", swap(good["salts.json"], "salts/1", "salts/2"), "another format"),
            ("no-newline", "salts", good["salts.json"][:-1], "no newline"),
            ("extra", "salts", swap(good["salts.json"], '"secret"', '"hint":"x","secret"'), "another field"),
            ("descending", "segments", swap(good["segments.json"], "[10,34]", "[34,10]"), "ends that descend"),
            ("empty-segment", "segments", swap(good["segments.json"], "[10,34]", "[10,10,34]"), "an empty segment"),
            ("zero", "segments", swap(good["segments.json"], "[10,34]", "[0,34]"), "an empty first segment"),
            ("float", "segments", swap(good["segments.json"], "10", "10.0"), "a float"),
            ("negative", "segments", swap(good["segments.json"], "10", "-10"), "a negative end"),
            ("text", "segments", swap(good["segments.json"], "10", '"10"'), "a number as text"),
            ("other-format", "segments", swap(good["segments.json"], "segments/1", "salts/1"), "another format"),
            ("peak-missing", "frontier", "\n".join(good["frontier"].split("\n")[:-2]) + "\n", "a peak is missing"),
            ("peak-extra", "frontier", good["frontier"] + "0" * 64 + "\n", "a peak too many"),
            ("size", "frontier", swap(good["frontier"], "\n3\n", "\n4\n"), "another size with these peaks"),
            ("size-zeros", "frontier", swap(good["frontier"], "\n3\n", "\n03\n"), "a leading zero"),
            ("no-newline", "frontier", good["frontier"][:-1], "no newline")]:
        case(f"{of}-{name}", of, "refused", why, data)
    case("salts-good", "salts", "accepted", "the worked example's", good["salts.json"])
    case("segments-good", "segments", "accepted", "the worked example's", good["segments.json"])
    case("frontier-good", "frontier", "accepted", "the worked example's", good["frontier"])


def key_cases():
    found = small_order_points()
    encodings = {encode(point) for point in found}
    for point in found:
        for value in (point[1], point[1] + P):
            if value < 2**255:
                encodings |= {(value | sign << 255).to_bytes(32, "little") for sign in (0, 1)}
    for number, encoding in enumerate(sorted(encodings)):
        case(f"key-small-order-{number:02}", "key", "refused", "a point of small order, or an alias of one", encoding)
    for value in (P + 3, P + 4, P + 18):
        case(f"key-not-reduced-{value - P}", "key", "refused", "y is not below the field's prime",
             value.to_bytes(32, "little"))
    case("key-good", "key", "accepted", "the worked example's", KEY.public)


def ssh_cases():
    message = b"text"
    more = {"key": KEY.public.hex(), "message": "text", "namespace": "git"}
    good = ssh_signature(message, b"git", KEY)
    begin, *body, end, _ = good.split("\n")
    joined = "".join(body)
    case("ssh-good", "ssh", "accepted", "as ssh-keygen prints it", good, **more)
    for name, data, why in [
            ("other-namespace", ssh_signature(message, b"file", KEY), "made for another namespace"),
            ("other-key", ssh_signature(message, b"git", OTHER), "made by another key"),
            ("other-message", ssh_signature(b"texts", b"git", KEY), "made over another message"),
            ("one-line", "\n".join([begin, joined, end, ""]), "not wrapped at 70 columns"),
            ("wrapped-at-64", "\n".join([begin, *wrap(joined, 64), end, ""]), "wrapped at 64 columns"),
            ("no-newline", good[:-1], "no newline at the end"), ("twice", good + good, "two signatures"),
            ("text-before", "x\n" + good, "text before the armour"), ("blank", good[:-1] + " \n", "a blank at the end"),
            ("sha256-named", "\n".join([begin, *wrap(b64(base64.b64decode(joined).replace(b"sha512", b"sha256")), 70), end, ""]),
             "another hash named")]:
        case(f"ssh-{name}", "ssh", "refused", why, data, **more)


# ---- Proofs, by the recursive definitions of RFC 6962 sections 2.1.1 and 2.1.2
def split_of(leaves):
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return split


def path(index, leaves):
    if len(leaves) == 1:
        return []
    split = split_of(leaves)
    if index < split:
        return path(index, leaves[:split]) + [root_of(leaves[split:])]
    return path(index - split, leaves[split:]) + [root_of(leaves[:split])]


def subproof(older, leaves, known):
    if older == len(leaves):
        return [] if known else [root_of(leaves)]
    split = split_of(leaves)
    if older <= split:
        return subproof(older, leaves[:split], known) + [root_of(leaves[split:])]
    return subproof(older - split, leaves[split:], False) + [root_of(leaves[:split])]


def proof_file(index, hashes, note, extra=b""):
    lines = ["c2sp.org/tlog-proof@v1", *([f"extra {b64(extra)}"] if extra else []), f"index {index}",
             *(b64(each) for each in hashes), "", note]
    return "\n".join(lines)


def proof_cases(worked):
    entries = [worked[f"entry {i}"] for i in range(3)]
    leaves = [leaf(entry.encode()) for entry in entries]
    note = worked["checkpoint"]
    good = [proof_file(i, path(i, leaves), note) for i in range(3)]
    files = [{"why": f"entry {i} of the worked example", "verdict": "accepted", "entry": entries[i], "proof": good[i]}
             for i in range(3)]
    hashes = path(1, leaves)
    flipped = [bytes([hashes[0][0] ^ 1]) + hashes[0][1:], hashes[1]]
    for why, verdict, proof in [
            ("another entry's place", "inclusion", proof_file(0, hashes, note)),
            ("a place beyond the log", "inclusion", proof_file(3, hashes, note)),
            ("a flipped bit", "inclusion", proof_file(1, flipped, note)),
            ("the hashes from the root down", "inclusion", proof_file(1, hashes[::-1], note)),
            ("a hash dropped", "inclusion", proof_file(1, hashes[:1], note)),
            ("a hash too many", "inclusion", proof_file(1, hashes + [leaves[0]], note)),
            ("the checkpoint of a shorter log", "inclusion", proof_file(1, hashes, checkpoint(ORIGIN, leaves[:2], KEY))),
            ("the hash of the entry instead of its leaf hash", "inclusion",
             proof_file(1, path(1, [sha256(entry.encode()) for entry in entries]), note)),
            ("signed by another key", "checkpoint", proof_file(1, hashes, checkpoint(ORIGIN, leaves, OTHER))),
            ("another log of the same owner", "origin", proof_file(1, hashes, checkpoint("another", leaves, KEY))),
            ("another format", "refused", swap(good[1], "@v1", "@v2")),
            ("a leading zero", "refused", swap(good[1], "index 1", "index 01")),
            ("no index", "refused", swap(good[1], "index 1\n", "")),
            ("an empty extra line", "refused", swap(good[1], "index 1", "extra \nindex 1")),
            ("extra data behind the index", "refused", swap(good[1], "index 1", "index 1\nextra AAAA")),
            ("a hash of 31 bytes", "refused", swap(good[1], b64(hashes[0]), b64(hashes[0][:31]))),
            ("64 hashes", "refused", proof_file(1, [bytes(32)] * 64, note)),
            ("no checkpoint", "refused", good[1][:good[1].index("\n\n")] + "\n\n"),
            ("no newline at the end", "refused", good[1][:-1])]:
        files.append({"why": why, "verdict": verdict, "entry": entries[1], "proof": proof})
    consistency = [{"older": older, "older root": root_of(leaves[:older]).hex(), "newer": 3,
                    "newer root": root_of(leaves).hex(), "hashes": [each.hex() for each in subproof(older, leaves, True)]}
                   for older in (1, 2, 3)]
    return {"key": KEY.public.hex(), "origin": ORIGIN, "files": files, "consistency": consistency}


def write(name, content):
    (HERE / name).write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n")


def main():
    worked = example()
    log, more = sequel(worked)
    worked |= more
    statement_cases(worked["statement 1"])
    part_cases(worked["statement 1"])
    not_read_cases(worked)
    entry_cases.make(worked)
    envelope_cases(worked["entry 0"])
    checkpoint_cases(worked["checkpoint"])
    small_cases(worked)
    key_cases()
    ssh_cases()
    write("example.json", worked)
    page = (HERE / "../../core/FORMAT.md").read_text()
    write("repository.json", repository.make(worked, log.entries, page))
    write("chains.json", chain_cases.make())
    write("proofs.json", proof_cases(worked))
    write("ed25519.json", signatures.cases(KEY, OTHER))
    folder = HERE / "seal"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    for name, content in CASES.items():
        write(f"seal/{name}.json", content)


main()
