// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sample_comparison.h"

#include "session/comparison.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace runlane::session {

namespace {

constexpr qint64 kMaximumBytes = 1 << 20;

} // namespace

core::Expected<SavedComparison> readSavedComparison(const QString& file)
{
    QFile device(file);
    if (!device.open(QIODevice::ReadOnly)) {
        return core::makeError(
            core::ErrorCode::NotFound, file.toStdString(), device.errorString().toStdString());
    }
    if (device.size() > kMaximumBytes) {
        return core::makeError(core::ErrorCode::TooLarge, file.toStdString());
    }
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(device.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError) {
        return core::makeError(
            core::ErrorCode::BadFormat, file.toStdString(), error.errorString().toStdString());
    }
    if (object.value(QLatin1String("schema")).toString() != QLatin1String("runlane.comparison/1")) {
        return core::makeError(
            core::ErrorCode::BadFormat, file.toStdString(), "not a runlane.comparison/1");
    }
    SavedComparison saved;
    for (const QJsonValue& run : object.value(QLatin1String("runs")).toArray()) {
        saved.runIds.push_back(run.toString().toStdString());
    }
    saved.baseline = object.value(QLatin1String("baseline")).toString().toStdString();
    return saved;
}

SampleComparison::SampleComparison(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_reading(session.pool(), session.mailbox())
{
    connect(&session, &Session::storeChanged, this, &SampleComparison::fillWhenRead);
}

void SampleComparison::open(const QString& folder)
{
    m_folder = folder;
    m_saved.reset();
    m_reading.start(
        [file = QDir(folder).filePath(QStringLiteral("comparison.json"))](
            const std::stop_token&, core::Progress&) { return readSavedComparison(file); },
        [this](core::Expected<SavedComparison> result) {
            if (result) {
                m_saved = std::move(*result);
                fillWhenRead();
            }
        });
    m_session.open(folder);
}

void SampleComparison::fillWhenRead()
{
    if (!m_saved || m_folder.isEmpty()) {
        return;
    }
    const auto findRun = [&](const std::string& id) -> std::optional<RunRef> {
        for (const OpenedStore& store : m_session.stores()) {
            if (store.place == m_folder && store.snapshot != nullptr
                && store.snapshot->findRun(id) != nullptr) {
                return RunRef{store.id, id};
            }
        }
        return std::nullopt;
    };
    std::vector<RunRef> found;
    for (const std::string& id : m_saved->runIds) {
        if (const std::optional<RunRef> ref = findRun(id)) {
            found.push_back(*ref);
        }
    }
    bool isReading = false;
    for (const OpenedStore& store : m_session.stores()) {
        isReading = isReading || (store.place == m_folder && store.state == StoreState::Reading);
    }
    if (found.empty() || (isReading && found.size() < m_saved->runIds.size())) {
        return;
    }
    const std::optional<RunRef> baseline = findRun(m_saved->baseline);
    m_folder.clear(); // before the signals below
    m_session.comparison().addAll(found);
    if (baseline) {
        m_session.comparison().setBaseline(baseline);
    }
    Q_EMIT filled();
}

} // namespace runlane::session
