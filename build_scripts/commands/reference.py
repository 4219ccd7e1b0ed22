"""Write the content-format reference and the JSON Schemas from the model."""

from build_scripts.docs_folder import write_if_changed
from build_scripts.writing import reference, schemas

HELP = "write CONTENT-FORMAT.md and content/schemas/ from the model"


def arguments(parser):
    """This command takes none beside the project's folder."""


def files():
    """{path: text} of all that is made from the model."""
    return {"CONTENT-FORMAT.md": reference.page()} | {f"content/schemas/{name}": text for name, text in schemas.schemas().items()}


def run(args):
    """Write what differs."""
    changed = [name for name, text in files().items() if write_if_changed(args.project / name, text)]
    print(f"{len(changed)} files changed")
    return 0
