"""Each way to say that there is nothing more, to ask what to say, and to leave it open."""

from __future__ import annotations

from askfirst.statements.nothing_more import asks_what_to_say, is_all_the_same, is_nothing_more
from rows import each_row

BEGINS = (
    "No,|Nope.|Nah,|None,|Nothing,|Nothing else,|nothing more.|Nothing special,|Nothing really,"
    "|Nothing comes to mind,|Not really,|Not that I know,|not that I know of,"
    "|not that i can think of,|Not that I'd know,|Not that I see,|That's it,|That's all,"
    "|that is everything,|That was enough,|That's thorough,|that's plenty,|That's about it,"
    "|That's quite all,|That's really all,|I think that's all,|I guess that's it,"
    "|I believe that was all,|I reckon that's it,|Well, no,|Oh no,|Erm, no,|Hmm no,"
    "|OK, that's it,|Okay. No,|Thanks, no,|Thank you, no,|Good question, no,|Honestly, nothing,"
    "|Well, honestly, no,|No -|No...|No!|No –|No;"
)


@each_row("word", BEGINS.split("|"))
def test_each_way_to_begin(word: str) -> None:
    assert is_nothing_more(f"{word} you asked me everything.")


ITSELF = (
    "asked;asking;question;questions;answered;said;told;talked;talk;enough;all;everything"
    ";plenty;lot;complete;thorough;patient;patience;patiently;thank;thanks;finished;through"
    ";covered;missing;forgotten;forgot;missed;bye;goodbye;tired"
)


@each_row("word", ITSELF.split(";"))
def test_each_word_for_the_asking(word: str) -> None:
    assert is_nothing_more(f"No, you {word} us.") and is_nothing_more(f"No, that is {word}.")


BESIDE = (
    "no nope nah none not i we you me us my your our it its this that these those they them he"
    " she the a an and or but so as too of to for from in on at with by about out over up off"
    " than else nothing done twice was were is are am be been being has have had do does did ve"
    " s re m ll d t don didn haven isn wasn would could can cannot will think guess believe"
    " reckon suppose mean know see hope some any every much many more most very quite really"
    " rather pretty fairly just already even almost nearly still yet now then there here today"
    " what which who that's how well ok okay yes good fine nice great long short bit little"
    " while times time same again also perhaps maybe probably certainly surely honestly indeed"
    " one two three head mind memory come comes came get got go goes went took take takes"
    " thinks interview conversation hour half minute minutes afternoon morning evening day work"
    " kind kindly lovely pleasure interesting boring first other others things thing anything"
    " something somebody nobody left add sure wish happy glad content satisfied pleased like"
    " liked love far oh sorry please tea coffee cold getting special erm er hm hmm hmmm"
)


@each_row("word", BESIDE.split(" "))
def test_each_word_that_may_stand_beside_them(word: str) -> None:
    assert is_nothing_more(f"No, you asked {word}.")


LEAVES = (
    "I must get back to the shop|I have to go|we need to be off|I should be getting home"
    "|I want to run now|I've got to go back to work|I'm off|I'd be going on|I am going home"
    "|we have to get back to our boats|I need a break|we want some coffee"
    "|I could do with my tea|I want a rest|I would like to go home|I'm going back to the yard"
)


@each_row("word", LEAVES.split("|"))
def test_each_way_to_take_leave(word: str) -> None:
    assert is_nothing_more(f"No, that's all, {word}.")


SAYS_MORE = (
    "only;except;unless;never;must;should;shall;need;needs;want;wants;if;when;whether;instead"
    ";because;always;5"
)


@each_row("word", SAYS_MORE.split(";"))
def test_such_a_word_says_more(word: str) -> None:
    assert not is_nothing_more(f"No, you asked all {word} it.")


SPEAKS = (
    "I asked enough.;you asked.;we asked.;that's asked.;that is asked.;that was asked."
    ";thanks, asked.;thank them, asked.;nothing else asked.;nothing more asked."
    ";nothing comes, asked."
)


@each_row("word", SPEAKS.split(";"))
def test_somebody_speaks_to_somebody(word: str) -> None:
    assert is_nothing_more(f"No, {word}")


ASKS = (
    "what should I note;What shall we say;what would I tell;What could I write;what can we put"
    ";what do I enter;what am I to say?"
)


@each_row("word", ASKS.split(";"))
def test_each_way_to_ask_what_to_say(word: str) -> None:
    assert asks_what_to_say(word)


OPEN = (
    "I do not care;I don't mind;we don’t care;i dont mind;I really don't care"
    ";I don't care what it does;We do not mind where it is;I don't mind which"
    ";I don't care how you do it."
)


@each_row("word", OPEN.split(";"))
def test_each_way_to_leave_it_open(word: str) -> None:
    assert is_all_the_same(word)
