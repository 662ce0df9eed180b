"""Each border of the figures: exactly as long, exactly as many, nothing, and one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("duckdb", reason="needs duckdb (askfirst[tally])")

from askfirst.tally import formats, tallied
from askfirst.tally.page import page
from askfirst.tally.results import Group, Numbers, Question, Ranked, Reply, Tally
from rows import each_row


def saved(**answers: object) -> str:
    made = [{"id": key, "value": value} for key, value in answers.items()]
    return json.dumps({"answers": made})


def same(times: int, **answers: object) -> list[str]:
    return [saved(**answers)] * times


LINES = [
    *(saved(many=f"reply {n:02d}") for n in range(21) for _ in range(2)),
    *(saved(words=f"{chr(97 + n) * 4} {chr(97 + n) * 4}") for n in range(16) for _ in range(2)),
    *(saved(part=f"group {n:02d}", asked="yes") for n in range(11)),
    *(saved(pair=one) for one in (["a", "b"], ["b", "a"], ["a", "b"])),
    *(saved(fifteen=[f"thing {n}" for n in range(15)]) for _ in range(2)),
    *(saved(sixteen=[f"thing {n}" for n in range(16)]) for _ in range(2)),
    *(saved(single=["a"]) for _ in range(2)),
    *same(2, short="at on ox ant", long=f"{'x' * 40} {'y' * 41}", mark="goat’s l'eau ice-cold"),
    *same(2, eighty="x" * 80, longer="x" * 81, none="", spaces="  "),
    *(saved(half=one) for one in ("1", "2", "no", "none")),
    *(saved(less=one) for one in ("1", "no", "none")),
    *(saved(signs=one) for one in ("+5", "-5", "0", "5.5", "5 %", "5kg", "5:30", "5-6", "5,5")),
    *(saved(picks={"a": "", "b": "loud"}, zero=0, yes=True, no=False) for _ in range(2)),
    *(saved(**{"use@NEED-01": "a", "use@NEED-02": "a", "use!why": "b"}) for _ in range(2)),
    '{"answers": [{"id": "odd", "action": "none", "value": null}]}',
    '{"answers": [{"id": "odd", "action": "unknown", "value": "x"}]}',
    '{"answers": [{"id": "odd", "action": "not-relevant", "value": "x"}]}',
    '{"answers": [{"id": "odd", "action": "answer", "value": "x"}]}',
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Question]:
    folder = tmp_path_factory.mktemp("tally")
    (folder / "a.jsonl").write_text("\n".join(LINES) + "\n")
    (folder / "scratch").mkdir()
    made = tallied([folder / "a.jsonl"], folder / "scratch", group="part")
    return {one.id: one for one in made.questions}


def test_so_many_replies_words_and_groups_are_shown(asked: dict[str, Question]) -> None:
    replies = [one.text for one in asked["many"].replies]
    assert replies == [f"reply {n:02d}" for n in range(20)]
    words = [one.word for one in asked["words"].words]
    assert words == [chr(97 + n) * 4 for n in range(15)]
    assert {one.times for one in asked["words"].words} == {2}
    groups = [one.name for one in asked["asked"].groups]
    assert groups == [f"group {n:02d}" for n in range(10)]
    assert asked["part"].groups == ()


def test_two_to_fifteen_things_are_ranked(asked: dict[str, Question]) -> None:
    assert [one.text for one in asked["pair"].ranks] == ["a", "b"]
    assert [round(one.mean, 2) for one in asked["pair"].ranks] == [1.33, 1.67]
    assert asked["pair"].agreement == pytest.approx(1 / 9)
    assert (len(asked["fifteen"].ranks), asked["fifteen"].agreement) == (15, pytest.approx(1))
    assert asked["sixteen"].ranks == asked["single"].ranks == asked["picks"].ranks == ()


def test_words_of_three_to_forty_letters_are_counted(asked: dict[str, Question]) -> None:
    found = {key: [one.word for one in asked[key].words] for key in ("short", "long", "mark")}
    assert found == {
        "short": ["ant"], "long": ["x" * 40], "mark": ["goat’s", "ice-cold", "l'eau"],
    }  # fmt: skip


def test_replies_of_at_most_eighty_characters_are_compared(asked: dict[str, Question]) -> None:
    assert [one.text for one in asked["eighty"].replies] == ["x" * 80]
    assert asked["longer"].replies == ()
    assert asked["none"].replies == ()
    assert [(one.text, one.times) for one in asked["picks"].replies] == [("a", 2), ("b", 2)]
    told = {key: [one.text for one in asked[key].replies] for key in ("zero", "yes", "no")}
    assert told == {"zero": ["0"], "yes": ["true"], "no": ["false"]}


def test_half_of_the_replies_have_to_be_numbers(asked: dict[str, Question]) -> None:
    half = asked["half"].numbers
    assert half is not None
    assert (half.count, half.least, half.median, half.greatest) == (2, 1, 1.5, 2)
    assert asked["less"].numbers is None
    assert asked["zero"].numbers is not None and asked["zero"].numbers.median == 0


def test_a_number_may_have_a_sign_and_a_unit_and_is_no_time(asked: dict[str, Question]) -> None:
    signs = asked["signs"].numbers
    assert signs is not None
    assert (signs.count, signs.least, signs.greatest) == (6, -5, 5.5)


def test_places_of_one_question_are_that_question_and_follow_ups_are_none(
    asked: dict[str, Question],
) -> None:
    assert not [key for key in asked if "@" in key or "!" in key]
    assert (asked["use"].answered, asked["use"].people) == (4, 2)
    odd = asked["odd"]
    assert (odd.answered, odd.unknown, odd.not_relevant, odd.later) == (1, 1, 1, 1)
    assert odd.replies == ()


ZERO = Numbers(count=1, least=0, lower_quarter=0, median=0, upper_quarter=0, greatest=0)


def question(**more: object) -> Question:
    made = {"id": "q", "people": 1, "answered": 0, "unknown": 0, "not_relevant": 0, "later": 0}
    return Question.model_validate(made | more)


def shown(one: Question) -> tuple[list[str], str, str]:
    made = Tally(people=1, answers=0, files=0, unread=0, grouped_by="part", questions=(one,))
    return formats.text(made)[3:], formats.csv_table(made), page(made)


@each_row(
    ("more", "told"),
    [
        ({}, "0 answered"), ({"answered": 1, "unknown": 1}, "1 answered, 1 do not know"),
        ({"not_relevant": 2, "later": 3}, "0 answered, 2 say it does not matter, 3 left it out"),
    ],
)  # fmt: skip
def test_what_nobody_did_is_not_told(more: dict[str, object], told: str) -> None:
    lines, table, whole = shown(question(**more))
    assert lines == [f"  {told}"]
    assert f"<p>{told}</p>" in whole
    for name in ("answered", "unknown", "not_relevant", "later"):
        assert f"q,,{name},,{more.get(name, 0)},," in table


def test_nought_is_a_number_and_an_agreement() -> None:
    ranks = (Ranked(text="a", mean=1.5), Ranked(text="b", mean=1.5))
    lines, table, whole = shown(question(numbers=ZERO, ranks=ranks, agreement=0.0))
    assert "  numbers: median 0, half of them from 0 to 0, all from 0 to 0 (1 numbers)" in lines
    assert "q,,agreement W,,,0.0," in table and "q,,median,,,0.0," in table
    assert "agreement 0.00 (W)" in whole and 'd="M50 5H50"' in whole
    assert whole.count('<rect width="75.0"') == 2


def test_a_group_without_replies_stands_with_its_number() -> None:
    groups = (Group(name="north", answered=0, numbers=ZERO), Group(name="a, b", answered=1,
              replies=(Reply(text='say "no"', times=1, share=1),)))  # fmt: skip
    lines, table, whole = shown(question(groups=groups))
    assert [one for one in lines if "part" in one] == [
        "  part = north: 0 answered", "  part = a, b: 1 answered",
    ]  # fmt: skip
    assert '    100.0 %  1  say "no"' in lines
    assert "q,north,answered,,0,," in table and 'q,"a, b",reply,"say ""no""",1,1.0,' in table
    assert "part = north: 0 answered" in whole and "1 (100.0%)" in whole


@each_row(
    ("text", "asks"),
    [("", "q"), ("Why?", "Why?"), ("x" * 200, "x" * 200), ("x" * 201, f"{'x' * 200} ...")],
)
def test_a_question_is_told_by_its_text_or_its_id(text: str, asks: str) -> None:
    assert formats.asks(question(text=text)) == asks


@each_row(
    ("files", "unread", "told"),
    [(0, 0, "0 files."), (1, 0, "1 file."), (3, 0, "3 files."),
     (1000, 1000, "1,000 files; 1,000 lines cannot be read."),
     (2, 1, "2 files; 1 line cannot be read.")],
)  # fmt: skip
def test_files_and_lines_are_counted_in_words(files: int, unread: int, told: str) -> None:
    made = Tally(people=0, answers=0, files=files, unread=unread)
    assert formats.head(made) == f"0 people, 0 answers, {told}"


def test_folders_files_and_what_is_none(tmp_path: Path) -> None:
    from askfirst.tally.reading import gathered

    (tmp_path / "scratch").mkdir()
    names = (
        "a.json",
        "b.jsonl",
        "c.txt",
        "requirements.json",
        "unsent.json",
        "store.json",
        "d.JSON",
    )
    for name in names:
        (tmp_path / name).write_text('{"answers": []}\n')
    (tmp_path / "empty.jsonl").write_text("")
    (tmp_path / "e.json").write_text('{"answers": {}}')
    (tmp_path / "f.json").write_text('{"answers": null}')
    found = gathered([str(tmp_path)], tmp_path / "scratch")
    assert [path.name for path in found.files] == ["b.jsonl", "answers.jsonl"]
    assert (tmp_path / "scratch" / "answers.jsonl").read_text() == '{"answers": []}\n'
    assert [told.split(" ")[0][-6:] for told in found.told] == ["e.json", "f.json"]
