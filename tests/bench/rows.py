"""rows.py: what is measured, and beside what. Each part yields rows, or why there is none."""
import shutil
import subprocess

from desk import IDENTITY, Absent, Agent, Taken, in_turn, median
from ledgers import grown, pack


class Row:
    """`ratio` is printed with the goal, a bound that it must be at least, or at most."""

    def __init__(self, name, ours, theirs, ratio, least=None, most=None, note=""):
        self.name, self.ours, self.theirs, self.ratio = name, ours, theirs, ratio
        self.least, self.most, self.note = least, most, note

    def met(self):
        if self.least is not None:
            return self.ratio >= self.least
        return self.ratio <= self.most

    def goal(self):
        return f">= {self.least}" if self.least is not None else f"<= {self.most}"


def git_commit(desk, folder, draft, **extra):
    """Seconds of the one command; the file is in place before the clock starts."""
    shutil.copy(draft, folder / "plan.txt")
    return desk.clock("git", "-C", folder, "commit", "-q", "-S", "-m", "the next draft", "plan.txt",
                      **extra)


def git_start(desk, name, key):
    folder = desk.git_desk(name, f"user.signingkey {key}")
    (folder / "plan.txt").write_text("nothing yet\n")
    desk.run("git", "-C", folder, "add", "plan.txt")
    return folder


def record_in_process(desk, sizes):
    """In blocks, in turn: within a block each side has the disk to itself."""
    drafts = desk.drafts("drafts-process", sizes.entries, sizes.text)
    folder = git_start(desk, "git-process", desk.ssh_key())
    git_commit(desk, folder, drafts[-1])
    ours, theirs = [], []
    with subprocess.Popen([desk.program("record"), desk.stage / "process"], text=True,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          env=desk.environment) as server:
        for start in range(0, len(drafts), sizes.block):
            block = drafts[start:start + sizes.block]
            for draft in block:
                server.stdin.write(f"{draft}\n")
                server.stdin.flush()
                ours.append(Taken(*map(float, server.stdout.readline().split())))
            theirs += [git_commit(desk, folder, draft) for draft in block]
    desk.run(desk.travaux, "verify", "--ledger", desk.stage / "process")
    mine, peer = median(ours), median(theirs)
    yield Row("durable record, one process, key unlocked / git commit -S", mine, peer, peer / mine,
              least=5, note=f"{len(drafts)} drafts of {sizes.text} bytes, in blocks of "
              f"{sizes.block}")


def record_command(desk, sizes):
    key = desk.ssh_key()
    drafts = desk.drafts("drafts-command", sizes.commands + 1, sizes.text)
    ledger = desk.stage / "command"
    with Agent(desk, key) as agent:
        socket = {"SSH_AUTH_SOCK": agent.socket}
        folder = git_start(desk, "git-command", f"{key}.pub")
        desk.run(desk.travaux, "init", "--identity", IDENTITY, "--origin", "bench", "--agent",
                 f"{key}.pub", "--ledger", ledger, **socket)

        def ours(number):
            return desk.clock(desk.travaux, "record", drafts[number], "--as", "plan", "--ledger",
                              ledger, **socket)

        def theirs(number):
            return git_commit(desk, folder, drafts[number], **socket)

        _, (mine, peer), rounds = in_turn(sizes.commands, ours, theirs)
    yield Row("record command / git commit -S, same ssh-agent and key", mine, peer, mine / peer,
              most=1, note=f"{rounds} drafts of {sizes.text} bytes")


def verify_commits(desk, folder, commits):
    """Seconds for one commit, each by its own git, as verify-commit needs them told apart."""
    trusted = desk.stage / "allowed"
    trusted.write_text(desk.run("git", "--git-dir", folder, "show", "log:allowed_signers"))
    taken = []
    for commit in commits:
        taken.append(desk.clock("git", "--git-dir", folder, "-c",
                                f"gpg.ssh.allowedSignersFile={trusted}", "verify-commit", commit))
    return median(taken)


def verify_whole(desk, sizes):
    folder = grown(desk, sizes.verify_documents, sizes.verify_entries, sizes.text)
    rounds = sizes.verify_rounds
    count, _, *said = desk.run(desk.program("verify"), folder, rounds + 1, desk.cores).splitlines()
    times = [[float(word) for word in line.split()] for line in said]
    ours = median([Taken(*each[:2]) for each in times])
    raw = median([Taken(*each[2:]) for each in times])
    note = (f"{sizes.verify_entries} versions of {sizes.text} bytes, packed; {count} signatures; "
            f"{rounds} rounds; {desk.cores} threads; raw {int(count) / raw:,.0f}/s")
    yield Row("full verify in one process / OpenSSL alone, as many signatures", ours, raw,
              raw / ours, least=0.7, note=note)
    command = median(
        [desk.clock(desk.travaux, "verify", "--ledger", folder) for _ in range(rounds + 1)][1:])
    yield Row("full verify command / OpenSSL alone, as many signatures", command, raw,
              raw / command, least=0.7, note="the same ledger")
    listed = desk.run("git", "--git-dir", folder, "rev-list", "--first-parent", "log").split()
    sample = listed[::max(1, len(listed) // sizes.sample)][:sizes.sample]
    one = verify_commits(desk, folder, sample)
    git = Taken(one * sizes.verify_entries, one.cpu * sizes.verify_entries)
    yield Row(f"full verify command / git verify-commit, {sizes.verify_entries} entries", command,
              git, git / command, least=60,
              note=f"git's is the median of {len(sample)} log commits times "
              f"{sizes.verify_entries}: one of the two commits of each entry, and no digest")


def start_up(desk, sizes):
    _, (mine, peer), rounds = in_turn(sizes.starts,
                                      lambda _: desk.clock(desk.travaux, "--version"),
                                      lambda _: desk.clock("git", "--version"))
    nothing = median([desk.clock("true") for _ in range(sizes.starts)])
    yield Row("travaux --version / git --version", mine, peer, mine / peer, most=2,
              note=f"{rounds} starts; starting true takes {nothing * 1000:.2f} ms of each")


def scale_commands(desk, folder, sizes):
    drafts = desk.drafts(f"drafts-{folder.name}", sizes.scale_rounds + 1, sizes.scale_text)
    tail = ("--ledger", folder)
    return {
        "record": lambda n: desk.clock(desk.travaux, "record", drafts[n], "--as", "plan-1", *tail),
        "log -n 20": lambda n: desk.clock(desk.travaux, "log", "-n", "20", *tail),
        "show plan-1@3": lambda n: desk.clock(desk.travaux, "show", "plan-1@3", *tail),
        "verify plan-1@3": lambda n: desk.clock(desk.travaux, "verify", "plan-1@3", *tail),
    }


def in_large_ledger(desk, sizes):
    """The measured document has as many versions in both ledgers: only the rest of it differs."""
    few, many = sizes.few, sizes.many
    large = scale_commands(desk, grown(desk, many // few, many, sizes.scale_text), sizes)
    small = scale_commands(desk, grown(desk, 1, few, sizes.scale_text), sizes)
    for name, act in large.items():
        try:
            first, (mine, peer), rounds = in_turn(sizes.scale_rounds, act, small[name])
        except Absent as missing:
            yield f"{name}: {missing}"
            continue
        yield Row(f"{name}, {many:,} entries / {few:,}", mine, peer, mine / peer, most=2,
                  note=f"first call {first[0] * 1000:.1f} ms and {first[1] * 1000:.1f} ms; "
                  f"{rounds} later ones")
