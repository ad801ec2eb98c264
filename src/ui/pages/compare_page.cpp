// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "models/display_text.h"
#include "session/comparison.h"
#include "session/environments.h"
#include "session/session.h"
#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_metrics.h"
#include "ui/pages/compare_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

// Histories arrive one by one: as many as arrive in this time are shown at once.
constexpr int kHistoriesMillis = 150;

QPushButton* toggle(const QString& text, const QString& iconName, QWidget* parent)
{
    QPushButton* button = pushButton(text, iconName, parent);
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
    auto* row = new QHBoxLayout(m_toolbar);
    const int margin = scaledPx(figures::metrics().space12);
    row->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    row->setSpacing(scaledPx(8));
    m_onlyDifferences = toggle(tr("Only differences"), {}, m_toolbar);
    m_onlyDifferences->setToolTip(tr("Fold attributes that are the same in all runs (Ctrl+D)"));
    m_onlyDifferences->setChecked(
        m_context.settings
            .pageValue(QStringLiteral("compare"), QStringLiteral("onlyDifferences"), true)
            .toBool());
    m_transpose = toggle(tr("Transpose"), QStringLiteral("swap"), m_toolbar);
    m_transpose->setToolTip(tr("One row for each run"));
    m_value = new QComboBox(m_toolbar);
    m_value->addItem(tr("Value: last"));
    m_value->addItem(tr("Value: minimum"));
    m_value->addItem(tr("Value: maximum"));
    m_value->addItem(tr("Value: best, at its step"));
    m_value->setToolTip(tr("Which value of its history stands for a metric"));
    m_value->setAccessibleName(tr("Value of metrics"));
    m_value->setCurrentIndex(
        m_context.settings.pageValue(QStringLiteral("compare"), QStringLiteral("value"), 0)
            .toInt());
    m_metrics->setKind(
        static_cast<analysis::MetricKind>(std::clamp(m_value->currentIndex(), 0, 3)));
    m_delta = new QComboBox(m_toolbar);
    m_delta->addItem(tr("Delta: absolute"));
    m_delta->addItem(tr("Delta: relative"));
    m_delta->setToolTip(tr("How the change from the baseline is written"));
    m_delta->setAccessibleName(tr("Change from the baseline"));
    m_delta->setCurrentIndex(
        m_context.settings.pageValue(QStringLiteral("compare"), QStringLiteral("delta"), 0)
            .toInt());
    m_find = new SearchField(tr("Find"), m_toolbar);
    m_find->setToolTip(tr("Find names and values (Ctrl+F), next with F3, previous with Shift+F3"));
    m_find->setAccessibleName(tr("Find name or value"));
    m_find->setMinimumWidth(scaledPx(120));
    m_find->setMaximumWidth(scaledPx(220));
    m_counts = new ElidedLabel(Qt::ElideRight, m_toolbar);
    setFontRole(m_counts, FontRole::Note);
    setTextTone(m_counts, Tone::Quiet);
    m_exportButton = pushButton(tr("Export…"), QStringLiteral("export"), m_toolbar);
    row->addWidget(m_onlyDifferences);
    row->addWidget(m_transpose);
    row->addWidget(m_value);
    row->addWidget(m_delta);
    row->addWidget(m_find, 1);
    row->addStretch(1);
    row->addWidget(m_counts);
    row->addWidget(m_exportButton);
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
    m_model.setDeltaKind(
        m_delta->currentIndex() == 0 ? models::DeltaKind::Absolute : models::DeltaKind::Relative);
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
    connect(m_value, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_metrics->setKind(static_cast<analysis::MetricKind>(index));
        m_context.settings.setPageValue(QStringLiteral("compare"), QStringLiteral("value"), index);
        refresh();
    });
    connect(m_delta, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model.setDeltaKind(
            index == 0 ? models::DeltaKind::Absolute : models::DeltaKind::Relative);
        m_context.settings.setPageValue(QStringLiteral("compare"), QStringLiteral("delta"), index);
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) { search(text); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        m_table->setFocus(Qt::OtherFocusReason);
        showMatch(1);
    });
}

void ComparePage::activated()
{
    if (m_isStale) {
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
    m_model.setRuns(std::move(columns), baseline, m_metrics->kind());
    m_table->collectMatches();
    updateCounts();
    updateDifference();
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
