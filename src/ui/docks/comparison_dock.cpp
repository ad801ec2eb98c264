// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/comparison_dock.h"

#include "session/comparison.h"
#include "ui/comparison_history.h"
#include "ui/comparison_steps.h"
#include "ui/docks/comparison_list.h"
#include "ui/docks/details_panel.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

class Rule : public QWidget
{
public:
    explicit Rule(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), toQColor(applicationTheme().hair));
    }
};

} // namespace

ComparisonDock::ComparisonDock(const Context& context, QWidget* parent)
    : Dock(QStringLiteral("comparisonDock"), tr("Comparison"), parent)
    , m_context(context)
{
    addCloseButton();
    setAcceptDrops(true);
    buildBody();
    session::Comparison& comparison = m_context.session.comparison();
    connect(&comparison, &session::Comparison::changed, this, &ComparisonDock::update);
    update();
}

void ComparisonDock::buildBody()
{
    auto* body = new QWidget(this);
    body->setMinimumWidth(scaledPx(200));
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_empty = new EmptyState(body);
    m_empty->setContent(QStringLiteral("compare"), tr("No runs to compare"),
        tr("Select runs on the Runs page and press Space"), tr("Go to Runs"));
    connect(m_empty, &EmptyState::buttonClicked, this, &ComparisonDock::runsRequested);
    m_empty->setFixedHeight(scaledPx(190));
    column->addWidget(m_empty);
    m_list = new ComparisonList(m_context, body);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_list, 3);

    m_buttons = new QWidget(body);
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(scaledPx(10), scaledPx(8), scaledPx(8), scaledPx(10));
    m_export = pushButton(tr("Export report…"), {}, m_buttons);
    m_export->setIcon(icon(QStringLiteral("report"), IconTone::OnAccent));
    m_export->setToolTip(tr("Write the comparison as a PDF (Ctrl+E)"));
    setButtonKind(m_export, ButtonKind::Primary);
    connect(m_export, &QPushButton::clicked, this, &ComparisonDock::reportRequested);
    row->addWidget(m_export);
    row->addStretch(1);
    auto* clear = pushButton(tr("Clear"), {}, m_buttons);
    setButtonKind(clear, ButtonKind::Flat);
    clear->setToolTip(tr("Take all runs out of the comparison"));
    connect(clear, &QPushButton::clicked, this, [this] { clearComparison(m_context); });
    ComparisonHistory::addActions(m_context.session, *body);
    row->addWidget(clear);
    column->addWidget(m_buttons);
    column->addWidget(new Rule(body));

    auto* scroll = new QScrollArea(body);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* part = new QWidget;
    setSurface(part, Surface::Window);
    m_partLayout = new QVBoxLayout(part);
    m_partLayout->setContentsMargins(0, 0, 0, 0);
    m_details = new DetailsPanel(m_context, part);
    connect(m_details, &DetailsPanel::problemsRequested, this, &ComparisonDock::problemsRequested);
    connect(m_details, &DetailsPanel::modelsRequested, this, &ComparisonDock::modelsRequested);
    m_partLayout->addWidget(m_details);
    m_partLayout->addStretch(1);
    scroll->setWidget(part);
    column->addWidget(scroll, 2);
    setWidget(body);
}

void ComparisonDock::update()
{
    const bool isEmpty = m_context.session.comparison().runs().empty();
    m_empty->setVisible(isEmpty);
    m_list->setVisible(!isEmpty);
    m_buttons->setVisible(!isEmpty);
    m_export->setVisible(m_hasReport);
    m_list->setMaximumHeight(m_list->sizeHint().height());
    m_list->updateGeometry();
}

void ComparisonDock::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedRuns(event->mimeData()).empty()) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
    }
}

void ComparisonDock::dropEvent(QDropEvent* event)
{
    addToComparison(m_context, draggedRuns(event->mimeData()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonDock::setReportAvailable(bool isAvailable)
{
    m_hasReport = isAvailable;
    update();
}

void ComparisonDock::setPagePart(QWidget* part)
{
    if (m_pagePart == part) {
        return;
    }
    if (m_pagePart != nullptr) {
        m_partLayout->removeWidget(m_pagePart);
        m_pagePart->hide();
        m_pagePart->setParent(nullptr);
    }
    m_pagePart = part;
    m_details->setVisible(part == nullptr);
    if (part != nullptr) {
        m_partLayout->insertWidget(0, part);
        part->show();
    }
}

} // namespace runlane::ui
