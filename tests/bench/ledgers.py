"""ledgers.py: ledgers made to be measured: packed, of any size, kept in a cache when asked."""
import hashlib
import os
import pathlib
import shutil
import subprocess

from desk import HERE, Absent


def shim(desk):
    """A library without flushing, for the making of ledgers only."""
    desk.require("cc")
    built = desk.stage / "unflushed.so"
    if not built.exists():
        desk.run("cc", "-shared", "-fPIC", "-O2", "-o", built, HERE / "unflushed.c")
    return built


def pack(desk, folder, *options):
    desk.run("git", "--git-dir", folder, "repack", "-dq", *options)
    desk.run("git", "--git-dir", folder, "pack-refs", "--all", "--prune")


def workshop(desk):
    """Memory where there is plenty: a large ledger is made of a million small files."""
    memory = pathlib.Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 8 << 30
    return memory if roomy and os.access(memory, os.W_OK) else desk.stage


def make(desk, folder, documents, entries, size):
    """folder/ledger and folder/key.pem."""
    folder.mkdir(parents=True)
    command = [str(word) for word in (desk.program("grow"), folder / "ledger", folder / "key.pem",
                                      documents, entries, size)]
    environment = {**desk.environment, "LD_PRELOAD": str(shim(desk))}
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, text=True,
                          stdout=subprocess.PIPE) as grow:
        for line in grow.stdout:
            print(f"  made {line.strip()} of {entries} entries", flush=True)
            pack(desk, folder / "ledger")
            grow.stdin.write("\n")
            grow.stdin.flush()
    if grow.returncode != 0:
        raise Absent(f"bench_grow: exit {grow.returncode}")
    pack(desk, folder / "ledger", "-a")


def grown(desk, documents, entries, size):
    """A copy of a ledger with so many versions, and its signing key in place for this desk."""
    desk.require("git")
    name = f"ledger-{documents}-{entries}-{size}"
    cache = os.environ.get("TRAVAUX_BENCH_CACHE")
    kept = pathlib.Path(cache) / name if cache else desk.stage / "made" / name
    if not kept.exists():
        made = workshop(desk) / f"travaux-{os.getpid()}-{name}"
        try:
            make(desk, made, documents, entries, size)
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(made, kept.with_name(kept.name + ".part"))
            kept.with_name(kept.name + ".part").rename(kept)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    folder = desk.stage / name
    shutil.copytree(kept / "ledger", folder)
    keys = pathlib.Path(desk.environment["XDG_CONFIG_HOME"]) / "travaux/keys"
    keys.mkdir(parents=True, exist_ok=True)
    first = desk.run("git", "--git-dir", folder, "show", "log:entries/00/00/00/00.json")
    shutil.copy(kept / "key.pem", keys / f"{id_of(first)}.pem")
    return folder


def id_of(first_entry):
    return hashlib.sha256(first_entry.encode()).hexdigest()
