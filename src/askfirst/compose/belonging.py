"""Which texts belong together because they share words; nothing is said that the words do not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from askfirst.consistency.reading import content

LEAST: Final = 2
"""Content words that two texts share at least."""
_MOST_IN_POSTING: Final = 50
"""A word of more texts than this tells none of them from the others."""


class Shelf:
    """Texts to be found by the content words that they share with another.

    Args:
        texts: what each one says, in order. apart: words that do not count, such as roles.
    """

    def __init__(self, texts: Sequence[str], apart: Iterable[str] = ()) -> None:
        self._apart = content(" ".join(apart))
        self._of_word: dict[str, list[int]] = {}
        self._sizes: list[int] = []
        for place, text in enumerate(texts):
            words = self._words(text)
            self._sizes.append(len(words))
            for word in words:
                self._of_word.setdefault(word, []).append(place)

    def _words(self, text: str) -> list[str]:
        return sorted(content(text) - self._apart)

    def best(self, text: str) -> int | None:
        """Place of the text that this one says most of, the first of equals; None when none shares
        enough words with it."""
        shared: dict[int, int] = {}
        for word in self._words(text):
            places = self._of_word.get(word, [])
            for place in places if len(places) <= _MOST_IN_POSTING else ():
                shared[place] = shared.get(place, 0) + 1
        enough = [place for place, number in shared.items() if number >= LEAST]
        return max(enough, key=lambda at: (shared[at] / self._sizes[at], -at), default=None)
