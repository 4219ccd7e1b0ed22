"""What a reader sees, a room for each thing: its code, template, style and named examples side by side."""
