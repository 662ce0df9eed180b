"""What a line says: events, measures, what lacks, names of tasks, sentences, rows as one text."""

from __future__ import annotations

from typing import Any

from askfirst.paper.around import around
from askfirst.paper.blocks import Id, Ref, Table, shown
from askfirst.paper.closing import risks
from askfirst.paper.desk import stands
from askfirst.paper.events import events
from askfirst.paper.lacks import LACKS, missing, unmeasured
from askfirst.paper.mending import day, ended, paragraphs, sentence, sentences, without
from askfirst.paper.outline import PARTS, paper
from askfirst.paper.picture import MOST, picture
from askfirst.paper.tables import more
from askfirst.paper.tasks import tasks, title_of
from askfirst.paper.unsettled import open_points, unsettled
from askfirst.paper.whole import whole
from askfirst.requirements import (
    Kind,
    Link,
    Origin,
    Pattern,
    Priority,
    Record,
    Specification,
    Status,
    Step,
    Story,
)
from papers import desk, ferry, links, record, texts
from rows import each_row


def test_three_states_and_two_events_have_a_cell_each() -> None:
    def happens(name: str, state: str, trigger: str) -> Record:
        return record(name, Kind.FUNCTION, "x", fields={"state": state, "trigger": trigger})

    (made, note) = events(desk(
        happens("FR-1", "dark", "rain"), happens("FR-2", "light", "fog"),
        happens("FR-3", "dusk", "fog"), happens("FR-4", "dark", "fog"),
    ))  # fmt: skip
    assert isinstance(made, Table)
    assert made.head == ("What happens", "dark", "light", "dusk")
    assert [[shown(cell) for cell in row] for row in made.rows] == [
        ["rain", "FR-1", "open", "open"], ["fog", "FR-4", "FR-2", "FR-3"],
    ]  # fmt: skip
    assert texts([note]) == ["Open: nobody said what happens then."]


def test_a_picture_holds_as_many_as_it_may_and_none_for_one_more() -> None:
    def made(number: int, tasks_: int = 2) -> list[object]:
        near = [record(f"IF-{n}", Kind.INTERFACE, title=f"place {n}") for n in range(number)]
        acting = [record(f"N-{n}", Kind.NEED, title="x", owner=f"who {n}") for n in range(tasks_)]
        return list(picture(desk(*acting, *near)))

    assert len(made(MOST - 2)) == 1 and made(MOST - 1) == []
    assert len(made(1)) == 1 and made(1, 1) == [] and made(0, 5) == []


@each_row(
    ("statement", "measured"),
    [
        ("It is quick.", False), ("It takes 2 seconds.", True), ("It never fails.", True),
        ("All hear it.", True), ("Nobody waits.", True), ("It takes half an hour.", True),
        ("It takes a minute.", True), ("It rings at once.", True), ("Always on.", True),
        ("Not one is lost.", True), ("A quarter of a mile.", False), ("Every call.", True),
        ("A noble sound.", False), ("An hour at most.", True), ("None is lost.", True),
    ],
)  # fmt: skip
def test_a_quality_is_measured_by_a_number_or_by_what_leaves_no_case(
    statement: str, measured: bool
) -> None:
    one = record("QR-1", Kind.QUALITY, statement, missing=("measure",))
    assert unmeasured(one) is not measured
    assert not unmeasured(one.model_copy(update={"missing": ()}))


def test_a_step_that_tells_a_case_says_what_can_go_wrong() -> None:
    task = record("N-1", Kind.NEED, title="call")
    for does, lacks in (("If it is dark, ring", []), ("and unless it rains, row", []),
                        ("or if not", []), ("pull, if you like", ["failure"])):  # fmt: skip
        steps = (Step(does="pull"), Step(does=does))
        made = desk(task, stories=(Story(need="N-1", title="", steps=steps),))
        assert [one for one in missing(made, task) if one == "failure"] == lacks, does


def test_all_that_is_lacking_leads_from_the_task_to_the_list() -> None:
    must = record("N-1", Kind.NEED, title="call", priority=Priority.MUST)
    quality = record("QR-1", Kind.QUALITY, "Quick.", missing=("measure",))
    made = desk(must, quality)
    points = open_points(made)
    assert [one.question for one in points] == [LACKS[one].asked for one in LACKS]
    assert [(one.id, one.who) for one in points] == [("", "")] * 4
    spans = [span for block in tasks(made) for span in getattr(block, "line", ())]
    assert [one.id for one in spans if isinstance(one, Ref)] == [
        "lack-steps", "lack-failure", "lack-check",
    ]  # fmt: skip


def test_an_open_point_is_told_with_its_id_and_who_would_know() -> None:
    fields = {"sort": "unknown", "due": "soon"}
    one = record("OPEN-1", Kind.QUESTION, "How high?", fields=fields, owner="Ann",
                 links=links("blocks", "FR-1"))  # fmt: skip
    made = desk(record("FR-1", Kind.FUNCTION, "It rings."), one)
    assert open_points(made) == [("OPEN-1", "How high?", "Ann")]
    assert texts(unsettled(made))[-5:] == ["OPEN-1", "How high?", "FR-1", "Ann", "soon"]


def test_the_name_of_a_task_is_whole_with_a_capital_and_no_full_stop() -> None:
    def title(**more: Any) -> str:
        return title_of(record("N-1", Kind.NEED).model_copy(update=more))

    assert title(title="calls", statement="ann calls, at night.", owner="Ann") == "Ann calls"
    assert title(title="calls.", statement="Bo calls.", owner="Ann") == "Calls"
    assert title(title="call", statement="", words="they call") == "Call"
    assert title(title="", statement="", words="they call.") == "They call"
    assert title(title="cut…", statement="", words="they call all") == "They call all"
    assert title(title="", statement="", words="") == "N-1"


def test_the_parts_of_the_paper_stand_in_one_order() -> None:
    assert list(PARTS) == [
        "Open before anybody builds", "Settled between people", "Why", "Who", "Words", "Tasks",
        "What happens when", "What holds everywhere", "Things", "Comes in, goes out", "Not",
        "Risks and what is assumed", "How much each task weighs, and for whom",
        "100 points over the tasks", "Tried before somebody says yes",
        "Proposed, nobody said it", "Not asked",
    ]  # fmt: skip
    assert paper(ferry()).title == "The bell post"
    assert paper(Specification()).title == "The system"


@each_row(
    ("typed", "printed"),
    [
        ("it rings. it stops", "It rings. It stops."), ("it rings? yes! so", "It rings? Yes! So."),
        ("he said 'stop.'", "He said 'stop.'"), ("(so it is.)", "(so it is.)"),
        ("as told:", "As told:"),
        ("so; b;", "So; b;"), ("“so.”", "“so.”"), ("iPhone", "iPhone."),
    ],
)  # fmt: skip
def test_a_sentence_ends_where_it_ends_already(typed: str, printed: str) -> None:
    assert sentence(typed) == printed


@each_row(
    ("iso", "words"),
    [("2027-01-01", "1 January 2027"), ("2027-10-30", "30 October 2027"),
     ("2027-00-05", "2027-00-05"), ("on 2027-01-01", "on 2027-01-01"), ("2027-1-1", "2027-1-1")],
)  # fmt: skip
def test_only_a_day_at_the_start_is_put_in_words(iso: str, words: str) -> None:
    assert day(iso) == words


def test_texts_are_parted_at_their_sentences_and_only_four_words_are_enough() -> None:
    assert sentences("It is 5 p.m. now. “So.” Then? 3 wait! e.g. this") == [
        "It is 5 p.m. now.", "“So.” Then?", "3 wait! e.g. this",
    ]  # fmt: skip
    told = frozenset({"we wait for it", "we wait"})
    assert without("We wait for it. We wait. We row.", told) == "We wait. We row."
    assert [ended(one) for one in ("a", "a.", "a…", "a?”", "a ")] == ["a.", "a.", "a…", "a?”", "a."]
    assert paragraphs("a.\n\nb.") == ["a.", "b."]


def test_a_row_as_one_text_has_every_cell_that_its_sentence_does_not_say() -> None:
    fields = {"facts": "hour", "example": "9:15", "source": "the list", "seen_by": "all",
              "kept": "a year", "count": "40"}  # fmt: skip
    assert whole(record("DR-1", Kind.DATA, "A call.", fields=fields)) == (
        "A call; facts: hour; one real example: 9:15; from where: the list; who may see it: all;"
        " how long kept: a year; how many: 40"
    )
    assert whole(record("DR-1", Kind.DATA, "A CALL, Kept A Year.", fields={"kept": "a year"})) == (
        "A CALL, Kept A Year."
    )


def test_withdrawn_and_origin_say_nothing_about_who_says_it() -> None:
    came = (Origin(answer="a", event=1, by="Ann", at="2027-01-01"),)
    gone = record("FR-1", Kind.FUNCTION, "It rings.", status=Status.WITHDRAWN, origins=came,
                  links=(Link(type="checks", target="N-1"),))  # fmt: skip
    made = desk(gone, record("N-1", Kind.NEED, title="call"))
    assert made.pointing == {} and made.told == frozenset({"call"})
    assert stands(made, made.by_id["N-1"]) == (Id("N-1"), " Call.")
    assert texts(unsettled(desk())) == []


def test_what_stands_inside_of_another_word_is_not_said_there() -> None:
    seen = record("DR-1", Kind.DATA, "A call.", fields={"seen_by": "all"})
    assert whole(seen) == "A call; who may see it: all"
    risk = record("RISK-1", Kind.RISK, "We cannot pay.", owner="Ann", fields={"answer": "PAY"})
    assert texts(risks(desk(risk))) == ["RISK-1 We cannot pay. Who: Ann."]
    why = record("FR-1", Kind.FUNCTION, "It is icy.", rationale="ice")
    assert shown(stands(desk(why), why)) == "FR-1 It is icy. Because: ice."


@each_row("field", ["group", "tick", "sort", "kind", "slice", "standing", "actor", "thing",
                    "neighbour", "what", "who", "role", "word", "number", "also", "does",
                    "condition", "case"])  # fmt: skip
def test_what_a_record_is_kept_as_says_nothing_to_a_reader(field: str) -> None:
    told = record("DR-1", Kind.DATA, "x", fields={field: "y", "colour": "white", "tone": "low"})
    assert more(told) == ("colour: white; tone: low",)


@each_row(
    ("direction", "way"),
    [("in", "from "), ("from", "from "), ("out", "to "), ("to", "to "), ("odd", ""), ("", "")],
)
def test_a_row_of_a_neighbour_says_the_way_its_marks_and_all_that_is_known(
    direction: str, way: str
) -> None:
    fields = {"direction": direction, "carries": "height", "frequency": "daily", "tone": "low"}
    near = record("IF-1", Kind.INTERFACE, "x", title="Mill", sure=False, fields=fields)
    other = record("IF-2", Kind.INTERFACE, "y", title="Gauge",
                   fields={"carries": "rain", "how_often": "hourly",
                           "frequency": "daily"})  # fmt: skip
    assert texts(around(desk(near, other))) == [
        "From or to", "What", "How often", "More", "IF-1", f"{way}Mill (a guess)", "height",
        "daily", "tone: low", "IF-2", "Gauge", "rain", "hourly",
    ]  # fmt: skip


def test_a_state_alone_is_read_out_of_a_sentence_and_what_was_told_stands_before_it() -> None:
    said = "While it is dark, the bell shall ring."
    one = record("FR-1", Kind.FUNCTION, said, pattern=Pattern.STATE, fields={"trigger": "fog"})
    whole = record("FR-2", Kind.FUNCTION, "While it is light, when fog falls, it shall ring.",
                   pattern=Pattern.COMPLEX, fields={"trigger": "rain"})  # fmt: skip
    told = texts(events(desk(one, whole)))
    assert told[:3] == ["What happens", "it is dark", "it is light"]
    assert told[3:6] == ["fog", "FR-1", "open"] and told[6:9] == ["rain", "open", "FR-2"]


def test_what_was_answered_later_stands_below_a_heading_that_says_more_or_less_than_it() -> None:
    for title, statement in (("call the ferry", "Call. By day."),
                             ("call", "They call the ferry. By day.")):  # fmt: skip
        task = record("N-1", Kind.NEED, statement, title=title)
        assert "By day." in texts(tasks(desk(task))), title
