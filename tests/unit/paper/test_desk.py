"""What the parts ask of the desk: what stands where, in which order, and what hangs on what."""

from __future__ import annotations

from askfirst.paper.blocks import Ref, shown
from askfirst.paper.desk import besides, bracketed, is_binding, marks, stands
from askfirst.requirements import Example, Finding, Kind, Priority, Record, Severity, Status
from papers import desk, links, record
from rows import each_row


def need(name: str, priority: Priority | None = None, **more: object) -> Record:
    return record(name, Kind.NEED, title=name, priority=priority, **more)


def clash(name: str, first: str, second: str) -> Record:
    fields = {"sort": "contradiction", "first": first, "second": second}
    return record(name, Kind.QUESTION, "Which?", fields=fields)


def test_a_task_that_nobody_weighed_stands_between_the_musts_and_the_coulds() -> None:
    made = desk(
        need("N-1", Priority.WONT), need("N-2", Priority.COULD), need("N-3"),
        need("N-4", Priority.SHOULD), need("N-5"), need("N-6", Priority.MUST),
    )  # fmt: skip
    assert [one.id for one in made.tasks] == ["N-6", "N-3", "N-4", "N-5", "N-2", "N-1"]


def test_the_task_that_was_walked_through_stands_before_all_others() -> None:
    told = {"need": "N-2", "title": "", "steps": [{"does": "look"}]}
    only_named = {"need": "N-3", "title": "", "steps": []}
    made = desk(
        need("N-1", Priority.MUST), need("N-2", Priority.COULD), need("N-3"),
        stories=[only_named, told],
    )  # fmt: skip
    assert [one.id for one in made.tasks] == ["N-2", "N-1", "N-3"]
    assert list(made.stories) == ["N-2"]


def test_what_was_withdrawn_stands_nowhere() -> None:
    gone = record("FR-1", Kind.FUNCTION, "It rings.", parent="N-1", status=Status.WITHDRAWN)
    made = desk(need("N-1"), gone)
    assert made.of(Kind.FUNCTION) == made.filed("N-1", Kind.FUNCTION) == []
    assert "FR-1" not in made.by_id


def test_only_what_hangs_on_a_task_stands_in_its_block() -> None:
    made = desk(
        need("N-1"),
        record("FR-1", Kind.FUNCTION, "It rings.", parent="N-1"),
        record("FR-2", Kind.FUNCTION, "It rings twice.", parent="FR-1"),
        record("FR-3", Kind.FUNCTION, "It stops.", parent="GONE"),
        record("BR-1", Kind.RULE, "Six at most."),
        record("QR-1", Kind.QUALITY, "Loud.", parent="N-1"),
    )
    assert [one.id for one in made.filed("N-1", Kind.FUNCTION, Kind.QUALITY)] == ["FR-1", "QR-1"]
    assert [one.id for one in made.nowhere(Kind.RULE, Kind.FUNCTION)] == ["BR-1", "FR-2", "FR-3"]
    assert [made.task_of(made.by_id[one]) for one in ("FR-1", "FR-2", "BR-1")] == ["N-1", "", ""]


def test_what_was_wanted_besides_the_tasks_is_no_task_and_what_is_put_off_stands_apart() -> None:
    tick = {"tick": "undo"}
    made = desk(
        need("N-1"),
        need("N-2", fields=tick, parent="N-1"),
        need("N-3", fields={"group": "looks"}),
        need("N-4", Priority.WONT, fields=tick, parent="N-1"),
    )
    assert [one.id for one in made.tasks] == ["N-1"]
    assert [one.id for one in made.features("N-1")] == ["N-2"]
    assert [one.id for one in made.features("")] == ["N-3"]
    assert [one.id for one in made.put_off] == ["N-4"]


def test_an_open_question_holds_up_what_it_blocks_and_both_sides_once_each() -> None:
    asked = clash("OPEN-1", "FR-1", "Hush.")
    asked = asked.model_copy(update={"links": links("blocks", "FR-2", "FR-1", "GONE")})
    made = desk(
        record("FR-1", Kind.FUNCTION, "It rings."), record("FR-2", Kind.FUNCTION, "It stops."),
        asked, record("OPEN-2", Kind.QUESTION, "Who?", links=links("blocks", "FR-2")),
    )  # fmt: skip
    assert made.held_up(asked) == ["FR-2", "FR-1"]
    assert made.blocking == {"FR-2": ["OPEN-1", "OPEN-2"], "FR-1": ["OPEN-1"]}
    assert shown(marks(made, made.by_id["FR-2"])) == " (contradiction: OPEN-1; open: OPEN-2)"


def test_what_contradicts_another_is_stated_there_and_a_link_everywhere_else() -> None:
    one = record("FR-1", Kind.FUNCTION, "It rings.")
    made = desk(one, record("FR-2", Kind.FUNCTION, "Hush."), clash("OPEN-1", "FR-1", "FR-2"))
    assert made.torn == {"FR-1", "FR-2"}
    assert made.place(one) == Ref("FR-1")
    assert shown(stands(made, one)) == "FR-1 (contradiction: OPEN-1)"
    found = Finding(code="x", family="y", severity=Severity.ERROR, message="Both.",
                    record="FR-1", others=("FR-2",))  # fmt: skip
    by_rule = desk(one, made.by_id["FR-2"], findings=(found,))
    assert (by_rule.torn, by_rule.disputed) == ({"FR-1", "FR-2"}, frozenset())


def test_hearsay_is_open_itself_only_where_nothing_open_asks_about_it() -> None:
    made = desk(
        record("CON-1", Kind.LIMIT, "Beacons.", heard=True),
        record("CON-2", Kind.LIMIT, "Lamps.", heard=True),
        record("CON-3", Kind.LIMIT, "Bells.", heard=True),
        record("CON-4", Kind.LIMIT, "Brass."),
        record("FR-1", Kind.FUNCTION, "It is told.", heard=True),
        record("OPEN-1", Kind.QUESTION, "Lamps?", links=links("blocks", "CON-2")),
        findings=[{"code": "x", "family": "y", "severity": Severity.ERROR, "message": "m",
                   "record": "CON-3", "others": ("CON-4",)}],
    )  # fmt: skip
    assert [one.id for one in made.heard] == ["CON-1"]


def test_what_others_say_of_what_it_does_is_to_be_checked_and_nothing_else() -> None:
    made = desk(
        record(
            "FR-1", Kind.FUNCTION, "My cousin says the lab will close on Saturdays.", heard=True
        ),
        record("FR-2", Kind.FUNCTION, "Pike want it colder, they say 16 goes too.", heard=True),
        record("BR-1", Kind.RULE, "They say no boat leaves in May.", heard=True),
        record("BR-2", Kind.RULE, "The mate says yes first."),
    )
    assert [one.id for one in made.heard] == ["FR-1", "BR-1"]


@each_row(
    ("more", "held"),
    [
        ({}, True),
        ({"heard": True}, False),
        ({"fields": {"standing": "liked"}}, False),
        ({"fields": {"standing": "fixed"}}, True),
        ({"fields": {"actor": "person"}}, False),
    ],
)
def test_a_builder_is_held_to_what_the_system_does_and_somebody_wants(
    more: dict[str, object], held: bool
) -> None:
    assert is_binding(record("CON-1", Kind.LIMIT, "Brass.", **more)) is held


def test_a_weight_stands_behind_a_sentence_only_where_it_is_not_that_of_its_task() -> None:
    task = need("N-1", Priority.MUST)

    def marked(kind: Kind, priority: Priority, parent: str = "N-1", **more: object) -> str:
        one = record("X-1", kind, "It rings.", parent=parent, priority=priority, **more)
        return shown(marks(desk(task, one), one))

    assert marked(Kind.FUNCTION, Priority.SHOULD) == " (should)"
    assert marked(Kind.QUALITY, Priority.COULD) == " (could)"
    assert marked(Kind.FUNCTION, Priority.MUST) == ""
    assert marked(Kind.FUNCTION, Priority.MUST, "") == " (must)"
    assert marked(Kind.FUNCTION, Priority.WONT) == ""
    assert marked(Kind.RULE, Priority.COULD) == ""
    assert marked(Kind.NEED, Priority.COULD, fields={"tick": "undo"}) == " (could)"
    assert marked(Kind.NEED, Priority.COULD) == ""


def test_marks_stand_in_one_pair_of_brackets_in_their_order() -> None:
    one = record("FR-1", Kind.FUNCTION, "It rings.", sure=False, heard=True,
                 priority=Priority.SHOULD,
                 fields={"slice": "second", "case": "the power fails"})  # fmt: skip
    asked = record("OPEN-1", Kind.QUESTION, "Who?", links=links("blocks", "FR-1"))
    assert shown(marks(desk(one, asked), one)) == (
        " (case: the power fails; should; second version; heard only; a guess; open: OPEN-1)"
    )
    assert bracketed([]) == ()


def test_a_reason_that_the_sentence_says_is_not_said_again_and_an_example_has_its_three_parts() -> (
    None
):
    def told(**more: object) -> str:
        return besides(record("FR-1", Kind.FUNCTION, "It rings because of fog.", **more))

    assert told(rationale="OF  FOG") == ""
    assert told(rationale="boats drift") == " Because: boats drift."
    examples = (Example(given="fog", when="a boat\n calls", then="it rings"), Example(then="hush"),
                Example(when="  "))  # fmt: skip
    assert told(examples=examples) == (
        " Example: given fog, when a boat calls, then it rings. Example: then hush."
    )


def test_what_has_no_sentence_stands_with_its_words_and_without_them_with_its_title() -> None:
    told = record("FR-1", Kind.FUNCTION, title="bell").model_copy(update={"statement": ""})
    assert shown(stands(desk(told), told)) == "FR-1 Bell."
    bare = told.model_copy(update={"words": "rings, at noon"})
    assert shown(stands(desk(bare), bare)) == "FR-1 Rings, at noon."


def test_something_tried_of_which_nobody_said_for_what_may_be_for_any_task() -> None:
    for_one = record("TST-1", Kind.CHECK, "Ring it.", links=links("checks", "FR-1"))
    loose = record("TST-2", Kind.CHECK, "Look at it.")
    assert not desk(for_one).tried_anyhow
    assert desk(for_one, loose).tried_anyhow
    assert desk(decision={"looks_at": "one wet Sunday"}).tried_anyhow
