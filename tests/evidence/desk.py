"""desk.py: what the evidence tests share: a desk with drafts, its ledger, and the real binary."""
import base64
import json
import os
import pathlib
import subprocess
import tempfile

FULL = os.environ.get("TRAVAUX_FULL") == "1"
# No command of these tests works for as long as this: a longer one hangs.
PATIENCE = 20


def stage():
    """In memory where that is possible: what a dead process leaves is the same, only sooner."""
    memory = "/dev/shm"
    return tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None)


class Desk:
    """A folder with a home of its own, so that no user's keys, settings or ledgers take part."""

    def __init__(self, stage, binary):
        self.stage = pathlib.Path(stage)
        self.binary = str(pathlib.Path(binary).resolve())
        self.ledger = self.stage / "ledger"
        (self.stage / "home").mkdir(exist_ok=True)
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "HOME": str(self.stage / "home"),
            "XDG_CONFIG_HOME": str(self.stage / "home/config"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
        }

    def surroundings(self, person=None, **extra):
        """The environment of a command; each person has keys and a memory of their own."""
        own = {} if person is None else {"XDG_CONFIG_HOME": str(self.stage / "home" / person)}
        return {**self.environment, **own, **extra}

    def command(self, *words, ledger=None):
        return [self.binary, *words, "--ledger", str(ledger or self.ledger)]

    def run(self, *words, ledger=None, person=None, before=None, **extra):
        """The finished process; a command that hangs raises subprocess.TimeoutExpired."""
        return subprocess.run(self.command(*words, ledger=ledger), cwd=self.stage,
                              env=self.surroundings(person, **extra), timeout=PATIENCE,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              errors="replace", preexec_fn=before)

    def must(self, *words, **extra):
        done = self.run(*words, **extra)
        assert done.returncode == 0, (words, done.returncode, done.stdout, done.stderr)
        return done.stdout

    def verify_as_stranger(self, ledger=None):
        """Somebody who remembers nothing of this ledger: the weakest reader it must protect."""
        return self.run("verify", "--format", "json", ledger=ledger, person="stranger")

    def git(self, *words, ledger=None, check=True):
        command = ["git", "--git-dir", str(ledger or self.ledger), *words]
        return subprocess.run(command, cwd=self.stage, env=self.environment, check=check,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def entries(self, ledger=None):
        """The bytes of all entries in the order of the log."""
        return [self.git("cat-file", "blob", name, ledger=ledger).stdout
                for name in self.log_hashes(ledger)]

    def log_hashes(self, ledger=None):
        """The git names of all entries in the order of the log."""
        listed = self.git("ls-tree", "-r", "log", "entries/", ledger=ledger).stdout.decode()
        return [line.split()[2] for line in listed.splitlines()]

    def draft(self, name, text):
        path = self.stage / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    def found(self, *words, **when):
        """A ledger with one owner, or what the words say."""
        self.must("init", "--identity", "desk@example.org", "--origin", "desk", "--no-passphrase",
                  *words, **when)

    def found_with_mending(self):
        """A small ledger in which people err: versions, attributions, and what mends them."""
        self.found("--recovery", "recovery.pem")
        self.draft("first.txt", "1. The parties shall pay.\n\n2. A party may leave.\n")
        self.draft("secret.txt", "1. Nobody may read this.\n")
        self.must("record", "first.txt", "--as", "plan", "--relation", "leaked", "--from",
                  "outlet:Gazette", "--from", "unnamed:an official", "--dated", "2025-11-20")
        self.must("record", "secret.txt", "--as", "plan", "--title", "Second", "--lines", "1-1")
        self.must("attribute", "plan@1", "--clause", "1", "--relation", "denied", "--from",
                  "institution:Court", "--note", "in writing", "--private", "note")
        self.must("correct", "plan@1", "--dated", "2025-11-21", "--reason", "misread")
        self.must("withdraw", "e3", "--reason", "another plan's")
        self.must("erase", "plan@2", "--reason", "an order", "--yes")

    def found_with_people(self):
        """A small ledger of people: bob is retired, carol an owner, dora's key is doubted."""
        self.found("--recovery", "other-recovery.pem")
        self.draft("scan.png", b"\x89PNG\r\n\x1a\n\0\0\0a page that nobody can read\xff")
        for person, role in (("bob", ()), ("carol", ("--owner",))):
            self.enrol(person, *role)
        self.must("record", "scan.png", "--as", "scan", "--as-bytes", "--from", "withheld", person="bob")
        self.must("attribute", "scan@1", "--relation", "confirmed", "--from", "outlet:Gazette",
                  person="carol")
        self.must("key", "retire", "bob@example.org", "--reason", "left the desk")
        self.must("key", "compromised", "carol@example.org", "--since", "e4")

    def enrol(self, person, *role, **when):
        """The person asks, an owner lets them in."""
        request = f"{person}.request"
        (self.stage / request).unlink(missing_ok=True)
        self.must("key", "request", "--identity", f"{person}@example.org", "--no-passphrase", "-o",
                  request, person=person, **when)
        self.must("key", "enrol", request, *role, **when)

    def found_with_every_kind(self, clock=None):
        """Both of the above in one, larger: two owners found it, each kind of entry, 21 entries.

        Bob signs and is retired, carol is an owner, dora's key is compromised and what she signed
        is doubted, eve's is compromised from a later entry on. `clock` gives each command's time.
        """
        when = clock or (lambda: {})

        def must(*words, **who):
            return self.must(*words, **who, **when())

        self.found("--recovery", "recovery.pem", **when())
        self.draft("first.txt", "1. The parties shall pay.\n\n2. A party may leave.\n")
        self.draft("second.txt", "1. The parties may pay.\n\n2. A party may leave.\n")
        self.draft("secret.txt", "1. Nobody may read this.\n")
        self.draft("scan.png", b"\x89PNG\r\n\x1a\n\0\0\0a page that nobody can read\xff")
        must("record", "first.txt", "--as", "plan", "--relation", "leaked", "--from",
             "outlet:Gazette", "--from", "unnamed:an official", "--dated", "2025-11-20")
        for person, role in (("bob", ()), ("carol", ("--owner",)), ("dora", ()), ("eve", ())):
            self.enrol(person, *role, **when())
        must("record", "scan.png", "--as", "plan", "--as-bytes", "--from", "withheld", "--rating", "B2",
             person="bob")
        must("record", "secret.txt", "--as", "plan", "--from", "outlet:Courier")
        must("attribute", "plan@3", "--relation", "denied", "--from", "institution:Court")
        must("record", "second.txt", "--as", "plan", "--follows", "1", "--title", "Second draft")
        must("record", "first.txt", "--as", "summary", "--excerpt-of", "plan@1", person="dora")
        must("record", "second.txt", "--as", "summary", "--lines", "1-2", person="eve")
        must("attribute", "plan@1", "--clause", "1", "--relation", "denied", "--from",
             "institution:Court", "--note", "in writing", "--private", "note", person="bob")
        must("key", "retire", "bob@example.org", "--reason", "left the desk")
        must("attribute", "summary@1", "--relation", "confirmed", "--from", "withheld",
             person="carol")
        must("key", "compromised", "dora@example.org", "--reason", "a stolen laptop")
        must("key", "compromised", "eve@example.org", "--since",
             f"e{len(self.log_hashes()) - 1}", person="carol")
        must("correct", "plan@1", "--dated", "2025-11-21", "--reason", "misread")
        must("withdraw", "plan@2", "--reason", "another plan's", person="carol")
        must("erase", "plan@3", "--reason", "an order", "--yes")
        must("attribute", "plan@4", "--relation", "confirmed", "--from", "outlet:Gazette")


def statement(envelope):
    """What an entry says, out of the bytes of its line."""
    return json.loads(base64.b64decode(json.loads(envelope)["payload"]))
