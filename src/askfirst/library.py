"""What other programs may import: an interview as a specification, and its exports.

`askfirst.load` and its neighbours are these functions; only they keep their names and arguments
from one version to the next. Each is loaded when it is first used.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askfirst.requirements import Specification


def load(folder: str | Path) -> Specification:
    """The specification that an interview gives as it stands; nothing is written.

    Args:
        folder: of the interview, such as `output/interview`.

    Raises:
        AskfirstError: there is no interview, or its journal is damaged; `code`, `where` and
            `repair` say more.
    """
    from askfirst.session import Session

    with Session.open(Path(folder)) as session:
        return session.specification()


def formats() -> dict[str, str]:
    """The names of the formats that `export` knows, each with what it is in a few words."""
    from askfirst.exporters import FORMATS

    return {name: one.about for name, one in FORMATS.items()}


def export(specification: Specification, name: str) -> dict[str, str | bytes]:
    """The files of an export, by relative path. Pure: the same specification, the same bytes.

    Args:
        specification: from `load`. name: one of `formats`.

    Raises:
        AskfirstError: there is no such format, or the optional part of askfirst that it needs is
            not installed.
    """
    from askfirst.exporters import find

    return find(name).render(specification)
