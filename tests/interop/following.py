# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a store again and again while MLflow writes it. Step i of every history has the value i / 2, so
that whatever is read can be told from a consistent beginning of what is written."""
import json

from runlane_side import place_of


class Follower:
    def __init__(self, comparison, runlane, backend):
        self.comparison = comparison
        self.backend = backend
        self.runlane = runlane
        self.seen = {}  # points per run

    def read(self, folder):
        code, text, complaints = self.runlane.start(
            "runs", place_of(folder, self.backend), "--all", "--history", "--format", "json")
        self.comparison.count("readings while MLflow writes")
        if code != 0 or complaints:
            self.comparison.differ("reading while MLflow writes", (code, complaints), "no error")
            return
        store = json.loads(text)
        self.comparison.equal("problems while MLflow writes",
                              [one for one in store["problems"] if one["severity"] == "error"], [])
        now = {run["run_id"]: self.points_of(run) for run in store["runs"]}
        for run, points in self.seen.items():
            if now.get(run, -1) < points:
                self.comparison.differ(f"points of {run} read later", now.get(run), points)
        self.seen = now

    def points_of(self, run):
        metric = run["metrics"].get("loss")
        if metric is None:
            return 0
        points = metric["points"]
        last = points - 1
        step = metric["step"]
        if self.backend == "sqlite" and step < last:
            last = step  # the latest values are read first, each in a short transaction of its own
        self.comparison.equal(f"beginning of {run['run_id']}", (step, metric["value"]), (last, last / 2))
        if points > 1:
            expected = (0, (points - 1) / 2)
            self.comparison.equal(f"range of {run['run_id']}", (metric["min"], metric["max"]), expected)
        return points


def follow(comparison, runlane, mlflow, place):
    folder, backend, points = place
    mlflow.run("prepare", folder, backend)
    writer = mlflow.start("follow", folder, backend, points)
    follower = Follower(comparison, runlane, backend)
    while writer.poll() is None:
        follower.read(folder)
    _, complaints = writer.communicate()
    if writer.returncode != 0:
        comparison.differ("the writer", complaints[-1000:], "no error")
    follower.read(folder)
    comparison.equal("points in the end", sum(follower.seen.values()), points)
