// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/file_follower.h"

#include "stores/mlruns/catalogue.h"

#include <algorithm>
#include <cerrno>
#include <set>

// Looking at a folder store: what changed, by stamps alone.
namespace runlane::stores::mlruns {

namespace {

constexpr std::size_t kOthersALook = 32; // runs looked at in turn
constexpr std::size_t kRegistryTurn = 8; // looks
constexpr std::size_t kMostGrowthBytes = 16UL * 1024 * 1024; // of text of runs read again

bool isSince(const Stamp& stamp, std::int64_t readFromMillis)
{
    return stamp.exists && stamp.newestMillis() + kTimeGrainMillis >= readFromMillis;
}

bool isMetric(const std::string& path)
{
    return path.compare(0, 8, "metrics/") == 0;
}

// Experiment's path and name of a run's folder.
std::pair<std::string, std::string> parted(std::string_view folder)
{
    const std::size_t slash = folder.rfind('/');
    return slash == folder.npos
        ? std::pair<std::string, std::string>{{}, std::string(folder)}
        : std::pair{std::string(folder.substr(0, slash)), std::string(folder.substr(slash + 1))};
}

} // namespace

bool FileFollower::Changes::isEmpty() const
{
    return experiments.empty() && goneExperiments.empty() && items.empty() && grown.empty()
        && !isRegistry && !isWhole;
}

FileFollower::FileFollower(const StoreLocation& location, const core::StoreInfo& info)
    : m_location(location)
    , m_info(info)
{
}

core::Expected<FollowAnswer> FileFollower::follow(
    const FollowRequest& request, const std::stop_token& stop)
{
    const Descriptor root = openFollowing(m_info.path);
    if (!root.isOpen()) {
        return core::makeError(
            errno == EACCES ? core::ErrorCode::PermissionDenied : core::ErrorCode::NotFound,
            m_info.path, errorText(errno));
    }
    Round round{request, stop, root.get(), {}};
    const Stamp rootStamp = stampOf(root.get(), ".");
    if (request.known != m_known) {
        begin(round);
    }
    if (const core::Expected<void> seen = lookAtRoot(round, rootStamp); !seen) {
        return core::Unexpected(seen.error());
    }
    lookAtExperiments(round);
    lookClosely(round);
    lookAtOthers(round);
    ++m_looks;
    FollowAnswer answer;
    if (round.changes.isWhole || round.changes.size() > kMostParts
        || m_pool->byteCount() > kMostGrowthBytes) {
        return readWhole(round);
    }
    if (!round.changes.isEmpty() || isSilenceOutdated(*m_known, request.nowMillis)) {
        answer = readParts(round);
        if (round.changes.size() > kMostParts) {
            return readWhole(round);
        }
    }
    const Descriptor after = openFollowing(m_info.path);
    const Stamp afterStamp = after.isOpen() ? stampOf(after.get(), ".") : Stamp();
    const bool isThere =
        afterStamp.inode == rootStamp.inode && afterStamp.device == rootStamp.device;
    if (!isThere || stop.stop_requested()) {
        m_known.reset();
        return isThere ? core::makeError(core::ErrorCode::Cancelled, m_info.path)
                       : core::makeError(core::ErrorCode::NotFound, m_info.path);
    }
    if (answer.snapshot != nullptr) {
        m_known = answer.snapshot;
    }
    return answer;
}

// What was written since the known snapshot began to be read is due at once.
void FileFollower::begin(const Round& round)
{
    const std::int64_t readFrom = round.request.known->readFromMillis;
    m_known = round.request.known;
    m_pool = std::make_shared<core::TextPool>();
    m_experiments.clear();
    m_registry.clear();
    m_looks = 0;
    m_lastOther = {};
    m_root = stampOf(round.root, ".");
    m_trash = stampOf(round.root, ".trash");
    core::TextPool unused;
    core::DiagnosticSink reported;
    Reader reader(round.root, unused, reported, round.stop);
    for (ExperimentFolder& folder : experimentFolders(reader, m_location.onlyExperimentId)) {
        ExperimentMark mark;
        mark.folder = std::move(folder);
        listExperiment(round, mark);
        mark.isDue = std::any_of(mark.stamps.begin(), mark.stamps.end(),
            [&](const Stamp& stamp) { return isSince(stamp, readFrom); });
        for (auto& [name, item] : mark.items) {
            item.meta = stampOf(round.root, (mark.folder.path + "/" + name + "/meta.yaml").c_str());
            item.readFromMillis = readFrom;
            item.isDue = isSince(item.meta, readFrom);
        }
        std::string path = mark.folder.path;
        m_experiments.emplace(std::move(path), std::move(mark));
    }
    for (const core::Run& run : m_known->runs) {
        const auto [path, name] = parted(run.folder);
        const auto mark = m_experiments.find(path);
        if (mark == m_experiments.end()) {
            m_root = {}; // its experiment is gone
        } else if (mark->second.items.count(name) == 0) {
            mark->second.isDue = true;
        }
    }
    stampBelow(round.root, "models", [&](const std::string& path, const Stamp& stamp) {
        m_registry.emplace(path, isSince(stamp, readFrom) ? Stamp() : stamp);
    });
}

std::array<Stamp, 6> FileFollower::stampsOf(int root, const std::string& path) const
{
    std::array<Stamp, 6> stamps;
    std::size_t at = 0;
    for (const char* part : {"", "/meta.yaml", "/tags", "/datasets", "/models", "/traces"}) {
        stamps[at++] = stampOf(root, (path + part).c_str());
    }
    return stamps;
}

void FileFollower::listExperiment(const Round& round, ExperimentMark& mark) const
{
    core::TextPool unused;
    core::DiagnosticSink reported;
    Reader reader(round.root, unused, reported, round.stop);
    mark.stamps = stampsOf(round.root, mark.folder.path);
    mark.stampedMillis = round.request.nowMillis;
    ExperimentContent content;
    if (!readExperiment(reader, mark.folder, content)) {
        return;
    }
    mark.traceCount = content.experiment.traceCount;
    for (const std::string& name : content.runFolders) {
        if (m_location.onlyRunId.empty() || name == m_location.onlyRunId) {
            mark.items[name].kind = ItemKind::Run;
        }
    }
    for (const std::string& name : content.modelFolders) {
        mark.items["models/" + name].kind = ItemKind::Model;
    }
}

core::Expected<void> FileFollower::lookAtRoot(Round& round, const Stamp& root)
{
    const bool isOther =
        m_root.exists && (root.inode != m_root.inode || root.device != m_root.device);
    const Stamp trash = stampOf(round.root, ".trash");
    const bool isSame = root == m_root && trash == m_trash
        && !m_root.isFresh(round.request.nowMillis) && !m_trash.isFresh(round.request.nowMillis);
    if (!isSame) {
        core::TextPool unused;
        core::DiagnosticSink reported;
        Reader reader(round.root, unused, reported, round.stop);
        std::set<std::string> paths;
        for (ExperimentFolder& folder : experimentFolders(reader, m_location.onlyExperimentId)) {
            paths.insert(folder.path);
            if (m_experiments.count(folder.path) == 0) {
                ExperimentMark mark;
                mark.folder = folder;
                mark.isDue = true;
                m_experiments.emplace(folder.path, std::move(mark));
            }
        }
        if (isOther && paths.empty() && !m_known->experiments.empty()) {
            return core::makeError(core::ErrorCode::NotFound, m_info.path);
        }
        round.changes.isWhole = isOther;
        for (const auto& [path, mark] : m_experiments) {
            if (paths.count(path) == 0) {
                round.changes.goneExperiments.push_back(path);
            }
        }
        m_root = root;
        m_trash = trash;
    }
    if (!isSame || m_looks % kRegistryTurn == 0) {
        Files registry;
        stampBelow(round.root, "models",
            [&](const std::string& path, const Stamp& stamp) { registry.emplace(path, stamp); });
        round.changes.isRegistry = registry != m_registry;
        m_registry = std::move(registry);
    }
    return {};
}

void FileFollower::lookAtExperiments(Round& round)
{
    for (auto& [path, mark] : m_experiments) {
        if (round.stop.stop_requested()) {
            return;
        }
        const bool wasFresh = std::any_of(mark.stamps.begin(), mark.stamps.end(),
            [&stamped = mark.stampedMillis](const Stamp& stamp) { return stamp.isFresh(stamped); });
        if (mark.isDue || wasFresh || mark.stamps != stampsOf(round.root, path)) {
            round.changes.experiments.push_back(path);
        }
        lookAtItems(round, mark);
    }
}

void FileFollower::lookAtItems(Round& round, ExperimentMark& mark)
{
    const Descriptor folder = openFolders(round.root, mark.folder.path);
    std::string file;
    for (auto& [name, item] : mark.items) {
        file.assign(name).append("/meta.yaml");
        const bool wasFresh = item.meta.isFresh(item.readFromMillis);
        if (item.isDue || wasFresh || stampOf(folder.get(), file.c_str()) != item.meta) {
            round.changes.items.emplace_back(mark.folder.path, name);
        }
    }
}

void FileFollower::lookClosely(Round& round)
{
    std::set<std::pair<std::string, std::string>> wanted;
    for (const core::Run& run : m_known->runs) {
        if (isActive(run, round.request.nowMillis)) {
            wanted.insert(parted(run.folder));
        }
    }
    for (const std::string& id : round.request.closeRuns) {
        if (const core::Run* run = m_known->findRun(id)) {
            wanted.insert(parted(run->folder));
        }
    }
    for (auto& [path, mark] : m_experiments) {
        for (auto& [name, item] : mark.items) {
            if (item.close != nullptr && wanted.count({path, name}) == 0) {
                item.close.reset();
            }
        }
    }
    const auto& due = round.changes.items;
    for (const auto& place : wanted) {
        if (std::find(due.begin(), due.end(), place) == due.end()) {
            lookAtFiles(round, place.first, place.second);
        }
    }
}

bool FileFollower::hasNews(Item& item, const Files& files)
{
    std::uint64_t hash = 0;
    const auto mix = [&hash](std::uint64_t part) {
        hash = (hash ^ part) * 0x9E3779B97F4A7C15ULL;
        hash ^= hash >> 29U;
    };
    for (const auto& [path, stamp] : files) {
        mix(std::hash<std::string>()(path));
        mix(stamp.bytes);
        mix(static_cast<std::uint64_t>(stamp.modifiedNanos));
        mix(static_cast<std::uint64_t>(stamp.changedNanos));
        mix(stamp.inode);
    }
    const bool hasChanged = item.seen.has_value() && *item.seen != hash;
    item.seen = hash;
    return hasChanged || std::any_of(files.begin(), files.end(), [&](const auto& file) {
        return isSince(file.second, item.readFromMillis);
    });
}

FileFollower::Files FileFollower::filesOf(const Round& round, const std::string& path) const
{
    Files files;
    const Descriptor folder = openFolders(round.root, path);
    for (const char* part : {"meta.yaml", "metrics", "params", "tags", "inputs", "outputs"}) {
        stampBelow(folder.get(), part, [&](const std::string& file, const Stamp& stamp) {
            if (!isLitter(std::string_view(file).substr(file.rfind('/') + 1))) {
                files.emplace(file, stamp);
            }
        });
    }
    return files;
}

void FileFollower::lookAtFiles(Round& round, const std::string& experiment, const std::string& name)
{
    const auto mark = m_experiments.find(experiment);
    if (mark == m_experiments.end() || mark->second.items.count(name) == 0) {
        return;
    }
    Item& item = mark->second.items.at(name);
    Files files = filesOf(round, joined(experiment, name));
    if (item.close == nullptr) {
        item.close = std::make_unique<CloseLook>();
        if (hasNews(item, files)) {
            round.changes.items.emplace_back(experiment, name);
        }
        item.close->files = std::move(files);
        item.close->stampedMillis = round.request.nowMillis;
        return;
    }
    CloseLook& close = *item.close;
    bool isWhole = std::any_of(close.files.begin(), close.files.end(),
        [&](const auto& file) { return files.count(file.first) == 0; });
    std::vector<std::string> grown = std::move(close.waiting);
    for (const auto& [path, stamp] : files) {
        const auto old = close.files.find(path);
        const bool isSame = old != close.files.end() && old->second == stamp;
        const bool isFresh =
            isSame && !stamp.isFolder && !isMetric(path) && stamp.isFresh(close.stampedMillis);
        isWhole = isWhole || isFresh || old == close.files.end()
            || (!isSame && !stamp.isFolder && !isMetric(path));
        if (!isSame && !stamp.isFolder && isMetric(path)) {
            grown.push_back(path);
        }
    }
    close.files = std::move(files);
    close.stampedMillis = round.request.nowMillis;
    close.waiting.clear();
    if (isWhole) {
        round.changes.items.emplace_back(experiment, name);
    } else if (!grown.empty()) {
        std::sort(grown.begin(), grown.end());
        grown.erase(std::unique(grown.begin(), grown.end()), grown.end());
        round.changes.grown[{experiment, name}] = std::move(grown);
    }
}

// Finished runs that nobody looks at are looked at in turn, so that nothing stays unnoticed.
void FileFollower::lookAtOthers(Round& round)
{
    std::size_t left = kOthersALook;
    auto mark = m_experiments.lower_bound(m_lastOther.first);
    for (std::size_t turn = 0; turn <= m_experiments.size() && left > 0; ++turn) {
        if (mark == m_experiments.end()) {
            mark = m_experiments.begin();
            m_lastOther = {};
            if (mark == m_experiments.end()) {
                return;
            }
        }
        const std::string& path = mark->first;
        auto item = path == m_lastOther.first ? mark->second.items.upper_bound(m_lastOther.second)
                                              : mark->second.items.begin();
        for (; item != mark->second.items.end() && left > 0; ++item, --left) {
            m_lastOther = {path, item->first};
            if (item->second.kind != ItemKind::Run || item->second.close != nullptr) {
                continue;
            }
            const Files files = filesOf(round, joined(path, item->first));
            const bool isDue = hasNews(item->second, files);
            const auto& due = round.changes.items;
            const std::pair<std::string, std::string> place{path, item->first};
            if (isDue && std::find(due.begin(), due.end(), place) == due.end()) {
                round.changes.items.push_back(place);
            }
        }
        if (left > 0) {
            ++mark;
            m_lastOther = mark == m_experiments.end()
                ? std::pair<std::string, std::string>{}
                : std::pair<std::string, std::string>{mark->first, {}};
        }
    }
}

} // namespace runlane::stores::mlruns
