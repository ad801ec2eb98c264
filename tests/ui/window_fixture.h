// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/comparison.h"
#include "session/session.h"
#include "support/temporary_folder.h"
#include "ui/main_window.h"
#include "ui/theme/theme_controller.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <functional>
#include <memory>

namespace runlane::tests {

inline bool waitUntil(const std::function<bool()>& isTrue, int millis = 20'000)
{
    return QTest::qWaitFor(isTrue, millis);
}

// Writes a small file store: experiment "leaf-disease" with three runs, "empty" without.
inline void writeStore(const TemporaryFolder& folder)
{
    const auto experiment = [&](const std::string& id, const std::string& name) {
        folder.write("mlruns/" + id + "/meta.yaml",
            "artifact_location: mlruns/" + id + "\nexperiment_id: '" + id
                + "'\nlifecycle_stage: active\nname: " + name + "\n");
    };
    experiment("1", "leaf-disease");
    experiment("2", "empty");
    for (const std::string& digit : {std::string("a"), std::string("b"), std::string("c")}) {
        std::string id;
        for (int i = 0; i < 32; ++i) {
            id += digit;
        }
        const std::string run = "mlruns/1/" + id + "/";
        std::string meta = "artifact_uri: mlruns/1/";
        meta.append(id).append("/artifacts\nend_time: 1700000600000\nentry_point_name: ''\n");
        meta.append("experiment_id: '1'\nlifecycle_stage: active\nrun_id: ").append(id);
        meta.append("\nrun_name: run-").append(digit);
        meta.append("\nrun_uuid: ").append(id);
        meta.append("\nsource_name: ''\nsource_type: 4\nsource_version: ''\n");
        meta.append("start_time: 1700000000000\nstatus: 3\ntags: []\nuser_id: someone\n");
        folder.write(run + "meta.yaml", meta);
        folder.write(run + "params/lr", "0.1");
        folder.write(run + "metrics/acc", "1700000000000 0.5 0\n1700000001000 0.75 1\n");
    }
}

inline std::string runId(char digit)
{
    return std::string(32, digit);
}

// A real window over a real session, with settings of its own.
class Window : public testing::Test
{
protected:
    Window()
        : m_settings(QString::fromStdString(m_folder.text() + "/runlane.conf"))
        , m_recent(QString::fromStdString(m_folder.text() + "/recent.conf"))
    {
        m_theme.setChoice(ui::ThemeChoice::Light);
        makeWindow();
    }

    void makeWindow(const QString& sample = {})
    {
        m_window.reset();
        m_window = std::make_unique<ui::MainWindow>(ui::WindowParts{m_session, m_theme, m_settings,
            m_recent, sample, QString::fromStdString(m_folder.text())});
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window.get()));
    }

    [[nodiscard]] QString place() const
    {
        return QString::fromStdString(m_folder.text() + "/mlruns");
    }

    void openStore()
    {
        writeStore(m_folder);
        openWritten();
    }

    void openWritten()
    {
        m_window->openPlace(place());
        ASSERT_TRUE(waitUntil([this] {
            return !m_session.stores().empty()
                && m_session.stores().front().state == session::StoreState::Ready;
        }));
    }

    [[nodiscard]] session::RunRef ref(char digit) const
    {
        return {m_session.stores().front().id, runId(digit)};
    }

    template <class Widget>
    Widget* find(const QString& accessibleName)
    {
        const QList<Widget*> all = m_window->findChildren<Widget*>();
        for (Widget* widget : all) {
            if (widget->accessibleName() == accessibleName) {
                return widget;
            }
        }
        return nullptr;
    }

    TemporaryFolder m_folder;
    ui::ThemeController m_theme;
    ui::Settings m_settings;
    session::Session m_session;
    ui::RecentStores m_recent;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace runlane::tests
