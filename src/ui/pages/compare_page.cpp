// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "session/comparison.h"
#include "session/session.h"
#include "ui/pages/compare_diff.h"
#include "ui/pages/compare_table.h"
#include "ui/settings.h"
#include "ui/tables/table_export.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

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
    m_delta = new QComboBox(m_toolbar);
    m_delta->addItem(tr("Delta: absolute"));
    m_delta->addItem(tr("Delta: relative"));
    m_delta->setToolTip(tr("How the change from the baseline is written"));
    m_delta->setAccessibleName(tr("Change from the baseline"));
    m_delta->setCurrentIndex(
        m_context.settings.pageValue(QStringLiteral("compare"), QStringLiteral("delta"), 0)
            .toInt());
    m_find = new SearchField(tr("Find attribute"), m_toolbar);
    m_find->setMinimumWidth(scaledPx(120));
    m_find->setMaximumWidth(scaledPx(220));
    m_counts = plainLabel({}, FontRole::Note, Tone::Quiet, m_toolbar);
    m_copy = pushButton(tr("Copy as…"), QStringLiteral("copy"), m_toolbar);
    fillCopyMenu();
    row->addWidget(m_onlyDifferences);
    row->addWidget(m_transpose);
    row->addWidget(m_delta);
    row->addWidget(m_find, 1);
    row->addStretch(1);
    row->addWidget(m_counts);
    row->addWidget(m_copy);
}

void ComparePage::fillCopyMenu()
{
    auto* menu = new QMenu(m_copy);
    menu->addAction(tr("Table for spreadsheets and documents"), this,
        [this] { copyToClipboard(shownTable()); });
    menu->addAction(tr("CSV"), this, [this] { copyAs(exports::TableFormat::Csv); });
    menu->addAction(tr("Markdown"), this, [this] { copyAs(exports::TableFormat::Markdown); });
    menu->addAction(tr("LaTeX"), this, [this] { copyAs(exports::TableFormat::Latex); });
    menu->addAction(tr("JSON"), this, &ComparePage::copyJson);
    m_copy->setMenu(menu);
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
    const auto addKey = [this](Qt::Key key, const auto& slot) {
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
}

void ComparePage::connectEverything()
{
    session::Session& session = m_context.session;
    connect(&session.comparison(), &session::Comparison::changed, this, &ComparePage::refreshLater);
    connect(&session, &session::Session::storeChanged, this, &ComparePage::refreshLater);
    connect(&session, &session::Session::storeClosed, this, &ComparePage::refreshLater);
    connect(m_onlyDifferences, &QPushButton::toggled, this, [this](bool isOn) {
        m_model.setRowChoice(isOn ? models::RowChoice::OnlyDifferences : models::RowChoice::All);
        m_context.settings.setPageValue(
            QStringLiteral("compare"), QStringLiteral("onlyDifferences"), isOn);
    });
    connect(m_transpose, &QPushButton::toggled, this, [this](bool isOn) {
        m_table->setTableLayout(isOn ? CompareLayout::RunsDown : CompareLayout::RunsAcross);
    });
    connect(m_delta, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model.setDeltaKind(
            index == 0 ? models::DeltaKind::Absolute : models::DeltaKind::Relative);
        m_context.settings.setPageValue(QStringLiteral("compare"), QStringLiteral("delta"), index);
    });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setFilter(text);
        updateCounts();
    });
    connect(m_find, &QLineEdit::returnPressed, this,
        [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table, &FrozenTree::cellActivated, this, &ComparePage::openDifference);
    connect(m_table, &CompareTable::currentCellChanged, this, &ComparePage::updateDifference);
    connect(m_table, &QWidget::customContextMenuRequested, this, &ComparePage::showMenu);
    connect(m_diff, &DiffPane::closed, this, &ComparePage::closeDifference);
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
    std::vector<models::ComparedColumn> columns;
    std::optional<std::size_t> baseline;
    for (const session::ComparedRun& run : comparison.shownRuns()) {
        const core::SnapshotPtr snapshot = m_context.session.snapshot(run.ref.store);
        if (snapshot == nullptr) {
            continue;
        }
        if (comparison.baseline() == run.ref) {
            baseline = columns.size();
        }
        columns.push_back({snapshot, run.ref.runId, run.ref.store, run.styleIndex});
    }
    m_model.setRuns(std::move(columns), baseline);
    updateCounts();
    updateDifference();
}

void ComparePage::updateCounts()
{
    const bool hasRuns = !m_model.runs().empty();
    const bool hasRows = m_model.rowCount() > 0;
    const auto total = static_cast<qulonglong>(m_model.attributeCount());
    m_counts->setText(!hasRuns ? QString()
            : m_model.runs().size() < 2
            ? (total == 1 ? tr("1 attribute") : tr("%L1 attributes").arg(total))
            : tr("%L1 of %L2 attributes differ")
                  .arg(static_cast<qulonglong>(m_model.differingCount()))
                  .arg(total));
    if (hasRuns && !hasRows) {
        m_empty->setContent(QStringLiteral("search"), tr("No attribute matches"),
            tr("No metric, param, tag or source entry is called like this"), tr("Clear search"));
    } else {
        m_empty->setContent(QStringLiteral("compare"), tr("No runs to compare"),
            tr("Select runs on the Runs page and press Space"), tr("Go to Runs"));
    }
    m_stack->setCurrentWidget(hasRuns && hasRows ? static_cast<QWidget*>(m_splitter) : m_empty);
    m_delta->setEnabled(m_model.baseline().has_value());
    m_onlyDifferences->setEnabled(m_model.runs().size() > 1);
    m_copy->setEnabled(hasRuns);
    Q_EMIT statusTextChanged();
}

QString ComparePage::statusText() const
{
    const auto runs = static_cast<qulonglong>(m_model.runs().size());
    if (runs == 0) {
        return {};
    }
    return runs == 1 ? tr("1 run shown alone")
                     : tr("%L1 runs compared, %2").arg(runs).arg(m_counts->text());
}

void ComparePage::focusSearch()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

} // namespace runlane::ui
