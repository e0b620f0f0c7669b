// file.h: reading and writing whole files. Every failure is an Error that names the path.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace travaux::base {

// Inputs above this are refused before they are read: 64 MiB is ten times the largest negotiated
// text known to us, and keeps a mistaken argument (a disk image, a video) from filling memory.
inline constexpr std::size_t largest_input = std::size_t{64} * 1024 * 1024;

// Reads a regular file of at most `cap` bytes. A named pipe or a device is an Error(usage): it
// could keep the reader waiting for ever. What is open already and handed over on purpose
// (/dev/stdin, and /dev/fd/N as a shell makes it of <(command)) is read to its end, whatever it is;
// /dev/null is an empty file.
std::string read_file(const std::filesystem::path& path, std::size_t cap = largest_input);

// Writes beside the target under a temporary name, flushes to disk, then renames: a reader sees
// the old bytes or the new ones, never half. On failure the temporary file is removed and the
// target is untouched. `mode` is the permission of the new file. A symbolic link keeps leading to
// its file, which is replaced; a device or pipe is written to, as there is nothing to replace.
void write_file(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0644);

// As write_file, but an existing target is an Error(conflict): nothing is ever overwritten.
void write_new_file(const std::filesystem::path& path, std::string_view bytes,
                    unsigned mode = 0600);

}  // namespace travaux::base
