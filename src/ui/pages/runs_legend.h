// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace runlane::ui {

// What the marks of the table of runs mean, below it.
struct LegendContent
{
    bool hasBest = false;
    bool hasWorst = false;
    bool hasSteps = false;
    bool hasStale = false;
    bool isReading = false; // values are still to come
    QString groups; // what group rows say, empty: none
    QString barScale; // "val/acc 0.85 to 0.94", empty: no bars
};

class RunsLegend : public QWidget
{
    Q_OBJECT

public:
    explicit RunsLegend(QWidget* parent = nullptr);

    void setContent(const LegendContent& content);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LegendContent m_content;
};

} // namespace runlane::ui
