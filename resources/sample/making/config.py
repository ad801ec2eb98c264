# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Settings of the trained models, logged as params, and the augmentation they name."""

import json
from dataclasses import dataclass

import numpy as np

BATCH = 100
EPOCHS = 150
AUGMENT = {
    "none": {
        "jitter": {"p": 0.0, "sigma": 0.0},
        "dropout": {"p": 0.0},
        "scale": {"p": 0.0, "low": 1.0, "high": 1.0},
    },
    "light": {
        "jitter": {"p": 0.5, "sigma": 0.1},
        "dropout": {"p": 0.0},
        "scale": {"p": 0.2, "low": 0.9, "high": 1.1},
    },
    "full": {
        "jitter": {"p": 0.8, "sigma": 0.25},
        "dropout": {"p": 0.05},
        "scale": {"p": 0.5, "low": 0.8, "high": 1.25},
    },
}


@dataclass
class Config:
    name: str
    hidden: int
    optimizer: str
    lr: float
    schedule: str
    alpha: float
    augment: str
    epochs: int
    seed: int
    bad_epoch: int = 0
    stop_after: int = 0

    def params(self):
        sizes = {"hidden": self.hidden} if self.hidden else {"kernel": "rbf", "components": 80}
        return {
            "model": "mlp" if self.hidden else "logreg",
            **sizes,
            "optimizer": self.optimizer,
            "lr": self.lr,
            "lr_schedule": self.schedule,
            "alpha": self.alpha,
            "batch_size": BATCH,
            "epochs": self.epochs,
            "seed": self.seed,
            "augment": json.dumps(AUGMENT[self.augment]),
        }

    def rate(self, epoch):
        if self.schedule == "constant":
            return self.lr
        warm = max(1, self.epochs // 15)
        if epoch <= warm:
            return self.lr * epoch / warm
        return self.lr * (
            0.01 + 0.99 * 0.5 * (1 + np.cos(np.pi * (epoch - warm) / (self.epochs - warm)))
        )


def mlp_config(name, seed, rate=None):
    return {
        "mlp-128": Config(name, 128, "adam", 0.002, "cosine", 0.001, "full", EPOCHS, seed),
        "mlp-32-sgd": Config(
            name, 32, "sgd", 0.006, "cosine", 0.0005, "light", EPOCHS, seed, bad_epoch=83
        ),
        "mlp-256": Config(
            name, 256, "adam", 0.001, "cosine", 0.001, "full", EPOCHS, seed, stop_after=58
        ),
        "sweep": Config(name, 64, "sgd", rate, "constant", 0.0005, "light", 60, seed),
    }[name]


def linear_config():
    return Config("logreg", 0, "sgd", 0.004, "cosine", 0.002, "none", EPOCHS, 1)


def augmented(x, how, rng):
    spec, out = AUGMENT[how], x.copy()
    rows = rng.random(len(x))
    out += (
        (rows < spec["jitter"]["p"])[:, None] * rng.normal(0, 1, x.shape) * spec["jitter"]["sigma"]
    )
    out *= rng.random(x.shape) >= spec["dropout"]["p"]
    factor = rng.uniform(spec["scale"]["low"], spec["scale"]["high"], len(x))
    return out * np.where(rng.random(len(x)) < spec["scale"]["p"], factor, 1.0)[:, None]
