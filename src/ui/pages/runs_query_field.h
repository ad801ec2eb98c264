// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_query.h"
#include "core/snapshot.h"

#include <QLineEdit>
#include <QStringList>
#include <QTimer>

#include <map>
#include <optional>
#include <string>
#include <vector>

class QCompleter;
class QStringListModel;

namespace runlane::ui {

// What a query may name, for completion: fields as the language writes them and the values some of
// them have.
struct QueryVocabulary
{
    QStringList fields;
    std::map<std::string, QStringList> values; // by field as written in fields
};
[[nodiscard]] QueryVocabulary vocabularyOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows);

// The query box: colours what is typed, underlines what cannot be read, completes keys and values.
// A query that cannot be read does not replace the one before.
class RunsQueryField : public QLineEdit
{
    Q_OBJECT

public:
    explicit RunsQueryField(QWidget* parent = nullptr);

    void setVocabulary(QueryVocabulary vocabulary);
    [[nodiscard]] const analysis::RunQuery& query() const { return m_query; }
    // What is wrong with the text and what was expected; empty: nothing.
    [[nodiscard]] QString errorText() const;

Q_SIGNALS:
    // The text has another meaning now; not sent while it cannot be read.
    void queryChanged();
    void errorChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void readText();
    void showError(const std::optional<analysis::QueryError>& error);
    void paintTokens();
    void offerCompletions();
    void complete(const QString& text);
    [[nodiscard]] QStringList candidates(const analysis::QueryPlace& place) const;

    analysis::RunQuery m_query;
    std::optional<analysis::QueryError> m_error;
    std::optional<analysis::QueryError> m_shownError;
    QueryVocabulary m_vocabulary;
    QCompleter* m_completer;
    QStringListModel* m_candidates;
    analysis::QueryPlace m_place;
    QTimer m_errorDelay;
};

} // namespace runlane::ui
