"""The page in a real browser: no error, no request, accessible, printable; pictures parse."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from askfirst.exporters import html, markdown
from askfirst.records import compose
from askfirst.requirements import Specification
from consumers.chromium import browsed, tools
from consumers.environments import ROOT
from interviews import HALLS_STANDARD, told
from papers import ferry, quick
from specifications import hostile, many, rich

pytestmark = pytest.mark.slow


def specifications() -> dict[str, Specification]:
    found = {"hostile": hostile(), "rich": rich(), "many": many(300), "ferry": ferry(),
             "quick": quick(),
             "standard": compose(told(HALLS_STANDARD))}  # fmt: skip
    for path in sorted((ROOT / "output").glob("*/requirements.json")):
        found[path.parent.name] = Specification.model_validate_json(path.read_bytes())
    return found


def picture(specification: Specification) -> str:
    text = str(markdown.render(specification)["requirements.md"])
    found = re.search(r"```mermaid\n(.*?)```", text, re.DOTALL)
    return found[1] if found else ""


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the browser said about every page and picture."""
    tools()
    folder: Path = tmp_path_factory.mktemp("pages")
    pages, pictures = {}, {"broken": "flowchart LR\n  A --> --> B["}
    for name, specification in specifications().items():
        path = folder / f"{name}.html"
        path.write_text(str(html.render(specification)["requirements.html"]), "utf-8")
        pages[name] = str(path)
        if drawn := picture(specification):
            pictures[name] = drawn
    broken = folder / "broken.html"
    broken.write_text(
        '<html><title></title><img src="https://example.invalid/x.png"><p style="color:#999">x</p>'
        "<script>nothing()</script></html>",
        "utf-8",
    )
    pages["broken"] = str(broken)
    job = {"pages": pages, "pictures": pictures, "find": "qqqq"}
    return browsed("browser.mjs", folder, job)


def test_pages_run_without_error_and_ask_nobody_for_anything(said: dict[str, Any]) -> None:
    for name, page in said["pages"].items():
        if not name.startswith("broken"):
            assert (name, page["errors"], page["requests"]) == (name, [], [])


def test_axe_finds_no_violation_in_light_or_dark(said: dict[str, Any]) -> None:
    for name, page in said["pages"].items():
        if not name.startswith("broken"):
            assert (name, page["violations"]) == (name, [])


def test_the_search_hides_what_does_not_fit(said: dict[str, Any]) -> None:
    page = said["pages"]["rich light"]
    assert page["records"] > 0
    assert page["left"] == 0


def test_it_prints_on_a4_and_never_scrolls_sideways(said: dict[str, Any]) -> None:
    for name, page in said["pages"].items():
        if not name.startswith("broken"):
            assert page["pdf"] > 1000
            assert (name, page["wide"]) == (name, False)


def test_every_picture_parses_with_the_real_mermaid(said: dict[str, Any]) -> None:
    pictures = dict(said["pictures"])
    pictures.pop("broken")
    assert len(pictures) >= 2
    assert set(pictures.values()) == {"parses"}, pictures


def test_the_checks_can_fail(said: dict[str, Any]) -> None:
    page = said["pages"]["broken light"]
    assert page["errors"]
    assert page["requests"]
    assert page["violations"]
    assert said["pictures"]["broken"] != "parses"
