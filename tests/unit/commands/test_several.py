"""Several people answer one interview: pages go out, come back, differ, and are settled."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answering import begun, saved
from askfirst.events import Settled
from askfirst.exporters import FORMATS
from askfirst.interview import Interview
from askfirst.interview.opinions import key_of
from askfirst.questions import Depth
from askfirst.session import Session
from askfirst.session.points import begin_round
from askfirst.untrusted_files import LARGEST_TEXT
from askfirst.vocabulary import Kind
from command_line import Result, run
from copies import copy
from exported import TELL_EVERY_TASK, in_one
from thorough import examples, pairs

Run = Callable[..., Result]


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the command in a folder with one interview that Ada began."""
    copy(tmp_path / "output" / "halls", begun)
    return lambda *arguments, **more: run(monkeypatch, tmp_path, *arguments, **more)


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    return tmp_path / "output" / "halls"


def interview(folder: Path) -> Interview:
    with Session.open(folder) as session:
        return session.interview


def paper(folder: Path) -> str:
    return (folder / "requirements.md").read_text("utf-8")


def came(tmp_path: Path, name: str, text: str) -> str:
    (tmp_path / name).write_text(text, "utf-8")
    return name


FIVE = (
    ("Berta", {"latest-case": "Two choirs stood before one hall.", "limits": ["No money"]},
     {"NEED-01": "must"}),
    ("Otto", {"limits": ["2000 euro a year"], "never": {"never": "show who paid"},
              "refuse": "It must always ring twice."}, {"NEED-01": "could"}),
    ("Carl", {"limits": ["At most 500 euro a year"], "tasks": ["book a hall", "pay"],
              "refuse": "It must never ring."}, {"NEED-01": "must", "NEED-02": "should"}),
    ("Dora", {"goals": ["No hall is booked twice"],
              "refuse": {"action": "unknown", "value": None, "who": "Otto"}}, {}),
    ("Emil", {"goals": ["no hall is booked  twice."],
              "never": {"action": "not-relevant", "value": None, "why": "we trust them"}}, {}),
)  # fmt: skip


def five(folder: Path) -> list[str]:
    with Session.open(folder, write=True) as session:
        begin_round(session, "Ada")
    return [
        saved(folder, name, answers, day=day, weights=weights, round=1,
              points={"NEED-01": f"{20 * day}", "NEED-02": f"{100 - 20 * day}"},
              pointed=f"2020-10-0{day}T09:00:00Z")
        for day, (name, answers, weights) in enumerate(FIVE, 1)
    ]  # fmt: skip


def copied(source: Path, to: Path) -> Path:
    to.mkdir(parents=True)
    (to / "interview.jsonl").write_bytes((source / "interview.jsonl").read_bytes())
    return to


def taken_in(folder: Path, texts: list[str]) -> None:
    from askfirst.commands.arriving import arrived, take

    file = folder / "answers.json"
    with Session.open(folder, write=True) as session:
        for text in texts:
            file.write_text(text, "utf-8")
            _, errors = take(session, arrived(file, session, ""))
            assert not errors, errors
        session.write()


def written(folder: Path) -> str:
    """All that a person reads, without the numbers of events in links."""
    evidence = (folder / "evidence.md").read_text("utf-8")
    return paper(folder) + re.sub(r"(answer-[a-z-]+)-\d+", r"\1", evidence)


@examples(2)
@given(order=st.permutations(range(5)), again=st.lists(st.integers(0, 4), max_size=3))
def test_any_order_and_any_repeat_give_the_same_paper(
    order: list[int], again: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    at = tmp_path_factory.mktemp("orders")
    source = begun(at / "source")
    texts = five(source)
    expected, other = copied(source, at / "in-order"), copied(source, at / "mixed")
    taken_in(expected, texts)
    taken_in(other, [texts[n] for n in (*order, *again)])
    assert written(other) == written(expected)
    assert len(interview(other).events) == len(interview(expected).events)
    reopened = interview(other)
    assert Interview(tuple(reopened.packs.values()), reopened.events).answers == reopened.answers


def test_two_answers_of_one_person_count_the_same_in_any_order(tmp_path: Path) -> None:
    source = begun(tmp_path / "source")
    first = saved(source, "Otto", {"limits": ["No money"]}, day=1)
    second = saved(source, "Otto", {"limits": ["Some money"], "goals": ["Peace"]}, day=2)
    other = saved(source, "Berta", {"limits": ["Some money"]}, day=3)
    papers = set()
    for number, order in enumerate(permutations([first, second, other])):
        folder = copied(source, tmp_path / f"order-{number}")
        taken_in(folder, list(order))
        papers.add(written(folder))
    assert len(papers) == 1
    assert "No money" not in papers.pop()


def test_a_page_comes_back_and_is_in_force_under_its_senders_name(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    assert askfirst("page", "--for", "Berta").status == 0
    text = saved(halls, "Berta", {"latest-case": "Two choirs, one hall."})
    result = askfirst("answers", came(tmp_path, "berta.json", text))
    assert (result.status, result.taken) == (0, "latest-case -> kept\n")
    after = interview(halls)
    assert after.text("latest-case") == "Two choirs, one hall."
    assert after.answers["latest-case"].by == "Berta"
    assert after.answers["latest-case"].at == "2020-10-01T09:00:00Z"
    assert "of Ada and Berta" in paper(halls) or "of Berta and Ada" in paper(halls)
    before = len(after.events)
    assert askfirst("answers", "berta.json").taken == "latest-case -> as before\n"
    assert len(interview(halls).events) == before


AGAINST = {"tasks": ["book a hall", "never hand in the key", "pay"]}
"""What Otto answers where Ada wants the key handed in: one line speaks against one of hers."""


def needs(folder: Path) -> list[str]:
    return [ref.text for ref in interview(folder).records(Kind.NEED)]


def test_lines_that_others_do_not_have_all_stand_with_who_said_them_and_nobody_is_asked(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    names = [
        came(tmp_path, "o.json", saved(halls, "Otto", {"tasks": ["Book a hall.", "pay"]})),
        came(tmp_path, "b.json", saved(halls, "Berta", {"tasks": ["ring", "pay"]}, day=2)),
    ]
    result = askfirst("answers", *names)
    assert result.taken.splitlines() == [
        "tasks -> kept beside what Ada said",
        "tasks -> kept beside what Ada and Otto said",
    ]
    assert needs(halls) == ["book a hall", "hand in the key", "pay", "ring"]
    assert not interview(halls).differences()
    text = paper(halls)
    assert "Answered differently" not in text
    assert [line for line in text.splitlines() if line.startswith("says ")] == [
        "says Otto",
        "says Berta",
    ]
    assert "said otherwise" not in (halls / "evidence.md").read_text("utf-8")


def test_a_line_that_speaks_against_another_is_the_difference_and_all_else_stands(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    result = askfirst("answers", came(tmp_path, "otto.json", saved(halls, "Otto", AGAINST)))
    assert result.status == 0
    assert "Ada said otherwise" in result.out
    assert needs(halls)[:2] == ["book a hall", "hand in the key"]
    assert len(needs(halls)) == 4  # nothing is left out before somebody settles it
    head = paper(halls).partition("## Tasks")[0]
    assert head.count("Answered differently") == 1
    assert re.search(r"\*\*Ada\*\*: .*\*\*NEED-02\*\* Hand in the key\.", head)
    assert re.search(r"\*\*Otto\*\*: .*\*\*NEED-\d{6}\*\* Never hand in the key\.", head)
    assert "OPEN-differ-NEED-02" in paper(halls).partition("## Tasks")[2]  # marked where it stands
    assert "Answered differently" in (halls / "requirements.html").read_text("utf-8")
    assert "contradiction" in askfirst("status", "--json").out


def test_an_open_difference_is_in_every_export_with_both_opinions(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "otto.json", saved(halls, "Otto", AGAINST)))
    with Session.open(halls) as session:
        specification = session.specification()
    for name in TELL_EVERY_TASK:
        found = in_one(FORMATS[name].render(specification))
        assert "hand in the key" in found, name
        assert "OPEN-differ-NEED-02" in found, name
        assert "never hand in the key" in found.replace("Never", "never"), name


SETTLED: tuple[tuple[tuple[str, ...], list[str]], ...] = (
    (("--holds", "Otto"), ["book a hall", "never hand in the key", "pay"]),
    (("--holds", "ada"), ["book a hall", "hand in the key", "pay"]),
    (("--both",), ["book a hall", "hand in the key", "never hand in the key", "pay"]),
    (("--value", '["keep the key"]'), ["book a hall", "keep the key", "pay"]),
)


@pytest.mark.parametrize(
    ("name", "settled"), pairs(["NEED-02", "OPEN-differ-NEED-02", "tasks"], SETTLED, every=3)
)
def test_one_line_is_settled_with_who_and_why_and_the_other_lines_stay(
    name: str, settled: tuple[tuple[str, ...], list[str]], askfirst: Run, halls: Path,
    tmp_path: Path,
) -> None:  # fmt: skip
    how, kept = settled
    askfirst("answers", came(tmp_path, "otto.json", saved(halls, "Otto", AGAINST)))
    result = askfirst("settle", name, *how, "--because", "the treasurer said so", "--by", "Zoe")
    assert result.status == 0, result
    assert sorted(needs(halls)) == sorted(kept)
    assert not [one for one in interview(halls).differences() if one.open]
    text = paper(halls)
    assert "Answered differently" not in text
    settled = text.partition("## Settled between people")[2].partition("\n## ")[0]
    assert "says Zoe" in settled
    assert "the treasurer said so" in settled
    for words in ("hand in the key", "never hand in the key"):
        assert words in settled
    assert ("said otherwise" in settled) is ("--both" not in how)
    assert "** said" in settled
    assert "pay" not in settled


def test_a_line_that_somebody_added_can_be_taken_out_and_stays_in_the_document(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", {"tasks": ["pay"]})))
    added = interview(halls).records(Kind.NEED)[-1].id
    assert askfirst("settle", added, "--value", "[]", "--because", "nobody pays").status == 0
    assert needs(halls) == ["book a hall", "hand in the key"]
    settled = paper(halls).partition("## Settled between people")[2].partition("\n## ")[0]
    assert "**Otto** said" in settled
    assert "pay" in settled
    assert askfirst("undo").status == 0
    assert needs(halls)[-1] == "pay"


def test_what_has_room_for_one_value_is_a_difference_and_the_rest_of_the_form_is_filled(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    for name, said in (
        ("Otto", {"reader": "the board", "by": "in May"}),
        ("Berta", {"reader": "all members"}),
    ):
        text = saved(halls, name, {"acceptance": said})
        askfirst("answers", came(tmp_path, f"{name}.json", text))
    (one,) = interview(halls).differences()
    assert one.id == "acceptance.reader"
    assert "by May" in paper(halls) or "in May" in paper(halls)
    askfirst("settle", "acceptance.reader", "--holds", "Berta", "--because", "the statutes")
    assert "**Says yes**: all members, in May" in paper(halls)


def test_two_of_several_differences_in_one_list_are_settled_one_by_one(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    said = {"tasks": ["never book a hall", "never hand in the key"]}
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", said)))
    result = askfirst("settle", "tasks", "--holds", "Otto")
    assert result.status == 1
    assert "NEED-01 and NEED-02" in result.err
    assert askfirst("settle", "NEED-01", "--holds", "Otto").status == 0
    assert [one.id for one in interview(halls).differences() if one.open] == ["NEED-02"]


def test_settling_tasks_carries_no_steps_to_another_task(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    steps = '["I open the month", "it shows who has the hall"]'
    askfirst("answer", "use", "--value", steps, "--via", "human")
    said = {"tasks": ["never book a hall", "see a hall"], "use": ["I ring Ann"]}
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", said)))
    tasks = paper(halls).partition("## Tasks")[2]
    before = tasks.partition("### ")[2].partition("\n###")[0]
    assert "**FR-01** When I open the month" in before
    named = '<a id="need-01-2"></a>**NEED-01.2**'
    assert f"**Steps**, says Otto:\n\n1. {named} I ring Ann." in before
    askfirst("settle", "NEED-01", "--holds", "Otto", "--because", "no halls")
    tasks = paper(halls).partition("## Tasks")[2].partition("\n## ")[0]
    *blocks, last = tasks.split("\n### ")
    assert not [block for block in blocks if "I open the month" in block]
    assert "**Steps** of “book a hall”, which stands no more:\n\n1. I open the month" in last
    assert "I ring Ann." in last


def test_old_journals_that_settled_whole_lists_open_as_they_were(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", {"tasks": ["pay"]})))
    with Session.open(halls, by="Zoe", write=True) as session:
        own, otto = session.interview.speaking("tasks")
        answer = otto.model_copy(update={"n": 0, "at": "", "by": "Otto"})
        seen = tuple(sorted(map(key_of, (own, otto))))
        session.settle(Settled(slot="tasks", verdict="one", holds="Otto", answer=answer,
                               seen=seen, reason="so it is"))  # fmt: skip
        session.write()
    assert needs(halls) == ["pay"]
    assert not [one for one in interview(halls).differences() if one.open]
    settled = paper(halls).partition("## Settled between people")[2].partition("\n## ")[0]
    assert "**Ada** said otherwise" in settled
    assert "book a hall / hand in the key" in settled
    askfirst("answers", came(tmp_path, "c.json", saved(halls, "Carl", {"tasks": ["sing"]}, day=3)))
    assert needs(halls) == ["pay", "sing"]
    assert not [one for one in interview(halls).differences() if one.open]


def test_taking_a_settlement_back_opens_the_difference_as_it_was(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", AGAINST)))
    before = paper(halls)
    askfirst("settle", "tasks", "--holds", "Otto", "--because", "so it is")
    assert "what was settled" in askfirst("undo").out
    askfirst("write")
    assert paper(halls) == before


def test_five_people_two_differences_settled_and_one_left_open(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    names = [came(tmp_path, f"{n}.json", text) for n, text in enumerate(five(halls))]
    assert askfirst("answers", *reversed(names)).status == 0
    differ = json.loads(askfirst("settle", "--json").out)["differences"]
    ids = [one["id"] for one in differ]
    assert (ids[1:], len(differ[0]["answers"])) == (["refuse", "never"], 2)
    assert re.fullmatch(r"CON-\d{6}", ids[0])
    askfirst("settle", "limits", "--holds", "Otto", "--because", "the council pays", "--by", "Ada")
    askfirst("settle", "never", "--holds", "Otto", "--because", "the law")
    text = paper(halls)
    head, _, rest = text.partition("## Settled between people")
    for name in ("Ada", "Berta", "Carl", "Dora", "Emil", "Otto"):
        assert name in head.partition("whose words these are")[0]
    assert head.count("Answered differently") == 1
    assert "Carl: It must never ring" in head
    settled = rest.partition("\n## ")[0]
    for words in (
        "2000 euro a year", "the council pays", "At most 500 euro a year", "we trust them", "Emil",
    ):  # fmt: skip
        assert words in settled, words
    assert "No money. (says Berta)" in rest
    assert "Pay" in rest
    page = (halls / "requirements.html").read_text("utf-8")
    assert "the council pays" in page
    data = json.loads((halls / "requirements.json").read_text("utf-8"))
    assert [one["slot"] for one in data["settled"]] == [ids[0], "never"]
    assert {one["by"] for one in data["opinions"]} == {"Berta", "Otto", "Carl", "Dora", "Emil"}


def test_a_new_opinion_opens_it_again_and_what_was_settled_stays(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", AGAINST)))
    askfirst("settle", "NEED-02", "--holds", "Otto", "--because", "so it is")
    again = {"tasks": ["never hand in the key"]}
    askfirst("answers", came(tmp_path, "e.json", saved(halls, "Emil", again, day=2)))
    assert not [one for one in interview(halls).differences() if one.open]
    new = {"tasks": ["the key must be handed in"]}
    askfirst("answers", came(tmp_path, "c.json", saved(halls, "Carl", new, day=3)))
    (one,) = [one for one in interview(halls).differences() if one.open]
    assert {view.people for view in one.views} == {("Otto", "Emil"), ("Carl",)}
    assert "**Ada** said otherwise" in paper(halls)


def test_two_who_settle_the_same_difference_are_told_and_both_kept(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", AGAINST)))
    askfirst("settle", "tasks", "--holds", "Otto", "--because", "first reason", "--by", "Zoe")
    result = askfirst("settle", "tasks", "--holds", "Ada", "--because", "second", "--by", "Max")
    assert result.status == 0
    assert "Zoe settled it on" in result.err
    text = paper(halls)
    assert "says Max" in text
    assert "first reason" in text
    assert needs(halls) == ["book a hall", "hand in the key", "pay"]


def test_review_shows_both_sides_and_settles(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    text = saved(halls, "Otto", {"tasks": {"value": AGAINST["tasks"], "comment": "by card"}})
    askfirst("answers", came(tmp_path, "o.json", text))
    result = askfirst("review", "--plain", typed="1\n2\nthe board decided\ndone\n")
    assert result.status == 0, result
    assert "Ada: hand in the key" in result.out + result.err
    assert "Otto: never hand in the key" in result.out + result.err
    assert "Otto adds: by card" in result.out + result.err
    assert sorted(needs(halls)) == ["book a hall", "never hand in the key", "pay"]
    assert "the board decided" in paper(halls)


def test_in_review_another_line_takes_the_place_of_two(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", AGAINST)))
    result = askfirst("review", "--plain", typed="1\n4\nkeep the key\nso\ndone\n")
    assert result.status == 0, result
    assert needs(halls) == ["book a hall", "keep the key", "pay"]


def test_who_leads_goes_on_with_their_own_lines_and_those_of_others_stay(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", {"tasks": ["pay"]})))
    with Session.open(halls) as session:
        assert session.prompt("tasks").prefill == "book a hall\nhand in the key"
    askfirst("answer", "tasks", "--value", '["book two halls"]', "--via", "human")
    assert needs(halls) == ["book two halls", "pay"]


def test_who_goes_on_with_a_line_of_somebody_else_leaves_theirs_as_it_was(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    said = {"limits": ["open on sundays", "at most 5 rooms"]}
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", said)))
    changed = '["open on sundays and mondays", "at most 5 rooms"]'
    askfirst("answer", "limits", "--value", changed, "--via", "human")
    limits = interview(halls).records(Kind.LIMIT)
    assert [one.words for one in limits] == [
        "open on sundays and mondays",
        "at most 5 rooms",
        "open on sundays",
    ]
    assert len({one.id for one in limits}) == 3


def test_a_tick_without_words_is_one_with_the_same_tick_that_has_some(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answer", "usual-parts", "--value", '{"undo": "", "stop": ""}', "--via", "human")
    said = {"usual-parts": {"undo": "until the evening", "offline": ""}}
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", said)))
    lines = interview(halls).answers["usual-parts"].lines
    assert sorted(line.choice for line in lines) == ["offline", "stop", "undo"]
    assert "Can be undone or taken back: until the evening" in paper(halls)
    assert not interview(halls).differences()


def test_who_says_that_nothing_of_it_matters_differs_from_who_lists_something(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    aside = {"action": "not-relevant", "value": None, "why": "no rules here"}
    askfirst("answer", "limits", "--value", '["No money"]', "--via", "human")
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", {"limits": aside})))
    assert [one.id for one in interview(halls).differences()] == ["limits"]


def test_lines_of_different_questions_that_pull_apart_stand_side_by_side(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    said = '["a member with a key may open the hall alone before 8"]'
    askfirst("answer", "goals", "--value", said, "--via", "human")
    never = {"must-not": ["never open the hall without the warden, not even with a key"]}
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", never)))
    (one,) = interview(halls).differences()
    assert {view.answer.slot for view in one.views} == {"goals", "must-not"}
    assert askfirst("settle", "must-not", "--holds", "Ada", "--because", "so").status == 0
    assert not interview(halls).records(Kind.EXCLUSION)
    assert "never open the hall without the warden" in paper(halls)


@pytest.mark.parametrize(("holds", "goals", "never"), [("Ada", 1, 0), ("Otto", 0, 1)])
def test_all_that_one_person_says_against_a_line_is_one_difference_and_holds_together(
    holds: str, goals: int, never: int, askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst(
        "answer",
        "goals",
        "--value",
        '["Everybody sees who is on duty and who has which key"]',
        "--via",
        "human",
    )
    sentence = '{"sentence": "wardens and members see who is on duty and who has the key"}'
    askfirst("answer", "sentence", "--value", sentence, "--via", "human")
    said = {"must-not": ["Members must not see who holds a key"]}
    askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", said)))
    (one,) = interview(halls).differences()
    assert [view.people for view in one.views] == [("Ada",), ("Ada",), ("Otto",)]
    askfirst("settle", one.id, "--holds", holds, "--because", "so")
    after = interview(halls)
    assert not [one for one in after.differences() if one.open]
    assert len(after.records(Kind.GOAL)) == goals
    assert len(after.records(Kind.EXCLUSION)) == never
    settled = paper(halls).partition("## Settled between people")[2].partition("\n## ")[0]
    assert "Everybody sees who is on duty and who has which key" in settled
    assert "wardens and members see who is on duty and who has the key" in settled


def test_who_answers_one_open_line_by_mail_takes_over_no_other_line(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    limits = '["No money", "dk what the council says"]'
    askfirst("answer", "limits", "--value", limits, "--via", "human")
    mail = askfirst("questions", "--for", "Otto", "--ask", "all").out
    place = re.search(r"^\[(limits#L\d+)\]", mail, re.MULTILINE)
    assert place, mail
    head, mark, tail = mail.partition(f"[{place[1]}]")
    text = head + mark + tail.replace("Answer:", "Answer: it wants a plan", 1)
    assert askfirst("answers", came(tmp_path, "o.txt", text)).taken == f"{place[1]} -> kept\n"
    after = interview(halls)
    assert after.own["limits"].by == "Ada"
    assert [ref.by for ref in after.records(Kind.LIMIT)] == ["Ada"]
    assert [line.said.by for line in after.answers["limits"].lines if line.said] == ["Otto"]
    assert "it wants a plan" in paper(halls)
    assert "Settled between people" not in paper(halls)
    assert askfirst("answers", "o.txt").taken == f"{place[1]} -> as before\n"
    askfirst("undo")
    assert not [line for line in interview(halls).answers["limits"].lines if line.said]


def test_who_answers_one_line_of_a_form_on_a_page_says_it_beside_the_others(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    form = '{"reader": "the council", "by": "dk Otto Lind"}'
    askfirst("answer", "acceptance", "--value", form, "--via", "human")
    made = askfirst("page", "--for", "Otto Lind")
    assert made.status == 0, made
    page = (tmp_path / made.out.strip()).read_text("utf-8")
    asked = re.findall(r'data-id="(acceptance#L\d+)" data-kind="text"', page)
    assert len(asked) == 1
    for day, who, said, told in (
        (1, "Otto Lind", "1 March", "acceptance -> kept beside what Ada said\n"),
        (1, "Otto Lind", "1 March", "acceptance -> as before\n"),
        (2, "Carl", "2 May", "acceptance -> kept; Otto Lind said otherwise (askfirst settle)\n"),
    ):
        text = saved(halls, who, {asked[0]: said}, day=day)
        assert askfirst("answers", came(tmp_path, "o.json", text)).taken == told
    assert "the council, by 1 March." in paper(halls)
    assert "dk Otto" not in paper(halls)


def test_who_does_not_know_a_line_either_is_noted_with_who_would(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answer", "limits", "--value", '["No money", "dk Otto"]', "--via", "human")
    askfirst("answer", "acceptance", "--value", '{"by": "dk", "reader": "x"}', "--via", "human")
    answers = interview(halls).answers
    lines = [f"{slot}#{one.key}" for slot in ("limits", "acceptance")
             for one in answers[slot].lines if one.status == "unknown"]  # fmt: skip
    text = saved(halls, "Otto", {one: {"action": "unknown", "who": "Zoe"} for one in lines})
    result = askfirst("answers", came(tmp_path, "o.json", text))
    assert f"'{lines[0]}' stays open: it is not known, ask Zoe." in result.err
    assert result.taken == "acceptance -> noted: does not know, ask Zoe\n"


def test_status_says_who_answered_and_who_is_silent(
    askfirst: Run, halls: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    askfirst("page", "--for", "Berta")
    askfirst("page", "--for", "Carl", "--ask", "open")
    text = saved(halls, "Berta", {"latest-case": "It rained."})
    askfirst("answers", came(tmp_path, "b.json", text))
    said = askfirst("status").out
    assert "Berta: 1 question answered (latest-case), by page, last on 2020-10-01." in said
    assert re.search(r"Carl: asked \d+ questions on 2026-09-21 by page, no answer yet\.", said)
    askfirst("questions", "--for", "Carl", "--ask", "open")
    before = len(interview(halls).events)
    askfirst("questions", "--for", "Carl", "--ask", "open")
    assert len(interview(halls).events) == before
    assert " on 2026-09-21 by page and mail, no answer yet." in askfirst("status").out
    people = json.loads(askfirst("status", "--json").out)["people"]
    assert [one["person"] for one in people] == ["Berta", "Carl"]


def test_the_mail_names_the_page(askfirst: Run) -> None:
    assert "questions-berta.html" not in askfirst("questions", "--for", "Berta").out
    askfirst("page", "--for", "Berta")
    assert "Or open the page questions-berta.html" in askfirst("questions", "--for", "Berta").out


def test_weights_of_each_are_a_table_with_its_spread(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    for day, (who, weight) in enumerate({"Berta": "must", "Otto": "could"}.items(), 1):
        text = saved(halls, who, {}, day=day, weights={"NEED-01": weight})
        result = askfirst("answers", came(tmp_path, f"{who}.json", text))
        assert result.taken == "weights -> kept\n", result
    rows = paper(halls).partition("How much each task weighs")[2].splitlines()
    row = next(line for line in rows if "NEED-01" in line)
    assert [cell.strip() for cell in row.split("|")[2:-1]] == ["must", "could", "■", "■"]
    assert askfirst("answers", "Otto.json").taken == "weights -> as before\n"


def test_what_somebody_says_to_a_task_that_they_weigh_stands_with_its_weight(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    words = {"NEED-01": "I want it, <b>but</b> one\nday before", "NEED-02": "later"}
    text = saved(halls, "Otto", {}, weights={"NEED-01": "won't"}, words=words)
    assert askfirst("answers", came(tmp_path, "o.json", text)).taken == "weights -> kept\n"
    assert askfirst("answers", "o.json").taken == "weights -> as before\n"
    mail = askfirst("questions", "--for", "Zoe", "--ask", "all").out
    first, second = (mail.index(f"[weight NEED-0{n}] ") for n in (1, 2))
    filled = mail[:first] + mail[first:second].replace("Answer:", "Answer: must, on foot")
    filled += mail[second:].replace("Answer:", "Answer:\nCould. Comment below\nComment: ask Otto")
    assert askfirst("answers", came(tmp_path, "z.txt", filled)).taken == "weights -> kept\n"
    rows = paper(halls).partition("How much each task weighs")[2].splitlines()
    told = [[cell.strip() for cell in one.split("|")[2:4]] for one in rows if "(#need-0" in one]
    assert [one[0].replace("\\", "").replace("&lt;", "<") for one in told] == [
        "won't: I want it, <b>but</b> one day before", "later",
    ]  # fmt: skip
    assert [one[1] for one in told] == ["must: on foot", "could: Comment below; ask Otto"]


# -- bad input ------------------------------------------------------------------------------------


def untouched(askfirst: Run, halls: Path, name: str, code: str) -> Result:
    before = (halls / "interview.jsonl").read_bytes()
    result = askfirst("answers", name)
    assert result.status == 1, result
    assert code in result.err
    assert (halls / "interview.jsonl").read_bytes() == before
    return result


def test_a_page_of_another_interview_is_refused(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    text = saved(halls, "Otto", {"tasks": ["pay"]}, interview="0123456789abcdef")
    untouched(askfirst, halls, came(tmp_path, "o.json", text), "answers-of-another")


def test_fifty_megabytes_are_refused(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    with (tmp_path / "big.json").open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert LARGEST_TEXT < 50 * 1024 * 1024
    untouched(askfirst, halls, "big.json", "answers-unreadable")


@pytest.mark.parametrize(
    "damage",
    [
        {"answers": "no list"}, {"answers": [{"id": 5}]}, {"version": 2}, {"head": -1},
        {"answers": [{"id": "tasks", "action": "delete"}]}, {"unknown": 1},
        {"weights": {"NEED-01": "most"}},
    ],
)  # fmt: skip
def test_a_damaged_page_is_refused(
    damage: dict[str, object], askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    text = json.dumps(json.loads(saved(halls, "Otto", {"tasks": ["pay"]})) | damage)
    untouched(askfirst, halls, came(tmp_path, "o.json", text), "answers-unreadable")


def test_one_bad_file_keeps_no_other_out(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    bad = saved(halls, "Otto", {}, interview="0")
    good = saved(halls, "Berta", {"latest-case": "It rained."})
    names = [came(tmp_path, "bad.json", bad), came(tmp_path, "good.json", good)]
    result = askfirst("answers", *names)
    assert result.status == 1
    assert result.taken == "latest-case -> kept\n"


def test_what_is_refused_comes_back_with_its_reason_and_the_rest_is_taken(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    answers = {
        "latest-case": "It rained.", "no-such-question": "x", "qualities": {"pick": "no-such-tick"},
        "tasks": 5, "weight": [[1]],
    }  # fmt: skip
    text = saved(halls, "Otto", answers, weights={"NEED-77": "must"})
    result = askfirst("answers", came(tmp_path, "o.json", text))
    assert result.status == 1
    assert result.taken == "latest-case -> kept\n"
    for told in ("no question is called 'no-such-question'", "NEED-77", "o.json: tasks"):
        assert told in result.err
    assert interview(halls).text("latest-case") == "It rained."


def test_a_page_of_an_older_pack_is_told_and_taken(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    text = saved(halls, "Otto", {"latest-case": "It rained."}, packs="older")
    result = askfirst("answers", came(tmp_path, "o.json", text))
    assert result.status == 0
    assert "the questions were changed since" in result.err


def test_a_page_from_before_many_events_is_told_and_taken(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    text = saved(halls, "Otto", {"latest-case": "It rained."})
    for number in range(4):
        askfirst("answer", "goals", "--value", f'["goal {number}"]', "--via", "human")
    result = askfirst("answers", came(tmp_path, "o.json", text))
    assert result.status == 0
    assert "the interview went on since these questions were sent" in result.err


def test_a_page_opened_by_somebody_else_or_with_a_forged_name_replaces_nothing(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("page", "--for", "Otto")
    text = saved(halls, "Otto", {"tasks": ["never hand in the key"]}, name="Ada")
    result = askfirst("answers", came(tmp_path, "o.json", text))
    assert "made for Otto; Ada says to have answered it" in result.err
    assert needs(halls) == ["book a hall", "hand in the key", "never hand in the key"]
    assert [one.id for one in interview(halls).differences()] == ["NEED-02"]
    text = saved(halls, "Mallory", {"tasks": ["sell it"]})
    assert "no page was made for Mallory" in askfirst("answers", came(tmp_path, "m.json", text)).err


def test_answered_in_parts_twice_changes_nothing_more(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    part = saved(halls, "Otto", {"latest-case": "It rained."}, day=1)
    whole = json.loads(part)
    whole["answers"].append({"id": "goals", "value": ["Peace"], "at": "2020-10-02T09:00:00Z"})
    came(tmp_path, "part.json", part)
    came(tmp_path, "whole.json", json.dumps(whole))
    askfirst("answers", "part.json")
    assert "latest-case -> as before" in askfirst("answers", "whole.json").out
    before = (halls / "interview.jsonl").read_bytes()
    askfirst("answers", "part.json", "whole.json", "part.json")
    assert (halls / "interview.jsonl").read_bytes() == before


SCRIPT = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\x1b[31m\u202eevil"


def test_a_script_in_every_field_stays_words(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    askfirst("page", "--for", SCRIPT, "--ask", "all", "--show")
    answers = {
        "latest-case": {"value": SCRIPT, "comment": SCRIPT},
        "tasks": {"value": [SCRIPT], "comment": SCRIPT},
        "goals": {"action": "unknown", "value": None, "who": SCRIPT[:150]},
    }
    text = saved(halls, SCRIPT, answers)
    result = askfirst("answers", came(tmp_path, "x.json", text))
    assert result.status == 0, result
    assert "\x1b" not in result.out + result.err
    assert askfirst("page", "--for", "Otto", "--ask", "all", "--show").status == 0
    for path in (*halls.glob("*.html"), *halls.glob("pages/*.html"), *halls.glob("*.md")):
        found = path.read_text("utf-8")
        assert "<img src=x" not in found, path
        assert "<script>alert" not in found, path
        assert "\x1b" not in found, path
        assert "\u202e" not in found, path


def test_the_mail_text_of_a_page_comes_through_the_same_door(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    place = json.loads(saved(halls, "Berta", {}))
    mail = (
        "From: Berta B <berta@example.org>\nDate: Thu, 01 Oct 2020 09:00:00 +0000\n"
        "Subject: Re: Questions\n\nHello Ada,\n"
        f"[askfirst {place['interview']} {place['head']} {place['packs']}]\n"
        "Answered by: Berta\n\n[latest-case] What happened that made you want this?\n"
        "Answer: It rained.\nComment: on the 3rd\n\n[tasks] What must people get done?\n"
        "Answer: pay\n\n[weight NEED-01] must\nThank you!\n"
    )
    result = askfirst("answers", came(tmp_path, "b.txt", mail))
    assert result.status == 0, result
    assert result.taken.splitlines() == [
        "latest-case -> kept",
        "tasks -> kept beside what Ada said",
        "weights -> kept",
    ]
    after = interview(halls)
    assert after.text("latest-case") == "It rained."
    assert after.answers["latest-case"].by == "Berta"
    assert "on the 3rd" in (halls / "evidence.md").read_text("utf-8")
    before = len(after.events)
    assert askfirst("answers", "b.txt").status == 0
    assert len(interview(halls).events) == before


def test_yaml_under_another_name_stands_beside(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    came(tmp_path, "o.yaml", "tasks: [pay]\n")
    result = askfirst("answers", "o.yaml", "--by", "Otto")
    assert result.taken == "tasks -> kept beside what Ada said\n"
    assert askfirst("answers", "o.yaml").status == 0  # whoever leads it changes their own answer
    assert needs(halls) == ["pay"]


def test_somebody_who_gave_no_name_is_no_you_for_a_reader(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    run(monkeypatch, tmp_path, "start", "--json", "--name", "halls")
    run(monkeypatch, tmp_path, "answer", "tasks", "--value", '["sing the mass"]', "--via", "human")
    folder = tmp_path / "output" / "halls"
    text = saved(folder, "Otto", {"tasks": ["never sing the mass"]})
    run(monkeypatch, tmp_path, "answers", came(tmp_path, "o.json", text))
    assert "**the person asked**: " in paper(folder)
    run(monkeypatch, tmp_path, "settle", "tasks", "--holds", "you", "--because", "so it is")
    text = paper(folder)
    assert "The answer of the person asked holds, says the person asked" in text


def test_undo_takes_back_what_came_last(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    text = saved(halls, "Otto", {"latest-case": "It rained."})
    askfirst("answers", came(tmp_path, "o.json", text))
    result = askfirst("undo")
    assert "what Otto answered" in result.out
    assert interview(halls).text("latest-case") == ""


@pytest.mark.parametrize("at", ["2026-99-99T99:99:99Z", "9999-12-31T23:59:59Z", ""])
def test_a_clock_that_is_wrong_keeps_no_answer_out_and_orders_nothing(
    at: str, askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    text = saved(halls, "Otto", {"latest-case": {"value": "It rained.", "at": at, "comment": ""}})
    result = askfirst("answers", came(tmp_path, "o.json", text))
    assert (result.status, result.taken) == (0, "latest-case -> kept\n")
    given = next(iter(interview(halls).opinions["latest-case"].values()))
    assert given.given == ""
    assert askfirst("answers", "o.json").taken == "latest-case -> as before\n"


def test_a_comment_without_an_answer_is_kept_and_answers_nothing(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    answers = {"goals": {"action": "none", "value": None, "comment": "what is a goal?"}}
    result = askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", answers)))
    assert result.taken == "goals -> the comment is kept\n"
    assert "goals" not in interview(halls).answers
    assert "what is a goal?" in (halls / "evidence.md").read_text("utf-8")


def test_a_page_asks_what_somebody_would_know_and_is_small(askfirst: Run, halls: Path) -> None:
    askfirst("page", "--for", "berta")
    text = (halls / "pages" / "questions-berta.html").read_text("utf-8")
    assert re.findall(r'data-id="([^"]+)" data-kind', text) == ["latest-case"]
    assert askfirst("page", "--for", "Otto", "--ask", "all", "--show").status == 0
    text = (halls / "pages" / "questions-otto.html").read_text("utf-8")
    slots = re.findall(r'data-id="([^"]+)" data-kind', text)
    assert slots[0] == "latest-case"
    assert "tasks" in slots
    assert "<dt>Ada</dt><dd>book a hall\nhand in the key</dd>" in text
    assert len(text.encode()) < 200_000
    assert "http" not in text.replace('http-equiv="Content', "")
    assert "sessionStorage" not in text
    assert askfirst("page", "--for", " ").status == 2
    assert [one.person for one in interview(halls).invited] == ["berta", "Otto"]


def test_a_page_says_who_asks_why_how_long_it_takes_and_where_the_answers_go(
    askfirst: Run, halls: Path
) -> None:
    askfirst("page", "--for", "Otto", "--ask", "all")
    text = (halls / "pages" / "questions-otto.html").read_text("utf-8")
    assert "Hello Otto, Ada asks you because we are writing down what is wanted" in text
    assert re.search(r"Here are \d+ questions, about \d+ minutes\.", text)
    assert "send it back to Ada, or to whoever sent you this page" in text


def test_a_page_for_points_leaves_the_page_with_questions_as_it_is(
    askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    askfirst("page", "--for", "Otto", "--ask", "all")
    before = (halls / "pages" / "questions-otto.html").read_bytes()
    result = askfirst("page", "--for", "Otto", "--ask", "points")
    assert result.out.strip().endswith("pages/points-otto.html")
    assert "for the points of the round" in result.err
    assert (halls / "pages" / "questions-otto.html").read_bytes() == before
    assert "questions-otto.html" in askfirst("questions", "--for", "Otto").out


def test_people_weigh_the_whole_sentence(askfirst: Run, halls: Path) -> None:
    said = '{"locate": "only the board sees who holds a key"}'
    askfirst("answer", "usual-parts", "--value", said, "--via", "human")
    askfirst("points", "--begin")
    for asks in ("all", "points"):
        askfirst("page", "--for", "Otto", "--ask", asks, "-o", str(halls / "page.html"))
        text = (halls / "page.html").read_text("utf-8")
        assert "who has it: only the board sees who holds a key (said by Ada)</label>" in text


def test_a_mail_with_the_words_of_ticks_says_the_same_as_one_with_their_ids(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    place = json.loads(saved(halls, "Berta", {}))
    stamp = f"[askfirst {place['interview']} {place['head']} {place['packs']}]"
    told = []
    for name, ticks in (
        ("Berta", "undo: until the evening\noffline"),
        ("Otto", "can be undone or taken back: until the evening\nworks without a connection"),
    ):
        mail = (
            f"{stamp}\nAnswered by: {name}\n\n[usual-parts] Which?\nAnswer: {ticks}\n\nThank you!\n"
        )
        told.append(askfirst("answers", came(tmp_path, f"{name}.txt", mail)).taken)
    assert told == ["usual-parts -> kept\n", "usual-parts -> kept; Berta says the same\n"]


def test_all_hold_where_three_differ(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    for name, said in (
        ("Otto", "at most 80 euro"),
        ("Berta", "at most 90 euro"),
        ("Carl", "at most 200 euro"),
    ):
        text = saved(halls, name, {"limits": [said]})
        askfirst("answers", came(tmp_path, f"{name}.json", text))
    askfirst("settle", "limits", "--both", "--because", "each in their year")
    text = paper(halls)
    assert "All of them hold, says Ada" in text
    assert "said otherwise" not in text


def test_in_review_all_of_three_hold(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    for name, most in (("Otto", 80), ("Berta", 90), ("Carl", 200)):
        text = saved(halls, name, {"limits": [f"at most {most} euro"]})
        askfirst("answers", came(tmp_path, f"{name}.json", text))
    result = askfirst("review", "--plain", typed="1\n4\neach in their year\ndone\n")
    assert "All of them hold" in result.out + result.err
    assert "Both hold" not in result.out + result.err
    assert len(interview(halls).records(Kind.LIMIT)) == 3


def test_a_list_put_as_lines_to_fill_comes_back_line_by_line(
    askfirst: Run, halls: Path, tmp_path: Path
) -> None:
    askfirst("answer", "goals", "--value", '["Peace", "Order"]', "--via", "human")
    with Session.open(halls, write=True) as session:
        session.raise_depth(Depth.STANDARD)
    askfirst("page", "--for", "Otto", "--ask", "all", "-o", "page.html")
    text = (tmp_path / "page.html").read_text("utf-8")
    assert 'data-frame="g-02" data-begin="2:"' in text
    answers = {"goal-measure": {"g-02": "we count the rows"}}
    result = askfirst("answers", came(tmp_path, "o.json", saved(halls, "Otto", answers)))
    assert result.taken == "goal-measure -> kept\n", result
    line = interview(halls).answers["goal-measure"].lines[0]
    assert (line.about, line.text) == ("G-02", "2: we count the rows")


def test_back_at_the_reason_settles_nothing(askfirst: Run, halls: Path, tmp_path: Path) -> None:
    from askfirst.commands.settling import Settling
    from askfirst.replies import Action, Reply
    from askfirst.session import Session

    askfirst("answers", came(tmp_path, "otto.json", saved(halls, "Otto", AGAINST)))
    replies = iter([Reply(value="side-1"), Reply(action=Action.BACK), Reply(value="open")])
    with Session.open(halls) as session:
        (one,) = session.interview.differences()
        told = Settling(session, lambda _: next(replies)).run(one)
        assert told == ("Left open.",)
        assert not session.interview.settled
