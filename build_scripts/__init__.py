"""Read the content, check it, render it to Markdown, publish it. See CONTRIBUTING.md."""
