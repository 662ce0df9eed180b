"""Lines of a mail that were broken where they were full are put together again."""

from __future__ import annotations

from askfirst.sources.unwrapping import unwrapped

LONG = "Every boat is looked at in the morning and in the evening, and in a"


def test_a_writers_own_sentence_between_quotations_is_one_line() -> None:
    text = f"> How often?\n\n{LONG}\nstorm the mate looks at it twice.\n"
    assert unwrapped(text) == f"> How often?\n\n{LONG} storm the mate looks at it twice.\n"


def test_what_ends_or_begins_or_is_short_stays_a_line() -> None:
    for behind in ("Storms are another thing.", "- storms", "storm"):
        short = "boats" if behind == "storm" else LONG
        ended = f"{short}." if behind.startswith("Storms") else short
        text = f"> How often?\n\n{ended}\n{behind}\n"
        assert unwrapped(text) == text
    assert unwrapped(f"{LONG}\nstorm\n") == f"{LONG}\nstorm\n"
