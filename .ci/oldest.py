"""Prints what `pip install` is given so that it takes the oldest versions pyproject.toml allows."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path("pyproject.toml").read_text("utf-8"))["project"]
wanted = [
    *project["dependencies"],
    *project["optional-dependencies"]["pdf"],
    *project["optional-dependencies"]["office"],
]
print(*(re.sub(r"^([\w-]+)>=([\w.]+),.*", r"\1==\2", one) for one in wanted))
