"""A live preview for those who write: what is saved shows on the open page, and so does what is wrong with it."""
