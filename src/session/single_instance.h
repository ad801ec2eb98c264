// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QLocalServer;

namespace runlane::session {

// What a second start asks the running window to do. activation: the desktop's activation token
// (), may be empty.
struct OpenRequest
{
    QStringList places; // absolute paths or URIs, may be empty: come to the front
    bool wantsSample = false;
    QByteArray activation;

    friend bool operator==(const OpenRequest&, const OpenRequest&) = default;
};

// Keeps one program per user and display: the first one listens on a socket, later ones hand their
// places over and end. A socket left behind by a program that crashed is replaced.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    // socketPath empty: defaultSocketPath().
    explicit SingleInstance(const QString& socketPath = {}, QObject* parent = nullptr);
    ~SingleInstance() override;

    // Hands request to the running program. False when there is none, or when it does not answer in
    // time; may wait for that long, so call it before there is a window.
    [[nodiscard]] bool handOver(const OpenRequest& request, int timeoutMillis = 1500) const;
    // Becomes the program that listens. False when that is impossible; the window then simply opens
    // without it.
    bool listen();

    // /runlane-<display>.socket
    [[nodiscard]] static QString defaultSocketPath();

Q_SIGNALS:
    void requested(const OpenRequest& request);

private:
    void takeConnection();

    QString m_path;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace runlane::session
