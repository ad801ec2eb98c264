// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/picture_strip.h"

#include "models/display_text.h"
#include "session/session.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QImageReader>
#include <QLabel>
#include <QPixmap>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr qint64 kMaximumPixels = 100'000'000;
constexpr int kPictureWidthPx = 300;

bool isAllowed(const QByteArray& format)
{
    static const QList<QByteArray> kFormats{"png", "jpeg", "jpg", "gif", "bmp", "webp"};
    return kFormats.contains(format);
}

} // namespace

bool PictureStrip::Entry::isSameFile(const Entry& other) const
{
    return filePath == other.filePath && runName == other.runName && styleIndex == other.styleIndex;
}

PictureStrip::PictureStrip(const Context& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_reading(context.session.pool(), context.session.mailbox())
    , m_title(plainLabel({}, FontRole::BaseTitle, Tone::Text, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    retranslate();
}

void PictureStrip::setData(const ClassificationData& evaluated)
{
    std::vector<Entry> entries;
    for (const EvaluatedRun& run : evaluated.runs) {
        for (const EvaluationPtr& picture : run.pictures) {
            Entry entry;
            entry.runName = run.name;
            entry.styleIndex = run.styleIndex;
            entry.kind = picture->picture;
            entry.source = QString::fromStdString(picture->source);
            entry.filePath = QString::fromStdString(picture->filePath);
            entries.push_back(std::move(entry));
        }
    }
    const bool isSame = std::equal(entries.begin(), entries.end(), m_entries.begin(),
        m_entries.end(), [](const Entry& a, const Entry& b) { return a.isSameFile(b); });
    if (isSame) {
        return;
    }
    m_entries = std::move(entries);
    read();
}

void PictureStrip::read()
{
    m_reading.start(
        [entries = m_entries](const std::stop_token& stop, core::Progress&) {
            std::vector<Entry> filled;
            for (const Entry& entry : entries) {
                if (stop.stop_requested()) {
                    break;
                }
                filled.push_back(readEntry(entry));
            }
            return filled;
        },
        [this](std::vector<Entry> entries) { show(std::move(entries)); });
}

PictureStrip::Entry PictureStrip::readEntry(Entry entry)
{
    QImageReader reader(entry.filePath);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!isAllowed(reader.format())) {
        entry.reason = tr("Not a picture Runlane shows");
    } else if (!size.isValid() || qint64(size.width()) * size.height() > kMaximumPixels) {
        entry.reason = tr("Larger than 100 megapixels");
    } else if (!reader.read(&entry.image)) {
        entry.reason = reader.errorString();
    }
    return entry;
}

void PictureStrip::show(std::vector<Entry> entries)
{
    delete m_body;
    m_body = new QWidget(this);
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    std::stable_sort(entries.begin(), entries.end(),
        [](const Entry& a, const Entry& b) { return a.kind < b.kind; });
    const int columns = std::max(1, width() / (scaledPx(kPictureWidthPx) + 12));
    int row = 0;
    int column = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (column >= columns || (i > 0 && entries[i].kind != entries[i - 1].kind)) {
            ++row;
            column = 0;
        }
        grid->addWidget(
            makePicture(entries[i], m_body), row, column++, Qt::AlignTop | Qt::AlignLeft);
    }
    grid->setColumnStretch(columns, 1);
    layout()->addWidget(m_body);
}

QWidget* PictureStrip::makePicture(const Entry& entry, QWidget* parent) const
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    auto* name = new ElidedLabel(Qt::ElideMiddle, box);
    setFontRole(name, FontRole::BaseStrong);
    name->setFullText(entry.runName);
    name->setFixedWidth(scaledPx(kPictureWidthPx));
    auto* badge = new EvidenceBadge(box);
    badge->setLevel(6, entry.source);
    auto* source = new ElidedLabel(Qt::ElideMiddle, box);
    setFontRole(source, FontRole::Note);
    setTextTone(source, Tone::Quiet);
    source->setFullText(entry.source);
    source->setFixedWidth(scaledPx(kPictureWidthPx) - badge->sizeHint().width() - 6);
    auto* line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(badge);
    line->addWidget(source, 1);
    layout->addWidget(name);
    layout->addLayout(line);
    if (entry.image.isNull()) {
        layout->addWidget(plainLabel(entry.reason, FontRole::Note, Tone::Warn, box));
        return box;
    }
    auto* picture = new QLabel(box);
    const qreal ratio = devicePixelRatioF();
    const int side = qRound(scaledPx(kPictureWidthPx) * ratio);
    QPixmap pixmap = QPixmap::fromImage(entry.image.width() > side
            ? entry.image.scaledToWidth(side, Qt::SmoothTransformation)
            : entry.image);
    pixmap.setDevicePixelRatio(ratio);
    picture->setPixmap(pixmap);
    picture->setAccessibleName(tr("Picture %1 of run %2").arg(entry.source, entry.runName));
    layout->addWidget(picture);
    return box;
}

void PictureStrip::retranslate()
{
    m_title->setText(tr("Pictures, as logged"));
}

void PictureStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace runlane::ui
