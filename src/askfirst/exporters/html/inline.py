"""The marks inside a line of our own Markdown as HTML. Everything else is escaped text.

Knows exactly what `exporters.markdown` prints: backslash escapes, `&lt;` and `&amp;`, bold,
italics, code, links to anchors and anchors. Whatever is none of these is shown as it stands.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

_TOKEN: Final = re.compile(
    r"\\(?P<literal>[\\`*_\[\]|~$#+=>:.)@-])"
    r"|(?P<entity>&(?:lt|amp);)"
    r'|<a id="(?P<anchor>[a-z0-9-]+)"></a>'
    r"|\[(?P<label>(?:\\.|[^\[\]\\])*)\]\(#(?P<target>[a-z0-9-]+)\)"
    r"|`(?P<code>[^`]+)`"
    r"|(?P<bold>\*\*)|(?P<italic>\*)"
    r"|(?P<plain>[^\\&<\[`*]+|.)",
    re.DOTALL,
)


def inline(text: str) -> str:
    """One line of our Markdown as HTML; every mark that opens is closed."""
    made: list[str] = []
    opened: list[str] = []
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        if kind in ("bold", "italic"):
            made.append(_toggle(opened, "strong" if kind == "bold" else "em"))
        elif kind == "anchor":
            made.append(f'<span id="{token["anchor"]}"></span>')
        elif kind == "target":
            made.append(f'<a href="#{token["target"]}">{inline(token["label"])}</a>')
        elif kind == "code":
            made.append(f"<code>{escape(token['code'])}</code>")
        elif kind == "entity":
            made.append(token["entity"])
        else:
            made.append(escape(token["literal"] or token["plain"]))
    made += [f"</{name}>" for name in reversed(opened)]
    return "".join(made)


def _toggle(opened: list[str], name: str) -> str:
    if opened and opened[-1] == name:
        opened.pop()
        return f"</{name}>"
    opened.append(name)
    return f"<{name}>"


def bare(text: str) -> str:
    """One line of our Markdown as text without any mark, not escaped."""
    return "".join(
        token["literal"] or token["plain"] or token["code"]
        or (bare(token["label"]) if token["target"] else "")
        or {"&lt;": "<", "&amp;": "&"}.get(token["entity"] or "", "")
        for token in _TOKEN.finditer(text)
    )  # fmt: skip
