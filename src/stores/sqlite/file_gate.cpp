// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/file_gate.h"

#include "stores/files.h"

#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <map>
#include <mutex>
#include <utility>

namespace runlane::stores::sqlite {

namespace {

using namespace std::chrono_literals;

constexpr int kMostCopies = 5;
constexpr auto kLongestWait = 5s;
constexpr std::size_t kHeaderBytes = 100;
constexpr std::size_t kBlockBytes = 1024UL * 1024;

using FileId = std::pair<std::uint64_t, std::uint64_t>;

struct FileState
{
    int connections = 0;
    bool isCopying = false;
    Descriptor reading; // closed with the last connection
};

// The locks in question belong to the process, and so does this.
struct Gate
{
    std::mutex mutex;
    std::condition_variable changed;
    std::map<FileId, FileState> files;
};

const std::shared_ptr<Gate>& gate()
{
    static const std::shared_ptr<Gate> kGate = std::make_shared<Gate>();
    return kGate;
}

FileId idOf(const FileFacts& file)
{
    return {file.device, file.inode};
}

core::ErrorCode codeOf(int error)
{
    return error == ENOENT                  ? core::ErrorCode::NotFound
        : error == EACCES || error == EPERM ? core::ErrorCode::PermissionDenied
                                            : core::ErrorCode::ReadFailed;
}

Descriptor openToRead(const std::string& path)
{
    return Descriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
}

// As the file system does it best: shared blocks, or copied within the kernel. False: not at all.
bool copyInKernel(const Descriptor& source, const Descriptor& target, const std::stop_token& stop)
{
    if (::ioctl(target.get(), FICLONE, source.get()) == 0) {
        return true;
    }
    bool isStarted = false;
    while (!stop.stop_requested()) {
        const ssize_t got =
            ::copy_file_range(source.get(), nullptr, target.get(), nullptr, kBlockBytes, 0);
        if (got <= 0) {
            return got == 0 && isStarted;
        }
        isStarted = true;
    }
    return false;
}

core::Expected<void> copyFile(
    const std::string& from, const std::string& to, const std::stop_token& stop)
{
    const Descriptor source = openToRead(from);
    if (!source.isOpen()) {
        return core::makeError(codeOf(errno), from, errorText(errno));
    }
    const Descriptor target(
        ::open(to.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!target.isOpen()) {
        return core::makeError(core::ErrorCode::WriteFailed, to, errorText(errno));
    }
    if (copyInKernel(source, target, stop)) {
        return {};
    }
    if (::lseek(source.get(), 0, SEEK_SET) != 0 || ::lseek(target.get(), 0, SEEK_SET) != 0) {
        return core::makeError(core::ErrorCode::ReadFailed, from, errorText(errno));
    }
    std::string buffer(kBlockBytes, '\0');
    for (;;) {
        if (stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, from);
        }
        const ssize_t got = ::read(source.get(), buffer.data(), buffer.size());
        if (got == 0) {
            return {};
        }
        if (got < 0) {
            return core::makeError(core::ErrorCode::ReadFailed, from, errorText(errno));
        }
        for (ssize_t done = 0; done < got;) {
            const ssize_t put =
                ::write(target.get(), buffer.data() + done, static_cast<std::size_t>(got - done));
            if (put < 0) {
                return core::makeError(core::ErrorCode::WriteFailed, to, errorText(errno));
            }
            done += put;
        }
    }
}

core::Expected<void> copySet(
    const std::string& path, const std::string& target, const std::stop_token& stop)
{
    for (int attempt = 0; attempt < kMostCopies; ++attempt) {
        const DatabaseFacts before = lookAt(path);
        for (const char* suffix : {"", "-wal", "-journal"}) {
            const std::string to = target + suffix;
            ::unlink(to.c_str());
            const std::string from = path + suffix;
            const bool isThere = *suffix == '\0' || exists(kHere, from.c_str());
            if (!isThere) {
                continue;
            }
            const core::Expected<void> copied = copyFile(from, to, stop);
            const bool isGone =
                *suffix != '\0' && !copied && copied.error().code == core::ErrorCode::NotFound;
            if (!copied && !isGone) {
                return copied;
            }
        }
        const DatabaseFacts after = lookAt(path);
        if (before.main == after.main && before.wal == after.wal
            && before.journal == after.journal) {
            return {};
        }
    }
    return core::makeError(core::ErrorCode::DatabaseBusy, path);
}

} // namespace

ConnectionPass enterConnection(const FileFacts& file)
{
    const std::shared_ptr<Gate> shared = gate();
    std::unique_lock lock(shared->mutex);
    const FileId id = idOf(file);
    shared->changed.wait(lock, [&] { return !shared->files[id].isCopying; });
    ++shared->files[id].connections;
    return ConnectionPass(nullptr, [shared, id](void*) {
        const std::lock_guard guard(shared->mutex);
        FileState& state = shared->files[id];
        if (--state.connections == 0) {
            state.reading = Descriptor();
        }
        shared->changed.notify_all();
    });
}

core::Expected<std::string> readFirstBytes(const std::string& path)
{
    const std::shared_ptr<Gate> shared = gate();
    const std::lock_guard lock(shared->mutex);
    struct stat facts;
    Descriptor file;
    if (::stat(path.c_str(), &facts) != 0) {
        return core::makeError(codeOf(errno), path, errorText(errno));
    }
    FileState& state = shared->files[{facts.st_dev, facts.st_ino}];
    Descriptor& reading = state.connections > 0 ? state.reading : file;
    if (!reading.isOpen()) {
        reading = openToRead(path);
    }
    std::array<char, kHeaderBytes> bytes{};
    const ssize_t got =
        reading.isOpen() ? ::pread(reading.get(), bytes.data(), bytes.size(), 0) : -1;
    if (got < 0) {
        return core::makeError(codeOf(errno), path, errorText(errno));
    }
    return std::string(bytes.data(), static_cast<std::size_t>(got));
}

core::Expected<void> copyDatabase(
    const std::string& path, const std::string& target, std::stop_token stop)
{
    const std::shared_ptr<Gate> shared = gate();
    const FileId id = idOf(lookAt(path).main);
    std::unique_lock lock(shared->mutex);
    const bool isFree = shared->changed.wait_for(lock, kLongestWait,
        [&] { return shared->files[id].connections == 0 && !shared->files[id].isCopying; });
    if (!isFree) {
        return core::makeError(core::ErrorCode::DatabaseBusy, path);
    }
    shared->files[id].isCopying = true;
    lock.unlock();
    const core::Expected<void> result = copySet(path, target, stop);
    lock.lock();
    shared->files[id].isCopying = false;
    shared->changed.notify_all();
    return result;
}

} // namespace runlane::stores::sqlite
