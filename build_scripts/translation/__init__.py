"""The explainer in other languages: words in PO catalogues, brought up to date, checked, and laid over the content.

`Translations` of one language hold the explainer in it, as every later step takes one.
"""
