"""An interview reaches every rule: real packs, answers as a person types them, then the whole
document is composed."""

from __future__ import annotations

from typing import Final

import pytest
from pydantic import JsonValue

from askfirst.consistency import RULES
from askfirst.events import Answered, Disposed, Line
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.requirements import Finding
from askfirst.vocabulary import Quote, Via
from interviews import HALLS, HALLS_STANDARD, started, tell, told

PACKS: Final = ("core", "screens", "code", "service", "model", "people")
Answers = dict[str, JsonValue | Reply]
TASKS: Final = ["ring the tower bell", "count sheep", "bake bread", "sweep floors", "paint doors"]
MUSTS: Final = [f"{number}: must" for number in range(1, 6)]

REACHED: Final[dict[str, Answers]] = {
    "plan-worse-than-must": {
        "goals": ["Days until a pot is fired: 12 days -> 8 days"],
        "goal-measure": ["1: at most 5 days; counted by the kiln master"],
    },
    "goal-already-reached": {"goals": ["Double bookings: 4 a month -> four a month"]},
    "goal-due-before-decision": {
        "goals": ["Double bookings: 4 -> 1, by 1 May 2027"],
        "acceptance": {"reader": "the parish", "by": "15 June 2027"},
    },
    "goal-due-before-ready": {
        "goals": ["Double bookings: 4 -> 1, by June 2027"],
        "limits": ["Opens on 1 September 2027; the council decided so"],
    },
    "goal-day-passed": {"goals": ["Double bookings: 4 -> 1, by March 2019"]},
    "goal-without-task": {
        "goals": ["Double bookings: 4 -> 1", "Calls at night: 9 -> 0"],
        "tasks": ["Caretaker: see which halls are free"],
        "priorities": ["1: must; goal 1"],
    },
    "too-many-musts": {"tasks": [*TASKS], "priorities": [*MUSTS]},
    "measured-but-never-sent": {
        "what-it-is": ["code"],
        "goals": ["Projects that try it: 4 -> 40"],
        "goal-measure": ["1: at least 20; counted by usage figures"],
        "tells-home": "never",
    },
    "numbers-exclude": {
        "numbers": ["Books a member may borrow: at most 6", "Books a member may borrow: 10"],
    },
    "two-limits": {
        "what-it-is": ["service"],
        "numbers": ["Time to answer a call: at most 10 minutes"],
        "how-old": ["Time to answer a call: within 8 minutes"],
    },
    "two-responses": {
        "can-happen": {"power": "the vents stay where they are"},
        "failures": ["If the power is gone -> open all vents"],
    },
    "must-in-a-later-version": {
        "tasks": [*TASKS],
        "priorities": ["1: must", "2: must"],
        "slices": ["1: first", "2: second, by June"],
    },
    "tried-too-early": {
        "tasks": [*TASKS],
        "checks": ["For task 2: shear one -> its number is there"],
        "slices": ["2: later"],
    },
    "open-after-decision": {
        "acceptance": {"reader": "the parish", "by": "1 March 2027",
                       "undecided": "where the key hangs"},
        "undecided": ["Where the key hangs: gate or hall; the warden, by 1 June 2027"],
    },
    "everything-fixed": {
        "tasks": [*TASKS],
        "priorities": ["1: must", "2: must"],
        "means": {"money": "2,000, fixed", "people": "two evenings a week, fixed",
                  "time": "until the harvest, fixed"},
    },
    "quality-without-measure": {"qualities": {"fast": "quick enough for visitors"}},
    "rate-not-visible": {
        "what-it-is": ["model"],
        "worse-mistake": ["Calls a deadly mushroom harmless: none in 10,000; somebody dies"],
        "judged-on": ["200 photos taken this autumn -> 190 right; kept by the treasurer"],
    },
    "agree-more-than-there-are": {
        "who": ["Wardrobe mistress (1): no lost wigs"],
        "decisions": ["Lend a costume: wardrobe mistress; agree: 2"],
    },
    "decides-and-stays-out": {"decisions": ["Close the run: the hotel; not: the hotel"]},
    "two-deciders": {"decisions": ["Close the run: patrol leader", "close the run: the hotel"]},
    "may-and-may-not": {
        "what-it-is": ["people"],
        "may-do": ["Night porter: open all doors", "Night porter: sweep; not: open all doors"],
    },
    "veto-not-heard": {"who-else": {"veto": "fire brigade"}},
    "two-meanings": {"words": ["Round: three minutes", "Round: a drink for all"]},
    "refused-and-taken": {
        "what-it-is": ["model"],
        "refuse-answers": ["Where the next doctor is -> refuse",
                           "where the next doctor is -> never refuse"],
    },
    "kept-two-ways": {
        "what-it-is": ["people"],
        "kept-until": ["Photos of the play: one year; by itself", "Photos of the play: 2 years"],
    },
    "kept-too-short": {
        "what-it-is": ["people", "service"],
        "look-back": ["Weight of each lamb; five years; the vet"],
        "kept-until": ["Weight of the lamb: one year; by itself"],
    },
    "older-than-it-comes": {
        "what-it-is": ["service"],
        "in-and-out": ["From the valley: avalanche bulletin; how often: daily"],
        "how-old": ["Avalanche bulletin: two hours old"],
    },
    "kept-in-but-sent": {
        "who-sees": ["Names of blood donors: nobody outside the hospital"],
        "in-and-out": ["To the city: names of blood donors; how often: weekly"],
    },
    "unknown-but-recorded": {
        "what-it-is": ["screens"],
        "usual-parts": {"account": ""},
        "getting-in": {"known-by": "nothing, it is open to all"},
    },
    "unknown-but-told-apart": {
        "what-it-is": ["screens", "people"],
        "getting-in": {"known-by": "nothing, it is open to all"},
        "may-do": ["Night porter: open all doors; not: see who is in which room"],
    },
    "facts-without-purpose": {
        "what-it-is": ["people"],
        "about-people": ["Divers: name, last check by a doctor"],
    },
    "excluded-but-wanted": {
        "tasks": ["Helper: decide whether a toaster is repaired"],
        "never": {"others-job": "decide whether a toaster can be repaired"},
    },
    "done-by-itself": {
        "never": {"alone": "cancel somebody's booking"},
        "failures": ["If nobody comes for an hour -> cancel the booking"],
    },
    "offline-but-networked": {
        "usual-parts": {"offline": ""},
        "in-and-out": ["From the office: rota; form: e-mail; how often: weekly"],
    },
    "said-twice": {"tasks": ["see which bench is free", "see now which bench is free"]},
    "possible-contradiction": {
        "tasks": ["tell the warden at night", "do not tell the warden at night"],
    },
}  # fmt: skip
"""For each rule answers that fire it, in the order in which they are given."""

WARDEN: Final = "The warden rings the bell at noon."


def whole(answers: Answers) -> Interview:
    return told(answers, depth="deep", packs=PACKS)


def findings(interview: Interview) -> list[Finding]:
    return [one for one in compose(interview).findings if one.code in RULES]


@pytest.mark.parametrize("code", REACHED)
def test_an_interview_reaches_the_rule_and_fires_no_other(code: str) -> None:
    found = findings(whole(REACHED[code]))
    assert {one.code for one in found} == {code}


@pytest.mark.parametrize("code", REACHED)
def test_a_rule_names_records_of_the_document(code: str) -> None:
    interview = whole(REACHED[code])
    ids = {record.id for record in compose(interview).records}
    for one in findings(interview):
        assert {one.record, *one.others} <= ids


def test_what_rests_on_a_sentence_that_shall_not_be_used_is_found() -> None:
    quote = Quote(source="memo.txt", sha256="0" * 64, start=0, end=len(WARDEN), quote=WARDEN)
    interview = started(depth="deep", packs=PACKS)
    line = Line(key="L1", text="ring the bell", record="NEED-01", via=Via.DOCUMENT,
                evidence=(quote,), fields={"need": "ring the bell"})  # fmt: skip
    tell(interview, Answered(slot="tasks", lines=(line,)))
    assert findings(interview) == []
    put_aside = quote.model_copy(update={"use": "do not use"})
    tell(interview, Disposed(quotes=(put_aside,), disposition="set-aside"))
    assert [one.code for one in findings(interview)] == ["ground-withdrawn"]


def test_every_rule_is_reached_by_an_interview() -> None:
    assert {*REACHED, "ground-withdrawn"} == set(RULES)


@pytest.mark.parametrize("answers", [HALLS, HALLS_STANDARD])
def test_ordinary_interviews_fire_nothing_silly(answers: Answers) -> None:
    interview = told(answers, depth="deep")
    allowed = {"veto-not-heard"} if "who-else" in answers else set()
    assert {one.code for one in findings(interview)} == allowed
