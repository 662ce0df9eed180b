"""How long a person waits from a reply to the next question, and from the last one to the document.

    python benchmarks/next_question.py

An interview with 10, 500 and 5,000 answers in it: up to a hundred questions with conditions, the
rest details asked of each of many records, as in a real one (a pack that asks more than 300
screens one by one is refused by lint). Measured for each of 60 replies is what happens in memory
up to the next screen (accept, fold, what follows, the next prompt), without the disk, in
milliseconds of the processor, so that what else the machine does is left out. Then a quick
interview of the shipped packs with its journal on this disk, and writing its documents, by the
clock. Prints one JSON object: times in milliseconds, and how p95 grows.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time

from askfirst import agenda
from askfirst.events import Answered, Event, Noted
from askfirst.interview import Interview, Rejection, accept
from askfirst.packs.reading import read_pack
from askfirst.questions import Pack, Prompt, QuestionKind
from askfirst.replies import Reply
from askfirst.session import Session

SIZES = (10, 500, 5_000)
MEASURED = 60
BOUND = 16.0


DETAILS = 10
SINGLE = 100


def shape(answers: int) -> tuple[int, int]:
    """How many single questions and how many records make so many answers, and room for more."""
    single = min(SINGLE, answers // 2)
    return single, max(2, -(-(answers + MEASURED - single) // DETAILS) + 1)


def pack(answers: int) -> Pack:
    """Single questions, each with a condition, and details asked of each record."""
    single, _ = shape(answers)
    lines = [
        "id: many", "version: 1", "title: Many", "sections:", "  - id: first",
        "    title: First", "    questions:",
        "      - {id: things, kind: box, text: Which?, record: need, reads: task}",
    ]  # fmt: skip
    for n in range(single):
        when = f"answered('q-{n - 1}') or count('need') > 0" if n else "always"
        lines.append(f'      - {{id: q-{n}, kind: text, text: What is {n}?, when: "{when}"}}')
    lines += [
        f"      - {{id: detail-{n}, kind: text, text: 'Detail {n} of {{record}}?', each: need}}"
        for n in range(DETAILS)
    ]
    return read_pack("\n".join(lines) + "\n", "many.yaml")


def begun(answers: int) -> tuple[Interview, list[Event]]:
    """An interview with so many answers in it, and its events."""
    single, records = shape(answers)
    interview = Interview([pack(answers)])
    events: list[Event] = [Noted(n=1, topic="start", depth="quick")]
    interview.apply(events[0])
    question = interview.question("things")
    assert question is not None
    slots = [f"q-{n}" for n in range(single)]
    slots += [f"detail-{n}@NEED-{r + 1:02d}" for n in range(DETAILS) for r in range(records)]
    for part in range(0, records, 400):  # a box takes 500 lines: records of several answers
        names = [f"keeper: open door {n} within 5 minutes" for n in range(records)][: part + 400]
        made = accept(interview, "things", question, Reply(value=names[:500]))
        assert isinstance(made, Answered)
        events.append(made.model_copy(update={"n": len(events) + 1}))
        interview.apply(events[-1])
        if len(names) >= 500:
            break
    stands = {slot for slot, _ in interview.standings()}
    for slot in [slot for slot in slots if slot in stands][: answers - 1]:
        events.append(Answered(n=len(events) + 1, slot=slot, value="four times a week"))
    return Interview([pack(answers)], events), events


def in_memory(answers: int) -> tuple[int, list[float]]:
    """How many answers there are at first, and the milliseconds from each of the last replies
    to the screen of the next question."""
    interview, _ = begun(answers)
    found = agenda.Found(())
    times: list[float] = []
    there = len(interview.answers)
    slot = interview.next_slot()
    while slot is not None and len(times) < MEASURED:
        reply = Reply(value="when the bell rings it opens, four times a week")
        begin = process_time()
        question = interview.question(slot)
        assert question is not None
        made = accept(interview, slot, question, reply)
        assert not isinstance(made, Rejection)
        interview.apply(made.model_copy(update={"n": len(interview.events) + 1}))
        agenda.raised(interview, slot)
        slot = interview.next_slot()
        if slot is None:
            break
        agenda.prompt(interview, found, slot)
        times.append((process_time() - begin) * 1000)
    return there, times


def replayed(answers: int) -> float:
    """Milliseconds to fold so many answers and find the next question, as a resume does."""
    packs = [pack(answers)]
    _, events = begun(answers)
    begin = process_time()
    Interview(packs, events).next_slot()
    return (process_time() - begin) * 1000


def on_disk() -> tuple[list[float], float]:
    """A quick interview of the shipped packs on the disk: milliseconds from each reply to the next
    question, and from the last one to the written documents."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session.create(Path(folder) / "one", by="you")
        times = []
        while (prompt := session.question()) is not None:
            reply = _shipped(prompt)
            begin = perf_counter()
            outcome = session.reply(reply)
            assert outcome.accepted, (prompt.slot, outcome.lines)
            session.question()
            times.append((perf_counter() - begin) * 1000)
        begin = perf_counter()
        session.write()
        last = (perf_counter() - begin) * 1000
        session.close()
    return times, last


def _shipped(prompt: Prompt) -> Reply:
    if prompt.kind is QuestionKind.BOX:
        return Reply(value=["see the halls quickly", "book a hall"])
    if prompt.kind is QuestionKind.FORM:
        return Reply(value={frame.id: "see the halls" for frame in prompt.frames})
    if prompt.kind is QuestionKind.CHOICES:
        return Reply(value=[prompt.choices[0].id])
    if prompt.kind is QuestionKind.CHOICE:
        return Reply(value=prompt.choices[0].id)
    return Reply(value="I waited for an hour before a locked hall.")


def quantile(times: list[float], share: float) -> float:
    """The time below which that share of them lies."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def main() -> int:
    """Measure, print, and say by the exit status whether the bound holds."""
    in_memory(10)  # warm up
    report: dict[str, object] = {}
    p95 = {}
    for answers in SIZES:
        there, times = in_memory(answers)
        p95[answers] = quantile(times, 0.95)
        report[f"{there} answers"] = {
            "p50_ms": round(quantile(times, 0.5), 2),
            "p95_ms": round(p95[answers], 2),
            "replay_ms": round(replayed(answers), 1),
        }
    report["growth_500_to_5000"] = round(p95[5_000] / p95[500], 1)
    times, last = on_disk()
    report["quick interview on this disk"] = {
        "p95_ms": round(quantile(times, 0.95), 2),
        "last_answer_to_documents_ms": round(last, 1),
    }
    report["bound_ms"] = BOUND
    report["held"] = p95[5_000] <= BOUND
    print(json.dumps(report, indent=2))
    return 0 if report["held"] else 1


if __name__ == "__main__":
    sys.exit(main())
