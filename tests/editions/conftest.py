"""What the tests of the kept site share."""

import pytest

from tests.editions.kept import Kept


@pytest.fixture
def kept(chromium, any_site, tmp_path):
    made = Kept(chromium, any_site, tmp_path)
    yield made
    made.inside.close()
