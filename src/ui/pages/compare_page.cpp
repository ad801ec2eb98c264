// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "models/display_text.h"
#include "session/comparison.h"
#include "session/environments.h"
#include "session/session.h"
#include "ui/comparison_history.h"
#include "ui/metric_directions.h"
#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_metrics.h"
#include "ui/pages/compare_table.h"
#include "ui/pages/compare_value_choice.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace runlane::ui {

namespace {

// Histories arrive one by one: as many as arrive in this time are shown at once.
constexpr int kHistoriesMillis = 150;

FittingButton* toggle(const QString& text, const QString& iconName, QWidget* parent)
{
    auto* button = new FittingButton(text, iconName, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

ComparePage::ComparePage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_toolbar(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_table(new CompareTable(m_model, this))
    , m_diff(new DiffPane(this))
    , m_empty(new EmptyState(this))
    , m_metrics(new CompareMetrics(context.session, this))
    , m_environments(new session::Environments(context.session, this))
    , m_histories(new QTimer(this))
{
    setSurface(this, Surface::Base);
    buildToolbar();
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_diff);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setCollapsible(0, false);
    m_diff->hide();
    m_empty->setContent(QStringLiteral("compare"), tr("No runs to compare"),
        tr("Select runs on the Runs page and press Space"), tr("Go to Runs"));
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_stack, 1);
    buildActions();
    buildExport();
    connectEverything();
    refresh();
}

void ComparePage::buildToolbar()
{
    auto* row = new FittingRow(m_toolbar);
    const int margin = scaledPx(figures::metrics().space12);
    row->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    row->setSpacing(scaledPx(8));
    FittingButton* differences = toggle(tr("Only differences"), {}, m_toolbar);
    differences->setNarrowIcon(QStringLiteral("diff"));
    m_onlyDifferences = differences;
    m_onlyDifferences->setToolTip(tr("Fold attributes that are the same in all runs (Ctrl+D)"));
    m_onlyDifferences->setChecked(
        m_context.settings
            .pageValue(QStringLiteral("compare"), QStringLiteral("onlyDifferences"), true)
            .toBool());
    m_transpose = toggle(tr("Transpose"), QStringLiteral("swap"), m_toolbar);
    m_transpose->setToolTip(tr("One row for each run"));
    m_value = new CompareValueChoice(m_toolbar);
    m_value->setChoice(analysis::parseChoice(
        m_context.settings.pageValue(QStringLiteral("compare"), QStringLiteral("value"))
            .toString()
            .toStdString())
                           .value_or(analysis::MetricChoice()));
    m_delta = new QComboBox(m_toolbar);
    m_delta->addItem(tr("Delta: both"));
    m_delta->addItem(tr("Delta: absolute"));
    m_delta->addItem(tr("Delta: relative"));
    m_delta->setToolTip(tr("Change from the baseline as a number, as its share, or both"));
    m_delta->setMinimumWidth(scaledPx(88));
    m_delta->setAccessibleName(tr("Change from the baseline"));
    m_delta->setCurrentIndex(
        m_context.settings.pageValue(QStringLiteral("compare"), QStringLiteral("change"), 0)
            .toInt());
    m_find = new SearchField(tr("Find"), m_toolbar);
    m_find->setToolTip(tr("Find names and values (Ctrl+F), next with F3, previous with Shift+F3"));
    m_find->setAccessibleName(tr("Find name or value"));
    m_find->setMinimumWidth(scaledPx(72));
    m_counts = new ElidedLabel(Qt::ElideRight, m_toolbar);
    setFontRole(m_counts, FontRole::Note);
    setTextTone(m_counts, Tone::Quiet);
    m_exportButton = new FittingButton(tr("Export…"), QStringLiteral("export"), m_toolbar);
    for (QWidget* left :
        std::initializer_list<QWidget*>{m_onlyDifferences, m_transpose, m_value, m_delta, m_find}) {
        row->addWidget(left);
    }
    row->addGap();
    row->addWidget(m_counts);
    row->addWidget(m_exportButton);
    row->addStep(m_counts, FittingRow::Step::Hide);
    for (QWidget* each : std::initializer_list<QWidget*>{m_transpose, m_exportButton}) {
        row->addStep(each, FittingRow::Step::Collapse);
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_find, m_delta, m_value}) {
        row->addStep(each, FittingRow::Step::Shorten);
    }
    for (QWidget* each :
        std::initializer_list<QWidget*>{m_onlyDifferences, m_find, m_delta, m_value}) {
        row->addStep(each, FittingRow::Step::Collapse);
    }
}

void ComparePage::buildActions()
{
    const auto add = [this](const QString& text, const QKeySequence& keys, const auto& slot) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty("menu", QStringLiteral("edit"));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Only differences"), QKeySequence(Qt::CTRL | Qt::Key_D),
        [this] { m_onlyDifferences->toggle(); });
    ComparisonHistory::addActions(m_context.session, *this);
    add(tr("Next match"), QKeySequence(Qt::Key_F3), [this] { showMatch(1); });
    add(tr("Previous match"), QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { showMatch(-1); });
    const auto addKey = [this](const QKeySequence& key, const auto& slot) {
        auto* action = new QAction(m_table);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_table->addAction(action);
    };
    addKey(Qt::Key_B, &ComparePage::setBaselineOfCurrent);
    addKey(Qt::Key_H, &ComparePage::hideCurrent);
    addKey(Qt::Key_Delete, &ComparePage::removeCurrent);
    addKey(Qt::Key_Space, &ComparePage::openDifference);
    for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up}) {
        addKey(QKeySequence(Qt::ALT | key), [this] { moveCurrent(-1); });
    }
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Down}) {
        addKey(QKeySequence(Qt::ALT | key), [this] { moveCurrent(1); });
    }
}

void ComparePage::connectEverything()
{
    session::Session& session = m_context.session;
    connect(&session.comparison(), &session::Comparison::changed, this, &ComparePage::refreshLater);
    connect(&session, &session::Session::storeChanged, this, &ComparePage::refreshLater);
    connect(&session, &session::Session::storeClosed, this, &ComparePage::refreshLater);
    m_histories->setSingleShot(true);
    m_histories->setInterval(kHistoriesMillis);
    connect(m_histories, &QTimer::timeout, this, &ComparePage::refreshLater);
    connect(m_metrics, &CompareMetrics::changed, m_histories, [this] {
        if (!m_histories->isActive()) {
            m_histories->start();
        }
    });
    connect(m_environments, &session::Environments::changed, this, &ComparePage::refreshLater);
    connectToolbar();
    connect(m_table, &FrozenTree::cellActivated, this, &ComparePage::openDifference);
    connect(m_table, &CompareTable::currentCellChanged, this, &ComparePage::updateDifference);
    m_table->setWidths(CompareWidths(
        m_context.settings.pageValue(QStringLiteral("compare"), QStringLiteral("widths"))
            .toStringList()));
    connect(m_table, &CompareTable::widthsChanged, this, [this] {
        m_context.settings.setPageValue(
            QStringLiteral("compare"), QStringLiteral("widths"), m_table->widths().texts());
    });
    connect(m_table, &CompareTable::runMoved, this, &ComparePage::moveRun);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ComparePage::showMenu);
    connect(m_diff, &DiffPane::closed, this, &ComparePage::closeDifference);
    connect(m_diff, &DiffPane::beforeChosen, this, &ComparePage::holdAgainst);
    connect(m_diff, &DiffPane::afterChosen, this, &ComparePage::goToRun);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_model.runs().empty()) {
            Q_EMIT pageRequested(QStringLiteral("runs"));
        } else {
            m_find->clear();
        }
    });
    m_model.setRowChoice(m_onlyDifferences->isChecked() ? models::RowChoice::OnlyDifferences
                                                        : models::RowChoice::All);
    m_model.setDeltaKind(static_cast<models::DeltaKind>(std::clamp(m_delta->currentIndex(), 0, 2)));
}

void ComparePage::connectToolbar()
{
    connect(m_onlyDifferences, &QPushButton::toggled, this, [this](bool isOn) {
        m_model.setRowChoice(isOn ? models::RowChoice::OnlyDifferences : models::RowChoice::All);
        m_context.settings.setPageValue(
            QStringLiteral("compare"), QStringLiteral("onlyDifferences"), isOn);
        updateCounts();
    });
    connect(m_transpose, &QPushButton::toggled, this, [this](bool isOn) {
        m_table->setTableLayout(isOn ? CompareLayout::RunsDown : CompareLayout::RunsAcross);
    });
    connect(m_value, &CompareValueChoice::changed, this, [this] {
        m_context.settings.setPageValue(QStringLiteral("compare"), QStringLiteral("value"),
            QString::fromStdString(analysis::choiceText(m_value->choice())));
        refresh();
    });
    connect(m_delta, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model.setDeltaKind(static_cast<models::DeltaKind>(index));
        m_context.settings.setPageValue(QStringLiteral("compare"), QStringLiteral("change"), index);
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) { search(text); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        showMatch(1);
    });
}

void ComparePage::activated()
{
    if (m_isStale || m_directions.own() != ownDirections(m_context.settings).own()) {
        refresh();
    }
    if (m_stack->currentWidget() == m_splitter) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void ComparePage::refreshLater()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void ComparePage::refresh()
{
    m_isStale = false;
    const session::Comparison& comparison = m_context.session.comparison();
    std::vector<session::RunRef> refs;
    for (const session::ComparedRun& run : comparison.shownRuns()) {
        if (m_context.session.run(run.ref) != nullptr) {
            refs.push_back(run.ref);
        }
    }
    m_directions = directionsOf(m_context.settings, m_context.session, refs);
    offerValues(refs);
    m_metrics->setChoice(m_value->choice(), m_directions);
    m_metrics->request(refs);
    m_environments->request(refs);
    std::vector<models::ComparedColumn> columns;
    std::vector<DiffRun> diffRuns;
    std::optional<std::size_t> baseline;
    for (const session::RunRef& ref : refs) {
        if (comparison.baseline() == ref) {
            baseline = columns.size();
        }
        const std::size_t style = comparison.find(ref)->styleIndex;
        columns.push_back({m_context.session.snapshot(ref.store), ref.runId, ref.store, style,
            m_environments->find(ref), m_metrics->chooser(ref)});
        const core::Run* run = m_context.session.run(ref);
        diffRuns.push_back({models::oneLine(core::displayName(*run)), style});
    }
    m_diff->setRuns(diffRuns);
    m_model.setRuns(std::move(columns), baseline, m_metrics->choice(), m_directions);
    m_table->collectMatches();
    updateCounts();
    updateDifference();
}

void ComparePage::offerValues(const std::vector<session::RunRef>& runs)
{
    std::set<std::string> metrics;
    std::optional<std::int64_t> commonStep;
    for (const session::RunRef& ref : runs) {
        std::int64_t reached = 0;
        for (const core::MetricValue& metric : m_context.session.run(ref)->metrics) {
            const std::string key(metric.key);
            if (m_directions.of(key) != analysis::Direction::Unknown) {
                metrics.insert(key);
            }
            reached = std::max(reached, metric.step);
        }
        if (reached > 0) {
            commonStep = std::min(commonStep.value_or(reached), reached);
        }
    }
    m_value->setOffers({metrics.begin(), metrics.end()}, commonStep.value_or(0));
}

QString ComparePage::statusText() const
{
    const auto runs = static_cast<qulonglong>(m_model.runs().size());
    if (runs == 0) {
        return {};
    }
    return runs == 1 ? tr("1 run shown alone")
                     : tr("%L1 runs compared, %2").arg(runs).arg(countsText());
}

} // namespace runlane::ui
