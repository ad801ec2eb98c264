// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/run_table.h"

#include <QDialog>

#include <functional>
#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace runlane::ui {

class SegmentedControl;

// Which of the runs shown are added to the comparison, without pinned ones that do not match.
// count: of all or of each group. sort: nothing keeps the order of the table.
struct AddRunsChoice
{
    enum class Which { First, BestPerGroup, All };

    Which which = Which::First;
    std::size_t count = 1;
    std::optional<analysis::SortKey> sort;
};

// Asks for the first n by a metric, the best n of each group or all that the query left.
class AddRunsDialog : public QDialog
{
    Q_OBJECT

public:
    struct Offer
    {
        std::vector<analysis::ColumnId> metrics; // to choose the best by
        std::optional<analysis::ColumnId> suggested;
        analysis::Directions directions;
        bool hasGroups = false;
    };
    // How many runs a choice means, and how many of them are compared already.
    using Count = std::function<std::pair<std::size_t, std::size_t>(const AddRunsChoice&)>;

    AddRunsDialog(const Offer& offer, Count count, QWidget* parent = nullptr);

    [[nodiscard]] AddRunsChoice choice() const;

private:
    void fillMetrics(const Offer& offer);
    void takeDirection();
    void takeKind();
    void explain();

    Count m_count;
    std::vector<analysis::ColumnId> m_metrics;
    analysis::Directions m_directions;
    SegmentedControl* m_which;
    QSpinBox* m_number;
    QComboBox* m_by;
    SegmentedControl* m_order;
    QLabel* m_note;
    QPushButton* m_add;
};

} // namespace runlane::ui
