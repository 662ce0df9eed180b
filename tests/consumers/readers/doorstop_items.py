"""Read the documents of the current folder with doorstop and print its items as JSON."""

import json
import logging
import subprocess
from pathlib import Path

import doorstop

logging.disable(logging.CRITICAL)
subprocess.run(["git", "init", "-q", "."], check=True)
texts, links = {}, {}
for document in doorstop.build(cwd=str(Path.cwd()), root=str(Path.cwd())):
    for item in document._iter():  # inactive items too
        name = str(item.uid)
        texts[name] = {key: str(text) for key, text in item.data.items()}
        links[name] = [["", str(one)] for one in item.links]
print(json.dumps({"texts": texts, "links": links}))
