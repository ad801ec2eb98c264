// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/file_names.h"

#include "stores/artifacts/text_values.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace runlane::stores::artifacts {

namespace {

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return lower;
}

std::string fileName(std::string_view path)
{
    const std::size_t slash = path.find_last_of('/');
    return lowered(slash == std::string_view::npos ? path : path.substr(slash + 1));
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Words of a file name without its last extension; "rocCurve" is two words.
std::vector<std::string> wordsOf(std::string_view path)
{
    const std::size_t slash = path.find_last_of('/');
    std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    name = name.substr(0, name.find_last_of('.'));
    std::vector<std::string> words(1);
    bool wasLower = false;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        const bool isSeparator =
            c == '_' || c == '-' || c == '.' || c == ' ' || c == '(' || c == ')';
        if (isSeparator || (isUpper && wasLower)) {
            words.emplace_back();
        }
        if (!isSeparator) {
            words.back() += isUpper ? static_cast<char>(c - 'A' + 'a') : c;
        }
        wasLower = c >= 'a' && c <= 'z';
    }
    return words;
}

bool hasWord(const std::vector<std::string>& words, std::string_view wanted)
{
    return std::find(words.begin(), words.end(), wanted) != words.end();
}

bool hasWordStarting(const std::vector<std::string>& words, std::string_view start)
{
    return std::any_of(words.begin(), words.end(),
        [&](const std::string& word) { return word.compare(0, start.size(), start) == 0; });
}

} // namespace

FileKind fileKindOf(std::string_view path)
{
    const std::string name = fileName(path);
    const auto hasEnd = [&](std::string_view end) { return endsWith(name, end); };
    if (hasEnd(".csv") || hasEnd(".tsv") || hasEnd(".tab")) {
        return FileKind::Csv;
    }
    if (hasEnd(".jsonl") || hasEnd(".ndjson")) {
        return FileKind::JsonLines;
    }
    if (hasEnd(".json")) {
        return FileKind::Json;
    }
    if (hasEnd(".txt")) {
        return FileKind::Text;
    }
    constexpr std::array<std::string_view, 7> kPictures{
        ".png", ".jpg", ".jpeg", ".svg", ".gif", ".webp", ".bmp"};
    return std::any_of(kPictures.begin(), kPictures.end(), hasEnd) ? FileKind::Picture
                                                                   : FileKind::Other;
}

bool promisesMatrix(std::string_view path)
{
    const std::vector<std::string> words = wordsOf(path);
    return hasWordStarting(words, "confusion") || hasWord(words, "cm") || hasWord(words, "confmat")
        || hasWord(words, "혼동행렬") || hasWord(words, "혼동");
}

bool promisesEvidence(std::string_view path)
{
    const std::vector<std::string> words = wordsOf(path);
    const bool isReport = hasWord(words, "classification") && hasWord(words, "report");
    const bool isPerClass = hasWord(words, "per") && hasWord(words, "class");
    const bool isPr = hasWord(words, "prc")
        || (hasWord(words, "precision") && hasWord(words, "recall"))
        || (hasWord(words, "pr") && hasWordStarting(words, "curve"));
    return promisesMatrix(path) || isReport || isPerClass || isPr || hasWord(words, "roc")
        || hasWordStarting(words, "prediction") || hasWord(words, "preds")
        || hasWord(words, "예측");
}

bool isKnownOther(std::string_view path)
{
    constexpr std::array<std::string_view, 14> kNames{"mlmodel", "conda.yaml", "python_env.yaml",
        "requirements.txt", "input_example.json", "serving_input_example.json",
        "serving_input_payload.json", "metric_info.json", "cv_results.csv", "estimator.html",
        "registered_model_meta", "model_summary.txt", "tokenizer.json", "config.json"};
    const std::string name = fileName(path);
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end()
        || name.compare(0, 18, "feature_importance") == 0;
}

std::optional<core::PictureKind> pictureKindOf(std::string_view path)
{
    const std::vector<std::string> words = wordsOf(path);
    if (promisesMatrix(path)) {
        return core::PictureKind::ConfusionMatrix;
    }
    if (hasWordStarting(words, "roc") && !hasWordStarting(words, "rock")) {
        return core::PictureKind::RocCurve;
    }
    const bool isPr = (hasWord(words, "precision") && hasWord(words, "recall"))
        || hasWord(words, "prc") || (hasWord(words, "pr") && hasWordStarting(words, "curve"));
    if (isPr) {
        return core::PictureKind::PrecisionRecallCurve;
    }
    if (hasWordStarting(words, "calibration") || hasWordStarting(words, "reliability")) {
        return core::PictureKind::Calibration;
    }
    if (hasWordStarting(words, "residual")) {
        return core::PictureKind::Residuals;
    }
    if (hasWordStarting(words, "importance")) {
        return std::nullopt;
    }
    const bool isOther = hasWord(words, "lift") || hasWordStarting(words, "gain")
        || hasWord(words, "det") || hasWordStarting(words, "prediction") || hasWord(words, "pred")
        || hasWord(words, "ks") || hasWord(words, "auc");
    return isOther ? std::optional(core::PictureKind::Other) : std::nullopt;
}

} // namespace runlane::stores::artifacts
