// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/return_key.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QRadioButton>

namespace runlane::ui {

namespace {

class ReturnFilter : public QObject
{
public:
    explicit ReturnFilter(QObject* owner)
        : QObject(owner)
    {
        qApp->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::KeyPress) {
            return false;
        }
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        auto* button = qobject_cast<QAbstractButton*>(watched);
        const bool isBox = qobject_cast<QCheckBox*>(watched) != nullptr
            || qobject_cast<QRadioButton*>(watched) != nullptr;
        if (!isReturn || button == nullptr || isBox || key->isAutoRepeat()
            || (key->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
            return false;
        }
        button->click();
        return true;
    }
};

} // namespace

void pressButtonsWithReturn(QObject* owner)
{
    new ReturnFilter(owner);
}

} // namespace runlane::ui
