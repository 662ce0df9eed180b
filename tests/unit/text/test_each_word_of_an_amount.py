"""Each word that says how an amount is meant, each unit, and each thing that a rate is told for."""

from __future__ import annotations

from decimal import Decimal

from askfirst.text.amounts import amounts
from rows import each_row

IN_FRONT = {
    "at most": (
        "at most;to most;at the most;at the very most;no more than;not more than;never more than"
        ";no longer than;no later than;no higher than;no larger than;no bigger than"
        ";no heavier than;no older than;no further than;no worse than;no warmer than;up to"
        ";only up to;a maximum of;maximum;max;max.;within;not over;not above;never over"
        ";a limit of;limited to;<=;≤;at most the;NO MORE THAN"
    ),
    "at least": (
        "at least;at the least;at the very least;no less than;not fewer than;never shorter than"
        ";no lower than;no smaller than;no earlier than;no younger than;no sooner than"
        ";no colder than;a minimum of;minimum;min.;not under;not below;never under;>=;≥"
    ),
    "less than": (
        "less than;fewer than;shorter than;lower than;smaller than;lighter than;younger than"
        ";faster than;colder than;cooler than;under;below;<"
    ),
    "more than": (
        "more than;longer than;higher than;larger than;bigger than;heavier than;older than"
        ";later than;warmer than;hotter than;above;over;exceed;exceeds;exceeding;>"
    ),
    "about": (
        "about;around;roughly;approximately;approx;approx.;circa;ca;ca.;nearly;almost;say;~;≈"
    ),
    "exactly": "exactly;precisely;==",
}


@each_row(
    ("relation", "word"),
    [(one, word) for one, words in IN_FRONT.items() for word in words.split(";")],
)
def test_each_word_in_front_says_how_an_amount_is_meant(relation: str, word: str) -> None:
    text = f"it is {word} 5 kg"
    (found,) = amounts(text)

    assert found.relation == relation
    assert text[found.start : found.end] == f"{word} 5 kg"


BEHIND = {
    "at least": (
        "or more;or longer;or over;or above;or older;or higher;, or more;and more;and above;and up"
        ";and over;+;at least;at the least;min;minimum"
    ),
    "at most": (
        "or less;or fewer;or under;or below;or younger;or lower;and less;and fewer;and below"
        ";and under;at most;at the most;max;maximum;tops"
    ),
    "about": "or so",
    "less": "less;fewer;lower;shorter;cheaper;faster;smaller",
    "more": "more;higher;longer;larger;bigger;slower",
}


@each_row(
    ("relation", "word"),
    [(one, word) for one, words in BEHIND.items() for word in words.split(";")],
)
def test_each_word_behind_says_how_an_amount_is_meant(relation: str, word: str) -> None:
    text = f"5 kg {word}"
    (found,) = amounts(text)

    assert (found.relation, text[found.start : found.end]) == (relation, text)


@each_row("word", [*BEHIND["less"].split(";"), *BEHIND["more"].split(";")])
def test_what_is_compared_with_a_number_is_no_difference(word: str) -> None:
    assert amounts(f"5 {word} than 3")[0].relation == ""


@each_row("word", ["at least", "at most", "max", "minimum"])
def test_a_word_between_two_numbers_is_of_the_second(word: str) -> None:
    for number in ("1 call", "one call", "ten calls", "a dozen calls", "€ 5"):
        assert amounts(f"3 {word} {number}")[0].relation == "", number


UNITS = """
0.000001 s: µs, microsecond, microseconds
0.001 s: ms, msec, msecs, millisecond, milliseconds
1 s: s, sec, secs, second, seconds
60 s: min, mins, minute, minutes
3600 s: h, hr, hrs, hour, hours
86400 s: day, days
604800 s: week, weeks, wk, wks
1209600 s: fortnight, fortnights
2629800 s: month, months
31557600 s: year, years, yr, yrs
0.001 m: mm, millimetre, millimetres, millimeter, millimeters
0.01 m: cm, centimetre, centimetres, centimeter, centimeters
1 m: m, metre, metres, meter, meters
1000 m: km, kilometre, kilometres, kilometer, kilometers
1609.344 m: mile, miles
0.3048 m: ft, foot, feet
0.0254 m: inch, inches
1 m²: m², m2, sqm, square metre, square metres, square meter, square meters
1 m³: m³, m3, cubic metre, cubic metres, cubic meter, cubic meters
0.001 g: mg, milligram, milligrams
1 g: g, gram, grams, gramme, grammes
1000 g: kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, Kg
1000000 g: t, tonne, tonnes, ton, tons
0.001 l: ml, millilitre, millilitres, milliliter, milliliters
0.01 l: cl, centilitre, centilitres
1 l: l, litre, litres, liter, liters, L
1 bit: bit, bits
1 byte: byte, bytes, B
1000 byte: kb, kilobyte, kilobytes, kB
1000000 byte: mb, megabyte, megabytes, MB
1000000000 byte: gb, gigabyte, gigabytes, GB
1000000000000 byte: tb, terabyte, terabytes, TB
1000 bit/s: kbps, kbit/s
1000000 bit/s: mbps, mbit/s, Mbit/s
1000000000 bit/s: gbps, gbit/s
1 %: %, percent, pct, per cent
0.1 %: ‰
1 km/h: km/h, kmh, kph
3.6 km/h: m/s
1.609344 km/h: mph
1 °C: °, °C, degree, degrees, celsius, centigrade, degrees C, degree celsius
1 °F: °F, °f, fahrenheit, degrees F, degree fahrenheit
1 hz: hz, hertz, Hz
1000 hz: khz
1000000 hz: mhz
1000000000 hz: ghz
1 V: V, volt, volts
1 A: A, amp, amps, ampere, amperes
0.001 A: mA
1 W: W, watt, watts
1000 W: kw, kilowatt, kilowatts
1 kWh: kwh, kWh
1 bar: bar, bars
1 db: db, decibel, decibels
1 px: px, pixel, pixels
1 euro: €, eur, euro, euros
1 dollar: $, usd, dollar, dollars
1 pound: £, gbp, pound, pounds, quid
1000 grand: grand
1 franc: chf, franc, francs
1 cent: cent, cents
"""


@each_row(
    ("worth", "written"),
    [
        (line.partition(": ")[0], one)
        for line in UNITS.strip().splitlines()
        for one in line.partition(": ")[2].split(", ")
    ],
)
def test_each_spelling_of_a_unit_is_worth_the_same(worth: str, written: str) -> None:
    one, unit = worth.split()
    (found,) = amounts(f"2 {written}")

    assert (found.low, found.unit) == (2 * Decimal(one), unit)


@each_row("text", ["2 b", "2 v", "2 a", "2 w", "2 ma", "2 d"])
def test_a_letter_of_the_wrong_size_is_no_unit(text: str) -> None:
    assert [(one.low, one.unit) for one in amounts(text)] == [(2, "")]


@each_row(
    ("text", "per"),
    [
        ("5/day", "day"), ("5 / h", "hour"), ("5/min", "minute"), ("5 a second", "second"),
        ("5 per night", "night"), ("5 each morning", "morning"), ("5 every evening", "evening"),
        ("5 in a weekend", "weekend"), ("5 in an hour", "hour"), ("5 a month", "month"),
        ("5 a quarter", "quarter"), ("5 per year", "year"), ("5 per season", "season"),
        ("5 per person", "person"), ("5 per user", "user"), ("5 a visit", "visit"),
        ("5 per visitor", "visitor"), ("5 per page", "page"), ("5 a room", "room"),
        ("5 per call", "call"), ("5 per case", "case"), ("5 per order", "order"),
        ("5 per order-line", ""), ("5 the day", ""),
    ],
)  # fmt: skip
def test_what_a_rate_is_told_for(text: str, per: str) -> None:
    (found,) = amounts(text)

    assert (found.low, found.per) == (5, per)


@each_row(
    ("text", "value", "unit"),
    [
        ("€5m", "5000000", "euro"), ("€ 5 mio", "5000000", "euro"),
        ("5 mn euros", "5000000", "euro"), ("5M euros", "5000000", "euro"),
        ("5 bn euros", "5000000000", "euro"), ("2 billion", "2000000000", ""),
        ("two thousand", "2000", ""), ("2 hundred", "200", ""), ("2K", "2000", ""),
        ("a thousand keys", "1000", "key"), ("a million", "1000000", ""),
        ("CHF 5", "5", "franc"), ("chf 5", "5", "franc"), ("usd 5", "5", "dollar"),
        ("GBP 5", "5", "pound"), ("0 euros", "0", "euro"), ("0 %", "0", "%"), ("0", "0", ""),
        ("0 of 10", "0", "%"), ("5 of the 10", "50", "%"), ("5 of every 10", "50", "%"),
        ("2 from 10", "20", "%"), ("2 in 10", "20", "%"), ("10 of 10", "100", "%"),
        ("5 business days", "432000", "s"), ("5 calendar days", "432000", "s"),
        ("2 full weeks", "1209600", "s"), ("2 whole hours", "7200", "s"),
        ("2 more minutes", "120", "s"), ("two and a half kilos", "2500", "g"),
        ("half the visitors", "50", "%"), ("half of all visitors", "50", "%"),
        ("half of all the visitors", "50", "%"), ("half a kilo", "500", "g"),
        ("1'000'000", "1000000", ""), ("1’000 keys", "1000", "key"), ("5 000", "5000", ""),
        ("1.234,56", "1234.56", ""), ("0.125", "0.125", ""), ("twenty-one", "21", ""),
        ("ninety-nine", "99", ""), ("nineteen", "19", ""), ("eighty", "80", ""),
    ],
)  # fmt: skip
def test_a_number_is_worth_what_is_written(text: str, value: str, unit: str) -> None:
    (found,) = amounts(text)

    assert (found.low, found.high, found.unit) == (Decimal(value), Decimal(value), unit)
    assert text[found.start : found.end] == text


def test_a_share_tells_of_what_it_is_one() -> None:
    texts = ("half of all the visitors", "half of all visitors", "half the visitors")
    assert [amounts(text)[0].thing for text in texts] == ["visitor"] * 3
    assert [amounts(text) for text in ("half a loaf", "no keys")] == [[], []]


NAMES = (
    "no;no.;nos.;nr;nr.;number;room;version;v;page;section;step;chapter;line;route;platform;track"
    ";phase;appendix;figure;fig.;table;option;variant;ISO;DIN;quarter past;half past;past;#;May"
    ";Sept."
)


@each_row("name", NAMES.split(";"))
def test_a_number_that_names_something_is_no_amount(name: str) -> None:
    assert amounts(f"see {name} 5") == []


@each_row("word", ["at", "until", "till", "after", "before", "from", "since"])
def test_a_bare_hour_behind_such_a_word_is_a_clock(word: str) -> None:
    assert amounts(f"{word} 0") == amounts(f"{word} 24") == []
    assert [one.low for one in amounts(f"{word} 25")] == [25]


@each_row(
    ("text", "low", "high"),
    [
        ("5 .. 7", 5, 7), ("5 — 7", 5, 7), ("5 TO 7", 5, 7), ("0 to 1", 0, 1),
        ("between 0 and 1", 0, 1), ("From 5 - 7", 5, 7), ("between 5 kg and 7 kg", 5000, 7000),
        ("0 to 5 kg", 0, 5000), ("about 5 to 7", 5, 7),
    ],
)  # fmt: skip
def test_two_ends_make_a_range(text: str, low: int, high: int) -> None:
    (found,) = amounts(text)

    assert (found.relation, found.low, found.high) == ("between", low, high)


@each_row("text", ["between 7 and 5", "between 5 and 5", "5 kg - 7 m", "5 kg and 7 kg"])
def test_two_numbers_that_are_no_ends_stay_two(text: str) -> None:
    assert [one.relation for one in amounts(text)] == ["", ""]
