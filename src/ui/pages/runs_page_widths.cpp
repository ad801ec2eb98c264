// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/run_columns.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>
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
int fittingWidth(const models::RunsModel& model, int column, int widestPx)
{
    const ColumnId& id = model.column(column).id;
    const QFontMetrics names(fontFor(FontRole::BaseStrong));
    const QFontMetrics values(fontFor(FontRole::NumberStrong));
    const int header = names.horizontalAdvance(
        model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    int content = 0;
    for (const QModelIndex& row : sampleRows(model)) {
        content = std::max(content,
            values.horizontalAdvance(row.siblingAtColumn(column).data(Qt::DisplayRole).toString()));
    }
    content += id.key == "status" ? scaledPx(18) : 0;
    content += id.family == ColumnFamily::Metric ? scaledPx(12) : 0;
    const int arrow = scaledPx(14);
    return std::clamp(std::max(header + arrow, content) + scaledPx(18), scaledPx(56), widestPx);
}

} // namespace

// Leaves out default columns from the end of the params and metrics until the rest fits.
void RunsPage::fitDefaults()
{
    const int room = m_table->viewport()->width();
    const auto widthOfAll = [this] {
        int width = 0;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            width += m_table->header()->sectionSize(column);
        }
        return width;
    };
    while (m_isDefault && room > scaledPx(kNameWidthPx) && m_chosen.size() > kFewestDefaults
        && m_chosen.size() == static_cast<std::size_t>(m_model.columnCount())
        && widthOfAll() > room) {
        const auto last = [this](ColumnFamily family) {
            return std::find_if(m_chosen.rbegin(), m_chosen.rend(),
                [family](const ColumnId& id) { return id.family == family; });
        };
        const auto count = [this](ColumnFamily family) {
            return std::count_if(m_chosen.begin(), m_chosen.end(),
                [family](const ColumnId& id) { return id.family == family; });
        };
        const bool isParam = count(ColumnFamily::Param) >= count(ColumnFamily::Metric);
        const auto gone = last(isParam ? ColumnFamily::Param : ColumnFamily::Metric);
        if (gone == m_chosen.rend()) {
            return;
        }
        m_chosen.erase(std::next(gone).base());
        applyColumns();
    }
    m_chooser->setColumns(m_known, m_chosen);
}

void RunsPage::fitColumn(int column)
{
    m_table->header()->resizeSection(column,
        column == 0 ? scaledPx(kNameWidthPx)
                    : fittingWidth(m_model, column, scaledPx(kWidestFitPx)));
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
            : column == m_table->barColumn()    ? barWidth(m_model, column)
                                             : fittingWidth(m_model, column, scaledPx(kWidestPx));
        m_table->header()->resizeSection(column, width);
    }
}

} // namespace runlane::ui
