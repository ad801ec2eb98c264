// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace runlane::tests {

// A folder of this test's own, removed at the end.
class TemporaryFolder
{
public:
    TemporaryFolder()
    {
        std::string pattern =
            (std::filesystem::temp_directory_path() / "runlane-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) {
            throw std::runtime_error("no temporary folder");
        }
        m_path = std::filesystem::canonical(pattern);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] std::string text() const { return m_path.string(); }

    // Writes a file below the folder, making the folders above it.
    std::filesystem::path write(const std::string& relative, std::string_view content) const
    {
        const std::filesystem::path file = m_path / relative;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream stream(file, std::ios::binary);
        stream.write(content.data(), static_cast<std::streamsize>(content.size()));
        return file;
    }

private:
    std::filesystem::path m_path;
};

// Unpacks an archive into the folder; false when it cannot be unpacked.
inline bool unpack(const std::filesystem::path& archive, const std::filesystem::path& into)
{
    const std::string command =
        "tar -xJf '" + archive.string() + "' -C '" + into.string() + "' 2>/dev/null";
    return std::filesystem::exists(archive) && std::system(command.c_str()) == 0;
}

} // namespace runlane::tests
