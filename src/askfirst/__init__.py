"""askfirst: an interview in, a requirements document out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from askfirst.errors import AskfirstError
    from askfirst.library import export, formats, load
    from askfirst.requirements import Specification

__version__ = "0.1.0"
__all__ = ["AskfirstError", "Specification", "__version__", "export", "formats", "load"]

_HOMES = {
    "AskfirstError": "errors",
    "Specification": "requirements",
    "export": "library",
    "formats": "library",
    "load": "library",
}


def __getattr__(name: str) -> object:
    """What other programs import, loaded when it is first used: the first question does not wait
    for it."""
    if name not in _HOMES:
        raise AttributeError(f"module 'askfirst' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"askfirst.{_HOMES[name]}"), name)
