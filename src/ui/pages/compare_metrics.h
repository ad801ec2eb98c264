// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/metric_summary.h"
#include "analysis/run_diff.h"
#include "session/session.h"

#include <QObject>

#include <map>
#include <memory>
#include <vector>

namespace runlane::ui {

// Values of metrics chosen from their histories, read on the session's pool. Window's thread.
class CompareMetrics : public QObject
{
    Q_OBJECT

public:
    explicit CompareMetrics(session::Session& session, QObject* parent = nullptr);

    // directions: for Best and AtBestOf.
    void setChoice(const analysis::MetricChoice& choice, const analysis::Directions& directions);
    [[nodiscard]] const analysis::MetricChoice& choice() const { return m_choice; }
    // Reads the histories behind all metrics of these runs that are not known; nothing for Last.
    void request(const std::vector<session::RunRef>& runs);
    // Empty for Last.
    [[nodiscard]] analysis::MetricChooser chooser(const session::RunRef& run) const;

Q_SIGNALS:
    void changed();

private:
    // Summary of one metric of a run, and the latest value it was computed with.
    struct Known
    {
        analysis::MetricSummary summary;
        core::MetricValue latest; // without its key
    };
    using Key = std::pair<session::RunRef, std::string>;

    bool take(); // whether there was something new
    [[nodiscard]] const Known* find(
        const session::RunRef& run, const core::MetricValue& latest) const;
    // The history as the store holds it now; null while it is not read.
    [[nodiscard]] std::shared_ptr<const core::MetricSeries> currentSeries(
        const session::RunRef& run, const std::string& key) const;

    session::Session& m_session;
    analysis::MetricChoice m_choice;
    analysis::Directions m_directions;
    std::vector<session::RunRef> m_runs;
    std::map<Key, Known> m_known;
};

} // namespace runlane::ui
