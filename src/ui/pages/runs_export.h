// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "async/progress_watch.h"
#include "core/error.h"
#include "exports/run_table.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/page.h"

#include <QObject>

#include <functional>
#include <memory>

namespace runlane::ui {

// Takes the table of runs out of the program: to the clipboard and, on the worker pool, to files.
class RunsExport : public QObject
{
    Q_OBJECT

public:
    using TablePtr = std::shared_ptr<const exports::RunTableInput>;
    // What the page shows now; null: nothing.
    struct Source
    {
        std::function<TablePtr(ExportRows, ExportColumns, ExportIds)> table;
        std::function<ExportCounts()> counts;
        std::function<QString()> name; // of what is shown, for the file
    };

    RunsExport(const Context& context, Source source, QWidget* page);
    ~RunsExport() override;

    void askAndSave(); // a dialog, then a file dialog
    // In the format that the file's name ends in, in choice's with another ending.
    void save(const ExportChoice& choice, const QString& path);
    [[nodiscard]] bool isWriting() const { return m_progress != nullptr; }
    void cancel(); // the file that was there before is kept
    // Text with tabs and HTML at once, for spreadsheets and word processors.
    void copyRows(ExportRows rows);
    void copyRows(ExportRows rows, exports::TableFormat format);

Q_SIGNALS:
    void saved(const QString& path);
    // While a file is written: its name and the rows done; an empty name: no longer.
    void writing(const QString& name, quint64 done, quint64 total);

private:
    using Outcome = std::shared_ptr<core::Expected<void>>;

    void askFile(const ExportChoice& choice);
    void stopWatching();
    void finish(const QString& path, const core::Expected<void>& outcome);
    void saySo(std::size_t rows);

    Context m_context;
    Source m_source;
    QWidget* m_page;
    ExportChoice m_last;
    async::LatestTask<Outcome> m_task;
    async::ProgressWatch m_watch;
    std::shared_ptr<const core::Progress> m_progress; // of the file being written
};

} // namespace runlane::ui
