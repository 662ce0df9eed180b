"""Lists of ticks as they are drawn."""

from __future__ import annotations

from askfirst.frontends.terminal.choices import Ticks, _rows
from askfirst.questions import Choice, Prompt, QuestionKind

WIDTH = 79
PROMPT = Prompt(
    slot="parts", kind=QuestionKind.CHOICES, text="Which would you miss?", words=True,
    choices=tuple(Choice(id=f"part-{n}", text=f"usual part {n}") for n in range(1, 7)),
)  # fmt: skip


def drawn(at: int, says: str) -> list[str]:
    ticks = Ticks(PROMPT, {"part-1": "by noon", "part-4": "at night"}, lambda *_: says)
    lines, _ = _rows(ticks, [], at)._drawn(WIDTH)
    return ["".join(text for _, text, *_ in line).rstrip() for line in lines]


def test_what_words_become_stands_below_the_row_at_hand_alone() -> None:
    for at in (0, 3):
        lines = drawn(at, "It shall ring by noon.")
        assert [n for n, line in enumerate(lines) if "= It shall" in line] == [at + 1]
    assert not any("=" in line for line in drawn(1, "It shall ring by noon."))


def test_a_long_note_leaves_the_other_rows_there_and_the_scroll_mark_its_place() -> None:
    lines = drawn(0, "It shall ring because they " * 12)
    assert len(lines) == 6 + 2
    assert lines[2].endswith("…")
    assert all(len(line) <= WIDTH - 2 for line in lines)
