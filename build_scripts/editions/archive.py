"""The whole site as a zip: one folder, whose index.html opens from disk, and which a mirror can serve as it is."""

import hashlib
import io
import zipfile

from build_scripts.finish.checksums import NAME as SUMS
from build_scripts.finish.checksums import files

README = "READ-ME.txt"
# The copies themselves are in no copy.
APART = ("editions/", "text/")


def site_zip(parts, folder, day):
    """The zip as bytes. `parts` are the languages of the site: (where one stands below the site, its finished folder, and {name: bytes}
    of files that take the place of its own or stand beside them). `folder` is the name of the folder in the zip, which has a list of
    checksums of its own; `day` is the date of its files."""
    contents = {}
    for where, site, others in parts:
        names = [name for name in files(site) if not name.startswith(APART) and name != SUMS]
        contents |= {where + name: data for name, data in ({name: (site / name).read_bytes() for name in names} | others).items()}
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(contents.items()))
    return zipped({f"{folder}/{name}": data for name, data in sorted({**contents, SUMS: sums.encode()}.items())}, day)


def zipped(contents, day, stored=()):
    """{name: bytes} as a zip, in the order given; the same each time, since every file is of the same `day` (an ISO date)."""
    moment = (*map(int, day.split("-")), 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in contents.items():
            info = zipfile.ZipInfo(name, moment)
            info.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            info.create_system, info.external_attr = 3, 0o644 << 16
            archive.writestr(info, data)
    return out.getvalue()
