"""Slips are mended in what is printed; what was typed stays."""

from __future__ import annotations

from askfirst.exporters.markdown import render
from askfirst.records import compose, preview
from askfirst.records.gathered import gathered
from interviews import told


def test_the_paper_has_no_slips_and_the_evidence_has_what_was_typed() -> None:
    interview = told({"tasks": ["teh mate lends oars w/o a slip"], "use": ["he dont sign"],
                      "latest-case": "we lost wich oar"})  # fmt: skip
    made = compose(interview)
    task = next(one for one in made.records if one.id == "NEED-01")
    assert (task.statement, task.words) == (
        "The mate lends oars without a slip.", "teh mate lends oars w/o a slip",
    )  # fmt: skip
    assert made.stories[0].steps[0].does == "he don't sign"
    assert made.case == "we lost which oar"
    files = render(made)
    paper, evidence = str(files["requirements.md"]), str(files["evidence.md"])
    assert "teh" not in paper.split() and "The mate lends oars without a slip" in paper
    assert "teh mate lends oars w/o a slip" in evidence


def test_a_word_that_was_explained_is_no_slip() -> None:
    made = compose(told({"tasks": ["the bc lends oars"], "words": ["bc: boat club"]}))
    assert (
        next(one.statement for one in made.records if one.id == "NEED-01") == "The bc lends oars."
    )


def test_a_slip_alone_brings_up_no_line_under_what_is_typed() -> None:
    made = gathered(told({"tasks": ["lend oars"]}))
    assert preview(made, "decisions", "teh mate lends teh oars") == ""
