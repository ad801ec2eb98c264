// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/dock.h"

#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace runlane::ui {

namespace {

class TitleBar : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] QSize sizeHint() const override
    {
        return {scaledPx(120), scaledPx(figures::metrics().dockTitle)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return {scaledPx(80), scaledPx(figures::metrics().dockTitle)};
    }
};

} // namespace

Dock::Dock(const QString& objectName, const QString& title, QWidget* parent)
    : QDockWidget(title, parent)
{
    setObjectName(objectName);
    auto* bar = new TitleBar(this);
    m_titleRow = new QHBoxLayout(bar);
    m_titleRow->setContentsMargins(scaledPx(12), 0, scaledPx(6), 0);
    m_titleRow->setSpacing(0);
    m_titleLabel = plainLabel(title, FontRole::DockTitle, Tone::Text, bar);
    m_titleRow->addWidget(m_titleLabel, 1);
    setTitleBarWidget(bar);
    setAccessibleName(title);
}

QToolButton* Dock::addTitleButton(const QString& iconName, const QString& name)
{
    QToolButton* button = iconButton(iconName, name, titleBarWidget());
    m_titleRow->addWidget(button);
    return button;
}

void Dock::addCloseButton()
{
    QToolButton* button =
        addTitleButton(QStringLiteral("close"), tr("Close %1").arg(windowTitle()));
    connect(button, &QToolButton::clicked, this, &QDockWidget::close);
}

void Dock::setTitle(const QString& title)
{
    setWindowTitle(title);
    m_titleLabel->setText(title);
}

} // namespace runlane::ui
