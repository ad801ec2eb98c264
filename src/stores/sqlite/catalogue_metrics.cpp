// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/catalogue.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace runlane::stores::sqlite {

namespace {

double comparable(double value)
{
    return std::isnan(value) ? 0.0 : value;
}

bool isNewer(const core::MetricValue& a, const core::MetricValue& than)
{
    return std::make_tuple(than.step, than.timestampMillis, comparable(than.value))
        < std::make_tuple(a.step, a.timestampMillis, comparable(a.value));
}

void addPoint(core::MetricValue& facts, const core::MetricValue& point)
{
    if (facts.points == 0) {
        facts = point;
        facts.points = 0;
        facts.nanPoints = 0;
        facts.minimum = std::numeric_limits<double>::quiet_NaN();
        facts.maximum = std::numeric_limits<double>::quiet_NaN();
    } else if (isNewer(point, facts)) {
        facts.value = point.value;
        facts.timestampMillis = point.timestampMillis;
        facts.step = point.step;
    }
    ++facts.points;
    if (std::isnan(point.value)) {
        ++facts.nanPoints;
    } else if (std::isfinite(point.value)) {
        facts.minimum = std::fmin(facts.minimum, point.value);
        facts.maximum = std::fmax(facts.maximum, point.value);
    }
}

const std::vector<std::string_view> kMetricColumns{
    "run_uuid", "key", "value", "timestamp", "step", "is_nan"};

// The statement column of a point that holds no number of its kind; 0: none. Absent columns are
// NULL.
int wrongColumn(const Statement& row)
{
    if (!row.real(3)) {
        return 3;
    }
    for (const int column : {4, 5, 6}) {
        if (!row.isNull(column) && !row.whole(column)) {
            return column;
        }
    }
    return 0;
}

// The numbers of a point; nothing when one is of another kind.
struct Numbers
{
    double value = 0;
    std::optional<std::int64_t> timestamp;
    std::optional<std::int64_t> step;
    std::optional<std::int64_t> isNan;
};

std::optional<Numbers> numbersOf(const Statement& row)
{
    const std::optional<double> value = row.real(3);
    Numbers numbers{value.value_or(0), row.whole(4), row.whole(5), row.whole(6)};
    const bool isWhole = value && numbers.timestamp && numbers.step && numbers.isNan;
    if (!isWhole && wrongColumn(row) > 0) {
        return std::nullopt;
    }
    return numbers;
}

} // namespace

double Catalogue::storedValue(double value, std::optional<std::int64_t> isNan)
{
    if (isNan.value_or(0) != 0) {
        return std::numeric_limits<double>::quiet_NaN();
    }
    if (std::fabs(value) == std::numeric_limits<double>::max()) {
        return std::copysign(std::numeric_limits<double>::infinity(), value);
    }
    return value;
}

void Catalogue::readLatest()
{
    std::size_t usual = 0;
    m_reader.forEachRow("latest_metrics", kMetricColumns, [&](const Statement& row) {
        const std::size_t run = runIndex(row.text(1));
        if (run == kNoRun || row.isNull(2)) {
            countOrphan("latest_metrics");
            return;
        }
        const std::optional<Numbers> numbers = numbersOf(row);
        if (!numbers) {
            const int wrong = wrongColumn(row);
            m_reader.problems().report(core::Rule::ColumnTypeUnexpected, {}, 0,
                {"latest_metrics."
                        + std::string(kMetricColumns[static_cast<std::size_t>(wrong - 1)]),
                    std::string(row.typeName(wrong))},
                m_lastRunId);
            return;
        }
        core::MetricValue metric;
        metric.key = intern(row.text(2));
        metric.value = storedValue(numbers->value, numbers->isNan);
        metric.timestampMillis = millis(numbers->timestamp.value_or(0));
        metric.step = numbers->step.value_or(0);
        std::vector<core::MetricValue>& metrics = m_snapshot->runs[run].metrics;
        if (metrics.empty()) {
            metrics.reserve(usual);
        }
        metrics.push_back(metric);
        usual = metrics.size();
    });
    for (core::Run& run : m_snapshot->runs) {
        std::sort(run.metrics.begin(), run.metrics.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
    }
}

void Catalogue::readHistoryFacts()
{
    std::uint64_t unreadable = 0;
    m_reader.forEachRow("metrics", kMetricColumns, [&](const Statement& row) {
        const std::size_t run = runIndex(row.text(1));
        const std::optional<std::string_view> key = row.text(2);
        if (run == kNoRun || !key) {
            countOrphan("metrics");
            return;
        }
        const std::optional<Numbers> numbers = numbersOf(row);
        if (!numbers) {
            ++unreadable;
            return;
        }
        auto known = m_keyIds.find(*key);
        if (known == m_keyIds.end()) {
            known =
                m_keyIds.emplace(intern(key), static_cast<std::uint32_t>(m_keyIds.size())).first;
        }
        core::MetricValue point;
        point.key = known->first;
        point.value = storedValue(numbers->value, numbers->isNan);
        point.timestampMillis = millis(numbers->timestamp.value_or(0));
        point.step = numbers->step.value_or(0);
        const std::uint64_t id = (static_cast<std::uint64_t>(run) << 32U) | known->second;
        addPoint(m_facts[id].value, point);
    });
    if (unreadable > 0) {
        core::Diagnostic wrong;
        wrong.rule = core::Rule::ColumnTypeUnexpected;
        wrong.arguments = {"metrics", "text, a fraction or a blob"};
        wrong.count = unreadable;
        m_reader.problems().report(std::move(wrong));
    }
}

void Catalogue::mergeHistoryFacts()
{
    const bool hasLatest = m_reader.schema().hasTable("latest_metrics");
    for (const auto& [id, facts] : m_facts) {
        core::Run& run = m_snapshot->runs[static_cast<std::size_t>(id >> 32U)];
        if (!hasLatest) {
            run.metrics.push_back(facts.value);
            continue;
        }
        const auto at = std::lower_bound(run.metrics.begin(), run.metrics.end(), facts.value.key,
            [](const core::MetricValue& metric, std::string_view key) { return metric.key < key; });
        if (at == run.metrics.end() || at->key != facts.value.key) {
            m_reader.problems().report(core::Rule::HistoryWithoutLatest, {}, 0,
                {std::string(facts.value.key)}, std::string(run.id));
            continue;
        }
        at->points = facts.value.points;
        at->nanPoints = facts.value.nanPoints;
        at->minimum = facts.value.minimum;
        at->maximum = facts.value.maximum;
    }
    for (core::Run& run : m_snapshot->runs) {
        std::sort(run.metrics.begin(), run.metrics.end(),
            [](const auto& a, const auto& b) { return a.key < b.key; });
        for (const core::MetricValue& metric : run.metrics) {
            if (metric.points == 0) {
                m_reader.problems().report(core::Rule::LatestWithoutHistory, {}, 0,
                    {std::string(metric.key)}, std::string(run.id));
            }
        }
    }
}

void Catalogue::readLoggedModelParts()
{
    const auto modelOf = [this](const Statement& row) -> core::LoggedModel* {
        const auto at = m_loggedModels.find(row.text(1).value_or(""));
        return at == m_loggedModels.end() ? nullptr : &m_snapshot->loggedModels[at->second];
    };
    m_reader.forEachRow(
        "logged_model_params", {"model_id", "param_key", "param_value"}, [&](const Statement& row) {
            if (core::LoggedModel* model = modelOf(row)) {
                model->params.push_back({intern(row.text(2)), keep(row.text(3))});
            }
        });
    m_reader.forEachRow(
        "logged_model_tags", {"model_id", "tag_key", "tag_value"}, [&](const Statement& row) {
            if (core::LoggedModel* model = modelOf(row)) {
                model->tags.push_back({intern(row.text(2)), keep(row.text(3))});
            }
        });
    m_reader.forEachRow("logged_model_metrics",
        {"model_id", "metric_name", "metric_value", "metric_timestamp_ms", "metric_step", "run_id",
            "dataset_name", "dataset_digest"},
        [&](const Statement& row) {
            core::LoggedModel* model = modelOf(row);
            if (model == nullptr || row.isNull(2)) {
                return;
            }
            core::MetricValue point;
            point.key = intern(row.text(2));
            point.value = storedValue(
                row.real(3).value_or(0), row.isNull(3) ? std::int64_t{1} : std::int64_t{0});
            point.timestampMillis = row.whole(4).value_or(0);
            point.step = row.whole(5).value_or(0);
            const auto known = std::find_if(model->metrics.begin(), model->metrics.end(),
                [&](const core::MetricValue& metric) { return metric.key == point.key; });
            addPoint(known == model->metrics.end() ? model->metrics.emplace_back() : *known, point);
            core::addDatasetMetric(model->datasetMetrics,
                {point.key, intern(row.text(7)), intern(row.text(8)), intern(row.text(6)),
                    point.value, point.timestampMillis, point.step, 0});
        });
}

} // namespace runlane::stores::sqlite
