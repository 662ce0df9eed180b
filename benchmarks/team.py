"""How long one answer takes on a team's server, beside a folder alone.

    python benchmarks/team.py

A server of Debian's package on this machine, reached by a socket, with its usual safety: an answer
is on the server's disk and in the folder before the next question. Both kinds take turns, answer by
answer, so that what else the machine does meets both. Prints one JSON object: times in
milliseconds by the clock, of one answer; and the same while three others write too.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from threading import Event, Thread
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from askfirst.events import Answered
from askfirst.journal import NAME, Journal
from askfirst.journal.team import Link, TeamJournal
from servers import PROGRAMS, server

ANSWERS = 500
OTHERS = 3


def one(book: Journal, number: int) -> float:
    """Milliseconds of one answer."""
    begin = perf_counter()
    book.append(Answered(slot="latest-case", value=f"answer {number}: two choirs, one hall"))
    return (perf_counter() - begin) * 1000


def figures(times: list[float]) -> dict[str, float]:
    """Median and p95, rounded."""
    return {"median": round(median(times), 2), "p95": round(quantiles(times, n=20)[18], 2)}


def main() -> None:
    """Measure, and print."""
    if PROGRAMS is None:
        sys.exit("There is no PostgreSQL here: apt-get install postgresql")
    with tempfile.TemporaryDirectory() as folder, server() as running:
        running.prepared("ada")
        place = Path(folder)

        def team(name: str) -> TeamJournal:
            (place / name).mkdir()
            link = Link.new(running.address("ada"), "halls", name)
            return TeamJournal(place / name / NAME, name, link)

        told: dict[str, object] = {"answers": ANSWERS}
        with Journal(place / "alone" / NAME, "Ada") as alone, team("ada") as shared:
            pairs = [(one(alone, number), one(shared, number)) for number in range(ANSWERS)]
            told["folder"], told["server"] = (figures(list(times)) for times in zip(*pairs))  # noqa: B905
            done = Event()
            others = [Thread(target=write, args=(team(f"o{n}"), done)) for n in range(OTHERS)]
            for thread in others:
                thread.start()
            busy = figures([one(shared, number) for number in range(ANSWERS)])
            done.set()
            for thread in others:
                thread.join()
            told[f"server, {OTHERS} others writing without a pause"] = busy
    print(json.dumps(told, indent=1))


def write(book: TeamJournal, done: Event) -> None:
    """Answer without a pause."""
    number = 0
    with book:
        while not done.is_set():
            one(book, number := number + 1)


if __name__ == "__main__":
    main()
