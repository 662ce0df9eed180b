"""Errors that are expected: what they say, and the status of the process that ends with them."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ValidationError

from askfirst.errors import AskfirstError, SourceError, UsageError, first_fault


def test_an_error_says_where_what_and_how_to_repair_it() -> None:
    whole = SourceError("source-missing", "there is no file.", where="a.txt", repair="Name one.")

    assert str(whole) == "a.txt: source-missing: there is no file. Name one."
    assert str(SourceError("source-missing", "there is no file.")) == (
        "source-missing: there is no file."
    )


def test_a_command_called_wrongly_ends_with_a_status_of_its_own() -> None:
    assert (AskfirstError.exit_status, SourceError.exit_status, UsageError.exit_status) == (1, 1, 2)


class Inner(BaseModel):
    number: int


class Outer(BaseModel):
    parts: list[Inner]


def test_the_first_fault_is_named_with_its_place() -> None:
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate({"parts": [{"number": 1}, {"number": "x"}, {}]})
    assert first_fault(caught.value).startswith("parts.1.number: Input should be a valid integer")


def test_a_fault_of_the_whole_is_named_as_it_is_called() -> None:
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate("x")
    assert first_fault(caught.value, "the file").startswith("the file: Input should be")
    assert first_fault(caught.value).startswith("Input should be")
