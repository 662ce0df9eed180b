"""Raw answers of every odd kind through every template: what comes out was read line by line.

`python tests/unit/compose/test_golden.py` writes the expected output anew; read what changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml
from interviews import answer, started

from askfirst import lines
from askfirst.compose import compose, paragraph
from askfirst.interview import Interview
from askfirst.replies import Action, Reply, read
from askfirst.requirements import Specification

FOLDER = Path(__file__).parents[2] / "golden" / "compose"
BASE = {
    "who": ["Caretakers (3): no calls at night"],
    "tasks": ["Plot holder: offer beans"],
    "sentence": {"name": "Hallbook"},
}


def raw_answers() -> Iterator[tuple[str, str]]:
    """Habit and text of each raw answer."""
    groups = yaml.safe_load((FOLDER / "raw_answers.yaml").read_text("utf-8"))
    for habit, texts in groups.items():
        for text in texts:
            yield habit, "the hall is free and " * 80 if text == "WORDS400" else text


def interview_with(slot: str, value: object) -> Interview | None:
    """An interview with the base answers and this one; None when it is refused."""
    interview = started()
    for known, base in BASE.items():
        if known != slot:
            answer(interview, known, base)
    if not (isinstance(value, list) and not value):
        try:
            answer(interview, slot, Reply(value=value))
        except AssertionError:
            return None
    return interview


def _lines(specification: Specification, slot: str) -> Iterator[str]:
    """Records that rest on the slot, as statement or as quoted draft, and their questions."""
    for record in specification.records:
        if any(origin.answer == slot for origin in record.origins):
            text = record.statement or f"({record.status.value}) “{record.words}”"
            reason = "; ".join(v for k, v in record.fields.items() if k.startswith("why_"))
            because = f" Because “{record.rationale}”" if record.rationale else ""
            yield f"{record.id} {text}{because}" + (f" [{reason}]" if reason else "")


def boxed(slot: str, raw: list[str]) -> list[str]:
    """What a box makes of these lines."""
    interview = interview_with(slot, raw)
    return list(_lines(compose(interview), slot)) if interview else ["(refused)"]


def formed(slot: str, frame: str, raw: str) -> list[str]:
    """What a form makes of one of its lines."""
    interview = interview_with(slot, {frame: raw})
    return list(_lines(compose(interview), slot)) if interview else ["(refused)"]


def spoken(slot: str, value: object) -> list[str]:
    """The paragraph made of one answer, without what the base answers add to it."""
    interview = interview_with(slot, value)
    if interview is None:
        return ["(refused)"]
    base = "What people must get done with it: “offer beans” (Plot holder)."
    return [paragraph(interview).replace(base, "").strip() or "(nothing)"]


def named(raw: str) -> list[str]:
    """A sentence with this name of the system."""
    interview = interview_with("sentence", {"name": raw})
    if interview is None:
        return ["(refused)"]
    answer(interview, "use", ["the caretaker types a date -> show the halls"])
    return [record.statement for record in compose(interview).records if record.id == "FR-01"]


def decided(raw: str) -> list[str]:
    """The reader of the document."""
    interview = interview_with("acceptance", {"reader": raw})
    return [repr(compose(interview).decision.reader)] if interview else ["(refused)"]


def outcomes(raw: str) -> Iterator[tuple[str, str]]:
    """Every template's name and what it makes of a raw answer."""
    box = lines.split(raw)
    results = {
        "goal": boxed("goals", box),
        "role": boxed("who", box),
        "need": boxed("tasks", box),
        "trigger": boxed("use", [f"{line} -> show the free halls" for line in box]),
        "response": boxed("use", [f"Caretaker types a date -> {line}" for line in box]),
        "story": boxed("use", box),
        "limit": boxed("limits", box),
        "reason": boxed("limits", [f"opens in May; {line}" for line in box]),
        "alone": formed("never", "alone", raw),
        "others": formed("never", "others-job", raw),
        "misuse": formed("never", "misuse", raw),
        "risk": boxed("refuse", raw) if not _is_word(raw) else [],  # type: ignore[arg-type]
        "name": named(raw),
        "reader": decided(raw),
        "case": spoken("latest-case", raw),
        "sentence": spoken("sentence", {"sentence": raw, "name": "Hallbook"}),
        "in paragraph": spoken("limits", box),
    }
    for template, made in results.items():
        for line in made:
            yield template, line


def _is_word(raw: str) -> bool:
    reply = read(raw)
    return isinstance(reply, Reply) and reply.action is not Action.UNKNOWN


def report() -> str:
    """The whole expected output."""
    parts = []
    for habit, raw in raw_answers():
        parts.append(f"== {habit}: {raw!r}")
        parts += [f"{template:>12}: {line}" for template, line in outcomes(raw)]
    return "\n".join(parts) + "\n"


def test_the_outcome_is_the_one_that_was_read() -> None:
    assert report() == (FOLDER / "expected.txt").read_text("utf-8")


def test_there_are_at_least_150_raw_answers() -> None:
    texts = [text for _, text in raw_answers()]
    assert len(set(texts)) >= 150


BROKEN = re.compile(
    r"[Ww]hen when|[Ii]f if|because \.|shall it\b|shall shall|shall dk|[Ww]hen dk|shall to |shall is |"
    r"  |,,|, \.|\.\.(?!\.)| \."
)


def test_no_composed_sentence_has_a_known_break() -> None:
    for _, raw in raw_answers():
        for template, line in outcomes(raw):
            if template in ("trigger", "response", "name") and " shall " in line:
                own = re.sub(r"“[^”]*”", "", line.split(" [")[0])
                assert not BROKEN.search(own), line
                assert len(re.findall(r"\bshall\b", own)) <= 1, line


if __name__ == "__main__":
    (FOLDER / "expected.txt").write_text(report(), "utf-8")
