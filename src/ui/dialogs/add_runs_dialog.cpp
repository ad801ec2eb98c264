// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/add_runs_dialog.h"

#include "models/run_columns.h"
#include "ui/comparison_steps.h"
#include "ui/dialogs/dialog_foot.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace runlane::ui {

using analysis::SortDirection;

namespace {

constexpr int kUsualNumber = 5;

} // namespace

AddRunsDialog::AddRunsDialog(const Offer& offer, Count count, QWidget* parent)
    : QDialog(parent)
    , m_count(std::move(count))
    , m_metrics(offer.metrics)
    , m_directions(offer.directions)
    , m_which(new SegmentedControl(this))
    , m_number(new QSpinBox(this))
    , m_by(new QComboBox(this))
    , m_order(new SegmentedControl(this))
    , m_note(plainLabel({}, FontRole::Note, Tone::Quiet, this))
    , m_add(pushButton(tr("Add"), {}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add runs to the comparison"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaledPx(24), scaledPx(20), scaledPx(24), scaledPx(16));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(scaledPx(24));
    form->setVerticalSpacing(scaledPx(10));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_which->addSegment(tr("The first"));
    m_which->addSegment(tr("Best per group"));
    m_which->addSegment(tr("All that match"));
    m_which->setAccessibleName(tr("Runs"));
    m_number->setRange(1, static_cast<int>(kMostCompared));
    m_number->setValue(kUsualNumber);
    m_number->setAccessibleName(tr("Number"));
    m_by->setAccessibleName(tr("By"));
    m_by->setMaximumWidth(scaledPx(260));
    m_order->addSegment(tr("Highest first"));
    m_order->addSegment(tr("Lowest first"));
    m_order->setAccessibleName(tr("Order"));
    form->addRow(plainLabel(tr("Runs"), this), m_which);
    form->addRow(plainLabel(tr("Number"), this), m_number);
    form->addRow(plainLabel(tr("By"), this), m_by);
    form->addRow(plainLabel(tr("Order"), this), m_order);
    column->addLayout(form);
    column->addSpacing(scaledPx(8));
    column->addWidget(m_note);
    column->addStretch(1);
    auto* cancel = pushButton(tr("Cancel"), {}, this);
    setButtonKind(m_add, ButtonKind::Primary);
    m_add->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, &QDialog::accept);
    addFoot(*column, {cancel, m_add});
    setMinimumWidth(scaledPx(420));
    fillMetrics(offer);
    m_which->setCurrentIndex(offer.hasGroups ? 1 : 0);
    m_number->setValue(offer.hasGroups ? 1 : kUsualNumber);
    connect(m_which, &SegmentedControl::currentChanged, this, &AddRunsDialog::takeKind);
    connect(m_number, &QSpinBox::valueChanged, this, &AddRunsDialog::explain);
    connect(m_order, &SegmentedControl::currentChanged, this, &AddRunsDialog::explain);
    connect(m_by, &QComboBox::currentIndexChanged, this, &AddRunsDialog::takeDirection);
    takeDirection();
    m_number->setFocus(Qt::OtherFocusReason);
    m_number->selectAll();
}

void AddRunsDialog::fillMetrics(const Offer& offer)
{
    m_by->addItem(tr("The order of the table"), -1);
    for (std::size_t i = 0; i < m_metrics.size(); ++i) {
        m_by->addItem(models::columnTitle(m_metrics[i]), static_cast<int>(i));
        if (offer.suggested == m_metrics[i]) {
            m_by->setCurrentIndex(m_by->count() - 1);
        }
    }
}

// Of each group one, until another number was written.
void AddRunsDialog::takeKind()
{
    const bool isPerGroup = choice().which == AddRunsChoice::Which::BestPerGroup;
    if (m_number->value() == (isPerGroup ? kUsualNumber : 1)) {
        m_number->setValue(isPerGroup ? 1 : kUsualNumber);
    }
    explain();
}

void AddRunsDialog::takeDirection()
{
    const int metric = m_by->currentData().toInt();
    m_order->setEnabled(metric >= 0);
    if (metric >= 0) {
        const analysis::Direction direction =
            m_directions.of(m_metrics[static_cast<std::size_t>(metric)].key);
        m_order->setCurrentIndex(direction == analysis::Direction::LowerIsBetter ? 1 : 0);
    }
    explain();
}

AddRunsChoice AddRunsDialog::choice() const
{
    AddRunsChoice choice;
    choice.which = static_cast<AddRunsChoice::Which>(m_which->currentIndex());
    choice.count = static_cast<std::size_t>(m_number->value());
    const int metric = m_by->currentData().toInt();
    if (metric >= 0) {
        choice.sort = analysis::SortKey{m_metrics[static_cast<std::size_t>(metric)],
            m_order->currentIndex() == 1 ? SortDirection::Ascending : SortDirection::Descending};
    }
    return choice;
}

void AddRunsDialog::explain()
{
    const AddRunsChoice now = choice();
    m_number->setEnabled(now.which != AddRunsChoice::Which::All);
    m_by->setEnabled(now.which != AddRunsChoice::Which::All);
    m_order->setEnabled(now.which != AddRunsChoice::Which::All && now.sort.has_value());
    const auto [count, known] = m_count(now);
    const QString runs = tr("%Ln run(s)", nullptr, static_cast<int>(count));
    m_note->setText(now.which == AddRunsChoice::Which::BestPerGroup && count == 0
            ? tr("The table has no groups; group it first (Ctrl+G)")
            : known > 0 ? tr("%1, %L2 of them compared already", "number of runs")
                              .arg(runs)
                              .arg(static_cast<qulonglong>(known))
                        : runs);
    m_add->setEnabled(count > known);
}

} // namespace runlane::ui
