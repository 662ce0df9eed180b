"""Who and what acts: names of people, plain nouns for people, animals and things, parts.

Small on purpose, like the verbs: an unknown word makes the fit test doubt. What an interview
itself shows ("the weigher" in small letters, "ask Ada" with a capital) counts as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from askfirst.compose import vocabulary as v


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# First names that are no everyday English words, and what one calls the old ones of a family.
FIRST_NAMES: Final = _words(
    """Aaron Abdul Abigail Adam Agnes Ahmed Aisha Alan Alba Alex Alexander Alfred Ali Alice Alina
    Amal Amelia Amina Amir Amy Ana Anders Andrea Andrew Andy Angela Anita Anja Ann Anna Anne
    Annika Anthony Antonio Anton Arthur Astrid Barbara Beatrice Ben Benjamin Bernard Bert Beth
    Betty Birgit Bob Boris Brian Bruno Camille Carla Carlos Carmen Caroline Catherine Cecilia Chen
    Chloe Chris Christian Christine Claire Clara Claudia Colin Connor Craig Daniel Danielle David
    Deborah Deepak Denise Dennis Diana Diego Dieter Dimitri Dominic Donald Dora Doris Dorothy
    Edith Eduardo Edward Eileen Elena Eleanor Elias Elif Elisabeth Elizabeth Ella Ellen Elsa Emil
    Emily Emma Emre Eric Erik Esther Eva Eve Evelyn Fatima Fatma Felix Fernando Fiona Florence
    Francesca Francis Franz Frieda Fritz Gabriel Gareth Gary Geoff George Gerald Gerd Gina
    Giovanni Giulia Giuseppe Gordon Graham Greta Gudrun Gustav Hamid Hannah Hans Harold Harriet
    Hassan Heather Heidi Helen Helena Henrik Henry Hilda Hiroshi Hugo Ian Ibrahim Ida Igor Ilse
    Ines Inga Ingrid Irene Irina Isaac Isabel Ivan Jacob Jacques James Jan Jane Janet Jason Javier
    Jean Jennifer Jens Jenny Jeremy Jessica Jill Jim Joan Joanna Joe Joel Johan Johanna John Jon
    Jonas Jonathan Jorge Jose Josef Joseph Juan Juanita Judith Julia Julian Julie Jürgen Kamal
    Karen Karim Karin Karl Kate Katharina Kathleen Katie Keith Kenji Kevin Khalid Kirsten Klaus
    Kofi Kumar Kurt Lars Laura Lea Leila Lena Leo Leon Leonard Li Liam Lina Linda Lisa Liu Lorenzo
    Louis Louise Luca Lucas Lucia Lucy Luis Luisa Lukas Luke Lydia Magda Magdalena Malik Manuel
    Marco Margaret Maria Marie Mario Marion Marta Martha Martin Mary Mateo Matthew Matthias Maya
    Mehmet Mei Michael Michelle Miguel Mila Mina Mohamed Mohammed Monica Monika Muhammad Nadia
    Nadja Naomi Nathan Nicholas Nicola Nicole Nikolai Nils Nina Noah Nora Olga Oliver Olivia Omar
    Oscar Oskar Otto Pablo Patricia Patrick Paul Paula Pedro Peter Petra Phil Philip Pierre Pieter
    Priya Rachel Rafael Rahul Raj Ralph Ravi Rebecca Renate Richard Rita Robert Roberto Roger
    Roland Ronald Rosa Rosemary Rosie Ruth Ryan Sabine Sally Sam Samir Samira Samuel Sandra Sanjay
    Sara Sarah Sebastian Sergei Shirley Silvia Simon Simone Sofia Sonia Sophia Sophie Stefan
    Stella Stephanie Stephen Steve Steven Stuart Susan Susanne Sven Svetlana Sylvia Tariq Teresa
    Theresa Thomas Tim Tina Tobias Tom Tomas Tony Ulrich Ulrike Ursula Uta Valentina Vera Veronica
    Victor Victoria Vijay Vincent Vladimir Walter Wendy Werner Wei William Wolfgang Yasmin Yuki
    Yusuf Yvonne Zara Zoe Mum Dad Mummy Daddy Grandma Grandad Granny Grandpa Nan Gran"""
)

TITLES: Final = _words("Mr Mrs Ms Miss Dr Prof Sir Frau Herr Sister Brother Father Mr. Mrs. Dr.")
"""In front of a surname."""

# Things of which a person may say "the lamp goes out" when asked what a system does.
PARTS: Final = _words(
    """gate door ramp flap lid hatch shutter window blind curtain roof drawer drum tub tank basin
    bath shower tap valve pump motor engine fan heater cooler boiler kiln oven stove plate hotplate
    fridge freezer lamp light bulb led buzzer bell horn siren alarm screen display panel
    button switch lever crank handle wheel belt chain rope cable arm hook lock latch bolt bar
    barrier turnstile lift platform shelf tray bin hopper feeder nozzle brush blade scale counter
    clock timer meter sensor camera printer scanner keypad machine device cabinet locker
    trap trolley drain plug charger relay power water air heat pressure temperature level sound
    music volume speed page list table row column field form map picture photo image icon badge
    banner message mail email text notice note reminder warning notification menu tab link cursor
    number total sum name entry line date price balance score colour order booking slot seat place
    ticket request case file folder dot awning conveyor dock arrow flag cover nozzle sprinkler
    heating lighting socket cord spout beam shade slider toggle checkbox box header footer
    record report draft account code label invoice receipt payment
    vent damper louvre jet arm rotor propeller winch servo thermostat thermometer compressor
    letter parcel sheet card calendar chart graph result question app website"""
)

# Who acts, besides those parts: people and animals.
BEINGS: Final = _words(
    """dog cat sheep lamb cow calf horse pony pig goat hen chicken duck goose bird pigeon bee
    beekeeper fish fox mouse rat moth butterfly snail slug insect animal pet puppy
    walker helper repairer potter weigher cooker baker butcher brewer miller tailor carpenter
    joiner plumber electrician painter builder mason roofer glazier welder mechanic fitter smith
    blacksmith locksmith cobbler weaver knitter sewer dyer printer bookbinder photographer
    designer architect surveyor planner programmer developer tester analyst scientist researcher
    biologist chemist physicist geologist botanist vet nurse doctor midwife dentist surgeon
    pharmacist paramedic therapist carer caretaker cleaner janitor porter concierge warden guard
    keeper gatekeeper lockkeeper lighthouse-keeper shopkeeper storekeeper bookkeeper zookeeper
    gardener farmer grower picker harvester shepherd shearer drover herdsman milker forester
    hunter fisherman angler sailor skipper captain pilot driver rider cyclist passenger commuter
    pedestrian conductor guide ranger scout lifeguard swimmer diver climber hiker runner skier
    skater player referee umpire coach trainer teacher tutor pupil student professor lecturer
    apprentice trainee intern examiner librarian archivist curator reader writer author editor
    translator journalist reporter publisher poet actor actress singer musician pianist drummer
    dancer choir orchestra director producer stagehand usher artist sculptor treasurer secretary
    chair chairman chairwoman chairperson mayor councillor minister priest vicar sexton pastor
    verger monk nun judge lawyer solicitor barrister notary clerk registrar officer policeman
    policewoman detective soldier firefighter fireman postman postwoman courier messenger
    dispatcher operator supervisor manager boss director owner landlord landlady tenant lodger
    neighbour neighbor resident visitor guest host hostess waiter waitress chef cook bartender
    barista cashier seller vendor buyer shopper customer client patron member subscriber donor
    giver taker borrower lender volunteer organiser organizer leader deputy assistant receptionist
    consultant adviser advisor auditor inspector reviewer approver applicant candidate claimant
    sender receiver recipient supplier seamstress importer exporter trader dealer broker
    accountant banker child kid boy girl baby
    toddler teenager adult man woman lady gentleman person parent mother
    father son daughter brother sister uncle aunt cousin grandmother grandfather granddaughter
    grandson husband wife partner friend colleague stranger thief burglar intruder hacker
    user administrator admin engineer technician maintainer worker employee employer crew team
    committee council board jury office company club society school hospital police bank shop
    mill bakery kitchen patient"""
)

# Plain nouns that one often puts at the start of a line without their article.
_THINGS: Final = _words(
    """pot cup bowl plate jar bottle box bag sack crate basket bucket barrel parcel package pallet
    container envelope letter postcard stamp key coin note ticket card badge tag label sticker
    book page sheet paper form file folder document contract certificate licence permit map plan
    drawing picture photo film video song record tape disc phone telephone mobile tablet laptop
    computer server router network internet connection website app program programme browser
    database backup password login session link upload download job task shift rota schedule
    calendar appointment meeting lesson course class exam test game match race season festival
    concert show play film exhibition auction sale order invoice receipt bill payment deposit
    refund price fee fine budget account balance loan bench table chair bed desk shelf cupboard
    wardrobe sofa carpet curtain window door gate fence wall floor ceiling roof stairs corridor
    room hall house flat building garage shed barn stable greenhouse garden field plot meadow
    forest tree bush hedge plant flower seed bulb root leaf fruit vegetable apple potato bean
    soil compost manure hay straw grain bread loaf cake dough pizza meal dish soup water tea
    coffee milk oil petrol gas fuel battery current voltage fuse cable wire pipe hose tap valve
    pump tank boiler heater radiator oven kiln stove fridge freezer washer dryer mixer drill saw
    hammer screw bolt nut tool machine engine motor gear belt chain wheel tyre brake pedal car van
    bus train tram bike bicycle boat ship ferry plane trailer tractor crane lift ramp bridge road
    street path crossing junction signal sign light lamp bulb candle fire flame alarm siren bell
    clock watch timer sensor thermometer scale meter camera microphone speaker screen display
    keyboard mouse printer scanner robot drone trap net cage hive nest kennel tub bath shower
    basin sink toilet towel soap dress coat shirt shoe hat glove costume wig prop instrument piano
    guitar violin drum ball bat stone rock brick tile plank board panel glass metal iron steel
    copper gold silver wood clay sand cement paint glue lid flap hatch handle knob lever crank
    button switch plug socket temperature humidity pressure level speed weight height length width
    distance volume value reading result number count total average name address date time
    deadline day night morning evening week month year tide river lake pond sea wave storm weather
    power heat cold noise sound message mail email request question answer complaint claim case
    application proposal offer bid vote ballot report draft version copy list row column entry
    line record queue slot seat place spot position item product sample specimen species motor
    species branch member reader"""
)

UNCOUNTED: Final = _words(
    """water power heat air pressure temperature humidity music sound noise volume speed text mail
    email paper soap compost manure hay straw grain bread dough pizza soup tea coffee milk
    oil petrol gas fuel current voltage glue clay sand cement paint wood metal iron steel copper
    gold silver stone brick glass light fire rent weight height length width distance value level
    time day night morning evening week month year cold soil fruit summer winter power internet
    colour police staff crew sheep fish school work office court bank hospital salt access start
    stop post play login payment deposit weather tide sale game total average class backup clothes
    seed film video song tape mobile radio family dinner lunch breakfast home name"""
)
"""Nouns that stand without an article as well."""

COUNTABLE: Final = (PARTS | BEINGS | _THINGS) - UNCOUNTED
"""Things and people that one counts: without an article a line is in telegraphic style."""

MASS: Final = _words(
    "rain frost snow hail fog ice smoke lightning daylight darkness wind dusk dawn"
)
"""What stands without an article."""

THINGS: Final = (PARTS | _THINGS) - BEINGS
"""What is nobody: of these a person may say what they do when asked what a system does."""

_ABOVE: Final = _words("sun moon")
SETTING: Final = _ABOVE | _words("concrete cement plaster glue")
"""What sets by itself."""

NOUNS: Final = PARTS | BEINGS | _THINGS | _ABOVE
"""Plain nouns, which take "the" in front when a line starts with one of them."""

_PERSONAL: Final = re.compile(r"(?:[^aeiou]er|ist|ian|man|woman|keeper|person|ress|ee)$")
"""How the words for what people do end: "the weigher"."""

_SMALL_WORDS: Final = (
    v.PREPOSITIONS | v.OPENERS | v.ADVERBS | v.DETERMINERS | v.PRONOUNS | v.PARTICLES
    | _words("whoever whichever wherever another either neither rather together later better")
)  # fmt: skip
_INSIDE: Final = re.compile(r"(?<=[a-z,;] )(?<!\bthe )[A-Z][a-z]+")
_SMALL: Final = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Ee]very|[Ee]ach|one) ([a-z][a-z-]+)")


_DAYS: Final = _words(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June"
    " July August September October November December Christmas Easter"
)
"""What has a capital and is nobody."""


class Known(NamedTuple):
    """What an interview shows about the words in it.

    Attributes:
        names: words that somewhere stand with a capital inside a sentence and without "the".
        things: words in small letters behind an article.
    """

    names: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()

    def and_of(self, texts: Iterable[str]) -> Known:
        """The same with what further texts show."""
        more = known_in(texts)
        return Known(self.names | more.names, self.things | more.things)


NOBODY: Final = Known()
"""What no text shows."""


def known_in(texts: Iterable[str]) -> Known:
    """What texts show about their words."""
    whole = "\n".join(texts)
    return Known(frozenset(_INSIDE.findall(whole)), frozenset(_SMALL.findall(whole)))


def singular_of(word: str) -> str:
    """A plain plural's singular, "ladies" -> "lady", and any other word as it is."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def is_noun(word: str, known: Known = NOBODY) -> bool:
    """Whether a word in small letters is a plain noun, singular or plural."""
    one = singular_of(word)
    if {word, one} & NOUNS or {word, one} & known.things:
        return True
    personal = len(one) > 4 and _PERSONAL.search(one) and one not in _SMALL_WORDS
    return bool(personal) and one.title() not in known.names


def is_name(word: str, known: Known = NOBODY) -> bool:
    """Whether a word with a capital is somebody's name; a plain noun is none."""
    if not word[:1].isupper() or word.lower() in known.things or word in _DAYS:
        return False
    if word in FIRST_NAMES:
        return True
    return word in known.names and not is_noun(word.lower())
