// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/single_instance.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimer>

#include <optional>

namespace runlane::session {

namespace {

constexpr qint64 kMaximumBytes = 1 << 20;
constexpr int kProbeMillis = 500;
constexpr int kPatienceMillis = 5000; // with a connection that says nothing

QByteArray encoded(const OpenRequest& request)
{
    const QJsonObject object{{QStringLiteral("schema"), QStringLiteral("runlane.open/1")},
        {QStringLiteral("places"), QJsonArray::fromStringList(request.places)},
        {QStringLiteral("sample"), request.wantsSample},
        {QStringLiteral("activation"), QString::fromLatin1(request.activation)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<OpenRequest> decoded(const QByteArray& line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    if (object.value(QLatin1String("schema")).toString() != QLatin1String("runlane.open/1")) {
        return std::nullopt;
    }
    OpenRequest request;
    for (const QJsonValue& place : object.value(QLatin1String("places")).toArray()) {
        request.places.push_back(place.toString());
    }
    request.wantsSample = object.value(QLatin1String("sample")).toBool();
    request.activation = object.value(QLatin1String("activation")).toString().toLatin1();
    return request;
}

} // namespace

SingleInstance::SingleInstance(const QString& socketPath, QObject* parent)
    : QObject(parent)
    , m_path(socketPath.isEmpty() ? defaultSocketPath() : socketPath)
{
}

SingleInstance::~SingleInstance() = default;

QString SingleInstance::defaultSocketPath()
{
    QString display = qEnvironmentVariable("WAYLAND_DISPLAY");
    if (display.isEmpty()) {
        display = qEnvironmentVariable("DISPLAY");
    }
    display.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9.-]")), QStringLiteral("_"));
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation))
        .filePath(QStringLiteral("runlane-%1.socket").arg(display));
}

bool SingleInstance::handOver(const OpenRequest& request, int timeoutMillis) const
{
    QLocalSocket socket;
    socket.connectToServer(m_path);
    if (!socket.waitForConnected(timeoutMillis)) {
        return false;
    }
    socket.write(encoded(request));
    if (!socket.waitForBytesWritten(timeoutMillis)) {
        return false;
    }
    // The answer tells a living program from one that only left its socket open.
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(timeoutMillis)) {
            return false;
        }
    }
    return socket.readLine() == "ok\n";
}

bool SingleInstance::listen()
{
    // QLocalServer replaces an existing socket without asking, so ask whether somebody listens.
    QLocalSocket probe;
    probe.connectToServer(m_path);
    if (probe.waitForConnected(kProbeMillis)) {
        return false;
    }
    QLocalServer::removeServer(m_path);
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!m_server->listen(m_path)) {
        m_server.reset();
        return false;
    }
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::takeConnection);
    return true;
}

void SingleInstance::takeConnection()
{
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(kPatienceMillis, socket, &QLocalSocket::abort);
        const auto read = [this, socket] {
            if (socket->bytesAvailable() > kMaximumBytes) {
                socket->abort();
                return;
            }
            if (!socket->canReadLine()) {
                return;
            }
            const std::optional<OpenRequest> request = decoded(socket->readLine());
            socket->write(request ? "ok\n" : "no\n");
            socket->disconnectFromServer();
            if (request) {
                Q_EMIT requested(*request);
            }
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        read();
    }
}

} // namespace runlane::session
