"""A pack from its text: the first fault, or all of them, each with its place."""

from __future__ import annotations

from typing import Any, Final

from pydantic import ValidationError

from askfirst.errors import PackError
from askfirst.packs.located import Located
from askfirst.questions import Choice, Frame, LinePart, Pack, Question, Section
from askfirst.vocabulary import counted

PACK_FORMAT: Final = 1
"""The format of packs that this askfirst reads. A pack says its own with `format`."""


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
    wanted = counted(wanted) if isinstance(wanted, str) else wanted  # in quotation marks
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
