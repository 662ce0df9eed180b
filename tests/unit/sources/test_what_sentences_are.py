"""What a sentence of a document is: a limit, an aside, a denial, a case, a doing; each beside the
nearest sentence that is none."""

from __future__ import annotations

from askfirst.sources import SourceText, disagreements
from askfirst.sources.annotated import Passage, passages_of
from askfirst.sources.asides import aside, is_loss, is_of_many
from askfirst.sources.attribution import quotations
from askfirst.sources.doing_lists import doings_between
from askfirst.sources.fixed import limits
from askfirst.sources.negation import denied
from askfirst.sources.readers.web import visible
from askfirst.sources.voices import lines, notes, sender_of
from rows import each_row


def read(text: str) -> tuple[Passage, ...]:
    return passages_of(SourceText("a.txt", f"{text}\n"))


@each_row(
    ("text", "weight"),
    [
        ("The council set aside 500 euros for it.", 3),
        ("It must be ready by 3 May.", 2),
        ("It was ready by 3 May.", 0),
        ("It must be ready every Monday.", 0),
        ("The lamps must be ready today.", 0),
        ("If it is late, the system shall stop by 3 May.", 0),
        ("If it is late, we pay at most 50 euros by 3 May.", 3),
        ("It must be done before the harvest.", 2),
        ("It must be done before lunch.", 0),
        ("The system shall stop by 3 May if it is late.", 2),
        ("The law requires a lock.", 2),
        ("The law required a lock.", 0),
        ("EN 13243 applies.", 2),
        ("EN 13243 is a book.", 0),
        ("The city council requires a key.", 2),
        ("There is no internet in the hall.", 2),
        ("There was no internet in the hall.", 0),
        ("Data must be stored in Norway.", 2),
        ("It must run on our own server.", 2),
        ("It must not be ready by 3 May.", 2),
    ],
)
def test_money_days_laws_and_places_are_limits(text: str, weight: int) -> None:
    (passage,) = read(text)
    assert limits(passage) == weight


@each_row(
    ("text", "kind"),
    [
        ("This is not part of this project.", "left-out"),
        ("Lights are not planned.", "left-out"),
        ("No lights either.", "left-out"),
        ("They should stay as they are.", "left-out"),
        ("It is still open.", "open"),
        ("Open: who pays.", "open"),
        ("We do not yet know who pays.", "open"),
        ("The gate is open.", ""),
        ("They discussed whether to pay.", "talked-about"),
        ("12 hours is too short for us.", "correction"),
        ("24 would be better.", "correction"),
        ("A slot means one hour.", "definition"),
        ("**Slot:** the hour of a boat", "definition"),
    ],
)
def test_what_is_beside_the_matter(text: str, kind: str) -> None:
    assert aside(text) == kind


@each_row(
    ("text", "expected"),
    [
        ("# Out of scope\n\nThe lamp must be red.\n\n# Next\n\nThe bell must ring.",
         "- left-out - -"),
        ("# Limitations\n\nIt cannot ring.\n\nIt rings.", "- left-out -"),
        ("# Installation\n\nRun it.\n\n# Usage\n\nClick it.", "- procedure - procedure"),
        ("# Usage\n\nClick it now.", "- -"),
        ("# Next\n\nIt cannot ring.", "- -"),
        ("# Installation\n\nRun it.\n\n# The bell\n\nIt rings.", "- procedure - -"),
        ("Actions:\n\n- Ann must ring.\n- Bo must pay.\n\nThe bell must ring.\n\n- It must open.",
         "- action action - -"),
        ("The tender is here. All bids must be received by noon. The tender is red.",
         "- procedure -"),
        ("All bids must be received by noon.", "-"),
    ],
)  # fmt: skip
def test_a_heading_says_what_stands_below_it_up_to_the_next(text: str, expected: str) -> None:
    assert " ".join(one.aside or "-" for one in read(text)) == expected


def test_items_below_acceptance_criteria_are_some_up_to_the_next_paragraph() -> None:
    found = read("Acceptance criteria:\n\n- It rings.\n- It is red.\n\nText.\n\n- No")
    assert [one.is_criterion for one in found] == [False, True, True, False, False]


@each_row(
    ("text", "many", "loss"),
    [
        ("11 % of all meals were thrown away", True, True),
        ("on average two are lost", True, True),
        ("11 % of all meals were eaten", True, False),
        ("more than 11 % of meals were lost", True, False),
        ("two meals were lost", False, False),
    ],
)
def test_a_share_of_all_cases_is_none(text: str, many: bool, loss: bool) -> None:
    assert (is_of_many(text), is_loss(text)) == (many, loss)


@each_row(
    ("text", "expected"),
    [
        ("nobody |wants to hear", True), ("we do not |need to", True), ("we |need to", False),
        ("no doubt we |need to", False), ("not only do we |need to", False),
        ("nobody knows that we |need to", False), ("I do not think that we |need to", True),
        ("nobody that rents here |wants to", True), ("they asked whether we |need to", True),
        ("nobody reads it and |wants to", True), ("Ann reads it and |wants to", False),
        ("it rings, but nobody |wants to", True), ("it does not ring but we |need to", False),
        ("no |need to", True), ("without |being able to", True), ("far from |wanting to", True),
        ("nobody, as I said, |wants to", True), ("Ann, as I said, |wants to", False),
        ("it is not red, we |need to", False), ("It is not red. We |need to", False),
    ],
)  # fmt: skip
def test_words_are_denied_by_what_stands_before_them(text: str, expected: bool) -> None:
    before, _, after = text.partition("|")
    assert denied(before + after, 0, len(before)) is expected
    front = "Nobody came. "
    start = len(front)
    assert denied(front + before + after, start, start + len(before)) is expected


@each_row(
    ("text", "doings"),
    [
        ("They want to see, print and send it.", ["see", "print", "send it"]),
        ("They want to print lists, and food and work.", ["print lists, and food and work"]),
        ("They need to print the list or to send it.", ["print the list", "send it"]),
        ("The list helps us to print it; they go.", ["print it"]),
        ("They were asked not to ring it.", []),
        ("nobody wants to ring, they want to sing", ["sing"]),
    ],
)
def test_a_list_of_doings_ends_where_the_next_clause_begins(text: str, doings: list[str]) -> None:
    assert [one.text for one in doings_between(text)] == doings


@each_row(
    ("text", "told"),
    [
        ("Last Sunday the alarm failed.", "y"),
        ("Last Sunday it failed.", "-"),
        ("Last Sunday 3 rang at the gate.", "y"),
        ("Last Sunday it rang at the gate.", "-"),
        ("Yesterday it rang at the red gate.", "y"),
        ("The alarm failed at the gate.", "-"),
        ("3 May 2026\nThe alarm failed at the gate.\n\nThe alarm failed at the gate.", "-y-"),
        ("What happened\n\nThe alarm failed at the gate.", "-y"),
        ("Last Sunday the alarm failed. It was missed by two of us.", "yy"),
        ("Last Sunday the alarm failed.\n\nIt was missed by two of us.", "y-"),
        ("Last Sunday the alarm failed. Tom was missed by two of us.", "y-"),
    ],
)
def test_a_case_has_a_time_and_something_that_went_wrong(text: str, told: str) -> None:
    assert "".join("y" if one.tells_case else "-" for one in read(text)) == told


MAIL = (
    "From: Ada Boll <ada@q.example>\nTo: Bo\nSubject: x\n\nDear Bo,\n\nThe bell must ring.\n\n"
    "Best regards,\nAda\nQuay Ltd\n\nPS: It must be red.\n"
)
HEAD = "head head head "


@each_row(
    ("text", "kinds", "sender"),
    [
        (MAIL, f"{HEAD}closing own closing closing closing own", "Ada Boll"),
        (MAIL + "\n> quoted\n", f"{HEAD}closing own closing closing closing own older", "Ada Boll"),
        (MAIL.replace("PS", "Ada"), f"{HEAD}closing own closing closing closing own", "Ada Boll"),
        (MAIL.replace("Best regards", "Ada"), f"{HEAD}closing own closing own own own",
         "Ada Boll"),
        ("From: Ada\nnothing", "own own", ""),
        ("Hi Bo,\nThe bell.\n", "own own", ""),
        ("Subject: x\nFrom: Ada\n\nThe bell.\n--\nAda\nmore",
         "head head own closing closing closing", "Ada"),
        ("Subject: x\nFrom: Ada\n\nHello all who are here today now,\nThe bell.",
         "head head own own", "Ada"),
        ("From: Ada <a@b.example>\n\nHello all of you here now,\nThe bell.", "head closing own",
         "Ada"),
        ("From: Ada <a@b.example>\nFrom: Bo\n\nx", "head own own", "Ada"),
        ("Bo wrote:\n> a\n>> b\nmine", "seam older older own", ""),
    ],
)  # fmt: skip
def test_whose_the_lines_of_a_mail_are(text: str, kinds: str, sender: str) -> None:
    assert " ".join(one.kind for one in lines(text) if one.words.strip()) == kinds
    assert sender_of(text) == sender


def test_who_wrote_older_mails_is_told_and_that_of_some_nobody_knows() -> None:
    known, unknown = notes("Bo wrote:\n> a\n>> b\nmine")
    assert known.endswith("said by Bo.")
    assert unknown.startswith("Quoted lines of which nobody says")
    assert notes("Bo wrote:\n> a\nmine") == (known,)
    assert notes(MAIL) == ()


@each_row(
    ("text", "found"),
    [
        ("Ann said “it must ring at once”.", [("it must ring at once", "Ann")]),
        ("“it must”", []),
        ("“it must ring”", [("it must ring", "")]),
        ('Tomasz: "We cannot spend more."', [("We cannot spend more.", "Tomasz")]),
        ('Decision: "We cannot spend more."', [("We cannot spend more.", "")]),
        ("«it must ring» said Bo", [("it must ring", "Bo")]),
        (f"“{'word ' * 799}ends.”", [(f"{'word ' * 799}ends.", "")]),
        (f"“{'word ' * 799}ended.”", []),
    ],
)
def test_a_quotation_has_three_words_and_who_is_named_beside_it(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert [(text[one.start : one.end], one.speaker) for one in quotations(text)] == found


@each_row(
    ("page", "text"),
    [
        ("<p>One<br>two</p><p>three", "One\ntwo\n\nthree\n"),
        ("<ul><li>a<li>b</ul>", "- a\n\n- b\n"),
        ("<h2>T</h2><p>x", "## T\n\nx\n"),
        ("<script>a<b</script>x", "x\n"),
        ("<p hidden>x</p>y", "y\n"),
        ('<p style="color:red;display: none">x<b>z</b></p>y', "y\n"),
        ("<p hidden>a<br>b</p>y", "y\n"),
        ("a<!-- b > c -->d", "ad\n"),
        ("<tr><td>a</td><td>b</td></tr><tr><td></td><td>c</td></tr>", "a\tb\n\nc\n"),
        ("<p title='a>b'>x</p>", "x\n"),
        ("x<p title='a", "x\n"),
        ("a<script x", "a\n"),
        ("<p class=x hidden>a</p>b", "b\n"),
        ("<p class='hidden'>a</p>b", "a\n\nb\n"),
        ("<img hidden>x", "x\n"),
        ("<input hidden/>x<p>y", "x\n\ny\n"),
        ("x<script>y", "x\n"),
        ("a &amp; b &lt;c&gt; &nbsp;d", "a & b <c> d\n"),
        ("<p aria-hidden='true'>x</p>y", "y\n"),
        ("x < y", "x < y\n"),
    ],
)
def test_a_page_is_read_as_it_is_seen(page: str, text: str) -> None:
    assert visible(page) == text


def told(*texts: str) -> list[str]:
    sources = [SourceText(f"{at}.txt", f"{one}\n") for at, one in enumerate(texts)]
    found = [difference for pair in disagreements(sources) for difference in pair.differences]
    return [f"{one.kind}: {one.left} / {one.right}" for one in found]


@each_row(
    ("one", "other", "expected"),
    [
        ("The vents open at 25 °C at the harbour.", "The vents open at 26 °C at the harbour.",
         ["number: 25 °C / 26 °C"]),
        ("The vents open in summer at 25 °C.", "The vents open in winter at 20 °C.", []),
        ("The repair of the roof ends on 3 May 2026.",
         "The repair of the roof ends on 3 May 2026 and 4 May 2026.", []),
        ("The repair of the old roof ends on 3 May.", "The repair of the old roof ends on 4 May.",
         ["date: 3 May / 4 May"]),
        ("Ann Boll opens the vents by hand at night.", "Bo Kay opens the vents by hand at night.",
         ["name: Ann Boll / Bo Kay"]),
        ("Ann Boll opens the vents by hand at night.", "Boll opens the vents by hand at night.",
         []),
        ("The board suspended the old permit in the hall.",
         "The council suspended the old permit in the hall.", ["actor: The board / The council"]),
        ("They suspended the old permit in the hall.",
         "The council suspended the old permit in the hall.", []),
        ("The hall holds 40 guests and 5 cooks.", "The hall holds 50 guests and 5 cooks.",
         ["number: 40 guests / 50 guests"]),
        ("Are the vents opened at 25 °C?", "The vents are opened at 30 °C.", []),
        ("The hall holds 40 guests.", "The hall holds 40 guests.", []),
        ("A ferry takes 40 guests.", "A lamp takes 50 guests.", []),
    ],
)  # fmt: skip
def test_two_documents_differ(one: str, other: str, expected: list[str]) -> None:
    assert told(one, other) == expected


def test_a_doubt_about_a_figure_stands_beside_it_with_what_is_proposed_near() -> None:
    offer = "The firmware offers a ride of less than 12 hours ago.\n\n12 hours is too short for us."
    assert told(f"{offer} 24 would be better.") == ["number: 12 hours / 24"]
    assert told(f"{offer} The sky. 24 would be better.") == ["number: 12 hours / 24"]
    assert told(f"{offer} The sky. The sea. 24 would be better.") == [
        "number: 12 hours / too short"
    ]
