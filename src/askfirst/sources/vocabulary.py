"""Word lists that several rules share."""

from __future__ import annotations

from typing import Final


def words(text: str) -> frozenset[str]:
    """The set of the words of a text."""
    return frozenset(text.split())


# Stand in front of a colon and are nobody.
NO_VOICE: Final = words(
    "decision decisions open action actions todo todos date time place present absent apologies"
    " note notes result results question questions answer q a device environment subject from to cc"
    " bcc sent summary background goal goals aim topic topics agenda task tasks owner author"
    " version example examples status priority type area scope budget money price deadline plan"
    " proposal"
    " problem solution risk risks step steps expected actual given when then attendees participants"
    " next chair minutes location attention warning hint tip ps nb re fwd scenario feature rule"
    " reference contact phone email mail web address user story acceptance title id name source"
    " requirement requirements description remark remarks comment comments role roles users outcome"
)
