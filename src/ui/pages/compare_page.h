// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/table.h"
#include "models/compare_model.h"
#include "ui/page.h"

#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace runlane::ui {

class CompareTable;
class DiffPane;
class EmptyState;
class SearchField;

// What differs between the compared runs: attributes down, runs across (or transposed), a text
// difference of long values below.
class ComparePage : public Page
{
    Q_OBJECT

public:
    explicit ComparePage(const Context& context, QWidget* parent = nullptr);

    void activated() override;
    [[nodiscard]] QString statusText() const override;
    void focusSearch() override;
    void copySelection() override;

    // The attributes shown, without heads, as one table.
    [[nodiscard]] exports::Table shownTable() const;
    [[nodiscard]] models::CompareModel& model() { return m_model; }
    [[nodiscard]] CompareTable& table() { return *m_table; }
    [[nodiscard]] DiffPane& diffPane() { return *m_diff; }

private:
    void buildToolbar();
    void buildActions();
    void fillCopyMenu();
    void connectEverything();
    void refreshLater();
    void refresh();
    void updateCounts();
    void openDifference();
    void closeDifference();
    void updateDifference();
    void setBaselineOfCurrent();
    void removeCurrent();
    void hideCurrent();
    void showMenu(const QPoint& position);
    void copyAs(exports::TableFormat format);
    void copyJson();

    Context m_context;
    models::CompareModel m_model;
    QWidget* m_toolbar = nullptr;
    QPushButton* m_onlyDifferences = nullptr;
    QPushButton* m_transpose = nullptr;
    QComboBox* m_delta = nullptr;
    SearchField* m_find = nullptr;
    QLabel* m_counts = nullptr;
    QPushButton* m_copy = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    CompareTable* m_table = nullptr;
    DiffPane* m_diff = nullptr;
    EmptyState* m_empty = nullptr;
    bool m_isStale = true;
};

} // namespace runlane::ui
