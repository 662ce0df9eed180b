"""The pure state machine of an interview: fold events, say what is open, turn replies into events.

`Interview.apply` folds one event; `accept` turns a reply to a question into an event or a
rejection with its reason. Nothing here knows a file, a clock, a terminal or a network.
"""

from askfirst.interview.accept import accept
from askfirst.interview.effects import Effects, effects, with_event
from askfirst.interview.interview import Interview
from askfirst.interview.placed_questions import Placed, Standing, base_slot, question_id, record_id
from askfirst.interview.references import Ref
from askfirst.interview.rejections import Rejection
from askfirst.interview.task_walks import WALKS
from askfirst.interview.ticked_records import ABSOLUTES, BESIDE, EXCEPT, EXCEPTED
from askfirst.interview.unknown_points import (
    OWNERS,
    Unknown,
    asked_in_vain,
    asks_nothing,
    is_sweep,
)

__all__ = [
    "ABSOLUTES",
    "BESIDE",
    "EXCEPT",
    "EXCEPTED",
    "OWNERS",
    "WALKS",
    "Effects",
    "Interview",
    "Placed",
    "Ref",
    "Rejection",
    "Standing",
    "Unknown",
    "accept",
    "asked_in_vain",
    "asks_nothing",
    "base_slot",
    "effects",
    "is_sweep",
    "question_id",
    "record_id",
    "with_event",
]
