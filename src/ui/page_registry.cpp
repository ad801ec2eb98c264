// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_registry.h"

#include "ui/pages/classification_page.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/curves_page.h"
#include "ui/pages/models_page.h"
#include "ui/pages/report_page.h"
#include "ui/pages/runs_page.h"

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
    return {
        entry<RunsPage>("runs", QT_TRANSLATE_NOOP("Pages", "Runs"), "runs"),
        entry<ComparePage>("compare", QT_TRANSLATE_NOOP("Pages", "Compare"), "compare"),
        entry<CurvesPage>("curves", QT_TRANSLATE_NOOP("Pages", "Curves"), "curves"),
        entry<ClassificationPage>(
            "classification", QT_TRANSLATE_NOOP("Pages", "Classification"), "classification"),
        entry<ReportPage>("report", QT_TRANSLATE_NOOP("Pages", "Report"), "report"),
        entry<ModelsPage>("models", QT_TRANSLATE_NOOP("Pages", "Models"), "box"),
    };
}

} // namespace runlane::ui
