// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_column_chooser.h"

#include "analysis/run_values.h"
#include "ui/pages/runs_columns.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::ColumnInfo;

ColumnChooser::ColumnChooser(QWidget* parent)
    : KeyPopup({tr("Columns"), tr("Find columns, for example val/"), tr("No column matches"),
                   tr("Columns that can be shown")},
        parent)
    , m_onlyDiffering(new QCheckBox(tr("Only those that differ"), this))
    , m_showMatching(pushButton(tr("Show all"), {}, this))
    , m_hideMatching(pushButton(tr("Hide all"), {}, this))
{
    auto* defaults = pushButton(tr("Defaults"), {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_showMatching);
    buttons->addWidget(m_hideMatching);
    buttons->addStretch(1);
    buttons->addWidget(defaults);
    parts().insertWidget(1, m_onlyDiffering);
    parts().addLayout(buttons);
    connect(m_onlyDiffering, &QCheckBox::toggled, this, &ColumnChooser::refill);
    connect(m_showMatching, &QPushButton::clicked, this, [this] { setMatching(Qt::Checked); });
    connect(m_hideMatching, &QPushButton::clicked, this, [this] { setMatching(Qt::Unchecked); });
    connect(defaults, &QPushButton::clicked, this, &ColumnChooser::defaultsRequested);
}

void ColumnChooser::setColumns(
    const std::vector<ColumnInfo>& known, const std::vector<ColumnId>& chosen)
{
    m_known = known;
    m_chosen = chosen;
    refill();
}

void ColumnChooser::popupBelow(QWidget* button)
{
    const QPoint corner = button->mapToGlobal(QPoint(button->width(), button->height()));
    popupAt(corner - QPoint(width(), -scaledPx(4)));
}

bool ColumnChooser::isChosen(const ColumnId& column) const
{
    return std::find(m_chosen.begin(), m_chosen.end(), column) != m_chosen.end();
}

void ColumnChooser::listFamily(ColumnFamily family, const QStringList& words, QStandardItem& head)
{
    head.setCheckable(true);
    const auto add = [&](const ColumnId& id) {
        if (isFound(id, words)) {
            head.appendRow(boxOf(id, isChosen(id) ? Qt::Checked : Qt::Unchecked));
        }
    };
    if (family == ColumnFamily::Attribute) {
        const std::vector<ColumnId>& attributes = attributeColumns();
        std::for_each(attributes.begin() + 1, attributes.end(), add);
        return;
    }
    for (const ColumnInfo& info : m_known) {
        if (info.id.family == family && (info.differs || !m_onlyDiffering->isChecked())) {
            add(info.id);
            addChoices(info.id, add);
        }
    }
}

void ColumnChooser::listed()
{
    updateFamilies();
    m_showMatching->setEnabled(items().rowCount() > 0);
    m_hideMatching->setEnabled(items().rowCount() > 0);
}

// Views of a metric's history that are shown, and the usual ones while something is searched.
void ColumnChooser::addChoices(
    const ColumnId& metric, const std::function<void(const ColumnId&)>& add)
{
    std::vector<analysis::MetricChoice> choices;
    if (metric.family == ColumnFamily::Metric && !search().text().isEmpty()) {
        choices = {{analysis::MetricView::Maximum, 0, {}}, {analysis::MetricView::Minimum, 0, {}},
            {analysis::MetricView::Best, 0, {}}, {analysis::MetricView::First, 0, {}}};
    }
    for (const ColumnId& chosen : m_chosen) {
        const bool isOther = chosen.family == metric.family && chosen.key == metric.key
            && chosen.choice != metric.choice;
        if (isOther && std::find(choices.begin(), choices.end(), chosen.choice) == choices.end()) {
            choices.push_back(chosen.choice);
        }
    }
    for (const analysis::MetricChoice& choice : choices) {
        add({metric.family, metric.key, choice});
    }
}

void ColumnChooser::updateFamilies()
{
    for (int i = 0; i < items().rowCount(); ++i) {
        QStandardItem* head = items().item(i);
        int checked = 0;
        for (int k = 0; k < head->rowCount(); ++k) {
            checked += head->child(k)->checkState() == Qt::Checked ? 1 : 0;
        }
        head->setCheckState(checked == 0      ? Qt::Unchecked
                : checked == head->rowCount() ? Qt::Checked
                                              : Qt::PartiallyChecked);
    }
}

void ColumnChooser::setChosen(const ColumnId& column, Qt::CheckState state)
{
    if (state == Qt::Checked) {
        addByFamily(m_chosen, column);
    } else {
        m_chosen.erase(std::remove(m_chosen.begin(), m_chosen.end(), column), m_chosen.end());
    }
}

void ColumnChooser::boxClicked(QStandardItem& item, const std::optional<ColumnId>& column)
{
    quietly([&] {
        if (column) {
            setChosen(*column, item.checkState());
        } else {
            const Qt::CheckState state =
                item.checkState() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked;
            for (int k = 0; k < item.rowCount(); ++k) {
                item.child(k)->setCheckState(state);
                setChosen(*columnOf(item.child(k)->index()), state);
            }
        }
        updateFamilies();
    });
    Q_EMIT chosenChanged();
}

void ColumnChooser::setMatching(Qt::CheckState state)
{
    quietly([&] {
        for (int i = 0; i < items().rowCount(); ++i) {
            for (int k = 0; k < items().item(i)->rowCount(); ++k) {
                QStandardItem* item = items().item(i)->child(k);
                const ColumnId column = *columnOf(item->index());
                // Views of a history are shown one by one only.
                if (state == Qt::Checked && analysis::needsHistory(column)) {
                    continue;
                }
                item->setCheckState(state);
                setChosen(column, state);
            }
        }
        updateFamilies();
    });
    Q_EMIT chosenChanged();
}

} // namespace runlane::ui
