"""Words of documents, in quotation marks."""

from __future__ import annotations


def quoted(text: str) -> str:
    """A document's words, marked as such; nothing for no words, no marks twice.

    Quotation marks inside become single ones, as one writes them inside others.
    """
    text = text.strip()
    if len(text) > 2 and text[0] + text[-1] in ('""', "“”") and text[0] not in text[1:-1]:
        text = text[1:-1].strip()
    text = text.replace("“", "‘").replace("”", "’")
    return f"“{text}”" if text else ""
