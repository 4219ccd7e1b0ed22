"""A strict Content-Security-Policy in every page, as a meta tag, so that it holds from disk too."""

import base64
import hashlib
import re

SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.S | re.I)
DATA_TYPES = re.compile(r"""type\s*=\s*["']?application/(ld\+json|json)""", re.I)
CHARSET = re.compile(r"<meta charset=[\"']?utf-8[\"']?\s*/?>", re.I)


def with_policy(html):
    """The page with its policy and referrer rule right after the character set.

    Raises ValueError for a page without one: nothing that comes before a policy is held to it.
    """
    match = CHARSET.search(html)
    if not match:
        raise ValueError("a page has no <meta charset>, so there is no place for its policy")
    tags = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}"><meta name="referrer" content="no-referrer">'
    return html[: match.end()] + tags + html[match.end() :]


def policy(html):
    """The policy for a page: its own files, and the inline scripts that stand in it, by their SHA-256."""
    hashes = " ".join(f"'sha256-{digest(body)}'" for body in inline_scripts(html))
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {hashes}".strip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def inline_scripts(html):
    """The text of each script that a browser would run and that has no file of its own, without doubles."""
    found = [body for attributes, body in SCRIPT.findall(html) if "src=" not in attributes and not DATA_TYPES.search(attributes)]
    return list(dict.fromkeys(found))


def digest(text):
    """The SHA-256 of `text` in base64, as CSP Level 2 (https://www.w3.org/TR/CSP2/#source-list-syntax) writes it."""
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
