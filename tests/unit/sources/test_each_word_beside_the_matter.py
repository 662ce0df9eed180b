"""Each word and heading that tells that a sentence is beside the matter."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.asides import aside, asides, criteria, is_loss, is_of_many, is_tender
from rows import each_row


def below(text: str) -> list[str]:
    """What the sentences of a text are, of those that are beside the matter."""
    return list(asides(text, SourceText("a.md", text).sentences).values())


def met(heading: str) -> int:
    """How many criteria stand below a heading."""
    return len(criteria(SourceText("a.md", f"{heading}\n\n- it rings\n").sentences))


LEFT_OUT = (
    "not part of this;not a part of the;not part of it;not in scope;not in the scope;out scope"
    ";outside of the scope;out of the first version;not in this initial release"
    ";not for the next phase;not with the first stage;out of the first step;not needed for now"
    ";not planned in the first;not included at the moment;not required by this version"
    ";not covered for this release;not supported for this phase;not foreseen for this project"
    ";not intended for this contract;not wanted for this tender;not necessary for this year"
    ";not for now;not planned;is not meant for;separate matter;different topic;separate issue"
    ";separate project;procured separately;bought separately;ordered separately"
    ";tendered separately;in a later version;for a second release;in a future phase"
    ";in a later step;in a later stage;will not get this;won’t get it;won't be supported"
    ";will not be included;will not be covered;will not be part;will not be offered"
    ";will not be built;will not be provided;will not be replaced;will not be touched"
    ";we will not support;we won’t offer;we won't build;we do not plan to provide"
    ";we don’t plan to add;we don't plan to include;we will not cover;let’s not do"
    ";let's leave it out;let us leave that out;let’s leave this out;let’s leave them out"
    ";let’s leave boat out;not in the first year;not in the first season;not in the first step"
    ";not in the first stage;is not wanted;are not wanted;is left to the;are left to the"
    ";should stay as it;shall remain as they;can stay with;may stay in the old"
    ";must stay the way;will stay as it"
)


@each_row("word", LEFT_OUT.split(";"))
def test_each_way_to_leave_something_out(word: str) -> None:
    assert aside(f"The bell is there, {word} here") == "left-out"


L2 = (
    "No letters for the boats either;Bo: no boats either.;The bell may remain the way it is"
    ";We will not touch it, it is not wanted"
)


@each_row("word", L2.split(";"))
def test_each_way_to_leave_something_out_at_the_end(word: str) -> None:
    assert aside(word) == "left-out"


OPEN = (
    "open:;still open point:;open questions:;open issue:;unresolved:;to clarified:"
    ";to be decided:;is still unclear;are not yet open;remain still undecided"
    ";remains still to be said;is still decided;is still clear;remain open;remains unclear"
    ";is undecided;are not decided;is not yet decided;we know how boats should"
    ";i do notyet knows yet whether boats shall;nobody don’tknow if boats will"
    ";we don'tknow what boats to;we know which boats should;we know who boats should"
    ";we know where boats should;we know when boats should;do not yet know;don’t yet know"
    ";don't yet know;still have to decide;still has to sort out;still need to find out"
    ";still have to clarify;still have to agree;still have to check whether;not decided is"
    ";not yet decided are;not decided whether;to be agreed"
)


@each_row("word", OPEN.split(";"))
def test_each_way_to_say_that_something_is_open(word: str) -> None:
    assert aside(f"{word} the bell") == "open"


TALKED_ABOUT = (
    "discussed by us whether;debated by us if;asked by us whether;considered by us whether"
    ";wondered by us whether;talked about by us whether;not sure by us whether"
    ";doubt by us whether;doubts by us whether;unsure by us whether"
)


@each_row("word", TALKED_ABOUT.split(";"))
def test_each_way_to_have_only_talked_about_it(word: str) -> None:
    assert aside(f"It was {word} it rings") == "talked-about"


MEANT = (
    "**Slot**: a time;**Slot:** an hour;**Slot** - the time;**Slot** any time"
    ";**Slot** every hour;A slot means an hour;A slot is defined as an hour"
    ";A slot stands for an hour"
)


@each_row("word", MEANT.split(";"))
def test_each_way_to_say_what_a_word_means(word: str) -> None:
    assert aside(word) == "definition"


DOUBT = (
    "5 is too much;But 5 hours are far too few;no, 5 % seems much better"
    ";Sorry, 5 seems a bit too high;hmm 5 would be still too low;well 5 is really too late"
    ";And 5 is way too short;5 is not enough;5.5 is enough;5 is better"
)


@each_row("word", DOUBT.split(";"))
def test_each_way_to_doubt_a_figure(word: str) -> None:
    assert aside(word) == "correction"


LEFT_OUT_BELOW = (
    "not now;5 not yet;later;out of scope;not in scope;nongoal;non-goals;exclusion;exclusions"
    ";what is left out;left out;won’t have;won't have;outside the scope;not included"
    ";future work"
)


@each_row("word", LEFT_OUT_BELOW.split(";"))
def test_all_below_such_a_heading_is_left_out(word: str) -> None:
    assert below(f"# {word.capitalize()}\n\nIt sings.") == ["left-out"]


@each_row("word", ["limitations", "known limits", "current limitations"])
def test_only_what_is_denied_below_limitations_is_left_out(word: str) -> None:
    assert below(f"# {word}\n\nIt sings. It does not sing.") == ["left-out"]


DENIED = "does not;cannot;no longer;never;nothing;doesn't;DOESN’T"


@each_row("word", DENIED.split(";"))
def test_each_word_that_denies_below_limitations(word: str) -> None:
    assert below(f"# Limits\n\nIt {word} sing.") == ["left-out"]


STEPS = "steps to reproduce;how to reproduce;to reproduce;reproduction;environment;version;versions"


@each_row("word", STEPS.split(";"))
def test_what_stands_below_such_a_heading_is_how_to_see_it(word: str) -> None:
    assert below(f"# {word.capitalize()}\n\nPull it.") == ["procedure"]


HANDBOOK = "install;how to installation;installing;contribute;contributing;licence;license"


@each_row("word", HANDBOOK.split(";"))
def test_such_a_heading_makes_a_handbook(word: str) -> None:
    assert below(f"# Usage\n\nPull it.\n\n# {word}\n\nPush it.") == ["procedure", "procedure"]


HANDBOOK_BELOW = (
    "install;how to installation;installing;contribute;contributing;licence;license;configure"
    ";configuration;configuring;usage;use;getting started;quickstart;quick start;develop"
    ";development;developing;test;tests;testing;build;building;how it works;credits"
    ";acknowledgements;support"
)


@each_row("word", HANDBOOK_BELOW.split(";"))
def test_in_a_handbook_each_such_heading_tells_how_to_use_it(word: str) -> None:
    assert below(f"# License\n\n# {word}\n\nPull it.") == ["procedure"]


ACTIONS = "action;actions;action items;action points;todo;to-dos;next steps;who does what"


@each_row("word", ACTIONS.split(";"))
def test_a_list_below_such_a_line_is_what_somebody_is_to_do(word: str) -> None:
    assert below(f"# {word.capitalize()}\n\n- Ada rows") == ["action"]


CRITERIA = (
    "acceptance criteria;acceptance test;acceptance tests;definition of done;success criteria"
)


@each_row("word", CRITERIA.split(";"))
def test_a_list_below_such_a_line_is_of_criteria(word: str) -> None:
    assert met(word.capitalize()) == 1


TENDER = (
    "tender;tenders;tenderer;tenderers;bid;bids;bidder;bidders;procurement;award criteria"
    ";request for proposal;request for proposals"
)


@each_row("word", TENDER.split(";"))
def test_a_document_that_says_such_a_word_twice_is_of_a_tender(word: str) -> None:
    assert is_tender(f"The {word}. A {word}.") and not is_tender(f"The {word}.")


PROCEDURE = (
    "The tender is due;All tenders are received;Late bids are submitted;Each bid is sent"
    ";Any offer is handed in;Your offers are opened;A quotation is excluded"
    ";Quotations are evaluated;The proposal is asked;Proposals are considered"
    ";Questions until May;A question is accepted;Queries are addressed;Bidders are due"
    ";Tenderers are due;The tenderer is due;An application is due;Applications are due"
    ";Submissions are due;The submission is due;Applicants are due;The applicant is due"
    ";Candidates are due;The candidate is due"
)


@each_row("word", PROCEDURE.split(";"))
def test_each_thing_of_a_tender_with_which_something_is_done(word: str) -> None:
    assert below(f"{word}. The tender of the tenders rings.")[:1] == ["procedure"]


OF_MANY = (
    "5 % of;5% of;5 percent of;5.5 per cent of;on average;less than an hour ago"
    ";more than a day ago;fewer than two days ago;longer than a week ago"
)


@each_row("word", OF_MANY.split(";"))
def test_each_way_to_tell_of_many_cases(word: str) -> None:
    assert is_of_many(f"It rang {word} it")


LOST = (
    "thrown away;wasted;discarded;lost;unused;blocked;missed;missing;late;wrong;spoiled;failed"
    ";cancelled;abandoned;broken;rejected;returned"
)


@each_row("word", LOST.split(";"))
def test_each_word_for_what_goes_wrong_with_a_share(word: str) -> None:
    assert is_loss(f"5 % of all meals were {word}")
