// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_values.h"
#include "models/display_text.h"
#include "models/run_columns.h"
#include "ui/pages/runs_columns.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::ColumnInfo;

namespace {

enum ItemRole { ColumnTextRole = Qt::UserRole + 1 };

bool hasWord(const QString& title, const QString& word)
{
    const bool isPart = word.size() > 1 && word.endsWith(QLatin1Char('/'));
    return isPart ? title.startsWith(word, Qt::CaseInsensitive)
            || title.contains(QLatin1Char('/') + word, Qt::CaseInsensitive)
                  : title.contains(word, Qt::CaseInsensitive);
}

ColumnId columnOf(const QStandardItem& item)
{
    return analysis::parseColumn(item.data(ColumnTextRole).toString().toStdString())
        .value_or(ColumnId());
}

} // namespace

QString columnFamilyTitle(ColumnFamily family)
{
    switch (family) {
    case ColumnFamily::Attribute:
        return ColumnChooser::tr("Attributes");
    case ColumnFamily::Param:
        return ColumnChooser::tr("Params");
    case ColumnFamily::Metric:
        return ColumnChooser::tr("Metrics");
    case ColumnFamily::Tag:
        return ColumnChooser::tr("Tags");
    }
    return {};
}

bool isFound(const ColumnId& column, const QStringList& words)
{
    const QString title = models::columnTitle(column);
    return std::all_of(
        words.begin(), words.end(), [&](const QString& word) { return hasWord(title, word); });
}

ColumnChooser::ColumnChooser(QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new SearchField(tr("Find columns, for example val/"), this))
    , m_onlyDiffering(new QCheckBox(tr("Only those that differ"), this))
    , m_tree(new QTreeView(this))
    , m_nothing(plainLabel(tr("No column matches"), FontRole::Base, Tone::Quiet, this))
    , m_model(new QStandardItemModel(this))
    , m_showMatching(pushButton(tr("Show all"), {}, this))
    , m_hideMatching(pushButton(tr("Hide all"), {}, this))
{
    setFrameShape(QFrame::StyledPanel);
    setSurface(this, Surface::Base);
    setAccessibleName(tr("Columns"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setIndentation(scaledPx(14));
    m_tree->setAccessibleName(tr("Columns that can be shown"));
    auto* defaults = pushButton(tr("Defaults"), {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_showMatching);
    buttons->addWidget(m_hideMatching);
    buttons->addStretch(1);
    buttons->addWidget(defaults);
    auto* column = new QVBoxLayout(this);
    const int margin = scaledPx(10);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(scaledPx(8));
    column->addWidget(m_search);
    column->addWidget(m_onlyDiffering);
    column->addWidget(m_tree, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    column->addWidget(m_nothing, 1);
    column->addLayout(buttons);
    resize(scaledPx(320), scaledPx(420));
    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::refill);
    connect(m_onlyDiffering, &QCheckBox::toggled, this, &ColumnChooser::refill);
    connect(m_model, &QStandardItemModel::itemChanged, this, &ColumnChooser::onItemChanged);
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
    move(corner - QPoint(width(), -scaledPx(4)));
    show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_search->selectAll();
}

bool ColumnChooser::isChosen(const ColumnId& column) const
{
    return std::find(m_chosen.begin(), m_chosen.end(), column) != m_chosen.end();
}

void ColumnChooser::refill()
{
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    m_model->clear();
    for (const ColumnFamily family :
        {ColumnFamily::Attribute, ColumnFamily::Param, ColumnFamily::Metric, ColumnFamily::Tag}) {
        addFamily(family, words);
    }
    m_tree->expandAll();
    m_tree->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    updateFamilies();
    m_showMatching->setEnabled(m_model->rowCount() > 0);
    m_hideMatching->setEnabled(m_model->rowCount() > 0);
}

void ColumnChooser::addFamily(ColumnFamily family, const QStringList& words)
{
    auto* head = new QStandardItem(columnFamilyTitle(family));
    head->setCheckable(true);
    const auto add = [&](const ColumnId& id) {
        if (!isFound(id, words)) {
            return;
        }
        auto* item = new QStandardItem(models::columnTitle(id));
        item->setData(QString::fromStdString(analysis::columnText(id)), ColumnTextRole);
        item->setToolTip(plainToolTip(models::toText(id.key)));
        item->setCheckable(true);
        item->setCheckState(isChosen(id) ? Qt::Checked : Qt::Unchecked);
        head->appendRow(item);
    };
    if (family == ColumnFamily::Attribute) {
        const std::vector<ColumnId>& attributes = attributeColumns();
        std::for_each(attributes.begin() + 1, attributes.end(), add);
    } else {
        for (const ColumnInfo& info : m_known) {
            if (info.id.family == family && (info.differs || !m_onlyDiffering->isChecked())) {
                add(info.id);
                addChoices(info.id, add);
            }
        }
    }
    if (head->rowCount() == 0) {
        delete head;
        return;
    }
    m_model->appendRow(head);
}

// Views of a metric's history that are shown, and the usual ones while something is searched.
void ColumnChooser::addChoices(
    const ColumnId& metric, const std::function<void(const ColumnId&)>& add) const
{
    std::vector<analysis::MetricChoice> choices;
    if (metric.family == ColumnFamily::Metric && !m_search->text().isEmpty()) {
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
    for (int i = 0; i < m_model->rowCount(); ++i) {
        QStandardItem* head = m_model->item(i);
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
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), column);
    if (state != Qt::Checked) {
        if (at != m_chosen.end()) {
            m_chosen.erase(at);
        }
        return;
    }
    if (at != m_chosen.end()) {
        return;
    }
    // After the last one of its family, families in their order.
    const auto after = std::find_if(m_chosen.begin(), m_chosen.end(),
        [&](const ColumnId& other) { return other.family > column.family; });
    m_chosen.insert(after, column);
}

void ColumnChooser::onItemChanged(QStandardItem* item)
{
    if (m_isFilling) {
        return;
    }
    {
        const QScopedValueRollback<bool> guard(m_isFilling, true);
        if (item->parent() != nullptr) {
            setChosen(columnOf(*item), item->checkState());
        } else {
            const Qt::CheckState state =
                item->checkState() == Qt::Unchecked ? Qt::Unchecked : Qt::Checked;
            for (int k = 0; k < item->rowCount(); ++k) {
                item->child(k)->setCheckState(state);
                setChosen(columnOf(*item->child(k)), state);
            }
        }
        updateFamilies();
    }
    Q_EMIT chosenChanged();
}

void ColumnChooser::setMatching(Qt::CheckState state)
{
    {
        const QScopedValueRollback<bool> guard(m_isFilling, true);
        for (int i = 0; i < m_model->rowCount(); ++i) {
            for (int k = 0; k < m_model->item(i)->rowCount(); ++k) {
                QStandardItem* item = m_model->item(i)->child(k);
                // Views of a history are shown one by one only.
                if (state == Qt::Checked && analysis::needsHistory(columnOf(*item))) {
                    continue;
                }
                item->setCheckState(state);
                setChosen(columnOf(*item), state);
            }
        }
        updateFamilies();
    }
    Q_EMIT chosenChanged();
}

} // namespace runlane::ui
