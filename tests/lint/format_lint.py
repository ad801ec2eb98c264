# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when clang-format would change a source file. usage: format_lint.py CLANG-FORMAT TOP"""
import pathlib
import subprocess
import sys

tool, top = sys.argv[1], pathlib.Path(sys.argv[2])
files = [str(p) for folder in ("src", "app", "tests") for p in sorted((top / folder).rglob("*"))
         if p.suffix in (".h", ".cpp")]
if not files:
    sys.exit("no source files found")
result = subprocess.run([tool, "--dry-run", "-Werror", "--ferror-limit=3", *files], cwd=top)
print(f"{len(files)} files checked")
sys.exit(result.returncode)
