"""In a mail, whose words are whose: its writer's, those of older mails, and nobody's that count."""

from __future__ import annotations

import io
from email.message import EmailMessage

import pytest

from askfirst.sources import SourceText, read_stream
from askfirst.sources.annotated import passages_of, ranked
from askfirst.sources.report import lines as report
from askfirst.sources.voices import is_mail, sender_of
from rows import each_row

OWN = "The ferry shall take 12 bikes."
OLDER = "The ferry shall take 30 bikes."
FOOTER = (
    "This e-mail is confidential and may be privileged. If you are not the intended recipient you"
    " must delete it. The recipient shall not copy it."
)

QUOTED = {
    "gmail": f"On Tue, Feb 3, 2026 at 9:12 AM Kim Oda <kim@pier.example> wrote:\n\n> {OLDER}\n",
    "wrapped": "On Tuesday, 3 February 2026 at 09:12, Kim Oda\n<kim@pier.example> wrote:\n"
    f"> {OLDER}",
    "plain": f"Kim Oda wrote:\n> {OLDER}\n",
    "outlook": "-----Original Message-----\nFrom: Kim Oda <kim@pier.example>\nSent: Tuesday\n"
    f"To: Lu\nSubject: Ferry\n\n{OLDER}\n",
    "line": f"________________________________\nFrom: Kim Oda\nSent: 3 May 2026 09:12\n\n{OLDER}",
    "bold": f"*From:* Kim Oda <kim@pier.example>\n*Sent:* Tuesday\n*To:* Lu\n\n{OLDER}\n",
    "german": f"Von: Kim Oda <kim@pier.example>\nGesendet: Dienstag\nAn: Lu\nBetreff: x\n\n{OLDER}",
    "french": f"De : Kim Oda\nEnvoyé : mardi 3 février\nÀ : Lu\nObjet : x\n\n{OLDER}",
    "spanish": f"*De:* Kim Oda\n*Enviado el:* martes\n*Para:* Lu\n*Asunto:* x\n\n{OLDER}",
    "unspaced": f"Le mardi 3 février 2026 à 10:00, Kim Oda <kim@pier.example> a écrit :\n> {OLDER}",
    "forward": "---------- Forwarded message ---------\nFrom: Kim Oda <kim@pier.example>\n"
    f"Date: Tue, 3 Feb 2026\nSubject: Ferry\nTo: Lu\n\n\n{OLDER}\n",
}


def mail(body: str, *, html: str = "", sender: str = "Lu Park <lu@pier.example>") -> SourceText:
    message = EmailMessage()
    message["From"], message["Subject"] = sender, "Re: Ferry"
    message.set_content(body)
    if html:
        message.add_alternative(html, subtype="html")
    return read_stream(io.BytesIO(message.as_bytes()), "a.eml")


def stated(source: SourceText) -> dict[str, str]:
    """Who says each requirement, in the order in which it is shown."""
    return {p.sentence.text: p.speaker for p in ranked((source,)) if p.is_requirement}


@each_row("form", sorted(QUOTED))
def test_what_an_older_mail_says_is_its_writers_and_comes_last(form: str) -> None:
    source = mail(f"Hi Kim,\n\n{OWN}\n\nLu\n\n{QUOTED[form]}")
    assert stated(source) == {OWN: "", OLDER: "Kim Oda"}
    assert next(iter(stated(source))) == OWN
    assert any("Kim Oda" in note for note in source.notes)


@each_row("form", sorted(QUOTED))
def test_a_thread_in_a_text_file_is_read_in_the_same_way(form: str) -> None:
    text = f"From: Lu Park\nSubject: Ferry\n\n{OWN}\n\n{QUOTED[form]}"
    source = read_stream(io.BytesIO(text.encode()), "thread.txt")
    assert stated(source) == {OWN: "", OLDER: "Kim Oda"}


def test_answers_between_quoted_lines_stay_their_writers() -> None:
    asked = (
        f"On 3 May 2026, Kim Oda <kim@pier.example> wrote:\n> {OLDER}\n\n{OWN}\n\n> It shall fly.\n"
    )
    source = mail(asked)
    assert stated(source) == {OWN: "", OLDER: "Kim Oda", "It shall fly.": "Kim Oda"}


def test_older_words_that_nobody_claims_are_left_out_and_told() -> None:
    source = mail(f"{OWN}\n\nKim Oda wrote:\n> Hello,\n>> {OLDER}\n")
    assert stated(source) == {OWN: ""}
    assert any("left out" in note for note in source.notes)


@each_row(
    "closing",
    [
        f"-- \nLu Park\nPier office\n{OLDER}",
        f"-- \nLu Park\n\n{OLDER}\n\nYou must call 555 0100 first.",
        f"Kind regards,\nLu Park\n\n{FOOTER}",
        f"Cheers\nLu\nPier office | the system shall rule\n\n{FOOTER}",
        f"{FOOTER}",
    ],
)
def test_nothing_below_a_signature_is_anybodys_demand(closing: str) -> None:
    source = mail(f"Dear Kim,\n\n{OWN}\n\n{closing}\n")
    assert stated(source) == {OWN: ""}
    shown = "\n".join(report([source]))
    assert OLDER not in shown and "recipient" not in shown and "555" not in shown


def test_a_postscript_is_the_writers_own() -> None:
    source = mail(f"Hi,\n\nsee below.\n\nRegards,\nLu\n\nP.S. {OWN}\n")
    assert [text for text in stated(source) if "12 bikes" in text]


def test_two_lines_that_look_like_headers_of_another_language_are_none() -> None:
    source = mail(f"{OWN}\n\nDe: Kim\nPara: Lu\n\nThe quay shall stay dry.\n")
    assert stated(source)["The quay shall stay dry."] == ""


def test_no_sentence_goes_on_in_what_another_said() -> None:
    long = "It is the case since the third of May that the ferry shall take more than the bikes of"
    source = mail(f"Kim Oda wrote:\n> {long}\nthe boats shall wait\n>> older words shall go\n")
    assert not [p for p in ranked((source,)) if "\n" in p.sentence.text]


def test_a_text_that_is_no_mail_has_no_closing() -> None:
    for text in (
        f"# Ferry\n\nThanks\n\n{OWN}\n",
        f"The e-mail is confidential and privileged.\n\n--\n\n{OWN}\n",
        f"> {OWN}\n",
    ):
        source = read_stream(io.BytesIO(text.encode()), "a.txt")
        assert list(stated(source)) == [OWN]
        assert not is_mail(source.text)
        assert source.notes == ()


def test_the_version_that_says_more_is_read() -> None:
    assert OWN in mail(" \n", html=f"<p>{OWN}</p>").text
    stub = mail("See the other version.", html=f"<p>{OWN}</p><p>It shall have a roof over all.</p>")
    assert OWN in stub.text and "says less" in stub.notes[0]
    both = mail(OWN, html=f"<p>{OWN}</p><p>Cookies.</p>")
    assert "Cookies" not in both.text and both.notes == ()


def test_quoted_text_of_a_mail_in_html_is_somebody_elses() -> None:
    html = (
        f"<div>{OWN}</div><div>On 3 May 2026 at 10:00, Kim Oda &lt;kim@pier.example&gt; wrote:<br>"
        f"</div><blockquote><div>{OLDER}</div></blockquote>"
    )
    assert stated(mail(" ", html=html)) == {OWN: "", OLDER: "Kim Oda"}


@pytest.mark.parametrize("delsp", ["", "; delsp=yes"])
def test_flowed_lines_are_one_line(delsp: str) -> None:
    body = "The ferry shall \ntake 12 \nbikes.\n-- \nLu\n".replace(
        " \n", " \n" if not delsp else "  \n"
    )
    body = body.replace("--  ", "-- ")
    kind = f"Content-Type: text/plain; format=flowed{delsp}"
    data = f"From: l@p.example\nMIME-Version: 1.0\n{kind}\n\n{body}"
    source = read_stream(io.BytesIO(data.encode()), "a.eml")
    assert OWN in source.text
    assert "\n-- \nLu" in source.text


def test_a_mail_saved_as_text_is_decoded() -> None:
    data = (
        b"Received: by x\nFrom: =?utf-8?b?SsO8cmdlbg==?= <j@p.example>\nMIME-Version: 1.0\n"
        b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
        b"The ferry shall take 12 bik=\nes for J=C3=BCrgen.\n"
    )
    source = read_stream(io.BytesIO(data), "saved.txt")
    assert "The ferry shall take 12 bikes for Jürgen." in source.text
    assert sender_of(source.text) == "Jürgen"


def test_headers_are_nobodys_demand() -> None:
    source = mail(OWN, sender='"Park, Lu" <lu@pier.example>')
    assert sender_of(source.text) == "Park, Lu"
    subject = next(p for p in passages_of(source) if p.sentence.text.startswith("Subject"))
    assert not subject.counts
