"""What stands beside a rule: the lines that a look is worth at, and none where little speaks for
it."""

from __future__ import annotations

from askfirst.statements.beside import LEAST, MOST_LINES, beside
from askfirst.statements.told import Told
from rows import each_row

OTHERS = [
    "the clerk prints the plan", "12 rooms on two floors", "a bell at noon",
    "guests bring their own cups", "my aunt waters the palms",
    *(f"tree {n} was planted" for n in range(30)),
]  # fmt: skip


def lines(*texts: str, question: str = "use") -> list[Told]:
    return [Told(f"{question}-{n}#1", text, question) for n, text in enumerate(texts)]


def first_beside(rule: str, told: str, question: str = "use") -> tuple[str, str]:
    """The best pair among many lines, as rule and other."""
    own = lines(rule, question="must-not")
    found = beside([*own, *lines(*OTHERS, question="facts"), *lines(told, question=question)],
                   {own[0].id})  # fmt: skip
    return (found[0].rule.text, found[0].other.text) if found else ("", "")


PAIRS = [
    ("nobody jumps the queue at a winch", "regulars go ahead in the queue"),
    ("only the cook opens the cold room", "on Sundays the boy takes milk from the cold room"),
    ("a boat never goes out before it is paid", "if they are regulars the boat is paid later"),
    ("a signed sheet is never changed", "the clerk puts wrong sheets right in the morning"),
    (
        "once the sheet is in only the clerks touch it",
        "in the evening he puts right what was wrong",
    ),
    ("what is booked stays as it was entered", "a slip in the hours, people fix it themselves"),
    ("nobody moves a bed any more", "a leader can swap two of her singers to the last evening"),
    ("six bells hang there and that is all", "all eight bells are rung at weddings"),
    ("what the children told us only the nurses get to see", "the cooks look it up by name"),
    ("none of the guests is shown who has paid", "the porters get the names and figures at eight"),
]


@each_row("rule, told", PAIRS)
def test_the_line_that_may_break_a_rule_stands_beside_it(rule: str, told: str) -> None:
    assert first_beside(rule, told) == (rule, told)


def test_nothing_stands_beside_a_rule_that_has_to_do_with_no_other_line() -> None:
    assert first_beside("nobody touches the organ", "there is a blue lamp") == ("", "")
    own = lines("nobody touches the organ", question="must-not")
    assert beside(own, {own[0].id}) == []


def test_what_says_the_same_is_no_pair() -> None:
    rule = "nobody but the mayor opens the vault"
    assert first_beside(rule, "the vault: the mayor opens it, nobody else") == ("", "")


def test_what_was_told_of_how_it_went_once_and_lines_of_long_ago_are_no_case() -> None:
    rule, told = "nobody jumps the queue at a winch", "regulars go ahead in the queue"
    assert first_beside(rule, told, question="case") == ("", "")
    own = lines(rule, question="must-not")
    early = [*lines(told), *lines(*(f"room {n}" for n in range(MOST_LINES)), question="facts")]
    assert beside([*early, *own], {own[0].id}) == []


def test_hearsay_and_what_somebody_does_not_know_stand_beside_nothing() -> None:
    rule = "nobody jumps the queue at a winch"
    for told in (
        "I heard that regulars go ahead in the queue",
        "no idea",
        "regulars go ahead in the queue, how many I don't know",
    ):
        assert first_beside(rule, told) == ("", "")


def test_somebody_else_who_does_it_speaks_for_a_look() -> None:
    rule = lines("nobody but the mayor opens the vault", question="must-not")
    ids = {rule[0].id}
    none = beside([*rule, *lines("when it is late a bell rings")], ids)
    hers = beside([*rule, *lines("when it is late the clerk rings")], ids)
    assert hers
    assert not none or none[0].strength < hers[0].strength


def test_of_two_rules_the_one_that_forbids_is_the_rule_and_the_best_pair_is_first() -> None:
    told = [
        *lines("regulars go ahead in the queue", "regulars just take a boat when they want"),
        *lines("nobody goes ahead in the queue, never", question="must-not"),
    ]
    found = beside(told, {one.id for one in told})
    assert found[0].rule.text == "nobody goes ahead in the queue, never"
    assert [one.strength for one in found] == sorted((one.strength for one in found), reverse=True)
    assert all(one.strength >= LEAST for one in found)


def test_only_what_may_stand_as_a_rule_does() -> None:
    told = [
        *lines("regulars just take a boat from the queue"),
        *lines("nobody takes a boat before it is paid, never", question="must-not"),
    ]
    assert [one.rule.id for one in beside(told, {told[0].id})] == [told[0].id]
    assert beside(told, set()) == []
