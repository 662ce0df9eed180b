"""From a person's words to records and sentences: no broken sentence, nothing invented.

`compose` makes the specification of an interview; `paragraph` the prefilled read-back of it.
"""

from askfirst.compose.paragraph import paragraph
from askfirst.compose.whole import compose, unchecked

__all__ = ["compose", "paragraph", "unchecked"]
