#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a released MLflow does in the test: writes a store, says what is in it, searches it, writes on
while somebody else reads. Runs in that MLflow's own environment."""
import json
import logging
import math
import os
import sys
import tempfile

os.environ.setdefault("MLFLOW_ALLOW_FILE_STORE", "true")  # 3.13 and later refuse it otherwise
os.environ.setdefault("MLFLOW_DISABLE_TELEMETRY", "true")
os.environ.setdefault("DO_NOT_TRACK", "true")

import mlflow  # noqa: E402
from mlflow.entities import Metric, Param, RunTag, ViewType  # noqa: E402
from mlflow.exceptions import MlflowException  # noqa: E402
from mlflow.tracking import MlflowClient  # noqa: E402

logging.getLogger("alembic").setLevel(logging.ERROR)
VERSION = tuple(int(part) for part in mlflow.__version__.split(".")[:2])
T0 = 1_700_000_000_000
PAGE = 200


def uri_of(folder, backend):
    return f"sqlite:///{folder}/mlflow.db" if backend == "sqlite" else f"file://{folder}/mlruns"


def client_of(folder, backend):
    uri = uri_of(folder, backend)
    mlflow.set_tracking_uri(uri)
    return MlflowClient(uri, uri)


def new_experiment(client, folder, backend, name):
    place = f"file://{folder}/artifacts of {name}".replace(" ", "%20") if backend == "sqlite" else None
    return client.create_experiment(name, artifact_location=place)


def log_history(client, run, key, points):
    client.log_batch(run, metrics=[Metric(key, value, stamp, step) for value, stamp, step in points])


def write_metrics(client, run):
    log_history(client, run, "val/acc", [(0.5 + i / 1000, T0 + i * 1000, i) for i in range(400)])
    log_history(client, run, "loss", [(2.0, T0, 3), (1.0, T0 + 1, 1), (1.5, T0 + 2, 2), (1.25, T0 + 3, 3)])
    log_history(client, run, "negative steps", [(float(i), T0 + i, i) for i in range(-5, 3)])
    log_history(client, run, "all steps equal", [(float(i), T0 + i, 0) for i in range(5)])
    log_history(client, run, "same point", [(1.0, T0, 0), (2.0, T0, 0), (0.5, T0, 0)])
    log_history(client, run, "far", [(1.0, T0, 2**53 + 1), (2.0, T0 + 1, 2**62)])
    log_history(client, run, "broken", [(1.0, T0, 0), (math.nan, T0 + 1, 1), (2.0, T0 + 2, 2)])
    log_history(client, run, "ends in nan", [(1.0, T0, 0), (math.nan, T0 + 1, 1)])
    log_history(client, run, "inf", [(math.inf, T0, 0), (1.0, T0 + 1, 1), (math.inf, T0 + 2, 2)])
    log_history(client, run, "minus inf", [(-math.inf, T0, 0)])
    log_history(client, run, "tiny", [(5e-324, T0, 0), (1.7e308, T0 + 1, 1)])


def write_params(client, run, index):
    values = {"model": ["mlp", "cnn", "svm"][index % 3], "lr": ["0.1", "0.01", "1e-3"][index % 3],
              "note": "잎 병해 🌿", "path/with.parts": "a=b;c", "lines": "one\ntwo\tthree",
              "class": "<class 'torch.nn.Linear'>", "long": "x" * 240}
    client.log_batch(run, params=[Param(key, value) for key, value in values.items()])
    if VERSION >= (2, 0):
        client.log_param(run, "empty", "")
    client.set_tag(run, "team", "leaf" if index % 2 else "root")
    client.set_tag(run, "quote", "it's \"so\" 100%")


def write_runs(client, experiment):
    ids = []
    for index, status in enumerate(["FINISHED", "FAILED", "KILLED", "RUNNING", "FINISHED", "FINISHED"]):
        tags = {"mlflow.runName": f"run {index}", "mlflow.user": "ana"}
        if index in (4, 5):
            tags["mlflow.parentRunId"] = ids[index - 4]
        run = client.create_run(experiment, start_time=T0 + index * 60_000, tags=tags).info.run_id
        ids.append(run)
        write_params(client, run, index)
        client.log_metric(run, "acc", 0.4 + index / 10, timestamp=T0 + index, step=index)
        if index == 0:
            write_metrics(client, run)
        if status != "RUNNING":
            client.set_terminated(run, status=status, end_time=T0 + index * 60_000 + 12_345)
    client.log_text(ids[0], "hello", "notes/read me.txt")
    client.log_dict(ids[0], {"accuracy": 0.9}, "report.json")
    gone = client.create_run(experiment, start_time=T0, tags={"mlflow.runName": "gone"}).info.run_id
    client.log_metric(gone, "acc", 0.1)
    client.delete_run(gone)
    return ids


def write_datasets(client, runs):
    from mlflow.entities import Dataset, DatasetInput, InputTag

    def dataset(name, digest):
        return Dataset(name, digest, "local", json.dumps({"uri": "data.csv"}),
                       schema='{"mlflow_colspec": []}', profile='{"num_rows": 3}')

    tags = [InputTag("mlflow.data.context", "training")]
    client.log_inputs(runs[0], [DatasetInput(dataset("leaves", "11111111"), tags),
                                DatasetInput(dataset("leaves with spaces", "22222222"), [])])
    client.log_inputs(runs[1], [DatasetInput(dataset("leaves", "11111111"), tags)])


def write_logged_models(client, experiment, runs):
    from mlflow.entities import LoggedModelOutput, LoggedModelStatus

    ready = client.create_logged_model(experiment, name="clf", source_run_id=runs[0], model_type="sklearn",
                                       params={"depth": "3"}, tags={"stage": "final"})
    client.finalize_logged_model(ready.model_id, LoggedModelStatus.READY)
    failed = client.create_logged_model(experiment, name="broken", source_run_id=runs[1])
    client.finalize_logged_model(failed.model_id, LoggedModelStatus.FAILED)
    client.create_logged_model(experiment, name="pending")
    gone = client.create_logged_model(experiment, name="gone")
    client.delete_logged_model(gone.model_id)
    client.log_outputs(runs[0], [LoggedModelOutput(ready.model_id, step=7)])
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "MLmodel")
        with open(path, "w", encoding="utf-8") as file:
            file.write("flavors: {}\n")
        client.log_model_artifact(ready.model_id, path)
    client.log_metric(runs[0], "of a data set", 0.75, timestamp=T0, step=4, model_id=ready.model_id,
                      dataset_name="leaves", dataset_digest="11111111")
    return ready.model_id


def write_registry(client, runs, model_id):
    client.create_registered_model("leaf", tags={"owner": "ana"}, description="잎\nsecond line")
    client.create_registered_model("no versions")
    for index in range(3):
        options = {"model_id": model_id} if model_id and index == 0 else {}
        client.create_model_version("leaf", f"file:///models/leaf-{index}", run_id=runs[index],
                                    tags={"index": str(index)}, description=f"version {index}", **options)
    client.delete_model_version("leaf", "2")
    if VERSION < (3, 0) or hasattr(client, "transition_model_version_stage"):
        client.transition_model_version_stage("leaf", "1", "Production")
        client.transition_model_version_stage("leaf", "3", "Staging")
    if hasattr(client, "set_registered_model_alias"):
        client.set_registered_model_alias("leaf", "champion", "3")


def write_trace(experiment):
    mlflow.set_experiment(experiment_id=experiment)
    with mlflow.start_span(name="predict") as span:
        span.set_inputs({"leaf": 1})


def write(folder, backend):
    client = client_of(folder, backend)
    experiment = new_experiment(client, folder, backend, "leaf-disease")
    runs = write_runs(client, experiment)
    second = new_experiment(client, folder, backend, "잎병 둘째")
    client.set_experiment_tag(second, "mlflow.note.content", "# 제목")
    client.log_metric(client.create_run(second, start_time=T0).info.run_id, "acc", 0.95, timestamp=T0)
    new_experiment(client, folder, backend, "empty")
    renamed = new_experiment(client, folder, backend, "before")
    client.rename_experiment(renamed, "after")
    gone = new_experiment(client, folder, backend, "gone")
    client.log_metric(client.create_run(gone, start_time=T0).info.run_id, "acc", 0.2, timestamp=T0)
    client.delete_experiment(gone)
    model_id = None
    if VERSION >= (2, 4):
        write_datasets(client, runs)
        client.log_table(runs[0], {"leaf": ["a", "b"], "score": [0.1, 0.9]}, "table.json")
    if VERSION >= (3, 0):
        model_id = write_logged_models(client, experiment, runs)
        write_trace(experiment)
    if backend == "sqlite" or VERSION >= (2, 1):
        write_registry(client, runs, model_id)


def number(value):
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value


def pages(search):
    token = None
    while True:
        page = search(token)
        yield from page
        token = page.token
        if not token:
            return


def stage(value):
    return str(value)


def run_facts(client, run):
    histories = {key: [[number(point.value), point.timestamp, point.step]
                       for point in client.get_metric_history(run.info.run_id, key)]
                 for key in run.data.metrics}
    facts = {"run_id": run.info.run_id, "experiment_id": run.info.experiment_id, "status": run.info.status,
             "name": getattr(run.info, "run_name", None) or run.data.tags.get("mlflow.runName", ""),
             "lifecycle_stage": stage(run.info.lifecycle_stage), "start_time": run.info.start_time,
             "end_time": run.info.end_time, "user_id": run.info.user_id,
             "artifact_uri": run.info.artifact_uri, "params": run.data.params, "tags": run.data.tags,
             "latest": {metric.key: [number(metric.value), metric.timestamp, metric.step]
                        for metric in run.data._metric_objs},
             "histories": histories}
    inputs = getattr(run, "inputs", None)
    facts["inputs"] = sorted(sorted([tag.key, tag.value] for tag in item.tags)
                             for item in (inputs.dataset_inputs if inputs else []))
    outputs = getattr(run, "outputs", None)
    facts["outputs"] = sorted([output.model_id, output.step]
                              for output in (outputs.model_outputs if outputs else []))
    return facts


def version_facts(version):
    return {"version": str(version.version), "current_stage": version.current_stage or "None",
            "run_id": version.run_id or "", "source": version.source, "status": str(version.status),
            "description": version.description or "", "creation_timestamp": version.creation_timestamp,
            "model_id": getattr(version, "model_id", None) or "", "tags": version.tags}


def model_facts(client, model):
    versions = pages(lambda token: client.search_model_versions(f"name='{model.name}'", page_token=token)) \
        if VERSION >= (2, 0) else client.search_model_versions(f"name='{model.name}'")
    return {"name": model.name, "description": model.description or "", "tags": model.tags,
            "creation_timestamp": model.creation_timestamp,
            "aliases": {name: str(version) for name, version in getattr(model, "aliases", {}).items()},
            "versions": sorted((version_facts(version) for version in versions),
                               key=lambda version: int(version["version"]))}


def logged_model_facts(model):
    return {"model_id": model.model_id, "experiment_id": model.experiment_id, "name": model.name,
            "source_run_id": model.source_run_id or "", "status": str(model.status.value),
            "model_type": model.model_type or "", "params": model.params, "tags": model.tags}


def dump(folder, backend):
    client = client_of(folder, backend)
    experiments = list(pages(lambda token: client.search_experiments(
        view_type=ViewType.ALL, max_results=PAGE, page_token=token)))
    ids = [experiment.experiment_id for experiment in experiments]
    runs = [run for one in ids for run in pages(lambda token: client.search_runs(
        [one], run_view_type=ViewType.ALL, max_results=PAGE, page_token=token))]
    facts = {"version": mlflow.__version__,
             "experiments": [{"experiment_id": one.experiment_id, "name": one.name,
                              "lifecycle_stage": stage(one.lifecycle_stage),
                              "artifact_location": one.artifact_location,
                              "creation_time": one.creation_time,
                              "last_update_time": one.last_update_time, "tags": one.tags}
                             for one in experiments],
             "runs": [run_facts(client, run) for run in runs], "registered_models": [], "logged_models": []}
    if backend == "sqlite" or VERSION >= (2, 1):
        facts["registered_models"] = [model_facts(client, model) for model in pages(
            lambda token: client.search_registered_models(page_token=token))]
    if VERSION >= (3, 0):
        facts["logged_models"] = [logged_model_facts(model) for model in pages(
            lambda token: client.search_logged_models(experiment_ids=ids, page_token=token))]
    return facts


def search(folder, backend, filters):
    """Run ids per filter; null where this version does not know the filter."""
    client = client_of(folder, backend)
    ids = [one.experiment_id for one in client.search_experiments(view_type=ViewType.ACTIVE_ONLY)]
    found = {}
    for text in filters:
        try:
            found[text] = sorted(run.info.run_id for run in client.search_runs(ids, text, max_results=PAGE))
        except MlflowException:
            found[text] = None
    return found


def follow(folder, backend, points):
    """Step i has the value i / 2; one more run every 40 steps."""
    client = client_of(folder, backend)
    experiment = client.get_experiment_by_name("followed").experiment_id
    for step in range(points):
        if step % 40 == 0:
            run = client.create_run(experiment, tags={"mlflow.runName": f"from {step}"}).info.run_id
            client.log_batch(run, params=[Param("start", str(step))], tags=[RunTag("live", "yes")])
        client.log_metric(run, "loss", (step % 40) / 2, timestamp=T0 + step, step=step % 40)
        if step % 40 == 39:
            client.set_terminated(run)


def main():
    command, folder, backend = sys.argv[1:4]
    if command == "write":
        write(folder, backend)
    elif command == "prepare":
        new_experiment(client_of(folder, backend), folder, backend, "followed")
    elif command == "dump":
        json.dump(dump(folder, backend), sys.stdout)
    elif command == "search":
        json.dump(search(folder, backend, json.load(sys.stdin)), sys.stdout)
    elif command == "follow":
        follow(folder, backend, int(sys.argv[4]))


main()
