"""desk.py: where the bench works: a temporary folder with a home, keys, peers and ledgers."""
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
IDENTITY = "bench@example.org"


class Absent(Exception):
    """Why a row cannot be measured here."""


class Taken(float):
    """Seconds by the clock on the wall; `cpu`: of all cores that worked for it."""

    def __new__(cls, wall, cpu):
        made = super().__new__(cls, wall)
        made.cpu = cpu
        return made


def median(times):
    return Taken(statistics.median(times), statistics.median(time.cpu for time in times))


class Desk:
    """Nothing of the user's takes part: own home, own keys, own git configuration."""

    def __init__(self, stage, build):
        self.stage = pathlib.Path(stage)
        self.build = pathlib.Path(build).resolve()
        self.travaux = self.build / "travaux"
        self.cores = len(os.sched_getaffinity(0))
        home = self.stage / "home"
        home.mkdir()
        self.environment = {
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": str(home), "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": str(home / "config"), "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_DATA_HOME": str(home / "data"), "XDG_STATE_HOME": str(home / "state"),
            "TMPDIR": str(self.stage), "GIT_CONFIG_NOSYSTEM": "1",
        }

    def program(self, name):
        return self.build / "tests/bench" / f"bench_{name}"

    def require(self, *tools):
        for tool in tools:
            if shutil.which(tool, path=self.environment["PATH"]) is None:
                raise Absent(f"{tool} is not installed")

    def run(self, *words, statuses=(0,), **extra):
        """What a command says; one that ends with another status than these ends the row."""
        done = subprocess.run([str(word) for word in words], cwd=self.stage, capture_output=True,
                              env={**self.environment, **extra}, stdin=subprocess.DEVNULL)
        if done.returncode not in statuses:
            raise Absent(self.failure(words, done.stderr.decode(errors="replace")))
        return done.stdout.decode(errors="replace")

    def failure(self, words, said):
        command = " ".join(str(word) for word in words)
        lines = said.strip().splitlines() or ["no message"]
        return f"`{command}` fails: {lines[0][:200]}".replace(f"{self.stage}/", "")

    def clock(self, *words, statuses=(0,), **extra):
        """How long a command takes from start to end, its output thrown away."""
        command = [str(word) for word in words]
        path = shutil.which(command[0], path=self.environment["PATH"])
        environment = {**self.environment, **extra}
        silence = [(os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0),
                   (os.POSIX_SPAWN_OPEN, 2, str(self.stage / "stderr"),
                    os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)]
        started = time.perf_counter()
        child = os.posix_spawn(path, command, environment, file_actions=silence)
        _, status, usage = os.wait4(child, 0)
        taken = Taken(time.perf_counter() - started, usage.ru_utime + usage.ru_stime)
        if os.waitstatus_to_exitcode(status) not in statuses:
            said = (self.stage / "stderr").read_text(errors="replace")
            raise Absent(self.failure(command, said))
        return taken

    def peak(self, *words, **extra):
        """Bytes of memory that a command had at its peak, or what a bare python takes if that is
        more: the kernel counts a child's memory from that of its parent, so the parent is small."""
        said = self.run(sys.executable, "-I", "-S", HERE / "peak.py", *words, **extra)
        return int(said) * 1024

    def git_desk(self, name, *settings):
        """A repository whose commits are signed with an SSH key and flushed as ours are."""
        folder = self.stage / name
        self.run("git", "init", "-q", "-b", "main", folder)
        for setting in ("user.name bench", f"user.email {IDENTITY}", "gpg.format ssh", "gc.auto 0",
                        "core.fsync all", "core.fsyncMethod fsync", *settings):
            self.run("git", "-C", folder, "config", *setting.split(" ", 1))
        return folder

    def ssh_key(self):
        """One Ed25519 key without passphrase, made once."""
        self.require("ssh-keygen")
        key = self.stage / "ssh_key"
        if not key.exists():
            self.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", IDENTITY, "-f", key)
        return key

    def drafts(self, name, count, size):
        """Files of about `size` bytes: a plan of numbered clauses, one changed from each to the
        next."""
        folder = self.stage / name
        folder.mkdir()
        paths = []
        for number in range(count):
            path = folder / f"{number}.txt"
            path.write_text(draft(number, size))
            paths.append(path)
        return paths


def draft(number, size):
    clauses, length, clause = [], 0, 1
    while length < size:
        changed = f"draft {number}" if clause % 20 == number % 20 else "the first draft"
        clauses.append(f"{clause}. Within {clause * 7} days the parties of the plan shall agree on "
                       f"the terms of article {clause} as in {changed}, and say so in writing.\n")
        length += len(clauses[-1]) + 1
        clause += 1
    return "\n".join([*clauses, f"This is draft {number}.\n"])


class Agent:
    """An ssh-agent that holds one key and ends with its block."""

    def __init__(self, desk, key):
        desk.require("ssh-agent", "ssh-add")
        self.desk, self.key = desk, key
        self.socket = str(desk.stage / "agent")

    def __enter__(self):
        self.process = subprocess.Popen(["ssh-agent", "-D", "-a", self.socket],
                                        env=self.desk.environment, stdout=subprocess.DEVNULL)
        for _ in range(100):
            if os.path.exists(self.socket):
                break
            time.sleep(0.05)
        self.desk.run("ssh-add", "-q", self.key, SSH_AUTH_SOCK=self.socket)
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait()


PATIENCE = 60  # seconds for one row, once every side had a turn


def in_turn(rounds, ours, theirs):
    """(first calls, medians of the later ones, rounds): the two sides' turns alternate, so that
    both meet the same moods of the machine."""
    first = ours(0), theirs(0)
    both, started = ([], []), time.monotonic()
    for number in range(1, rounds + 1):
        both[0].append(ours(number))
        both[1].append(theirs(number))
        if time.monotonic() - started > PATIENCE:
            break
    return first, (median(both[0]), median(both[1])), len(both[0])
