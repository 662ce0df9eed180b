"""kill -9 at a random moment: every answer that was acknowledged is there afterwards."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

LINES = (
    "Two choirs stood before one hall.", "", "1",
    "Double bookings: 4 a month -> none, by June", "Calls at night: 3 -> 0", "",
    "Caretakers (3): no calls", "Choirs (12): a room", "",
    "caretakers see which hall is free", "Hallbook",
    "1", "",
    "Caretaker: see which halls are free", "Choir: book a hall", "Caretaker: cancel", "",
    "Caretaker types a date -> list the free halls", "Choir picks one -> book it", "",
    "2: until the evening", "11: the warden", "",
    "Opens on 1 May; the council decided", "",
    "cancel a booking", "clean the hall", "watch people",
    "It is slower than a phone call.", "",
    "the council", "1 April", "a week without a clash",
    "",
)  # fmt: skip
COMMAND = (sys.executable, "-m", "askfirst")


def answered(folder: Path) -> list[str]:
    """Slots of the stored answers, in order; each line of the journal is whole or the torn last."""
    text = (folder / "interview.jsonl").read_text("utf-8")
    events = [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]
    return [event["slot"] for event in events if event["event"] == "answered"]


@pytest.mark.slow
@pytest.mark.parametrize("run", range(int(os.environ.get("ASKFIRST_KILLS", "60"))))
def test_no_acknowledged_answer_is_lost(run: int, tmp_path: Path) -> None:
    choose = random.Random(run)
    child = subprocess.Popen(
        [*COMMAND, "start", "--name", "hall", "--plain"],
        cwd=tmp_path, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1,
    )  # fmt: skip
    assert child.stdin is not None
    assert child.stderr is not None
    acknowledged: list[str] = []
    screen = child.stderr

    def listen() -> None:
        for line in screen:
            if line.startswith("-> "):
                acknowledged.append(line)

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        deadline = time.monotonic() + 30
        while not (tmp_path / "output/hall/interview.jsonl").exists():
            assert time.monotonic() < deadline, "the interview never began"
            time.sleep(0.01)
        for line in LINES[: choose.randrange(3, len(LINES))]:
            child.stdin.write(line + "\n")
            child.stdin.flush()
            time.sleep(choose.random() * 0.01)
        time.sleep(choose.random() * 0.3)
        child.send_signal(signal.SIGKILL)
    finally:
        child.kill()
        child.wait()
        listener.join()
        screen.close()

    resumed = subprocess.run(
        [*COMMAND, "resume", "--plain"], cwd=tmp_path, input="", text=True, capture_output=True,
        check=False,
    )  # fmt: skip

    assert resumed.returncode == 0, resumed.stderr
    assert len(answered(tmp_path / "output/hall")) >= len(acknowledged)
    assert (tmp_path / "output/hall/requirements.md").exists()
