"""What was spoken of before the tasks and no task does is put to the person once."""

from __future__ import annotations

import pytest
from pydantic import JsonValue

from askfirst import agenda
from askfirst.agenda.spoken import MOST, MOST_RULES, spoken
from askfirst.events import Asked
from askfirst.exporters import markdown
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.vocabulary import Kind
from interviews import answer, tell, told
from rows import each_row

SAID: dict[str, JsonValue] = {
    "latest-case": "We lost a boat.",
    "who": ["The crew, want a list each morning of the wet sails", "The mate does not want a bell"],
    "today": "the mate ties all boats each evening. "
             "in the morning the harbour master signs the book, only then we sail",
    "sentence": {"sentence": "skippers see which boat is free, it tells who is still out"},
    "tasks": ["Skippers see which boat is free"],
}  # fmt: skip


def put(**more: JsonValue) -> tuple[Interview, Asked]:
    interview = told({**SAID, **more}, depth="standard")
    (asked,) = spoken(interview, "tasks")
    tell(interview, asked)
    return interview, asked


def test_wants_then_today_in_the_persons_own_words() -> None:
    _, asked = put()
    assert [one.text for one in asked.question.choices] == [
        "A list each morning of the wet sails",
        "As today: the mate ties all boats each evening",
        "As today: in the morning the harbour master signs the book",
    ]


def test_a_tick_is_a_task_as_if_it_had_been_typed() -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"told-1": "at 6 by the door", "told-3": ""}))
    made = {one.id: one for one in compose(interview).records}
    assert made["NEED-02"].statement == "A list each morning of the wet sails: at 6 by the door."
    assert made["NEED-03"].statement == (
        "As today: in the morning the harbour master signs the book."
    )
    assert not any(made[name].is_feature for name in ("NEED-02", "NEED-03"))
    weight = agenda.prompt(interview, agenda.Found(()), "weight")
    assert [one.id for one in weight.choices[:3]] == ["need-01", "need-02", "need-03"]


def test_what_leaves_no_exception_today_is_offered_as_a_rule() -> None:
    today = "the mate ties all boats. no boat leaves before it is paid in full, no exceptions"
    interview, asked = put(today=today)
    (rule,) = [one for one in asked.question.choices if one.record is Kind.RULE]
    assert rule.text == "No boat leaves before it is paid in full, no exceptions"
    answer(interview, asked.slot, Reply(value={rule.id: ""}))
    made = {one.id: one for one in compose(interview).records}
    assert made["BR-01"].statement == f"{rule.text}."
    assert "NEED-02" not in made


def test_what_was_left_alone_is_not_asked_again() -> None:
    interview, asked = put()
    before = [one.id for one in compose(interview).records if one.id.startswith("OPEN")]
    assert before == ["OPEN-STK-01-wants"]
    answer(interview, asked.slot, Reply(value={}))
    after = [one.id for one in compose(interview).records if one.id.startswith("OPEN")]
    assert after == []
    assert spoken(interview, "tasks") == []


def test_going_back_finds_the_ticks() -> None:
    interview, asked = put()
    answer(interview, asked.slot, Reply(value={"told-1": "at 6"}))
    again = agenda.prompt(interview, agenda.Found(()), asked.slot)
    assert again.picked == {"told-1": "at 6"}


@each_row(
    ("depth", "more"),
    [
        ("quick", {}),
        ("standard", {"today": "paper", "who": ["The crew"]}),
        (
            "standard",
            {
                "today": "the mate rows out, the boy bails, the cook sings, all go home."
                " they tie the boats at night",
                "who": ["The crew"],
            },
        ),
        ("standard", {"today": f"the mate {'ties and ' * 30} sails", "who": ["The crew"]}),
    ],
)
def test_it_is_not_put_at_quick_nor_for_a_single_line_nor_with_what_no_screen_holds(
    depth: str, more: dict[str, JsonValue]
) -> None:
    assert spoken(told({**SAID, **more}, depth=depth), "tasks") == []


def test_it_holds_few_lines_and_is_put_with_the_tasks_alone() -> None:
    today = ["the mate ties each boat", "a clerk counts the coins", "the cook lights his stove",
             "a boy sweeps the deck", "the vet weighs every goat", "a guard closes the gate",
             "the smith mends an anchor", "a nurse rolls the bandage"]  # fmt: skip
    interview = told({**SAID, "today": ". ".join(today)}, depth="standard")
    (asked,) = spoken(interview, "tasks")
    assert len(asked.question.choices) == MOST
    assert spoken(interview, "who") == []


def test_it_comes_with_how_it_is_done_today_where_that_was_told_after_the_tasks() -> None:
    interview = told({name: said for name, said in SAID.items() if name != "today"},
                     depth="standard")  # fmt: skip
    assert spoken(interview, "tasks") == []
    answer(interview, "today", str(SAID["today"]))
    (asked,) = spoken(interview, "today")
    assert asked.slot == "today!spoken"
    tell(interview, asked)
    assert spoken(interview, "tasks") == []


def test_two_lines_are_worth_a_screen_and_one_is_not() -> None:
    two: dict[str, JsonValue] = {
        "who": ["The crew, want a list each morning of the wet sails",
                "The mate, wants the oars of the day"],
        "tasks": SAID["tasks"],
    }  # fmt: skip
    (asked,) = spoken(told(two, depth="standard"), "tasks")
    assert len(asked.question.choices) == 2
    one: dict[str, JsonValue] = {**two, "who": ["The mate, wants the oars of the day"]}
    assert spoken(told(one, depth="standard"), "tasks") == []


@pytest.mark.parametrize("stays", ["same as now", "that stays so", "they just stay as they are"])
def test_of_what_is_done_today_only_how_it_is_to_go_is_the_task(stays: str) -> None:
    interview, asked = put()
    ticks = {"told-2": "instead it reminds the mate at six", "told-3": stays}
    answer(interview, asked.slot, Reply(value=dict(ticks)))
    made = {one.id: one.statement for one in compose(interview).records}
    assert made["NEED-02"] == "It reminds the mate at six."
    assert made["NEED-03"].startswith("As today: in the morning")
    paper = str(markdown.render(compose(interview))["requirements.md"])
    assert "\ntoday: the mate ties all boats each evening\n" in paper
    answer(interview, asked.slot, Reply(value={**ticks, "told-2": "the mate rings a bell at nine"}))
    again = {one.id: one.statement for one in compose(interview).records}
    assert again["NEED-02"] == "The mate rings a bell at nine."
    answer(interview, asked.slot, Reply(value={**ticks, "told-2": "instead on a screen"}))
    other = {one.id: one.statement for one in compose(interview).records}
    assert other["NEED-02"] == "On a screen (today: the mate ties all boats each evening)."


def test_none_need_be_ticked_and_a_tick_has_room_for_words() -> None:
    _, asked = put()
    assert (asked.question.words, asked.question.optional) == (True, True)
    assert (asked.type, asked.slot) == ("follow-up", "tasks!spoken")


@each_row(
    ("told_of", "rules", "offered"),
    [
        (9, 0, MOST), (9, 1, MOST), (9, 5, MOST), (1, 1, 2), (0, 1, 1), (0, 5, MOST_RULES),
        (2, 0, 2), (1, 0, 0), (0, 0, 0),
    ],
)  # fmt: skip
def test_rules_stand_behind_the_others_and_one_of_them_is_worth_the_screen(
    told_of: int, rules: int, offered: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("askfirst.records.untasked", lambda _: [f"sail {n}" for n in range(told_of)])
        patch.setattr("askfirst.records.ruled", lambda _: [f"rule {n}" for n in range(rules)])
        found = spoken(told({"tasks": ["ring"]}, depth="standard"), "tasks")
    kinds = [(one.text[:4], one.record) for asked in found for one in asked.question.choices]
    assert len(kinds) == offered
    last = min(rules, MOST_RULES) if offered else 0
    assert kinds == [("sail", None)] * (offered - last) + [("rule", Kind.RULE)] * last
    ids = [one.id for asked in found for one in asked.question.choices]
    assert ids == [f"told-{n}" for n in range(1, offered + 1)]
