// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/message_bars.h"

namespace runlane::ui {

// How pages and docks tell the user something without a dialog.
class Messages
{
public:
    virtual ~Messages() = default;

    // A short confirmation; never an error.
    virtual void toast(const QString& text, const std::vector<MessageAction>& actions = {}) = 0;
    // A line over the page that stays until it is closed; a new one of the same key replaces it.
    virtual void banner(const QString& key, core::Severity severity, const QString& text,
        const MessageAction& action = {}) = 0;
    virtual void removeBanner(const QString& key) = 0;
};

} // namespace runlane::ui
