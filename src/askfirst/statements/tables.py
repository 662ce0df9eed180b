"""Tables that come with the program: tab-separated, a row of names first, `#` for a remark."""

from __future__ import annotations

from importlib.resources import files


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table in `data/`, each by the names of its columns.

    Args:
        name: file name without `.tsv`.
    """
    text = (files("askfirst.statements") / "data" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    columns = lines[0].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[1:]]
