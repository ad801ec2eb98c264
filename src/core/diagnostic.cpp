// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnostic.h"

#include "core/rules.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace runlane::core {

void DiagnosticSink::report(Diagnostic diagnostic)
{
    const std::lock_guard lock(m_mutex);
    m_items.push_back(std::move(diagnostic));
}

void DiagnosticSink::report(Rule rule, std::string path, std::int64_t line,
    std::vector<std::string> arguments, std::string runId)
{
    Diagnostic diagnostic;
    diagnostic.rule = rule;
    diagnostic.severity = ruleInfo(rule).severity;
    diagnostic.path = std::move(path);
    diagnostic.line = line;
    diagnostic.arguments = std::move(arguments);
    diagnostic.runId = std::move(runId);
    report(std::move(diagnostic));
}

std::vector<Diagnostic> DiagnosticSink::take()
{
    std::vector<Diagnostic> items;
    {
        const std::lock_guard lock(m_mutex);
        items.swap(m_items);
    }
    std::stable_sort(items.begin(), items.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.path, a.line, a.rule) < std::tie(b.path, b.line, b.rule);
    });
    return items;
}

std::size_t DiagnosticSink::size() const
{
    const std::lock_guard lock(m_mutex);
    return m_items.size();
}

} // namespace runlane::core
