// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"

#include <functional>
#include <vector>

namespace runlane::ui {

struct PageEntry
{
    QString name; // "runs", stable: settings and pageRequested() use it
    QString title; // translated, on the tab
    QString iconName;
    std::function<Page*(const Context&, QWidget* parent)> create;
};

// The pages that exist, in the order of their tabs. A new page adds its line in page_registry.cpp.
[[nodiscard]] std::vector<PageEntry> pageEntries();

} // namespace runlane::ui
