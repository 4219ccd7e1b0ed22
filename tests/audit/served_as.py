"""What servers should say of each file: its type, and whether programs in pages of other sites may read it."""

from build_scripts.finish import host_headers

UTF8 = "; charset=utf-8"
# What a browser or another program must be told of a file, by its ending, in the ways in which servers say it.
TYPES = {
    "html": ["text/html" + UTF8],
    "css": ["text/css" + UTF8],
    "js": ["application/javascript" + UTF8, "text/javascript" + UTF8],
    "json": ["application/json", "application/json" + UTF8],
    "xml": ["text/xml" + UTF8, "application/xml" + UTF8],
    "csv": ["text/csv" + UTF8],
    "bib": ["text/x-bibtex", "text/x-bibtex" + UTF8, "application/x-bibtex", "application/octet-stream"],
    "svg": ["image/svg+xml"],
    "png": ["image/png"],
    "epub": ["application/epub+zip"],
    "pdf": ["application/pdf"],
    "zim": ["application/octet-stream", "application/x-openzim", "application/zim"],
    "zip": ["application/zip", "application/x-zip-compressed"],
    "txt": ["text/plain" + UTF8],
    "SHA256SUMS": ["text/plain" + UTF8],
    "": ["text/html" + UTF8],
}


def types_of(name):
    """The types that a file may be served as."""
    return TYPES[name.rpartition("/")[2].rpartition(".")[2]]


def opened(name):
    """Whether programs in pages of other sites may read the file."""
    return any(f"{folder}/" in name for folder in host_headers.OPEN)
