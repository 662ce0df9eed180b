"""docs/consistency.md names every rule, and every one of the forty that the set started from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from askfirst.consistency import RULES

PAGE: Final = (Path(__file__).parents[3] / "docs" / "consistency.md").read_text(encoding="utf-8")
ROWS: Final = {
    cells[0].strip("`"): cells
    for line in PAGE.splitlines()
    if line.startswith("| `")
    for cells in [[cell.strip() for cell in line.strip("|").split("|")]]
}


def test_every_rule_has_its_row_with_kind_level_and_origin() -> None:
    assert list(ROWS) == list(RULES)
    for code, rule in RULES.items():
        _, kind, level, about, _, origin = ROWS[code]
        assert (kind, level, origin) == (rule.family, rule.severity.value, rule.origin)
        assert about == rule.about.rstrip(".")


def test_each_of_the_forty_is_kept_or_said_to_be_left_out() -> None:
    kept = {rule.origin for rule in RULES.values()}
    dropped = set(re.findall(r"^\| (R\d\d) \|", PAGE, re.MULTILINE))
    assert kept & dropped == set()
    forty = {f"R{number:02d}" for number in range(1, 41)}
    assert forty <= kept | dropped
