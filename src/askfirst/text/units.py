"""Units of measure and money: their spellings, and how they become one another.

Each row: the canonical unit, the dimension, the factor to it, and the spellings. A month is
2,629,800 seconds (a twelfth of 365.25 days), so that a year is twelve months and can be compared
with weeks. Spellings with a capital letter count only as they are written.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final, NamedTuple


class Unit(NamedTuple):
    """A unit: what it is counted in, of which dimension, and how many of those it is."""

    name: str
    dimension: str
    factor: Decimal
    decimal: bool
    """Whether it is usually told to the third place behind the point."""


_ROWS: Final = (
    ("s", "time", "0.000001", "µs microsecond microseconds"),
    ("s", "time", "0.001", "ms msec msecs millisecond milliseconds"),
    ("s", "time", "1", "s sec secs second seconds"),
    ("s", "time", "60", "min mins minute minutes"),
    ("s", "time", "3600", "h hr hrs hour hours"),
    ("s", "time", "86400", "day days"),
    ("s", "time", "604800", "week weeks wk wks"),
    ("s", "time", "1209600", "fortnight fortnights"),
    ("s", "time", "2629800", "month months"),
    ("s", "time", "31557600", "year years yr yrs"),
    ("m", "length", "0.001", "mm millimetre millimetres millimeter millimeters"),
    ("m", "length", "0.01", "cm centimetre centimetres centimeter centimeters"),
    ("m", "length", "1", "m metre metres meter meters"),
    ("m", "length", "1000", "km kilometre kilometres kilometer kilometers"),
    ("m", "length", "1609.344", "mile miles"),
    ("m", "length", "0.3048", "ft foot feet"),
    ("m", "length", "0.0254", "inch inches"),
    ("m²", "area", "1", "m² m2 sqm"),
    ("m³", "volume", "1", "m³ m3"),
    ("g", "mass", "0.001", "mg milligram milligrams"),
    ("g", "mass", "1", "g gram grams gramme grammes"),
    ("g", "mass", "1000", "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes"),
    ("g", "mass", "1000000", "t tonne tonnes ton tons"),
    ("l", "volume", "0.001", "ml millilitre millilitres milliliter milliliters"),
    ("l", "volume", "0.01", "cl centilitre centilitres"),
    ("l", "volume", "1", "l litre litres liter liters"),
    ("bit", "data", "1", "bit bits"),
    ("byte", "data", "1", "byte bytes B"),
    ("byte", "data", "1000", "kb kilobyte kilobytes"),
    ("byte", "data", "1000000", "mb megabyte megabytes"),
    ("byte", "data", "1000000000", "gb gigabyte gigabytes"),
    ("byte", "data", "1000000000000", "tb terabyte terabytes"),
    ("bit/s", "data rate", "1000", "kbps kbit/s"),
    ("bit/s", "data rate", "1000000", "mbps mbit/s"),
    ("bit/s", "data rate", "1000000000", "gbps gbit/s"),
    ("%", "share", "1", "% percent pct"),
    ("%", "share", "0.1", "‰"),
    ("km/h", "speed", "1", "km/h kmh kph"),
    ("km/h", "speed", "3.6", "m/s"),
    ("km/h", "speed", "1.609344", "mph"),
    ("°C", "temperature", "1", "° °c degree degrees celsius centigrade"),
    ("°F", "temperature", "1", "°f fahrenheit"),
    ("hz", "frequency", "1", "hz hertz"),
    ("hz", "frequency", "1000", "khz"),
    ("hz", "frequency", "1000000", "mhz"),
    ("hz", "frequency", "1000000000", "ghz"),
    ("V", "voltage", "1", "V volt volts"),
    ("A", "current", "1", "A amp amps ampere amperes"),
    ("A", "current", "0.001", "mA"),
    ("W", "power", "1", "W watt watts"),
    ("W", "power", "1000", "kw kilowatt kilowatts"),
    ("kWh", "energy", "1", "kwh"),
    ("bar", "pressure", "1", "bar bars"),
    ("db", "level", "1", "db decibel decibels"),
    ("px", "pixels", "1", "px pixel pixels"),
    ("euro", "money", "1", "€ eur euro euros"),
    ("dollar", "money", "1", "$ usd dollar dollars"),
    ("pound", "money", "1", "£ gbp pound pounds quid"),
    ("grand", "money", "1000", "grand"),
    ("franc", "money", "1", "chf franc francs"),
    ("cent", "money", "1", "cent cents"),
)
_THIRD_PLACE: Final = frozenset({"length", "mass", "volume", "time", "voltage", "power", "energy"})

UNITS: Final = {
    spelling: Unit(name, dimension, Decimal(factor), dimension in _THIRD_PLACE)
    for name, dimension, factor, spellings in _ROWS
    for spelling in spellings.split()
}
"""Each spelling with its unit. Units of one name become one another by their factors; between names
there is no conversion, not even in one dimension: m³ and l, °C and °F, bit and byte, currencies."""

TIME_WORDS: Final = frozenset(
    name for name, unit in UNITS.items() if unit.dimension == "time" and len(name) > 2
)
"""The words and abbreviations for spans of time, but for one and two letters."""

AHEAD: Final = re.compile(
    r"\s{0,3}-?(°\s?[CFcf]\b|[€$£%‰°]|per cent\b|m[²³]|k?m/[hs]\b|[kmgKMG]bit/s\b"
    r"|degrees? (?:[Cc]elsius|[Ff]ahrenheit|C|F)\b"
    r"|square met(?:re|er)s?\b|cubic met(?:re|er)s?\b|[µA-Za-z]{1,24}\d?)"
)
"""A unit behind a number, with or without white space between them."""


def unit_of(written: str) -> Unit | None:
    """The unit that a spelling means; None when it is none.

    Args:
        written: one spelling, as it stands behind or in front of a number.
    """
    if written in UNITS:
        return UNITS[written]
    low = " ".join(written.lower().split())
    if low.startswith(("°", "degree")):
        return UNITS["°f" if low.endswith(("f", "fahrenheit")) else "°"]
    if low == "per cent":
        return UNITS["%"]
    if low.startswith("square"):
        return UNITS["m²"]
    if low.startswith("cubic"):
        return UNITS["m³"]
    return UNITS.get(low) if len(low) > 1 or low in "smhgtl" else None
