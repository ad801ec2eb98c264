# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a store again and again while MLflow writes it. Step i of every history has the value i / 2, so
that whatever is read can be told from a consistent beginning of what is written."""
import json

from runlane_side import place_of


class Follower:
    def __init__(self, comparison, runlane):
        self.comparison = comparison
        self.runlane = runlane
        self.seen = {}  # points per run

    def read(self, folder, backend):
        code, text, complaints = self.runlane.start(
            "runs", place_of(folder, backend), "--all", "--history", "--format", "json")
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
        expected = (points - 1, (points - 1) / 2)
        self.comparison.equal(f"beginning of {run['run_id']}", (metric["step"], metric["value"]), expected)
        if points > 1:
            self.comparison.equal(f"range of {run['run_id']}", (metric["min"], metric["max"]), (0, expected[1]))
        return points


def follow(comparison, runlane, mlflow, place):
    folder, backend, points = place
    mlflow.run("prepare", folder, backend)
    writer = mlflow.start("follow", folder, backend, points)
    follower = Follower(comparison, runlane)
    while writer.poll() is None:
        follower.read(folder, backend)
    _, complaints = writer.communicate()
    if writer.returncode != 0:
        comparison.differ("the writer", complaints[-1000:], "no error")
    follower.read(folder, backend)
    comparison.equal("points in the end", sum(follower.seen.values()), points)
