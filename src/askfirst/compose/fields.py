"""Where every field comes from: the one table of record field, prompt, depth and empty print.

`given` reads a field of a line through the table, so a composed field without a row fails at
once. A test holds the other direction: every question of the shipped packs that says it produces
a field has its row here, and every row its question.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from askfirst.interview import Ref
from askfirst.questions import Depth

NOTHING: Final = "nothing"
QUESTION: Final = "an open question"


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


TABLE: Final = (
    Row("specification.case", "latest-case"),
    Row("specification.case_owner", "whose-problem"),
    Row("goal.title", "goals", "change"),
    Row("goal.now", "goals", "now", empty="an open question when the goal has no number at all"),
    Row("goal.plan", "goals", "then", empty="an open question when the goal has no number at all"),
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
    Row("risk.words", "refuse"),
    Row("decision.reader", "acceptance", "reader"),
    Row("decision.by", "acceptance", "by"),
    Row("decision.looks_at", "acceptance", "looks-at"),
    Row("evidence.quotes", "evidence"),
    Row("question.owner", "owners", "owner", empty="nobody named yet"),
    Row("question.due", "owners", "due", empty="no day named yet"),
    Row("specification.paragraph", "paragraph", empty="the composed paragraph, marked as unread"),
)  # fmt: skip

_PARTS: Final[dict[str, tuple[str, ...]]] = {
    row.path: tuple(dict.fromkeys(other.part for other in TABLE if other.path == row.path))
    for row in TABLE
}


def given(ref: Ref, path: str) -> str:
    """What a line says for a field, whichever question asked it; empty when it says nothing.

    Raises:
        KeyError: the table has no such field.
    """
    return next((ref.fields[part] for part in _PARTS[path] if ref.fields.get(part)), "")
