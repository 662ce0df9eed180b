"""What is denied or only asked is neither needed nor called for, in whatever words it is denied."""

from __future__ import annotations

from askfirst.sources import SourceText, doings, gap_report
from askfirst.sources.facts import flags
from rows import each_row

DENIED = (
    "Nobody wants to hear a pump or a dryer.",
    "No one needs to print labels.",
    "No-one would like to see the log.",
    "None of us wants to write lists.",
    "Neither Ada nor Tom wants to carry the box.",
    "No member wants to type it twice.",
    "No member of the club wants to type it twice.",
    "We don't want to print labels.",
    "We don’t want to print labels.",
    "We do not want to print labels.",
    "She does not need to see the log.",
    "They never want to see the log again.",
    "They no longer need to call the office.",
    "Nobody here, as far as I know, wants to hear a pump.",
    "Nobody, not even Ada, wants to hear a pump.",
    "Nobody who rents here wants to hear a pump.",
    "Nobody that rents here wants to hear a pump.",
    "Nobody reads the log and wants to keep it.",
    "I do not think that we need to print labels.",
    "I don't think we need to print labels.",
    "Nobody says that we need to print labels.",
    "There is no need to print labels.",
    "They leave without being able to see the list.",
    "They left without the right to see the list.",
    "We are not able to see the list.",
    "We were never able to see the list.",
    "He cannot be able to see the list.",
    "Hardly anybody wants to read mails.",
    "Few members want to read mails.",
    "Not everyone wants to read mails.",
    "Do we need to print labels?",
    "Why do I need to type it twice?",
    "Nobody asked for a lamp.",
    "We never called for a new gate.",
    "We did not ask for a lamp and a bell.",
    "She asked us not to print the list.",
    "She asked nobody to print the list.",
    "It does not let us see the list.",
    "It never allows us to see the list.",
    "I am tired of having to be able to see everything.",
    "We want to never see the list again.",
    "We rarely want to print labels.",
    "Ada knows nobody needs to print labels.",
    "It is open whether we need to print labels.",
    "Tom wants a lamp, but nobody wants to hear a pump.",
    "Nobody has ever wanted to hear a pump.",
    "The neighbours hardly want to hear a dryer.",
    "We must not be able to read other people's letters.",
    "The crew should never be able to switch it off.",
    "It was built instead of being able to lend one.",
    "We lack the means to buy a pump.",
    "They were too slow to be able to see it.",
    "This stops users from being able to print lists.",
    "Members need not be able to see the log.",
    "Members mustn't be able to see the log.",
)
WANTED = (
    "We want to print labels.",
    "Nobody reads the log, and we want to print labels.",
    "Nobody reads the log, so we want to print labels.",
    "Nobody knows that we need to print labels.",
    "The pump is not loud, but they want to hear it.",
    "We don't know the way, we need to see a map.",
    "If nobody comes, we need to call the office.",
    "Because it does not ring, Ada needs to call the office.",
    "We not only want to print labels but also to read lists.",
    "No doubt we need to print labels.",
    "With no list we need to call the office.",
    "Without a list we need to call the office.",
    "It is not the lamp that they want to mend.",
    "The box never rings. We want to mend it.",
    "I cannot wait to see it; we need to print labels.",
    "He did not come and we need to call the office.",
    "The list is not there when we need to print labels.",
    "Nobody told me, Ada wants to see the log.",
    "A few members want to read mails.",
    "It does not say who came, and helpers need to write down names.",
    "As it is not dry, we want to turn the stack.",
    "She said no, and we want to print labels.",
    "There is no record of it; the inspector asked for a list.",
    "Not only the crew needs to see the log.",
    "The warden, who never sleeps, wants to see the log.",
)


@each_row("sentence", DENIED)
def test_a_denied_wish_is_no_doing(sentence: str) -> None:
    assert doings(SourceText("a.txt", sentence)) == ()


@each_row("sentence", WANTED)
def test_a_denial_of_something_else_leaves_the_doing(sentence: str) -> None:
    assert doings(SourceText("a.txt", sentence))


@each_row("sentence", ["Nobody wants a pump.", "They don't need a list.", "Members need not sign."])
def test_a_denied_need_is_no_need(sentence: str) -> None:
    assert "need" not in flags(sentence)


def test_what_nobody_wants_stands_nowhere_in_the_report_as_a_task() -> None:
    source = SourceText("a.txt", "At night nobody wants to hear a pump or a dryer.")
    rows = {row.question: row.standing for row in gap_report([source])}
    assert rows["tasks"] == rows["use"] == "absent"
