"""The page that is sent: each kind of question with its fields, and nothing in it that acts."""

from __future__ import annotations

import json
import re

from askfirst.agenda.pace import in_minutes
from askfirst.frontends.pages.saved import is_untouched, saved_in
from askfirst.frontends.pages.writing import PageQuestion, Sharing, Task, page
from askfirst.questions import Choice, Frame, Prompt, QuestionKind
from askfirst.session.several import Place
from rows import each_row

PLACE = Place("abc", 7, "def")
PICKS = tuple(
    Choice(id=one, text=f"it is {one}") for one in ("ring", "other", "none", "not-sure")
)  # fmt: skip
EVIL = '</script><b>\u202ea & "b"\''


def asked(kind: QuestionKind, **more: object) -> PageQuestion:
    context = more.pop("context", ())
    others = more.pop("others", ())
    prompt = Prompt("usual", kind, "What?", **more)  # type: ignore[arg-type]
    return PageQuestion("usual", "What?", context, prompt, others)  # type: ignore[arg-type]


def body(*questions: PageQuestion, **more: object) -> str:
    made = page(questions, "Ida", "the quay", PLACE, **more)  # type: ignore[arg-type]
    return made.partition("<main>")[2].partition("</main>")[0]


def test_what_a_page_knows_of_itself_comes_back_with_it() -> None:
    made = page([asked(QuestionKind.TEXT)], EVIL, EVIL, PLACE, sharing=Sharing(2, ()))
    saved = saved_in(made)
    assert (saved.interview, saved.head, saved.packs, saved.round) == ("abc", 7, "def", 2)
    assert saved.person == saved.name == EVIL
    assert is_untouched(made)
    assert made == page([asked(QuestionKind.TEXT)], EVIL, EVIL, PLACE, sharing=Sharing(2, ()))


def test_nobodys_words_act_in_a_page() -> None:
    choice = Choice(id="other", text=EVIL)
    questions = [
        asked(QuestionKind.CHOICES, choices=(choice,), words=True, help=EVIL, context=(EVIL,),
              others=((EVIL, EVIL),)),
        asked(QuestionKind.CHOICE, choices=(choice,)),
        asked(QuestionKind.FORM, frames=(Frame(id="a", begin=EVIL),))._replace(begins={"a": EVIL}),
    ]  # fmt: skip
    tasks = [Task("NEED-01", EVIL, EVIL)]
    made = page(questions, EVIL, EVIL, PLACE, tasks, Sharing(2, tasks), EVIL, EVIL)
    assert "<b>" not in made and "\u202e" not in made
    assert made.count("</script>") == 2
    assert "&lt;/script&gt;&lt;b&gt;[U+202E]a &amp; &quot;b&quot;&#x27;" in made


@each_row(
    ("changed", "untouched"),
    [
        ({}, True),
        ({"answers": [{"id": "goals", "value": "a"}]}, False),
        ({"weights": {"NEED-01": "must"}}, False),
        ({"words": {"NEED-01": "soon"}}, False),
        ({"points": {"NEED-01": "60"}}, False),
        ({"name": "Otto"}, True),
        ({"head": -1}, False),
    ],
)
def test_a_page_is_as_it_was_sent_until_anything_is_answered_in_it(
    changed: dict[str, object], untouched: bool
) -> None:
    made = page([asked(QuestionKind.TEXT)], "Ida", "the quay", PLACE)
    before, opened, rest = made.partition('id="answers">')
    data, closed, after = rest.partition("</script>")
    whole = json.dumps(json.loads(data) | changed)
    assert is_untouched(f"{before}{opened}{whole}{closed}{after}") is untouched
    assert not is_untouched(whole)


@each_row(
    ("kind", "more", "fields"),
    [
        (QuestionKind.TEXT, {}, ['q1-1" class="value" rows="1"']),
        (QuestionKind.LONG, {}, ['q1-1" class="value" rows="4"']),
        (QuestionKind.BOX, {}, ['q1-1" class="value" rows="4"']),
        (QuestionKind.CHOICE, {"choices": PICKS[:1]}, ['q1-1" class="value" value="ring"']),
        (QuestionKind.CHOICE, {"choices": PICKS[:2]},
         ['q1-1" class="value" value="ring"', 'q1-2" class="value" value="other"',
          'q1-other" class="other" rows="1"']),
        (QuestionKind.CHOICES, {"choices": PICKS},
         ['q1-1" class="value" value="ring"', 'q1-2" class="value" value="other"',
          'q1-2-words" class="words" rows="1" placeholder=" "',
          'q1-3" class="value" value="none"', 'q1-4" class="value" value="not-sure"']),
        (QuestionKind.CHOICES, {"choices": PICKS, "words": True},
         ['q1-1" class="value" value="ring"', 'q1-1-words" class="words" rows="1" placeholder=" "',
          'q1-2" class="value" value="other"',
          'q1-2-words" class="words" rows="1" placeholder=" "',
          'q1-3" class="value" value="none"', 'q1-4" class="value" value="not-sure"']),
        (QuestionKind.FORM,
         {"frames": (Frame(id="a", begin="It never"), Frame(id="b", begin="Nobody may"))},
         ['q1-1" class="value" rows="1" data-frame="a"',
          'q1-2" class="value" rows="1" data-frame="b"']),
    ],
)  # fmt: skip
def test_each_kind_of_question_has_its_fields(
    kind: QuestionKind, more: dict[str, object], fields: list[str]
) -> None:
    made = body(asked(kind, **more))
    found = re.findall(r'id="(q1-[^"]*" class="(?:value|words|other)"[^>]*)>', made)
    assert found == fields
    labels = re.findall(r'<label for="(q1-[^"]*)"', made)
    assert {one.partition('"')[0] for one in found} <= set(labels)
    assert f'data-id="usual" data-kind="{kind.value}"' in made


def test_a_list_says_that_it_takes_several_lines_and_a_text_does_not() -> None:
    several = "Your answer, one on each line"
    assert several in body(asked(QuestionKind.BOX))
    assert several not in body(asked(QuestionKind.LONG))


def test_a_line_of_a_form_carries_how_it_begins_in_a_mail_where_that_is_known() -> None:
    frames = (Frame(id="a", begin="It never"), Frame(id="b", begin="Nobody may"))
    made = body(asked(QuestionKind.FORM, frames=frames)._replace(begins={"b": "Nobody:"}))
    assert re.findall(r'data-frame="(\w)"( data-begin="[^"]*")?', made) == [
        ("a", ""), ("b", ' data-begin="Nobody:"'),
    ]  # fmt: skip


@each_row(
    ("more", "hints"),
    [
        ({}, None),
        ({"help": "Pick."}, "Pick."),
        ({"help": "Pick.", "type": "follow-up"}, None),
        ({"context": ("You wrote a.", "And b.")}, "You wrote a.<br>And b."),
        ({"context": ("You wrote a.",), "help": "Pick."}, "You wrote a.<br>Pick."),
    ],
)
def test_what_helps_stands_below_a_question(more: dict[str, object], hints: str | None) -> None:
    made = body(asked(QuestionKind.TEXT, **more))
    found = re.search(r'<p class="help" id="q1-help">(.*?)</p>', made)
    assert (found[1] if found else None) == hints
    if hints:
        assert 'aria-describedby="q1-help"' in made


def test_what_others_said_is_folded_away_each_with_whose_it_is() -> None:
    summary = "<summary>What others said</summary>"
    assert summary not in body(asked(QuestionKind.TEXT))
    made = body(asked(QuestionKind.TEXT, others=(("Bo", "a"), ("Cy", "b"))))
    assert f"{summary}<dl><dt>Bo</dt><dd>a</dd><dt>Cy</dt><dd>b</dd></dl>" in made


def test_questions_are_numbered_and_counted() -> None:
    made = body(asked(QuestionKind.TEXT), asked(QuestionKind.TEXT))
    assert re.findall(r"<small>(Question . of .)</small>", made) == [
        "Question 1 of 2", "Question 2 of 2",
    ]  # fmt: skip
    assert 'id="q1"' in made and 'id="q2"' in made and "Here are 2 questions" in made
    assert "Here is one question" in body(asked(QuestionKind.TEXT))
    assert "Here" not in body(tasks=[Task("NEED-01", "see it")])


def test_who_asks_and_what_for_is_said_where_that_is_known() -> None:
    made = body(asked(QuestionKind.TEXT), asks="Ada", purpose="We lose keys.")
    assert "Hello Ida, Ada asks you because" in made
    assert "What it is for: We lose keys. Here" in made
    assert "send it back to Ada, or to whoever sent you this page." in made
    made = body(asked(QuestionKind.TEXT))
    assert "Hello Ida, you are asked because" in made
    assert "What it is for" not in made and "back to whoever sent it to you." in made


def test_tasks_are_weighed_last_each_with_all_weights_and_a_field_for_words() -> None:
    assert 'id="weights"' not in body(asked(QuestionKind.TEXT))
    made = body(tasks=[Task("NEED-01", "see it"), Task("NEED-02", "book it")])
    assert re.findall(r'<select id="(w\d)" data-id="([^"]*)">', made) == [
        ("w1", "NEED-01"), ("w2", "NEED-02"),
    ]  # fmt: skip
    assert re.findall(r'id="(w\d-words)" class="said" rows="1" data-id="([^"]*)"', made) == [
        ("w1-words", "NEED-01"), ("w2-words", "NEED-02"),
    ]  # fmt: skip
    options = re.findall(r"<option[^>]*>([^<]*)</option>", made)
    assert options == ["not said", "must", "should", "could", "won&#x27;t"] * 2


def test_points_show_what_others_gave_in_the_round_before() -> None:
    assert 'id="points"' not in body(asked(QuestionKind.TEXT))
    made = body(sharing=Sharing(2, (Task("NEED-01", "see it", "Bo 60"), Task("NEED-02", "book"))))
    assert re.findall(r'<small class="help" id="(p\d)-said">([^<]*)<', made) == [
        ("p1", "In round 1: Bo 60"),
    ]  # fmt: skip
    assert re.findall(r'id="(p\d)" data-id="([^"]*)"[^>]*aria-describedby="([^"]*)"', made) == [
        ("p1", "NEED-01", "points-help p1-said"), ("p2", "NEED-02", "points-help"),
    ]  # fmt: skip


@each_row(
    ("number", "told"),
    [(0, "Answer what you know"), (1, "Here is one question, "), (2, "Here are 2 questions, "),
     (12, "Here are 12 questions, ")],
)  # fmt: skip
def test_it_is_said_how_many_questions_there_are_and_how_long_they_take(
    number: int, told: str
) -> None:
    made = body(*[asked(QuestionKind.TEXT)] * number)
    assert told in made
    assert (in_minutes(number) in made) is (number > 0)
    assert ("Here " in made) is (number > 0)


def test_a_page_without_points_belongs_to_no_round() -> None:
    saved = saved_in(page([asked(QuestionKind.TEXT)], "Ida", "the quay", PLACE))
    assert (saved.round, saved.points, saved.weights, saved.answers) == (0, {}, {}, ())
    later = page([], "Ida", "the quay", PLACE, sharing=Sharing(1, (Task("NEED-01", "see it"),)))
    assert saved_in(later).round == 1


def test_an_ampersand_and_a_mark_in_a_name_stay_what_they_are() -> None:
    made = page([], "Ida & <Bo>", "ropes & boats", PLACE)
    assert saved_in(made).person == "Ida & <Bo>"
    data = made.partition('id="answers">')[2].partition("</script>")[0]
    assert not set(data) & set("<>&") - {">"}
    assert "<title>Questions about ropes &amp; boats</title>" in made


def test_a_line_of_a_form_may_begin_with_nothing_in_a_mail() -> None:
    frames = (Frame(id="a", begin="It never"), Frame(id="b", begin="Nobody may"))
    made = body(asked(QuestionKind.FORM, frames=frames)._replace(begins={"a": "", "b": "Nobody:"}))
    assert re.findall(r'data-frame="(\w)"( data-begin="[^"]*")?', made) == [
        ("a", ' data-begin=""'), ("b", ' data-begin="Nobody:"'),
    ]  # fmt: skip
