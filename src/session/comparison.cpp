// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"

#include <algorithm>

namespace runlane::session {

namespace {

auto findRun(std::vector<ComparedRun>& runs, const RunRef& ref)
{
    return std::find_if(
        runs.begin(), runs.end(), [&](const ComparedRun& run) { return run.ref == ref; });
}

std::size_t lowestFreeStyle(const std::vector<ComparedRun>& runs)
{
    std::size_t index = 0;
    const auto isTaken = [&] {
        return std::any_of(runs.begin(), runs.end(),
            [&](const ComparedRun& run) { return run.styleIndex == index; });
    };
    while (isTaken()) {
        ++index;
    }
    return index;
}

} // namespace

std::vector<ComparedRun> Comparison::shownRuns() const
{
    std::vector<ComparedRun> shown;
    std::copy_if(m_runs.begin(), m_runs.end(), std::back_inserter(shown),
        [](const ComparedRun& run) { return run.visibility == Visibility::Shown; });
    return shown;
}

const ComparedRun* Comparison::find(const RunRef& ref) const
{
    const auto at = std::find_if(
        m_runs.begin(), m_runs.end(), [&](const ComparedRun& run) { return run.ref == ref; });
    return at == m_runs.end() ? nullptr : &*at;
}

void Comparison::add(const RunRef& ref)
{
    addAll({ref});
}

void Comparison::addAll(const std::vector<RunRef>& refs)
{
    const std::size_t before = m_runs.size();
    for (const RunRef& ref : refs) {
        if (find(ref) == nullptr) {
            m_runs.push_back({ref, lowestFreeStyle(m_runs), Visibility::Shown});
        }
    }
    if (m_runs.size() != before) {
        Q_EMIT changed();
    }
}

void Comparison::remove(const RunRef& ref)
{
    removeIf([&](const RunRef& other) { return other == ref; });
}

void Comparison::removeIf(const std::function<bool(const RunRef&)>& isUnwanted)
{
    const auto end = std::remove_if(
        m_runs.begin(), m_runs.end(), [&](const ComparedRun& run) { return isUnwanted(run.ref); });
    if (end == m_runs.end()) {
        return;
    }
    m_runs.erase(end, m_runs.end());
    if (m_baseline && find(*m_baseline) == nullptr) {
        m_baseline.reset();
    }
    Q_EMIT changed();
}

void Comparison::toggle(const RunRef& ref)
{
    if (find(ref) == nullptr) {
        add(ref);
    } else {
        remove(ref);
    }
}

void Comparison::clear()
{
    removeIf([](const RunRef&) { return true; });
}

void Comparison::move(std::size_t from, std::size_t to)
{
    if (from >= m_runs.size() || to >= m_runs.size() || from == to) {
        return;
    }
    const auto begin = m_runs.begin();
    const auto at = [&](std::size_t index) { return begin + static_cast<std::ptrdiff_t>(index); };
    if (from < to) {
        std::rotate(at(from), at(from + 1), at(to + 1));
    } else {
        std::rotate(at(to), at(from), at(from + 1));
    }
    Q_EMIT changed();
}

void Comparison::setVisibility(const RunRef& ref, Visibility visibility)
{
    const auto at = findRun(m_runs, ref);
    if (at != m_runs.end() && at->visibility != visibility) {
        at->visibility = visibility;
        Q_EMIT changed();
    }
}

void Comparison::setStyle(const RunRef& ref, std::size_t styleIndex)
{
    const auto at = findRun(m_runs, ref);
    if (at == m_runs.end() || at->styleIndex == styleIndex) {
        return;
    }
    const auto holder = std::find_if(m_runs.begin(), m_runs.end(),
        [&](const ComparedRun& run) { return run.styleIndex == styleIndex; });
    if (holder != m_runs.end()) {
        holder->styleIndex = at->styleIndex;
    }
    at->styleIndex = styleIndex;
    Q_EMIT changed();
}

void Comparison::setBaseline(const std::optional<RunRef>& ref)
{
    if (m_baseline == ref) {
        return;
    }
    if (ref && find(*ref) == nullptr) {
        m_runs.push_back({*ref, lowestFreeStyle(m_runs), Visibility::Shown});
    }
    m_baseline = ref;
    Q_EMIT changed();
}

} // namespace runlane::session
