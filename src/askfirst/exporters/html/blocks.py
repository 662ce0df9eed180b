"""The blocks of our own Markdown as HTML: headings, lists, tables, quotations, paragraphs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from typing import Final, NamedTuple

from askfirst.exporters.html.inline import bare, inline
from askfirst.exporters.markdown.text import link_name

_ITEM: Final = re.compile(r"^(?P<indent> *)(?:(?P<number>\d+)\.|-) (?P<text>.*)$")
_HEADING: Final = re.compile(r"^(#{1,6}) (.*)$")
_CELLS: Final = re.compile(r"(?<!\\)\|")
_RECORD: Final = re.compile(r'^<a id="[a-z0-9-]+"></a>\*\*([A-Z][A-Za-z0-9-]*)\*\*')


_SUMMARY: Final = re.compile(r"^<summary>(?P<told>.*)</summary>$")

_WIDE: Final = '<div class="wide" tabindex="0" role="group" aria-label="Table">'


class Heading(NamedTuple):
    """A heading for the table of contents."""

    anchor: str
    text: str


class Body(NamedTuple):
    """The page's inner HTML, its title and its second-level headings."""

    html: str
    title: str
    headings: tuple[Heading, ...]


class _Lines:
    """Lines read one after the other."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._at = 0

    def __bool__(self) -> bool:
        return self._at < len(self._lines)

    @property
    def line(self) -> str:
        return self._lines[self._at]

    def take(self) -> str:
        self._at += 1
        return self._lines[self._at - 1]

    def run(self, belongs: Callable[[str], object]) -> Iterator[str]:
        """The lines from here that belong together."""
        while self and belongs(self.line):
            yield self.take()


def convert(text: str, *, picture: str = "") -> Body:
    """Our Markdown as HTML.

    Args:
        text: as `exporters.markdown` prints it.
        picture: HTML that stands in the place of the Mermaid picture.
    """
    lines = _Lines(text)
    made: list[str] = []
    headings: list[Heading] = []
    title = ""
    inside = False  # whether a section is open
    while lines:
        line = lines.line
        if heading := _HEADING.match(line):
            lines.take()
            level, words = len(heading[1]), heading[2]
            if level == 1:
                title = bare(words)
                made.append(f"<h1>{inline(words)}</h1>")
                continue
            made += ["</section>"] if inside else []
            anchor = f"part-{link_name(bare(words))}"
            headings.append(Heading(anchor, bare(words)))
            made.append(
                f'<section aria-labelledby="{anchor}"><h2 id="{anchor}">{inline(words)}</h2>'
            )
            inside = True
        elif line == "---":
            lines.take()
            made += ["</section>"] if inside else []
            made.append("<hr>")
            inside = False
        else:
            made.append(_block(lines, picture))
    made += ["</section>"] if inside else []
    return Body("\n".join(part for part in made if part), title, tuple(headings))


def _block(lines: _Lines, picture: str) -> str:
    line = lines.line
    if not line.strip():
        lines.take()
        return ""
    if line in ("<details>", "</details>"):
        return lines.take()
    if summary := _SUMMARY.match(line):
        lines.take()
        told = summary["told"].replace("<code>", "`").replace("</code>", "`")
        return f"<summary>{inline(told)}</summary>"
    if line.startswith("```"):
        lines.take()
        code = list(lines.run(lambda each: not each.startswith("```")))
        lines.take()
        return picture or f"<pre>{escape(chr(10).join(code))}</pre>"
    if line.startswith("|"):
        return _table(list(lines.run(lambda each: each.startswith("|"))))
    if line.startswith(">"):
        quoted = lines.run(lambda each: each.startswith(">"))
        return _quote([each[1:].strip() for each in quoted])
    if _ITEM.match(line):
        return _list(list(lines.run(_ITEM.match)))
    return f"<p>{inline(lines.take())}</p>"


def _table(rows: list[str]) -> str:
    head, *body = [[cell.strip() for cell in _CELLS.split(row)[1:-1]] for row in rows]
    top = "".join(f'<th scope="col">{inline(cell)}</th>' for cell in head)
    made = [f"{_WIDE}<table><thead><tr>{top}</tr></thead><tbody>"]
    for row in body[1:]:
        made.append(f"<tr>{''.join(f'<td>{inline(cell)}</td>' for cell in row)}</tr>")
    return "".join([*made, "</tbody></table></div>"])


def _quote(lines: list[str]) -> str:
    paragraphs = "".join(f"<p>{inline(line)}</p>" for line in lines if line)
    return f"<blockquote>{paragraphs}</blockquote>"


def _list(items: list[str]) -> str:
    """Items one under the other; those set in by two blanks belong to the item before them."""
    found = [match for item in items if (match := _ITEM.match(item))]
    name = "ol" if found[0]["number"] else "ul"
    made = [f"<{name}>"]
    inner: list[str] = []
    outer = ""
    for match in found:
        if match["indent"] and outer:
            inner.append(f"<li>{inline(match['text'])}</li>")
            continue
        made += [_item(outer, inner)] if outer else []
        outer, inner = match["text"], []
    made.append(_item(outer, inner))
    return "".join([*made, f"</{name}>"])


def _item(text: str, inner: list[str]) -> str:
    record = _RECORD.match(text)
    kind = f' class="record" data-id="{record[1]}"' if record else ""
    below = f"<ul>{''.join(inner)}</ul>" if inner else ""
    return f"<li{kind}>{inline(text)}{below}</li>"
