# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runlane's command line, as data."""
import json
import os
import subprocess


def place_of(folder, backend):
    return folder / ("mlflow.db" if backend == "sqlite" else "mlruns")


class Runlane:
    def __init__(self, program, home):
        self.program = program
        self.variables = {**os.environ, "HOME": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def start(self, *arguments):
        """Exit code, what was printed, complaints."""
        done = subprocess.run([self.program, *map(str, arguments)], capture_output=True, text=True,
                              check=False, env=self.variables)
        return done.returncode, done.stdout, done.stderr

    def json(self, *arguments):
        code, text, complaints = self.start(*arguments, "--format", "json")
        if code != 0 or complaints:
            raise RuntimeError(f"runlane {' '.join(map(str, arguments))}: {code} {complaints}")
        return json.loads(text)

    def runs(self, folder, backend, *arguments):
        return self.json("runs", place_of(folder, backend), *arguments)

    def whole(self, folder, backend):
        return self.runs(folder, backend, "--all", "--history")

    def histories(self, folder, backend, run, keys):
        """Points [value, timestamp, step] per key, in no particular order."""
        wanted = [word for key in keys for word in ("--metric", key)]
        found = self.json("curves", place_of(folder, backend), "--run", run, *wanted)
        return {series["metric"]: [list(point) for point in zip(
            series["values"], series["timestamps"], series["steps"])] for series in found["series"]}
