// chronicle.h: the entries so far, numbered and related to each other.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/index.h"
#include "ledger/keyring.h"
#include "travaux/seal.h"

namespace travaux::ledger {

class Chronicle final : public Entries {
 public:
  // Gives what the entry at a place of the base says, once its bytes have the hash that stands
  // there.
  using Load = std::function<Statement(std::size_t place)>;

  Chronicle() = default;
  // The entries that an index lists, each read when it is asked for.
  Chronicle(std::shared_ptr<const Index> base, Load load);

  // Numbers the entry and takes it in. `index` is its place in the log: where entries could not be
  // read it is further than its place here.
  const Entry& add(std::uint64_t index, const Hash& hash, Statement statement);

  std::size_t size() const override { return base_size_ + entries_.size(); }
  const Entry& operator[](std::size_t place) const override;
  const Entry* find(const Hash& hash) const override;
  std::vector<std::size_t> of_document(std::string_view document) const override;
  std::vector<std::size_t> naming(const Entry& entry) const override;

  // Of any kind; with an empty name the newest of the founding and the key events.
  const Entry* newest_of(std::string_view document) const;
  std::optional<std::size_t> newest_place(std::string_view document) const;
  std::uint64_t count_versions(std::string_view document) const;
  // From 1 to as many as there are.
  const Entry& version(std::string_view document, std::uint64_t number) const;
  std::vector<std::string> documents() const;  // sorted
  std::vector<std::size_t> erasures() const;   // places
  // Where in the log the entry with this hash stands.
  std::optional<std::uint64_t> place_of(const std::optional<Hash>& hash) const;
  // Who may sign the next entry.
  const Keyring& keys() const { return keys_; }
  // Once there is an entry: its id is the ledger's.
  const Hash& id() const { return front().hash; }

  // As it was when it had this many entries.
  Chronicle until(std::size_t size) const;

 private:
  struct Places {
    std::vector<std::size_t> entries;
    std::vector<std::size_t> versions;
  };
  void take_in(const Entry& entry);
  void take_keys(const Statement& statement, std::uint64_t index);
  void read_keys();
  Entry* held(const Hash& hash);
  const Entry& read(std::size_t place) const;

  std::shared_ptr<const Index> base_;
  std::size_t base_size_ = 0;  // how many of its entries count
  Load load_;
  mutable std::map<std::size_t, Entry> read_;  // of the base
  std::deque<Entry> entries_;                  // after the base; so are the places below
  std::map<Hash, std::size_t> by_hash_;
  std::map<std::string, Places, std::less<>> documents_;
  std::map<Hash, std::vector<std::size_t>> naming_;
  std::vector<std::size_t> erasures_;
  Keyring keys_;
};

}  // namespace travaux::ledger
