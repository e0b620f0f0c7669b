// zip.h: a ZIP file in memory, read strictly and under caps (PKWARE APPNOTE 6.3, without ZIP64).
//
// Written here instead of taken from a library for what a container from a stranger needs: names
// that stand twice, entries that overlap and encrypted ones are refused before anything is
// inflated, and two methods (stored, deflated) are all that Office writes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace travaux::document {

// A long report with a picture on every page has about a thousand.
inline constexpr std::size_t most_zip_entries = 10'000;
// Of all entries that are read together: 350 pages of Word inflate to 10 MB.
inline constexpr std::size_t most_inflated = std::size_t{256} * 1024 * 1024;
// Word's XML shrinks to a tenth, long tables to a fiftieth; deflate itself ends at a thousandth.
inline constexpr std::size_t steepest_inflation = 200;
// Below this the ratio of one entry says nothing.
inline constexpr std::size_t small_inflation = std::size_t{1024} * 1024;

class ZipFile {
 public:
  // `bytes` must outlive the object. Throws Error(malformed) for what is no whole ZIP file and
  // Error(unsupported) for what is beyond a cap, encrypted, split or ZIP64.
  explicit ZipFile(std::string_view bytes);

  // As stored; sorted. Names differ by more than the case of ASCII letters.
  std::vector<std::string> names() const;
  // In whatever case, with or without a slash at the start, as package part names are.
  bool has(std::string_view name) const;
  // What it says to inflate to, and its bytes as they are stored. 0 and nothing for what it has
  // not.
  std::size_t inflated_size(std::string_view name) const;
  std::string_view packed(std::string_view name) const;
  // The bytes inflated and checked against their checksum. Throws Error(malformed), and
  // Error(unsupported) when the caps are reached. Not to be called by two threads at once.
  std::string read(std::string_view name);

 private:
  struct Entry {
    std::string name;
    unsigned method = 0;
    std::uint32_t checksum = 0;
    std::size_t packed = 0;
    std::size_t inflated = 0;
    std::size_t header = 0;  // place of the local header
    std::size_t data = 0;    // place of the packed bytes
  };

  std::size_t find_end() const;
  void read_directory(std::size_t end);
  void add_entry(std::size_t& at, std::size_t end);
  void find_data(Entry& entry, std::size_t directory) const;
  void check_overlap(std::size_t directory) const;
  std::string inflate(const Entry& entry) const;

  std::string_view bytes_;
  std::map<std::string, Entry, std::less<>> entries_;  // by folded name
  std::size_t inflated_ = 0;
};

}  // namespace travaux::document
