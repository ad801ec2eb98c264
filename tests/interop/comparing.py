# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds Runlane's view of a store against MLflow's, value by value."""
import json
import math
import os
import xml.etree.ElementTree as ElementTree

LARGEST = 1.7976931348623157e308
WITH_DATASET = "of a data set"  # MLflow's file store reads the step of these lines as 0 (F39)


def as_float(value):
    """MLflow's database holds infinity as the largest double and gives that back; Runlane says infinity."""
    number = float(value)
    return math.copysign(math.inf, number) if abs(number) == LARGEST else number


def same_value(mine, theirs):
    a, b = as_float(mine), as_float(theirs)
    return a == b or (math.isnan(a) and math.isnan(b))


def reads_backslashes(version):
    """Before 3, file stores made a regular expression of LIKE in which a backslash escaped what came of "%"."""
    return int(version.split(".")[0]) >= 3


def point_order(point):
    value = as_float(point[0])
    return point[2], point[1], math.isnan(value), 0.0 if math.isnan(value) else value


class Comparison:
    def __init__(self):
        self.name = ""
        self.counts = {}
        self.differences = []

    def begin(self, name):
        self.name = name

    def count(self, what, number=1):
        self.counts[what] = self.counts.get(what, 0) + number

    def differ(self, where, mine, theirs):
        self.differences.append(f"{self.name}: {where}: Runlane {mine!r}, MLflow {theirs!r}")

    def equal(self, where, mine, theirs):
        self.count("values")
        if mine != theirs:
            self.differ(where, mine, theirs)

    def same_ids(self, what, mine, theirs):
        """Pairs of the same id."""
        self.equal(f"ids of {what}", sorted(mine), sorted(theirs))
        self.count(what, len(theirs))
        return [(one, mine[one], theirs[one]) for one in theirs if one in mine]

    def whole(self, runlane, mlflow, folder, backend):
        theirs = json.loads(mlflow.run("dump", folder, backend))
        mine = runlane.whole(folder, backend)
        self.equal("problems", [one for one in mine["problems"] if one["severity"] != "info"], [])
        self.experiments(mine, theirs)
        pairs = self.same_ids("runs", {run["run_id"]: run for run in mine["runs"]},
                              {run["run_id"]: run for run in theirs["runs"]})
        for run, my_run, their_run in pairs:
            self.run(my_run, their_run, backend)
            histories = runlane.histories(folder, backend, run, their_run["histories"])
            for key, points in their_run["histories"].items():
                self.history(f"history of {key!r} of {run}", histories.get(key), points,
                             key != WITH_DATASET or backend == "sqlite")
        self.registry(mine, theirs)
        self.logged_models(mine, theirs)

    def experiments(self, mine, theirs):
        def by_id(side):
            return {one["experiment_id"]: one for one in side["experiments"]}

        for identity, my_one, their_one in self.same_ids("experiments", by_id(mine), by_id(theirs)):
            for field, value in their_one.items():
                self.equal(f"{field} of experiment {identity}", my_one.get(field), value)

    def run(self, mine, theirs, backend):
        where = f"of run {theirs['run_id']}"
        for field in ("experiment_id", "name", "status", "lifecycle_stage", "start_time", "end_time",
                      "user_id", "artifact_uri", "params", "tags"):
            self.equal(f"{field} {where}", mine[field], theirs[field])
        self.equal(f"metric keys {where}", sorted(mine["metrics"]), sorted(theirs["latest"]))
        for key, (value, stamp, step) in theirs["latest"].items():
            metric = mine["metrics"].get(key)
            if metric is None:
                continue
            if not same_value(metric["value"], value):
                self.differ(f"latest {key!r} {where}", metric["value"], value)
            self.equal(f"time of {key!r} {where}", metric["timestamp"], stamp)
            if key != WITH_DATASET or backend == "sqlite":
                self.equal(f"step of {key!r} {where}", metric["step"], step)
            self.summary(f"{key!r} {where}", metric, theirs["histories"][key])
        datasets = [one for one in mine["inputs"] if one["source_type"] == "DATASET"]
        self.equal(f"data sets {where}",
                   sorted(sorted([k, v] for k, v in one["tags"].items()) for one in datasets), theirs["inputs"])
        self.equal(f"outputs {where}",
                   sorted([one["destination_id"], one["step"]] for one in mine["outputs"]), theirs["outputs"])

    def summary(self, where, metric, points):
        self.equal(f"number of points of {where}", metric["points"], len(points))
        finite = [number for number in (as_float(point[0]) for point in points) if math.isfinite(number)]
        if len(points) > 1 and finite and len(finite) == len(points):
            self.equal(f"least of {where}", metric.get("min"), min(finite))
            self.equal(f"greatest of {where}", metric.get("max"), max(finite))

    def history(self, where, mine, theirs, has_steps):
        if mine is None or len(mine) != len(theirs):
            self.differ(where, mine and len(mine), len(theirs))
            return
        self.count("points", len(theirs))
        if not has_steps:
            mine = [[value, stamp, 0] for value, stamp, _ in mine]
            theirs = [[value, stamp, 0] for value, stamp, _ in theirs]
        for my_point, their_point in zip(sorted(mine, key=point_order), sorted(theirs, key=point_order)):
            if my_point[1:] != their_point[1:] or not same_value(my_point[0], their_point[0]):
                self.differ(where, my_point, their_point)

    def registry(self, mine, theirs):
        def by_name(side):
            return {one["name"]: one for one in side["registered_models"]}

        for name, my_model, their_model in self.same_ids("registered models", by_name(mine), by_name(theirs)):
            for field in ("description", "creation_timestamp", "aliases", "tags"):
                self.equal(f"{field} of model {name}", my_model[field] or type(their_model[field])(),
                           their_model[field])
            versions = self.same_ids(f"model versions",
                                     {str(one["version"]): one for one in my_model["versions"]},
                                     {one["version"]: one for one in their_model["versions"]})
            for number, my_version, their_version in versions:
                for field, value in their_version.items():
                    self.equal(f"{field} of version {number} of {name}", my_version[field] or type(value)(), value)

    def logged_models(self, mine, theirs):
        active = {one["model_id"]: one for one in mine["logged_models"] if one["lifecycle_stage"] == "active"}
        statuses = {"1": "PENDING", "2": "READY", "3": "FAILED"}
        for identity, my_model, their_model in self.same_ids(
                "logged models", active, {one["model_id"]: one for one in theirs["logged_models"]}):
            for field, value in their_model.items():
                found = my_model[field] or ""
                if field == "status":
                    found = statuses.get(str(found), str(found))
                self.equal(f"{field} of logged model {identity}", found or type(value)(), value)

    def searches(self, runlane, mlflow, folder, backend, filters):
        theirs = json.loads(mlflow.run("search", folder, backend, text=json.dumps(filters)))
        mlflow_version = json.loads(mlflow.run("dump", folder, backend))["version"]
        active = {one["experiment_id"] for one in runlane.whole(folder, backend)["experiments"]
                  if one["lifecycle_stage"] == "active"}
        for text, expected in theirs.items():
            if expected is None:
                self.count("filters this MLflow does not know")
                continue
            found = runlane.runs(folder, backend, "--query", text)["runs"]
            mine = sorted(run["run_id"] for run in found if run["experiment_id"] in active)
            self.count("filters")
            if backend == "file" and "\\" in text and mine != expected and not reads_backslashes(mlflow_version):
                self.count("documented differences")
                continue
            self.equal(f"runs that match {text}", mine, expected)

    def report(self):
        counts = ", ".join(f"{number:,} {what}" for what, number in sorted(self.counts.items()))
        print(f"interop: compared {counts}")
        for difference in self.differences[:200]:
            print(difference)
        print(f"interop: {len(self.differences)} differences")
        self.write_result()
        return 1 if self.differences else 0

    def write_result(self):
        """The count of tests/run.sh reads results as GoogleTest writes them."""
        target = os.environ.get("GTEST_OUTPUT", "")
        if not target.startswith("xml:") or not target.endswith("/"):
            return
        name = self.name.split()[0]
        suites = ElementTree.Element("testsuites")
        suite = ElementTree.SubElement(suites, "testsuite", name="Interop")
        case = ElementTree.SubElement(suite, "testcase", name=name, classname="Interop", status="run")
        for difference in self.differences:
            ElementTree.SubElement(case, "failure", message=difference)
        ElementTree.ElementTree(suites).write(os.path.join(target[4:], f"interop-{name}.xml"))
