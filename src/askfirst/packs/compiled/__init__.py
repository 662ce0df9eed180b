"""The shipped packs as checked JSON, which is read fifteen times as fast as their YAML.

What a person waits for is the first question, and all packs are read before it. Each file names
the digest of the YAML it was made from: where that has changed since, the YAML itself is read, so
a stale file costs time and nothing else. `python -m askfirst.packs.compiled` makes them anew.
"""

from functools import cache
from pathlib import Path
from typing import Final

from askfirst.questions import Pack
from askfirst.vocabulary import Frozen

_FOLDER: Final = Path(__file__).parent


class Compiled(Frozen):
    """A pack, and the digest of the text it was read from."""

    digest: str
    pack: Pack


@cache
def compiled(name: str, digest: str) -> Pack | None:
    """The pack as compiled from a text with this digest; None when there is none.

    Read once: a start looks into the interview before it too, `askfirst` alone into each."""
    try:
        data = (_FOLDER / f"{name}.json").read_bytes()
    except OSError:
        return None
    if not data.startswith(f'{{"digest":"{digest}"'.encode()):
        return None
    return Compiled.model_validate_json(data).pack


def text(digest: str, pack: Pack) -> str:
    """What stands in the file of a compiled pack."""
    return Compiled(digest=digest, pack=pack).model_dump_json(exclude_defaults=True) + "\n"
