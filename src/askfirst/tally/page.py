"""A tally as one page with pictures: no script, nothing from the network."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from askfirst.tally.formats import asks, brief, head, numbers, standing
from askfirst.tally.results import Group, Numbers, Question, Reply, Tally, Word

_STYLE: Final = """
:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;
padding:0 1rem}h2{margin:2.5rem 0 .2rem;font-size:1.15rem}h3{margin:1rem 0 .2rem;font-size:1rem}
p{margin:.2rem 0}table{border-collapse:collapse;width:100%}td,th{padding:.15rem .5rem .15rem 0;
vertical-align:top;text-align:left;overflow-wrap:anywhere}td.n{text-align:right;white-space:nowrap;
width:5rem}td.b{width:40%}svg{display:block;width:100%;height:1.2rem}
rect{fill:#3b6ea5}.line{stroke:currentColor;stroke-width:1}.box{fill:#3b6ea555;stroke:#3b6ea5}
caption{text-align:left}
""".replace("\n", "")  # noqa: E501
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"


def page(tally: Tally) -> str:
    """The whole page."""
    body = "".join(part for one in tally.questions for part in _question(one, tally))
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>What they answered</title><style>{_STYLE}</style></head><body>"
        f"<h1>What they answered</h1><p>{escape(head(tally))}</p>{body}</body></html>\n"
    )


def _question(question: Question, tally: Tally) -> Iterator[str]:
    yield f"<h2>{escape(asks(question))}</h2><p>{escape(standing(question))}</p>"
    if question.numbers is not None:
        yield _numbers(question.numbers)
    if question.ranks:
        last = len(question.ranks)
        rows = (
            _row(one.text, (last + 1 - one.mean) / last, f"{one.mean:.2f}")
            for one in question.ranks
        )
        caption = f"mean rank; agreement {question.agreement:.2f} (W)"
        yield f"<table><caption>{caption}</caption>{''.join(rows)}</table>"
    elif question.replies:
        yield _replies(question.replies)
    if question.words:
        yield "<h3>Words</h3>" + _words(question.words)
    for group in question.groups:
        name = f"{brief(tally.grouped_by)} = {brief(group.name)}"
        yield f"<h3>{escape(name)}: {group.answered:,} answered</h3>" + _group(group)


def _group(group: Group) -> str:
    told = _numbers(group.numbers) if group.numbers is not None else ""
    return told + (_replies(group.replies) if group.replies else "")


def _replies(replies: tuple[Reply, ...]) -> str:
    rows = (_row(one.text, one.share, f"{one.times:,} ({one.share:.1%})") for one in replies)
    return f"<table>{''.join(rows)}</table>"


def _words(words: tuple[Word, ...]) -> str:
    rows = (
        f"<tr><td>{escape(brief(one.word))}</td><td class=n>{one.times:,}</td>"
        f"<td>“{escape(brief(one.example, 300))}”</td></tr>"
        for one in words
    )
    return f"<table>{''.join(rows)}</table>"


def _row(text: str, share: float, told: str) -> str:
    width = round(100 * min(max(share, 0.0), 1.0), 1)
    bar = (
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{width}" height="10"/></svg>'
    )
    return f"<tr><td>{escape(brief(text))}</td><td class=b>{bar}</td><td class=n>{told}</td></tr>"


def _numbers(found: Numbers) -> str:
    """A line from the least to the greatest, a box round the half in the middle."""
    width = found.greatest - found.least

    def at(value: float) -> float:
        return round(2 + 96 * (value - found.least) / width, 2) if width > 0 else 50

    low, middle, high = map(at, (found.lower_quarter, found.median, found.upper_quarter))
    picture = (
        '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<path class="line" d="M{at(found.least)} 5H{at(found.greatest)}"/>'
        f'<rect class="box" x="{low}" y="1" width="{max(high - low, 0.2):.2f}" height="8"/>'
        f'<path class="line" d="M{middle} 0V10"/></svg>'
    )
    return f"{picture}<p>{escape(numbers(found))}</p>"
