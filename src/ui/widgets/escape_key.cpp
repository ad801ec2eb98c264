// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escape_key.h"

#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace runlane::ui {

namespace {

class EscapeFilter : public QObject
{
public:
    EscapeFilter(QWidget* widget, std::function<bool()> isWanted)
        : QObject(widget)
        , m_isWanted(std::move(isWanted))
    {
        widget->installEventFilter(this);
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const bool isOverride = event->type() == QEvent::ShortcutOverride
            && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape;
        if (isOverride && m_isWanted()) {
            event->accept();
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<bool()> m_isWanted;
};

} // namespace

void keepEscapeKey(QWidget* widget, std::function<bool()> isWanted)
{
    new EscapeFilter(widget, std::move(isWanted));
}

} // namespace runlane::ui
