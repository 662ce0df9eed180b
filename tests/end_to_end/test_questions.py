"""Questions in a real pseudo-terminal: what a person sees, and what signals and pastes do."""

from __future__ import annotations

import json
import re
import shlex
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from end_to_end.terminals import DOWN, ENTER, UP, Terminal

DRIVER = Path(__file__).with_name("asking.py")
TEXT = {"slot": "name", "kind": "text", "text": "What is it called?", "frame": "Call it"}
LONG = {"slot": "case", "kind": "long", "text": "What happened?"}
CHOICE = {
    "slot": "whose",
    "kind": "choice",
    "text": "Whose problem is that?",
    "choices": [{"id": "mine", "text": "I have it myself"}, {"id": "theirs", "text": "Others"}],
}
TICKS = {
    "slot": "parts",
    "kind": "choices",
    "text": "Which would you miss?",
    "words": True,
    "choices": [{"id": f"part-{n}", "text": f"usual part {n}"} for n in range(1, 31)],
}
LONG_TICKS = {
    **TICKS,
    "choices": [
        {"id": f"part-{n}", "text": f"usual part {n}, {'told at length, ' * 4}to the end of {n}."}
        for n in range(1, 31)
    ],
}
BOX = {
    "slot": "tasks",
    "kind": "box",
    "text": "What must people get done with it?",
    "help": "One a line: who: verb and what.",
    "section": "What",
    "progress": {"answered": 3, "open": 11, "may_open": 2},
    "line": [
        {"field": "role", "before": ":", "most_words": 5, "label": "who"},
        {"field": "need", "label": "does"},
    ],
}
FORM = {
    "slot": "never",
    "kind": "form",
    "text": "What will it not do?",
    "frames": [
        {"id": "alone", "begin": "It never does by itself:"},
        {"id": "misuse", "begin": "Nobody may use it to"},
    ],
}


class Asked:
    """Prompts on a terminal, and the replies so far."""

    def __init__(self, terminal: Terminal, replies: Path) -> None:
        self.terminal = terminal
        self._replies = replies

    def replies(self) -> list[Any]:
        """Value of each answer, else what the reply asks for."""
        if not self._replies.exists():
            return []
        read = [json.loads(line) for line in self._replies.read_text("utf-8").splitlines()]
        return [r["value"] if r["action"] == "answer" else r["action"] for r in read]


@pytest.fixture
def put(tmp_path: Path) -> Iterator[Callable[..., Asked]]:
    """Puts prompts on a new terminal."""
    with ExitStack() as open_terminals:

        def start(prompts: Sequence[dict[str, Any]], shell: str = "", **options: Any) -> Asked:
            asked, replies = tmp_path / "prompts.json", tmp_path / "replies.jsonl"
            asked.write_text(json.dumps(prompts), "utf-8")
            command = [sys.executable, str(DRIVER), str(asked), str(replies)]
            if shell:
                command = ["bash", "-c", shell.replace("{}", shlex.join(command))]
            terminal = open_terminals.enter_context(Terminal(command, folder=tmp_path, **options))
            return Asked(terminal, replies)

        yield start


READ_BACK = {
    "slot": "read-back@what",
    "kind": "text",
    "type": "read-back",
    "text": "Is this what you meant?",
    "help": "Enter: yes. 3 opens line 3.",
    "shown": [f"{number}  Book hall {number}." for number in range(1, 13)],
    "optional": True,
}


def test_every_kind_on_one_screen_each(put: Callable[..., Asked]) -> None:
    asked = put([TEXT, LONG, CHOICE, TICKS, BOX, FORM, READ_BACK])
    terminal = asked.terminal
    terminal.see("What is it called?", "Call it", "Enter: done", "? help", ":stop save and leave")
    terminal.press("Hallbook")
    terminal.writes_behind("Call it Hallbook")
    terminal.press(ENTER)
    terminal.see("What happened?", "empty line: done")
    terminal.press("Two choirs")
    terminal.writes_behind("  Two choirs")
    terminal.press(ENTER)
    terminal.press(ENTER, after="Two choirs")
    terminal.see("Whose problem is that?", "1) I have it myself")
    terminal.press("2")
    terminal.press(ENTER, after="> 2) Others")
    terminal.see("Which would you miss?", "1 [ ] usual part 1")
    terminal.press(" ")
    terminal.press("soon", after="1 [x] usual part 1:")
    terminal.writes_behind("1 [x] usual part 1: soon")
    terminal.press(ENTER)
    terminal.see("What must people get done", "What · question 4 of at most 16")
    terminal.press("Vet: look")
    terminal.writes_behind("> Vet: look")
    terminal.press(ENTER)
    terminal.press(ENTER, after="  Vet: look")
    terminal.see("> It never does by itself:", "Nobody may use it to")
    terminal.press("cancel")
    terminal.writes_behind("by itself: cancel")
    terminal.press(ENTER)
    terminal.press("watch" + ENTER, after="> Nobody may use it to")
    terminal.see("Is this what you meant?", "Enter: yes. 3 opens line 3.", "12  Book hall 12.")
    terminal.press(UP * 12, after="12  Book hall 12.")
    terminal.see("Is this what you meant?", *READ_BACK["shown"][:9])
    terminal.press("2 -")
    terminal.writes_behind("2 -")
    terminal.press(ENTER)
    assert terminal.end() == 0
    assert asked.replies() == [
        "Hallbook",
        "Two choirs",
        "theirs",
        {"part-1": "soon"},
        ["Vet: look"],
        {"alone": "cancel", "misuse": "watch"},
        "2 -",
    ]
    assert b"\x1b[6n" not in terminal.sent, "asks the terminal where its cursor is"


def test_nothing_goes_to_the_standard_output_and_nothing_is_coloured_where_unwanted(
    put: Callable[..., Asked], tmp_path: Path
) -> None:
    asked = put([TEXT, CHOICE], shell="exec {} > data.txt", environment={"NO_COLOR": "1"})
    terminal = asked.terminal
    terminal.see("What is it called?", ":stop")
    terminal.press("Hallbook" + ENTER)
    terminal.see("> 1) I have it myself", ":stop")
    terminal.press(ENTER)
    assert terminal.end() == 0
    assert asked.replies() == ["Hallbook", "mine"]
    assert (tmp_path / "data.txt").read_bytes() == b""
    styles = re.findall(rb"\x1b\[([\d;]*)m", terminal.sent)
    codes = [int(code) for style in styles for code in style.split(b";") if code]
    assert codes, "not even bold"
    assert not [code for code in codes if 30 <= code <= 49 or 90 <= code <= 107]


def test_made_forty_columns_wide_with_wide_characters(put: Callable[..., Asked]) -> None:
    """Nothing runs over the edge, long lists scroll, the question stays in sight."""
    asked = put([BOX, LONG_TICKS])
    terminal = asked.terminal
    terminal.see("What must people get done", "? help")
    terminal.resize(40, 20)
    before = 1
    need = "看護師: 誰がどこにいるかを一目で見ることができる"
    terminal.see("What must people get done", "?  dk  :na  :later  :back  :stop")
    terminal.press(need + ENTER)
    terminal.see(need[:14])
    assert "".join(terminal.text().split()).count("一目で見ることができる") == 1
    terminal.press(ENTER)
    terminal.see("Which would you miss?", "1 [ ] usual part 1,", "^")  # the bar: it scrolls
    for number in [*range(2, 12), *range(10, 1, -1), *range(3, 12)]:
        terminal.press(DOWN if number > before else UP)
        before = number
        terminal.see(f"> {number:>2} [ ] usual part {number},", f"to the end of {number}.")
        terminal.see("Which would you miss?")
    terminal.press(" ")
    terminal.press(ENTER, after="11 [x] usual part 11")
    assert terminal.end() == 0
    assert asked.replies() == [[need], {"part-11": ""}]


@pytest.mark.parametrize(
    ("prompt", "number", "status", "said"),
    [
        (TEXT, signal.SIGTERM, 143, "terminated"),
        pytest.param(BOX, signal.SIGHUP, 129, "terminated", marks=pytest.mark.slow),
        (CHOICE, signal.SIGINT, 130, "interrupted"),
    ],
    ids=["text-term", "box-hangup", "choice-interrupt"],
)
def test_a_signal_leaves_the_terminal_in_order(
    put: Callable[..., Asked], prompt: dict[str, Any], number: int, status: int, said: str
) -> None:
    asked = put([prompt])
    terminal = asked.terminal
    terminal.see(prompt["text"], ":stop")
    assert not terminal.echoes()
    terminal.child.kill(number)
    terminal.see(said)
    assert terminal.echoes()
    assert terminal.end() == status
    assert asked.replies() == []


def test_suspended_and_resumed_the_question_is_there_again(put: Callable[..., Asked]) -> None:
    asked = put([TEXT], shell="set -m; {}; echo now-stopped; fg; echo it-ended")
    terminal = asked.terminal
    terminal.see("What is it called?", ":stop")
    terminal.press("Hall")
    terminal.press("\x1a", after="Hall")
    terminal.see("now-stopped", "What is it called?", "Call it Hall", ":stop")
    terminal.press("book" + ENTER)
    terminal.see("it-ended")
    assert asked.replies() == ["Hallbook"]


def test_pastes_submit_nothing_and_do_nothing_to_the_terminal(put: Callable[..., Asked]) -> None:
    def lines(word: str, acting: str = "") -> list[str]:
        return [f"{word}{acting} {number}" for number in range(60)]

    asked = put([TEXT, CHOICE, BOX, TEXT])
    terminal = asked.terminal
    terminal.see("What is it called?", ":stop")
    terminal.paste("\r".join(lines("red", "\x1b[31m\x1b]0;title\x07")))
    terminal.press(" end" + ENTER, after="red 59")
    terminal.see("Whose problem is that?", "> 1)", ":stop")
    terminal.paste("\r".join(lines("pick")))
    terminal.see("pick 59")
    terminal.change("\x15")
    terminal.press("2" + ENTER)
    terminal.press(ENTER, after="> 2) Others")
    terminal.see("What must people get done", ":stop")
    terminal.paste("\r".join(lines("item")))
    terminal.see("item 59")
    terminal.change(ENTER)
    terminal.press(ENTER)
    terminal.see("reply 3: answer", "What is it called?", ":stop")
    terminal.press("\r".join(lines("typed")))
    terminal.press(ENTER, after="typed 59")
    assert terminal.end() == 0
    one, other = (" ".join(lines(word)) for word in ("red", "typed"))
    assert asked.replies() == [f"{one} end", "theirs", lines("item"), other]
    assert "title" not in terminal.screen.title


def test_the_editor_of_ones_choice_writes_a_long_answer(
    put: Callable[..., Asked], tmp_path: Path
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf '\\nWritten elsewhere.\\n' >> \"$1\"\n", "utf-8")
    editor.chmod(0o755)
    asked = put([LONG], environment={"EDITOR": str(editor), "VISUAL": ""})
    terminal = asked.terminal
    terminal.see("What happened?", "Ctrl-X Ctrl-E: your editor")
    terminal.press("Typed first.")
    terminal.press("\x18\x05", after="Typed first.")
    terminal.press(ENTER, after="Written elsewhere.")
    terminal.press(ENTER)
    assert terminal.end() == 0
    assert asked.replies() == ["Typed first.\nWritten elsewhere."]
