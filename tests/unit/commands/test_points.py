"""Each person shares out 100 points over the tasks: rounds begin, points come by every way."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

from answering import begun, saved
from askfirst.commands.agreeing import alpha
from askfirst.commands.points import titles_of
from askfirst.exporters import markdown
from askfirst.interview import Interview
from askfirst.records import compose
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.session.points import begin_round
from askfirst.voices import Shares
from command_line import Result, run
from thorough import examples

Run = Callable[..., Result]
NEED = ("NEED-01", "NEED-02")
DAY = "2020-10-0{}T09:00:00Z"


@pytest.fixture
def halls(tmp_path: Path) -> Path:
    return begun(tmp_path / "output" / "halls")


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, halls: Path) -> Run:
    """Run the command in a folder with one interview of two tasks that Ada began."""
    return lambda *arguments, **more: run(monkeypatch, tmp_path, *arguments, **more)


def interview(folder: Path) -> Interview:
    with Session.open(folder) as session:
        return session.interview


def counted(folder: Path, number: int = 1) -> dict[str, list[int]]:
    given = interview(folder).pointed.get(number, {})
    return {key: list(one.points.values()) for key, one in given.items()}


def points_of(
    folder: Path, person: str, points: Mapping[str, JsonValue], *, day: int = 1, number: int = 1
) -> str:
    """What a page saves that holds points."""
    at = DAY.format(day)
    return saved(folder, person, {}, points=dict(points), round=number, pointed=at)


def came(folder: Path, name: str, text: str) -> str:
    (folder.parents[1] / name).write_text(text, "utf-8")
    return name


def part(folder: Path) -> str:
    return (folder / "requirements.md").read_text("utf-8").partition("## 100 points")[2]


# -- rounds ---------------------------------------------------------------------------------------


def test_nothing_asks_for_points_before_a_round_begins(askfirst: Run, halls: Path) -> None:
    assert "points-none" in askfirst("points", "--give", "--plain").err
    assert "points-none" in askfirst("page", "--for", "Otto", "--ask", "points").err
    page = halls.parents[1] / askfirst("page", "--for", "Otto", "--ask", "all").out.strip()
    assert 'id="points"' not in page.read_text("utf-8")
    refused = askfirst("points", "--value", '{"NEED-01": 100}')
    assert refused.status == 1
    assert "nobody began a round" in refused.err
    assert askfirst("points").err == "No round was begun: askfirst points --begin.\n"


def test_the_threshold_is_fixed_with_the_first_round(askfirst: Run, halls: Path) -> None:
    assert askfirst("points", "--begin", "--agree", "80").status == 0
    askfirst("points", "--value", '{"NEED-01": 100}')
    refused = askfirst("points", "--begin", "--agree", "60")
    assert refused.status == 2
    assert "80 % was fixed before anybody gave points" in refused.err
    assert askfirst("points", "--begin").status == 0
    assert [one.agree for one in interview(halls).rounds.values()] == [80, 80]


def test_it_is_75_where_nobody_says_another_and_at_least_half(askfirst: Run, halls: Path) -> None:
    assert askfirst("points", "--begin", "--agree", "49").status == 2
    assert askfirst("points", "--agree", "80").status == 2
    assert askfirst("points", "--begin").err == "Round 1 begins over 2 tasks.\n"
    assert interview(halls).rounds[1].agree == 75


def test_there_are_three_rounds_at_most_and_none_follows_an_empty_one(askfirst: Run) -> None:
    for number in (1, 2, 3):
        assert askfirst("points", "--begin").status == 0
        empty = askfirst("points", "--begin")
        assert empty.status == 2
        assert ("at most 3 rounds" if number == 3 else "points-round-empty") in empty.err
        askfirst("points", "--value", '{"NEED-01": 100}')
    assert "at most 3 rounds" in askfirst("points", "--begin").err


def test_one_task_is_nothing_to_share_out_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Session.create(tmp_path / "output" / "one", by="Ada", name="one") as session:
        session.reply_once(Reply(value=["sing"]), "tasks")
    assert "points-tasks" in run(monkeypatch, tmp_path, "points", "--begin").err


def test_of_more_than_fifteen_tasks_the_first_are_asked_and_it_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "output" / "many"
    with Session.create(folder, by="Ada", name="many") as session:
        session.reply_once(Reply(value=[f"sing song {n}" for n in range(1, 19)]), "tasks")
    result = run(monkeypatch, tmp_path, "points", "--begin")
    assert "There are 18 tasks; the first 15 are asked." in result.err
    assert interview(folder).rounds[1].tasks == tuple(f"NEED-{n:02}" for n in range(1, 16))
    over = json.dumps({f"NEED-{n:02}": 6 for n in range(1, 17)})
    refused = run(monkeypatch, tmp_path, "points", "--value", over)
    assert refused.status == 1
    assert "points for 16 tasks, and at most 15 are asked" in refused.err


def test_undo_takes_points_back_and_then_the_round(askfirst: Run, halls: Path) -> None:
    askfirst("points", "--begin")
    askfirst("points", "--value", '{"NEED-01": 100}')
    assert "how Ada shared out points in round 1" in askfirst("undo").out
    assert counted(halls) == {}
    assert "that round 1 of sharing out points began" in askfirst("undo").out
    assert interview(halls).rounds == {}


# -- giving them ----------------------------------------------------------------------------------


def test_in_the_terminal_what_does_not_add_up_is_asked_again_as_typed(
    askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    result = askfirst("points", "--by", "Otto", "--give", "--plain", typed="60\nlots\n\n30\n\n40\n")
    assert result.status == 0, result
    assert "“lots” for NEED-02 is no whole number" in result.err
    assert "hand in the key ... [lots]" in result.err
    assert "the points add up to 90, not 100" in result.err
    assert counted(halls) == {"otto": [60, 40]}
    assert interview(halls).pointed[1]["otto"].way == "terminal"


def test_leaving_the_screen_keeps_nothing_and_says_so(askfirst: Run, halls: Path) -> None:
    askfirst("points", "--begin")
    assert "gets the most" in askfirst("points", "--give", "--plain", typed="?\n").err
    for typed in (":stop\n", "60\n", "dk\ndk\n", ""):
        result = askfirst("points", "--give", "--plain", typed=typed)
        assert result.status == 1
        assert "Nothing was kept." in result.err
    assert counted(halls) == {}


def test_from_round_two_on_the_screen_and_the_page_show_what_others_gave(
    askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    askfirst("points", "--by", "Otto", "--value", '{"NEED-01": 70, "NEED-02": 30}')
    first = askfirst("points", "--give", "--plain", typed="")
    page = halls.parents[1] / askfirst("page", "--for", "Berta", "--ask", "points").out.strip()
    assert "Otto" not in first.err + first.out
    assert "Otto" not in page.read_text("utf-8")
    askfirst("points", "--begin")
    assert "book a hall: Otto 70" in askfirst("points", "--give", "--plain", typed="").err
    askfirst("page", "--for", "Berta", "--ask", "points")
    assert "In round 1: Otto 70" in page.read_text("utf-8")
    assert page.stat().st_size < 200_000


def test_a_page_of_points_alone_asks_no_question(askfirst: Run, halls: Path) -> None:
    askfirst("points", "--begin")
    result = askfirst("page", "--for", "Berta", "--ask", "points")
    page = (halls.parents[1] / result.out.strip()).read_text("utf-8")
    assert "It asks Berta for the points of the round" in result.err
    assert page.count("<legend>") == 1
    assert page.count('inputmode="numeric"') == 2
    assert re.search(
        r"Berta: asked on \d{4}-\d\d-\d\d by page, no answer yet\.", askfirst("status").out
    )
    askfirst("answers", came(halls, "b.json", points_of(halls, "Berta", {"NEED-01": 100})))
    assert "Berta: shared out points in round 1." in askfirst("status").out


def test_points_of_a_page_are_kept_once_and_the_later_ones_count(
    askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    first = came(halls, "1.json", points_of(halls, "Otto", {"NEED-01": "60", "NEED-02": "40"}))
    second = came(halls, "2.json", points_of(halls, "Otto", {"NEED-01": "100"}, day=2))
    told = [askfirst("answers", name).taken for name in (second, first, second, first)]
    assert told[0] == "points -> kept, round 1\n"
    assert told[1] == "points -> kept, round 1; the same person gave others later\n"
    assert told[2:] == ["points -> as before\n"] * 2
    assert counted(halls) == {"otto": [100, 0]}
    assert sum(event.event == "points" for event in interview(halls).events) == 2


def test_points_in_an_answers_file_and_in_a_mail(askfirst: Run, halls: Path) -> None:
    askfirst("points", "--begin")
    yaml = "goals: [Peace by June]\npoints: {NEED-01: 30, NEED-02: 70}\n"
    result = askfirst("answers", came(halls, "carl.yaml", yaml), "--by", "Carl")
    assert result.taken == "goals -> kept\npoints -> kept, round 1\n"
    place = json.loads(saved(halls, "Dora", {}))
    mail = (
        f"[askfirst {place['interview']} {place['head']} {place['packs']}]\nAnswered by: Dora\n\n"
        "> [points 1 NEED-01] 55\n> [points 1 NEED-02] 45\nThank you!\n"
    )
    result = askfirst("answers", came(halls, "dora.txt", mail))
    assert result.taken == "points -> kept, round 1\n", result
    assert counted(halls) == {"carl": [30, 70], "dora": [55, 45]}


@pytest.mark.parametrize(
    ("points", "number", "told"),
    [
        ({"NEED-01": "60"}, 1, "add up to 60, not 100"),
        ({"NEED-01": "-10", "NEED-02": "110"}, 1, "“-10” for NEED-01 is no whole number"),
        ({"NEED-01": "all of it"}, 1, "“all of it” for NEED-01"),
        ({"NEED-09": "100"}, 1, "“NEED-09” is none of the tasks"),
        ({"NEED-01": [[1]]}, 1, "“[[1]]” for NEED-01"),
        ({"NEED-01": "100"}, 2, "round 2 has not begun here"),
    ],
)
def test_points_that_cannot_be_taken_keep_no_answer_out(
    points: dict[str, JsonValue], number: int, told: str, askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    text = json.loads(points_of(halls, "Otto", points, number=number))
    answers = json.loads(saved(halls, "Otto", {"goals": ["Peace by June"]}))["answers"]
    result = askfirst("answers", came(halls, "o.json", json.dumps(text | {"answers": answers})))
    assert result.status == 1
    assert result.taken == "goals -> kept\n"
    assert "points-refused: the points of Otto were not taken" in result.err
    assert told in result.err
    assert counted(halls) == {}


@pytest.mark.parametrize("points", ["{NEED-01: 60}", "lots", "[60, 40]", "{1: 100}", "60"])
def test_wrong_points_keep_a_whole_answers_file_out(
    points: str, askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    before = (halls / "interview.jsonl").read_bytes()
    text = f"goals: [Peace by June]\npoints: {points}\n"
    result = askfirst("answers", came(halls, "c.yaml", text), "--by", "Carl")
    assert result.status == 1
    assert "points-refused" in result.err
    assert (halls / "interview.jsonl").read_bytes() == before


def test_a_task_that_is_gone_since_keeps_its_points(askfirst: Run, halls: Path) -> None:
    askfirst("points", "--begin")
    text = points_of(halls, "Otto", {"NEED-01": 40, "NEED-02": 60})
    with Session.open(halls, write=True) as session:
        session.reply_once(Reply(value=["book a hall"]), "tasks")
    assert askfirst("answers", came(halls, "o.json", text)).status == 0
    row = next(line for line in part(halls).splitlines() if "NEED-02" in line)
    assert "*(gone since)* | 60 |" in row
    page = askfirst("page", "--for", "Berta", "--ask", "points").out.strip()
    assert "hand in the key" not in (halls.parents[1] / page).read_text("utf-8")
    assert "hand in the key" not in askfirst("points", "--give", "--plain", typed="").err


def test_json_says_what_happened_and_why_not(askfirst: Run) -> None:
    begun = json.loads(askfirst("points", "--begin", "--json").out)
    assert begun == {"round": 1, "tasks": list(NEED), "agree": 75}
    kept = askfirst("points", "--value", '{"NEED-01": 100}', "--json")
    assert json.loads(kept.out) == {"accepted": True, "said": ["-> kept, round 1"]}
    for value in ('{"NEED-01": 1}', "[1]", "{", '"x"'):
        refused = askfirst("points", "--value", value, "--json")
        assert refused.status in (1, 2)
        assert json.loads(refused.out)["error"]
    (shown,) = json.loads(askfirst("points", "--json").out)["rounds"]
    assert shown["tasks"] == {"NEED-01": [100], "NEED-02": [0]}
    assert shown["sides"]["NEED-01"] == {"much": True, "people": 1, "agreed": False}
    assert shown["alpha"] is None


# -- the same paper, whatever the order -----------------------------------------------------------

SAID = st.tuples(
    st.sampled_from(["Berta", "Carl", "Otto"]), st.integers(1, 2), st.integers(0, 4),
    st.integers(1, 3),
)  # fmt: skip


@examples(4)
@given(said=st.lists(SAID, min_size=2, max_size=7), data=st.data())
def test_any_order_and_any_repeat_of_points_give_the_same_paper(
    said: list[tuple[str, int, int, int]],
    data: st.DataObject,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    from askfirst.session.points import share_out

    again = data.draw(st.lists(st.sampled_from(said), max_size=3))
    order = data.draw(st.permutations([*said, *again]))
    papers, numbers = set(), set()
    for place, one in enumerate((said, order)):
        with Session.create(
            tmp_path_factory.mktemp("o") / str(place), by="Ada", name="halls"
        ) as made:
            made.reply_once(Reply(value=["book a hall", "pay"]), "tasks")
            begin_round(made, "Ada")
            share_out(made, "Ada", {"NEED-01": 100}, 1, given=DAY.format(1))
            begin_round(made, "Ada")
            for person, number, quarter, day in one:
                points = {"NEED-01": 25 * quarter, "NEED-02": 100 - 25 * quarter}
                at = DAY.format(day)
                assert share_out(made, person, points, number, "page", at).accepted
            papers.add(str(markdown.render(compose(made.interview))["requirements.md"]))
            numbers.add(len(made.interview.events))
    assert len(papers) == 1
    assert len(numbers) == 1


# -- how much they agree --------------------------------------------------------------------------


def shares(*people: tuple[int, ...]) -> Shares:
    tasks = {f"NEED-0{n}": given for n, given in enumerate(zip(*people, strict=True), 1)}
    return Shares(round=1, agree=75, since="", people=tuple("abcdefg"[: len(people)]), tasks=tasks)


FIVE = ((60, 30, 10), (50, 40, 10), (80, 10, 10), (20, 70, 10), (60, 40, 0))


def test_the_figure_over_all_is_the_librarys_from_five_people_on(
    monkeypatch: pytest.MonkeyPatch, askfirst: Run
) -> None:
    asked = []
    library = ModuleType("krippendorff")
    library.__dict__["alpha"] = lambda **said: asked.append(said) or 0.5
    monkeypatch.setitem(sys.modules, "krippendorff", library)
    assert alpha(shares(*FIVE)) == 0.5
    assert asked == [{"reliability_data": list(FIVE), "level_of_measurement": "interval"}]
    assert alpha(shares(*FIVE[:4])) is None
    assert alpha(shares(*[(50, 50)] * 5)) is None
    assert len(asked) == 1
    askfirst("points", "--begin")
    for name in "abcde":
        askfirst("points", "--by", name, "--value", '{"NEED-01": 60, "NEED-02": 40}')
    assert "Over all tasks 0.50 (Krippendorff's alpha" in askfirst("points").out


def test_without_the_library_only_the_share_is_told(
    monkeypatch: pytest.MonkeyPatch, askfirst: Run, halls: Path
) -> None:
    monkeypatch.setitem(sys.modules, "krippendorff", None)
    askfirst("points", "--begin")
    for name, first in zip("abcde", (80, 70, 60, 60, 10), strict=True):
        value = json.dumps({"NEED-01": first, "NEED-02": 100 - first})
        askfirst("points", "--by", name, "--value", value)
    lines = askfirst("points").out.splitlines()
    assert lines[:5] == [
        "Round 1, 5 gave points; agreed is 75 % on the same side of an even share (50).",
        "NEED-01 book a hall",
        "  a 80, b 70, c 60, d 60, e 10",
        "  0 ·1····211·· 90",
        "  agreed: 4 of 5 gave it 50 or more",
    ]
    assert "alpha" not in "\n".join(lines)


def test_the_real_library_gives_the_figure_of_its_documentation() -> None:
    pytest.importorskip("krippendorff")
    assert alpha(shares(*FIVE)) == pytest.approx(0.515, abs=0.001)
    assert alpha(shares(*[(80, 20)] * 5)) == pytest.approx(1.0)


def test_a_name_that_acts_is_harmless_in_the_page_the_paper_and_on_the_screen(
    askfirst: Run, halls: Path
) -> None:
    askfirst("points", "--begin")
    text = points_of(halls, "<img src=x onerror=a>\x1b[31m", {"NEED-01": "100"})
    askfirst("answers", came(halls, "x.json", text))
    askfirst("points", "--begin")
    askfirst("page", "--for", "Berta", "--ask", "points")
    for path in (halls / "requirements.html", halls / "pages" / "points-berta.html"):
        found = path.read_text("utf-8")
        assert "<img src=x" not in found
        assert "&lt;img src=x" in found
        assert "\x1b" not in found
    assert "\x1b" not in askfirst("points").out


def test_a_task_is_called_by_its_words_and_one_that_is_not_there_by_its_id(tmp_path: Path) -> None:
    with Session.create(tmp_path / "bell", by="Ada") as session:
        session.reply(Reply(value=["maybe ring the bell"]), "tasks")
        assert titles_of(session, ("NEED-01", "NEED-09")) == {
            "NEED-01": "ring the bell", "NEED-09": "NEED-09",
        }  # fmt: skip
