"""Loads, wishes that nobody decided about, rules and remarks told of a thing, and demands told as
a risk are told apart, and stand where a builder looks for them."""

from __future__ import annotations

import re

from askfirst.exporters.markdown import render
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.requirements import Kind
from interviews import answer, told
from rows import each_row

TASKS = ["The mate notes the sails"]


def test_what_a_line_tells_beside_its_kind() -> None:
    made = compose(told({
        "tasks": TASKS, "states": ["at Easter then it's about 20 calls a week, not 9"],
        "facts": ["pass: at least 1.2 m3/s", "boat: name, length"],
        "take-over": ["the old list, it must not be lost"],
    }, depth="standard"))  # fmt: skip
    assert [one.fields.get("sort") for one in made.of_kind(Kind.FUNCTION)] == ["load"]
    assert [one.fields.get("sort", "") for one in made.of_kind(Kind.DATA)] == [
        "rule", "", "take-over",
    ]  # fmt: skip


def test_a_wish_is_undecided_until_somebody_says_when() -> None:
    interview = told({"tasks": TASKS, "else": ["the mate would like it to read the stars"]},
                     depth="standard")  # fmt: skip

    def sort() -> str:
        _, wish = compose(interview).of_kind(Kind.NEED)
        return wish.fields.get("sort", "")

    assert sort() == "wish"
    slot = next(slot for _, slot in interview.slots() if slot.startswith("when-wanted@"))
    answer(interview, slot, "not-sure")
    assert sort() == "wish"
    answer(interview, slot, "now")
    assert sort() == ""


def parts(interview: Interview) -> dict[str, str]:
    """The paper by its headings."""
    paper = str(render(compose(interview))["requirements.md"])
    return {part.partition("\n")[0]: part for part in paper.split("\n## ")}


def test_a_remark_on_a_word_is_no_fact_of_a_thing() -> None:
    made = parts(told({
        "tasks": TASKS, "facts": ["cards: that's the paper, it goes away", "boat: name, length",
                                  "ropes: what do you mean, on the lake theres none"],
    }, depth="standard"))  # fmt: skip
    assert "**Cards**: That's the paper, it goes away." in made["Words"]
    assert "**Ropes**: On the lake there's none." in made["Words"]
    assert "Cards" not in made["Things"]
    assert "Ropes" not in made["Things"]
    assert "name, length" in made["Things"]


def test_what_it_must_be_like_is_a_quality_though_told_as_a_reason_to_refuse_it() -> None:
    needs = "hard to see. needs big letters"
    made = parts(told({"tasks": TASKS, "refuse": needs}, depth="standard"))
    assert "Needs big letters." in made["What holds everywhere"].partition("**Qualities**")[2]
    assert not any("big letters" in part for head, part in made.items() if head.startswith("Risk"))
    risk = parts(told({"tasks": TASKS, "refuse": "too heavy for the old mate"}, depth="standard"))
    assert "Too heavy" in risk["Risks and what is assumed"]


def test_what_stays_elsewhere_is_no_limit_of_the_system() -> None:
    limits = ["no invoices, that stays with the office", "300 euros"]
    made = parts(told({"tasks": TASKS, "limits": limits}, depth="standard"))
    assert "No invoices" in made["Not"]
    assert "No invoices" not in made["What holds everywhere"]


def test_a_day_that_nobody_knows_is_open_with_what_was_said_instead() -> None:
    made = parts(told({
        "tasks": TASKS,
        "acceptance": {"reader": "the mate", "by": "don't know, it has to run in May"},
    }, depth="standard"))  # fmt: skip
    opened = made["Open before anybody builds"]
    assert "By which day do they decide? Don't know, it has to run in May." in opened
    assert "May" not in "".join(made.values()).replace(opened, "")


def test_a_quality_that_nobody_can_try_is_open() -> None:
    ticks = {"fast": "finding a boat", "right": "no boat twice", "easy": "in 5 minutes"}
    made = parts(told({"tasks": TASKS, "qualities": ticks}, depth="standard"))
    row = next(line for line in made["Open before anybody builds"].splitlines()
               if "How good is good enough?" in line)  # fmt: skip
    assert "QR-01" in row and "QR-02" not in row and "QR-03" not in row


def test_who_would_know_is_named_behind_all_else() -> None:
    made = parts(told({
        "tasks": TASKS, "runs": {"where": "don't know. no network there, the engineer would know"},
    }, depth="standard"))  # fmt: skip
    row = next(line for line in made["Open before anybody builds"].splitlines()
               if "What does it run on?" in line)  # fmt: skip
    assert "| the engineer |" in row


def test_a_rule_on_a_tick_of_what_can_go_wrong_stands_by_itself_under_the_rules() -> None:
    ticks = {"missing": "the boat only sails with two of us", "power": "ring the mate"}
    made = parts(told({"tasks": TASKS, "can-happen": ticks}, depth="standard"))
    everywhere = made["What holds everywhere"]
    assert "The boat only sails with two of us." in everywhere.partition("**Rules**")[2]
    assert "Something is missing" not in everywhere
    assert "fails in the middle: ring the mate" in everywhere


def test_a_rule_on_a_tick_stands_without_its_label_also_in_the_block_of_a_task() -> None:
    ticks = {"not-allowed": "a rower may book at most 2 oars at a time",
             "missing": "whoever owes two fees gets no oar for a sail"}  # fmt: skip
    made = compose(told({"tasks": TASKS, "can-happen": ticks}, depth="standard"))
    rules = made.of_kind(Kind.FUNCTION)
    assert [(one.statement, one.fields.get("case", "")) for one in rules] == [
        ("A rower may book at most 2 oars at a time.", ""),
        ("Whoever owes two fees gets no oar for a sail.", ""),
    ]
    task = made.of_kind(Kind.NEED)[0]
    inside = [one.model_copy(update={"parent": task.id}) if one in rules else one
              for one in made.records]  # fmt: skip
    paper = render(made.model_copy(update={"records": tuple(inside)}))["requirements.md"]
    block = paper.partition(task.id)[2].partition("\n### ")[0]
    assert "at most 2 oars" in block.partition("**Numbers and rules**")[2]
    assert "If it goes wrong" not in paper


def test_a_bare_tick_asks_what_it_says_too_little_of() -> None:
    made = parts(told({"tasks": TASKS, "usual-parts": {"locate": "", "record": "each sail"}},
                      depth="standard"))  # fmt: skip
    opened = made["Open before anybody builds"]
    assert "See where a thing is and who has it: which thing?" in opened
    assert "A list of what was done" not in opened


def test_a_rule_told_of_a_thing_stands_with_the_rules() -> None:
    facts = [
        "boat: name, never leaves in fog",
        "sail: size, colour",
        "bags: don't know, the mate has that",
    ]
    made = parts(told({"tasks": TASKS, "facts": facts}, depth="standard"))
    assert "Boat: name, never leaves in fog." in made["What holds everywhere"]
    assert "| Boat |" not in made["Things"]
    assert "size, colour" in made["Things"]
    row = next(line for line in made["Open before anybody builds"].splitlines() if "Bags" in line)
    assert "Bags: what is noted down about it?" in row and "| the mate |" in row


def test_when_a_place_is_open_is_a_rule_and_nobody_asks_how_long_it_is_kept() -> None:
    facts = ["loft: open wed 14-16 with a warden, sunday 9-12 the members"]
    answers = {"tasks": TASKS, "facts": facts, "who": ["wardens", "members of the loft"]}
    made = compose(told(answers, depth="standard"))
    rules = str(render(made)["requirements.md"]).partition("**Rules**")[2]
    assert "Loft: open wed 14-16 with a warden, Sunday 9-12 the members." in rules
    assert not [one for one in made.of_kind(Kind.QUESTION) if "oft" in one.statement]


def test_a_neighbour_that_it_has_nothing_to_do_with_stands_with_what_it_is_not() -> None:
    said = ["The weather office sends the wind", "no invoices, the office does that",
                       "no web shop, she would not like it"]  # fmt: skip
    made = compose(told({"tasks": TASKS, "in-and-out": [*said]}))
    parts = str(render(made)["requirements.md"]).split("\n## ")
    (around,) = (one for one in parts if one.startswith("Comes in, goes out"))
    (left,) = (one for one in parts if one.startswith("Not\n"))
    assert "weather office" in around
    assert "invoices" not in around
    assert "**Stays somebody's job**" in left
    assert {"IF-02", "IF-03"} <= set(re.findall(r"\*\*(IF-\d+)\*\*", left))


def test_what_stays_out_is_left_out_and_what_nobody_has_is_never() -> None:
    made = compose(told({"tasks": TASKS, "must-not": [
        "tickets, the bar and the count of guests stay out",
        "no guide has a phone in his hand at the rope",
        "no dogs",
    ]}, depth="standard"))  # fmt: skip
    told_so = {
        one.words: (one.statement, one.fields["sort"]) for one in made.of_kind(Kind.EXCLUSION)
    }
    assert told_so == {
        "tickets, the bar and the count of guests stay out":
            ("Tickets, the bar and the count of guests stay out.", "left-out"),
        "no guide has a phone in his hand at the rope":
            ("No guide has a phone in his hand at the rope.", "never"),
        "no dogs": ("No dogs.", ""),
    }  # fmt: skip


def test_who_alone_sees_something_is_a_rule_and_nothing_that_is_left_out() -> None:
    never = ["where the hives stand only we wardens get to see", "show the fees, only I see them"]
    again = ["hives stand only wardens"]
    answers = {"tasks": TASKS, "must-not": never, "decisions": again}
    made = parts(told(answers, depth="standard"))
    rules = made["What holds everywhere"].partition("**Rules**")[2]
    assert "Where the hives stand only we wardens get to see." in rules
    assert "It must never show the fees" in made["Not"].partition("**Prohibitions**")[2]
    assert "hives" not in made["Not"]


def test_how_long_it_is_kept_is_told_with_the_verb_of_the_question() -> None:
    made = compose(told({"tasks": TASKS, "kept-until": [
        "readings ten years", "the lists are thrown away after two years",
    ]}, depth="standard", packs=("core", "people")))  # fmt: skip
    assert [one.statement for one in made.of_kind(Kind.RULE)] == [
        "Kept: readings ten years.", "The lists are thrown away after two years.",
    ]  # fmt: skip


def test_what_holds_in_a_walk_is_a_demand_of_its_own_and_no_answer_to_the_step_before() -> None:
    walk = ["the mate looks at the sail", "the mate sews it",
            "nothing is lent before the mate has signed, no exceptions",
            "under 40 knots the small sail is taken"]  # fmt: skip
    made = compose(told({"tasks": TASKS, "use": walk}, depth="standard"))
    assert [one.words for one in made.of_kind(Kind.FUNCTION)] == walk[2:]
    (story,) = made.stories
    assert [(one.does, bool(one.function)) for one in story.steps] == [
        (walk[0], False), (walk[1], False), ("", True), ("", True),
    ]  # fmt: skip


def test_what_must_be_of_something_else_is_no_answer_to_the_step_before() -> None:
    walk = ["the mate folds the sail", "loan slips must be kept 6 years, for the tax office",
            "the boy brings the oars", "the oars must be kept in the dry shed"]  # fmt: skip
    made = compose(told({"tasks": TASKS, "use": walk}, depth="standard"))
    slips, oars = made.of_kind(Kind.FUNCTION)
    assert slips.statement == "Loan slips must be kept 6 years, for the tax office."
    (story,) = made.stories
    assert [one.does for one in story.steps][:2] == [walk[0], ""]
    assert oars.statement.startswith("The boy brings the oars: ")


def test_why_it_would_not_be_used_does_not_hang_in_the_air() -> None:
    def risk(said: str) -> str:
        made = compose(told({"tasks": TASKS, "refuse": said}, depth="standard"))
        return next(one.statement for one in made.of_kind(Kind.RISK))

    assert risk("when there are too many words on it") == (
        "Not used: when there are too many words on it."
    )
    assert risk("if it rings at night then Milla pulls the plug").startswith("If it rings")
    assert risk("the old ones cannot read it") == "The old ones cannot read it."


def test_what_is_not_wanted_stands_under_not_and_is_never_walked_through() -> None:
    told_so = ["never may a guest open the gate", "no invoicing, no rope, that's not for this"]
    interview = told({"tasks": [*TASKS, told_so[0]], "else": [told_so[1]]}, depth="standard")
    made = compose(interview)
    assert [one.fields.get("sort", "") for one in made.of_kind(Kind.NEED)] == [
        "", "never", "left-out",
    ]  # fmt: skip
    paper = render(made)["requirements.md"]
    tasks, _, excluded = paper.partition("## Not\n")
    assert "never may a guest" not in tasks.lower()
    assert "Never may a guest open the gate." in excluded
    assert "No invoicing" in excluded.partition("**Left out, at least for now**")[2]


def test_of_what_somebody_told_steps_nothing_is_lost_though_no_program_does_it() -> None:
    made = parts(told({"tasks": ["the mate picks the crew, not the program"],
                       "use": ["the mate opens the log", "she signs it"]}))  # fmt: skip
    assert "not the program" in made["Tasks"] and "She signs it." in made["Tasks"]


def test_what_no_program_does_is_no_task_and_what_is_forbidden_somewhere_is_not_left_out() -> None:
    made = parts(told({
        "tasks": [*TASKS, "the mate picks the crew, not the program"],
        "must-not": ["no fires on the pier, only lamps"], "else": ["no fees in there"],
        "facts": ["berth: 90 berths", "boat: name, length", "season: May to August"],
    }, depth="standard"))  # fmt: skip
    assert "not the program" not in made["Tasks"]
    forbidden, job, out = re.split(r"\*\*(?:Stays|Left).*\*\*", made["Not"])
    assert "**Prohibitions**" in forbidden and "No fires on the pier, only lamps." in forbidden
    assert "The mate picks the crew, not the program." in job
    assert "No fees in there." in out
    assert "**Season**: May to August." in made["Words"]
    assert "Season" not in made["Things"]


def test_words_that_say_all_on_a_tick_stand_before_its_label() -> None:
    ticks = {"notice": "the mate and I get a message", "offline": "there is no network below deck"}
    made = compose(told({"tasks": TASKS, "usual-parts": ticks}, depth="standard"))
    assert [one.statement for one in made.of_kind(Kind.NEED)][1:] == [
        "The mate and I get a message.",
        "There is no network below deck (works without a connection).",
    ]


def test_what_is_only_heard_is_open_and_what_holds_at_times_stands_apart() -> None:
    heard = "the pilot says the port has one and lost nothing, I only heard that"
    made = compose(told({"tasks": TASKS, "else": [heard],
                         "states": ["in winter the mate is alone"]}, depth="standard"))  # fmt: skip
    paper = render(made)["requirements.md"]
    opened, _, rest = paper.partition("## Tasks")
    assert "Heard only, to check: The pilot says" in opened
    assert "The pilot says" not in rest
    assert "In winter the mate is alone." in rest.partition("**At certain times**")[2]


@each_row("asked", ["states", "numbers", "else"])
def test_what_somebody_says_and_nobody_knows_to_be_so_is_open_wherever_it_was_typed(
    asked: str,
) -> None:
    for says in ("says", "heard"):
        heard = f"a rowers aunt {says} the lock will close on mondays, dont know if its true"
        made = parts(told({"tasks": TASKS, asked: [heard]}, depth="standard"))
        assert f"Heard only, to check: A rowers aunt {says}" in made["Open before anybody builds"]
        assert sum("rowers aunt" in part for part in made.values()) == 1


def test_what_people_want_less_of_is_a_goal_also_behind_all_other_questions() -> None:
    said = ["less quarrel about the oars", "no berths for guests, they stay with the harbour"]
    made = parts(told({"tasks": TASKS, "else": said}, depth="standard"))
    assert "Less quarrel about the oars." in made["Why"]
    assert "No berths for guests" in made["Not"].partition("**Left out")[2]
    assert "What holds everywhere" not in made


def test_what_happened_once_stands_with_why_and_demands_nothing() -> None:
    ticks = {"twice": "two crews took the same boat in 2022, we saw it at noon",
             "missing": "an oar broke, the mate brings another"}  # fmt: skip
    made = compose(told({"tasks": TASKS, "can-happen": ticks}, depth="standard"))
    story, _ = made.of_kind(Kind.FUNCTION)
    assert story.is_story and not story.fails
    paper = render(made)["requirements.md"]
    why, _, rest = paper.partition("## Tasks")
    assert "took the same boat" in why.partition("**What went wrong so far**")[2]
    assert "took the same boat" not in rest and "the mate brings another" in rest
    assert "**State**: 2 requirements" in why


def test_one_line_of_a_list_that_tells_several_things_becomes_several_records() -> None:
    limits = "900 euros once, not more. it must run by 1 September. the owners nephew wants it red"
    made = compose(told({"tasks": TASKS, "limits": [limits]}, depth="standard"))
    assert [one.statement for one in made.of_kind(Kind.LIMIT)] == [
        "900 euros once, not more.",
        "It must run by 1 September.",
        "The owners nephew wants it red.",
    ]


def test_who_alone_may_do_it_says_itself_for_whom_it_is() -> None:
    told_so = ["only technicians and the mate reject a net", "a guest only sees his own boat",
               "the tables of the harbour", "a price below the list, only me",
               "once the berth is paid, plate n phone wiped within 9 days"]  # fmt: skip
    made = compose(told({"tasks": TASKS, "decisions": told_so}, depth="standard"))
    assert [one.statement for one in made.of_kind(Kind.RULE)] == [
        "Only technicians and the mate reject a net.",
        "A guest only sees his own boat.",
        "Not for everybody: the tables of the harbour.",
        "A price below the list, only me.",
        "Once the berth is paid, plate n phone wiped within 9 days.",
    ]  # fmt: skip


@each_row("not_known", ["I don't know", "i dont know", "no idea"])
def test_what_is_not_known_of_a_tick_is_asked_of_it_and_not_how_good_it_is(not_known: str) -> None:
    words = f"the harbour's tide table, {not_known} which columns it has, the pilot would know"
    interview = told({"tasks": TASKS, "qualities": {"together": words}}, depth="standard")
    assert not any(slot.startswith("good-enough@") for _, slot in interview.slots())
    made = compose(interview)
    (quality,) = made.of_kind(Kind.QUALITY)
    assert quality.statement == ("Works together with what others use: the harbour's tide table.")
    (point,) = made.of_kind(Kind.QUESTION)
    assert point.statement == "“The harbour's tide table”: which columns it has?"
    assert (point.owner, point.linked("blocks")) == ("the pilot", (quality.id,))
    assert "How good is good enough" not in str(render(made)["requirements.md"])


def test_what_nobody_knows_of_an_answer_about_a_record_is_open_with_who_would() -> None:
    interview = told({"tasks": TASKS, "qualities": {"right": "the tide, to the centimetre"}},
                     depth="standard")  # fmt: skip
    slot = next(slot for _, slot in interview.slots() if slot.startswith("good-enough@"))
    answer(
        interview, slot, "not once a year. But how long we keep it I don't know, the pilot would"
    )
    (point,) = [one for one in compose(interview).of_kind(Kind.QUESTION) if one.owner]
    assert (point.statement, point.owner) == ("Not known: how long we keep it.", "the pilot")
    assert point.linked("blocks") == ("QR-01",)


def test_who_pays_is_a_sentence_of_its_own_behind_what_it_may_cost() -> None:
    made = compose(
        told({"tasks": ["row"], "what-it-may-cost": {"sum": "the section gives maybe 900 euro"}})
    )
    assert [one.statement for one in made.of_kind(Kind.LIMIT)] == [
        "It may cost: the section gives maybe 900 euro."
    ]
