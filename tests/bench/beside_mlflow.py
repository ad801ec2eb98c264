#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What MLflow itself needs for the work of stores_bench, as JSON in the format of Google Benchmark.

usage: beside_mlflow.py STORE_FOLDER [--runs 10000]      (run it with a Python that has mlflow)

STORE_FOLDER holds the stores that stores_bench made. Each figure is the best of its repetitions, in
milliseconds, taken in this process: starting Python and importing MLflow are not counted.
"""
import argparse
import json
import logging
import os
import pathlib
import time
import warnings

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
os.environ["GIT_PYTHON_REFRESH"] = "quiet"
warnings.simplefilter("ignore")
logging.disable(logging.WARNING)

import mlflow  # noqa: E402
from mlflow.tracking import MlflowClient  # noqa: E402

PAGE = 1000
HISTORIES = 100


def best_of(repetitions, work):
    figures = []
    for _ in range(repetitions):
        start = time.perf_counter()
        work()
        figures.append((time.perf_counter() - start) * 1000)
    return min(figures)


def all_pages(client, experiments):
    runs, token = [], None
    while True:
        page = client.search_runs(experiments, max_results=PAGE, page_token=token)
        runs.extend(page)
        token = page.token
        if not token:
            return runs


def measure(name, uri, pages, repetitions):
    client = MlflowClient(uri)
    experiments = [e.experiment_id for e in client.search_experiments()]
    rows = [(f"{name}FirstPage", best_of(repetitions, lambda: client.search_runs(experiments, max_results=PAGE)))]
    if pages:
        rows.append((f"{name}AllPages", best_of(1, lambda: all_pages(client, experiments))))
    runs = client.search_runs(experiments, max_results=HISTORIES)
    keys = [(run.info.run_id, sorted(run.data.metrics)[0]) for run in runs]

    def read_histories():
        for run_id, key in keys:
            client.get_metric_history(run_id, key)

    rows.append((f"{name}{HISTORIES}Histories", best_of(repetitions, read_histories)))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=10000)
    arguments = parser.parse_args()
    rows = []
    files = arguments.folder / f"files-{arguments.runs}"
    if files.is_dir():
        # each page of a folder reads every run again, so that all pages are left out
        rows += measure("mlflowFiles", files.absolute().as_uri(), pages=False, repetitions=1)
    database = arguments.folder / f"runs-{arguments.runs}.db"
    if database.is_file():
        rows += measure("mlflowSqlite", f"sqlite:///{database.absolute()}", pages=True, repetitions=2)
    print(json.dumps({
        "context": {"mlflow": mlflow.__version__},
        "benchmarks": [{"name": f"{name}/{arguments.runs}", "real_time": ms, "time_unit": "ms"} for name, ms in rows],
    }, indent=1))


if __name__ == "__main__":
    main()
