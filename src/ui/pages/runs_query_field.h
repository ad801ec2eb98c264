// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_vocabulary.h"
#include "analysis/run_query.h"
#include "ui/pages/runs_saved_queries.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>
#include <optional>
#include <string>
#include <vector>

class QCompleter;
class QMenu;
class QStandardItemModel;

namespace runlane::ui {

// The query box: colours what is typed, underlines what cannot be read, completes keys and values,
// keeps queries under a name. A query that cannot be read does not replace the one before.
class RunsQueryField : public QLineEdit
{
    Q_OBJECT

public:
    explicit RunsQueryField(QWidget* parent = nullptr);

    void setHints(std::vector<analysis::FieldHint> hints);
    // What best() means. query() is that of the text read with them; errorChanged() tells.
    void setDirections(const analysis::Directions& directions);
    // Lines below the box that the list of completions must not cover. They outlive it.
    void keepFree(std::vector<const QWidget*> lines) { m_keptFree = std::move(lines); }
    // Where named and recent queries are kept; without, there is no menu of them.
    void setMemory(Settings& settings, const QStringList& storePaths);
    [[nodiscard]] const QStringList& memoryPaths() const { return m_memoryPaths; }
    // Changes the queries of these stores, be they still the ones shown or not.
    void changeMemory(
        const QStringList& storePaths, const std::function<void(SavedQueries&)>& change);
    [[nodiscard]] SavedQueries* memory() { return m_memory ? &*m_memory : nullptr; }
    // The menu of named and recent queries, filled anew each time it is opened (Alt+Down).
    [[nodiscard]] QMenu& queriesMenu() { return *m_menu; }
    // query AND clause, at once.
    void addClause(const std::string& clause);
    // query AND field, with the cursor behind it and the operators offered: the user writes on.
    void beginClause(const std::string& field);
    // What was read last, and as what text: not that of a field that is begun.
    [[nodiscard]] const analysis::RunQuery& query() const { return m_query; }
    [[nodiscard]] const QString& queryText() const { return m_queryText; }
    // What is wrong with the text, where, and what was expected; empty: nothing.
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    // The text has another meaning now; not sent while it cannot be read.
    void queryChanged();
    void errorChanged();
    // The menu of queries is about to be shown; what others add stands at its end.
    void menuFilled(QMenu& menu);
    // A named query took the place of another of its name; undo() brings that back.
    void queryReplaced(const QString& name, const std::function<void()>& undo);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool focusNextPrevChild(bool next) override; // Tab completes while completions are shown
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void readText();
    void takeRead();
    [[nodiscard]] bool endsInBegunField() const;
    void showError(const std::optional<analysis::QueryError>& error);
    void paintTokens();
    void goToError();
    void offerCompletions();
    [[nodiscard]] int keptFreeHeight() const;
    void complete(const QString& text);
    void openMenu();
    void fillMenu();
    void addNamedQueries();
    void askForName(const QString& title, const QString& proposed,
        const std::function<void(const QString&)>& use);
    void renameQuery(const QString& name, const QString& other);
    void rememberQuery();

    analysis::RunQuery m_query;
    QString m_queryText;
    analysis::RunQuery m_read; // waits for m_wordDelay
    std::optional<analysis::QueryError> m_error;
    std::optional<analysis::QueryError> m_shownError;
    analysis::Directions m_directions;
    std::vector<analysis::FieldHint> m_hints;
    Settings* m_settings = nullptr; // of the memory
    std::optional<SavedQueries> m_memory;
    QStringList m_memoryPaths;
    QMenu* m_menu;
    QAction* m_menuAction;
    QCompleter* m_completer;
    QStandardItemModel* m_candidates;
    analysis::QueryPlace m_place;
    QTimer m_errorDelay;
    QTimer m_wordDelay;
    QTimer m_rest; // a query that stood for a while is a recent one
    std::vector<const QWidget*> m_keptFree;
    bool m_isAsked = false; // completions are wanted whatever stands there
};

} // namespace runlane::ui
