"""What a Builder sets in the environment of its process, taken back."""

from contextlib import contextmanager

import pytest


@contextmanager
def preview_settings():
    """The settings of a preview, for a while; SOURCE_DATE_EPOCH and what silences MkDocs are as before afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "0")
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield
