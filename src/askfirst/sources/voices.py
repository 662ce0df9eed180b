"""Whose words the parts of a mail are: its writer's own, somebody's whose older mail is quoted in
it, or nobody's that count (headers, greetings, what stands from the sign-off on, footers of firms).

A text counts as a mail when it begins with a mail's headers, or quotes an older one as mail
programs do. Of any other text every line is its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Final, Literal, NamedTuple

# own: the writer's. older: of a mail that is quoted. head: header lines. seam: the line that says
# whose words follow. closing: greeting, sign-off, signature and footer.
Kind = Literal["own", "older", "head", "seam", "closing"]


class Line(NamedTuple):
    """One line of a text.

    Attributes:
        start, end: its span in the text, without the line's end.
        kind: whose words it holds.
        who: who wrote it, as the text says it; only of older mails, and empty if nobody says.
        words: the line without quotation marks.
        depth: how many quotation marks it begins with.
    """

    start: int
    end: int
    kind: Kind
    who: str
    words: str
    depth: int = 0


_DEPTH: Final = re.compile(r"(?:[ \t]{0,3}>)+ ?")
_HEADER: Final = re.compile(
    r"[*_]{0,2}(Subject|From|To|Cc|Bcc|Date|Sent|Reply-To)[*_]{0,2}:[*_]{0,2}[ \t]+(.*)$"
)
# A mail program quotes headers in the language of its menus, whatever the mail is written in.
_TRANSLATED: Final = {
    "From": ("Von", "De", "Da", "Van", "Från", "Fra", "Od", "Lähettäjä"),
    "Sent": ("Gesendet", "Envoyé", "Enviado", "Enviado el", "Inviato", "Verzonden", "Skickat",
             "Sendt", "Wysłano", "Lähetetty"),
    "Date": ("Datum", "Fecha", "Data", "Dato"),
    "To": ("An", "À", "A", "Para", "Aan", "Till", "Til", "Do", "Vastaanottaja"),
    "Cc": ("Kopie", "Kopia", "Kopi", "CC"),
    "Subject": ("Betreff", "Objet", "Asunto", "Oggetto", "Assunto", "Onderwerp", "Ämne", "Emne",
                "Temat", "Aihe"),
}  # fmt: skip
_ENGLISH: Final = {one: name for name, all_of in _TRANSLATED.items() for one in all_of}
_LIKE_A_HEADER: Final = re.compile(
    r"[*_]{0,2}([^\W\d_][\w ]{0,12}?)[*_]{0,2}\s?:[*_]{0,2}[ \t]+(.*)$"
)
_TRANSLATED_LINES: Final = 3  # fewer could be anything: "An: ...", "Data: ..."
_WROTE: Final = re.compile(r"\b(?:wrote|writes|schrieb|a écrit|escribió|ha scritto)\s?:[*_]{0,2}$")
_ATTRIBUTION: Final = re.compile(r"(?:[*_]{0,2})(?:On|At|Am|Le|El|Il|\d|[A-Z])[^.!?]?")
_COMMENT: Final = re.compile(r"Comment by (.{1,80}):$")
_SEPARATOR: Final = re.compile(
    r"[-_=]{2,20}\s?(?:Original|Forwarded|Ursprüngliche)[ \w]{0,20}[-_=]{2,20}$"
    r"|Begin forwarded message:$|_{10,80}$",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"[\[(<]{0,2}(?:mailto:)?[\w.+-]{1,64}@[\w.-]{1,99}[\])>]{0,2}")
_CLOCK: Final = re.compile(
    r"\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?[APap]\.?[Mm]\b\.?)?|\b(?:19|20)\d\d\b|[+-]\d{4}\b"
    r"|\b(?:UTC|GMT|CES?T|[ECMP][SD]T|BST)\b"
)
_GREETING: Final = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|day|afternoon|evening)|hallo|guten (?:tag|morgen)"
    r"|liebe[rs]?|bonjour)\b[^.?:]{0,50}$",
    re.IGNORECASE,
)
_SIGN_OFF: Final = re.compile(
    r"(?:(?:with |many |my )?(?:kind|kindest|best|warm|warmest)?\s?(?:regards|wishes|greetings)"
    r"|(?:yours |very )?(?:sincerely|faithfully|truly)(?: yours)?|cheers|best|yours|all the best"
    r"|(?:many )?thanks(?: (?:a lot|again|in advance|and (?:best |kind )?regards))?"
    r"|thank you(?: (?:very much|in advance|for your help))?|take care|ciao|mit freundlichen grüßen"
    r"|(?:viele|liebe|beste|schöne) grüße|cordialement|bien à vous|sent from my [\w ]{1,30})"
    r"\s?[,.!]{0,3}(?:\s+(?-i:[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*)?))?[.!]?$",
    re.IGNORECASE,
)
"""The end of a mail, also with a name behind it on the line: "Greetings, Ada"."""
_POSTSCRIPT: Final = re.compile(r"p\.?\s?s\.?[:\s]", re.IGNORECASE)
_ABOUT_THE_MAIL: Final = re.compile(
    r"\b(?:e-?mails?|messages?|communications?|transmissions?|mails?|attachments?|recipients?"
    r"|addressees?)\b",
    re.IGNORECASE,
)
_DISCLAIMING: Final = re.compile(
    r"\b(?:confidential\w*|privileged|intended (?:solely |only )?(?:for|recipients?)|addressees?"
    r"|in error|by mistake|unauthori[sz]ed|legally binding|viruses|before printing|disclaimer"
    r"|views expressed|registered (?:office|in)|unsubscribe)\b",
    re.IGNORECASE,
)
_SIGNATURE_WORDS: Final = 6
_MOST_HEAD: Final = 60  # lines in which a mail's own headers stand
_WITHIN: Final = 5  # lines in which the headers of a quoted mail stand
_WHITE: Final = re.compile(r"\s+")


class _Raw(NamedTuple):
    start: int
    end: int
    depth: int
    words: str


@lru_cache(maxsize=64)
def lines(text: str) -> tuple[Line, ...]:
    """All lines of a text, each with whose words it holds."""
    raw = _raw(text)
    own_head = _own_head(raw)
    if not own_head and not any(_begins_older(raw, i) for i in range(len(raw))):
        return tuple(Line(one.start, one.end, "own", "", one.words, one.depth) for one in raw)
    sender = _name(_sender(raw[:own_head]))
    kinds = _voices(raw, own_head)
    return tuple(_closed(raw, kinds, sender))


@lru_cache(maxsize=64)
def is_mail(text: str) -> bool:
    """Whether a text is a mail or holds one, which no text without a header or "wrote:" does."""
    return ":" in text and any(line.kind in ("head", "seam") for line in lines(text))


def sender_of(text: str) -> str:
    """Who wrote a mail, by its header; empty when it says nothing."""
    raw = _raw("\n".join(text.split("\n", _MOST_HEAD)[:_MOST_HEAD]))
    return _name(_sender(raw[: _own_head(raw)]))


def notes(text: str) -> tuple[str, ...]:
    """What is said about a mail that quotes an older one."""
    if not is_mail(text):
        return ()
    older = [line for line in lines(text) if line.kind == "older" and line.words]
    named = dict.fromkeys(line.who for line in older if line.who)
    said = [f"Older mails and comments in it are marked as said by {', '.join(named)}."]
    left = ["Quoted lines of which nobody says who wrote them were left out."]
    return (*(said if named else ()), *(left if any(not line.who for line in older) else ()))


def _raw(text: str) -> list[_Raw]:
    found: list[_Raw] = []
    start = 0
    for line in text.split("\n"):
        mark = _DEPTH.match(line)
        depth = line.count(">", 0, mark.end()) if mark else 0
        found.append(_Raw(start, start + len(line), depth, line[mark.end() if mark else 0 :]))
        start += len(line) + 1
    return found


def _own_head(raw: Sequence[_Raw]) -> int:
    """Number of lines that are the mail's own headers; 0 for what begins otherwise."""
    found: set[str] = set()
    last = 0
    for number, line in enumerate(raw[:_MOST_HEAD]):
        words = line.words.strip()
        header = _HEADER.match(words)
        if words and (header is None or line.depth or header[1] in found):
            break
        if header:
            found.add(header[1])
            last = number + 1
    addressed = len(found) > 1 or _ADDRESS.search(_sender(raw[:last])) is not None
    return last if "From" in found and addressed else 0


def _sender(head: Sequence[_Raw]) -> str:
    return next((said for name, said, _ in map(_header, head) if name == "From"), "")


def _header(line: _Raw) -> tuple[str, str, bool]:
    """A header's English name, what it says, and whether it stands in another language; no name
    for any other line."""
    return _header_of(line.words.strip())


@lru_cache(maxsize=1 << 12)
def _header_of(words: str) -> tuple[str, str, bool]:
    if found := _HEADER.match(words):
        return found[1], found[2], False
    if (found := _LIKE_A_HEADER.match(words)) and (name := _ENGLISH.get(found[1])):
        return name, found[2], True
    return "", "", False


def _header_block(raw: Sequence[_Raw], at: int) -> int:
    """How many lines of headers of a quoted mail begin here: its sender, and more below."""
    first, _, translated = _header(raw[at])
    if first not in ("From", "Subject", "Date"):
        return 0
    names = {name for name, _, other in map(_header, raw[at : at + _WITHIN]) if other == translated}
    if "From" not in names or len(names - {""}) < (_TRANSLATED_LINES if translated else 2):
        return 0
    end = at
    while end < len(raw) and _header(raw[end])[0]:
        end += 1
    return end - at


def _attribution(raw: Sequence[_Raw], at: int) -> str:
    """The line, or two lines, "On Monday Bo wrote:"; empty when none begins here."""
    words = raw[at].words.strip()
    if not words or not _ATTRIBUTION.match(words) or len(words) > 300:
        return ""
    if _WROTE.search(words) or _COMMENT.match(words):
        return words
    following = raw[at + 1].words.strip() if at + 1 < len(raw) else ""
    both = f"{words} {following}"
    near = len(both) < 300 and raw[at + 1].depth == raw[at].depth if following else False
    dated = _CLOCK.search(words) or _ADDRESS.search(both)
    return both if near and dated and _WROTE.search(following) else ""


@lru_cache(maxsize=1 << 12)
def _may_begin(words: str) -> bool:
    """Whether a line looks like the first above an older mail, whatever follows."""
    return bool(_header_of(words)[2] or _SEPARATOR.match(words) or _ATTRIBUTION.match(words))


def _begins_older(raw: Sequence[_Raw], at: int) -> bool:
    """Whether mail programs quote an older mail below this line."""
    words = raw[at].words.strip()
    if not _may_begin(words):
        return False
    if _SEPARATOR.match(words):
        return any(_header_block(raw, i) for i in range(at + 1, min(at + 4, len(raw))))
    if _header(raw[at])[2] and _header_block(raw, at):
        return True
    if not (said := _attribution(raw, at)):
        return False
    deeper = any(line.depth > raw[at].depth for line in raw[at + 1 : at + 5])
    return deeper or bool(_ADDRESS.search(said))


def _voices(raw: Sequence[_Raw], own_head: int) -> list[tuple[Kind, str]]:
    """For each line whose it is, before greetings and signatures are looked for."""
    found: list[tuple[Kind, str]] = [("head", "")] * own_head
    writers: dict[int, str] = {}  # by depth of quotation
    unmarked: str | None = None  # who wrote what follows without any mark, as Outlook quotes
    at = own_head
    while at < len(raw):
        depth = raw[at].depth
        if size := _header_block(raw, at):
            end = at + size
            who = _name(_sender(raw[at:end]))
            writers[depth] = who
            unmarked = unmarked if depth else who
            found += [("seam", "")] * (end - at)
            at = end
            continue
        if _SEPARATOR.match(raw[at].words.strip()) and _begins_older(raw, at):
            found.append(("seam", ""))
        elif said := _attribution(raw, at) if _begins_older(raw, at) else "":
            comment = _COMMENT.match(said)
            named = comment[1] if comment else _name(_WROTE.sub("", said))
            writers[depth + 1] = named
            several = not comment and not _WROTE.search(raw[at].words.strip())
            found += [("seam", "")] * (2 if several else 1)
            at += several
            if not any(line.depth > depth for line in raw[at + 1 : at + 5]):
                unmarked = writers[depth + 1]
        elif depth:
            found.append(("older", writers.get(depth, "")))
        else:
            found.append(("own", "") if unmarked is None else ("older", unmarked))
        at += 1
    return found


def _closed(raw: Sequence[_Raw], kinds: Sequence[tuple[Kind, str]], sender: str) -> Iterator[Line]:
    """The lines, greetings, signatures and footers marked, in each run of lines of one voice."""
    numbered = zip(raw, kinds, strict=True)
    for (kind, who, _), run in groupby(numbered, lambda pair: (*pair[1], pair[0].depth)):
        block = [line for line, _ in run]
        name = who or sender if kind == "older" else sender
        shut = _shut(block, name) if kind in ("own", "older") else set()
        for number, line in enumerate(block):
            as_kind: Kind = "closing" if number in shut else kind
            yield Line(line.start, line.end, as_kind, who, line.words, line.depth)


def _shut(block: Sequence[_Raw], name: str) -> set[int]:
    """Numbers of the lines of one voice that greet, take leave or disclaim."""
    shut: set[int] = set()
    signed = False
    opened = False  # a line that is no greeting was there
    for number, line in enumerate(block):
        words = line.words.strip()
        if not words:
            continue
        if line.words.rstrip() == "--":
            shut.update(range(number, len(block)))
            break
        if not opened and _GREETING.match(words) and len(words.split()) <= _SIGNATURE_WORDS:
            shut.add(number)
            continue
        opened = True
        if _SIGN_OFF.match(words):
            signed = True
        elif signed and (_POSTSCRIPT.match(words) or _is_sentence(words)):
            signed = False
        if signed or _signs(block, number, name):
            shut.add(number)
    return shut | _footers(block)


def _is_sentence(words: str) -> bool:
    long = len(words.split()) > _SIGNATURE_WORDS and "|" not in words
    return long or words.endswith((".", "?", "!", ":"))


def _signs(block: Sequence[_Raw], number: int, name: str) -> bool:
    """Whether a line by itself is the writer's name."""
    words = {word.strip(".,").casefold() for word in block[number].words.split()}
    known = {word.strip(".,").casefold() for word in name.split()}
    alone = number == 0 or not block[number - 1].words.strip()
    return bool(words) and alone and words <= known


def _footers(block: Sequence[_Raw]) -> set[int]:
    """Numbers of the lines of paragraphs that say what may be done with the mail itself."""
    found: set[int] = set()
    numbered = groupby(enumerate(block), lambda pair: bool(pair[1].words.strip()))
    for filled, run in numbered:
        paragraph = list(run)
        said = " ".join(line.words for _, line in paragraph)
        if filled and _ABOUT_THE_MAIL.search(said) and len(_DISCLAIMING.findall(said)) > 1:
            found.update(number for number, _ in paragraph)
    return found


def _name(said: str) -> str:
    """The name in a header or an attribution; an address when there is nothing else."""
    address = _ADDRESS.search(said)
    last = 0
    for clock in _CLOCK.finditer(said):
        last = clock.end()
    rest = _ADDRESS.sub(" ", said[last:])
    name = _WHITE.sub(" ", re.sub(r"[\"<>()\[\]*_]", " ", rest)).strip(" ,;:-'\"")
    name = re.sub(r"^(?:at|um|à|by|via|,)\s", "", name)
    if name and len(name.split()) <= 6 and any(map(str.isalpha, name)):
        return name if name[:1].isupper() or not address else _bare(address.group())
    return _bare(address.group()) if address else ""


def _bare(address: str) -> str:
    return address.strip("[](<>)").removeprefix("mailto:")
