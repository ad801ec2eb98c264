// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_diff.h"
#include "ui/tables/frozen_header.h"
#include "ui/tables/frozen_tree.h"

#include <QString>
#include <QStyledItemDelegate>

#include <optional>
#include <set>

namespace runlane::models {
class CompareModel;
class TransposedCompareModel;
} // namespace runlane::models

namespace runlane::ui {

// Runs with their swatch, name, start and star; attributes with their family when transposed.
class CompareHeader : public FrozenHeader
{
    Q_OBJECT

public:
    using FrozenHeader::FrozenHeader;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
};

class CompareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

enum class CompareLayout { RunsAcross, RunsDown };

// The table of the Compare page. Keeps folded sections and the current cell when the model starts
// anew, as long as run and attribute are still there.
class CompareTable : public FrozenTree
{
    Q_OBJECT

public:
    CompareTable(models::CompareModel& model, QWidget* parent = nullptr);

    void setTableLayout(CompareLayout layout);
    [[nodiscard]] CompareLayout tableLayout() const { return m_layout; }
    // Index of the run that the current cell belongs to; nothing on names and heads.
    [[nodiscard]] std::optional<std::size_t> currentRun() const;
    // Row of the model's diff that the current cell belongs to.
    [[nodiscard]] std::optional<std::size_t> currentDiffRow() const;
    [[nodiscard]] std::optional<std::size_t> runAt(const QPoint& viewportPosition) const;
    void fitColumns();

    [[nodiscard]] int rowHeightPx() const override;
    void reset() override;

Q_SIGNALS:
    void currentCellChanged();

protected:
    [[nodiscard]] bool isSpanned(const QModelIndex& row) const override;
    [[nodiscard]] QColor rowFill(const QModelIndex& row) const override;
    [[nodiscard]] int firstCellIndent(const QModelIndex& row) const override;
    [[nodiscard]] bool hasLineBefore(int logicalColumn) const override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void showModel(QAbstractItemModel* model);
    void remember();
    void restoreFolds();
    void restoreCurrent();
    [[nodiscard]] std::optional<std::size_t> diffRowOf(const QModelIndex& index) const;
    [[nodiscard]] std::optional<std::size_t> runOf(const QModelIndex& index) const;

    models::CompareModel& m_model;
    models::TransposedCompareModel* m_transposed;
    CompareLayout m_layout = CompareLayout::RunsAcross;
    std::set<analysis::DiffSection> m_closedSections;
    std::set<analysis::DiffSection> m_openFolds;
    QString m_currentKey;
    QString m_currentRunId;
    analysis::DiffSection m_currentSection = analysis::DiffSection::Metrics;
    QMetaObject::Connection m_resetDone;
    bool m_isRestoring = false;
};

} // namespace runlane::ui
