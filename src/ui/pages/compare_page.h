// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/compare_table.h"
#include "models/compare_model.h"
#include "session/session.h"
#include "ui/page.h"

#include <memory>
#include <optional>
#include <vector>

class QComboBox;
class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace runlane::session {
class Environments;
} // namespace runlane::session

namespace runlane::ui {

class CompareExport;
class CompareMetrics;
class CompareTable;
class CompareValueChoice;
class DiffPane;
class ElidedLabel;
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

    // What is shown, for files and the clipboard: rows of closed sections and folds are left
    // out, groups and values are written whole, with their parts. Null without runs.
    [[nodiscard]] std::shared_ptr<const exports::CompareInput> shownComparison() const;
    [[nodiscard]] CompareExport& files() { return *m_export; }
    [[nodiscard]] models::CompareModel& model() { return m_model; }
    [[nodiscard]] CompareTable& table() { return *m_table; }
    [[nodiscard]] DiffPane& diffPane() { return *m_diff; }

private:
    void buildToolbar();
    void offerValues(const std::vector<session::RunRef>& runs);
    void buildActions();
    void buildExport();
    void connectEverything();
    void connectToolbar();
    void refreshLater();
    void refresh();
    void updateCounts();
    [[nodiscard]] QString countsText() const;
    void search(const QString& text);
    void showMatch(int step);
    void moveRun(std::size_t from, std::size_t to);
    void moveCurrent(int step);
    [[nodiscard]] std::size_t comparedIndex(std::size_t run) const;
    [[nodiscard]] std::size_t referenceRun() const;
    void holdAgainst(std::size_t run);
    void goToRun(std::size_t run);
    void openDifference();
    void closeDifference();
    void updateDifference();
    void setBaselineOfCurrent();
    void removeCurrent();
    void hideCurrent();
    void showMenu(const QPoint& position);
    void addColumnActions(QMenu& menu);
    void addRunActions(QMenu& menu);

    Context m_context;
    models::CompareModel m_model;
    QWidget* m_toolbar = nullptr;
    QPushButton* m_onlyDifferences = nullptr;
    QPushButton* m_transpose = nullptr;
    CompareValueChoice* m_value = nullptr;
    QComboBox* m_delta = nullptr;
    SearchField* m_find = nullptr;
    ElidedLabel* m_counts = nullptr;
    QPushButton* m_exportButton = nullptr;
    CompareExport* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    CompareTable* m_table = nullptr;
    DiffPane* m_diff = nullptr;
    EmptyState* m_empty = nullptr;
    CompareMetrics* m_metrics = nullptr;
    session::Environments* m_environments = nullptr;
    QTimer* m_histories = nullptr; // runs from the first history read until they are shown
    analysis::Directions m_directions; // by which values are chosen and judged
    std::optional<session::RunRef> m_against; // chosen for the difference, instead of the baseline
    bool m_isStale = true;
};

} // namespace runlane::ui
