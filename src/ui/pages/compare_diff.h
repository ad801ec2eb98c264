// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compare_diff_view.h"
#include "ui/pages/compare_values.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;

namespace runlane::ui {

class ElidedLabel;
class RunButton;
class SegmentedControl;

// A run that can be a side of the difference.
struct DiffRun
{
    QString name;
    std::size_t styleIndex = 0;

    friend bool operator==(const DiffRun&, const DiffRun&) = default;
};

// AsStored: files, whose lines are never put in another order.
enum class DiffReading { ByValue, AsStored };

// What is shown of a value; before and after: indexes of the runs, equal for a value alone.
struct DiffQuestion
{
    QString key;
    std::size_t before = 0;
    std::size_t after = 0;
    std::string textBefore;
    std::string textAfter;
    DiffReading reading = DiffReading::ByValue;
};

// The pane below the comparison: a value of one run against that of another, or alone.
class DiffPane : public QWidget
{
    Q_OBJECT

public:
    explicit DiffPane(QWidget* parent = nullptr);

    void setRuns(const std::vector<DiffRun>& runs);
    void showQuestion(const DiffQuestion& question);
    [[nodiscard]] DiffView& view() { return *m_view; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void closed();
    void beforeChosen(std::size_t run);
    void afterChosen(std::size_t run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHead();
    [[nodiscard]] QString changesText(const std::vector<analysis::DiffLine>& lines) const;

    std::vector<DiffRun> m_runs;
    ElidedLabel* m_key;
    RunButton* m_before;
    QLabel* m_joint;
    RunButton* m_after;
    QLabel* m_summary;
    SegmentedControl* m_layoutChoice;
    DiffView* m_view;
};

} // namespace runlane::ui
