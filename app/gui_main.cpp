// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui_main.h"

#include "commands/command.h"
#include "session/session.h"
#include "session/single_instance.h"
#include "stores/store.h"
#include "ui/main_window.h"
#include "ui/selection.h"
#include "ui/settings.h"
#include "ui/theme/theme_controller.h"
#include "ui/translator.h"

#include <QApplication>
#include <QDir>

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <vector>

namespace runlane::app {

namespace {

// The bundled store, beside the program in the installed tree and in the build tree alike.
QString sampleFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    const QDir sample(program.filePath(QStringLiteral("../share/runlane/sample")));
    return sample.exists() ? sample.canonicalPath() : QString();
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

// The window and everything it works on. A new language makes a new window over the same session.
class Program : public QObject
{
public:
    explicit Program(const session::OpenRequest& request)
        : m_theme(std::make_unique<ui::ThemeController>())
    {
        ui::applySettings(m_settings, *m_theme);
        m_translator.setLanguage(m_settings.language());
        makeWindow();
        for (const QString& place : request.places) {
            m_window->openPlace(place);
        }
        if (request.wantsSample) {
            m_window->openSample();
        }
    }

    // What a second start asked for.
    void take(const session::OpenRequest& request)
    {
        if (!request.activation.isEmpty()) {
            qputenv("XDG_ACTIVATION_TOKEN", request.activation);
        }
        for (const QString& place : request.places) {
            m_window->openPlace(place);
        }
        if (request.wantsSample) {
            m_window->openSample();
        }
        m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
        m_window->raise();
        m_window->activateWindow();
    }

private:
    void makeWindow()
    {
        m_window = std::make_unique<ui::MainWindow>(ui::WindowParts{
            m_session, *m_theme, m_settings, m_recent, sampleFolder(), QDir::currentPath()});
        connect(
            m_window.get(), &ui::MainWindow::languageChosen, this, [this](const QString& language) {
                // The sender must not be destroyed while its signal is delivered.
                QMetaObject::invokeMethod(
                    this, [this, language] { changeLanguage(language); }, Qt::QueuedConnection);
            });
        m_window->show();
    }

    void changeLanguage(const QString& language)
    {
        m_window->rememberWindow();
        const std::vector<ui::ExperimentRef> experiments = m_window->selection().experiments();
        const std::optional<session::RunRef> run = m_window->selection().run();
        QApplication::setQuitOnLastWindowClosed(false);
        m_window.reset();
        m_translator.setLanguage(language);
        makeWindow();
        m_window->selection().setExperiments(experiments);
        m_window->selection().setRun(run);
        QApplication::setQuitOnLastWindowClosed(true);
    }

    ui::Settings m_settings;
    ui::Translator m_translator;
    std::unique_ptr<ui::ThemeController> m_theme;
    session::Session m_session;
    ui::RecentStores m_recent;
    std::unique_ptr<ui::MainWindow> m_window;
};

// Written before a window that is already open is told to open the places: it reads them then.
void rememberMoved(const WindowOptions& options)
{
    if (options.moved.empty()) {
        return;
    }
    ui::Settings settings;
    for (const std::string& path : options.paths) {
        const auto locations = stores::findStores(path);
        if (!locations) {
            continue;
        }
        for (const stores::StoreLocation& location : *locations) {
            const QString store = QString::fromStdString(location.path);
            std::vector<stores::MovedFolder> moved = options.moved;
            for (const stores::MovedFolder& old : settings.movedFolders(store)) {
                const bool isSaidAgain = std::any_of(moved.begin(), moved.end(),
                    [&](const stores::MovedFolder& move) { return move.from == old.from; });
                if (!isSaidAgain) {
                    moved.push_back(old);
                }
            }
            settings.setMovedFolders(store, moved);
        }
    }
}

session::OpenRequest requestOf(const WindowOptions& options)
{
    session::OpenRequest request;
    for (const std::string& path : options.paths) {
        request.places.append(QString::fromStdString(path));
    }
    request.wantsSample = options.sample;
    request.activation = qgetenv("XDG_ACTIVATION_TOKEN");
    return request;
}

} // namespace

int runWindow(const WindowOptions& options, int& argumentCount, char** arguments)
{
    if (!hasDisplay()) {
        std::cerr << "runlane: there is no display; use a command instead, for example\n"
                     "  runlane runs PATH\n  runlane report PATH --run ID -o report.pdf\n";
        return kExitUsage;
    }
    QApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QCoreApplication::setApplicationName(QStringLiteral("runlane"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RUNLANE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.runlane.Runlane"));
    const QApplication application(argumentCount, arguments);
    rememberMoved(options);
    const session::OpenRequest request = requestOf(options);
    session::SingleInstance instance;
    if (options.reuse == WindowReuse::HandOver) {
        if (instance.handOver(request)) {
            return kExitSuccess;
        }
        instance.listen();
    }
    Program program(request);
    QObject::connect(&instance, &session::SingleInstance::requested, &program, &Program::take);
    return QApplication::exec();
}

} // namespace runlane::app
