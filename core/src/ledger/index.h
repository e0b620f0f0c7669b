// index.h: what one user's machine knows of a log, kept outside of the ledger, so that opening it
// reads only what came since.
//
// A convenience, never evidence of its own: it is made only from entries whose root an owner
// signed, every entry is compared with the hash that stands here when it is read, and the
// checkpoint of today must cover both. It holds nothing that is not in the signed entries. One
// file, replaced as a whole, never changed; its blocks carry hashes, looked at before they are
// used, since a damaged disk must not make a withdrawn draft stand. In the byte order of the
// machine that made it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ledger/contents.h"
#include "ledger/mapped.h"
#include "ledger/objects.h"
#include "travaux/seal.h"

namespace travaux::ledger {

enum class EntryKind : std::uint32_t { other, mends, erases };

// One entry.
struct IndexRow {
  Hash hash;
  Hash root;    // of the log up to and with this entry
  Hash signer;  // id of the key that its first signature names
  ObjectId envelope;
  ObjectId log_commit;
  ObjectId document_commit;    // all zeros for an entry of no document
  std::uint32_t document = 0;  // its number
  std::uint32_t version = 0;   // as in Entry
  EntryKind kind = EntryKind::other;
};

// What an index is made of.
struct IndexContents {
  std::vector<IndexRow> rows;
  std::vector<std::string> documents;  // their ids, sorted; a row's number counts here
  // Which place is named by which later place; sorted.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> naming;
  Frontier frontier;
  EntriesFolder folder;
};

class Index {
 public:
  // Nothing when there is no such file, or its bytes are not those that were written.
  static std::shared_ptr<const Index> open(const std::filesystem::path& file);
  // The file's bytes.
  static std::string print(const IndexContents& contents);

  std::size_t size() const { return rows_.count; }
  IndexRow row(std::size_t place) const;  // place < size()
  std::optional<std::size_t> find(const Hash& hash) const;
  std::vector<std::string> documents() const;
  // Places below `end`, in log order.
  std::vector<std::size_t> of_document(std::string_view document, std::size_t end) const;
  std::size_t count_versions(std::string_view document, std::size_t end) const;
  std::size_t version(std::string_view document, std::size_t number) const;
  std::optional<std::size_t> newest_of(std::string_view document, std::size_t end) const;
  std::vector<std::size_t> naming(std::size_t place, std::size_t end) const;
  std::vector<std::size_t> erasures(std::size_t end) const;
  Frontier frontier() const;
  EntriesFolder folder() const;

 private:
  // A run of equal records in the body.
  struct Section {
    std::uint64_t offset = 0;
    std::uint64_t count = 0;
  };
  struct Place {
    Section entries;
    Section versions;
  };
  Index(std::filesystem::path file, Mapped bytes);
  bool read_head();
  [[noreturn]] void refuse() const;
  std::string_view bytes(std::uint64_t offset, std::uint64_t size) const;
  template <typename Record>
  Record record(Section section, std::uint64_t number) const;
  std::size_t below(Section places, std::size_t end) const;
  std::vector<std::size_t> list(Section places, std::size_t end) const;
  std::optional<Place> place_of(std::string_view document) const;
  std::string document(std::uint64_t number) const;
  std::string text(Section section) const;

  std::filesystem::path file_;
  Mapped mapped_;
  std::string_view body_;
  Section rows_;
  Section by_hash_;
  Section documents_;
  Section names_;
  Section entries_;
  Section versions_;
  Section naming_;
  Section erasures_;
  Section frontier_;
  Section folders_[4];
};

}  // namespace travaux::ledger
