"""What somebody says a task weighs: the last word counts, also where it is the first again."""

from __future__ import annotations

from pathlib import Path

from askfirst.session import Session
from askfirst.session.several import weigh


def test_who_goes_back_to_their_first_weights_is_heard(tmp_path: Path) -> None:
    with Session.create(tmp_path / "hall", by="ada", name="hall") as session:
        assert weigh(session, "Otto", {"NEED-01": "must"}, "page", "2026-05-05T10:00:00Z")
        assert weigh(session, "Otto", {"NEED-01": "could"}, "page", "2026-05-06T10:00:00Z")
        assert weigh(session, "otto", {"NEED-01": "must"}, "page")
        (kept,) = session.interview.weighed.values()
        assert kept.weights == {"NEED-01": "must"}
        assert not weigh(session, "Otto", {"NEED-01": "must"}, "page")


def test_the_same_page_twice_changes_nothing(tmp_path: Path) -> None:
    day = "2026-05-05T10:00:00Z"
    with Session.create(tmp_path / "hall", by="ada", name="hall") as session:
        assert weigh(session, "Otto", {"NEED-01": "must"}, "page", day)
        assert weigh(session, "Otto", {"NEED-01": "could"}, "page", "2026-05-06T10:00:00Z")
        assert not weigh(session, "Otto", {"NEED-01": "must"}, "page", day)
