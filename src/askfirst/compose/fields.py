"""Where every field comes from: the one table of record field, prompt, depth and empty print.

`given` reads a field of a line through the table, so a composed field without a row fails at
once. A test holds the other direction: every question of the shipped packs that says it produces
a field has its row here, and every row its question.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.interview import Ref, question_id
from askfirst.questions import Depth

NOTHING: Final = "nothing"
QUESTION: Final = "an open question"
NUMBER: Final = "an open question when the goal has no number at all"
STANDARD: Final = Depth.STANDARD


class Row(NamedTuple):
    """One field of the document.

    Attributes:
        path: `goal.now`: the record's kind (or `specification`, `decision`, `story`) and field.
        question: id of the question that fills it. part: field of its line, id of its frame, or
            empty for the whole answer.
        depth: the depth from which it is asked. empty: what prints when nobody said it.
    """

    path: str
    question: str
    part: str = ""
    depth: Depth = Depth.QUICK
    empty: str = NOTHING


QUICK_ROWS: Final = (
    Row("specification.case", "latest-case"),
    Row("specification.case_owner", "whose-problem"),
    Row("goal.title", "goals", "change"),
    Row("goal.now", "goals", "now", empty=NUMBER),
    Row("goal.plan", "goals", "then", empty=NUMBER),
    Row("goal.by", "goals", "by"),
    Row("role.title", "who", "role"),
    Row("role.count", "who", "count"),
    Row("role.wants", "who", "wants"),
    Row("specification.sentence", "sentence", "sentence"),
    Row("specification.name", "sentence", "name", empty="the system"),
    Row("specification.forms", "what-it-is"),
    Row("need.words", "tasks", "need"),
    Row("need.role", "tasks", "role"),
    Row("need.words", "usual-parts", "choice"),
    Row("need.details", "usual-parts", "words"),
    Row("function.trigger", "use", "does", empty=QUESTION),
    Row("function.response", "use", "response", empty=QUESTION),
    Row("story.steps", "use"),
    Row("limit.words", "limits", "limit"),
    Row("limit.reason", "limits", "reason"),
    Row("exclusion.words", "never", "alone"),
    Row("exclusion.words", "never", "others-job"),
    Row("exclusion.words", "never", "misuse"),
    Row("exclusion.words", "never", "scope"),
    Row("risk.words", "refuse"),
    Row("decision.reader", "acceptance", "reader"),
    Row("decision.by", "acceptance", "by"),
    Row("decision.looks_at", "acceptance", "looks-at"),
    Row("evidence.quotes", "evidence"),
    Row("question.owner", "owners", "owner", empty="nobody named yet"),
    Row("question.due", "owners", "due", empty="no day named yet"),
    Row("specification.paragraph", "paragraph", empty="the composed paragraph, marked as unread"),
)
STANDARD_ROWS: Final = tuple(
    Row(path, question, part, STANDARD, empty)
    for path, question, part, empty in (
        ("check.words", "checks", "check", NOTHING),
        ("check.expected", "checks", "expected", NOTHING),
        ("check.who", "checks", "who", NOTHING),
        ("function.condition", "can-happen", "choice", NOTHING),
        ("function.response", "can-happen", "words", QUESTION),
        ("need.words", "usual-more", "choice", NOTHING),
        ("need.details", "usual-more", "words", NOTHING),
        ("rule.decision", "decisions", "decision", NOTHING),
        ("rule.who", "decisions", "who", NOTHING),
        ("rule.agree", "decisions", "agree", NOTHING),
        ("rule.excluded", "decisions", "excluded", NOTHING),
        ("rule.condition", "decisions-odd", "condition", NOTHING),
        ("rule.response", "decisions-odd", "response", NOTHING),
        ("rule.words", "numbers", "what", NOTHING),
        ("rule.number", "numbers", "number", NOTHING),
        ("rule.exception", "numbers", "exception", NOTHING),
        ("data.taken_over", "take-over", "taken_over", NOTHING),
        ("data.count", "take-over", "count", NOTHING),
        ("data.put_right", "take-over", "put_right", NOTHING),
        ("assumption.words", "assume", "choice", "an assumption nobody has spoken about"),
        ("assumption.right", "assume", "words", QUESTION),
        ("need.priority", "priorities", "priority", NOTHING),
        ("need.goal", "priorities", "goal", NOTHING),
        ("need.because", "priorities", "because", NOTHING),
        ("rule.wrong", "put-right", "wrong", NOTHING),
        ("rule.who", "put-right", "who", NOTHING),
        ("rule.within", "put-right", "within", NOTHING),
        ("rule.fact", "who-sees", "fact", NOTHING),
        ("rule.seen_by", "who-sees", "seen_by", NOTHING),
        ("data.title", "facts", "thing", NOTHING),
        ("data.facts", "facts", "facts", NOTHING),
        ("interface.title", "in-and-out", "neighbour", NOTHING),
        ("interface.carries", "in-and-out", "carries", NOTHING),
        ("interface.format", "in-and-out", "format", NOTHING),
        ("interface.frequency", "in-and-out", "how_often", NOTHING),
        ("need.role", "notices", "role", NOTHING),
        ("need.notice", "notices", "notice", NOTHING),
        ("need.when", "notices", "when", NOTHING),
        ("function.condition", "failures", "condition", QUESTION),
        ("function.response", "failures", "response", QUESTION),
        ("function.state", "states", "state", QUESTION),
        ("function.response", "states", "response", QUESTION),
        ("specification.forms", "packs", "", NOTHING),
        ("quality.characteristic", "qualities", "choice", NOTHING),
        ("quality.measure", "qualities", "words", QUESTION),
        ("quality.source", "quality-case", "source", NOTHING),
        ("quality.condition", "quality-case", "condition", NOTHING),
        ("quality.response", "quality-case", "response", NOTHING),
        ("quality.measure", "quality-case", "measure", QUESTION),
        ("quality.meter", "quality-case", "meter", NOTHING),
        ("function.trigger", "use-more", "does", QUESTION),
        ("function.response", "use-more", "response", QUESTION),
        ("story.steps", "use-more", "", NOTHING),
        ("goal.must", "goal-measure", "must", NOTHING),
        ("goal.meter", "goal-measure", "meter", NOTHING),
        ("goal.by", "goal-measure", "by", NOTHING),
        ("role.title", "who-else", "payer", NOTHING),
        ("role.title", "who-else", "veto", NOTHING),
        ("role.title", "who-else", "affected", NOTHING),
        ("role.title", "who-else", "support", NOTHING),
        ("limit.place", "place", "place", NOTHING),
        ("limit.surroundings", "place", "surroundings", NOTHING),
        ("question.words", "undecided", "decision", NOTHING),
        ("question.options", "undecided", "options", NOTHING),
        ("question.owner", "undecided", "owner", "nobody named yet"),
        ("question.due", "undecided", "by", "no day named yet"),
        ("risk.words", "risks", "risk", NOTHING),
        ("risk.effect", "risks", "effect", NOTHING),
        ("risk.first_sign", "risks", "sign", NOTHING),
        ("risk.answer", "risks", "response", NOTHING),
        ("term.title", "words", "term", NOTHING),
        ("term.meaning", "words", "meaning", NOTHING),
        ("term.not", "words", "not", NOTHING),
        ("need.words", "obvious", "need", NOTHING),
    )
)
TABLE: Final = QUICK_ROWS + STANDARD_ROWS


def _parts() -> dict[str, dict[str, list[str]]]:
    """For each path, by question, the parts that hold it."""
    found: dict[str, dict[str, list[str]]] = {}
    for row in TABLE:
        found.setdefault(row.path, {}).setdefault(row.question, []).append(row.part)
    return found


_PARTS: Final = _parts()


def given(ref: Ref, path: str) -> str:
    """What a line, or a later line about the same record, says for a field; empty for nothing.

    The question that made the record goes first; a question of somebody's own pack may use the
    names of any part.

    Raises:
        KeyError: the table has no such field.
    """
    by_question = _PARTS[path]
    own = by_question.get(question_id(ref.slot), [])
    others = [part for parts in by_question.values() for part in parts if part not in own]
    for part in (*own, *others):
        if part and part == ref.frame:
            return ref.text
        if part and ref.fields.get(part):
            return ref.fields[part]
    return ref.text if "" in own else ""
