"""Of a reply that knows one part and not another: what stays, what is open, who would know."""

from __future__ import annotations

from askfirst.statements.known_apart import known_apart
from rows import each_row


@each_row(
    ("reply", "what", "knows", "rest"),
    [
        ("oven sheets I do not know, Mr Ody would", "oven sheets", "Mr Ody", ""),
        ("rolls 2 days. crust samples dont know, the miller would", "crust samples", "the miller",
         "rolls 2 days."),
        ("that the ovens hold, Mr Ody would know, I don't", "that the ovens hold", "Mr Ody", ""),
        ("it is an old oven, and since May I do not know what it bakes", "what it bakes", "",
         "it is an old oven"),
        (
            "the slips I don't know how long, Mrs Brandt would, the rest I'd keep, two winters",
            "the slips", "Mrs Brandt", "the rest I'd keep, two winters",
        ),
        ("ten years the deeds, the drafts, that I don't know", "the drafts", "",
         "ten years the deeds"),
        ("deeds 2.5 years, but for the drafts no idea, ask the notary", "the drafts",
         "the notary", "deeds 2.5 years"),
        ("a year the photos and the bills I don't know, our clerk would know", "the bills",
         "our clerk", "a year the photos"),
        ("the slips and the drafts I don't know, ask Mr. Ody", "the slips and the drafts",
         "Mr Ody", ""),
        ("I don't know how long the drafts stay, the rest ten years",
         "how long the drafts stay", "", "the rest ten years"),
        ("kept a week. After that I don't know, the museum would", "After that", "the museum",
         "kept a week."),
        ("not sure about the samples, a month for the rest", "the samples", "",
         "a month for the rest"),
        ("the bridge holds, but I don't know that for sure", "the bridge holds", "", ""),
        ("the ovens seven years. for the mixers dont know, the notary would", "the mixers",
         "the notary", "the ovens seven years."),
        ("under 9 loaves, haven't thought how", "how", "", "under 9 loaves"),
        ("the baker rings, haven't thought how", "how", "", "the baker rings"),
        ("the loaves, I don't know how long", "the loaves", "", ""),
        ("flour comes at 5, no idea if it may stand outside ask Ody",
         "if it may stand outside", "Ody", "flour comes at 5"),
        ("flour comes at 5, no idea how it is paid ask the miller", "how it is paid", "the miller",
         "flour comes at 5"),
        ("flour comes at 5, no idea if the guests ask Ody", "if the guests ask Ody", "",
         "flour comes at 5"),
        ("flour comes at 5, no idea whom they may ask later", "whom they may ask later", "",
         "flour comes at 5"),
        ("flour comes at 5, which bakers order it dk, ask Ody", "which bakers order it", "Ody",
         "flour comes at 5"),
        ("the flour, and it I don't know", "the flour", "", ""),
        ("the ovens leak, not sure it's true", "the ovens leak", "", ""),
        ("ten years the deeds, I don't know offers", "offers", "", "ten years the deeds"),
        ("how it rings I do not know, Ody would; and a grand piano but no stand but one",
         "how it rings", "Ody", "a grand piano but no stand but one"),
    ],
)  # fmt: skip
def test_the_part_that_is_not_known_is_cut_out(
    reply: str, what: str, knows: str, rest: str
) -> None:
    found = known_apart(reply)
    assert found is not None
    assert (found.what.of(reply), found.knows, found.rest) == (what, knows, rest)


@each_row(
    "reply",
    [
        "two winters",
        "no idea, the office would",
        "the oven smoked, the baker wept and I had no idea what to do",
        "whoever is not sure asks Ann",
        "two winters, guests dont know",
        "",
    ],
)
def test_a_reply_that_knows_all_or_nothing_has_no_such_part(reply: str) -> None:
    assert known_apart(reply) is None


def test_what_was_only_heard_is_no_matter_that_is_not_known() -> None:
    assert known_apart("the clerk says slips stay 6 years, I only heard that, not sure") is None
