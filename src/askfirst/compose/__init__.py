"""From a person's words to records and sentences: no broken sentence, nothing invented.

`compose` makes the specification of an interview; `paragraph` the prefilled read-back of it, of
which `outdated` says what was taken back since;
`preview` the sentence that a line will be, while it is typed.
"""

from askfirst.compose.paragraph import outdated, paragraph
from askfirst.compose.preview import NOT_YET, preview
from askfirst.compose.whole import compose, unchecked

__all__ = ["NOT_YET", "compose", "outdated", "paragraph", "preview", "unchecked"]
