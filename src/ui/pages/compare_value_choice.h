// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QSpinBox;

namespace runlane::ui {

// Chooses which value of their histories stands for the metrics of a comparison: last, minimum,
// maximum, best, at a step, at the step that is best on another metric.
class CompareValueChoice : public QWidget
{
    Q_OBJECT

public:
    explicit CompareValueChoice(QWidget* parent = nullptr);

    [[nodiscard]] analysis::MetricChoice choice() const;
    // A view that is not offered here becomes Last.
    void setChoice(const analysis::MetricChoice& choice);
    // metrics: those with a direction, for the best step of one; step: the first one offered, until
    // the user chooses one.
    void setOffers(const std::vector<std::string>& metrics, std::int64_t step);

Q_SIGNALS:
    void changed();

private:
    void showParts();

    QComboBox* m_view;
    QSpinBox* m_step;
    QComboBox* m_metric;
    std::string m_wanted; // metric, also while it is not offered
    bool m_isStepSet = false;
};

} // namespace runlane::ui
