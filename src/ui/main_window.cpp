// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "session/comparison.h"
#include "session/sample_comparison.h"
#include "ui/docks/comparison_dock.h"
#include "ui/docks/problems_dock.h"
#include "ui/docks/stores_dock.h"
#include "ui/moved_artifacts.h"
#include "ui/pages/start_page.h"
#include "ui/status_line.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/return_key.h"
#include "ui/window_actions.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QPainter>
#include <QShortcut>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

// The row of tabs with the line below it.
class TabRow : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    void paintEvent(QPaintEvent* event) override
    {
        {
            QPainter painter(this);
            const figures::Theme& theme = applicationTheme();
            painter.fillRect(rect(), toQColor(theme.window));
            paintEdge(painter, rect(), Edge::Bottom, toQColor(theme.hair));
        }
        QTabBar::paintEvent(event);
    }
};

// Asks for the room of the page that is shown, whatever the others need.
class PageStack : public QStackedWidget
{
public:
    explicit PageStack(QWidget* parent)
        : QStackedWidget(parent)
    {
        connect(this, &QStackedWidget::currentChanged, this, [this] { updateGeometry(); });
    }

    [[nodiscard]] QSize minimumSizeHint() const override
    {
        return currentWidget() == nullptr ? QSize() : currentWidget()->minimumSizeHint();
    }
};

} // namespace

MainWindow::MainWindow(const WindowParts& parts)
    : m_parts(parts)
    , m_context{parts.session, parts.theme, parts.settings, m_selection, *this}
    , m_entries(pageEntries())
{
    setWindowTitle(QStringLiteral("Runlane"));
    setWindowIcon(QIcon(QStringLiteral(":/icons/runlane.svg")));
    setAcceptDrops(true);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_selection.setDeletedItems(parts.settings.deletedItems());
    pressButtonsWithReturn(this);
    buildCentre();
    buildDocks();
    followRememberedFolders(m_context, this);
    m_status = new StatusLine(this);
    setStatusBar(m_status);
    m_toast = new Toast(this);
    connect(
        m_status, &StatusLine::cancelRequested, &m_parts.session, &session::Session::cancelWork);
    connect(m_status, &StatusLine::problemsRequested, m_problemsDock, &QDockWidget::show);
    m_actions = new WindowActions(*this);
    // Only while work is running: fields and pages use Esc for themselves otherwise.
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setEnabled(false);
    connect(m_escape, &QShortcut::activated, &m_parts.session, &session::Session::cancelWork);
    m_sample = new session::SampleComparison(m_parts.session, this);
    connect(m_sample, &session::SampleComparison::filled, this, &MainWindow::showFirstChart);
    connectSession();
    buildLive();
    connectStartPage();
    restore();
    if (m_parts.session.stores().empty()) {
        showStartPage();
    } else {
        showWorkspace();
        for (const session::OpenedStore& store : m_parts.session.stores()) {
            onStoreChanged(store.id);
        }
    }
    updateStatus();
}

MainWindow::~MainWindow()
{
    m_comparisonDock->setPagePart(nullptr);
}

void MainWindow::buildCentre()
{
    m_workspace = new QWidget(this);
    auto* column = new QVBoxLayout(m_workspace);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tabs = new TabRow(m_workspace);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setAccessibleName(tr("Pages"));
    for (const PageEntry& entry : m_entries) {
        m_tabs->addTab(icon(entry.iconName), entry.title);
    }
    const QList<QToolButton*> scrollers = m_tabs->findChildren<QToolButton*>();
    for (QToolButton* scroller : scrollers) {
        setButtonKind(scroller, ButtonKind::Flat);
    }
    column->addWidget(m_tabs);
    m_banners = new BannerArea(m_workspace);
    column->addWidget(m_banners);
    m_stack = new PageStack(m_workspace);
    setSurface(m_stack, Surface::Base);
    m_start = new StartPage(m_parts.recent, m_stack);
    m_stack->addWidget(m_start);
    column->addWidget(m_stack, 1);
    setCentralWidget(m_workspace);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::onTabChanged);
}

void MainWindow::buildDocks()
{
    m_storesDock = new StoresDock(m_context, this);
    addDockWidget(Qt::LeftDockWidgetArea, m_storesDock);
    m_comparisonDock = new ComparisonDock(m_context, this);
    addDockWidget(Qt::RightDockWidgetArea, m_comparisonDock);
    m_problemsDock = new ProblemsDock(m_context, this);
    addDockWidget(Qt::BottomDockWidgetArea, m_problemsDock);
    m_problemsDock->hide();
    const figures::Metrics& sizes = figures::metrics();
    resizeDocks({m_storesDock, m_comparisonDock},
        {scaledPx(sizes.storesDock), scaledPx(sizes.comparisonDock)}, Qt::Horizontal);
    resizeDocks({m_problemsDock}, {scaledPx(sizes.problemsDock)}, Qt::Vertical);
    bool hasReport = false;
    for (const PageEntry& entry : m_entries) {
        hasReport = hasReport || entry.name == QLatin1String("report");
    }
    m_comparisonDock->setReportAvailable(hasReport);
    connect(m_storesDock, &StoresDock::openRequested, this, &MainWindow::chooseFolder);
    connect(m_storesDock, &StoresDock::reloadRequested, this, &MainWindow::reload);
    connect(m_storesDock, &StoresDock::experimentActivated, this,
        [this] { showPage(QStringLiteral("runs")); });
    connect(m_comparisonDock, &ComparisonDock::reportRequested, this, &MainWindow::exportReport);
    connect(
        m_comparisonDock, &ComparisonDock::problemsRequested, m_problemsDock, &QDockWidget::show);
    connect(m_comparisonDock, &ComparisonDock::modelsRequested, this,
        [this] { showPage(QStringLiteral("models")); });
    connect(m_comparisonDock, &ComparisonDock::runsRequested, this,
        [this] { showPage(QStringLiteral("runs")); });
    connect(m_problemsDock, &ProblemsDock::countChanged, this, &MainWindow::updateStatus);
}

void MainWindow::connectSession()
{
    session::Session& session = m_parts.session;
    connect(&session, &session::Session::storeAdded, this, &MainWindow::showWorkspace);
    connect(&session, &session::Session::storeChanged, this, &MainWindow::onStoreChanged);
    connect(&session, &session::Session::storeChanged, this, &MainWindow::offerDatabase);
    connect(&session, &session::Session::storeRead, this, &MainWindow::onStoreRead);
    connect(&session, &session::Session::storeClosed, this, [this](int id) {
        m_selection.forgetStore(id);
        removeBanner(QStringLiteral("store-%1").arg(id));
        if (m_parts.session.stores().empty()) {
            showStartPage();
        }
        updateStatus();
    });
    connect(&session, &session::Session::openFailed, this, &MainWindow::onOpenFailed);
    connect(&session, &session::Session::progressChanged, m_status, &StatusLine::setProgress);
    connect(&session, &session::Session::progressChanged, this,
        [this](const QString& what) { m_escape->setEnabled(!what.isEmpty()); });
    connect(&session.comparison(), &session::Comparison::changed, this, &MainWindow::updateStatus);
    connect(&m_selection, &Selection::experimentsChanged, this, &MainWindow::updateTitle);
}

void MainWindow::connectStartPage()
{
    connect(m_start, &StartPage::openFolderRequested, this, &MainWindow::chooseFolder);
    connect(m_start, &StartPage::openDatabaseRequested, this, &MainWindow::chooseDatabase);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::openPlace);
    connect(m_start, &StartPage::locateRequested, this, &MainWindow::locate);
}

void MainWindow::showFirstChart()
{
    const std::vector<session::ComparedRun>& runs = m_parts.session.comparison().runs();
    if (!runs.empty()) {
        const session::RunRef first = runs.front().ref;
        if (const core::Run* run = m_parts.session.run(first)) {
            m_selection.setExperiments({{first.store, std::string(run->experimentId)}});
        }
        m_selection.setRun(first);
    }
    for (const char* name : {"curves", "classification", "compare"}) {
        const QString wanted = QString::fromLatin1(name);
        const bool exists = std::any_of(m_entries.begin(), m_entries.end(),
            [&](const PageEntry& entry) { return entry.name == wanted; });
        if (exists) {
            showPage(wanted);
            return;
        }
    }
}

void MainWindow::reload()
{
    m_parts.session.reloadAll();
}

void MainWindow::exportReport()
{
    showPage(QStringLiteral("report"));
    if (Page* report = page(QStringLiteral("report"))) {
        report->exportContent();
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen()) {
        setWindowState(windowState() & ~Qt::WindowFullScreen);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::focusNextPane()
{
    const std::vector<QWidget*> panes{m_storesDock, m_workspace, m_comparisonDock, m_problemsDock};
    std::size_t at = 0;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (focusWidget() != nullptr
            && (panes[i] == focusWidget() || panes[i]->isAncestorOf(focusWidget()))) {
            at = i;
        }
    }
    for (std::size_t step = 1; step <= panes.size(); ++step) {
        QWidget* pane = panes[(at + step) % panes.size()];
        if (!pane->isVisible()) {
            continue;
        }
        if (focusInto(*pane, Qt::TabFocusReason)) {
            return;
        }
    }
}

bool MainWindow::focusInto(const QWidget& pane, Qt::FocusReason reason)
{
    const QList<QWidget*> children = pane.findChildren<QWidget*>();
    for (QWidget* child : children) {
        const bool isUsable =
            child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus) != 0;
        if (isUsable && child != m_tabs) {
            child->setFocus(reason);
            return true;
        }
    }
    return false;
}

Page* MainWindow::page(const QString& name)
{
    if (const auto at = m_pages.find(name); at != m_pages.end()) {
        return at->second;
    }
    for (const PageEntry& entry : m_entries) {
        if (entry.name == name) {
            Page* made = entry.create(m_context, m_stack);
            made->setAccessibleName(entry.title);
            m_stack->addWidget(made);
            m_pages.emplace(name, made);
            connect(made, &Page::statusTextChanged, this, &MainWindow::updateStatus);
            connect(made, &Page::pageRequested, this, &MainWindow::showPage);
            return made;
        }
    }
    return nullptr;
}

Page* MainWindow::currentPage() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

QString MainWindow::currentPageName() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? QString() : m_entries[static_cast<std::size_t>(index)].name;
}

void MainWindow::showPage(const QString& name)
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].name == name) {
            if (m_tabs->currentIndex() == static_cast<int>(i)) {
                onTabChanged(static_cast<int>(i));
            } else {
                m_tabs->setCurrentIndex(static_cast<int>(i));
            }
            leaveTabs();
            return;
        }
    }
}

void MainWindow::leaveTabs()
{
    Page* shown = currentPage();
    if (shown != nullptr && m_tabs->hasFocus() && !focusInto(*shown, Qt::OtherFocusReason)) {
        shown->setFocus(Qt::OtherFocusReason);
    }
}

void MainWindow::onTabChanged(int index)
{
    if (index < 0 || !m_isWorking) {
        return;
    }
    const QString name = m_entries[static_cast<std::size_t>(index)].name;
    Page* shown = page(name);
    m_comparisonDock->setPagePart(shown->dockPart());
    const bool hadFocus = focusWidget() != nullptr && m_stack->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(shown);
    if (hadFocus) {
        focusInto(*shown, Qt::OtherFocusReason);
    }
    shown->activated();
    m_parts.settings.setLastPage(name);
    updateStatus();
    Q_EMIT pageShown(name);
}

} // namespace runlane::ui
