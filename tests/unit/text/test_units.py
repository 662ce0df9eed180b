"""Spellings of units, as they stand behind a number."""

from __future__ import annotations

from askfirst.text.amounts import amounts
from askfirst.text.units import unit_of
from rows import each_row


@each_row(
    ("written", "name"),
    [
        ("°F", "°F"),
        ("°f", "°F"),
        ("degrees fahrenheit", "°F"),
        ("degrees  Fahrenheit", "°F"),
        ("degree F", "°F"),
        ("degrees Celsius", "°C"),
        ("degree c", "°C"),
        ("°", "°C"),
        ("per  cent", "%"),
        ("per cent", "%"),
        ("boats", None),
    ],
)
def test_each_spelling_means_its_unit(written: str, name: str | None) -> None:
    found = unit_of(written)
    assert (found.name if found else None) == name


@each_row(
    ("text", "unit"),
    [
        ("below 65 °F", "°F"),
        ("below 65 degrees fahrenheit", "°F"),
        ("below 65 degrees Fahrenheit", "°F"),
        ("below 65 Fahrenheit", "°F"),
        ("below 18 degrees Celsius", "°C"),
        ("below 18 degrees", "°C"),
        ("below 18 °C", "°C"),
    ],
)
def test_a_number_is_read_with_its_unit_however_it_is_spelled(text: str, unit: str) -> None:
    assert [one.unit for one in amounts(text)] == [unit]
