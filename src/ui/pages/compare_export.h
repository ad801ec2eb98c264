// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "core/error.h"
#include "exports/compare_table.h"
#include "ui/page.h"
#include "ui/tables/table_file.h"

#include <QObject>

#include <functional>
#include <memory>

namespace runlane::ui {

// Takes the comparison out of the program: to the clipboard and, on the worker pool, to files.
class CompareExport : public QObject
{
    Q_OBJECT

public:
    using InputPtr = std::shared_ptr<const exports::CompareInput>;
    // What the page shows now; null: nothing.
    using Source = std::function<InputPtr()>;

    CompareExport(const Context& context, Source source, QWidget* page);
    ~CompareExport() override;

    void askAndSave(); // a file dialog, whose types are the formats
    // In the format that the file's name ends in, in format with another ending.
    void save(const QString& path, FileFormat format);
    // Text with tabs and HTML at once, for spreadsheets and word processors.
    void copy(const exports::CompareInput& input);
    void copy(FileFormat format); // none that has no text

Q_SIGNALS:
    void saved(const QString& path);

private:
    using Outcome = std::shared_ptr<core::Expected<void>>;

    void finish(const QString& path, const core::Expected<void>& outcome);

    Context m_context;
    Source m_source;
    QWidget* m_page;
    FileFormat m_last = FileFormat::Csv;
    async::LatestTask<Outcome> m_task;
};

} // namespace runlane::ui
