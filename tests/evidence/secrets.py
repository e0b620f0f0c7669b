#!/usr/bin/env python3
"""secrets.py TRAVAUX: what was to stay out of a ledger is in no byte of it.

Unique secrets are planted: private notes, sources, addresses and dates, the passphrase, the name
and the folder of the recorded file. Then each file of the ledger is searched, as it lies there and
decompressed, loose and packed, and every object that git lists. What may be in it, such as an open
note, is planted, too, and must be found: so the search can fail. A record that is refused leaves no
private file behind.
"""
import base64
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import zlib

from desk import Desk, stage

PASSPHRASE = "planted-passphrase-QzX81"
SECRETS = ["planted-note-Xk29", "planted-source-Yw73", "planted-second-Vb55", "planted.example/url-Rt41",
           "2019-03-07", "2018-04-09T11:12", "planted-clause-note-Hh62", "planted-denier-Ju18",
           "planted-quote-Ii51", "planted-around-Ll61", "planted-day-Nn71", "planted-copy-Ss81",
           hashlib.sha256(b"planted-copy-Ss81 says planted-quote-Ii51 so\n").hexdigest(), PASSPHRASE, "planted-file-name-Ke96", "planted-folder-Op34"]
ERASED = "planted-text-Qq30"
NOT_READ = "planted-menu-Uu40"  # in the list of what was not read: it goes with the text
# What git does not read, or not for long.
UNREAD = ["description", "gc.log", "info/exclude", "branches/x", "hooks/update.sample", "HEAD.lock",
          "refs/heads/plan.lock", "objects/pack/tmp_pack_x", "logs/HEAD", "objects/info/packs"]
OPEN = ["planted-open-note-Zz10", "planted-open-source-Ww20", "planted-open-quote-Ee30", "planted-open-day-Ff40", ERASED, NOT_READ]


def inflated(data):
    """What zlib streams in these bytes hold: a loose object is one, a pack has one per object."""
    found = []
    at = data.find(b"\x78")
    while at >= 0:
        try:
            found.append(zlib.decompressobj().decompress(data[at:]))
        except zlib.error:
            pass
        at = data.find(b"\x78", at + 1)
    return found


def ledger_bytes(desk):
    """Every place in which something could lie: (where, bytes)."""
    for path in sorted(desk.ledger.rglob("*")):
        yield f"the name {path.name}", str(path.relative_to(desk.ledger)).encode()
        if path.is_file():
            data = path.read_bytes()
            yield str(path), data
            for part in inflated(data):
                yield f"{path}, inflated", part
    yield "git's objects", desk.git("cat-file", "--batch-all-objects", "--batch",
                                    "--unordered").stdout


def unwrapped(data):
    """The bytes, and the statements that stand in them as base64."""
    parts = [data]
    for payload in re.findall(rb'"payload":"([A-Za-z0-9+/=]+)"', data):
        parts.append(base64.b64decode(payload))
    return b"\n".join(parts)


def search(desk, state):
    places = [(where, unwrapped(data)) for where, data in ledger_bytes(desk)]
    for secret in SECRETS:
        for where, data in places:
            assert secret.encode() not in data, (state, secret, where)
    for word in OPEN:
        assert any(word.encode() in data for _, data in places), (state, word, "is not found")
    return len(places)


def private_folder(desk):
    return pathlib.Path(desk.environment["XDG_CONFIG_HOME"]) / "travaux/private"


def record_all(desk):
    folder = desk.stage / "planted-folder-Op34"
    folder.mkdir()
    draft = folder / "planted-file-name-Ke96.html"
    draft.write_text(f"<html><body><nav><a href='/'>{NOT_READ}</a></nav><p>1. The {ERASED} shall stand.</p>"
                     "<p>2. A party may leave.</p></body></html>\n")
    desk.must("init", "--identity", "desk@example.org", "--origin", "desk", "--recovery", "spare.pem")
    desk.must("record", str(draft), "--as", "plan", "--relation", "leaked",
              "--from", "person:planted-source-Yw73", "--from", "planted-second-Vb55",
              "--note", "planted-note-Xk29", "--url", "https://planted.example/url-Rt41",
              "--dated", "2019-03-07", "--received", "2018-04-09T11:12Z", "--private", "note",
              "--private", "from", "--private", "url", "--private", "dated", "--private", "received")
    assert NOT_READ.encode() in desk.git("show", "plan:not-read.json").stdout, "the list names no menu"
    other = desk.draft("other.txt", "1. The parties may stand.\n\n2. A party may leave.\n")
    desk.must("record", other, "--as", "plan", "--from", "withheld", "--note",
              "planted-open-note-Zz10")
    desk.must("attribute", "plan@1", "--clause", "1", "--relation", "denied", "--from",
              "institution:planted-denier-Ju18", "--note", "planted-clause-note-Hh62", "--private",
              "from", "--private", "note")
    desk.must("attribute", "plan@2", "--relation", "confirmed", "--from", "planted-open-source-Ww20",
              "--quote", "planted-open-quote-Ee30", "--printed", "planted-open-day-Ff40")
    copy = desk.draft("copy.txt", "planted-copy-Ss81 says planted-quote-Ii51 so\n")
    desk.must("attribute", "plan@2", "--relation", "reported", "--from", "outlet:Open", "--archived", copy, "--quote",
              "planted-quote-Ii51", "--suffix", " so", "--dated", "2019-03-07", "--printed", "planted-day-Nn71",
              "--private", "dated", "--private", "quote")
    desk.must("attribute", "plan@2", "--relation", "reported", "--from", "outlet:Open", "--quote", "planted-quote-Ii51",
              "--prefix", "planted-around-Ll61", "--private", "quote")


def check_private_files(desk):
    """They are all there, for the user only, and hold what the ledger does not."""
    files = sorted(private_folder(desk).rglob("*.json"))
    assert len(files) == 4, files
    for path in files:
        assert path.stat().st_mode & 0o777 == 0o600, path
        assert path.parent.stat().st_mode & 0o777 == 0o700, path.parent
    values = "".join(path.read_text() for path in files)
    for secret in SECRETS[:13]:
        assert secret in values, secret
    for path in files:
        assert "secret" in json.loads(path.read_text())
    return {path: path.read_bytes() for path in files}


def refuse_a_record(desk, before):
    """An append that fails for want of space, after the private file was written, removes it."""
    late = desk.draft("late.txt", "1. The parties never stood.\n" + os.urandom(50_000).hex() + "\n")
    words = ("record", late, "--as", "plan", "--from", "person:planted-late", "--private", "from")
    done = subprocess.run(["sh", "-c", 'ulimit -f 16; trap "" XFSZ; exec "$@"', "sh", desk.binary,
                           *words, "--ledger", str(desk.ledger)], cwd=desk.stage,
                          env=desk.environment, capture_output=True, text=True,
                          stdin=subprocess.DEVNULL, timeout=60)
    assert done.returncode == 2 and "cannot write to the ledger" in done.stderr, done
    after = {path: path.read_bytes() for path in private_folder(desk).rglob("*") if path.is_file()}
    assert after == before, sorted(map(str, set(after) ^ set(before)))


def plant_between_objects(desk):
    """Bytes in a pack that no index leads to, with checksums that are right."""
    for pack in (desk.ledger / "objects/pack").glob("*.pack"):
        index = pack.with_suffix(".idx")
        body = pack.read_bytes()[:-20] + zlib.compress(f"{ERASED} in between".encode())
        checksum = hashlib.sha1(body).digest()
        listed = index.read_bytes()[:-40] + checksum
        for path, data in ((pack, body + checksum), (index, listed + hashlib.sha1(listed).digest())):
            path.chmod(0o644)
            path.write_bytes(data)


def erase(desk):
    """Of an erased text nothing is left, wherever in the folder it was: returns where was searched."""
    plant_between_objects(desk)
    for name in UNREAD:
        path = desk.ledger / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ERASED)
        os.utime(path, (1, 1))
    places = [(where, unwrapped(data)) for where, data in ledger_bytes(desk)]
    for name in UNREAD + ["in between"]:
        assert any(name in where or name.encode() in data for where, data in places), name
    desk.must("erase", "plan@1", "--reason", "asked for", "--yes")
    places = [(where, unwrapped(data)) for where, data in ledger_bytes(desk)]
    for where, data in places:
        assert ERASED.encode() not in data and NOT_READ.encode() not in data, where
    assert any(OPEN[0].encode() in data for _, data in places), "the other version is gone, too"
    assert desk.run("verify").stdout.startswith("intact"), desk.run("verify").stdout
    return len(places)


def main():
    with stage() as folder:
        desk = Desk(folder, sys.argv[1])
        desk.environment["TRAVAUX_PASSPHRASE"] = PASSPHRASE
        record_all(desk)
        kept = check_private_files(desk)
        loose = search(desk, "loose")
        assert desk.run("verify").stdout.startswith("intact"), desk.run("verify").stdout
        desk.git("repack", "-adq")
        desk.git("pack-refs", "--all")
        packed = search(desk, "packed")
        refuse_a_record(desk, kept)
        erased = erase(desk)
        print(f"{len(SECRETS)} secrets in none of {loose} places loose and {packed} packed; "
              f"{len(OPEN)} open words found in both; an erased one in none of {erased}")


if __name__ == "__main__":
    main()
