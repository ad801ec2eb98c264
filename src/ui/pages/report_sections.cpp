// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_sections.h"

#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::ui {

namespace {

enum SectionRole { kSectionRole = Qt::UserRole + 1, kFactRole, kAbsentRole };

constexpr int kGripPx = 16;
constexpr int kGapPx = 8;

QRect checkRect(const QStyleOptionViewItem& option)
{
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int width = style->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget);
    const int left = option.rect.left() + scaledPx(kGripPx + kGapPx);
    return {left, option.rect.center().y() - width / 2, width, width};
}

} // namespace

void SectionDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const QRect grip(item.rect.left() + scaledPx(2), item.rect.center().y() - scaledPx(kGripPx) / 2,
        scaledPx(kGripPx), scaledPx(kGripPx));
    paintIcon(*painter, QStringLiteral("grip"), grip, toneColor(Tone::Muted));

    const bool isFixed = !index.flags().testFlag(Qt::ItemIsUserCheckable);
    QStyleOptionViewItem box = item;
    box.rect = checkRect(item);
    box.state.setFlag(QStyle::State_HasFocus, false);
    box.state.setFlag(QStyle::State_On, item.checkState == Qt::Checked);
    box.state.setFlag(QStyle::State_Off, item.checkState != Qt::Checked);
    box.state.setFlag(QStyle::State_Enabled, !isFixed);
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, item.widget);

    const QString fact = index.data(kFactRole).toString();
    const QFont factFont = fontFor(FontRole::Note);
    const QFontMetricsF factMetrics(factFont);
    const int right = item.rect.right() - scaledPx(kGapPx);
    const int left = box.rect.right() + scaledPx(kGapPx);
    const int factWidth = std::min(
        static_cast<int>(std::ceil(factMetrics.horizontalAdvance(fact))) + 2, (right - left) / 2);
    const QRect textRect(
        left, item.rect.top(), right - factWidth - scaledPx(kGapPx) - left, item.rect.height());
    const bool isAbsent = index.data(kAbsentRole).toBool();
    painter->save();
    painter->setFont(item.font);
    painter->setPen(toneColor(isAbsent ? Tone::Quiet : Tone::Text));
    painter->drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
        QFontMetrics(item.font).elidedText(item.text, Qt::ElideRight, textRect.width()));
    painter->setFont(factFont);
    painter->setPen(toneColor(Tone::Quiet));
    painter->drawText(QRect(right - factWidth, item.rect.top(), factWidth + 1, item.rect.height()),
        Qt::AlignVCenter | Qt::AlignRight, factMetrics.elidedText(fact, Qt::ElideRight, factWidth));
    painter->restore();
}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width(), scaledPx(28)};
}

bool SectionDelegate::editorEvent(QEvent* event, QAbstractItemModel* model,
    const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        return false;
    }
    const bool isKey =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    const bool isClick = event->type() == QEvent::MouseButtonRelease
        && checkRect(option)
               .adjusted(-4, -4, 4, 4)
               .contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    if (!isKey && !isClick) {
        return false;
    }
    const bool isOn = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

SectionList::SectionList(QWidget* parent)
    : QListWidget(parent)
{
    setItemDelegate(new SectionDelegate(this));
    setDragDropMode(QAbstractItemView::InternalMove);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListWidget::itemChanged, this, &SectionList::choicesChanged);
}

QListWidgetItem* SectionList::itemOf(report::Section section) const
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kSectionRole).toInt() == static_cast<int>(section)) {
            return item(row);
        }
    }
    return nullptr;
}

void SectionList::setChoices(const std::vector<report::SectionChoice>& choices)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const report::SectionChoice& choice : choices) {
        auto* entry = new QListWidgetItem(this);
        const bool isFixed = choice.section == report::Section::Provenance;
        Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled;
        flags.setFlag(Qt::ItemIsUserCheckable, !isFixed);
        entry->setFlags(flags);
        entry->setData(kSectionRole, static_cast<int>(choice.section));
        entry->setCheckState(choice.inclusion == report::Inclusion::Included || isFixed
                ? Qt::Checked
                : Qt::Unchecked);
    }
    setCurrentRow(0);
}

void SectionList::setSummaries(const std::vector<report::SectionSummary>& summaries)
{
    const QSignalBlocker quiet(this);
    for (const report::SectionSummary& summary : summaries) {
        QListWidgetItem* entry = itemOf(summary.section);
        if (entry == nullptr) {
            continue;
        }
        const bool isFixed = summary.section == report::Section::Provenance;
        const QString fact = isFixed ? tr("always") : summary.fact;
        entry->setText(summary.title);
        entry->setData(kFactRole, fact);
        entry->setData(kAbsentRole, summary.content == report::SectionSummary::Content::Absent);
        entry->setData(Qt::AccessibleTextRole,
            fact.isEmpty() ? summary.title : summary.title + QStringLiteral(", ") + fact);
    }
    viewport()->update();
}

std::vector<report::SectionChoice> SectionList::choices() const
{
    std::vector<report::SectionChoice> result;
    for (int row = 0; row < count(); ++row) {
        result.push_back({static_cast<report::Section>(item(row)->data(kSectionRole).toInt()),
            item(row)->checkState() == Qt::Checked ? report::Inclusion::Included
                                                   : report::Inclusion::LeftOut,
            {}});
    }
    return result;
}

report::Section SectionList::currentSection() const
{
    const QListWidgetItem* entry = currentItem();
    return entry == nullptr ? report::Section::Summary
                            : static_cast<report::Section>(entry->data(kSectionRole).toInt());
}

QString SectionList::title(report::Section section) const
{
    const QListWidgetItem* entry = itemOf(section);
    return entry == nullptr ? QString() : entry->text();
}

void SectionList::moveCurrent(int by)
{
    const int from = currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= count()) {
        return;
    }
    {
        const QSignalBlocker quiet(this);
        QListWidgetItem* moved = takeItem(from);
        insertItem(to, moved);
        setCurrentItem(moved);
    }
    Q_EMIT choicesChanged();
}

void SectionList::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() == Qt::AltModifier
        && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    QListWidget::keyPressEvent(event);
}

void SectionList::dropEvent(QDropEvent* event)
{
    QListWidget::dropEvent(event);
    Q_EMIT choicesChanged();
}

} // namespace runlane::ui
