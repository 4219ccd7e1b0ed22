"""Editions in other languages: the words of the content in PO catalogues, brought up to date, checked and laid over the content."""
