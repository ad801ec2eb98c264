// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include "ui/dialogs/dialog_foot.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

qulonglong number(std::size_t count)
{
    return static_cast<qulonglong>(count);
}

bool isForPeople(FileFormat format)
{
    return format == FileFormat::Latex || format == FileFormat::Markdown
        || format == FileFormat::Html;
}

} // namespace

ExportDialog::ExportDialog(const ExportCounts& counts, const ExportChoice& last, QWidget* parent)
    : QDialog(parent)
    , m_counts(counts)
    , m_format(new QComboBox(this))
    , m_rows(new SegmentedControl(this))
    , m_columns(new SegmentedControl(this))
    , m_ids(new QCheckBox(tr("Column with the run id"), this))
    , m_raw(new QCheckBox(tr("Leave texts like formulas as they are"), this))
    , m_note(plainLabel({}, FontRole::Note, Tone::Quiet, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export runs"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaledPx(24), scaledPx(20), scaledPx(24), scaledPx(16));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(scaledPx(24));
    form->setVerticalSpacing(scaledPx(10));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const FileFormat format : {FileFormat::Csv, FileFormat::Xlsx, FileFormat::Latex,
             FileFormat::Markdown, FileFormat::Json, FileFormat::Html, FileFormat::Tsv}) {
        m_format->addItem(formatFilter(format), static_cast<int>(format));
    }
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(last.format)));
    m_format->setAccessibleName(tr("Format"));
    m_rows->addSegment(tr("Shown (%L1)").arg(number(counts.shownRows)));
    m_rows->addSegment(tr("Selected (%L1)").arg(number(counts.selectedRows)));
    m_rows->setCurrentIndex(counts.selectedRows > 1 ? 1 : 0);
    m_rows->setAccessibleName(tr("Rows"));
    m_columns->addSegment(tr("Shown (%L1)").arg(number(counts.shownColumns)));
    m_columns->addSegment(tr("All (%L1)").arg(number(counts.allColumns)));
    m_columns->setCurrentIndex(static_cast<int>(last.columns));
    m_columns->setAccessibleName(tr("Columns"));
    m_raw->setChecked(last.guard == exports::FormulaGuard::Off);
    form->addRow(plainLabel(tr("Format"), this), m_format);
    form->addRow(plainLabel(tr("Rows"), this), m_rows);
    form->addRow(plainLabel(tr("Columns"), this), m_columns);
    form->addRow(new QWidget(this), m_ids);
    form->addRow(new QWidget(this), m_raw);
    column->addLayout(form);
    m_note->setWordWrap(true);
    m_note->setMinimumHeight(scaledPx(32));
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    column->addSpacing(scaledPx(8));
    column->addWidget(m_note);
    column->addStretch(1);
    auto* cancel = pushButton(tr("Cancel"), {}, this);
    auto* save = pushButton(tr("Save as…"), {}, this);
    setButtonKind(save, ButtonKind::Primary);
    save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    addFoot(*column, {cancel, save});
    setMinimumWidth(scaledPx(440));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::takeFormat);
    connect(m_columns, &SegmentedControl::currentChanged, this, &ExportDialog::explain);
    takeFormat();
    m_format->setFocus(Qt::OtherFocusReason);
}

ExportChoice ExportDialog::choice() const
{
    return {static_cast<FileFormat>(m_format->currentData().toInt()),
        m_rows->currentIndex() == 1 ? ExportRows::Selected : ExportRows::Shown,
        m_columns->currentIndex() == 1 ? ExportColumns::All : ExportColumns::Shown,
        m_raw->isChecked() ? exports::FormulaGuard::Off : exports::FormulaGuard::On,
        m_ids->isChecked() ? ExportIds::Written : ExportIds::Left};
}

// What programs read says which run a line is, what people read only when it is asked for.
void ExportDialog::takeFormat()
{
    m_ids->setChecked(!isForPeople(choice().format));
    explain();
}

void ExportDialog::explain()
{
    const FileFormat format = choice().format;
    const bool isForSpreadsheets =
        format == FileFormat::Csv || format == FileFormat::Tsv || format == FileFormat::Html;
    m_raw->setVisible(isForSpreadsheets);
    m_columns->setEnabled(format != FileFormat::Json);
    const bool hasIds = choice().columns == ExportColumns::All || m_counts.showsIds;
    m_ids->setVisible(format != FileFormat::Json && !hasIds);
    switch (format) {
    case FileFormat::Json:
        m_note->setText(tr("Everything the runs logged last, whatever the columns"));
        break;
    case FileFormat::Latex:
        m_note->setText(tr("A tabular for booktabs, rounded as shown, the best in bold"));
        break;
    case FileFormat::Markdown:
        m_note->setText(tr("Rounded as shown, the best in bold"));
        break;
    case FileFormat::Xlsx:
        m_note->setText(
            tr("Numbers with every digit, times in local time; a text is never a formula"));
        break;
    case FileFormat::Csv:
    case FileFormat::Tsv:
    case FileFormat::Html:
        m_note->setText(tr("Numbers with every digit, times in UTC; texts that begin like a "
                           "formula get an apostrophe"));
        break;
    }
}

} // namespace runlane::ui
