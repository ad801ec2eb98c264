// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace runlane::models {

// What the models say besides Qt's own roles. Text under Qt::DisplayRole is plain text on one line;
// Qt::ToolTipRole is escaped HTML. A role that does not apply gives an invalid QVariant.
enum Role {
    // Value in its true type: QString, double (may be NaN), qlonglong (milliseconds for times).
    // Invalid when missing.
    SortRole = Qt::UserRole + 1,
    FullTextRole, // QString: nothing shortened, as stored; for copy
    FamilyRole, // int: analysis::ColumnFamily (cells and headers)
    KeyRole, // QString: key of a column or row
    KindRole, // int: what a row is, each model's own enum
    RunIdRole, // QString
    StoreRole, // int: session's number of the store
    ExperimentIdRole, // QString
    StatusRole, // int: RunState
    StepRole, // QString: "@5,170"
    MetricBarRole, // double: share 0..1 on the column's stated scale
    BestRole, // bool: best of its column or row
    WarningRole, // QString: what is doubtful about the value, plain text
    IsMissingRole, // bool: nothing was logged
    IsNonFiniteRole, // bool: NaN or infinite
    ComparedStyleRole, // int: number of the run style, -1 = not compared
    BaselineRole, // bool
    HiddenRole, // bool: compared but hidden
    NoteRole, // QString: small text beside or below the main one
    CountRole, // qlonglong
    SeverityRole, // int: core::Severity
    PathRole, // QString
    LineRole, // qlonglong, 0 = none
    DeletedRole, // bool: deleted in the store
    DiffersRole, // bool: the row's values are not all the same
    TintedRole, // bool: differs from the baseline
    DeltaRole, // double: value minus baseline
    DeltaTextRole, // QString: "0.020", without a sign; DirectionRole gives the triangle
    DirectionRole, // int: -1 falls, 0 same or unknown, 1 rises
    BetterRole, // int: 1 better, -1 worse, 0 unknown
    SupportedRole, // bool: a test or interval supports the change
    LevelRole, // int: evidence level 1..6
    DepthRole, // int: how deep a row of a tree stands, 0 at the top
    RelativeDeltaTextRole, // QString: "2.2%", beside DeltaTextRole where both are shown
    IsLongRole, // bool: the value is shown shortened; FullTextRole has all of it
};

// MLflow's statuses, and Stale for a run that says RUNNING but has been silent for long.
enum class RunState { Running, Scheduled, Finished, Failed, Killed, Unknown, Stale };

} // namespace runlane::models
