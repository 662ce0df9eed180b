"""What was said without exception is asked about once, on one screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pydantic import JsonValue

from askfirst.agenda.excepting import MOST, absolute, own
from askfirst.interview.references import INSTEAD
from askfirst.questions import NONE, Depth, Prompt
from askfirst.replies import Reply
from askfirst.requirements import Kind, Record
from askfirst.session import Session
from copies import copy
from interviews import told
from tellings import GUIDE, lead

NEVER = ["it never plays by itself", "only the warden changes a text"]


def led(
    tmp_path: Path,
    must_not: Sequence[JsonValue] = NEVER,
    depth: Depth = Depth.STANDARD,
    **more: JsonValue,
) -> tuple[Session, list[Prompt]]:
    """An interview led to its end, and the screens in it that ask for exceptions."""
    session = Session.create(tmp_path / "guide", by="Ada", depth=depth)
    asked = lead(session, {**GUIDE, "must-not": [*must_not], "exceptions": [], **more})
    return session, [one for one in asked if one.slot.endswith("!exceptions")]


def _until_asked(folder: Path) -> None:
    with Session.create(folder / "guide", by="Ada", depth=Depth.STANDARD) as session:
        told = {**GUIDE, "must-not": [*NEVER]}
        lead(session, told, until=lambda prompt: prompt.slot.endswith("!exceptions"))


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """An interview that asks for exceptions now."""
    with Session.open(copy(tmp_path, _until_asked) / "guide", by="Ada", write=True) as one:
        yield one


def record(session: Session, words: str) -> Record:
    return next(one for one in session.specification().records if one.words == words)


def test_all_of_them_are_on_one_screen_in_the_persons_words(tmp_path: Path) -> None:
    never = ["it never squeaks", "only the mayor opens the vault"]
    _, asked = led(tmp_path, must_not=never)
    assert len(asked) == 1
    texts = [one.text for one in asked[0].choices]
    assert any(text.startswith(f"{never[1]} (also when they are away?") for text in texts)
    assert any(text.startswith(never[0]) for text in texts)


def test_it_is_not_asked_where_nothing_leaves_no_exception_nor_at_quick(tmp_path: Path) -> None:
    assert led(tmp_path / "a", must_not=["tickets are not part of it"])[1] == []
    assert led(tmp_path / "b", depth=Depth.QUICK)[1] == []


def test_nobody_gets_more_lines_than_can_be_read(tmp_path: Path) -> None:
    _, asked = led(tmp_path, must_not=[f"it never shows room {n}" for n in range(9)])
    assert [one.id == NONE for one in asked[0].choices] == [False] * MOST + [True]


def test_what_was_typed_stands_behind_the_line_that_it_limits(session: Session) -> None:
    assert session.reply(Reply(value={NEVER[0]: "in a fire it says where the door is"})).accepted
    printed = record(session, NEVER[0]).statement
    assert printed == "It never plays by itself. Except: in a fire it says where the door is."
    assert "Except" not in record(session, NEVER[1]).statement


def test_an_exception_of_which_nobody_said_when_is_open(session: Session) -> None:
    assert session.reply(Reply(value=[NEVER[0]])).accepted
    records = session.specification().records
    points = [one for one in records if one.kind is Kind.QUESTION and one.id.endswith("-except")]
    assert [one.statement for one in points] == [
        "“It never plays by itself.”: in which case does it not hold?"
    ]
    assert points[0].linked("blocks") == ("OUT-01",)
    assert "Except" not in record(session, NEVER[0]).statement


def test_that_they_hold_always_leaves_each_line_as_it_is(session: Session) -> None:
    assert session.reply(Reply(value=[NONE])).accepted
    assert all("Except" not in record(session, one).statement for one in NEVER)
    assert not any(one.id.endswith("-except") for one in session.specification().records)


def test_what_is_not_known_of_the_exception_is_open_with_who_would_know(session: Session) -> None:
    case = "in a storm it plays one text, which one I don't know, the warden would"
    assert session.reply(Reply(value={NEVER[0]: case})).accepted
    opened = [one for one in session.specification().records if one.owner == "the warden"]
    assert [one.kind for one in opened] == [Kind.QUESTION]
    assert "which one" in opened[0].statement
    assert opened[0].linked("blocks") == (record(session, NEVER[0]).id,)


def test_of_a_tick_its_words_are_what_somebody_said_themselves() -> None:
    (ref,) = told({"tasks": ["the warden always rings"]}).records(Kind.NEED)
    tick = ref._replace(choice="undo", fields={"words": "never by night"})
    assert (own(ref), own(tick), own(tick._replace(fields={}))) == (
        "the warden always rings", "never by night", "",
    )  # fmt: skip


def test_lines_without_exception_come_in_the_order_they_were_said() -> None:
    interview = told({
        "tasks": ["only the warden opens the case", "the warden always rings"],
        "must-not": ["it never plays by itself"],
    }, depth="standard")  # fmt: skip
    assert [ref.slot for ref in absolute(interview)] == ["tasks", "must-not"]


def test_what_was_told_as_it_is_today_and_a_way_to_do_it_are_no_rules() -> None:
    today = "As today: the texts come back torn and nobody knows whose they were"
    (ref,) = told({"tasks": ["the warden writes"]}).records(Kind.NEED)
    without = ref._replace(words=today)
    better = ref._replace(words=f"{today}: each has a name", fields={INSTEAD: "each has a name"})
    assert (own(without), own(better)) == ("", "each has a name")
    said: dict[str, JsonValue] = {
        "tasks": ["no typing, the list comes out of the box, I sign it"],
        "use": ["I type the room in, my aunt always said short is best", "it shows the text"],
    }
    assert absolute(told(said, depth="standard")) == []


def test_a_rule_is_put_beside_what_was_said_besides_and_may_not_agree(tmp_path: Path) -> None:
    _, asked = led(
        tmp_path,
        must_not=["no text leaves the room before it is signed, never"],
        states=["at Easter guests take each text out of the room", "in May the hall is shut"],
    )
    offered = next(one for one in asked[0].choices if one.label.endswith("never"))
    rule, _, beside = offered.text.partition(" (you also said: ")
    assert rule == "no text leaves the room before it is signed, never"
    assert "at Easter guests take each text out of the room" in beside
    assert offered.label == "no text leaves the room before it is signed, never"


@pytest.mark.parametrize("how", ["ok true. guests sign for it at the door", "the mate rings", ""])
def test_what_stood_beside_a_line_that_got_an_exception_points_to_it(
    tmp_path: Path, how: str
) -> None:
    said, never = (
        "at Easter guests take each text out of the room",
        "no text leaves the room before it is signed, never",
    )
    session, _ = led(
        tmp_path, must_not=[never], states=[said], exceptions={"out-01": how} if how else [],
    )  # fmt: skip
    rule = record(session, never)
    speaks_of_it = "guests" in how
    assert record(session, said).linked("limited-by") == ((rule.id,) if speaks_of_it else ())
    but = f" But: {how.removeprefix('ok true. ')}." if how else ""
    assert rule.statement == f"No text leaves the room before it is signed, never.{but}"


@pytest.mark.parametrize(
    ("how", "printed"),
    [
        ("not for guests, then the warden sees", "Except: for guests, then the warden sees."),
        ("except when it burns", "Except: when it burns."),
        ("text leaves the room unsigned, never", ""),
    ],
)
def test_an_exception_is_told_without_a_second_no_and_not_what_was_said(
    tmp_path: Path, how: str, printed: str
) -> None:
    never = "no text leaves the room unsigned, never"
    session, _ = led(tmp_path, must_not=[never], exceptions={"out-01": how})
    assert (
        record(session, never).statement
        == f"No text leaves the room unsigned, never. {printed}".strip()
    )


@pytest.mark.parametrize(
    ("asked_at", "line", "beside_it"),
    [
        ("goes-wrong", "somebody takes a boat straight out unchecked", False),
        ("goes-wrong", "no boat goes out without a slip", True),
        ("must-not", "no boats without a slip", False),
        ("must-not", "no boat goes out without a slip", True),
    ],
)
def test_a_trouble_and_what_is_left_out_are_no_rules_that_something_else_breaks(
    tmp_path: Path, asked_at: str, line: str, beside_it: bool
) -> None:
    today = "regulars take a boat straight out unchecked, no slip" if "slip" in line else (
        "never a boat goes out without a slip")  # fmt: skip
    told_then: dict[str, JsonValue] = {"must-not": ["it never squeaks"], asked_at: [line]}
    session = Session.create(tmp_path / "guide", by="Ada", depth=Depth.STANDARD)
    asked = lead(session, {**GUIDE, "today": today, "exceptions": [], **told_then})
    choices = [one for screen in asked if screen.slot.endswith("!exceptions")
               for one in screen.choices]  # fmt: skip
    found = [one.text for one in choices if one.text.startswith(line) and "you also" in one.text]
    assert bool(found) is beside_it
