"""What the counting does around its queries: names of files, and how far it is."""

from __future__ import annotations

import pytest

from askfirst.tally.figures import _escaped, _Work


@pytest.mark.parametrize(
    ("path", "escaped"), [("a/b.json", "a/b.json"), ("a[1]*?.json", "a[[]1][*][?].json")]
)
def test_a_path_means_itself_where_patterns_are_understood(path: str, escaped: str) -> None:
    assert _escaped(path) == escaped


def test_how_far_it_is_never_leaves_nought_to_one() -> None:
    seen: list[float] = []
    work = _Work(None, seen.append)
    for done, percent in ((1, -1.0), (1, 50.0), (1, 250.0), (12, 100.0), (99, 100.0)):
        work.done = done
        work._at(percent)

    assert seen == pytest.approx([0, 0.5 / 12, 1 / 12, 1, 1])
