// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>

#include <filesystem>

namespace runlane::tests {

// Runs work as a user without the superuser's rights: as "nobody" when the tests run as root, else
// as whoever runs them. The folder becomes readable for that user; what a test wants closed must be
// closed after this was made.
class OtherUser
{
public:
    explicit OtherUser(const std::filesystem::path& folder)
    {
        namespace fs = std::filesystem;
        fs::permissions(
            folder, fs::perms::group_all | fs::perms::others_all, fs::perm_options::add);
        const Rights rights;
        m_isOther = ::geteuid() != 0;
    }

    [[nodiscard]] bool isOther() const { return m_isOther; }
    template <class Work>
    auto run(Work work) const
    {
        const Rights rights;
        return work();
    }

private:
    static constexpr uid_t kNobody = 65534;

    struct Rights
    {
        bool isRoot = ::geteuid() == 0;

        Rights() { isRoot = isRoot && ::seteuid(kNobody) == 0; }
        Rights(const Rights&) = delete;
        Rights& operator=(const Rights&) = delete;
        ~Rights()
        {
            if (isRoot && ::seteuid(0) != 0) {
                ::_exit(99);
            }
        }
    };

    bool m_isOther = false;
};

} // namespace runlane::tests
