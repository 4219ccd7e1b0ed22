"""The address at which the site is published: what may be one, and the one that the environment gives for a build."""

import os
from dataclasses import replace
from urllib.parse import urlsplit

from build_scripts.characters import unseen
from build_scripts.findings import ContentErrors, Finding
from build_scripts.web_address import fault_of_url

VARIABLE = "SITE_URL"


def wrong(address):
    """What is wrong with `address` as that of the site, as (message, hint), or None."""
    fault = fault_of_url(address)
    if fault:
        return fault
    # The address that the environment gives has passed no reader of files.
    if unseen(address):
        return "an invisible character stands in the address of the site", "write it anew"
    parts = urlsplit(address)
    if parts.query or parts.fragment or address.endswith(("?", "#")):
        return "a question mark or a # stands in the address of the site", "write the address of its folder alone"
    steps = parts.path.removeprefix("/").removesuffix("/").split("/")
    if parts.path not in ("", "/") and {"", ".", ".."} & set(steps) or steps[-1].endswith(".html"):
        return f"`{address[:80]}` is not the address of a folder", "write what a browser shows for the home page, without index.html"
    return None


def with_given(explainer):
    """The explainer, with the address that SITE_URL gives before its own. Raises ContentErrors where it is no address."""
    given = os.environ.get(VARIABLE, "").strip()
    if not given:
        return explainer
    fault = wrong(given)
    if fault:
        raise ContentErrors([Finding(VARIABLE, 1, 1, *fault)])
    if explainer.language_folder:
        given = f"{given.rstrip('/')}/{explainer.language_folder}"
    others = [one for one in explainer.site.addresses if one.rstrip("/") != given.rstrip("/")]
    site = explainer.site.model_copy(update={"addresses": [given, *others]})
    return replace(explainer, site=site)


def path_of(address):
    """The path of an address, with a slash at both ends: `/` for a whole host, `/repo/` for a folder of one."""
    path = urlsplit(address).path.strip("/")
    return f"/{path}/" if path else "/"
