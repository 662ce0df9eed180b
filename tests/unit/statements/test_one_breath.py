"""Lines of a list that were typed in one breath stand apart where each names something new."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from askfirst.statements.one_breath import LISTS, at_lines
from rows import each_row


@each_row(
    ("reads", "typed", "lines"),
    [
        ("decision", "the mate steers the boat. the cook sees no prices", 2),
        ("decision", "the mate steers the boat. he sees no prices", 1),
        ("decision", "the mate steers the boat. It's he who pays", 1),
        ("decision", "the mate steers the boat. except in a storm at night", 1),
        ("decision", "the mate steers the boat. the cook", 1),
        ("decision", "the mate steers at night", 1),
        ("decision", "the mate steers the boat! the cook sees no prices", 1),
        ("decision", "only the mate steers; only the cook sees prices", 2),
        ("decision", "only the mate steers the boat; only at night and in fog", 1),
        ("decision", "only the mate steers the boat. only course and depth there", 1),
        ("decision", "selling an old boat. Two of the crew must say yes", 1),
        ("decision", "the mate steers the boat. the owner wants it so", 1),
        ("decision", "the mate steers the boat. the owner knows him well", 1),
        ("constraint", "it opens in May. 40 euros for all", 2),
        ("constraint", "4000 euros once. ready by 1 May", 2),
        ("constraint", "It must open in May. It must run on the old radio", 2),
        ("number", "half the seats at most. 40 euros for each seat", 2),
        ("number", "40 seats at most. at night 20 seats at most", 2),
        ("plain", "it opens in May. and it should be red", 2),
        ("plain", "the cooks, two. And the mate! also the boy", 3),
        ("plain", "it rings. and then it stops", 1),
        ("plain", "it rings. and it stops", 1),
        ("plain", "open at 7 a.m. and the door shuts", 1),
        ("plain", "the cook and the mate", 1),
        ("exclusion", "no sails, no ropes. never tell where a boat lies. no radio", 3),
        ("number", "how many boats there are, no idea. the harbour office", 1),
        ("number", "dont know what a berth costs. the harbour office does", 1),
        ("number", "2 days between trips. no exceptions there, they get ill", 1),
        (
            "constraint",
            "1,500 euros once, no more. it runs on the old laptop. and my son wants maps",
            3,
        ),
        ("assumption", "that all guests have a phone. some of the older ones don't", 1),
        ("exclusion", "no sails and no ropes. A rope is a rope", 1),
        ("assumption", "that the boat floats all year. that the mate stays", 2),
        ("behaviour", "he pulls the wrong rope, he lets go. if a rope tears the mate gets told", 2),
        ("behaviour", "the club booked 12 and 9 come rowing. the 3 are paid for by the club", 1),
        (
            "behaviour",
            "two crews the same week same boat. whoever rows first, the rest are told",
            1,
        ),
        ("behaviour", "the mate is stuck in the reeds. every crew gets a text with the hour", 1),
        ("behaviour", "a rope tears at sea. happens 2 times a year", 1),
        ("behaviour", "a boat booked as a raft. a raft of 7 metres comes", 1),
        ("goal", "4 boats at sea today, 8 in June. ropes torn 3 a week, at most 1 then", 2),
        ("goal", "8 boats at sea in June. 4 were at sea in May", 1),
        ("goal", "8 boats at sea in June. today the harbour is full", 1),
        ("goal", "8 boats at sea in June. counted at the gate each night", 1),
        ("goal", "4 boats at sea, 8 in June; and we lose 3 ropes a week, 1 then", 2),
        ("goal", "4 boats at sea, 8 in June; the harbour counts 7 days", 1),
        ("stakeholder", "me, the owner, two mates; then the guests, families and clubs", 2),
        ("interface", "the harbour sends the list by SMS. the weather comes in", 2),
        ("interface", "ropes come from the shop. cable in", 1),
        ("interface", "ropes come from the shop; hemp, nylon, steel", 1),
        ("stakeholder", "the old mate. two deck hands, they clean. the old cook", 3),
        ("walk", "The mate calls the harbour. She ties the boat to the pier.", 2),
        ("walk", "The mate calls the harbour. It rings at the pier.", 1),
        ("walk", "The mate calls the harbour. The app shows a free place.", 2),
        ("walk", "the mate calls the harbour; a hand throws the rope", 2),
        ("walk", "The mate calls the harbour. No boat leaves unless a pilot has signed it.", 2),
        ("walk", "The mate calls the harbour. no copying by me any more", 1),
        ("exclusion", "no sails at all. And please, no ropes and no radio", 2),
        ("walk", "the mate calls the harbour; the app shows a free place", 1),
        ("walk", "the mate calls the harbour; it shows a free place", 1),
        ("exclusion", "never wake the mate. last year the bell rang and nobody slept", 1),
        ("stakeholder", "deckhands, two crews of four. boats yes cooking no", 1),
        ("stakeholder", "deckhands, two crews of four. cooks say yes to all", 2),
        ("thing", "boat: name, length, harbour. crew: name, age, mobile", 2),
        ("thing", "boat: name, length. Wren is 8 metres long, red", 1),
        ("thing", "boat: name, length. no boat may ever be sold unpaid", 1),
        ("thing", "boat: name, length. A boat must never be sold unpaid", 2),
        ("thing", "the old cards, 900 of them. The mate's little book", 2),
        ("thing", "boat: name, length; harbour of the boat; colour of it", 1),
        ("term", "spring line: holds the stern fast. bow line: holds the bow fast", 2),
        ("term", "spring line is for the stern. bow line is for the bow", 2),
        ("term", "spring line: holds the stern fast; bow line: holds the bow fast", 2),
        ("term", "spring line: holds the stern fast. the mate throws it out", 1),
        ("term", "ws is wholesale, HB is the head baker", 2),
        ("term", "ws is wholesale, and HB means head baker", 2),
        ("term", "ws is wholesale, the baker is HB", 1),
        ("term", "lr is the sail loft, rep is a repair", 2),
        ("goal", "repairs get done sooner, and less calls on my own phone", 2),
        ("goal", "repairs get done sooner, and less calls, 8 a day", 1),
        ("goal", "fewer calls to the mates, less thrown away", 2),
        ("goal", "repairs get done sooner, and the mate is happy with it", 1),
        ("term", "spring line: holds the stern fast. it is thrown: from land", 1),
        ("story", "the mate steers the boat. the cook sees no prices", 1),
    ],
)
def test_only_what_names_something_new_stands_by_itself(reads: str, typed: str, lines: int) -> None:
    found = at_lines(reads, typed)
    assert len(found) == lines, found
    assert " ".join(found) == typed


@given(st.sampled_from(sorted(LISTS | {"term"})), st.text(max_size=80))
def test_no_word_is_lost_or_changes_its_place(reads: str, text: str) -> None:
    assert "".join("".join(at_lines(reads, text)).split()) == "".join(text.split())


@each_row(("reads", "typed", "lines"), [
    ("constraint", "no child works after 10 at night, and my nephew says it must be a chain",
     ["no child works after 10 at night", "and my nephew says it must be a chain"]),
    ("constraint", "we open on 1 March, and somebody told me the county wants it in the cloud",
     ["we open on 1 March", "and somebody told me the county wants it in the cloud"]),
    ("decision", "only Ann ever signs, but the board and she agree", None),
    ("walk", "the guest rings the bell, and my aunt says he may come in", None),
    ("number", "5 a boat, and my uncle says 6", None),
    ("term", "drv = driver, WS = workshop", ["drv = driver,", "WS = workshop"]),
])  # fmt: skip
def test_what_others_say_behind_what_was_said_is_a_line_of_its_own(
    reads: str, typed: str, lines: list[str] | None
) -> None:
    assert at_lines(reads, typed) == (lines or [typed])
