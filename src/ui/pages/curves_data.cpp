// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/curves_data.h"

#include "models/display_text.h"
#include "session/comparison.h"

#include <algorithm>
#include <set>

namespace runlane::ui {

namespace {

using Prepared = std::shared_ptr<const figures::PreparedLines>;

constexpr std::int64_t kLongestRunMillis = 366LL * 24 * 3600 * 1000;

// The run's start as zero of relative time; none when it does not fit to the series.
std::optional<std::int64_t> zeroOf(const CurveRun& run, const core::MetricSeries& series)
{
    if (!run.startMillis || series.timestampsMillis.empty()) {
        return std::nullopt;
    }
    const std::int64_t first =
        *std::min_element(series.timestampsMillis.begin(), series.timestampsMillis.end());
    const bool fits = *run.startMillis > 0 && *run.startMillis <= first
        && first - *run.startMillis < kLongestRunMillis;
    return fits ? run.startMillis : std::nullopt;
}

std::string prefixOf(const std::string& key)
{
    const std::size_t slash = key.find('/');
    return slash == std::string::npos || slash == 0 ? std::string() : key.substr(0, slash);
}

} // namespace

std::vector<CurveRun> shownCurveRuns(const session::Session& session)
{
    std::vector<CurveRun> runs;
    auto& comparison = const_cast<session::Session&>(session).comparison();
    for (const session::ComparedRun& compared : comparison.shownRuns()) {
        if (const core::Run* run = session.run(compared.ref)) {
            runs.push_back({compared.ref, std::string(core::displayName(*run)),
                figures::runStyle(compared.styleIndex), run->startTimeMillis});
        }
    }
    return runs;
}

std::vector<CurveSection> curveSections(
    const session::Session& session, const std::vector<CurveRun>& runs)
{
    std::map<std::string, std::set<std::string>> found;
    for (const CurveRun& shown : runs) {
        if (const core::Run* run = session.run(shown.ref)) {
            for (const core::MetricValue& metric : run->metrics) {
                const std::string key(metric.key);
                found[prefixOf(key)].insert(key);
            }
        }
    }
    std::vector<CurveSection> sections;
    for (const auto& [prefix, keys] : found) {
        sections.push_back({prefix, {keys.begin(), keys.end()}});
    }
    return sections;
}

struct CurveSet::Chart
{
    explicit Chart(session::Session& session)
        : task(session.pool(), session.mailbox())
    {
    }

    std::vector<std::shared_ptr<const core::MetricSeries>> from; // what prepared was made of
    CurveSettings settings;
    figures::AxisScale yScale = figures::AxisScale::Linear;
    std::vector<CurveRun> runs;
    Prepared prepared;
    async::LatestTask<Prepared> task;
};

CurveSet::CurveSet(session::Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
{
}

CurveSet::~CurveSet() = default;

void CurveSet::setRuns(std::vector<CurveRun> runs)
{
    m_runs = std::move(runs);
}

void CurveSet::setSettings(const CurveSettings& settings)
{
    m_settings = settings;
}

void CurveSet::setYScale(const std::string& key, figures::AxisScale scale)
{
    if (scale == m_yScale) {
        m_ownYScales.erase(key);
    } else {
        m_ownYScales[key] = scale;
    }
}

figures::AxisScale CurveSet::yScale(const std::string& key) const
{
    const auto own = m_ownYScales.find(key);
    return own == m_ownYScales.end() ? m_yScale : own->second;
}

void CurveSet::setAllYScales(figures::AxisScale scale)
{
    m_yScale = scale;
    m_ownYScales.clear();
}

bool CurveSet::hasOwnYScales() const
{
    return !m_ownYScales.empty();
}

CurveSet::Chart& CurveSet::chart(const std::string& key)
{
    std::unique_ptr<Chart>& entry = m_charts[key];
    if (entry == nullptr) {
        entry = std::make_unique<Chart>(m_session);
    }
    return *entry;
}

bool CurveSet::hasLogged(const CurveRun& run, const std::string& key) const
{
    const core::Run* stored = m_session.run(run.ref);
    return stored != nullptr && core::findKey(stored->metrics, key) != nullptr;
}

void CurveSet::read(const std::vector<std::string>& keys)
{
    for (const CurveRun& run : m_runs) {
        std::vector<std::string> logged;
        for (const std::string& key : keys) {
            if (hasLogged(run, key)) {
                logged.push_back(key);
            }
        }
        m_session.requestSeries({run.ref}, logged);
    }
}

std::vector<std::shared_ptr<const core::MetricSeries>> CurveSet::histories(
    const std::string& key) const
{
    std::vector<std::shared_ptr<const core::MetricSeries>> all;
    for (const CurveRun& run : m_runs) {
        if (hasLogged(run, key)) {
            all.push_back(m_session.series(run.ref, key));
            if (all.back() == nullptr) {
                return {};
            }
        }
    }
    return all;
}

bool CurveSet::isRead(const std::string& key) const
{
    return !histories(key).empty();
}

bool CurveSet::isSingle(const std::string& key) const
{
    const auto all = histories(key);
    return !all.empty()
        && std::all_of(all.begin(), all.end(), [](const auto& one) { return one->size() <= 1; });
}

std::shared_ptr<const figures::PreparedLines> CurveSet::prepared(const std::string& key)
{
    Chart& one = chart(key);
    auto from = histories(key);
    if (from.empty()) {
        return one.runs == m_runs ? one.prepared : nullptr;
    }
    const bool isCurrent = one.from == from && one.settings == m_settings
        && one.yScale == yScale(key) && one.runs == m_runs;
    if (!isCurrent) {
        one.from = std::move(from);
        one.settings = m_settings;
        one.yScale = yScale(key);
        one.runs = m_runs;
        one.task.start([data = lineData(key, one.from)](std::stop_token,
                           core::Progress&) { return figures::prepareLines(data); },
            [this, key](Prepared result) {
                chart(key).prepared = std::move(result);
                Q_EMIT preparedChanged(models::toText(key));
            });
    }
    return one.prepared;
}

std::shared_ptr<const figures::PreparedLines> CurveSet::preparedNow(const std::string& key) const
{
    const auto from = histories(key);
    return from.empty() ? nullptr : figures::prepareLines(lineData(key, from));
}

figures::LineData CurveSet::lineData(const std::string& key,
    const std::vector<std::shared_ptr<const core::MetricSeries>>& from) const
{
    figures::LineData data;
    data.title = key;
    data.xMode = m_settings.xMode;
    data.xScale = m_settings.xScale;
    data.yScale = yScale(key);
    data.smoothing = m_settings.smoothing;
    data.raw = m_settings.raw;
    std::size_t next = 0;
    for (const CurveRun& run : m_runs) {
        if (next < from.size() && hasLogged(run, key)) {
            data.inputs.push_back({from[next], run.label, run.style, zeroOf(run, *from[next])});
            ++next;
        }
    }
    return data;
}

} // namespace runlane::ui
