// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recorded_queries.h"

#include "analysis/run_query.h"
#include "analysis/run_table.h"

#include <cmath>
#include <limits>
#include <string_view>
#include <utility>

namespace runlane::tests {

RecordedQueries::RecordedQueries(nlohmann::json record)
    : m_record(std::move(record))
{
    for (std::size_t n = 0; n < m_record.at("runs").size(); ++n) {
        m_places[m_record.at("runs")[n].at("id").get<std::string>()] = n;
    }
}

ReplayCounts RecordedQueries::askQueries(const core::StoreSnapshot& snapshot) const
{
    ReplayCounts counts;
    for (const nlohmann::json& entry : m_record.at("queries")) {
        const auto kind = entry[0].get<std::string>();
        const auto text = entry[1].get<std::string>();
        const auto byFiles = entry[2].get<std::string>();
        const auto byDatabase = entry.size() > 3 ? entry[3].get<std::string>() : byFiles;
        const std::string own = answer(snapshot, text);
        counts.storesDiffer += byFiles != byDatabase ? 1 : 0;
        const bool isSame = own == byFiles || own == byDatabase;
        const bool isFree = byFiles == "error" && kind != "wrong";
        if (isSame) {
            ++(own == "error" ? counts.bothRefuse : counts.same);
        } else if (isFree) {
            ++(kind == "extension" ? counts.extensions : counts.refused);
        } else if (own == "error" && kind == "wrong") {
            ++counts.stricter;
        } else {
            counts.wrong.push_back(
                text + "  own " + own + " files " + byFiles + " database " + byDatabase);
        }
    }
    return counts;
}

ReplayCounts RecordedQueries::askOrders(const core::StoreSnapshot& snapshot) const
{
    ReplayCounts counts;
    for (const nlohmann::json& entry : m_record.at("orders")) {
        std::vector<std::string> answers;
        for (std::size_t i = 1; i < entry.size(); ++i) {
            answers.push_back(entry[i].dump());
        }
        const std::string own = order(snapshot, entry[0]);
        counts.storesDiffer += answers.front() != answers.back() ? 1 : 0;
        if (own == answers.front() || own == answers.back()) {
            ++counts.same;
        } else if (answers.front() == "\"error\"") {
            ++counts.refused;
        } else {
            counts.wrong.push_back(entry[0].dump() + "\n  own " + own + "\n  files "
                + answers.front() + "\n  database " + answers.back());
        }
    }
    return counts;
}

std::vector<std::uint32_t> RecordedQueries::rowsOfRecord(const core::StoreSnapshot& snapshot) const
{
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < snapshot.runs.size(); ++row) {
        if (m_places.count(std::string(snapshot.runs[row].id)) != 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::string RecordedQueries::answer(
    const core::StoreSnapshot& snapshot, const std::string& text) const
{
    const auto query = analysis::parseQuery(text);
    if (!query) {
        return "error";
    }
    std::string digits((m_places.size() + 3) / 4, '0');
    for (const std::uint32_t row :
        analysis::matchingRows(snapshot, rowsOfRecord(snapshot), *query, {})) {
        const std::size_t n = m_places.at(std::string(snapshot.runs[row].id));
        char& digit = digits[digits.size() - 1 - n / 4];
        const int value = (digit <= '9' ? digit - '0' : digit - 'a' + 10) | (1 << (n % 4));
        digit = "0123456789abcdef"[value];
    }
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string::npos ? "0" : digits.substr(first);
}

std::string RecordedQueries::order(
    const core::StoreSnapshot& snapshot, const nlohmann::json& words) const
{
    std::vector<analysis::SortKey> keys;
    for (const nlohmann::json& word : words) {
        std::string text = word.get<std::string>();
        analysis::SortKey key;
        const std::size_t blank = text.rfind(' ');
        const std::string last = blank == std::string::npos ? "" : text.substr(blank + 1);
        const bool isDown = last == "DESC" || last == "desc";
        if (isDown || last == "ASC" || last == "asc") {
            text.resize(blank);
        }
        const auto column = analysis::parseColumn(text);
        if (!column) {
            return "no column " + text;
        }
        key.column = *column;
        key.direction =
            isDown ? analysis::SortDirection::Descending : analysis::SortDirection::Ascending;
        keys.push_back(key);
    }
    nlohmann::json places = nlohmann::json::array();
    for (const std::uint32_t row : analysis::sortRows(snapshot, rowsOfRecord(snapshot), keys)) {
        places.push_back(m_places.at(std::string(snapshot.runs[row].id)));
    }
    return places.dump();
}

std::shared_ptr<core::StoreSnapshot> snapshotOfRecord(const nlohmann::json& record)
{
    auto snapshot = std::make_shared<core::StoreSnapshot>();
    snapshot->text = std::make_shared<core::TextPool>();
    core::TextPool& pool = *snapshot->text;
    const auto kept = [&](const nlohmann::json& text) {
        return pool.intern(text.get<std::string>());
    };
    const auto pairs = [&](const nlohmann::json& items) {
        std::vector<core::KeyValue> result;
        for (const auto& [key, value] : items.items()) {
            result.push_back({pool.intern(key), kept(value)});
        }
        return result;
    };
    core::Experiment experiment;
    experiment.id = "1";
    snapshot->experiments.push_back(experiment);
    for (const nlohmann::json& one : record.at("runs")) {
        core::Run run;
        run.id = kept(one.at("id"));
        run.experimentId = "1";
        run.name = kept(one.at("name"));
        run.userId = kept(one.at("user"));
        run.artifactUri = kept(one.at("artifact_uri"));
        run.startTimeMillis = one.at("start").get<std::int64_t>();
        if (!one.at("end").is_null()) {
            run.endTimeMillis = one.at("end").get<std::int64_t>();
        }
        for (const auto status : {core::RunStatus::Running, core::RunStatus::Scheduled,
                 core::RunStatus::Finished, core::RunStatus::Failed, core::RunStatus::Killed}) {
            run.status = core::statusName(status) == one.at("status").get<std::string>()
                ? status
                : run.status;
        }
        run.params = pairs(one.at("params"));
        nlohmann::json tags = one.at("tags");
        tags["mlflow.runName"] = one.at("name");
        run.tags = pairs(tags);
        for (const auto& [key, value] : one.at("metrics").items()) {
            core::MetricValue metric;
            metric.key = pool.intern(key);
            const double infinity = std::numeric_limits<double>::infinity();
            metric.value = value.is_number() ? value.get<double>()
                : value == "NaN"             ? std::nan("")
                : value == "Infinity"        ? infinity
                                             : -infinity;
            run.metrics.push_back(metric);
        }
        std::map<std::string_view, bool> known; // MLflow keeps the first input of a data set
        for (const nlohmann::json& data : one.at("datasets")) {
            core::Dataset dataset;
            dataset.name = kept(data.at("name"));
            dataset.digest = kept(data.at("digest"));
            dataset.id = pool.intern(std::string(dataset.name) + "/" + std::string(dataset.digest));
            if (!known.emplace(dataset.id, true).second) {
                continue;
            }
            core::RunInput input;
            input.sourceType = "DATASET";
            input.sourceId = dataset.id;
            if (!data.at("context").is_null()) {
                input.tags = {{"mlflow.data.context", kept(data.at("context"))}};
            }
            run.inputs.push_back(input);
            snapshot->datasets.push_back(dataset);
        }
        snapshot->runs.push_back(std::move(run));
    }
    core::seal(*snapshot);
    return snapshot;
}

} // namespace runlane::tests
