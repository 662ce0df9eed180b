"""Each word that brings up what a builder would ask back, and each that closes it."""

from __future__ import annotations

from askfirst.interview import EXCEPT
from askfirst.records.asking_how import _is_mass, _named, _signs, _tells_somehow
from askfirst.records.functions import is_case_alone
from askfirst.records.gathered import gathered
from askfirst.records.paragraph import said
from askfirst.records.preview import preview
from askfirst.records.quoting import quoted
from askfirst.records.stories import told as walks
from askfirst.records.stories import walked
from askfirst.records.wording_of import point_text
from askfirst.requirements import Kind, Record
from interviews import told
from rows import each_row

CHANNELS = (
    "see", "sees", "show", "shows", "shown", "read", "reads", "screen", "display", "phone",
    "telephone", "sms", "text", "texts", "mail", "mails", "email", "e-mail", "whatsapp", "app",
    "message", "messages", "lamp", "light", "siren", "radio", "speaker", "loudspeaker", "loud",
    "monitor", "board", "paper", "letter", "post", "printout", "popup", "banner", "ring", "rings",
    "call", "calls", "called", "print", "printed", "beep", "beeps", "flash", "flashes", "sound",
    "sounds", "shout", "shouts", "vibrates",
)  # fmt: skip


def test_each_way_by_which_word_gets_to_people_closes_the_question() -> None:
    assert _tells_somehow("It warns the whole crew of it")
    assert [one for one in CHANNELS if _tells_somehow(f"It warns the whole crew of it {one}")] == []


@each_row(
    "told_",
    ["tells the crew", "is told to the crew", "informs the crew", "warn the crew",
     "warns the crew", "warned the crew", "reminds the crew", "notifies the crew",
     "alerts the crew", "lets us know of it", "lets everybody know", "let the crew see"],
)  # fmt: skip
def test_each_word_that_tells_somebody_brings_the_question_up(told_: str) -> None:
    assert _tells_somehow(f"It then {told_} of storms") is (told_ != "let the crew see")


@each_row(("word", "sign"), [
    *((one, "was") for one in ("was", "were", "did", "had", "got", "went", "came", "lost",
                               "forgot", "missed", "saw", "knew", "noticed", "didn't", "wasn't",
                               "weren't", "hadn't")),
    *((one, "demanded") for one in ("must", "should", "shall", "may", "can", "cannot", "will",
                                    "needs", "need", "has", "have", "then", "so", "instead",
                                    "until")),
    *((one, "identity") for one in ("boat number", "no", "nr", "id", "identifier", "code",
                                    "barcode", "name", "plate", "tag", "chip", "label", "serial",
                                    "reference", "initials", "key", "title", "address")),
    *((one, "enters") for one in ("types", "enters", "writes", "scans", "notes", "fills",
                                  "imports", "measures", "weighs", "ticks", "photographs",
                                  "records", "registers", "logs", "comes from", "came with",
                                  "come in", "gets from", "got from", "taken from",
                                  "copied from", "read from", "sends", "gives", "delivers")),
])  # fmt: skip
def test_each_word_is_a_sign_of_one_thing(word: str, sign: str) -> None:
    assert sign in _signs().keys(f"the boat {word} it")
    assert sign not in _signs().keys("the boat at sea")


@each_row(("title", "mass"), [("Moisture", True), ("the Moisture.", True), ("Boat", False),
                              ("Soil moisture …", True), ("", False)])  # fmt: skip
def test_what_has_no_single_ones_is_told_apart_by_nothing(title: str, mass: bool) -> None:
    assert _is_mass(Record(id="DR-1", kind=Kind.DATA, title=title)) is mass


@each_row(("number", "named"), [
    (1, "thing 1"), (2, "thing 1 and thing 2"), (4, "thing 1, thing 2, thing 3 and thing 4"),
    (5, "thing 1, thing 2, thing 3 and the others"),
])  # fmt: skip
def test_so_many_things_are_named_in_one_question(number: int, named: str) -> None:
    things = [
        Record(id=f"DR-{n}", kind=Kind.DATA, title=f"Thing {n}") for n in range(1, number + 1)
    ]
    assert _named(things) == named


def test_a_case_that_says_when_it_does_not_hold_is_no_bare_case() -> None:
    made = gathered(told({"tasks": ["row"], "goes-wrong": ["lamp out"]}))
    (case,) = made.told(Kind.FUNCTION)
    assert is_case_alone(made, case)
    excepted = case.ref._replace(fields={**case.ref.fields, EXCEPT: "by day"})
    assert not is_case_alone(made, case._replace(ref=excepted))


@each_row(("typed", "stands"), [
    ("“Row.”", "“Row.”"), ('"Row."', "“Row.”"), (" Row ", "“Row”"), ("", ""), ("  ", ""),
    ("say “no”", "“say ‘no’”"), ('"a" or "b"', '“"a" or "b"”'), ("“", "“‘”"), ("0", "“0”"),
    ("“a” or “b”", "“‘a’ or ‘b’”"),
])  # fmt: skip
def test_words_of_a_document_stand_in_one_pair_of_marks(typed: str, stands: str) -> None:
    assert quoted(typed) == stands


def test_a_walk_is_told_where_somebody_told_steps() -> None:
    assert walked(told({"tasks": ["row", "lock"]})) == set()
    one = told({"tasks": ["row", "lock"], "use": ["the mate rows"]})
    assert walked(one) == {"NEED-01"} and [slot for slot, _ in walks(one)] == ["use"]


def test_what_will_be_printed_is_told_only_where_it_is_not_what_was_typed() -> None:
    made = gathered(told({"tasks": ["row"]}))
    assert preview(made, "tasks", "row the boat") == preview(made, "tasks", "Row  the boat.") == ""
    assert preview(made, "tasks", "Mate: row the boat") == ""
    assert preview(made, "tasks", "") == preview(made, "tasks", "dk") == ""


@each_row(("text", "stands"), [("0", "0"), ("none", ""), (" two \n boats ", "two boats"),
                               ("dk", "")])  # fmt: skip
def test_a_field_says_what_was_typed_unless_that_says_nothing(text: str, stands: str) -> None:
    assert said(told({"cost-of-nothing": text}, depth="deep"), "specification.cost_of_nothing") == (
        stands
    )


def test_a_line_that_is_not_known_is_asked_with_its_question() -> None:
    interview = told({"tasks": ["row", "dk"], "never": {"alone": "ring"}}, depth="standard")
    key = interview.answers["tasks"].lines[-1].key
    assert point_text(interview, "Rye", f"tasks#{key}").startswith("What else? (")
    assert point_text(interview, "Rye", "tasks#L99") == point_text(interview, "Rye", "tasks")
    assert point_text(interview, "Rye", "gone") == "gone"
