"""Nothing from data acts on a terminal, whatever prints it, and no encoding makes a crash."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from askfirst.commands.gate import Gate, gated, table_out
from askfirst.untrusted import acts, in_encoding, in_json
from command_line import run
from copies import copy
from rows import each_row

ESCAPES = (
    "\x1b]0;zork\x07", "\x1b[31m", "\x9b2J", "\x9d0;zork\x9c", "\x90q\x9c", "\x07", "\x08", "\x7f",
    "\u202e", "\u2066", "\u200b", "\x1b(0", "\x0c", "\x85",
)  # fmt: skip
NASTY = "".join(f"a{escape}b" for escape in ESCAPES)
ODD = "a\x1b]0;zork\x07\x9b2J\u202eb"
ENOUGH = "The weir is old. " * 400
"""So much that a file with escapes in it is still one of text."""


def harmless(text: str) -> bool:
    return not any(acts(line) for line in text.split("\n"))


@each_row("escape", [*ESCAPES, "\r", "\ud800", "\x1b", "\x00", "\U000e0041"])
def test_what_acts_does_not_pass(escape: str) -> None:
    behind = io.StringIO()
    gate = Gate(behind)
    for part in (f"one {escape} two\n", escape, "\x1b", "[31m", "\n"):
        print(part, file=gate, end="")
    assert harmless(behind.getvalue())
    assert behind.getvalue().startswith("one ")
    assert behind.getvalue().endswith("[31m\n")


def test_a_table_passes_with_its_mark_and_its_line_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    behind = io.StringIO(newline="")
    monkeypatch.setattr(sys, "stdout", behind)
    with gated():
        table_out("\ufeffa,b\r\n")
        sys.stdout.writelines(["one\x1b[2J\n", "two\n"])
    assert behind.getvalue() == "\ufeffa,b\r\none\ntwo\n"
    assert sys.stdout is behind


@pytest.mark.parametrize("everything", [False, True])
def test_json_is_the_same_to_a_program(everything: bool) -> None:
    data = {"a": NASTY, "b": ["é “x” \U0001f600 \U000e0041", "\u2028\t\n"]}
    text = in_json(json.dumps(data, ensure_ascii=False, indent=2), everything=everything)
    assert json.loads(text) == data
    assert harmless(text)
    assert not everything or text.isascii()
    assert json.loads(in_json(json.dumps("\udcff", ensure_ascii=False))) == "\ufffd"


def test_what_an_encoding_lacks_is_shown_by_something_else() -> None:
    assert in_encoding("“x” – 18 → é 年", "iso8859-15") == '"x" - 18 -> é \\u5e74'
    assert in_encoding("é", "ascii") == "\\xe9"
    assert in_encoding("é 年", "utf-8") == "é 年"
    assert in_encoding("é", "no-such-encoding") == "é"


def _good(folder: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        run(patch, folder, "start", "--name", "good", "--json")


@pytest.fixture
def nasty(tmp_path: Path) -> Path:
    """A folder in which everything that can be named or said holds sequences."""
    said = (
        f"We need to be able to see the weir {NASTY} and close it. It shall {NASTY} open quickly.\n"
    )
    (tmp_path / "note.txt").write_text(said + ENOUGH, "utf-8")
    quoted = json.dumps(NASTY, ensure_ascii=True)
    (tmp_path / "key.yaml").write_text(f"{quoted}: x\n", "utf-8")
    (tmp_path / "twice.yaml").write_text(f"{quoted}: x\n{quoted}: y\n", "utf-8")
    (tmp_path / "tick.yaml").write_text(f"usual-parts: [{quoted}]\n", "utf-8")
    (tmp_path / "via.yaml").write_text(f"refuse: {{value: x, via: {quoted}}}\n", "utf-8")
    (tmp_path / "due.yaml").write_text(f"refuse: {{unknown: true, owner: A, due: {quoted}}}\n")
    (tmp_path / "form.yaml").write_text(f"never: {{{quoted}: x}}\n", "utf-8")
    (tmp_path / "pack.yaml").write_text(
        f"id: nasty\nversion: 1\ntitle: {quoted}\nsections:\n  - id: s\n    title: {quoted}\n"
        f"    questions:\n      - {{id: q, kind: text, text: {quoted}, help: {quoted},"
        f" when: {quoted}}}\n",
        "utf-8",
    )
    copy(tmp_path, _good)
    begun = (tmp_path / "output/good/interview.jsonl").read_text("utf-8")
    for folder, journal in {
        ODD: begun,
        "event": begun + json.dumps({"event": NASTY, "n": 2}) + "\n",
        "value": json.dumps({"event": "noted", "n": 1, "topic": "start", "depth": NASTY}) + "\n",
    }.items():
        (tmp_path / "output" / folder).mkdir()
        (tmp_path / "output" / folder / "interview.jsonl").write_text(journal, "utf-8")
    (tmp_path / "mail.txt").write_text(
        f"[limits]\n{NASTY}\n[limits#L9{NASTY}]\n{NASTY}\n[{NASTY}]\nx\n\n> {ENOUGH}", "utf-8"
    )
    return tmp_path


GOOD = ("-p", "output/good")
COMMANDS = (
    ("read", "note.txt"), ("read", "--json", "note.txt"), ("check", "note.txt"),
    ("check", "--json", "note.txt"),
    ("add", "note.txt", *GOOD), ("start", "--plain", "note.txt"),
    *(("answers", f"{name}.yaml", *GOOD)
      for name in ("key", "twice", "tick", "via", "due", "form")),
    ("answers", "mail.txt", *GOOD), ("start", "--answers", "key.yaml", "--no-input"),
    ("pack", "lint", "pack.yaml"), ("pack", "lint", "twice.yaml"), ("pack", "show", "pack.yaml"),
    ("pack", "graph", "pack.yaml"),
    ("pack", "show", "pack.yaml", "--json"), ("pack", "simulate", "pack.yaml"), ("list",),
    ("list", "--json"), ("status", "-p", f"output/{ODD}"), ("write", "-p", f"output/{ODD}"),
    *((command, "-p", f"output/{name}")
      for command in ("status", "repair") for name in ("event", "value")), ("repair", *GOOD),
    ("start", "--name", NASTY, "--json"),
    ("answer", NASTY, "--value", '"x"', "--via", "human", *GOOD),
    ("answer", NASTY, "--value", '"x"', "--via", "human", "--json", *GOOD), ("trace", NASTY, *GOOD),
    ("answer", "refuse", "--value", NASTY, "--via", "human", *GOOD),
    ("diff", NASTY, "HEAD"), ("schema", NASTY), (NASTY,), ("read", NASTY), ("export", NASTY, *GOOD),
    ("review", "--list", *GOOD), ("next", "--json", *GOOD), ("questions", *GOOD),
    ("read", "--no-such", NASTY),
)  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: ascii(" ".join(c))[:60])
def test_no_command_prints_what_acts(
    monkeypatch: pytest.MonkeyPatch, nasty: Path, command: tuple[str, ...]
) -> None:
    done = run(monkeypatch, nasty, *command)
    assert harmless(done.out) and harmless(done.err), done
    assert done.status != 3, done
    if "--json" in command and done.out:
        json.loads(done.out.splitlines()[0] if command[0] == "check" else done.out)


def shell(
    folder: Path, *arguments: str | bytes, typed: bytes = b"", **environment: str
) -> tuple[int, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "askfirst", *arguments],
        cwd=folder, input=typed, capture_output=True, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize(
    "encoding", ["ascii", *(pytest.param(one, marks=pytest.mark.slow) for one in
                            ("iso8859-15", "cp437", "utf-8"))],
)  # fmt: skip
def test_no_encoding_of_a_terminal_makes_a_crash(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "n.txt").write_text("It shall open “x” — 年 and é \U0001f600.", "utf-8")
    settings = {"PYTHONIOENCODING": encoding}
    typed = "Es war “so” — 年.\n\n\n".encode(encoding, "replace")
    commands = (("read", "n.txt"), ("start", "--plain", "n.txt"), ("review", "--list"))
    for arguments in commands[1:2] if encoding == "ascii" else commands:
        status, said = shell(tmp_path, *arguments, typed=typed, **settings)
        assert status in (0, 1), said
        said.decode(encoding)
    if encoding != "ascii":
        status, said = shell(tmp_path, "read", "--json", "n.txt", **settings)
        assert "年" in json.dumps(json.loads(said), ensure_ascii=False)


@pytest.mark.slow
@pytest.mark.parametrize("encoding", ["ascii", "iso8859-15", "cp437", "utf-8"])
def test_no_encoding_makes_a_crash_of_other_commands(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "n.txt").write_text("We need “x” — 年 and é \U0001f600. It shall open.", "utf-8")
    settings = {"PYTHONIOENCODING": encoding}
    shell(tmp_path, "start", "--plain", "n.txt", typed=b"It broke.\n\n", **settings)
    told = ("read", "--json", "n.txt")
    assert "年" in json.dumps(json.loads(shell(tmp_path, *told, **settings)[1]), ensure_ascii=False)
    for arguments in (("check", "n.txt"), ("status",), ("list", "--json")):
        status, said = shell(tmp_path, *arguments, **settings)
        assert status in (0, 1), said
        said.decode(encoding)


# as in a UTF-8 locale of a person's, where nothing that is no UTF-8 is let through
STRICT = {"PYTHONIOENCODING": "utf-8:strict"}


@pytest.mark.parametrize(
    "locale", ["C", *(pytest.param(one, marks=pytest.mark.slow) for one in
                      ("C.UTF-8", "en_US.UTF-8", "POSIX"))],
)  # fmt: skip
def test_bytes_that_are_no_text_are_no_bug(tmp_path: Path, locale: str) -> None:
    settings = {"LC_ALL": locale, **STRICT}
    status, said = shell(
        tmp_path, "start", "--plain", typed=b"It broke.\n\n1\nthe caf\xe9\n\n", **settings
    )
    assert status == 0, said
    assert (tmp_path / "output/interview/requirements.md").exists()
    commands = (
        ("answer", b"\xff", "--value", b"x", "--json"), ("start", "--name", b"caf\xe9", "--json"),
        ("read", b"\xff.txt"),
    )  # fmt: skip
    for arguments in commands[:1] if locale == "C" else commands:
        status, said = shell(tmp_path, *arguments, **settings)
        assert status in (0, 1, 2), said
        said.decode()


@pytest.mark.slow
@pytest.mark.parametrize("locale", ["C", "C.UTF-8", "en_US.UTF-8", "POSIX"])
def test_bytes_that_are_no_text_are_no_bug_in_names_and_answers(
    tmp_path: Path, locale: str
) -> None:
    settings = {"LC_ALL": locale, **STRICT}
    shell(tmp_path, "start", "--name", "x", "--json", **settings)
    for arguments in (
        ("answer", "refuse", "--value", b'"\xff"', "--via", "human", "--json"),
        ("start", "--by", b"\xe9", "--name", "x", "--json"), ("list",),
    ):  # fmt: skip
        status, said = shell(tmp_path, *arguments, **settings)
        assert status in (0, 1, 2), said
        said.decode()
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    odd.write_text("It shall open the weir.", "utf-8")
    for arguments in (("read", odd.name, "--json"), ("start", "--plain", odd.name)):
        status, said = shell(tmp_path, *arguments, typed=b"It broke.\n\n", **settings)
        assert status == 0, said


def test_a_table_is_written_as_the_stream_behind_can_show_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for encoding in ("ascii", "utf-8"):
        raw = io.BytesIO()
        behind = io.TextIOWrapper(raw, encoding=encoding, newline="")
        for stream in (behind, Gate(behind)):
            monkeypatch.setattr(sys, "stdout", stream)
            table_out("caf\u00e9 \u2192 1\r\n")
        behind.flush()
        assert raw.getvalue().decode() == in_encoding("caf\u00e9 \u2192 1\r\n", encoding) * 2
