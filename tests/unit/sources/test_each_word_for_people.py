"""Each word for people and for what they need, and the things whose words look alike."""

from __future__ import annotations

from askfirst.sources.roles import ROLE, is_needed_by_a_role, is_story_of_a_role, names_people
from rows import each_row

PEOPLE = (
    "staff;crew;children;people;families;parent;parents;student;students;pupil;pupils;guest"
    ";guests;tenant;tenants;patient;patients;clerk;clerks;nurse;nurses;warden;wardens;cook"
    ";cooks;admin;admins;neighbor;neighbours;resident;residents;participant;participants"
    ";assistant;assistants;technician;technicians;librarian;librarians;foreman;foremen;captain"
    ";captains;expert;experts;women;men;everybody else;boater;boaters;boatsor;actors;boatist"
    ";boatists"
)


@each_row("word", PEOPLE.split(";"))
def test_each_word_for_people(word: str) -> None:
    assert names_people(f"Here {word} row")


THINGS = (
    "prefer;refers;differ;enter;consider;deliver;discover;remember;suffer;gather;water;number"
    ";paper;summer;winter;shower;order;letter;computer;after;other;never;over;under;whether"
    ";together;matter;offer;corner;door;floor;color;colour;error;motor;sensor;mirror;monitor"
    ";controller;printer;scanner;counter;meter;weather;september;october;november;december"
    ";dinner;supper;power;tower;flower;river;silver;chapter;quarter;register;border;server"
    ";router;folder;cover;answer;trailer;freezer;cooler;boiler;shutter;hammer;ladder;timer"
    ";buzzer;speaker;tractor;factor;sector;further;rather;later;either;neither;another;per;ever"
    ";however;danger;for;or;nor;layer;trouble;reminder;poster;filter;locker;drawer;container"
    ";header;footer;pointer;charger;heater;burner;dryer;washer;mixer;harbor;harbour;labor"
    ";labour;odor;odour;vapor;vapour;interior;exterior;better;fewer;longer;shorter;faster"
    ";easier;earlier;older;higher;lower;bigger;smaller;former;latter;proper;inner;outer;upper"
)


@each_row("word", THINGS.split(";"))
def test_a_thing_in_er_or_or_is_nobody(word: str) -> None:
    assert not names_people(f"a {word}")


NEEDS = (
    "need;needs;want;wants;would like;ask for;asks for;asked for;must be able"
    ";should also be able;shall be able;can be able;will be able;may be able;has to;have to"
    ";had to;never know;never knows;cannot;can’t;can't;can;wish;wishes;hope;hopes;get;gets"
    ";is told;are told"
)


@each_row("word", NEEDS.split(";"))
def test_each_word_for_what_people_need(word: str) -> None:
    assert is_needed_by_a_role(f"The weavers {word} a list")


ROLES = (
    "user;users;operator;operators;administrator;administrators;admin;admins;manager;managers"
    ";staff;customer;customers;nurse;nurses;clerk;clerks;member;members;student;students;pupil"
    ";pupils;parent;parents;teacher;teachers;owner;owners;visitor;visitors;guest;guests;driver"
    ";drivers;player;players;warden;wardens;leader;leaders;volunteer;volunteers;officer"
    ";officers;doctor;doctors;patient;patients;crew;helper;helpers;cook;cooks;farmer;farmers"
    ";engineer;engineers;foreman;foremen;inspector;inspectors;treasurer;treasurers;director"
    ";directors;tenant;tenants;person on duty;steward;stewards;borrower;borrowers;boatist"
    ";boatists"
)


@each_row("word", ROLES.split(";"))
def test_each_role(word: str) -> None:
    assert ROLE.search(f"Each {word} rows") is not None and ROLE.search(f"{word} interface") is None


OPENINGS = (
    "the;our;all;some;both;most;many;every;each;a;an;two;three;only;other;new;old;but the"
    ";and all;so some;then the"
)


@each_row("word", OPENINGS.split(";"))
def test_each_word_in_front_of_a_role(word: str) -> None:
    assert is_needed_by_a_role(f"{word.capitalize()} weavers need a list")


STORIES = (
    "As a weaver, I want;As an owner I need;As the night guard, I would like"
    ";- As a weaver, I wish;User story: As a weaver, I must;as a weaver, i should"
)


@each_row("word", STORIES.split(";"))
def test_each_form_of_a_user_story(word: str) -> None:
    assert is_story_of_a_role(f"{word} a list")


ABLE = "must;shall;should;has to;have to;need to;needs to;must also;must still"


@each_row("word", ABLE.split(";"))
def test_each_way_in_which_somebody_is_to_be_able(word: str) -> None:
    assert is_needed_by_a_role(
        f"R-1 The weaver {word} be able to see it"
    ) and not is_needed_by_a_role(f"The gate {word} be able to see it")
