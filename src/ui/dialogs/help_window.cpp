// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/help_window.h"

#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFile>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

constexpr int kAboveHeading = 8;

} // namespace

HelpSection helpSectionOf(const QString& page)
{
    struct PageSection
    {
        const char* page;
        HelpSection section;
    };
    constexpr PageSection kSections[] = {{"runs", HelpSection::RunsTable},
        {"compare", HelpSection::Comparing}, {"curves", HelpSection::Comparing},
        {"classification", HelpSection::WhatIsRecognised}, {"report", HelpSection::FirstSteps},
        {"models", HelpSection::Models}};
    for (const PageSection& one : kSections) {
        if (page == QLatin1String(one.page)) {
            return one.section;
        }
    }
    return HelpSection::Top;
}

HelpWindow::HelpWindow(QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_text(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Runlane help"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(scaledPx(24));
    m_text->setAccessibleName(tr("Help"));
    column->addWidget(m_text);
    resize(scaledPx(720), scaledPx(680));
    load();
}

void HelpWindow::load()
{
    const QString language =
        QLocale().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    QFile file(QStringLiteral(":/help/%1.md").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        file.setFileName(QStringLiteral(":/help/en.md"));
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
    }
    m_text->document()->setDefaultFont(fontFor(FontRole::Base));
    m_text->setMarkdown(QString::fromUtf8(file.readAll()));
    QTextCursor cursor(m_text->document());
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(125, QTextBlockFormat::ProportionalHeight);
        if (format.headingLevel() > 0) {
            format.setTopMargin(scaledPx(format.headingLevel() == 1 ? 0 : 12));
            format.setBottomMargin(scaledPx(4));
        }
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
    m_text->moveCursor(QTextCursor::Start);
}

QString HelpWindow::plainText() const
{
    return m_text->toPlainText();
}

QString HelpWindow::shownHeading() const
{
    const int top = m_text->verticalScrollBar()->value();
    const auto* layout = m_text->document()->documentLayout();
    QString heading;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() == 0) {
            continue;
        }
        if (layout->blockBoundingRect(block).top() > top + scaledPx(kAboveHeading) + 1) {
            break;
        }
        heading = block.text();
    }
    return heading;
}

// After the layout of the document, which follows the window's width.
void HelpWindow::goTo(HelpSection section)
{
    int left = static_cast<int>(section);
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && left-- == 0) {
            const auto* layout = m_text->document()->documentLayout();
            m_text->setTextCursor(QTextCursor(block));
            m_text->verticalScrollBar()->setValue(
                static_cast<int>(layout->blockBoundingRect(block).top()) - scaledPx(kAboveHeading));
            return;
        }
    }
}

void HelpWindow::show(QWidget& window, HelpSection section)
{
    auto* help = window.findChild<HelpWindow*>(QString(), Qt::FindDirectChildrenOnly);
    if (help == nullptr) {
        help = new HelpWindow(&window);
    }
    help->setVisible(true);
    help->raise();
    help->activateWindow();
    help->goTo(section);
}

void HelpWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace runlane::ui
