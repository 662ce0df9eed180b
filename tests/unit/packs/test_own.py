"""Own packs extend and replace shipped questions, and stay with the interview led with them."""

from pathlib import Path

import pytest

from askfirst import journal
from askfirst.errors import PackError
from askfirst.packs import SHIPPED, own, read_text
from askfirst.replies import Reply
from askfirst.session import Session
from packing import pack_text, text

HARBOUR = text("harbour").replace("Which colour has harbour?", "Which harbour is it?")
OTHER_CASE = text("latest-case").replace("Which colour has latest-case?", "What went wrong at sea?")


def written(folder: Path, *questions: str, name: str = "harbour", section: str = "why") -> Path:
    path = folder / f"{name}.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(pack_text(*questions, name=name, section=section), "utf-8")
    return path


def test_an_own_pack_adds_to_a_section_and_replaces_a_question_in_its_place(tmp_path: Path) -> None:
    path = written(tmp_path, HARBOUR, OTHER_CASE)
    with Session.create(tmp_path / "project", by="Ada", own=[path]) as session:
        first = session.question()
        assert first is not None
        assert (first.slot, first.text) == ("latest-case", "What went wrong at sea?")
        sections = {one.question.id: one.section for one in session.interview.placed}
        assert sections["harbour"] == "why"
        assert [use.id for use in session.interview.uses] == [*SHIPPED, "harbour"]


def test_the_pack_is_kept_with_the_interview_which_goes_on_without_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, HARBOUR)
    project = tmp_path / "project"
    with Session.create(project, by="Ada", own=[path]) as session:
        session.reply(Reply(value="It sank."), "harbour")
        uses = session.interview.uses
    path.unlink()
    with Session.open(project, by="Ada", write=True) as session:
        assert session.interview.answers["harbour"].value == "It sank."
        assert session.interview.uses == uses
        assert session.opening == ()  # nothing has changed
    start = journal.read(project / journal.NAME).events[0]
    assert uses[-1].digest in start.model_dump_json()


def test_packs_beside_the_project_come_first_and_each_file_once(tmp_path: Path) -> None:
    beside = written(tmp_path / "packs", HARBOUR)
    named = written(tmp_path, text("boat"), name="boat")
    assert own.chosen([named, beside], tmp_path) == [beside, named]
    assert own.chosen([], tmp_path / "elsewhere") == []


def test_two_packs_with_one_id_are_refused(tmp_path: Path) -> None:
    for name in ("core", "harbour"):
        first = written(tmp_path, HARBOUR)
        second = tmp_path / "second.yaml"
        second.write_text(pack_text(text("boat"), name=name), "utf-8")
        with pytest.raises(PackError) as caught:
            own.load_all([first, second])
        assert caught.value.code == "pack-id-taken"


def test_a_pack_with_a_fault_begins_no_interview(tmp_path: Path) -> None:
    path = written(tmp_path, HARBOUR.replace("kind: text", "kind: txt"))
    with pytest.raises(PackError) as caught:
        Session.create(tmp_path / "project", by="Ada", own=[path])
    assert caught.value.where.startswith(f"{path}:10:")
    assert not (tmp_path / "project" / journal.NAME).exists()


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (("when: answered('harbour')",), "condition-cycle"),
        (("when: harbour +",), "condition-unreadable"),
        (("when: answered('harbor')",), "reference-unknown"),
    ],
)
def test_a_pack_whose_conditions_are_wrong_is_refused_with_the_line(
    tmp_path: Path, lines: tuple[str, ...], code: str
) -> None:
    path = written(tmp_path, HARBOUR + "".join(f"        {line}\n" for line in lines))
    with pytest.raises(PackError) as caught:
        own.load_all([path])
    assert caught.value.code == code
    assert caught.value.where.startswith(f"{path}:19:")
    assert "askfirst pack lint" in caught.value.repair


def test_a_newer_pack_at_resume_is_told_and_no_answer_is_lost(tmp_path: Path) -> None:
    path = written(tmp_path, HARBOUR)
    project = tmp_path / "project"
    with Session.create(project, by="Ada", own=[path]) as session:
        session.reply(Reply(value="It sank."), "harbour")
    kept = project / own.FOLDER / "harbour.yaml"
    old, before = kept.read_text("utf-8"), (project / journal.NAME).read_bytes()
    kept.write_text(f"format: 2\n{old}", "utf-8")
    with pytest.raises(PackError) as caught:
        Session.open(project, by="Ada", write=True)
    assert caught.value.code == "pack-newer"
    assert (project / journal.NAME).read_bytes() == before
    kept.write_text(old, "utf-8")
    with Session.open(project, by="Ada", write=True) as session:
        assert session.interview.answers["harbour"].value == "It sank."


def test_two_packs_in_files_of_one_name_are_both_kept(tmp_path: Path) -> None:
    paths = []
    for name in ("harbour", "boat"):
        path = tmp_path / name / "own.yaml"
        written(path.parent, text(name), name=name).rename(path)
        paths.append(path)
    project = tmp_path / "project"
    with Session.create(project, by="Ada", own=paths):
        pass
    assert {path.name for path in own.kept(project)} == {"harbour.yaml", "boat.yaml"}


def test_packs_beside_an_interview_come_by_name(tmp_path: Path) -> None:
    names = ("m", "a", "z", "c", "k")
    for name in names:
        written(tmp_path / own.FOLDER, HARBOUR, name=name)
    (tmp_path / own.FOLDER / "b.txt").write_text("no pack")
    assert [path.stem for path in own.beside(tmp_path)] == sorted(names)
    assert own.beside(tmp_path / "nowhere") == []


def test_a_pack_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "half.yaml").write_bytes(b"id: \xff")
    for path, reason in (
        (tmp_path / "half.yaml", "it is no text in UTF-8"),
        (tmp_path / "none.yaml", "there is no such file"),
    ):
        with pytest.raises(PackError) as caught:
            read_text(path)
        assert reason in caught.value.what
