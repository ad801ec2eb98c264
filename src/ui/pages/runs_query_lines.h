// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_unknown.h"
#include "analysis/run_query.h"
#include "core/error.h"
#include "core/progress.h"

#include <QObject>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

class QLabel;
class QWidget;

namespace runlane::ui {

class ElidedLabel;

// What is said beside and below the query box: how many runs match, what is wrong with the query,
// what is worth knowing about it.
class RunsQueryLines : public QObject
{
    Q_OBJECT

public:
    // Of the rows that are shown.
    struct Found
    {
        std::size_t matches = 0;
        std::size_t all = 0; // of the experiments, whatever the query
        std::vector<analysis::QueryNote> notes;
        std::vector<analysis::UnknownName> unknown;
        std::size_t alone = 0; // nested runs shown without their parents
    };
    enum class Rows { None, Shown, Coming }; // coming: more are being read
    // The query box and the table now.
    struct State
    {
        const analysis::RunQuery& query; // read last
        QString queryText; // its text
        QString error; // why what stands in the box cannot be read; empty: it can
        Rows rows = Rows::None;
    };

    // The labels are the page's, which puts them into its layout.
    explicit RunsQueryLines(QWidget* page);

    [[nodiscard]] ElidedLabel& count() { return *m_count; }
    [[nodiscard]] QLabel& error() { return *m_error; }
    [[nodiscard]] QLabel& note() { return *m_note; }

    void setFound(Found found); // nothing could not be read any more
    [[nodiscard]] const Found& found() const { return m_found; }
    void setReadError(const core::Error& error) { m_readError = error; }
    void show(const State& state);
    // In the place of the count; null or without a total: how far is not known.
    void showProgress(const std::shared_ptr<const core::Progress>& progress);

private:
    [[nodiscard]] QString oldQueryText(const QString& query) const;
    [[nodiscard]] QString notesOf(const State& state) const;

    ElidedLabel* m_count;
    QLabel* m_error;
    QLabel* m_note;
    Found m_found;
    std::optional<core::Error> m_readError;
};

} // namespace runlane::ui
