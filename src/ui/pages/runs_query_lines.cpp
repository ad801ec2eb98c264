// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_lines.h"

#include "ui/error_text.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/labels.h"

#include <QDateTime>
#include <QLabel>
#include <QStringList>
#include <QTimeZone>

#include <cstdlib>
#include <utility>

namespace runlane::ui {

namespace {

constexpr int kLongestOldQuery = 60;

QString timeZoneText()
{
    const QDateTime now = QDateTime::currentDateTime();
    const int minutes = now.offsetFromUtc() / 60;
    const QString offset = QStringLiteral("UTC%1%2:%3")
                               .arg(minutes < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                               .arg(std::abs(minutes) / 60, 2, 10, QLatin1Char('0'))
                               .arg(std::abs(minutes) % 60, 2, 10, QLatin1Char('0'));
    const QString zone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    return zone.isEmpty() || zone == QLatin1String("UTC") ? offset
                                                          : zone + QStringLiteral(", ") + offset;
}

// Below the text of the box.
QLabel* lineBelow(Tone tone, QWidget* page)
{
    QLabel* line = plainLabel({}, FontRole::Note, tone, page);
    const int margin = scaledPx(figures::metrics().space12);
    line->setContentsMargins(margin + scaledPx(28), scaledPx(3), margin, 0);
    line->setWordWrap(true);
    line->hide();
    return line;
}

} // namespace

RunsQueryLines::RunsQueryLines(QWidget* page)
    : QObject(page)
    , m_count(new ElidedLabel(Qt::ElideRight, page))
    , m_error(lineBelow(Tone::Bad, page))
    , m_note(lineBelow(Tone::Quiet, page))
{
    setFontRole(m_count, FontRole::Note);
    setTextTone(m_count, Tone::Quiet);
}

void RunsQueryLines::setFound(Found found)
{
    m_found = std::move(found);
    m_readError.reset();
}

void RunsQueryLines::showProgress(const std::shared_ptr<const core::Progress>& progress)
{
    if (progress == nullptr || progress->total == 0) {
        m_count->setFullText(tr("Evaluating…"));
        return;
    }
    m_count->setFullText(tr("Reading histories, %L1 of %L2 (Esc stops)")
                             .arg(static_cast<qulonglong>(progress->done))
                             .arg(static_cast<qulonglong>(progress->total)));
}

QString RunsQueryLines::oldQueryText(const QString& text) const
{
    QString query = text.simplified();
    if (query.isEmpty()) {
        return tr("The table still shows all runs");
    }
    query = query.size() > kLongestOldQuery ? query.left(kLongestOldQuery) + QChar(0x2026) : query;
    return tr("The table still shows the %L1 of %L2 runs of: %3")
        .arg(static_cast<qulonglong>(m_found.matches))
        .arg(static_cast<qulonglong>(m_found.all))
        .arg(query);
}

void RunsQueryLines::show(const State& state)
{
    const QString error = !state.error.isEmpty() ? state.error
        : m_readError                            ? errorLine(*m_readError)
                                                 : QString();
    const bool isOldQuery = !state.error.isEmpty() && state.rows != Rows::None;
    const auto shown = static_cast<qulonglong>(m_found.matches);
    const auto all = static_cast<qulonglong>(m_found.all);
    m_count->setFullText(state.rows == Rows::None ? QString()
            : isOldQuery                          ? tr("Not filtered anew")
            : shown == all ? (all == 1 ? tr("1 run") : tr("%L1 runs").arg(all))
                           : tr("%L1 of %L2").arg(shown).arg(all));
    m_error->setText(
        isOldQuery ? error + QStringLiteral(" · ") + oldQueryText(state.queryText) : error);
    m_error->setVisible(!error.isEmpty());
    const QString notes = notesOf(state);
    m_note->setText(notes);
    m_note->setVisible(error.isEmpty() && !notes.isEmpty());
}

QString RunsQueryLines::notesOf(const State& state) const
{
    QStringList notes;
    if (!state.query.isEmpty()) {
        for (const analysis::QueryNote& note : m_found.notes) {
            const QString field = QString::fromStdString(note.field);
            notes << (note.runs == 1
                    ? tr("%1 is not a number in 1 run, which does not match").arg(field)
                    : tr("%1 is not a number in %L2 runs, which do not match")
                          .arg(field)
                          .arg(static_cast<qulonglong>(note.runs)));
        }
    }
    if (state.rows != Rows::Coming) { // else it may still come
        for (const analysis::UnknownName& name : m_found.unknown) {
            const QString written = QString::fromStdString(name.written);
            notes << (name.nearest.empty()
                    ? tr("No run has %1").arg(written)
                    : tr("No run has %1; did you mean %2?")
                          .arg(written, QString::fromStdString(name.nearest)));
        }
    }
    if (m_found.alone > 0) {
        notes << (m_found.alone == 1 ? tr("1 nested run stands alone: its parent does not match")
                                     : tr("%L1 nested runs stand alone: their parents do not match")
                                           .arg(static_cast<qulonglong>(m_found.alone)));
    }
    if (state.query.namesLocalDates()) {
        notes << tr("Dates are local time (%1)").arg(timeZoneText());
    }
    return notes.join(QStringLiteral(" · "));
}

} // namespace runlane::ui
