// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/session.h"
#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/compare_table.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

// Searching, counting, and the order of the runs.
namespace runlane::ui {

void ComparePage::focusSearch()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void ComparePage::search(const QString& text)
{
    m_model.setFilter(text);
    m_diff->view().setSearch(m_model.words());
    m_table->collectMatches();
    updateCounts();
}

void ComparePage::showMatch(int step)
{
    if (m_diff->view().hasFocus()) {
        m_diff->view().showMatch(step);
        return;
    }
    m_table->showMatch(step);
    updateCounts();
}

QString ComparePage::countsText() const
{
    const auto total = static_cast<qulonglong>(m_model.attributeCount());
    if (m_model.runs().empty()) {
        return {};
    }
    if (m_model.isFiltered()) {
        const auto found = static_cast<qulonglong>(m_table->matchCount());
        const int at = m_table->currentMatch();
        return found == 0
            ? tr("%L1 attributes match").arg(static_cast<qulonglong>(m_model.shownCount()))
            : at >= 0    ? tr("%L1 of %L2 matches").arg(at + 1).arg(found)
            : found == 1 ? tr("1 match")
                         : tr("%L1 matches").arg(found);
    }
    if (m_model.runs().size() < 2) {
        return total == 1 ? tr("1 attribute") : tr("%L1 attributes").arg(total);
    }
    const auto differing = static_cast<qulonglong>(m_model.differingCount());
    return differing == 0 ? tr("All %L1 attributes are the same").arg(total)
                          : tr("%L1 of %L2 attributes differ").arg(differing).arg(total);
}

void ComparePage::updateCounts()
{
    const bool hasRuns = !m_model.runs().empty();
    const bool hasRows = m_model.rowCount() > 0;
    m_counts->setFullText(countsText());
    if (hasRuns && !hasRows) {
        m_empty->setContent(QStringLiteral("search"), tr("Nothing found"),
            tr("No name and no value of these runs holds these words"), tr("Clear search"));
    } else {
        m_empty->setContent(QStringLiteral("compare"), tr("No runs to compare"),
            tr("Select runs on the Runs page and press Space"), tr("Go to Runs"));
    }
    m_stack->setCurrentWidget(hasRuns && hasRows ? static_cast<QWidget*>(m_splitter) : m_empty);
    m_delta->setEnabled(m_model.baseline().has_value());
    m_onlyDifferences->setEnabled(m_model.runs().size() > 1);
    m_exportButton->setEnabled(hasRuns);
    Q_EMIT statusTextChanged();
}

// Place of a shown run in the comparison, where hidden ones stand between.
std::size_t ComparePage::comparedIndex(std::size_t run) const
{
    const auto& compared = m_context.session.comparison().runs();
    const models::ComparedColumn& column = m_model.runs()[run];
    const session::RunRef ref{column.store, column.runId};
    const auto at = std::find_if(compared.begin(), compared.end(),
        [&](const session::ComparedRun& candidate) { return candidate.ref == ref; });
    return static_cast<std::size_t>(at - compared.begin());
}

void ComparePage::moveRun(std::size_t from, std::size_t to)
{
    if (from < m_model.runs().size() && to < m_model.runs().size() && from != to) {
        m_context.session.comparison().move(comparedIndex(from), comparedIndex(to));
    }
}

void ComparePage::moveCurrent(int step)
{
    const auto run = m_table->currentRun();
    if (run && (step > 0 || *run > 0)) {
        moveRun(*run, *run + static_cast<std::size_t>(step));
    }
}

} // namespace runlane::ui
