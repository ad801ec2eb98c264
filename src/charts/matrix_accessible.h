// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace runlane::charts {

// Makes every MatrixView a table of cells for assistive technology. May be called repeatedly.
void installMatrixAccessibility();

} // namespace runlane::charts
