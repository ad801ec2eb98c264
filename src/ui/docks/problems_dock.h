// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/problems_model.h"
#include "ui/docks/dock.h"
#include "ui/page.h"

#include <vector>

class QLabel;
class QTableView;

namespace runlane::ui {

// Everything that could not be read, with its place, its effect and what to do about it.
class ProblemsDock : public Dock
{
    Q_OBJECT

public:
    explicit ProblemsDock(const Context& context, QWidget* parent = nullptr);

    [[nodiscard]] std::size_t problemCount() const;
    [[nodiscard]] QTableView& table() { return *m_table; }

Q_SIGNALS:
    void countChanged();

private:
    void refill();
    void showRows(std::vector<models::ProblemRow> rows);
    void showDetails();
    void copyPath();
    void copyAll();

    Context m_context;
    std::vector<models::ProblemRow> m_rows; // as the session gave them
    bool m_isFilled = false;
    models::ProblemsModel* m_model;
    QTableView* m_table;
    QLabel* m_details;
};

} // namespace runlane::ui
