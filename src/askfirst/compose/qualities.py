"""Quality demands: what it must do especially well, and how good is good enough."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from askfirst.compose.clauses import clause
from askfirst.compose.demands import warnings
from askfirst.compose.fields import given
from askfirst.compose.material import (
    Material,
    objected,
    quoted,
    record,
    starting,
    title,
    told_of,
    unclear,
)
from askfirst.compose.responses import response
from askfirst.compose.saying import knows_no_value, says_nothing, says_something
from askfirst.compose.shapes import detailed, labelled
from askfirst.interview import Ref
from askfirst.lines import named
from askfirst.requirements import Fit, Kind, Record, Verification

CHARACTERISTICS: Final = {
    "right": "functional correctness",
    "fast": "time behaviour",
    "many": "capacity",
    "easy": "learnability",
    "everyone": "inclusivity",
    "there": "availability",
    "guarded": "security",
    "harmless": "safety",
    "changeable": "modifiability",
    "together": "interoperability",
    "sees": "inclusivity",
    "hears": "inclusivity",
    "moves": "inclusivity",
    "reads": "inclusivity",
}
"""ISO/IEC 25010:2023 names by the tick that stands for them."""

BEGINS: Final = {
    "quality.subject": "",
    "quality.amount": "",
    "quality.mistake": "Wrong answer: ",
    "quality.colours": "Colours: ",
    "quality.mood": "The mood: ",
    "quality.like": "It goes with: ",
}
"""What a demand that was not ticked is about, by path, and what stands in front of it."""

LOOKS: Final = ("quality.colours", "quality.mood", "quality.like")
"""A look is as it was said; nobody measures it."""

AMOUNT: Final = "quality.amount"
"""How much there is of something: a figure to build for, not a demand to be met."""

LABELS: Final = (
    ("the moment", "quality.source"),
    ("when and where", "quality.condition"),
    ("what it then does", "quality.response"),
    ("who, and what helps", "quality.helps"),
    ("accepted when", "quality.measure"),
    ("seen by", "quality.meter"),
    ("otherwise", "quality.harm"),
    ("how sure", "quality.sureness"),
)


def qualities(material: Material) -> Iterator[Record]:
    """One quality demand for each tick, with its case where one was told."""
    for ref in material.interview.records(Kind.QUALITY):
        if says_nothing(ref.text) and not ref.choice:
            continue
        yield (
            objected(material, ref, Kind.QUALITY)
            or (None if ref.choice else unclear(material, ref, Kind.QUALITY))
            or _quality(material, ref)
        )


def _quality(material: Material, ref: Ref) -> Record:
    case = told_of(material, ref)
    said = {path: case.get(path) or given(ref, path) for _, path in LABELS}
    said = {path: text for path, text in said.items() if says_something(text)}
    if knows_no_value(said.get("quality.measure", "")):
        del said["quality.measure"]
    path = next((path for path in BEGINS if given(ref, path)), "")
    name = given(ref, "quality.characteristic") or ref.text
    main = f"{BEGINS[path]}{quoted(given(ref, path))}" if path else starting(name)
    looks = path in LOOKS or "quality.helps" in said
    amount = path == AMOUNT
    fields = {path.partition(".")[2]: text for path, text in said.items()}
    if amount or looks:
        fields["group"] = "amount" if amount else "look"
    parts = [("how many" if amount and one == "quality.measure" else label, said[one])
             for label, one in LABELS if one in said]  # fmt: skip
    sentence = _sentence(material, said)
    measure = said.get("quality.measure", "")
    numbered = any(letter.isdigit() for letter in measure)
    return record(
        material, ref, Kind.QUALITY, title=title(name),
        **(sentence or detailed(main, parts)),
        characteristic=CHARACTERISTICS.get(ref.choice, ""),
        fit=Fit(must=measure, meter=said.get("quality.meter", "")),
        verification=Verification.TEST if numbered else None, verification_derived=numbered,
        fields=fields,
        missing=() if measure or looks else ("measure",),
    )  # fmt: skip


def _sentence(material: Material, said: dict[str, str]) -> dict[str, object]:
    """ "When <source>, <System> shall <response>; accepted when ...", if both sides fit and the
    rules have nothing against it."""
    source = clause(named(said.get("quality.source", "")), material.roles, known=material.known)
    answer = response(
        named(said.get("quality.response", "")), material.name,
        roles=material.roles, known=material.known,
    )  # fmt: skip
    if source.misfit or answer.misfit:
        return {}
    sentence = f"When {source.text}, {answer.subject or material.name} shall {answer.text}"
    parts = [(label, said[path]) for label, path in LABELS
             if path in said and path not in ("quality.source", "quality.response")]  # fmt: skip
    further = labelled("", parts, "").strip()
    whole = f"{sentence}; {further}" if further else f"{sentence}."
    if warnings(whole, material.terms):
        return {}
    return {"statement": whole, "lead": f"{sentence}.", "details": dict(parts)}
