"""What was put right in passing: the earlier line gets its new words at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from askfirst.agenda.read_backs import Entry
from askfirst.events import Answered
from askfirst.interview.lines_put_right import in_a_text, putting_right
from askfirst.session import correcting
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.session.session import Session


def put_right(session: Session, event: Answered) -> list[str]:
    """Change the lines that an answer puts right, and say so, a line each."""
    said: list[str] = []
    found = [*putting_right(event), *in_a_text(session.interview, event)]
    if not found:
        return said
    from askfirst.statements.corrections import Entry as Told
    from askfirst.statements.put_right import becomes  # English is loaded with the first answer

    for text, place in found:
        words = session.interview.reads(place)
        new = becomes(text, Told(place, words)) if words else None
        if new is None:
            continue
        wanted = correcting.changed(session.interview, Entry("", place, words), new)
        if wanted is None:
            continue
        slot, reply = wanted
        if session.reply(reply, slot, ask_first=False).accepted:
            said.append(f"Put right: {for_screen(new)}")
    return said
