"""Tests that hold for the content of this site alone. All others hold for any explainer, and look at tests/tiny too."""
