// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saved_views.h"

#include "ui/tables/passed_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr qint64 kLargestFile = qint64{16} << 20;

const QString kSchema = QStringLiteral("runlane.views/1");
const QString kStores = QStringLiteral("stores");
const QString kViews = QStringLiteral("views");
const QString kDefault = QStringLiteral("default");
const QString kPinned = QStringLiteral("pinned_runs");
const QString kName = QStringLiteral("name");

qsizetype placeOf(const QJsonArray& views, const QString& name)
{
    for (qsizetype i = 0; i < views.size(); ++i) {
        if (views[i].toObject().value(kName).toString() == name) {
            return i;
        }
    }
    return -1;
}

} // namespace

SavedViews::SavedViews(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file)
{
    load();
}

void SavedViews::load()
{
    QFile file(m_file);
    const bool exists = file.exists();
    if (exists && file.size() <= kLargestFile && file.open(QIODevice::ReadOnly)) {
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        if (root.value(QStringLiteral("schema")).toString() == kSchema
            && root.value(kStores).isObject()) {
            m_root = root;
            return;
        }
    }
    file.close();
    if (exists) {
        m_badFile = m_file + QStringLiteral(".bad");
        QFile::remove(m_badFile);
        QFile::rename(m_file, m_badFile);
    }
    m_root = {{QStringLiteral("schema"), kSchema}, {kStores, QJsonObject()}};
}

QJsonObject SavedViews::entry(const QString& store) const
{
    return m_root.value(kStores).toObject().value(store).toObject();
}

core::Expected<void> SavedViews::setEntry(const QString& store, const QJsonObject& entry)
{
    QJsonObject stores = m_root.value(kStores).toObject();
    stores[store] = entry;
    m_root[kStores] = stores;
    QDir().mkpath(QFileInfo(m_file).absolutePath());
    const auto written = writePassedFile(m_file, QJsonDocument(m_root).toJson());
    Q_EMIT changed();
    return written;
}

std::vector<RunsView> SavedViews::views(const QString& store) const
{
    std::vector<RunsView> views;
    const QJsonArray items = entry(store).value(kViews).toArray();
    for (const QJsonValue& item : items) {
        if (auto view = viewFromJson(item.toObject())) {
            views.push_back(std::move(*view));
        }
    }
    return views;
}

std::optional<RunsView> SavedViews::view(const QString& store, const QString& name) const
{
    for (RunsView& view : views(store)) {
        if (view.name == name) {
            return std::move(view);
        }
    }
    return std::nullopt;
}

QString SavedViews::defaultName(const QString& store) const
{
    return entry(store).value(kDefault).toString();
}

std::set<std::string> SavedViews::pinnedRuns(const QString& store) const
{
    std::set<std::string> ids;
    const QJsonArray items = entry(store).value(kPinned).toArray();
    for (const QJsonValue& item : items) {
        ids.insert(item.toString().toStdString());
    }
    return ids;
}

core::Expected<void> SavedViews::put(const QString& store, const RunsView& view)
{
    QJsonObject known = entry(store);
    QJsonArray views = known.value(kViews).toArray();
    const qsizetype place = placeOf(views, view.name);
    if (place < 0) {
        views.append(toJson(view));
    } else {
        views.replace(place, toJson(view));
    }
    known[kViews] = views;
    return setEntry(store, known);
}

core::Expected<void> SavedViews::rename(
    const QString& store, const QString& from, const QString& to)
{
    QJsonObject known = entry(store);
    QJsonArray views = known.value(kViews).toArray();
    const qsizetype place = placeOf(views, from);
    if (place < 0) {
        return {};
    }
    QJsonObject view = views[place].toObject();
    view[kName] = to;
    views.replace(place, view);
    known[kViews] = views;
    if (known.value(kDefault).toString() == from) {
        known[kDefault] = to;
    }
    return setEntry(store, known);
}

core::Expected<void> SavedViews::remove(const QString& store, const QString& name)
{
    QJsonObject known = entry(store);
    QJsonArray views = known.value(kViews).toArray();
    const qsizetype place = placeOf(views, name);
    if (place < 0) {
        return {};
    }
    views.removeAt(place);
    known[kViews] = views;
    if (known.value(kDefault).toString() == name) {
        known.remove(kDefault);
    }
    return setEntry(store, known);
}

core::Expected<void> SavedViews::setDefault(const QString& store, const QString& name)
{
    QJsonObject known = entry(store);
    known[kDefault] = name;
    return setEntry(store, known);
}

core::Expected<void> SavedViews::setPinnedRuns(
    const QString& store, const std::set<std::string>& ids)
{
    QJsonObject known = entry(store);
    QJsonArray items;
    for (const std::string& id : ids) {
        items.append(QString::fromStdString(id));
    }
    known[kPinned] = items;
    return setEntry(store, known);
}

QString SavedViews::freeName(const QString& store, const QString& name) const
{
    const QJsonArray views = entry(store).value(kViews).toArray();
    QString free = name;
    for (int number = 2; placeOf(views, free) >= 0; ++number) {
        free = QStringLiteral("%1 %2").arg(name).arg(number);
    }
    return free;
}

} // namespace runlane::ui
