// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace runlane::async {

// Carries letters (functions) from any thread to the thread the mailbox lives on, in the order they
// were posted.
class Mailbox : public QObject
{
    Q_OBJECT

public:
    using Letter = std::function<void()>;

    // Where to post. May be copied to other threads and may outlive the mailbox: a letter to a
    // mailbox that is gone is dropped.
    class Address
    {
    public:
        Address() = default;
        void post(Letter letter) const;

    private:
        friend class Mailbox;
        struct Slot;
        std::shared_ptr<Slot> m_slot;
    };

    explicit Mailbox(QObject* parent = nullptr);
    ~Mailbox() override;

    [[nodiscard]] Address address() const { return m_address; }
    void post(Letter letter) const { m_address.post(std::move(letter)); }

protected:
    void customEvent(QEvent* event) override;

private:
    Address m_address;
};

} // namespace runlane::async
