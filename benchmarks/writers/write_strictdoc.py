"""Seconds that strictdoc takes to write what it has read; run in its environment."""

import sys
import time
from pathlib import Path

from strictdoc.backend.sdoc.reader import SDReader
from strictdoc.backend.sdoc.writer import SDWriter
from strictdoc.core.project_config import ProjectConfig

config = ProjectConfig.default_config()
document = SDReader.read(Path(sys.argv[1]).read_text("utf-8"), file_path=sys.argv[1])
begun = time.process_time()
SDWriter(config).write(document)
print(time.process_time() - begun)
