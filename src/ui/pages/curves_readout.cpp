// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/curves_readout.h"

#include "models/display_text.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace runlane::ui {

namespace {

constexpr std::size_t kMostColumns = 2;
constexpr int kLeastNamePx = 60;

// Name of a metric without the text before its last '/'.
QString shortName(const QString& metric)
{
    return metric.mid(metric.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

CurvesReadoutPanel::CurvesReadoutPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(plainLabel({}, FontRole::DockTitle, Tone::Text, this))
    , m_copy(iconButton(QStringLiteral("copy"), tr("Copy values"), this))
    , m_table(new CellTableView(this))
    , m_hint(plainLabel(tr("Values as logged. Left and right arrow move by one point"),
          FontRole::Note, Tone::Quiet, this))
{
    m_hint->setWordWrap(true);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setAccessibleName(tr("Values at the crosshair"));
    connect(m_copy, &QToolButton::clicked, m_table, [this] { m_table->copySelection(); });
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    const int margin = scaledPx(figures::metrics().space12);
    column->setContentsMargins(margin, scaledPx(8), margin, margin);
    column->setSpacing(scaledPx(6));
    column->addLayout(head);
    column->addWidget(m_table);
    column->addWidget(m_hint);
    column->addStretch(1);
    setReadout({});
}

void CurvesReadoutPanel::setReadout(const CurvesReadout& readout)
{
    const bool isThere = !readout.place.isEmpty() && !readout.charts.empty();
    m_title->setText(isThere ? tr("At %1").arg(readout.place) : tr("Values at the crosshair"));
    m_copy->setVisible(isThere);
    m_table->setVisible(isThere);
    if (!isThere) {
        m_hint->setText(tr("Point at a chart, or move the crosshair with the arrow keys"));
        m_table->cells().setContent({}, {});
        return;
    }
    m_hint->setText(tr("Values as logged. Left and right arrow move by one point"));
    const std::size_t count = std::min(readout.charts.size(), kMostColumns);
    std::vector<models::CellColumn> columns{{tr("Run"), models::CellAlignment::Text, {}, {}, -1}};
    std::map<std::size_t, std::vector<models::Cell>> rows; // by number of the run's style
    for (std::size_t i = 0; i < count; ++i) {
        const CurvesReadout::Chart& chart = readout.charts[i];
        columns.push_back({shortName(chart.metric), models::CellAlignment::Number,
            models::toolTipOf(chart.metric), {}, -1});
        for (const figures::ReadoutEntry& entry : chart.readout->entries) {
            const figures::FigureLine& line = chart.figure->lines[entry.line];
            std::vector<models::Cell>& row = rows[line.style.index];
            row.resize(count + 1);
            row[0].text = models::oneLine(line.label);
            row[0].swatch = static_cast<int>(line.style.index);
            row[i + 1].text = models::toText(entry.text);
        }
    }
    std::vector<std::vector<models::Cell>> content;
    for (auto& [style, row] : rows) {
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (row[i].text.isEmpty()) {
                row[i].text = QStringLiteral("\u2013");
                row[i].tone = models::CellTone::Quiet;
            }
        }
        content.push_back(std::move(row));
    }
    m_table->cells().setContent(std::move(columns), std::move(content));
    m_table->fitColumns();
    giveRoomToNumbers();
    m_table->updateGeometry();
}

// Names of runs are elided before numbers are.
void CurvesReadoutPanel::giveRoomToNumbers()
{
    int numbers = 0;
    for (int column = 1; column < m_table->cells().columnCount(); ++column) {
        numbers += m_table->columnWidth(column);
    }
    const int room = m_table->viewport()->width() - numbers;
    m_table->setColumnWidth(0, std::max(room, scaledPx(kLeastNamePx)));
}

} // namespace runlane::ui
