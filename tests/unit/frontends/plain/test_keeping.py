"""When what is typed is kept."""

from __future__ import annotations

import pytest

from askfirst.frontends.plain.keeping import Keeping


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        ([(1, 5.0), (2, 5.1), (200, 5.2)], [1, 2, 3, 3]),  # as a person types
        ([(201, 5.0), (202, 5.5), (203, 5.9)], [1, 1, 1, 2]),  # a paste: the rest at its end
        ([(201, 5.0), (202, 5.5), (203, 6.0), (204, 6.9)], [1, 1, 2, 2, 3]),
        ([(200, 5.0), (201, 5.5)], [1, 1, 2]),
        ([(201, 5.0), (202, 5.5), (203, 9.0)], [1, 1, 2, 2]),
        ([], [0]),
    ],
)
def test_first_lines_are_kept_each_more_once_a_second_and_all_at_the_end(
    lines: list[tuple[int, float]], kept: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    times, counts = [0], list[int]()

    def keep() -> None:
        times[0] += 1

    with Keeping(keep) as keeping:
        for number, now in lines:
            monkeypatch.setattr("time.monotonic", lambda now=now: now)
            keeping.line(number)
            counts.append(times[0])
    assert [*counts, times[0]] == kept
