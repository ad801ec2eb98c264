// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace runlane::ui {

// Rows of the Stores dock over models::StoresModel: a store with chevron and icon, a workspace, an
// experiment with run count and age. All columns are painted in the first.
class StoresDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintStore(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintWorkspace(
        QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index);
    static void paintExperiment(QPainter& painter, const QRect& rect, const QModelIndex& index);
};

} // namespace runlane::ui
