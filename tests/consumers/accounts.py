"""Field by field: an export read back with the tool's own library, beside the specification.

Each reader runs in its tool's environment and prints {"texts": {name: {field: text}}, "links":
{name: [[type, target], ...]}} under the tool's own names.
"""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Final, NamedTuple

from askfirst.exporters import FIELDS, FORMATS, doorstop, reqif, sphinx_needs, strictdoc
from askfirst.exporters.attributes import ATTRIBUTES, Attribute, texts
from askfirst.exporters.markup import block
from askfirst.exporters.relations import relations
from askfirst.requirements import Record, Specification
from consumers.environments import program
from consumers.judges import run, write_export

_READERS: Final = Path(__file__).parent / "readers"
FOLLOWED: Final = "links to follow"
"""The row of the account behind the attributes."""


class Account(NamedTuple):
    """How to compare one format.

    Attributes:
        format: its name in `FORMATS`.
        environment: its name in `environments.PYTHON`.
        reader: script that reads the export back.
        field: the tool's name of an attribute.
        names: the tool's name of each record.
        form: the text of an attribute in the format's escapes, where it has any.
        link: the tool's name of a link type; empty where the tool has one type only.
    """

    format: str
    environment: str
    reader: str
    field: Callable[[Attribute], str]
    names: Callable[[Specification], Mapping[str, str]]
    form: Callable[[Attribute, str], str]
    link: Callable[[str], str]


def _ids(specification: Specification) -> Mapping[str, str]:
    return {record.id: record.id for record in specification.records}


def _as_it_is(_: Attribute, text: str) -> str:
    return text


def _strictdoc(_: Attribute, text: str) -> str:
    return strictdoc.neutral(text)


def _markdown(attribute: Attribute, text: str) -> str:
    return block(text) if attribute.name == "text" else text


def _restructured(attribute: Attribute, text: str) -> str:
    return sphinx_needs.escaped(text) if attribute.name == "text" else text


ACCOUNTS: Final = (
    Account(
        format="reqif",
        environment="reqif",
        reader="reqif_objects.py",
        field=reqif.attribute_name,
        names=_ids,
        form=_as_it_is,
        link=lambda type_: "Parent" if type_ == "parent" else type_,
    ),
    Account(
        format="strictdoc",
        environment="strictdoc",
        reader="strictdoc_nodes.py",
        field=strictdoc.field_name,
        names=_ids,
        form=_strictdoc,
        link=lambda type_: "" if type_ == "parent" else type_,
    ),
    Account(
        format="sphinx-needs",
        environment="sphinx-needs",
        reader="built_needs.py",
        field=lambda attribute: sphinx_needs.field_name(attribute.name),
        names=_ids,
        form=_restructured,
        link=sphinx_needs.link_name,
    ),
    Account(
        format="doorstop",
        environment="doorstop",
        reader="doorstop_items.py",
        field=lambda attribute: doorstop.NAMES.get(attribute.name, attribute.name),
        names=doorstop.item_names,
        form=_markdown,
        link=lambda _: "",
    ),
)


class Found(NamedTuple):
    """What came back of one attribute, or of the links: how many were equal, how many not."""

    equal: int
    lost: int

    def __str__(self) -> str:
        return f"{self.equal} equal" + (f", {self.lost} LOST" if self.lost else "")


def read_back(account: Account, specification: Specification) -> dict[str, dict[str, object]]:
    """What the tool's own library finds in the export."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "export"
        write_export(account.format, specification, folder)
        python = program(account.environment, "python")
        said = run(folder, python, str(_READERS / account.reader))
    return dict(json.loads(said.splitlines()[-1]))


def compare(account: Account, specification: Specification) -> dict[str, Found]:
    """For each attribute, and for the links that hold, what came back equal and what did not."""
    read = read_back(account, specification)
    names = account.names(specification)
    pairs = [(record, read["texts"].get(names[record.id], {})) for record in specification.records]
    found = {one.name: _attribute(account, one, pairs) for one in ATTRIBUTES}
    links: object = read["links"]
    assert isinstance(links, dict)
    got = {(name, *link) for name, followed in links.items() for link in followed}
    wanted = _followed(account, specification)
    return {**found, FOLLOWED: Found(len(wanted & got), len(wanted ^ got))}


def _followed(account: Account, specification: Specification) -> set[tuple[str, str, str]]:
    """The links that hold, as the tool names them."""
    names = account.names(specification)
    return {
        (names[record_id], account.link(link.type), names[link.target])
        for record_id, links in relations(specification).items()
        for link in links
    }


def _attribute(
    account: Account, attribute: Attribute, pairs: Iterable[tuple[Record, object]]
) -> Found:
    equal = lost = 0
    for record, values in pairs:
        assert isinstance(values, dict)
        text = texts(record).get(attribute.name, "")
        got = str(values.get(account.field(attribute), ""))
        wanted = account.form(attribute, text) if text else ""
        same = got.strip() == wanted.strip()
        equal += same and bool(text)
        lost += not same
    return Found(equal, lost)


def account_column(account: Account, specifications: Mapping[str, Specification]) -> dict[str, str]:
    """The column of one format: a cell an attribute, over all specifications together."""
    found = [compare(account, one) for one in specifications.values()]
    return {
        name: str(
            Found(sum(one[name].equal for one in found), sum(one[name].lost for one in found))
        )
        for name in found[0]
    }


def whole_column(account: Account, specifications: Mapping[str, Specification]) -> dict[str, str]:
    """The same column when all comes back: what the specifications hold, without any tool."""
    made = list(specifications.values())
    filled = Counter(name for one in made for record in one.records for name in texts(record))
    counts = {one.name: filled[one.name] for one in ATTRIBUTES}
    counts[FOLLOWED] = sum(len(_followed(account, one)) for one in made)
    return {name: str(Found(count, 0)) for name, count in counts.items()}


def account_rows(columns: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The table of the columns, and below it what each of these formats loses."""
    lines = [f"| Field | {' | '.join(columns)} |", "|" + "---|" * (len(columns) + 1)]
    for name in next(iter(columns.values())):
        cells = (column[name] for column in columns.values())
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return [*lines, "", *map(account_of_losses, columns)]


def account_of_losses(name: str) -> str:
    """What a format loses, in words."""
    return f"- {name} loses: {', '.join(FIELDS[one] for one in FORMATS[name].loses)}."
