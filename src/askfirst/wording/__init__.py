"""Wording: what a statement or an answer leaves open, and what to ask so that it does not.

`check_statement` is for statements and documents, `follow_ups` for an answer just typed,
`is_requirement` tells a requirement of a system from any other sentence, `RULES` is the table.
"""

from __future__ import annotations

from askfirst.wording.checking import check_statement
from askfirst.wording.cues import is_requirement
from askfirst.wording.followups import follow_ups
from askfirst.wording.rule import Rule
from askfirst.wording.table import RULES

__all__ = ["RULES", "Rule", "check_statement", "follow_ups", "is_requirement"]
