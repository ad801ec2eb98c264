// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/selection.h"

class QGridLayout;
class QLabel;

namespace runlane::ui {

class ElidedLabel;
class EvidenceBadge;

// Status, times, ids, source and evidence of the current run.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(const Context& context, QWidget* parent = nullptr);

private:
    void refill();
    void addRow(const QString& name, const QString& value, FontRole role);
    void addStatus(const core::Run& run);
    void addEvidence(const session::RunRef& ref);
    void addTitle(const core::Run& run, const session::RunRef& ref);

    Context m_context;
    QLabel* m_title;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_row = 0;
};

} // namespace runlane::ui
