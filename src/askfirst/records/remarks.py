"""What somebody said of how sure a line is, where it was read back: it stands with that line."""

from __future__ import annotations

from askfirst.interview import Interview
from askfirst.vocabulary import REMARK


def is_remark(interview: Interview, slot: str, text: str) -> bool:
    """Whether a text was said to a read-back and only tells how sure something is."""
    from askfirst.statements.hearsay import speaks_of_guess

    asked = interview.asked.get(slot)
    return asked is not None and asked.question.id == REMARK and speaks_of_guess(text)


def remarks(interview: Interview) -> dict[str, str]:
    """By record, what was said so of it: of several that were read back that which shares the most
    of its words and numbers. What fits none stands with none."""
    found: dict[str, str] = {}
    for slot in interview.asked:
        answer = interview.answers.get(slot)
        if answer is None or not answer.value or not is_remark(interview, slot, answer.value):
            continue
        from askfirst.statements.corrections import Entry, meant

        page = interview.asked.get(slot.rpartition("!")[0])
        shown = [one for one in (page.listed("records") if page else ()) if one in interview.refs]
        entries = [Entry(one, interview.refs[one].words) for one in shown]
        about = [one.id for one in meant(answer.value, entries)] or shown[: len(shown) == 1]
        if about:
            found[about[0]] = " ".join(filter(None, (found.get(about[0]), answer.value)))
    return found
