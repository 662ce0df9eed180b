"""What stands beside a word decides whether it is a finding: the nearest pairs of each rule."""

from __future__ import annotations

from askfirst.wording import check_statement
from askfirst.wording.cues import found, is_requirement
from rows import each_row


def told(text: str) -> list[str]:
    """Code and words of each finding; what a pronoun stands for is no matter here."""
    return [f"{one.code}: {one.words}" for one in check_statement(text) if one.code != "pronoun"]


@each_row(
    ("text", "finding"),
    [
        ("The list shall be slow.", "subjective: slow"),
        ("The file is readable.", "subjective: readable"),
        ("It shall be good.", "subjective: good"),
        ("The bell is too loud.", "subjective: too"),
        ("It rings too often.", "vague-manner: often"),
        ("as quiet as possible", "subjective: as quiet as possible"),
        ("as little time as practicable", "subjective: as little time as practicable"),
        ("as soon as possible", "vague-timing: as soon as possible"),
        ("The system is stable.", "subjective: stable"),
        ("It would be cheap if it rang", "subjective: cheap"),
        ("Ring fast the bell", "subjective: fast"),
        ("Show the PDF and the QZX.", "undefined-term: QZX"),
        ("A clear list.", "subjective: clear"),
        ("Use a possible way.", "vague-adjective: possible"),
        ("different halls", "vague-adjective: different"),
        ("slowly enough", "subjective: slowly"),
        ("enough keys", "vague-adjective: enough"),
        ("many guests", "vague-quantifier: many"),
        ("some of the keys", "vague-quantifier: some of the"),
        ("often", "vague-manner: often"),
        ("in some way", "vague-way: in some way"),
        ("It shall ring promptly.", "vague-timing: promptly"),
        ("the gate shall close when needed", "escape-clause: when needed"),
        ("under 5", "number-without-unit: 5"),
        ("under 3 a week", "number-without-unit: 3"),
        ("costs at most 5", "number-without-unit: 5"),
        ("The pump shall deliver 5 litres.", "number-without-tolerance: 5 litres"),
        ("This shall ring.", "unclear-start: This"),
        ("Show the QZX and the QZX.", "undefined-term: QZX"),
        ("The bell is rung.", "passive: is rung"),
        ("The bell is rung by Ann.", "passive-actor-behind: is rung"),
        ("The clerk shall ring and open.", "two-demands: and open"),
        ("The clerk shall ring and shall open.", "two-modals: shall"),
        ("The clerk can ring.", "optional-modal: can"),
        ("It could ring.", "weak-modal: could"),
        ("keys etc.", "open-list: etc"),
        ("keys, e.g. of the halls", "examples-only: e.g"),
        ("keys and/or cards", "and-or: and/or"),
        ("at night (TBD)", "placeholder: TBD"),
        ("When it rains", "missing-response: When"),
        ("faster", "comparative: faster"),
        ("the best", "superlative: best"),
        ("all doors shall open", "absolute: all"),
        ("first of all", "absolute: all"),
        ("every door", "absolute: every"),
        ("The shop shall use MySQL.", "technology: MySQL"),
    ],
)
def test_a_word_by_itself_is_one_finding(text: str, finding: str) -> None:
    assert told(text) == [finding]


@each_row(
    "text",
    [
        "The pump shall slow down.", "They really want it.", "How fast shall it be?",
        "The file is readable only by the owner.", "It would be good if it rang.",
        "The bell rings too.", "The bell rings too, at noon", "as far as the harbour",
        "The horse is in the stable.", "the high tide", "Clear the list.",
        "on 3 different days", "different from it", "how many guests", "how often it rings",
        "many guests, up to 300 people", "It shall ring promptly, within 3 seconds.",
        "The response time is 5 seconds.", "performance report", "performance of it",
        "the safe in the office", "under 5 keys", "below 0", "wasted trips: about 5 a week",
        "dogs at most 5", "plots per helper: at most 5", "at most 10:30", "at most A4",
        "at most 2020", "at most 1900", "at most 2100", "until 5", "at least 2 in 100",
        "now 40 crates, later under 10", "boats let twice, now it is about 6",
        "The pump shall deliver 5 litres or more.", "The pump shall deliver 5 to 6 litres.",
        "The pump shall deliver 5±1 litres.", "The pump delivers 5 litres.",
        "The pump shall deliver every 5 litres.", "These forms are here.",
        "Show the QZX (queue).", "SHOW THE QZX NOW PLEASE", "Show the PDF.", "Show the PDFs.",
        "DIN SPEC 33429", "Show the QZX 12.", "The clerk rings and opens.", "faster than before",
        "When it rains, the gate shall close.", "roughly 5 keys", "approximately 10 minutes",
        "only the clerk shall ring", "keys/cards", "at all", "after all, it rings",
        "above all it rings", "first all", "and all", "all right", "every 5 minutes",
    ],
)  # fmt: skip
def test_what_stands_beside_it_takes_a_finding_away(text: str) -> None:
    assert told(text) == []


@each_row(
    ("text", "findings"),
    [
        ("The light is really needed.", ["passive: is really needed", "subjective: really"]),
        ("It shall be not fast.", ["negative: not", "subjective: fast"]),
        ("as soon as possible, or soon",
         ["vague-timing: as soon as possible", "vague-timing: soon"]),
        ("The response time is short.", ["missing-number: response time", "subjective: short"]),
        ("It shall be as usual.", ["incomplete-reference: as usual", "vague-adjective: usual"]),
        ("The bell shall be rung and the gate shall be opened.",
         ["passive: be rung", "two-modals: shall", "passive: be opened"]),
        ("nobody comes and nobody goes, no", ["absolute: nobody", "negative: nobody"]),
        ("QZX and QRX", ["undefined-term: QZX"]),
        ("They shall be printed.", ["unclear-start: They", "passive: be printed"]),
    ],
)  # fmt: skip
def test_several_findings_stand_in_the_order_of_their_words(text: str, findings: list[str]) -> None:
    assert told(text) == findings


@each_row(
    ("text", "cues", "is_one"),
    [
        ("The bell shall ring.", "obligation", True),
        ("Shall the bell ring?", "obligation question", False),
        ("This section shall describe it.", "obligation document document-owes", False),
        ("He said the bell must ring.", "obligation told", True),
        ("What must ring", "obligation indirect-question fragment", False),
        ("We need to understand the bell", "required people-owe understanding", False),
        ("For example, it must ring", "obligation aside", True),
        ("It rings within 5 seconds.", "measure", False),
        ("The design shall be nice.", "obligation design-owes", True),
        ("Ring the bell", "fragment", False),
        ("Ring the big bell", "", False),
        ("a user must be able to ring", "obligation able", True),
        ("it should be noted that", "should understanding", False),
    ],
)
def test_a_requirement_is_told_by_its_cues(text: str, cues: str, is_one: bool) -> None:
    assert " ".join(cue[0] for cue in found(text)) == cues
    assert is_requirement(text) is is_one
