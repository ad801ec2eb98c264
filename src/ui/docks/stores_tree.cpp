// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/stores_tree.h"

#include "models/roles.h"
#include "models/stores_model.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QPainter>

namespace runlane::ui {

QSize StoresDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    const RunlaneStyle* style = applicationStyle();
    return {scaledPx(120), style == nullptr ? 24 : style->rowHeight() - scaledPx(2)};
}

void StoresDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const figures::Theme& theme = applicationTheme();
    const RunlaneStyle* style = applicationStyle();
    if ((option.state & QStyle::State_Selected) != 0) {
        painter->fillRect(option.rect, toQColor(theme.selection));
    } else if ((option.state & QStyle::State_MouseOver) != 0) {
        painter->fillRect(option.rect, toQColor(theme.hover));
    }
    if ((option.state & QStyle::State_HasFocus) != 0 && style != nullptr
        && style->focusDisplay() == FocusDisplay::Keyboard) {
        paintBox(*painter, option.rect.adjusted(1, 0, -1, 0), {}, toQColor(theme.accent), 2);
    }
    switch (models::StoresModel::kindOf(index)) {
    case models::StoresModel::Kind::Store:
        paintStore(*painter, option, index);
        break;
    case models::StoresModel::Kind::Workspace:
        paintWorkspace(*painter, option, index);
        break;
    case models::StoresModel::Kind::Experiment:
        paintExperiment(*painter, option.rect, index);
        break;
    }
}

void StoresDelegate::paintStore(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const figures::Theme& theme = applicationTheme();
    const QRect rect = option.rect;
    const int side = scaledPx(16);
    const int top = rect.top() + (rect.height() - side) / 2;
    const bool isOpen = (option.state & QStyle::State_Open) != 0;
    paintIcon(painter, isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
        QRectF(rect.left() + scaledPx(10), top, side, side), toQColor(theme.text2));
    const bool isDatabase =
        index.data(models::FamilyRole).toInt() == static_cast<int>(core::StoreKind::Sqlite);
    paintIcon(painter, isDatabase ? QStringLiteral("database") : QStringLiteral("folder"),
        QRectF(rect.left() + scaledPx(28), top, side, side), toQColor(theme.text));
    painter.setFont(fontFor(FontRole::BaseTitle));
    painter.setPen(toQColor(theme.text));
    const QRect place = rect.adjusted(scaledPx(50), 0, -scaledPx(8), 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, place.width()));
}

void StoresDelegate::paintWorkspace(
    QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const figures::Theme& theme = applicationTheme();
    const QRect rect = option.rect;
    const int side = scaledPx(16);
    const bool isOpen = (option.state & QStyle::State_Open) != 0;
    paintIcon(painter, isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
        QRectF(rect.left() + scaledPx(24), rect.top() + (rect.height() - side) / 2.0, side, side),
        toQColor(theme.text2));
    painter.setFont(fontFor(FontRole::BaseStrong));
    painter.setPen(toQColor(theme.text));
    const QRect place = rect.adjusted(scaledPx(44), 0, -scaledPx(8), 0);
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(
            index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, place.width()));
}

void StoresDelegate::paintExperiment(QPainter& painter, const QRect& rect, const QModelIndex& index)
{
    const figures::Theme& theme = applicationTheme();
    int right = rect.right() - scaledPx(10);
    painter.setFont(fontFor(FontRole::NoteNumber));
    painter.setPen(toQColor(theme.text2));
    const auto column = [&](int which, int widthPx) {
        const QString text = index.siblingAtColumn(which).data(Qt::DisplayRole).toString();
        const int width = std::max(widthPx, painter.fontMetrics().horizontalAdvance(text));
        painter.drawText(QRect(right - width, rect.top(), width, rect.height()),
            Qt::AlignRight | Qt::AlignVCenter, text);
        right -= width;
    };
    column(models::StoresModel::Activity, scaledPx(36));
    column(models::StoresModel::Runs, scaledPx(30));
    const QString name = index.data(Qt::DisplayRole).toString();
    painter.setFont(fontFor(FontRole::Base));
    const bool isDeleted = index.data(models::DeletedRole).toBool();
    painter.setPen(toQColor(isDeleted ? theme.text2 : theme.text));
    const int indent = scaledPx(index.parent().parent().isValid() ? 44 : 30);
    const QRect place(rect.left() + indent, rect.top(), right - rect.left() - indent - scaledPx(6),
        rect.height());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(name, Qt::ElideMiddle, place.width()));
    if (isDeleted) {
        const int width = std::min(painter.fontMetrics().horizontalAdvance(name), place.width());
        const int y = rect.center().y() + 1;
        painter.drawLine(place.left(), y, place.left() + width, y);
    }
}

} // namespace runlane::ui
