"""The whole site as a zip: one folder, whose index.html opens from disk, and which a mirror can serve as it is."""

import hashlib
import io
import zipfile

from build_scripts.finish.checksums import NAME as SUMS
from build_scripts.finish.checksums import files

README = "READ-ME.txt"


def site_zip(book, folder, others):
    """The zip as bytes. `folder` is the name of the folder in it; `others` maps names of files to bytes that take the place of the
    site's own or stand beside them. The folder has a list of checksums of its own."""
    names = [name for name in files(book.site) if not name.startswith(("editions/", "text/")) and name != SUMS]
    contents = {name: (book.site / name).read_bytes() for name in names} | others
    sums = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in sorted(contents.items()))
    return zipped({f"{folder}/{name}": data for name, data in sorted({**contents, SUMS: sums.encode()}.items())}, book.explainer.site.dates.updated)


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
