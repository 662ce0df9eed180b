"""English verbs by what they can do in a sentence, and their forms.

Two lists: those hardly ever read as nouns, and those that are nouns just as often ("list the
halls", but "the list"). A word in neither makes the fit test doubt.
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
    free bring-back lean lift pour shake slide step-on swipe throw-away unpack wear wipe
    rinse mix soak scrub stir unhook untie tie shrink squeeze tilt lack boil disagree believe depend
    consist remain become occur disappear vanish last overflow overheat ignite explode rotate
    accelerate decelerate halt dispense inject detach hoist unload refill defrost preheat dry
    soften sterilise sterilize disinfect sweep mop peel knead bake fry feed mow prune
    dig chew swallow bark moan complain scream whisper sing laugh cry overwrite rewrite retype
    mistype misspell spell subscribe unsubscribe browse scroll zoom hover paste redo highlight
    synchronise synchronize authorise authorize countersign reassign delegate escalate refund
    reimburse owe register resign hire teach examine investigate evaluate judge elect nominate
    consult discuss negotiate drive fly ride swim climb travel park lie shout toss kick wind unwind
    wrap unwrap pack unfasten fasten tighten loosen unscrew drill grind sharpen weigh miss seek
    notice flicker shine brighten darken fade buzz hum rattle squeak spin revolve sink float drip
    spill swell die survive rip rust rot mould freeze melt burst slam swing slip stick
    bend squirt spray water-down fold unfold pause stack approach leave-out hurt bite bounce
    break-down crash collapse topple shut-down start-up sign-up emit deduct round-up alternate
    reopen reapply retain reappear recover rearrange re-send recharge resolve reveal throttle
    terminate trim unmute untick tick-off vacate yell skip postpone lodge collide nudge scare
    chase graze wag lick feel push-out leap sneeze cough faint breathe drown bleed scrape
    scratch poke strike ask-for choose hang want think run sign be fit clean warm enable colour
    dismiss overtake outgrow overrule stabilise stabilize level-off reheat cover-up zip unzip
    silence blur honk taste swarm surface cross spit rate reverse drift promise vote dock
    renumber reorder redial mirror double halve shorten deepen
    accompany acknowledge announce anticipate arrange assemble award compensate compress
    conclude confuse consider convince cure deceive dedicate defend define dissolve dislike
    doubt earn educate embed enclose encourage engage enjoy ensure entertain erect
    exchange exclaim expand expect expose fulfil gather greet haul illuminate imagine
    improve insist insulate interrupt introduce invent isolate join justify kneel lubricate
    maintain manage modify monitor neglect obey obtain oppose organise organize overlook participate
    persuade prefer prepare prescribe preserve pretend promote prohibit pronounce prove punish
    purchase pursue quote react realise realize recite refer regret rehearse relate remain
    remind rent require rescue respond restrict retire reunite scatter serve shave shove shuffle
    smell sniff snap soothe squash steer stretch strengthen suck suffer suffocate suspect suit
    eat swap swear tease tend thank tidy tolerate tow transform trap tuck urge vary visit
    wander wave weaken weld whistle wish withhold wobble wrestle yield"""
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
    shower smoke space spot spray stage stall stand tap tour trip trouble value waste wish
    leak jam slip roll spin bite bark drip spill bend crack colour drill tie pack wind drive ride
    brake pause halt fold judge cook milk crash hum buzz fit bounce whistle dry drop-out flow glow
    glue guard guide hook scratch steam stain strike swing twist cool drain burst shout charge
    slide rent exchange quote smell award react-ion trap join suit tow stretch snap yield doubt
    purchase rescue ban
    fly lie sink float kick approach feed drink cure whisper catch reward delay zoom
    bin box balance log-in hurt fight clash pile
    drift promise vote dock mirror surface swarm rate cross blur honk taste silence"""
) - _words("end enter pass show open close put send tell tap touch drop pick fill draw hold pay"
           " press type use take save add raise scan upload download lock turn return reply"
           " switch read print beep dry hurt zoom join steam rent").union()  # fmt: skip

VERBS: Final = _PLAIN_VERBS | _NOUN_VERBS | _words("be weigh sign run think want feel press hang")

_IRREGULAR: Final = {"have": "has", "do": "does", "be": "is", "go": "goes", "quiz": "quizzes"}


def third_person(base: str) -> str:
    """The form with he, she or it: `type` -> `types`, `go` -> `goes`, `carry` -> `carries`."""
    if base in _IRREGULAR:
        return _IRREGULAR[base]
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return f"{base[:-1]}ies"
    return f"{base}es" if base.endswith(("s", "sh", "ch", "x", "z")) else f"{base}s"


BASE_OF: Final = {third_person(base): base for base in sorted(VERBS) if base != "be"}
"""Third person singular to base form. Only verbs known here, so it is certain."""

NOUN_TOO: Final = _NOUN_VERBS | frozenset(third_person(base) for base in _NOUN_VERBS)

_NO_FORM: Final = _words(
    """always perhaps sometimes besides afterwards upstairs downstairs indoors outdoors nowadays
    towards backwards forwards upwards downwards less unless was is has does its this thus plus
    minus across yes news series means-of else's as us bus gas lots loads whereas ones others
    theirs ours hers his needs must besides overseas"""
)
_KEEPS_E: Final = ("ches", "shes", "sses", "xes", "zzes", "oes")
_BARE_E: Final = {"caches": "cache", "aches": "ache", "axes": "axe", "dies": "die", "lies": "lie",
                  "ties": "tie", "unties": "untie", "focuses": "focus", "buses": "bus",
                  "shoes": "shoe", "hoes": "hoe"}  # fmt: skip


def base_form(word: str) -> str:
    """The base form of a third person in small letters, by the rules of spelling; empty for a
    word that cannot be one. Right only for a word that is known to be a verb."""
    if word in BASE_OF:
        return BASE_OF[word]
    plain = word.isascii() and word.replace("-", "").isalpha()
    if not plain or len(word) < 4 or word in _NO_FORM:
        return ""
    if word in _BARE_E:
        return _BARE_E[word]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return ""
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(_KEEPS_E) else word[:-1]


HAPPENS: Final = _words(
    """break stop start jump stand run drop fall rise crash wait change end work turn move ring tick
    stay leak jam slip roll spin flow bounce bark bite shout play glow buzz hum crack drip spill
    burst swing lock beep walk sound trip stall pause drive ride slide cool drain whistle light
    talk look call help land lie warm fight clash pile drift vote lift swarm surface honk
    cross"""
)
"""What a thing does by itself, without anything behind the verb: "the pump stops"."""

MISHAPS: Final = _words(
    """break fail jam leak crash die melt burst rot rust overheat overflow spill slip trip explode
    collapse topple freeze crack stall drown bleed hurt bite bark faint sneeze cough miss forget
    lose suffer owe lack"""
)
"""What nobody demands of a system: it tells what happens."""

NOT_OURS: Final = _words("appear disappear become belong happen expire occur remain last seem get")
"""What a thing does that the response speaks of, not the system: "appears on the list"."""

LIKE_ADJECTIVES: Final = _words(
    """free open close clear dry cool empty complete separate slow level fit clean dim lower own
    warm     narrow secure blind light live last calm faint alternate"""
)
"""Verbs that tell what a thing is like as well: "free halls", "open gates"."""

LEFT_TO_OTHERS: Final = _words(
    """wait hang stand lie sit stay travel ride drive walk eat drink play read write work talk look
    fly park sleep wake watch"""
)
"""What is seldom the system's doing: "while waiting" tells of somebody else."""

MOVES: Final = _words("go come move land fall return travel fly walk run drop drift sink rise")
"""What the thing in question may do as well as the system: "goes back to the sender"."""

FELT: Final = _words(
    """see want think feel know hear guess learn walk meet be-glad buy believe
    enjoy regret imagine want wish prefer dislike doubt suspect expect complain laugh cry moan
    resign retire eat drink swim climb hire hope borrow purchase"""
)
"""What people do and no system does in answer to them."""

ALONE: Final = _words(
    """beep ring vibrate flash blink wait restart stop continue close shut open start print vanish
    warn lock unlock pause resume buzz finish halt brake honk sleep"""
)
"""Verbs that need nothing behind them."""

OF_PARTS: Final = HAPPENS | ALONE | _words("appear disappear happen dim fade flicker shine expire")
"""What a part of a system does, without anything behind the verb."""

PAST: Final = _words(
    """moved failed stopped crashed arrived changed expired disappeared dropped ended started
    opened closed vanished froze broke fell ran went came died rose sank leaked burst slipped
    jammed blew collapsed overflowed overheated melted boiled exploded"""
)
"""Past forms of what a thing does by itself; they are no other form that needs "is" in front,
or say the same with it."""

PAST_DONE: Final = _words(
    """forgot made took gave wrote chose broke threw saw left lost sent paid brought bought sold
    told found hit cut shut lent met built caught held kept wore tore shook drank ate stole
    bit hid"""
)
"""Past forms of what somebody does to a thing, which with that thing behind them are nothing
else."""

PAST_OF: Final = {
    "moved": "moves", "failed": "fails", "stopped": "stops", "crashed": "crashes",
    "arrived": "arrives", "changed": "changes", "expired": "expires", "dropped": "drops",
    "disappeared": "disappears", "ended": "ends", "started": "starts", "opened": "opens",
    "closed": "closes", "vanished": "vanishes", "froze": "freezes", "broke": "breaks",
    "fell": "falls", "ran": "runs", "went": "goes", "came": "comes", "died": "dies",
    "rose": "rises", "sank": "sinks", "leaked": "leaks", "slipped": "slips", "jammed": "jams",
    "blew": "blows",
}  # fmt: skip
"""Past forms and what one writes instead."""

NEVER_LAST: Final = _words(
    """is are has have can will may say put give make bring take let lend set send tell get want
    need use mean"""
)
"""Verbs that say nothing without what stands behind them."""

AT_ONCE: Final = _words("start begin stop end finish open close arrive expire")
"""What happens at one moment, and is no state that lasts."""

_LIMITS: Final = _words("above below under over beneath")
AT_ONCE_WITH: Final = {
    "rise": _LIMITS, "climb": _LIMITS, "fall": _LIMITS, "drop": _LIMITS, "sink": _LIMITS,
    "go": _words("off out on above below"), "come": _words("on"), "turn": _words("on off"),
    "switch": _words("on off"),
}  # fmt: skip
"""The same for verbs with a word behind them: "rises above", "goes off"."""

WITH_A_PREPOSITION: Final = frozenset(
    {("look", "at"), ("look", "for"), ("look", "after"), ("watch", "for"), ("search", "for"),
     ("check", "for"), ("watch", "over")}
)  # fmt: skip
"""Verbs that could be nouns, with what shows that they are none."""

CARRIES: Final = _words("pump drain draw lift")
"""Verbs that could be nouns, and are none in "pump water out"."""
