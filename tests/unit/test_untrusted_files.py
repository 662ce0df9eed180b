"""Files from outside: regular, bounded, in time, and not led out of a folder by a link."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from askfirst.untrusted_files import Refused, opened, read_bytes, read_text, take


def refusal(path: Path, **options: object) -> str:
    with pytest.raises(Refused) as caught:
        read_bytes(path, **options)  # type: ignore[arg-type]
    assert caught.value.reason
    return caught.value.why


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Gate 4 stays shut.")
    return path


def test_a_file_is_read_to_its_last_byte(file: Path) -> None:
    assert read_bytes(file, most=18) == b"Gate 4 stays shut."
    assert refusal(file, most=17) == "large"


def test_text_loses_its_mark_and_its_carriage_returns(tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(path) == "one\ntwo\nthree\n"
    path.write_bytes(b"caf\xe9")
    with pytest.raises(Refused, match="UTF-8"):
        read_text(path)


def test_what_is_no_file_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "round").symlink_to("round")
    (tmp_path / "zero").symlink_to("/dev/zero")
    assert refusal(tmp_path / "pipe") == "special"
    assert refusal(tmp_path / "zero") == "special"
    assert refusal(Path("/dev/zero")) == "special"
    assert refusal(tmp_path / "round") == "link"
    assert refusal(tmp_path) == "folder"
    assert refusal(tmp_path / "absent") == "missing"
    assert refusal(Path("a\0b")) == "missing"
    assert refusal(tmp_path / ("x" * 5000)) == "unreadable"


def test_a_link_that_a_person_names_is_followed(file: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(file)
    assert read_bytes(tmp_path / "link") == file.read_bytes()


def test_in_a_folder_from_outside_no_link_is_followed(file: Path, tmp_path: Path) -> None:
    received = tmp_path / "received"
    received.mkdir()
    (received / "own.txt").write_text("own")
    (received / "link.txt").symlink_to(file)
    (received / "up").symlink_to(tmp_path)
    assert read_bytes(received / "own.txt", within=received) == b"own"
    assert refusal(received / "link.txt", within=received) == "link"
    assert refusal(received / "up" / "a.txt", within=received) == "link"
    assert refusal(received / ".." / "a.txt", within=received) == "link"


def test_a_stream_that_does_not_end_is_left_at_its_limit() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            self.given += size
            return b"x" * size

    endless = Endless()
    with pytest.raises(Refused) as caught:
        take(endless, most=3_000_000)  # type: ignore[arg-type]
    assert caught.value.why == "large"
    assert endless.given == 3_000_001


def test_a_stream_that_takes_too_long_is_left() -> None:
    with pytest.raises(Refused) as caught:
        take(io.BytesIO(b"x" * 10), most=100, seconds=-1)
    assert caught.value.why == "slow"


def test_a_stream_that_would_make_us_wait_is_refused(tmp_path: Path) -> None:
    """A file that a system makes up, as in `/proc`, may have nothing to give yet."""
    ours, _other = os.pipe()
    os.set_blocking(ours, False)
    with os.fdopen(ours, "rb") as stream, pytest.raises(Refused) as caught:
        take(stream, most=100)
    assert caught.value.why == "special"


def test_a_file_that_is_swapped_for_a_pipe_is_refused(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Between the look at it and its opening."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    opening = os.open
    monkeypatch.setattr(os, "open", lambda path, flags: opening(pipe, flags))
    with pytest.raises(Refused) as caught, opened(file, most=100):
        pass
    assert caught.value.why == "special"
