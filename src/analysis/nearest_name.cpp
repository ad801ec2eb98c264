// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/nearest_name.h"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <utility>
#include <vector>

namespace runlane::analysis {

namespace {

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

// Letters put in, left out, changed, or swapped with the next one (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1); // of a without its last two letters
    std::vector<std::size_t> above(b.size() + 1); // without its last
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        before.swap(above);
        above = row;
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = above[j] + (a[i] == b[j] ? 0 : 1);
            row[j + 1] = std::min({changed, row[j] + 1, above[j + 1] + 1});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]) {
                row[j + 1] = std::min(row[j + 1], before[j - 1] + 1);
            }
        }
    }
    return row.back();
}

} // namespace

NearestName::NearestName(std::string_view wanted)
    : m_wanted(lowered(wanted))
    , m_distance(m_wanted.size() / 3 + 1)
{
}

void NearestName::see(std::string_view name)
{
    const std::string other = lowered(name);
    const bool isLonger = m_wanted.size() > 1 && other.rfind(m_wanted, 0) == 0;
    const std::size_t difference = other.size() > m_wanted.size() ? other.size() - m_wanted.size()
                                                                  : m_wanted.size() - other.size();
    if (!isLonger && difference >= m_distance) {
        return;
    }
    const std::size_t distance = isLonger ? 0 : editDistance(m_wanted, other);
    const bool isNearer = distance < m_distance
        || (distance == m_distance && !m_name.empty()
            && std::pair(name.size(), name) < std::pair(m_name.size(), std::string_view(m_name)));
    if (isNearer) {
        m_distance = distance;
        m_name = name;
    }
}

} // namespace runlane::analysis
