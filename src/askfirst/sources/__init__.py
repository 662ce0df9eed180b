"""Documents: read them faithfully, quote them, say what they do not say.

The rules that find facts are imported when one of them is first asked for, so that a start
without a source pays for none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from askfirst.sources.reading import MAX_SIZE, read_source, read_sources, read_stream
from askfirst.sources.sentences import Sentence
from askfirst.sources.stored import load, store
from askfirst.sources.text import SourceText

if TYPE_CHECKING:
    from askfirst.sources.annotated import Passage, doings, passages_of
    from askfirst.sources.conflicts import disagreements
    from askfirst.sources.differences import Difference, Disagreement
    from askfirst.sources.doing_lists import Doing
    from askfirst.sources.gaps import gap_report, header
    from askfirst.sources.offers import evidence, interesting, passages, summary

__all__ = [
    "MAX_SIZE",
    "Difference",
    "Disagreement",
    "Doing",
    "Passage",
    "Sentence",
    "SourceText",
    "disagreements",
    "doings",
    "evidence",
    "gap_report",
    "header",
    "interesting",
    "load",
    "passages",
    "passages_of",
    "read_source",
    "read_sources",
    "read_stream",
    "store",
    "summary",
]

_LATER: Final = {
    "Difference": "differences",
    "Disagreement": "differences",
    "Doing": "doing_lists",
    "disagreements": "conflicts",
    "Passage": "annotated",
    "doings": "annotated",
    "passages_of": "annotated",
    "evidence": "offers",
    "interesting": "offers",
    "passages": "offers",
    "summary": "offers",
    "gap_report": "gaps",
    "header": "gaps",
}


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
