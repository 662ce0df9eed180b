"""Who says it: groups of words end where they end, and a pronoun names nobody unless it is sure."""

from __future__ import annotations

from askfirst.sources import SourceText, passages_of
from askfirst.sources.speakers import PRONOUNS, said_by
from rows import each_row


@each_row(
    ("sentence", "who"),
    [
        ("According to her the neighbours in Tarn run theirs less.", ""),
        ("According to her, the pump fails.", ""),
        ("According to her brother the pump fails.", "her brother"),
        ("According to her brother, the pump fails.", "her brother"),
        ("According to him nobody came.", ""),
        ("According to Agata half of the firings were never paid.", "Agata"),
        ("According to the treasurer the hall may be lost if we cannot show it.", "the treasurer"),
        ("According to the fire brigade the hall may burn.", "the fire brigade"),
        ("According to the treasurer paper is short.", ""),
        (
            "According to the fire brigade in Hollin, the hall may burn.",
            "the fire brigade in Hollin",
        ),
        (
            "The fire brigade in Hollin says that above 70 the stack has to be cut open.",
            "The fire brigade in Hollin",
        ),
        (
            "The inspector of the insurance asked for a list of the temperatures.",
            "The inspector of the insurance",
        ),
        ("After the meeting in Hollin the smith said no.", "the smith"),
        ("After the meeting in Hollin Brandt said no.", ""),
        ("In Hollin people say so.", ""),
        ("In March the board said no.", "the board"),
        ("Yesterday Anna said no.", "Anna"),
        ("But Anna said no.", "Anna"),
        ("Anna and Tom said no.", "Anna and Tom"),
        ("The Harbour Board says no.", "The Harbour Board"),
        (
            "The head of security at Facebook wrote that it fails.",
            "The head of security at Facebook",
        ),
        ("The box warns the driver.", ""),
        ("The phone tells the leader who comes.", ""),
        ("That report, according to Moussouris, came from Amazon.", "Moussouris"),
        ("They argue that it was lost.", ""),
        ("Our neighbour Tom Hale told me so.", "Our neighbour Tom Hale"),
        ("The members who came said no.", ""),
        ("The warden, who lives in Tarn, says no.", "The warden"),
        ('"No," said the foreman of the crew yesterday.', "the foreman of the crew"),
        ('"No more of this," said Piet, who mends lamps.', "Piet"),
        ("Two of the helpers said no.", "Two of the helpers"),
        ("Milla thinks that the fan should know by itself.", "Milla"),
        (
            "One thing is settled, says the terminal manager: the box never stops.",
            "the terminal manager",
        ),
        ("The wife of the smith in Tarn says no.", "The wife of the smith in Tarn"),
        ("Ada from the office said no.", "Ada from the office"),
        ("An expert from Tarn told Ada that it fails.", "An expert from Tarn"),
        ("Police officers said no.", ""),
        ("On Monday the leader explained it.", "the leader"),
        ("A flaw in the pump was reported.", ""),
        ("The report says that it fails.", "The report"),
        ("At the harbour the crew said no.", "the crew"),
    ],
)
def test_a_speaker_is_named_whole_or_not_at_all(sentence: str, who: str) -> None:
    said = said_by(sentence)
    assert ("" if said in PRONOUNS else said) == who


def speakers(text: str) -> list[str]:
    return [passage.speaker for passage in passages_of(SourceText("a.txt", text))]


def test_she_is_the_one_who_spoke_just_before_and_no_other() -> None:
    assert speakers("Ilse Brandt said no. She said that it rang.") == ["Ilse Brandt"] * 2
    assert speakers("Ilse Brandt told Ada no. She said that it rang.") == ["Ilse Brandt", ""]
    assert speakers("The crew said no. She said that it rang.") == ["The crew", ""]
    assert speakers("Ilse Brandt said no.\n\nShe said that it rang.") == ["Ilse Brandt", ""]
    assert speakers("Ilse Brandt said no. They said that it rang.") == ["Ilse Brandt", ""]


def test_a_quotation_of_hers_is_the_one_named_before() -> None:
    text = "“The pump failed again,” Ilse Brandt said. “Nobody was told about it,” she added."
    assert speakers(text) == ["Ilse Brandt", "Ilse Brandt"]


def test_the_doubt_stays_where_nobody_is_named() -> None:
    (passage,) = passages_of(SourceText("a.txt", "According to her the neighbours have a fan."))
    assert (passage.speaker, passage.hedge) == ("", "According to")


@each_row(
    "sentence",
    [
        "According to the new plan each crew gets one key.",
        "According to a 2030 survey the roof leaks.",
        "The rules of the harbour say that dogs stay out.",
        "The results suggest that the pump is weak.",
        "A poll of the members says no.",
    ],
)
def test_what_is_written_says_nothing_for_itself(sentence: str) -> None:
    assert said_by(sentence) == ""


@each_row(
    ("sentence", "who"),
    [
        ("The lock meets class 4 according to EN 12209.", ""),
        ("The text is plain according to DIN SPEC 33429.", ""),
        ("It is lit according to Section 4.", ""),
        ("According to Moussouris it fails.", "Moussouris"),
        ("Milla writes the labels on Fridays.", ""),
        ("Milla confirms the date with the smith.", ""),
        ("Milla asks two firms for a price.", ""),
        ("Milla asks the town whether a second boat is needed.", ""),
        ("Milla suggests to the town a boat that must be locked.", ""),
        ("Milla asks whether a second boat is needed.", "Milla"),
        ("Milla asked whether it fails.", "Milla"),
        ("Milla confirmed that it fails.", "Milla"),
        ("It fails, Milla reported.", "Milla"),
        ("WHEN a Donor confirms a Slot, THE Clerk_Service SHALL tell Milla", ""),
        ("If a guest says no, the slot is free.", ""),
        ("When Milla said no, the slot was free.", "Milla"),
        ("Bug reports are welcome.", ""),
    ],
)
def test_who_does_something_with_a_word_for_saying_says_nothing(sentence: str, who: str) -> None:
    assert said_by(sentence) == who
