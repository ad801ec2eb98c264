# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Real scikit-learn regressors with their learning curves."""

from sklearn.ensemble import GradientBoostingRegressor
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_squared_error
from sklearn.neural_network import MLPRegressor

from making.classifiers import rounded

REGRESSORS = ["ridge", "grad-boost", "mlp-64"]


def train_regressor(data, name):
    """Returns (fitted, params, history); a model without epochs has no history."""
    if name == "ridge":
        return Ridge(alpha=1.0).fit(data.train_x, data.train_y), {"model": name, "alpha": 1.0}, []
    if name == "grad-boost":
        params = {"lr": 0.08, "epochs": 120, "max_depth": 3, "subsample": 0.7}
        model = GradientBoostingRegressor(
            n_estimators=120, learning_rate=0.08, max_depth=3, subsample=0.7, random_state=1
        ).fit(data.train_x, data.train_y)
        stages = zip(model.train_score_, model.staged_predict(data.val_x))
        history = [
            rounded({"train/mse": t, "val/mse": mean_squared_error(data.val_y, p)})
            for t, p in stages
        ]
        return model, {"model": name, **params}, history
    model = MLPRegressor(
        hidden_layer_sizes=(64,),
        alpha=0.01,
        batch_size=65,
        learning_rate_init=0.003,
        random_state=1,
    )
    history = []
    for _ in range(120):
        model.partial_fit(data.train_x, data.train_y)
        history.append(
            rounded(
                {
                    "train/mse": mean_squared_error(data.train_y, model.predict(data.train_x)),
                    "val/mse": mean_squared_error(data.val_y, model.predict(data.val_x)),
                }
            )
        )
    return model, {"model": "mlp", "hidden": 64, "lr": 0.003, "epochs": 120, "alpha": 0.01}, history
