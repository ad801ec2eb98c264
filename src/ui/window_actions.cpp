// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_actions.h"

#include "session/comparison.h"
#include "ui/comparison_steps.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/help_window.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcuts_dialog.h"
#include "ui/docks/comparison_dock.h"
#include "ui/docks/problems_dock.h"
#include "ui/docks/stores_dock.h"
#include "ui/main_window.h"
#include "ui/pages/runs_query_field.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace runlane::ui {

namespace {

constexpr int kFontStep = 10;

QKeySequence control(int key)
{
    return QKeySequence(static_cast<int>(Qt::CTRL) | key);
}

QKeySequence controlShift(int key)
{
    return QKeySequence(static_cast<int>(Qt::CTRL) | static_cast<int>(Qt::SHIFT) | key);
}

} // namespace

WindowActions::WindowActions(MainWindow& window)
    : QObject(&window)
    , m_window(window)
{
    QMenuBar* bar = window.menuBar();
    m_file = bar->addMenu(tr("&File"));
    m_edit = bar->addMenu(tr("&Edit"));
    m_view = bar->addMenu(tr("&View"));
    m_run = bar->addMenu(tr("&Run"));
    m_chart = bar->addMenu(tr("&Chart"));
    m_report = bar->addMenu(tr("Re&port"));
    m_help = bar->addMenu(tr("&Help"));
    buildFile();
    buildEdit();
    buildView();
    buildRun();
    m_export = add(m_report, tr("Export report…"), QStringLiteral("export"), {control(Qt::Key_E)},
        [this] { m_window.exportReport(); });
    m_workspaceActions.push_back(m_export);
    buildHelp();
    const WindowParts& parts = window.parts();
    connect(&parts.recent, &RecentStores::changed, this, &WindowActions::fillRecent);
    connect(
        &parts.session.comparison(), &session::Comparison::changed, this, &WindowActions::update);
    connect(&window.selection(), &Selection::runChanged, this, &WindowActions::update);
    connect(&window, &MainWindow::pageShown, this, [this] {
        takePageActions();
        update();
    });
    fillRecent();
    takePageActions();
    update();
}

QAction* WindowActions::add(QMenu* menu, const QString& text, const QString& iconName,
    const QList<QKeySequence>& keys, std::function<void()> run)
{
    auto* action = new QAction(text, this);
    if (!iconName.isEmpty()) {
        action->setIcon(icon(iconName));
    }
    action->setShortcuts(keys);
    connect(action, &QAction::triggered, this, [run = std::move(run)] { run(); });
    menu->addAction(action);
    m_window.addAction(action);
    return action;
}

void WindowActions::buildFile()
{
    add(m_file, tr("Open folder…"), QStringLiteral("folder"), {control(Qt::Key_O)},
        [this] { m_window.chooseFolder(); });
    add(m_file, tr("Open database…"), QStringLiteral("database"), {controlShift(Qt::Key_O)},
        [this] { m_window.chooseDatabase(); });
    QAction* sample = add(m_file, tr("Try the sample"), QStringLiteral("flask"),
        {control(Qt::Key_T)}, [this] { m_window.openSample(); });
    sample->setEnabled(!m_window.parts().sampleFolder.isEmpty());
    m_recent = m_file->addMenu(icon(QStringLiteral("clock")), tr("Recent stores"));
    m_file->addSeparator();
    m_reload = add(m_file, tr("Reload"), QStringLiteral("reset"), {QKeySequence(Qt::Key_F5)},
        [this] { m_window.reload(); });
    m_workspaceActions.push_back(m_reload);
    m_live = add(m_file, tr("Live"), QStringLiteral("running"), {control(Qt::Key_L)},
        [this] { m_window.toggleLive(); });
    m_live->setCheckable(true);
    m_workspaceActions.push_back(m_live);
    m_file->addSeparator();
    add(m_file, tr("Close window"), {}, {control(Qt::Key_W)}, [this] { m_window.close(); });
    add(m_file, tr("Quit"), {}, {control(Qt::Key_Q)}, [this] { m_window.close(); });
}

void WindowActions::fillRecent()
{
    m_recent->clear();
    for (const RecentStore& store : m_window.parts().recent.stores()) {
        const QString place = store.place;
        QAction* action = m_recent->addAction(
            plainActionText(shortPlace(place)), this, [this, place] { m_window.openPlace(place); });
        action->setIcon(icon(store.kind == PlaceKind::Folder ? QStringLiteral("folder")
                                                             : QStringLiteral("database")));
    }
    const bool hasStores = !m_window.parts().recent.stores().empty();
    if (hasStores) {
        m_recent->addSeparator();
        m_recent->addAction(
            tr("Forget all but pinned"), this, [this] { m_window.parts().recent.clear(); });
    }
    m_recent->menuAction()->setEnabled(hasStores);
}

void WindowActions::buildEdit()
{
    m_copy = add(m_edit, tr("Copy as table"), QStringLiteral("copy"), {QKeySequence::Copy}, [this] {
        if (Page* page = m_window.currentPage()) {
            page->copySelection();
        }
    });
    m_find = add(m_edit, tr("Find"), QStringLiteral("search"), {control(Qt::Key_F)}, [this] {
        if (Page* page = m_window.currentPage()) {
            page->focusSearch();
        }
    });
    m_workspaceActions.push_back(m_copy);
    m_workspaceActions.push_back(m_find);
    m_edit->addSeparator();
    add(m_edit, tr("Settings…"), QStringLiteral("gear"), {control(Qt::Key_Comma)}, [this] {
        auto* dialog =
            new SettingsDialog(m_window.parts().settings, m_window.parts().theme, &m_window);
        connect(dialog, &SettingsDialog::languageChosen, &m_window, &MainWindow::languageChosen);
        connect(dialog, &SettingsDialog::liveModeChosen, &m_window, &MainWindow::setLiveMode);
        dialog->open();
    });
}

void WindowActions::buildView()
{
    int number = 1;
    for (const PageEntry& entry : m_window.pages()) {
        const QString name = entry.name;
        QAction* action = add(m_view, entry.title, entry.iconName, {control(Qt::Key_0 + number)},
            [this, name] { m_window.showPage(name); });
        m_workspaceActions.push_back(action);
        ++number;
    }
    m_view->addSeparator();
    for (QDockWidget* dock : {static_cast<QDockWidget*>(&m_window.storesDock()),
             static_cast<QDockWidget*>(&m_window.comparisonDock()),
             static_cast<QDockWidget*>(&m_window.problemsDock())}) {
        QAction* toggle = dock->toggleViewAction();
        m_view->addAction(toggle);
        m_workspaceActions.push_back(toggle);
    }
    m_view->addSeparator();
    buildLook(m_view);
    m_view->addSeparator();
    m_workspaceActions.push_back(add(m_view, tr("Next pane"), {}, {QKeySequence(Qt::Key_F6)},
        [this] { m_window.focusNextPane(); }));
    QAction* full = add(m_view, tr("Full screen"), {}, {QKeySequence(Qt::Key_F11)},
        [this] { m_window.setWindowState(m_window.windowState() ^ Qt::WindowFullScreen); });
    full->setCheckable(true);
    connect(m_view, &QMenu::aboutToShow, this,
        [this, full] { full->setChecked(m_window.isFullScreen()); });
    m_view->addSeparator();
    add(m_view, tr("Start page"), {}, {}, [this] { m_window.showStartPage(); });
}

void WindowActions::buildLook(QMenu* menu)
{
    ThemeController& theme = m_window.parts().theme;
    Settings& settings = m_window.parts().settings;
    QMenu* themes = menu->addMenu(tr("Theme"));
    auto* group = new QActionGroup(this);
    const std::vector<std::pair<ThemeChoice, QString>> choices{{ThemeChoice::System, tr("System")},
        {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}};
    for (const auto& [choice, text] : choices) {
        const ThemeChoice wanted = choice;
        QAction* action = themes->addAction(text, this, [&theme, &settings, wanted] {
            settings.setTheme(wanted);
            theme.setChoice(wanted);
        });
        action->setCheckable(true);
        group->addAction(action);
        const auto check = [action, wanted, &theme] {
            action->setChecked(theme.choice() == wanted);
        };
        connect(&theme, &ThemeController::themeChanged, action, check);
        check();
    }
    QMenu* languages = menu->addMenu(tr("Language"));
    auto* languageGroup = new QActionGroup(this);
    const std::vector<std::pair<QString, QString>> names{{QString(), tr("System")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("ko"), QString::fromUtf8("한국어")}};
    for (const auto& [language, text] : names) {
        const QString wanted = language;
        QAction* action = languages->addAction(text, this, [this, wanted, &settings] {
            settings.setLanguage(wanted);
            Q_EMIT m_window.languageChosen(wanted);
        });
        action->setCheckable(true);
        action->setChecked(settings.language() == wanted);
        languageGroup->addAction(action);
    }
    QMenu* size = menu->addMenu(tr("Text size"));
    add(size, tr("Larger"), {}, {control(Qt::Key_Plus), control(Qt::Key_Equal)},
        [this, &theme] { setFontPercent(theme.fontPercent() + kFontStep); });
    add(size, tr("Smaller"), {}, {control(Qt::Key_Minus)},
        [this, &theme] { setFontPercent(theme.fontPercent() - kFontStep); });
    add(size, tr("Normal"), {}, {control(Qt::Key_0)}, [this] { setFontPercent(100); });
}

void WindowActions::setFontPercent(int percent)
{
    m_window.parts().theme.setFontPercent(percent);
    m_window.parts().settings.setFontPercent(m_window.parts().theme.fontPercent());
}

void WindowActions::buildRun()
{
    session::Comparison& comparison = m_window.parts().session.comparison();
    Selection& selection = m_window.selection();
    m_toggle = add(m_run, tr("Add to comparison"), QStringLiteral("plus"), {},
        [&comparison, &selection] { comparison.toggle(*selection.run()); });
    m_baseline =
        add(m_run, tr("Set as baseline"), QStringLiteral("star"), {}, [&comparison, &selection] {
            const session::RunRef ref = *selection.run();
            comparison.setBaseline(
                comparison.baseline() == ref ? std::nullopt : std::optional<session::RunRef>(ref));
        });
    m_run->addSeparator();
    m_clear = add(m_run, tr("Clear comparison"), QStringLiteral("close"), {},
        [this] { clearComparison(m_window.context()); });
}

void WindowActions::buildHelp()
{
    add(m_help, tr("Help"), QStringLiteral("info"), {QKeySequence(Qt::Key_F1)}, [this] {
        const bool isInQuery = qobject_cast<RunsQueryField*>(m_window.focusWidget()) != nullptr;
        HelpWindow::show(
            m_window, isInQuery ? HelpSection::Queries : helpSectionOf(m_window.currentPageName()));
    });
    add(m_help, tr("Keyboard shortcuts"), QStringLiteral("keyboard"), {control(Qt::Key_Slash)},
        [this] {
            auto* dialog = new ShortcutsDialog(shortcuts(), &m_window);
            dialog->open();
        });
    m_help->addSeparator();
    add(m_help, tr("About Runlane"), {}, {}, [this] {
        auto* dialog = new AboutDialog(&m_window);
        dialog->open();
    });
}

void WindowActions::takePageActions()
{
    for (QAction* action : m_pageActions) {
        for (QMenu* menu : {m_edit, m_view, m_run, m_chart, m_report}) {
            menu->removeAction(action);
        }
    }
    m_pageActions.clear();
    if (Page* page = m_window.currentPage()) {
        const QHash<QString, QMenu*> menus{{QStringLiteral("edit"), m_edit},
            {QStringLiteral("view"), m_view}, {QStringLiteral("run"), m_run},
            {QStringLiteral("chart"), m_chart}, {QStringLiteral("report"), m_report}};
        const QList<QAction*> actions = page->actions();
        for (QAction* action : actions) {
            if (QMenu* menu = menus.value(action->property("menu").toString())) {
                menu->addAction(action);
                m_pageActions.push_back(action);
            }
        }
    }
    m_chart->menuAction()->setVisible(!m_chart->actions().isEmpty());
}

void WindowActions::update()
{
    const bool hasPage = m_window.currentPage() != nullptr;
    for (QAction* action : m_workspaceActions) {
        action->setEnabled(hasPage);
    }
    m_live->setChecked(m_window.parts().settings.liveMode() == session::LiveMode::On);
    const session::Comparison& comparison = m_window.parts().session.comparison();
    const auto& run = m_window.selection().run();
    const bool isCompared = run.has_value() && comparison.find(*run) != nullptr;
    m_toggle->setEnabled(run.has_value());
    m_toggle->setText(isCompared ? tr("Remove from comparison") : tr("Add to comparison"));
    m_baseline->setEnabled(run.has_value());
    m_baseline->setText(run.has_value() && comparison.baseline() == *run ? tr("No baseline")
                                                                         : tr("Set as baseline"));
    m_clear->setEnabled(!comparison.runs().empty());
    bool hasReport = false;
    for (const PageEntry& entry : m_window.pages()) {
        hasReport = hasReport || entry.name == QLatin1String("report");
    }
    m_export->setVisible(hasReport);
    m_export->setEnabled(hasPage && !comparison.runs().empty());
    m_report->menuAction()->setVisible(hasReport);
}

std::vector<WindowActions::Entry> WindowActions::shortcuts() const
{
    std::vector<Entry> entries;
    const auto collect = [&entries](const QMenu* menu, const auto& self) -> void {
        const QList<QAction*> actions = menu->actions();
        for (const QAction* action : actions) {
            if (action->menu() != nullptr) {
                self(action->menu(), self);
            } else if (!action->shortcut().isEmpty() && action->isVisible()) {
                QString title = menu->title();
                QString text = action->text();
                entries.push_back({title.remove(QLatin1Char('&')), text.remove(QLatin1Char('&')),
                    action->shortcut().toString(QKeySequence::NativeText)});
            }
        }
    };
    for (const QMenu* menu : {m_file, m_edit, m_view, m_run, m_chart, m_report, m_help}) {
        collect(menu, collect);
    }
    return entries;
}

} // namespace runlane::ui
