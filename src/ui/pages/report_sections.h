// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/build_report.h"

#include <QListWidget>
#include <QStyledItemDelegate>

#include <vector>

namespace runlane::ui {

// Grip, check box, name and a few words at the right; greyed where a section has nothing to say.
class SectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;
};

// The sections of the report in their order: check boxes, order by drag or Alt+Up and Alt+Down.
class SectionList : public QListWidget
{
    Q_OBJECT

public:
    explicit SectionList(QWidget* parent = nullptr);

    // Names and facts; keeps order, checks and the current row.
    void setSummaries(const std::vector<report::SectionSummary>& summaries);
    // Order and checks; notes are left empty.
    void setChoices(const std::vector<report::SectionChoice>& choices);
    [[nodiscard]] std::vector<report::SectionChoice> choices() const;
    [[nodiscard]] report::Section currentSection() const;
    [[nodiscard]] QString title(report::Section section) const;
    void moveCurrent(int by);

Q_SIGNALS:
    void choicesChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    [[nodiscard]] QListWidgetItem* itemOf(report::Section section) const;
};

} // namespace runlane::ui
