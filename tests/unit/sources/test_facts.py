"""Facts stand in the text as they are claimed: speakers, hedges, numbers, dates, names, flags."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.sources import SourceText, passages_of
from askfirst.sources.attribution import quotations
from askfirst.sources.facts import dates, distinct_names, flags, names, numbers
from askfirst.sources.hedging import hedge
from askfirst.sources.speakers import said_by
from rows import each_row
from thorough import examples


@each_row(
    ("text", "who"),
    [
        ("“We lost the list twice,” said Ada Müller.", "Ada Müller"),
        ("“We lost the list twice,” the warden wrote.", "the warden"),
        ("The letter, which nobody signed, puts it plainly: “We lost it twice.”", "The letter"),
        ('They argue that it "was lost twice by the office" in May.', ""),
        (
            'Nobody may do that, the crew assert, or it "will be lost again soon" for good.',
            "the crew",
        ),
        ('Brandt told the board that "the list was lost again".', "Brandt"),
        ("“We lost the list twice.”", ""),
    ],
)
def test_a_quotation_has_the_speaker_the_text_names(text: str, who: str) -> None:
    (found,) = quotations(text)
    assert found.speaker == who
    assert text[found.start - 1] in '“"' and text[found.end] in '”"'


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    text = (
        "“The pump failed again,” Ilse Brandt said. “Nobody was told about it.”\n“Who says this?”"
    )
    assert [q.speaker for q in quotations(text)] == ["Ilse Brandt", "Ilse Brandt", ""]


def test_terms_in_quotation_marks_are_no_statements() -> None:
    assert quotations('The "big mess" and the “normal” day.') == ()


@each_row(
    ("sentence", "who"),
    [
        ("According to Dr. Brandt, the samples are lost.", "Dr. Brandt"),
        ("The warden has said that nobody reads it.", "The warden"),
        ("Brandt read the log and wrote that it was false.", "Brandt"),
        ("The members are asking for a lamp.", "The members"),
        ("The pump failed on Sunday.", ""),
        ("Frequently asked questions", ""),
    ],
)
def test_who_a_sentence_rests_on(sentence: str, who: str) -> None:
    assert said_by(sentence) == who


@each_row(
    ("sentence", "word"),
    [
        ("It was reportedly switched off.", "reportedly"),
        ("The alarm may have been off.", "may"),
        ("In May 2025 the alarm was off.", ""),
        ("If that’s accurate, the log is false.", "If that’s accurate"),
        ("According to Tom it rang.", "According to"),
        ("It rang.", ""),
    ],
)
def test_the_word_that_weakens(sentence: str, word: str) -> None:
    assert hedge(sentence) == word


@each_row(
    ("sentence", "found"),
    [
        ("More than 70 angry members signed.", ["70 angry members"]),
        ("It took 2.5 hours and $1,200.50 in 15 towns.", ["2.5 hours", "$1,200.50", "15 towns"]),
        ("About 40 % of 1,559 words.", ["40 %", "1,559 words"]),
        ("About 4 per cent of it, 5 of them.", ["4 per cent", "5"]),
        (
            "15 countries when we met, 20 litre, 5 kg sacks.",
            ["15 countries", "20 litre", "5 kg sacks"],
        ),
        ("Dozens of members wait, two of them outside.", ["Dozens of members"]),
        ("Version 3.2 of Pump-4.5 came on 4 May 2025.", []),
        ("Nothing here.", []),
    ],
)
def test_numbers_come_with_their_unit(sentence: str, found: list[str]) -> None:
    assert [fact.text for fact in numbers(sentence)] == found


@each_row(
    ("sentence", "found"),
    [
        ("On 2026-03-02 and on 4 May 2025.", [("date", "2026-03-02"), ("date", "4 May 2025")]),
        ("Last Friday it rang.", [("relative-date", "Last Friday")]),
        (
            "It rang last Friday and in April.",
            [("relative-date", "last Friday"), ("relative-date", "April")],
        ),
        (
            "By Tuesday, or within two weeks.",
            [("relative-date", "By Tuesday"), ("relative-date", "within two weeks")],
        ),
        ("Nothing here.", []),
    ],
)
def test_dates_stay_as_written(sentence: str, found: list[tuple[str, str]]) -> None:
    assert [(fact.kind, fact.text) for fact in dates(sentence)] == found


def test_names_without_the_words_that_only_open_a_sentence() -> None:
    source = SourceText(
        "a.txt",
        "Restricting the key was Ilse Brandt's idea. The Harbour Board agreed with Brandt. "
        "Nobody asked the U.S. Navy. Signatories: none. It runs on Pump OS 4.8.",
    )
    found = distinct_names(tuple(names(source.text, source.sentences)))
    assert found == ("Ilse Brandt", "Harbour Board", "U.S. Navy", "Pump OS 4.8")


def test_flags_only_say_what_words_stand_there() -> None:
    assert flags("We need a list.") == ("need",)
    assert flags("They don't need a list.") == ()
    assert flags("The pump failed and nobody is allowed to mend it until May.") == (
        "problem",
        "limit",
    )
    assert flags("The hall is green.") == ()


WORDS = st.sampled_from(
    [
        *(
            "Ada",
            "Brandt",
            "said",
            "says",
            "“we lost",
            "it twice”",
            "70",
            "members",
            "last",
            "Friday",
        ),
        *(
            "need to be able to",
            "print",
            "lists,",
            "and",
            "write",
            "down",
            "calls for",
            "reportedly",
        ),
        *(
            "according to",
            "The",
            "warden",
            "must",
            "never",
            "in",
            "April",
            ".",
            "?",
            "\n",
            "$5",
            "%",
        ),
        *("(", ")", ",", "“", "”", '"', "—", "shall", "the system", "U.S.", "No.", "4.5", "’s"),
    ]
)


@examples(80)
@given(st.lists(WORDS, max_size=50).map(" ".join) | st.text(max_size=200))
def test_everything_found_is_verbatim_and_in_its_place(text: str) -> None:
    source = SourceText("a.txt", text)
    for passage in passages_of(source):
        quote = passage.quote
        assert source.text[quote.start : quote.end] == quote.quote
        assert quote.speaker in text
        assert quote.hedge in quote.quote
        for fact in (*passage.numbers, *passage.dates, *passage.names, *passage.doings):
            assert source.text[fact.start : fact.end] == fact.text
            assert quote.start <= fact.start < fact.end <= quote.end
        for doing in passage.doings:
            assert doing.text.startswith(doing.verb)
            assert doing.actor in text and doing.trigger in text


def test_a_number_behind_a_date_counts_and_a_single_name_is_one() -> None:
    assert [one.text for one in numbers("On 5 May 2027 there were 40 boats.")] == ["40 boats"]
    text = "We met Ada Brandt, Brandt and Otto there."
    found = tuple(names(text, SourceText("a.txt", text).sentences))
    assert distinct_names(found) == ("Ada Brandt", "Otto")
