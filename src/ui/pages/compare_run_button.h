// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/compare_diff.h"

#include <QToolButton>

namespace runlane::ui {

// Swatch and name of a run with a menu to choose another.
class RunButton : public QToolButton
{
    Q_OBJECT

public:
    explicit RunButton(const QString& what, QWidget* parent = nullptr);

    void setRuns(const std::vector<DiffRun>& runs);
    void setCurrent(std::size_t run);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(std::size_t run);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<DiffRun> m_runs;
    std::size_t m_current = 0;
    QString m_what;
};

} // namespace runlane::ui
