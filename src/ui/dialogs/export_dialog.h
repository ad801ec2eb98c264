// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/table.h"
#include "ui/tables/table_file.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;

namespace runlane::ui {

class SegmentedControl;

enum class ExportRows { Shown, Selected };
enum class ExportColumns { Shown, All };
enum class ExportIds { Left, Written }; // run ids, whatever the columns

struct ExportChoice
{
    FileFormat format = FileFormat::Csv;
    ExportRows rows = ExportRows::Shown;
    ExportColumns columns = ExportColumns::Shown;
    exports::FormulaGuard guard = exports::FormulaGuard::On;
    ExportIds ids = ExportIds::Written;
};

// What there is to choose from.
struct ExportCounts
{
    std::size_t shownRows = 0;
    std::size_t selectedRows = 0;
    std::size_t shownColumns = 0;
    std::size_t allColumns = 0;
    bool showsIds = false; // among the columns shown
};

// Asks what of the table of runs goes into a file of which kind.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const ExportCounts& counts, const ExportChoice& last, QWidget* parent = nullptr);

    [[nodiscard]] ExportChoice choice() const;

private:
    void explain();
    void takeFormat();

    ExportCounts m_counts;
    QComboBox* m_format;
    SegmentedControl* m_rows;
    SegmentedControl* m_columns;
    QCheckBox* m_ids;
    QCheckBox* m_raw;
    QLabel* m_note;
};

} // namespace runlane::ui
