"""YAML as packs and answers files need it: YAML 1.2 scalars, no key twice, a line for everything.

PyYAML's C parser is used because an interview loads its packs before the first question shows (a
pure Python YAML 1.2 loader takes seven times as long); its YAML 1.1 habits are taken out, so that
`yes`, `no`, `on` and `12:30` stay texts.
"""

from __future__ import annotations

import re
from typing import Any, Final

import yaml
from pydantic import ValidationError

from askfirst.errors import AskfirstError, PackError
from askfirst.questions import Choice, Frame, LinePart, Pack, Question, Section

PACK_FORMAT: Final = 1
"""The format of packs that this askfirst reads. A pack says its own with `format`."""

_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_PATTERNS: Final = (
    ("tag:yaml.org,2002:bool", r"^(?:true|false)$", "tf"),
    ("tag:yaml.org,2002:int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("tag:yaml.org,2002:null", r"^(?:~|null|)$", ["~", "n", ""]),
)

Path = tuple[str | int, ...]


class _Loader(_BASE):  # type: ignore[misc]
    """A safe loader that knows only the scalars of YAML 1.2's core schema that packs use."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


for _tag, _pattern, _first in _PATTERNS:
    _Loader.add_implicit_resolver(_tag, re.compile(_pattern), list(_first))


class Located:
    """Plain data from YAML, with the line and column where each part stands."""

    def __init__(self, text: str, place: str, error: type[AskfirstError]) -> None:
        """Read YAML.

        Raises:
            error: the text is no YAML, nests too deeply, or a mapping has a key twice.
        """
        self.place = place
        self._marks: dict[Path, tuple[int, int]] = {}
        self._values: dict[Path, tuple[int, int]] = {}
        self._error = error
        try:
            loader = _Loader(text)
            node = loader.get_single_node()
            self.data: Any = self._plain(loader, node, ()) if node is not None else None
        except yaml.MarkedYAMLError as problem:
            mark = problem.problem_mark
            where = f"{place}:{mark.line + 1}:{mark.column + 1}" if mark else place
            raise error(
                "yaml-malformed",
                f"this is not YAML: {problem.problem}.",
                where=where,
                repair="Look at the indentation and the quotation marks there.",
            ) from None
        except (yaml.YAMLError, RecursionError) as problem:
            raise error(
                "yaml-malformed",
                f"this is not YAML: {problem}.",
                where=place,
                repair="Save it as plain text in UTF-8.",
            ) from None

    def where(self, path: Path) -> str:
        """`file:line:column` of a part, or of the nearest part around it."""
        while path and path not in self._marks:
            path = path[:-1]
        line, column = self._marks.get(path, (1, 1))
        return f"{self.place}:{line}:{column}"

    def inside(self, path: Path, column: int) -> str:
        """`file:line:column` of a character of a text that stands on one line; column from 1."""
        if path not in self._values:
            return self.where(path)
        line, start = self._values[path]
        return f"{self.place}:{line}:{start + column - 1}"

    def _plain(self, loader: Any, node: yaml.Node, path: Path) -> Any:
        self._marks[path] = (node.start_mark.line + 1, node.start_mark.column + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(loader, node, path)
        if isinstance(node, yaml.SequenceNode):
            return [
                self._plain(loader, item, (*path, index)) for index, item in enumerate(node.value)
            ]
        quoted = 1 if getattr(node, "style", None) in ("'", '"') else 0
        self._values[path] = (node.start_mark.line + 1, node.start_mark.column + 1 + quoted)
        return loader.construct_object(node)

    def _mapping(self, loader: Any, node: yaml.MappingNode, path: Path) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            if key in made:
                mark = key_node.start_mark
                raise self._error(
                    "yaml-key-twice",
                    f"'{key}' stands here a second time.",
                    where=f"{self.place}:{mark.line + 1}:{mark.column + 1}",
                    repair="Keep one of the two.",
                )
            made[key] = self._plain(loader, value_node, (*path, key))
            self._marks[(*path, key)] = (
                key_node.start_mark.line + 1,
                key_node.start_mark.column + 1,
            )
        return made


def read_pack(text: str, place: str) -> Pack:
    """A pack from its text. Raises PackError with `place:line:column` for the first fault."""
    pack, errors = check_shape(Located(text, place, PackError))
    if pack is None:
        raise errors[0]
    return pack


def check_shape(located: Located) -> tuple[Pack | None, list[PackError]]:
    """The pack, or everything that is wrong with its fields, in the order of the file."""
    newer = _newer(located)
    if newer is not None:
        return None, [newer]
    try:
        return Pack.model_validate(located.data), []
    except ValidationError as error:
        return None, [_fault(located, dict(fault)) for fault in error.errors()]


def _newer(located: Located) -> PackError | None:
    """A pack for a later askfirst is refused as a whole; what it means is not guessed."""
    data = located.data
    wanted = data.get("format", PACK_FORMAT) if isinstance(data, dict) else PACK_FORMAT
    if not isinstance(wanted, int) or wanted <= PACK_FORMAT:
        return None
    return PackError(
        "pack-newer",
        f"this pack is written for a newer askfirst (format {wanted}; this one reads"
        f" {PACK_FORMAT}).",
        where=located.where(("format",)),
        repair="Install the newer askfirst. The pack and all answers stay as they are.",
    )


_FIELDS: Final = sorted(
    {name for model in (Pack, Section, Question, Choice, LinePart, Frame)
     for name in model.model_fields}
)  # fmt: skip


def _fault(located: Located, fault: dict[str, Any]) -> PackError:
    path = tuple(part for part in fault["loc"] if isinstance(part, (str, int)))
    name = ".".join(str(part) for part in path) or "the pack"
    if fault["type"] == "extra_forbidden":
        from difflib import get_close_matches

        close = get_close_matches(str(path[-1]), _FIELDS, 1)
        hint = f"Did you mean '{close[0]}'? " if close else ""
        return PackError(
            "pack-field-unknown",
            f"{name}: there is no such field.",
            where=located.where(path),
            repair=f"{hint}See docs/packs.md for the fields of a pack.",
        )
    message = str(fault["msg"]).removeprefix("Value error, ")
    return PackError(
        "pack-invalid",
        f"{name}: {message[:1].lower()}{message[1:]}.",
        where=located.where(path),
        repair="See docs/packs.md for the fields of a pack.",
    )
