// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTextBrowser;

namespace runlane::ui {

// The help text of the user's language (resources/help), in a window beside the main window.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget* parent = nullptr);

    // Shows the one help window of this main window; anchor: heading to go to, may be empty.
    static void show(QWidget& window, const QString& anchor = {});
    [[nodiscard]] QString plainText() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void load();

    QTextBrowser* m_text;
};

} // namespace runlane::ui
