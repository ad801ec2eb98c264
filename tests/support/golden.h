// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QString>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>

// Pictures held against tests/golden with a tolerance, because texts are drawn a little differently
// from one machine to the next. RUNLANE_UPDATE_GOLDENS=1 writes them anew.
namespace runlane::tests {

struct GoldenTolerance
{
    int channelStep = 48; // of 255: pixels differing by less count as equal
    double differingShare = 0.03; // of all pixels
};

namespace detail {

inline int difference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
        std::abs(qBlue(a) - qBlue(b))});
}

// Beside the test program: name-actual.png and name-difference.png.
inline QString leave(const QImage& actual, const QImage& marks, const QString& name)
{
    const QString stem = QDir::current().filePath(QFileInfo(name).fileName());
    actual.save(stem + QStringLiteral("-actual.png"));
    marks.save(stem + QStringLiteral("-difference.png"));
    return stem;
}

} // namespace detail

// name: path below tests/golden without its ending, for example "charts/curves-light".
inline void expectGolden(
    const QImage& picture, const QString& name, const GoldenTolerance& tolerance = {})
{
    const QString path = QStringLiteral(RUNLANE_SOURCE_DIR) + QStringLiteral("/tests/golden/")
        + name + QStringLiteral(".png");
    const QImage actual = picture.convertToFormat(QImage::Format_RGB32);
    if (qEnvironmentVariableIntValue("RUNLANE_UPDATE_GOLDENS") == 1) {
        QDir().mkpath(QFileInfo(path).path());
        ASSERT_TRUE(actual.save(path)) << path.toStdString();
        return;
    }
    const QImage golden = QImage(path).convertToFormat(QImage::Format_RGB32);
    ASSERT_FALSE(golden.isNull()) << "no golden picture " << path.toStdString();
    ASSERT_EQ(golden.width(), actual.width());
    ASSERT_EQ(golden.height(), actual.height());
    QImage marks(actual.size(), QImage::Format_RGB32);
    marks.fill(Qt::white);
    qint64 count = 0;
    for (int y = 0; y < actual.height(); ++y) {
        for (int x = 0; x < actual.width(); ++x) {
            if (detail::difference(golden.pixel(x, y), actual.pixel(x, y))
                >= tolerance.channelStep) {
                marks.setPixel(x, y, qRgb(200, 0, 0));
                ++count;
            }
        }
    }
    const double pixels = static_cast<double>(actual.width()) * actual.height();
    const double share = static_cast<double>(count) / pixels;
    if (share > tolerance.differingShare) {
        ADD_FAILURE() << share * 100 << " % of the pixels differ from " << path.toStdString()
                      << ", see " << detail::leave(actual, marks, name).toStdString()
                      << "-difference.png";
    }
}

} // namespace runlane::tests
