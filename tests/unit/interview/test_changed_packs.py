"""What is told of answers whose questions changed since they were given."""

from __future__ import annotations

from askfirst.interview.changed_packs import Mapping
from rows import each_row


@each_row(
    ("kept", "told"),
    [((), "0 answers kept"), (("who",), "1 answer kept"), (("who", "goals"), "2 answers kept")],
)
def test_how_many_answers_are_kept_is_counted(kept: tuple[str, ...], told: str) -> None:
    assert Mapping(kept=kept).told() == [f"The questions have changed since you answered: {told}."]


def test_what_is_not_as_it_was_is_named() -> None:
    made = Mapping(
        kept=("who",), renamed=(("aims", "goals"), ("people", "who")), asked_again=("tasks",),
        parked=("limits", "facts"),
    )  # fmt: skip

    assert made.told() == [
        "The questions have changed since you answered: 1 answer kept, 2 kept under a new name.",
        "Asked again, in another form: tasks.",
        "No longer asked, set aside but not lost: limits, facts.",
    ]
