"""desk.py: what the evidence tests share: a desk with drafts, its ledger, and the real binary."""
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

    def run(self, *words, ledger=None, **extra):
        """The finished process; a command that hangs raises subprocess.TimeoutExpired."""
        environment = {**self.environment, **extra}
        command = [self.binary, *words, "--ledger", str(ledger or self.ledger)]
        return subprocess.run(command, cwd=self.stage, env=environment, timeout=PATIENCE,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True,
                              errors="replace")

    def must(self, *words, **extra):
        done = self.run(*words, **extra)
        assert done.returncode == 0, (words, done.returncode, done.stdout, done.stderr)
        return done.stdout

    def verify_as_stranger(self, ledger=None):
        """Somebody who remembers nothing of this ledger: the weakest reader it must protect."""
        return self.run("verify", ledger=ledger,
                        XDG_CONFIG_HOME=str(self.stage / "home/stranger"))

    def git(self, *words, ledger=None, check=True):
        command = ["git", "--git-dir", str(ledger or self.ledger), *words]
        return subprocess.run(command, cwd=self.stage, env=self.environment, check=check,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def log_hashes(self, ledger=None):
        """The git names of all entries in the order of the log."""
        listed = self.git("ls-tree", "-r", "log", "entries/", ledger=ledger).stdout.decode()
        return [line.split()[2] for line in listed.splitlines()]

    def draft(self, name, text):
        path = self.stage / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return name

    def found(self):
        """A ledger with one owner."""
        self.must("init", "--identity", "desk@example.org", "--origin", "desk", "--no-passphrase")

    def found_with_every_kind(self):
        """Two owner keys, two documents, texts and bytes only, attributions to both: 8 entries."""
        self.must("init", "--identity", "desk@example.org", "--origin", "desk", "--no-passphrase",
                  "--recovery", "recovery.pem")
        first = self.draft("first.txt", "1. The parties shall pay.\n\n2. A party may leave.\n")
        second = self.draft("second.txt", "1. The parties may pay.\n\n2. A party may leave.\n")
        image = self.draft("scan.png", b"\x89PNG\r\n\x1a\n\0\0\0a page that nobody can read\xff")
        self.must("record", first, "--as", "plan", "--relation", "leaked", "--from",
                  "outlet:Gazette", "--from", "unnamed:an official", "--dated", "2025-11-20")
        self.must("record", image, "--as", "plan", "--from", "withheld", "--rating", "B2")
        self.must("record", second, "--as", "plan", "--follows", "1", "--title", "Second draft")
        self.must("record", first, "--as", "summary", "--excerpt-of", "plan@1")
        self.must("record", second, "--as", "summary", "--lines", "1-2")
        self.must("attribute", "plan@1", "--clause", "1", "--relation", "denied", "--from",
                  "institution:Court", "--note", "in writing")
        self.must("attribute", "summary@1", "--relation", "confirmed", "--from", "withheld")
