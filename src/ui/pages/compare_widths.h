// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace runlane::ui {

// Widths of columns that the user dragged, in device-independent pixels, by a text that names the
// column. Those of the 500 columns dragged last are kept.
class CompareWidths
{
public:
    CompareWidths() = default;
    // What texts() gave; anything else in it is left out.
    explicit CompareWidths(const QStringList& texts);

    [[nodiscard]] std::optional<int> of(const QString& column) const;
    void set(const QString& column, int widthPx);
    void forget(const QString& column);
    // Column and width in turn, dragged last at the end.
    [[nodiscard]] QStringList texts() const;

private:
    std::vector<std::pair<QString, int>> m_widths;
};

} // namespace runlane::ui
