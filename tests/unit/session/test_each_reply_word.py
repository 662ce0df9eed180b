"""Every word by which a reply is taken for a yes, a no, a don't know, a limit or a pick."""

from __future__ import annotations

from askfirst.events import Answered, AnswerStatus, Line, Said
from askfirst.interview import Rejection
from askfirst.questions import OTHER, Choice, Prompt, QuestionKind
from askfirst.replies import Action, Reply
from askfirst.session import correcting
from askfirst.session.changing import decision
from askfirst.session.corrections import _NO, _OBJECTS, _WRONG
from askfirst.session.folders import slug
from askfirst.session.quotations import quoted, verbatim
from askfirst.session.sides import picked_side
from askfirst.session.turns import _picked, _quotes, filed, only_agrees, typed
from askfirst.session.unsent import as_typed, lines
from askfirst.vocabulary import Via
from interviews import started
from rows import each_row

LIMITS = (
    "only", "unless", "except", "if", "hardly", "rarely", "seldom", "maybe", "perhaps", "probably",
    "might", "could", "until", "till", "not", "never", "no", "none", "nobody", "nothing", "without",
    "cannot", "neither", "nor", "wrong", "false", "hate", "hates",
    "stop", "stopped", "don't", "isn't", "won't", "can't",
)  # fmt: skip


def test_each_word_that_denies_or_limits_keeps_a_text_from_being_a_quotation() -> None:
    for word in LIMITS:
        for low in (word, word.capitalize()):
            assert not quoted("see halls", f"they {low} see halls"), low
            assert not quoted("see halls", f"we see halls {low} they"), low
            assert verbatim("see halls", f"they {low} see halls")
        assert quoted("see halls", f"{word} today. They see halls"), word
    assert quoted("see halls", "they stopping see halls") and quoted("see halls", "note see halls")


@each_row(
    ("text", "reply", "meant"),
    [("paper", "a list instead of paper", False), ("a list", "a list instead of paper", True),
     ("a list", "Instead of paper, a list", True), ("paper", "Instead of old paper a list", False),
     ("halls", "we keep it, instead halls", True), ("a list", "no paper, instead a list", True)],
)  # fmt: skip
def test_what_something_is_wanted_instead_of_is_not_wanted(
    text: str, reply: str, meant: bool
) -> None:
    assert quoted(text, reply) is meant


@each_row("mark", [". ", "! ", "? ", "; ", "\n", " - ", " – ", " — ", " but ", " yet ",
                   " although ", " though ", " instead "])  # fmt: skip
def test_a_no_ends_with_its_sentence(mark: str) -> None:
    assert quoted("see halls", f"we never pay{mark}see halls")
    assert quoted("see halls", f"see halls{mark}we never pay") is (mark != "? ")


@each_row(
    ("text", "reply", "meant"),
    [
        ("see the “best” halls", 'see the "best" halls', True),
        ("it's dark", "it’s dark", True), ("see halls", "oh no, see halls", True),
        ("see halls", "Not at all. See halls", True), ("see halls", "yes, see halls", True),
        ("see halls", "not at all, see halls", True),
        ("no ads", "no ads, and please no forum", True),
        ("no forum", "no ads, and please no forum", True), ("no ads", "never no ads", False),
        ("7 euro", "it is 2.7 euro", False), ("7 euro", "it is 2,7 euro", False),
        ("7", "7,5", False), ("7", "7, then", True), ("0", "0 calls", True),
        ("0", "10 calls", False),
        ("", "see halls", False), ("...", "see halls", False), ("see", "see-saw", False),
        ("halls", "see halls?", False), ("see halls.", "see halls", True),
    ],
)  # fmt: skip
def test_a_quotation_stands_word_for_word(text: str, reply: str, meant: bool) -> None:
    assert quoted(text, reply) is meant


@each_row("arrow", ["->", "-->", "–>", "—>", "=>", "→", " -> "])
def test_each_arrow_joins_two_quotations_in_their_order(arrow: str) -> None:
    assert _quotes(f"see halls{arrow}pay", "they see halls and pay")
    assert not _quotes(f"pay{arrow}see halls", "they see halls and pay")
    assert not _quotes(f"see halls{arrow}sing", "they see halls and pay")
    assert not _quotes(f"sing{arrow}", "they see halls")


@each_row(
    "reply",
    ["yes", "Yeah.", "yep", "yup!", "no", "nope", "right", "correct", "exactly", "agreed", "sure",
     "fine", "ok", "okay", "Of course", "please", "that's it", "that is it", "all right",
     "yes, please", "yes, right", "yes, exactly", "no, of course", "yes yes"],
)  # fmt: skip
def test_each_bare_reply_says_nothing_of_its_own(reply: str) -> None:
    assert only_agrees(Said(n=1, question="?", reply=reply))
    assert not only_agrees(Said(n=1, question="?", reply=f"{reply} three boats"))


def kept(reply: str, made: Answered, **more: object) -> bool:
    prompt = Prompt("goals", QuestionKind.TEXT, "What?", **more)  # type: ignore[arg-type]
    said = Said(n=9, question="What?", reply=reply, slots=("goals",))
    return not isinstance(filed(started(), prompt, made, [said]), Rejection)


UNKNOWN = Answered(slot="goals", status=AnswerStatus.UNKNOWN)
ASIDE = Answered(slot="goals", status=AnswerStatus.NOT_RELEVANT)


@each_row(
    "reply",
    ["we have no idea of that here", "there is no clue", "not an idea yet of it", "not any clue",
     "I am not sure of it", "we don't know it", "they do not know it", "I cannot say it here",
     "I can't tell it now", "we don’t know it"],
)  # fmt: skip
def test_each_way_to_not_know_leaves_it_open(reply: str) -> None:
    assert kept(reply, UNKNOWN) and not kept(reply, ASIDE)


@each_row(
    "reply",
    ["that doesn't matter for boats", "it does not apply to us", "the rest don't matter here",
     "those do not apply", "it is not relevant to us", "not needed by us here",
     "not applicable to boats", "there is no need of it", "none of these for us",
     "none of them in here", "none of that here", "that is irrelevant to us"],
)  # fmt: skip
def test_each_way_to_set_it_aside_sets_it_aside(reply: str) -> None:
    assert kept(reply, ASIDE) and not kept(reply, UNKNOWN)


@each_row(
    ("reply", "agreed"),
    [(said, True) for said in ("yes", "Yeah", "yep", "yup", "right", "correct", "exactly", "agreed",
                               "that's right", "that is it", "that’s correct", "that is so",
                               "all right", "all correct", "it is right")]
    + [(f"yes, {no}", False) for no in ("not that", "no 2", "that is wrong", "but two",
                                        "except two", "never two", "it isn't", "almost",
                                        "apart from two")]
    + [("yesterday", False), ("no", False), ("", False)],
)  # fmt: skip
def test_only_a_whole_yes_confirms(reply: str, agreed: bool) -> None:
    assert kept(reply or " ", Answered(slot="goals", value="yes"), type="read-back") is agreed
    assert kept(reply or " ", Answered(slot="goals", value="yes"), type="contradiction") is agreed


CHOICES = (Choice(id="mine", text="The shed."), Choice(id="club", text="The club of rowers"),
           Choice(id="both", text="The club and the shed"))  # fmt: skip


@each_row(
    ("name", "reply", "picked"),
    [("mine", "the shed", True), ("mine", "shed", False), ("mine", "The shed it is", True),
     ("mine", "mine", True),
     ("mine", "MINE!", True), ("club", "rowers", True), ("both", "club", False),
     ("club", "no, rowers", True), ("club", "maybe rowers", False), ("club", "sailors", False),
     ("gone", "rowers", False), ("both", "the club and the shed", True), ("club", "", False)],
)  # fmt: skip
def test_a_choice_is_picked_by_its_words_or_those_that_no_other_has(
    name: str, reply: str, picked: bool
) -> None:
    assert _picked(CHOICES, name, reply) is picked


@each_row(
    ("reply", "side"),
    [(f"{lead}first", "first") for lead in ("", "the ", "it is the ", "it's ", "that's the ",
                                            "take the ", "keep ")]
    + [(f"the second {end}", "second") for end in (
        "one", "line", "holds", "stays", "counts", "is right", "one is right", "of course",
        "one, please", "clearly", "obviously", "naturally", "definitely", "for sure", "certainly")]
    + [(f"the first. {more}", "") for more in (
        "Or the second", "Both", "Also that", "That too", "But not now", "Yet it rains",
        "Although late", "Though late", "Except now", "When dry", "Is it?", "The second")]
    + [("the firsts", ""), ("third", ""), ("the first. Fine", "first")],
)  # fmt: skip
def test_each_way_to_pick_a_side_picks_it(reply: str, side: str) -> None:
    assert picked_side(reply) == side


@each_row("reply", ["", "y", "Yes", "yes!", "OK", "ok.", "right", "Correct", "that's right",
                    "all right", " yes  ", []])  # fmt: skip
def test_each_yes_to_a_page_corrects_nothing(reply: str | list[str]) -> None:
    assert correcting.read(reply, 3) == []
    assert len(correcting.read("yes\n2 lock the shed\nok", 3)) == 1
    assert len(correcting.read(["1 row", "3 -"], 3)) == 2


@each_row("lead", ["No. ", "nope, ", "wrong: ", "Not quite; ", "not right! ", "that's wrong - ",
                   "that’s not it, ", "that's not right, ", "Sorry, ", "actually, ", "I meant ",
                   "sorry i meant ", "no — ", "I meant that ",
                   "i meant: ", "oh, no, ", "Ah no, ", "hmm. no, ", "well, sorry, "])  # fmt: skip
def test_each_objection_is_none_of_the_new_words(lead: str) -> None:
    assert _OBJECTS.sub("", f"{lead}it opens at four") == "it opens at four"
    assert _OBJECTS.sub("", "nobody comes") == "nobody comes"


@each_row("said", ["no", "Nope.", "wrong!", "not quite", "not really", "not right", "not correct",
                   "not true", "that's wrong", "this is not right", "it is not it", "it’s wrong",
                   "that is not true", "oh no", "well, not really"])  # fmt: skip
def test_each_bare_objection_names_no_new_words(said: str) -> None:
    assert _NO.fullmatch(said) and not _NO.fullmatch(f"{said} four")


def test_each_word_for_another_thing_says_more_than_how_sure_it_is() -> None:
    told = ("It is Wrong", "six instead", "it should", "but six", "I meant six")
    assert all(map(_WRONG.search, told)) and not _WRONG.search("I am sure of it, a buttress")


@each_row(
    ("action", "said", "made"),
    [
        (Action.ANSWER, "keep", "keep"), (Action.ANSWER, " Keep the change ", "keep"),
        (Action.ANSWER, "1", "keep"), (Action.ANSWER, "drop", "drop"), (Action.ANSWER, "2", "drop"),
        (Action.ANSWER, "Leave everything as it was", "drop"), (Action.ANSWER, "", ""),
        (Action.ANSWER, "0", ""), (Action.ANSWER, "3", ""), (Action.BACK, "", "drop"),
        (Action.LATER, "", "drop"), (Action.STOP, "", "drop"), (Action.LATER, "keep", "drop"),
        (Action.UNKNOWN, "", ""), (Action.NOT_RELEVANT, "", ""),
    ],
)  # fmt: skip
def test_a_change_is_kept_only_where_somebody_says_so(action: Action, said: str, made: str) -> None:
    assert decision(Reply(action=action, value=said)) == made


@each_row(
    ("text", "name"),
    [("Hall & Book", "hall-book"), ("Möwe 0", "mowe-0"), ("0", "0"), ("...", ""), ("", ""),
     ("a" * 61, "a" * 60), ("a" * 59 + " bc", "a" * 59)],
)  # fmt: skip
def test_a_folder_is_named_by_what_letters_and_digits_are_left(text: str, name: str) -> None:
    assert slug(text) == name


@each_row(
    ("kept_text", "number"),
    [("", 0), ("0", 1), ("a\n\n \nb", 2), ([], 0), (["a", "b"], 2), ({}, 0), ({"a": ""}, 1),
     ({"a": "", "b": "x"}, 1), ({"a": "x", "b": "0"}, 2)],
)  # fmt: skip
def test_what_was_typed_is_counted_by_lines(
    kept_text: str | list[str] | dict[str, str], number: int
) -> None:
    assert lines(kept_text) == number


def test_an_answer_is_filled_in_again_as_it_was_typed_in_each_kind() -> None:
    def made(*given: Line, value: str = "") -> Answered:
        return Answered(slot="a", value=value, lines=given)

    ticks = (Line(key="L1", text="undo: noon", choice="undo", fields={"words": "noon"}),
             Line(key="L2", text="notice", choice="notice"))  # fmt: skip
    assert as_typed(QuestionKind.CHOICES, made(*ticks)) == {"undo": "noon", "notice": ""}
    form = (Line(key="L1", text="Ann", frame="reader"), Line(key="L2", text="May", frame="by"))
    assert as_typed(QuestionKind.FORM, made(*form)) == {"reader": "Ann", "by": "May"}
    box = (Line(key="L1", text="row"), Line(key="L2", text="0"))
    assert as_typed(QuestionKind.BOX, made(*box)) == ["row", "0"]
    assert as_typed(QuestionKind.TEXT, made(value="0")) == "0"


def test_a_line_is_quoted_without_what_stood_before_it_on_the_screen() -> None:
    plain_ = Prompt("goals", QuestionKind.BOX, "What?")
    assert typed(plain_, Line(key="L1", text="1: row")) == "1: row"
    assert typed(plain_, Line(key="L1", text="undo: noon", choice="undo",
                              fields={"words": "noon"})) == "noon"  # fmt: skip
    other = Line(key="L1", text="x", choice=OTHER, fields={"words": "by hand"}, via=Via.HUMAN)
    assert typed(plain_, other) == "by hand"
