// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "async/latest_task.h"
#include "report/report_input.h"
#include "session/comparison.h"
#include "session/session.h"

#include <QObject>
#include <QString>

#include <map>
#include <vector>

namespace runlane::ui {

class Settings;

// The shown runs of the comparison as the input of a report: asks the session for what is missing
// and reads pictures on the pool. Window's thread.
class ReportSource : public QObject
{
    Q_OBJECT

public:
    // settings: for directions of the user's own.
    ReportSource(session::Session& session, const Settings& settings, QObject* parent = nullptr);

    // Runs with series, evaluations and pictures as far as they are read, and directions; asks for
    // the rest. The other fields are left as they are made.
    [[nodiscard]] report::ReportInput collect();
    // Whether the user stated other directions since collect().
    [[nodiscard]] bool hasOtherDirections() const;
    // Something is still being read.
    [[nodiscard]] bool isReading() const { return m_isReading; }

Q_SIGNALS:
    void changed(); // collect() would give something else

private:
    struct PictureFile
    {
        QString source;
        core::PictureKind kind = core::PictureKind::Other;
        QString filePath;
    };
    using Pictures = std::map<QString, QImage>; // by file path

    void addSeries(const std::vector<session::RunRef>& refs, report::ReportInput& input);
    void addEvaluations(const session::RunRef& ref, report::ReportRun& run);
    void addProblems(const session::RunRef& ref, report::ReportRun& run) const;
    [[nodiscard]] std::vector<PictureFile> pictureFiles(const session::RunRef& ref) const;
    void readPictures(std::vector<QString> paths);

    session::Session& m_session;
    const Settings& m_settings;
    analysis::Directions m_directions;
    async::LatestTask<Pictures> m_pictureTask;
    Pictures m_pictures;
    std::vector<QString> m_missing; // pictures not read yet
    std::vector<QString> m_beingRead;
    bool m_isReading = false;
};

} // namespace runlane::ui
