"""Eight write to one interview on a server while writers are killed and the server restarts."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest

from askfirst import journal
from askfirst.journal.team import Link
from servers import needs_server, server

WRITERS, ANSWERS, RESTARTS = 8, int(os.environ.get("ASKFIRST_ANSWERS", "1000")), 2

WRITER = """
import sys, time
from pathlib import Path
from askfirst.events import Answered
from askfirst.journal import team
team._AGAIN = 0.2
folder, by, wanted = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with team.TeamJournal(folder / "interview.jsonl", by, team.link_of(folder)) as book, \\
        (folder / "acknowledged").open("a") as log:
    there = sum(isinstance(e, Answered) and e.by == by for e in book.events)
    for number in range(there + 1, wanted + 1):
        book.append(Answered(slot="latest-case", value=f"{by} {number}"))
        log.write(f"{number}\\n")
        log.flush()
    while book._waiting:
        time.sleep(0.2)
        book.look()
"""


def start(folder: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), folder.name, str(ANSWERS)],
        stderr=(folder / "errors").open("ab"),
    )


@pytest.mark.slow
@needs_server
def test_each_acknowledged_answer_is_there_once_and_in_order(tmp_path: Path) -> None:
    chance = random.Random(16)
    folders = [tmp_path / f"writer-{number}" for number in range(WRITERS)]
    kills = 0
    with server() as one:
        one.prepared("team_member")
        for folder in folders:
            folder.mkdir()
            Link.new(one.address("team_member"), "halls", folder.name).write(folder)
        running = {folder: start(folder) for folder in folders}
        restarts = [RESTARTS * WRITERS * ANSWERS * k // 6 for k in range(1, RESTARTS + 1)]
        while running:
            time.sleep(1)
            for folder, process in list(running.items()):
                if process.poll() is not None:
                    assert process.returncode == 0, (folder / "errors").read_text()
                    del running[folder]
            acknowledged = sum(len(said(folder)) for folder in folders)
            if restarts and acknowledged >= restarts[0]:
                restarts.pop(0)
                one.stop()
                time.sleep(1)
                one.start()
            if running:
                folder = chance.choice(list(running))
                running[folder].send_signal(signal.SIGKILL)
                running[folder].wait()
                kills += 1
                running[folder] = start(folder)
        assert not restarts
        rows = one.sql("SELECT number, event, before FROM askfirst_events ORDER BY number")
    print(f"{kills} kills, {RESTARTS} restarts")
    last = ""
    for number, (n, event, before) in enumerate(rows, 1):
        assert n == number == json.loads(event)["n"]
        assert before == sha256(last.encode()).hexdigest()
        last = event
    whole = [event for _, event, _ in rows]
    values = [json.loads(event)["value"].split() for event in whole]
    for folder in folders:
        stored = [int(number) for by, number in values if by == folder.name]
        assert stored == list(range(1, ANSWERS + 1)), folder.name
        assert said(folder) <= set(stored)
        mine = (folder / journal.NAME).read_text().split("\n")[:-1]
        assert mine == whole[: len(mine)]
    assert any(len((f / journal.NAME).read_text().split("\n")) - 1 == len(whole) for f in folders)
    assert len(whole) == WRITERS * ANSWERS
    assert kills >= 1


def said(folder: Path) -> set[int]:
    """The answers that were acknowledged in a folder; a line torn by a kill is none."""
    log = folder / "acknowledged"
    text = log.read_text() if log.exists() else ""
    return {int(line) for line in text.split("\n")[:-1]}
