"""Each word by which a sentence belongs to a part of the document."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import Passage, passages_of
from askfirst.sources.parts import acceptance, goals, kind, never, refuse, tasks, use, who
from rows import each_row


def passage(text: str) -> Passage:
    return passages_of(SourceText("a.txt", text))[0]


WISHES = "want;wants;would like;need;needs;hope;hopes;wish;wishes;ask for;asks for;asked for"


@each_row("word", WISHES.split(";"))
def test_each_word_for_wishing_something_better(word: str) -> None:
    assert goals(passage(f"They {word} fewer calls at night.")) == 3


BETTER = (
    "fewer;less;more often;more time;more quickly;better;faster;sooner;easier;quicker;shorter"
    ";earlier;safe;safer;again;always;within;at most;at least;no more than;to be 5;same day"
    ";at once;no longer;no key lost;no key shut;no key wasted;no key spoiled;instead of;improve"
    ";reduce;save;cut"
)


@each_row("word", BETTER.split(";"))
def test_each_word_for_better(word: str) -> None:
    assert goals(passage(f"We want them {word} here.")) == 3


AIMS = (
    "aim of it is;aims are;goal is;goals of it all are;objective is;objectives are;purpose is"
    ";target is"
)


@each_row("word", AIMS.split(";"))
def test_each_word_for_an_aim(word: str) -> None:
    assert goals(passage(f"The {word} to row.")) == 3


PAINS = (
    "too loud;nobody knows;nobody can;nobody hears;nobody reads;nobody notices;nobody sees"
    ";nobody tells;never know;never knows;never sure;we cannot;i often can’t;they still can't"
    ";he cannot;she cannot;you cannot;people cannot;staff cannot;nobody cannot;rowers cannot"
    ";doubtful;go wrong;goes wrong;wrong key;is wrong;late again;without hearing"
    ";without knowing;without seeing;spend half;spends us two hours;takes me three days"
    ";cost them four evenings;costs five weeks;spend about;spend up to;by hand;the problem"
    ";a problems;an problem;big problem;main problem;our problem;real problem;another problem"
    ";problem with;problems is;problem are;problem that;difficult;hard to;impossible;illegible"
    ";broken;errors are;errors happen;mistakes;the risk;risks;danger;dangerous;is a mess"
    ";get lost;gets carried;get mixed;get forgotten;may be lost;fail;fails;lose;loses;forget"
    ";forgets;confusing;annoying;slow;useless;unclear;harm;frustrating;dilemma"
)


@each_row("word", PAINS.split(";"))
def test_each_word_for_what_is_bad(word: str) -> None:
    assert goals(passage(f"There is a bell, it {word}, there.")) == 1


NO_PAIN = (
    "It is no problem;It is not a problem;They are without a problem;It is no risk"
    ";It is not a risk;There is no danger;After it is wrong;When it is wrong;If it is wrong"
    ";In case it is wrong;On Monday it is wrong;While it is wrong;Nobody has a problem"
    ";Nobody wants what is wrong;Nobody minds what is wrong"
)


@each_row("word", NO_PAIN.split(";"))
def test_what_is_no_pain(word: str) -> None:
    assert goals(passage(f"{word}, it is difficult.")) == 0


KINDS = (
    "box;devices;machine;program;programme;app;application;tool;system;software;website;site"
    ";page;portal;platform;robot;sensor;controller;gadget;appliance;apparatus;computer;tablet"
    ";terminal;kiosk;bot;alarm;thing;display;meter;camera;scanner;lock;calendar;register"
    ";dashboard;map;service;database;overview;product;chat;form;screen;reminder;library"
)


@each_row("word", KINDS.split(";"))
def test_each_kind_of_thing_that_is_to_be_made(word: str) -> None:
    assert (
        kind(passage(f"It shall be a red {word}.")) == 2
        and kind(passage(f"They need a red {word}.")) == 2
    )


IDEAS = (
    "idea is;ideas was;proposal would be;suggestion for;plan of;dream is;solution is"
    ";answer is to have"
)


@each_row("word", IDEAS.split(";"))
def test_each_word_for_an_idea(word: str) -> None:
    assert kind(passage(f"The {word} a red hall.")) == 2


BUILDING = "build;make;put;write;program;buy;set up;install;hang;add;develop;create;use;try"


@each_row("word", BUILDING.split(";"))
def test_each_word_for_making_it(word: str) -> None:
    assert (
        kind(passage(f"Somebody should {word} a red hall.")) == 2
        and kind(passage(f"Ada could {word} us some hall.")) == 2
    )


SOMEBODY = "Somebody;someone;One;We;they;You;I;He;she;The mate;Ada"


@each_row("word", SOMEBODY.split(";"))
def test_each_who_should_make_it(word: str) -> None:
    assert kind(passage(f"{word} might build a red hall.")) == 2


@each_row("word", ["One", "We", "you"])
def test_each_who_should_have_it(word: str) -> None:
    assert kind(passage(f"{word} should have a red hall.")) == 2


MESSAGES = "message;reminder;mail;email;e-mail;notice;text;note;notification;warning;copy"


@each_row("word", MESSAGES.split(";"))
def test_who_is_to_get_a_message_gets_no_thing(word: str) -> None:
    assert kind(passage(f"Ada should get a {word}, we should build a red hall.")) == 0


IT_IS = (
    "it is;this shall be;that should be;Quay will be;system would be;product must be;app is"
    ";program is"
)


@each_row("word", IT_IS.split(";"))
def test_each_way_to_say_what_it_is(word: str) -> None:
    assert kind(passage(f"So {word} a red app.")) == 2


DOES_NOT = (
    "send;show;store;keep;share;record;make;give;use;log;print;play;collect;display;raise;sound"
    ";transmit;disclose;reveal;publish;delete;release;pass;change;open;start;accept"
)


@each_row("word", DOES_NOT.split(";"))
def test_each_thing_it_must_not_do(word: str) -> None:
    assert (
        never(passage(f"It must never {word} names.")) == 2
        and never(passage(f"Here they may {word} no names.")) == 2
    )


NEVER = (
    "Names must never ring.;Names shall not ring.;Names may not ring.;Names should never ring."
    ";Boats may under no bell ring.;We must never send it.;They shall not send it."
    ";The app never rings.;This red box never rings.;It never rings.;Nobody may ring."
    ";No one must ring.;Nobody in the hall shall ring.;Under no circumstances it rings."
    ";On no account it rings.;In no case it rings.;No boat may ring.;No red boat must ring."
    ";No big red boat shall ring.;We do not want it to ring.;Ada does not want the app to ring."
    ";She did not want this red app to ring.;It must ring without asking."
    ";It may ring without permission.;It shall ring without consent."
    ";It must ring without approval.;It may ring without a person."
)


@each_row("word", NEVER.split(";"))
def test_each_way_to_say_what_it_never_does(word: str) -> None:
    assert never(passage(word)) == 2


QUALITIES = (
    "more red;less red;too red;so red;as red;very red;unclear;inflexible;slow;hard;difficult"
    ";complicated;expensive;dependent;late;longer;slower than that"
)


@each_row("word", QUALITIES.split(";"))
def test_a_quality_put_the_other_way_is_no_ban(word: str) -> None:
    assert (
        never(passage(f"It must not be {word}.")) == 0
        and never(passage(f"The bell must not be {word}.")) == 0
    )


BOUNDS_NOT = (
    "take longer than 5 hours;last more than a day;be later than noon;cost less than that"
    ";exceed fewer than all;take 5 hours;cost 20;have rung"
)


@each_row("word", BOUNDS_NOT.split(";"))
def test_a_bound_put_the_other_way_is_no_ban(word: str) -> None:
    assert never(passage(f"The bell must not {word}.")) == 0


TURNED_AWAY = (
    "must refuse;shall reject;should decline;will deny;may turn away;has to send back"
    ";can refuse;does not refuse;they refuse;it refuse;we refuse;and refuse;that refuse"
    ";which refuse;refuses;rejects;declines;denies;is refused;are rejected;be declined"
    ";being denied;been turned away;get turned down;gets not accepted;is sent back"
)


@each_row("word", TURNED_AWAY.split(";"))
def test_each_way_to_turn_something_away(word: str) -> None:
    assert refuse(passage(f"There it {word} a form.")) == 2


@each_row("word", ["say", "come", "pay", "talk", "answer"])
def test_who_refuses_to_do_something_turns_nothing_away(word: str) -> None:
    assert refuse(passage(f"Ada refuses to {word}.")) == 0


ENOUGH = (
    "It is good enough.;They call it done.;Ada calls it and is done.;She keeps it if it rings."
    ";He keep it when it rings.;They keep it only then.;We accept it if it rings."
    ";They are satisfied with it when it rings.;They are happy if it rings.;Success is a bell."
    ";Successful means a bell.;It is a success if it rings.;Success when it rings."
)


@each_row("word", ENOUGH.split(";"))
def test_each_way_to_say_when_it_is_good_enough(word: str) -> None:
    assert acceptance(passage(word)) == 3


BOUNDS = (
    "within 5 days;at least 5 days;at most five days;less than ten days;fewer than 5 days"
    ";no more than a day;no later than one hour;no longer than two weeks"
    ";not more than three days;not longer than four days;not take longer than six days"
    ";not last more than seven days;not be later than eight days"
    ";not cost less than nine percent;not exceed twelve seconds;in under twenty minutes"
    ";up to thirty days;to be 5 days;within sixty seconds;within half an hour"
    ";within half a second;5 days at most;five days at the least;ten percent or more"
    ";5 hours or less;half an hour at most;2 days or fewer;5 °C or above;5 °C or below"
)


@each_row("word", BOUNDS.split(";"))
def test_each_bound_that_is_wanted(word: str) -> None:
    assert acceptance(passage(f"It must ring, {word}.")) == 2


UNITS = (
    "%;percent;second;seconds;minute;minutes;hour;hours;day;days;week;weeks;month;months;ms"
    ";times;steps;clicks;°C;in a hundred;of a hundred;of 100;of ten;of 7"
)


@each_row("word", UNITS.split(";"))
def test_each_unit_of_a_bound(word: str) -> None:
    assert acceptance(passage(f"It must ring at most 5 {word} there.")) == 2


KEPT = (
    "keep;kept;retain;retained;store;stored;archive;archived;delete;deleted;erase;erased"
    ";destroy;destroyed;remove;removed;anonymise;anonymized;preserve;preserved"
)


@each_row("word", KEPT.split(";"))
def test_how_long_something_is_kept_is_no_bound(word: str) -> None:
    assert (
        acceptance(passage(f"It must {word} them within 5 days.")) == 0
        and acceptance(passage(f"It must {word} them within 5 years or 5 weeks.")) == 0
    )


TODAYS = (
    "Today;At present;Currently;Now;Nowadays;There at the moment;It is at present so"
    ";It currently rings and"
)


@each_row("word", TODAYS.split(";"))
def test_how_it_is_today_is_no_bound(word: str) -> None:
    assert acceptance(passage(f"{word} the bell must ring within 5 days.")) == 0


USERS = (
    "will use it;would use the bell;can use this;may use that;shall use our bell"
    ";are to have access;have to work with it;will also use it;will all use it"
    ";will only work with the bell;would mainly operate this;is to use it"
)


@each_row("word", USERS.split(";"))
def test_each_way_to_say_who_will_use_it(word: str) -> None:
    assert who(passage(f"About 40 families {word} there.")) == 3


CROWDS = (
    "handle many;support numerous;serve hundreds of;hold thousands of;manage 5;cope with 20"
    ";have up to 20;have at least 20;have more than 20;have simultaneous 5;have concurrent 5"
)


@each_row("word", CROWDS.split(";"))
def test_how_many_it_can_hold_is_not_who(word: str) -> None:
    assert who(passage(f"The system shall {word} users.")) == 0


LOGS = (
    "training of users;number of users;list of the users;name of each user;names of all users"
    ";data of users;details of users;age of users"
)


@each_row("word", LOGS.split(";"))
def test_what_is_noted_is_not_who_it_is_for(word: str) -> None:
    assert who(passage(f"The system shall print the {word}.")) == 0


STEPS = (
    "press;shake;ring;pour;knock;click;tap;type;lift;walk;sit;stand;wash;dry;cook;hang;hold"
    ";lend;turn;say;tell;ask;go;come"
)


@each_row("word", STEPS.split(";"))
def test_three_steps_are_one_use(word: str) -> None:
    assert use(passage(f"I {word} it, we {word} it, they {word} it, you {word} it.")) == 4


DEVICE_DOES = (
    "The app rings;Each red box rings;This box then rings;The box also rings"
    ";The box always rings;The list should ring;The red display must ring;The screen shall ring"
    ";The page will ring;The box can ring;The box has to ring"
)


@each_row("word", DEVICE_DOES.split(";"))
def test_each_way_to_tell_what_a_device_does(word: str) -> None:
    assert tasks(passage(f"{word} twice.")) in (2, 5)


HAPPENS = "When;If;Whenever;As soon as;For every time;Every time;Once"


@each_row("word", HAPPENS.split(";"))
def test_each_word_for_whenever(word: str) -> None:
    assert tasks(passage(f"{word} somebody rings, the lamp goes on.")) == 1


QUALITY = (
    "be simple;look red;feel red;comply here;conform here;meet here;survive here;fit here"
    ";withstand here;last here;operate at night;operate in snow;operate between them"
    ";work with it;work on it;work in it;work at it;work between it;work from it;work under it"
    ";work without it;run on it;run in it;run under it;have an 5-day availability"
    ";have a good availability;respond quickly;react fast;load reliably;open smoothly"
    ";start well;answer promptly;run swiftly;work to all quickly"
)


@each_row("word", QUALITY.split(";"))
def test_how_it_is_to_be_is_nothing_it_does(word: str) -> None:
    assert tasks(passage(f"The app must {word}.")) == 0


READY = (
    "ready by;finished before;done until;delivered on;complete in;completed within"
    ";live no later than;in use by;in place by;up and running by"
)


@each_row("word", READY.split(";"))
def test_by_when_it_has_to_be_there_is_nothing_it_does(word: str) -> None:
    assert tasks(passage(f"The app must be {word} 3 May.")) == 0


GOES_WRONG = "is missing;are wrong;is lost;is gone;are empty;is broken;fails;crashes;hangs;freezes"


@each_row("word", GOES_WRONG.split(";"))
def test_what_goes_wrong_is_nothing_it_does(word: str) -> None:
    assert tasks(passage(f"When I row, the red boat {word}.")) == 0
