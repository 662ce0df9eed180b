"""Passages of the documents beside a question: shown in their context, added as evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.interview.references import refs_of
from askfirst.questions import Prompt
from askfirst.replies import Action, Reply
from askfirst.requirements import Kind
from askfirst.session import Session
from askfirst.sources import SourceText
from askfirst.trace import trace

MEMO = SourceText(
    "memo.txt",
    "The committee met on Monday. According to Mrs Lind, we want fewer problems with bookings. "
    "The tea was cold. Caretakers need to be able to see free halls, and print the list. "
    "On Saturday 3 May two choirs stood before one locked hall.\n",
)
WANTED = "According to Mrs Lind, we want fewer problems with bookings."
FIRST = Reply(action=Action.EVIDENCE, value="1")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return Session.create(tmp_path / "hall", by="ada", name="hall", sources=[MEMO])


def goals(session: Session) -> Prompt:
    session.show_first(["goals"])
    prompt = session.question()
    assert prompt is not None
    assert prompt.slot == "goals"
    return prompt


def test_a_question_says_on_one_line_that_the_documents_have_something_on_it(
    session: Session,
) -> None:
    prompt = goals(session)
    assert prompt.passages[0].quote == WANTED
    assert prompt.shown == (
        "Your documents have a sentence on this: :src shows; !1 adds the first as evidence.",
    )
    assert WANTED not in "\n".join(prompt.shown), "own words come first"


def test_a_question_on_which_they_have_nothing_says_nothing(session: Session) -> None:
    prompt = session.prompt("never")
    assert prompt.passages == ()
    assert prompt.shown == ()


def test_src_shows_the_passage_between_its_neighbours(session: Session) -> None:
    goals(session)
    said = session.reply(Reply(action=Action.SOURCE)).lines
    assert said[:4] == (
        "1  memo.txt, sentence 2; said by Mrs Lind; weakened by “According to”:",
        "    The committee met on Monday.",
        f"  > {WANTED}",
        "    The tea was cold.",
    )
    assert "Type !1 to add the first as evidence to your answer, and so on." in said


def test_what_is_added_stands_with_the_answer_as_a_claim(session: Session) -> None:
    goals(session)
    assert session.reply(FIRST).lines == (
        f"Evidence for your answer, as a claim: memo.txt: {WANTED}",
    )
    session.reply(Reply(value=["Double bookings: 4 -> 0"]))
    event = session.interview.answers["goals"]
    assert [(q.quote, q.speaker, q.use) for q in event.evidence] == [(WANTED, "Mrs Lind", "claim")]
    goal = session.specification().of_kind(Kind.GOAL)[0]
    assert goal.origins[0].quotes == event.evidence
    text = {path.name: path for path in session.write()}["evidence.md"].read_text("utf-8")
    row = next(line for line in text.splitlines() if "**G-01**" in line)
    start = MEMO.text.index(WANTED)
    assert (
        f"“{WANTED}” (memo.txt, characters {start} to {start + len(WANTED)}, Mrs Lind, with the"
        " word According to, a claim)"
    ) in row


def test_an_answer_that_makes_no_record_shows_its_evidence_too(session: Session) -> None:
    session.reply(Reply(action=Action.EVIDENCE, value="9"))
    assert session.prompt("latest-case").passages
    session.reply(FIRST)
    session.reply(Reply(value="Two choirs stood before one locked hall."))
    text = {path.name: path for path in session.write()}["evidence.md"].read_text("utf-8")
    answer = text[text.index("Two choirs stood before one locked hall.", text.index("word for")) :]
    assert "; “" in answer.splitlines()[2]


def test_the_same_key_takes_it_away_again(session: Session) -> None:
    goals(session)
    session.reply(FIRST)
    assert session.reply(FIRST).lines[0].startswith("No longer evidence: memo.txt")
    session.reply(Reply(value=["Double bookings: 4 -> 0"]))
    assert session.interview.answers["goals"].evidence == ()


def test_a_changed_answer_keeps_its_evidence_until_it_is_taken_away(session: Session) -> None:
    goals(session)
    session.reply(FIRST)
    session.reply(Reply(value=["Double bookings: 4 -> 0"]))
    session.reply(Reply(value=["Double bookings: 4 -> 1"]), "goals")
    assert [q.quote for q in session.interview.answers["goals"].evidence] == [WANTED]
    session.reply(FIRST, "goals")
    session.reply(Reply(value=["Double bookings: 4 -> 1"]), "goals")
    assert session.interview.answers["goals"].evidence == ()


def test_a_number_without_a_passage_changes_nothing(session: Session) -> None:
    goals(session)
    said = session.reply(Reply(action=Action.EVIDENCE, value="7")).lines
    assert said[0] == "There is no passage 7 here."
    assert f"  > {WANTED}" in said
    session.reply(Reply(value=["Double bookings: 4 -> 0"]))
    assert session.interview.answers["goals"].evidence == ()


def test_a_line_taken_over_shows_its_sentence_in_the_trace(session: Session) -> None:
    session.reply(Reply(value=["see free halls"]), "tasks")
    need = session.specification().of_kind(Kind.NEED)[0]
    quote = need.origins[0].quotes[0]
    assert MEMO.text[quote.start : quote.end] == quote.quote == "see free halls"
    text = {path.name: path for path in session.write()}["evidence.md"].read_text("utf-8")
    assert f"memo.txt, characters {quote.start} to {quote.end}, a claim)" in text


# -- an answer of several lines -------------------------------------------------------------------

LIMITS = SourceText(
    "mail.txt",
    "Pavel can give up to 600 euros for the repair. There is no mains power at the trap. The traps"
    " must not be seen from the road. The county must approve everything by law.\n",
)
LINES = ["At most 600 euros", "No mains power at the traps", "Ready by May"]


def limits(folder: Path, source: SourceText, *taken: str) -> Session:
    """The limits answered in three lines, with passages that hold some words as evidence."""
    one = Session.create(folder / "traps", by="ada", name="traps", sources=[source])
    one.show_first(["limits"])
    for words in taken:
        add(one, words)
    assert one.reply(Reply(value=[*LINES])).accepted
    return one


def add(one: Session, words: str) -> None:
    passages = one.prompt("limits").passages
    number = next(n for n, quote in enumerate(passages, 1) if words in quote.quote)
    one.reply(Reply(action=Action.EVIDENCE, value=str(number)), "limits")


def grounds(one: Session) -> dict[str, list[str]]:
    """The words of each limit with the beginnings of what it rests on."""
    return {
        record.words: [q.quote.split()[0] for origin in record.origins for q in origin.quotes]
        for record in one.specification().of_kind(Kind.LIMIT)
    }


def test_evidence_belongs_to_the_line_whose_words_it_shares(tmp_path: Path) -> None:
    with limits(tmp_path, LIMITS, "600 euros") as one:
        assert grounds(one) == {LINES[0]: ["Pavel"], LINES[1]: [], LINES[2]: []}
        record = one.specification().of_kind(Kind.LIMIT)[1].id
        assert not [li for li in trace(one.specification(), record).told() if "Pavel" in li]
        folder = one.folder
    with Session.open(folder) as again:
        assert grounds(again)[LINES[0]] == ["Pavel"]


def test_evidence_that_shares_no_words_stands_with_the_answer_and_at_no_record(
    tmp_path: Path,
) -> None:
    with limits(tmp_path, LIMITS, "county") as one:
        assert grounds(one) == {line: [] for line in LINES}
        text = {path.name: path for path in one.write()}["evidence.md"].read_text("utf-8")
        assert "; “The county must approve everything by law.” (mail.txt" in text


def test_what_is_taken_away_is_at_no_line_any_more(tmp_path: Path) -> None:
    with limits(tmp_path, LIMITS, "600 euros") as one:
        add(one, "600 euros")
        one.reply(Reply(value=[*LINES]), "limits")
        assert grounds(one) == {line: [] for line in LINES}


def test_a_changed_line_leaves_its_evidence_to_the_one_that_shares_words(tmp_path: Path) -> None:
    with limits(tmp_path, LIMITS, "600 euros") as one:
        changed = ["No money at all", *LINES[1:], "Pavel pays 600 euros"]
        one.reply(Reply(value=[*changed]), "limits")
        assert [words for words, found in grounds(one).items() if found] == [changed[-1]]


def test_an_answer_of_an_older_journal_rests_on_its_evidence_line_for_line(tmp_path: Path) -> None:
    with limits(tmp_path, LIMITS, "600 euros") as one:
        now = one.interview.answers["limits"]
        lines = tuple(line.model_copy(update={"evidence": ()}) for line in now.lines)
        old = now.model_copy(update={"attached": False, "lines": lines})
        refs = refs_of(old, "limits", one.interview.question("limits"))
        assert [len(ref.evidence) for ref in refs] == [1, 1, 1]


def test_a_passage_goes_with_the_answer_it_was_added_to(session: Session) -> None:
    goals(session)
    session.reply(FIRST)
    session.reply(Reply(value=["fewer problems"]))
    assert session.interview.answers["goals"].evidence
    session.undo()
    session.reply(Reply(value=["fewer problems"]), "goals")
    assert session.interview.answers["goals"].evidence == ()


def test_passages_of_two_documents_at_one_place_are_told_apart(tmp_path: Path) -> None:
    texts = ("We want fewer problems with bookings.", "We want fewer problems with keys.")
    sources = [SourceText(f"{n}.txt", text) for n, text in enumerate(texts)]
    with Session.create(tmp_path / "two", by="ada", sources=sources) as session:
        prompt = goals(session)
        assert [one.start for one in prompt.passages] == [0, 0]
        for number in ("1", "2"):
            session.reply(Reply(action=Action.EVIDENCE, value=number))
        gone = session.reply(FIRST).lines[0]
        assert gone == f"No longer evidence: {prompt.passages[0].source}: {texts[0]}"
        session.reply(Reply(value=["fewer problems"]))
        assert session.interview.answers["goals"].evidence == prompt.passages[1:]


@pytest.mark.parametrize("number", ["0", "-1", "2", "99", "x"])
def test_only_a_passage_that_is_there_becomes_evidence(session: Session, number: str) -> None:
    assert len(goals(session).passages) == 1
    told = session.reply(Reply(action=Action.EVIDENCE, value=number)).lines
    assert told[0] == f"There is no passage {number} here."
    assert session.reply(Reply(value=["fewer calls"])).accepted
    assert session.interview.answers["goals"].evidence == ()
