// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/matrix_figure.h"
#include "ui/page.h"
#include "ui/pages/classification_data.h"

#include <vector>

class QGridLayout;
class QLabel;

namespace runlane::charts {
class MatrixView;
}

namespace runlane::ui {

class CellTableView;

// Confusion matrices side by side, differences to the baseline behind a rule, and the largest
// changes.
class MatrixStrip : public QWidget
{
    Q_OBJECT

public:
    MatrixStrip(const Context& context, QWidget* parent);

    void setData(const ClassificationData& evaluated, figures::Normalisation normalisation);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void arrange();
    void showChanges();

    Context m_context;
    std::vector<figures::MatrixFigure> m_figures;
    std::vector<charts::MatrixView*> m_views;
    QLabel* m_title;
    QLabel* m_note;
    QWidget* m_grid;
    CellTableView* m_changes;
};

} // namespace runlane::ui
