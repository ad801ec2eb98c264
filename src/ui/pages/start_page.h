// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/recent_stores.h"

#include <QScrollArea>

#include <memory>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace runlane::ui {

class StartCard;

// A store found near the current folder.
struct NearbyStore
{
    QString place;
    QString name;
    PlaceKind kind = PlaceKind::Folder;
    QDateTime changed;
};

// What a new user sees: two ways to open, the sample, recent stores, stores found nearby.
class StartPage : public QScrollArea
{
    Q_OBJECT

public:
    explicit StartPage(RecentStores& recent, QWidget* parent = nullptr);

    void setNearby(const QString& folder, const std::vector<NearbyStore>& stores);
    void focusFirst(); // the sample card on the first start, else Open folder

Q_SIGNALS:
    void openFolderRequested();
    void openDatabaseRequested();
    void sampleRequested();
    void openRequested(const QString& place);
    void locateRequested(const QString& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QWidget* buildHeader();
    [[nodiscard]] QWidget* buildCards();
    [[nodiscard]] QWidget* buildLists();
    void fillRecent();
    void fillNearby();

    RecentStores& m_recent;
    QString m_nearbyFolder;
    std::vector<NearbyStore> m_nearby;
    StartCard* m_folderCard = nullptr;
    StartCard* m_sampleCard = nullptr;
    QVBoxLayout* m_recentRows = nullptr;
    QVBoxLayout* m_nearbyRows = nullptr;
    QWidget* m_recentBox = nullptr;
    QWidget* m_nearbyBox = nullptr;
    QLabel* m_nearbyPlace = nullptr;
};

} // namespace runlane::ui
