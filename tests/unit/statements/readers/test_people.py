"""Who has to do with it, who does what with it, what stays a duty."""

from __future__ import annotations

from askfirst.vocabulary import Kind
from readings import at
from rows import each_row

WHO = [
    (
        "guards: three of them, want no calls",
        {"who": "guards", "does": "three of them, want no calls"},
    ),
    ("guards: 3, want no calls", {"who": "guards", "count": "3", "does": "want no calls"}),
    ("guards: 3", {"who": "guards", "count": "3"}),
    ("guards - pay", {"who": "guards", "does": "pay"}),
    ("guards (3)", {"who": "guards", "count": "3"}),
    ("guards (old): pay", {"who": "guards", "does": "pay"}),
    ("(3) guards", {"who": "guards"}),
    ("about 12 drivers", {"who": "about 12 drivers", "count": "about 12 drivers"}),
    ("the bank pays", {"who": "the bank", "does": "pays"}),
    ("the 10-pin club pays", {"who": "the 10-pin club", "does": "pays"}),
    ("a 5/6 class pays the hall", {"who": "a 5/6 class", "does": "pays the hall"}),
    ("the council can say no", {"who": "the council", "does": "can say no"}),
    ("guards, 3", {"who": "guards", "count": "3"}),
    ("guards, they shout", {"who": "guards", "does": "they shout"}),
    ("volunteers (12), some over 70", {"who": "volunteers", "count": "12"}),
    ("the shop is mine", {}),
    ("guards obviously. cooks ring", {}),
    ("guards?? not sure if they count", {}),
    ("guards that shout", {}),
    ("guards (3 but some are old)", {}),
    ("me, postdoc: I run it", {"who": "me, postdoc", "does": "I run it"}),
    ("me, the guard: I run it", {}),
    ("the cook, i must ask her", {"who": "the cook"}),
    ("Mr. Boll: pays", {"who": "Mr. Boll", "does": "pays"}),
    ("guards, cooks", {}),
    ("dogs, nans", {}),
    ("and the pier staff I suppose, and the pilot", {}),
    ("carry the bags", {}),
    ("Orbit Cranes, the firm, slow", {}),
    ("cook + i do the bar", {}),
    ("the guard from the county, wants lists for 3 years", {"who": "the guard from the county"}),
    ("my son; he looks after it", {"who": "my son", "does": "he looks after it"}),
    ("me", {"who": "me"}),
    ("guards who shout and cooks pay", {}),
    ("a b c d e f g h i j", {}),
    ("a b c d e f g h i j: pay", {}),
    ("a b c d e f g h i: pay", {"who": "a b c d e f g h i", "does": "pay"}),
    ("guards: 20 percent", {"who": "guards", "count": "20 percent"}),
    ("(3): lock up", {"who": "(3)", "does": "lock up"}),
    ("12 divers with their lamps", {"who": "12 divers with their lamps", "count": "12 divers"}),
    (
        "Parents' board. if they are not asked they stop it",
        {"who": "Parents' board", "does": "if they are not asked they stop it"},
    ),
    ("guests. They only look", {"who": "guests", "does": "They only look"}),
    ("guests. the cook rings", {}),
    ("me. I pour it", {"who": "me", "does": "I pour it"}),
    ("guests. I pour it", {}),
    ("That would be me, and the cook", {"who": "me, and the cook"}),
    ("it's mainly me", {"who": "me"}),
    ("I'm the head cook and I own it", {"who": "the head cook", "does": "I own it"}),
    ("I'm one of three cooks and I own it", {}),
    ("I'm tired of it", {}),
    ("the guard, he pays", {"who": "the guard", "does": "he pays"}),
    ("Oskar, he has the keys", {"who": "Oskar", "does": "he has the keys"}),
    ("Oskar, they have the keys", {}),
    ("maybe the cook, i must ask her", {"who": "the cook"}),
    ("the guards, Frère Luc, the cook who is never there, and me", {}),
    ("Guards (86 but some are half so 90 people), the cooks (about 4), the board", {}),
    ("the people who write to us, many of them sad", {"who": "the people who write to us"}),
    ("the people who write to us, the cook", {}),
    ("2 guards and a cook", {"who": "2 guards and a cook"}),
    ("guards: pay, 3", {"who": "guards", "does": "pay, 3"}),
    ("the guards (about 12 of them)", {"who": "the guards", "count": "about 12"}),
    ("guards, about 12, they shout", {"who": "guards", "count": "about 12", "does": "they shout"}),
    ("one of the cooks, pays", {}),
]


@each_row(("line", "found"), WHO)
def test_who(line: str, found: dict[str, str]) -> None:
    reading = at("stakeholder", line)

    assert (reading.fields, reading.kind) == (found, Kind.ROLE)


def test_whether_the_line_was_cut() -> None:
    assert at("stakeholder", "me").whole
    assert not at("stakeholder", "guards: 3").whole
    assert at("stakeholder", "volunteers (12), some over 70").whole
