// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"
#include "analysis/run_diff.h"
#include "core/snapshot.h"
#include "models/number_text.h"
#include "models/roles.h"

#include <QAbstractItemModel>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runlane::models {

// One run of the comparison, kept alive by its snapshot. environment: null while it is not read.
// metric: chooses the value of a metric that stands for it; empty: the last.
struct ComparedColumn
{
    core::SnapshotPtr snapshot;
    std::string runId;
    int store = 0;
    std::size_t styleIndex = 0;
    std::shared_ptr<const std::vector<core::EnvironmentFile>> environment = {};
    analysis::MetricChooser metric = {};
};

// KindRole of a row. A fold holds the rows beside it that are the same in all runs, a group those
// whose keys begin alike ("optimizer."); an attribute may hold the parts of its value.
enum class CompareRow { Section, Attribute, Fold, Group };

// Both: the change in DeltaTextRole, its share of the baseline in RelativeDeltaTextRole; else one
// of them in DeltaTextRole.
enum class DeltaKind { Both, Absolute, Relative };
enum class RowChoice { All, OnlyDifferences };

// What differs between runs: section rows (Metrics, Params, Tags, Data sets, Run and source,
// Environment) with their attributes below, those of a common prefix in groups; column 0 is the
// attribute, then one column a run in the given order.
// Roles of a run's cell: DisplayRole (numbers with the row's decimals, "–" when missing, "…" while
// it is read, long values as "{…} 214 characters" or their beginning, environment files as "27
// packages"), NoteRole ("2 changed, 1 added", "same number"), FullTextRole, StepRole, BestRole,
// TintedRole, DiffersRole, IsMissingRole, IsNonFiniteRole, IsLongRole, DeltaTextRole,
// RelativeDeltaTextRole, DirectionRole, BetterRole, SupportedRole (always false: nothing here is
// tested), BaselineRole (the run the others are held
// against: the baseline, else the first). Column 0: KindRole, KeyRole (the whole key), DepthRole,
// NoteRole, CountRole (rows below a group or fold). Run headers: DisplayRole, NoteRole, RunIdRole,
// StoreRole, ComparedStyleRole, BaselineRole.
// Window's thread.
class CompareModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    explicit CompareModel(QObject* parent = nullptr);

    // Runs that are not in their snapshot are left out. baseline: index into runs.
    // value: what the columns' metric chooses, for the notes.
    void setRuns(std::vector<ComparedColumn> runs, std::optional<std::size_t> baseline,
        const analysis::MetricChoice& value = {}, const analysis::Directions& directions = {});
    void setRowChoice(RowChoice choice);
    void setDeltaKind(DeltaKind kind);
    // Shows the attributes that hold every word of text in their name or a value, the identical
    // ones too; empty: all.
    void setFilter(const QString& text);
    void setLocale(const QLocale& locale);

    [[nodiscard]] const std::vector<ComparedColumn>& runs() const { return m_runs; }
    [[nodiscard]] std::optional<std::size_t> baseline() const { return m_diff->baseline; }
    [[nodiscard]] RowChoice rowChoice() const { return m_rowChoice; }
    [[nodiscard]] DeltaKind deltaKind() const { return m_deltaKind; }
    [[nodiscard]] std::size_t attributeCount() const { return m_diff->rowCount(); }
    [[nodiscard]] std::size_t differingCount() const { return m_diff->differingCount(); }
    [[nodiscard]] std::size_t shownCount() const { return m_shown.size(); }
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    // Whether a cell (column 0: the name) holds a word of the filter.
    [[nodiscard]] bool isMatch(const QModelIndex& index) const;
    [[nodiscard]] const analysis::RunDiff& diff() const { return *m_diff; }
    // The same for work that outlives it.
    [[nodiscard]] std::shared_ptr<const analysis::RunDiff> sharedDiff() const { return m_diff; }
    [[nodiscard]] const QStringList& words() const { return m_words; }
    // Whether rows beside this one can be expanded, folds not counted.
    [[nodiscard]] bool isAmongGroups(const QModelIndex& index) const;
    // Row of diff() behind an attribute; nothing for other rows.
    [[nodiscard]] std::optional<std::size_t> diffRowOf(const QModelIndex& index) const;
    // Rows of diff() that are shown unfolded, without parts, in order.
    [[nodiscard]] const std::vector<std::size_t>& shownRows() const { return m_shown; }

    // The same with the parts that are shown.
    [[nodiscard]] std::vector<std::size_t> shownRowsWithParts() const;

    // Of a run, as its head says it.
    [[nodiscard]] QVariant runData(std::size_t run, int role) const;
    // The attribute of a section with that key, for restoring the current cell; owner: key of the
    // attribute it is a part of.
    [[nodiscard]] QModelIndex indexOf(
        analysis::DiffSection section, const QString& key, const QString& owner = {}) const;

    [[nodiscard]] QModelIndex index(
        int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString storeNote(std::size_t run) const;

    // diffRow: index into the diff's rows, of a group that of its first attribute. A name begins at
    // byte nameBegin of the key; that of a group ends at nameEnd.
    struct Node
    {
        CompareRow kind = CompareRow::Section;
        analysis::DiffSection section = analysis::DiffSection::Metrics;
        std::size_t diffRow = 0;
        std::size_t nameBegin = 0;
        std::size_t nameEnd = 0;
        std::size_t total = 0;
        std::size_t differing = 0;
        int parent = -1;
        int row = 0;
        int depth = 0;
        bool hasGroups = false;
        std::vector<int> children;
    };
    using RowList = std::vector<std::size_t>; // of m_diff->rows
    struct RowSpan
    {
        const RowList& rows;
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    enum class Grouping { Flat, ByPrefix };

    // How a row of numbers is shown.
    struct RowFormat
    {
        int decimals = 0;
        bool hasSteps = false;
        bool hasSeconds = false; // times that differ within one minute
    };

    void rebuild();
    [[nodiscard]] RowFormat formatOf(const analysis::DiffRow& row) const;
    void announceNumbers(const QModelIndex& parent);
    void arrange();
    void arrangeSection(analysis::DiffSection section);
    int addNode(CompareRow kind, analysis::DiffSection section, std::size_t diffRow, int parent);
    void addRows(const RowList& shown, const RowList& folded, int parent, Grouping grouping);
    void addTree(const RowSpan& span, int parent, std::size_t prefix, Grouping grouping);
    void addParts(int owner);
    [[nodiscard]] bool isFolded(const analysis::DiffRow& row) const;
    [[nodiscard]] bool matchesFilter(std::size_t diffRow) const;
    [[nodiscard]] bool holds(std::size_t diffRow, std::size_t run, const QString& word) const;
    [[nodiscard]] bool isNamed(const analysis::DiffRow& row, const QString& word) const;
    [[nodiscard]] const Node& nodeOf(const QModelIndex& index) const;
    [[nodiscard]] const core::Run& runAt(std::size_t run) const;

    [[nodiscard]] QVariant sectionData(const Node& node, int role) const;
    [[nodiscard]] QString foldName(const Node& node) const;
    [[nodiscard]] QVariant foldData(const Node& node, int role) const;
    [[nodiscard]] QVariant groupData(const Node& node, int role) const;
    [[nodiscard]] QVariant nameData(
        const analysis::DiffRow& row, int role, std::size_t nameBegin = 0) const;
    [[nodiscard]] QString metricNote(const analysis::DiffRow& row) const;
    [[nodiscard]] QVariant valueData(std::size_t diffRow, std::size_t run, int role) const;
    [[nodiscard]] QVariant deltaData(std::size_t diffRow, std::size_t run, int role) const;
    [[nodiscard]] QString noteText(std::size_t diffRow, std::size_t run) const;
    [[nodiscard]] QString valueText(std::size_t diffRow, std::size_t run) const;
    [[nodiscard]] QString fullText(std::size_t diffRow, std::size_t run) const;
    [[nodiscard]] QString deltaText(const analysis::DiffCell& cell, int decimals) const;
    [[nodiscard]] QString shareText(const analysis::DiffCell& cell) const;
    [[nodiscard]] QString changeLine(const analysis::DiffCell& cell) const;
    [[nodiscard]] QString cellToolTip(std::size_t diffRow, std::size_t run) const;
    [[nodiscard]] QString valueLine(analysis::Direction direction, std::int64_t step) const;
    [[nodiscard]] QString accessibleText(std::size_t diffRow, std::size_t run) const;

    std::vector<ComparedColumn> m_runs;
    std::shared_ptr<const analysis::RunDiff> m_diff = std::make_shared<analysis::RunDiff>();
    std::vector<RowFormat> m_formats; // of m_diff->rows
    std::vector<Node> m_nodes;
    std::vector<int> m_sections;
    std::vector<std::size_t> m_shown; // rows of m_diff that are not folded
    RowChoice m_rowChoice = RowChoice::OnlyDifferences;
    DeltaKind m_deltaKind = DeltaKind::Both;
    analysis::MetricChoice m_value;
    QStringList m_words;
    NumberText m_numbers;
};

} // namespace runlane::models
