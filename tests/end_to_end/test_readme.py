"""The commands that the README and the pages in docs/ show do what these pages say.

A page's ```console blocks are run in order, in a folder with a copy of `output/` and two small
documents. What is printed under a command is compared; a line "..." stands for more lines. A
command that would ask a person, or that names a file which is not there, is only looked up: the
command exists and has these options.
"""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple
from xml.etree import ElementTree

import pytest
import yaml

from command_line import Result, run

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FOR_MAKERS: Final = ("ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
GROUPS: Final = ("pack", "store")
"""Commands that have commands of their own."""
ASKING: Final = ("", "start", "resume", "review", "confirm")
"""Commands that ask a person unless they are told not to."""
QUIET: Final = ("--no-input", "--list", "--json", "--help")
"""Options with which they ask nobody."""


class Shown(NamedTuple):
    """One command of a page and what stands under it."""

    arguments: tuple[str, ...]
    printed: tuple[str, ...]

    @property
    def command(self) -> tuple[str, ...]:
        """The words that name the command."""
        most = 2 if self.arguments[:1] and self.arguments[0] in GROUPS else 1
        return tuple(one for one in self.arguments[:most] if not one.startswith("-"))


def shown(page: Path) -> Iterator[Shown]:
    """The commands of a page, in order."""
    for block in re.findall(r"^```console\n(.*?)^```", page.read_text("utf-8"), re.S | re.M):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, *printed = part.rstrip("\n").split("\n")
            words = shlex.split(command, comments=True)
            assert words[0] == "askfirst", f"{page.name}: {command}"
            yield Shown(tuple(words[1:]), tuple(printed))


def runs_alone(one: Shown, folder: Path) -> bool:
    """Whether nobody is asked and every file it names is there."""
    named = [word for word in one.arguments if "/" in word or re.search(r"\.\w{2,5}$", word)]
    asks = one.command[:1] in {(name,) if name else () for name in ASKING}
    quiet = any(option in one.arguments for option in QUIET)
    return (quiet or not asks) and all((folder / word).exists() for word in named)


def expect(printed: tuple[str, ...], result: Result, folder: Path) -> None:
    """The lines of a page against what came out; "..." stands for any further lines."""
    came = (result.out + result.err).replace(str(folder), "").splitlines()
    if printed and printed[-1].strip() == "...":
        printed, came = printed[:-1], came[: len(printed) - 1]
    if printed:
        assert came == list(printed)


def fewer(arguments: tuple[str, ...]) -> list[str]:
    """The words of a command, with a few walks where the page has more: how many changes nothing
    here."""
    if "--runs" not in arguments:
        return list(arguments)
    before = arguments.index("--runs")
    return [*arguments[: before + 1], "3", *arguments[before + 2 :]]


def has_options(one: Shown, result: Result) -> None:
    """The command has each option that the page shows."""
    assert result.status == 0, one
    for option in (word for word in one.arguments if word.startswith("-")):
        assert re.search(rf"(?<![\w-]){re.escape(option)}\b", result.out), (one, option)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the committed interviews and two documents."""
    shutil.copytree(ROOT / "output", tmp_path / "output")
    memo = (ROOT / "tests" / "examples" / "repair-cafe" / "repair-cafe.txt").read_text("utf-8")
    for name in ("memo.txt", "minutes.md"):
        (tmp_path / name).write_text(memo, "utf-8")
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_commands_of_a_page_do_what_it_says(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")
    for one in shown(page):
        if runs_alone(one, folder):
            result = run(monkeypatch, folder, *fewer(one.arguments))
            assert result.status == 0, (one, result.out, result.err)
            expect(one.printed, result, folder)
        else:
            has_options(one, run(monkeypatch, folder, *one.command, "--help"))


def test_the_readme_shows_commands() -> None:
    assert len(list(shown(ROOT / "README.md"))) > 5


def test_links_to_files_of_the_project_lead_to_something() -> None:
    for page in [*PAGES, *(ROOT / name for name in FOR_MAKERS)]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_each_page_is_named_in_the_readme_and_says_for_whom_it_is() -> None:
    readme = PAGES[0].read_text("utf-8")
    for page in PAGES[1:]:
        assert f"(docs/{page.name})" in readme, page.name
        text = page.read_text("utf-8")
        assert page.name == "security.md" or re.search(r"\AFor whoever|^For whoever", text, re.M)


def test_the_picture_is_of_a_real_screen_and_needs_no_network() -> None:
    """`python tools/make_picture.py` makes it again."""
    picture = (ROOT / "docs" / "interview.svg").read_text("utf-8")
    told = ElementTree.fromstring(picture).findtext("{http://www.w3.org/2000/svg}desc") or ""
    answers = yaml.safe_load((ROOT / "tests/examples/repair-cafe/answers.yaml").read_text("utf-8"))
    for line in (*answers["tasks"], *answers["use"][:4]):
        assert line in told
    assert "href" not in picture and "url(" not in picture


def test_the_architecture_names_every_layer() -> None:
    rows = re.findall(r"^\| (`.+?) \|", (ROOT / "ARCHITECTURE.md").read_text("utf-8"), re.M)
    named = [name for row in rows for name in re.findall(r"`(\w+)`", row)]
    contract = (ROOT / "pyproject.toml").read_text("utf-8").partition("layers = [")[2]
    layers = re.findall(r"\w+", contract.partition("]")[0])
    assert named == layers


def test_what_the_readme_quotes_from_a_document_stands_in_it() -> None:
    document = (ROOT / "output" / "repair-cafe" / "requirements.md").read_text("utf-8")
    quoted = re.findall(r"^> (\*\*FR-\d+\*\* .+)$", (ROOT / "README.md").read_text("utf-8"), re.M)
    assert quoted
    for line in quoted:
        assert line in document
