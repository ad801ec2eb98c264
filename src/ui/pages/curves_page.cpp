// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/curves_page.h"

#include "charts/line_chart_view.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "session/comparison.h"
#include "ui/chart_look.h"
#include "ui/pages/curves_board.h"
#include "ui/pages/curves_readout.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/controls.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr const char* kFoldedAtFirst = "system";

bool contains(const std::string& key, const QString& wanted)
{
    return wanted.isEmpty() || models::toText(key).contains(wanted, Qt::CaseInsensitive);
}

} // namespace

CurvesPage::CurvesPage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_curves(context.session)
    , m_toolbar(new QWidget(this))
    , m_stack(new QStackedWidget(this))
    , m_board(new CurvesBoard(this))
    , m_empty(new EmptyState(this))
    , m_readout(std::make_unique<CurvesReadoutPanel>())
{
    setSurface(this, Surface::Base);
    buildToolbar();
    fillToolbar();
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_stack, 1);
    m_board->setFolded({kFoldedAtFirst, CurvesBoard::kSinglesName});
    m_board->setViewMaker([this](View& view, const std::string& key) { setUpView(view, key); });
    restoreSettings();
    buildActions();
    connectEverything();
    refresh();
}

CurvesPage::~CurvesPage() = default;

void CurvesPage::connectEverything()
{
    session::Session& session = m_context.session;
    connect(&session.comparison(), &session::Comparison::changed, this, &CurvesPage::refreshLater);
    connect(&session, &session::Session::storeChanged, this, &CurvesPage::refreshLater);
    connect(&session, &session::Session::storeClosed, this, &CurvesPage::refreshLater);
    connect(&session, &session::Session::seriesChanged, this, [this] {
        if (isVisible()) {
            rebuild();
        }
    });
    connect(&m_curves, &CurveSet::preparedChanged, this,
        [this](const QString& key) { updateChart(key.toStdString()); });
    connect(m_board, &CurvesBoard::tilesShown, this, &CurvesPage::updateCharts);
    connect(&m_context.theme, &ThemeController::themeChanged, this, [this] {
        for (View* view : m_board->views()) {
            view->setChartStyle(chartStyle(m_context.theme));
        }
        m_board->arrange();
        updateCharts();
    });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_search->text().isEmpty()) {
            Q_EMIT pageRequested(QStringLiteral("runs"));
        } else {
            m_search->clear();
        }
    });
    connectToolbar();
}

QWidget* CurvesPage::dockPart()
{
    return m_readout.get();
}

void CurvesPage::activated()
{
    if (m_isStale) {
        refresh();
    }
}

void CurvesPage::refreshLater()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void CurvesPage::refresh()
{
    m_isStale = false;
    std::vector<CurveRun> runs = shownCurveRuns(m_context.session);
    if (runs != m_curves.runs()) {
        leaveCrosshair();
    }
    m_curves.setRuns(std::move(runs));
    m_sections = curveSections(m_context.session, m_curves.runs());
    rebuild();
}

// The latest value of every run stands at step 0 (or less): probably one point a run. Known for
// certain once the histories are read.
bool CurvesPage::mayBeSingle(const std::string& key) const
{
    for (const CurveRun& shown : m_curves.runs()) {
        const core::Run* run = m_context.session.run(shown.ref);
        const core::MetricValue* metric =
            run == nullptr ? nullptr : core::findKey(run->metrics, key);
        if (metric != nullptr && (metric->step > 0 || metric->points > 1)) {
            return false;
        }
    }
    return true;
}

std::vector<CurveSection> CurvesPage::foundSections() const
{
    std::vector<CurveSection> found;
    for (const CurveSection& section : m_sections) {
        CurveSection part{section.prefix, {}};
        for (const std::string& key : section.keys) {
            if (contains(key, m_search->text())) {
                part.keys.push_back(key);
            }
        }
        if (!part.keys.empty()) {
            found.push_back(std::move(part));
        }
    }
    return found;
}

void CurvesPage::rebuild()
{
    CurvesBoard::Content content;
    std::vector<std::string> unclear;
    m_singles.clear();
    for (CurveSection& section : foundSections()) {
        CurveSection charts{section.prefix, {}};
        for (const std::string& key : section.keys) {
            const bool isRead = m_curves.isRead(key);
            const bool isSingle = isRead ? m_curves.isSingle(key) : mayBeSingle(key);
            if (isSingle) {
                unclear.push_back(key); // once more when a point may have joined
            }
            (isSingle ? m_singles : charts.keys).push_back(key);
        }
        if (!charts.keys.empty()) {
            content.sections.push_back(std::move(charts));
        }
    }
    content.singles = m_singles;
    m_curves.read(unclear);
    if (content.sections.empty() && !m_singles.empty()) {
        std::set<std::string> folded = m_board->folded();
        folded.erase(CurvesBoard::kSinglesName);
        m_board->setFolded(folded);
    }
    fillSingles(m_singles);
    const bool isLinked = m_link->isChecked();
    m_board->setContent(content, [isLinked](int count) {
        const QString charts = count == 1 ? tr("1 chart") : tr("%L1 charts").arg(count);
        return isLinked ? tr("%1, x linked").arg(charts) : charts;
    });
    showState();
    updateCharts();
}

void CurvesPage::fillSingles(const std::vector<std::string>& keys)
{
    const models::NumberText numbers;
    std::vector<models::CellColumn> columns{
        {tr("Metric"), models::CellAlignment::Text, {}, {}, -1}};
    for (const CurveRun& run : m_curves.runs()) {
        columns.push_back({models::oneLine(run.label), models::CellAlignment::Number, {}, {}, -1});
    }
    std::vector<std::vector<models::Cell>> rows;
    for (const std::string& key : keys) {
        std::vector<double> values;
        for (const CurveRun& shown : m_curves.runs()) {
            const core::Run* run = m_context.session.run(shown.ref);
            if (const auto* metric = run ? core::findKey(run->metrics, key) : nullptr) {
                values.push_back(metric->value);
            }
        }
        const int decimals = analysis::columnDecimals(values);
        std::vector<models::Cell> row(1);
        row[0].text = models::oneLine(key);
        for (const CurveRun& shown : m_curves.runs()) {
            const core::Run* run = m_context.session.run(shown.ref);
            const auto* metric = run ? core::findKey(run->metrics, key) : nullptr;
            models::Cell cell;
            cell.text =
                metric ? numbers.number(metric->value, decimals) : models::NumberText::missing();
            cell.toolTip = metric ? models::NumberText::full(metric->value) : QString();
            cell.tone = metric ? models::CellTone::Normal : models::CellTone::Quiet;
            row.push_back(cell);
        }
        rows.push_back(std::move(row));
    }
    m_board->singleTable().setAccessibleName(tr("Single values"));
    m_board->singleTable().cells().setContent(std::move(columns), std::move(rows));
    m_board->singleTable().fitColumns();
}

void CurvesPage::showState()
{
    const bool hasRuns = !m_curves.runs().empty();
    const bool hasMetrics = !m_sections.empty();
    const bool isFound = m_board->chartCount() > 0 || !m_singles.empty();
    if (!hasRuns) {
        const bool isHidden = !m_context.session.comparison().runs().empty();
        m_empty->setContent(QStringLiteral("curves"), tr("No runs to compare"),
            isHidden ? tr("All compared runs are hidden; show one with its eye")
                     : tr("Select runs on the Runs page and press Space"),
            isHidden ? QString() : tr("Go to Runs"));
    } else if (!hasMetrics) {
        m_empty->setContent(QStringLiteral("curves"), tr("These runs logged no metrics"),
            tr("Curves appear as soon as a run logs a value"), tr("Go to Runs"));
    } else {
        m_empty->setContent(QStringLiteral("search"), tr("No metric matches"),
            tr("No metric of these runs is called like this"), tr("Clear search"));
    }
    m_stack->setCurrentWidget(isFound ? static_cast<QWidget*>(m_board) : m_empty);
    m_toolbar->setEnabled(hasRuns && hasMetrics);
    Q_EMIT statusTextChanged();
}

QString CurvesPage::statusText() const
{
    if (m_curves.runs().empty()) {
        return {};
    }
    const int charts = m_board->chartCount();
    const auto runs = static_cast<int>(m_curves.runs().size());
    const QString first = charts == 1 ? tr("1 chart") : tr("%L1 charts").arg(charts);
    const QString second = runs == 1 ? tr("1 run") : tr("%L1 runs").arg(runs);
    return m_link->isChecked() ? tr("%1, %2, x linked").arg(first, second)
                               : tr("%1, %2").arg(first, second);
}

void CurvesPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

std::vector<std::string> CurvesPage::drawnKeys() const
{
    std::vector<std::string> keys;
    for (const CurveSection& section : foundSections()) {
        for (const std::string& key : section.keys) {
            if (std::find(m_singles.begin(), m_singles.end(), key) == m_singles.end()) {
                keys.push_back(key);
            }
        }
    }
    return keys;
}

void CurvesPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillToolbar();
        rebuild();
    }
}

} // namespace runlane::ui
