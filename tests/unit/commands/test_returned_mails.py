"""A mail that comes back changed by people and programs: each line of it is taken or told."""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import pytest

from askfirst.interview import Interview
from askfirst.session import Session
from command_line import Result, run
from copies import copy
from thorough import pairs


def begun(folder: Path) -> None:
    """One interview: goals are told, the rest is open."""
    with pytest.MonkeyPatch.context() as patch:
        run(patch, folder, "start", "--json", "--name", "quay")
        said = ("--value", '["12 boats a day -> 20, by May"]', "--via", "human")
        run(patch, folder, "answer", "goals", *said)
        for slot in ("latest-case", "never", "refuse"):
            run(patch, folder, "answer", slot, "--unknown", "--owner", "Ida", "--via", "human")


@pytest.fixture
def askfirst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Result]:
    """Run the command in a folder with that interview."""
    copy(tmp_path, begun)
    return lambda *arguments: run(monkeypatch, tmp_path, *arguments)


def interview(folder: Path) -> Interview:
    with Session.open(folder / "output" / "quay") as session:
        return session.interview


def letter(askfirst: Callable[..., Result], **said: str) -> str:
    """The mail that went out, answered."""
    lines: list[str] = []
    slot = ""
    for line in askfirst("questions").out.splitlines():
        slot = line[1:].partition("]")[0] if line.startswith("[") else slot
        key = slot.replace("-", "_")
        lines.append(f"Answer: {said[key]}" if line == "Answer:" and key in said else line)
    return "\n".join(lines)


def mailed(folder: Path, text: str, *, encoding: str = "quoted-printable") -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Ida Bø <ida@quay.example>", "Re: Questions"
    message.set_content(text, cte=encoding)
    (folder / "back.eml").write_bytes(message.as_bytes())


MARKS = (
    "[{}]", "*[{}]*", "**[{}]**", "1. [{}]", "(2) [{}]", "- [{}]", "> 3) *[{}]*", "\\[{}\\]",
    "[ {} ]", "• [{}]", "## [{}]", "[[{}]]", '"[{}]"', "`[{}]`", "([{}])", "“[{}]”",
)  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "case"), pairs(MARKS, (str, str.upper, str.capitalize), every=3)
)
def test_a_mark_that_a_program_changed_is_still_one(
    changed: str, case: Callable[[str], str], askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.", never="It never sails at night.")
    for slot in ("latest-case", "never", "refuse"):
        text = text.replace(f"[{slot}]", changed.format(case(slot)))
    (tmp_path / "back.txt").write_text(text, "utf-8")
    result = askfirst("answers", "back.txt")
    assert result.status == 0, result
    after = interview(tmp_path)
    assert after.text("latest-case") == "A boat sank."
    assert after.answers["never"].status == "answered"
    assert after.answers["refuse"].status == "unknown"


@pytest.mark.parametrize("word", ["**Answer:**", "*Answer*:", "ANSWER:", "> Answer :", "- Answer:"])
def test_a_changed_word_for_the_answer_is_still_one(
    word: str, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.").replace("Answer:", word)
    (tmp_path / "back.txt").write_text(text, "utf-8")
    assert askfirst("answers", "back.txt").status == 0
    assert interview(tmp_path).text("latest-case") == "A boat sank."


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_mail_is_decoded_and_taken_under_its_senders_name(
    encoding: str, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    said = (
        "Bø's boat struck the quay at half past nine in the evening, and nobody had seen it coming"
    )
    text = "".join(f"> {line}\n" for line in letter(askfirst, latest_case=said).splitlines())
    mailed(tmp_path, f"Hi,\n\nsee below.\n\nBest regards,\nIda\n\n{text}", encoding=encoding)
    result = askfirst("answers", "back.eml")
    assert result.status == 0, result
    after = interview(tmp_path)
    assert after.text("latest-case") == said
    assert after.answers["latest-case"].by == "Ida Bø"
    assert "see below" in result.err


@pytest.mark.parametrize("suffix", [".eml", ".txt", ".mail"])
def test_the_name_of_the_file_decides_nothing(
    suffix: str, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    mailed(tmp_path, letter(askfirst, latest_case="A boat of Bø's sank."))
    (tmp_path / "back.eml").rename(tmp_path / f"other{suffix}")
    assert askfirst("answers", f"other{suffix}").status == 0
    assert interview(tmp_path).text("latest-case") == "A boat of Bø's sank."


@pytest.mark.parametrize(
    "closing",
    [
        "Regards,\nIda",
        "Greetings, Ida",
        "Many thanks, Ida Bø.",
        "Kind regards\nIda Bø\nQuay office",
        "-- \nIda Bø, Quay office, tel. 555 0100",
        "Ida",
        "Cheers,\n\nIda\n\nThis message is confidential. If you received it in error, delete it.",
        "On Mon, 1 Mar 2027 at 09:12, Al <al@quay.example> wrote:\n> What do you think?",
        "-----Original Message-----\nFrom: Al\nSent: Monday\nTo: Ida\n\nWhat do you think?",
    ],
)
def test_no_leave_taking_is_an_answer(
    closing: str, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst).partition("[refuse]")
    below = f"{text[0]}[refuse] {text[2].partition('Answer:')[0]}"
    quoted = "".join(f"> {line}\n" for line in f"{below}Answer:".splitlines())
    mailed(tmp_path, f"{quoted}\nBoats over 12 m.\nBoats on tow.\n\n{closing}\n")
    result = askfirst("answers", "back.eml")
    assert result.status == 0, result
    assert interview(tmp_path).text("refuse") == "Boats over 12 m.\nBoats on tow."


def refused(
    askfirst: Callable[..., Result], folder: Path, text: str, code: str, name: str = "back.txt"
) -> Result:
    """The file is refused as a whole."""
    before = interview(folder).events
    (folder / name).write_text(text, "utf-8")
    result = askfirst("answers", name)
    assert result.status == 1, result
    assert code in result.err
    assert interview(folder).events == before
    return result


def partly(askfirst: Callable[..., Result], folder: Path, text: str) -> str:
    """What is told of a mail of which one thing cannot be taken, and the answer on the latest case
    all the same."""
    (folder / "back.txt").write_text(text, "utf-8")
    result = askfirst("answers", "back.txt")
    assert result.status == 1, result
    assert result.taken == "latest-case -> kept\n", result
    assert interview(folder).text("latest-case") == "A boat sank."
    return result.err


def test_one_answer_that_cannot_be_taken_keeps_no_other_out(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.")
    wrong = "[no-such-question] Why?\nAnswer: We sail at noon.\n\nThank you!"
    assert "no-such-question" in partly(askfirst, tmp_path, text.replace("Thank you!", wrong))
    (tmp_path / "back.txt").write_text(text, "utf-8")
    again = askfirst("answers", "back.txt")
    assert (again.status, again.taken) == (0, "latest-case -> as before\n")


def test_one_wrong_answer_in_a_stored_mail_keeps_no_other_out(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.")
    wrong = "[usual-parts] Which?\nAnswer: 77\n\nThank you!"
    mailed(tmp_path, text.replace("Thank you!", wrong))
    result = askfirst("answers", "back.eml")
    assert (result.status, result.taken) == (1, "latest-case -> kept\n")
    assert "'77' is not among the choices" in result.err


def test_words_at_a_list_of_choices_are_kept(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    said = "[usual-parts] Which?\nAnswer: 2 until noon\nThe boats sink.\n\nThank you!"
    mailed(tmp_path, letter(askfirst).replace("Thank you!", said))
    result = askfirst("answers", "back.eml")
    assert (result.status, result.taken) == (0, "usual-parts -> kept\n")
    (line,) = interview(tmp_path).answers["usual-parts"].lines
    assert (line.choice, line.fields["words"]) == ("undo", "until noon")
    assert "The boats sink." in (tmp_path / "output" / "quay" / "evidence.md").read_text("utf-8")


def test_what_was_answered_is_not_replaced_by_a_mail(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = "[goals] What is different?\nAnswer: 99 boats a day -> 1\n"
    result = refused(askfirst, tmp_path, text, "answer-not-asked")
    assert "99 boats" in result.err
    text = letter(askfirst, latest_case="A boat sank.")
    (tmp_path / "back.txt").write_text(text, "utf-8")
    assert askfirst("answers", "back.txt").status == 0
    again = text.replace("A boat sank.", "No boat sank.")
    refused(askfirst, tmp_path, again, "answer-not-asked")


def test_an_answer_that_stands_in_the_wrong_place_is_told(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst)
    without = text.replace("Answer:\n", "A boat sank.\n", 1)
    assert "A boat sank." in refused(askfirst, tmp_path, without, "answer-lost").err
    quoted = "".join(f"> {line}\n" for line in text.splitlines())
    above = quoted.replace("> Answer:", "A boat sank.\n\n> Answer:", 1)
    assert "A boat sank." in refused(askfirst, tmp_path, above, "answer-lost").err
    unmarked = text.replace("[latest-case]", "", 1).replace("\nAnswer:", "\nAnswer: It sank.", 1)
    assert "It sank." in refused(askfirst, tmp_path, unmarked, "answer-lost").err


@pytest.mark.parametrize("mark", ["({})", "{}:", "", "<{}>"])
def test_a_question_whose_mark_was_lost_goes_into_no_answer(
    mark: str, askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.", never="It never sails at night.")
    changed = text.replace("[never]", mark.format("never"))
    said = partly(askfirst, tmp_path, changed)
    assert "It never sails at night." in said
    (tmp_path / "back.txt").write_text(changed.replace(" It never sails at night.", ""), "utf-8")
    assert askfirst("answers", "back.txt").status == 0
    assert interview(tmp_path).text("latest-case") == "A boat sank."


def test_a_second_answer_under_one_mark_is_told(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.\nAnswer: It sailed at night.")
    assert "It sailed at night." in partly(askfirst, tmp_path, text)


def test_an_answer_typed_below_an_empty_one_is_one(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst).replace("Answer:\n", "> Answer:\n\nAnswer: A boat sank.\n", 1)
    (tmp_path / "back.txt").write_text(text, "utf-8")
    assert askfirst("answers", "back.txt").status == 0
    assert interview(tmp_path).text("latest-case") == "A boat sank."


def test_two_answers_to_one_question_are_not_guessed_between(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    text = letter(askfirst, latest_case="A boat sank.")
    other = "".join(f"> {line}\n" for line in text.replace("A boat", "No boat").splitlines())
    said = refused(askfirst, tmp_path, f"{text}\n{other}", "answer-twice").err
    assert "No boat sank." in said
    (tmp_path / "back.txt").write_text(f"{text}\n\n{text}", "utf-8")
    assert askfirst("answers", "back.txt").status == 0
    assert sum(getattr(one, "slot", "") == "latest-case" for one in interview(tmp_path).events) == 2


def test_a_mail_without_any_answer_fails_and_tells_its_lines(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    refused(askfirst, tmp_path, "Hello,\n\nit sank on Monday.\n", "it sank on Monday")


def test_brackets_in_an_answer_are_its_own(askfirst: Callable[..., Result], tmp_path: Path) -> None:
    text = letter(askfirst, latest_case="A boat\n[sic] sank.\n[Ida] saw it.")
    (tmp_path / "back.txt").write_text(text, "utf-8")
    assert askfirst("answers", "back.txt").status == 0
    assert interview(tmp_path).text("latest-case") == "A boat\n[sic] sank.\n[Ida] saw it."


def test_a_mail_in_an_old_encoding_is_read(askfirst: Callable[..., Result], tmp_path: Path) -> None:
    text = letter(askfirst, latest_case="Bø’s boat sank.")
    (tmp_path / "back.txt").write_bytes(text.encode("cp1252"))
    assert askfirst("answers", "back.txt").status == 0
    assert interview(tmp_path).text("latest-case") == "Bø’s boat sank."


def test_a_piece_of_a_question_that_a_mail_program_broke_off_is_no_answer(
    askfirst: Callable[..., Result], tmp_path: Path
) -> None:
    """Also below the mark of a question that has an answer, and of a task."""
    tasks = '["Whoever has a berth sees from home which of the berths beside it are free tonight"]'
    askfirst("answer", "tasks", "--value", tasks, "--via", "human")
    sent = askfirst("questions", "--for", "Ida", "--ask", "all").out
    assert "[weight NEED-01]" in sent and "[goals]" in sent
    said = sent.splitlines()
    at = next(n for n, line in enumerate(said) if line.startswith("[latest-case]"))
    answer = next(n for n in range(at, len(said)) if said[n] == "Answer:")
    said[answer] = "Answer: A boat sank."
    mailed(tmp_path, "\n".join(map(_broken_off, said)))
    result = askfirst("answers", "back.eml")
    assert result.status == 0, result.err
    assert "would not be taken" not in result.err


def _broken_off(line: str) -> str:
    """A quoted line, the last word of a long one on a line of its own without the mark."""
    *words, last = line.split(" ")
    whole = len(line) < 50 or not words or line.startswith("Answer")
    return f"> {line}" if whole else f"> {' '.join(words)}\n{last}"
