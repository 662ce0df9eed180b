"""For which questions a sentence of a document is shown, who says it, and what weakens it."""

from __future__ import annotations

from askfirst.sources import SourceText, parts
from askfirst.sources.annotated import passages_of
from askfirst.sources.hedging import hedge
from askfirst.sources.speakers import is_person, said_after, said_by
from rows import each_row

TOPICS = ("goals", "kind", "tasks", "use", "never", "refuse", "acceptance", "who")


@each_row(
    ("text", "weights"),
    [
        ("The list gets lost every week.", "goals 1"),
        ("If the list gets lost, we wait.", ""),
        ("There is no problem with it.", ""),
        ("It was lost every week.", ""),
        ("Note: we lose the list.", ""),
        ("We want it to be quicker.", "goals 3"),
        ("11 % of all meals are lost.", "goals 1"),
        ("What we need is an app.", "kind 2"),
        ("Somebody could build us a display.", "kind 2"),
        ("When it rains, what we need is an app.", "tasks 1"),
        ("Ann should get a message.", ""),
        ("The app should show the list.", "tasks 5"),
        ("The app should not show the list.", "never 2"),
        ("The system shall ring the bell.", "tasks 5"),
        ("It must be ready by 3 May.", ""),
        ("The nurses need to be able to print lists and send them.", "tasks 6 who 2"),
        ("As a keeper, I want to ring the bell.", "tasks 6 who 4"),
        ("The bell must never ring at night.", "never 2"),
        ("They will refuse it if it is slow.", "refuse 2"),
        ("It is done when all lists are printed.", "acceptance 3"),
        ("At least 9 of 10 lists must be printed.", "acceptance 2"),
        ("Ann opens the gate, takes the key, and rings the bell.", "use 3"),
        ("Ann opened the gate, took the key, and rang the bell.", ""),
        ("Ann opens the gate and rings the bell.", ""),
        ("The keeper opens the gate every morning.", ""),
        ("When I export, the last row is missing.", ""),
    ],
)
def test_a_sentence_bears_on_the_questions_that_it_answers(text: str, weights: str) -> None:
    (passage,) = passages_of(SourceText("a.txt", f"{text}\n"))
    found = ((topic, getattr(parts, topic)(passage)) for topic in TOPICS)
    assert " ".join(f"{topic} {weight}" for topic, weight in found if weight) == weights


@each_row(
    ("text", "words"),
    [
        ("It may ring.", "may"), ("You may ring it.", ""), ("May I ring?", ""),
        ("It may not ring.", ""), ("It could be that it rings.", "could"),
        ("I think it rings.", "I think"), ("It rings, I think.", "I think"),
        ("It should probably ring.", "probably"), ("It is said to ring.", "is said to"),
        ("It may be opened at night.", "may"), ("It rings about noon", ""),
    ],
)  # fmt: skip
def test_what_weakens_a_sentence(text: str, words: str) -> None:
    assert hedge(text) == words


@each_row(
    ("text", "who"),
    [
        ("Ann said it rings.", "Ann"), ("According to Ann, it rings.", "Ann"),
        ("“It rings,” said Ann Boll.", "Ann Boll"), ("It rings, Ann said.", "Ann"),
        ("Ann Boll, the keeper, says it rings.", "Ann Boll"), ("She said it rings.", "She"),
        ("The keeper said it rings.", "The keeper"), ("The sign said it rings.", ""),
        ("Ann thinks that it rings.", "Ann"), ("My husband says twelve.", "My husband"),
        ("It is said that Ann rings", ""), ("Decision: it rings", ""),
    ],
)  # fmt: skip
def test_who_says_a_sentence(text: str, who: str) -> None:
    assert said_by(text) == who


def test_who_is_named_behind_words_and_whether_that_begins_another_sentence() -> None:
    for behind, inside, ended in (
        (" said Ann Boll.", "Ann Boll", "Ann Boll"), (" Ann said so.", "Ann", ""),
        (" the keeper said", "the keeper", "the keeper"), (" Ann nodded.", "", ""),
    ):  # fmt: skip
        assert (said_after(behind), said_after(behind, ended=True)) == (inside, ended), behind
    names = {"Ann": True, "Ann Boll": True, "Dr. Kim": True, "she": False, "the list": False}
    assert {name: is_person(name) for name in names} == names
