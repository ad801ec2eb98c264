// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "figures/line_figure.h"
#include "session/session.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runlane::ui {

// A shown run as the Curves page draws it.
struct CurveRun
{
    session::RunRef ref;
    std::string label;
    figures::RunStyle style;
    std::optional<std::int64_t> startMillis;

    friend bool operator==(const CurveRun&, const CurveRun&) = default;
};

// Metrics whose names begin with the same text before the first '/'; prefix empty: without one.
struct CurveSection
{
    std::string prefix;
    std::vector<std::string> keys; // by name

    friend bool operator==(const CurveSection&, const CurveSection&) = default;
};

// What all charts share.
struct CurveSettings
{
    analysis::XMode xMode = analysis::XMode::Step;
    figures::AxisScale xScale = figures::AxisScale::Linear;
    double smoothing = 0;
    figures::RawCurves raw = figures::RawCurves::Shown;

    friend bool operator==(const CurveSettings&, const CurveSettings&) = default;
};

[[nodiscard]] std::vector<CurveRun> shownCurveRuns(const session::Session& session);
// Every metric of the runs in sections by name, the one without a prefix first.
[[nodiscard]] std::vector<CurveSection> curveSections(
    const session::Session& session, const std::vector<CurveRun>& runs);

// The curves of one page: reads histories, prepares them in the background, and keeps what was
// prepared until runs, settings or histories change. Window's thread.
class CurveSet : public QObject
{
    Q_OBJECT

public:
    explicit CurveSet(session::Session& session, QObject* parent = nullptr);
    ~CurveSet() override;

    void setRuns(std::vector<CurveRun> runs);
    void setSettings(const CurveSettings& settings);
    [[nodiscard]] const CurveSettings& settings() const { return m_settings; }
    [[nodiscard]] const std::vector<CurveRun>& runs() const { return m_runs; }

    void setYScale(const std::string& key, figures::AxisScale scale);
    [[nodiscard]] figures::AxisScale yScale(const std::string& key) const;
    void setAllYScales(figures::AxisScale scale);
    // True when some charts were given a scale of their own.
    [[nodiscard]] bool hasOwnYScales() const;

    // Reads what is missing of these metrics.
    void read(const std::vector<std::string>& keys);
    // The histories, one for each run that logged the metric; empty while one is not read yet.
    [[nodiscard]] std::vector<std::shared_ptr<const core::MetricSeries>> histories(
        const std::string& key) const;
    [[nodiscard]] bool isRead(const std::string& key) const;
    // Read, and no run has more than one point.
    [[nodiscard]] bool isSingle(const std::string& key) const;

    // Prepared curves; null until preparedChanged(key). Starts the work when there is none.
    [[nodiscard]] std::shared_ptr<const figures::PreparedLines> prepared(const std::string& key);
    // For a file: prepares at once what is read; null when it is not read.
    [[nodiscard]] std::shared_ptr<const figures::PreparedLines> preparedNow(
        const std::string& key) const;

Q_SIGNALS:
    void preparedChanged(const QString& key);

private:
    struct Chart;
    [[nodiscard]] Chart& chart(const std::string& key);
    [[nodiscard]] bool hasLogged(const CurveRun& run, const std::string& key) const;
    [[nodiscard]] figures::LineData lineData(const std::string& key,
        const std::vector<std::shared_ptr<const core::MetricSeries>>& from) const;

    session::Session& m_session;
    std::vector<CurveRun> m_runs;
    CurveSettings m_settings;
    figures::AxisScale m_yScale = figures::AxisScale::Linear;
    std::map<std::string, figures::AxisScale> m_ownYScales;
    std::map<std::string, std::unique_ptr<Chart>> m_charts;
};

} // namespace runlane::ui
