# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when clang-tidy finds something in the named rooms.

usage: tidy_lint.py CLANG-TIDY TOP BUILD ROOM...
"""
import pathlib
import subprocess
import sys

tool, top, build = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3]
files = [str(p) for room in sys.argv[4:] for p in sorted((top / "src" / room).rglob("*.cpp"))]
if not files:
    sys.exit("no source files found")
result = subprocess.run([tool, "-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option", *files], cwd=top)
print(f"{len(files)} files checked")
sys.exit(result.returncode)
