// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "ui/page.h"
#include "ui/saved_views.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QMenu;
class QPushButton;

namespace runlane::ui {

// The saved views of the store that the Runs page shows: its button with the menu, and the steps
// back through the views of this session.
class RunsViews : public QObject
{
    Q_OBJECT

public:
    // current: how the page looks now, nothing while it shows no runs.
    struct Source
    {
        std::function<std::optional<RunsView>()> current;
        std::function<void(const RunsView&)> apply;
    };

    RunsViews(const Context& context, Source source, QWidget* page);
    ~RunsViews() override;

    [[nodiscard]] QPushButton& button() { return *m_button; }
    [[nodiscard]] SavedViews& saved() { return m_saved; }

    // place: another store or another choice of experiments forgets the steps. True when the store
    // has a view to open with, which was applied.
    bool setPlace(const QString& store, const QString& place);
    // Name of the saved view that was shown last at the place that is set next; empty: none.
    void expect(const QString& name) { m_expected = name; }
    // The page looks as current() says from now on; called after every change, whoever made it.
    void note();
    // The data changed, and the columns with them: nothing to undo.
    void adopt();
    // Back and forth through what the user did to the table, with the name of the view shown then.
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return !m_back.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_forth.empty(); }

    void askName(); // saves what is shown under a name
    void save(const QString& name);
    void show(const QString& name);
    void importFrom(const QString& path);
    void exportTo(const QString& path);
    [[nodiscard]] QString currentName() const { return m_name; }

Q_SIGNALS:
    void stepsChanged();

private:
    using Content = std::shared_ptr<core::Expected<QByteArray>>;

    // Of the one banner that views have.
    [[nodiscard]] static QString bannerKey() { return QStringLiteral("views"); }
    void fillMenu();
    void addManagement(QMenu& menu);
    void updateButton();
    [[nodiscard]] bool isChanged() const; // what is shown is not the saved view any more
    void rename();
    void remove();
    void update();
    void makeDefault();
    void askImport();
    void askExport();
    void takeImported(const QString& path, const core::Expected<QByteArray>& content);
    void report(const core::Expected<void>& written);
    [[nodiscard]] std::optional<RunsView> current() const; // named as the view shown last
    void step(std::vector<RunsView>& from, std::vector<RunsView>& to);
    void apply(const RunsView& view);

    Context m_context;
    Source m_source;
    QWidget* m_page;
    QPushButton* m_button;
    QMenu* m_menu;
    SavedViews m_saved;
    async::LatestTask<Content> m_reading;
    QString m_store;
    QString m_place;
    QString m_name; // of the saved view that was shown last
    std::optional<QString> m_expected;
    std::set<QString> m_opened; // stores whose default view was applied
    std::optional<RunsView> m_last;
    std::vector<RunsView> m_back;
    std::vector<RunsView> m_forth;
    bool m_isTyping = false; // the last step changed the query alone
    bool m_isApplying = false;
};

} // namespace runlane::ui
