// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/page_painter.h"
#include "report/pdf_writer.h"
#include "report/report_input.h"
#include "ui/page.h"
#include "ui/pages/report_source.h"

#include <QTimer>

#include <map>
#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace runlane::ui {

class EmptyState;
class ReportPreview;
class SectionList;

// What do I tell others? Title, sections, notes and paper at the left, the pages as they will be
// printed at the right, and their way into a PDF.
class ReportPage : public Page
{
    Q_OBJECT

public:
    explicit ReportPage(const Context& context, QWidget* parent = nullptr);
    ~ReportPage() override;

    void activated() override;
    [[nodiscard]] QString statusText() const override;
    void exportContent() override;

    // Without a dialog; the toast or banner follows when the last page is painted.
    void exportTo(const QString& filePath);
    // "runlane report mlruns --run ... -o report.pdf"; empty for runs of several stores.
    [[nodiscard]] QString commandLine() const;
    [[nodiscard]] std::shared_ptr<const report::Pages> pages() const { return m_pages; }
    [[nodiscard]] SectionList& sections() { return *m_sections; }
    [[nodiscard]] ReportPreview& preview() { return *m_preview; }

Q_SIGNALS:
    void rebuilt(); // the preview shows what is chosen now

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeToolbar();
    [[nodiscard]] QWidget* makeSide();
    void retranslate();
    void rebuildLater();
    void rebuild();
    [[nodiscard]] report::ReportInput makeInput(report::ReportInput input) const;
    void showPageNumber();
    void showNote();
    void saveChoices();
    void loadChoices();
    [[nodiscard]] report::Paper paper() const;
    [[nodiscard]] QString suggestedName() const;
    void paintNextExportPage();
    void finishExport();
    void copyCommandLine();

    Context m_context;
    ReportSource m_source;
    QTimer m_delay;
    QTimer m_exportStep;
    std::shared_ptr<const report::Pages> m_pages;
    std::shared_ptr<const report::Pages> m_exportedPages; // kept while they are written
    std::unique_ptr<report::PdfExport> m_export;
    QString m_exportPath;
    std::map<report::Section, QString> m_notes;
    std::size_t m_runCount = 0;
    bool m_isStale = true;

    QStackedWidget* m_stack = nullptr;
    QWidget* m_toolbar = nullptr;
    EmptyState* m_empty = nullptr;
    QLabel* m_titleLabel = nullptr;
    QLineEdit* m_title = nullptr;
    QLabel* m_sectionsLabel = nullptr;
    QLabel* m_sectionsCount = nullptr;
    SectionList* m_sections = nullptr;
    QLabel* m_noteLabel = nullptr;
    QPlainTextEdit* m_note = nullptr;
    QLabel* m_commandLabel = nullptr;
    QLabel* m_command = nullptr;
    QToolButton* m_copyCommand = nullptr;
    QComboBox* m_paper = nullptr;
    QCheckBox* m_shorten = nullptr;
    QLabel* m_pageNumber = nullptr;
    QToolButton* m_zoom = nullptr;
    QPushButton* m_exportButton = nullptr;
    ReportPreview* m_preview = nullptr;
};

} // namespace runlane::ui
