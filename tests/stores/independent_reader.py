# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a store with nothing but Python's standard library and prints what it found as one JSON
object of "path": "value", to be held beside Runlane's reading. Histories are the number of their
points and the CRC-32 of (timestamp, value, step), packed as little-endian int64, double, int64 in
the order they were written.

    python3 independent_reader.py file|sqlite PATH
"""
import json
import math
import os
import sqlite3
import struct
import sys
import zlib

LARGEST = 1.7976931348623157e308


def shown(value):
    if value is None:
        return ""
    if isinstance(value, float):
        if math.isnan(value):
            return "NaN"
        if math.isinf(value):
            return "Infinity" if value > 0 else "-Infinity"
        return "%.17g" % value
    return str(value)


def millis(stamp):
    if 10**8 <= stamp < 10**11:
        return stamp * 1000
    if stamp < 10**14:
        return stamp
    return stamp // 1000 if stamp < 10**17 else stamp // 10**6


def history(points):
    packed = b"".join(
        struct.pack("<qdq", t, math.nan if math.isnan(v) else v, s) for t, v, s in points)
    return "%d %08x" % (len(points), zlib.crc32(packed))


def summary(points):
    latest = max(points, key=lambda p: (p[2], p[0], 0.0 if math.isnan(p[1]) else p[1]))
    finite = [p[1] for p in points if math.isfinite(p[1])]
    low, high = (min(finite), max(finite)) if finite else (math.nan, math.nan)
    return " ".join(shown(x) for x in (latest[1], latest[0], latest[2], len(points),
                                       sum(math.isnan(p[1]) for p in points), low, high))


def points_of(lines, model):
    points = []
    for line in lines:
        fields = line.split()
        if not fields or (model and (len(fields) == 5 or len(fields) < 4)):
            continue
        if not model and (len(fields) < 2 or len(fields) == 4):
            continue
        try:
            points.append((millis(int(fields[0])), float(fields[1]),
                           int(fields[2]) if len(fields) > 2 else 0))
        except ValueError:
            continue
    return points


def read_files(root):
    facts = {}
    for parent in ("", ".trash"):
        top = os.path.join(root, parent)
        for experiment in sorted(os.listdir(top)) if os.path.isdir(top) else []:
            folder = os.path.join(top, experiment)
            if not os.path.isfile(os.path.join(folder, "meta.yaml")) or experiment == "models":
                continue
            for run in os.listdir(folder):
                metrics = os.path.join(folder, run, "metrics")
                if run == "models" or not os.path.isfile(os.path.join(folder, run, "meta.yaml")):
                    continue
                for where, _, names in os.walk(metrics):
                    for name in names:
                        path = os.path.join(where, name)
                        with open(path, encoding="utf-8", errors="replace", newline="") as text:
                            points = points_of(text.read().splitlines(), False)
                        key = os.path.relpath(path, metrics)
                        base = "%s/%s/%s" % (experiment, run, key)
                        facts["history " + base] = history(points)
                        if points:
                            facts["latest " + base] = summary(points)
    return facts


def stored(value, is_nan):
    if is_nan or value is None:
        return math.nan
    if abs(value) == LARGEST:
        return math.copysign(math.inf, value)
    return float(value)


class Database:
    def __init__(self, path):
        self.connection = sqlite3.connect("file:%s?mode=ro" % path.replace("?", "%3f"), uri=True)
        self.connection.text_factory = lambda raw: raw.decode("utf-8", "replace")

    def rows(self, table, *columns):
        known = {row[1] for row in self.connection.execute("PRAGMA table_info(%s)" % table)}
        if not known:
            return []
        wanted = ", ".join(c if c in known else "NULL" for c in columns)
        return self.connection.execute("SELECT %s FROM %s ORDER BY rowid" % (wanted, table))


def read_metrics(database, facts):
    runs = {run: experiment for run, experiment in database.rows("runs", "run_uuid",
                                                                 "experiment_id")}
    series = {}
    for run, key, value, stamp, step, is_nan in database.rows(
            "metrics", "run_uuid", "key", "value", "timestamp", "step", "is_nan"):
        point = (millis(stamp), stored(value, is_nan), step or 0)
        series.setdefault((run, key), []).append(point)
    for (run, key), points in series.items():
        if run in runs:
            base = "%s/%s/%s" % (runs[run], run, key)
            facts["history " + base] = history(points)
            facts["latest " + base] = summary(points)


def read_models(database, facts):
    for table, kind, key, value in (("logged_model_params", "param", "param_key", "param_value"),
                                    ("logged_model_tags", "tag", "tag_key", "tag_value")):
        for model, name, text in database.rows(table, "model_id", key, value):
            facts["model %s/%s/%s" % (model, kind, name)] = shown(text)
    series = {}
    for model, key, value, stamp, step in database.rows(
            "logged_model_metrics", "model_id", "metric_name", "metric_value",
            "metric_timestamp_ms", "metric_step"):
        series.setdefault((model, key), []).append((stamp, stored(value, False), step))
    for (model, key), points in series.items():
        facts["model %s/metric/%s" % (model, key)] = summary(points)
    for model, place, experiment in database.rows("logged_models", "model_id",
                                                  "artifact_location", "experiment_id"):
        facts["model %s/place" % model] = "%s %s" % (experiment, shown(place))
    for name, workspace in database.rows("registered_models", "name", "workspace"):
        facts["registered %s/workspace" % name] = shown(workspace)


def read_inputs(database, facts):
    for row in database.rows("datasets", "dataset_uuid", "experiment_id", "name", "digest",
                             "dataset_source_type", "dataset_source", "dataset_schema",
                             "dataset_profile"):
        facts["dataset %s" % row[0]] = "|".join(shown(x) for x in row[1:])
    tags = {}
    for uuid, name, value in database.rows("input_tags", "input_uuid", "name", "value"):
        tags.setdefault(uuid, []).append("%s=%s" % (name, value))
    runs = {row[0] for row in database.rows("runs", "run_uuid")}
    for uuid, kind, source, target, destination, step in database.rows(
            "inputs", "input_uuid", "source_type", "source_id", "destination_type",
            "destination_id", "step"):
        if (destination if kind == "DATASET" else source) not in runs:
            continue
        if kind == "DATASET" and target == "RUN":
            facts["input %s/%s" % (destination, source)] = ",".join(sorted(tags.get(uuid, [])))
        elif kind == "RUN_INPUT":
            facts["input %s/%s" % (source, destination)] = ",".join(sorted(tags.get(uuid, [])))
        elif kind == "RUN_OUTPUT":
            facts["output %s/%s" % (source, destination)] = shown(step or 0)
    for experiment, workspace in database.rows("experiments", "experiment_id", "workspace"):
        facts["experiment %s/workspace" % experiment] = shown(workspace)
    facts["traces"] = str(sum(1 for _ in database.rows("trace_info", "request_id")))


def read_database(path):
    database = Database(path)
    facts = {}
    read_metrics(database, facts)
    read_models(database, facts)
    read_inputs(database, facts)
    return facts


if __name__ == "__main__":
    reader = read_files if sys.argv[1] == "file" else read_database
    json.dump(reader(sys.argv[2]), sys.stdout)
