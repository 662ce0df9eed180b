"""JSON is printed in pieces, and is what the encoder of the standard library prints."""

from __future__ import annotations

import json

import pytest

from askfirst.commands.printing import say_json

ROW = {"a": "}},\n  {{", "b": [], "c": {}, "d": None, "é": 1.5}
DEEP = {"quote": "x", "flags": ["need"], "dates": [{"start": 1, "relative": True}], "end": 2}


@pytest.mark.parametrize(
    "data",
    [
        {}, [], "x", {"a": {}}, [1, [2, []], ()], {"only": {"deep": [DEEP]}}, [ROW, {}, ROW],
        {"rows": [ROW] * 2500, "mixed": [ROW, DEEP, 3] * 900, "last": ({"x": 1},)},
    ],
)  # fmt: skip
def test_it_is_printed_as_the_standard_library_does(
    data: object, capsys: pytest.CaptureFixture[str]
) -> None:
    say_json(data)
    assert capsys.readouterr().out == json.dumps(data, ensure_ascii=False, indent=2) + "\n"
