"""Each way to say that something was said before, or of the talk itself."""

from __future__ import annotations

from askfirst.statements.asides import said_before, without_saying_so
from rows import each_row

IN_FRONT = (
    "I said it already,|Said that:|told you so,|mentioned it,|I told you:|I already told you,"
    "|I said already,|I said before:|I said above,|As said,|Like I said,|as mentioned:"
    "|As I already told you,|like i said|as I said|Told you.|See above.|See there.|See before."
    "|See the line above.|See the answer before.|Just said it.|Already told you that."
    "|As before I said.|Same as I said.|I've just said so.|I have already said that."
    "|That I said before.|it i already mentioned.|Said so above.|mentioned this earlier."
)


@each_row("word", IN_FRONT.split("|"))
def test_each_way_to_say_so_in_front(word: str) -> None:
    assert without_saying_so(f"{word} the bell is red") == "the bell is red"


BEHIND = (
    "red, like I said|red, I said that|red, said so already|red, see above|red, told you"
    "|red, i told you|red, that was it already|red, that's all|red, that is it"
    "|red, I said it before|red; as I said|red as said|red as mentioned above"
    "|red as I told you before|red like I said|red i said|red I already said|red, just said it"
    "|red, already said that|red, I've said so|red, I have mentioned it|red, same as I said"
    "|red, like before I said|red, see the one above|red, and I said that|red, but I said so"
    "|red. Just said it.|red. See above|red. And like I said.|red, nobody asked"
    "|red, no one has asked me|red, nobody asked about it|red, but nobody asked me about that"
    "|red, you never asked|red, you didn't ask|red, you haven't really asked about boats"
    "|red, and you did not ask|red, that's the bell I was on about|red, that’s what I meant"
    "|red, that's the one I talked about|red, that's what i told you about"
    "|red, that's the one I mentioned|red, else nothing|red, otherwise nothing comes to mind"
    "|red, more nothing I know of|red, beyond that nothing i can think of"
    "|red, more I haven't thought of|red, haven't thought about the rest"
    "|red, i have not thought of more|red, haven't thought about the others"
)


@each_row("word", BEHIND.split("|"))
def test_each_way_to_say_so_behind(word: str) -> None:
    assert without_saying_so(f"the bell is {word}").rstrip(".") == "the bell is red"


SAID = (
    "a flood, said that;as I said: a flood;a flood, see above;a flood as said before"
    ";I said already: a flood;a flood, told you;a flood i said;a flood like I said"
    ";a flood, that was it"
)


@each_row("word", SAID.split(";"))
def test_a_line_that_says_that_it_was_said(word: str) -> None:
    assert said_before(word)
