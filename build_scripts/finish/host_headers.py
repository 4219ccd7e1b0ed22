"""What a web server should say with every file, beside what stands in the pages themselves.

The policy in each page (see csp.py) says what it may load and run, by hashes of its own, and holds from disk too. A
header adds what a page can't say of itself: that no other site may frame it, and that no type is to be guessed. The same
lines stand in deploy/, for other servers.
"""

from pathlib import Path

NAME = "_headers"
UNUSED = ("accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "usb")
EVERYWHERE = {
    "Content-Security-Policy": "object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in UNUSED),
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
# No file carries a hash in its name, so every file may change under its name.
ASK_AGAIN = "no-cache"
# Data, the feed among it, and editions are there to be taken, by programs in pages of other sites too (a reader of feeds, books or archives).
OPEN = ("data", "editions")
OPEN_TO = {"Access-Control-Allow-Origin": "*"}


def write(site, folders=("",)):
    """Write what hosts look for: _headers for Netlify and Cloudflare Pages, whose own rule for other files is to ask again,
    and .nojekyll, without which GitHub Pages leaves out every name that begins with an underscore. `folders`: those of the languages."""
    (Path(site) / NAME).write_text(text(folders), encoding="utf-8")
    (Path(site) / ".nojekyll").write_text("", encoding="utf-8")


def text(folders=("",)):
    """The rules in the form that both hosts share: a path, then its headers, indented."""
    rules = {"/*": EVERYWHERE} | {f"/{folder}{name}/*": OPEN_TO for folder in folders for name in OPEN}
    return "\n".join(f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items()) for path, headers in rules.items())
