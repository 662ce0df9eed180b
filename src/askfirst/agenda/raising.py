"""What an answer gives rise to: what it contradicts, follow-ups on its words, a read-back."""

from __future__ import annotations

from askfirst.agenda import asking_back, belonging, excepting, in_short, short_questions
from askfirst.agenda.areas import areas_left
from askfirst.agenda.contradictions import contradictions
from askfirst.agenda.pulling import pulled
from askfirst.agenda.read_backs import read_backs
from askfirst.agenda.screens_left import room, usual
from askfirst.agenda.spoken import spoken
from askfirst.agenda.word_follow_ups import follow_ups
from askfirst.events import Asked
from askfirst.interview import Interview
from askfirst.questions import SCREENS


def raised(interview: Interview, slot: str) -> list[Asked]:
    """What to put to the person because of the reply just folded into a slot, in order.

    Returns:
        Events to record, not yet stamped; nothing while something raised earlier is open.
    """
    left = room(interview)  # gone through once: it looks at every question
    against = pulled(interview, slot) if left > 0 else []
    probes = against or contradictions(interview, slot) or follow_ups(interview, slot)
    if not probes and left > 0:
        probes = areas_left(interview, slot) or spoken(interview, slot)
        probes = probes or in_short.in_short(interview, slot)
    if not probes and usual(interview, left) > _kept_free(interview):
        probes = short_questions.probes(interview, slot)
    if not probes and left > 0:
        probes = excepting.exceptions(interview, slot)
    probes = probes or read_backs(interview, slot)
    if not probes and left > 0:
        probes = asking_back.asked_back(interview, slot) or belonging.belonging(interview, slot)
    return probes


def _kept_free(interview: Interview) -> int:
    """The screens at the end that are worth more than a short question; of where each line belongs
    only where there is a limit, since without one there is room for it anyhow."""
    kept = excepting.to_come(interview) + asking_back.to_come(interview)
    return kept + (interview.depth in SCREENS and belonging.to_come(interview))
