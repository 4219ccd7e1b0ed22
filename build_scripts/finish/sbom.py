"""The bill of materials: what the site was made with, as CycloneDX (https://cyclonedx.org/docs/1.6/json/), from the lock files.

It is read from requirements/*.txt and VENDORED.yml and not from what is installed, so that it is the same on every
machine; pip refuses to install anything else (--require-hashes).
"""

import json
import re
import uuid
from dataclasses import dataclass
from pathlib import Path

import yaml

NAME = "data/sbom.cdx.json"
LOCKS = ("requirements/site.txt", "requirements/editions.txt")
VENDORED = "VENDORED.yml"
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)\s*(?:;\s*([^\\]+?))?\s*\\?$")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
VIA = re.compile(r"^\s+#\s+(?:via\s*)?(.*)$")
OURS = "site"
# Of what pip installs, only the theme has files that reach a reader; everything else works while the site is built.
DELIVERED = ("mkdocs-material",)


@dataclass(frozen=True)
class Pin:
    """One locked package: its name and version, where it is needed, its files' SHA-256, and what asks for it."""

    name: str
    version: str
    marker: str
    hashes: tuple
    via: tuple


def write(site, root, title):
    """Write the bill of the project at `root` into the folder `site`."""
    path = Path(site) / NAME
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(bill(root, title), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def read_lock(path):
    """The Pins of a lock file, nothing where there is none."""
    return pins(path.read_text(encoding="utf-8")) if path.is_file() else []


def pins(text):
    """The Pins of a lock file, as `uv pip compile --generate-hashes` writes it."""
    blocks = []
    for line in text.splitlines():
        if PIN.match(line):
            blocks.append([line])
        elif blocks:
            blocks[-1].append(line)
    return [read_block(block) for block in blocks]


def read_block(lines):
    name, version, marker = PIN.match(lines[0]).groups()
    via = [match[1].strip() for line in lines[1:] for match in [VIA.match(line)] if match and match[1].strip()]
    return Pin(name, version, marker or "", tuple(HASH.findall("\n".join(lines))), tuple(via))


def vendored(root):
    """What VENDORED.yml lists, as a list of mappings."""
    path = Path(root) / VENDORED
    return yaml.safe_load(path.read_text(encoding="utf-8"))["files"] or [] if path.is_file() else []


def bill(root, title):
    """The bill as CycloneDX has it, ready for JSON. Its number is made from what it lists, so that it repeats."""
    locked = list({pin.name + pin.version: pin for name in LOCKS for pin in read_lock(Path(root) / name)}.values())
    refs = {}
    for pin in locked:
        refs.setdefault(pin.name, []).append(purl(pin))
    needs = {ref: [] for ref in [OURS, *(purl(pin) for pin in locked)]}
    for pin in locked:
        for asker in pin.via:
            for ref in [OURS] if asker.startswith("-r ") else refs.get(asker, []):
                needs[ref].append(purl(pin))
    listed = [*map(component, locked), *map(file_component, vendored(root))]
    found = {
        "metadata": {"component": {"type": "application", "bom-ref": OURS, "name": title}},
        "components": listed,
        "dependencies": [{"ref": ref, "dependsOn": sorted(set(on))} for ref, on in needs.items()],
    }
    number = uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(found, sort_keys=True))
    head = {"$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6"}
    return {**head, "serialNumber": f"urn:uuid:{number}", "version": 1, **found}


def purl(pin):
    """The package's address in the form of https://github.com/package-url/purl-spec."""
    return f"pkg:pypi/{pin.name.lower().replace('_', '-')}@{pin.version}"


def component(pin):
    """One package; `excluded` means that nothing of it reaches a reader."""
    found = {"type": "library", "bom-ref": purl(pin), "name": pin.name, "version": pin.version, "purl": purl(pin)}
    found["scope"] = "required" if pin.name in DELIVERED else "excluded"
    if pin.marker:
        found["properties"] = [{"name": "marker", "value": pin.marker}]
    return found


def file_component(entry):
    """One file of others that is kept in the project."""
    return {
        "type": "file",
        "bom-ref": entry["path"],
        "name": entry["name"],
        "version": str(entry["version"]),
        "licenses": [{"license": {"name": entry["licence"]}}],
        "hashes": [{"alg": "SHA-256", "content": entry["sha256"]}],
        "externalReferences": [{"type": "distribution", "url": entry["from"]}],
    }
