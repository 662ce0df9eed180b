"""Let strictdoc read `requirements.sdoc` and print what its JSON export holds."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as out:
    tool = Path(sys.executable).with_name("strictdoc")
    command = [tool, "export", ".", "--formats", "json", "--output-dir", out]
    subprocess.run(command, check=True, capture_output=True)
    body = json.loads((Path(out) / "json" / "index.json").read_text("utf-8"))

texts, links = {}, {}


def walk(nodes):
    for node in nodes:
        if node.get("UID"):
            texts[node["UID"]] = {key: str(text) for key, text in node.items()}
            links[node["UID"]] = [
                [one.get("ROLE") or "", one["VALUE"]] for one in node.get("RELATIONS", [])
            ]
        walk(node.get("NODES", []))


walk(body["DOCUMENTS"][0]["NODES"])
print(json.dumps({"texts": texts, "links": links}))
