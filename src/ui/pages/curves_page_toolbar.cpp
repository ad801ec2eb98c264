// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "ui/chart_look.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/pages/curves_board.h"
#include "ui/pages/curves_export.h"
#include "ui/pages/curves_page.h"
#include "ui/settings.h"
#include "ui/tables/save_dialog.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

// The toolbar, actions and files of the Curves page.
namespace runlane::ui {

namespace {

constexpr int kSmoothingSteps = 100;
constexpr int kMostSmoothing = 99;
constexpr int kSmoothingDelayMillis = 40;
constexpr const char* kPage = "curves";

QString page()
{
    return QString::fromLatin1(kPage);
}

analysis::XMode modeOf(int index)
{
    switch (index) {
    case 1:
        return analysis::XMode::RelativeTime;
    case 2:
        return analysis::XMode::Time;
    case 3:
        return analysis::XMode::LogOrder;
    default:
        return analysis::XMode::Step;
    }
}

} // namespace

void CurvesPage::buildToolbar()
{
    m_xLabel = plainLabel({}, m_toolbar);
    m_x = new QComboBox(m_toolbar);
    m_yLabel = plainLabel({}, m_toolbar);
    m_y = new QComboBox(m_toolbar);
    m_smoothingLabel = plainLabel({}, m_toolbar);
    m_smoothing = new QSlider(Qt::Horizontal, m_toolbar);
    m_smoothing->setRange(0, kMostSmoothing);
    m_smoothing->setMinimumWidth(scaledPx(48));
    m_smoothing->setMaximumWidth(scaledPx(80));
    m_smoothingValue = plainLabel({}, FontRole::Number, Tone::Text, m_toolbar);
    m_raw = new QCheckBox(m_toolbar);
    m_search = new SearchField(QString(), m_toolbar);
    m_search->setMinimumWidth(scaledPx(72));
    m_link = iconButton(QStringLiteral("link"), QString(), m_toolbar);
    m_link->setCheckable(true);
    m_reset = iconButton(QStringLiteral("reset"), QString(), m_toolbar);
    m_export = new FittingButton(QString(), QStringLiteral("export"), m_toolbar);
    for (QComboBox* box : {m_x, m_y}) {
        box->setMinimumWidth(scaledPx(72));
    }
    auto* row = new FittingRow(m_toolbar);
    const int margin = scaledPx(figures::metrics().space12);
    row->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    row->setSpacing(scaledPx(8));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_xLabel, m_x, m_yLabel, m_y,
             m_smoothingLabel, m_smoothing, m_smoothingValue, m_raw, m_search}) {
        row->addWidget(widget);
    }
    row->addGap();
    row->addWidget(m_link);
    row->addWidget(m_reset);
    row->addWidget(m_export);
    using Step = FittingRow::Step;
    row->addStep(m_search, Step::Shorten);
    row->addStep(m_export, Step::Collapse);
    row->addStep(m_smoothingLabel, Step::Hide);
    for (QWidget* each : std::initializer_list<QWidget*>{m_y, m_x}) {
        row->addStep(each, Step::Shorten);
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_search, m_smoothing, m_y, m_x}) {
        row->addStep(each, Step::Collapse);
    }
    for (QWidget* each : std::initializer_list<QWidget*>{m_smoothingValue, m_yLabel, m_xLabel}) {
        row->addStep(each, Step::Hide);
    }
    m_smoothingTimer.setSingleShot(true);
    m_smoothingTimer.setInterval(kSmoothingDelayMillis);
}

void CurvesPage::fillToolbar()
{
    const auto fill = [](QComboBox* box, const QStringList& texts) {
        const QSignalBlocker blocker(box);
        const int index = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(index);
    };
    m_xLabel->setText(tr("X"));
    fill(m_x, {tr("Step"), tr("Relative time"), tr("Time"), tr("Log order")});
    m_x->setAccessibleName(tr("X axis"));
    m_yLabel->setText(tr("Y"));
    fill(m_y, {tr("Linear"), tr("Logarithmic"), tr("As set per chart")});
    m_y->setAccessibleName(tr("Y axis"));
    m_smoothingLabel->setText(tr("Smoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("Weight of the debiased exponential moving average"));
    m_raw->setText(tr("Raw"));
    m_raw->setToolTip(tr("Draw the values as logged behind the smoothed curve (R)"));
    m_search->setPlaceholderText(tr("Find metric"));
    m_search->setAccessibleName(tr("Find metric"));
    const auto name = [](QToolButton* button, const QString& text, const QString& toolTip) {
        button->setAccessibleName(text);
        button->setToolTip(toolTip);
    };
    name(m_link, tr("Link x"), tr("Link crosshair and zoom of all charts"));
    name(m_reset, tr("Reset zoom"), tr("Reset zoom (0 or double click)"));
    m_export->setText(tr("Export…"));
    fillExportMenu();
}

void CurvesPage::fillExportMenu()
{
    auto* menu = new QMenu(m_export);
    menu->addAction(tr("All charts as PDF…"), this,
        [this] { saveAs(tr("Export charts"), tr("PDF (*.pdf)"), QStringLiteral("pdf")); });
    menu->addAction(tr("All charts as PNG pictures…"), this,
        [this] { savePicturesTo(tr("Folder for the pictures"), QStringLiteral("png")); });
    menu->addAction(tr("All charts as SVG drawings…"), this,
        [this] { savePicturesTo(tr("Folder for the drawings"), QStringLiteral("svg")); });
    menu->addSeparator();
    menu->addAction(tr("Data as CSV…"), this,
        [this] { saveAs(tr("Export data"), tr("CSV (*.csv)"), QStringLiteral("csv")); });
    if (QMenu* old = m_export->menu()) {
        old->deleteLater();
    }
    m_export->setMenu(menu);
}

void CurvesPage::restoreSettings()
{
    const Settings& settings = m_context.settings;
    m_x->setCurrentIndex(settings.pageValue(page(), QStringLiteral("x"), 0).toInt());
    m_y->setCurrentIndex(settings.pageValue(page(), QStringLiteral("y"), 0).toInt() == 1 ? 1 : 0);
    m_smoothing->setValue(settings.pageValue(page(), QStringLiteral("smoothing"), 0).toInt());
    m_raw->setChecked(settings.pageValue(page(), QStringLiteral("raw"), true).toBool());
    m_link->setChecked(settings.pageValue(page(), QStringLiteral("link"), true).toBool());
    const QVariant folded = settings.pageValue(page(), QStringLiteral("folded"));
    if (folded.isValid()) {
        std::set<std::string> names;
        for (const QString& name : folded.toStringList()) {
            names.insert(name.toStdString());
        }
        m_board->setFolded(names);
    }
    m_curves.setAllYScales(
        m_y->currentIndex() == 1 ? figures::AxisScale::Log10 : figures::AxisScale::Linear);
    applySettings();
}

void CurvesPage::applySettings()
{
    CurveSettings settings = m_curves.settings();
    settings.xMode = modeOf(m_x->currentIndex());
    settings.smoothing = static_cast<double>(m_smoothing->value()) / kSmoothingSteps;
    settings.raw = m_raw->isChecked() ? figures::RawCurves::Shown : figures::RawCurves::Hidden;
    m_smoothingValue->setText(QLocale().toString(settings.smoothing, 'f', 2));
    m_raw->setEnabled(settings.smoothing > 0);
    m_curves.setSettings(settings);
}

void CurvesPage::connectToolbar()
{
    const auto remember = [this](const char* key, const QVariant& value) {
        m_context.settings.setPageValue(page(), QString::fromLatin1(key), value);
    };
    connect(m_x, &QComboBox::currentIndexChanged, this, [this, remember](int index) {
        remember("x", index);
        applyX(index);
    });
    connect(m_y, &QComboBox::currentIndexChanged, this, [this, remember](int index) {
        remember("y", index);
        applyY(index);
    });
    connect(m_smoothing, &QSlider::valueChanged, this, [this, remember](int value) {
        remember("smoothing", value);
        applySettings();
        m_smoothingTimer.start();
    });
    connect(&m_smoothingTimer, &QTimer::timeout, this, &CurvesPage::updateCharts);
    connect(m_raw, &QCheckBox::toggled, this, [this, remember](bool isOn) {
        remember("raw", isOn);
        applySettings();
        updateCharts();
    });
    connect(m_link, &QToolButton::toggled, this, [this, remember](bool isOn) {
        remember("link", isOn);
        leaveCrosshair();
        rebuild();
    });
    connect(m_search, &QLineEdit::textChanged, this, &CurvesPage::rebuild);
    connect(m_reset, &QToolButton::clicked, this, &CurvesPage::resetRanges);
    connect(m_board, &CurvesBoard::foldedChanged, this, [this, remember] {
        QStringList names;
        for (const std::string& name : m_board->folded()) {
            names << models::toText(name);
        }
        remember("folded", names);
        Q_EMIT statusTextChanged();
    });
}

void CurvesPage::applyX(int)
{
    m_ranges.clear();
    m_ownRanges.clear();
    leaveCrosshair();
    applySettings();
    updateCharts();
}

void CurvesPage::applyY(int index)
{
    if (index > 1) {
        showYChoice();
        return;
    }
    m_curves.setAllYScales(index == 1 ? figures::AxisScale::Log10 : figures::AxisScale::Linear);
    updateCharts();
}

void CurvesPage::buildActions()
{
    const auto add = [this](const QString& text, const auto& slot) {
        auto* action = new QAction(text, this);
        action->setProperty("menu", QStringLiteral("chart"));
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
        return action;
    };
    add(tr("Reset zoom"), [this] { resetRanges(); });
    QAction* logX = add(tr("Logarithmic x"), [this] {
        CurveSettings settings = m_curves.settings();
        const bool isLog = settings.xScale == figures::AxisScale::Log10;
        settings.xScale = isLog ? figures::AxisScale::Linear : figures::AxisScale::Log10;
        m_curves.setSettings(settings);
        resetRanges();
    });
    logX->setCheckable(true);
    add(tr("Link crosshair and zoom"), [this] { m_link->toggle(); });
    add(tr("Export charts as PDF…"), [this] { exportContent(); });
}

void CurvesPage::exportContent()
{
    saveAs(tr("Export charts"), tr("PDF (*.pdf)"), QStringLiteral("pdf"));
}

void CurvesPage::saveAs(const QString& title, const QString& filter, const QString& ending)
{
    m_curves.read(drawnKeys());
    auto* dialog = saveDialog(this, title, m_context.settings);
    dialog->setNameFilter(filter);
    dialog->setDefaultSuffix(ending);
    dialog->selectFile(QStringLiteral("curves.") + ending);
    connect(dialog, &QFileDialog::fileSelected, this, [this, ending](const QString& path) {
        if (ending == QLatin1String("csv")) {
            std::vector<std::string> keys = drawnKeys();
            keys.insert(keys.end(), m_singles.begin(), m_singles.end());
            report(writeText(path, curvesAsCsv(m_curves, keys)), path);
            warnAboutUnread(keys);
            return;
        }
        report(charts::saveFiguresAsPdf(
                   exportFigures(), path, tr("Curves"), chartStyle(m_context.theme)),
            path);
        warnAboutUnread(drawnKeys());
    });
    dialog->open();
}

void CurvesPage::savePicturesTo(const QString& title, const QString& kind)
{
    m_curves.read(drawnKeys());
    auto* dialog = new QFileDialog(this, title, m_context.settings.exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this, kind](const QString& folder) {
        m_context.settings.setExportFolder(folder);
        report(savePictures(exportFigures(), folder,
                   kind == QLatin1String("png") ? PictureKind::Png : PictureKind::Svg,
                   chartStyle(m_context.theme)),
            folder);
        warnAboutUnread(drawnKeys());
    });
    dialog->open();
}

void CurvesPage::warnAboutUnread(const std::vector<std::string>& keys)
{
    const auto unread = std::count_if(
        keys.begin(), keys.end(), [this](const std::string& key) { return !m_curves.isRead(key); });
    if (unread > 0) {
        m_context.messages.banner(QStringLiteral("curves-export"), core::Severity::Warning,
            tr("%L1 metrics were not read yet and are not in the file").arg(unread));
    }
}

void CurvesPage::report(const core::Expected<void>& done, const QString& place)
{
    const QString key = QStringLiteral("curves-export");
    if (!done) {
        m_context.messages.banner(key, core::Severity::Error, errorLine(done.error()));
        return;
    }
    m_context.messages.removeBanner(key);
    const QString name = QDir::toNativeSeparators(QFileInfo(place).fileName());
    m_context.messages.toast(tr("%1 saved").arg(name),
        {{tr("Open"), [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(place)); }}});
}

} // namespace runlane::ui
