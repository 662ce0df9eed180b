"""Parse every feature below the current folder; run with the environment of gherkin-official."""

from pathlib import Path

from gherkin.parser import Parser

for path in sorted(Path("features").glob("*.feature")):
    feature = Parser().parse(path.read_text("utf-8"))["feature"]
    name = feature["tags"][0]["name"].removeprefix("@")
    assert feature["name"].startswith(f"{name} "), path
    for child in feature["children"]:
        scenario = child["scenario"]
        assert scenario["name"].startswith(f"{name} "), f"{path}: {scenario['name']}"
        assert scenario["tags"][0]["name"].startswith(f"@{name}-"), path
        assert scenario["steps"], path
