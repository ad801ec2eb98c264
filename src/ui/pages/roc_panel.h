// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/pages/classification_data.h"

#include <string>

class QLabel;

namespace runlane::charts {
class RocChartView;
}

namespace runlane::ui {

class CellTableView;
class SegmentedControl;

// ROC or precision-recall curves of the compared runs; areas and other measures beside them.
class RocPanel : public QWidget
{
    Q_OBJECT

public:
    RocPanel(const Context& context, QWidget* parent);

    void setData(const ClassificationData& evaluated, const std::string& label);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFigure();
    void showNotes();
    void showTables();

    Context m_context;
    ClassificationData m_data;
    std::string m_label;
    SegmentedControl* m_kind;
    charts::RocChartView* m_chart;
    QLabel* m_title;
    CellTableView* m_table;
    QLabel* m_measuresTitle;
    CellTableView* m_measures;
    QLabel* m_notes;
};

} // namespace runlane::ui
