"""Reply words mean the same in every front end."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import JsonValue

from askfirst.replies import (
    FURTHER,
    SUMMARY,
    WORDS,
    Action,
    Reply,
    names_only,
    near,
    not_known,
    read,
    told_beside,
    unknown_word,
)
from rows import each_row


@each_row("word", WORDS)
def test_each_word_is_its_action_whatever_its_case_and_space(word: str) -> None:
    reply = read(f"  {word.upper()} ")
    assert isinstance(reply, Reply)
    assert reply.action is WORDS[word]


@each_row("word", WORDS)
def test_two_colons_make_it_text(word: str) -> None:
    if word.startswith(":"):
        assert read(f":{word}") == word


def test_not_relevant_takes_its_reason_along() -> None:
    assert read(":na we have no users") == Reply(
        action=Action.NOT_RELEVANT, reason="we have no users"
    )


@each_row("text", ["dk about that", "later", "back", ":later today", "", "what?"])
def test_what_only_begins_like_one_is_text(text: str) -> None:
    assert read(text) == text


@each_row(("text", "word"), [(":bakc", ":bakc"), (":back", ""), (":)", ""),
                                            (":a b", ""), ("bakc", ""), (":12", ""),
                                            (":BACK", "")])  # fmt: skip
def test_a_misspelt_word_is_noticed(text: str, word: str) -> None:
    assert unknown_word(text) == word


def test_the_word_that_was_probably_meant_is_named() -> None:
    assert near(":bak") == " Did you mean :back?"
    assert near(":zzzzzz") == ""


def test_the_summary_names_every_word_that_is_typed() -> None:
    for word in set(WORDS) - {":?", ":help", ":dk"}:
        assert word in (*SUMMARY.split(), *FURTHER.split())


@each_row(
    ("text", "owner"),
    [("dk", ""), ("dk the harbour office", "the harbour office"),
     ("dk: the harbour office would", "the harbour office"), (":dk, ask the guard", "the guard")],
)  # fmt: skip
def test_behind_dont_know_stands_who_would(text: str, owner: str) -> None:
    assert read(text) == Reply(action=Action.UNKNOWN, owner=owner)
    assert names_only(text) == owner


@each_row(
    ("text", "owner", "told"),
    [("dk the town pays, Ruth knows", "Ruth", "the town pays"),
     ("dk: harbour matter, ask the mate.", "the mate", "harbour matter"),
     ("dk the mast is old. the yard would", "the yard", "the mast is old")],
)  # fmt: skip
def test_in_front_of_who_would_may_stand_what_is_known(text: str, owner: str, told: str) -> None:
    assert read(text) == Reply(action=Action.UNKNOWN, owner=owner, reason=text)
    assert told_beside(text) == told
    assert names_only(text) == ""


@each_row(
    "text",
    ["dk the harbour office, ask Ruth", "dk Ruth, the mate knows", "dk ask Ruth, she knows",
     "dk the town pays", "dk how many there are, Ruth knows", "the town pays, Ruth knows", "dk",
     "dk the town pays, we know"],
)  # fmt: skip
def test_who_would_know_alone_or_the_matter_tells_nothing(text: str) -> None:
    assert not told_beside(text)
    said = read(text)
    assert isinstance(said, str) or not said.reason


@each_row("said", ["dk what the insurance says", "dk how many", "dk if it holds"])
def test_what_is_not_known_is_the_matter_and_nobody_who_would_know_it(said: str) -> None:
    assert read(said) == said
    owner = read("dk the office: who would")
    assert isinstance(owner, Reply) and owner.owner


@each_row("place", [lambda one: one, lambda one: [one], lambda one: {"a": [one]}])
def test_endless_blanks_of_a_reply_go_wherever_they_stand(
    place: Callable[[str], JsonValue],
) -> None:
    assert Reply(value=place(f"a{' ' * 99}b")).value == place(f"a{' ' * 40}b")
    assert Reply(value=7).value == 7


@each_row(
    ("text", "matter"),
    [("dk what it costs?", "what it costs"), ("dk: how many there are.", "how many there are"),
     (" :dk when it opens", "when it opens"), ("dk", ""), ("dk the office", ""),
     ("what it costs", "")],
)  # fmt: skip
def test_behind_dont_know_may_stand_what_is_not_known(text: str, matter: str) -> None:
    assert not_known(text) == matter


@each_row(
    ("text", "number"), [("!2", "2"), (" !12 ", "12"), ("!123", None), ("!", None), ("!2 a", None)]
)
def test_a_mark_and_a_number_are_a_passage(text: str, number: str | None) -> None:
    reply = read(text)
    if number is None:
        assert reply == text
    else:
        assert reply == Reply(action=Action.EVIDENCE, value=number)


@each_row(
    ("text", "owner"),
    [
        ("dk maybe the guard", "the guard"),
        ("dk ask, perhaps, the guard", "the guard"),
        ("dk the guard, I think", "the guard"),
        ("dk the guard might know", "the guard"),
        ("dk the guard will", "the guard"),
        ("dk  the   guard.", "the guard"),
        ("DK; Ida", "Ida"),
        ("dk the task force", "the task force"),
    ],
)
def test_who_would_know_is_named_without_the_words_around(text: str, owner: str) -> None:
    assert read(text) == Reply(action=Action.UNKNOWN, owner=owner)


@each_row(
    "text", ["dk it", "dk sorry", "dk yet", "dk, about that", "dk whose boat", "dkw", ":eg a"]
)
def test_what_names_nobody_behind_dont_know_stays_text(text: str) -> None:
    assert read(text) == text


def test_a_reason_is_whatever_stands_behind_not_relevant() -> None:
    assert read(":NA   what for?  ") == Reply(action=Action.NOT_RELEVANT, reason="what for?")
    assert read(":na") == Reply(action=Action.NOT_RELEVANT)


def test_only_a_dont_know_says_what_is_not_known() -> None:
    for text in (":later what it costs", "? what it costs", "ask what it costs"):
        assert not_known(text) == ""
    assert not_known("DK; what it costs") == "what it costs"


def test_what_may_be_a_misspelt_word_is_a_colon_and_letters_alone() -> None:
    for text in ("", ":", "::", "b", ":b2", "a :bakc"):
        assert unknown_word(text) == ""
    assert unknown_word("  :b ") == ":b"


def test_no_mark_is_guessed_for_a_word() -> None:
    assert near(":BAK") == " Did you mean :back?"
    assert near(":d") in ("", " Did you mean :dk?")
    assert near("d?") == ""


@each_row(
    "said",
    ["the guard", "the guard would", "the guard will know", "the guard might", "The guard would",
     "i guess the guard", "I think the guard", "perhaps the guard", "probably ask the guard",
     "ask the guard", "Ask: the guard", "maybe, I think, the guard", "the guard, if anybody",
     "the guard if anyone", "the guard maybe", "the guard, perhaps", "the guard probably",
     "the guard, I guess", "the guard.", "the guard;", ": the guard", "the guard might know"],
)  # fmt: skip
def test_each_way_to_name_who_would_know_names_them_alone(said: str) -> None:
    said = said.replace("Ask:", "Ask,")
    for word in ("dk", ":dk", "DK:", "dk,", "dk;"):
        reply = read(f"{word} {said}")
        assert isinstance(reply, Reply)
        assert (reply.action, reply.owner.lower()) == (Action.UNKNOWN, "the guard")


@each_row(
    "said",
    ["about it", "of course not", "that", "it", "this", "yet", "sorry", "really", "Sorry",
     "how many", "what it costs", "which one", "whether it holds", "if so", "when it opens",
     "where it is", "why not", "whose boat it is", "What it costs"],
)  # fmt: skip
def test_each_word_that_names_nobody_leaves_the_line_as_it_is(said: str) -> None:
    for word in ("dk", "Dk:"):
        assert read(f"{word} {said}") == f"{word} {said}"
    matter = said[0].lower() in "hwi" and said not in ("it",)
    assert not_known(f"dk: {said}?") == (said if matter else "")


@each_row("said", ["when", "how?", "which", "what ...", "why", "who?", "Where", "whose", "whether"])
def test_a_question_word_alone_is_nobodys_name(said: str) -> None:
    assert read(f"dk {said}") == Reply(action=Action.UNKNOWN)


@each_row(
    "said", ["item 7", "Whitney", "Howard", "the whole team", "Thatcher", "Sorrel", "Ifor", "Yeti"]
)
def test_a_name_that_begins_like_such_a_word_is_a_name(said: str) -> None:
    assert read(f"dk {said}") == Reply(action=Action.UNKNOWN, owner=said)


@each_row(
    "text",
    ["? what", ":help me", ":eg one", ":stop it", ":kind of", ":back to it", ":guess so", ":? x",
     ":doc a", ":src 2", ":later on", "0", "-", "!0 a", "! 2", "?!", "dk!"],
)  # fmt: skip
def test_a_word_with_more_behind_it_is_text(text: str) -> None:
    assert read(text) == text


def test_blanks_are_shortened_within_lists_of_objects_too() -> None:
    gap, short = f"a{' ' * 99}b", f"a{' ' * 40}b"
    assert Reply(value=[gap, [gap], {"x": gap}]).value == [short, [short], {"x": short}]
    assert Reply(value={"x": [gap], "y": {"z": gap}}).value == {"x": [short], "y": {"z": short}}
    for value in (0, False, None, "", [], {}):
        assert Reply(value=value).value == value


@each_row(
    ("typed", "action"),
    [("?", "help"), (":?", "help"), (":help", "help"), ("dk", "unknown"), (":dk", "unknown"),
     (":eg", "example"), (":na", "not-relevant"), (":later", "later"), (":back", "back"),
     (":doc", "draft"), (":src", "source"), (":guess", "guess"), (":kind", "kind"),
     (":stop", "stop")],
)  # fmt: skip
def test_each_word_does_what_the_help_says(typed: str, action: str) -> None:
    reply = read(typed)
    assert isinstance(reply, Reply) and reply.action.value == action
    assert unknown_word(typed) == ""
