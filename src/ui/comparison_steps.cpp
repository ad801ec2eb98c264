// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison_steps.h"

#include "session/comparison.h"
#include "ui/comparison_history.h"
#include "ui/messages.h"

#include <QCoreApplication>
#include <QMimeData>

#include <algorithm>

namespace runlane::ui {

namespace {

const char* const kMimeType = "application/x-runlane-runs";
const char* const kBanner = "comparison-full";

struct Steps
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonSteps)
};

} // namespace

void addToComparison(const Context& context, const std::vector<session::RunRef>& refs)
{
    session::Comparison& comparison = context.session.comparison();
    std::vector<session::RunRef> missing;
    std::copy_if(refs.begin(), refs.end(), std::back_inserter(missing),
        [&](const session::RunRef& ref) { return comparison.find(ref) == nullptr; });
    const std::size_t room = kMostCompared - std::min(kMostCompared, comparison.runs().size());
    const QString key = QLatin1String(kBanner);
    if (missing.size() <= room) {
        context.messages.removeBanner(key);
        comparison.addAll(missing);
        return;
    }
    missing.resize(room);
    const QString text = Steps::tr("The comparison holds at most %L1 runs; %L2 were chosen")
                             .arg(static_cast<qulonglong>(kMostCompared))
                             .arg(static_cast<qulonglong>(refs.size()));
    if (room == 0) {
        context.messages.banner(key, core::Severity::Warning, text);
        return;
    }
    context.messages.banner(key, core::Severity::Warning, text,
        {Steps::tr("Add the first %L1").arg(static_cast<qulonglong>(room)),
            [&comparison, &messages = context.messages, missing, key] {
                comparison.addAll(missing);
                messages.removeBanner(key);
            }});
}

void leaveComparison(
    const Context& context, const std::function<bool(const session::RunRef&)>& isLeaving)
{
    session::Comparison& comparison = context.session.comparison();
    ComparisonHistory* history = &ComparisonHistory::of(context.session);
    const ComparisonHistory::State before = history->current();
    comparison.removeIf(isLeaving);
    const std::size_t left = before.runs.size() - comparison.runs().size();
    if (left > 0) {
        context.messages.toast(
            Steps::tr("%Ln run(s) left the comparison", nullptr, static_cast<int>(left)),
            {{Steps::tr("Undo"), [history, before] { history->restore(before); }}});
    }
}

void clearComparison(const Context& context)
{
    leaveComparison(context, [](const session::RunRef&) { return true; });
}

QMimeData* dragData(const std::vector<session::RunRef>& refs)
{
    QByteArray lines;
    for (const session::RunRef& ref : refs) {
        lines += QByteArray::number(ref.store) + '\t' + QByteArray::fromStdString(ref.runId) + '\n';
    }
    auto* data = new QMimeData;
    data->setData(QLatin1String(kMimeType), lines);
    return data;
}

std::vector<session::RunRef> draggedRuns(const QMimeData* data)
{
    std::vector<session::RunRef> refs;
    if (data == nullptr || !data->hasFormat(QLatin1String(kMimeType))) {
        return refs;
    }
    const QList<QByteArray> lines = data->data(QLatin1String(kMimeType)).split('\n');
    for (const QByteArray& line : lines) {
        const qsizetype tab = line.indexOf('\t');
        if (tab > 0) {
            refs.push_back({line.left(tab).toInt(), line.mid(tab + 1).toStdString()});
        }
    }
    return refs;
}

} // namespace runlane::ui
