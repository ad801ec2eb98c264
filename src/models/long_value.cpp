// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/long_value.h"

#include "models/display_text.h"

#include <QCoreApplication>

namespace runlane::models {

namespace {

constexpr std::size_t kLongValueBytes = 60;
constexpr qsizetype kLongValuePreview = 60;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(LongValue)
};

} // namespace

bool isLongValue(std::string_view text)
{
    return text.size() > kLongValueBytes || text.find('\n') != std::string_view::npos;
}

QString longValueText(std::string_view text, const NumberText& numbers)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const char opening = first == std::string_view::npos ? ' ' : text[first];
    const QString length = numbers.integer(static_cast<std::int64_t>(toText(text).size()));
    if (opening == '{') {
        return Text::tr("{…} %1 characters").arg(length);
    }
    if (opening == '[') {
        return Text::tr("[…] %1 characters").arg(length);
    }
    return oneLine(text, kLongValuePreview);
}

} // namespace runlane::models
