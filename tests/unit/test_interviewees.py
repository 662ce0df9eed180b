"""The scripted interviewees are data that another test talks to: here only the data is checked."""

from collections.abc import Iterator
from typing import Any

import pytest

from interviewees.people import FOLDER, load
from rows import each_row

PEOPLE: dict[str, dict[str, Any]] = {
    path.stem: load(path) for path in sorted((FOLDER / "people").glob("*.yaml"))
}
ASIDE = {path.stem: load(path) for path in sorted((FOLDER / "aside").glob("*.yaml"))}
EVERYBODY = {**PEOPLE, **ASIDE}
VOCABULARY = load(FOLDER / "topics.yaml")
TOPICS: dict[str, dict[str, Any]] = {topic["id"]: topic for topic in VOCABULARY["topics"]}
KINDS: dict[str, dict[str, list[str]]] = load(FOLDER / "kinds.yaml")
MANNERS = {"talkative", "terse", "unsure", "busy"}
KINDS_OF_PROJECT = {
    "web", "mobile", "command-line", "library", "service", "pipeline",
    "learning", "embedded", "process", "personal-data",
}  # fmt: skip
ITEM_PARTS = {
    "id", "text", "typed", "loose", "value", "against", "kind", "topics", "obvious", "detail_of",
    "fields",
}  # fmt: skip
TALK = {
    "speaker", "today", "heard", "steps", "walks", "technology", "scope", "clash", "vague",
    "does_not_know",
}  # fmt: skip

each_person = pytest.mark.parametrize("name", PEOPLE)


def all_items() -> Iterator[dict[str, Any]]:
    for person in PEOPLE.values():
        yield from person["items"]


def test_topics_are_unique_and_their_groups_are_named() -> None:
    assert len(TOPICS) == len(VOCABULARY["topics"])
    heads = [topic.split(".")[0] for topic in TOPICS if "." in topic]
    shared = {head for head in heads if heads.count(head) > 1}
    assert shared | {"open"} == set(VOCABULARY["groups"])
    assert not set(TOPICS) & set(VOCABULARY["groups"])


def test_twelve_people_of_every_kind_of_project_and_four_are_kept_aside() -> None:
    assert len(PEOPLE) == 12
    assert {person["kind_of_project"] for person in PEOPLE.values()} == KINDS_OF_PROJECT
    assert sum(person["kept_aside"] for person in PEOPLE.values()) == 4
    assert sum(bool(person["sources"]) for person in PEOPLE.values()) == 3
    for word in ("name_of_system", "field", "country"):
        assert len({person[word] for person in PEOPLE.values()}) == 12, word


def test_every_kind_every_topic_and_every_manner_occurs() -> None:
    assert {item["kind"] for item in all_items()} == set(KINDS)
    assert {topic for item in all_items() for topic in item["topics"]} == set(TOPICS)
    assert {person["manner"] for person in PEOPLE.values()} == MANNERS


@each_person
def test_a_person_has_a_case_a_use_and_enough_items(name: str) -> None:
    person = PEOPLE[name]
    assert person["temperament"]
    assert person["reader"]
    assert person["sentence"].endswith(".")
    assert person["case_is"] in {"mine", "served", "read", "imagined"}
    assert 2 <= person["case"].strip().count(". ") + 1 <= 6
    assert 3 <= len(person["use"]) <= 6
    for step in person["use"]:
        assert set(step) == {"does", "responds"}
    assert 22 <= len(person["items"]) <= 30


@each_person
def test_a_third_of_the_items_is_too_obvious_to_say(name: str) -> None:
    items = PEOPLE[name]["items"]
    share = sum(item["obvious"] for item in items) / len(items)
    assert 0.28 <= share <= 0.40


@each_person
def test_items_have_unique_ids_known_topics_and_the_fields_of_their_kind(name: str) -> None:
    items = PEOPLE[name]["items"]
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        where = f"{name}/{item['id']}"
        assert set(item) <= ITEM_PARTS, where
        assert isinstance(item["obvious"], bool), where
        assert item["text"], where
        assert 2 <= len(set(item["typed"])) <= 3, where
        if item["kind"] in ("goal", "quality") and "value" in item:
            assert item["value"] not in item["typed"], where
        assert 1 <= len(item["topics"]) <= 3, where
        assert set(item["topics"]) <= set(TOPICS), where
        fields, kind = item["fields"], KINDS[item["kind"]]
        assert set(kind["needs"]) <= set(fields) <= {*kind["needs"], *kind["may"]}, where
        assert all(isinstance(value, str) and value for value in fields.values()), where


@each_person
def test_details_belong_to_an_item_and_to_topics_that_have_details(name: str) -> None:
    items = {item["id"]: item for item in PEOPLE[name]["items"]}
    details = [item for item in items.values() if "detail_of" in item]
    assert len(details) >= 2
    for item in details:
        where = f"{name}/{item['id']}"
        assert "detail_of" not in items[item["detail_of"]], where
        assert not item["obvious"], where
        assert any(TOPICS[topic]["detail"] for topic in item["topics"]), where


@each_row("name", ASIDE)
def test_those_kept_aside_are_people_too(name: str) -> None:
    person = ASIDE[name]
    assert person["kept_aside"]
    assert len({item["id"] for item in person["items"]}) == len(person["items"]) >= 22
    for item in person["items"]:
        assert item["kind"] in KINDS
        assert set(item["topics"]) <= set(TOPICS)
        assert item["typed"]


@each_row("name", EVERYBODY)
def test_a_person_tells_more_than_needs(name: str) -> None:
    person = EVERYBODY[name]
    talk, ids = person["talk"], {item["id"] for item in person["items"]}
    assert set(talk) == TALK
    assert 3 <= len(talk["steps"]) <= 10
    assert all(2 <= len(steps) <= 7 for steps in talk["walks"].values())
    assert len(talk["clash"]["halves"]) == 2
    named = [*talk["walks"], talk["clash"]["need"], *(one["need"] for one in talk["vague"])]
    assert set(named) <= ids
    assert len(talk["vague"]) >= 2
    assert len(talk["does_not_know"]) >= 2
    assert {"says", "asked_back"} == set(talk["technology"]) == set(talk["scope"])


@each_person
def test_a_document_is_there_and_says_items_the_person_knows(name: str) -> None:
    person = PEOPLE[name]
    ids = {item["id"] for item in person["items"]}
    for source in person["sources"]:
        text = (FOLDER / source["file"]).read_text(encoding="utf-8")
        assert 120 <= len(text.split()) <= 250
        assert source["form"] in {"mail", "minutes", "article"}
        assert source["says"]
        assert set(source["says"]) <= ids
