"""The sections of the document: each gives its lines, none when it has nothing to say."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from askfirst.exporters.markdown.cards import SHORT, function_card, item, marks
from askfirst.exporters.markdown.text import anchor, block, escape, link, table
from askfirst.requirements import Kind, Priority, Record, Specification, Status, Via

WHOSE: Final = {
    "mine": "Whose problem it is: the writer's own.",
    "served": "Whose problem it is: that of somebody for whom the writer works.",
    "imagined": "Whose problem it is: nobody's yet; it was read or imagined.",
}


def wanted(specification: Specification) -> list[str]:
    """The paragraph: the person's, or the composed one marked as not read."""
    if not specification.paragraph:
        return []
    lines = [escape(line) for line in specification.paragraph.split("\n") if line.strip()]
    spaced = [part for line in lines for part in (line, "")][:-1]
    unread = [] if specification.paragraph_confirmed else [
        "", "*Put together from the answers; nobody has read and confirmed it yet.*"
    ]  # fmt: skip
    return spaced + unread


def because(specification: Specification) -> list[str]:
    """The latest case and whose it is, then the change wished for."""
    lines = block(specification.case)
    if lines and specification.case_owner in WHOSE:
        lines += ["", WHOSE[specification.case_owner]]
    case = [one for one in specification.of_kind(Kind.ASSUMPTION) if one.id == "ASM-case"]
    lines += [part for one in case for part in ("", *item(one))]
    lines += background(specification)
    goals = said(specification, Kind.GOAL)
    if goals:
        lines += ["", "What should change:", "", *goal_lines(goals)]
    return lines


BACKGROUND: Final = {
    "today": "How it is done today",
    "alternatives": "What was tried, or could be had instead",
    "cost_of_nothing": "What it costs to leave things as they are",
    "public": "May strangers find its pages",
    "promise": "What is promised to those who build on it",
    "telemetry": "May it send anything to its makers",
}
"""What stands in front of what was said around it."""


def background(specification: Specification) -> list[str]:
    """What was said around it, quoted."""
    lines: list[str] = []
    for name, label in BACKGROUND.items():
        text = specification.background.get(name, "")
        if text and len(text) <= SHORT and "\n" not in text:
            lines += ["", escape(f"{label}: “{text}”")]
        elif text:
            lines += ["", f"{label}:", "", *block(text)]
    return lines


def goal_lines(goals: list[Record]) -> list[str]:
    """Goals with values as a table of the filled columns; a lone one, or one without, as a line."""
    measured = [goal for goal in goals if goal.fit.now or goal.fit.plan]
    if len(measured) < 2:
        return items(goals)
    rows = [
        [f"{anchor(one.id)}**{one.id}**", escape(f"“{one.fit.scale}”") + marks(one)]
        + [escape(part) for part in (one.fit.now, one.fit.must, one.fit.plan, one.fit.by)]
        + [escape(one.fit.meter)]
        + [escape(one.fields.get(name, "")) for name in ("obstacle", "rank")]
        for one in measured
    ]
    others = items(goal for goal in goals if not (goal.fit.now or goal.fit.plan))
    head = ["Id", "Change", "Now", "Least that counts", "Planned", "By", "Counted by",
            "What may stand in its way", "Rank, 1 is given up last"]  # fmt: skip
    return [*table(head, rows), *([""] if others else []), *others]


def items(records: Iterable[Record]) -> list[str]:
    """Records one under the other."""
    return [line for one in records for line in item(one)]


def said(specification: Specification, kind: Kind) -> list[Record]:
    """Records of a kind with words of their own; those that only leave a question are not."""
    return [one for one in specification.of_kind(kind) if one.status is not Status.OPEN]


def who(specification: Specification) -> list[str]:
    """Roles with their number and wish."""
    return items(said(specification, Kind.ROLE))


def must_do(specification: Specification) -> list[str]:
    """Needs, the most important first; behind them the usual parts that were ticked."""
    needs = said(specification, Kind.NEED)
    own = [one for one in needs if "tick" not in one.fields]
    ticked = [one for one in needs if "tick" in one.fields]
    tasks = [one for one in own if _is_task(one)]
    others = [one for one in own if not _is_task(one)]
    lines = ["The most important first.", ""] if len(tasks) > 1 else []
    for place, one in enumerate(tasks, 1):
        lines += item(one, f"{place}. ", weight(one))
    grouped = [(heading, [one for one in others if one.fields.get("group") == name])
               for name, heading in NEEDS.items()]  # fmt: skip
    for heading, group in (*grouped, (MISSED, ticked)):
        if group:
            lines += ["", heading, ""] if lines else []
            lines += [line for one in group for line in item(one, tail=_ticked(one))]
    return lines


def _is_task(need: Record) -> bool:
    """What somebody must get done; not what was said in passing, without a person or a weight."""
    group = need.fields.get("group", "")
    named = bool(need.fields.get("role") or need.priority)
    return not group or (group == "besides" and named)


NEEDS: Final = {
    "besides": "Wanted besides:",
    "notice": "Who is told what:",
    "visible": "What can be seen from outside:",
    "page": "Pages:",
}
"""What stands over needs that are no tasks, by their group."""

MISSED: Final = "Would be missed if it were not there:"


def weight(need: Record) -> str:
    """How much a need matters and which goals it serves, as far as somebody said."""
    later = need.priority is Priority.WONT
    said_so = ["later"] if later else [need.priority.value] if need.priority else []
    said_so += [f"for {link(goal)}" for goal in need.linked("serves")] if need.priority else []
    return f" *({', '.join(said_so)})*" if said_so else ""


def _ticked(need: Record) -> str:
    candidate = " (ticked without a word on it)" if need.fields.get("candidate") else ""
    return candidate + ("" if need.priority is Priority.COULD else weight(need))


def one_use(specification: Specification) -> list[str]:
    """The story as told, then what its steps ask of the system."""
    lines: list[str] = []
    for story in specification.stories:
        about = f" ({link(story.need)})" if story.need else ""
        lines += [f"As told{about}:", ""]
        for place, step in enumerate(story.steps, 1):
            arrow = f" → {escape(step.response)}" if step.response else ""
            lines.append(f"{place}. {escape(step.does)}{arrow}")
        lines.append("")
    for begin, heading in BEGINS.items():
        functions = [
            one
            for one in said(specification, Kind.FUNCTION)
            if one.fields.get("begin", "when") == begin
        ]
        if functions:
            lines += [heading.format(escape(specification.name)), ""]
            lines += [line for one in functions for line in function_card(one)]
            lines.append("")
    return lines[:-1]


BEGINS: Final = {
    "when": "So {} would have to:",
    "if": "When something goes wrong:",
    "while": "As long as something lasts:",
    "where": "Only for some places, people or kinds of it:",
}
"""What stands over the functions, by the word their sentences begin with."""


def never(specification: Specification) -> list[str]:
    """Exclusions, quoted."""
    return items(said(specification, Kind.EXCLUSION))


def fixed(specification: Specification) -> list[str]:
    """Limits, quoted, with their reason."""
    return items(said(specification, Kind.LIMIT))


def sink(specification: Specification) -> list[str]:
    """What would make people refuse it."""
    return items(said(specification, Kind.RISK))


def not_known(specification: Specification) -> list[str]:
    """Open questions: who could say, by when, and what waits for it."""
    return [open_line(one) for one in specification.of_kind(Kind.QUESTION)]


def open_line(question: Record) -> str:
    """One open question on one line."""
    waits = [link(target) for target in question.linked("blocks")]
    waits = waits or [escape(question.fields[key]) for key in ("blocks",) if key in question.fields]
    waiting = f" Holds up: {', '.join(waits)}." if waits else ""
    text = _stopped(question)
    return f"- {anchor(question.id)}**{question.id}** {text}{_who_says(question)}{waiting}"


_NAME_WORDS: Final = 4


def _who_says(question: Record) -> str:
    """Who could say, and by when."""
    owner, due = question.owner, question.fields.get("due", "")
    ask = f" Ask {escape(owner)}" if owner else ""
    if len(owner.split()) > _NAME_WORDS:  # no name: "Ann asks the county"
        ask = f" Who could say: {escape('“' + owner + '”')}"
    when = f", by {escape(due)}" if owner and due else f" By {escape(due)}" if due else ""
    return f"{ask}{when}." if owner or due else ""


def _stopped(question: Record) -> str:
    text = escape(question.statement)
    return text if text.rstrip("”)").endswith(("?", ".", "!")) else f"{text}."


def open_brief(question: Record) -> str:
    """An open question on the first page: its anchor stands where it is told in full."""
    return f"- {link(question.id)} {_stopped(question)}{_who_says(question)}"


def assumed(specification: Specification) -> list[str]:
    """What the person takes for true, then what was shown to them and left alone."""
    listed = [one for one in said(specification, Kind.ASSUMPTION) if one.id != "ASM-case"]
    own = [one for one in listed if not _left_alone(one)]
    alone = [one for one in listed if _left_alone(one)]
    lines = items(own)
    if alone:
        lines += [""] if lines else []
        lines += ["Proposed by askfirst; nobody objected and nobody confirmed:", ""]
        lines += [f"- {anchor(one.id)}**{one.id}** {escape(one.statement)}" for one in alone]
    return lines


def _left_alone(record: Record) -> bool:
    return any(origin.via is Via.ASSUMED for origin in record.origins)


def listed(specification: Specification, *kinds: Kind) -> list[str]:
    """Records of some kinds, one on a line."""
    return [line for kind in kinds for line in items(said(specification, kind))]


def qualities(specification: Specification) -> list[str]:
    """Quality demands, each with the name the standard has for it; then amounts and the look."""
    lines: list[str] = []
    for group, heading in GROUPS.items():
        found = [one for one in said(specification, Kind.QUALITY)
                 if one.fields.get("group", "") == group]  # fmt: skip
        if found and heading:
            lines += ["", heading, ""] if lines else [heading, ""]
        for one in found:
            name = f" *({escape(one.characteristic)})*" if one.characteristic else ""
            lines += item(one, tail=name)
    return lines


GROUPS: Final = {"": "", "amount": "How much there will be:", "look": "How it looks and reads:"}
"""What stands over quality demands, by their group."""


def around(specification: Specification) -> list[str]:
    """What comes in and goes out."""
    return listed(specification, Kind.INTERFACE)


def kept(specification: Specification) -> list[str]:
    """What it shows and keeps."""
    return listed(specification, Kind.DATA)


def rules(specification: Specification) -> list[str]:
    """Rules of the work, those that belong together under one heading."""
    found = said(specification, Kind.RULE)
    groups = [(RULES[""], [one for one in found if one.fields.get("group", "") not in RULES])]
    for group, heading in RULES.items():
        groups.append((heading, [one for one in found if one.fields.get("group", "") == group]))
    filled = [(heading, group) for heading, group in groups if group]
    if len(filled) < 2:
        return items(found)
    return [line for heading, group in filled for line in ("", heading, "", *items(group))][1:]


RULES: Final = {
    "decides": "Who decides:",
    "number": "Numbers that decide:",
    "odd": "What holds in odd cases:",
    "wrong": "How a mistake is put right:",
    "people": "People, what they may, and how they get in:",
    "facts": "Facts: who may see them, and how long they are kept:",
    "input": "What comes in:",
    "": "Besides:",
}
"""What stands over rules, by their group."""


def accepted(specification: Specification) -> list[str]:
    """What is tried before somebody says yes."""
    checks = said(specification, Kind.CHECK)
    return [line for one in checks for line in item(one, tail=_tries(one))]


def _tries(check: Record) -> str:
    """The tasks that a check tries; those that only share its words are marked."""
    links = [one for one in check.links if one.type == "checks" and one.target.startswith("NEED-")]
    named = ", ".join(link(one.target) for one in links)
    guessed = ", as its words suggest" if any(one.derived for one in links) else ""
    return f" *(for {named}{guessed})*" if named else ""


def words(specification: Specification) -> list[str]:
    """Words of the field."""
    return listed(specification, Kind.TERM)
