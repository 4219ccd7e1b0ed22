"""The process that Typst runs in ends quietly where nobody waits for it any more."""

import os
import pickle
import subprocess
import sys

from build_scripts import typesetting


def test_who_asked_is_gone():
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        job = pickle.dumps(("png", ([("#set page(width: 20pt, height: 20pt)", {})], 72)))
        done = subprocess.run([sys.executable, "-B", "-P", typesetting.__file__], input=job, stdout=closed, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")
