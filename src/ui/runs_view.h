// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace runlane::ui {

// How the table of runs looks at a store. Columns are written as analysis::columnText writes them,
// what a metric column shows included.
struct RunsView
{
    struct SortKey
    {
        enum class Direction { Ascending, Descending };

        QString column;
        Direction direction = Direction::Ascending;

        friend bool operator==(const SortKey&, const SortKey&) = default;
    };
    enum class Nesting { Flat, Tree };
    enum class Columns { All, OnlyDiffering };

    QString name;
    QString query;
    QStringList columns; // in their order
    std::optional<QStringList> frozen; // columns that stay, the name included; nothing: not told
    std::map<QString, int> widths; // by column, device-independent pixels
    std::vector<SortKey> sort;
    // By column: bars in its cells that the user switched on or off; nothing: not told.
    std::optional<std::map<QString, bool>> bars;
    QStringList groups; // columns, outermost first
    QString groupStatistic; // mean, best, minimum, maximum or count; empty: not told
    Nesting nesting = Nesting::Tree;
    Columns differing = Columns::All;
    QJsonObject unknown; // what a later version wrote, kept
};

// The same rows, columns and figures in the same order, whatever the name and the
// widths; what one of them does not tell is the same.
[[nodiscard]] bool looksTheSame(const RunsView& a, const RunsView& b);

[[nodiscard]] QJsonObject toJson(const RunsView& view);
// Nothing that a view must have is missing and everything has its type and a sane size; else
// BadFormat, whose detail says which part of it is wrong.
[[nodiscard]] core::Expected<RunsView> viewFromJson(const QJsonObject& json);

// A single view as a file that colleagues pass on ("runlane.view/1").
[[nodiscard]] QByteArray viewFile(const RunsView& view);
[[nodiscard]] core::Expected<RunsView> viewFromFile(const QByteArray& content);

} // namespace runlane::ui
