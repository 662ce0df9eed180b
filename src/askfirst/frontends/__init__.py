"""The ways to put a prompt to a person or a program and take one reply. None knows another."""

from __future__ import annotations

from typing import Protocol

from askfirst.questions import Typed


class EndOfInput(Exception):
    """There is nothing more to read: save, write the documents so far, leave."""


class Listener(Protocol):
    """Who follows what is typed before it is sent; a session does."""

    def keep(self, slot: str, typed: Typed) -> None:
        """Keep what is typed at a question, should it never be sent."""

    def understood(self, slot: str, line: str, choice: str = "", frame: str = "") -> str:
        """What the document will say for one line, for the words on a tick or on the line of a
        form; empty where that is what was typed."""
