"""The kind of system, from several words and never from one."""

from __future__ import annotations

from pathlib import Path

import pytest

from askfirst.packs import SHIPPED, load_shipped
from askfirst.statements import system_kind
from askfirst.statements.system_kind import guess, scores
from interviewees.people import load
from rows import each_row

PEOPLE = sorted((Path(__file__).parents[2] / "interviewees" / "people").glob("*.yaml"))
KINDS = {
    "web": "screens", "mobile": "screens", "pipeline": "service", "service": "service",
    "embedded": "device", "library": "code", "command-line": "code", "learning": "model",
    "process": "process", "personal-data": "people",
}  # fmt: skip


@each_row("path", PEOPLE)
def test_the_kind_of_each_interviewee_is_guessed(path: Path) -> None:
    person = load(path)
    steps = [words for step in person["use"] for words in step.values()]
    texts = [person["case"], person["sentence"], *steps, *(one["text"] for one in person["items"])]
    assert KINDS[person["kind_of_project"]] in guess(texts)
    assert len(guess(texts)) <= 3


def test_the_ids_are_choices_of_the_question() -> None:
    packs = [load_shipped(name).pack for name in SHIPPED]
    question = next(q for pack in packs for q in pack.questions() if q.id == "what-it-is")
    ids = {choice.id for choice in question.choices}
    kinds = guess(["fetched every night from the server", "the file is merged"])
    assert kinds == ("service",)
    assert set(kinds) <= ids


@each_row(
    "text",
    [
        "the sensor is broken",
        "music in the background",
        "a training course for helpers",
        "sensor sensor sensors",
        "no app, please",
        "",
        "...",
    ],
)
def test_one_word_decides_nothing(text: str) -> None:
    assert guess([text]) == ()


def test_more_words_do_not_change_the_kind() -> None:
    few = guess(["an app on the phone", "tap which boat is free"])
    many = guess(["an app on the phone", "tap which boat is free", "log in with a password",
                  "search by name on the website", "click the map"])  # fmt: skip
    assert few == many == ("screens",)


def test_points_are_counted_once_a_word_and_added() -> None:
    assert scores(["the pump and the pumps", "a valve"]) == {"device": 4.0}
    assert scores(["a pump on a battery"]) == {"device": 3.0}
    assert scores(["a pump"]) == {}
    assert scores(["a pump and a csv"]) == {}
    assert guess(["a pump on a battery"]) == ("device",)
    assert guess(["a lamp on a battery"]) == ()


def test_what_speaks_against_a_kind_takes_two_off() -> None:
    with_app = ["a checklist on the notice board", "an app"]
    assert scores(with_app[:1])["process"] == scores(with_app)["process"] + 2


def test_a_second_kind_counts_only_near_the_first() -> None:
    device = ["a pump, a valve and a motor"]
    near = guess([*device, "files are fetched from the server every night"])
    assert near == ("service", "device")
    assert near == guess(["files are fetched from the server every night", *device])
    just = guess(["a pump, a valve, a battery", "it is fetched from a feed"])
    assert just == ("device", "service")
    far = guess([*device, "a relay, a heater", "figures are fetched, from a feed"])
    assert far == ("device",)


def test_what_is_denied_does_not_count() -> None:
    assert "screens" not in scores(["without an app", "never on a phone screen", "no website"])


def test_facts_about_people_stand_beside_what_it_is() -> None:
    texts = ["parents open the app on the phone", "allergies and the date of birth",
             "the consent of a guardian", "tap which trip"]  # fmt: skip
    assert guess(texts) == ("screens", "people")


@each_row(
    ("points", "kinds"),
    [
        ({"screens": 10.0, "code": 6.0}, ("screens", "code")),
        ({"screens": 10.0, "code": 5.9}, ("screens",)),
        ({"code": 6.0, "screens": 10.0, "device": 7.0}, ("screens", "device")),
        ({"code": 3.0}, ("code",)),
        ({"code": 2.9}, ()),
        ({"code": 10.0, "people": 6.0}, ("code", "people")),
        ({"code": 10.0, "people": 5.9}, ("code",)),
        ({"people": 3.0}, ("people",)),
        ({"people": 20.0, "code": 3.0, "device": 4.0}, ("device", "code", "people")),
    ],
)
def test_kinds_nearly_as_good_as_the_best_are_guessed_beside_it(
    points: dict[str, float], kinds: tuple[str, ...]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(system_kind, "scores", lambda _: points)
        assert guess([]) == kinds
