// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/line_figure.h"

#include <QWidget>

#include <vector>

class QLabel;
class QToolButton;

namespace runlane::ui {

class CellTableView;

// Values of the charts at the crosshair.
struct CurvesReadout
{
    QString place; // "step 2,632"; empty: there is no crosshair
    struct Chart
    {
        QString metric;
        const figures::LineFigure* figure = nullptr; // for the call
        const figures::Readout* readout = nullptr;
    };
    std::vector<Chart> charts; // the chart under the crosshair first
};

// The crosshair's values as a table under the compared runs: one row for each run, one column for
// each of the first charts that have a place for it.
class CurvesReadoutPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CurvesReadoutPanel(QWidget* parent = nullptr);

    void setReadout(const CurvesReadout& readout);

private:
    void giveRoomToNumbers();

    QLabel* m_title;
    QToolButton* m_copy;
    CellTableView* m_table;
    QLabel* m_hint;
};

} // namespace runlane::ui
