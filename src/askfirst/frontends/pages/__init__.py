"""One HTML file with questions for somebody who is not there, and what they save of it."""

from askfirst.frontends.pages.saved import Saved, Unsaved, saved_in
from askfirst.frontends.pages.writing import PageQuestion, Task, page

__all__ = ["PageQuestion", "Saved", "Task", "Unsaved", "page", "saved_in"]
