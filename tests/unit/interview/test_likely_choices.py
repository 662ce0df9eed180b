"""Where a cue is heard in what was said."""

from __future__ import annotations

from askfirst.interview.likely_choices import MOST, NUMBER, guesses, heard
from askfirst.questions import Choice, Question, QuestionKind
from rows import each_row


@each_row(
    ("cue", "line", "found"),
    [
        ("kept years", "kept for at least years", True),  # three words between
        ("kept years", "kept for at the least years", False),
        ("bus", "They wait for two buses.", True),
        (f"{NUMBER} boats", "They have 3 boats.", True),
        (f"{NUMBER} boats", "They have three boats.", True),
        (f"{NUMBER} boats", "They have three old boats.", False),  # it stands right before
        (f"{NUMBER} boats", "They have some boats.", False),
        ("pc", "They have two pc there.", True),
        ("pc", "They have two pcs there.", False),  # too short to stand for many
    ],
)
def test_a_cue_has_little_between_its_words_and_may_stand_for_many(
    cue: str, line: str, found: bool
) -> None:
    assert heard([cue], [line]) == ({cue} if found else set())


def test_the_likeliest_are_guessed_and_no_more_than_a_few() -> None:
    choices = [
        Choice(id=f"c-{n}", text=f"{n}", cues=("bell", "rope")[: 1 + (n > MOST)])
        for n in range(2 * MOST)
    ]
    forms = Question(id="q", kind=QuestionKind.CHOICES, text="?", choices=tuple(choices))
    found = guesses(forms, {"sentence": "a bell and a rope"})
    strong = [one.id for one in choices if len(one.cues) == 2]
    assert len(found) == MOST
    assert set(strong) <= set(found)
    assert list(found) == sorted(found, key=[one.id for one in choices].index)


@each_row(
    ("said", "guessed"),
    [
        ({"sentence": "a bell"}, True),
        ({"tasks": "a bell"}, False),
        ({"tasks": "a bell", "goals": "the bell"}, False),
        ({"tasks": "a bell", "goals": "the bell", "use": "bells"}, True),
        ({"tasks": "a bell\na bell\nbells"}, False),
        ({"tasks": "a bell", "goals": "a rope"}, True),
        ({}, False),
    ],
)
def test_one_cue_makes_a_guess_in_the_sentence_or_in_three_answers(
    said: dict[str, str], guessed: bool
) -> None:
    choice = Choice(id="tower", text="tower", cues=("bell", "rope"))
    forms = Question(id="q", kind=QuestionKind.CHOICES, text="?", choices=(choice,))
    assert guesses(forms, said) == (("tower",) if guessed else ())
