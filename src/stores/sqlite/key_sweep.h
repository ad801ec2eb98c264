// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/metric_points.h"
#include "core/progress.h"
#include "core/snapshot.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/schema.h"

#include <cstdint>
#include <string>
#include <vector>

namespace runlane::stores::sqlite {

class Statement;

// Reads the points of one metric of many runs in the order of an index that begins with the key
// and holds all that is wanted: MLflow's primary key of metrics. Chunk by chunk; no lock is held
// between two.
class KeySweep
{
public:
    KeySweep(Connection& connection, const Schema& schema, core::DiagnosticSink& problems);

    // Whether the database has such an index.
    [[nodiscard]] bool isPossible() const { return !m_order.empty(); }
    // An error leaves the visitor with some of the points.
    [[nodiscard]] core::Expected<void> read(const core::StoreSnapshot& snapshot,
        const core::PointRequest& request, const core::PointVisitor& visitor,
        core::Progress& progress);
    // The statement that reads a chunk behind another.
    [[nodiscard]] std::string nextSql() const;

private:
    struct Places;

    [[nodiscard]] bool bindNext(
        Statement& next, const std::string& key, const Statement& last) const;
    [[nodiscard]] std::string firstSql() const;
    [[nodiscard]] std::string selection() const;
    void take(const Statement& row, Places& places, const core::PointVisitor& visitor);

    Connection& m_connection;
    core::DiagnosticSink& m_problems;
    std::vector<std::string> m_order; // columns of the index behind the key
    std::string m_index;
    bool m_hasStep = false;
    bool m_hasNan = false;
};

} // namespace runlane::stores::sqlite
