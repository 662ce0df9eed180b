"""Check `requirements.json` against `schema.json`; run with the environment of jsonschema."""

import json
from pathlib import Path

from jsonschema import Draft202012Validator

schema = json.loads(Path("schema.json").read_text("utf-8"))
Draft202012Validator.check_schema(schema)
Draft202012Validator(schema).validate(json.loads(Path("requirements.json").read_text("utf-8")))
