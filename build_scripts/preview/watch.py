"""Notice what is saved: watchdog asks the system, whichever it is, and tells of renamed and deleted files too."""

import threading
import time
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED, FileSystemEventHandler
from watchdog.observers import Observer

FOLDERS = ("content", "docs/assets", "overrides", "build_scripts")
SETTINGS = "mkdocs.yml"
ENDINGS = (".yml", ".yaml", ".po", ".json", ".css", ".js", ".html", ".j2", ".svg")
CHANGES = (EVENT_TYPE_CREATED, EVENT_TYPE_DELETED, EVENT_TYPE_MODIFIED, EVENT_TYPE_MOVED)  # and not that a file was only read
TOGETHER = 0.05  # seconds; an editor saves in several steps


class Changes(FileSystemEventHandler):
    """The files below `root` that a page is made from and that changed since they were last taken, as paths relative to it."""

    def __init__(self, root):
        self.root = Path(root)
        self.paths = set()
        self.news = threading.Condition()

    def on_any_event(self, event):
        """Note what watchdog tells, in a thread of its own."""
        if event.event_type not in CHANGES or event.is_directory:
            return
        found = {Path(path).relative_to(self.root) for path in (event.src_path, event.dest_path) if path}
        found = {path for path in found if path.suffix in ENDINGS and (len(path.parts) > 1 or path.name == SETTINGS)}
        if found:
            with self.news:
                self.paths |= found
                self.news.notify_all()

    def take(self, patience):
        """What changed, as a set that is empty where nothing did within `patience` seconds. Nothing is told twice."""
        with self.news:
            if not self.news.wait_for(lambda: self.paths, patience):
                return set()
        time.sleep(TOGETHER)
        with self.news:
            found, self.paths = self.paths, set()
        return found

    def waiting(self):
        """Whether something changed that was not yet taken."""
        return bool(self.paths)


@contextmanager
def watched(root):
    """Watch the project at `root`; gives its Changes. Raises OSError where the system watches no more files."""
    root = Path(root).resolve()
    changes, observer = Changes(root), Observer()
    for name in FOLDERS:
        if (root / name).is_dir():
            observer.schedule(changes, str(root / name), recursive=True)
    observer.schedule(changes, str(root))
    observer.start()
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()
