"""Read the Word document of the current folder; run with the environment of python-docx."""

from docx import Document

paragraphs = Document("requirements.docx").paragraphs
headings = [one.text for one in paragraphs if one.style.name == "Heading 2"]
assert paragraphs[0].style.name == "Title" and paragraphs[0].text
assert len({one.split(" ")[0] for one in headings}) == len(headings)
