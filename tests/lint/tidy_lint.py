# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when clang-tidy finds something in the named rooms.

usage: tidy_lint.py CLANG-TIDY TOP BUILD ROOM...
"""
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

tool, top, build = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
files = [str(p) for room in sys.argv[4:] for p in sorted((top / "src" / room).rglob("*.cpp"))]
if not files:
    sys.exit("no source files found")
commands = json.loads((build / "compile_commands.json").read_text())
for command in commands:  # clang cannot read what g++ precompiled
    command["command"] = re.sub(r" (-Winvalid-pch|-include \S*cmake_pch\.hxx)(?=\s)", "", command["command"])
with tempfile.TemporaryDirectory() as folder:
    (pathlib.Path(folder) / "compile_commands.json").write_text(json.dumps(commands))

    def check(file):
        return subprocess.run([tool, "-p", folder, "--quiet", "--extra-arg=-Wno-unknown-warning-option", file],
                              cwd=top, capture_output=True, text=True)

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(check, files))
for result in results:
    if result.returncode != 0:
        print(result.stdout + result.stderr)
print(f"{len(files)} files checked")
sys.exit(any(result.returncode for result in results))
