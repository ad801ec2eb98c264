// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "core/error.h"
#include "exports/compare_table.h"
#include "ui/page.h"
#include "ui/tables/table_export.h"
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
    // Text with tabs and HTML at once, for spreadsheets and word processors; a toast says done when
    // the clipboard has it. Large tables are made on the worker pool.
    void copy(const InputPtr& input, const QString& done);
    void copy(FileFormat format); // none that has no text
    // Whether texts that begin like formulas stay as they are in CSV and TSV.
    void setGuard(exports::FormulaGuard guard) { m_guard = guard; }

Q_SIGNALS:
    void saved(const QString& path);

private:
    using Outcome = std::shared_ptr<core::Expected<void>>;

    using Texts = std::shared_ptr<const ClipboardTexts>;

    void copyLater(const InputPtr& input, const std::function<Texts()>& make, const QString& done);
    void finish(const QString& path, const core::Expected<void>& outcome);

    Context m_context;
    Source m_source;
    QWidget* m_page;
    FileFormat m_last = FileFormat::Csv;
    exports::FormulaGuard m_guard = exports::FormulaGuard::On;
    async::LatestTask<Outcome> m_task;
    async::LatestTask<Texts> m_copyTask;
};

} // namespace runlane::ui
