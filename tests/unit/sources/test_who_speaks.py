"""Whose words reported and quoted ones are, and who is nobody."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import doings, passages_of
from askfirst.sources.cases import is_case
from askfirst.sources.conflicts import disagreements
from askfirst.sources.speakers import said_by
from rows import each_row


def speakers(text: str) -> list[str]:
    return [p.quote.speaker for p in passages_of(SourceText("a.txt", text)) if p.quote.speaker]


def test_a_name_in_front_of_a_quotation_says_it() -> None:
    text = 'Ilse told us so. Tom: "We cannot spend more on it, all in." Ilse thinks it is red.'
    assert speakers(text) == ["Ilse", "Tom", "Ilse"]


def test_who_is_named_behind_a_whole_quotation_may_begin_the_next_sentence() -> None:
    text = '"We cannot spend more on it." Ilse thinks that two of them are red.'
    assert speakers(text) == ["Ilse"]
    assert speakers('"We cannot spend more on it," Ilse said.') == ["Ilse"]


def test_what_a_voice_reports_is_its_own() -> None:
    text = (
        "INGA: What may it cost?\n\nJONAS: My husband says twelve thousand.\n\n"
        "INGA: And the bell?\n\nJONAS: The crew insists that it is red.\n"
    )
    assert speakers(text) == ["Inga", "Jonas", "Inga", "Jonas"]


def test_what_groups_say_in_a_mail_is_its_writers() -> None:
    mail = (
        "From: Ada Boll <ada@quay.example>\nSubject: bell\n\n"
        "The city's IT people insist that nothing is stored abroad. Tom Kay said that it is red.\n"
    )
    assert speakers(mail) == ["Ada Boll", "Tom Kay"]


def test_who_opened_an_issue_says_what_stands_in_it() -> None:
    text = (
        "# Bell\n\n**opened by reed-ina** on 3 May 2027 · labels: bug\n\nThe bell must ring.\n\n"
        "---\n\n**quay_bo** commented on 4 May 2027\n\nIt must be red.\n"
    )
    assert speakers(text)[-2:] == ["reed-ina", "quay_bo"]


@each_row(
    "sentence",
    [
        "Implementation note: the bell rings in the night.",
        "Parents have complained that the bell is late.",
        "Neighbours complained about the bell.",
    ],
)
def test_a_label_and_who_did_something_say_nothing(sentence: str) -> None:
    assert said_by(sentence) == ""


def test_a_short_form_of_a_voice_stays() -> None:
    text = "QA: Is it red?\n\nKEMAL: Yes it is.\n\nQA: And loud?\n\nKEMAL: Yes, very.\n"
    assert speakers(text) == ["QA", "Kemal", "QA", "Kemal"]


@each_row(
    ("sentence", "actor"),
    [
        ("As a manager I want to change prices.", "I"),
        ("The Museum of Inland Trade wants to replace its guides.", "The Museum of Inland Trade"),
        ("SV-007 The pilot shall be able to reset a stop.", "The pilot"),
        ("Large ports may want to raise the number.", "Large ports"),
        ("I'd want to see it.", "I"),
        ("IF it is red THEN the app SHALL ask for the port.", "the app"),
        ("And we want to see everything.", "we"),
    ],
)
def test_who_wants_to_do_it_is_named_whole(sentence: str, actor: str) -> None:
    assert [doing.actor for doing in doings(SourceText("a.txt", sentence))] == [actor]


def test_things_of_one_kind_with_other_names_do_not_disagree() -> None:
    text = (
        '"Service stop" means a stop with a deceleration of 0.4 m. '
        '"Emergency stop" means a stop with a deceleration of 1.25 m.'
    )
    assert disagreements([SourceText("a.txt", text)]) == ()
    same = text.replace("Emergency", "Service")
    assert len(disagreements([SourceText("a.txt", same)])) == 1


def test_what_belongs_to_somebody_says_nothing() -> None:
    assert said_by("The warden said it is lost.") == "The warden"
    assert said_by("The warden's said it is lost.") == ""
    assert said_by("According to ISO 9001, the list is kept.") == ""


def test_a_case_is_told_in_more_than_four_words() -> None:
    def case(text: str) -> bool:
        (passage,) = passages_of(SourceText("a.txt", text))
        return is_case(passage, dated=False, goes_on=False)

    assert case("Yesterday the big gate failed.")
    assert not case("Yesterday the gate failed.")
