// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/snapshot.h"
#include "exports/json_output.h"
#include "exports/table.h"
#include "stores/store.h"

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::app {

// Exit codes of product.md.
enum ExitCode : int {
    kExitSuccess = 0,
    kExitProblems = 1,
    kExitUndecided = 2,
    kExitUsage = 64,
    kExitUnreadable = 65,
    kExitCannotWrite = 73,
};

// Where a command writes. terminalColumns: of the terminal that shows it, 0 where it goes somewhere
// else. A closed pipe (| head) is no failure: write() then returns false once and
// for all. A full disk or a closed standard output is one, which finish() tells.
class Output
{
public:
    Output(std::ostream& out, std::ostream& err, std::size_t terminalColumns = 0)
        : m_out(out)
        , m_err(err)
        , m_terminalColumns(terminalColumns)
    {
    }
    [[nodiscard]] std::size_t terminalColumns() const { return m_terminalColumns; }
    bool write(std::string_view text);
    // After the last write: 73 with a complaint instead of a success that lost something.
    [[nodiscard]] int finish(int exitCode);
    void complain(const core::Error& error); // "runlane: <sentence>"
    void complain(std::string_view sentence);
    [[nodiscard]] exports::TextSink sink();

private:
    void note(); // why writing failed, if it did

    std::ostream& m_out;
    int m_failure = 0; // errno
    std::ostream& m_err;
    std::size_t m_terminalColumns;
};

struct LoadedStore
{
    stores::StorePtr store;
    core::SnapshotPtr snapshot;
    std::string onlyExperimentId; // when PATH named an experiment or a run folder
    std::string onlyRunId;
    std::vector<std::string> otherPlaces; // further stores at the same place, not read
};

// Opens and reads the first store at place, without a thread of its own.
[[nodiscard]] core::Expected<LoadedStore> loadStore(
    const std::string& place, stores::HistoryDetail detail = stores::HistoryDetail::LatestOnly);
// Says which store was read when place holds several, and where the runs may be when it has none.
void complainOfOthers(const LoadedStore& loaded, Output& output);

// A run by id, by the unique beginning of an id (4 characters or more) or by its unique name.
[[nodiscard]] core::Expected<const core::Run*> findRun(
    const core::StoreSnapshot& snapshot, std::string_view word);
[[nodiscard]] core::Expected<std::vector<const core::Run*>> findRuns(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& words);
// An experiment by id or name.
[[nodiscard]] core::Expected<const core::Experiment*> findExperiment(
    const core::StoreSnapshot& snapshot, std::string_view word);

// What to say when artifacts of a run are elsewhere; empty when they are not.
[[nodiscard]] std::string missingArtifactsText(
    const core::Run& run, const stores::ArtifactListing& listing);

// Exit code for an error that ends a command.
[[nodiscard]] int exitCodeOf(const core::Error& error);

} // namespace runlane::app
