"""What to put to the person next: a question, a follow-up, a read-back; how much is left (pure).

`prompt` makes the screen of a slot; `raised` says what an answer gives rise to; `further` says
what going on at a greater depth would ask.
"""

from __future__ import annotations

from askfirst.agenda.coming import progress
from askfirst.agenda.contradictions import to_change
from askfirst.agenda.depths import Further, further, seconds_per_answer
from askfirst.agenda.forwarding import Forwarded, Returning, forwarded
from askfirst.agenda.found import Found
from askfirst.agenda.overview import Row, overview
from askfirst.agenda.raising import raised
from askfirst.agenda.screens import asks, fill, prompt
from askfirst.agenda.sections import answered_in

__all__ = [
    "Forwarded",
    "Found",
    "Further",
    "Returning",
    "Row",
    "answered_in",
    "asks",
    "fill",
    "forwarded",
    "further",
    "overview",
    "progress",
    "prompt",
    "raised",
    "seconds_per_answer",
    "to_change",
]
