// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/metric_directions.h"

#include "ui/settings.h"

#include <QVariantMap>

namespace runlane::ui {

namespace {

using analysis::Direction;

const QString kPage = QStringLiteral("runs");
const QString kDirections = QStringLiteral("directions");

QString directionWord(Direction direction)
{
    return direction == Direction::HigherIsBetter ? QStringLiteral("higher")
        : direction == Direction::LowerIsBetter   ? QStringLiteral("lower")
                                                  : QStringLiteral("none");
}

} // namespace

analysis::Directions ownDirections(const Settings& settings)
{
    analysis::Directions directions;
    const QVariantMap saved = settings.pageValue(kPage, kDirections).toMap();
    for (auto at = saved.begin(); at != saved.end(); ++at) {
        const QString word = at.value().toString();
        directions.setOwn(at.key().toStdString(),
            word == QLatin1String("higher")      ? Direction::HigherIsBetter
                : word == QLatin1String("lower") ? Direction::LowerIsBetter
                                                 : Direction::Unknown);
    }
    return directions;
}

void saveOwnDirections(Settings& settings, const analysis::Directions& directions)
{
    QVariantMap saved;
    for (const auto& [key, own] : directions.own()) {
        saved.insert(QString::fromStdString(key), directionWord(own));
    }
    settings.setPageValue(kPage, kDirections, saved);
}

analysis::Directions directionsOf(const Settings& settings, const session::Session& session,
    const std::vector<session::RunRef>& runs)
{
    analysis::Directions directions = ownDirections(settings);
    for (const session::RunRef& ref : runs) {
        const core::Run* run = session.run(ref);
        const core::SnapshotPtr snapshot = session.snapshot(ref.store);
        if (run != nullptr && snapshot != nullptr) {
            analysis::addStatedDirection(directions, *snapshot, *run);
        }
    }
    return directions;
}

} // namespace runlane::ui
