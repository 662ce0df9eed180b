"""Many odd inputs of one kind in a process with limits: `python -m fuzzing KIND FIRST COUNT`.

Prints one line of JSON: how many were tried, the most processor time that one took, the most
memory of the process, and what failed, each with its number; KIND NUMBER 1 tries one again.
"""

from __future__ import annotations

import gc
import json
import resource
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Final

import pytest

from .kinds import KINDS

SECONDS: Final = 2.0
"""Most processor time of one input of at most 100 kB, whatever commands are tried with it."""
WAITING: Final = 30.0
"""Most seconds of one input, also when it only waits."""
MEGABYTES: Final = 300
FAILURES: Final = 10
"""After so many no more are looked for."""


class TooLongError(BaseException):
    """It takes too long; no `except Exception` holds it back."""


def _end(number: int, frame: FrameType | None) -> None:
    raise TooLongError(signal.Signals(number).name)


def _used() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


_STATUS: Final = Path("/proc/self/status")


def _peak() -> float:
    """The most memory of this process in MB. What the system counts for a process begins with that
    of the one that started it, which may hold a whole test run; its status does not."""
    if _STATUS.is_file():
        told = _STATUS.read_text("ascii").partition("VmHWM:")[2].split()
        return int(told[0]) / 1024
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / scale


def attempt(kind: str, home: Path, seed: int) -> str:
    """What is wrong with one input; empty when nothing is."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, WAITING)
    try:
        with pytest.MonkeyPatch.context() as patch:
            KINDS[kind].check(patch, home, seed)
    except (Exception, TooLongError) as error:
        return f"{type(error).__name__}: {error}"[:2000]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
    return "" if _peak() <= MEGABYTES else f"memory: {_peak():.0f} MB"


def main(kind: str, first: int, count: int) -> dict[str, object]:
    """Try inputs and count."""
    # A program runs one command; here the garbage of thousands would stay.
    gc.enable()
    gc.freeze = lambda: None
    resource.setrlimit(resource.RLIMIT_AS, (2**30, resource.RLIM_INFINITY))
    signal.signal(signal.SIGPROF, _end)
    signal.signal(signal.SIGALRM, _end)
    failed: dict[int, str] = {}
    slowest, which, tried = 0.0, first, 0
    with tempfile.TemporaryDirectory() as home:
        for seed in range(first, first + count):
            before = _used()
            if wrong := attempt(kind, Path(home), seed):
                failed[seed] = wrong
            tried += 1
            if _used() - before > slowest:
                slowest, which = _used() - before, seed
            if len(failed) >= FAILURES or _peak() > MEGABYTES:
                break
    return {
        "kind": kind, "tried": tried, "seconds": round(slowest, 2), "slowest": which,
        "megabytes": round(_peak()), "failed": failed,
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))))
