"""What a model is asked, and that it is waited for no longer than was said."""

from __future__ import annotations

from typing import Any

import pytest

from askfirst.commands.pointing import HOSTS, place_of, sent_where
from askfirst.errors import UsageError
from rows import each_row


@each_row(
    ("model", "name", "address"),
    [
        ("ollama:small", "small", HOSTS["ollama"]),
        ("ollama:small:3b", "small:3b", HOSTS["ollama"]),
        ("small@http://box/v1", "small", "http://box/v1"),
        ("a@b@https://box/v1", "a@b", "https://box/v1"),
    ],
)
def test_a_model_has_a_name_and_a_place(model: str, name: str, address: str) -> None:
    assert place_of(model) == (name, address)


@each_row("model", ["small", "ollama:", "other:small", "@http://x", "a@ftp://x", ""])
def test_what_names_no_model_says_how_one_is_named(model: str) -> None:
    with pytest.raises(UsageError) as caught:
        place_of(model)
    assert (caught.value.code, caught.value.where) == ("model-odd", "--model")
    assert "ollama:NAME" in caught.value.repair and "NAME@http://HOST/v1" in caught.value.repair


def test_another_computer_is_told() -> None:
    assert "small on this computer go" in sent_where("ollama:small")
    assert "small on this computer go" in sent_where("small@http://[::1]:9/v1")
    assert "small at box, another computer go" in sent_where("small@http://box:9/v1")


@pytest.mark.slow  # it loads a model's large libraries, which the ordinary installation has not
def test_it_is_asked_with_numbered_lines_and_its_errors_come_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    pytest.importorskip("pydantic_ai")
    pytest.importorskip("openai")
    from askfirst.commands import modelled
    from askfirst.commands.pointing import Pointers

    asked: list[str] = []

    class Run:
        output = Pointers()

    async def answer(self: Any, text: str) -> Run:
        asked.append(text)
        if "break" in text:
            raise ValueError("gone")
        return Run()

    monkeypatch.setattr(modelled.Agent, "run", answer)
    point = modelled.pointer("ollama:small")

    assert point("What must it do?", ["ring", "stop"]) == Pointers()
    assert asked == ["Question:\nWhat must it do?\nLines:\n1: ring\n2: stop"]
    with pytest.raises(ValueError, match="gone"):
        point("break?", [])
