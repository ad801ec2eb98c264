// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_diff_view.h"

#include "models/display_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

using analysis::DiffLine;
using analysis::LineChange;

namespace {

constexpr int kLeastColumns = 16;

QString shownText(std::string_view text)
{
    QString line = models::toText(text);
    line.replace(QLatin1Char('\t'), QStringLiteral("    "));
    return line;
}

// East Asian characters take two columns of a fixed-width font.
int columnsOf(QChar character)
{
    const char16_t code = character.unicode();
    const bool isWide = (code >= 0x1100 && code < 0x1160) || (code >= 0x2E80 && code < 0xA4D0)
        || (code >= 0xAC00 && code < 0xD7A4) || (code >= 0xF900 && code < 0xFB00)
        || (code >= 0xFE30 && code < 0xFE70) || (code >= 0xFF00 && code < 0xFF61);
    return isWide ? 2 : 1;
}

// Breaks after a space or comma in the second half of a piece, else where the room ends.
std::vector<int> pieceStarts(const QString& text, int columns)
{
    std::vector<int> starts{0};
    int used = 0;
    int lastBreak = 0;
    for (int i = 0; i < static_cast<int>(text.size()); ++i) {
        const QChar character = text[i];
        used += columnsOf(character);
        if (used > columns && !character.isLowSurrogate()) {
            const bool isBreakUseful = lastBreak > starts.back() + columns / 2;
            const int start = isBreakUseful ? lastBreak : i;
            starts.push_back(start);
            used = 0;
            for (int k = start; k <= i; ++k) {
                used += columnsOf(text[k]);
            }
        }
        if (character == QLatin1Char(' ') || character == QLatin1Char(',')) {
            lastBreak = i + 1;
        }
    }
    return starts;
}

} // namespace

QLatin1Char diffSign(LineChange change, QLatin1Char same)
{
    switch (change) {
    case LineChange::Removed:
        return QLatin1Char('-');
    case LineChange::Added:
        return QLatin1Char('+');
    case LineChange::Same:
        break;
    }
    return same;
}

DiffView::DiffView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSurface(viewport(), Surface::Base);
    setAccessibleName(tr("Difference, line by line"));
}

void DiffView::setLines(const std::vector<DiffLine>& lines)
{
    m_lines.clear();
    m_matchLine = -1;
    for (const DiffLine& line : lines) {
        Line shown{line.change, line.oldNumber, line.newNumber, models::toText(line.text),
            shownText(line.text), {}, {0}};
        for (const analysis::TextSpan& word : line.words) {
            shown.words.push_back({static_cast<int>(
                                       shownText(line.text.substr(0, word.begin)).size()),
                static_cast<int>(shownText(line.text.substr(0, word.begin + word.size)).size())});
        }
        m_lines.push_back(std::move(shown));
    }
    arrange();
    verticalScrollBar()->setValue(0);
    setAccessibleDescription(plainText());
}

void DiffView::setDiffLayout(DiffLayout layout)
{
    m_layout = layout;
    arrange();
}

void DiffView::setSearch(const QStringList& words)
{
    m_words = words;
    m_matchLine = -1;
    viewport()->update();
}

void DiffView::showMatch(int step)
{
    const int count = static_cast<int>(m_lines.size());
    const int start = m_matchLine < 0 ? (step > 0 ? -1 : count) : m_matchLine;
    for (int i = 1; i <= count; ++i) {
        const int line = ((start + step * i) % count + count) % count;
        if (matchesIn(m_lines[static_cast<std::size_t>(line)].text).empty()) {
            continue;
        }
        m_matchLine = line;
        const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& candidate) {
            return candidate.before == line || candidate.after == line;
        });
        const int top = static_cast<int>(row - m_rows.begin()) * lineHeightPx();
        const int value = verticalScrollBar()->value();
        if (top < value || top + lineHeightPx() > value + viewport()->height()) {
            verticalScrollBar()->setValue(top - viewport()->height() / 3);
        }
        viewport()->update();
        return;
    }
}

void DiffView::addRows(int before, int after)
{
    const auto pieces = [&](int line) {
        return line < 0 ? 0
                        : static_cast<int>(m_lines[static_cast<std::size_t>(line)].starts.size());
    };
    const int count = std::max(pieces(before), pieces(after));
    for (int piece = 0; piece < count; ++piece) {
        m_rows.push_back({before, after, piece});
    }
}

void DiffView::wrap()
{
    const int advance =
        std::max(1, QFontMetrics(fontFor(FontRole::Mono)).horizontalAdvance(QLatin1Char('0')));
    const int columns = std::max(kLeastColumns, textRoomPx() / advance);
    for (Line& line : m_lines) {
        line.starts = pieceStarts(line.text, columns);
    }
}

void DiffView::arrange()
{
    wrap();
    m_rows.clear();
    const int count = static_cast<int>(m_lines.size());
    const auto changeAt = [&](int line) { return m_lines[static_cast<std::size_t>(line)].change; };
    for (int i = 0; i < count;) {
        if (m_layout == DiffLayout::Unified || changeAt(i) == LineChange::Same) {
            addRows(i, i);
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
            addRows(i + pair < removedEnd ? i + pair : -1,
                removedEnd + pair < addedEnd ? removedEnd + pair : -1);
        }
        i = addedEnd;
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
    for (const Line& line : m_lines) {
        highest = std::max({highest, line.oldNumber, line.newNumber});
    }
    const QString digits(static_cast<qsizetype>(std::to_string(highest).size()), QLatin1Char('0'));
    return std::max(scaledPx(34),
        QFontMetrics(fontFor(FontRole::Mono)).horizontalAdvance(digits) + scaledPx(kPaddingPx));
}

int DiffView::textRoomPx() const
{
    const bool isUnified = m_layout == DiffLayout::Unified;
    const int gutter =
        (isUnified ? 2 : 1) * numberWidthPx() + scaledPx(kSignWidthPx + 2 * kPaddingPx);
    return (isUnified ? viewport()->width() : viewport()->width() / 2) - gutter;
}

void DiffView::updateRange()
{
    const int rows = static_cast<int>(m_rows.size());
    verticalScrollBar()->setSingleStep(lineHeightPx());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(
        0, std::max(0, rows * lineHeightPx() + scaledPx(4) - viewport()->height()));
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        arrange();
    } else {
        updateRange();
    }
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
    for (const Line& line : m_lines) {
        text += diffSign(line.change, QLatin1Char(' ')) + line.plain + QLatin1Char('\n');
    }
    return text;
}

void DiffView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(plainText());
        return;
    }
    if (event->key() == Qt::Key_F3) {
        showMatch(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

} // namespace runlane::ui
