// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cell_table_view.h"

#include "figures/theme.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/table_copy.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

CellHeader::CellHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setMinimumSectionSize(scaledPx(36));
}

bool CellHeader::hasGroups() const
{
    for (int section = 0; section < count(); ++section) {
        if (!model()
                 ->headerData(section, Qt::Horizontal, models::CellTableModel::GroupRole)
                 .toString()
                 .isEmpty()) {
            return true;
        }
    }
    return false;
}

int CellHeader::groupHeight() const
{
    return scaledPx(20);
}

QSize CellHeader::sizeHint() const
{
    const int line = scaledPx(24);
    return {QHeaderView::sizeHint().width(),
        model() != nullptr && hasGroups() ? line + groupHeight() : line};
}

void CellHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const figures::Theme& theme = applicationTheme();
    const bool isGrouped = hasGroups();
    painter->save();
    painter->fillRect(rect, toQColor(theme.alt));
    const QRect line = rect.adjusted(0, isGrouped ? groupHeight() : 0, 0, 0);
    painter->setFont(fontFor(FontRole::Dense));
    painter->setPen(toQColor(theme.text));
    const auto alignment =
        model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
    QRect inner = line.adjusted(scaledPx(8), 0, -scaledPx(8), 0);
    const QString whole = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    const QVariant mark =
        model()->headerData(section, Qt::Horizontal, models::CellTableModel::SwatchRole);
    const int swatch = mark.isValid() ? mark.toInt() : -1;
    if (swatch >= 0) {
        const int side = scaledPx(9);
        const int textWidth = std::min(
            painter->fontMetrics().horizontalAdvance(whole), inner.width() - side - scaledPx(5));
        const int left = alignment.testFlag(Qt::AlignRight)
            ? inner.right() - textWidth - side - scaledPx(5)
            : inner.left();
        paintSwatchSquare(*painter, QRectF(left, inner.center().y() - side / 2.0 + 1, side, side),
            figures::runStyle(static_cast<std::size_t>(swatch)));
        inner.setLeft(left + side + scaledPx(5));
        painter->setPen(toQColor(theme.text));
    }
    const QString title = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    painter->drawText(inner, static_cast<int>(alignment) | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(title, Qt::ElideRight, inner.width()));
    painter->setPen(toQColor(theme.hair));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

void CellHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (model() == nullptr || !hasGroups()) {
        return;
    }
    QPainter painter(viewport());
    const figures::Theme& theme = applicationTheme();
    const auto groupOf = [&](int section) {
        return model()
            ->headerData(section, Qt::Horizontal, models::CellTableModel::GroupRole)
            .toString();
    };
    for (int section = 0; section < count();) {
        const QString group = groupOf(section);
        int end = section + 1;
        while (end < count() && groupOf(end) == group) {
            ++end;
        }
        if (!group.isEmpty()) {
            const int left = sectionViewportPosition(section);
            const int right = sectionViewportPosition(end - 1) + sectionSize(end - 1);
            const int swatch =
                model()
                    ->headerData(section, Qt::Horizontal, models::CellTableModel::GroupSwatchRole)
                    .toInt();
            QRect rect(left + scaledPx(8), 0, right - left - scaledPx(16), groupHeight());
            if (swatch >= 0) {
                const int side = scaledPx(9);
                paintSwatchSquare(painter,
                    QRectF(rect.left(), rect.center().y() - side / 2.0 + 1, side, side),
                    figures::runStyle(static_cast<std::size_t>(swatch)));
                rect.adjust(side + scaledPx(5), 0, 0, 0);
            }
            painter.setFont(fontFor(FontRole::BaseStrong));
            painter.setPen(toQColor(theme.text));
            painter.drawText(rect, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                painter.fontMetrics().elidedText(group, Qt::ElideMiddle, rect.width()));
            painter.setPen(toQColor(theme.hair));
            painter.drawLine(left, 0, left, height());
        }
        section = end;
    }
}

CellTableView::CellTableView(QWidget* parent)
    : QTableView(parent)
{
    setModel(&m_model);
    setItemDelegate(new CellTableDelegate(this));
    setHorizontalHeader(new CellHeader(this));
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->hide();
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        fitColumns();
        updateGeometry();
    });
}

void CellTableView::fitColumns()
{
    const int rowHeight = scaledPx(24);
    verticalHeader()->setDefaultSectionSize(rowHeight);
    verticalHeader()->setMinimumSectionSize(rowHeight);
    const int count = m_model.columnCount();
    if (count == 0) {
        return;
    }
    int used = 0;
    std::vector<int> widths(static_cast<std::size_t>(count), 0);
    const QFontMetrics headerMetrics(fontFor(FontRole::Dense));
    for (int column = 0; column < count; ++column) {
        const QString title =
            m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const bool hasSwatch =
            m_model.headerData(column, Qt::Horizontal, models::CellTableModel::SwatchRole).toInt()
            >= 0;
        const int header =
            headerMetrics.horizontalAdvance(title) + scaledPx(18) + (hasSwatch ? scaledPx(14) : 0);
        const int width = std::max(header, sizeHintForColumn(column));
        widths[static_cast<std::size_t>(column)] = width;
        used += column == 0 ? 0 : width;
    }
    // Columns that are wide only for the sake of their header give way first.
    const int excess = used + std::min(widths[0], scaledPx(160)) - viewport()->width();
    for (int column = count - 1; column > 0 && excess > 0; --column) {
        int& width = widths[static_cast<std::size_t>(column)];
        const int least = std::max(sizeHintForColumn(column), scaledPx(84));
        const int cut = std::clamp(width - least, 0, (excess + count - 2) / (count - 1));
        width -= cut;
        used -= cut;
    }
    const int left = viewport()->width() - used;
    widths[0] = std::max(std::min(widths[0], scaledPx(160)), std::max(left, scaledPx(90)));
    const bool isSingle = count == 1;
    for (int column = 0; column < count; ++column) {
        setColumnWidth(
            column, isSingle ? viewport()->width() : widths[static_cast<std::size_t>(column)]);
    }
}

QSize CellTableView::sizeHint() const
{
    const int rows = m_model.rowCount() * verticalHeader()->defaultSectionSize();
    const int bar =
        horizontalScrollBar()->isVisible() ? horizontalScrollBar()->sizeHint().height() : 0;
    return {scaledPx(320), horizontalHeader()->sizeHint().height() + rows + bar + 2};
}

QSize CellTableView::minimumSizeHint() const
{
    return {scaledPx(160), sizeHint().height()};
}

void CellTableView::copySelection() const
{
    copyTable(*this);
}

void CellTableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    QTableView::keyPressEvent(event);
}

void CellTableView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
    updateGeometry();
}

void CellTableView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitColumns();
        updateGeometry();
    }
}

} // namespace runlane::ui
