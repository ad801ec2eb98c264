// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

// A snapshot of the size the budgets speak of, the same for the same shape.
namespace runlane::tests {

// Keys of the store in all, and how many of them one run has. The first quarter of a run's keys is
// common to all runs, the rest belongs to its sweep.
struct LargeShape
{
    std::size_t runs = 100000;
    std::size_t metricKeys = 1200;
    std::size_t paramKeys = 600;
    std::size_t tagKeys = 200;
    std::size_t metricsPerRun = 24;
    std::size_t paramsPerRun = 12;
    std::size_t tagsPerRun = 4;
    std::size_t sweeps = 100;
    std::size_t childrenPerParent = 9; // 0: no nested runs
};

// Keys by place: metric 0 is "val/acc" (0 to 1, a few NaN), 1 "val/loss", others "metric/0002";
// param 0 "lr" (numbers, a few "auto"), 1 "optimizer" (four words), 2 "seed", others "param/0003";
// tag 0 "team", others "tag/001".
[[nodiscard]] inline std::string largeKey(const char* family, std::size_t at)
{
    const std::string name = family;
    const char* const known[3][3] = {
        {"val/acc", "val/loss", nullptr}, {"lr", "optimizer", "seed"}, {"team", nullptr, nullptr}};
    const std::size_t row = name == "metric" ? 0 : name == "param" ? 1 : 2;
    if (at < 3 && known[row][at] != nullptr) {
        return known[row][at];
    }
    std::string digits = std::to_string(at);
    return name + "/" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

class LargeSnapshotBuilder
{
public:
    explicit LargeSnapshotBuilder(const LargeShape& shape)
        : m_shape(shape)
    {
        m_snapshot->text = std::make_shared<core::TextPool>();
        m_metrics = keysOf("metric", shape.metricKeys);
        m_params = keysOf("param", shape.paramKeys);
        m_tags = keysOf("tag", shape.tagKeys);
    }

    [[nodiscard]] std::shared_ptr<core::StoreSnapshot> build()
    {
        core::TextPool& pool = *m_snapshot->text;
        m_snapshot->store.path = "/lab/mlruns";
        m_snapshot->store.displayName = "mlruns";
        core::Experiment experiment;
        experiment.id = pool.intern("1");
        experiment.name = pool.intern("leaf-disease");
        m_snapshot->experiments.push_back(experiment);
        m_snapshot->runs.reserve(m_shape.runs);
        std::string_view parent;
        for (std::size_t i = 0; i < m_shape.runs; ++i) {
            core::Run run = makeRun(i);
            const bool isParent =
                m_shape.childrenPerParent == 0 || i % (m_shape.childrenPerParent + 1) == 0;
            if (isParent) {
                parent = run.id;
            } else {
                run.tags.push_back({pool.intern("mlflow.parentRunId"), parent});
            }
            const auto byKey = [](const auto& a, const auto& b) { return a.key < b.key; };
            std::sort(run.params.begin(), run.params.end(), byKey);
            std::sort(run.tags.begin(), run.tags.end(), byKey);
            std::sort(run.metrics.begin(), run.metrics.end(), byKey);
            m_snapshot->runs.push_back(std::move(run));
        }
        core::seal(*m_snapshot);
        return m_snapshot;
    }

private:
    using Keys = std::vector<std::string_view>;

    [[nodiscard]] Keys keysOf(const char* family, std::size_t count)
    {
        Keys keys;
        for (std::size_t i = 0; i < count; ++i) {
            keys.push_back(m_snapshot->text->intern(largeKey(family, i)));
        }
        return keys;
    }

    // Which key stands at a place of a run: common ones first, then those of its sweep.
    [[nodiscard]] std::string_view keyAt(
        const Keys& keys, std::size_t perRun, std::size_t place, std::size_t run) const
    {
        const std::size_t common = perRun / 4;
        if (place < common || keys.size() <= perRun) {
            return keys[place];
        }
        const std::size_t begin = run % m_shape.sweeps * (perRun - common);
        return keys[common + (begin + place - common) % (keys.size() - common)];
    }

    [[nodiscard]] double uniform() { return static_cast<double>(m_random()) / 4294967296.0; }

    [[nodiscard]] std::string hexId()
    {
        std::string id;
        for (int i = 0; i < 32; ++i) {
            id += "0123456789abcdef"[m_random() % 16];
        }
        return id;
    }

    [[nodiscard]] core::Run makeRun(std::size_t i)
    {
        core::TextPool& pool = *m_snapshot->text;
        core::Run run;
        run.id = pool.keep(hexId());
        run.experimentId = m_snapshot->experiments.front().id;
        run.name = pool.keep("convnext-sweep" + std::to_string(i % m_shape.sweeps) + "-s"
            + std::to_string(i / m_shape.sweeps));
        run.status = i % 37 == 0 ? core::RunStatus::Failed : core::RunStatus::Finished;
        run.startTimeMillis = 1'790'000'000'000 + static_cast<std::int64_t>(i) * 60'000;
        run.endTimeMillis = *run.startTimeMillis + static_cast<std::int64_t>(m_random() % 7200000);
        run.userId = pool.intern(i % 3 == 0 ? "ana" : "ben");
        for (std::size_t k = 0; k < m_shape.metricsPerRun; ++k) {
            core::MetricValue metric;
            metric.key = keyAt(m_metrics, m_shape.metricsPerRun, k, i);
            metric.value = i % 997 == 0 && k == 0 ? std::nan("") : uniform();
            metric.step = 100;
            run.metrics.push_back(metric);
        }
        for (std::size_t k = 0; k < m_shape.paramsPerRun; ++k) {
            run.params.push_back(
                {keyAt(m_params, m_shape.paramsPerRun, k, i), pool.intern(paramValue(k, i))});
        }
        for (std::size_t k = 0; k < m_shape.tagsPerRun; ++k) {
            run.tags.push_back({keyAt(m_tags, m_shape.tagsPerRun, k, i),
                pool.intern("team-" + std::to_string(i % 17))});
        }
        return run;
    }

    [[nodiscard]] std::string paramValue(std::size_t place, std::size_t run)
    {
        const char* const words[] = {"adam", "sgd", "adamw", "lion"};
        switch (place) {
        case 0:
            return run % 50 == 0 ? "auto" : std::to_string(1 + m_random() % 1000) + "e-6";
        case 1:
            return words[m_random() % 4];
        default:
            return std::to_string(m_random() % 10000);
        }
    }

    LargeShape m_shape;
    std::shared_ptr<core::StoreSnapshot> m_snapshot = std::make_shared<core::StoreSnapshot>();
    std::mt19937 m_random{1};
    Keys m_metrics;
    Keys m_params;
    Keys m_tags;
};

[[nodiscard]] inline std::shared_ptr<core::StoreSnapshot> buildLargeSnapshot(
    const LargeShape& shape = {})
{
    return LargeSnapshotBuilder(shape).build();
}

} // namespace runlane::tests
