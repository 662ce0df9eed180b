"""What to put to the person next: a question, a follow-up, a read-back; how much is left (pure).

`prompt` makes the screen of a slot; `raised` says what an answer gives rise to. What is wanted
later stands in modules of its own: `overview` of all answers, `depths` (what going on would ask),
`forwarding` of open questions to others.
"""

from __future__ import annotations

from askfirst.agenda.coming import progress
from askfirst.agenda.contradictions import to_change
from askfirst.agenda.found import Found
from askfirst.agenda.raising import raised
from askfirst.agenda.screens import asks, prompt

__all__ = [
    "Found",
    "asks",
    "progress",
    "prompt",
    "raised",
    "to_change",
]
