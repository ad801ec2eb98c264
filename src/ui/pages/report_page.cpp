// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_page.h"

#include "report/build_report.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/figure_painter.h"
#include "ui/pages/report_preview.h"
#include "ui/pages/report_sections.h"
#include "ui/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kRebuildDelayMillis = 150;
constexpr int kSideWidthPx = 300;
constexpr int kNoteHeightPx = 76;

const QString kPage = QStringLiteral("report");

} // namespace

ReportPage::ReportPage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_source(context.session, context.settings, this)
{
    setSurface(this, Surface::Window);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kRebuildDelayMillis);
    connect(&m_delay, &QTimer::timeout, this, &ReportPage::rebuild);
    m_exportStep.setInterval(0);
    connect(&m_exportStep, &QTimer::timeout, this, &ReportPage::paintNextExportPage);
    connect(&m_source, &ReportSource::changed, this, &ReportPage::rebuildLater);
    connect(&context.theme, &ThemeController::themeChanged, this, &ReportPage::rebuildLater);

    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::buttonClicked, this,
        [this] { Q_EMIT pageRequested(QStringLiteral("runs")); });
    m_preview = new ReportPreview(this);
    connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportPage::showPageNumber);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeSide());
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(1, 1);
    auto* content = new QWidget(this);
    m_toolbar = makeToolbar();
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(splitter, 1);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(content);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    loadChoices();
    retranslate();
    rebuild();
}

ReportPage::~ReportPage() = default;

QWidget* ReportPage::makeToolbar()
{
    auto* bar = new QWidget(this);
    m_paper = new QComboBox(bar);
    m_paper->addItems({QString(), QString()});
    m_paper->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_shorten = new QCheckBox(bar);
    m_pageNumber = plainLabel({}, FontRole::Base, Tone::Quiet, bar);
    m_zoom = iconButton(QStringLiteral("zoom"), {}, bar);
    m_zoom->setCheckable(true);
    m_exportButton = pushButton({}, QStringLiteral("export"), bar);
    setButtonKind(m_exportButton, ButtonKind::Primary);
    m_exportButton->setIcon(icon(QStringLiteral("export"), IconTone::OnAccent));
    auto* row = new QHBoxLayout(bar);
    const int margin = scaledPx(figures::metrics().space12);
    row->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    row->setSpacing(scaledPx(8));
    row->addWidget(m_paper);
    row->addSpacing(scaledPx(4));
    row->addWidget(m_shorten);
    row->addStretch(1);
    row->addWidget(m_pageNumber);
    row->addWidget(m_zoom);
    row->addWidget(m_exportButton);
    connect(m_paper, &QComboBox::currentIndexChanged, this, [this] {
        saveChoices();
        rebuildLater();
    });
    connect(m_shorten, &QCheckBox::toggled, this, [this] {
        saveChoices();
        rebuildLater();
    });
    connect(m_zoom, &QToolButton::toggled, this, [this](bool isOn) {
        m_preview->setZoom(isOn ? PreviewZoom::ActualSize : PreviewZoom::FitWidth);
    });
    connect(m_exportButton, &QPushButton::clicked, this, &ReportPage::exportContent);
    return bar;
}

QWidget* ReportPage::makeSide()
{
    auto* side = new QWidget(this);
    setSurface(side, Surface::Base);
    side->setMinimumWidth(scaledPx(kSideWidthPx - 60));
    m_titleLabel = plainLabel({}, FontRole::Note, Tone::Quiet, side);
    m_title = new QLineEdit(side);
    m_title->setClearButtonEnabled(true);
    m_titleLabel->setBuddy(m_title);
    m_sectionsLabel = plainLabel({}, FontRole::BaseTitle, Tone::Text, side);
    m_sectionsCount = plainLabel({}, FontRole::Note, Tone::Quiet, side);
    m_sections = new SectionList(side);
    m_noteLabel = plainLabel({}, FontRole::Note, Tone::Quiet, side);
    m_note = new QPlainTextEdit(side);
    m_note->setFixedHeight(scaledPx(kNoteHeightPx));
    m_note->setTabChangesFocus(true);
    m_noteLabel->setBuddy(m_note);
    m_commandLabel = plainLabel({}, FontRole::Note, Tone::Quiet, side);
    m_command = plainLabel({}, FontRole::Mono, Tone::Text, side);
    m_command->setWordWrap(true);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copyCommand = iconButton(QStringLiteral("copy"), {}, side);

    auto* head = new QHBoxLayout;
    head->addWidget(m_sectionsLabel);
    head->addStretch(1);
    head->addWidget(m_sectionsCount);
    auto* box = new QWidget(side);
    setSurface(box, Surface::Alt);
    auto* command = new QHBoxLayout(box);
    command->setContentsMargins(scaledPx(8), scaledPx(6), scaledPx(4), scaledPx(6));
    command->addWidget(m_command, 1);
    command->addWidget(m_copyCommand, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(side);
    const int margin = scaledPx(figures::metrics().space12);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(scaledPx(6));
    column->addWidget(m_titleLabel);
    column->addWidget(m_title);
    column->addSpacing(scaledPx(8));
    column->addLayout(head);
    column->addWidget(m_sections, 1);
    column->addWidget(m_noteLabel);
    column->addWidget(m_note);
    column->addSpacing(scaledPx(8));
    column->addWidget(m_commandLabel);
    column->addWidget(box);

    connect(m_title, &QLineEdit::textChanged, this, &ReportPage::rebuildLater);
    connect(m_sections, &SectionList::choicesChanged, this, [this] {
        saveChoices();
        rebuildLater();
    });
    connect(m_sections, &QListWidget::currentRowChanged, this, &ReportPage::showNote);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_notes[m_sections->currentSection()] = m_note->toPlainText();
        rebuildLater();
    });
    connect(m_copyCommand, &QToolButton::clicked, this, &ReportPage::copyCommandLine);
    return side;
}

void ReportPage::retranslate()
{
    m_titleLabel->setText(tr("Title"));
    m_sectionsLabel->setText(tr("Sections"));
    m_sections->setAccessibleName(tr("Sections"));
    m_sections->setToolTip(tr("Drag to order, or Alt+Up and Alt+Down"));
    m_commandLabel->setText(tr("The same from the command line"));
    m_copyCommand->setAccessibleName(tr("Copy the command"));
    m_copyCommand->setToolTip(tr("Copy the command"));
    m_paper->setItemText(0, tr("A4, portrait"));
    m_paper->setItemText(1, tr("Letter, portrait"));
    m_paper->setAccessibleName(tr("Paper"));
    m_shorten->setText(tr("Shorten paths"));
    m_shorten->setToolTip(tr("Show the end of long paths only"));
    m_zoom->setAccessibleName(tr("Actual size"));
    m_zoom->setToolTip(tr("Actual size instead of the width of the view"));
    m_exportButton->setText(tr("Export PDF…"));
    m_exportButton->setToolTip(tr("Export PDF… (Ctrl+E)"));
    m_empty->setContent(QStringLiteral("report"), tr("Nothing to report yet"),
        tr("Choose runs on the Runs page with Space: the report is made from the comparison"),
        tr("Go to Runs"));
    showNote();
    showPageNumber();
}

void ReportPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuildLater();
    }
}

void ReportPage::activated()
{
    if (m_isStale || m_source.hasOtherDirections()) {
        rebuild();
    }
}

QString ReportPage::statusText() const
{
    if (m_pages == nullptr) {
        return {};
    }
    const QString runs = tr("Report of %n runs", nullptr, static_cast<int>(m_runCount));
    const QString pageText = tr("%n pages", nullptr, m_pages->count());
    return m_source.isReading() ? tr("%1, %2, still reading").arg(runs, pageText)
                                : tr("%1, %2").arg(runs, pageText);
}

void ReportPage::rebuildLater()
{
    m_isStale = true;
    if (isVisible() || m_pages == nullptr) {
        m_delay.start();
    }
}

void ReportPage::rebuild()
{
    m_isStale = false;
    m_delay.stop();
    report::ReportInput input = makeInput(m_source.collect());
    m_runCount = input.runs.size();
    m_stack->setCurrentIndex(input.runs.empty() ? 1 : 0);
    if (input.runs.empty()) {
        m_pages.reset();
        m_preview->setPages(nullptr);
        Q_EMIT statusTextChanged();
        Q_EMIT rebuilt();
        return;
    }
    m_title->setPlaceholderText(report::defaultTitle(input));
    const std::vector<report::SectionSummary> summaries = report::describeSections(input);
    m_sections->setSummaries(summaries);
    const auto choices = m_sections->choices();
    const auto chosen =
        std::count_if(choices.begin(), choices.end(), [](const report::SectionChoice& choice) {
            return choice.inclusion == report::Inclusion::Included;
        });
    m_sectionsCount->setText(
        tr("drag to order, %1 of %2").arg(chosen).arg(static_cast<int>(choices.size())));
    const QString command = commandLine();
    m_command->setText(command);
    m_commandLabel->setHidden(command.isEmpty());
    m_command->parentWidget()->setHidden(command.isEmpty());
    m_pages = std::make_shared<const report::Pages>(
        report::buildReport(input), paper(), printFigurePainter());
    m_preview->setPages(m_pages);
    showNote();
    showPageNumber();
    Q_EMIT statusTextChanged();
    Q_EMIT rebuilt();
}

report::ReportInput ReportPage::makeInput(report::ReportInput input) const
{
    input.title = m_title->text();
    input.sections = m_sections->choices();
    for (report::SectionChoice& choice : input.sections) {
        const auto note = m_notes.find(choice.section);
        choice.note = note == m_notes.end() ? QString() : note->second;
    }
    input.paths =
        m_shorten->isChecked() ? report::PathDisplay::Shortened : report::PathDisplay::Full;
    input.version = QStringLiteral(RUNLANE_VERSION);
    input.commandLine = commandLine();
    input.createdAt = QDateTime::currentDateTime();
    return input;
}

void ReportPage::showPageNumber()
{
    const int page = m_preview->currentPage();
    m_pageNumber->setText(m_pages == nullptr || page < 0
            ? QString()
            : tr("Page %1 of %2").arg(page + 1).arg(m_pages->count()));
}

void ReportPage::showNote()
{
    const report::Section section = m_sections->currentSection();
    m_noteLabel->setText(tr("Note to %1").arg(m_sections->title(section)));
    const QString note = m_notes[section];
    if (m_note->toPlainText() != note) {
        const QSignalBlocker quiet(m_note);
        m_note->setPlainText(note);
    }
}

report::Paper ReportPage::paper() const
{
    return m_paper->currentIndex() == 1 ? report::Paper::Letter : report::Paper::A4;
}

void ReportPage::saveChoices()
{
    QStringList sections;
    for (const report::SectionChoice& choice : m_sections->choices()) {
        const std::string_view key = report::sectionKey(choice.section);
        const QString mark =
            choice.inclusion == report::Inclusion::Included ? QString() : QStringLiteral("-");
        sections << mark + QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    }
    Settings& settings = m_context.settings;
    settings.setPageValue(kPage, QStringLiteral("sections"), sections);
    settings.setPageValue(kPage, QStringLiteral("paper"), m_paper->currentIndex());
    settings.setPageValue(kPage, QStringLiteral("shortenPaths"), m_shorten->isChecked());
}

void ReportPage::loadChoices()
{
    const Settings& settings = m_context.settings;
    const bool usesLetter =
        QLocale().territory() == QLocale::UnitedStates || QLocale().territory() == QLocale::Canada;
    const QSignalBlocker quietPaper(m_paper);
    const QSignalBlocker quietPaths(m_shorten);
    m_paper->setCurrentIndex(
        settings.pageValue(kPage, QStringLiteral("paper"), usesLetter ? 1 : 0).toInt());
    m_shorten->setChecked(settings.pageValue(kPage, QStringLiteral("shortenPaths"), true).toBool());
    std::vector<report::SectionChoice> known = report::defaultSections();
    std::vector<report::SectionChoice> choices;
    for (const QString& word :
        settings.pageValue(kPage, QStringLiteral("sections")).toStringList()) {
        const bool isOut = word.startsWith(QLatin1Char('-'));
        const std::string key = word.mid(isOut ? 1 : 0).toStdString();
        const auto at =
            std::find_if(known.begin(), known.end(), [&key](const report::SectionChoice& choice) {
                return report::sectionKey(choice.section) == key;
            });
        if (at != known.end()) {
            at->inclusion = isOut ? report::Inclusion::LeftOut : report::Inclusion::Included;
            choices.push_back(*at);
            known.erase(at);
        }
    }
    choices.insert(choices.end(), known.begin(), known.end());
    m_sections->setChoices(choices);
}

} // namespace runlane::ui
