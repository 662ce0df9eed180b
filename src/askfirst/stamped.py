"""What every event of a journal carries, and the shapes of ids and of typed words in events."""

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, Field

from askfirst.untrusted import without_gaps
from askfirst.vocabulary import Frozen

Key = Annotated[str, Field(pattern=r"^(?:L[0-9]+)?$", max_length=12)]
Record = Annotated[str, Field(pattern=r"^[A-Z]+-[0-9]+$", max_length=20)]
Name = Annotated[str, Field(pattern=r"^[a-zA-Z0-9_.-]*$", max_length=200)]
"""Id of a choice or of a line of a form, of a record or of an open question; or nothing."""
Slot = Annotated[str, Field(pattern=r"^[a-zA-Z0-9_.@!-]*$", max_length=300)]
"""What an answer stands under. Journals with others are refused: no askfirst writes them."""


def _moment(at: str) -> str:
    """A time that there is; raises ValueError for the 31st of February."""
    if at:
        datetime.fromisoformat(at)
    return at


Typed = Annotated[str, AfterValidator(without_gaps)]
"""What somebody typed; without endless blanks."""
Moment = Annotated[
    str,
    Field(pattern=r"^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z)?$"),
    AfterValidator(_moment),
]


class Stamped(Frozen):
    """What every event carries: its number from 1, when (ISO 8601, UTC) and by whom."""

    n: int = 0
    at: Moment = ""
    by: str = ""
