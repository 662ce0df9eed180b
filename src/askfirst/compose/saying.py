"""Whether a line says anything of its own."""

from __future__ import annotations

import re
from typing import Final

WORD: Final = re.compile(r"[^\W\d_][\w'’-]*|\d[\w.,:%°/-]*")


def _listed(text: str) -> frozenset[str]:
    """Phrases set apart by commas."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_NOTHING: Final = _listed(
    """none, nothing, no, nil, n/a, na, -, --, nope, nothing else, none of these, not applicable,
    no one, nobody, nothing comes to mind, nothing really, not that i know of, none that i
    know of"""
)
_DOES_NOT_KNOW: Final = _listed(
    """dk, idk, dunno, i dunno, don't know, don't know yet, i don't know, i don't know yet, do
    not know, i do not know, we don't know, we don't know yet, no idea, no idea yet, no idea
    love, no idea sorry, not sure, not sure yet, i'm not sure, unknown, unsure, tbd, tbc,
    t.b.d, to be decided, to be determined, to be defined, not decided, not decided yet, can't
    say, who knows, no clue, hard to say, honestly no idea, really don't know, no opinion,
    beats me, search me, couldn't say, haven't a clue, ask someone else, ask somebody else"""
)
_DOES_NOT_KNOW_ELSEWHERE: Final = _listed(
    """weiß nicht, weiss nicht, weiß ich nicht, ich weiß nicht, ich weiß es nicht, keine ahnung,
    unbekannt, sais pas, je ne sais pas, je sais pas, aucune idée, no sé, no lo sé, ni idea,
    não sei, nao sei, não faço ideia, non so, non lo so, nessuna idea, weet niet, weet ik niet,
    ik weet het niet, geen idee, vet ej, vet inte, jag vet inte, ingen aning, vet ikke,
    jeg vet ikke, ved ikke,
    det ved jeg ikke, ingen anelse, en tiedä, ei tietoa, ei aavistustakaan, nie wiem, nevím, nevim,
    neviem, ne vem, ne znam, nem tudom, nu știu, nu stiu, ei tea, nezinu, nežinau, bilmiyorum, δεν
    ξέρω, не знаю, не знам, no ho sé, ez dakit, níl a fhios agam, ddim yn gwybod, wn i ddim, tidak
    tahu, tidak tau, không biết, わからない, 分からない, わかりません, 分かりません,
    知りません, 不知道, 不清楚,
    모르겠습니다, 몰라요, لا أعرف, لا أدري, לא יודע, לא יודעת, पता नहीं"""
)
_POINTS_ELSEWHERE: Final = _listed(
    """same, the same, same as above, the same as above, same as before, same again, same here,
    same thing, the same again, same as the first, same as the last, same as the other, same
    as the one above, see above, as above, ditto, dito, idem, like above, like before, as i
    said, like i said, as said, as said before, as i said before, like i said before, etc, and
    so on, the usual, the rest, the others, the other, the above, above, see attached, see
    mail, see email, see the mail, see the email, see the attached, as discussed, what i said,
    〃"""
)


def tokens(text: str) -> list[str]:
    """The words of a text, as written."""
    return WORD.findall(text)


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split()).strip(" .!?,;")


def says_nothing(text: str) -> bool:
    """Whether a line only says that there is nothing: "none", "n/a", "-"."""
    return _plain(text) in _NOTHING


def does_not_know(text: str) -> bool:
    """Whether a line only says that its writer does not know: "dk", "no idea", "?", "tbd", the
    same in other languages."""
    return _plain(text) in _UNKNOWN or _only_asks(text)


def knows_no_value(text: str) -> bool:
    """Whether words in the place of a number or a measure only say that it is not known: "I don't
    know how many". A number in them is one."""
    said = _plain(text)
    short = len(said.split()) <= _MOST_WORDS and not any(letter.isdigit() for letter in said)
    return does_not_know(text) or (short and _OPENS_UNKNOWN.match(said) is not None)


def points_elsewhere(text: str) -> bool:
    """Whether a line only points to other words: "same as above", "ditto", "etc."."""
    return _plain(text) in _POINTS_ELSEWHERE


def says_something(text: str) -> bool:
    """Whether there are words of its own in it."""
    return bool(WORD.search(text)) and _plain(text) not in _EMPTY and not _only_asks(text)


def _only_asks(text: str) -> bool:
    return bool(text.strip()) and not text.strip(" ?")


_MOST_WORDS: Final = 8
_OPENS_UNKNOWN: Final = re.compile(
    r"(?:(?:i|we)(?: really)? )?(?:don't|do not) know\b|(?:i|we) (?:can't|cannot) (?:say|tell)\b"
    r"|no idea\b|(?:i'm |we're )?not sure (?:how|what|when|yet)\b|nobody knows\b"
)
_UNKNOWN: Final = _DOES_NOT_KNOW | _DOES_NOT_KNOW_ELSEWHERE
_EMPTY: Final = _NOTHING | _UNKNOWN | _POINTS_ELSEWHERE
