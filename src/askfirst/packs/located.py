"""YAML as packs and answers files need it: texts as typed, no key twice, a line for everything.

PyYAML's C parser gives the events, because it is quick and knows lines and columns; what a scalar
is, is decided here. A whole number as everybody writes it (`12`, `-3`), `true`, `false` and `null`
are what they look like; everything else is the text as it was typed: `yes`, `12:30`, `007`, `+5`,
`0x1f`. Tags (`!!int x`) are refused: they would turn a text into something else.

Neither depth nor size can be made to grow: nesting has a bound, and so has what aliases (`*name`)
repeat, which is not copied.
"""

from __future__ import annotations

import re
from typing import Any, Final, NoReturn

import yaml

from askfirst.errors import AskfirstError

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WHOLE: Final = re.compile(r"0|-?[1-9][0-9]{0,14}")
_WORDS: Final = {"true": True, "false": False, "null": None, "~": None, "": None}

MOST_LEVELS: Final = 40
"""How deep lists and mappings may stand in one another."""

MOST_REPEATED: Final = 20_000
"""How many parts aliases may repeat altogether."""

Path = tuple[str | int, ...]


class Located:
    """Plain data from YAML, with the line and column where each part stands."""

    def __init__(self, text: str, place: str, error: type[AskfirstError]) -> None:
        """Read YAML.

        Raises:
            error: the text is no YAML, nests too deeply, repeats too much, has a tag, or a mapping
                has a key twice.
        """
        self.place = place
        self._marks: dict[Path, tuple[int, int]] = {}
        self._values: dict[Path, tuple[int, int]] = {}
        self._error = error
        self._anchors: dict[str, tuple[Any, int]] = {}
        self._repeated = 0
        try:
            self._parser = _PARSER(text)
            self.data: Any = self._document()
        except yaml.MarkedYAMLError as problem:
            self._refuse(
                "yaml-malformed",
                f"this is not YAML: {problem.problem}.",
                problem.problem_mark,
                "Look at the indentation and the quotation marks there.",
            )
        except (yaml.YAMLError, UnicodeError) as problem:
            reason = getattr(problem, "reason", "") or "it is no text"
            self._refuse(
                "yaml-malformed", f"this is not YAML: {reason}.", None,
                "Save it as plain text in UTF-8.",
            )  # fmt: skip

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

    # -- reading ------------------------------------------------------------------------------

    def _refuse(self, code: str, what: str, mark: Any, repair: str) -> NoReturn:
        where = f"{self.place}:{mark.line + 1}:{mark.column + 1}" if mark else self.place
        raise self._error(code, what, where=where, repair=repair) from None

    def _document(self) -> Any:
        self._parser.get_event()  # the stream begins
        if isinstance(self._parser.peek_event(), yaml.StreamEndEvent):
            return None
        self._parser.get_event()  # the document begins
        data, _ = self._part(())
        self._parser.get_event()  # the document ends
        following = self._parser.get_event()
        if not isinstance(following, yaml.StreamEndEvent):
            self._refuse(
                "yaml-malformed",
                "a second document begins here.",
                following.start_mark,
                "Leave out the line of hyphens (---), or make two files of it.",
            )
        return data

    def _part(self, path: Path) -> tuple[Any, int]:
        """The next part with all that stands in it, and how many parts that are."""
        event = self._parser.get_event()
        self._marks[path] = (event.start_mark.line + 1, event.start_mark.column + 1)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if event.tag is not None:
            self._refuse(
                "yaml-tag",
                f"the tag {event.tag} stands here; tags are not read.",
                event.start_mark,
                "Leave it out. Quotation marks keep a text that begins with an exclamation mark.",
            )
        if len(path) >= MOST_LEVELS:
            self._refuse(
                "yaml-too-deep",
                f"more than {MOST_LEVELS} lists stand in one another.",
                event.start_mark,
                "Write it flat.",
            )
        made: Any
        if isinstance(event, yaml.MappingStartEvent):
            made, size = self._mapping(path)
        elif isinstance(event, yaml.SequenceStartEvent):
            made, size = self._sequence(path)
        else:
            made, size = self._scalar(event, path), 1
        if event.anchor is not None:
            self._anchors[event.anchor] = made, size
        return made, size

    def _alias(self, event: Any) -> tuple[Any, int]:
        if event.anchor not in self._anchors:
            self._refuse(
                "yaml-malformed",
                f"nothing is called '{event.anchor}' before this.",
                event.start_mark,
                "Put a text that begins with a star into quotation marks.",
            )
        made, size = self._anchors[event.anchor]
        self._repeated += size
        if self._repeated > MOST_REPEATED:
            self._refuse(
                "yaml-too-large",
                f"what is repeated here and before has more than {MOST_REPEATED} parts.",
                event.start_mark,
                "Write it out, or leave it out.",
            )
        return made, size

    def _scalar(self, event: Any, path: Path) -> Any:
        quoted = 1 if event.style in ("'", '"') else 0
        mark = event.start_mark
        self._values[path] = (mark.line + 1, mark.column + 1 + quoted)
        text = str(event.value)
        if event.style:  # as the C parser says it: None or '' for a plain one
            return text
        if _WHOLE.fullmatch(text):
            return int(text)
        return _WORDS.get(text, text)

    def _sequence(self, path: Path) -> tuple[list[Any], int]:
        made: list[Any] = []
        size = 1
        while not isinstance(self._parser.peek_event(), yaml.SequenceEndEvent):
            item, parts = self._part((*path, len(made)))
            made.append(item)
            size += parts
        self._parser.get_event()
        return made, size

    def _mapping(self, path: Path) -> tuple[dict[str, Any], int]:
        made: dict[str, Any] = {}
        size = 1
        while not isinstance(self._parser.peek_event(), yaml.MappingEndEvent):
            event = self._parser.get_event()
            mark = event.start_mark
            if not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
                self._refuse(
                    "yaml-malformed", "what stands before a colon is one text.", mark,
                    "Put the whole into quotation marks if it is meant as a text.",
                )  # fmt: skip
            key = str(event.value)
            if key in made:
                self._refuse(
                    "yaml-key-twice", f"'{key}' stands here a second time.", mark,
                    "Keep one of the two.",
                )  # fmt: skip
            made[key], parts = self._part((*path, key))
            self._marks[(*path, key)] = (mark.line + 1, mark.column + 1)
            size += parts
        self._parser.get_event()
        return made, size
