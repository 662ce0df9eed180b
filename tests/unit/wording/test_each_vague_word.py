"""Each word and phrase that everybody fills with a meaning of their own."""

from __future__ import annotations

from askfirst.wording import check_statement
from rows import each_row


def codes(text: str) -> list[str]:
    """Which rules a statement breaks."""
    return [finding.code for finding in check_statement(text)]


VAGUE_QUANTIFIER = (
    "several;many;various;numerous;few;very few;a lot of;a lot;lots of;lots;plenty of"
    ";a number of;a large number of;a small number of;a couple of;a variety of;a wide range of"
    ";a range of;a majority of;most of;a great deal of;a bunch of;tons of;loads of;dozens of"
    ";hundreds of;thousands of;almost always;almost all;almost;nearly;very nearly;roughly"
    ";approximately;approximate;circa;ca;more or less;some kind of;some sort of;some of the"
    ";unlimited;any number of;as many as possible;as much as possible;as few as possible"
    ";as little as possible"
)


@each_row("word", VAGUE_QUANTIFIER.split(";"))
def test_each_vague_quantifier(word: str) -> None:
    assert "vague-quantifier" in codes(f"The shop shall print {word} lists.")


VAGUE_ADJECTIVE = (
    "adequate;adequately;appropriate;appropriately;inappropriate;suitable;suitably;sufficient"
    ";sufficiently;insufficient;enough;reasonable;reasonably;relevant;routine;sensible;sensibly"
    ";routinely;generic;typical;customary;acceptable manner;satisfactory;satisfactorily"
    ";desirable;desired level;meaningful;proper;properly;necessary;unnecessary;certain;special"
    ";particular;stringent;critical;important;essential;significant;significantly;substantial"
    ";substantially;considerable;considerably;excessive;excessively;undue;minor;major;potential"
    ";malicious;alternative;normal;normal conditions;ordinary;usual;familiar;useful;usable"
    ";valuable;basic;advanced;long-term;short-term;comprehensive;no longer needed"
    ";no longer required;no longer necessary;no longer relevant;as long as necessary"
    ";as long as needed;as long as required;optimal;ideal;compatible;comparable;ancillary"
    ";flexible;expandable;extensible;up-to-date;state-of-the-art;state of the art;best practice"
    ";best practices;industry standard;best effort;minimal;maximal;minimum level;minimum effort"
    ";maximum extent;maximum possible;minimum possible;specific;different;possible"
)


@each_row("word", VAGUE_ADJECTIVE.split(";"))
def test_each_vague_adjective(word: str) -> None:
    assert "vague-adjective" in codes(f"The shop shall print {word} lists.")


SUBJECTIVE = (
    "user-friendly;user friendly;friendly;easy;easily;ease of use;effortless;effortlessly"
    ";simple;simply;intuitive;intuitively;self-explanatory;straightforward;convenient"
    ";conveniently;comfortable;comfortably;clear;clearly;understandable;readable;readability"
    ";legible;usability;nice;nicely;pretty;beautiful;attractive;appealing;pleasant;pleasing"
    ";elegant;clean;sleek;modern;contemporary;professional;professionally;good;well-designed"
    ";well designed;great;excellent;high-quality;high quality;good quality;poor;bad;smart"
    ";powerful;fast;fast enough;quick;quickly;rapid;rapidly;swift;swiftly;speedy;slow;slowly"
    ";responsive;performant;snappy;lightweight;efficient;efficiently;effective;effectively"
    ";cost-effective;cheap;cheaply;affordable;inexpensive;expensive;reliable;reliably;robust"
    ";robustly;stable;resilient;fault-tolerant;scalable;portable;maintainable;seamless"
    ";seamlessly;smooth;smoothly;safely;gracefully;consistent;harmless;obvious;transparent"
    ";unobtrusive;extremely;very;too;really;highly;fairly;quite;overly;large;huge;big;small"
    ";tiny;little or no;short;high;low;heavy;wide variety"
)


@each_row("word", SUBJECTIVE.split(";"))
def test_each_subjective(word: str) -> None:
    assert "subjective" in codes(f"The shop shall print {word} lists.")


VAGUE_MANNER = (
    "often;usually;generally;normally;typically;commonly;mostly;mainly;largely;primarily"
    ";frequently;sometimes;occasionally;regularly;periodically;rarely;seldom;infrequently"
    ";now and then;from time to time;as a rule;in general;in most cases;in some cases;ideally"
    ";preferably;possibly;potentially;hopefully;probably;maybe;perhaps;correctly configured"
    ";accordingly;minimize;minimise;minimized;minimised;minimizing;minimising;maximize;maximise"
    ";maximized;maximised;maximizing;maximising;optimize;optimise;optimized;optimised"
    ";optimizing;optimising;improve;improved;improves;improving;enhance;enhanced;enhances"
    ";enhancing;streamline;streamlined"
)


@each_row("word", VAGUE_MANNER.split(";"))
def test_each_vague_manner(word: str) -> None:
    assert "vague-manner" in codes(f"The shop shall print {word} lists.")


ESCAPE_CLAUSE = (
    "if possible;where possible;when possible;whenever possible;wherever possible"
    ";as far as possible;so far as possible;so far as is possible;as far as practicable"
    ";to the extent possible;to the extent practical;to the extent necessary;if practicable"
    ";if practical;if feasible;where feasible;if necessary;where necessary;when necessary"
    ";as necessary;if needed;as needed;where needed;when needed;if required;as required"
    ";where required;if appropriate;where appropriate;as appropriate;when appropriate"
    ";if applicable;where applicable;as applicable;if desired;as desired;if available"
    ";as far as available;but not necessarily;not necessarily;if time permits;if there is time"
    ";if it should prove necessary;in principle;unless impossible;at best;subject to change"
    ";where possible and appropriate"
)


@each_row("word", ESCAPE_CLAUSE.split(";"))
def test_each_escape_clause(word: str) -> None:
    assert "escape-clause" in codes(f"The shop shall print {word} lists.")


VAGUE_WAY = (
    "somehow;in some way;in some form;in some way or other;one way or another"
    ";in one way or another;some way or other"
)


@each_row("word", VAGUE_WAY.split(";"))
def test_each_vague_way(word: str) -> None:
    assert "vague-way" in codes(f"The shop shall print {word} lists.")


VAGUE_TIMING = (
    "soon;as soon as possible;asap;eventually;immediately;promptly;timely;in a timely manner"
    ";in good time;timeously;in due time;in due course;in time;in real time;real-time;real time"
    ";near real time;instantly;instantaneous;instantaneously;at short notice;without delay"
    ";without undue delay;without unnecessary delay;later on;at some point;after a while"
    ";in the near future;in the future;in the long run;at any moment;from now on"
    ";sooner or later;right away;straight away;shortly;a long time;long time;long period"
    ";long periods;a long period;within seconds;within minutes;within hours;within days"
    ";in no time;in a moment;in a reasonable time;within a reasonable time"
    ";at the earliest opportunity"
)


@each_row("word", VAGUE_TIMING.split(";"))
def test_each_vague_timing(word: str) -> None:
    assert "vague-timing" in codes(f"The shop shall print {word} lists.")
