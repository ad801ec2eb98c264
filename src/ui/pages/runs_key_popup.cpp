// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_key_popup.h"

#include "models/display_text.h"
#include "models/run_columns.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace runlane::ui {

using analysis::ColumnFamily;

namespace {

enum ItemRole { ColumnTextRole = Qt::UserRole + 1 };

bool hasWord(const QString& title, const QString& word)
{
    const bool isPart = word.size() > 1 && word.endsWith(QLatin1Char('/'));
    return isPart ? title.startsWith(word, Qt::CaseInsensitive)
            || title.contains(QLatin1Char('/') + word, Qt::CaseInsensitive)
                  : title.contains(word, Qt::CaseInsensitive);
}

QString titleOf(ColumnFamily family)
{
    switch (family) {
    case ColumnFamily::Attribute:
        return KeyPopup::tr("Attributes");
    case ColumnFamily::Param:
        return KeyPopup::tr("Params");
    case ColumnFamily::Metric:
        return KeyPopup::tr("Metrics");
    case ColumnFamily::Tag:
        return KeyPopup::tr("Tags");
    }
    return {};
}

} // namespace

KeyPopup::KeyPopup(const Texts& texts, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_parts(new QVBoxLayout(this))
    , m_search(new SearchField(texts.search, this))
    , m_tree(new QTreeView(this))
    , m_nothing(plainLabel(texts.nothing, FontRole::Base, Tone::Quiet, this))
    , m_items(new QStandardItemModel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Base);
    setAccessibleName(texts.name);
    m_tree->setModel(m_items);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(scaledPx(14));
    m_tree->setAccessibleName(texts.list);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    const int margin = scaledPx(10);
    m_parts->setContentsMargins(margin, margin, margin, margin);
    m_parts->setSpacing(scaledPx(8));
    m_parts->addWidget(m_search);
    m_parts->addWidget(m_tree, 1);
    m_parts->addWidget(m_nothing, 1);
    resize(scaledPx(320), scaledPx(420));
    connect(m_search, &QLineEdit::textChanged, this, &KeyPopup::refill);
    connect(m_items, &QStandardItemModel::itemChanged, this, [this](QStandardItem* item) {
        if (!m_isQuiet) {
            boxClicked(*item, columnOf(item->index()));
        }
    });
}

void KeyPopup::popupAt(const QPoint& globalCorner)
{
    move(globalCorner);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_search->selectAll();
}

void KeyPopup::refill()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    quietly([&] {
        m_items->clear();
        for (const ColumnFamily family : {ColumnFamily::Attribute, ColumnFamily::Param,
                 ColumnFamily::Metric, ColumnFamily::Tag}) {
            auto head = std::make_unique<QStandardItem>(titleOf(family));
            listFamily(family, words, *head);
            if (head->hasChildren()) {
                m_items->appendRow(head.release());
            }
        }
        m_tree->expandAll();
        m_tree->setVisible(m_items->rowCount() > 0);
        m_nothing->setVisible(m_items->rowCount() == 0);
        listed();
    });
}

void KeyPopup::quietly(const std::function<void()>& change)
{
    const QScopedValueRollback<bool> guard(m_isQuiet, true);
    change();
}

bool KeyPopup::isFound(const analysis::ColumnId& column, const QStringList& words)
{
    const QString title = models::columnTitle(column);
    return std::all_of(
        words.begin(), words.end(), [&](const QString& word) { return hasWord(title, word); });
}

QStandardItem* KeyPopup::boxOf(const analysis::ColumnId& column, Qt::CheckState state)
{
    auto* item = new QStandardItem(models::columnTitle(column));
    item->setData(QString::fromStdString(analysis::columnText(column)), ColumnTextRole);
    item->setToolTip(plainToolTip(models::toText(column.key)));
    item->setCheckable(true);
    item->setCheckState(state);
    return item;
}

std::optional<analysis::ColumnId> KeyPopup::columnOf(const QModelIndex& index)
{
    const QString text = index.data(ColumnTextRole).toString();
    return text.isEmpty() ? std::nullopt : analysis::parseColumn(text.toStdString());
}

} // namespace runlane::ui
