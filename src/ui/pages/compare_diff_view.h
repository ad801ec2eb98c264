// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/text_diff.h"

#include <QAbstractScrollArea>
#include <QString>
#include <QStringList>

#include <vector>

namespace runlane::ui {

enum class DiffLayout { Unified, SideBySide };

// '-' or '+'; same: for lines that are on both sides.
[[nodiscard]] QLatin1Char diffSign(analysis::LineChange change, QLatin1Char same);

// Lines of a text difference with their numbers, changed words marked, long lines wrapped;
// read-only.
class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent = nullptr);

    // Texts of lines are copied.
    void setLines(const std::vector<analysis::DiffLine>& lines);
    void setDiffLayout(DiffLayout layout);
    // Words to highlight, in either case.
    void setSearch(const QStringList& words);
    // Brings the next (step 1) or previous (-1) line with a match into view, around the ends.
    void showMatch(int step);
    // The difference as text, one sign before each line.
    [[nodiscard]] QString plainText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int kSignWidthPx = 18;
    static constexpr int kPaddingPx = 8;

    struct Span
    {
        int begin = 0;
        int end = 0;
    };
    // text: tabs as spaces. starts: where its wrapped pieces begin, the first at 0.
    struct Line
    {
        analysis::LineChange change = analysis::LineChange::Same;
        std::size_t oldNumber = 0;
        std::size_t newNumber = 0;
        QString plain;
        QString text;
        std::vector<Span> words;
        std::vector<int> starts;
    };
    // One row on the screen. before, after: indexes into m_lines, -1: nothing on that side.
    struct Row
    {
        int before = -1;
        int after = -1;
        int piece = 0;
    };
    struct Place
    {
        QRect rect;
        int piece = 0;
        bool isOld = true;
        bool isNew = true;
    };

    void arrange();
    void wrap();
    void addRows(int before, int after);
    void updateRange();
    [[nodiscard]] int lineHeightPx() const;
    [[nodiscard]] int numberWidthPx() const;
    [[nodiscard]] int textRoomPx() const;
    [[nodiscard]] std::vector<Span> matchesIn(const QString& text) const;
    void paintLine(QPainter& painter, const Place& place, int line) const;
    void paintPiece(QPainter& painter, const QRect& rect, const Line& line, int piece) const;

    std::vector<Line> m_lines;
    std::vector<Row> m_rows;
    QStringList m_words;
    DiffLayout m_layout = DiffLayout::Unified;
    int m_matchLine = -1;
};

} // namespace runlane::ui
