// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/latest_task.h"
#include "ui/page.h"
#include "ui/pages/classification_data.h"

#include <QImage>

#include <vector>

class QLabel;

namespace runlane::ui {

// Pictures that runs logged, side by side by kind, unaltered. Read on the pool, never larger than
// 100 megapixels.
class PictureStrip : public QWidget
{
    Q_OBJECT

public:
    PictureStrip(const Context& context, QWidget* parent);

    void setData(const ClassificationData& evaluated);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry
    {
        QString runName;
        std::size_t styleIndex = 0;
        core::PictureKind kind = core::PictureKind::Other;
        QString source;
        QString filePath;
        QImage image;
        QString reason; // why there is no image

        [[nodiscard]] bool isSameFile(const Entry& other) const;
    };

    void retranslate();
    void read();
    void show(std::vector<Entry> entries);
    [[nodiscard]] static Entry readEntry(Entry entry);
    QWidget* makePicture(const Entry& entry, QWidget* parent) const;

    Context m_context;
    std::vector<Entry> m_entries;
    async::LatestTask<std::vector<Entry>> m_reading;
    QLabel* m_title;
    QWidget* m_body = nullptr;
};

} // namespace runlane::ui
