// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_direction.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace runlane::analysis {

namespace {

using Words = std::vector<std::string>;

constexpr std::string_view kPrefixes[] = {"training", "train", "valid", "validation", "val", "test",
    "testing", "eval", "evaluation", "dev", "holdout", "best", "final", "last", "mean", "avg",
    "average", "max", "min", "cv", "epoch", "step", "total"};
constexpr std::string_view kAverages[] = {"macro", "micro", "weighted", "binary", "samples",
    "score", "mean", "avg", "epoch", "step", "at", "k", "train", "training", "val", "valid",
    "validation", "test", "eval", "best", "final", "top", "adj", "adjusted", "balanced"};
constexpr std::string_view kNeutral[] = {"lr", "epoch", "epochs", "step", "steps", "runtime",
    "second", "seconds", "count", "std", "variance", "var", "time", "iteration", "iterations",
    "size", "norm", "samples", "support", "prevalence", "temperature", "memory", "param", "params",
    "weight", "threshold", "example", "examples", "token", "tokens"};
constexpr std::string_view kHigher[] = {"acc", "accuracy", "auc", "auroc", "auprc", "aucpr", "f1",
    "fscore", "fbeta", "f2", "precision", "recall", "dice", "iou", "miou", "jaccard", "map", "ndcg",
    "mrr", "bleu", "rouge", "rougel", "rougelsum", "meteor", "r2", "rsquared", "specificity",
    "sensitivity", "mcc", "matthews", "kappa", "gmean", "ap", "psnr", "ssim", "reward", "tpr",
    "tnr", "npv", "ppv", "faithfulness", "relevance", "correctness", "similarity", "llf", "fvalue",
    "hits", "silhouette", "spearman", "pearson", "spearmanr", "pearsonr"};
constexpr std::string_view kLower[] = {"loss", "logloss", "mlogloss", "error", "err", "errors",
    "merror", "rmse", "mse", "mae", "mape", "smape", "msle", "rmsle", "l1", "l2", "huber",
    "poisson", "gamma", "tweedie", "quantile", "perplexity", "ppl", "wer", "cer", "brier", "ece",
    "mce", "nll", "toxicity", "latency", "fpr", "fnr", "fdr", "fid", "kl", "aic", "bic", "ssr",
    "mdape", "deviance", "crossentropy", "xent", "hamming", "eer"};

struct Name
{
    std::string_view name;
    Direction direction;
};

// Whole names, after prefixes are gone, that their words alone would get wrong.
constexpr Name kNames[] = {
    {"score", Direction::HigherIsBetter},
    {"cv_score", Direction::HigherIsBetter},
    {"true_positives", Direction::HigherIsBetter},
    {"true_negatives", Direction::HigherIsBetter},
    {"false_positives", Direction::LowerIsBetter},
    {"false_negatives", Direction::LowerIsBetter},
    {"true_positive_rate", Direction::HigherIsBetter},
    {"true_negative_rate", Direction::HigherIsBetter},
    {"false_positive_rate", Direction::LowerIsBetter},
    {"false_negative_rate", Direction::LowerIsBetter},
    {"max_error", Direction::LowerIsBetter},
    {"log_loss", Direction::LowerIsBetter},
    {"exact_match", Direction::HigherIsBetter},
    {"rank_score", Direction::LowerIsBetter},
    {"rank_test_score", Direction::LowerIsBetter},
    {"explained_variance", Direction::HigherIsBetter},
    {"explained_variance_score", Direction::HigherIsBetter},
    {"f_pvalue", Direction::LowerIsBetter},
    {"condition_number", Direction::LowerIsBetter},
    {"mse_resid", Direction::LowerIsBetter},
    {"cross_entropy", Direction::LowerIsBetter},
    {"flesch_kincaid_grade_level", Direction::LowerIsBetter},
    {"ari_grade_level", Direction::LowerIsBetter},
    {"davies_bouldin_score", Direction::LowerIsBetter},
    {"calinski_harabasz_score", Direction::HigherIsBetter},
    {"sum_on_target", Direction::Unknown},
    {"mean_on_target", Direction::Unknown},
    {"mse_model", Direction::Unknown},
    {"mse_total", Direction::Unknown},
    {"samples_per_second", Direction::Unknown},
    {"steps_per_second", Direction::Unknown},
};

bool holds(std::span<const std::string_view> list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumber(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

Words split(std::string_view text, std::string_view separators)
{
    Words words;
    std::size_t start = 0;
    while (start <= text.size()) {
        const std::size_t end = std::min(text.find_first_of(separators, start), text.size());
        if (end > start) {
            words.emplace_back(text.substr(start, end - start));
        }
        start = end + 1;
    }
    return words;
}

std::string joined(std::span<const std::string> words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : "_") + word;
    }
    return text;
}

std::optional<Direction> ofWholeName(std::string_view name)
{
    const auto at = std::find_if(
        std::begin(kNames), std::end(kNames), [&](const Name& n) { return n.name == name; });
    return at == std::end(kNames) ? std::nullopt : std::optional(at->direction);
}

std::string_view withoutTrailingDigits(std::string_view word)
{
    while (word.size() > 1 && isDigit(word.back())) {
        word.remove_suffix(1);
    }
    return word;
}

std::optional<Direction> ofWord(std::string_view word)
{
    for (const std::string_view form : {word, withoutTrailingDigits(word)}) {
        if (holds(kLower, form) || form.find("loss") != std::string_view::npos) {
            return Direction::LowerIsBetter;
        }
        if (holds(kHigher, form)) {
            return Direction::HigherIsBetter;
        }
    }
    return std::nullopt;
}

// Takes away what follows the name: _on_data_x of the autologger and -1_valid of a second metric.
std::string_view withoutSuffixes(std::string_view segment)
{
    segment = segment.substr(0, segment.find("_on_data_"));
    const std::size_t dash = segment.rfind('-');
    if (dash != std::string_view::npos && dash + 1 < segment.size() && isDigit(segment[dash + 1])) {
        std::size_t end = dash + 1;
        while (end < segment.size() && isDigit(segment[end])) {
            ++end;
        }
        if (end < segment.size() && segment[end] == '_') {
            segment = segment.substr(0, dash);
        }
    }
    return segment;
}

// Direction by the words of one name; nullopt when no word says anything.
std::optional<Direction> ofWords(const Words& words)
{
    if (words.front() == "neg") {
        return Direction::HigherIsBetter;
    }
    std::optional<Direction> found;
    for (const std::string& word : words) {
        if (holds(kNeutral, word) && !holds(kAverages, word)) {
            return Direction::Unknown;
        }
        const std::optional<Direction> direction = ofWord(word);
        if (direction && (!found || *direction == Direction::LowerIsBetter)) {
            found = direction;
        }
    }
    return found;
}

std::optional<Direction> ofSegment(std::string_view segment)
{
    const Words words = split(withoutSuffixes(segment), "_- .@:()[]");
    if (words.empty()) {
        return std::nullopt;
    }
    if (words.front() == "std" || words.front() == "rank") {
        return words.front() == "rank" ? Direction::LowerIsBetter : Direction::Unknown;
    }
    for (std::size_t skip = 0; skip < words.size(); ++skip) {
        const auto rest = std::span(words).subspan(skip);
        if (const auto direction = ofWholeName(joined(rest))) {
            return direction;
        }
        if (!holds(kPrefixes, words[skip]) && !isNumber(words[skip])) {
            if (const auto direction = ofWords(Words(rest.begin(), rest.end()))) {
                return direction;
            }
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// Takes away /v1/mean; false when the aggregate has no direction.
bool takeAggregate(Words& segments)
{
    if (segments.size() < 2) {
        return true;
    }
    const auto isVersion = [](const std::string& s) {
        return s.size() > 1 && s.front() == 'v' && isNumber(std::string_view(s).substr(1));
    };
    if (isVersion(segments.back())) {
        segments.pop_back();
    } else if (segments.size() > 2 && isVersion(segments[segments.size() - 2])) {
        const bool isNeutral = segments.back() == "variance";
        segments.resize(segments.size() - 2);
        return !isNeutral;
    }
    return true;
}

} // namespace

Direction metricDirection(std::string_view key)
{
    const std::string name = lowered(key);
    if (name.rfind("system/", 0) == 0) {
        return Direction::Unknown;
    }
    Words segments = split(name, "/\\");
    if (!takeAggregate(segments)) {
        return Direction::Unknown;
    }
    for (auto segment = segments.rbegin(); segment != segments.rend(); ++segment) {
        if (const auto direction = ofSegment(*segment)) {
            return *direction;
        }
    }
    return Direction::Unknown;
}

} // namespace runlane::analysis
