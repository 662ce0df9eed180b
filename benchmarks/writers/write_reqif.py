"""Seconds that the library reqif takes to write what it has read; run in its environment."""

import sys
import time

from reqif.parser import ReqIFParser
from reqif.unparser import ReqIFUnparser

bundle = ReqIFParser.parse(sys.argv[1])
begun = time.process_time()
ReqIFUnparser.unparse(bundle)
print(time.process_time() - begun)
