// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/metric_direction.h"

#include <gtest/gtest.h>

#include <string_view>

namespace runlane::analysis {
namespace {

void expectAll(Direction direction, std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        EXPECT_EQ(metricDirection(key), direction) << key;
    }
}

TEST(MetricDirection, HigherIsBetter)
{
    expectAll(Direction::HigherIsBetter,
        {"r2_score", "score", "accuracy_score", "recall_score", "precision_score", "f1_score",
            "roc_auc", "precision_recall_auc", "true_positives", "true_negatives", "exact_match/v1",
            "rouge1/v1/mean", "rougeL/v1/p90", "rougeLsum/v1/mean", "bleu/v1/mean",
            "answer_similarity/v1/mean", "answer_correctness/v1/mean", "faithfulness/v1/mean",
            "relevance/v1/mean", "precision_at_k", "recall_at_k", "ndcg_at_3", "training_score",
            "training_r2_score", "mean_test_score", "best_cv_score", "neg_mean_squared_error",
            "valid_0-auc", "validation_0-aucpr", "train-map", "val_accuracy", "val/acc", "test/f1",
            "eval_f1_macro", "val_dice_coef", "mIoU", "rsquared", "rsquared_adj", "llf", "fvalue",
            "accuracy_score_on_data_X_test", "top5_acc", "map50", "ndcg@10", "test/acc_epoch"});
}

TEST(MetricDirection, LowerIsBetter)
{
    expectAll(Direction::LowerIsBetter,
        {"mean_absolute_error", "mean_squared_error", "root_mean_squared_error", "max_error",
            "mean_absolute_percentage_error", "log_loss", "false_positives", "false_negatives",
            "toxicity/v1/ratio", "flesch_kincaid_grade_level/v1/mean", "ari_grade_level/v1/mean",
            "latency", "rank_test_score", "train-rmse", "validation_0-logloss", "valid_1-l2",
            "train-mlogloss-mean", "test-error", "val_loss", "loss/train", "train/loss", "g_loss",
            "training_loss_epoch", "perplexity", "wer", "eval/cer", "aic", "bic", "ssr",
            "mse_resid", "f_pvalue", "condition_number", "training_rmse",
            "mean_absolute_error-1_valid", "huber", "brier_score"});
}

TEST(MetricDirection, UnknownWhenNeutralOrUnheardOf)
{
    expectAll(Direction::Unknown,
        {"example_count", "sum_on_target", "mean_on_target", "token_count/v1/mean",
            "rouge1/v1/variance", "std_test_score", "mean_fit_time", "best_iteration",
            "stopped_iteration", "learning_rate", "lr", "epoch", "grad_norm", "train_runtime",
            "train_samples_per_second", "system/cpu_utilization_percentage", "train/lr", "foo", "",
            "/", "m", "val/epoch_s"});
}

} // namespace
} // namespace runlane::analysis
