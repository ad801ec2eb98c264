// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace runlane::analysis {

// Neumaier's compensated sum: the error does not grow with the number of terms.
class NumberSum
{
public:
    void add(double value)
    {
        const double next = m_sum + value;
        if (std::isfinite(next)) {
            m_rest += std::abs(m_sum) >= std::abs(value) ? (m_sum - next) + value
                                                         : (value - next) + m_sum;
        }
        m_sum = next;
    }
    [[nodiscard]] double value() const { return m_sum + m_rest; }

private:
    double m_sum = 0;
    double m_rest = 0;
};

} // namespace runlane::analysis
