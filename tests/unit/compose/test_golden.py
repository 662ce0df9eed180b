"""Raw answers of every odd kind through every template: what comes out was read line by line.

`python tests/unit/compose/test_golden.py` writes the expected output anew; read what changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from askfirst import lines
from askfirst.compose import NOT_YET, compose, paragraph, preview
from askfirst.ears import parse
from askfirst.interview import Interview
from askfirst.replies import Reply
from askfirst.requirements import Pattern, Specification
from interviews import answer, started

FOLDER = Path(__file__).parents[2] / "golden" / "compose"
BOX = "box "
BASE = {
    "who": ["Caretakers (3): no calls at night"],
    "tasks": ["Plot holder: offer beans"],
    "sentence": {"name": "Hallbook"},
}


def groups() -> dict[str, list[str]]:
    """The raw answers by habit; those of "box <slot>" are lines for that box alone."""
    found: dict[str, list[str]] = yaml.safe_load((FOLDER / "raw_answers.yaml").read_text("utf-8"))
    return found


def raw_answers() -> Iterator[tuple[str, str]]:
    """Habit and text of each raw answer."""
    for habit, texts in groups().items():
        for text in () if habit.startswith(BOX) else texts:
            yield habit, "the hall is free and " * 80 if text == "WORDS400" else text


def typed_lines() -> Iterator[tuple[str, str]]:
    """Slot and text of each line for one box."""
    for habit, texts in groups().items():
        if habit.startswith(BOX):
            yield from ((habit.removeprefix(BOX), text) for text in texts)


def interview_with(answers: dict[str, object], depth: str = "quick") -> Interview:
    """An interview with the base answers and these; what is refused is left out."""
    interview = started(depth=depth)
    for slot, value in {**BASE, **answers}.items():
        try:
            answer(interview, slot, Reply(value=value))
        except AssertionError:
            continue
    return interview


def _lines(specification: Specification, slot: str, frame: str = "") -> Iterator[str]:
    """Records that rest on the slot, as statement or as quoted draft, and their questions."""
    for record in specification.records:
        framed = not frame or frame in (record.fields.get("kind"), record.id.rsplit("-", 1)[-1])
        if framed and any(origin.answer == slot for origin in record.origins):
            text = record.statement or f"({record.status.value}) “{record.words}”"
            reason = "; ".join(v for k, v in record.fields.items() if k.startswith("why_"))
            because = f" Because “{record.rationale}”" if record.rationale else ""
            yield f"{record.id} {text}{because}" + (f" [{reason}]" if reason else "")


def boxes(raw: str) -> Iterator[tuple[str, str]]:
    """What the lists, the form of exclusions and the reader make of a raw answer."""
    box = lines.split(raw)
    answers: dict[str, object] = {
        "goals": box, "who": box, "tasks": box, "use": box, "limits": box, "refuse": raw,
        "never": {"alone": raw, "others-job": raw, "misuse": raw}, "acceptance": {"reader": raw},
    }  # fmt: skip
    specification = compose(interview_with(answers))
    for slot in ("goals", "who", "tasks", "use", "limits", "never", "refuse"):
        for line in _lines(specification, slot):
            yield slot, line
    yield "reader", repr(specification.decision.reader)


def sides(raw: str) -> Iterator[tuple[str, str]]:
    """A raw answer as one side of a step, and as the reason of a limit."""
    box = lines.split(raw)
    before = interview_with({"use": [f"{line} -> show the free halls" for line in box]})
    behind = {
        "use": [f"Caretaker types a date -> {line}" for line in box],
        "limits": [f"opens in May; {line}" for line in box],
    }
    specification = compose(interview_with(behind))  # type: ignore[arg-type]
    yield from (("trigger", line) for line in _lines(compose(before), "use"))
    yield from (("response", line) for line in _lines(specification, "use"))
    yield from (("reason", line) for line in _lines(specification, "limits"))


def named(raw: str) -> Iterator[tuple[str, str]]:
    """A sentence with this name of the system."""
    use = ["the caretaker types a date -> show the halls"]
    interview = interview_with({"sentence": {"name": raw}, "use": use})
    for record in compose(interview).records:
        if record.id in ("FR-01", "OPEN-name"):
            yield "name", record.statement


def spoken(raw: str) -> Iterator[tuple[str, str]]:
    """The paragraph made of one answer, without what the base answers add to it."""
    base = "What people must get done with it: “offer beans” (Plot holder)."
    for slot, value in (
        ("latest-case", raw),
        ("sentence", {"sentence": raw, "name": "Hallbook"}),
        ("limits", lines.split(raw)),
    ):
        text = paragraph(interview_with({slot: value})).replace(base, "").strip()
        yield f"¶ {slot}", text or "(nothing)"


@cache
def made_of(slot: str, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The sentences that one line of a box becomes; or none, and why."""
    records = compose(interview_with({slot: [text]}, "standard")).records
    found = [one for one in records if any(origin.answer == slot for origin in one.origins)]
    functions = [one for one in found if one.id.startswith("FR-")]
    reasons = [value for one in functions for key, value in one.fields.items()
               if key.startswith("why_")]  # fmt: skip
    return tuple(one.statement for one in functions if one.statement), tuple(reasons)


@cache
def outcomes(raw: str) -> tuple[tuple[str, str], ...]:
    """Every template's name and what it makes of a raw answer."""
    return (*boxes(raw), *sides(raw), *named(raw), *spoken(raw))


def report() -> str:
    """The whole expected output."""
    parts = []
    for habit, raw in raw_answers():
        parts.append(f"== {habit}: {raw!r}")
        parts += [f"{template:>13}: {line}" for template, line in outcomes(raw)]
    for slot, text in typed_lines():
        made, reasons = made_of(slot, text)
        parts.append(f"== {slot}: {text}")
        parts += [f"    {one}" for one in made] or [f"    [{'; '.join(reasons)}]"]
    return "\n".join(parts) + "\n"


def test_the_outcome_is_the_one_that_was_read() -> None:
    assert report() == (FOLDER / "expected.txt").read_text("utf-8")


def test_there_are_at_least_150_raw_answers() -> None:
    texts = [text for _, text in raw_answers()]
    assert len(set(texts)) >= 150


BROKEN = re.compile(
    r"[Ww]hen when|[Ii]f if|because \.|shall it\b|shall shall|shall dk|[Ww]hen dk|shall to "
    r"|shall is |  |,,|, \.|\.\.(?!\.)| \."
)


def test_no_composed_sentence_has_a_known_break() -> None:
    for _, raw in raw_answers():
        for template, line in outcomes(raw):
            composed = template in ("trigger", "response", "name") and "OPEN-" not in line
            if composed and " shall " in line:
                own = re.sub(r"“[^”]*”", "Q", line.split(" [")[0])
                assert not BROKEN.search(own), line
                assert len(re.findall(r"\bshall\b", own)) <= 1, line


def test_no_sentence_of_a_line_has_a_known_break() -> None:
    for slot, text in typed_lines():
        for statement in made_of(slot, text)[0]:
            own = re.sub(r"\"[^\"]*\"", "Q", statement)
            assert not BROKEN.search(own), statement
            assert parse(own).pattern is not Pattern.NONE, statement
            assert len(re.findall(r"\bshall\b", own)) == 1, statement


def test_ordinary_lines_mostly_become_sentences_and_the_others_are_told_why() -> None:
    made = [made_of(slot, text) for slot, text in typed_lines()]
    assert len(made) >= 370
    assert sum(bool(statements) for statements, _ in made) / len(made) >= 0.6
    assert all(statements or reasons for statements, reasons in made)


def test_a_line_is_previewed_as_it_will_stand_in_the_document() -> None:
    interview = interview_with({}, "standard")
    for slot, text in typed_lines():
        question = interview.question(slot)
        assert question is not None
        seen = preview(interview, question, lines.parse(text, question.line).fields)
        made, reasons = made_of(slot, text)
        if made:
            assert seen == " ".join(made)
        else:
            assert seen.startswith(NOT_YET)
            assert all(reason in seen for reason in reasons)


if __name__ == "__main__":
    (FOLDER / "expected.txt").write_text(report(), "utf-8")
