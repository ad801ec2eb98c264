// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_group_chooser.h"

#include "models/run_columns.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;

namespace {

bool isAmong(const std::vector<ColumnId>& columns, const ColumnId& column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

} // namespace

GroupChooser::GroupChooser(QWidget* parent)
    : KeyPopup({tr("Groups"), tr("Find what to group by"), tr("Nothing matches"),
                   tr("What runs can be grouped by")},
        parent)
    , m_levels(plainLabel({}, FontRole::Note, Tone::Quiet, this))
    , m_outwards(pushButton(tr("Outwards"), {}, this))
    , m_inwards(pushButton(tr("Inwards"), {}, this))
    , m_none(pushButton(tr("No groups"), {}, this))
{
    tree().installEventFilter(this);
    m_levels->setWordWrap(true);
    m_outwards->setToolTip(tr("Move the current level outwards (Alt+Up)"));
    m_inwards->setToolTip(tr("Move the current level inwards (Alt+Down)"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_outwards);
    buttons->addWidget(m_inwards);
    buttons->addStretch(1);
    buttons->addWidget(m_none);
    parts().addWidget(m_levels);
    parts().addLayout(buttons);
    connect(&search(), &QLineEdit::returnPressed, &tree(), [this] {
        tree().setFocus(Qt::OtherFocusReason);
        tree().setCurrentIndex(items().index(0, 0, items().index(0, 0)));
    });
    connect(tree().selectionModel(), &QItemSelectionModel::currentChanged, this,
        &GroupChooser::updateLevels);
    connect(m_outwards, &QPushButton::clicked, this, [this] { moveLevel(-1); });
    connect(m_inwards, &QPushButton::clicked, this, [this] { moveLevel(1); });
    connect(m_none, &QPushButton::clicked, this, [this] {
        take({});
        refill();
    });
}

void GroupChooser::setOffers(
    const std::vector<ColumnId>& offers, const std::vector<ColumnId>& chosen)
{
    m_offers = offers;
    m_chosen = chosen;
    refill();
}

void GroupChooser::popupBelow(QWidget* button)
{
    popupAt(button->mapToGlobal(QPoint(0, button->height() + scaledPx(4))));
}

bool GroupChooser::eventFilter(QObject* watched, QEvent* event)
{
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (key != nullptr && key->modifiers() == Qt::AltModifier
        && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveLevel(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return KeyPopup::eventFilter(watched, event);
}

void GroupChooser::listFamily(ColumnFamily family, const QStringList& words, QStandardItem& head)
{
    head.setSelectable(false);
    std::vector<ColumnId> offers = m_offers;
    std::copy_if(m_chosen.begin(), m_chosen.end(), std::back_inserter(offers),
        [this](const ColumnId& id) { return !isAmong(m_offers, id); });
    for (const ColumnId& id : offers) {
        if (id.family == family && isFound(id, words)) {
            head.appendRow(boxOf(id, isAmong(m_chosen, id) ? Qt::Checked : Qt::Unchecked));
        }
    }
}

void GroupChooser::listed()
{
    updateLevels();
}

void GroupChooser::boxClicked(QStandardItem& item, const std::optional<ColumnId>& column)
{
    if (!column) {
        return;
    }
    std::vector<ColumnId> next = m_chosen;
    next.erase(std::remove(next.begin(), next.end(), *column), next.end());
    if (item.checkState() == Qt::Checked) {
        next.push_back(*column);
    }
    take(std::move(next));
}

std::vector<ColumnId>::const_iterator GroupChooser::current()
{
    const auto column = columnOf(tree().currentIndex());
    return column ? std::find(m_chosen.begin(), m_chosen.end(), *column) : m_chosen.end();
}

void GroupChooser::moveLevel(int step)
{
    const auto at = current();
    if (at == m_chosen.end()) {
        return;
    }
    const auto from = static_cast<std::ptrdiff_t>(at - m_chosen.begin());
    const std::ptrdiff_t to = from + step;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_chosen.size())) {
        return;
    }
    std::vector<ColumnId> next = m_chosen;
    std::swap(next[static_cast<std::size_t>(from)], next[static_cast<std::size_t>(to)]);
    take(std::move(next));
}

void GroupChooser::take(std::vector<ColumnId> chosen)
{
    m_chosen = std::move(chosen);
    updateLevels();
    Q_EMIT chosenChanged();
}

void GroupChooser::updateLevels()
{
    QStringList titles;
    for (const ColumnId& id : m_chosen) {
        titles << models::columnTitle(id);
    }
    m_levels->setText(titles.isEmpty() ? tr("Not grouped")
                                       : tr("Grouped by %1", "levels, outermost first")
                                             .arg(titles.join(QStringLiteral(" › "))));
    const auto at = current();
    m_outwards->setEnabled(at != m_chosen.end() && at != m_chosen.begin());
    m_inwards->setEnabled(at != m_chosen.end() && at + 1 != m_chosen.end());
    m_none->setEnabled(!m_chosen.empty());
}

} // namespace runlane::ui
