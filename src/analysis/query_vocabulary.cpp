// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_vocabulary.h"

#include "analysis/query_clauses.h"
#include "analysis/query_evaluate.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <unordered_map>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMostValues = 40;
constexpr std::size_t kMostDistinct = 2000; // texts counted of one field
constexpr std::size_t kLongestValue = 60; // bytes
constexpr std::size_t kRowsBetweenStops = 1024;

class Hint
{
public:
    void addNumber(double value)
    {
        ++m_runs;
        extend(value);
    }

    void addText(std::string_view text)
    {
        ++m_runs;
        if (m_isNumeric) {
            const auto number = parseQueryNumber(text);
            m_isNumeric = number.has_value();
            extend(number.value_or(0));
        }
        const bool isShort =
            text.size() <= kLongestValue && text.find('\n') == std::string_view::npos;
        if (!isShort) {
            return;
        }
        const auto at = m_counts.find(text);
        if (at != m_counts.end()) {
            ++at->second;
        } else if (m_counts.size() < kMostDistinct) {
            m_counts.emplace(text, 1);
        }
    }

    [[nodiscard]] FieldHint written(std::string field) const
    {
        FieldHint hint;
        hint.field = std::move(field);
        hint.runs = m_runs;
        if (m_isNumeric && m_least <= m_most) {
            hint.range = std::pair(m_least, m_most);
        }
        std::vector<std::pair<std::string_view, std::size_t>> counts(
            m_counts.begin(), m_counts.end());
        std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
            return a.second != b.second ? a.second > b.second : a.first < b.first;
        });
        counts.resize(std::min(counts.size(), kMostValues));
        for (const auto& [text, count] : counts) {
            hint.values.emplace_back(text, count);
        }
        return hint;
    }

private:
    void extend(double value)
    {
        if (std::isfinite(value)) {
            m_least = std::min(m_least, value);
            m_most = std::max(m_most, value);
        }
    }

    std::size_t m_runs = 0;
    bool m_isNumeric = true;
    double m_least = HUGE_VAL;
    double m_most = -HUGE_VAL;
    std::unordered_map<std::string_view, std::size_t> m_counts;
};

using Hints = std::unordered_map<std::string_view, Hint>;

void addSorted(std::vector<FieldHint>& all, ColumnFamily family, const Hints& hints)
{
    std::map<std::string_view, const Hint*> sorted;
    for (const auto& [key, hint] : hints) {
        sorted.emplace(key, &hint);
    }
    for (const auto& [key, hint] : sorted) {
        all.push_back(hint->written(fieldText({family, std::string(key)})));
    }
}

struct Attributes
{
    Hint name;
    Hint id;
    Hint status;
    Hint user;
    Hint source;
    Hint commit;
    Hint experiment;
    Hint parent;
    Hint model;
    Hint registeredModel;
    Hint dataset;
    Hint notes;
    Hint store;
    Hint start;
    Hint end;
    Hint duration;
};

// What the runs of one store name by id.
struct NamesOfStore
{
    NamesOfStore(const core::StoreSnapshot& snapshotOfStore, std::string_view nameOfStore)
        : snapshot(snapshotOfStore)
        , name(nameOfStore)
        , models(snapshot, "model")
        , registeredModels(snapshot, "registered_model")
        , datasets(snapshot, "dataset.name")
    {
        for (const core::Experiment& experiment : snapshot.experiments) {
            experiments.emplace(experiment.id, experiment.name);
        }
    }

    const core::StoreSnapshot& snapshot;
    std::string_view name;
    ManyTexts models;
    ManyTexts registeredModels;
    ManyTexts datasets;
    std::unordered_map<std::string_view, std::string_view> experiments;
};

void addTexts(Hint& hint, const std::vector<std::string_view>& texts)
{
    for (const std::string_view text : texts) {
        hint.addText(text);
    }
}

class Collector
{
public:
    void add(const core::Run& run, NamesOfStore& names)
    {
        for (const core::MetricValue& metric : run.metrics) {
            m_metrics[metric.key].addNumber(metric.value);
        }
        for (const core::KeyValue& param : run.params) {
            m_params[param.key].addText(param.value);
        }
        for (const core::KeyValue& tag : run.tags) {
            if (tag.key.substr(0, 7) != "mlflow.") {
                m_tags[tag.key].addText(tag.value);
            } else if (tag.key == "mlflow.source.name") {
                m_attributes.source.addText(tag.value);
            } else if (tag.key == "mlflow.source.git.commit") {
                m_attributes.commit.addText(tag.value);
            } else if (tag.key == "mlflow.note.content") {
                m_attributes.notes.addText(tag.value);
            }
        }
        addAttributes(run, names);
        addLinks(run, names);
    }

    [[nodiscard]] std::vector<FieldHint> hints() const
    {
        const Attributes& own = m_attributes;
        std::vector<FieldHint> all{own.name.written("run_name"), own.status.written("status"),
            own.start.written("start_time"), own.end.written("end_time"),
            own.duration.written("duration"), own.user.written("user_id"),
            own.experiment.written("experiment"), own.id.written("run_id"),
            own.parent.written("run.parent"), own.model.written("model"),
            own.registeredModel.written("registered_model"), own.dataset.written("dataset"),
            own.source.written("source"), own.commit.written("git_commit"),
            own.notes.written("notes"), own.store.written("store")};
        addSorted(all, ColumnFamily::Metric, m_metrics);
        addSorted(all, ColumnFamily::Param, m_params);
        addSorted(all, ColumnFamily::Tag, m_tags);
        return all;
    }

private:
    void addAttributes(const core::Run& run, const NamesOfStore& names)
    {
        Attributes& own = m_attributes;
        own.name.addText(core::displayName(run));
        own.id.addText(run.id);
        own.status.addText(
            run.status == core::RunStatus::Unknown ? run.statusText : core::statusName(run.status));
        if (!run.userId.empty()) {
            own.user.addText(run.userId);
        }
        const auto experiment = names.experiments.find(run.experimentId);
        own.experiment.addText(
            experiment == names.experiments.end() ? run.experimentId : experiment->second);
        if (run.startTimeMillis) {
            own.start.addNumber(static_cast<double>(*run.startTimeMillis));
        }
        if (run.endTimeMillis) {
            own.end.addNumber(static_cast<double>(*run.endTimeMillis));
        }
        if (const auto duration = core::durationMillis(run)) {
            own.duration.addNumber(static_cast<double>(*duration));
        }
        own.store.addText(names.name);
    }

    void addLinks(const core::Run& run, NamesOfStore& names)
    {
        Attributes& own = m_attributes;
        if (const std::string_view parent = core::parentRunId(run); !parent.empty()) {
            const core::Run* found = names.snapshot.findRun(parent);
            own.parent.addText(found != nullptr ? core::displayName(*found) : parent);
        }
        addTexts(own.model, names.models.of(run));
        addTexts(own.registeredModel, names.registeredModels.of(run));
        addTexts(own.dataset, names.datasets.of(run));
    }

    Hints m_metrics;
    Hints m_params;
    Hints m_tags;
    Attributes m_attributes;
};

} // namespace

std::vector<FieldHint> fieldHints(
    const RunSet& runs, std::span<const std::uint32_t> rows, const std::stop_token& stop)
{
    std::deque<NamesOfStore> names;
    for (std::size_t store = 0; store < runs.stores().size(); ++store) {
        names.emplace_back(*runs.stores()[store].snapshot, runs.storeName(store));
    }
    Collector collector;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsBetweenStops == 0 && stop.stop_requested()) {
            break;
        }
        collector.add(runs.run(rows[i]), names[runs.storeOf(rows[i])]);
    }
    return collector.hints();
}

} // namespace runlane::analysis
