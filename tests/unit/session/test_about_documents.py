"""Where documents differ and which of their sentences matter is asked only where they bear on what
was told: differences once the quick questions are answered, the sentences on one page at the end.
What is decided reaches the document."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from askfirst.interview import Standing
from askfirst.questions import SCREENS, Depth, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind
from askfirst.session import Session
from askfirst.sources import SourceText

MEMO = SourceText(
    "memo.txt",
    "The hall in Tarn holds 120 guests at a wedding. Caretakers need to be able to see free halls, "
    "note a broken lamp, and print the weekly list. According to Mrs Lind, the hall may be booked "
    "twice a month by mistake. No booking may be deleted without asking the treasurer.\n",
)
PLAN = SourceText(
    "plan.txt", "The hall in Tarn holds 90 guests at a wedding. The chairs are blue.\n"
)
ROOMS = ("kitchen", "stage", "cellar", "gallery", "garden")
STORY = (
    "At a wedding in Tarn the hall had too many guests. Caretakers see the free halls in a book. "
    "Mrs Lind says that the hall was booked twice. The treasurer is asked when a booking is "
    "deleted. The chairs are old and blue."
)
TOLD = {"latest-case": Reply(value=STORY)}
LAMPS = {"latest-case": Reply(value="There were no lamps in the hall.")}
ABOUT_ROOMS = {
    "latest-case": Reply(
        value=" ".join(f"Behind the old hall in Tarn is the {room} for guests." for room in ROOMS)
    )
}
NO = Reply(action=Action.NOT_RELEVANT)
Answers = dict[str, Reply]


def rooms(guests: int, name: str) -> SourceText:
    say = "The {} behind the old hall in Tarn holds {} guests.\n\n"
    return SourceText(name, "".join(say.format(room, guests) for room in ROOMS))


def session(folder: Path, *sources: SourceText, depth: Depth = Depth.STANDARD) -> Session:
    return Session.create(folder / "hall", by="ada", name="hall", depth=depth, sources=sources)


def lead(one: Session, answers: Answers, otherwise: Callable[[Prompt], Reply] | None = None) -> int:
    """Reply to every question; the story tells of all in the documents, the others are not
    relevant. How many screens."""
    answers = TOLD | answers
    screens = 0
    while (prompt := one.question()) is not None:
        screens += 1
        reply = answers.get(prompt.slot) or (otherwise(prompt) if otherwise else NO)
        outcome = one.reply(reply)
        assert outcome.accepted, (prompt.slot, outcome.lines)
    return screens


def asked(one: Session) -> list[str]:
    return [slot for slot in one.interview.asked if slot.startswith("document")]


def paper(one: Session) -> str:
    return {path.name: path for path in one.write()}["requirements.md"].read_text("utf-8")


def written(one: Session) -> str:
    return {path.name: path for path in one.write()}["evidence.md"].read_text("utf-8")


def passage(prompt: Prompt, words: str) -> str:
    """Id of the choice that holds some words."""
    return next(choice.id for choice in prompt.choices if words in choice.text)


def all_decided(one: Session) -> dict[str, str]:
    return {
        quote.quote: event.disposition
        for event in one.interview.disposed.values()
        for quote in event.quotes
    }


# -- which screens come, and when -----------------------------------------------------------------


def test_the_two_kinds_of_screen_come_each_at_its_time(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        tasks = Reply(value=["see free halls"])
        lead(one, {"tasks": tasks, "documents-differ@1": Reply(value="first")})
        assert asked(one) == ["documents-differ@1", "document-sentences@1"]
        own = [s for s in one.interview.visited if one.interview.section(s) not in ("close", "")]
        page = one.interview.asked["document-sentences@1"]
        before = {e.slot for e in one.interview.events if e.event == "answered" and e.n < page.n}
        assert set(own) <= before


def test_where_they_differ_is_asked_after_the_quick_questions(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        at(one, "documents-differ@1")
        open_ones = [s for s, standing in one.interview.standings() if standing is Standing.OPEN]
        early = [s for s in open_ones if one.interview.section(s) not in ("close", "")]
        assert early
        assert {one.interview.question(slot).depth for slot in early} == {Depth.STANDARD}


def test_at_quick_only_one_difference_is_asked_and_the_document_says_how_much_was_seen(
    tmp_path: Path,
) -> None:
    with session(tmp_path, MEMO, PLAN, depth=Depth.QUICK) as one:
        screens = lead(one, {"documents-differ@1": Reply(value="first")})
        assert screens <= SCREENS[Depth.QUICK]
        assert asked(one) == ["documents-differ@1"]
        seen = {row["name"]: row for row in one.status()["sources"]}
        assert seen["memo.txt"] == {"name": "memo.txt", "sentences": 4, "looked_at": 1}
        assert f"| memo.txt | {MEMO.words} | 1 of 4 |" in written(one)


def test_the_other_differences_are_asked_when_the_depth_is_raised(tmp_path: Path) -> None:
    with session(tmp_path, rooms(20, "a.txt"), rooms(50, "b.txt"), depth=Depth.QUICK) as one:
        lead(one, ABOUT_ROOMS)
        assert asked(one) == ["documents-differ@1"]
        one.raise_depth(Depth.STANDARD)
        lead(one, {})
        differ = [slot for slot in asked(one) if slot.startswith("documents-differ")]
        assert differ == [f"documents-differ@{number}" for number in (1, 2)]
        told = [one.interview.asked[slot].cause["quotes"] for slot in differ]
        assert all(told.count(quotes) == 1 for quotes in told)


def test_without_documents_none_is_asked(tmp_path: Path) -> None:
    with session(tmp_path) as one:
        lead(one, {})
        assert asked(one) == []


def test_one_document_cannot_differ_from_itself(tmp_path: Path) -> None:
    with session(tmp_path, MEMO) as one:
        lead(one, {})
        assert asked(one) == ["document-sentences@1"]


def test_at_most_two_differences(tmp_path: Path) -> None:
    with session(tmp_path, rooms(20, "a.txt"), rooms(50, "b.txt")) as one:
        assert len(one._found.differing()) >= 5
        lead(one, ABOUT_ROOMS)
        assert sum(slot.startswith("documents-differ") for slot in asked(one)) == 2


def test_the_screens_stay_within_those_of_the_depth(tmp_path: Path) -> None:
    many = [
        SourceText(f"{name}.txt", f"The hall in Tarn holds {n} guests at a wedding.\n" + MEMO.text)
        for name, n in (("a", 10), ("b", 20), ("c", 30))
    ]

    def vague(prompt: Prompt) -> Reply:
        """Somebody whose every answer could be asked about again."""
        if prompt.type == "read-back":
            return Reply(value="")
        if prompt.choices:
            first = next(c.id for c in prompt.choices if c.id not in ("none", "not-sure", "other"))
            return Reply(value=[first] if prompt.kind is QuestionKind.CHOICES else first)
        if prompt.kind is QuestionKind.BOX:
            return Reply(value=["staff: see some things fast and easily", "users: find it quickly"])
        if prompt.kind is QuestionKind.FORM:
            return Reply(value={frame.id: "something quick and easy" for frame in prompt.frames})
        return Reply(value="It should be fast and easy.")

    with session(tmp_path, *many) as one:
        assert lead(one, {}, vague) <= SCREENS[Depth.STANDARD]
        assert "document-sentences@1" in asked(one)


# -- where two documents differ -------------------------------------------------------------------


def at(one: Session, slot: str, answers: Answers | None = None) -> Prompt:
    """Tell the story and call the rest not relevant until a slot comes up."""
    answers = TOLD | (answers or {})
    while (prompt := one.question()) is not None and prompt.slot != slot:
        one.reply(answers.get(prompt.slot, NO))
    assert prompt is not None, f"{slot} never came"
    return prompt


def test_both_sides_stand_beside_each_other(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        prompt = at(one, "documents-differ@1")
        shown = "\n".join(prompt.shown)
        assert "memo.txt, sentence 1" in shown
        assert "The hall in Tarn holds 120 guests at a wedding." in shown
        assert "plan.txt, sentence 1" in shown
        assert "The hall in Tarn holds 90 guests at a wedding." in shown
        assert "120 guests / 90 guests" in shown
        assert [choice.id for choice in prompt.choices] == ["first", "second", "other", "open"]


def test_the_side_that_holds_is_a_record_and_the_other_speaks_against_it(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        at(one, "documents-differ@1")
        one.reply(Reply(value="second"))
        event = one.interview.answers["documents-differ@1"]
        assert [quote.source for quote in event.evidence] == ["memo.txt", "plan.txt"]
        records = {r.words: r for r in one.specification().of_kind(Kind.EVIDENCE)}
        holds = records["The hall in Tarn holds 90 guests at a wedding."]
        falls = records["The hall in Tarn holds 120 guests at a wedding."]
        assert holds.origins[0].quotes[0].use == "true"
        assert "stands" not in holds.fields
        assert falls.origins[0].quotes[0].use == "do not use"
        assert falls.fields == {"stands": "contradicts"}
        text = written(one)
        assert "plan.txt, characters 0 to 46, taken for true" in text
        assert "memo.txt, characters 0 to 47, not used" in text


def test_both_may_hold_for_a_reason(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        at(one, "documents-differ@1")
        one.reply(Reply(value="other: 120 stand and 90 sit"))
        records = one.specification().of_kind(Kind.EVIDENCE)
        assert {record.rationale for record in records} == {"120 stand and 90 sit"}
        assert len(records) == 2
        assert "Because: 120 stand and 90 sit." in written(one)


@pytest.mark.parametrize("reply", [Reply(value="open"), Reply(action=Action.UNKNOWN)])
def test_what_is_left_open_is_an_open_question_with_both_sentences(
    reply: Reply, tmp_path: Path
) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        at(one, "documents-differ@1")
        one.reply(reply)
        waiting = [
            record
            for record in one.specification().of_kind(Kind.QUESTION)
            if record.origins[0].answer == "documents-differ@1"
        ]
        assert len(waiting) == 1
        assert "memo.txt says “The hall in Tarn holds 120" in waiting[0].statement
        assert "plan.txt says “The hall in Tarn holds 90" in waiting[0].statement
        assert waiting[0].statement.endswith("at a wedding.” Which one counts?")
        assert [quote.source for quote in waiting[0].origins[0].quotes] == ["memo.txt", "plan.txt"]
        assert one.specification().of_kind(Kind.EVIDENCE) == ()


# -- a page of sentences --------------------------------------------------------------------------


def test_every_sentence_of_the_page_gets_what_the_person_said_or_is_context(tmp_path: Path) -> None:
    with session(tmp_path, MEMO) as one:
        prompt = at(one, "document-sentences@1")
        lind, tasks, deleted = (
            passage(prompt, words) for words in ("Mrs Lind", "Caretakers", "deleted")
        )
        outcome = one.reply(Reply(value={lind: "contradicts", tasks: "", deleted: "Set aside."}))
        assert "-> kept as evidence: F-01; speaks against it: F-02; " in outcome.lines[1]
        decided = all_decided(one)
        assert len(decided) == len(MEMO.sentences)
        assert sorted(decided.values()) == ["context", "contradicts", "set-aside", "used"]
        text = written(one)
        assert f"| memo.txt | {MEMO.words} | 4 of 4 |" in text
        assert text.count("*(speaks against it)*") == 1


def test_what_was_decided_where_they_differ_is_not_asked_again(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        prompt = at(one, "document-sentences@1", {"documents-differ@1": Reply(value="second")})
        assert len(prompt.offers) == 4
        assert not {offer.passage.quote for offer in prompt.offers} & set(all_decided(one))


def test_only_sentences_that_bear_on_what_was_told_are_asked_about(tmp_path: Path) -> None:
    article = SourceText("article.txt", "Bats sleep in caves. Bridges rust in the salt air.\n")
    with session(tmp_path, article, PLAN) as one:
        prompt = at(one, "document-sentences@1")
        assert {offer.passage.source for offer in prompt.offers} == {"plan.txt"}
    with session(tmp_path / "other", article) as one:
        lead(one, {})
        assert asked(one) == []


def test_differences_that_bear_on_nothing_told_are_not_asked_about(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        lead(one, {"latest-case": Reply(value="A dog barked at the post office.")})
        assert asked(one) == []


def test_the_next_page_comes_when_the_person_goes_on(tmp_path: Path) -> None:
    long = SourceText("long.txt", "".join(f"We need {n} lamps in hall {n}.\n\n" for n in range(30)))
    with session(tmp_path, long) as one:
        lead(one, {**LAMPS, "document-sentences@1": Reply(value=[])})
        assert asked(one) == ["document-sentences@1"]
        assert len(one.prompt("document-sentences@1").offers) == 7
        for number, most in ((2, 20), (3, 3)):
            assert one.question() is None
            one.ask_about_documents(further=True)
            prompt = one.question()
            assert prompt is not None
            assert prompt.slot == f"document-sentences@{number}"
            assert len(prompt.offers) == most
            one.reply(Reply(value=["none"]))
        one.ask_about_documents(further=True)
        assert one.question() is None
        assert one.status()["sources"] == [{"name": "long.txt", "sentences": 30, "looked_at": 30}]


def test_words_that_mean_nothing_are_refused_with_what_fits(tmp_path: Path) -> None:
    with session(tmp_path, MEMO) as one:
        at(one, "document-sentences@1")
        outcome = one.reply(Reply(value={"passage-1": "perhaps"}))
        assert not outcome.accepted
        assert "contradicts" in outcome.allowed
        assert all_decided(one) == {}


def test_taking_the_page_back_takes_back_what_it_decided(tmp_path: Path) -> None:
    with session(tmp_path, MEMO) as one:
        at(one, "document-sentences@1")
        one.reply(Reply(value=["passage-1"]))
        before = all_decided(one)
        asked = one.prompt("document-sentences@1").text
        assert one.undo().lines == (f"Taken back: your reply to “{asked}”.",)
        assert all_decided(one) == {}
        one.redo()
        assert all_decided(one) == before
        folder = one.folder
    with Session.open(folder) as again:
        assert all_decided(again) == before


def test_a_changed_page_keeps_the_ids_of_its_records(tmp_path: Path) -> None:
    with session(tmp_path, MEMO) as one:
        at(one, "document-sentences@1")
        one.reply(Reply(value=["passage-1", "passage-2"]))
        one.reply(Reply(value=["passage-2", "passage-3"]), "document-sentences@1")
        records = {r.words: r.id for r in one.specification().of_kind(Kind.EVIDENCE)}
        second, third = (offer.passage.quote for offer in
                         one.prompt("document-sentences@1").offers[1:3])  # fmt: skip
        assert records == {second: "F-02", third: "F-03"}


def test_the_journal_holds_it_all(tmp_path: Path) -> None:
    with session(tmp_path, MEMO, PLAN) as one:
        lead(one, {"documents-differ@1": Reply(value="first")})
        before = one.specification()
        folder = one.folder
    events = [json.loads(line)["event"] for line in (folder / "interview.jsonl").open()]
    assert "disposed" in events
    with Session.open(folder) as again:
        assert again.specification() == before


def test_a_sentence_that_was_set_aside_prints_with_the_words_that_did_so(tmp_path: Path) -> None:
    def aside(prompt: Prompt) -> Reply:
        if not prompt.slot.startswith("document-sentences"):
            return NO
        return Reply(value={passage(prompt, "chairs"): "set aside"})

    with session(tmp_path, PLAN) as one:
        lead(one, {}, aside)
        answers = written(one).partition("The answers, word for word")[2]
    line = next(line for line in answers.splitlines() if "The chairs are blue." in line)
    assert "set aside" in line
