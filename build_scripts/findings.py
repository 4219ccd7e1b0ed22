"""What is wrong with the content, and where: the one shape of every error."""

from dataclasses import dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Finding:
    """A located error. `file` is relative to the project; `line` and `column` count from 1.

    Printed as `file:line:column: message; hint`, which editors and terminals turn into a link.
    """

    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def __str__(self):
        tail = f"; {self.hint}" if self.hint else ""
        return f"{self.file}:{self.line}:{self.column}: {self.message}{tail}"


class ContentErrors(Exception):
    """The content is not fit to build. `findings` holds every error, each once."""

    def __init__(self, findings):
        self.findings = list(dict.fromkeys(findings))
        super().__init__("\n".join(map(str, self.findings)))


def did_you_mean(wrong, known):
    """A hint naming the known words nearest to `wrong`, or what there is when none is near."""
    known = sorted(known)
    near = get_close_matches(wrong, known, n=3, cutoff=0.6)
    if near:
        return f"did you mean {' or '.join(near)}?"
    if len(known) <= 12:
        return f"one of: {', '.join(known)}" if known else ""
    return ""
