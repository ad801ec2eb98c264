#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that reading leaves a store as it is.

Builds stores in every journal state beside the bundled generations and lets the program read them:
1. traced by strace: no call below the store opens for writing, makes, renames or removes anything;
2. path, size, time, mode and content of everything below are the same before and after;
3. without write permission, as an ordinary user where that can be had: the same output.
Exit status 77: strace may not trace here.
"""
import argparse
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile

CHANGING = ("rename", "unlink", "rmdir", "mkdir", "mknod", "chmod", "chown", "link", "symlink",
            "truncate", "utime", "setxattr", "removexattr", "creat")
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND|O_TMPFILE")
CALL = re.compile(r"^(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)$")
NOBODY = 65534


def manifest(root):
    lines = []
    for folder, folders, files in os.walk(root):
        for name in ["."] + folders + files:
            path = os.path.normpath(os.path.join(folder, name))
            facts = os.lstat(path)
            digest = ""
            if os.path.isfile(path) and not os.path.islink(path):
                with open(path, "rb") as file:
                    digest = hashlib.sha256(file.read()).hexdigest()
            lines.append((path, facts.st_size, facts.st_mtime_ns, facts.st_mode, digest))
    return sorted(set(lines))


def healthy(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.executescript("""
        CREATE TABLE experiments(experiment_id INTEGER PRIMARY KEY, name TEXT, artifact_location TEXT,
            lifecycle_stage TEXT);
        CREATE TABLE runs(run_uuid TEXT PRIMARY KEY, name TEXT, user_id TEXT, status TEXT,
            start_time INTEGER, end_time INTEGER, lifecycle_stage TEXT, artifact_uri TEXT,
            experiment_id INTEGER);
        CREATE TABLE metrics(key TEXT, value REAL, timestamp INTEGER, run_uuid TEXT, step INTEGER,
            is_nan INTEGER);
        CREATE TABLE params(key TEXT, value TEXT, run_uuid TEXT);
        CREATE TABLE tags(key TEXT, value TEXT, run_uuid TEXT);
        INSERT INTO experiments VALUES(0, 'Default', './mlruns/0', 'active');
        INSERT INTO runs VALUES('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a', 'ana', 'FINISHED',
            1700000001000, 1700000002000, 'active', './mlruns/0/a/artifacts', 0);
    """)
    add_points(database)
    return database


def add_points(database):
    for step in range(50):
        database.execute("INSERT INTO metrics VALUES('loss', ?, ?, 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',"
                         " ?, 0)", (1 / (step + 1), 1700000001000 + step, step))


def copies(source, target, suffixes):
    os.makedirs(target)
    for suffix in suffixes:
        shutil.copy(source + suffix, os.path.join(target, "mlflow.db" + suffix))


def journal_states(origin, stores):
    """Makes one folder a journal state; returns what must stay open meanwhile."""
    def start(name):
        os.makedirs(os.path.join(origin, name))
        path = os.path.join(origin, name, "mlflow.db")
        return path, healthy(path)

    path, database = start("rollback")
    database.close()
    copies(path, os.path.join(stores, "rollback-idle"), [""])
    path, database = start("hot")
    database.execute("PRAGMA cache_size=2")
    database.execute("BEGIN")
    add_points(database)
    database.execute("CREATE TABLE filler(x)")
    for _ in range(100):
        database.execute("INSERT INTO filler VALUES(randomblob(3000))")
    copies(path, os.path.join(stores, "rollback-hot"), ["", "-journal"])
    database.execute("ROLLBACK")
    path, database = start("wal")
    database.execute("PRAGMA journal_mode=WAL")
    database.execute("PRAGMA wal_autocheckpoint=0")
    add_points(database)
    copies(path, os.path.join(stores, "wal-crashed"), ["", "-wal", "-shm"])
    copies(path, os.path.join(stores, "wal-without-index"), ["", "-wal"])
    database.close()
    copies(path, os.path.join(stores, "wal-closed"), [""])
    os.makedirs(os.path.join(stores, "wal-live"))
    live = healthy(os.path.join(stores, "wal-live", "mlflow.db"))
    live.execute("PRAGMA journal_mode=WAL")
    live.execute("PRAGMA wal_autocheckpoint=0")
    add_points(live)
    return [live]


def bundled(archive, stores):
    with tarfile.open(archive) as tar:
        tar.extractall(stores)
    return sorted(entry.path for entry in os.scandir(os.path.join(stores, "generations"))
                  if entry.is_dir())


def violations(trace, root):
    found = []
    with open(trace, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            call = CALL.match(line)
            if not call or root not in line:
                continue
            name = call.group(1)
            opens = name.startswith("open") and WRITING.search(call.group(2))
            if opens or any(name.startswith(word) for word in CHANGING):
                found.append(line.strip())
    return found


class Proof:
    def __init__(self, runlane, work):
        self.runlane = runlane
        self.work = work
        self.calls = 0
        self.failures = []
        home = os.path.join(work, "home")
        os.makedirs(home)
        os.chmod(home, 0o777)
        self.environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", "TZ": "UTC",
                            "TMPDIR": home, "QT_QPA_PLATFORM": "offscreen"}

    def commands(self, store):
        yield [self.runlane, "runs", store, "--all", "--history", "--format", "json"]
        yield [self.runlane, "doctor", store, "--format", "json"]

    def run(self, command, **more):
        return subprocess.run(command, env=self.environment, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, timeout=300, check=False, **more)

    def traced(self, store, command):
        trace = os.path.join(self.work, "trace")
        result = self.run(["strace", "-f", "-qq", "-y", "-s", "4096", "-e", "trace=%file,%desc",
                           "-e", "trace=!read,write,poll,mmap", "-o", trace] + command)
        with open(trace, encoding="utf-8", errors="replace") as lines:
            self.calls += sum(1 for line in lines if store in line)
        for line in violations(trace, store):
            self.failures.append("writes: " + line)
        return result

    def prove(self, store):
        before = manifest(store)
        outputs = []
        for command in self.commands(store):
            result = self.traced(store, command)
            if result.returncode not in (0, 1, 2, 3):
                self.failures.append("%s: status %d: %s" % (store, result.returncode, result.stderr))
            outputs.append(result.stdout)
        for was, now in zip(before, manifest(store)):
            if was != now:
                self.failures.append("changed: %s to %s" % (was, now))
        if [line[0] for line in before] != [line[0] for line in manifest(store)]:
            self.failures.append("files came or went in " + store)
        return outputs

    def prove_without_permission(self, store, outputs, user):
        subprocess.run(["chmod", "-R", "a-w,a+rX", store], check=True)
        before = manifest(store)
        for command, wanted in zip(self.commands(store), outputs):
            result = self.run(command, **user)
            if runs_of(result.stdout) != runs_of(wanted):
                self.failures.append("%s: other output without write permission: %s"
                                     % (store, result.stderr.decode(errors="replace")[:300]))
        if before != manifest(store):
            self.failures.append("changed without write permission: " + store)
        subprocess.run(["chmod", "-R", "u+w", store], check=True)


def runs_of(text):
    """What was read; how the file was opened may differ."""
    try:
        content = json.loads(text)
    except ValueError:
        return text
    return {key: content.get(key) for key in ("experiments", "runs", "registered_models",
                                              "logged_models", "datasets")}


def ordinary_user(runlane, work):
    if os.geteuid() != 0:
        return {}
    program = shutil.copy(runlane, os.path.join(work, "runlane"))
    os.chmod(program, 0o755)
    return {"user": NOBODY, "group": NOBODY, "extra_groups": [], "executable": program}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runlane", required=True)
    parser.add_argument("--generations", required=True)
    arguments = parser.parse_args()
    probe = subprocess.run(["strace", "-o", os.devnull, "true"], check=False,
                           stderr=subprocess.DEVNULL) if shutil.which("strace") else None
    if probe is None or probe.returncode != 0:
        print("strace cannot trace here")
        return 77
    with tempfile.TemporaryDirectory(prefix="runlane-untouched-") as work:
        os.chmod(work, 0o755)
        stores = os.path.join(work, "stores")
        os.makedirs(stores)
        proof = Proof(arguments.runlane, work)
        user = ordinary_user(arguments.runlane, work)
        folders = bundled(arguments.generations, stores)
        states = os.path.join(stores, "states")
        keep = journal_states(os.path.join(work, "origin"), states)
        folders += sorted(entry.path for entry in os.scandir(states))
        for store in folders:
            outputs = proof.prove(store)
            proof.prove_without_permission(store, outputs, user)
        del keep
        print("%d stores, %d calls below them traced, %s" % (
            len(folders), proof.calls, "as nobody" if user else "as the same user"))
    for failure in proof.failures[:40]:
        print(failure)
    print("%d failures" % len(proof.failures))
    return 1 if proof.failures else 0


if __name__ == "__main__":
    sys.exit(main())
