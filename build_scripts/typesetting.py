"""Typst, in processes of its own.

Typst keeps what it laid out until its process ends, and its threads don't live on in a forked process. So no process of ours calls
it: a job is sent to one that ends with it, which is this file run as a program.
"""

import os
import pickle
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

BEHIND = 5  # by how much what gives way stands behind other processes
PLAIN = {"ignore_system_fonts": True, "font_paths": []}  # the same bytes on every machine


class Refused(Exception):
    """What Typst says of a document that it does not set."""


def begin(job, *values):
    """Begin one of the JOBS in a process of its own; a function that waits for it and gives what it made, or raises Refused."""
    command = [sys.executable, *(["-B"] if sys.dont_write_bytecode else []), "-P", __file__]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process.stdin as stdin:
        pickle.dump((job, values), stdin)

    def made():
        with process.stdout as stdout:
            answer = stdout.read()
        if process.wait():
            raise OSError(f"Typst's process ended with status {process.returncode}")
        content, said = pickle.loads(answer)
        if said is not None:
            raise Refused(said)
        return content

    return made


def png(documents, points_an_inch, gives_way=False):
    """Each of `documents`, (source, its inputs), as a list of PNGs, one a page. Several at once: Typst lets other threads run meanwhile.

    What `gives_way` is drawn beside steps that more is waiting for, on what they leave of the processors.
    """
    import typst

    if gives_way and hasattr(os, "nice"):
        os.nice(BEHIND)

    def draw(document):
        source, inputs = document
        made = typst.compile(source.encode(), format="png", ppi=points_an_inch, sys_inputs=inputs, **PLAIN)
        return made if isinstance(made, list) else [made]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(draw, documents))


def pdf(source, inputs, standards, timestamp, query):
    """(the PDF of a document, what it has as the metadata `query`, as JSON)."""
    import typst

    # Only of a file does Typst remember what it laid out, when it is asked for the metadata after.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.typ"
        path.write_text(source, encoding="utf-8")
        compiler = typst.Compiler(str(path), root=folder, sys_inputs=inputs, **PLAIN)
        data = compiler.compile(format="pdf", pdf_standards=standards, timestamp=timestamp)
        return data, compiler.query(query, field="value", one=True)


JOBS = {"png": png, "pdf": pdf}


def answer():
    """Read a job, do it, write (what was made, None) or (None, what Typst says)."""
    import typst

    job, values = pickle.load(sys.stdin.buffer)
    try:
        found = JOBS[job](*values), None
    except typst.TypstError as error:
        found = None, str(error)
    try:
        pickle.dump(found, sys.stdout.buffer)
        sys.stdout.flush()
    except BrokenPipeError:  # Whoever asked has stopped, and said why.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    answer()
