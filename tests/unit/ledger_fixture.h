// ledger_fixture.h: temporary ledgers with pinned keys, clock and randomness.
#pragma once

#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <filesystem>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "travaux/error.h"
#include "travaux/ledger.h"

namespace ledger_test {

namespace fs = std::filesystem;
using namespace travaux;

// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    static std::atomic<int> counter{0};
    path_ = fs::temp_directory_path() /
            ("travaux-ledger-test-" + std::to_string(::getpid()) + "-" + std::to_string(counter++));
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

inline SigningKey key_from(std::uint8_t number) {
  std::array<std::uint8_t, 32> seed{};
  seed.fill(number);
  return SigningKey::from_seed(seed);
}

inline Randomness pinned(unsigned seed) {
  auto engine = std::make_shared<std::mt19937>(seed);
  return [engine](std::uint8_t* bytes, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) bytes[i] = static_cast<std::uint8_t>((*engine)());
  };
}

inline NewVersion version_of(const std::string& document, const std::string& text) {
  NewVersion version;
  version.document = document;
  version.original = text + "\r\n";
  version.extension = "txt";
  version.text = text;
  version.segment_ends = text.size() > 1 ? std::vector<std::size_t>{1, text.size()}
                                         : std::vector<std::size_t>{text.size()};
  version.reader = "plain";
  // Such a list quotes what it stands beside.
  std::string beside = text.substr(0, 60);
  std::replace(beside.begin(), beside.end(), '\n', ' ');
  version.not_read = {{"image", "beside: " + beside, 2}};
  return version;
}

inline Claim claim_by(const std::string& name) {
  Claim claim;
  claim.relation = "published";
  claim.chain = {{name, "outlet"}};
  return claim;
}

// The kind of the Error that `act` throws, and what it says.
struct Refusal {
  std::optional<Trouble> kind;
  std::string words;
};
template <typename Act>
Refusal refusal_of(const Act& act) {
  try {
    act();
  } catch (const Error& error) {
    return {error.kind(), std::string(error.what()) + " / " + error.next_step()};
  }
  return {};
}

// A ledger of two owners, alice and bob, in a folder of its own.
struct World {
  Folder folder;
  fs::path place = folder.path() / "record";
  SigningKey alice_key = key_from(1);
  SigningKey bob_key = key_from(2);
  SigningKey stranger_key = key_from(3);
  Author alice{"alice@example.org", &alice_key, 1'700'000'000};
  Author bob{"bob@example.org", &bob_key, 1'700'000'100};
  Randomness random = pinned(7);

  std::string founding(const std::string& origin = "example-origin") const {
    Statement statement;
    statement.author = alice.identity;
    statement.time = alice.time;
    statement.body = Founding{
        origin, {{alice.identity, alice_key.public_key()}, {bob.identity, bob_key.public_key()}}};
    return seal(statement, {&alice_key, &bob_key});
  }
  Ledger create() const { return Ledger::create(place, founding(), alice); }
  // A copy instead, of shared files: what is flushed to disk for each append takes its time. Files
  // of a ledger are replaced, never written into.
  void copy(const World& other) {
    fs::copy(other.place, place, fs::copy_options::recursive | fs::copy_options::create_hard_links);
  }
  Verification verify(const VerifyOptions& options = {}) const {
    return Ledger::verify(place, options);
  }

  Entry record(Ledger& ledger, const std::string& document, const std::string& text) {
    NewVersion version = version_of(document, text);
    for (const Entry& entry : ledger.entries()) {
      if (entry.version > 0 && entry.statement.document == document) {
        version.lineage = {LineageKind::follows, entry.hash};
      }
    }
    return ledger.record(version, alice, random);
  }
};

}  // namespace ledger_test
