// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace runlane::models {

namespace {

constexpr qsizetype kMaximumToolTip = 2000;

} // namespace

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString oneLine(std::string_view utf8, qsizetype maximumLength)
{
    const auto maximumBytes = static_cast<std::size_t>(maximumLength) * 4;
    QString text = toText(utf8.substr(0, maximumBytes));
    const bool isCut = utf8.size() > maximumBytes || text.size() > maximumLength;
    text.truncate(maximumLength);
    if (isCut) {
        text.append(QChar(0x2026));
    }
    std::replace_if(
        text.begin(), text.end(),
        [](QChar c) {
            return c.category() == QChar::Other_Control || c == QChar::LineSeparator
                || c == QChar::ParagraphSeparator;
        },
        QLatin1Char(' '));
    return text;
}

QString toolTipOf(const QString& plain)
{
    if (plain.isEmpty()) {
        return {};
    }
    QString text = plain.left(kMaximumToolTip);
    if (plain.size() > kMaximumToolTip) {
        text.append(QChar(0x2026));
    }
    return QStringLiteral("<p style='white-space:pre-wrap'>") + text.toHtmlEscaped()
        + QStringLiteral("</p>");
}

QString translated(const core::Message& message)
{
    QString text = toText(message.pattern);
    if (!message.context.empty()) {
        text = QCoreApplication::translate(message.context.c_str(), message.pattern.c_str());
    }
    // All at once: an argument may itself contain "%1".
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number =
            text[i] == QLatin1Char('%') && i + 1 < text.size() ? text[i + 1].digitValue() : 0;
        if (number >= 1 && static_cast<std::size_t>(number) <= message.arguments.size()) {
            filled += toText(message.arguments[static_cast<std::size_t>(number) - 1]);
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

RunState stateOf(const core::StoreSnapshot& snapshot, const core::Run& run)
{
    return snapshot.isSilent(run) ? RunState::Stale : stateOf(run.status);
}

RunState stateOf(core::RunStatus status)
{
    switch (status) {
    case core::RunStatus::Running:
        return RunState::Running;
    case core::RunStatus::Scheduled:
        return RunState::Scheduled;
    case core::RunStatus::Finished:
        return RunState::Finished;
    case core::RunStatus::Failed:
        return RunState::Failed;
    case core::RunStatus::Killed:
        return RunState::Killed;
    case core::RunStatus::Unknown:
        break;
    }
    return RunState::Unknown;
}

QString stateText(RunState state, std::string_view stored)
{
    switch (state) {
    case RunState::Running:
        return QCoreApplication::translate("RunState", "Running");
    case RunState::Scheduled:
        return QCoreApplication::translate("RunState", "Scheduled");
    case RunState::Finished:
        return QCoreApplication::translate("RunState", "Finished");
    case RunState::Failed:
        return QCoreApplication::translate("RunState", "Failed");
    case RunState::Killed:
        return QCoreApplication::translate("RunState", "Killed");
    case RunState::Stale:
        return QCoreApplication::translate("RunState", "Stale");
    case RunState::Unknown:
        break;
    }
    return stored.empty() ? QCoreApplication::translate("RunState", "Unknown") : oneLine(stored);
}

} // namespace runlane::models
