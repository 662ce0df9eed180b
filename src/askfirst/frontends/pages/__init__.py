"""One HTML file with questions for somebody who is not there, and what they save of it."""

from askfirst.frontends.pages.saved import Saved, Unsaved, saved_in
from askfirst.frontends.pages.writing import PageQuestion, Sharing, Task, page

__all__ = ["PageQuestion", "Saved", "Sharing", "Task", "Unsaved", "page", "saved_in"]
