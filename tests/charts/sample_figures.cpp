// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sample_figures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace runlane::tests {

namespace {

const std::array<const char*, 4> kNames{
    "convnext-t-focal-s2", "resnet50-ce-s2", "vit-s16-ce-s1", "effnet-b0-distil"};

// A fixed sequence of numbers in -1..1 (linear congruence).
class Noise
{
public:
    explicit Noise(std::uint32_t seed)
        : m_state(seed)
    {
    }
    double next()
    {
        m_state = m_state * 1664525U + 1013904223U;
        return static_cast<double>(m_state >> 8U) / 8388608.0 - 1.0;
    }

private:
    std::uint32_t m_state;
};

core::Message words(const char* text)
{
    return core::Message::verbatim(text);
}

figures::FigureLine lineOf(std::size_t run, std::vector<double> x, std::vector<double> y)
{
    figures::FigureLine line;
    line.runId = "run" + std::to_string(run);
    line.label = run < kNames.size() ? kNames[run] : "run-" + std::to_string(run);
    line.style = figures::runStyle(run);
    line.drawnPoints = x.size();
    line.loggedPoints = x.size();
    line.parts = {{std::move(x), std::move(y)}};
    return line;
}

void giveReadout(figures::FigureLine& line, bool isLog)
{
    auto data = std::make_shared<figures::ReadoutData>();
    for (const figures::Polyline& part : line.parts) {
        for (std::size_t i = 0; i < part.x.size(); ++i) {
            data->x.push_back(part.x[i]);
            data->values.push_back(isLog ? std::pow(10.0, part.y[i]) : part.y[i]);
        }
    }
    line.readout = data;
}

void setAxes(figures::LineFigure& figure, figures::Range x, figures::Range y, bool isLog)
{
    figure.xTicks.lengthPx = 250;
    figure.yTicks.side = figures::AxisSide::Vertical;
    figure.yTicks.lengthPx = 250;
    figure.yTicks.scale = isLog ? figures::AxisScale::Log10 : figures::AxisScale::Linear;
    figure.x = figures::niceAxis(x, figure.xTicks);
    figure.x.name = words("step");
    figure.x.showsGrid = false;
    figure.y = figures::niceAxis(y, figure.yTicks);
}

std::vector<double> rocY(const std::vector<double>& x, double power)
{
    std::vector<double> y;
    for (const double fpr : x) {
        y.push_back(std::pow(fpr, power));
    }
    return y;
}

} // namespace

std::shared_ptr<figures::LineFigure> sampleCurves(CurveShape shape)
{
    auto figure = std::make_shared<figures::LineFigure>();
    const bool isNoisy = shape == CurveShape::Noisy;
    figure->title = isNoisy ? "train/loss" : "val/loss";
    figure->titleNote = words(isNoisy ? "log" : "");
    figure->pointsNote = words(isNoisy ? "3,852 of 45,120 points" : "all 480 points");
    for (std::size_t run = 0; run < kNames.size(); ++run) {
        Noise noise(static_cast<std::uint32_t>(run + 1));
        std::vector<double> x;
        std::vector<double> y;
        std::vector<double> raw;
        for (int i = 0; i < 120; ++i) {
            const double step = i * 47.0;
            const double level = 0.25 + 0.06 * static_cast<double>(run);
            const double value =
                level + 1.3 * std::exp(-step / (500.0 + 160.0 * static_cast<double>(run)));
            x.push_back(step);
            y.push_back(isNoisy ? std::log10(value) : value + 0.012 * noise.next());
            raw.push_back(std::log10(value) + 0.12 * noise.next());
        }
        if (isNoisy) {
            figure->lines.push_back(lineOf(run, x, raw));
            figure->lines.back().role = figures::LineRole::RawBehindSmoothed;
        }
        figure->lines.push_back(lineOf(run, x, y));
        figure->lines.back().isDashed = !isNoisy;
        giveReadout(figure->lines.back(), isNoisy);
    }
    std::stable_partition(
        figure->lines.begin(), figure->lines.end(), [](const figures::FigureLine& line) {
            return line.role == figures::LineRole::RawBehindSmoothed;
        });
    if (isNoisy) {
        setAxes(*figure, {0, 5640}, {-0.8, 0.4}, true);
        figure->notices = {words("effnet-b0-distil: NaN at steps 1,191 to 1,213")};
    } else {
        setAxes(*figure, {0, 5640}, {0.2, 1.0}, false);
    }
    figure->usesDashes = !isNoisy;
    figure->accessibleDescription =
        words("Best convnext-t-focal-s2, 0.25 at step 5,593; x is step");
    return figure;
}

std::shared_ptr<figures::LineFigure> manyCurves(std::size_t lineCount, std::size_t pointCount)
{
    auto figure = std::make_shared<figures::LineFigure>();
    figure->title = "loss";
    for (std::size_t run = 0; run < lineCount; ++run) {
        Noise noise(static_cast<std::uint32_t>(run + 1));
        std::vector<double> x;
        std::vector<double> y;
        for (std::size_t i = 0; i < pointCount; ++i) {
            x.push_back(static_cast<double>(i));
            y.push_back(0.5 + 0.4 * noise.next());
        }
        figure->lines.push_back(lineOf(run, std::move(x), std::move(y)));
        giveReadout(figure->lines.back(), false);
    }
    setAxes(*figure, {0, static_cast<double>(pointCount)}, {0, 1}, false);
    return figure;
}

std::shared_ptr<figures::RocFigure> sampleRoc()
{
    auto figure = std::make_shared<figures::RocFigure>();
    figure->title = "Blight";
    figure->titleNote = words("220 positive, 980 negative");
    figures::TickStyle across;
    figures::TickStyle up;
    up.side = figures::AxisSide::Vertical;
    figure->x = figures::niceAxis({0, 1}, across);
    figure->y = figures::niceAxis({0, 1}, up);
    figure->x.name = words("False positive rate");
    figure->y.name = words("True positive rate");
    const std::array<double, 4> powers{0.02, 0.05, 0.035, 0.07};
    for (std::size_t run = 0; run < kNames.size(); ++run) {
        figures::RocLine line;
        line.runId = "run" + std::to_string(run);
        line.label = kNames[run];
        line.style = figures::runStyle(run);
        for (int i = 0; i <= 200; ++i) {
            line.x.push_back(std::pow(i / 200.0, 2));
        }
        line.y = rocY(line.x, powers[run]);
        line.areaText = "0.98";
        line.area = 1 / (1 + powers[run]);
        line.operatingPoint = figures::UnitPoint{0.02, std::pow(0.02, powers[run])};
        figure->lines.push_back(std::move(line));
    }
    across.lengthPx = 150;
    up.lengthPx = 150;
    figure->inset =
        figures::RocInset{figures::niceAxis({0, 0.2}, across), figures::niceAxis({0.8, 1}, up)};
    return figure;
}

std::shared_ptr<figures::MatrixFigure> sampleMatrix(
    figures::MatrixMeaning meaning, figures::ThemeKind theme)
{
    const bool isDifference = meaning == figures::MatrixMeaning::Difference;
    const std::array<double, 25> shares{91.4, 2.0, 1.0, 3.8, 1.8, 0.8, 89.1, 6.7, 1.7, 1.7, 0.9,
        6.4, 87.7, 0.5, 4.5, 4.7, 0.5, 1.6, 84.9, 8.3, 2.0, 0.0, 2.6, 5.9, 89.5};
    const std::array<double, 25> differences{3.3, -1.0, 0, -1.3, -1.0, -0.8, 2.1, 0.4, 0, -1.7,
        -0.5, -1.8, 5.0, -0.5, -2.3, -3.6, 0.5, -1.0, 6.2, -2.1, -1.3, 0, 0.7, 3.3, -2.6};
    auto figure = std::make_shared<figures::MatrixFigure>();
    figure->title = isDifference ? "convnext-t - resnet50" : "resnet50-ce-s2";
    figure->isBaseline = !isDifference;
    figure->meaning = meaning;
    if (!isDifference) {
        figure->style = figures::runStyle(1);
        figure->caption = words("accuracy 0.8900 [0.871, 0.906]");
    }
    figure->labels = {"Clean", "Rust", "Blight", "Mold", "Virus"};
    figure->scaleMinimumText = "\u22128";
    figure->scaleMaximumText = "+8";
    const figures::Theme& colors = figures::theme(theme);
    for (std::size_t i = 0; i < 25; ++i) {
        figures::MatrixCell cell;
        const double value = isDifference ? differences[i] : shares[i];
        cell.text =
            isDifference ? analysis::formatDelta(value, 1) : analysis::formatFixed(value, 1);
        cell.fill = isDifference ? figures::divergingColor(colors, value / 8)
                                 : figures::sequentialColor(colors, value / 100);
        cell.textColor = figures::textOn(cell.fill);
        cell.isDiagonal = i % 6 == 0;
        cell.description = words("true Mold, predicted Virus, 8.3 per cent, 16 of 192");
        figure->cells.push_back(cell);
    }
    return figure;
}

} // namespace runlane::tests
