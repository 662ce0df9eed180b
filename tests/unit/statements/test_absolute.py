"""Which lines leave no exception."""

from askfirst.statements.absolute import doubt, forbids, is_absolute, sees_alone, tells_who_may
from rows import each_row


@each_row(
    "line",
    [
        "nobody may move a boundary stone, not even the mayor",
        "it never opens the lock by itself",
        "only I hand out a key",
        "no boat leaves the pier unless a pilot has signed for it",
        "only the bosun may lower the sails",
        "the foreman alone decides on overtime",
        "no one sees another team's hours",
        "everybody can read the tide table",
        "the oldest entry always stays",
        "members may only book two evenings",
        "noone else sees a grade",
        "a bell costs nothing no matter how late they ring",
        "one bed one guest, full stop",
        "each hive goes to exactly one keeper",
        "the helpers see a name, nothing else, ever",
        "it closes at six, not a minute later",
        "the hull number is set in stone",
        "what is on the board stays, and that's that",
        "no swapping once the list hangs",
    ],
)
def test_a_line_for_every_case_or_everybody(line: str) -> None:
    assert is_absolute(line)


@each_row(
    "line",
    [
        "only 3 boats are left",
        "only if it rains the shed is locked",
        "only when it rains the shed is locked",
        "a member may book two evenings",
        "the list is read every morning",
        "all six bells are rung",
        "there is only one key",
        "for good weather we open earlier",
        "exactly at six the bell rings",
        "nobody knows if the seal was broken before",
        "nobody noticed the leak",
        "I type the number in, my aunt always said short is best",
        "the old cards never came back",
        "did it ever ring at night",
        "nobody answers, then it rings me",
        "if nobody comes, then the gate shuts",
    ],
)
def test_a_number_or_a_case_leaves_room(line: str) -> None:
    assert not is_absolute(line)


@each_row(
    ("line", "found"),
    [
        ("a blank shot is never fired near a child", True),
        ("they pay for it, only the bosun strikes a rope off the list, nobody else", True),
        ("they pay for it, and only I strike a rope off the list", True),
        ("the warden signs it, and nobody may open the case", True),
        ("only the warden opens the case", True),
        ("no typing, the list out of the system, I sign on the screen", False),
        ("the oldest entry always stands on top", False),
        ("I can look it up at any time, that's it", False),
        ("nobody knows how many are out, so I count again", False),
        ("only the newest reading is shown", False),
        ("it's locked, nobody changes a sail", True),
        ("nobody answers, then it rings me", False),
        ("the mate looks at every rope, always", True),
        ("I don't want a rope to go out that nobody looked at", True),
    ],
)
def test_what_somebody_does_binds_everybody_only_where_it_forbids_or_allows(
    line: str, found: bool
) -> None:
    assert forbids(line) is found


@each_row(
    ("line", "asked"),
    [
        ("only I hand out a key", "also when I am away?"),
        ("no key leaves the hut, only I lend one", "also when I am away?"),
        ("nobody but me sees a grade", "also when I am away?"),
        ("only the bosun and the cook open the hold", "also when they are away?"),
        ("nobody but the bosun may open it", "also when they are away?"),
        ("a closed entry is never changed", "also when it is wrong?"),
        ("nobody may delete a line of the log", "also when it is wrong?"),
        ("only on Sundays the bosun opens it", ""),
        ("it never starts while the lid is open", ""),
        ("it rings nobody but the bosun", ""),
        ("a bell costs nothing no matter how late they ring", ""),
    ],
)
def test_the_case_that_is_thought_of_least_is_asked_for(line: str, asked: str) -> None:
    assert doubt(line) == asked


@each_row(
    ("line", "told"),
    [
        ("only the mate opens the hold", True), ("guests can't see prices", True),
        ("a cook sees only the galley", True), ("each sees his own berth only", True),
        ("nobody but me rings", True), ("the boys may not touch the oven", True),
        ("only on Sundays", False), ("the mate opens the hold", False),
        ("the guests see the prices", False),
        ("where the hives stand only we wardens get to see", True),
        ("the insurer wants a Mac, dont know what that is", False),
        ("guests don't know the prices", True),
    ],
)  # fmt: skip
def test_who_alone_may_or_may_not_is_told(line: str, told: bool) -> None:
    assert tells_who_may(line) is told


@each_row(
    ("line", "alone"),
    [
        ("where the hives stand only we wardens get to see", True),
        ("what a berth costs only the treasurer knows, we signed for it", True),
        ("fees: only the treasurer and the cook may see them", True),
        ("nobody but the two of us reads the diary", True),
        ("no one except me looks at it", True),
        ("pictures of what only the nurse may see", False),
        ("the sheet that only the warden sees", False),
        ("only old hands know how the lock works", False),
        ("only the newest reading is seen", False),
        ("it only knows our own boats", False),
        ("only red boats see it", False),
        ("it must never show the fees, only the cook sees them", False),
        ("the mate opens it, he shows it, only the cook sees it", False),
    ],
)
def test_who_alone_sees_or_knows_something(line: str, alone: bool) -> None:
    assert sees_alone(line) is alone
