// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fact_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fact_list.h"

#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace runlane::ui {

FactDialog::FactDialog(const QString& title, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, scaledPx(12));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    setSurface(page, Surface::Window);
    auto* inner = new QVBoxLayout(page);
    inner->setContentsMargins(scaledPx(16), scaledPx(14), scaledPx(16), scaledPx(8));
    m_facts = new FactList(page);
    inner->addWidget(m_facts);
    inner->addStretch(1);
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    auto* close = pushButton(tr("Close"), {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addFoot(*column, {close}, scaledPx(16));
    resize(scaledPx(480), scaledPx(480));
    close->setFocus();
}

} // namespace runlane::ui
