// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_chart_view.h"
#include "figures/prepared_lines.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "ui/chart_look.h"
#include "ui/pages/curves_board.h"
#include "ui/pages/curves_export.h"
#include "ui/pages/curves_page.h"
#include "ui/pages/curves_readout.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/escape_key.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

// The charts of the Curves page: figures, linked crosshair and zoom.
namespace runlane::ui {

namespace {

constexpr double kExportWidthPx = 400;
constexpr double kExportHeightPx = 240;
constexpr int kYAsSet = 2;

// True when the range shows every point of the figure with room to spare.
bool coversAll(const figures::LineFigure& figure, const figures::Range& range)
{
    bool isAll = true;
    for (const figures::FigureLine& line : figure.lines) {
        if (line.readout != nullptr && !line.readout->x.empty()) {
            isAll = isAll && range.minimum < line.readout->x.front()
                && range.maximum > line.readout->x.back();
        }
    }
    return isAll;
}

std::int32_t localOffsetSeconds()
{
    return QDateTime::currentDateTime().offsetFromUtc();
}

} // namespace

void CurvesPage::setUpView(View& view, const std::string& key)
{
    view.setChartStyle(chartStyle(m_context.theme));
    auto* button = iconButton(QStringLiteral("sliders"), tr("Settings of this chart"), &view);
    button->setFocusPolicy(Qt::NoFocus);
    view.setTitleReserve(scaledPx(22));
    const auto placeButton = [&view, button] { button->setGeometry(view.titleButtonArea()); };
    placeButton();
    connect(button, &QToolButton::clicked, this, [this, button, key] {
        auto* menu = new QMenu(button);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        addChartMenu(*menu, key);
        menu->popup(button->mapToGlobal(button->rect().bottomLeft()));
    });
    view.setMenuExtension([this, key](QMenu& menu) {
        menu.addSeparator();
        addChartMenu(menu, key);
    });
    connect(&view, &View::plotSizeChanged, this, [this, key, placeButton] {
        placeButton();
        updateChart(key);
    });
    connect(
        &view, &View::crosshairMoved, this, [this, &view](double x) { moveCrosshair(view, x); });
    connect(&view, &View::crosshairLeft, this, &CurvesPage::leaveCrosshair);
    keepEscapeKey(&view, [&view] { return view.crosshair().has_value(); });
    connect(&view, &View::rangeRequested, this, [this, &view](double low, double high) {
        setRange(view, {low, high});
    });
    connect(&view, &View::rangeReset, this, &CurvesPage::resetRanges);
    connect(&view, &View::logToggled, this, [this, key] { toggleLog(key); });
    connect(&view, &View::rawToggled, m_raw, &QCheckBox::toggle);
    connect(&view, &View::runHovered, this, &CurvesPage::highlight);
    connect(&view, &View::pictureSaved, this, [this](const QString& path) { report({}, path); });
    connect(&view, &View::pictureFailed, this,
        [this](const core::Error& error) { report(tl::unexpected(error), {}); });
    connect(&view, &QObject::destroyed, this, [this, &view] {
        if (m_crosshairView == &view) {
            m_crosshairView = nullptr;
        }
    });
}

void CurvesPage::addChartMenu(QMenu& menu, const std::string& key)
{
    QAction* log = menu.addAction(tr("Logarithmic y"), this, [this, key] { toggleLog(key); });
    log->setCheckable(true);
    log->setChecked(m_curves.yScale(key) == figures::AxisScale::Log10);
    menu.addAction(tr("Reset zoom"), this, &CurvesPage::resetRanges);
    menu.addAction(tr("Copy data as CSV"), this, [this, key] { copyData(key); });
}

void CurvesPage::copyData(const std::string& key) const
{
    QGuiApplication::clipboard()->setText(models::toText(curvesAsCsv(m_curves, {key})));
}

void CurvesPage::updateCharts()
{
    std::vector<std::string> keys;
    for (const CurveTile* tile : m_board->visibleTiles()) {
        keys.push_back(tile->key);
    }
    m_curves.read(keys);
    for (const CurveTile* tile : m_board->visibleTiles()) {
        updateChart(tile->key);
    }
}

figures::LineFigure CurvesPage::buildFigure(const std::string& key,
    const figures::PreparedLines& prepared, QSizeF plot, double pixelRatio) const
{
    figures::LineView look;
    look.widthPx = plot.width();
    look.heightPx = plot.height();
    look.pixelRatio = pixelRatio;
    look.numbers = models::NumberText().style();
    look.utcOffsetSeconds = localOffsetSeconds();
    const auto linked = m_ranges.find(prepared.data.xMode);
    const auto own = m_ownRanges.find(key);
    if (m_link->isChecked() && linked != m_ranges.end()) {
        look.xRange = linked->second;
    } else if (!m_link->isChecked() && own != m_ownRanges.end()) {
        look.xRange = own->second;
    }
    return figures::buildLineFigure(prepared, look);
}

void CurvesPage::updateChart(const std::string& key)
{
    View* view = m_board->view(key);
    if (view == nullptr || !view->isVisibleTo(m_board)) {
        return;
    }
    if (const auto prepared = m_curves.prepared(key)) {
        view->setFigure(std::make_shared<const figures::LineFigure>(
            buildFigure(key, *prepared, view->plotSize(), view->devicePixelRatioF())));
    }
}

void CurvesPage::moveCrosshair(View& from, double x)
{
    m_crosshairView = &from;
    for (View* view : m_board->views()) {
        const bool isLinked = m_link->isChecked() && view->figure() && from.figure()
            && view->figure()->xMode == from.figure()->xMode;
        if (view != &from) {
            view->setCrosshair(isLinked ? std::optional<double>(x) : std::nullopt);
        }
    }
    showReadout(from);
}

void CurvesPage::showReadout(View& from)
{
    CurvesReadout readout;
    const auto add = [&readout](const View& view) {
        if (view.figure() && view.readout()) {
            readout.charts.push_back(
                {models::oneLine(view.figure()->title), view.figure().get(), &*view.readout()});
        }
    };
    add(from);
    for (const CurveTile* tile : m_board->visibleTiles()) {
        if (tile->view != nullptr && tile->view != &from) {
            add(*tile->view);
        }
    }
    if (!readout.charts.empty()) {
        const QString x = models::toText(readout.charts.front().readout->xText);
        const QString name = models::translated(from.figure()->x.name);
        readout.place = name.isEmpty() ? x : tr("%1 %2", "step 2,632").arg(name, x);
    }
    m_readout->setReadout(readout);
}

void CurvesPage::leaveCrosshair()
{
    m_crosshairView = nullptr;
    for (View* view : m_board->views()) {
        view->setCrosshair(std::nullopt);
    }
    m_readout->setReadout({});
}

void CurvesPage::setRange(View& from, figures::Range range)
{
    if (!from.figure() || !(range.minimum < range.maximum)) {
        return;
    }
    if (coversAll(*from.figure(), range)) {
        resetRanges();
        return;
    }
    if (m_link->isChecked()) {
        m_ranges[from.figure()->xMode] = range;
        updateCharts();
        return;
    }
    const std::string key = m_board->keyOf(&from);
    m_ownRanges[key] = range;
    updateChart(key);
}

void CurvesPage::resetRanges()
{
    m_ranges.clear();
    m_ownRanges.clear();
    updateCharts();
}

void CurvesPage::highlight(const QString& runId)
{
    for (View* view : m_board->views()) {
        view->setHighlightedRun(runId.toStdString());
    }
}

void CurvesPage::toggleLog(const std::string& key)
{
    const bool isLog = m_curves.yScale(key) == figures::AxisScale::Log10;
    m_curves.setYScale(key, isLog ? figures::AxisScale::Linear : figures::AxisScale::Log10);
    showYChoice();
    updateChart(key);
}

void CurvesPage::showYChoice()
{
    const QSignalBlocker blocker(m_y);
    if (m_curves.hasOwnYScales()) {
        m_y->setCurrentIndex(kYAsSet);
    } else {
        m_y->setCurrentIndex(m_curves.yScale({}) == figures::AxisScale::Log10 ? 1 : 0);
    }
}

std::vector<charts::AnyFigure> CurvesPage::exportFigures()
{
    std::vector<charts::AnyFigure> all;
    for (const std::string& key : drawnKeys()) {
        if (const auto prepared = m_curves.preparedNow(key)) {
            all.push_back(std::make_shared<const figures::LineFigure>(
                buildFigure(key, *prepared, {kExportWidthPx, kExportHeightPx}, 2)));
        }
    }
    return all;
}

} // namespace runlane::ui
