// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_diff.h"

#include "models/display_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

using analysis::DiffLine;
using analysis::LineChange;

namespace {

constexpr int kSignWidthPx = 18;
constexpr int kPaddingPx = 8;

QString shownLine(std::string_view text)
{
    QString line = models::toText(text);
    line.replace(QLatin1Char('\t'), QStringLiteral("    "));
    return line;
}

QString signOf(LineChange change)
{
    switch (change) {
    case LineChange::Removed:
        return QStringLiteral("-");
    case LineChange::Added:
        return QStringLiteral("+");
    case LineChange::Same:
        break;
    }
    return {};
}

QColor fillOf(LineChange change)
{
    const figures::Theme& theme = applicationTheme();
    switch (change) {
    case LineChange::Removed:
        return toQColor(theme.badFill);
    case LineChange::Added:
        return toQColor(theme.goodFill);
    case LineChange::Same:
        break;
    }
    return toQColor(theme.base);
}

QColor signColor(LineChange change)
{
    const figures::Theme& theme = applicationTheme();
    return toQColor(change == LineChange::Removed ? theme.bad : theme.good);
}

} // namespace

DiffView::DiffView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setSurface(viewport(), Surface::Base);
    setAccessibleName(tr("Difference, line by line"));
}

void DiffView::setLines(std::vector<DiffLine> lines)
{
    m_lines = std::move(lines);
    arrange();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    setAccessibleDescription(plainText());
}

void DiffView::setDiffLayout(DiffLayout layout)
{
    m_layout = layout;
    arrange();
}

void DiffView::arrange()
{
    m_rows.clear();
    const int count = static_cast<int>(m_lines.size());
    const auto changeAt = [&](int line) { return m_lines[static_cast<std::size_t>(line)].change; };
    for (int i = 0; i < count;) {
        if (m_layout == DiffLayout::Unified || changeAt(i) == LineChange::Same) {
            m_rows.push_back({i, i});
            ++i;
            continue;
        }
        int removedEnd = i;
        while (removedEnd < count && changeAt(removedEnd) == LineChange::Removed) {
            ++removedEnd;
        }
        int addedEnd = removedEnd;
        while (addedEnd < count && changeAt(addedEnd) == LineChange::Added) {
            ++addedEnd;
        }
        const int pairs = std::max(removedEnd - i, addedEnd - removedEnd);
        for (int pair = 0; pair < pairs; ++pair) {
            m_rows.push_back({i + pair < removedEnd ? i + pair : -1,
                removedEnd + pair < addedEnd ? removedEnd + pair : -1});
        }
        i = addedEnd;
    }
    const QFontMetrics metrics(fontFor(FontRole::Mono));
    m_widestPx = 0;
    for (const DiffLine& line : m_lines) {
        m_widestPx = std::max(m_widestPx, metrics.horizontalAdvance(shownLine(line.text)));
    }
    updateRange();
    viewport()->update();
}

int DiffView::lineHeightPx() const
{
    return scaledPx(19);
}

int DiffView::numberWidthPx() const
{
    std::size_t highest = 1;
    for (const DiffLine& line : m_lines) {
        highest = std::max({highest, line.oldNumber, line.newNumber});
    }
    const QString digits(static_cast<qsizetype>(std::to_string(highest).size()), QLatin1Char('0'));
    return std::max(scaledPx(34),
        QFontMetrics(fontFor(FontRole::Mono)).horizontalAdvance(digits) + scaledPx(kPaddingPx));
}

void DiffView::updateRange()
{
    const int rows = static_cast<int>(m_rows.size());
    verticalScrollBar()->setSingleStep(lineHeightPx());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, std::max(0, rows * lineHeightPx() + scaledPx(4) - viewport()->height()));
    const bool isUnified = m_layout == DiffLayout::Unified;
    const int gutter = (isUnified ? 2 : 1) * numberWidthPx() + scaledPx(kSignWidthPx + kPaddingPx);
    const int room = (isUnified ? viewport()->width() : viewport()->width() / 2) - gutter;
    horizontalScrollBar()->setSingleStep(scaledPx(16));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setRange(0, std::max(0, m_widestPx + scaledPx(kPaddingPx) - room));
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateRange();
}

void DiffView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        arrange();
    }
}

QString DiffView::plainText() const
{
    QString text;
    for (const DiffLine& line : m_lines) {
        const QString sign = signOf(line.change);
        text += (sign.isEmpty() ? QStringLiteral(" ") : sign) + models::toText(line.text)
            + QLatin1Char('\n');
    }
    return text;
}

void DiffView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(plainText());
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void DiffView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), toQColor(applicationTheme().base));
    painter.setFont(fontFor(FontRole::Mono));
    const int height = lineHeightPx();
    const int top = scaledPx(4) - verticalScrollBar()->value();
    const int width = viewport()->width();
    const int first = std::max(0, (event->rect().top() - top) / height);
    for (int i = first; i < static_cast<int>(m_rows.size()); ++i) {
        const QRect rect(0, top + i * height, width, height);
        if (rect.top() > event->rect().bottom()) {
            break;
        }
        const Row& row = m_rows[static_cast<std::size_t>(i)];
        if (m_layout == DiffLayout::Unified) {
            paintUnified(painter, rect, row);
            continue;
        }
        const int half = width / 2;
        paintSide(painter, QRect(0, rect.top(), half, height), row.before);
        paintSide(painter, QRect(half, rect.top(), width - half, height), row.after);
        paintEdge(painter, QRect(half, rect.top(), 1, height), Edge::Left,
            toQColor(applicationTheme().hair));
    }
}

void DiffView::paintUnified(QPainter& painter, const QRect& rect, const Row& row) const
{
    const DiffLine& line = m_lines[static_cast<std::size_t>(row.before)];
    const figures::Theme& theme = applicationTheme();
    const int numberWidth = numberWidthPx();
    painter.fillRect(rect, fillOf(line.change));
    painter.setPen(toQColor(theme.text2));
    const auto number = [&](std::size_t value, int left) {
        if (value != 0) {
            painter.drawText(QRect(left, rect.top(), numberWidth, rect.height()),
                Qt::AlignRight | Qt::AlignVCenter, QString::number(value));
        }
    };
    number(line.oldNumber, 0);
    number(line.newNumber, numberWidth);
    const QRect sign(2 * numberWidth, rect.top(), scaledPx(kSignWidthPx), rect.height());
    painter.setPen(signColor(line.change));
    painter.drawText(sign, Qt::AlignCenter, signOf(line.change));
    const int left = sign.right() + scaledPx(kPaddingPx);
    painter.save();
    painter.setClipRect(QRect(left, rect.top(), rect.right() - left, rect.height()));
    painter.setPen(toQColor(theme.text));
    painter.drawText(left - horizontalScrollBar()->value(),
        rect.top()
            + (rect.height() + painter.fontMetrics().ascent() - painter.fontMetrics().descent())
                / 2,
        shownLine(line.text));
    painter.restore();
}

void DiffView::paintSide(QPainter& painter, const QRect& rect, int line) const
{
    const figures::Theme& theme = applicationTheme();
    if (line < 0) {
        painter.fillRect(rect, toQColor(theme.alt));
        return;
    }
    const DiffLine& shown = m_lines[static_cast<std::size_t>(line)];
    const bool isLeft = rect.left() == 0;
    painter.fillRect(rect, fillOf(shown.change));
    const int numberWidth = numberWidthPx();
    painter.setPen(toQColor(theme.text2));
    painter.drawText(QRect(rect.left(), rect.top(), numberWidth, rect.height()),
        Qt::AlignRight | Qt::AlignVCenter,
        QString::number(isLeft ? shown.oldNumber : shown.newNumber));
    const QRect sign(rect.left() + numberWidth, rect.top(), scaledPx(kSignWidthPx), rect.height());
    painter.setPen(signColor(shown.change));
    painter.drawText(sign, Qt::AlignCenter, signOf(shown.change));
    const int left = sign.right() + scaledPx(kPaddingPx);
    painter.save();
    painter.setClipRect(QRect(left, rect.top(), rect.right() - left, rect.height()));
    painter.setPen(toQColor(theme.text));
    painter.drawText(left - horizontalScrollBar()->value(),
        rect.top()
            + (rect.height() + painter.fontMetrics().ascent() - painter.fontMetrics().descent())
                / 2,
        shownLine(shown.text));
    painter.restore();
}

} // namespace runlane::ui
