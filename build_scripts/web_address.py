"""What is an address on the web: as a browser reads it, whole, and without a name or password."""

import re
import unicodedata
from urllib.parse import urlsplit

LONGEST_HOST = 253
LABEL = re.compile(r"(?!-)[\w-]{1,63}(?<!-)")
# What a browser writes in another way, and a per cent sign that begins no letter.
ODD = re.compile(r"[\s<>\"'`\\{}|^]|%(?![0-9A-Fa-f]{2})")


def fault_of_url(value):
    """(what is wrong, what to write instead) of a text that is to be a web address, or None."""
    try:
        parts = urlsplit(value)
        whole = parts.scheme in ("http", "https") and is_host(parts.hostname or "") and parts.port != 0
    except ValueError:
        whole = False
    if not whole or ODD.search(value):
        return f"`{value[:80]}` is not a web address", "write it whole, from https:// on"
    if parts.username is not None:
        return "a name or password stands in this address", "delete what stands before the @"
    return None


def is_host(name):
    """Whether a name is one of a host on the web: labels of letters, digits and hyphens, parted by points, in their plain forms."""
    labels = name.removesuffix(".").split(".")
    plain = unicodedata.normalize("NFKC", name) == name and len(name) <= LONGEST_HOST
    return plain and len(labels) > 1 and all(LABEL.fullmatch(label) for label in labels)
