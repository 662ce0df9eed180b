"""English words by what they can do in a sentence, as far as the fit test must know them.

Small on purpose: a word that is not here makes the test doubt, and in doubt words are quoted.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Verbs in their base form that are hardly ever read as nouns.
_PLAIN_VERBS: Final = _words(
    """accept activate add adjust agree allow apply appear approve arrange arrive ask assign attach
    avoid beep begin belong block blow bring build calculate cancel carry catch change-over choose
    clear close collect combine compare complete compute confirm connect contact contain continue
    convert copy count create cut deactivate decide decline decrease delete deliver deny derive
    describe detect determine disable disconnect discard display distribute divide do download
    dim draw drop eject email empty enable encrypt end enter erase estimate exclude expire explain
    export extend fail fall fetch fill filter find finish fix flash follow forget forward
    generate get give go grant grow guess happen have hear hide hold identify ignore import
    include increase indicate inform insert install invite keep know lead learn leave lend let list
    listen load lock log lose lower make mark measure meet merge move mute need
    notify offer omit open operate pass pay perform pick play post postpone predict
    prepare prevent produce propose protect provide publish pull push put quit raise read receive
    recognise recognize reconnect redirect reduce refuse register reject release reload remember
    remind remove rename renew repeat replace reply reschedule reserve reset resend resume
    return reveal ring round save say scan see seem select sell send separate set
    settle share show shut sign-in simulate sit skip sleep slow solve sort speak split stand stay
    store submit subtract suggest suspend switch take tell throw transfer translate transmit
    treat turn type undo unlock unplug upload use validate vibrate wait wake walk
    warn wash watch write wrong activate amend append assess assist authenticate borrow buy
    come compose decode encode enforce enrol exceed initialise initialize initiate inspect invoke
    mention multiply pair permit print proceed prompt rate-limit reach recalculate recommend
    record-keep redraw refresh rely restore restart retrieve retry revert rise
    satisfy seal spread sum summarise summarize tap touch unblock uninstall update verify withdraw
    answer call check click drag press hit enlarge drain cool heat ventilate irrigate hand lay find
    differ exist blink
    free bring-back lean lift pour shake slide step-on swipe throw-away unpack wear wipe"""
)

# Verbs that are nouns just as often: "list the halls", but "the list", "list of halls".
_NOUN_VERBS: Final = _words(
    """alarm alert answer book call change charge check clock comment copy count crash cut deal
    debit credit display document download draw email end export fax file fill filter
    flag flash form grade group guess heat help hold import increase display invoice issue label
    lead lift light limit link list load lock log look mail map mark match measure message move
    name need note notice number offer order page pass pay phone photo pick place plan play plot
    point post press price print profile question queue raise rank rate reading record release
    repeat replay reply report request reserve reset rest result return review reward ring round
    route run sample save scan schedule score screen search sense ship shop show-case sign signal
    sketch sort sound split stamp start state stay step stock stop store study sum supply
    support swap switch tag talk target test text time total touch trace track trade transfer
    travel treat trigger try turn type update upgrade upload use value view visit vote
    tick break jump
    walk wash watch wave weigh-in work beep heat load-up water sum filter demand deposit
    contact cover effect figure function harvest host house hurry interest interview land loan
    paint park patch pump range recall repair research row sale sequence service shape shift
    shower smoke space spot spray stage stall stand tap tour trip trouble value waste wish"""
) - _words("end enter pass show open close put send tell tap touch drop pick fill draw hold pay"
           " press type use take save add raise scan upload download lock turn return reply"
           " switch read print beep").union()  # fmt: skip

VERBS: Final = _PLAIN_VERBS | _NOUN_VERBS | _words("be weigh sign run think want feel press hang")


def third_person(base: str) -> str:
    """The form with he, she or it: `type` -> `types`, `go` -> `goes`, `carry` -> `carries`."""
    irregular = {"have": "has", "do": "does", "be": "is", "go": "goes"}
    if base in irregular:
        return irregular[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"


BASE_OF: Final = {third_person(base): base for base in sorted(VERBS) if base != "be"}
"""Third person singular to base form. Only verbs known here, so it is certain."""

NOUN_TOO: Final = _NOUN_VERBS | frozenset(third_person(base) for base in _NOUN_VERBS)

HAPPENS: Final = _words(
    "break stop start jump stand run drop fall rise crash wait change end work turn move ring tick"
)
"""What a thing does by itself, without anything behind the verb: "the pump stops"."""

FELT: Final = _words(
    "see want think feel know hear watch guess learn wake walk sleep meet be-glad buy"
)
"""What people do and no system does in answer to them."""

ALONE: Final = _words(
    "beep ring vibrate flash blink wait restart stop continue close shut open start print vanish"
)
"""Verbs that need nothing behind them."""

AUXILIARIES: Final = _words(
    "is are has have does do can cannot may will could should would must gets get isn't aren't"
    " doesn't don't can't won't hasn't haven't"
)
SINGULAR_AUXILIARIES: Final = _words("is has does gets isn't doesn't hasn't")
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
PREPOSITIONS: Final = _words(
    """about above across after against along among around as at before behind below beside between
    beyond by despite during except for from in inside into like near of off on onto out outside
    over past per round since than through to toward towards under until up upon via with within
    without"""
)
PLACES: Final = _words("outside inside above below upstairs downstairs")
"""Those that can close a subject: "the air outside falls"."""
OPENERS: Final = _words(
    """that which who whose whom what when where if because until before after while so how whether
    as once unless since although though why"""
)
"""Words that open a clause of their own, behind which another verb is in order."""

JOINTS: Final = _words("and or then but nor")
DANGLING: Final = _words(
    "and or the a an of with for but because to if when than as its his her their that"
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
