// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_group_chooser.h"

#include "models/display_text.h"
#include "models/run_columns.h"
#include "ui/pages/runs_columns.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;

namespace {

enum ItemRole { ColumnTextRole = Qt::UserRole + 1 };

std::optional<ColumnId> columnOf(const QModelIndex& index)
{
    const QString text = index.data(ColumnTextRole).toString();
    return text.isEmpty() ? std::nullopt : analysis::parseColumn(text.toStdString());
}

} // namespace

GroupChooser::GroupChooser(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new SearchField(tr("Find what to group by"), this))
    , m_tree(new QTreeView(this))
    , m_nothing(plainLabel(tr("Nothing matches"), FontRole::Base, Tone::Quiet, this))
    , m_levels(plainLabel({}, FontRole::Note, Tone::Quiet, this))
    , m_model(new QStandardItemModel(this))
    , m_outwards(pushButton(tr("Outwards"), {}, this))
    , m_inwards(pushButton(tr("Inwards"), {}, this))
    , m_none(pushButton(tr("No groups"), {}, this))
{
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Base);
    setAccessibleName(tr("Groups"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(scaledPx(14));
    m_tree->setAccessibleName(tr("What runs can be grouped by"));
    m_tree->installEventFilter(this);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    m_levels->setWordWrap(true);
    m_outwards->setToolTip(tr("Move the current level outwards (Alt+Up)"));
    m_inwards->setToolTip(tr("Move the current level inwards (Alt+Down)"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_outwards);
    buttons->addWidget(m_inwards);
    buttons->addStretch(1);
    buttons->addWidget(m_none);
    auto* column = new QVBoxLayout(this);
    const int margin = scaledPx(10);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(scaledPx(8));
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_levels);
    column->addLayout(buttons);
    resize(scaledPx(320), scaledPx(420));
    connect(m_search, &QLineEdit::textChanged, this, &GroupChooser::refill);
    connect(m_search, &QLineEdit::returnPressed, m_tree, [this] {
        m_tree->setFocus(Qt::OtherFocusReason);
        m_tree->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    });
    connect(m_model, &QStandardItemModel::itemChanged, this, &GroupChooser::onItemChanged);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
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
    move(button->mapToGlobal(QPoint(0, button->height() + scaledPx(4))));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_search->selectAll();
}

bool GroupChooser::eventFilter(QObject* watched, QEvent* event)
{
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (key != nullptr && key->modifiers() == Qt::AltModifier
        && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        moveLevel(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void GroupChooser::refill()
{
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_model->clear();
    for (const ColumnFamily family :
        {ColumnFamily::Attribute, ColumnFamily::Param, ColumnFamily::Tag}) {
        addFamily(family, words);
    }
    m_tree->expandAll();
    m_tree->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    updateLevels();
}

void GroupChooser::addFamily(ColumnFamily family, const QStringList& words)
{
    auto* head = new QStandardItem(columnFamilyTitle(family));
    head->setSelectable(false);
    std::vector<ColumnId> offers = m_offers;
    std::copy_if(
        m_chosen.begin(), m_chosen.end(), std::back_inserter(offers), [this](const ColumnId& id) {
            return std::find(m_offers.begin(), m_offers.end(), id) == m_offers.end();
        });
    for (const ColumnId& id : offers) {
        if (id.family != family || !isFound(id, words)) {
            continue;
        }
        auto* item = new QStandardItem(models::columnTitle(id));
        item->setData(QString::fromStdString(analysis::columnText(id)), ColumnTextRole);
        item->setToolTip(plainToolTip(models::toText(id.key)));
        item->setCheckable(true);
        const bool isChosen = std::find(m_chosen.begin(), m_chosen.end(), id) != m_chosen.end();
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        head->appendRow(item);
    }
    if (head->rowCount() == 0) {
        delete head;
        return;
    }
    m_model->appendRow(head);
}

void GroupChooser::onItemChanged(QStandardItem* item)
{
    const auto column = columnOf(item->index());
    if (m_isFilling || !column) {
        return;
    }
    std::vector<ColumnId> next = m_chosen;
    next.erase(std::remove(next.begin(), next.end(), *column), next.end());
    if (item->checkState() == Qt::Checked) {
        next.push_back(*column);
    }
    take(std::move(next));
}

std::vector<ColumnId>::const_iterator GroupChooser::current() const
{
    const auto column = columnOf(m_tree->currentIndex());
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
