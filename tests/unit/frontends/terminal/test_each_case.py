"""Ticks, lists and words on a screen, case by case, without a terminal."""

from __future__ import annotations

from askfirst.frontends.terminal.box import Box
from askfirst.frontends.terminal.choices import Ticks, _named
from askfirst.frontends.terminal.heads import cut, has_sides, head, progress
from askfirst.frontends.terminal.words import complaint, nothing, reply_in, understood
from askfirst.questions import Choice, Offer, Progress, Prompt, QuestionKind
from askfirst.replies import WORDS, Action
from askfirst.vocabulary import Quote
from rows import each_row

CHOICES = tuple(
    Choice(id=key, text=f"Part {key}")
    for key in ("a", "b", "c", "other", "none", "not-sure")
)  # fmt: skip
TICK = Prompt("usual", QuestionKind.CHOICES, "Which?", choices=CHOICES)


def ticks(*on: str, words: bool = False, most: int = 0, optional: bool = False) -> Ticks:
    asked = TICK._replace(words=words, most=most, optional=optional)
    return Ticks(asked, dict.fromkeys(on, ""))


@each_row(
    ("on", "toggled", "now"),
    [
        (("a",), "b", ["a", "b"]), (("a",), "a", []), (("a", "b"), "none", ["none"]),
        (("a", "b"), "not-sure", ["not-sure"]), (("none",), "a", ["a"]),
        (("not-sure",), "a", ["a"]),
        (("none",), "not-sure", ["not-sure"]), (("not-sure",), "none", ["none"]),
        (("none",), "other", ["other"]), (("other",), "none", ["none"]), ((), "other", ["other"]),
        (("b",), "a", ["a", "b"]),
    ],
)  # fmt: skip
def test_ways_out_stand_alone_and_others_beside_one_another(
    on: tuple[str, ...], toggled: str, now: list[str]
) -> None:
    made = ticks(*on)
    assert made.toggle(toggled) == ""
    assert list(made.value()) == now


@each_row(
    ("on", "toggled", "refused"),
    [(("a",), "b", False), (("a", "b"), "c", True), (("a", "b"), "none", False),
     (("a", "b"), "a", False), (("none",), "a", False), (("a", "other"), "b", True)],
)  # fmt: skip
def test_no_more_are_ticked_than_the_most(on: tuple[str, ...], toggled: str, refused: bool) -> None:
    made = ticks(*on, most=2)
    assert made.toggle(toggled) == ("At most 2. Untick one first." if refused else "")
    assert (list(made.value()) == list(on)) is refused


@each_row(
    ("choice", "words", "takes"),
    [("a", False, False), ("a", True, True), ("other", False, True), ("other", True, True),
     ("none", True, False), ("not-sure", True, False), ("none", False, False)],
)  # fmt: skip
def test_which_ticks_take_words(choice: str, words: bool, takes: bool) -> None:
    made = ticks(choice, words=words)
    assert made.has_words(choice) is takes
    row = next(row for row in made.rows if row.key == choice)
    assert (row.editable, row.prefix.endswith(": ")) == (takes, takes)
    assert (made.put(choice, "at noon") == "") is takes


@each_row(
    ("on", "optional", "missing"),
    [((), False, "Tick at least one"), ((), True, ""), (("a",), False, ""),
     (("other",), False, "Say it in a few words"), (("other",), True, "Say it in a few words"),
     (("none",), False, "")],
)  # fmt: skip
def test_what_is_missing_is_said(on: tuple[str, ...], optional: bool, missing: str) -> None:
    told = ticks(*on, optional=optional).missing()
    assert told.startswith(missing) and bool(told) is bool(missing)


@each_row(
    ("typed", "now", "at"),
    [
        ("2", ["b"], 1), ("1,3", ["a", "c"], 2), ("3 1", ["a", "c"], 0), ("1; 2", ["a", "b"], 1),
        ("1, part b", ["a"], None), ("part", [], None), ("0", [], None), ("7", [], None),
        ("", [], 0), ("  ", [], 0), ("b", ["b"], 1), ("1 none", ["none"], 4), ("1,1", ["a"], 0),
    ],
)  # fmt: skip
def test_a_line_of_numbers_ticks_what_it_names(typed: str, now: list[str], at: int | None) -> None:
    made = ticks()
    place, refused = _named(made, typed, 0)
    assert bool(refused) is (at is None)
    if at is not None:
        assert (list(made.value()), place) == (now, at)


def test_words_stand_behind_those_that_are_there_and_outlive_an_untick() -> None:
    made = Ticks(TICK._replace(words=True), {"a": "soon"})
    assert made.put("a", "at  noon") == ""
    assert made.put("b", "late") == ""
    assert made.value() == {"a": "soon at noon", "b": "late"}
    made.toggle("a")
    assert made.value() == {"b": "late"}
    made.toggle("a")
    assert made.value() == {"a": "soon at noon", "b": "late"}
    made.toggle("none")
    assert made.value() == {"none": ""}
    made.toggle("b")
    assert made.value() == {"b": "late"}, "a way out ticked by mistake loses no words"


OFFERS = tuple(
    Offer(one, Quote(source="a", sha256="", start=0, end=len(one), quote=one))
    for one in ("fast", "quiet")
)
BOX = Prompt("goals", QuestionKind.BOX, "What?", offers=OFFERS)


def shown(box: Box) -> list[str]:
    return [f"{row.prefix}{row.text}" for row in box.rows.rows]


def test_lines_that_were_offered_are_offered_until_they_are_taken() -> None:
    box = Box(BOX, ["quiet", "mine"])
    assert shown(box) == ["quiet", "mine", "", "+ fast"]
    assert box.rows.rows[-1].heading and box.rows.at == 2
    box.take()
    assert shown(box) == ["quiet", "mine", "fast", ""]
    assert box.rows.at == 2
    box.take()
    assert box.texts() == ["quiet", "mine", "fast"]
    both = Box(BOX, [])
    both.rows.go(2)
    both.take()
    assert shown(both) == ["quiet", "", "+ fast"]
    assert both._note(both.rows.rows[0]) == "from your documents"
    both.rows.rows[0].text = "quieter"
    assert both._note(both.rows.rows[0]) == ""


@each_row(
    ("lines", "at", "by", "now", "stands"),
    [
        (["a", "b", "c"], 0, 1, ["b", "a", "c"], 1), (["a", "b", "c"], 2, -1, ["a", "c", "b"], 1),
        (["a", "b", "c"], 0, -1, ["a", "b", "c"], 0), (["a", "b", "c"], 2, 1, ["a", "b", "c"], 2),
        (["a", "b", "c"], 3, -1, ["a", "b", "c"], 3), (["a"], 0, 1, ["a"], 0),
    ],
)  # fmt: skip
def test_a_line_moves_among_those_with_text(
    lines: list[str], at: int, by: int, now: list[str], stands: int
) -> None:
    box = Box(BOX, lines)
    box.rows.go(at)
    box.move(by)
    assert (box.texts(), box.rows.at) == (now, stands)


@each_row(
    ("at", "cursor", "pasted", "now", "stands"),
    [
        (0, 1, ["x"], ["axb", "c"], (0, 2)), (0, 0, ["x", "y"], ["x", "yab", "c"], (1, 1)),
        (0, 2, ["x", "y", "z"], ["abx", "y", "z", "c"], (2, 1)),
        (2, 0, ["x"], ["ab", "c", "x"], (2, 1)),
        (3, 0, ["x"], ["ab", "c", "x"], (2, 1)), (1, 1, ["", ""], ["ab", "c"], (2, 0)),
    ],
)  # fmt: skip
def test_pasted_lines_go_to_the_cursor(
    at: int, cursor: int, pasted: list[str], now: list[str], stands: tuple[int, int]
) -> None:
    box = Box(BOX, ["ab", "c"])
    box.rows.go(at, cursor)
    box.insert(pasted)
    assert box.texts() == now
    assert (box.rows.at, box.rows.buffer.cursor_position) == stands


def test_a_line_that_is_dropped_leaves_the_one_before_it_at_hand() -> None:
    for at, now, stands in ((0, ["b"], 0), (1, ["a"], 0), (2, ["a", "b"], 1)):
        box = Box(BOX, ["a", "b"])
        box.rows.go(at)
        box.drop()
        assert (box.texts(), box.rows.at) == (now, stands)


@each_row("word", WORDS)
def test_beside_other_lines_only_two_words_are_the_line(word: str) -> None:
    beside = WORDS[word] in (Action.UNKNOWN, Action.NOT_RELEVANT)
    alone = reply_in(word, others=False)
    assert alone is not None and alone.action is WORDS[word]
    assert (reply_in(word, others=True) is None) is beside
    assert bool(complaint(word, others=True)) is (WORDS[word] is Action.NOT_RELEVANT)
    assert complaint(word, others=False) == ""


def test_what_becomes_of_nothing_or_of_itself_is_not_told() -> None:
    for text in ("", "  ", ":na", "?", "dk the guard"):
        assert understood(text, lambda *_: "x") == ""
    assert understood("0", lambda *_: "nought\x1b[31m") == "= nought"
    assert understood("ring", lambda *_: "") == ""
    assert nothing("Pick one") == "Pick one, or dk if you don't know, or :later"


@each_row(
    ("more", "told"),
    [
        ({}, ""), ({"section": "Goals"}, "Goals"),
        ({"section": "Goals", "progress": Progress(0, 1, 0, 1)},
         "Goals · question 1 of at most 1, about 1 minute"),
        ({"taken_as": "a device"}, "taken as a device (:kind changes it)"),
        ({"progress": Progress(2, 0)}, ""),
    ],
)  # fmt: skip
def test_where_one_is_has_only_what_is_known(more: dict[str, object], told: str) -> None:
    assert progress(TICK._replace(**more)) == told  # type: ignore[arg-type]


@each_row(
    ("type_", "lines", "sides"),
    [("contradiction", ("1 a", "2 b"), True), ("contradiction", (), False),
     ("contradiction", ("1 a", "b"), False), ("question", ("1 a", "2 b"), False),
     ("contradiction", ("", "2 b"), False), ("contradiction", ("0 a",), True)],
)  # fmt: skip
def test_sides_are_numbered_lines_of_a_contradiction(
    type_: str, lines: tuple[str, ...], sides: bool
) -> None:
    assert has_sides(TICK._replace(type=type_, shown=lines)) is sides  # type: ignore[arg-type]


def test_what_gives_way_on_a_low_screen_goes_in_its_order() -> None:
    asked = TICK._replace(section="Goals", help="One a line.", shown=("before", "later"))
    rooms = {room: [text.strip() for _, text in head(asked, 40, room)] for room in range(8)}
    assert rooms[0] == rooms[1] == ["Which?"]
    assert rooms[2] == ["Which?", "One a line."]
    assert rooms[3] == ["... and 2 more", "Which?", "One a line."]
    assert rooms[4] == ["", "Goals", "Which?", "One a line."]
    assert rooms[5] == ["", "Goals", "... and 2 more", "Which?", "One a line."]
    assert rooms[6] == ["", "Goals", "before", "later", "Which?", "One a line."] == rooms[7]
    listed = [text.strip() for _, text in head(asked, 40, 5, ("x", "y"))]
    assert listed == ["", "Goals", "Which?", "One a line.", "x"]


@each_row(
    ("most", "kept"), [(1, ["on…"]), (2, ["one", "tw…"]), (3, ["one", "two", "six"]),
                       (4, ["one", "two", "six"])],
)  # fmt: skip
def test_what_is_cut_off_shows(most: int, kept: list[str]) -> None:
    assert cut(["one", "two", "six"], most) == kept
