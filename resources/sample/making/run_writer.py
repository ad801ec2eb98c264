# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes one MLflow run at a time, with start, steps and end at chosen times."""

import json
import os
import random
import time
import uuid
from pathlib import Path

import mlflow.data
import pandas as pd
from mlflow.entities import DatasetInput, InputTag, Metric, Param

HOME = Path("/home/ana/projects/leaf-disease")
COMMITS = {
    "first": "3f9c2d8e51b7a6409e1d7c52b80f4a6dd3217e95",
    "second": "e81d2f4ab0c96735d5e8f7a1c4b2096f3a7d1c58",
}


class Clock:
    """Stands in for time.time, so that creation times are chosen and the same at each making."""

    def __init__(self):
        self.millis = 0

    def set(self, text):
        self.millis = int(pd.Timestamp("2026-" + text, tz="UTC").timestamp() * 1000)

    def advance(self, seconds):
        self.millis += int(seconds * 1000)


CLOCK = Clock()


def make_repeatable():
    ids = random.Random(20261124)
    uuid.uuid4 = lambda: uuid.UUID(int=ids.getrandbits(128), version=4)
    time.time = lambda: CLOCK.millis / 1000


class Run:
    """One MLflow run written through MlflowClient, with start, steps and end at chosen times."""

    def __init__(self, client, experiment_id, name, start, params, tags=None, parent=None):
        CLOCK.set(start)
        self.client = client
        self.jitter = random.Random(name)
        system = {
            "mlflow.user": "ana",
            "mlflow.source.name": "train.py",
            "mlflow.source.type": "LOCAL",
            "mlflow.source.git.commit": COMMITS["first" if start < "11-17" else "second"],
            "mlflow.source.git.branch": "main",
        }
        if parent:
            system["mlflow.parentRunId"] = parent
        run = client.create_run(
            experiment_id, start_time=CLOCK.millis, run_name=name, tags={**system, **(tags or {})}
        )
        self.id = run.info.run_id
        client.log_batch(self.id, params=[Param(k, str(v)) for k, v in params.items()])
        self.json("config.json", params)

    def steps(self, rows, seconds, steps="counted"):
        """rows: one dict of metrics per step, in order; steps="forgotten" logs each at step 0."""
        metrics = []
        for number, row in enumerate(rows, start=1):
            CLOCK.advance(seconds * self.jitter.uniform(0.9, 1.15))
            step = number if steps == "counted" else 0
            metrics += [
                Metric(k, float(v), CLOCK.millis, step) for k, v in row.items() if v is not None
            ]
        for at in range(0, len(metrics), 900):
            self.client.log_batch(self.id, metrics=metrics[at : at + 900])

    def train_rows(self, history, seconds):
        """The history of a training. calibration/ece is the metric whose author forgot the step."""
        forgotten = [row.pop("calibration/ece", None) for row in history]
        before = CLOCK.millis
        self.steps(history, seconds)
        after = CLOCK.millis
        kept = [{"calibration/ece": v} for v in forgotten if v is not None]
        if kept:
            CLOCK.millis = before
            self.steps(kept, (after - before) / 1000 / len(kept) / 1.15, steps="forgotten")
        CLOCK.millis = after

    def values(self, **metrics):
        CLOCK.advance(4)
        named = {k.replace("__", "/"): float(v) for k, v in metrics.items()}
        self.client.log_batch(
            self.id, metrics=[Metric(k, v, CLOCK.millis, 0) for k, v in named.items()]
        )

    def text(self, path, content):
        self.client.log_text(self.id, content, path)

    def json(self, path, content):
        self.client.log_text(self.id, json.dumps(content, indent=1) + "\n", path)

    def picture(self, path, image):
        file = HOME / Path(path).name
        image.save(file, optimize=True)
        self.client.log_artifact(self.id, str(file), os.path.dirname(path))
        file.unlink()

    def dataset(self, frame, name, context):
        data = mlflow.data.from_pandas(frame, source=str(HOME / "data" / f"{name}.csv"), name=name)
        tags = [InputTag("mlflow.data.context", context)]
        self.client.log_inputs(self.id, [DatasetInput(data._to_mlflow_entity(), tags)])

    def note(self, text):
        self.client.set_tag(self.id, "mlflow.note.content", text)

    def end(self, status="FINISHED"):
        CLOCK.advance(3)
        self.client.set_terminated(self.id, status, CLOCK.millis)
