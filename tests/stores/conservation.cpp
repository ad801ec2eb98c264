// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/conservation.h"

#include <fstream>
#include <iterator>
#include <map>
#include <set>

namespace runlane::tests {

namespace {

namespace fs = std::filesystem;
using core::Rule;

const std::set<std::string> kReserved{"tags", "datasets", "traces", "models"};

bool isIgnored(const std::string& name)
{
    return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini"
        || name == ".ipynb_checkpoints" || name == ".gitkeep" || name == ".gitignore"
        || name.back() == '~' || name.substr(0, 2) == "._" || name.substr(0, 4) == ".nfs";
}

std::size_t linesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), {}};
    if (text.rfind("\xEF\xBB\xBF", 0) == 0) {
        text.erase(0, 3);
    }
    text.erase(std::min(text.find('\0'), text.size()));
    std::size_t lines = 0;
    for (std::size_t i = 0; i < text.size(); ++lines) {
        i = std::min(text.find_first_of("\r\n", i), text.size());
        i += text.compare(i, 2, "\r\n") == 0 ? 2 : 1;
    }
    return lines;
}

class Counter
{
public:
    Counter(const fs::path& root, const core::StoreSnapshot& snapshot)
        : m_root(root)
    {
        for (const core::Diagnostic& item : snapshot.problems) {
            m_problems[item.path].push_back(&item);
        }
        for (const core::Experiment& experiment : snapshot.experiments) {
            m_experiments.insert(std::string(experiment.id));
        }
        for (const core::Run& run : snapshot.runs) {
            m_runs[std::string(run.folder)] = &run;
        }
    }

    Census count()
    {
        countExperiments("");
        countExperiments(".trash/");
        return m_census;
    }

private:
    [[nodiscard]] bool isExplained(const std::string& path) const
    {
        return m_problems.count(path) > 0 || m_problems.count(path + "/meta.yaml") > 0;
    }

    // The entries of a folder as this process may see them; none when it may not.
    [[nodiscard]] std::vector<fs::directory_entry> entries(const std::string& path) const
    {
        std::error_code error;
        std::vector<fs::directory_entry> all;
        if (fs::is_symlink(fs::symlink_status(m_root / path, error))) {
            return all;
        }
        for (fs::directory_iterator at(m_root / path, error), end; !error && at != end;
             at.increment(error)) {
            all.push_back(*at);
        }
        return all;
    }

    void note(bool isListed, const std::string& path)
    {
        ++m_census.folders;
        if (isListed) {
            ++m_census.listed;
        } else if (isExplained(path)) {
            ++m_census.explained;
        } else {
            m_census.lost.push_back(path);
        }
    }

    void countExperiments(const std::string& parent)
    {
        for (const fs::directory_entry& entry : entries(parent)) {
            const std::string name = entry.path().filename().string();
            const std::string path = parent + name;
            const fs::file_type type = entry.symlink_status().type();
            const bool isSkipped = parent.empty() && (name == ".trash" || name == "models");
            if (isSkipped || type == fs::file_type::regular) {
                continue;
            }
            const bool isListed = type == fs::file_type::directory && m_experiments.count(name) > 0
                && (m_problems.count(path) == 0 || hasRule(path, Rule::ExperimentMetaLost));
            note(isListed, path);
            if (isListed) {
                countRuns(path);
            }
        }
    }

    [[nodiscard]] bool hasRule(const std::string& path, Rule rule) const
    {
        const auto at = m_problems.find(path);
        if (at == m_problems.end()) {
            return false;
        }
        for (const core::Diagnostic* item : at->second) {
            if (item->rule == rule) {
                return true;
            }
        }
        return false;
    }

    void countRuns(const std::string& experiment)
    {
        for (const fs::directory_entry& entry : entries(experiment)) {
            const std::string name = entry.path().filename().string();
            const fs::file_type type = entry.symlink_status().type();
            if (kReserved.count(name) > 0 || type == fs::file_type::regular) {
                continue;
            }
            const std::string path = experiment + "/" + name;
            const auto run = m_runs.find(path);
            note(run != m_runs.end(), path);
            if (run != m_runs.end()) {
                countMetrics(*run->second, "metrics", "");
                countValues(run->second->params, path + "/params", "");
                countValues(run->second->tags, path + "/tags", "");
            }
        }
    }

    void countMetrics(const core::Run& run, const std::string& folder, const std::string& prefix)
    {
        const std::string path = std::string(run.folder) + "/" + folder;
        for (const fs::directory_entry& entry : entries(path)) {
            const std::string name = entry.path().filename().string();
            const fs::file_type type = entry.symlink_status().type();
            if (isIgnored(name)) {
                continue;
            }
            if (type == fs::file_type::directory) {
                countMetrics(run, folder + "/" + name, prefix + name + "/");
            } else if (type == fs::file_type::regular) {
                countLines(run, path + "/" + name, prefix + name);
            } else if (!isExplained(path + "/" + name)) {
                m_census.lost.push_back(path + "/" + name);
            }
        }
    }

    void countLines(const core::Run& run, const std::string& file, const std::string& key)
    {
        std::size_t explained = 0;
        const auto problems = m_problems.find(file);
        if (problems != m_problems.end()) {
            for (const core::Diagnostic* item : problems->second) {
                const bool isLine = item->rule == Rule::MetricLineUnreadable
                    || item->rule == Rule::MetricLinesUnreadable
                    || item->rule == Rule::MetricLastLineHeldBack;
                explained += isLine ? item->count : 0U;
                if (item->rule == Rule::FileUnreadable || item->rule == Rule::GitLfsPointer
                    || item->rule == Rule::CloudPlaceholder || item->rule == Rule::FileTooLarge) {
                    return; // the whole file is explained
                }
            }
        }
        const core::MetricValue* metric = core::findKey(run.metrics, key);
        const std::size_t lines = linesOf(m_root / file);
        const std::size_t points = metric == nullptr ? 0U : metric->points;
        m_census.lines += lines;
        m_census.points += points;
        m_census.explainedLines += explained;
        if (lines != points + explained || (metric == nullptr && problems == m_problems.end())) {
            m_census.lost.push_back(file);
        }
    }

    void countValues(const std::vector<core::KeyValue>& values, const std::string& folder,
        const std::string& prefix)
    {
        for (const fs::directory_entry& entry : entries(folder)) {
            const std::string name = entry.path().filename().string();
            const std::string file = folder + "/" + name;
            if (isIgnored(name)) {
                continue;
            }
            if (entry.symlink_status().type() == fs::file_type::directory) {
                countValues(values, file, prefix + name + "/");
                continue;
            }
            ++m_census.values;
            const bool isKept = core::findKey(values, prefix + name) != nullptr;
            m_census.keptValues += isKept ? 1U : 0U;
            m_census.explainedValues += !isKept && isExplained(file) ? 1U : 0U;
            if (!isKept && !isExplained(file)) {
                m_census.lost.push_back(file);
            }
        }
    }

    fs::path m_root;
    std::map<std::string, std::vector<const core::Diagnostic*>> m_problems;
    std::set<std::string> m_experiments;
    std::map<std::string, const core::Run*> m_runs;
    Census m_census;
};

} // namespace

std::string Census::text() const
{
    std::string all = std::to_string(folders) + " folders, " + std::to_string(listed) + " listed, "
        + std::to_string(explained) + " explained; " + std::to_string(lines) + " lines, "
        + std::to_string(points) + " points, " + std::to_string(explainedLines) + " explained; "
        + std::to_string(values) + " values, " + std::to_string(keptValues) + " kept, "
        + std::to_string(explainedValues) + " explained";
    for (const std::string& path : lost) {
        all += "\n  lost: " + path;
    }
    return all;
}

Census takeCensus(const fs::path& root, const core::StoreSnapshot& snapshot)
{
    return Counter(root, snapshot).count();
}

} // namespace runlane::tests
