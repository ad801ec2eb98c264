// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/table.h"

#include <gtest/gtest.h>

#include <utility>

namespace runlane::exports {

namespace {

Table sample()
{
    Table table;
    table.columns = {{"Run", Alignment::Left}, {"acc", Alignment::Right}};
    table.rows = {{{"mlp_1", {}, {}}, {"0.9", "0.9000000000000001", CellMark::Best}},
        {{"실행", {}, {}}, {"\u22120.25", "-0.25", CellMark::None}}};
    return table;
}

} // namespace

TEST(Table, HumanColumnsLineUpInATerminal)
{
    EXPECT_EQ(writeTable(sample(), TableFormat::Human),
        "Run      acc\n"
        "mlp_1    0.9\n"
        "실행   \u22120.25\n");
}

TEST(Table, CsvHoldsExactValuesAndCrLf)
{
    EXPECT_EQ(writeTable(sample(), TableFormat::Csv),
        "Run,acc\r\nmlp_1,0.9000000000000001\r\n실행,-0.25\r\n");
}

TEST(Table, CsvQuotesSeparatorsQuotesAndLineEnds)
{
    Table table;
    table.columns = {{"a,b", Alignment::Left}};
    table.rows = {{{"say \"hi\"", {}, {}}}, {{"two\nlines", {}, {}}}};
    EXPECT_EQ(
        writeTable(table, TableFormat::Csv), "\"a,b\"\r\n\"say \"\"hi\"\"\"\r\n\"two\nlines\"\r\n");
}

TEST(Table, F96CsvTextThatWouldStartAFormulaIsGuardedAndNumbersAreNot)
{
    Table table;
    table.columns = {{"v", Alignment::Left}};
    for (const char* text : {"=1+1", "@x", "-c", "+cmd", "-1.5e-3", "+2"}) {
        table.rows.push_back({{text, {}, {}}});
    }
    EXPECT_EQ(writeTable(table, TableFormat::Csv),
        "v\r\n'=1+1\r\n'@x\r\n'-c\r\n'+cmd\r\n-1.5e-3\r\n+2\r\n");
}

TEST(Table, F96EveryFormatOfSpreadsheetsIsGuardedUnlessAskedNotTo)
{
    Table table;
    table.columns = {{"=cmd", Alignment::Left}};
    table.rows = {{{"=1+1", {}, {}}}};
    EXPECT_EQ(writeTable(table, TableFormat::Tsv), "'=cmd\n'=1+1\n");
    EXPECT_NE(writeTable(table, TableFormat::Html).find("<td>'=1+1</td>"), std::string::npos);
    EXPECT_EQ(writeTable(table, TableFormat::Csv, FormulaGuard::Off), "=cmd\r\n=1+1\r\n");
    EXPECT_EQ(guardedText("\tx", FormulaGuard::On), "'\tx");
    EXPECT_EQ(guardedText("-", FormulaGuard::On), "'-");
    EXPECT_EQ(guardedText("", FormulaGuard::On), "");
    EXPECT_NE(writeTable(table, TableFormat::Markdown).find("| =1+1 |"), std::string::npos);
}

TEST(Table, MarkdownShowsTextsAsTheyAre)
{
    Table table;
    table.columns = {{"v", Alignment::Left}};
    table.rows = {{{"<b>*x*_y_ a_b `c` \\", {}, {}}}};
    EXPECT_NE(
        writeTable(table, TableFormat::Markdown).find("| &lt;b>\\*x\\*\\_y\\_ a_b \\`c\\` \\\\ |"),
        std::string::npos);
}

TEST(Table, UnitsStandWithExactValuesOnly)
{
    Table table;
    table.columns = {{"duration", Alignment::Right, "s"}};
    table.rows = {{{"52 min", "3151.25", {}}}};
    EXPECT_EQ(writeTable(table, TableFormat::Csv), "duration (s)\r\n3151.25\r\n");
    EXPECT_EQ(writeTable(table, TableFormat::Human), "duration\n  52 min\n");
}

TEST(Table, WritingEndsWhenASinkOrARowSaysSo)
{
    Table table = sample();
    TableStream stream = streamOf(table);
    EXPECT_FALSE(writeTable(
        stream, TableFormat::Csv, FormulaGuard::On, [](std::string_view) { return false; }));
    stream.fill = [](std::size_t, std::vector<TableCell>&) { return false; };
    std::string text;
    EXPECT_FALSE(
        writeTable(stream, TableFormat::Latex, FormulaGuard::On, [&](std::string_view part) {
            text.append(part);
            return true;
        }));
    EXPECT_EQ(text.find("bottomrule"), std::string::npos);
}

TEST(Table, LatexIsBooktabsWithTheBestInBold)
{
    Table table = sample();
    table.rows[0][0].text = "50% of $x_1$ & {y} \\ #~^";
    const std::string text = writeTable(table, TableFormat::Latex);
    EXPECT_NE(text.find("\\begin{tabular}{lr}"), std::string::npos);
    EXPECT_NE(text.find("\\textbf{0.9}"), std::string::npos);
    EXPECT_NE(text.find("50\\% of \\$x\\_1\\$ \\& \\{y\\} \\textbackslash{} "
                        "\\#\\textasciitilde{}\\textasciicircum{}"),
        std::string::npos);
    EXPECT_NE(text.find("$-$0.25"), std::string::npos);
}

TEST(Table, NestedRowsAreIndentedWherePeopleReadThem)
{
    Table table = sample();
    table.rows[0][0].depth = 2;
    EXPECT_NE(writeTable(table, TableFormat::Latex).find("\\quad \\quad mlp"), std::string::npos);
    EXPECT_NE(
        writeTable(table, TableFormat::Markdown).find("| &emsp;&emsp;mlp"), std::string::npos);
    EXPECT_EQ(writeTable(table, TableFormat::Csv), writeTable(sample(), TableFormat::Csv));
}

TEST(Table, LatexNamesWhatOtherScriptsNeed)
{
    Table table = sample();
    table.rows[1][0].text = "caf\u00E9 \u2013 5 \u00D7 \u2265";
    EXPECT_EQ(writeTable(table, TableFormat::Latex).find("kotex"), std::string::npos);
    EXPECT_EQ(writeTable(table, TableFormat::Latex).find("lualatex"), std::string::npos);
    table.rows[1][0].text = "\uAE30\uC900 run";
    EXPECT_NE(writeTable(table, TableFormat::Latex).find("% needs \\usepackage{kotex}"),
        std::string::npos);
    table.columns[0].name = "\u30E9\u30F3";
    EXPECT_NE(writeTable(table, TableFormat::Latex).find("lualatex"), std::string::npos);
}

TEST(Table, MarkdownEscapesBarsAndMarksTheBest)
{
    Table table = sample();
    table.rows[1][0].text = "a|b\nc";
    EXPECT_EQ(writeTable(table, TableFormat::Markdown),
        "| Run | acc |\n| --- | ---: |\n| mlp_1 | **0.9** |\n| a\\|b c | \u22120.25 |\n");
}

TEST(Table, HtmlEscapesMarkup)
{
    Table table;
    table.columns = {{"v", Alignment::Left}};
    table.rows = {{{"<class 'torch.optim.Adam'> & co", {}, {}}}};
    EXPECT_NE(
        writeTable(table, TableFormat::Html).find("&lt;class 'torch.optim.Adam'&gt; &amp; co"),
        std::string::npos);
}

TEST(Table, WidthsFollowTheTerminal)
{
    EXPECT_EQ(terminalWidth("abc"), 3U);
    EXPECT_EQ(terminalWidth("실행"), 4U);
    EXPECT_EQ(terminalWidth("e\u0301"), 1U);
    EXPECT_EQ(terminalWidth("🚀"), 2U);
}

TableCell text(std::string shown)
{
    return {std::move(shown), {}, {}};
}

std::string fitted(const Table& table, std::size_t columns)
{
    std::string text;
    writeFittedTable(streamOf(table), columns, [&text](std::string_view part) {
        text.append(part);
        return true;
    });
    return text;
}

TEST(Table, LongTextIsCutInATerminalOnly)
{
    Table table;
    table.columns = {{"v", Alignment::Left}, {"n", Alignment::Right}};
    table.rows = {{text(std::string(200, 'x')), text("1")}, {text("y"), text("2")}};
    EXPECT_EQ(writeTable(table, TableFormat::Human),
        "v" + std::string(59, ' ') + "  n\n" + std::string(200, 'x') + "  1\ny"
            + std::string(59, ' ') + "  2\n");
    EXPECT_EQ(fitted(table, 23),
        "v" + std::string(21, ' ') + "n\n" + std::string(19, 'x') + "\u2026  1\ny"
            + std::string(21, ' ') + "2\n");
    EXPECT_EQ(fitted(table, 203), fitted(table, 1000));
    EXPECT_NE(fitted(table, 203).find(std::string(200, 'x') + "  1\n"), std::string::npos);
}

// The widest texts give at their ends and heads of numbers at their front; numbers and times never.
TEST(Table, NumbersAndTimesStayWholeInANarrowTerminal)
{
    Table table;
    table.columns = {{"name", Alignment::Left}, {"note", Alignment::Left},
        {"started", Alignment::Left}, {"metrics.val/accuracy", Alignment::Right}};
    table.rows = {{text("convolutional net"), text("a note of many words"),
                      {"2026-11-21 09:14", {}, {}, TimeMillis{0}}, text("0.912345678901")},
        {text("실행 이름이 길다"), text("short"), missingCell(), missingCell()}};
    EXPECT_EQ(fitted(table, 60),
        "name          note          started           \u2026.val/accuracy\n"
        "convolution\u2026  a note of m\u2026  2026-11-21 09:14  0.912345678901\n"
        "실행 이름이\u2026  short         \u2013"
            + std::string(15 + 2 + 13, ' ') + "\u2013\n");
    EXPECT_EQ(fitted(table, 10),
        "name      note      started           \u2026.val/accuracy\n"
        "convolu\u2026  a note \u2026  2026-11-21 09:14  0.912345678901\n"
        "실행 이\u2026  short     \u2013"
            + std::string(15 + 2 + 13, ' ') + "\u2013\n");
}

TEST(Table, FormatNames)
{
    EXPECT_EQ(tableFormatOf("latex"), TableFormat::Latex);
    EXPECT_EQ(tableFormatOf("json"), std::nullopt);
}

} // namespace runlane::exports
