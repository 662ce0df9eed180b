"""Documents and mails with anything in them: read or refused, never a bug, and nobody's answer
is replaced by a mail."""

from __future__ import annotations

import json
import random
import re
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from documents import archive, docx, mail, pdf, xml

from . import odd
from .commands import OUTPUT, emptied, told

TEXTS: Final = Path(__file__).parents[1] / "texts"
RUNS: Final = (
    '<w:p><w:r><w:t xml:space="preserve">The e</w:t><w:noBreakHyphen/><w:t>mail gate shall open at '
    "18</w:t><w:noBreakHyphen/><w:t>20 degrees.</w:t></w:r><w:ins><w:r><w:t>It must.</w:t></w:r>"
    "</w:ins><w:del><w:r><w:delText>Not.</w:delText></w:r></w:del><w:r><w:rPr><w:strike/></w:rPr>"
    '<w:t>old</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r></w:p><w:tbl><w:tr><w:tc>'
    "<w:p><w:r><w:t>Ines wants</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>9 boats</w:t></w:r>"
    "</w:p></w:tc></w:tr></w:tbl>"
)
PAGE: Final = (
    "<html><head><title>Shed</title><style>p{}</style></head><body><h1>Shed</h1><p>The gate shall "
    "open within 5 s<sup>2</sup> &ndash; <del>never</del> &#8216;now&#8217;.<p>We need to be able "
    "to <b>see</b> the list.<ul><li>One<li>Two</ul><table><tr><td>a<td>b</table><blockquote>Bo "
    "said so.</blockquote><noscript>x</noscript><p hidden>y</p></body></html>"
)


@cache
def _plain() -> tuple[tuple[str, str], ...]:
    """Texts with the end of their file's name."""
    found = [(one.suffix, one.read_text("utf-8")) for one in sorted(TEXTS.iterdir())
             if one.suffix != ".json"]  # fmt: skip
    found += [(".txt", one.read_text("utf-8")) for one in sorted(OUTPUT.glob("*/sources/*.txt"))]
    return (*found, (".html", PAGE), (".html", PAGE))


def _packed(choose: random.Random) -> bytes:
    """A Word file: odd inside, or odd as a file."""
    inside = odd.text(RUNS, choose).encode(errors="replace")
    if choose.random() < 0.2:
        inside = odd.data(inside, choose)
    extra = {"word/footnotes.xml": inside} if choose.random() < 0.2 else None
    data = archive(xml("@").replace(b"@", inside), extra=extra)
    if choose.random() < 0.3:
        data = odd.data(docx(["# Shed", "The gate shall open.", "- one"], extra=extra), choose)
    return data


def _document(choose: random.Random) -> tuple[str, bytes]:
    drawn = choose.random()
    if drawn < 0.01:
        return ".pdf", odd.data(pdf([["The gate shall open."], ["It must."]]), choose)
    if drawn < 0.15:
        return ".docx", _packed(choose)
    if drawn < 0.2:
        return ".eml", odd.data(mail("It must open.", html=PAGE, attachment="a.pdf"), choose)
    suffix, text = choose.choice(_plain())
    data = odd.text(text, choose).encode(choose.choice(("utf-8", "utf-8", "cp1252")), "replace")
    return choose.choice((suffix, suffix, ".md", ".txt")), (
        odd.data(data, choose) if choose.random() < 0.1 else data
    )


def source(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A document in the commands that read one; one that is good beside it is read all the same."""
    choose = random.Random(seed)
    emptied(home / "output")
    suffix, data = _document(choose)
    name = f"a{suffix}"
    (home / name).write_bytes(data[: odd.LARGEST])
    drawn = choose.random()
    if drawn < 0.5:
        json.loads(told(patch, home, "read", name, "--json").out or "{}")
    elif drawn < 0.75:
        (home / "good.txt").write_text("The weir shall close within 9 seconds.\n", "utf-8")
        done = told(patch, home, "read", name, "good.txt")
        assert done.out.startswith(("This document", "These 2 documents")), done
        assert "good.txt:" not in done.err, done
    elif drawn < 0.92:
        told(patch, home, "check", name)
    else:
        told(patch, home, "start", name, "--plain")


LETTER: Final = """\
Subject: Questions about quay

Hello,

we are writing down what is wanted for quay. You may be the one who can answer

[latest-case] What happened that made you want this? Tell the latest real case.
    Such as: Last Tuesday two choirs stood before one locked hall.
Answer: {one}

[never] Five short lines about what it will not do.
    One line each, in this order:
    It must never, whoever asks, ...
Answer:
{other}

[refuse] It is finished, and still people do not use it. Why?
Answer: dk

Thank you!
"""
SAID: Final = "12 boats a day"


def _quay(patch: pytest.MonkeyPatch, home: Path) -> bytes:
    """The journal of an interview in which goals are told and three questions open; made once."""
    kept = home / "quay.jsonl"
    if not kept.exists():
        emptied(home / "output")
        told(patch, home, "start", "--json", "--name", "quay")
        told(patch, home, "answer", "goals", "--value", f'["{SAID} -> 20"]', "--via", "human")
        for slot in ("latest-case", "never", "refuse"):
            told(patch, home, "answer", slot, "--unknown", "--owner", "Ida", "--via", "human")
        kept.write_bytes((home / "output" / "quay" / "interview.jsonl").read_bytes())
    return kept.read_bytes()


def _mail(choose: random.Random) -> bytes:
    text = LETTER.format(one=choose.choice(("It sank.", "dk", "", "a\nb")), other="one\ntwo\n\n")
    if choose.random() < 0.6:
        text = "".join(f"> {line}\n" for line in text.splitlines())
    text = odd.text(f"Hi,\n\nbelow.\n\n{text}\n-- \nIda\n", choose)
    if choose.random() < 0.3:
        return text.encode(errors="replace")
    message = EmailMessage()
    message["From"], message["Subject"] = "Ida Bø <ida@quay.example>", "Re: Questions"
    body = re.sub("[\ud800-\udfff]", "?", text)
    if choose.random() < 0.3:
        message.set_content("" if choose.random() < 0.5 else body)
        message.add_alternative(f"<pre>{body}</pre>", subtype="html")
    else:
        message.set_content(body, cte=choose.choice(("quoted-printable", "base64", "8bit")))
    data = message.as_bytes()
    return odd.data(data, choose) if choose.random() < 0.4 else data


def returned(patch: pytest.MonkeyPatch, home: Path, seed: int) -> None:
    """A mail that came back: what was answered before stands; what is not told as kept is not kept,
    whatever else of the mail is refused."""
    choose = random.Random(seed)
    before = _quay(patch, home)
    journal = emptied(home / "output") / "quay" / "interview.jsonl"
    journal.parent.mkdir()
    journal.write_bytes(before)
    name = choose.choice(("back.eml", "back.txt"))
    (home / name).write_bytes(_mail(choose)[: odd.LARGEST])
    done = told(patch, home, "answers", name, "-p", "output/quay")
    after = journal.read_bytes()
    assert after.startswith(before), "the journal was not only added to"
    kept = " -> kept" in done.out or " -> noted" in done.out
    assert done.status == 0 or kept or after == before, "refused, and the journal changed"
    for line in after[len(before) :].decode().splitlines():
        assert json.loads(line).get("slot") != "goals", "a mail replaced an answer"
