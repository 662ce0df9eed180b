"""Office files are zip packages; written again with fixed dates they are the same every time."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

_DATE: Final = (1980, 1, 1, 0, 0, 0)  # the first date that a zip archive can hold
_TIMES: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_TIME: Final = rb"\g<1>1980-01-01T00:00:00Z\g<2>"


def fixed(package: bytes) -> bytes:
    """The same package with every date in it fixed, its parts in the order of their names."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        # Readers look for this part first to tell what kind of file it is.
        names = sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name))
        for name in names:
            part = old.read(name)
            if name == "docProps/core.xml":
                part = _TIMES.sub(_TIME, part)
            entry = zipfile.ZipInfo(name, _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, part)
    return out.getvalue()
