"""The page: questions as a form that needs no network, and keeps what was typed in itself."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple, get_args

from askfirst.agenda.pace import in_minutes
from askfirst.events import Weight
from askfirst.frontends.pages.look import SCRIPT, STYLE
from askfirst.questions import NONE, NOT_SURE, OTHER, Prompt, QuestionKind
from askfirst.untrusted import for_screen

if TYPE_CHECKING:
    from askfirst.session.several import Place

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


class PageQuestion(NamedTuple):
    """One question of a page.

    Attributes:
        text, context: as in a mail. prompt: its screen. others: who said what already, where that
            is shown. begins: by line of a form, with what it begins in a mail.
    """

    slot: str
    text: str
    context: tuple[str, ...]
    prompt: Prompt
    others: tuple[tuple[str, str], ...] = ()
    begins: Mapping[str, str] = {}


class Task(NamedTuple):
    """A task to be weighed; `others`: who gave it how many points in the round before."""

    id: str
    title: str
    others: str = ""


class Sharing(NamedTuple):
    """A round in which 100 points are shared out over tasks."""

    round: int
    tasks: Sequence[Task]


def page(
    questions: Sequence[PageQuestion],
    person: str,
    about: str,
    place: Place,
    tasks: Sequence[Task] = (),
    sharing: Sharing | None = None,
    asks: str = "",
    purpose: str = "",
) -> str:
    """The whole file. The same arguments, the same bytes.

    Args:
        asks: who asks; empty where they gave no name. purpose: what it is for, in a sentence.
    """
    title = f"Questions about {_safe(about)}"
    head = {
        "askfirst": "answers", "version": 1, "interview": place.interview, "head": place.head,
        "packs": place.packs, "person": person, "name": person, "answers": [], "weights": {},
        "words": {}, "round": sharing.round if sharing else 0, "points": {},
    }  # fmt: skip
    parts = [
        "<!doctype html>",
        '<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>{title}</title><style>{STYLE}</style></head><body>",
        '<a class="skip" href="#questions">To the questions</a><main>',
        f"<h1>{title}</h1>",
        *_introduction(person, about, len(questions), asks, purpose),
        '<form id="questions" autocomplete="off" novalidate>',
        '<p class="field"><label for="name">Your name</label>'
        f'<input id="name" type="text" value="{_safe(person)}" maxlength="200"></p>',
        *(part for n, one in enumerate(questions, 1) for part in _question(n, len(questions), one)),
        *_weighing(tasks),
        *_sharing(sharing),
        "</form>",
        *_SAVING,
        "</main>",
        f'<script type="application/json" id="answers">{_data(head)}</script>',
        f"<script>{SCRIPT}</script></body></html>",
        "",
    ]
    return "\n".join(parts)


def _safe(text: str) -> str:
    return escape(for_screen(text))


def _data(head: dict[str, object]) -> str:
    """JSON that cannot end the element that it stands in."""
    return json.dumps(head).replace("<", "\\u003c").replace("&", "\\u0026")


def _introduction(person: str, about: str, number: int, asks: str, purpose: str) -> Iterator[str]:
    """Who asks, why, what, how long it takes, and where the answers go."""
    who = f"{_safe(asks)} asks you" if asks else "you are asked"
    back = f"{_safe(asks)}, or to whoever sent you this page" if asks else "whoever sent it to you"
    many = "is one question" if number == 1 else f"are {number} questions"
    yield (
        f"<p>Hello {_safe(person)}, {who} because we are writing down what is wanted for "
        f"{_safe(about)}, before anybody builds it, and you may know what others do not. "
        + (f"What it is for: {_safe(purpose)} " if purpose else "")
        + (f"Here {many}, {in_minutes(number)}. " if number else "")
        + "Answer what you know, a few words are enough, and leave the rest.</p>"
        "<p>Nothing is sent anywhere by itself: at the end you save a small file and send it back "
        f"to {back}.</p>"
    )
    yield (
        "<noscript><p><strong>Scripts are off here, so this page cannot save anything.</strong>"
        " Answer by mail instead: the mark in brackets, and behind “Answer:” what you know.</p>"
        "</noscript>"
    )


def _question(number: int, most: int, one: PageQuestion) -> Iterator[str]:
    name, prompt = f"q{number}", one.prompt
    described = f' aria-describedby="{name}-help"' if one.context or prompt.help else ""
    yield (
        f'<fieldset id="{name}" data-id="{_safe(one.slot)}" data-kind="{prompt.kind.value}"'
        f' data-text="{_safe(one.text)}"{described}>'
    )
    yield f"<legend><small>Question {number} of {most}</small> {_safe(one.text)}</legend>"
    hints = [*one.context, *([prompt.help] if prompt.help and prompt.type == "question" else [])]
    if hints:
        told = "<br>".join(_safe(line) for line in hints)
        yield f'<p class="help" id="{name}-help">{told}</p>'
    if one.others:
        said = "".join(f"<dt>{_safe(who)}</dt><dd>{_safe(text)}</dd>" for who, text in one.others)
        yield f"<details><summary>What others said</summary><dl>{said}</dl></details>"
    yield from _fields(name, one)
    yield (
        f'<p class="check"><input type="checkbox" id="{name}-dk" class="dk">'
        f'<label for="{name}-dk">I don’t know, or it is not mine to say</label></p>'
        f'<p class="field asks"><label for="{name}-who">Who would know? (may stay empty)</label>'
        f'<input type="text" id="{name}-who" class="who" maxlength="200" placeholder=" "></p>'
    )
    yield (
        "<details><summary>Add a comment, or say that it does not matter here</summary>"
        f'<p class="field"><label for="{name}-comment">Comment</label>'
        f'<textarea id="{name}-comment" class="comment" rows="2"></textarea></p>'
        f'<p class="check"><input type="checkbox" id="{name}-na" class="na">'
        f'<label for="{name}-na">It does not matter here</label></p>'
        f'<p class="field"><label for="{name}-why">Why not</label>'
        f'<textarea id="{name}-why" class="why" rows="1"></textarea></p></details></fieldset>'
    )


def _fields(name: str, one: PageQuestion) -> Iterator[str]:
    """What is typed or ticked, by the kind of the question."""
    prompt, kind = one.prompt, one.prompt.kind
    if kind is QuestionKind.CHOICE:
        yield from _radios(name, prompt)
    elif kind is QuestionKind.CHOICES:
        yield from _ticks(name, prompt)
    elif kind is QuestionKind.FORM:
        for number, frame in enumerate(prompt.frames, 1):
            yield (
                f'<p class="field"><label for="{name}-{number}">{_safe(frame.begin)} …</label>'
                f'<textarea id="{name}-{number}" class="value" rows="1"'
                f' data-frame="{_safe(frame.id)}"{_begin(one, frame.id)}></textarea></p>'
            )
    elif kind is QuestionKind.TEXT:
        yield (
            f'<p class="field"><label for="{name}-1">Your answer</label>'
            f'<textarea id="{name}-1" class="value" rows="1"></textarea></p>'
        )
    else:
        label = "Your answer, one on each line" if kind is QuestionKind.BOX else "Your answer"
        yield (
            f'<p class="field"><label for="{name}-1">{label}</label>'
            f'<textarea id="{name}-1" class="value" rows="4"></textarea></p>'
        )


def _begin(one: PageQuestion, frame: str) -> str:
    return f' data-begin="{_safe(one.begins[frame])}"' if frame in one.begins else ""


def _radios(name: str, prompt: Prompt) -> Iterator[str]:
    for number, choice in enumerate(prompt.choices, 1):
        yield (
            f'<p class="check"><input type="radio" name="{name}" id="{name}-{number}" class="value"'
            f' value="{_safe(choice.id)}"><label for="{name}-{number}">{_safe(choice.text)}</label>'
            "</p>"
        )
    if any(choice.id == OTHER for choice in prompt.choices):
        yield (
            f'<p class="field"><label for="{name}-other">Else, in your words</label>'
            f'<textarea id="{name}-other" class="other" rows="1"></textarea></p>'
        )


def _ticks(name: str, prompt: Prompt) -> Iterator[str]:
    for number, choice in enumerate(prompt.choices, 1):
        yield (
            f'<p class="check"><input type="checkbox" id="{name}-{number}" class="value"'
            f' value="{_safe(choice.id)}"><label for="{name}-{number}">{_safe(choice.text)}</label>'
            "</p>"
        )
        if choice.id not in (NONE, NOT_SURE) and (prompt.words or choice.id == OTHER):
            yield (
                f'<p class="field words"><label for="{name}-{number}-words">More on '
                f"“{_safe(choice.text)}”</label>"
                f'<textarea id="{name}-{number}-words" class="words" rows="1" placeholder=" ">'
                "</textarea></p>"
            )


def _weighing(tasks: Sequence[Task]) -> Iterator[str]:
    if not tasks:
        return
    yield '<fieldset id="weights"><legend>Last: how important is each of these to you?</legend>'
    yield "<p>Where you see one otherwise, say how in your words.</p>"
    options = "".join(f"<option>{_safe(one)}</option>" for one in get_args(Weight))
    for number, task in enumerate(tasks, 1):
        yield (
            f'<p class="field"><label for="w{number}">{_safe(task.title)}</label>'
            f'<select id="w{number}" data-id="{_safe(task.id)}"><option value="">not said</option>'
            f"{options}</select></p>"
            f'<p class="field"><label for="w{number}-words">In your words (may stay empty)</label>'
            f'<textarea id="w{number}-words" class="said" rows="1" data-id="{_safe(task.id)}">'
            "</textarea></p>"
        )
    yield "</fieldset>"


def _sharing(sharing: Sharing | None) -> Iterator[str]:
    """Points are typed as text, so that what is no number comes back and is told."""
    if sharing is None:
        return
    yield (
        '<fieldset id="points"><legend>Share out 100 points: how much does each of these weigh for'
        " you?</legend>"
        '<p class="help" id="points-help">Whole numbers; leave a field empty to give it none.</p>'
    )
    for number, task in enumerate(sharing.tasks, 1):
        told = f"In round {sharing.round - 1}: {_safe(task.others)}"
        said = f'<small class="help" id="p{number}-said">{told}</small>' if task.others else ""
        by = f"points-help p{number}-said" if said else "points-help"
        yield (
            f'<p class="field"><label for="p{number}">{_safe(task.title)}</label>{said}'
            f'<input type="text" inputmode="numeric" id="p{number}" data-id="{_safe(task.id)}"'
            f' maxlength="80" aria-describedby="{by}"></p>'
        )
    yield '<p id="left" role="status">100 points left.</p></fieldset>'


_SAVING: Final = (
    '<section aria-labelledby="end"><h2 id="end">Send it back</h2>',
    '<p id="told" role="status">Nothing answered yet.</p>',
    '<p><a class="button" id="save" href="#end" download="answers.json">Save my answers</a></p>'
    "<p>Then send the file to whoever sent you this page, by mail or as you got it. It lies where"
    " your browser puts what it saves (Downloads).</p>",
    "<details><summary>Or send it as a mail</summary>"
    '<p><button type="button" class="button" id="clip">Copy the text</button>'
    ' <button type="button" class="button" id="pass" hidden>Share the text</button>'
    ' <span id="copied" role="status"></span></p>'
    "<p>Put it into a mail. Leave the lines in brackets as they are: they tell where the answers"
    " belong.</p>"
    '<p class="field"><label for="mail">The text</label>'
    '<textarea id="mail" rows="10" readonly></textarea></p></details>',
    "<details><summary>Or go on another day</summary>"
    "<p>This browser keeps what you type until you come back, if it may. To go on elsewhere, or to"
    " be sure:</p>"
    '<p><a class="button" id="keep" href="#end" download="questions.html">Save this page with what'
    " I typed</a></p><p>It can be sent back as it is, too.</p>"
    '<p><button type="button" class="button" id="forget">Let this browser keep nothing of it'
    "</button></p></details></section>",
)
