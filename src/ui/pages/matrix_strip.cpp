// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/matrix_strip.h"

#include "charts/matrix_view.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "ui/chart_look.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {
constexpr int kGapPx = 20;
constexpr int kChangesWidthPx = 190;
} // namespace

MatrixStrip::MatrixStrip(const Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(plainLabel({}, FontRole::BaseTitle, Tone::Text, this))
    , m_note(plainLabel({}, FontRole::Note, Tone::Quiet, this))
    , m_grid(new QWidget(this))
    , m_changes(new CellTableView(this))
{
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title);
    head->addWidget(m_note);
    head->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(head);
    layout->addWidget(m_grid);
    m_changes->setFixedWidth(scaledPx(kChangesWidthPx));
    m_changes->hide();
    retranslate();
}

void MatrixStrip::setData(const ClassificationData& evaluated, figures::Normalisation normalisation)
{
    figures::MatrixRequest request;
    request.inputs = matrixInputs(evaluated);
    request.normalisation = normalisation;
    request.baselineRunId = evaluated.baselineId();
    request.theme = m_context.theme.kind();
    request.numbers = models::NumberText().style();
    m_figures = figures::buildMatrixFigures(request);
    while (m_views.size() < m_figures.size()) {
        m_views.push_back(new charts::MatrixView(m_grid));
    }
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        const bool isUsed = i < m_figures.size();
        m_views[i]->setVisible(isUsed);
        if (isUsed) {
            m_views[i]->setChartStyle(chartStyle(m_context.theme));
            figures::MatrixFigure figure = m_figures[i];
            if (figure.meaning == figures::MatrixMeaning::Difference) {
                figure.title = "\u0394 " + figure.title;
            }
            m_views[i]->setFigure(std::move(figure));
            m_views[i]->resize(m_views[i]->sizeHint());
        }
    }
    showChanges();
    arrange();
}

void MatrixStrip::showChanges()
{
    using models::Cell;
    using models::CellAlignment;
    std::vector<std::vector<Cell>> rows;
    const auto difference =
        std::find_if(m_figures.begin(), m_figures.end(), [](const auto& figure) {
            return figure.meaning == figures::MatrixMeaning::Difference && !figure.changes.empty();
        });
    if (difference != m_figures.end()) {
        for (const figures::MatrixChange& change : difference->changes) {
            Cell name;
            name.text = models::translated(change.name);
            Cell value;
            value.text = QString::fromStdString(change.text);
            value.tone = models::CellTone::Quiet;
            rows.push_back({name, value});
        }
    }
    m_changes->setVisible(!rows.empty());
    m_changes->cells().setContent({{tr("Largest changes"), CellAlignment::Text, {}, {}, -1},
                                      {tr("points"), CellAlignment::Number,
                                          tr("Difference to the baseline, not tested"), {}, -1}},
        std::move(rows));
}

// Left to right, wrapped; every item keeps its own size.
void MatrixStrip::arrange()
{
    const int gap = scaledPx(kGapPx);
    std::vector<QWidget*> items(
        m_views.begin(), m_views.begin() + static_cast<std::ptrdiff_t>(m_figures.size()));
    m_changes->setParent(m_grid);
    if (m_changes->cells().rowCount() > 0) {
        m_changes->resize(scaledPx(kChangesWidthPx), m_changes->sizeHint().height());
        m_changes->show();
        items.push_back(m_changes);
    }
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (QWidget* item : items) {
        if (x > 0 && x + item->width() > width()) {
            x = 0;
            y += rowHeight + gap;
            rowHeight = 0;
        }
        item->move(x, y);
        x += item->width() + gap;
        rowHeight = std::max(rowHeight, item->height());
    }
    m_grid->setFixedHeight(y + rowHeight);
}

void MatrixStrip::retranslate()
{
    m_title->setText(tr("Confusion matrices"));
    m_note->setText(tr("rows: true class, columns: predicted class"));
}

void MatrixStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MatrixStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showChanges();
    }
}

} // namespace runlane::ui
