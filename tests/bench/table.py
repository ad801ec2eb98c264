#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints the results of Google Benchmark in a folder as one Markdown table, with ratios where one work was
measured in several ways. usage: table.py FOLDER"""
import json
import pathlib
import sys

# (work, the same bytes read bare, MLflow): names without the argument
BESIDE = [
    ("filesCatalogue", "filesBareRead", "mlflowFilesFirstPage"),
    ("filesCatalogueIndexed", "filesBareRead", "mlflowFilesFirstPage"),
    ("sqliteCatalogue", "sqliteBareRead", "mlflowSqliteAllPages"),
    ("sqliteHistories", None, "mlflowSqlite100Histories"),
    ("filesHistories", None, "mlflowFiles100Histories"),
]
TO_MS = {"ns": 1e-6, "us": 1e-3, "ms": 1.0, "s": 1e3}
STANDARD = {"name", "run_name", "run_type", "family_index", "per_family_instance_index", "repetitions",
            "repetition_index", "threads", "iterations", "real_time", "cpu_time", "time_unit", "error_occurred",
            "error_message"}


def load(folder):
    results = {}
    for path in sorted(folder.glob("*.json")):
        for entry in json.loads(path.read_text())["benchmarks"]:
            results[entry["name"].replace("/real_time", "")] = entry
    return results


def millis(entry):
    return entry["real_time"] * TO_MS[entry["time_unit"]]


def counters(entry):
    if entry.get("error_occurred"):
        return entry.get("error_message", "failed")
    return ", ".join(f"{key} {value:,.6g}" for key, value in entry.items() if key not in STANDARD)


def ratio(results, entry, other):
    if other not in results or results[other].get("error_occurred") or not millis(entry):
        return ""
    return f"{millis(entry) / millis(results[other]):.3g}"


def main():
    results = load(pathlib.Path(sys.argv[1]))
    beside = {work: (bare, mlflow) for work, bare, mlflow in BESIDE}
    print("| benchmark | ms | of a bare read | of MLflow | counters |\n|---|---:|---:|---:|---|")
    for name, entry in results.items():
        work, _, argument = name.partition("/")
        bare, mlflow = beside.get(work, (None, None))
        print(f"| {name} | {millis(entry):.2f} | {ratio(results, entry, f'{bare}/{argument}')} "
              f"| {ratio(results, entry, f'{mlflow}/{argument}')} | {counters(entry)} |")


if __name__ == "__main__":
    main()
