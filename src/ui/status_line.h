// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/live.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace runlane::ui {

class ElidedLabel;

// The bottom line of the window: what is shown, the comparison, running work with Cancel, problems,
// the read-only shield.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent = nullptr);

    void setPageText(const QString& text);
    void setComparisonText(const QString& text);
    // what empty: nothing is running. Shown after 300 ms of work.
    void setProgress(const QString& what, quint64 done, quint64 total);
    void setProblemCount(std::size_t count);
    void setUpdatedText(const QString& text);
    // text empty: hidden.
    void setLive(session::LiveMode mode, const QString& text, const QString& toolTip);
    [[nodiscard]] QString pageText() const;
    [[nodiscard]] bool isWorking() const { return !m_what.isEmpty(); }

Q_SIGNALS:
    void cancelRequested();
    void problemsRequested();
    void liveRequested(); // the button was pressed

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showProgress();

    ElidedLabel* m_page;
    QLabel* m_comparison;
    QWidget* m_work;
    QLabel* m_workText;
    QProgressBar* m_bar;
    QToolButton* m_problems;
    QToolButton* m_live;
    QLabel* m_updated;
    QTimer m_delay;
    QString m_what;
    quint64 m_done = 0;
    quint64 m_total = 0;
};

} // namespace runlane::ui
