// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/comparison_model.h"
#include "session/comparison.h"
#include "ui/comparison_steps.h"
#include "ui/docks/comparison_list.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QToolTip>

#include <algorithm>

// What keys, the mouse and the menu do with compared runs.
namespace runlane::ui {

namespace {
constexpr std::size_t kStyles = 12; // colours of the palette
}

void ComparisonList::toggleBaseline(const session::RunRef& ref)
{
    session::Comparison& comparison = m_context.session.comparison();
    comparison.setBaseline(
        comparison.baseline() == ref ? std::nullopt : std::optional<session::RunRef>(ref));
}

void ComparisonList::toggleVisibility(const session::RunRef& ref)
{
    session::Comparison& comparison = m_context.session.comparison();
    const session::ComparedRun* compared = comparison.find(ref);
    if (compared != nullptr) {
        comparison.setVisibility(ref,
            compared->visibility == session::Visibility::Shown ? session::Visibility::Hidden
                                                               : session::Visibility::Shown);
    }
}

void ComparisonList::moveCurrent(int by)
{
    const int from = currentIndex().row();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_model->rowCount()) {
        return;
    }
    m_context.session.comparison().move(
        static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    setCurrentIndex(m_model->index(to));
}

void ComparisonList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) {
        QListView::keyPressEvent(event);
        return;
    }
    const session::RunRef ref = refAt(index.row());
    const bool isAlt = (event->modifiers() & Qt::AltModifier) != 0;
    if (isAlt && event->key() == Qt::Key_Up) {
        moveCurrent(-1);
    } else if (isAlt && event->key() == Qt::Key_Down) {
        moveCurrent(1);
    } else if (event->key() == Qt::Key_B) {
        toggleBaseline(ref);
    } else if (event->key() == Qt::Key_H) {
        toggleVisibility(ref);
    } else if (event->key() == Qt::Key_Delete) {
        const int row = index.row();
        leaveComparison(m_context, [&ref](const session::RunRef& other) { return other == ref; });
        if (m_model->rowCount() > 0) {
            setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
        }
    } else {
        QListView::keyPressEvent(event);
    }
}

void ComparisonList::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (index.isValid() && event->button() == Qt::LeftButton
        && state() != QAbstractItemView::DraggingState) {
        const session::RunRef ref = refAt(index.row());
        const Part part = partAt(position, index);
        if (part == Part::Star) {
            toggleBaseline(ref);
        } else if (part == Part::Eye) {
            toggleVisibility(ref);
        }
    }
    QListView::mouseReleaseEvent(event);
}

bool ComparisonList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid() && partAt(help->pos(), index) != Part::Row) {
            const bool isStar = partAt(help->pos(), index) == Part::Star;
            const bool isHidden = index.data(models::HiddenRole).toBool();
            QToolTip::showText(help->globalPos(),
                isStar         ? tr("Baseline (B)")
                    : isHidden ? tr("Show (H)")
                               : tr("Hide (H)"),
                this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void ComparisonList::dragEnterEvent(QDragEnterEvent* event)
{
    if (draggedRuns(event->mimeData()).empty()) {
        QListView::dragEnterEvent(event);
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonList::dragMoveEvent(QDragMoveEvent* event)
{
    if (draggedRuns(event->mimeData()).empty()) {
        QListView::dragMoveEvent(event);
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonList::dropEvent(QDropEvent* event)
{
    const std::vector<session::RunRef> refs = draggedRuns(event->mimeData());
    if (refs.empty()) {
        QListView::dropEvent(event);
        return;
    }
    addToComparison(m_context, refs);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonList::addStyles(QMenu& menu, const session::RunRef& ref)
{
    const session::ComparedRun* compared = m_context.session.comparison().find(ref);
    if (compared == nullptr) {
        return;
    }
    QMenu* styles = menu.addMenu(tr("Colour and dash"));
    for (std::size_t style = 0; style < kStyles; ++style) {
        QPixmap swatch(QSize(scaledPx(24), scaledPx(16)) * devicePixelRatioF());
        swatch.setDevicePixelRatio(devicePixelRatioF());
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        paintSwatchLine(
            painter, QRectF(1, 0, scaledPx(22), scaledPx(16)), figures::runStyle(style));
        painter.end();
        QAction* action = styles->addAction(swatch, swatchName(style),
            [this, ref, style] { m_context.session.comparison().setStyle(ref, style); });
        action->setCheckable(true);
        action->setChecked(compared->styleIndex == style);
    }
}

void ComparisonList::showMenu(const QPoint& position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const session::RunRef ref = refAt(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isBaseline = index.data(models::BaselineRole).toBool();
    const bool isHidden = index.data(models::HiddenRole).toBool();
    menu->addAction(icon(QStringLiteral("star")),
        isBaseline ? tr("No baseline") : tr("Set as baseline"),
        [this, ref] { toggleBaseline(ref); });
    menu->addAction(icon(isHidden ? QStringLiteral("eye") : QStringLiteral("eye-off")),
        isHidden ? tr("Show") : tr("Hide"), [this, ref] { toggleVisibility(ref); });
    addStyles(*menu, ref);
    menu->addSeparator();
    const int row = index.row();
    menu->addAction(tr("Move up\tAlt+Up"), [this] { moveCurrent(-1); })->setEnabled(row > 0);
    menu->addAction(tr("Move down\tAlt+Down"), [this] { moveCurrent(1); })
        ->setEnabled(row + 1 < m_model->rowCount());
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("close")), tr("Leave comparison"), [this, ref] {
        leaveComparison(m_context, [&ref](const session::RunRef& other) { return other == ref; });
    });
    menu->popup(viewport()->mapToGlobal(position));
}

} // namespace runlane::ui
