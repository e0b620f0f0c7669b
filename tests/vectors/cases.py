"""Collects the cases of seal/. For make.py."""
from formats import b64

CASES = {}


def case(name, of, verdict, why, data, **more):
    if isinstance(data, str):
        data = data.encode()
    assert name not in CASES, name
    CASES[name] = {"of": of, "verdict": verdict, "why": why, "base64": b64(data), **more}


def swap(text, old, new):
    assert old in text, old
    return text.replace(old, new, 1)
