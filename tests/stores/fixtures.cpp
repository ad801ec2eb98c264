// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/fixtures.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <memory>

namespace runlane::tests {

std::string experimentMeta(const std::string& id, const std::string& name)
{
    return "artifact_location: file:///home/ana/mlruns/" + id
        + "\ncreation_time: 1700000000000\nexperiment_id: '" + id
        + "'\nlast_update_time: 1700000000000\nlifecycle_stage: active\nname: " + name + "\n";
}

std::string runMeta(const std::string& experiment, const std::string& id)
{
    return "artifact_uri: file:///home/ana/mlruns/" + experiment + "/" + id
        + "/artifacts\nend_time: 1700000002000\nexperiment_id: '" + experiment
        + "'\nlifecycle_stage: active\nrun_id: " + id + "\nrun_name: run " + id.substr(0, 1)
        + "\nrun_uuid: " + id + "\nstart_time: 1700000001000\nstatus: 3\ntags: []\nuser_id: ana\n";
}

void writeHealthyStore(const TemporaryFolder& folder)
{
    folder.write("mlruns/0/meta.yaml", experimentMeta("0", "Default"));
    for (const std::string& id : {kRunA, kRunB}) {
        const std::string run = "mlruns/0/" + id;
        folder.write(run + "/meta.yaml", runMeta("0", id));
        folder.write(run + "/params/lr", "0.1");
        folder.write(run + "/tags/team", "a");
        folder.write(run + "/metrics/loss", "1700000001000 0.5 0\n1700000001001 0.25 1\n");
        folder.write(run + "/artifacts/a.txt", "x");
    }
}

Database::Database(const std::string& path)
{
    EXPECT_EQ(sqlite3_open(path.c_str(), &m_handle), SQLITE_OK);
    run("PRAGMA synchronous=OFF");
}

Database::~Database()
{
    sqlite3_close(m_handle);
}

void Database::run(const std::string& sql) const
{
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK)
        << sql << ": " << (message != nullptr ? message : "");
    sqlite3_free(message);
}

void createTables(const Database& database)
{
    database.run(
        "CREATE TABLE alembic_version(version_num VARCHAR(32) NOT NULL);"
        "INSERT INTO alembic_version VALUES('0584bdc529eb');"
        "CREATE TABLE experiments(experiment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(256), "
        "artifact_location VARCHAR(256), lifecycle_stage VARCHAR(32), creation_time BIGINT, "
        "last_update_time BIGINT);"
        "CREATE TABLE experiment_tags(key VARCHAR(250), value VARCHAR(5000), experiment_id "
        "INTEGER, PRIMARY KEY(key, experiment_id));"
        "CREATE TABLE runs(run_uuid VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR(250), "
        "user_id VARCHAR(256), status VARCHAR(9), start_time BIGINT, end_time BIGINT, "
        "lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER);"
        "CREATE TABLE metrics(key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT "
        "NOT NULL, run_uuid VARCHAR(32) NOT NULL, step BIGINT DEFAULT 0, is_nan BOOLEAN DEFAULT 0, "
        "PRIMARY KEY(key, timestamp, step, run_uuid, value, is_nan));"
        "CREATE INDEX index_metrics_run_uuid ON metrics(run_uuid);"
        "CREATE TABLE latest_metrics(key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp "
        "BIGINT, step BIGINT, is_nan BOOLEAN, run_uuid VARCHAR(32), PRIMARY KEY(key, run_uuid));"
        "CREATE TABLE params(key VARCHAR(250), value VARCHAR(8000), run_uuid VARCHAR(32), PRIMARY "
        "KEY(key, run_uuid));"
        "CREATE TABLE tags(key VARCHAR(250), value VARCHAR(8000), run_uuid VARCHAR(32), PRIMARY "
        "KEY(key, run_uuid));");
}

void writeHealthyDatabase(const std::string& path)
{
    const Database database(path);
    createTables(database);
    database.run("INSERT INTO experiments VALUES(0,'Default','./mlruns/0','active',1,2)");
    for (const std::string& id : {kRunA, kRunB}) {
        database.run("INSERT INTO runs VALUES('" + id + "','run " + id.substr(0, 1)
            + "','ana','FINISHED',1700000001000,1700000002000,'active','./mlruns/0/" + id
            + "/artifacts',0)");
        database.run("INSERT INTO params VALUES('lr','0.1','" + id + "')");
        database.run("INSERT INTO tags VALUES('team','a','" + id + "')");
        database.run("INSERT INTO metrics VALUES('loss',0.5,1700000001000,'" + id
            + "',0,0),('loss',0.25,1700000001001,'" + id + "',1,0)");
        database.run(
            "INSERT INTO latest_metrics VALUES('loss',0.25,1700000001001,1,0,'" + id + "')");
    }
}

Loaded load(const std::string& place, stores::HistoryDetail detail)
{
    Loaded loaded;
    const core::Expected<stores::StorePtr> store = stores::openStore(place);
    if (!store) {
        loaded.error = store.error();
        return loaded;
    }
    loaded.store = *store;
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto snapshot = (*store)->loadCatalogue({detail, {}}, {{}, progress, problems});
    if (snapshot) {
        loaded.snapshot = *snapshot;
    } else {
        loaded.error = snapshot.error();
    }
    return loaded;
}

std::size_t count(const Loaded& loaded, core::Rule rule)
{
    std::size_t found = 0;
    for (const core::Diagnostic& item : loaded.snapshot->problems) {
        found += item.rule == rule ? 1U : 0U;
    }
    return found;
}

core::Diagnostic problem(const Loaded& loaded, core::Rule rule)
{
    for (const core::Diagnostic& item : loaded.snapshot->problems) {
        if (item.rule == rule) {
            return item;
        }
    }
    ADD_FAILURE() << "no " << core::ruleInfo(rule).name << " among\n" << problemText(loaded);
    return {};
}

std::string problemText(const Loaded& loaded)
{
    std::string text;
    for (const core::Diagnostic& item : loaded.snapshot->problems) {
        text += std::string(core::ruleInfo(item.rule).name) + " " + item.path + ":"
            + std::to_string(item.line) + " " + core::englishMessage(item) + "\n";
    }
    return text;
}

std::string manifest(const std::string& folder)
{
    const std::string command = "cd '" + folder
        + "' && find . -printf '%p %y %s %T@ %m %l\\n' | sort && find . -type f -print0 | sort -z "
          "| "
          "xargs -0 sha256sum";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 4096> buffer{};
    while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        text.append(buffer.data(), got);
    }
    EXPECT_NE(text, "");
    return text;
}

} // namespace runlane::tests
