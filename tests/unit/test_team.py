"""An interview on a team's server: others' answers appear, nothing is lost whatever goes wrong."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import command_line
from askfirst import journal
from askfirst.errors import AskfirstError, JournalError, ProjectError, UsageError
from askfirst.events import Answered, Line, Noted
from askfirst.journal import LINK, copying
from askfirst.journal.joining import Joining
from askfirst.journal.mending import Ids
from askfirst.journal.server import checked, prepare
from askfirst.journal.team import Link, TeamJournal, link_of
from askfirst.replies import Reply
from askfirst.session import Session
from askfirst.sources import SourceText
from rows import each_row
from servers import Server, needs_server

STORY = "Last Tuesday two choirs stood before one locked hall."
Pair = tuple[Session, Session]


@pytest.fixture
def two(tmp_path: Path, server: Server) -> Iterator[Pair]:
    """Ada began an interview on the server, and Otto joined."""
    name = tmp_path.name
    (tmp_path / name).mkdir()
    with Session.create(tmp_path / name, by="Ada", store=server.address("ada")) as ada:
        copying.join(server.address("otto"), name, tmp_path / "otto", "Otto")
        with Session.open(tmp_path / "otto", write=True) as otto:
            yield ada, otto


def lines(session: Session) -> bytes:
    return (session.folder / journal.NAME).read_bytes()


def again(*sessions: Session) -> None:
    """Do not wait until the server is tried once more."""
    for session in sessions:
        assert isinstance(session._journal, TeamJournal)
        session._journal._tried = -99


def paper(session: Session) -> bytes:
    session.write()
    return (session.folder / "requirements.md").read_bytes()


@needs_server
def test_what_others_answer_appears_and_is_told_with_their_name(two: Pair) -> None:
    ada, otto = two
    ada.reply(Reply(value=STORY))
    assert otto.news() == [
        "Ada answered “What happened that made you want this? Tell the latest real case.”: " + STORY
    ]
    assert otto.news() == []
    assert otto.interview.answers["latest-case"].by == "Ada"
    assert otto.question() == ada.question()


@needs_server
def test_two_who_answer_at_once_are_both_kept_and_the_second_is_told(two: Pair) -> None:
    ada, otto = two
    ada.reply(Reply(value="hers"), "latest-case")
    told = otto.reply(Reply(value="his"), "latest-case").lines
    assert "You answered that too, and yours came later: it stands now." in told
    said = [(e.by, e.value) for e in otto.interview.events if isinstance(e, Answered)]
    assert said == [("Ada", "hers"), ("Otto", "his")]
    ada.news()
    assert lines(ada) == lines(otto)
    assert paper(ada) == paper(otto)


@needs_server
def test_things_that_two_make_at_once_have_ids_of_their_own(two: Pair) -> None:
    ada, otto = two
    ada.reply(Reply(value=["no double bookings"]), "goals")
    otto.reply(Reply(value=["Choirs (12): a hall they can count on"]), "who")
    otto.reply(Reply(value=["happier choirs"]), "goals")
    ada.news()
    goals = [e for e in ada.interview.events if isinstance(e, Answered) and e.slot == "goals"]
    keys = [line.key for event in goals for line in event.lines]
    assert len(set(keys)) == len(keys) == 2
    assert [line.record for event in goals for line in event.lines] == ["G-01", "G-02"]
    assert ada.interview.events == otto.interview.events


@needs_server
def test_a_step_taken_back_is_ones_own(two: Pair) -> None:
    ada, otto = two
    ada.reply(Reply(value="hers"), "latest-case")
    otto.reply(Reply(value=["his"]), "goals")
    ada.news()
    ada.undo()
    assert "latest-case" not in ada.interview.answers
    assert "goals" in ada.interview.answers
    ada.redo()
    assert ada.interview.answers["latest-case"].value == "hers"


@needs_server
def test_without_the_server_it_goes_on_in_the_folder_and_is_put_behind_later(
    two: Pair, server: Server
) -> None:
    ada, otto = two
    ada.reply(Reply(value=["before"]), "goals")
    with server.gone():
        told = " ".join(otto.reply(Reply(value=["otto alone"]), "goals").lines)
        assert "cannot be used" in told
        assert "kept in this folder" in told
        otto.reply(Reply(value=["otto alone", "and more"]), "goals")
        ada.reply(Reply(value="ada alone"), "latest-case")
        otto.close()
        assert link_of(otto.folder).waits_from is not None
        with Session.open(otto.folder) as reading:  # what waits is there for whoever reads
            assert len(reading.interview.answers["goals"].lines) == 2
    again(ada)
    assert any("has 1 event that waited" in line for line in ada.news())
    with Session.open(otto.folder, write=True) as back:
        assert link_of(otto.folder).waits_from is None
        ada.news()
        assert lines(ada) == lines(back)
        texts = [
            (e.by, [line.text for line in e.lines] or e.value)
            for e in back.interview.events
            if isinstance(e, Answered)
        ]
        assert texts == [
            ("Ada", ["before"]), ("Ada", "ada alone"), ("Otto", ["otto alone"]),
            ("Otto", ["otto alone", "and more"]),
        ]  # fmt: skip
        assert paper(ada) == paper(back)


@needs_server
@pytest.mark.parametrize("when", ["before the folder knew", "after the folder knew"])
def test_a_kill_between_server_and_folder_neither_loses_nor_doubles(
    two: Pair, server: Server, when: str
) -> None:
    ada, otto = two
    with server.gone():
        otto.reply(Reply(value=["mine"]), "goals")
        waiting, link = lines(otto), (otto.folder / LINK).read_bytes()
    ada.reply(Reply(value="hers"), "latest-case")
    again(otto, ada)
    otto.news()
    ada.reply(Reply(value="hers again"), "latest-case")
    otto.news()
    whole = lines(otto)
    otto.close()
    if when == "before the folder knew":
        (otto.folder / journal.NAME).write_bytes(waiting)
    (otto.folder / LINK).write_bytes(link)  # what it was before the last write of the folder
    with Session.open(otto.folder, write=True) as back:
        assert lines(back) == whole
        ada.news()
        assert lines(ada) == whole


TROUBLE: dict[str, tuple[str, str]] = {
    "full": (
        "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION"
        " 'no space left' USING ERRCODE = '53100'; END $$; CREATE TRIGGER full_disk BEFORE INSERT"
        " ON askfirst_events EXECUTE FUNCTION full_disk()",
        "DROP FUNCTION full_disk CASCADE",
    ),
    "without rights": (
        "REVOKE INSERT ON askfirst_events FROM askfirst_writer",
        "GRANT INSERT ON askfirst_events TO askfirst_writer",
    ),
    "no rights at all": (
        "REVOKE ALL ON askfirst_events FROM askfirst_writer",
        "GRANT SELECT, INSERT ON askfirst_events TO askfirst_writer",
    ),
    "thrown out": ("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'otto';"
                   "ALTER ROLE otto NOLOGIN", "ALTER ROLE otto LOGIN"),
    "of an old version": (
        "COMMENT ON TABLE askfirst_events IS 'askfirst 0';"
        " SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'otto'",
        "COMMENT ON TABLE askfirst_events IS 'askfirst 1'",
    ),
}  # fmt: skip


@needs_server
@pytest.mark.parametrize("what", TROUBLE)
def test_whatever_is_wrong_with_the_server_is_told_and_nothing_is_lost(
    two: Pair, server: Server, what: str
) -> None:
    ada, otto = two
    wrong, right = TROUBLE[what]
    server.sql(wrong)
    try:
        told = " ".join(otto.reply(Reply(value=["kept all the same"]), "goals").lines)
        assert "cannot be used" in told
        again(otto)
        otto.news()
    finally:
        server.sql(right)
    again(otto)
    otto.news()
    ada.news()
    assert ada.interview.answers["goals"].lines[0].text == "kept all the same"
    assert lines(ada) == lines(otto)


@needs_server
def test_an_older_state_put_back_on_the_server_is_told_and_gets_nothing(
    two: Pair, server: Server
) -> None:
    ada, otto = two
    ada.reply(Reply(value="hers"), "latest-case")
    otto.news()
    server.sql(f"DELETE FROM askfirst_events WHERE number > 1 AND interview = '{ada.folder.name}'")
    before = lines(otto)
    told = " ".join(otto.reply(Reply(value=["his"]), "goals").lines)
    assert "older state" in told
    assert lines(otto).startswith(before)
    assert otto.interview.answers["goals"].lines[0].text == "his"


@needs_server
def test_the_account_may_read_and_append_and_nothing_else(two: Pair, server: Server) -> None:
    import psycopg

    for statement in (
        "UPDATE askfirst_events SET event = '{}'", "DELETE FROM askfirst_events",
        "TRUNCATE askfirst_events", "DROP TABLE askfirst_events", "DELETE FROM askfirst_files",
        "UPDATE askfirst_files SET data = ''",
    ):  # fmt: skip
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            server.sql(statement, user="otto")


@needs_server
def test_each_row_has_the_digest_of_the_one_before(two: Pair, server: Server) -> None:
    from hashlib import sha256

    ada, otto = two
    ada.reply(Reply(value="hers"), "latest-case")
    otto.reply(Reply(value=["his"]), "goals")
    rows = server.sql(
        "SELECT number, author, event, before FROM askfirst_events"
        f" WHERE interview = '{ada.folder.name}' ORDER BY number"
    )
    last = ""
    for number, (n, author, event, before) in enumerate(rows, 1):
        assert (n, author) == (number, json.loads(event)["by"])
        assert before == sha256(last.encode()).hexdigest()
        last = event


@needs_server
def test_a_copy_goes_both_ways_with_sources_and_the_same_paper(
    tmp_path: Path, server: Server
) -> None:
    source = SourceText("memo.txt", "The hall is booked by phone. Nobody knows who has the key.\n")
    here = tmp_path / "here"
    here.mkdir()
    with Session.create(here, by="Ada", sources=[source]) as session:
        session.reply(Reply(value=STORY), "latest-case")
        session.reply(
            Reply(value=["'); DROP TABLE askfirst_events; --", "so \u2028 “on”"]), "goals"
        )
        whole = paper(session)
    name = f"copy {tmp_path.name}"
    assert copying.to_server(here, server.address("ada"), name) == len(
        journal.read(here / journal.NAME).events
    )
    back = tmp_path / "back" / "here"
    copying.to_folder(server.address("otto"), name, back)
    assert (back / journal.NAME).read_bytes() == (here / journal.NAME).read_bytes()
    with Session.open(back, write=True) as session:
        assert not session.lost
        assert [one.sha256 for one in session.sources] == [source.sha256]
        assert paper(session) == whole
    with pytest.raises(JournalError, match="store-name-taken"):
        copying.to_server(back, server.address("ada"), name)
    with pytest.raises(ProjectError, match="project-there"):
        copying.to_folder(server.address("ada"), name, back)
    with pytest.raises(JournalError, match=f"There are: .*{name}"):
        copying.to_folder(server.address("ada"), "nobody's", tmp_path / "none")


@needs_server
def test_files_of_a_server_stay_inside_the_folder(
    two: Pair, server: Server, tmp_path: Path
) -> None:
    ada, _ = two
    for name in ("sources/../../evil.txt", "../evil.yaml", "packs/.evil.yaml", "sources/evil.sh"):
        server.sql(
            "INSERT INTO askfirst_files VALUES"
            f" ('{ada.folder.name}', '{name}', encode(sha256('x'), 'hex'), 'x')"
        )
    copying.join(server.address("otto"), ada.folder.name, tmp_path / "third", "Ilse")
    assert not [path for path in tmp_path.rglob("*evil*")]


@needs_server
def test_the_command_line_begins_joins_and_goes_on(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, server: Server
) -> None:
    name = tmp_path.name.replace("_", "-")

    monkeypatch.setenv("PGPASSWORD", "very-secret")

    def run(*arguments: str, status: int = 0) -> str:
        done = command_line.run(monkeypatch, tmp_path, *arguments)
        assert done.status == status, done
        assert "very-secret" not in done.out + done.err
        return done.out

    run("start", "--json", "--store", server.address("ada"), "--name", name, "--by", "Ada")
    joined = run("store", "join", server.address("otto"), name, "--by", "Otto", "--output", "there")
    folder = joined.partition(":")[0]
    run("answer", "goals", "--value", '["happier choirs"]', "--via", "human", "-p", folder)
    events = journal.read(tmp_path / folder / journal.NAME).events
    assert {event.by for event in events} == {"Ada", "Otto"}
    assert "Otto answered" not in run("status", "-p", folder)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or b"very-secret" not in path.read_bytes()
    taken = run("start", "--json", "--store", server.address("ada"), "--name", name,
                "--output", "x", status=1)  # fmt: skip
    assert "store-name-taken" in taken
    assert not list((tmp_path / "x").glob("*/*")), "no empty interview is left"


@each_row(
    "address",
    ["postgresql://ada:very-secret@host/team", "postgresql://host/team?password=very-secret",
     "postgresql://host/team?PASSWORD=very-secret", "mysql://ada@host/team"],
)  # fmt: skip
def test_an_address_with_a_password_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(UsageError) as caught:
        checked(address)
    assert "very-secret" not in str(caught.value)
    assert caught.value.code in ("store-password", "store-address")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"store": 5}', "null"])
def test_a_damaged_link_is_told(tmp_path: Path, text: str) -> None:
    with Session.create(tmp_path / "p", by="Ada"):
        pass
    (tmp_path / "p" / LINK).write_text(text)
    with pytest.raises(JournalError, match="store-link-damaged"):
        Session.open(tmp_path / "p")


def test_a_folder_in_the_place_of_the_link_is_told(tmp_path: Path) -> None:
    with Session.create(tmp_path / "p", by="Ada"):
        pass
    (tmp_path / "p" / LINK).mkdir()
    with pytest.raises(JournalError, match="store-link-damaged"):
        Session.open(tmp_path / "p", write=True)


def test_a_journal_that_is_a_link_is_not_copied(tmp_path: Path) -> None:
    with Session.create(tmp_path / "p", by="Ada"):
        pass
    (tmp_path / "p" / "interview.jsonl").rename(tmp_path / "elsewhere.jsonl")
    (tmp_path / "p" / "interview.jsonl").symlink_to(tmp_path / "elsewhere.jsonl")
    with pytest.raises(JournalError, match="journal-link"):
        copying.to_server(tmp_path / "p", "postgresql://host/team", "p")


@needs_server
def test_a_server_that_is_not_there_begins_no_interview(tmp_path: Path) -> None:
    for attempt in (prepare, copying.usable):
        with pytest.raises(AskfirstError, match="store-unusable"):
            attempt(f"postgresql:///team?host={tmp_path}")


def test_nothing_of_it_is_loaded_without_a_server(tmp_path: Path) -> None:
    program = """
import sys
from pathlib import Path
sys.modules["psycopg"] = sys.modules["duckdb"] = None  # as if they were not installed
from askfirst.cli import application
from askfirst.session import Session
application()
with Session.create(Path("p"), by="Ada") as session:
    session.question()
print([name for name in sys.modules if name.startswith(("askfirst.journal.team", "psycopg."))])
sys.argv = ["askfirst", "start", "--plain", "--store", "postgresql:///team"]
from askfirst import cli
cli.main()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True
    )
    assert done.stdout == "[]\n", done.stderr
    assert "team-missing" in done.stderr
    assert "pip install 'askfirst[team]'" in done.stderr
    assert done.returncode == 2


def test_events_put_behind_others_refer_to_the_same_things() -> None:
    ids = Ids()
    ids.take(plain(Answered(n=2, slot="goals", lines=(Line(key="L1", text="a", record="G-01"),))))
    other = Line(key="L2", text="b", record="G-02")
    theirs = plain(
        Answered(n=3, slot="goals", lines=(Line(key="L1", text="a", record="G-01"), other))
    )
    joining = Joining(ids, 2)
    joining.theirs([theirs])
    mine: list[dict[str, object]] = [
        plain(Answered(n=3, slot="goals", lines=(
            Line(key="L1", text="a", record="G-01"), Line(key="L2", text="c", record="G-02")))),
        {"event": "undone", "n": 4, "target": 3},
        plain(Answered(n=5, slot="goal-measure@G-02", value="G-02 is what I call it")),
        plain(Noted(n=6, topic="order", slot="goal", data={"records": ["G-02", "G-01"]})),
    ]  # fmt: skip
    made = joining.mine(mine)
    assert [event["n"] for event in made] == [4, 5, 6, 7]
    assert [(line["key"], line["record"]) for line in made[0]["lines"]] == [
        ("L1", "G-01"), ("L3", "G-03"),
    ]  # fmt: skip
    assert made[1]["target"] == 4
    assert made[2]["slot"] == "goal-measure@G-03"
    assert made[2]["value"] == "G-02 is what I call it"
    assert made[3]["data"] == {"records": ["G-03", "G-01"]}


def plain(event: Answered | Noted) -> dict[str, object]:
    made: dict[str, object] = event.model_dump(mode="json")
    return made


def test_the_address_is_kept_without_what_finds_the_password(tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    Link.new("postgresql://ada@host/team", "halls", "Ada").write(tmp_path)
    assert link_of(tmp_path) is not None
    assert (tmp_path / LINK).stat().st_mode & 0o077 == 0
