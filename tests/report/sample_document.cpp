// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sample_document.h"

#include <QPainter>

namespace runlane::report::tests {

namespace {

void paintBox(QPainter& painter, QRectF area)
{
    painter.setPen(QPen(Qt::black, 0.8));
    painter.drawRect(area);
    painter.drawLine(area.topLeft(), area.bottomRight());
}

TableBlock sampleTable(int rows)
{
    TableBlock table;
    table.columns = {{QStringLiteral("Run"), ColumnKind::Text, {}},
        {QStringLiteral("val/acc"), ColumnKind::Number, QStringLiteral("max")},
        {QStringLiteral("AUC"), ColumnKind::Number, {}},
        {QStringLiteral("Setting"), ColumnKind::Text, {}}};
    for (int row = 0; row < rows; ++row) {
        TableCell run{{{QStringLiteral("실행 %1 – 감귤 잎 분류").arg(row + 1)}}, {}, {}};
        run.mark = figures::runStyle(static_cast<std::size_t>(row));
        table.rows.push_back(
            {run, {{{QStringLiteral("0.%1").arg(row + 1111)}}, QStringLiteral("@5,170"), {}},
                {{{QStringLiteral("–"), SpanStyle::Quiet}}, {}, {}},
                {{{QStringLiteral("resnet50"), row == 0 ? SpanStyle::Strong : SpanStyle::Normal}},
                    {}, {}}});
    }
    table.caption = {QStringLiteral("Table 1."), QStringLiteral("n = 1,200, evidence level 1")};
    return table;
}

FigureRowBlock sampleFigures()
{
    FigureRowBlock row;
    row.figures = {std::make_shared<const figures::LineFigure>(),
        std::make_shared<const figures::RocFigure>(),
        std::make_shared<const figures::MatrixFigure>()};
    row.columnCount = 3;
    row.hasRuleBeforeLast = true;
    row.legend = {{QStringLiteral("first"), figures::runStyle(0), true},
        {QStringLiteral("둘째"), figures::runStyle(1), false}};
    row.caption = {QStringLiteral("Figure 1."), QStringLiteral("all 480 points")};
    return row;
}

} // namespace

FigurePainter plainPainter()
{
    FigurePainter painter;
    painter.line = [](const figures::LineFigure&, QPainter& p, QRectF area) { paintBox(p, area); };
    painter.roc = [](const figures::RocFigure&, QPainter& p, QRectF area) { paintBox(p, area); };
    painter.matrix = [](const figures::MatrixFigure&, QPainter& p, QRectF area) {
        paintBox(p, area);
    };
    painter.runMark = [](figures::RunStyle style, QPainter& p, QRectF area) {
        p.setPen(QPen(
            toQColor(figures::runColor(figures::theme(figures::ThemeKind::Print), style)), 1.2));
        p.drawLine(
            QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()));
    };
    return painter;
}

Document sampleDocument(int tableRows)
{
    Document document;
    document.title = QStringLiteral("Leaf disease: four models compared");
    document.headerText = QStringLiteral("mlruns");
    document.dateText = QStringLiteral("2026-11-23");
    document.footerLines = {
        QStringLiteral("mlruns, 66 runs, 3 problems"), QStringLiteral("Runlane 0.1.0")};
    document.pagePattern = QStringLiteral("Page %1 of %2");
    document.creator = QStringLiteral("Runlane 0.1.0");
    document.createdAt = QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC);
    PicturesBlock pictures;
    QImage image(120, 80, QImage::Format_RGB32);
    image.fill(QColor(200, 210, 220));
    pictures.pictures = {{QStringLiteral("roc.png"), figures::runStyle(0), image},
        {QStringLiteral("혼동 행렬.png"), figures::runStyle(1), image}};
    pictures.caption = {QStringLiteral("Figure 2."), QStringLiteral("as logged")};
    document.blocks = {
        {TitleBlock{document.title, QStringLiteral("Experiment leaf-disease, 4 runs")}},
        {VerdictBlock{QStringLiteral("convnext has the highest accuracy; no test was made"),
            {{{QStringLiteral("Accuracy 0.9208 against 0.8900.")}},
                {{QStringLiteral("정확도 0.9208, 기준 실행은 0.8900입니다.")}}}}},
        {HeadingBlock{QStringLiteral("Results")}}, {sampleTable(tableRows)},
        {HeadingBlock{QStringLiteral("Training")}},
        {ParagraphBlock{{{QStringLiteral("A paragraph before the figures.")}}}}, {sampleFigures()},
        {NoteBlock{QStringLiteral("A note\nof two lines")}},
        {ColumnsBlock{{{sampleFigures()}}, {{ParagraphBlock{{{QStringLiteral("Right.")}}}}}}},
        {pictures},
        {KeyValueBlock{{{QStringLiteral("Store"), QStringLiteral("mlruns")},
            {QStringLiteral("Runlane"), QStringLiteral("0.1.0")}}}}};
    return document;
}

} // namespace runlane::report::tests
