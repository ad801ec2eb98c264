// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/line_figure.h"
#include "figures/matrix_figure.h"
#include "figures/roc_figure.h"
#include "figures/theme.h"

#include <QDateTime>
#include <QImage>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

// Contract: what a report says, independent of paper. Texts are final (translated, numbers written
// out) and plain.
namespace runlane::report {

// Quiet: second text colour; Note: second colour and smaller; Warn: NaN, infinite.
enum class SpanStyle { Normal, Strong, Quiet, Note, Warn };
struct Span
{
    QString text;
    SpanStyle style = SpanStyle::Normal;
};
using Spans = std::vector<Span>;

struct TitleBlock
{
    QString title;
    QString subtitle;
};
struct HeadingBlock
{
    QString text;
};
enum class ParagraphSize { Body, Caption };
struct ParagraphBlock
{
    Spans text;
    ParagraphSize size = ParagraphSize::Body;
};
// The answer in a box with a rule at its left.
struct VerdictBlock
{
    QString headline;
    std::vector<Spans> paragraphs;
};
// What the user wrote to a section; line breaks are kept.
struct NoteBlock
{
    QString text;
};

// "Table 1." and what follows; stays on the page of the last row or of the figure.
struct Caption
{
    QString label;
    QString text;
};

// Number columns are right-aligned, drawn with digits of one width and never wrapped.
enum class ColumnKind { Text, Number };
struct TableColumn
{
    QString title;
    ColumnKind kind = ColumnKind::Text;
    QString titleNote; // small, after the title
};
struct TableCell
{
    Spans text;
    QString note; // small text in a column of its own right of the value
    std::optional<figures::RunStyle> mark; // the run's line and marker before the text
};
// A name above neighbouring columns.
struct ColumnGroup
{
    QString title;
    std::size_t columnCount = 1;
};
// Three rules: above and below the header, below the last row. All rows have one cell a column.
struct TableBlock
{
    std::vector<ColumnGroup> groups; // empty, or covering all columns
    std::vector<TableColumn> columns;
    std::vector<std::vector<TableCell>> rows;
    Caption caption;
};

using Figure = std::variant<std::shared_ptr<const figures::LineFigure>,
    std::shared_ptr<const figures::RocFigure>, std::shared_ptr<const figures::MatrixFigure>>;
struct LegendEntry
{
    QString label;
    figures::RunStyle style;
    bool isBaseline = false;
};
// One row of figures side by side with a common legend and caption. heightShare: height of a figure
// as a share of its width. columnCount: room is shared as if there were that many figures.
struct FigureRowBlock
{
    std::vector<Figure> figures;
    std::size_t columnCount = 2;
    double heightShare = 0.8;
    bool hasRuleBeforeLast = false; // a difference stands behind a rule
    std::vector<LegendEntry> legend;
    Caption caption; // may be empty: the next row carries it
};

// Pictures as logged, scaled to a common height, never altered.
struct Picture
{
    QString title;
    std::optional<figures::RunStyle> style;
    QImage image;
};
struct PicturesBlock
{
    std::vector<Picture> pictures;
    std::size_t columnCount = 2;
    Caption caption;
};

struct KeyValueBlock
{
    std::vector<std::pair<QString, QString>> rows;
};

struct Block;
// Left and right side by side, never split.
struct ColumnsBlock
{
    std::vector<Block> left;
    std::vector<Block> right;
};

struct Block
{
    std::variant<TitleBlock, HeadingBlock, ParagraphBlock, VerdictBlock, NoteBlock, TableBlock,
        FigureRowBlock, PicturesBlock, KeyValueBlock, ColumnsBlock>
        content;
};

struct Document
{
    QString title;
    QString headerText; // left in the header line from the second page on
    QString dateText; // right in the header line
    std::vector<QString> footerLines; // at most two
    QString pagePattern; // "Page %1 of %2"
    QString creator; // "Runlane 1.0.0"
    QDateTime createdAt;
    std::vector<Block> blocks;
};

} // namespace runlane::report
