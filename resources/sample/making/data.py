# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Simulated data of the bundled sample: five states of a leaf, and the yield of a field."""

from dataclasses import dataclass

import numpy as np
import pandas as pd
from sklearn.datasets import make_classification, make_friedman1

CLASSES = ["Clean", "Rust", "Blight", "Mold", "Virus"]


@dataclass
class Data:
    train_x: np.ndarray
    train_y: np.ndarray
    val_x: np.ndarray
    val_y: np.ndarray
    test_x: np.ndarray
    test_y: np.ndarray
    test_ids: list
    target: str

    @property
    def test_labels(self):
        return [CLASSES[k] for k in self.test_y]

    def train_frame(self):
        frame = pd.DataFrame(
            self.train_x, columns=[f"m{k:02d}" for k in range(1, self.train_x.shape[1] + 1)]
        )
        frame[self.target] = (
            [CLASSES[k] for k in self.train_y] if self.target == "state" else self.train_y
        )
        return frame


def split(x, y, sizes, prefix, target):
    train, val, test = sizes
    mean, spread = x[:train].mean(0), x[:train].std(0)
    x = (x - mean) / spread
    ids = [f"{prefix}-{k:04d}" for k in range(1, test + 1)]
    cut = train + val
    return Data(
        x[:train],
        y[:train],
        x[train:cut],
        y[train:cut],
        x[cut : cut + test],
        y[cut : cut + test],
        ids,
        target,
    )


def leaf_data():
    x, y = make_classification(
        n_samples=4400,
        n_features=24,
        n_informative=12,
        n_redundant=4,
        n_classes=5,
        n_clusters_per_class=2,
        class_sep=1.55,
        flip_y=0.03,
        weights=[0.32, 0.2, 0.18, 0.17, 0.13],
        random_state=26,
    )
    return split(x, y, (3000, 600, 800), "leaf", "state")


def field_data():
    x, y = make_friedman1(n_samples=1100, n_features=8, noise=1.4, random_state=26)
    return split(x, np.round(1.5 + 0.28 * y, 4), (650, 200, 250), "field", "yield_t_ha")
