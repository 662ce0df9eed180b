"""English words by what they can do in a sentence, as far as the fit test must know them.

Small on purpose: a word that is not here makes the test doubt, and in doubt words are quoted.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AUXILIARIES: Final = _words(
    "is are has have does do can cannot may will could should would must gets get isn't aren't"
    " doesn't don't can't won't hasn't haven't"
)
SINGULAR_AUXILIARIES: Final = _words("is has does gets isn't doesn't hasn't")
HELPERS: Final = _words(
    "do does can cannot may will don't doesn't can't won't didn't couldn't wouldn't"
)
"""Auxiliaries with a verb behind them."""
PAST: Final = _words("was were wasn't weren't had hadn't didn't")
WISHES: Final = _words("should would could must may might will shall")
"""Auxiliaries of wishes: what tells a wish tells no event."""

DETERMINERS: Final = _words(
    """the a an this that these those each every no any some all both another one two three four
    five six seven eight nine ten its his her their most many few several either neither only
    what which whose how who where when whatever enough more fewer less at-most"""
)
PRONOUNS: Final = _words(
    """he she it they them him someone somebody anyone anybody nobody everyone everybody something
    anything nothing everything one there here"""
)
PERSONS: Final = _words(
    """i i'm i'd i'll i've me my mine myself we we're we'd we'll we've our ours ourselves you you're
    you'd you'll you've your yours yourself u ur let's im ive"""
)
AMOUNTS: Final = _words(
    """none half plenty lots part nearly almost hardly today tomorrow yesterday tonight noon
    midnight"""
)
"""Words that stand in front of a subject, or for one, without an article."""
STANDING_FOR: Final = _words("all both each many few some most either neither")
"""Determiners that stand for a subject: "both are free"."""
PREPOSITIONS: Final = _words(
    """about above across after against along among around as at before behind below beside between
    beyond by despite during except for from in inside into like near of off on onto out outside
    over past per round since than through to toward towards under until up upon via with within
    without"""
)
PLACES: Final = _words("outside inside above below upstairs downstairs")
"""Those that can close a subject: "the air outside falls"."""
PARTICLES: Final = _words(
    """up down off back away apart together open shut again twice once early late late-ly first last
    further too forward backwards forwards"""
)
"""Words behind a verb that stand behind no noun."""
ARTICLES: Final = _words("the a an his her its their no every each my our your")
COUNTING: Final = ARTICLES | _words("both two three four five six seven eight nine ten these those")
"""Words with a noun behind them, whatever else that could be: "both clocks"."""
OPENERS: Final = _words(
    """that which who whose whom what when where if because until before after while so how whether
    as once unless since although though why whoever whichever wherever whenever"""
)
"""Words that open a clause of their own, behind which another verb is in order."""

JOINTS: Final = _words("and or then but nor")
DANGLING: Final = _words(
    "and or the a an of with for but because to if when than as its his their that until although"
    " though while unless whether nor whenever"
)
"""Words that no sentence ends with."""

PLURALS: Final = _words("people children men women they police both staff folk others these those")

ADVERBS: Final = _words(
    "always also only never not then first again still just once twice ever often"
)

# Things one counts: without an article before them a line is in telegraphic style.
COUNTED: Final = _words(
    """list door map button page screen message file report table calendar form photo picture error
    warning date name number box field card menu price light valve pump hall room book ticket item
    key code list-of link pop-up popup window user customer password email-address address label
    record entry order booking bill invoice list summary chart graph result value sensor device
    machine phone app total question answer reminder note notification signal alarm task patient
    plan day week"""
)

# Who acts, without an article: the role is meant, not a name.
AGENTS: Final = _words(
    """user customer client caretaker nurse doctor patient operator driver teacher pupil student
    parent member visitor guest manager clerk cashier seller buyer owner admin administrator
    engineer technician worker employee employer gardener farmer shepherd vet cook chef waiter
    volunteer tenant landlord librarian reader writer author editor reviewer approver inspector
    auditor player coach referee pilot captain sailor guard officer secretary treasurer chairman
    child adult person man woman resident neighbour neighbor passenger rider trainer leader
    organiser organizer planner dispatcher supplier courier sender receiver recipient applicant
    agent assistant supervisor boss staff crew team committee council office company shop
    sensor device machine pump valve button door lamp timer clock server browser phone scanner
    printer camera model job script program programme service system message email file alarm
    temperature pressure water power battery connection network network-connection signal backup
    payment booking order request deadline date price stock package parcel vehicle car bus train"""
)

FOREIGN: Final = _words(
    """und nicht der die das ist ein eine einen dem wenn mit für auf von sich werden kann wird dann
    soll alle auch bei nach oder aus zum zur les une est pas avec pour dans qui elle être sur
    aux cette quand el los las una con para por cuando está lista che della sono quando quanto
    het een niet van wordt och att inte som är jest się oraz nie że não uma você ja kun og ikke
    jeg ve bir için și să pe care на и не это по"""
)

LIKE: Final = _words(
    """low high full empty free open closed shut locked on off dead broken wrong late early missing
    hot cold wet dry dirty clean busy ready taken booked new old offline online gone asleep awake
    ill sick absent present idle blocked stuck lost finished done expired overdue short loose tight
    loud dark light frozen jammed unlocked docked unknown invalid damaged faulty out in down up
    away red green yellow blue white black grey orange"""
)
"""Words that tell how something is, with "is" in front."""
