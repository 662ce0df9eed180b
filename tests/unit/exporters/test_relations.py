"""The links that other tools can follow."""

from __future__ import annotations

from askfirst.exporters.relations import relations
from askfirst.requirements import Link, Record, Specification
from askfirst.vocabulary import Kind
from specifications import hostile, many, rich


def chain(*links: tuple[str, str]) -> dict[str, list[str]]:
    ids = dict.fromkeys(one for link in links for one in link)
    records = tuple(
        Record(
            id=one,
            kind=Kind.FUNCTION,
            links=tuple(Link(type="refines", target=b) for a, b in links if a == one),
        )
        for one in ids
        if not one.startswith("GONE")
    )
    found = relations(Specification(records=records))
    return {one: [link.target for link in followed] for one, followed in found.items()}


def test_a_link_to_nothing_or_to_itself_or_twice_is_left_out() -> None:
    assert chain(("A", "GONE"), ("A", "A"), ("A", "B"), ("A", "B")) == {"A": ["B"], "B": []}


def test_the_link_that_closes_a_circle_is_left_out() -> None:
    assert chain(("A", "B"), ("B", "C"), ("C", "A")) == {"A": ["B"], "B": ["C"], "C": []}


def test_a_diamond_is_no_circle() -> None:
    found = chain(("A", "B"), ("A", "C"), ("B", "D"), ("C", "D"))
    assert found == {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": []}


def test_a_parent_comes_first_and_wins_over_another_link_to_the_same() -> None:
    followed = relations(rich())["FR-01"]
    assert [(link.type, link.target) for link in followed] == [
        ("parent", "NEED-01"),
        ("serves", "G-01"),
    ]


def test_a_long_chain_needs_no_recursion() -> None:
    links = [(f"R{n}", f"R{n + 1}") for n in range(1500)]
    assert len(chain(*links)) == 1501


def test_hostile_links_hold() -> None:
    found = relations(hostile())
    assert not any(link.target == "GONE-99" for links in found.values() for link in links)
    assert [link.target for link in found["FR-90"]] == ["FR-91"]
    assert found["FR-91"] == ()
    assert all(relations(many(20)).values()) is False


def test_the_step_of_a_task_is_followed_and_an_unknown_sort_of_link_is_not() -> None:
    def followed(sort: str) -> tuple[Link, ...]:
        step = Record(id="A", kind=Kind.FUNCTION, links=(Link(type=sort, target="B"),))
        task = Record(id="B", kind=Kind.NEED)
        return relations(Specification(records=(step, task)))["A"]

    assert followed("step-of") == (Link(type="step-of", target="B"),)
    assert followed("near-to") == ()
