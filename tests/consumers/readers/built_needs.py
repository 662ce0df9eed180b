"""Build the folder with sphinx-needs and print the needs.json that it writes."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

with tempfile.TemporaryDirectory() as out:
    tool = Path(sys.executable).with_name("sphinx-build")
    subprocess.run([tool, "-q", "-b", "needs", ".", out], check=True, capture_output=True)
    body = json.loads((Path(out) / "needs.json").read_text("utf-8"))

needs = body["versions"][body["current_version"]]["needs"]
types = (
    "detailed_from",
    "serves",
    "rests_on",
    "refines",
    "blocks",
    "checks",
    "step_of",
    "limited_by",
)
texts = {name: {k: v for k, v in need.items() if v is not None} for name, need in needs.items()}
links = {
    name: [[type_, target] for type_ in types for target in need.get(type_) or []]
    for name, need in needs.items()
}
print(json.dumps({"texts": texts, "links": links}))
