"""To which parts of a document a sentence of a source belongs, and how surely."""

from __future__ import annotations

from askfirst.sources import SourceText
from askfirst.sources.annotated import passages_of
from askfirst.sources.fixed import limits
from askfirst.sources.parts import acceptance, goals, kind, never, refuse, tasks, use, who
from rows import each_row

NAMES = (acceptance, goals, kind, limits, never, refuse, tasks, use, who)
PARTS = {one.__name__: one for one in NAMES}


@each_row(
    ("said", "found"),
    [
        ("The budget is at most 500 euros.", {"limits": 3}),
        ("It must never cost more than 500 euros, which the grant allows.", {"limits": 3}),
        ("We have 500 euros and it must refuse late forms.", {"limits": 3, "refuse": 2}),
        ("It must run by 1 May, before the season starts.", {"limits": 4}),
        ("The aim of the project is to cut the share to 4 %.", {"goals": 3}),
        ("We want fewer calls at night.", {"goals": 3}),
        ("A booking needs a name, we want less of it.", {}),
        ("Nobody knows who has the key.", {"goals": 1}),
        ("It is no problem that nobody knows.", {}),
        ("Note: nobody knows who has the key.", {}),
        ("After five wrong passwords the account is locked.", {}),
        ("11 % of all meals are thrown away.", {"goals": 1}),
        ("More than 11 % of all meals are thrown away.", {}),
        ("The lock must not fail, nobody knows why.", {"never": 2}),
        ("The idea is an app for the keys.", {"kind": 2}),
        ("Somebody should build a shed.", {"kind": 2}),
        ("If it rains, somebody should build a shed.", {"tasks": 1}),
        ("Ada should get a message, somebody should build a shed.", {"tasks": 3}),
        ("The app should show the free halls.", {"tasks": 5}),
        ("We would like the app to show the free halls.", {"tasks": 2}),
        ("The app must be simple.", {}),
        ("The app must be ready by 1 May.", {"limits": 2}),
        ("When somebody rings, the lamp goes on.", {"tasks": 1}),
        ("When I export, the last row is missing.", {}),
        ("It is good enough if nine of ten halls are right.", {"acceptance": 3}),
        ("GIVEN a hall WHEN it is free THEN it is shown.", {"acceptance": 3}),
        ("It answers within 2 seconds today.", {}),
        ("It should keep the names for six years.", {}),
        ("It should cost at most 20 euros.", {"limits": 3}),
        ("As a warden, I want to see the halls.", {"tasks": 6, "who": 4}),
        ("About 40 families will use it.", {"who": 3}),
        ("The app will use it.", {"tasks": 2}),
        ("The system must serve up to 200 visitors and the warden.", {"tasks": 5}),
        ("The warden must be able to lock a hall.", {"tasks": 3, "who": 2}),
        ("EN 13243 applies.", {"limits": 2}),
        ("EN 13243 is a norm.", {}),
        ("The fire brigade requires a second door.", {"limits": 2}),
        ("It must be stored in Norway.", {"limits": 2}),
        ("There is no internet in the cellar.", {"limits": 2}),
        ("500 euros is a lot.", {}),
        ("The permit expires every Monday by noon.", {}),
        ("I press the button, we look at the lamp, they ring, you call.", {"use": 4}),
        ("She weighed the bag, noted the weight, printed a label.", {}),
        ("It must answer within 2 seconds.", {"acceptance": 2}),
        ("Nobody may open the gate at night.", {"never": 2}),
        ("A form that is late is refused.", {"refuse": 2}),
        ("She weighs the bag, notes the weight, prints a label and lifts it.", {"use": 4}),
        ("She weighs the bag, notes it.", {}),
        ("The gate is green.", {}),
    ],
)
def test_a_sentence_belongs_to_each_part_that_it_speaks_of(
    said: str, found: dict[str, int]
) -> None:
    (passage,) = passages_of(SourceText("memo.txt", said))
    weights = {name: part(passage) for name, part in PARTS.items()}
    assert {name: weight for name, weight in weights.items() if weight} == found
