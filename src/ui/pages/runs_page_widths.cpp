// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"

#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <map>
#include <numeric>
#include <vector>

// How wide the columns are.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;

namespace {

constexpr int kNameWidthPx = 200;
constexpr int kBarWidthPx = 150;
constexpr std::size_t kFewestDefaults = 6;
constexpr int kWidestPx = 180;
constexpr int kWidestFitPx = 900;
constexpr int kSampleRows = 60;

// The first runs and the groups around them.
std::vector<QModelIndex> sampleRows(const models::RunsModel& model)
{
    std::vector<QModelIndex> waiting;
    const auto add = [&](const QModelIndex& parent) {
        for (int row = std::min(kSampleRows, model.rowCount(parent)) - 1; row >= 0; --row) {
            waiting.push_back(model.index(row, 0, parent));
        }
    };
    std::vector<QModelIndex> rows;
    add({});
    while (!waiting.empty() && rows.size() < static_cast<std::size_t>(kSampleRows)) {
        const QModelIndex next = waiting.back();
        waiting.pop_back();
        rows.push_back(next);
        add(next);
    }
    return rows;
}

// Wider than usual where groups tell mean and deviation.
int barWidth(const models::RunsModel& model, int column)
{
    const QFontMetrics values(fontFor(FontRole::NumberStrong));
    const QFontMetrics notes(fontFor(FontRole::NoteNumber));
    int width = scaledPx(kBarWidthPx);
    for (int row = 0; row < std::min(kSampleRows, model.rowCount()); ++row) {
        const QModelIndex at = model.index(row, column);
        if (at.data(models::KindRole).toInt() == static_cast<int>(models::RunRow::Group)) {
            width = std::max(width,
                values.horizontalAdvance(at.data(Qt::DisplayRole).toString())
                    + notes.horizontalAdvance(at.data(models::NoteRole).toString()) + scaledPx(24));
        }
    }
    return std::min(width, scaledPx(kWidestPx + kWidestPx / 4));
}

// Width for the header and the first rows, within reason.
int fittingWidth(const RunsTable& table, const models::RunsModel& model, int column, int widestPx)
{
    const ColumnId& id = model.column(column).id;
    const QFontMetrics values(fontFor(FontRole::NumberStrong));
    const QFontMetrics notes(fontFor(FontRole::NoteNumber));
    int content = 0;
    for (const QModelIndex& row : sampleRows(model)) {
        const QModelIndex cell = row.siblingAtColumn(column);
        const QString note = cell.data(models::ShortNoteRole).toString();
        content = std::max(content,
            values.horizontalAdvance(cell.data(Qt::DisplayRole).toString())
                + (note.isEmpty() ? 0 : notes.horizontalAdvance(note) + scaledPx(6)));
    }
    content += id.key == "status" ? scaledPx(18) : 0;
    content += id.family == ColumnFamily::Metric ? scaledPx(12) : 0;
    return std::clamp(std::max(table.runsHeader().nameWidth(column), content + scaledPx(18)),
        scaledPx(56), widestPx);
}

// As if the rows that do not fit had brought their scroll bar already.
int widthForColumns(const RunsTable& table)
{
    const int width = table.viewport()->width();
    const int rows = table.model()->rowCount();
    const bool needsBar = rows > table.viewport()->height() / std::max(1, table.rowHeightPx());
    return table.verticalScrollBar()->isVisible() || !needsBar
        ? width
        : width - table.verticalScrollBar()->sizeHint().width();
}

// columns without the last params and metrics, the family with more of them first, that do not fit
// into room; then what was left out and does fit. widths: one a column.
std::vector<ColumnId> fittingColumns(
    const std::vector<ColumnId>& columns, const std::vector<int>& widths, int room)
{
    std::vector<bool> isKept(columns.size(), true);
    int used = std::accumulate(widths.begin(), widths.end(), 0);
    std::size_t left = columns.size();
    const auto drop = [&](std::size_t at) {
        isKept[at] = false;
        used -= widths[at];
        --left;
    };
    while (used > room && left > kFewestDefaults) {
        std::map<ColumnFamily, std::vector<std::size_t>> places;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (isKept[i]) {
                places[columns[i].family].push_back(i);
            }
        }
        const auto& params = places[ColumnFamily::Param];
        const auto& metrics = places[ColumnFamily::Metric];
        const auto& more = params.size() >= metrics.size() ? params : metrics;
        if (more.empty()) {
            break;
        }
        drop(more.back());
    }
    std::vector<ColumnId> kept;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!isKept[i] && used + widths[i] <= room) {
            isKept[i] = true;
            used += widths[i];
        }
        if (isKept[i]) {
            kept.push_back(columns[i]);
        }
    }
    return kept;
}

} // namespace

// Leaves out default columns from the end of the params and metrics until the rest fits.
void RunsPage::fitDefaults()
{
    const int room = widthForColumns(*m_table);
    const bool isWhole = m_chosen.size() == static_cast<std::size_t>(m_model.columnCount());
    if (m_isDefault && isWhole && m_table->isVisible() && room > scaledPx(kNameWidthPx)) {
        std::vector<int> widths;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            widths.push_back(m_table->header()->sectionSize(column));
        }
        m_fittedWidth = width();
        std::vector<ColumnId> kept = fittingColumns(m_chosen, widths, room);
        if (kept != m_chosen) {
            m_chosen = std::move(kept);
            applyColumns();
        }
        m_hasFittedDefaults = storesBeingRead().empty()
            && std::any_of(m_chosen.begin(), m_chosen.end(),
                [](const ColumnId& id) { return id.family != ColumnFamily::Attribute; });
    }
    m_chooser->setColumns(m_known, m_chosen);
}

// The window became wider: what did not fit before may do now.
void RunsPage::fitDefaultsAgain()
{
    const bool isWider = m_hasFittedDefaults && width() > m_fittedWidth;
    if (m_isDefault && isWider && m_runs != nullptr && m_grouping.empty()) {
        m_chosen = usualColumns();
        m_frozen.putFirst(m_chosen);
        applyColumns();
        fitDefaults();
    }
}

void RunsPage::fitColumn(int column)
{
    m_table->header()->resizeSection(column,
        column == 0 ? scaledPx(kNameWidthPx)
                    : fittingWidth(*m_table, m_model, column, scaledPx(kWidestFitPx)));
}

void RunsPage::saveWidth(int column, int width)
{
    if (m_isArranging || column >= m_model.columnCount()) {
        return;
    }
    m_widths[QString::fromStdString(analysis::columnText(m_model.column(column).id))] = width;
    QVariantMap saved;
    for (const auto& [text, own] : m_widths) {
        saved.insert(text, own);
    }
    m_context.settings.setPageValue(
        QStringLiteral("runs"), settingsKey(QStringLiteral("widths")), saved);
}

void RunsPage::applyWidths()
{
    const QScopedValueRollback<bool> guard(m_isArranging, true);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto own =
            m_widths.find(QString::fromStdString(analysis::columnText(m_model.column(column).id)));
        const int width = own != m_widths.end() ? own->second
            : column == 0                       ? scaledPx(kNameWidthPx)
            : m_table->hasBar(column)
            ? barWidth(m_model, column)
            : fittingWidth(*m_table, m_model, column, scaledPx(kWidestPx));
        m_table->header()->resizeSection(column, width);
    }
}

// Heads of sort keys are not cut by the arrow and the number they get; nothing becomes narrower.
void RunsPage::makeRoomForArrows()
{
    const QScopedValueRollback<bool> guard(m_isArranging, true);
    for (int column = 1; column < m_model.columnCount(); ++column) {
        const ColumnId& id = m_model.column(column).id;
        const bool isKey = std::any_of(m_sort.begin(), m_sort.end(),
            [&](const analysis::SortKey& key) { return key.column == id; });
        const QString text = QString::fromStdString(analysis::columnText(id));
        const int wanted = std::min(m_table->runsHeader().nameWidth(column), scaledPx(kWidestPx));
        if (isKey && m_widths.count(text) == 0 && m_table->header()->sectionSize(column) < wanted) {
            m_table->header()->resizeSection(column, wanted);
        }
    }
}

// A page that is made before its window is shown learns only now how much room there is.
void RunsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    if (m_isDefault && m_hasFittedDefaults) {
        m_roomTimer.start();
    } else if (m_isDefault && m_runs != nullptr) {
        QMetaObject::invokeMethod(this, &RunsPage::fitDefaults, Qt::QueuedConnection);
    }
}

void RunsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_runs != nullptr) {
        const QScopedValueRollback<bool> guard(m_isArranging, true);
        m_table->takeTextSize();
        applyWidths();
    }
}

} // namespace runlane::ui
