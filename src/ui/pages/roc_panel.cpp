// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/roc_panel.h"

#include "charts/roc_chart_view.h"
#include "figures/roc_figure.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "ui/chart_look.h"
#include "ui/pages/classification_tables.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {
constexpr int kChartSidePx = 380;
}

RocPanel::RocPanel(const Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_kind(new SegmentedControl(this))
    , m_chart(new charts::RocChartView(this))
    , m_title(plainLabel({}, FontRole::BaseTitle, Tone::Text, this))
    , m_table(new CellTableView(this))
    , m_measuresTitle(plainLabel({}, FontRole::BaseTitle, Tone::Text, this))
    , m_measures(new CellTableView(this))
    , m_notes(plainLabel({}, FontRole::Note, Tone::Quiet, this))
{
    m_kind->addSegment(QString());
    m_kind->addSegment(QString());
    connect(m_kind, &SegmentedControl::currentChanged, this, [this] { showFigure(); });
    m_chart->setFixedSize(scaledPx(kChartSidePx), scaledPx(kChartSidePx - 10));
    m_notes->setWordWrap(true);

    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_kind);
    head->addStretch(1);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(head);
    left->addWidget(m_chart);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(6);
    right->addWidget(m_title);
    right->addWidget(m_table);
    right->addSpacing(10);
    right->addWidget(m_measuresTitle);
    right->addWidget(m_measures);
    right->addSpacing(4);
    right->addWidget(m_notes);
    right->addStretch(1);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addLayout(left);
    layout->addLayout(right, 1);
    retranslate();
}

void RocPanel::setData(const ClassificationData& evaluated, const std::string& label)
{
    m_data = evaluated;
    m_label = label;
    showTables();
    m_chart->setVisible(m_data.hasCurves());
    m_kind->setVisible(m_data.hasCurves());
    showFigure();
    showNotes();
}

void RocPanel::showFigure()
{
    figures::CurveRequest request;
    request.inputs = curveInputs(m_data);
    request.positiveLabel = m_label;
    request.sidePx = scaledPx(kChartSidePx - 70);
    request.numbers = models::NumberText().style();
    const figures::RocFigure figure = m_kind->currentIndex() == 0 ? figures::buildRocFigure(request)
                                                                  : figures::buildPrFigure(request);
    m_chart->setChartStyle(chartStyle(m_context.theme));
    m_chart->setFigure(figure);
}

void RocPanel::showTables()
{
    TableContent areas = aucTable(m_data, m_label);
    m_title->setVisible(!areas.rows.empty());
    m_table->setVisible(!areas.rows.empty());
    m_table->cells().setContent(std::move(areas.columns), std::move(areas.rows));
    TableContent measures = measureTable(m_data);
    m_measuresTitle->setVisible(!measures.rows.empty());
    m_measures->setVisible(!measures.rows.empty());
    m_measures->cells().setContent(std::move(measures.columns), std::move(measures.rows));
}

void RocPanel::showNotes()
{
    QStringList notes;
    if (m_data.hasCurves()) {
        notes << tr("AUC counts ties as one half; changes are not tested");
    }
    for (const EvaluatedRun& run : m_data.runs) {
        if (run.curves != nullptr && run.curves->level == 3) {
            notes << tr("%1 left curve points and no rows: drawn, and measured by trapezoid")
                         .arg(run.name);
        } else if (run.curves == nullptr && run.matrix == nullptr && run.measures == nullptr) {
            notes << tr("%1 left nothing to draw").arg(run.name);
        }
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
}

void RocPanel::retranslate()
{
    m_kind->setAccessibleName(tr("Kind of curve"));
    m_kind->setSegmentText(0, tr("ROC"));
    m_kind->setSegmentText(1, tr("Precision-recall"));
    m_title->setText(tr("Area under the ROC curve"));
    m_measuresTitle->setText(tr("Measures"));
}

void RocPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showNotes();
    }
}

} // namespace runlane::ui
