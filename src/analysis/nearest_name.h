// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace runlane::analysis {

// Finds what was probably meant by a name that there is not. Near are names that begin with it, in
// any letter case (ASCII), and those that differ by at most a third of its letters put in, left
// out, changed or swapped with the next; of equally near ones the shortest, then the first by
// bytes.
class NearestName
{
public:
    explicit NearestName(std::string_view wanted);

    void see(std::string_view name);
    // Of the names seen so far; empty where nothing is near.
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_wanted;
    std::size_t m_distance; // a nearer one is wanted
    std::string m_name;
};

} // namespace runlane::analysis
