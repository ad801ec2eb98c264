// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/shortcuts_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kColumns = 3;

QWidget* groupOf(const QString& title, const std::vector<WindowActions::Entry>& entries)
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, scaledPx(12));
    grid->setVerticalSpacing(scaledPx(6));
    grid->addWidget(plainLabel(title, FontRole::BaseTitle, Tone::Text, box), 0, 0, 1, 2);
    int row = 1;
    for (const WindowActions::Entry& entry : entries) {
        grid->addWidget(plainLabel(entry.text, FontRole::Base, Tone::Text, box), row, 0);
        grid->addWidget(new KeyHint(entry.keys, box), row, 1, Qt::AlignRight);
        ++row;
    }
    grid->setColumnStretch(0, 1);
    box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return box;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const std::vector<WindowActions::Entry>& entries, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, scaledPx(12));
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto* page = new QWidget;
    setSurface(page, Surface::Window);
    auto* row = new QHBoxLayout(page);
    row->setContentsMargins(scaledPx(24), scaledPx(20), scaledPx(24), scaledPx(8));
    row->setSpacing(scaledPx(48));

    std::vector<std::pair<QString, std::vector<WindowActions::Entry>>> groups;
    for (const WindowActions::Entry& entry : entries) {
        auto group = std::find_if(groups.begin(), groups.end(),
            [&entry](const auto& known) { return known.first == entry.menu; });
        if (group == groups.end()) {
            group = groups.emplace(groups.end(), entry.menu, std::vector<WindowActions::Entry>());
        }
        group->second.push_back(entry);
    }
    const QString runs = tr("Table of runs");
    groups.emplace_back(runs,
        std::vector<WindowActions::Entry>{
            {runs, tr("Add to or remove from comparison"), tr("Space")},
            {runs, tr("Set or clear the baseline"), tr("B")},
            {runs, tr("Select further rows"), tr("Shift+Down")},
            {runs, tr("Show details"), tr("Enter")},
            {runs, tr("Sort by the current column"), tr("S")},
            {runs, tr("Sort by it too"), tr("Shift+S")},
            {runs, tr("Menu of the current column"), tr("M")}});
    const QString levels = tr("Levels of groups");
    groups.emplace_back(levels,
        std::vector<WindowActions::Entry>{
            {levels, tr("Move up"), tr("Alt+Up")}, {levels, tr("Move down"), tr("Alt+Down")}});
    const QString list = tr("Compared runs");
    groups.emplace_back(list,
        std::vector<WindowActions::Entry>{{list, tr("Set or clear the baseline"), tr("B")},
            {list, tr("Hide or show"), tr("H")}, {list, tr("Leave the comparison"), tr("Del")},
            {list, tr("Move up"), tr("Alt+Up")}, {list, tr("Move down"), tr("Alt+Down")}});

    const QString models = tr("Table of models");
    groups.emplace_back(models,
        std::vector<WindowActions::Entry>{
            {models, tr("Compare its run, or no longer"), tr("Space")}});
    const QString stores = tr("Stores");
    groups.emplace_back(
        stores, std::vector<WindowActions::Entry>{{stores, tr("Properties"), tr("Alt+Return")}});

    std::vector<QVBoxLayout*> columns;
    for (int i = 0; i < kColumns; ++i) {
        columns.push_back(new QVBoxLayout);
        row->addLayout(columns.back(), 1);
    }
    std::vector<std::size_t> heights(columns.size(), 0);
    for (const auto& [title, members] : groups) {
        const std::size_t shortest = static_cast<std::size_t>(
            std::min_element(heights.begin(), heights.end()) - heights.begin());
        columns[shortest]->addWidget(groupOf(title, members));
        heights[shortest] += members.size() + 2;
    }
    for (QVBoxLayout* part : columns) {
        part->addStretch(1);
    }
    scroll->setWidget(page);
    column->addWidget(scroll, 1);
    auto* close = pushButton(tr("Close"), {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    addFoot(*column, {close}, scaledPx(24));
    resize(scaledPx(900), scaledPx(520));
    close->setFocus();
}

} // namespace runlane::ui
