// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QAbstractButton;
class QInputDialog;
class QWidget;

// Dialogs that ask for one value.
namespace runlane::ui {

// accept: text of the button that takes the value.
struct QuestionTexts
{
    QString title;
    QString label;
    QString accept;
};

// Not open yet; deletes itself when it is closed.
[[nodiscard]] QInputDialog* newQuestion(QWidget* parent, const QuestionTexts& texts);
// The button that takes the value; never null for dialogs made here.
[[nodiscard]] QAbstractButton* acceptButton(const QInputDialog& question);

struct NumberRange
{
    int least = 0;
    int most = 0;
    int proposed = 0;
};

// Opens the question and calls use with the number that is taken.
void askNumber(QWidget* parent, const QuestionTexts& texts, const NumberRange& range,
    const std::function<void(int)>& use);

} // namespace runlane::ui
