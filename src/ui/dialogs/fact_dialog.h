// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace runlane::ui {

class FactList;

// Details in a window of their own, closed by Esc; the list scrolls.
class FactDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FactDialog(const QString& title, QWidget* parent = nullptr);

    [[nodiscard]] FactList& facts() { return *m_facts; }

private:
    FactList* m_facts;
};

} // namespace runlane::ui
