"""What a reader sees, a room for each thing: its code, template, style and named examples side by side.

Every room has `render(ctx, ...)`, which gives a block of HTML without blank lines, fit to stand in a Markdown page;
what is better said in Markdown (statements, footnotes) has `markdown(ctx, ...)` beside it. `base` and `frame` hold
only style: what holds for every page, and what stands around its text.
"""
