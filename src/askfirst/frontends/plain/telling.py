"""What a plain front end says about where one is and how to reply."""

from __future__ import annotations

from askfirst.questions import Prompt, QuestionKind


def place(prompt: Prompt) -> str:
    """The section, how far the interview is, and what the system is taken as."""
    told = prompt.progress.told()
    said = [prompt.section, "Answered before" if prompt.answered else told[:1].upper() + told[1:]]
    if prompt.taken_as:
        said.append(f"Taken as {prompt.taken_as}; :kind changes it")
    return " ".join(f"{part}." for part in said if part)


def how(prompt: Prompt) -> str:
    """How to reply to this kind of question."""
    filled = bool(prompt.prefill or prompt.picked)
    keep = " Enter alone keeps it." if filled else ""
    if prompt.kind is QuestionKind.TEXT:
        empty = " A minus sign alone empties it." if prompt.optional and prompt.prefill else ""
        return f"One line, then Enter.{keep}{empty}"
    if prompt.kind is QuestionKind.CHOICE:
        return f"Type the number.{keep}"
    if prompt.kind is QuestionKind.FORM:
        kept = "keeps it, a minus sign alone empties it" if filled else "leaves it empty"
        return f"Finish each line; Enter alone {kept}."
    if prompt.choices:
        words = ", with a word or two behind each (3: until noon)" if prompt.words else ""
        edit = " +3 picks one more, -3 one less; a number alone begins anew." if filled else ""
        return f"Type a number a line{words}; an empty line ends it.{keep}{edit}"
    if prompt.kind is QuestionKind.LONG:
        return f"Several lines; an empty line ends it.{keep}"
    edit = " -2 takes line 2 out, 2= new words replaces it, + words adds one." if filled else ""
    return f"One item a line; an empty line ends it.{keep}{edit}"
