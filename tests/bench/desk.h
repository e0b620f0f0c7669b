// desk.h: what the programs of the bench share: a ledger of one owner, and versions out of files.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "travaux/document.h"
#include "travaux/ledger.h"

namespace bench {

inline constexpr std::string_view identity = "bench@example.org";

// One key for every ledger of the bench: what it signs is worth nothing.
inline travaux::SigningKey key() {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(7);
  return travaux::SigningKey::from_seed(seed);
}

inline travaux::Ledger found(const std::filesystem::path& folder, const travaux::Author& author,
                             const std::string& origin) {
  travaux::Statement statement;
  statement.author = author.identity;
  statement.time = author.time;
  statement.body = travaux::Founding{origin, {{author.identity, author.signer->public_key()}}};
  return travaux::Ledger::create(folder, travaux::seal(statement, {author.signer}), author);
}

// As the command makes it from a file: the text is what the reader reads.
inline travaux::NewVersion version_of(std::string document, std::string original) {
  const travaux::Document read = travaux::read_document(original, "plan.txt");
  travaux::NewVersion version;
  version.document = std::move(document);
  version.extension = "txt";
  version.text = read.text();
  version.segment_ends = read.segment_ends();
  version.reader = read.reader().name;
  version.reader_version = read.reader().version;
  for (const travaux::NotRead& item : read.not_read()) {
    version.not_read.push_back({item.what, item.detail, item.line.value_or(0)});
  }
  version.original = std::move(original);
  return version;
}

// What a draft follows, once there is one.
inline void follow(travaux::NewVersion& version, const travaux::Hash* before) {
  if (before != nullptr) version.lineage = {travaux::LineageKind::follows, *before};
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(std::filesystem::file_size(path), '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return bytes;
}

// Two numbers in seconds: by the clock on the wall, and of all cores that worked for this process.
class Stopwatch {
 public:
  std::string seconds() const {
    const std::chrono::duration<double> wall = Clock::now() - start_;
    const double worked = static_cast<double>(std::clock() - start_cpu_) / CLOCKS_PER_SEC;
    return std::to_string(wall.count()) + " " + std::to_string(worked);
  }

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point start_ = Clock::now();
  std::clock_t start_cpu_ = std::clock();
};

}  // namespace bench
