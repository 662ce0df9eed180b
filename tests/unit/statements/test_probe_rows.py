"""Each row of the short questions names a reader and a kind that exist."""

from __future__ import annotations

from askfirst.statements.readers import READERS
from askfirst.statements.tables import rows
from askfirst.vocabulary import Kind


def test_each_short_question_names_a_reader_and_a_kind_that_exist() -> None:
    kinds = {kind.value for kind in Kind}
    for row in rows("probes"):
        assert row["reader"] in READERS, f"{row['id']}: no reader {row['reader']}"
        assert row["kind"] in kinds, f"{row['id']}: no kind {row['kind']}"
