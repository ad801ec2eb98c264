// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/question.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QPushButton>

namespace runlane::ui {

QInputDialog* newQuestion(QWidget* parent, const QuestionTexts& texts)
{
    auto* dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(texts.title);
    dialog->setLabelText(texts.label);
    dialog->setOkButtonText(texts.accept);
    dialog->setCancelButtonText(QCoreApplication::translate("Question", "Cancel"));
    return dialog;
}

QAbstractButton* acceptButton(const QInputDialog& question)
{
    return question.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
}

void askNumber(QWidget* parent, const QuestionTexts& texts, const NumberRange& range,
    const std::function<void(int)>& use)
{
    QInputDialog* dialog = newQuestion(parent, texts);
    dialog->setInputMode(QInputDialog::IntInput);
    dialog->setIntRange(range.least, range.most);
    dialog->setIntValue(range.proposed);
    acceptButton(*dialog)->setEnabled(true); // Qt waits for a change
    QObject::connect(dialog, &QInputDialog::intValueSelected, parent, use);
    dialog->open();
}

} // namespace runlane::ui
