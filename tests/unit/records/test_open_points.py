"""What is open of a line, and what another line says already."""

from __future__ import annotations

from pydantic import JsonValue

from askfirst.events import Asked
from askfirst.questions import Question, QuestionKind
from askfirst.records import compose
from askfirst.requirements import Kind, Record
from interviews import answer, tell, told
from rows import each_row

BASE = {"latest-case": "A calf was given the wrong bottle.", "tasks": ["The vet notes the bottle"]}


def opened(**answers: object) -> dict[str, Record]:
    made = compose(told(BASE | answers))
    return {one.id: one for one in made.records if one.kind is Kind.QUESTION}


def test_a_tick_that_says_too_little_alone_is_open_until_a_line_says_it() -> None:
    alone = opened(**{"usual-parts": {"notice": "", "undo": ""}})
    texts = {one.statement for one in alone.values()}
    assert "Tells someone: whom, and of what?" in texts
    assert "Can be undone or taken back: what, and until when?" in texts
    said = opened(**{"usual-parts": {"notice": "", "undo": "until noon"},
                     "goes-wrong": ["no bottle is left, then it calls the depot"]})  # fmt: skip
    assert not {text for text in texts if text in {one.statement for one in said.values()}}


@each_row(
    ("slot", "line", "text"),
    [
        ("limits", "it must be there soon enough for the fair", "Soon enough: how long before?"),
        ("in-and-out", "if the scale can send anything I don't know",
         "Not known: if the scale can send anything."),
        ("limits", "it runs on the vans, what radios they have I don't know, each has his own",
         "“It runs on the vans”: what radios they have?"),
        ("limits", "18 thousand from the grant, per month I don't know",
         "“18 thousand from the grant”: per month?"),
        ("in-and-out", "the radios, if they can send I don't know",
         "“The radios”: if they can send?"),
        ("in-and-out", "the list comes from the county, how often it changes I don't know",
         "“The list comes from the county”: how often it changes?"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_open_and_reads_alone(slot: str, line: str, text: str) -> None:
    assert text in {one.statement for one in opened(**{slot: [line]}).values()}


def test_a_case_told_in_short_is_not_open_where_it_is_told_whole() -> None:
    wrong: JsonValue = ["if nobody comes to the quay at noon the boat is lent to the next one"]
    said: dict[str, JsonValue] = {"tasks": ["Skippers book the boat"], "goes-wrong": wrong}
    short = told({**said, "can-happen": {"missing": "nobody comes at noon"}})
    assert not [one for one in compose(short).of_kind(Kind.QUESTION) if "then" in one.id]
    other = told({**said, "can-happen": {"missing": "nobody brings the oar"}})
    assert [one for one in compose(other).of_kind(Kind.QUESTION) if "then" in one.id]


def test_a_short_question_that_was_only_wondered_at_makes_nothing_of_what_is_said_besides() -> None:
    interview = told({"tasks": ["Skippers book the boat"]})
    asked = Asked(slot="tasks!probe-not-enough", type="follow-up", about=1, question=Question(
        id="probe", kind=QuestionKind.TEXT, text="What if there are not enough boats?",
        record=Kind.FUNCTION, reads="behaviour"), cause={"probe": "not-enough", "rests": {}},
    )  # fmt: skip
    tell(interview, asked)
    answer(interview, asked.slot, "I don't understand that, one boat is more than enough")
    assert not list(compose(interview).of_kind(Kind.FUNCTION))
    answer(interview, asked.slot, "then they wait for the next one")
    (one,) = compose(interview).of_kind(Kind.FUNCTION)
    assert one.statement.startswith("What if there are not enough boats?")


def test_what_a_word_means_stands_behind_the_word_and_with_the_task_that_was_walked() -> None:
    interview = told({"tasks": ["Skippers book the boat"], "use": ["it has to be quick"]})
    walked = interview.answers["use"].n
    asked = Asked(slot="use!probe-how-soon", type="follow-up", about=walked, question=Question(
        id="probe", kind=QuestionKind.TEXT, text='You said "quick": how soon is soon enough?',
        record=Kind.QUALITY, reads="quality"),
        cause={"probe": "how-soon", "word": "quick", "rests": {}},
    )  # fmt: skip
    tell(interview, asked)
    answer(interview, asked.slot, "5 seconds a boat")
    (one,) = compose(interview).of_kind(Kind.QUALITY)
    assert one.statement == "Quick: 5 seconds a boat."
    assert one.parent == "NEED-01"


def test_a_quick_that_was_given_its_number_on_the_tick_is_not_open() -> None:
    alone = opened(tasks=["It is quickly filled in"])
    assert any(one.endswith("how-soon") for one in alone)
    timed = opened(tasks=["It is quickly filled in"], qualities={"fast": "under 60 seconds"})
    assert not any(one.endswith("how-soon") for one in timed)
    still = opened(tasks=["It is quickly filled in"], qualities={"fast": "faster than today"})
    assert any(one.endswith("how-soon") for one in still)


@each_row(
    ("slot", "line", "text", "owner"),
    [
        ("undecided", "Whether the screen hangs in the hall; the warden, by May",
         "Not known: Whether the screen hangs in the hall.", "the warden"),
        ("undecided", "Where the screen hangs: hall or office; the warden, by May",
         "Where the screen hangs: hall or office.", "the warden"),
        ("undecided", "which scanners there are the electrician would know",
         "Which scanners there are the electrician would know.", "the electrician"),
        ("limits", "the tide table changes, how often it changes I dont know, the pilot would",
         "“The tide table changes”: how often it changes?", "the pilot"),
        ("numbers", "the fee is 8 euros, what children pay I don't know, the treasurer does",
         "“The fee is 8 euros”: what children pay?", "the treasurer"),
    ],
)  # fmt: skip
def test_what_is_open_stands_with_who_would_know(
    slot: str, line: str, text: str, owner: str
) -> None:
    (found,) = opened(**{slot: [line]}).values()
    assert (found.statement, found.owner) == (text, owner)


def test_the_case_in_which_a_line_does_not_hold_is_open_where_nobody_knows_it() -> None:
    line = "Bookings: at most 4 a month; except in some months, which I dont know, Ina would"
    found = opened(numbers=[line])["OPEN-BR-01-unknown-case"]
    assert found.statement == "Except in some months, which I don't know, Ina would."
    assert found.owner == "Ina"


@each_row(("said", "owner"), [("no idea, ask Ina", "Ina"), ("dk", "")])
def test_what_is_taken_for_true_and_ticked_as_wrong_is_open_where_nobody_knows_what_is_right(
    said: str, owner: str
) -> None:
    (found,) = opened(assume={"language": said}).values()
    assert found.statement == (
        "One language is enough, and dates and numbers as usual there: is that so?"
    )
    assert (found.owner, found.linked("blocks")) == (owner, ())
    assert opened(assume={"language": "no, Welsh too"}) == {}


@each_row(("said", "question", "knows"), [
    ("that the ford is shallow in June, that I don't know, the miller would",
     "Is it so that the ford is shallow in June?", "the miller"),
    ("the ford is shallow in June, I don't know, ask the miller",
     "Is it so that the ford is shallow in June?", "the miller"),
    ("the ford is shallow, but I don't know that for sure", "Is it so that the ford is shallow?",
     ""),
    ("how long the ford is shallow I dont know either, the miller would",
     "How long the ford is shallow?", "the miller"),
    ("the miller reckons half the ford dries out in June, dont know if thats so",
     "“The miller reckons half the ford dries out in June”: is that so?", ""),
    ("somebody told me at the inn from May on the ford is closed, not sure thats true",
     "“Somebody told me at the inn from May on the ford is closed”: is that so?", ""),
    ("dont know what the ford costs us, the miller would know",
     "Not known: what the ford costs us.", "the miller"),
    ("dont know exactly what the ford costs us, the miller would know",
     "Not known: what the ford costs us.", "the miller"),
    ("not sure exactly what the ford costs us, the miller would know",
     "Not known: what the ford costs us.", "the miller"),
    ("not sure for certain if the ford is shallow, ask the miller",
     "Is it so that the ford is shallow?", "the miller"),
])  # fmt: skip
def test_what_is_assumed_and_not_known_stands_once_and_is_open(
    said: str, question: str, knows: str
) -> None:
    made = compose(told({**BASE, "taken-for-granted": [said]}, depth="standard"))
    about = [one for one in made.records if "ford" in one.statement]
    assert [(one.kind, one.statement, one.owner) for one in about] == [
        (Kind.QUESTION, question, knows)
    ]
    assert not about[0].id.endswith("-unknown")


@each_row(("said", "asked", "knows"), [
    ("The ford report has to come from somewhere, I don't know from where, the miller would",
     "“The ford report has to come from somewhere”: from where?", "the miller"),
    ("the ford gauge is old, and since May I do not know what it shows",
     "“The ford gauge is old”: what it shows?", ""),
    ("The ford costs carts 2 euros, for coaches dont know, the miller would",
     "“The ford costs carts 2 euros”: for coaches?", "the miller"),
    ("The ford costs carts 2 euros, for the coach dont know, the miller would",
     "“The ford costs carts 2 euros”: for the coach?", "the miller"),
    ("The gauge sends a figure each hour, for the lock dk, ask the miller",
     "For the lock: what is exchanged?", "the miller"),
    ("the lock's list, dk how, ask the miller", "“The lock's list”: how?", "the miller"),
])  # fmt: skip
def test_what_is_asked_of_a_line_in_its_own_words_is_open(
    said: str, asked: str, knows: str
) -> None:
    made = {one.id: one for one in compose(
        told({**BASE, "in-and-out": [said]}, depth="standard")).records}  # fmt: skip
    point = made["OPEN-IF-01-unknown"]
    assert (point.statement, point.owner, point.linked("blocks")) == (asked, knows, ("IF-01",))


@each_row(("said", "asked"), [
    ("The county wants a log of each ford. heard it at the fair, dk if that holds for carts",
     "“The county wants a log of each ford”: if that holds for carts?"),
    ("The county wants a log of each ford, with a stamp of the miller and the day. heard it at the"
     " fair, dk if that holds for carts",
     "“The county wants a log of each ford”: if that holds for carts?"),
])  # fmt: skip
def test_what_points_back_is_asked_of_the_sentence_before(said: str, asked: str) -> None:
    made = compose(told({**BASE, "else": [said]}, depth="standard")).records
    (point,) = (one for one in made if one.id.endswith("-unknown"))
    assert point.statement == asked


def test_what_more_there_is_to_know_of_something_assumed_is_asked_of_it() -> None:
    said = "that the boat is insured in a storm, I don't know what it covers, the bank would"
    made = {one.id: one for one in compose(
        told({**BASE, "taken-for-granted": [said]}, depth="standard")).records}  # fmt: skip
    point = made["OPEN-ASM-01-unknown"]
    asked = "“The boat is insured in a storm”: what it covers?"
    assert (point.statement, point.owner) == (asked, "the bank")


def test_what_is_not_known_to_be_true_at_all_is_asked_of_the_whole() -> None:
    for said, knows in (
        ("that the fee for the ford goes up, no idea if it is true", ""),
        ("the fee for the ford goes up, dunno if true", ""),
        ("that the fee for the ford goes up, dunno if it may", ""),
        ("that the fee for the ford goes up, I don't know whether that is so, Ann would know.",
         "Ann"),
    ):  # fmt: skip
        made = compose(told({**BASE, "taken-for-granted": [said]}, depth="standard"))
        (point,) = [one for one in made.of_kind(Kind.QUESTION) if "fee" in one.statement]
        assert point.statement == "Is it so that the fee for the ford goes up?"
        assert point.owner == knows


def test_of_two_things_assumed_the_one_that_is_not_known_is_open() -> None:
    said = "that all can row, and that the ford is shallow I don't know, the miller would"
    made = {one.id: one for one in compose(
        told({**BASE, "taken-for-granted": [said]}, depth="standard")).records}  # fmt: skip
    assert made["ASM-01"].statement == "That all can row."
    point = made["OPEN-ASM-01-unknown"]
    assert (point.statement, point.owner) == ("Is it so that the ford is shallow?", "the miller")


def test_a_part_of_an_answer_that_is_not_known_is_open_and_never_the_whole_of_it() -> None:
    part = "Not once. But how long we may keep them I don't know, the clerk would."
    found = opened(**{"cost-of-nothing": part})
    assert [(name, one.statement, one.owner) for name, one in found.items()] == [
        ("OPEN-cost-of-nothing-part", "Not known: how long we may keep them.", "the clerk"),
    ]  # fmt: skip
    assert not opened(**{"cost-of-nothing": "How long we may keep them I don't know."})


def test_a_tick_that_leaves_open_whom_it_tells_stays_open_where_people_only_have_phones() -> None:
    limits = opened(**{"usual-parts": {"notice": ""}, "limits": ["it works on our phones"]})
    assert any(one.statement.startswith("Tells someone: ") for one in limits.values())
    told = opened(**{"usual-parts": {"notice": ""}, "tasks": ["the clerk phones the guest"]})
    assert not any(one.statement.startswith("Tells someone: ") for one in told.values())


def test_a_case_told_at_some_length_stands_without_the_tick() -> None:
    own = "tent still wet, mark it as drying, it is not given out until it is dry"
    made = compose(told({**BASE, "can-happen": {"not-allowed": own}}))
    (case,) = (one for one in made.records if one.words == own)
    assert (
        case.statement == "Tent still wet, mark it as drying, it is not given out until it is dry."
    )


def test_what_is_known_of_a_line_is_printed_and_what_is_not_is_open() -> None:
    made = {one.id: one for one in compose(told(BASE | {
        "limits": ["the old book stays, if anybody wants the slips I don't know, the clerk would"],
        "runs": {"where": "our phones, dont know if the net reaches the barn, the smith would"},
    }, depth="standard")).records}  # fmt: skip
    assert made["CON-01"].statement == "The old book stays."
    assert made["CON-02"].statement == "It runs on: our phones."
    asked = {one.statement: one.owner for one in made.values() if one.kind is Kind.QUESTION}
    assert asked["Not known: if the net reaches the barn."] == "the smith"
    assert asked["“The old book stays”: if anybody wants the slips?"] == "the clerk"


def test_a_doubt_is_of_the_line_that_it_stands_in() -> None:
    said = "the jetty is slippery\nthe warden says half of the hives are sold, no idea if true"
    made = compose(told(BASE | {"refuse": said}, depth="standard"))
    (risk,) = made.of_kind(Kind.RISK)
    assert risk.statement.endswith("half of the hives are sold, no idea if true.")
    asked = [one.statement for one in made.of_kind(Kind.QUESTION) if "RISK" in one.id]
    assert asked == ["“The warden says half of the hives are sold”: is that so?"]


@each_row(
    ("slot", "line", "is_open"),
    [
        ("states", "regatta week, pontoon lessons", True), ("states", "swarm days", True),
        ("goes-wrong", "regatta week, pontoon lessons", True),
        ("states", "swarm days, spare hives go out", False),
        ("goes-wrong", "key lost, new key", False), ("goes-wrong", "frost, heater", False),
        ("goes-wrong", "hive fire, phone the warden", False), ("states", "at night", False),
        ("states", "regatta week, 3 pontoons", False),
    ],
)  # fmt: skip
def test_names_alone_say_nothing_of_what_is_done_then(slot: str, line: str, is_open: bool) -> None:
    made = compose(told(BASE | {slot: [line]}, depth="standard"))
    asked = [one.statement for one in made.of_kind(Kind.QUESTION)]
    assert any(one.endswith("what is done then?") for one in asked) is is_open
    assert bool(made.of_kind(Kind.FUNCTION)) is not is_open


def test_what_nobody_knows_of_what_there_is_today_is_no_open_question() -> None:
    said = "the bottles in the shed, nobody knows what is in them, with a number each"
    assert not opened(**{"take-over": [said]})


def test_a_task_that_tells_its_deeds_in_a_row_lacks_no_steps_for_readiness_either() -> None:
    row = "the smith takes the oar, weighs it, writes it on the slip"
    made = {one.words: one.missing for one in compose(told({"tasks": [row, "row"]})).records}
    assert "steps" not in made[row]
    assert "steps" in made["row"]


def test_what_is_told_behind_a_mishap_stands_behind_its_question() -> None:
    told_of = {"tasks": ["The mate lends boats"],
               "goes-wrong": ["lamp broken. Last time 11 people had to wait"]}  # fmt: skip
    asked = [one.statement for one in compose(told(told_of)).records if one.id.endswith("-then")]
    assert asked == ["Lamp broken: what is done then? Last time 11 people had to wait."]


def test_a_mishap_on_a_tick_is_open_in_its_own_words_until_somebody_tells_what_is_done() -> None:
    made = compose(told({
        "tasks": ["The mate lends boats"],
        "can-happen": {"input": "Otto writes 14 m for a 41, happens monthly",
                       "power": "happens all the time", "missing": "the mate rings the yard"},
    }, depth="standard"))  # fmt: skip
    then = [one.statement for one in made.records if one.id.endswith("-then")]
    assert then == [
        "Otto writes 14 m for a 41, happens monthly: what is done then?",
        "Power, connection or storage fails in the middle, happens all the time: what is done"
        " then?",
    ]
    assert len(list(made.of_kind(Kind.FUNCTION))) == 1


@each_row(("said", "asked", "knows"), [
    ({"looks": "dk"}, "Who looks when it stops?", ""),
    ({"looks": "no idea, ask the clerk"}, "Who looks when it stops?", "the clerk"),
    ({"looks": "nobody so far"}, "Who looks when it stops? Nobody so far.", ""),
    ({"where": "no idea, ask the clerk"}, "What does it run on?", "the clerk"),
])  # fmt: skip
def test_of_a_form_what_was_typed_on_is_open_and_not_the_whole(
    said: dict[str, JsonValue], asked: str, knows: str
) -> None:
    made = compose(told({**BASE, "runs": said}, depth="standard")).of_kind(Kind.QUESTION)
    (point,) = (one for one in made if one.id.startswith("OPEN-runs"))
    assert (point.statement, point.owner) == (asked, knows)
    assert "Where does it run?" not in {one.statement for one in made}


def test_of_a_form_of_which_nothing_is_known_the_whole_is_open() -> None:
    said = {"where": "dk", "around": "dk", "looks": "dk"}
    made = compose(told({**BASE, "runs": {**said}}, depth="standard")).of_kind(Kind.QUESTION)
    assert [one.statement for one in made if "run?" in one.statement] == ["Where does it run?"]
