"""What an answer gives rise to: what it contradicts, follow-ups on its words, a section's end."""

from __future__ import annotations

from askfirst.agenda.contradictions import contradictions
from askfirst.agenda.probing import follow_ups
from askfirst.agenda.sections import section_end
from askfirst.events import Asked
from askfirst.interview import Interview


def raised(interview: Interview, slot: str) -> list[Asked]:
    """What to put to the person because of the reply just folded into a slot, in order.

    Returns:
        Events to record, not yet stamped; nothing while something raised earlier is open.
    """
    probes = contradictions(interview, slot) or follow_ups(interview, slot)
    return probes or section_end(interview, slot)
