"""The bytes of core/FORMAT.md, sections 2 to 9, from the page alone. For make.py."""
import base64
import hashlib
import hmac
import json

from ed25519 import sha256


def b64(data):
    return base64.b64encode(data).decode()


def spell(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def root_of(leaves):
    if not leaves:
        return sha256(b"")
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return sha256(b"\x01" + root_of(leaves[:split]) + root_of(leaves[split:]))


def leaf(data):
    return sha256(b"\x00" + data)


def statement(kind, subjects, predicate):
    return spell({"_type": "https://in-toto.io/Statement/v1", "predicate": predicate,
                  "predicateType": f"urn:travaux:{kind}:1",
                  "subject": [{"digest": {"sha256": digest}, "name": name} for name, digest in subjects]})


PAYLOAD_TYPE = "application/vnd.in-toto+json"


def pre_authentication(payload):
    return f"DSSEv1 {len(PAYLOAD_TYPE)} {PAYLOAD_TYPE} {len(payload)} ".encode() + payload


def envelope(payload, keys):
    message = pre_authentication(payload.encode())
    return spell({"payload": b64(payload.encode()), "payloadType": PAYLOAD_TYPE,
                  "signatures": [{"keyid": key.id, "sig": b64(key.sign(message))} for key in keys]}) + "\n"


def salt(secret, purpose):
    return hmac.new(secret, b"travaux salt " + purpose.encode(), hashlib.sha256).digest()


def frontier(leaves):
    peaks, start = [], 0
    for bit in reversed(range(len(leaves).bit_length())):
        if len(leaves) >> bit & 1:
            peaks.append(root_of(leaves[start:start + (1 << bit)]).hex())
            start += 1 << bit
    return "\n".join(["travaux.frontier/1", str(len(leaves)), *peaks]) + "\n"


def note_hint(origin, key):
    return sha256(origin.encode() + b"\n\x01" + key.public)[:4]


def key_request(ledger, identity, key):
    return spell({"_type": "https://in-toto.io/Statement/v1", "predicateType": "urn:travaux:key-request:1",
                  "predicate": {"identity": identity, "key": b64(key.public), "ledger": ledger},
                  "subject": [{"digest": {"sha256": key.id}, "name": "key"}]})


def possession(request, key):
    return b64(key.sign(pre_authentication(request.encode())))


def allowed_signer(identity, key, until=None):
    limit = "" if until is None else ',valid-before="' + "".join(c for c in until if c not in "-:T") + '"'
    return f'{identity} namespaces="git"{limit} ssh-ed25519 {b64(ssh_key(key))}\n'


def checkpoint(origin, leaves, key):
    text = f"{origin}\n{len(leaves)}\n{b64(root_of(leaves))}\n"
    return text + f"\n\u2014 {origin} {b64(note_hint(origin, key) + key.sign(text.encode()))}\n"


def ssh_field(data):
    return len(data).to_bytes(4, "big") + data


def ssh_key(key):
    return ssh_field(b"ssh-ed25519") + ssh_field(key.public)


def wrap(text, columns):
    return [text[at:at + columns] for at in range(0, len(text), columns)]


def ssh_signature(message, space, key):
    digest = hashlib.sha512(message).digest()
    rest = ssh_field(space) + ssh_field(b"") + ssh_field(b"sha512")
    signature = key.sign(b"SSHSIG" + rest + ssh_field(digest))
    blob = (b"SSHSIG" + (1).to_bytes(4, "big") + ssh_field(ssh_key(key)) + rest +
            ssh_field(ssh_field(b"ssh-ed25519") + ssh_field(signature)))
    return "\n".join(["-----BEGIN SSH SIGNATURE-----", *wrap(b64(blob), 70), "-----END SSH SIGNATURE-----"]) + "\n"
