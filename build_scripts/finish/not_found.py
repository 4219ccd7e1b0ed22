"""The page of an address that is not found (404.html): a host shows it at any depth, so its own addresses count from the root."""

import posixpath
import re

ADDRESS = re.compile(r'(\s(?:href|src|action|data-base)=")(?![a-z][a-z0-9+.-]*:|/|#)([^"]*)"')


def from_the_root(html, root="/"):
    """The page with every relative address made one from the `root` of the site on its host: `/`, or a folder such as `/repo/`."""
    return ADDRESS.sub(lambda match: f'{match[1]}{posixpath.normpath(root + match[2])}"', html)
