// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_completion.h"
#include "ui/pages/runs_query_field.h"
#include "ui/theme/runlane_style.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLayout>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTimer>

#include <algorithm>

// What the query box offers while it is typed in, and its keys.
namespace runlane::ui {

using analysis::QueryPart;

void RunsQueryField::offerCompletions()
{
    const std::string utf8 = text().toStdString();
    const auto cursor = static_cast<std::size_t>(text().left(cursorPosition()).toUtf8().size());
    m_place = analysis::queryPlace(utf8, cursor);
    const bool isBehindBlank = cursor > 0 && (utf8[cursor - 1] == ' ' || utf8[cursor - 1] == '(');
    const bool isAsking = !m_place.word.empty()
        || (isBehindBlank
            && (m_place.part == QueryPart::Value || m_place.part == QueryPart::Operator));
    const std::vector<QueryCandidate> found = isAsking || m_isAsked
        ? queryCandidates(m_hints, utf8, m_place)
        : std::vector<QueryCandidate>();
    m_candidates->clear();
    for (const QueryCandidate& candidate : found) {
        auto* item = new QStandardItem(candidate.text);
        item->setData(candidate.detail, kCandidateDetailRole);
        m_candidates->appendRow(item);
    }
    if (found.empty()) {
        m_completer->popup()->hide();
        return;
    }
    const int left = fontMetrics().horizontalAdvance(text().left(static_cast<int>(
        QString::fromUtf8(utf8.data(), static_cast<qsizetype>(m_place.position)).size())));
    QAbstractItemView* popup = m_completer->popup();
    const int width =
        popup->sizeHintForColumn(0) + scaledPx(28) + popup->verticalScrollBar()->sizeHint().width();
    const int indent = std::min(left + scaledPx(28), std::max(0, this->width() - width));
    m_completer->complete(QRect(indent, 0, std::max(scaledPx(180), width), keptFreeHeight()));
}

int RunsQueryField::keptFreeHeight() const
{
    if (parentWidget() != nullptr && parentWidget()->layout() != nullptr) {
        parentWidget()->layout()->activate(); // lines may have come or gone with this letter
    }
    int bottom = height();
    for (const QWidget* line : m_keptFree) {
        if (line->isVisible()) {
            bottom =
                std::max(bottom, mapFromGlobal(line->mapToGlobal(QPoint(0, line->height()))).y());
        }
    }
    return bottom;
}

void RunsQueryField::complete(const QString& completion)
{
    const std::string utf8 = text().toStdString();
    const std::string before = utf8.substr(0, m_place.position);
    const std::size_t end = std::min(utf8.size(), m_place.position + m_place.length);
    const QString start = QString::fromStdString(before) + completion;
    const QString rest = QString::fromStdString(utf8.substr(end));
    const bool isCall = completion.endsWith(QLatin1Char('('));
    const bool needsBlank = !isCall && !rest.startsWith(QLatin1Char(' '));
    setText(start + (needsBlank ? QStringLiteral(" ") : QString()) + rest);
    setCursorPosition(static_cast<int>(start.size()) + (isCall ? 0 : 1));
    QTimer::singleShot(0, this, &RunsQueryField::offerCompletions); // once this list has closed
}

void RunsQueryField::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore();
            if (event->key() == Qt::Key_Tab && !m_completer->popup()->currentIndex().isValid()) {
                event->accept();
                m_completer->popup()->hide();
                complete(m_candidates->index(0, 0).data().toString());
            }
            return;
        default:
            break;
        }
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_error) {
        showError(m_error);
        goToError();
        return;
    } else if ((event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        || (event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier)) {
        m_isAsked = true;
        offerCompletions();
        m_isAsked = false;
        return;
    } else if (event->key() == Qt::Key_Down && event->modifiers() == Qt::AltModifier) {
        openMenu();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

bool RunsQueryField::focusNextPrevChild(bool next)
{
    return !m_completer->popup()->isVisible() && QLineEdit::focusNextPrevChild(next);
}

} // namespace runlane::ui
