// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialog_foot.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace runlane::ui {

void addFoot(QVBoxLayout& column, std::initializer_list<QPushButton*> buttons, int sidePx)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(sidePx, 0, sidePx, 0);
    row->addStretch(1);
    for (QPushButton* button : buttons) {
        row->addWidget(button);
    }
    column.addLayout(row);
}

} // namespace runlane::ui
