// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/paint_figure.h"
#include "ui/page.h"
#include "ui/pages/curves_data.h"

#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QSlider;
class QStackedWidget;
class QToolButton;

namespace runlane::charts {
class LineChartView;
}

namespace runlane::ui {

class CurvesBoard;
class CurvesReadoutPanel;
class EmptyState;
class SearchField;

// How did training go: one chart for each metric over all shown runs, crosshair and zoom linked
// over charts of the same x.
class CurvesPage : public Page
{
    Q_OBJECT

public:
    explicit CurvesPage(const Context& context, QWidget* parent = nullptr);
    ~CurvesPage() override;

    void activated() override;
    [[nodiscard]] QString statusText() const override;
    void focusSearch() override;
    void exportContent() override;
    [[nodiscard]] QWidget* dockPart() override;

    [[nodiscard]] CurvesBoard& board() { return *m_board; }
    [[nodiscard]] CurveSet& curves() { return m_curves; }
    // Figures of all metrics that are drawn now, in the order of the page, for files.
    [[nodiscard]] std::vector<charts::AnyFigure> exportFigures();

protected:
    void changeEvent(QEvent* event) override;

private:
    using View = charts::LineChartView;

    void buildToolbar();
    void fillToolbar();
    void buildActions();
    void fillExportMenu();
    void restoreSettings();
    void connectEverything();
    void connectToolbar();
    void refreshLater();
    void refresh();
    void rebuild(); // sections from runs, histories and the search
    void showState();
    void fillSingles(const std::vector<std::string>& keys);
    [[nodiscard]] std::vector<CurveSection> foundSections() const;
    [[nodiscard]] bool mayBeSingle(const std::string& key) const;
    [[nodiscard]] std::vector<std::string> drawnKeys() const;

    // Charts (curves_page_charts.cpp).
    void setUpView(View& view, const std::string& key);
    void addChartMenu(QMenu& menu, const std::string& key);
    void updateCharts();
    void updateChart(const std::string& key);
    [[nodiscard]] figures::LineFigure buildFigure(const std::string& key,
        const figures::PreparedLines& prepared, QSizeF plot, double pixelRatio) const;
    void moveCrosshair(View& from, double x);
    void leaveCrosshair();
    void showReadout(View& from);
    void setRange(View& from, figures::Range range);
    void resetRanges();
    void highlight(const QString& runId);
    void toggleLog(const std::string& key);
    void showYChoice();
    void copyData(const std::string& key) const;

    void applySettings(); // smoothing, raw, axes
    void applyX(int index);
    void applyY(int index);
    void saveAs(const QString& title, const QString& filter, const QString& ending);
    void savePicturesTo(const QString& title, const QString& kind);
    void report(const core::Expected<void>& done, const QString& place);
    void warnAboutUnread(const std::vector<std::string>& keys);

    Context m_context;
    CurveSet m_curves;
    std::vector<CurveSection> m_sections; // of all metrics
    std::map<analysis::XMode, figures::Range> m_ranges; // linked zoom by what x is
    std::map<std::string, figures::Range> m_ownRanges; // zoom when not linked
    std::vector<std::string> m_singles;
    View* m_crosshairView = nullptr;
    QTimer m_smoothingTimer;

    QWidget* m_toolbar = nullptr;
    QLabel* m_xLabel = nullptr;
    QComboBox* m_x = nullptr;
    QLabel* m_yLabel = nullptr;
    QComboBox* m_y = nullptr;
    QLabel* m_smoothingLabel = nullptr;
    QSlider* m_smoothing = nullptr;
    QLabel* m_smoothingValue = nullptr;
    QCheckBox* m_raw = nullptr;
    SearchField* m_search = nullptr;
    QToolButton* m_link = nullptr;
    QToolButton* m_reset = nullptr;
    QPushButton* m_export = nullptr;
    QStackedWidget* m_stack = nullptr;
    CurvesBoard* m_board = nullptr;
    EmptyState* m_empty = nullptr;
    std::unique_ptr<CurvesReadoutPanel> m_readout;
    bool m_isStale = true;
};

} // namespace runlane::ui
