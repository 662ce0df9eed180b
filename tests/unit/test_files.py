"""Files are written whole, under their names, and never over others' by accident."""

from __future__ import annotations

import errno
import json
import os
import stat
from contextlib import nullcontext
from pathlib import Path

import pytest

from askfirst import files
from askfirst.errors import OutputError, ProjectError
from rows import each_row


def test_the_folder_is_synced_after_a_file_got_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, put = os.fsync, os.replace

    def fsync(handle: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(handle).st_mode) else "file")
        sync(handle)

    def replace(old: Path, new: Path) -> None:
        done.append("name")
        put(old, new)

    monkeypatch.setattr(os, "fsync", fsync)
    monkeypatch.setattr(os, "replace", replace)
    files.write_atomic(tmp_path / "a.md", "a")
    assert done == ["file", "name", "folder"]


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o644)])
def test_only_what_is_private_is_hidden_from_others(
    tmp_path: Path, private: bool, mode: int
) -> None:
    before = os.umask(0o022)
    try:
        files.write_atomic(tmp_path / "a.md", "a", private=private)
    finally:
        os.umask(before)

    assert (tmp_path / "a.md").stat().st_mode & 0o777 == mode


def test_up_to_five_files_of_others_are_named_and_the_rest_counted(tmp_path: Path) -> None:
    texts = {f"{number}.md": "ours" for number in range(6)}
    for name in texts:
        (tmp_path / name).write_text("theirs", "utf-8")

    with pytest.raises(OutputError) as caught:
        files.write_files(tmp_path, {name: "ours" for name in list(texts)[:5]})
    assert "0.md, 1.md, 2.md, 3.md, 4.md." in caught.value.what
    with pytest.raises(OutputError) as caught:
        files.write_files(tmp_path, texts)
    assert "4.md and 1 more." in caught.value.what


def test_what_an_earlier_export_wrote_goes_unless_somebody_changed_it(tmp_path: Path) -> None:
    files.write_files(tmp_path, {"a.md": "a", "b.md": "b", "c.md": "c"})
    (tmp_path / "b.md").write_text("mine", "utf-8")
    files.write_files(tmp_path, {"c.md": "c"})

    assert sorted(path.name for path in tmp_path.glob("*.md")) == ["b.md", "c.md"]


def test_a_file_put_back_to_its_last_content_is_still_as_it_was_written(tmp_path: Path) -> None:
    for content in ("one", "two"):
        files.write_files(tmp_path, {"a.md": content})
    (tmp_path / "a.md").write_text("one", "utf-8")
    files.write_files(tmp_path, {"a.md": "three"})
    assert (tmp_path / "a.md").read_text("utf-8") == "three"

    (tmp_path / "a.md").write_text("one", "utf-8")
    with pytest.raises(OutputError, match="output-not-ours"):
        files.write_files(tmp_path, {"a.md": "four"})


@pytest.mark.parametrize("name", ["../out.md", "/out.md", "a/../../out.md"])
def test_a_list_of_what_was_written_names_nothing_outside(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "out.md").write_text("mine", "utf-8")
    listed = {name: [files._digest("mine")]}
    (folder / files.LEDGER).write_text(json.dumps(listed), "utf-8")
    files.write_files(folder, {"a.md": "a"})

    assert (tmp_path / "out.md").is_file()


@pytest.mark.parametrize("digests", [5, None, {}])
def test_a_damaged_list_of_what_was_written_makes_nothing_ours(
    tmp_path: Path, digests: object
) -> None:
    (tmp_path / "a.md").write_text("theirs", "utf-8")
    (tmp_path / files.LEDGER).write_text(json.dumps({"a.md": digests}), "utf-8")
    with pytest.raises(OutputError, match="output-not-ours"):
        files.write_files(tmp_path, {"a.md": "ours"})


@each_row(
    ("number", "code", "told", "repair"),
    [
        (errno.ENOSPC, "disk-full", "the disk is full", "askfirst resume"),
        (errno.EDQUOT, "disk-full", "the disk is full", "askfirst resume"),
        (errno.ENOTDIR, "output-unwritable", "a file stands where a folder", "--project"),
        (errno.EEXIST, "output-unwritable", "a file stands where a folder", "--project"),
        (errno.EACCES, "output-unwritable", "Permission denied", "--project"),
    ],
)
def test_why_nothing_was_written_is_told_with_what_helps_in_every_command(
    number: int, code: str, told: str, repair: str
) -> None:
    """`resume` has no --output, and a command that is run again begins a second interview."""
    error = files.output_error(OSError(number, os.strerror(number)), Path("a.md"))

    assert error.code == code
    assert told in error.what
    assert repair in error.repair and "again" not in error.repair


def test_a_free_name_is_the_first_that_nothing_has(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    assert files.free_name(path, "edited").name == "a.edited-1.md"
    (tmp_path / "a.edited-1.md").symlink_to(tmp_path / "gone")
    assert files.free_name(path, "edited").name == "a.edited-2.md"


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", "utf-8")
    with pytest.raises(OutputError, match="output-is-file"):
        files.write_files(tmp_path / "out", {"a.md": "a"})
    assert (tmp_path / "out").read_text("utf-8") == "mine"


def test_a_folder_of_an_interview_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sources").symlink_to(tmp_path)
    files.refuse_links(tmp_path, "packs")
    with pytest.raises(ProjectError, match="project-link: 'sources' is a link"):
        files.refuse_links(tmp_path, "packs", "sources")


def test_a_changed_document_is_kept_beside_the_new_one_also_where_no_second_name_can_be_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(path: Path, target: Path) -> None:
        raise OSError(errno.EPERM, "no links here")

    for content, kept in (("mine", "a.edited-1.md"), ("again", "a.edited-2.md")):
        files.write_documents(tmp_path, {"a.md": "ours"})
        (tmp_path / "a.md").write_text(content, "utf-8")
        assert files.write_documents(tmp_path, {"a.md": "ours"}) == {"a.md": tmp_path / kept}
        assert (tmp_path / "a.md").read_text("utf-8") == "ours"
        assert (tmp_path / kept).read_text("utf-8") == content
        monkeypatch.setattr(Path, "hardlink_to", refused)


@pytest.mark.parametrize(
    ("number", "told"), [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)]
)
def test_a_folder_that_cannot_be_synced_is_told_unless_its_file_system_knows_no_syncing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, told: bool
) -> None:
    def fsync(handle: int) -> None:
        raise OSError(number, "not synced")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError) if told else nullcontext():
        files.sync_folder(tmp_path)


def test_the_ledger_reads_the_same_in_whatever_order_files_were_made(tmp_path: Path) -> None:
    made = []
    for names in ("ab", "ba"):
        files.Ledger(tmp_path).note({name: name for name in names})
        made.append((tmp_path / files.LEDGER).read_text("utf-8"))
        (tmp_path / files.LEDGER).unlink()
    assert made[0] == made[1]


def test_each_changed_document_is_kept_also_behind_a_folder_or_a_link_of_its_name(
    tmp_path: Path,
) -> None:
    names = ("a.md", "b.md", "c.md", "d.md")
    files.write_documents(tmp_path, dict.fromkeys(names, "ours"))
    (tmp_path / "elsewhere.md").write_text("theirs", "utf-8")
    (tmp_path / "a.md").unlink()
    (tmp_path / "a.md").symlink_to(tmp_path / "elsewhere.md")
    for name in ("b.md", "d.md"):
        (tmp_path / name).write_text(f"mine {name}", "utf-8")
    kept = files.write_documents(tmp_path, dict.fromkeys(names, "new"))

    assert kept == {name: tmp_path / f"{name[0]}.edited-1.md" for name in ("b.md", "d.md")}
    assert kept["d.md"].read_text("utf-8") == "mine d.md"
    assert (tmp_path / "elsewhere.md").read_text("utf-8") == "theirs"
    assert [(tmp_path / name).read_text("utf-8") for name in names] == ["new"] * 4
    assert not (tmp_path / "a.md").is_symlink()


def test_what_is_written_again_the_same_is_left_alone(tmp_path: Path) -> None:
    files.write_files(tmp_path, {"a.md": "a", "sub/b.md": b"b"})
    before = {path: path.stat().st_ino for path in tmp_path.rglob("*.md")}
    written = files.write_files(tmp_path, {"sub/b.md": b"b", "a.md": "a"})

    assert {path: path.stat().st_ino for path in tmp_path.rglob("*.md")} == before
    assert written == [tmp_path / "a.md", tmp_path / "sub" / "b.md"]
    assert files.write_files(tmp_path, {"sub/b.md": b"c", "a.md": "a"}) == written
    changed = {path.name for path, inode in before.items() if path.stat().st_ino != inode}
    assert changed == {"b.md"}


def test_a_file_of_others_that_says_the_same_is_no_obstacle_and_force_replaces_the_others(
    tmp_path: Path,
) -> None:
    for name, content in (("a.md", "same"), ("b.md", "theirs")):
        (tmp_path / name).write_text(content, "utf-8")
    files.write_files(tmp_path, {"a.md": "same"})
    with pytest.raises(OutputError, match="output-not-ours"):
        files.write_files(tmp_path, {"a.md": "new", "b.md": "ours"})
    assert (tmp_path / "a.md").read_text("utf-8") == "same"
    files.write_files(tmp_path, {"a.md": "new", "b.md": "ours"}, force=True)
    assert [(tmp_path / name).read_text("utf-8") for name in ("a.md", "b.md")] == ["new", "ours"]


def test_what_is_in_a_file_is_compared_to_its_last_byte_and_not_behind_a_link(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.md").write_bytes(b"abc")
    (tmp_path / "link.md").symlink_to(tmp_path / "a.md")
    found = [files.same(tmp_path / "a.md", data) for data in (b"abc", b"abd", b"ab", b"abcd")]
    assert found == [True, False, False, False]
    assert not files.same(tmp_path / "link.md", b"abc")
    assert not files.same(tmp_path / "none.md", b"")


def test_a_link_on_the_way_to_a_file_is_refused_and_a_folder_is_not(tmp_path: Path) -> None:
    (tmp_path / "exports" / "json").mkdir(parents=True)
    files.refuse_links(tmp_path, "exports/json/a", ".")
    (tmp_path / "exports" / "json" / "sub").symlink_to(tmp_path)
    with pytest.raises(ProjectError, match="'exports/json/sub' is a link"):
        files.refuse_links(tmp_path, "exports/json/sub/deep/a")


def test_an_error_without_words_of_its_own_is_told_all_the_same() -> None:
    assert "(it broke)" in files.output_error(OSError("it broke"), Path("a.md")).what


def test_no_handle_of_a_synced_folder_stays_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[int] = []
    close = os.close
    monkeypatch.setattr(os, "close", lambda handle: (closed.append(handle), close(handle)))
    files.sync_folder(tmp_path)
    assert len(closed) == 1


def test_a_link_to_nothing_is_a_file_of_others_too(tmp_path: Path) -> None:
    (tmp_path / "a.md").symlink_to(tmp_path / "gone")
    with pytest.raises(OutputError, match="output-not-ours"):
        files.write_files(tmp_path, {"a.md": "ours"})


def test_what_was_written_unchanged_again_is_no_second_content_of_a_file(tmp_path: Path) -> None:
    for texts in ({"a.md": "one"}, {"a.md": "two"}, {"a.md": "two", "b.md": "b"}):
        files.write_files(tmp_path, texts)
    (tmp_path / "a.md").write_text("one", "utf-8")
    files.write_files(tmp_path, {"a.md": "three", "b.md": "b"})
    assert (tmp_path / "a.md").read_text("utf-8") == "three"


def test_a_list_of_what_was_written_names_no_whole_path(tmp_path: Path) -> None:
    outside = tmp_path / "out.md"
    outside.write_text("mine", "utf-8")
    (tmp_path / "in").mkdir()
    listed = json.dumps({str(outside): [files._digest("mine")]})
    (tmp_path / "in" / files.LEDGER).write_text(listed, "utf-8")
    files.write_files(tmp_path / "in", {"a.md": "a"})
    assert outside.is_file()


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.write_atomic(tmp_path / "a.md", "old")

    def refused(old: object, new: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "replace", refused)
    monkeypatch.setattr(Path, "replace", refused)
    with pytest.raises(OutputError, match="disk-full"):
        files.write_atomic(tmp_path / "a.md", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert (tmp_path / "a.md").read_text("utf-8") == "old"
