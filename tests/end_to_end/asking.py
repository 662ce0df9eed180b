"""Puts the prompts of a file on the terminal, one after the other; the replies go to another file.

Usage: python asking.py PROMPTS REPLIES (JSON, a list; JSON lines).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from pydantic import TypeAdapter

from askfirst.frontends.terminal import Terminated, ask, guarded, show
from askfirst.questions import Prompt


def main() -> int:
    prompts, replies = Path(sys.argv[1]), Path(sys.argv[2])
    try:
        with guarded():
            for number, data in enumerate(json.loads(prompts.read_text("utf-8")), 1):
                reply = ask(TypeAdapter(Prompt).validate_python(data))
                with replies.open("a", encoding="utf-8") as file:
                    file.write(reply.model_dump_json() + "\n")
                show([f"reply {number}: {reply.action.value}"])
    except Terminated as ended:
        show(["terminated"])
        return 128 + ended.number
    except KeyboardInterrupt:
        show(["interrupted"])
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
