"""Read the workbook of the current folder; run with the environment of openpyxl."""

from openpyxl import load_workbook

rows = list(load_workbook("requirements.xlsx")["Requirements"].iter_rows())
assert rows[0][0].value == "Id"
for row in rows[1:]:
    assert row[0].value and row[10].value, row
    assert all(cell.data_type in ("s", "n", "inlineStr") for cell in row), row
    assert all(cell.value is None or isinstance(cell.value, str) for cell in row), row
