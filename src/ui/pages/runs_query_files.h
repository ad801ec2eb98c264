// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "core/error.h"
#include "ui/page.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class QMenu;

namespace runlane::ui {

class RunsQueryField;
class SavedQueries;
struct QueriesRead;

// Named queries of the query box as files: two entries at the end of its menu. Reading keeps what
// is there; a name that is taken by another query gets a number.
class RunsQueryFiles : public QObject
{
    Q_OBJECT

public:
    // field: also the parent.
    RunsQueryFiles(const Context& context, RunsQueryField& field);
    ~RunsQueryFiles() override;

    void exportTo(const QString& path);
    void importFrom(const QString& path);

private:
    using Content = std::shared_ptr<core::Expected<QByteArray>>;

    [[nodiscard]] static QString bannerKey() { return QStringLiteral("queries"); }
    void addActions(QMenu& menu);
    void askExport();
    void askImport();
    void takeImported(const QString& path, const core::Expected<QByteArray>& content);
    void add(const QueriesRead& read);
    void tellRefused(const QString& path, const QueriesRead& read);

    Context m_context;
    RunsQueryField& m_field;
    async::LatestTask<Content> m_reading;
};

} // namespace runlane::ui
