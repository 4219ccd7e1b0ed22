"""Start a command with less than it is used to: small files only, or without root's right to write everywhere.

    python tests/confined.py FILE_SIZE COMMAND...

FILE_SIZE is the largest number of bytes that a file may get, as on a disk that is full from there on, or `any`.
"""

import ctypes
import os
import resource
import sys

PR_CAPBSET_DROP = 24  # linux/prctl.h
CAPABILITIES = (1, 2, 3)  # linux/capability.h: CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH, CAP_FOWNER


def main():
    size, *command = sys.argv[1:]
    if size != "any":
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(size), int(size)))
    if sys.platform.startswith("linux"):
        # Refused to anybody but root, who alone needs it.
        for capability in CAPABILITIES:
            ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)
    os.execv(command[0], command)


if __name__ == "__main__":
    main()
