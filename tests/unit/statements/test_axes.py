"""What pulls apart: signs, poles, what two lines have in common."""

from __future__ import annotations

import pytest

from askfirst.statements.axes import NUMBERS, pulls_apart, sides
from askfirst.statements.tables import rows
from askfirst.statements.told import Told, told_line
from rows import each_row


def axes(first: str, second: str, against: str = "", **more: str) -> list[str]:
    """The axes on which two lines pull apart; `against` names those that speak against."""
    one = Told("1", first, against="1" in against)
    other = Told("2", second, against="2" in against, **more)
    return [pair.axis for pair in pulls_apart(other, [one])]


def test_what_both_name_stands_near_the_words_that_take_sides() -> None:
    far = "when the crew comes they hang up the coats and drink a coffee in the kitchen and then"
    assert "open" in axes("anybody may see the coats", "the coats are for members only")
    assert "open" not in axes(f"{far} anybody may see the log", "the coats are for members only")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("the porter weighs every parcel, no exceptions", "express parcels go without weighing"),
        ("each parcel is weighed at the door", "small parcels are not weighed"),
    ],
)
def test_what_is_done_to_every_one_is_left_out_of_none(first: str, second: str) -> None:
    assert "allowed" in axes(first, second)
    assert "allowed" in axes(second, first)


@each_row(
    ("first", "second"),
    [
        ("each parcel is weighed at the door", "letters are not weighed"),
        ("each parcel is weighed at the door", "small parcels are not labelled"),
        ("the parcel is weighed at the door", "small parcels are not weighed"),
        ("a parcel board always hangs there, we weigh parcels", "parcels: no weighing on sunday"),
        ("everybody only sees the newest plan", "they swap among themselves"),
        ("nobody may swap without telling me", "only the chair moves a rehearsal"),
        ("when the seats are gone we write back", "a paid seat is never given away"),
    ],
)
def test_what_only_sounds_like_the_opposite_pulls_nothing_apart(first: str, second: str) -> None:
    assert not {"allowed", "left-to-them", "held-always"} & {*axes(first, second)}


def test_of_what_is_deleted_never_and_once_a_pair_speaks() -> None:
    def pairs(first: str, second: str) -> list[bool]:
        found = pulls_apart(Told("2", second), [Told("1", first)])
        return [one.speaks for one in found if one.axis == "keep"]

    assert pairs("nothing in the log is ever rubbed out", "old trips get wiped from the log") == [
        True
    ]
    assert pairs("we keep the log", "old trips get wiped from the log") == [False]


def test_of_the_whole_system_a_pair_speaks_without_a_common_matter() -> None:
    def pairs(first: str, second: str) -> list[bool]:
        return [one.speaks for one in pulls_apart(Told("2", second), [Told("1", first)])]

    assert pairs("above 6 it shuts the gate whatever we set", "the hand always wins") == [True]
    assert pairs("the door opens silently", "it beeps") == []


@each_row(
    ("axis", "first", "second"),
    [
        ("by-itself", "the tap starts by itself", "the tap opens only when somebody asks"),
        ("by-hand", "the list is filled automatically", "the clerk fills the list by hand"),
        ("keep", "old photos are deleted", "the photos stay in the archive forever"),
        ("keep", "we never keep photos", "photos are kept for a year"),
        ("open", "anybody may read the letters", "the letters are for members only"),
        ("public", "the results hang on the board for everyone to see",
         "nobody sees the results but the doctor"),
        ("people", "without knowing who it is", "it shows who has booked"),
        ("network", "it runs without internet", "the prices are fetched from the server"),
        ("install", "nothing to install", "they download the app"),
        ("hours", "the nurse is called at any hour", "no call to the nurse at night"),
        ("cost", "a locker is free of charge", "each locker costs 3 euros"),
        ("deciding", "the warden alone decides on a loan", "two of the board sign for each loan"),
        ("training", "beginners start right away without a course",
         "only after the safety training"),
        ("training", "it must need no training at all", "new helpers will be trained in May"),
        ("training", "it has to work without any training", "every helper gets a short course"),
        ("training", "zero training", "they need a course"),
        ("training", "it explains itself", "we train the volunteers on two evenings"),
        ("training", "nobody has time for a course", "there will be a training for the staff"),
        ("training", "people use it without instruction", "the nurses go to a workshop"),
        ("language", "everything in English only", "in their own language"),
        ("order", "a boat: first come, first served", "members get a boat first"),
        ("paper", "no more slips in the kitchen", "the slips are printed for the kitchen"),
        ("change", "an entry can be changed later", "an entry stays as it is"),
        ("moving", "the files never leave the house", "files are sent to the partners"),
        ("sound", "the door opens silently", "the door beeps"),
        ("watching", "no cameras in the yard", "the yard is filmed by a camera"),
        ("alone-and-away", "only I hand out the key, else it is gone by easter",
         "when I am on holiday the leaders simply pass it on"),
        ("alone-and-away", "nobody but me signs a loan", "while I'm not there the boys go on"),
        ("hands-off", "nobody but the miller may touch the scale", "I correct it in the morning"),
        ("hands-off", "only the clerk can change a grade", "we then fix them by hand"),
        ("late", "the boats close at 6 in the evening", "after six I still let a latecomer out"),
        ("late", "nobody gets in after closing", "who comes late is squeezed in"),
        ("settled", "a belated slip changes the sum of its week",
         "once the week is signed the sum is frozen"),
        ("off-the-list", "a boat that leaks twice drops off the plan",
         "a boat never disappears from the plan"),
        ("deciding", "a boat: one keeper signs and thats it",
         "both the keeper and the chair sign for a boat"),
        ("looked-at", "nobody has to check it", "each slip is checked by a keeper"),
        ("whereabouts", "the chair sees where the rowers are", "nobody may track our rowers"),
        ("hand-wins", "above 6 it closes the gate no matter what we have set",
         "the keeper's hand always wins"),
        ("how-long", "slips stay as long as the club needs them", "slips: 30 days at most"),
        ("left-to-them", "nobody but the chair moves a rehearsal",
         "the players trade rehearsals among themselves"),
        ("left-to-them", "a berth is only fixed once I have nodded",
         "it gives the berth to the next boat by itself"),
        ("held-always", "a paid seat is kept the whole evening, however late they are",
         "at eight whatever nobody fetched is released"),
        ("keep", "nothing in the log is ever rubbed out", "old trips get wiped from the log"),
    ],
)  # fmt: skip
def test_two_poles_of_one_thing_pull_apart(axis: str, first: str, second: str) -> None:
    assert axis in axes(first, second)
    assert axis in axes(second, first)


def test_the_same_pole_with_another_sign_is_the_other_pole() -> None:
    first, second = "the talk starts by itself", "when the talk starts by itself"
    assert axes(first, second) == []
    assert axes(first, second, against="2") == ["by-itself"]
    assert axes(first, second, against="12") == []
    assert axes("it starts by itself", "what annoys me is when it talks by itself") == []
    assert axes("it starts by itself", "it must not start by itself") == []
    assert axes("the pump starts by itself", "the pump must not start by itself") == ["by-itself"]
    assert axes("the pump starts by itself", "I hate pumps that start by themselves") == [
        "by-itself"
    ]


def test_what_people_will_not_do_speaks_for_itself_whatever_was_asked() -> None:
    first = "parents download the app"
    assert axes(first, "parents won't put anything on their phone", against="2") == ["install"]
    assert axes(first, "an app on the phone", against="2") == ["install"]


def test_a_line_against_what_is_wanted_needs_no_common_thing() -> None:
    first, second = "the water comes by itself", "when the tap runs by itself"
    assert axes(first, second) == []
    assert axes(first, second, against="2") == ["by-itself"]


def test_the_label_of_a_tick_never_counts() -> None:
    assert (
        axes("helpers need the safety course", "yes, the helpers", choice="without a course") == []
    )


def test_only_after_a_yes_is_said_by_the_question() -> None:
    first = "reports are sent by themselves"
    assert axes(first, "send reports") == []
    assert axes(first, "send reports", question="never.alone") == ["by-itself"]


@each_row(
    ("first", "second"),
    [
        ("wet oars are not paid as dry ones, only at the fixed price", "a wet oar is 2 euros a kg"),
        ("one ear stays free", "the running cost is 20 euros a year"),
        ("the guards see a fire at once", "2 guards, no calls for nothing at night"),
        ("the guards hear of a fire at once", "2 guards, by week, no false alarms at night"),
        ("can be used at once", "only after the safety training"),
        ("it must need no training at all", "the drivers are not trained"),
        ("it must need no training at all", "no training for the drivers either"),
        ("it must need no training at all", "of course they have a list"),
        ("it must need no training at all", "it is trained on 200 photos"),
        ("it must need no training at all", "they book the course for beginners"),
        ("the photos are deleted", "the invoices are kept"),
        ("members may read the letters", "the kitchen is for cooks only"),
        ("the door opens silently", "the siren is loud"),
        ("automatic, or by one button if she wants", "she presses a button"),
        ("", ""),
        ("->", "..."),
        ("write down a slip", "nothing typed in may get lost"),
        ("nothing typed in may get lost", "2300 slips have to be typed in"),
        ("it works without internet", "they want it in a cloud, somebody said"),
        ("it works without internet", "my cousin says it must be in the cloud"),
        ("it hangs there until I take it down", "never any money. swaps only"),
        ("it is sealed, nobody edits a slip", "show what a boat carried, any day"),
        ("below 80 percent leave it to me", "nothing leaves the house"),
        ("the keeper does not have to sign", "it shows who has to sign"),
        ("the boats close at 6", "boats that come late are noted as late"),
        ("ring the phone of the keeper", "pressed by mistake: the phone goes quiet"),
        ("the chair sees the boats on a map", "nobody may track our rowers"),
    ],
)
def test_other_matters_do_not_pull_apart(first: str, second: str) -> None:
    assert axes(first, second) == []


def test_a_line_that_settles_both_poles_itself_stands_on_none() -> None:
    line = Told("1", "the visitor chooses: automatic, or only on request")
    assert "by-itself" not in sides(line)


def test_stories_demand_nothing() -> None:
    story = Told("1", "the photos were deleted", question="latest-case")
    assert pulls_apart(Told("2", "photos are kept"), [story]) == []


def test_words_that_point_at_anything_are_about_anything() -> None:
    assert axes("throw them away, they are junk", "raw files are kept") == ["keep"]
    assert axes("throw the crusts away", "raw files are kept") == []


@each_row(
    ("first", "second", "found"),
    [
        ("delete it", "raw files are kept", True),
        ("everything is deleted", "raw files are kept", True),
        ("delete the drafts of it", "raw files are kept", False),
        ("drafts: delete them", "raw files are kept", False),
        ("delete drafts", "it is kept", False),
        ("who comes first gets it", "members get a boat first", True),
    ],
)
def test_a_pronoun_that_names_nothing_may_mean_anything(
    first: str, second: str, found: bool
) -> None:
    assert bool(axes(first, second)) is found


def test_the_strongest_pair_comes_first_and_each_axis_once() -> None:
    earlier = [
        Told("1", "photos are deleted"),
        Told("2", "photos of the guests are deleted by the warden"),
        Told("3", "guests see the photos for free"),
    ]
    new = Told("4", "photos of the guests are kept by the warden and cost 2 euros each")
    found = pulls_apart(new, earlier)
    assert [pair.axis for pair in found].count("keep") == 1
    assert found[0].first.id == "2"
    assert found[0].second == new
    assert set(found[0].subject.split(", ")) >= {"photo", "guest"}
    assert found[0].poles == ("wipe", "keep")
    assert [pair.strength for pair in found] == sorted((p.strength for p in found), reverse=True)


def test_of_two_equally_strong_the_nearer_one_is_put() -> None:
    earlier = [Told("1", "photos are deleted"), Told("2", "photos are wiped")]
    (pair,) = pulls_apart(Told("3", "photos are kept"), earlier)
    assert pair.first.id == "2"


def test_the_name_of_the_system_is_no_common_thing() -> None:
    first, second = Told("1", "the Photobox deletes drafts"), Told("2", "the Photobox keeps prints")
    assert pulls_apart(second, [first], "the Photobox") == []


@each_row(
    ("first", "second", "strength"),
    [
        ("the door opens silently", "the door beeps", 3),
        ("close the door silently", "close the door with a beep", 4),
        ("the door of the hall is silent", "the door of the hall beeps", 5),
        ("nothing to install", "an app from the store", 1),
        ("throw them away", "raw files are kept", 1),
    ],
)
def test_what_two_lines_have_in_common_makes_a_pair_strong(
    first: str, second: str, strength: int
) -> None:
    assert [pair.strength for pair in pulls_apart(Told("2", second), [Told("1", first)])] == [
        strength
    ]


@each_row(
    ("text", "against", "pole", "turned"),
    [
        ("the siren is loud", False, 1, False),
        ("the siren is loud", True, 0, True),
        ("the siren must be loud", True, 1, False),
        ("the siren is loud, they want cake", True, 0, True),
        ("they want cake, the siren is loud", True, 0, True),
        ("a loud siren annoys them", False, 0, True),
        ("annoys them, a loud siren", False, 1, False),
        ("a loud siren puts me off", False, 0, True),
        ("no loud siren", False, 0, True),
        ("no loud siren", True, 1, False),
        ("not without a loud siren", False, 1, False),
        ("not here. a loud siren", False, 1, False),
        ("not here, a loud siren", False, 1, False),
        ("not one two three four five six seven loud", False, 0, True),
        ("not one two three four five six seven eight nine loud", False, 1, False),
        ("without noise", False, 0, False),
        ("won't be loud", True, 0, True),
    ],
)
def test_a_line_has_a_sign_first(text: str, against: bool, pole: int, turned: bool) -> None:
    side = sides(Told("1", text, against=against))["sound"]
    assert (side.pole, side.turned) == (pole, turned)


def test_asked_for_a_yes_is_on_one_side_whatever_the_words() -> None:
    side = sides(Told("1", "send reports", question="never.alone"))["by-itself"]
    assert (side.pole, side.turned) == (1, False)


# -- numbers ---------------------------------------------------------------------------------------


@each_row(
    ("first", "second"),
    [
        ("a call lasts at most 3 minutes", "a call: 90 s max"),
        ("20 seats in the hall", "hall: 24 seats"),
        ("the dome shuts above 40 km/h of wind", "wind: up to 15 m/s for the dome"),
        ("dome and wind: up to 40 km/h", "dome of the tower and wind: up to 15 m/s"),
        ("dome of the tower and wind: up to 15 m/s", "dome and wind: up to 40 km/h"),
        ("a call lasts at most 3 minutes for 2 euros", "a call: 90 s max"),
        ("a call: 90 s max", "a call lasts at most 3 minutes for 2 euros"),
    ],
)
def test_numbers_of_one_thing_that_differ(first: str, second: str) -> None:
    assert NUMBERS in axes(first, second)


@each_row(
    ("first", "second"),
    [
        ("a call lasts at most 3 minutes", "a call: 180 s max"),
        ("a call lasts at most 3 minutes", "a break lasts at most 5 minutes"),
        ("late calls: 6 to 2 a week", "late calls: 6 a week"),
        ("the short text takes 45 seconds", "the long text takes 3 minutes"),
        ("a call lasts at most 3 minutes", "a call costs 2 euros"),
        ("a call lasts at most 3 minutes", "a call lasts about 2 minutes"),
        ("20 seats in the hall", "at most 30 seats in the hall"),
        ("20 seats in the hall", "30 seats in the hall of the school"),
        ("a call: 3 minutes, 2 euros", "a call: 4 minutes, 2 euros"),
        ("a call: 3 minutes, 2 euros", "a call: 4 minutes, 5 euros"),
        ("between 3 and 5 minutes a call", "between 5 and 3 minutes a call"),
        ("3 minutes", "4 minutes"),
        ("dome, tower and wind: up to 40 km/h", "dome, door and wind: up to 50 km/h"),
        ("hall: 20", "hall: 24"),
        ("2300 slips in the old books", "30 slips in the old books picked at random"),
        ("40 seats in the hall", "8 seats in the hall without a table"),
        ("20 seats in the hall", "4 of the seats in the hall"),
        ("slips three days before the trip", "slips four weeks after the trip"),
    ],
)
def test_numbers_that_do_not_differ_for_certain(first: str, second: str) -> None:
    assert NUMBERS not in axes(first, second)


def test_the_table_is_whole() -> None:
    table = rows("axes")
    assert len({row["id"] for row in table}) == len(table) >= 13
    for row in table:
        assert row["about"] in ("whole", "thing", "same", "sign", "act", "done", "bare", "asked")
        assert row["one"] and row["other"] and row["one_words"] and row["other_words"]


def test_a_pair_never_has_empty_poles() -> None:
    (pair,) = pulls_apart(Told("2", "hall: 24 seats"), [Told("1", "20 seats in the hall")])
    assert pair.poles == ("20 seats", "24 seats")


def test_a_task_or_a_step_stands_only_where_it_says_so() -> None:
    def stands(text: str, axis: str, reads: str) -> bool:
        return axis in sides(Told("1", text, reads=reads))

    assert stands("the slip stays on the list", "keep", "rule")
    assert not stands("the slip stays in the book", "keep", "walk")
    assert stands("delete the slip", "keep", "task")
    assert stands("the clerk writes it down", "amount-of-work", "rule")
    assert not stands("the clerk writes it down", "amount-of-work", "task")


def test_what_must_never_be_says_the_same_with_and_without_never() -> None:
    for text in ("delete a slip", "never delete a slip"):
        told = Told("1", text, question="never", reads="exclusion", against=True)
        assert sides(told)["keep"].pole == 1
    refused = Told("1", "no loud siren", question="refuse", reads="against", against=True)
    assert sides(refused)["sound"].pole == 1


def test_two_answers_to_one_question_need_no_thing_in_common() -> None:
    first, second = "as long as the play needs it", "14 days at most"
    one = Told("1", first, question="how-long")
    assert [p.axis for p in pulls_apart(Told("2", second, question="how-long"), [one])] == [
        "how-long"
    ]
    assert pulls_apart(Told("2", second, question="numbers"), [one]) == []


def test_two_tasks_may_allow_and_forbid_the_same() -> None:
    may = Told("1", "a skilled guard may use the crane alone", "tasks", "task")
    nobody = Told("2", "nobody may use the crane alone", "tasks", "task")
    assert [pair.axis for pair in pulls_apart(nobody, [may], "")] == ["allowed"]
    step = may._replace(reads="walk")
    assert pulls_apart(nobody, [step], "") == []


def test_what_must_not_be_done_in_secret_may_be_changed() -> None:
    log = Told("1", "who changed a name on the list", "usual-parts", "feature")
    rule = Told("2", "nobody may move a name on the list in secret", "must-not", "exclusion")
    assert pulls_apart(rule, [log], "") == []
    openly = rule._replace(text="nobody may move a name on the list")
    change = log._replace(text="the clerk can change a name on the list")
    assert [pair.axis for pair in pulls_apart(openly, [change], "")] == ["change"]


def test_nobody_without_training_is_said_in_two_ways_that_agree() -> None:
    one = Told("1", "nobody works on a lathe they are not trained for", "goals", "goal")
    two = Told("2", "it opens no lathe for somebody without training", "must-not", "exclusion")
    assert pulls_apart(two, [one], "") == []
    none = Told("3", "people come in from the street and need no training", "refuse", "against")
    assert [pair.axis for pair in pulls_apart(none, [one], "")] == ["training"]


def test_what_is_done_by_itself_and_at_a_word_only_pulls_apart_in_the_act() -> None:
    word = "no boat is lowered without my word or the mate's"
    assert axes(word, "when a storm comes the crew is lowered by itself") == ["by-itself"]
    assert axes(word, "when a storm comes the crew is paid by itself") == []
    assert axes("nobody is paid without my word", "the crew may sing without a word") == []


@each_row(
    ("first", "second"),
    [
        ("the boats list is quick to fill in", "if the boats list isnt quick they leave it"),
        ("nobody copies the boats by hand any more",
         "when the quay network fails we copy the boats by hand"),
        ("behind the third quay there is hardly any reception",
         "guests could order their rope on the internet"),
        ("one harbour master for all three boats", "only the harbour master may open the boats"),
        ("a boat is looked at twice before one writes a fault down, and thats enough of a boat",
         "nobody takes a boat alone"),
    ],
)  # fmt: skip
def test_what_only_sounds_alike_pulls_nothing_apart(first: str, second: str) -> None:
    assert axes(first, second) == []


def test_what_waits_for_another_thing_and_what_is_done_at_once_pull_apart() -> None:
    waits = "nothing is loaded before the mate has looked at it, no exceptions"
    at_once = "on saturdays they load straight away, the look comes later"
    assert axes(waits, at_once) == ["first-then"]
    assert axes(waits, "on saturdays they load after the mate") == []
    assert axes(waits, "on saturdays they sing straight away, the boats come later") == []


def test_two_numbers_on_one_tick_pull_apart() -> None:
    def told(number: str, text: str, choice: str = "is fast") -> Told:
        return Told(number, text, "qualities", choice=choice)

    five, two = told("1", "5 seconds till the boat is there"), told("2", "not over 2 seconds")
    assert [one.axis for one in pulls_apart(two, [five])] == ["numbers"]
    assert pulls_apart(told("2", "5 seconds, no more"), [five]) == []
    assert pulls_apart(told("2", "2 seconds", "is exact"), [five]) == []
    assert pulls_apart(told("2", "2 metres"), [five]) == []
    three = told("1", "me, 3 days before, when fewer than five said yes")
    one = told("2", "one day before if we're under five, not three")
    assert [pair.axis for pair in pulls_apart(one, [three])] == ["numbers"]


@each_row(
    ("earlier", "new", "axis"),
    [
        ("readings are kept ten years", "all readings are deleted after 30 days", "keep"),
        ("a lost oar stays against the name of who had it for 5 years, unless it is paid off",
         "who leaves, everything with their name is gone within 30 days", "keep"),
        ("who has paid keeps his berth the whole night, however late",
         "a berth that is empty at six goes free again", "held-always"),
        ("a blocked berth is never given away", "berths go to whoever waits at eight",
         "held-always"),
    ],
)  # fmt: skip
def test_how_long_and_whose_a_thing_stays_is_asked_against_its_end(
    earlier: str, new: str, axis: str
) -> None:
    first = told_line("numbers#L1", earlier, "numbers", "plain")
    second = told_line("limits#L2", new, "limits", "plain")
    assert axis in [pair.axis for pair in pulls_apart(second, [first]) if pair.speaks]
    assert axis in [pair.axis for pair in pulls_apart(first, [second]) if pair.speaks]


def test_what_is_said_of_all_that_is_written_speaks_against_the_change_of_one_thing() -> None:
    never = "What's written down once is never changed by anybody, it is the law"
    assert axes("The guides change their own reports until Friday", never) == ["change"]
    assert axes(never, "The guides change their own reports until Friday") == ["change"]


def test_who_does_not_do_it_speaks_against_nobody_else_who_does() -> None:
    own = "The guides change their own reports until Friday"
    assert axes(own, "Rosa sees the prices, she doesn't touch the reports") == []
    assert axes(own, "the guides may not change their reports, ever") == ["change"]


def test_a_promise_is_no_thing_that_it_must_not_do() -> None:
    stays = told_line("never#L1", "The names stay within the club", "never", "exclusion")
    shows = told_line("never#L2", "Show names to anyone outside the club", "never", "exclusion")
    assert pulls_apart(shows, [stays]) == []
    assert told_line("never#L1", "it stays open at night", "never", "exclusion").against


def test_a_case_that_must_never_be_speaks_against_no_line_that_bars_it() -> None:
    case = Told("1", "a boat without a rudder goes out, that must never happen")
    bar = Told("2", "a boat without a rudder never goes out")
    assert pulls_apart(bar, [case]) == []
    assert pulls_apart(case, [bar]) == []
    assert pulls_apart(bar, [Told("1", "a boat without a rudder can go out in June")])
