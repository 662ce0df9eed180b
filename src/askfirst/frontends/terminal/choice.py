"""A question answered by picking one of several."""

from __future__ import annotations

from typing import Any, NamedTuple

import questionary
from prompt_toolkit.filters import Condition
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout import ScrollOffsets, Window
from questionary.prompts.common import InquirerControl
from questionary.question import Question

from askfirst.frontends.terminal.keys import PASTE, more_waiting, page, pasted_line
from askfirst.frontends.terminal.screen import Screen
from askfirst.frontends.terminal.text import one_line
from askfirst.frontends.terminal.words import no_choice
from askfirst.frontends.terminal.wrapping import wrapped
from askfirst.interview.ticks import named
from askfirst.questions import OTHER, Choice, Prompt
from askfirst.replies import Action, Reply
from askfirst.untrusted import for_screen


class Begun(NamedTuple):
    """The person began to type where keys pick: the first characters, for a line below."""

    text: str


def ask_choice(prompt: Prompt, so_far: str) -> tuple[Reply, str]:
    """One of several. Returns the reply and what was picked."""
    picked, message, words = so_far, "", ""
    if so_far.startswith(f"{OTHER}: "):
        picked, words = OTHER, so_far.removeprefix(f"{OTHER}: ")
    while True:
        result = _pick(prompt, picked, message)
        if isinstance(result, Begun):
            result = _command(prompt, result.text)
            if isinstance(result, str):
                choice = named(prompt.choices, result)
                message = "" if choice or not result else no_choice(result)
                picked = choice.id if choice else picked
                continue
        if isinstance(result, Reply):
            return result, picked
        if result != OTHER:
            return Reply(value=result), result
        picked, message = OTHER, ""
        begin = next(choice.begin for choice in prompt.choices if choice.id == OTHER)
        said, typed = one_line(Screen(prompt, ["Enter: done"]), begin, words, _IN_WORDS)
        if isinstance(said, Reply):
            return said, picked
        return Reply(value=f"{OTHER}: {said}"), f"{OTHER}: {typed}"


_IN_WORDS = "Say it in a few words"


def _pick(prompt: Prompt, picked: str, message: str) -> Reply | Begun | str:
    few = len(prompt.choices) <= 9
    screen = Screen(prompt, ["arrows or number: move" if few else "arrows: move", "Enter: take it"])
    screen.message = message
    choices = [
        questionary.Choice(_title(number, choice, few), value=choice.id)
        for number, choice in enumerate(prompt.choices, 1)
    ]
    known = picked if any(choice.id == picked for choice in prompt.choices) else None
    question = questionary.select(
        "",
        choices,
        default=known,
        qmark="",
        pointer=">",
        use_shortcuts=few,
        use_jk_keys=False,
        instruction=" ",
    )
    window = _list_window(question)
    keys = merge_key_bindings([typing_keys(), _paging(window)])
    result: Reply | Begun | str = screen.run(question, window, window, keys)
    return result


def _title(number: int, choice: Choice, few: bool) -> str:
    """The text of a choice, broken at the width that the screen has now."""
    from prompt_toolkit.application import get_app_session

    columns = get_app_session().output.get_size().columns
    text = for_screen(choice.text) if few else f"{number}) {for_screen(choice.text)}"
    return "\n".join(wrapped(text, columns - 8, "", "      "))


def _list_window(question: Question) -> Window:
    """The list alone: what is asked stands in the frame."""
    windows = question.application.layout.find_all_windows()
    window = next(each for each in windows if isinstance(each.content, InquirerControl))
    window.dont_extend_height = Condition(lambda: True)
    longest = max(str(choice.title).count("\n") for choice in _control(window).choices)
    window.scroll_offsets = ScrollOffsets(top=1, bottom=longest + 1)
    return window


def _control(window: Window) -> InquirerControl:
    control = window.content
    assert isinstance(control, InquirerControl)
    return control


def _paging(window: Window) -> KeyBindings:
    """Page keys move by as many choices as are on the screen, up to the first and the last."""
    keys = KeyBindings()

    def move(by: int) -> None:
        control = _control(window)
        shown = sum(1 + str(each.title).count("\n") for each in control.choices)
        many = max(page(window) * control.choice_count // shown, 1)
        last = control.choice_count - 1
        control.pointed_at = min(max(control.pointed_at + by * many, 0), last)

    @keys.add("pageup", eager=True)
    def _up(event: KeyPressEvent) -> None:
        move(-1)

    @keys.add("pagedown", eager=True)
    def _down(event: KeyPressEvent) -> None:
        move(1)

    return keys


def typing_keys(active: Any = True) -> KeyBindings:
    """Keys that write open a line to write in, with what was typed."""
    keys = KeyBindings()

    # by themselves these search in a text that nobody edits, and were lost
    @keys.add("n", filter=active, eager=True)
    @keys.add("N", filter=active, eager=True)
    @keys.add("/", filter=active, eager=True)
    @keys.add(Keys.Any, filter=active)
    def _typed(event: KeyPressEvent) -> None:
        if event.data == "?":  # acts at once: no line is opened for it
            event.app.exit(result=Reply(action=Action.HELP))
        elif event.data.isprintable() and event.data.strip():
            event.app.exit(result=Begun(event.data))

    @keys.add(PASTE, filter=active, eager=True)
    def _paste(event: KeyPressEvent) -> None:
        event.app.exit(result=Begun(pasted_line(event)))

    @keys.add("enter", filter=Condition(more_waiting), eager=True)
    def _burst(event: KeyPressEvent) -> None:
        """Pasted, not pressed."""

    return keys


def _command(prompt: Prompt, first: str) -> Reply | str:
    """A line for a reply word, a number or, where own words are welcome, those."""
    has_other = any(choice.id == OTHER for choice in prompt.choices)
    result = command_line(prompt, first, "or your own words" if has_other else "")
    if isinstance(result, str) and has_other and result and not named(prompt.choices, result):
        return Reply(value=f"{OTHER}: {result}")
    return result


def command_line(prompt: Prompt, first: str, more: str = "") -> Reply | str:
    """The line that opens when somebody types where keys pick. Emptied, it is left again."""
    listed = [f"{number}) {choice.text}" for number, choice in enumerate(prompt.choices, 1)]
    screen = Screen(prompt, [f"a number, a reply word {more}".rstrip(), "Enter"], listed)
    return one_line(screen, ">", first, "")[0]
