"""Headers in each language, each way to greet, to sign and to disclaim."""

from __future__ import annotations

from askfirst.sources.voices import lines, sender_of
from rows import each_row


def kinds(text: str) -> list[str]:
    """Whose the lines of a text are, of those that say something."""
    return [line.kind for line in lines(text) if line.words.strip()]


def own(body: str) -> list[str]:
    """Whose the lines of a mail's body are."""
    return kinds(f"From: Lu Park\nSubject: Ferry\n\n{body}")[2:]


HEADERS = "Subject;To;Cc;Bcc;Date;Sent;Reply-To"


@each_row("word", HEADERS.split(";"))
def test_each_header_of_a_mail(word: str) -> None:
    assert sender_of(f"From: Lu Park\n{word}: Ferry\n\nIt rings.") == "Lu Park"


LANGUAGES = (
    "Von|Gesendet|An|Betreff;De|Envoyé|À|Objet;De|Enviado|Para|Asunto"
    ";De|Enviado el|Para|Assunto;Da|Inviato|A|Oggetto;Van|Verzonden|Aan|Onderwerp"
    ";Från|Skickat|Till|Ämne;Fra|Sendt|Til|Emne;Od|Wysłano|Do|Temat"
    ";Lähettäjä|Lähetetty|Vastaanottaja|Aihe;Von|Datum|An|Kopie;De|Fecha|Para|Asunto"
    ";Od|Data|Do|Kopia;Fra|Dato|Til|Kopi;De|Fecha|CC|Asunto"
)


@each_row("word", LANGUAGES.split(";"))
def test_headers_of_an_older_mail_in_each_language(word: str) -> None:
    assert own(
        "It rings.\n\n" + "".join(f"{one}: Kim\n" for one in word.split("|")) + "\nIt sings."
    ) == ["own", *["seam"] * 4, "older"]


WROTE = "wrote:;writes:;schrieb:;a écrit :;escribió:;ha scritto:"


@each_row("word", WROTE.split(";"))
def test_each_way_to_say_who_wrote_it(word: str) -> None:
    assert own(f"It rings.\n\nOn 3 May 2026 Kim Oda {word}\n> It sings.") == [
        "own",
        "seam",
        "older",
    ]


SEPARATORS = (
    "-----Original Message-----;---- Forwarded message ----;--- Ursprüngliche Nachricht ---"
    ";Begin forwarded message:;==Original==;__________"
    ";________________________________________________________________________________"
)


@each_row("word", SEPARATORS.split(";"))
def test_each_line_above_an_older_mail(word: str) -> None:
    assert own(f"It rings.\n\n{word}\nFrom: Kim Oda\nSent: 3 May\n\nIt sings.") == [
        "own",
        *["seam"] * 3,
        "older",
    ]


GREETINGS = (
    "Dear Kim,;Hi,;Hello Kim;hey all!;Good morning,;Good day;good afternoon;Good evening Kim"
    ";Hallo Kim;Guten Tag,;Guten Morgen;Liebe Kim;Lieber Kim;Liebes Team;Bonjour Kim,"
)


@each_row("word", GREETINGS.split(";"))
def test_each_greeting_says_nothing(word: str) -> None:
    assert own(f"{word}\n\nIt rings.") == ["closing", "own"]


SIGN_OFFS = (
    "regards;with kindwishes;many kindestgreetings;my bestregards;warmregards;warmestregards"
    ";sincerely;yours faithfully yours;very truly;cheers;best;yours;all the best;thanks"
    ";many thanks a lot;thanks again;thanks in advance;thanks and regards"
    ";thanks and best regards;thanks and kind regards;thank you;thank you very much"
    ";thank you in advance;thank you for your help;take care;ciao;mit freundlichen grüßen"
    ";viele grüße;liebe grüße;beste grüße;schöne grüße;cordialement;bien à vous"
    ";sent from my boat"
)


@each_row("word", SIGN_OFFS.split(";"))
def test_below_each_way_to_take_leave_nothing_is_said(word: str) -> None:
    assert own(f"It rings.\n\n{word},\nKim Oda\nPier office") == ["own", *["closing"] * 3]


@each_row("word", ["PS: it", "P.S. it", "p. s.: it", "ps it"])
def test_a_postscript_is_said_again(word: str) -> None:
    assert own(f"It rings.\n\nCheers\nLu\n{word} sings") == ["own", "closing", "closing", "own"]


MAIL_WORDS = (
    "email;e-mails;message;messages;communication;communications;transmission;transmissions"
    ";mail;mails;attachment;attachments;recipient;recipients;addressee;addressees"
)


@each_row("word", MAIL_WORDS.split(";"))
def test_what_is_said_of_the_mail_itself_counts_for_nothing(word: str) -> None:
    assert own(f"It rings.\n\nThis {word} is confidential and privileged.") == ["own", "closing"]


DISCLAIMERS = (
    "confidential;confidentially;intended for Kim;intended solely for Kim;intended only for Kim"
    ";intended recipient;intended recipients;for the addressee;for addressees;in error"
    ";by mistake;unauthorised;unauthorized;legally binding;viruses;before printing;disclaimer"
    ";views expressed;registered office;registered in;unsubscribe"
)


@each_row("word", DISCLAIMERS.split(";"))
def test_each_word_of_a_footer(word: str) -> None:
    assert own(f"It rings.\n\nThe e-mail is privileged, {word}.") == ["own", "closing"]


NAMES = (
    'Lu Park <lu@pier.example>;"Lu Park" <lu@pier.example>;<lu@pier.example> Lu Park'
    ";Lu Park [mailto:lu@pier.example];Lu Park (lu@pier.example)"
)


@each_row("word", NAMES.split(";"))
def test_the_name_of_a_sender_is_read(word: str) -> None:
    assert sender_of(f"From: {word}\nSubject: Ferry\n\nIt rings.") == "Lu Park"


@each_row("word", ["lu@pier.example", "<lu@pier.example>", "[mailto:lu@pier.example]"])
def test_an_address_stands_for_a_name_that_is_not_there(word: str) -> None:
    assert sender_of(f"From: {word}\n\nIt rings.") == "lu@pier.example"
