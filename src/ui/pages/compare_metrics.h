// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_choice.h"
#include "session/session.h"

#include <QObject>

#include <map>
#include <vector>

namespace runlane::ui {

// Values of metrics chosen from their histories, read on the session's pool. Window's thread.
class CompareMetrics : public QObject
{
    Q_OBJECT

public:
    explicit CompareMetrics(session::Session& session, QObject* parent = nullptr);

    void setKind(analysis::MetricKind kind);
    [[nodiscard]] analysis::MetricKind kind() const { return m_kind; }
    // Reads the histories behind all metrics of these runs that are not known; nothing for Last.
    void request(const std::vector<session::RunRef>& runs);
    // Empty for Last.
    [[nodiscard]] analysis::MetricChooser chooser(const session::RunRef& run) const;

Q_SIGNALS:
    void changed();

private:
    // Minimum and maximum of one metric of a run, and the latest value they were computed with.
    struct Extremes
    {
        std::optional<analysis::MetricPoint> minimum;
        std::optional<analysis::MetricPoint> maximum;
        core::MetricValue latest; // without its key
    };
    using Key = std::pair<session::RunRef, std::string>;

    bool take(); // whether there was something new
    [[nodiscard]] const Extremes* find(
        const session::RunRef& run, const core::MetricValue& latest) const;

    session::Session& m_session;
    analysis::MetricKind m_kind = analysis::MetricKind::Last;
    std::vector<session::RunRef> m_runs;
    std::map<Key, Extremes> m_known;
};

} // namespace runlane::ui
