// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/classification_page.h"

#include "models/display_text.h"
#include "ui/moved_artifacts.h"
#include "ui/pages/classification_tables.h"
#include "ui/pages/matrix_strip.h"
#include "ui/pages/picture_strip.h"
#include "ui/pages/roc_panel.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

void fill(CellTableView& table, TableContent content)
{
    table.cells().setContent(std::move(content.columns), std::move(content.rows));
}

} // namespace

ClassificationPage::ClassificationPage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &ClassificationPage::refresh);
    connect(&context.session, &session::Session::evaluationsChanged, this,
        &ClassificationPage::refreshLater);
    connect(&context.session, &session::Session::artifactsChanged, this,
        &ClassificationPage::refreshLater);
    connect(
        &context.session, &session::Session::storeChanged, this, &ClassificationPage::refreshLater);
    connect(
        &context.session, &session::Session::storeClosed, this, &ClassificationPage::refreshLater);
    connect(&context.session.comparison(), &session::Comparison::changed, this,
        &ClassificationPage::refreshLater);
    connect(
        &context.theme, &ThemeController::themeChanged, this, &ClassificationPage::refreshLater);

    m_toolbar = makeToolbar();
    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_data.missing.empty()) {
            Q_EMIT pageRequested(QStringLiteral("runs"));
        } else {
            locateArtifacts(m_context, m_data.missing.front(), window());
        }
    });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeContent());
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolbar);
    layout->addWidget(m_stack, 1);
    retranslate();
}

ClassificationPage::~ClassificationPage() = default;

QWidget* ClassificationPage::makeToolbar()
{
    auto* bar = new QWidget(this);
    setSurface(bar, Surface::Window);
    m_classLabel = plainLabel({}, FontRole::Base, Tone::Quiet, bar);
    m_class = new QComboBox(bar);
    m_class->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_classLabel->setBuddy(m_class);
    m_matrixLabel = plainLabel({}, FontRole::Base, Tone::Quiet, bar);
    m_normalisation = new SegmentedControl(bar);
    for (int i = 0; i < 4; ++i) {
        m_normalisation->addSegment(QString());
    }
    m_normalisation->setCurrentIndex(1);
    connect(m_class, &QComboBox::currentIndexChanged, this, [this] { showData(); });
    connect(m_normalisation, &SegmentedControl::currentChanged, this, [this] { showMatrices(); });
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_classLabel);
    layout->addWidget(m_class);
    layout->addSpacing(8);
    layout->addWidget(m_matrixLabel);
    layout->addWidget(m_normalisation);
    layout->addStretch(1);
    return bar;
}

ClassificationPage::Section ClassificationPage::makeTableSection(QWidget* parent)
{
    Section section;
    section.box = new QWidget(parent);
    section.title = plainLabel({}, FontRole::BaseTitle, Tone::Text, section.box);
    section.table = new CellTableView(section.box);
    auto* layout = new QVBoxLayout(section.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(section.title);
    layout->addWidget(section.table);
    return section;
}

QWidget* ClassificationPage::makeContent()
{
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget(area);
    setSurface(content, Surface::Base);
    m_roc = new RocPanel(m_context, content);
    m_matrices = new MatrixStrip(m_context, content);
    m_classes = makeTableSection(content);
    m_regression = makeTableSection(content);
    m_pictures = new PictureStrip(m_context, content);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 16);
    layout->setSpacing(16);
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_roc, m_matrices, m_classes.box, m_regression.box, m_pictures}) {
        layout->addWidget(part);
    }
    layout->addStretch(1);
    area->setWidget(content);
    return area;
}

void ClassificationPage::retranslate()
{
    m_classLabel->setText(tr("Class"));
    m_class->setAccessibleName(tr("Class of the ROC curve"));
    m_matrixLabel->setText(tr("Matrix"));
    m_normalisation->setAccessibleName(tr("How matrices are shown"));
    m_normalisation->setSegmentText(0, tr("Counts"));
    m_normalisation->setSegmentText(1, tr("Row %"));
    m_normalisation->setSegmentText(2, tr("Column %"));
    m_normalisation->setSegmentText(3, tr("All %"));
    m_classes.title->setText(tr("By class"));
    m_regression.title->setText(tr("Predicted numbers"));
}

void ClassificationPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refreshLater();
    }
}

void ClassificationPage::activated()
{
    if (m_isStale) {
        refresh();
    }
}

void ClassificationPage::refreshLater()
{
    m_isStale = true;
    if (isVisible()) {
        m_timer.start();
    }
}

void ClassificationPage::refresh()
{
    m_isStale = false;
    m_data = collectClassification(m_context.session);
    std::vector<session::RunRef> wanted;
    for (const EvaluatedRun& run : m_data.runs) {
        wanted.push_back(run.ref);
    }
    m_context.session.requestArtifacts(m_data.unlisted);
    m_context.session.requestEvaluations(wanted);
    showClasses();
    showData();
    Q_EMIT statusTextChanged();
}

void ClassificationPage::showClasses()
{
    const QString before = m_class->currentData().toString();
    const QSignalBlocker blocker(m_class);
    m_class->clear();
    for (const std::string& label : figures::curveLabels(curveInputs(m_data))) {
        const QString text = QString::fromStdString(label);
        m_class->addItem(
            text.isEmpty() ? tr("Positive class") : tr("%1 against the rest").arg(text), text);
    }
    m_class->setCurrentIndex(std::max(0, m_class->findData(before)));
    m_classLabel->setVisible(m_class->count() > 1);
    m_class->setVisible(m_class->count() > 1);
}

void ClassificationPage::showData()
{
    const bool isEmpty = m_data.isEmpty();
    m_toolbar->setVisible(!isEmpty);
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (isEmpty) {
        showEmptyState();
        return;
    }
    m_roc->setVisible(m_data.hasCurves() || m_data.hasMeasures());
    m_roc->setData(m_data, m_class->currentData().toString().toStdString());
    showMatrices();
    m_classes.box->setVisible(m_data.hasPerClass());
    fill(*m_classes.table, perClassTable(m_data));
    m_regression.box->setVisible(m_data.hasRegression());
    fill(*m_regression.table, regressionTable(m_data));
    m_pictures->setVisible(m_data.hasPictures());
    m_pictures->setData(m_data);
}

void ClassificationPage::showMatrices()
{
    m_matrixLabel->setVisible(m_data.hasMatrices());
    m_normalisation->setVisible(m_data.hasMatrices());
    m_matrices->setVisible(m_data.hasMatrices());
    m_matrices->setData(
        m_data, static_cast<figures::Normalisation>(m_normalisation->currentIndex()));
}

void ClassificationPage::showEmptyState()
{
    const QString iconName = QStringLiteral("classification");
    if (m_data.runs.empty()) {
        m_empty->setContent(iconName, tr("No runs to compare"),
            tr("Select runs on the Runs page and press Space, or drag them here"),
            tr("Go to Runs"));
    } else if (m_data.isReading) {
        m_empty->setContent(QStringLiteral("running"),
            tr("Reading the files of %n run(s)", nullptr, static_cast<int>(m_data.runs.size())),
            QString());
    } else if (!m_data.missing.empty()) {
        const core::Run* run = m_context.session.run(m_data.missing.front());
        const QString place = run == nullptr ? QString() : models::oneLine(run->artifactUri);
        m_empty->setContent(QStringLiteral("artifacts"),
            tr("The artifacts of %n run(s) are not here", nullptr,
                static_cast<int>(m_data.missing.size())),
            tr("The store says they are at %1").arg(place), tr("Locate artifacts…"));
    } else {
        m_empty->setContent(iconName, tr("No ROC or confusion matrix found"),
            tr("Looked for predictions, curve points, matrices, counts and pictures in %n run(s)",
                nullptr, static_cast<int>(m_data.runs.size())));
    }
}

QString ClassificationPage::statusText() const
{
    int scores = 0;
    int points = 0;
    for (const EvaluatedRun& run : m_data.runs) {
        scores += run.measures != nullptr && run.measures->level <= 2 ? 1 : 0;
        points += run.curves != nullptr && run.curves->level == 3 ? 1 : 0;
    }
    QString text = tr("%n run(s)", nullptr, static_cast<int>(m_data.runs.size()));
    if (scores > 0) {
        text += QStringLiteral(", ") + tr("%n with predictions", nullptr, scores);
    }
    if (points > 0) {
        text += QStringLiteral(", ") + tr("%n with curve points", nullptr, points);
    }
    if (!m_data.missing.empty()) {
        text += QStringLiteral(", ")
            + tr("%n whose artifacts are not here", nullptr,
                static_cast<int>(m_data.missing.size()));
    }
    return text;
}

void ClassificationPage::copySelection()
{
    for (CellTableView* table : findChildren<CellTableView*>()) {
        if (table->hasFocus()) {
            table->copySelection();
            return;
        }
    }
    if (CellTableView* table = findChild<CellTableView*>(); table != nullptr) {
        table->copySelection();
    }
}

} // namespace runlane::ui
