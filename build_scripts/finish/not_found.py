"""The page for lost readers: a host shows it at any address, so its own addresses must count from the root."""

import posixpath
import re

ADDRESS = re.compile(r'(\s(?:href|src|action|data-base)=")(?![a-z][a-z0-9+.-]*:|/|#)([^"]*)"')


def from_the_root(html, root="/"):
    """The page with every relative address made one from the `root` of the site on its host: `/`, or a folder such as `/repo/`."""
    return ADDRESS.sub(lambda match: f'{match[1]}{posixpath.normpath(root + match[2])}"', html)
