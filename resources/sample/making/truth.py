# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Evaluation files, and the values scikit-learn computes from them as written."""

import json

import numpy as np
import pandas as pd
import sklearn
from sklearn import metrics

from making.data import CLASSES


def one_versus_rest(actual, name):
    return np.array([label == name for label in actual], dtype=int)


def headline(actual, predicted, scores):
    areas = [
        metrics.roc_auc_score(one_versus_rest(actual, name), scores[:, k])
        for k, name in enumerate(CLASSES)
    ]
    return {
        "test__acc": metrics.accuracy_score(actual, predicted),
        "test__auc": np.mean(areas),
        "test__f1_macro": metrics.f1_score(actual, predicted, average="macro"),
    }


def regression_headline(actual, predicted):
    return {
        "test__mae": metrics.mean_absolute_error(actual, predicted),
        "test__rmse": np.sqrt(metrics.mean_squared_error(actual, predicted)),
        "test__r2": metrics.r2_score(actual, predicted),
    }


def report(actual, predicted):
    return metrics.classification_report(actual, predicted, labels=CLASSES, output_dict=True)


def matrix(actual, predicted):
    cells = metrics.confusion_matrix(actual, predicted, labels=CLASSES)
    return {"labels": CLASSES, "matrix": cells.tolist()}


def per_class_csv(actual, predicted):
    """The columns of MLflow's own per_class_metrics.csv, without those that need scores."""
    rows = []
    for name in CLASSES:
        y, p = one_versus_rest(actual, name), one_versus_rest(predicted, name)
        (tn, fp), (fn, tp) = metrics.confusion_matrix(y, p, labels=[0, 1])
        rows.append(
            {
                "positive_class": name,
                "true_negatives": tn,
                "false_positives": fp,
                "false_negatives": fn,
                "true_positives": tp,
                "example_count": len(y),
                "accuracy_score": metrics.accuracy_score(y, p),
                "recall_score": metrics.recall_score(y, p),
                "precision_score": metrics.precision_score(y, p),
                "f1_score": metrics.f1_score(y, p),
            }
        )
    return pd.DataFrame(rows).to_csv(index=False)


def roc_points(actual, scores):
    curves = {}
    for k, name in enumerate(CLASSES):
        fpr, tpr, thresholds = metrics.roc_curve(
            one_versus_rest(actual, name), np.round(scores[:, k], 3)
        )
        curves[name] = {
            "fpr": fpr.tolist(),
            "tpr": tpr.tolist(),
            "thresholds": ["inf", *thresholds[1:].tolist()],
        }
    return curves


def classification_values(table):
    actual, predicted = table["y_true"], table["y_pred"]
    labels = sorted(set(actual) | set(predicted))
    precision, recall, f1, support = metrics.precision_recall_fscore_support(
        actual, predicted, labels=labels
    )
    areas = {
        name: metrics.roc_auc_score(one_versus_rest(actual, name), table["prob_" + name])
        for name in labels
    }
    macro = metrics.precision_recall_fscore_support(
        actual, predicted, labels=labels, average="macro"
    )
    return {
        "kind": "multiclass",
        "n": len(table),
        "labels": labels,
        "confusion_matrix": metrics.confusion_matrix(actual, predicted, labels=labels).tolist(),
        "accuracy": metrics.accuracy_score(actual, predicted),
        "balanced_accuracy": metrics.balanced_accuracy_score(actual, predicted),
        "mcc": metrics.matthews_corrcoef(actual, predicted),
        "kappa": metrics.cohen_kappa_score(actual, predicted),
        "per_class": {
            name: {
                "precision": precision[k],
                "recall": recall[k],
                "f1": f1[k],
                "support": int(support[k]),
                "roc_auc": areas[name],
            }
            for k, name in enumerate(labels)
        },
        "macro": {
            "precision": macro[0],
            "recall": macro[1],
            "f1": macro[2],
            "roc_auc_ovr": float(np.mean(list(areas.values()))),
        },
    }


def curve_values(curves):
    areas = {
        name: {"points": len(c["fpr"]), "roc_auc": metrics.auc(c["fpr"], c["tpr"])}
        for name, c in curves.items()
    }
    return {
        "kind": "curve_points",
        "per_class": areas,
        "macro": {"roc_auc_ovr": float(np.mean([a["roc_auc"] for a in areas.values()]))},
    }


def regression_values(table):
    actual, predicted = table["y_true"], table["y_pred"]
    mse = metrics.mean_squared_error(actual, predicted)
    return {
        "kind": "regression",
        "n": len(table),
        "mae": metrics.mean_absolute_error(actual, predicted),
        "mse": mse,
        "rmse": float(np.sqrt(mse)),
        "r2": metrics.r2_score(actual, predicted),
        "median_absolute_error": metrics.median_absolute_error(actual, predicted),
        "max_error": metrics.max_error(actual, predicted),
    }


def values_of(folder):
    predictions, points = folder / "eval" / "predictions.csv", folder / "eval" / "roc_points.json"
    if predictions.exists():
        table = pd.read_csv(predictions, float_precision="round_trip")
        values = classification_values(table) if "prob_Clean" in table else regression_values(table)
        return {"artifact": "eval/predictions.csv", **values}
    return {"artifact": "eval/roc_points.json", **curve_values(json.loads(points.read_text()))}


def from_files(root, compared, regressions):
    runs = {}
    for run_id in compared + regressions:
        (folder,) = [
            p
            for store in ("mlruns", "mlartifacts")
            for p in (root / store).glob(f"*/{run_id}/artifacts")
        ]
        runs[run_id] = values_of(folder)
    return {
        "computed_with": {"scikit-learn": sklearn.__version__, "numpy": np.__version__},
        "conventions": [
            "computed from the numbers as written in the artifact",
            "labels in code point order, matrix rows are the true class",
            "roc_auc of a class is one class against the rest; of curve points by trapezoid",
            "macro is the unweighted mean over the classes",
        ],
        "runs": runs,
    }
