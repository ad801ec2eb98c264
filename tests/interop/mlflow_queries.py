# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Random queries of MLflow's filter language, answered by MLflow itself.

    mlflow_queries.py FOLDER --seed 1 --queries 3000 --orders 300 [-o RECORD.json]

Writes the same runs with MLflow into FOLDER/mlruns and FOLDER/mlflow.db and asks both stores every query. The record holds
the runs, the queries and, for each, the answers of both stores as hexadecimal masks (bit n: run n), or "error".
Exits with 77 when MLflow is not installed."""

import argparse
import json
import os
import random
import sys
import uuid

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
try:
    import mlflow
    from mlflow.entities import Dataset, DatasetInput, InputTag, Metric, Param, RunStatus, RunTag, ViewType
    from mlflow.exceptions import MlflowException
    from mlflow.store.tracking.file_store import FileStore
    from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore
    from mlflow.utils.search_utils import SearchUtils
except ImportError:
    print("MLflow is not installed")
    sys.exit(77)

RUNS = 48
METRICS = ["acc", "loss", "val/loss", "a b", "f1-score", "epoch.time"]
PARAMS = ["lr", "opt", "batch size", "model.depth", "note"]
TAGS = ["team", "stage:x", "free text", "mlflow.source.name"]
NUMBERS = [0, 1, -1, 0.5, 0.25, 1e-3, 1e308, -0.0, 123456789, 0.1, float("nan"), float("inf"), float("-inf")]
TEXTS = ["adam", "Adam", "sgd", "SGD", "0.001", "1e-3", "10", "9", "", "a'b", 'a"b', "50%", "a_b", "한글", "café", "CAFÉ",
         "line one\nline two", "tail\n", " padded ", "back\\slash", "NULL", "and", "it''s", "it\\'s", 'say ""x""', "C:\\runs\\"]
NAMES = ["resnet-1", "resnet-2", "ResNet-1", "convnext t", "한글 이름", "it's", "x"]
STATUSES = ["RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"]
CONTEXTS = ["training", "eval", "test"]


def make_runs(rng):
    runs = []
    for n in range(RUNS):
        start = 1_700_000_000_000 + rng.randrange(12) * 60_000
        runs.append({
            "id": "%032x" % rng.getrandbits(128),
            "name": rng.choice(NAMES),
            "user": rng.choice(["ana", "ben"]),
            "start": start,
            "end": start + rng.randrange(7_200_000) if rng.random() < 0.8 else None,
            "status": rng.choice(STATUSES),
            "metrics": {key: rng.choice(NUMBERS) for key in METRICS if rng.random() < 0.7},
            "params": {key: rng.choice(TEXTS) for key in PARAMS if rng.random() < 0.7},
            "tags": {key: rng.choice(TEXTS) for key in TAGS if rng.random() < 0.7},
            "datasets": [{"name": "leaf-v%d" % rng.randrange(3), "digest": "d%d" % rng.randrange(4),
                          "context": rng.choice(CONTEXTS) if rng.random() < 0.8 else None}
                         for _ in range(rng.randrange(3))],
        })
    return runs


def write_store(store, runs):
    real = uuid.uuid4
    experiment = store.create_experiment("leaf")
    for run in runs:
        first = [uuid.UUID(run["id"])]
        uuid.uuid4 = lambda: first.pop() if first else real()
        try:
            made = store.create_run(experiment, run["user"], run["start"], [], run["name"])
        finally:
            uuid.uuid4 = real
        assert made.info.run_id == run["id"], made.info.run_id
        store.log_batch(
            run["id"],
            [Metric(key, value, run["start"], 0) for key, value in run["metrics"].items()],
            [Param(key, value) for key, value in run["params"].items()],
            [RunTag(key, value) for key, value in run["tags"].items()])
        inputs = {}
        for data in run["datasets"]:
            tags = [InputTag("mlflow.data.context", data["context"])] if data["context"] else []
            inputs.setdefault((data["name"], data["digest"]), DatasetInput(
                Dataset(data["name"], data["digest"], "local", '{"uri": "x"}', None, None), tags))
        if inputs:
            store.log_inputs(run["id"], list(inputs.values()))
        status = getattr(RunStatus, run["status"])
        store.update_run_info(run["id"], status, run["end"], None)
    return experiment


class Queries:
    """Grammar of MLflow's filters; every query has a kind:
    valid        what MLflow documents
    wrong        what no reader may accept
    extension    what only Runlane accepts"""

    def __init__(self, rng, runs):
        self.rng = rng
        self.runs = runs

    def entity(self, words):
        word = self.rng.choice(words)
        return "`%s`" % word if self.rng.random() < 0.05 else word

    def key(self, key):
        plain = all(c.isalnum() or c in "._" for c in key)
        form = self.rng.random()
        if plain and form < 0.6:
            return key
        return "`%s`" % key if form < 0.8 else '"%s"' % key if form < 0.92 else "'%s'" % key

    def text(self, value):
        if value.replace("''", "").replace("\\'", "") != value and self.rng.random() < 0.7:
            return "'%s'" % value
        if "'" in value:
            return '"%s"' % value
        return "'%s'" % value if '"' in value or self.rng.random() < 0.7 else '"%s"' % value

    def number(self):
        value = self.rng.choice([0, 1, -1, 0.5, 0.25, 0.001, 1e308, 123456789, 0.1, self.rng.uniform(-1, 1)])
        if self.rng.random() < 0.04:
            return self.rng.choice(["1e400", "-1e400", "1e-400", "-1e-400", "1E400", "1" + "0" * 320])
        if isinstance(value, float) and self.rng.random() < 0.3:
            return "%.3e" % value
        return repr(value)

    def pattern(self, value):
        letters = list(value) or [""]
        for i in range(len(letters)):
            if self.rng.random() < 0.15:
                letters[i] = "_"
        text = "".join(letters)
        cut = self.rng.randrange(len(text) + 1)
        text = self.rng.choice([text, text[:cut] + "%", "%" + text[cut:], "%" + text + "%", text[:cut] + "%" + text[cut:]])
        return text.swapcase() if self.rng.random() < 0.2 else text

    def word(self, word):
        return self.rng.choice([word, word, word.lower(), word.capitalize()])

    def join(self, left, operator, right):
        blank = "" if operator in ("=", "!=", "<", ">", "<=", ">=") and self.rng.random() < 0.15 else " "
        return left + blank + operator + blank + right

    def string_clause(self, name, values, operators):
        operator = self.rng.choice(operators)
        value = self.rng.choice(values)
        if operator in ("LIKE", "ILIKE"):
            return self.join(name, self.word(operator), self.text(self.pattern(value)))
        if operator in ("IN", "NOT IN"):
            some = [self.text(self.rng.choice(values)) for _ in range(self.rng.randrange(1, 4))]
            some = [one for one in some if "'" not in one[1:-1] and '"' not in one[1:-1]] or ["'x'"]
            return name + " " + self.word(operator) + " (" + ", ".join(some) + ")"
        if operator in ("IS NULL", "IS NOT NULL"):
            return name + " " + self.word(operator)
        return self.join(name, operator, self.text(value))

    def clause(self):
        rng = self.rng
        kind = rng.randrange(10)
        if kind < 3:
            name = self.entity(["metric", "metrics"]) + "." + self.key(rng.choice(METRICS + ["absent"]))
            return self.join(name, rng.choice(["=", "!=", ">", ">=", "<", "<="]), self.number())
        if kind < 5:
            name = self.entity(["param", "params", "parameter", "parameters"]) + "." + self.key(
                rng.choice(PARAMS + ["absent"]))
            return self.string_clause(name, TEXTS, ["=", "!=", "LIKE", "ILIKE", "IS NULL", "IS NOT NULL"])
        if kind < 7:
            name = self.entity(["tag", "tags"]) + "." + self.key(rng.choice(TAGS + ["mlflow.runName", "absent"]))
            return self.string_clause(name, TEXTS + NAMES, ["=", "!=", "LIKE", "ILIKE", "IS NULL", "IS NOT NULL"])
        if kind == 7:
            name = rng.choice(["dataset", "datasets"]) + "."
            part = rng.choice(["name", "digest", "context"])
            values = {"name": ["leaf-v0", "leaf-v1", "none"], "digest": ["d0", "d1", "d3"], "context": CONTEXTS}[part]
            return self.string_clause(name + self.key(part), values, ["=", "!=", "LIKE", "ILIKE", "IN", "NOT IN"])
        entity = rng.choice(["", "", "attribute.", "attributes.", "attr.", "run."])
        if kind == 8:
            name = entity + rng.choice(["start_time", "end_time", "created", "Created"])
            value = rng.choice(self.runs)["start"] + rng.choice([0, 0, -1, 1, 3_600_000])
            return self.join(name, rng.choice(["=", "!=", ">", ">=", "<", "<="]), str(value))
        part = rng.choice(["status", "artifact_uri", "run_id", "run_name", "user_id", "`Run name`", "`run name`", "`Run Name`"])
        ids = [run["id"] for run in self.runs]
        values = {"status": STATUSES + ["finished"], "run_id": ids, "artifact_uri": ["mlruns", "%artifacts"],
                  "user_id": ["ana", "Ben", "ben"]}.get(part, NAMES)
        operators = ["=", "!=", "LIKE", "ILIKE"] + (["IN", "NOT IN"] if part == "run_id" else [])
        return self.string_clause(entity + part, values, operators)

    def valid(self):
        clauses = [self.clause() for _ in range(self.rng.choice([1, 1, 1, 2, 2, 3, 4]))]
        text = clauses[0]
        for clause in clauses[1:]:
            # Before IS NULL and IN MLflow takes the comparison that stands beside for a part of the key.
            stands_alone = " IS " in clause.upper() or " IN " in clause.upper()
            is_beside = not stands_alone and self.rng.random() < 0.25
            text += (" " if is_beside else " " + self.word("AND") + " ") + clause
        return self.rng.choice([text, text, text, " " + text, text + "  "])

    def wrong(self):
        return self.rng.choice([
            lambda: self.clause() + " AND",
            lambda: "AND " + self.clause(),
            lambda: self.clause() + " AND AND " + self.clause(),
            lambda: "metrics.acc >",
            lambda: "metrics.acc",
            lambda: "metrics.acc LIKE 'x%'",
            lambda: "metrics.acc > '0.5'",
            lambda: "metrics.acc = 'high'",
            lambda: "params.lr = 'open",
            lambda: "status > 'FINISHED'",
            lambda: "status = 5 5",
            lambda: "params.opt = 'a\\' AND run_name = 'b'",
            lambda: "params.opt = ''adam''",
            lambda: "params.opt = 'adam' 'sgd'",
            lambda: "start_time > 'soon'",
            lambda: "datasets.profile = 'x'",
            lambda: "models.acc > 1",
            lambda: "metrics.`acc > 0.5",
            lambda: "run_id IN 'x'",
            lambda: "run_id IN ('a' 'b')",
            lambda: "run_id IN ()",
            lambda: "params.opt IS 'x'",
            lambda: "metrics.acc > metrics.loss",
            lambda: "1 < metrics.acc",
            lambda: "metrics.acc ! 1",
            lambda: self.clause() + ";",
            lambda: self.clause() + ", " + self.clause(),
        ])()

    def extension(self):
        return self.rng.choice([
            lambda: self.clause() + " OR " + self.clause(),
            lambda: "NOT " + self.clause(),
            lambda: "(" + self.clause() + ") AND " + self.clause(),
            lambda: "metrics.acc BETWEEN 0 AND 1",
            lambda: "metrics.acc IN (0, 1)",
            lambda: "params.lr > 0.0001",
            lambda: "params.opt MATCHES '^a'",
            lambda: "params.opt NOT LIKE 'a%'",
            lambda: "status IN ('FINISHED', 'FAILED')",
            lambda: "metrics.val/loss > 0",
            lambda: "metrics.acc IS NULL",
            lambda: "duration > 1h",
            lambda: "start_time > '2023-11-14'",
        ])()

    def order(self):
        rng = self.rng
        kind = rng.randrange(3)
        if kind == 0:
            key = self.entity(["metric", "metrics"]) + "." + self.key(rng.choice(METRICS + ["absent"]))
        elif kind == 1:
            key = rng.choice(["params.`opt`", "params.note", "tags.team", "tags.`free text`", "param.absent"])
        else:
            key = rng.choice(["start_time", "end_time", "attribute.status", "run_name", "run_id", "user_id", "created"])
        return key + rng.choice(["", " ASC", " DESC", " asc", " desc"])


def mask(found, places):
    return "%x" % sum(1 << places[run_id] for run_id in found)


def answers(store, experiment, text, places):
    try:
        found = store.search_runs([experiment], text, ViewType.ACTIVE_ONLY, 1000, [], None)
    except MlflowException:
        return "error"
    return mask([run.info.run_id for run in found], places)


def filtered(runs, text, places):
    """What FileStore.search_runs does with the runs it has read; reading them for every query takes an hour."""
    try:
        found = SearchUtils.filter(runs, text)
    except MlflowException:
        return "error"
    return mask([run.info.run_id for run in found], places)


def ordered(store, experiment, keys, places):
    try:
        found = store.search_runs([experiment], "", ViewType.ACTIVE_ONLY, 1000, keys, None)
    except MlflowException:
        return "error"
    return [places[run.info.run_id] for run in found]


def stored_runs(runs):
    """As JSON; numbers that JSON does not have are texts."""
    texts = {float("inf"): "Infinity", float("-inf"): "-Infinity"}
    result = []
    for run in runs:
        copy = dict(run)
        copy["metrics"] = {key: "NaN" if value != value else texts.get(value, value) for key, value in run["metrics"].items()}
        result.append(copy)
    return result


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--queries", type=int, default=3000)
    parser.add_argument("--orders", type=int, default=300)
    parser.add_argument("-o", "--output")
    arguments = parser.parse_args()
    rng = random.Random(arguments.seed)
    runs = make_runs(rng)
    folder = os.path.abspath(arguments.folder)
    os.makedirs(folder, exist_ok=True)
    files = FileStore(os.path.join(folder, "mlruns"), "file:///artifacts")
    database = SqlAlchemyStore("sqlite:///" + os.path.join(folder, "mlflow.db"), "file:///artifacts")
    in_files = write_store(files, runs)
    in_database = write_store(database, runs)
    places = {run["id"]: n for n, run in enumerate(runs)}
    read = list(files.search_runs([in_files], "", ViewType.ACTIVE_ONLY, 1000))
    assert len(read) == RUNS
    for run in runs:
        uris = [store.get_run(run["id"]).info.artifact_uri for store in (files, database)]
        run["artifact_uri"] = uris[1]

    queries = Queries(rng, runs)
    record = {"mlflow": mlflow.__version__, "seed": arguments.seed, "runs": stored_runs(runs), "queries": [], "orders": []}
    for n in range(arguments.queries):
        kind = rng.choices(["valid", "wrong", "extension"], [86, 8, 6])[0]
        text = getattr(queries, kind)()
        by_files = filtered(read, text, places)
        by_database = answers(database, in_database, text, places)
        if n % 25 == 0:
            assert by_files == answers(files, in_files, text, places), text
        entry = [kind, text, by_files] if by_files == by_database else [kind, text, by_files, by_database]
        record["queries"].append(entry)
    for n in range(arguments.orders):
        keys = [queries.order() for _ in range(rng.choice([1, 1, 2, 3]))]
        by_files = ordered(files, in_files, keys, places)
        by_database = ordered(database, in_database, keys, places)
        record["orders"].append([keys, by_files] if by_files == by_database else [keys, by_files, by_database])
    with open(arguments.output or os.path.join(folder, "record.json"), "w", encoding="utf-8") as out:
        out.write("{")
        out.write(",\n".join(
            json.dumps(key) + ":" + (json.dumps(value, ensure_ascii=False) if not isinstance(value, list) else
                                     "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":"))
                                                        for one in value) + "\n]")
            for key, value in record.items()))
        out.write("}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
