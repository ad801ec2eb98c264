#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""run_interop.py --runlane PROGRAM --requirements FILE --cache FOLDER: lets one released MLflow write
stores and holds what Runlane reads against what that MLflow says itself, also while it writes.

Ends with 77 and a notice when that MLflow cannot be installed here."""
import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from comparing import Comparison  # noqa: E402
from following import follow  # noqa: E402
from runlane_side import Runlane  # noqa: E402

SKIPPED = 77
HERE = Path(__file__).parent
OFFLINE = ("connection", "resolution", "timed out", "timeout", "unreachable", "proxy")
FILTERS = [
    "metrics.acc > 0.5", "metrics.acc >= 0.6 AND params.model = 'mlp'", "params.model != 'mlp'",
    "metrics.`val/acc` > 0.89", "metrics.acc != 0.4", "params.lr LIKE '0.%'", "params.model ILIKE 'C%'",
    "tags.team = 'leaf'", "tags.`mlflow.parentRunId` LIKE '%'", "tags.quote LIKE '%100\\%'",
    "attributes.status = 'FINISHED'", "attributes.status != 'FINISHED'", "status = 'FAILED'",
    "attributes.start_time > 1700000060000", "run_name = 'run 3'", "attributes.run_name ILIKE 'RUN%'",
    "user_id = 'ana'", "params.`path/with.parts` = 'a=b;c'", "params.absent = 'x'", "metrics.absent < 1",
    "attributes.end_time <= 1700000072345", "params.note LIKE '%병해%'", "params.model = \"svm\"",
    "metrics.loss = 1.25", "metrics.inf > 1", "metrics.`minus inf` < 0", "tags.absent != 'x'",
]


def python_of(environment):
    return environment / "bin" / "python"


def environment_of(requirements, cache):
    """The environment of one requirements file; its name changes with the file and with Python."""
    text = requirements.read_bytes() + sys.version.encode()
    environment = cache / f"{requirements.stem}-{hashlib.sha256(text).hexdigest()[:12]}"
    ready = environment / "ready"
    if ready.exists():
        return environment
    shutil.rmtree(environment, ignore_errors=True)
    try:
        venv.create(environment, with_pip=True)
    except (OSError, subprocess.CalledProcessError) as error:
        skip(f"no virtual environment can be made: {error}")
    install = [python_of(environment), "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
               "--retries", "1", "--timeout", "15", "--requirement", requirements]
    done = subprocess.run(install, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        lines = [line for line in done.stderr.splitlines() if line.strip()]
        said = lines[-1] if lines else "pip failed"
        if any(word in done.stderr.lower() for word in OFFLINE):
            skip(f"the package index is out of reach ({said})")
        if "requires-python" in done.stderr.lower() or sys.version_info >= (3, 13):
            skip(f"this MLflow does not install on Python {sys.version.split()[0]} ({said})")
        sys.exit(f"interop: {requirements.name} does not install: {said}")
    ready.touch()
    return environment


def skip(reason):
    print(f"interop: skipped: {reason}")
    sys.exit(SKIPPED)


def writable_cache(cache):
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        skip(f"{cache} cannot be made: {error}")
    return cache


class Mlflow:
    def __init__(self, environment, home):
        self.python = python_of(environment)
        self.home = home
        self.variables = {**os.environ, "HOME": str(home), "PYTHONWARNINGS": "ignore",
                          "PYTHONUTF8": "1", "GIT_PYTHON_REFRESH": "quiet"}

    def start(self, *arguments):
        return subprocess.Popen([self.python, HERE / "mlflow_side.py", *map(str, arguments)],
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                env=self.variables, cwd=self.home)

    def run(self, *arguments, text=""):
        done = subprocess.run([self.python, HERE / "mlflow_side.py", *map(str, arguments)], input=text,
                              capture_output=True, text=True, check=False, env=self.variables, cwd=self.home)
        if done.returncode != 0:
            sys.exit(f"interop: MLflow failed at {arguments[0]}:\n{done.stderr[-4000:]}")
        return done.stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runlane", type=Path, required=True)
    parser.add_argument("--requirements", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--points", type=int, default=400, help="metrics written while Runlane follows")
    arguments = parser.parse_args()
    environment = environment_of(arguments.requirements, writable_cache(arguments.cache))
    comparison = Comparison()
    with tempfile.TemporaryDirectory(prefix="runlane-interop-") as name:
        top = Path(name).resolve()
        runlane = Runlane(arguments.runlane, top)
        mlflow = Mlflow(environment, top)
        for backend in ("file", "sqlite"):
            folder = top / backend
            folder.mkdir()
            mlflow.run("write", folder, backend)
            comparison.begin(f"{arguments.requirements.stem} {backend}")
            comparison.whole(runlane, mlflow, folder, backend)
            comparison.searches(runlane, mlflow, folder, backend, FILTERS)
            followed = top / f"{backend}-followed"
            followed.mkdir()
            comparison.begin(f"{arguments.requirements.stem} {backend} followed")
            follow(comparison, runlane, mlflow, (followed, backend, arguments.points))
            comparison.whole(runlane, mlflow, followed, backend)
    sys.exit(comparison.report())


if __name__ == "__main__":
    main()
