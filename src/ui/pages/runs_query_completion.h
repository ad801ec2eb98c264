// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_vocabulary.h"
#include "analysis/run_query.h"

#include <QString>
#include <QStyledItemDelegate>

#include <string_view>
#include <vector>

namespace runlane::ui {

// What may be written at a place of a query and what is known of it: "0.12 … 0.98, 40 runs".
struct QueryCandidate
{
    QString text;
    QString detail;
};

// Those that begin with the word at the place first, then those that contain it. At most 200.
[[nodiscard]] std::vector<QueryCandidate> queryCandidates(
    const std::vector<analysis::FieldHint>& hints, std::string_view query,
    const analysis::QueryPlace& place);

// Whether a function of a history begins with the word, in any letter case.
[[nodiscard]] bool beginsFunction(std::string_view word);

// Where a candidate's detail is kept in the list of the completer.
inline constexpr int kCandidateDetailRole = Qt::UserRole + 1;

// Draws the text at the left and the detail, quiet, at the right.
class QueryCandidateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace runlane::ui
