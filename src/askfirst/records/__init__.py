"""From what a person said to records: each line whole or cut where that is certain.

`compose` makes the specification of an interview, `unchecked` its records alone, `askable` what a
builder would ask back, `untasked` what no task speaks of, `ruled` what of today holds always,
`unspoken` the parts of the one sentence that no task takes up, `unwalked` the tasks without steps;
`paragraph` the text at the top; `preview` what a line will be while it is typed.
"""

from askfirst.records.functions import unwalked
from askfirst.records.gathered import gathered
from askfirst.records.paragraph import paragraph
from askfirst.records.preview import preview
from askfirst.records.whole import askable, compose, ruled, unchecked, unspoken, untasked

__all__ = [
    "askable",
    "compose",
    "gathered",
    "paragraph",
    "preview",
    "ruled",
    "unchecked",
    "unspoken",
    "untasked",
    "unwalked",
]
