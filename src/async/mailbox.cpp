// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/mailbox.h"

#include <QCoreApplication>
#include <QEvent>

#include <mutex>
#include <utility>
#include <vector>

namespace runlane::async {

namespace {

QEvent::Type letterEventType()
{
    static const auto kType = static_cast<QEvent::Type>(QEvent::registerEventType());
    return kType;
}

} // namespace

// receiver is null once the mailbox is gone. At most one event is under way: hasEvent.
struct Mailbox::Address::Slot
{
    std::mutex mutex;
    QObject* receiver = nullptr;
    std::vector<Letter> letters;
    bool hasEvent = false;
};

void Mailbox::Address::post(Letter letter) const
{
    if (m_slot == nullptr) {
        return;
    }
    const std::lock_guard lock(m_slot->mutex);
    if (m_slot->receiver == nullptr) {
        return;
    }
    m_slot->letters.push_back(std::move(letter));
    if (!m_slot->hasEvent) {
        m_slot->hasEvent = true;
        QCoreApplication::postEvent(m_slot->receiver, new QEvent(letterEventType()));
    }
}

Mailbox::Mailbox(QObject* parent)
    : QObject(parent)
{
    m_address.m_slot = std::make_shared<Address::Slot>();
    m_address.m_slot->receiver = this;
}

Mailbox::~Mailbox()
{
    std::vector<Letter> dropped;
    const std::lock_guard lock(m_address.m_slot->mutex);
    m_address.m_slot->receiver = nullptr;
    dropped.swap(m_address.m_slot->letters);
}

void Mailbox::customEvent(QEvent* /*event*/)
{
    const std::shared_ptr<Address::Slot> slot = m_address.m_slot;
    std::vector<Letter> letters;
    {
        const std::lock_guard lock(slot->mutex);
        letters.swap(slot->letters);
        slot->hasEvent = false;
    }
    for (Letter& letter : letters) {
        {
            const std::lock_guard lock(slot->mutex);
            if (slot->receiver == nullptr) {
                return; // a letter before this one destroyed the mailbox
            }
        }
        letter();
        letter = nullptr;
    }
}

} // namespace runlane::async
