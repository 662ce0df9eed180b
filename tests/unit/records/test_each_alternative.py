"""The last word of each list that sorts a line, and both sides of each condition on it."""

from __future__ import annotations

from askfirst.events import Stamped
from askfirst.interview import Ref
from askfirst.records import compose
from askfirst.records.described import _WHY, CHARACTERISTICS, _adds, _sort
from askfirst.records.functions import _tells_case, unwalked
from askfirst.records.needs import VERSIONS, _serves
from askfirst.requirements import Kind, Priority, Record
from interviews import answer, told
from rows import each_row


def made(kind: Kind, slot: str, *lines: str) -> list[Record]:
    return list(compose(told({"tasks": ["row"], slot: list(lines)}, depth="deep")).of_kind(kind))


@each_row(
    ("line", "sort"),
    [
        ("the mate does that", "others-job"), ("the mates do it.", "others-job"),
        ("the mate keeps doing this", "others-job"), ("billing stays in the office", "others-job"),
        ("it remains at the harbour", "others-job"), ("it stays with Ann", "others-job"),
        ("the club has its own list", "others-job"), ("banks have their own list", "others-job"),
        ("no oars for sale, no shop, that has its own till", ""),
        ("mowing is Ann's job", "others-job"), ("it stays my job", "others-job"),
        ("he never does that", "never"), ("the office must not do that", "never"),
        ("it mustn't ring", "never"), ("it mustn’t ring", "never"), ("it may not ring", "never"),
        ("under no circumstances a ring later", "never"), ("Nobody may ring later", "never"),
        ("no one may ring later", "never"), ("no-one may ring later", "never"),
        ("it never rings at first", "never"),
        ("leaves all the fees out", "left-out"), ("fees stay out", "left-out"),
        ("skip the fees", "left-out"), ("no fees for now", "left-out"),
        ("not at first", "left-out"), ("fees are not yet paid", "left-out"),
        ("without fees, later", "left-out"), ("not some day", "left-out"),
        ("not in the first version", "left-out"), ("not for the moment", "left-out"),
        ("there is no need of fees", "left-out"), ("fees are not needed", "left-out"),
        ("fees are not in it", "left-out"), ("not part of it", "left-out"),
        ("only after a call", "only-after-yes"), ("only with a call", "only-after-yes"),
        ("only if Ann nods", "only-after-yes"), ("only when asked", "only-after-yes"),
        ("not without asking", "only-after-yes"), ("Ann says yes", "only-after-yes"),
        ("not without Ann's yes", "only-after-yes"), ("never without asking", "only-after-yes"),
        ("it cannot ring", "never"), ("nothing rings", "never"), ("without fees", "never"),
        ("No-one rings", "never"), ("it doesn't ring", "never"), ("it isn’t loud", "never"),
        ("it shouldn't ring", "never"), ("no dogs", ""), ("fees", "left-out"), ("", "left-out"),
    ],
)  # fmt: skip
def test_each_way_to_say_no_has_its_sort(line: str, sort: str) -> None:
    assert _sort(line) == sort


@each_row(
    ("line", "sort"),
    [
        ("nobody may see prices", "rule"), ("nobody else gets it", "rule"),
        ("no-one sees it", "rule"), ("No one is allowed in", "rule"),
        ("and nobody sees it", "rule"),
        ("but nobody can ring", "rule"), ("only members may see it", "rule"),
        ("only the old mate gets a key", "rule"), ("only members may see it later", "left-out"),
        ("only after a yes is allowed", "only-after-yes"), ("nobody rings", "never"),
    ],
)  # fmt: skip
def test_who_may_is_a_rule_and_neither_left_out_nor_never(line: str, sort: str) -> None:
    (one,) = made(Kind.EXCLUSION, "must-not", line)
    assert one.fields["sort"] == sort


@each_row(
    ("line", "sort"),
    [
        ("no invoices, that stays in the office", "others-job"),
        ("but no invoices, the office keeps doing that", "others-job"),
        ("And not the bills, the office does that", "others-job"),
        ("invoices, that stays in the office", ""), ("no invoices for three years", ""),
    ],
)  # fmt: skip
def test_a_limit_that_begins_with_no_may_be_the_job_of_others(line: str, sort: str) -> None:
    (one,) = made(Kind.LIMIT, "limits", line)
    assert one.fields.get("sort", "") == sort


@each_row(
    ("line", "statement"),
    [
        ("refunds; the mate", "Not for everybody: refunds; the mate."),
        ("lower the mast: the mate", "Lower the mast: the mate."),
        ("berth number only, no name", "Berth number only, no name."),
        ("prices not for the guests", "Prices not for the guests."),
        ("prices, only me", "Prices, only me."), ("not even the mate", "Not even the mate."),
        ("Never the guests", "Never the guests."), ("no one but Ann", "No one but Ann."),
        ("nobody but Ann", "Nobody but Ann."), ("only the mate", "Only the mate."),
    ],
)  # fmt: skip
def test_what_says_for_whom_it_is_needs_no_words_of_its_question(line: str, statement: str) -> None:
    assert [one.statement for one in made(Kind.RULE, "decisions", line)] == [statement]


@each_row(
    ("line", "way"),
    [("from the club: names", "in"), ("into the bank: fees", "out"), ("to Ann: fees", "out"),
     ("in from the club: names", "in"), ("the tide table", "")],
)  # fmt: skip
def test_which_way_something_goes_is_told_by_the_first_word(line: str, way: str) -> None:
    (one,) = made(Kind.INTERFACE, "in-and-out", line)
    assert one.fields.get("direction", "") == way


def test_why_it_would_not_be_used_hangs_on_the_question_unless_it_says_what_then() -> None:
    assert all(map(_WHY.match, ("because it is slow", "When it rains", "if it costs")))
    assert not any(map(_WHY.match, ("if it rains, then we stay", "iffy", "it is slow if old")))


def test_what_has_another_number_adds_something() -> None:
    assert _adds("within 3 minutes", "The list comes within 2 minutes")
    assert not _adds("within 2 minutes", "The list comes within 2 minutes")
    assert _adds("within minutes", "The list comes")
    assert not _adds("", "The list comes") and not _adds("", "")


def test_each_tick_of_the_qualities_has_a_characteristic() -> None:
    assert {"sees", "hears", "moves", "reads", "together", "changeable"} < set(CHARACTERISTICS)


@each_row(
    ("own", "tells"),
    [
        ("whoever comes late waits", True), ("whatever is lost is noted", True),
        ("In case of fog it rings", True), ("each time it rings", True), ("every time", True),
        ("as soon as it is dark", True), ("till noon", True), ("while wet", True),
        ("whenever wet", True), ("unless wet", True), ("what doesn't fit is noted", True),
        ("who can't row stays", False), ("what can’t stay goes", False), ("that isn't in", True),
        ("who did not come is noted", True), ("which can not float goes", True),
        ("the bell rings", False), ("", False), ("bell broken, Ann", True),
        ("it breaks: it rings", True),
    ],
)  # fmt: skip
def test_words_on_a_tick_tell_a_case_of_their_own(own: str, tells: bool) -> None:
    assert _tells_case(own) is tells


def test_only_what_people_get_done_is_asked_how_it_goes() -> None:
    lines = ["row", "never ring the bell", "the mate steers, not the program", "lock the shed"]
    assert [one.words for one in unwalked(told({"tasks": lines}))] == ["row", "lock the shed"]
    walked = told({"tasks": lines, "use": ["the mate rows"]})
    assert [one.words for one in unwalked(walked)] == ["lock the shed"]


def test_a_step_that_somebody_else_told_triggers_nothing() -> None:
    interview = told({"tasks": ["Mate: row"], "use": ["the mate signs", "it rings the bell"]})

    def trigger() -> str:
        (one,) = compose(interview).of_kind(Kind.FUNCTION)
        return one.fields.get("trigger", "")

    assert trigger() == "the mate signs"
    given = interview.answers["use"]
    theirs = given.lines[1].model_copy(update={"said": Stamped(n=9, by="Otto")})
    interview.answers["use"] = given.model_copy(update={"lines": (given.lines[0], theirs)})
    assert trigger() == ""


@each_row(
    ("numbers", "served"),
    [("0", ()), ("1", ("G-1",)), ("12 and 2, 12", ("G-12", "G-2")), ("13", ()), ("", ()),
     ("0, 3", ("G-3",))],
)  # fmt: skip
def test_goals_are_served_by_their_whole_numbers_from_one_on(
    numbers: str, served: tuple[str, ...]
) -> None:
    goals = [_goal(number) for number in range(1, 13)]
    assert tuple(link.target for link in _serves(numbers, goals)) == served
    assert not any(link.derived for link in _serves(numbers, goals))


def _goal(number: int) -> Ref:
    first = told({"goals": ["fewer calls"]}).refs["G-01"]
    return first._replace(id=f"G-{number}")


@each_row(
    ("wanted", "priority", "version"),
    [("some-day", Priority.WONT, "later"), ("not-at-all", Priority.WONT, ""), ("now", None, ""),
     ("not-sure", None, "")],
)  # fmt: skip
def test_a_wish_is_wanted_now_some_day_or_not_at_all(
    wanted: str, priority: Priority | None, version: str
) -> None:
    interview = told({"tasks": ["row"], "else": ["the mate would like it to sing"]}, depth="deep")
    slot = next(one for _, one in interview.slots() if one.startswith("when-wanted@"))
    answer(interview, slot, wanted)
    wish = list(compose(interview).of_kind(Kind.NEED))[1]
    assert (wish.priority, wish.fields.get("slice", "")) == (priority, version)
    sorts = {"not-sure": "wish", "not-at-all": "not-at-all"}
    assert wish.fields.get("sort", "") == sorts.get(wanted, "")


def test_a_task_comes_in_each_of_three_versions() -> None:
    assert VERSIONS == ("first", "second", "later")
    said = {"tasks": ["row", "lock", "ring"], "slices": ["1: first", "2: Second", "3: later"]}
    made_of = compose(told(said, depth="deep"))
    assert [one.fields.get("slice", "").lower() for one in made_of.of_kind(Kind.NEED)] == [
        *VERSIONS
    ]


def test_a_goal_keeps_all_that_was_told_of_it_later() -> None:
    said = {"goals": ["calls: 9 a month -> 2 a month", "fewer lost boats"],
            "goal-measure": ["1: at most 0 boats; counted by Ann; by 1 May 2027"],
            "goal-in-the-way": ["2: the old lock"]}  # fmt: skip
    numbered, goal = compose(told(said, depth="deep")).of_kind(Kind.GOAL)
    assert (goal.fit.must, goal.fit.meter, goal.fit.by) == (
        "at most 0 boats",
        "Ann",
        "by 1 May 2027",
    )
    assert (goal.fields["obstacle"], goal.missing) == ("The old lock.", ())
    assert (numbered.fit.plan, numbered.fit.must, numbered.fields.get("obstacle", "")) == (
        "2 a month", "", "",
    )  # fmt: skip


@each_row(
    ("line", "lacks"),
    [("sixty calls fewer", False), ("ninety boats out", False), ("fewer calls", True),
     ("0 calls", False), ("wait an hour less", True), ("a million trips", False)],
)  # fmt: skip
def test_a_number_in_words_is_one_for_a_goal_too(line: str, lacks: bool) -> None:
    (goal,) = made(Kind.GOAL, "goals", line)
    assert (goal.missing == ("number",)) is lacks
