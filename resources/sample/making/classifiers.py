# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real scikit-learn classifiers with their learning curves."""

import copy
import json
import warnings

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier, RandomForestClassifier
from sklearn.kernel_approximation import Nystroem
from sklearn.linear_model import LogisticRegression, SGDClassifier
from sklearn.metrics import accuracy_score, confusion_matrix, log_loss, precision_score
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

from making.config import AUGMENT, BATCH, EPOCHS, augmented
from making.data import CLASSES

warnings.filterwarnings("ignore", category=RuntimeWarning)
warnings.filterwarnings("ignore", category=UserWarning)


def labels_of(scores):
    return [CLASSES[k] for k in np.argmax(scores, axis=1)]


class Classifier:
    def __init__(self, model):
        self.model = model

    def scores(self, x):
        return self.model.predict_proba(x)


def calibration_error(y, scores, bins=10):
    top, right = scores.max(1), scores.argmax(1) == y
    which = np.minimum((top * bins).astype(int), bins - 1)
    return sum(
        abs(top[which == b].mean() - right[which == b].mean()) * np.mean(which == b)
        for b in set(which)
    )


def validation_row(y, scores, epoch):
    virus = CLASSES.index("Virus")
    row = {
        "val/loss": log_loss(y, scores, labels=range(len(CLASSES))),
        "val/acc": accuracy_score(y, scores.argmax(1)),
        "val/precision_virus": precision_score(
            y, scores.argmax(1), labels=[virus], average=None, zero_division=np.nan
        )[0],
    }
    if epoch % 5 == 0:
        row["calibration/ece"] = calibration_error(y, scores)
    return row


def rounded(row):
    return {key: round(float(value), 6) for key, value in row.items()}


def weights_of(model):
    return (
        [model.coef_, model.intercept_]
        if hasattr(model, "coef_")
        else model.coefs_ + model.intercepts_
    )


def distance(before, after):
    return np.sqrt(sum(np.sum((b - a) ** 2) for a, b in zip(before, after)))


class Diverged(Exception):
    """Carries the history up to the failure."""

    def __init__(self, history, cause):
        super().__init__(f"ValueError: {cause}")
        self.history = history


def train_epochs(data, config, model, step):
    """step(x, y, rate) trains on one batch and returns its loss. Returns the history and, for a run
    with a bad epoch, the model of the lowest val/loss."""
    rng = np.random.default_rng(config.seed)
    history, best, lowest, before = [], None, np.inf, None
    for epoch in range(1, config.epochs + 1):
        order, losses = rng.permutation(len(data.train_x)), []
        for number, at in enumerate(range(0, len(order), BATCH)):
            rows = order[at : at + BATCH]
            x = augmented(data.train_x[rows], config.augment, rng)
            if epoch == config.bad_epoch and number >= 24:
                x = x * 9 + 4
            try:
                losses.append(step(x, data.train_y[rows], config.rate(epoch)))
            except ValueError as error:
                history.append(rounded({"train/loss": np.nan, "train/lr": config.rate(epoch)}))
                raise Diverged(history, error) from error
        row = {"train/loss": np.mean(losses[-6:]), "train/lr": config.rate(epoch)}
        after = [w.copy() for w in weights_of(model)]
        if before:
            row["train/update_norm"] = distance(before, after)
        before = after
        row.update(validation_row(data.val_y, model.predict_proba(data.val_x), epoch))
        history.append(rounded(row))
        if config.bad_epoch and row["val/loss"] < lowest:
            best, lowest = copy.deepcopy(model), row["val/loss"]
    return history, best


def train_mlp(data, config):
    model = MLPClassifier(
        hidden_layer_sizes=(config.hidden,),
        solver=config.optimizer,
        alpha=config.alpha,
        batch_size=BATCH,
        learning_rate_init=config.lr,
        random_state=config.seed,
    )
    every = np.arange(len(CLASSES))

    def step(x, y, rate):
        if hasattr(model, "_optimizer"):
            for name in ("learning_rate", "learning_rate_init"):
                if hasattr(model._optimizer, name):
                    setattr(model._optimizer, name, rate)
        model.partial_fit(x, y, classes=every)
        return model.loss_

    history, best = train_epochs(data, config, model, step)
    fitted = Classifier(model)
    fitted.best = Classifier(best) if best else None
    return fitted, history


class Mapped:
    def __init__(self, linear, features):
        self.linear, self.features = linear, features

    def __getattr__(self, name):
        if name in ("coef_", "intercept_"):
            return getattr(self.linear, name)
        raise AttributeError(name)

    def predict_proba(self, x):
        return self.linear.predict_proba(self.features(x))


def train_linear(data, config):
    """Logistic regression on an approximate radial kernel."""
    linear = SGDClassifier(
        loss="log_loss",
        alpha=config.alpha,
        learning_rate="constant",
        eta0=config.lr,
        random_state=config.seed,
    )
    kernel = Nystroem(gamma=0.02, n_components=80, random_state=config.seed).fit(data.train_x)
    scaler = StandardScaler().fit(kernel.transform(data.train_x))
    model = Mapped(linear, lambda x: scaler.transform(kernel.transform(x)))
    every = np.arange(len(CLASSES))

    def step(x, y, rate):
        linear.set_params(eta0=rate)
        linear.partial_fit(model.features(x), y, classes=every)
        return log_loss(y, model.predict_proba(x), labels=every)

    history, _ = train_epochs(data, config, model, step)
    return Classifier(model), history


BOOSTING_PARAMS = {
    "model": "grad-boost",
    "lr": 0.1,
    "lr_schedule": "constant",
    "max_depth": 3,
    "subsample": 0.6,
    "epochs": EPOCHS,
    "seed": 1,
    "augment": json.dumps(AUGMENT["none"]),
}


def train_boosting(data):
    model = GradientBoostingClassifier(
        n_estimators=EPOCHS,
        learning_rate=0.1,
        max_depth=3,
        subsample=0.6,
        max_features=0.4,
        random_state=1,
    ).fit(data.train_x, data.train_y)
    history = []
    for stage, scores in enumerate(model.staged_predict_proba(data.val_x), start=1):
        history.append(
            rounded(
                {
                    "train/loss": model.train_score_[stage - 1],
                    **validation_row(data.val_y, scores, stage),
                }
            )
        )
    return Classifier(model), history


FOREST_PARAMS = {
    "model": "random-forest",
    "trees": 300,
    "max_depth": 12,
    "seed": 1,
    "augment": json.dumps(AUGMENT["none"]),
}


def train_forest(data):
    model = RandomForestClassifier(
        10, max_depth=12, oob_score=True, warm_start=True, random_state=1
    )
    errors = []
    for trees in range(10, 301, 10):
        model.set_params(n_estimators=trees).fit(data.train_x, data.train_y)
        errors.append(round(1 - model.oob_score_, 6))
    return Classifier(model), errors


SVM_PARAMS = {
    "model": "svm",
    "kernel": "rbf",
    "C": 0.5,
    "gamma": "scale",
    "seed": 1,
    "augment": json.dumps(AUGMENT["none"]),
}


class OneVersusRest:
    """Softmax of the decision values: enough for pictures."""

    def __init__(self, model):
        self.model = model

    def scores(self, x):
        values = np.exp(2 * self.model.decision_function(x))
        return values / values.sum(1, keepdims=True)


def train_svm(data):
    return OneVersusRest(SVC(C=0.5, kernel="rbf", random_state=1).fit(data.train_x, data.train_y))


BINARY_PARAMS = {"model": "logreg", "C": 1, "penalty": "l2", "positive": "sick", "seed": 1}


def binary_counts(data):
    model = LogisticRegression(C=1.0, max_iter=500).fit(data.train_x, data.train_y != 0)
    actual, predicted = data.test_y != 0, model.predict(data.test_x)
    (tn, fp), (fn, tp) = confusion_matrix(actual, predicted)
    return {
        "true_positives": tp,
        "false_positives": fp,
        "true_negatives": tn,
        "false_negatives": fn,
        "test__acc": accuracy_score(actual, predicted),
    }
