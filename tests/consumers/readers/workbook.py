"""Read the workbook of the current folder; run with the environment of openpyxl."""

from openpyxl import load_workbook

rows = list(load_workbook("requirements.xlsx")["Requirements"].iter_rows())
names = [cell.value for cell in rows[0]]
assert names[0] == "Id"
text = names.index("Text")
for row in rows[1:]:
    assert row[0].value and row[text].value, row
    assert all(cell.data_type in ("s", "n", "inlineStr") for cell in row), row
    assert all(cell.value is None or isinstance(cell.value, str) for cell in row), row
