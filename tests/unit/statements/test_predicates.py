"""What the system does, as it stands behind "shall"."""

from __future__ import annotations

from askfirst.statements.predicates import begun, predicate, subject_end
from rows import each_row

NAME = "Lockbook"

CERTAIN = [
    ("it shows the map", "show the map"),
    ("It shows the map.", "show the map"),
    ("Lockbook opens the shed for one hour", "open the shed for one hour"),
    ("the app counts the boats", "count the boats"),
    ("the system is closed at night", ""),
    ("then it rings", "ring"),
    ("and then it prints a slip", "print a slip"),
    ("and it saves everything", "save everything"),
    ("it doesn't ring at night", "not ring at night"),
    ("it doesn’t ring at night", "not ring at night"),
    ("it must not lose the label", ""),
    ("it must not delete the list", "not delete the list"),
    ("it never deletes photos", "never delete photos"),
    ("it must tell the guard", "tell the guard"),
    ("it has to tell the guard", "tell the guard"),
    ("it will tell the guard", "tell the guard"),
    ("it automatically sends the list", "automatically send the list"),
    ("it prints nothing and says so", "print nothing and say so"),
    ("it beeps and stops", "beep and stop"),
    ("it warns, beeps and dims the screen", "warn, beep and dim the screen"),
    ("it opens the shed and then locks it again", "open the shed and then lock it again"),
    ("it shows who has it and when it is due", "show who has it and when it is due"),
    ("it tells the next one to wait", "tell the next one to wait"),
    ("it turns off the pump", "turn off the pump"),
    ("it turns on the pump", "turn on the pump"),
    ("it keeps 3 copies", "keep 3 copies"),
    ("it lights the lamp", "light the lamp"),
    ("Lockbook rings twice", "ring twice"),
    ("it rings twice", "ring twice"),
    ("it lists boats", "list boats"),
    ("it reads lists and prints them", "read lists and print them"),
    ("it prints and lists boats", "print and list boats"),
    ("it counts boats and lists them", "count boats and list them"),
]
UNCERTAIN = [
    "shows the map",  # nobody is named that does it
    "the keeper rings",
    "it is taken out of the list",  # "it" may be what was spoken of
    "it must be charged",
    "it goes back to the shelf",
    "it gets a new tag",
    "it opens",  # the shed, or the system?
    "it stops",
    "it should send a text",
    "it can ring",
    "it might ring",
    "it rang the bell",
    "it sounds alarm",  # no article
    "it locks drawer",
    "it shows the list of boats and I pick one",
    "it checks the plate, if not it takes a photo",
    "it lets you in, otherwise it beeps",
    "it reads the meter and if the number is low it asks again",
    "it shows what is missing and asks for it",  # who asks?
    "it prints dates and times: all",
    "it shows the map; the guard looks",
    "it shows the map - the big one",
    "it shows the map -> the guard looks",
    "it shows the map (the big one)",
    "it keeps the list, the warden signs it",
    "it shows the boats, the bell rings",
    "it sorts letters and stamps",  # nouns or verbs
    "it shows the map. The guard looks",
    "it",
    "it rings if not answered",
    "it frobnicates the list",
    "it says me",
    "it counts boats and reports faults",
    "it checks boats, cars and lists",
    "it weighs 3 kg",  # rather the thing
    "",
]


@each_row(("said", "does"), CERTAIN)
def test_it_is_the_subject_and_the_verb_is_put_in_its_base_form(said: str, does: str) -> None:
    assert predicate(said, NAME) == does


@each_row("said", UNCERTAIN)
def test_what_is_not_certain_is_nothing(said: str) -> None:
    assert predicate(said, NAME) == ""


def test_a_name_may_do_what_it_may_not() -> None:
    assert predicate("Lockbook stops", NAME) == "stop"
    assert predicate("it stops", NAME) == ""
    assert predicate("it stops", "it") == "stop"


def test_a_name_that_is_a_sentence_stands_in_none() -> None:
    assert predicate("it shows the map", "Book, a name I have not") == ""
    assert predicate("it shows the map", "the one that my son calls our book") == ""


def test_a_very_long_answer_is_left_as_it_is() -> None:
    assert predicate("it shows " + "the map and " * 18 + "the list", NAME) == ""


@each_row(
    ("text", "name", "end"),
    [
        ("it rings", "Lockbook", 2),
        ("It rings", "Lockbook", 2),
        ("its bell", "Lockbook", 0),
        ("lockbook rings", "Lockbook", 8),
        ("Tide clock rings", "the Tide clock", 10),
        ("the Tide clock rings", "the Tide clock", 14),
        ("the app rings", "Lockbook", 7),
        ("the tool rings", "Lockbook", 0),
        ("rings", "Lockbook", 0),
        ("it", "Lockbook", 0),
    ],
)
def test_where_the_system_ends_as_a_subject(text: str, name: str, end: int) -> None:
    assert subject_end(text, name) == end


@each_row(
    ("text", "rest"),
    [
        ("and then it rings", "it rings"),
        ("then it rings", "it rings"),
        ("and it rings", "it rings"),
        ("thence it rings", "thence it rings"),
    ],
)
def test_then_is_cut_from_the_start(text: str, rest: str) -> None:
    assert begun(text) == rest
