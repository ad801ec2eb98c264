// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QTextBrowser;

namespace runlane::ui {

// Headings of the help text, in the order in which they stand in every language.
enum class HelpSection {
    Top,
    FirstSteps,
    Promises,
    WhatIsOpened,
    MovedArtifacts,
    Live,
    WhatIsRecognised,
    Measures,
    RunsTable,
    Queries,
    ChoosingRuns,
    TakingOut,
    Models,
    Comparing,
    Keyboard,
    CommandLine
};

// Where a page of the window (its name) is explained.
[[nodiscard]] HelpSection helpSectionOf(const QString& page);

// The help text of the user's language (resources/help), in a window beside the main window.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    // Shows the one help window of this main window, with the heading at its top.
    static void show(QWidget& window, HelpSection section = HelpSection::Top);
    [[nodiscard]] QString plainText() const;
    // The heading that stands at the top or above it.
    [[nodiscard]] QString shownHeading() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void load();
    void goTo(HelpSection section);

    QTextBrowser* m_text;
};

} // namespace runlane::ui
