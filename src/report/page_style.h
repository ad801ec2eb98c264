// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every size of a report page, in px at 96 dpi (look.md, section 2; mockups of the report).
namespace runlane::report {

struct PageStyle
{
    double marginSide = 60;
    double headerBaseline = 38;
    double contentTop = 58;
    double footerHeight = 60; // from the footer's rule to the paper's edge
    double contentBottomGap = 14; // between content and footer rule

    double titleText = 23, titleLine = 29;
    double subtitleText = 12, subtitleLine = 17;
    double headingText = 14, headingLine = 20;
    double verdictText = 13.5, verdictLine = 19;
    double bodyText = 11.5, bodyLine = 17;
    double tableText = 11, tableLine = 14;
    double noteText = 9.5;
    double captionText = 10.5, captionLine = 14.5;
    double runningText = 10, runningLine = 13; // header and footer

    double spaceHeading = 20; // above a heading
    double spaceBlock = 12;
    double spaceTable = 16; // between tables and figures
    double spaceTight = 6; // between a heading and what it names, a figure and its caption
    double cellPadX = 6, cellPadY = 3;
    double rule = 1.2, thinRule = 0.6;
    double markWidth = 24, markHeight = 10, markGap = 6;
    double columnGap = 26;
    double boxRule = 2.5, boxIndent = 16;
    double keyColumn = 130;
};

} // namespace runlane::report
