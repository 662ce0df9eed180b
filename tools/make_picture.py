"""The picture in the README: a screen of a real interview, drawn as SVG.

    python tools/make_picture.py            # writes docs/interview.svg

Starts askfirst in a pseudo-terminal, types answers of tests/examples/repair-cafe until it asks for
one use, types that, and draws what the terminal shows then. It needs the test extra and no network.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from html import escape
from itertools import groupby
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from end_to_end.terminals import ENTER, Terminal  # noqa: E402  (the path comes first)
from end_to_end.typist import Typist, asked_in  # noqa: E402

PICTURE: Final = ROOT / "docs" / "interview.svg"
EXAMPLE: Final = ROOT / "tests" / "examples" / "repair-cafe" / "answers.yaml"
UNTIL: Final = "use"
"""The question whose screen is drawn."""
COLUMNS, ROWS = 96, 28
WIDTH, HEIGHT, EDGE = 8.4, 18, 16
GROUND, INK, FAINT = "#1b1f24", "#e6e6e6", "#9aa4ae"
COLOURS: Final = {
    "default": INK, "black": "#6b7480", "red": "#ff8f85", "green": "#8fd694", "brown": "#e8c07d",
    "blue": "#8ab8ff", "magenta": "#d7a6ff", "cyan": "#7fd6d6", "white": INK,
    "brightblack": FAINT, "brightred": "#ff8f85", "brightgreen": "#8fd694",
    "brightbrown": "#e8c07d", "brightblue": "#8ab8ff", "brightmagenta": "#d7a6ff",
    "brightcyan": "#7fd6d6", "brightwhite": "#ffffff",
}  # fmt: skip
"""Names that the terminal gives its colours."""


def recorded() -> list[list[tuple[str, str, bool]]]:
    """The rows of the screen: letter, colour, whether it is bold."""
    answers: dict[str, Any] = yaml.safe_load(EXAMPLE.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, "-m", "askfirst", "start", "--name", "repair-cafe"]
        environment = {"PYTHONPATH": str(ROOT / "src"), "SOURCE_DATE_EPOCH": "1790000000",
                       "COLUMNS": str(COLUMNS)}  # fmt: skip
        environment |= {key: "" for key in ("NO_COLOR",) if key in os.environ}
        with Terminal(
            command, columns=COLUMNS, rows=ROWS, folder=folder, environment=environment
        ) as terminal:
            terminal.see(":stop")
            typist = Typist(terminal, folder / "output" / "repair-cafe", answers)
            while (prompt := typist._shown()) is not None and prompt.slot != UNTIL:
                typist.answer(prompt)
                typist._wait_until_stored(prompt)
            assert asked_in(folder / "output" / "repair-cafe") is not None
            for line in answers[UNTIL][:4]:
                typist._write(line)
                terminal.change(ENTER)
            return [
                [(cell.data, cell.fg, cell.bold) for cell in map(row.__getitem__, range(COLUMNS))]
                for row in map(terminal.screen.buffer.__getitem__, range(ROWS))
            ]


def drawn(rows: list[list[tuple[str, str, bool]]]) -> str:
    """The rows as SVG: each run of letters of one look is one piece of text."""
    while rows and not any(letter.strip() for letter, _, _ in rows[-1]):
        rows = rows[:-1]
    while rows and not any(letter.strip() for letter, _, _ in rows[0]):
        rows = rows[1:]
    width, height = COLUMNS * WIDTH + 2 * EDGE, len(rows) * HEIGHT + 2 * EDGE
    told = " ".join("".join(letter for letter, _, _ in row).strip() for row in rows)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img">',
        f"<title>A screen of an interview</title><desc>{escape(' '.join(told.split()))}</desc>",
        f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>',
        '<g font-family="ui-monospace, Menlo, Consolas, monospace" font-size="14" '
        'xml:space="preserve">',
    ]
    for number, row in enumerate(rows):
        place = 0
        for look, run in groupby(row, key=lambda cell: cell[1:]):
            text = "".join(letter for letter, _, _ in run)
            if text.strip():
                begin = place + len(text) - len(text.lstrip())
                said = text.strip()
                bold = ' font-weight="bold"' if look[1] else ""
                colour = look[0] if look[0] in COLOURS else f"#{look[0]}"
                lines.append(
                    f'<text x="{EDGE + begin * WIDTH:.1f}" '
                    f'y="{EDGE + (number + 0.75) * HEIGHT:.1f}" '
                    f'textLength="{len(said) * WIDTH:.1f}" '
                    f'fill="{COLOURS.get(colour, colour)}"{bold}>{escape(said)}</text>'
                )
            place += len(text)
    return "\n".join([*lines, "</g>", "</svg>", ""])


def main() -> int:
    """Draw it and write it."""
    style = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=style)
    parser.add_argument("--to", type=Path, default=PICTURE)
    arguments = parser.parse_args()
    arguments.to.write_text(drawn(recorded()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
