// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_sort.h"

#include "models/run_columns.h"
#include "ui/widgets/labels.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace runlane::ui {

using analysis::ColumnId;
using analysis::SortDirection;
using analysis::SortKey;

namespace {

constexpr std::size_t kMostColumns = 60; // the heads offer the others

QString text(const char* source)
{
    return QCoreApplication::translate("runlane::ui::RunsPage", source);
}

SortDirection otherThan(SortDirection direction)
{
    return direction == SortDirection::Ascending ? SortDirection::Descending
                                                 : SortDirection::Ascending;
}

SortKeys::iterator keyOf(SortKeys& keys, const ColumnId& column)
{
    return std::find_if(
        keys.begin(), keys.end(), [&](const SortKey& key) { return key.column == column; });
}

QString keyText(const SortKey& key)
{
    const QChar arrow(key.direction == SortDirection::Ascending ? 0x2191 : 0x2193);
    return models::columnTitle(key.column) + QLatin1Char(' ') + arrow;
}

QAction* addChange(QMenu& menu, const QString& title, const SortMenu& content, SortKeys next)
{
    return menu.addAction(
        title, &menu, [apply = content.apply, next = std::move(next)] { apply(next); });
}

void addKeyMenu(QMenu& menu, std::size_t rank, const SortMenu& content)
{
    const SortKey& key = content.keys[rank];
    const QString number =
        content.keys.size() > 1 ? QStringLiteral("%1  ").arg(rank + 1) : QString();
    QMenu& own = *menu.addMenu(number + plainActionText(keyText(key)));
    for (const SortDirection direction : {SortDirection::Ascending, SortDirection::Descending}) {
        const QString title = direction == SortDirection::Ascending
            ? text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Ascending"))
            : text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Descending"));
        QAction* action =
            addChange(own, title, content, withKey(content.keys, {key.column, direction}));
        action->setCheckable(true);
        action->setChecked(key.direction == direction);
    }
    own.addSeparator();
    if (rank > 0) {
        addChange(own, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort by it earlier")),
            content, withMovedKey(content.keys, key.column, -1));
    }
    if (rank + 1 < content.keys.size()) {
        addChange(own, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort by it later")),
            content, withMovedKey(content.keys, key.column, 1));
    }
    addChange(own, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Do not sort by it")), content,
        withoutKey(content.keys, key.column));
}

// before: keys in front of the one that is chosen.
void addColumns(QMenu& menu, const SortMenu& content, const SortKeys& before)
{
    std::size_t added = 0;
    for (const ColumnId& column : content.columns) {
        SortKeys kept = before;
        if (keyOf(kept, column) != kept.end()) {
            continue;
        }
        if (++added > kMostColumns) {
            return;
        }
        const SortKey key{column, content.firstDirection(column)};
        addChange(menu, plainActionText(keyText(key)), content, withKey(std::move(kept), key));
    }
}

} // namespace

SortKeys withKey(SortKeys keys, const SortKey& key)
{
    const auto at = keyOf(keys, key.column);
    if (at == keys.end()) {
        keys.push_back(key);
    } else {
        at->direction = key.direction;
    }
    return keys;
}

SortKeys withoutKey(SortKeys keys, const ColumnId& column)
{
    const auto at = keyOf(keys, column);
    if (at != keys.end()) {
        keys.erase(at);
    }
    return keys;
}

SortKeys withReversedKey(SortKeys keys, const ColumnId& column)
{
    const auto at = keyOf(keys, column);
    if (at != keys.end()) {
        at->direction = otherThan(at->direction);
    }
    return keys;
}

SortKeys withMovedKey(SortKeys keys, const ColumnId& column, int step)
{
    const auto at = keyOf(keys, column) - keys.begin();
    const auto to = at + step;
    const auto count = static_cast<std::ptrdiff_t>(keys.size());
    if (at < count && to >= 0 && to < count) {
        std::iter_swap(keys.begin() + at, keys.begin() + to);
    }
    return keys;
}

SortKeys clickedKey(const SortKeys& keys, const SortKey& first, HeadClick click)
{
    SortKeys next = click == HeadClick::More ? keys : SortKeys();
    SortKeys before = keys;
    const auto known = keyOf(before, first.column);
    if (known == before.end()) {
        return withKey(std::move(next), first);
    }
    if (known->direction == first.direction) {
        return withKey(std::move(next), {first.column, otherThan(first.direction)});
    }
    return withoutKey(std::move(next), first.column);
}

QString sortText(const SortKeys& keys)
{
    QStringList texts;
    for (const SortKey& key : keys) {
        texts << keyText(key);
    }
    return texts.join(QStringLiteral(", "));
}

void fillSortMenu(QMenu& menu, const SortMenu& content)
{
    menu.clear();
    QAction* newest = addChange(
        menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Newest first")), content, {});
    newest->setCheckable(true);
    newest->setChecked(content.keys.empty());
    menu.addSeparator();
    for (std::size_t rank = 0; rank < content.keys.size(); ++rank) {
        addKeyMenu(menu, rank, content);
    }
    if (!content.keys.empty()) {
        menu.addSeparator();
    }
    addColumns(
        *menu.addMenu(text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort by"))), content, {});
    if (!content.keys.empty()) {
        addColumns(*menu.addMenu(text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Then sort by"))),
            content, content.keys);
    }
}

void addSortActions(QMenu& menu, const ColumnId& column, const SortMenu& content)
{
    SortKeys keys = content.keys;
    const auto own = keyOf(keys, column);
    const bool isKey = own != keys.end();
    for (const SortDirection direction : {SortDirection::Ascending, SortDirection::Descending}) {
        QAction* action = addChange(menu,
            direction == SortDirection::Ascending
                ? text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort ascending"))
                : text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort descending")),
            content, {{column, direction}});
        action->setCheckable(true);
        action->setChecked(keys.size() == 1 && isKey && own->direction == direction);
    }
    const bool hasOthers = keys.size() > (isKey ? 1U : 0U);
    if (!isKey && hasOthers) {
        addChange(menu,
            text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Then sort by this, ascending")),
            content, withKey(keys, {column, SortDirection::Ascending}));
        addChange(menu,
            text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Then sort by this, descending")),
            content, withKey(keys, {column, SortDirection::Descending}));
    }
    if (isKey && hasOthers) {
        addChange(menu,
            text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Reverse this key of the order")),
            content, withReversedKey(keys, column));
        if (own != keys.begin()) {
            addChange(menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort by it earlier")),
                content, withMovedKey(keys, column, -1));
        }
        if (own + 1 != keys.end()) {
            addChange(menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Sort by it later")),
                content, withMovedKey(keys, column, 1));
        }
    }
    if (isKey) {
        addChange(menu, text(QT_TRANSLATE_NOOP("runlane::ui::RunsPage", "Do not sort by it")),
            content, withoutKey(keys, column));
    }
}

} // namespace runlane::ui
