"""What very many people answered: counts, shares, medians, ranks, words. DuckDB reads the answers
where they lie; the extra `askfirst[tally]` brings it.

    tallied(gathered(["answers"], scratch).files, scratch)
"""

from askfirst.tally import formats, page
from askfirst.tally.figures import tallied
from askfirst.tally.reading import Read, gathered
from askfirst.tally.results import Tally

__all__ = ["Read", "Tally", "formats", "gathered", "page", "tallied"]
