// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"
#include "ui/page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace runlane::ui {

class ComparisonList;
class DetailsPanel;
class EmptyState;

// The compared runs with colour, dash, baseline and eye; below them the details of the current run
// or what a page puts there (the crosshair's read-out).
class ComparisonDock : public Dock
{
    Q_OBJECT

public:
    explicit ComparisonDock(const Context& context, QWidget* parent = nullptr);

    [[nodiscard]] ComparisonList& list() { return *m_list; }
    // Replaces the details by a widget of the page; null: the details again. The dock does not own
    // it.
    void setPagePart(QWidget* part);
    void setReportAvailable(bool isAvailable);

Q_SIGNALS:
    void reportRequested();
    void runsRequested();
    void problemsRequested();
    void modelsRequested();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildBody();
    void update();

    Context m_context;
    ComparisonList* m_list = nullptr;
    QWidget* m_listArea = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_buttons = nullptr;
    QPushButton* m_export = nullptr;
    DetailsPanel* m_details = nullptr;
    QVBoxLayout* m_partLayout = nullptr;
    QWidget* m_pagePart = nullptr;
    bool m_hasReport = false;
};

} // namespace runlane::ui
