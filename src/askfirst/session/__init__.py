"""One interview on disk: every front end drives this and nothing else.

while prompt := session.question():
    outcome = session.reply(ask(prompt))
"""

from askfirst.session.folders import new_folder, slug
from askfirst.session.quoting import located
from askfirst.session.receipts import Outcome, receipt
from askfirst.session.session import Session

__all__ = ["Outcome", "Session", "located", "new_folder", "receipt", "slug"]
