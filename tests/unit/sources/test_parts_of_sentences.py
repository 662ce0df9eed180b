"""What stands under a part and what does not: a sentence in doubt stands under none."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import passages_of
from askfirst.sources.gaps import gap_report
from askfirst.sources.offers import TOPICS
from rows import each_row


def topics(said: str) -> set[str]:
    """The questions that a text of one sentence bears on."""
    rows = gap_report([SourceText("memo.txt", said)])
    return {row.question for row in rows if row.quotes}


@each_row(
    ("question", "said"),
    [
        ("limits", "The yearly budget for the ferry list is £9,500 with hosting."),
        ("limits", "We have 60,000 kronor for it and not a penny more."),
        ("limits", "The harbour insists that nothing is stored outside the EU."),
        ("limits", "All names must be stored in the United Kingdom."),
        ("limits", "EN 14010 applies."),
        ("limits", "The page SHALL conform to WCAG 2.2 level AA."),
        ("limits", "The port authority requires that logs be kept for ten years."),
        ("limits", "The builder shall reuse the existing cables."),
        ("who", "About 700 families will use the ferry list."),
        ("who", "Four pilots and Ada in the office would use it every day."),
        ("who", "2.4 Station staff will use the page on their own phones."),
        ("goals", "I spend three evenings a month on reminders."),
        ("must-not", "We will not support group tickets."),
        ("must-not", "Season tickets won't be offered."),
        ("must-not", "No, let's not do the bikes in the first step."),
        ("never", "We must not send more than one alarm an hour."),
        ("never", "The system shall send no alarms to the pilots at night."),
        ("never", "No card data may be stored in it."),
        ("acceptance", "I want it to take three minutes at most, from call to boat."),
        ("acceptance", "The system shall show the list within 2 seconds when it is called."),
        ("goals", "The ferry list is wrong every second day."),
        ("tasks", "The system shall print the list of the passengers."),
        ("sentence", "We could get a list that shows who is on board."),
    ],
)
def test_what_speaks_to_a_part_stands_under_it(question: str, said: str) -> None:
    assert question in topics(said)


@each_row(
    ("question", "said"),
    [
        ("limits", "Bo will ask the fire brigade for a permit."),
        ("limits", "IF the phone has no network THEN the app SHALL show the last list"),
        ("limits", "Guests without internet get their ticket by post."),
        ("limits", "I'd propose that we start with two boats on 1 May."),
        ("limits", "Boats booked on that day are listed, and the clerk can move them."),
        ("limits", "The page shall be reachable on Sundays too."),
        ("limits", "Orders above 500 pounds shall be approved."),
        ("goals", "Push messages are no problem, we use them already."),
        ("goals", "After five wrong passwords the account is locked."),
        ("goals", 'The scales only send once an hour, so "in 10 minutes" can\'t work there.'),
        ("goals", "We can't spend more than 9,000 euros on this."),
        ("goals", "We have people who work on Saturdays, and nobody has time to explain."),
        (
            "acceptance",
            "The app should warn me when the boat drifts more than 5 m within 2 minutes.",
        ),
        ("acceptance", "The harbour shall keep the lists for six years."),
        ("acceptance", "The harbour shall delete the names within 30 days after the trip."),
        ("acceptance", "Today a pilot needs up to half an hour to find a berth."),
        ("acceptance", "If a boat is due within three days it should be on top."),
        ("tasks", "The page should be simple and look nice on older phones."),
        ("tasks", "The system should respond quickly, even when most guests book."),
        ("tasks", "The system must work with the bank that we have."),
        ("tasks", "The system shall not send alarms at night."),
        ("sentence", "When a boat comes late, Ada should get a message the same day."),
        ("sentence", "And the pilot should get a reminder."),
        ("limits", "The pilot needs to see the numbers by noon on Tuesday."),
        ("goals", "Background: the list is read too early."),
        ("tasks", "When I export more than 500 rows the last one is missing."),
        ("who", "The training of operators shall take 2 hours."),
        ("who", "The position of a guest must never be shown."),
        ("never", "The program must not be more complicated than the old list."),
        ("never", "The system shall not be unavailable for long."),
        ("who", "The system must handle many simultaneous users."),
        ("who", "The system shall log every trip with user, time and value."),
        ("must-not", "We do not yet know how strong tides should be handled."),
    ],
)
def test_what_only_has_its_words_stands_under_no_part(question: str, said: str) -> None:
    assert question not in topics(said)


def test_a_bound_in_a_list_of_acceptance_criteria_needs_no_modal() -> None:
    text = (
        "Acceptance criteria:\n- An alarm is sent within 2 minutes after the reading\n- It is red"
    )
    found = passages_of(SourceText("a.md", text))
    assert [p.is_criterion for p in found] == [False, True, True]
    assert [bool(TOPICS["acceptance"](p)) for p in found] == [False, True, False]


def test_what_is_not_known_yet_is_open_below_limitations_too() -> None:
    text = "## Known limitations\n\nThere are no locks. We do not yet know how to show tides.\n"
    asides = [p.aside for p in passages_of(SourceText("a.md", text))]
    assert asides[1:] == ["left-out", "open"]


def test_money_stands_first_of_what_is_fixed() -> None:
    text = (
        "The system must run on our tablets. EN 14010 applies. The law forbids it at night. "
        "It has to stay in our hall. The budget is 900 euros."
    )
    (row,) = [r for r in gap_report([SourceText("a.txt", text)]) if r.question == "limits"]
    assert row.quotes[0].quote == "The budget is 900 euros."
    assert len(row.quotes) == 5
