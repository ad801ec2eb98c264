# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures as a training script leaves them: small, 64 colours, nothing of the machine in them."""

import io

import matplotlib
import numpy as np
from PIL import Image
from sklearn import metrics

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402


def finished(figure):
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=100)
    pyplot.close(figure)
    return Image.open(buffer).convert("RGB").quantize(64)


def confusion_picture(actual, predicted, classes):
    cells = metrics.confusion_matrix(actual, predicted, labels=classes)
    figure, axes = pyplot.subplots(figsize=(4.6, 4.2), layout="constrained")
    metrics.ConfusionMatrixDisplay(cells, display_labels=classes).plot(
        ax=axes, cmap="Blues", colorbar=False
    )
    return finished(figure)


def roc_picture(actual, scores, classes):
    figure, axes = pyplot.subplots(figsize=(4.6, 4.2), layout="constrained")
    for column, name in enumerate(classes):
        fpr, tpr, _ = metrics.roc_curve([label == name for label in actual], scores[:, column])
        axes.plot(fpr, tpr, label=f"{name} (AUC {metrics.auc(fpr, tpr):.3f})")
    axes.plot([0, 1], [0, 1], color="grey", linestyle=":")
    axes.set(xlabel="False positive rate", ylabel="True positive rate")
    axes.legend(loc="lower right")
    return finished(figure)


def residual_picture(actual, predicted):
    figure, axes = pyplot.subplots(figsize=(4.6, 3.4), layout="constrained")
    axes.axhline(0, color="grey", linewidth=1)
    axes.plot(predicted, np.asarray(actual) - predicted, ".", markersize=4)
    axes.set(xlabel="Predicted (t/ha)", ylabel="Actual − predicted (t/ha)")
    return finished(figure)
