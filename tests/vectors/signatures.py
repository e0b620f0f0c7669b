"""Signatures that look good to somebody. For make.py, which writes them to ed25519.json."""
import hashlib

from ed25519 import BASE, ORDER, P, add, decode, encode, scalar, small_order_points, times


class Signatures:
    """`valid` is what must be answered, `library` what a verifier answers that leaves key and S to its caller's care:
    RFC 8032 without the cofactor, keys read leniently, R compared as bytes, S below the order."""

    def __init__(self):
        self.cases = []

    def add(self, valid, why, key, message, signature):
        self.cases.append({"why": why, "key": key.hex(), "message": message.hex(), "signature": signature.hex(),
                           "valid": valid, "library": self.library(key, message, signature)})

    @staticmethod
    def library(key, message, signature):
        point, s = decode(key), int.from_bytes(signature[32:], "little")
        if not point or s >= ORDER:
            return False
        k = scalar(signature[:32] + key + message) % ORDER
        return encode(add(times(s, BASE), negative(times(k, point)))) == signature[:32]


def negative(point):
    return (-point[0] % P, point[1])


def little(number):
    return number.to_bytes(32, "little")


def message_cases(cases, holder, message, good):
    cases.add(True, "as it was signed", holder.public, message, good)
    cases.add(True, "no bytes, signed", holder.public, b"", holder.sign(b""))
    cases.add(True, "many bytes, signed", holder.public, bytes(1000), holder.sign(bytes(1000)))
    for why, other in [("the message's first bit flipped", bytes([message[0] ^ 1]) + message[1:]),
                       ("the message's last bit flipped", message[:-1] + bytes([message[-1] ^ 128])),
                       ("the message cut short", message[:-1]), ("the message gone", b""),
                       ("a byte before the message", b"\0" + message), ("a byte behind the message", message + b"\0"),
                       ("the message twice", message * 2), ("the message in hexadecimal", message.hex().encode())]:
        cases.add(False, why, holder.public, other, good)
    cases.add(False, "its SHA-512 was signed", holder.public, message, holder.sign(hashlib.sha512(message).digest()))
    cases.add(False, "it is the SHA-512 of what was signed", holder.public, hashlib.sha512(message).digest(), good)


def with_domain(key, domain, message):
    """RFC 8032 section 5.1.6 with a domain before both hashes, as Ed25519ph and Ed25519ctx have."""
    r = scalar(domain + key.prefix + message) % ORDER
    point = encode(times(r, BASE))
    return point + little((r + scalar(domain + point + key.public + message) * key.secret) % ORDER)


def domain_cases(cases, holder, message):
    name = b"SigEd25519 no Ed25519 collisions"
    digest = hashlib.sha512(message).digest()
    for why, signature in [("Ed25519ph, the variant that hashes first", with_domain(holder, name + b"\1\0", digest)),
                           ("Ed25519ph with a context", with_domain(holder, name + b"\1\7travaux", digest)),
                           ("Ed25519ctx, the variant with a context", with_domain(holder, name + b"\0\7travaux", message))]:
        cases.add(False, why, holder.public, message, signature)
    cases.add(False, "Ed25519ph, shown with the hash it signed", holder.public, digest, with_domain(holder, name + b"\1\0", digest))
    r = 12345
    point = encode(times(r, BASE))
    for why, data in [("the challenge leaves out the key", point + message),
                      ("the challenge has the key first", holder.public + point + message),
                      ("the challenge leaves out R", holder.public + message)]:
        cases.add(False, why, holder.public, message, point + little((r + scalar(data) * holder.secret) % ORDER))


def scalar_cases(cases, holder, stranger, message, good):
    r, s = good[:32], int.from_bytes(good[32:], "little")
    for times_order in range(1, (2**256 - 1 - s) // ORDER + 1):
        cases.add(False, f"S plus {times_order} times the order", holder.public, message, r + little(s + times_order * ORDER))
    for why, other in [("S is the order", ORDER), ("S is the order plus one", ORDER + 1), ("S is the order less one", ORDER - 1),
                       ("S is 0", 0), ("S is 1", 1), ("S is 2^252", 2**252), ("S is 2^253", 2**253), ("S is 2^255 - 19", P),
                       ("S is as large as it gets", 2**256 - 1), ("S with its highest bit set", s | 2**255),
                       ("S negated", ORDER - s), ("S plus one", s + 1),
                       ("S in the other order of bytes", int.from_bytes(good[32:], "big"))]:
        cases.add(False, why, holder.public, message, r + little(other))
    for why, signature in [("64 zeros", bytes(64)), ("64 bytes of ones", b"\xff" * 64), ("R and S changed over", good[32:] + r),
                           ("the last byte lost", good[:63] + b"\0"), ("the first byte lost", good[1:] + b"\0"),
                           ("R of another signature", holder.sign(b"other")[:32] + good[32:]),
                           ("S of another signature", r + holder.sign(b"other")[32:]),
                           ("another key's signature", stranger.sign(message))]:
        cases.add(False, why, holder.public, message, signature)


def nonce_cases(cases, holder, message, good):
    """What the holder of the key can do with R; `S = k * secret` answers an R that adds nothing."""
    def answered(r):
        return r + little(scalar(r + holder.public + message) * holder.secret % ORDER)

    zero = encode((0, 1))
    cases.add(False, "R is the neutral point: only the holder can make it, and gives the secret away", holder.public, message,
              answered(zero))
    for why, r in [("the neutral point as P + 1", little(P + 1)), ("the neutral point with a sign", little(1 | 2**255)),
                   ("the neutral point as P + 1 with a sign", little(P + 1 | 2**255))]:
        cases.add(False, f"R is {why}", holder.public, message, answered(r))
    for number, point in enumerate(sorted(small_order_points() - {(0, 1)})):
        cases.add(False, f"R is point {number} of small order: good for who multiplies by the cofactor", holder.public,
                  message, answered(encode(point)))
        r = encode(add(times(777, BASE), point))
        cases.add(False, f"R plus point {number} of small order: good for who multiplies by the cofactor", holder.public,
                  message, r + little((777 + scalar(r + holder.public + message) * holder.secret) % ORDER))
    for y in (P, P - 1 | 2**255):
        cases.add(False, "R is another spelling of a point of small order", holder.public, message, answered(little(y)))
    cases.add(False, "R negated", holder.public, message, good[:31] + bytes([good[31] ^ 128]) + good[32:])
    off = next(y for y in range(2, 99) if not decode(little(y)))
    cases.add(False, "R is no point", holder.public, message, answered(little(off)))
    cases.add(False, "R is 32 zeros", holder.public, message, bytes(32) + good[32:])


def weak_key_cases(cases):
    """With a key of small order S = 0 fits some R for a message that nobody signed."""
    points = sorted(small_order_points())
    encodings = {little(value | sign << 255) for point in points for value in (point[1], point[1] + P) if value < 2**255
                 for sign in (0, 1)}
    for number, key in enumerate(sorted(encodings)):
        tries = ((f"message {i}".encode(), encode(point) + bytes(32)) for i in range(50) for point in points)
        message, signature = next(each for each in tries if Signatures.library(key, *each))
        cases.add(False, f"weak key {number}, and a message that nobody signed", key, message, signature)
        cases.add(False, f"weak key {number} and 64 zeros", key, message, bytes(64))


def key_part_cases(cases, holder, stranger, message, good):
    off = next(y for y in range(2, 99) if not decode(little(y)))
    for why, key in [("the key negated", holder.public[:31] + bytes([holder.public[31] ^ 128])), ("another key", stranger.public),
                     ("a key that is no point", little(off)), ("a key that is no point, not reduced", little(P + 2)),
                     ("a key of 32 bytes of ones", b"\xff" * 32), ("the base point as key", encode(BASE)),
                     ("the key in the other order of bytes", holder.public[::-1])]:
        cases.add(False, why, key, message, good)
        cases.add(False, why + ", and 64 zeros", key, message, bytes(64))
    eighth = next(point for point in sorted(small_order_points()) if times(4, point) != (0, 1))
    mixed = encode(add(times(holder.secret, BASE), eighth))
    for wanted in (0, 1):
        nonce = next(r for r in range(1, 99)
                     if (scalar(encode(times(r, BASE)) + mixed + message) % ORDER % 8 == 0) == (wanted == 0))
        r = encode(times(nonce, BASE))
        k = scalar(r + mixed + message) % ORDER
        why = "divides by eight: its holder tried until it did" if wanted == 0 else "does not divide by eight"
        cases.add(wanted == 0, f"a key with a small part, where the challenge {why}", mixed, message,
                  r + little((nonce + k * holder.secret) % ORDER))


def cases(key, other):
    message = b"The parties shall meet."
    good = key.sign(message)
    made = Signatures()
    message_cases(made, key, message, good)
    domain_cases(made, key, message)
    scalar_cases(made, key, other, message, good)
    nonce_cases(made, key, message, good)
    weak_key_cases(made)
    key_part_cases(made, key, other, message, good)
    return made.cases
