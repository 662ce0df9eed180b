"""Where sentences end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from askfirst.text.sentences import sentences
from rows import each_row
from thorough import some

CASES = {
    "Prof. Lee approves it.": ["Prof. Lee approves it."],
    "Prof. Lee approves it. Then it closes.": ["Prof. Lee approves it.", "Then it closes."],
    "See e.g. the shed. It holds approx. 5 boats.": [
        "See e.g. the shed.",
        "It holds approx. 5 boats.",
    ],
    "No. 3 is shut. No. It stays.": ["No. 3 is shut.", "No.", "It stays."],
    "At 9 a.m. the gate opens. At 5 p.m. it closes.": [
        "At 9 a.m. the gate opens.",
        "At 5 p.m. it closes.",
    ],
    "It opens at 9 a.m. The shop is shut.": ["It opens at 9 a.m.", "The shop is shut."],
    "J. R. Moss signs. She waits.": ["J. R. Moss signs.", "She waits."],
    "It costs 3.5 euros. It weighs 1.5 kg.": ["It costs 3.5 euros.", "It weighs 1.5 kg."],
    "• boats • oars\n• ropes": ["boats", "oars", "ropes"],
    "- boats\n- oars. Ropes.": ["boats", "oars.", "Ropes."],
    "A line\nthat goes on. It ends.": ["A line\nthat goes on.", "It ends."],
    "One.\n\nTwo": ["One.", "Two"],
    "1. Open the gate. 2. Close it.": ["Open the gate.", "Close it."],
    "1. Open\n2. Close it\n3) Lock it": ["Open", "Close it", "Lock it"],
    "Wait... then go. Now": ["Wait... then go.", "Now"],
    "It waits… Then it goes.": ["It waits…", "Then it goes."],
    '"Stop!" Anna said. He left.': ['"Stop!" Anna said.', "He left."],
    'She says "it is open." We go.': ['She says "it is open."', "We go."],
    "it opens at 9. then it closes": ["it opens at 9.", "then it closes"],
    "the gate is shut. it rings? nobody comes": ["the gate is shut.", "it rings?", "nobody comes"],
    "see the docs of approx. five boats": ["see the docs of approx. five boats"],
    "two inv. of one boat, 3 kegs. of these one leaks": [
        "two inv. of one boat, 3 kegs.",
        "of these one leaks",
    ],
    "the oar is bent. of ash it was": ["the oar is bent. of ash it was"],
    "Moss, b. 3.7.1951 on a boat": ["Moss, b. 3.7.1951 on a boat"],
    "left after 2 d. 3 of them leak": ["left after 2 d.", "3 of them leak"],
    "tarred 7.5. 08:30 by Ruth": ["tarred 7.5. 08:30 by Ruth"],
    "tarred 7.5. 8 am by Ruth": ["tarred 7.5. 8 am by Ruth"],
    "the tide is 7.5. 30 boats lie here": ["the tide is 7.5.", "30 boats lie here"],
    "tarred on 7. Nov by Ruth": ["tarred on 7. Nov by Ruth"],
    "tarred 7. Nov 2019 by Ruth": ["tarred 7. Nov 2019 by Ruth"],
    "the berths are 7. April pays": ["the berths are 7.", "April pays"],
    "the berths are 7. Ruth pays": ["the berths are 7.", "Ruth pays"],
    "lists go out by 31.1. on paper": ["lists go out by 31.1. on paper"],
    "the depth is 2.1. on the slip it is 3": ["the depth is 2.1.", "on the slip it is 3"],
    "it lasts abt. five days": ["it lasts abt. five days"],
    "The van leaves.The gate shuts.": ["The van leaves.", "The gate shuts."],
    "": [],
    " \n\n ": [],
    "...": [],
    "•": [],
}


@each_row(("text", "expected"), CASES.items())
def test_cases(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(alphabet=st.sampled_from("ab .!?\n•-1A\"'(…"), max_size=120))
def test_spans_are_in_order_without_space_around(text: str) -> None:
    end = 0
    for start, stop in sentences(text):
        assert end <= start < stop <= len(text)
        assert text[start:stop] == text[start:stop].strip()
        end = stop


@given(st.text(alphabet=st.sampled_from("az .!?\n•-1A\"'(…"), max_size=120))
def test_no_letter_is_lost(text: str) -> None:
    # "a." to "h." at the start of a line is the mark of a list, which no sentence holds.
    inside = "".join(text[start:end] for start, end in sentences(text))
    assert [one for one in text if one in "zA"] == [one for one in inside if one in "zA"]


@pytest.mark.parametrize("unit", some(["a. ", ". ", "- a\n", "• ", "A.b. ", "\n", '"'], every=4))
def test_the_time_grows_with_the_length(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    start = time.process_time()
    sentences(text)
    assert time.process_time() - start < 5


def test_capitals_glued_by_a_full_stop_are_one_name() -> None:
    assert len(list(sentences("no harm.Then it rings"))) == 2
    assert len(list(sentences("the IT.Then it rings"))) == 1
