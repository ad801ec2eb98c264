// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_registry.h"

#include "ui/pages/compare_page.h"

#include <QCoreApplication>

namespace runlane::ui {

namespace {

template <class PageType>
[[maybe_unused]] PageEntry entry(const char* name, const char* title, const char* iconName)
{
    return {QString::fromLatin1(name), QCoreApplication::translate("Pages", title),
        QString::fromLatin1(iconName),
        [](const Context& context, QWidget* parent) { return new PageType(context, parent); }};
}

} // namespace

std::vector<PageEntry> pageEntries()
{
    // For example: entry<RunsPage>("runs", QT_TRANSLATE_NOOP("Pages", "Runs"), "runs")
    return {
        entry<ComparePage>("compare", QT_TRANSLATE_NOOP("Pages", "Compare"), "compare"),
    };
}

} // namespace runlane::ui
