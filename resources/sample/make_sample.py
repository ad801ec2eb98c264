#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the bundled sample with MLflow from scikit-learn models. See README.md beside this file.

Needs mlflow, scikit-learn, pandas and matplotlib. The stores are written in a neutral folder, so
that they carry no path of the machine that made them, and are then moved here; that folder must
be creatable and must not exist.
"""

import argparse
import json
import os
import shutil
import sqlite3
import sys
from pathlib import Path

os.environ.update(
    MLFLOW_ALLOW_FILE_STORE="true",
    MLFLOW_DISABLE_TELEMETRY="true",
    OMP_NUM_THREADS="1",
    OPENBLAS_NUM_THREADS="1",
    TZ="UTC",
)
sys.dont_write_bytecode = True

import mlflow  # noqa: E402
import numpy as np  # noqa: E402
import pandas as pd  # noqa: E402

from making import classifiers, config, data, regressors, truth  # noqa: E402
from making.data import CLASSES  # noqa: E402
from making.pictures import confusion_picture, residual_picture, roc_picture  # noqa: E402
from making.run_writer import CLOCK, HOME, Run, make_repeatable  # noqa: E402

HERE = Path(__file__).resolve().parent


def predictions_csv(ids, actual, predicted, scores):
    frame = pd.DataFrame({"sample_id": ids, "y_true": actual, "y_pred": predicted})
    for column, name in enumerate(CLASSES):
        frame["prob_" + name] = np.round(scores[:, column], 5)
    return frame.to_csv(index=False)


def log_test(run, leaves, fitted, files, logged_from=None):
    """Scores of the test set as metrics, and the named evaluation files.

    logged_from: the model the metrics are taken from, where that is not the last one.
    """
    scores = fitted.scores(leaves.test_x)
    actual, predicted = leaves.test_labels, classifiers.labels_of(scores)
    logged = (logged_from or fitted).scores(leaves.test_x)
    run.values(**truth.headline(actual, classifiers.labels_of(logged), logged))
    if "predictions" in files:
        run.text(
            "eval/predictions.csv", predictions_csv(leaves.test_ids, actual, predicted, scores)
        )
    if "report" in files:
        run.json("eval/classification_report.json", truth.report(actual, predicted))
    if "matrix" in files:
        run.json("eval/confusion_matrix.json", truth.matrix(actual, predicted))
    if "per_class" in files:
        run.text("eval/per_class_metrics.csv", truth.per_class_csv(actual, predicted))
    if "points" in files:
        run.json("eval/roc_points.json", truth.roc_points(actual, scores))
    if "pictures" in files:
        run.picture("plots/confusion_matrix.png", confusion_picture(actual, predicted, CLASSES))
        run.picture("plots/roc.png", roc_picture(actual, scores, CLASSES))


def base_params(leaves, **own):
    return {
        "data": "leaf-v3",
        "features": leaves.train_x.shape[1],
        "n_train": len(leaves.train_x),
        "scaler": "standard",
        "classes": len(CLASSES),
        **own,
    }


def leaf_repeats(client, experiment, leaves):
    starts = ["11-17 09:02", "11-17 09:31", "11-17 10:04", "11-17 10:36", "11-17 11:10"]
    first = None
    for seed, start in enumerate(starts, start=1):
        setup = config.mlp_config("mlp-128", seed=seed)
        run = Run(
            client,
            experiment,
            f"mlp-128-s{seed}",
            start,
            base_params(leaves, **setup.params()),
            {"group": "mlp-128", "stage": "candidate"},
        )
        run.dataset(leaves.train_frame(), "leaf-v3", "training")
        fitted, history = classifiers.train_mlp(leaves, setup)
        run.train_rows(history, 9.5)
        files = {"predictions", "report", "matrix", "pictures"} if seed == 1 else {"predictions"}
        log_test(run, leaves, fitted, files)
        if seed == 1:
            run.note(
                "Best family so far: **128 hidden units**, Adam with warm-up and cosine decay.\n\n"
                "Repeated with five seeds, see the tag `group`."
            )
            first = run.id
        run.end()
    return first


def leaf_boosting(client, experiment, leaves):
    run = Run(
        client,
        experiment,
        "grad-boost-s1",
        "11-14 14:20",
        base_params(leaves, **classifiers.BOOSTING_PARAMS),
        {"stage": "baseline"},
    )
    run.dataset(leaves.train_frame(), "leaf-v3", "training")
    fitted, history = classifiers.train_boosting(leaves)
    run.train_rows(history, 4.2)
    log_test(run, leaves, fitted, {"predictions", "report", "matrix"})
    run.note("In production since September; new models are compared with this one.")
    run.end()
    return run.id


def leaf_spike(client, experiment, leaves):
    setup = config.mlp_config("mlp-32-sgd", seed=1)
    run = Run(
        client,
        experiment,
        "mlp-32-sgd-s1",
        "11-16 16:45",
        base_params(leaves, **setup.params()),
        {"stage": "candidate"},
    )
    run.dataset(leaves.train_frame(), "leaf-v3", "training")
    fitted, history = classifiers.train_mlp(leaves, setup)
    run.train_rows(history, 6.1)
    log_test(run, leaves, fitted, {"predictions", "report"}, logged_from=fitted.best)
    run.note(f"Epoch {setup.bad_epoch} read one shard before scaling: the loss jumps and recovers.")
    run.end()
    return run.id


def leaf_linear(client, experiment, leaves):
    setup = config.linear_config()
    run = Run(
        client,
        experiment,
        "logreg-sgd-s1",
        "11-14 11:05",
        base_params(leaves, **setup.params()),
        {"stage": "reference"},
    )
    fitted, history = classifiers.train_linear(leaves, setup)
    run.train_rows(history, 2.4)
    log_test(run, leaves, fitted, {"points"})
    run.end()
    return run.id


def leaf_sweep(client, experiment, leaves):
    parent = Run(
        client,
        experiment,
        "sweep-lr",
        "11-18 18:30",
        base_params(leaves, model="mlp", sweep="lr"),
        {"stage": "sweep"},
    )
    best = 0.0
    for rate, start in ((0.02, "11-18 18:31"), (0.2, "11-18 18:47"), (8.0, "11-18 19:02")):
        setup = config.mlp_config("sweep", seed=1, rate=rate)
        run = Run(
            client,
            experiment,
            f"lr-{rate:g}",
            start,
            base_params(leaves, **setup.params()),
            {"stage": "sweep"},
            parent.id,
        )
        try:
            fitted, history = classifiers.train_mlp(leaves, setup)
        except classifiers.Diverged as error:
            run.train_rows(error.history, 11.0)
            run.text("error.txt", f"{error}\n")
            run.end("FAILED")
            continue
        run.train_rows(history, 11.0)
        log_test(run, leaves, fitted, {"per_class"})
        best = max(best, max(row["val/acc"] for row in history))
        run.end()
    parent.values(best_val_acc=best)
    parent.end()


def leaf_others(client, experiment, leaves):
    run = Run(
        client,
        experiment,
        "random-forest",
        "11-15 10:12",
        base_params(leaves, **classifiers.FOREST_PARAMS),
        {"stage": "reference"},
    )
    fitted, errors = classifiers.train_forest(leaves)
    run.steps([{"oob/error": e} for e in errors], 5.0, steps="forgotten")
    log_test(run, leaves, fitted, {"matrix", "report"})
    run.end()

    run = Run(
        client,
        experiment,
        "svm-rbf",
        "11-15 15:40",
        base_params(leaves, **classifiers.SVM_PARAMS),
        {"stage": "reference"},
    )
    CLOCK.advance(412)
    log_test(run, leaves, classifiers.train_svm(leaves), {"pictures"})
    run.note("Only the pictures were kept.")
    run.end()

    run = Run(
        client,
        experiment,
        "logreg-clean-or-sick",
        "11-19 09:20",
        {**base_params(leaves, **classifiers.BINARY_PARAMS), "classes": 2},
        {"stage": "reference"},
    )
    CLOCK.advance(18)
    run.values(**classifiers.binary_counts(leaves))
    run.end()

    setup = config.mlp_config("mlp-256", seed=1)
    run = Run(
        client,
        experiment,
        "mlp-256-s1",
        "11-21 17:08",
        base_params(leaves, **setup.params()),
        {"stage": "candidate"},
    )
    _, history = classifiers.train_mlp(leaves, setup)
    run.train_rows(history[: setup.stop_after], 16.0)


def write_leaf():
    mlflow.set_tracking_uri((HOME / "mlruns").as_uri())
    (HOME / "mlruns").mkdir()
    client = mlflow.MlflowClient()
    CLOCK.set("11-14 10:58")
    experiment = client.create_experiment(
        "leaf-disease",
        tags={
            "mlflow.note.content": "Which of five states is a leaf in? Simulated data, real models",
            "mlflow.experiment.primaryMetric.name": "val/acc",
            "mlflow.experiment.primaryMetric.greaterIsBetter": "True",
        },
    )
    leaves = data.leaf_data()
    linear = leaf_linear(client, experiment, leaves)
    boosting = leaf_boosting(client, experiment, leaves)
    leaf_others(client, experiment, leaves)
    spike = leaf_spike(client, experiment, leaves)
    perceptron = leaf_repeats(client, experiment, leaves)
    leaf_sweep(client, experiment, leaves)
    return {
        "schema": "runlane.comparison/1",
        "runs": [perceptron, boosting, spike, linear],
        "baseline": boosting,
    }


def write_yield():
    mlflow.set_tracking_uri(f"sqlite:///{HOME}/mlflow.db")
    client = mlflow.MlflowClient()
    CLOCK.set("11-19 13:00")
    experiment = client.create_experiment(
        "yield-forecast",
        artifact_location=(HOME / "mlartifacts" / "1").as_uri(),
        tags={"mlflow.note.content": "Yield of a field in t/ha. Simulated data, real models"},
    )
    client.delete_experiment("0")
    fields, written = data.field_data(), []
    for index, name in enumerate(regressors.REGRESSORS):
        fitted, params, history = regressors.train_regressor(fields, name)
        run = Run(
            client,
            experiment,
            name,
            ["11-19 13:05", "11-19 14:22", "11-20 08:47"][index],
            {
                "data": "fields-2026",
                "features": fields.train_x.shape[1],
                "n_train": len(fields.train_x),
                "target": "yield_t_ha",
                **params,
            },
            {"stage": "baseline" if index == 0 else "candidate"},
        )
        run.dataset(fields.train_frame(), "fields-2026", "training")
        run.train_rows(history, 3.0)
        predicted = np.round(fitted.predict(fields.test_x), 4)
        run.values(**truth.regression_headline(fields.test_y, predicted))
        frame = pd.DataFrame(
            {"sample_id": fields.test_ids, "y_true": fields.test_y, "y_pred": predicted}
        )
        run.text("eval/predictions.csv", frame.to_csv(index=False))
        run.picture("plots/residuals.png", residual_picture(fields.test_y, predicted))
        run.end()
        written.append(run.id)
    return written


def tidy_database(path):
    """Small pages and no journal: the file is to be read only."""
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA journal_mode=DELETE")
    database.close()
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA page_size=1024")
    database.execute("VACUUM")
    database.close()


def move_here():
    (HOME / "mlruns" / ".trash").rmdir()
    for name in ("mlruns", "mlartifacts", "mlflow.db"):
        target = HERE / name
        if target.is_dir():
            shutil.rmtree(target)
        elif target.exists():
            target.unlink()
        shutil.move(HOME / name, target)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--truth", type=Path, help="also write the values scikit-learn computes from the files"
    )
    options = parser.parse_args()
    truth_file = options.truth.resolve() if options.truth else None
    HOME.mkdir(parents=True)
    try:
        os.chdir(HOME)
        make_repeatable()
        comparison = write_leaf()
        regressions = write_yield()
        tidy_database(HOME / "mlflow.db")
        os.chdir(HERE)
        move_here()
    finally:
        os.chdir("/")
        shutil.rmtree(HOME)
        for folder in HOME.parents[:2]:
            if folder.exists() and not any(folder.iterdir()):
                folder.rmdir()
    (HERE / "comparison.json").write_text(json.dumps(comparison, indent=1) + "\n")
    if truth_file:
        values = truth.from_files(HERE, comparison["runs"], regressions)
        truth_file.write_text(json.dumps(values, indent=1) + "\n")


if __name__ == "__main__":
    main()
