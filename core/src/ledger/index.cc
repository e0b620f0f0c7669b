#include "ledger/index.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

#include "travaux/error.h"

namespace travaux::ledger {
namespace {

constexpr std::size_t section_count = 13;

// As the machine lays it out: a file of another byte order does not begin like this.
struct Head {
  std::array<char, 16> magic = {'t', 'r', 'a', 'v', 'a', 'u', 'x', ' ',
                                'i', 'n', 'd', 'e', 'x', ' ', '3', '\n'};
  std::uint64_t order = 0x0102030405060708;
  std::uint64_t body = 0;
  Hash body_hash;
  Hash runs_hash;  // of what follows
  std::array<std::array<std::uint64_t, 2>, section_count> runs{};
};
static_assert(std::is_trivially_copyable_v<Head> && std::is_trivially_copyable_v<IndexRow>);

struct DocumentRecord {
  std::uint64_t name = 0;
  std::uint64_t length = 0;
  std::uint64_t first_entry = 0;
  std::uint64_t entries = 0;
  std::uint64_t first_version = 0;
  std::uint64_t versions = 0;
};

using Naming = std::array<std::uint32_t, 2>;

template <typename Record>
std::string_view bytes_of(const Record& record) {
  return {reinterpret_cast<const char*>(&record), sizeof(Record)};
}

// Builds the body run by run.
class Printer {
 public:
  template <typename Record>
  void run(const std::vector<Record>& records) {
    start(records.size());
    for (const Record& record : records) body_ += bytes_of(record);
  }
  void run(std::string_view bytes) {
    start(bytes.size());
    body_ += bytes;
  }

  std::string finish() {
    head_.body = body_.size();
    head_.body_hash = sha256(body_);
    head_.runs_hash = sha256(bytes_of(head_.runs));
    return std::string(bytes_of(head_)) + body_;
  }

 private:
  void start(std::size_t count) {
    body_.resize((body_.size() + 7) / 8 * 8);
    head_.runs.at(next_++) = {body_.size(), count};
  }
  Head head_;
  std::size_t next_ = 0;
  std::string body_;
};

std::vector<std::uint32_t> places(std::size_t count) {
  std::vector<std::uint32_t> all(count);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

std::vector<std::uint32_t> by_hash(const std::vector<IndexRow>& rows) {
  std::vector<std::uint32_t> sorted = places(rows.size());
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t one, std::uint32_t other) {
    return rows[one].hash < rows[other].hash;
  });
  return sorted;
}

std::vector<std::uint32_t> by_document(const std::vector<IndexRow>& rows) {
  std::vector<std::uint32_t> sorted = places(rows.size());
  std::stable_sort(sorted.begin(), sorted.end(), [&](std::uint32_t one, std::uint32_t other) {
    return rows[one].document < rows[other].document;
  });
  return sorted;
}

}  // namespace

std::string Index::print(const IndexContents& contents) {
  const std::vector<std::uint32_t> entries = by_document(contents.rows);
  std::vector<std::uint32_t> versions;
  std::vector<DocumentRecord> documents;
  std::string names;
  auto next = entries.begin();
  for (std::uint32_t number = 0; number < contents.documents.size(); ++number) {
    DocumentRecord record;
    record.name = names.size();
    record.length = contents.documents[number].size();
    names += contents.documents[number];
    record.first_entry = static_cast<std::uint64_t>(next - entries.begin());
    record.first_version = versions.size();
    for (; next != entries.end() && contents.rows[*next].document == number; ++next) {
      if (contents.rows[*next].version > 0) versions.push_back(*next);
    }
    record.entries = static_cast<std::uint64_t>(next - entries.begin()) - record.first_entry;
    record.versions = versions.size() - record.first_version;
    documents.push_back(record);
  }
  std::vector<Naming> naming;
  for (const auto& [named, by] : contents.naming) naming.push_back({named, by});
  std::vector<std::uint32_t> erasures;
  for (std::uint32_t place = 0; place < contents.rows.size(); ++place) {
    if (contents.rows[place].kind == EntryKind::erases) erasures.push_back(place);
  }
  Printer printer;
  printer.run(contents.rows);
  printer.run(by_hash(contents.rows));
  printer.run(documents);
  printer.run(names);
  printer.run(entries);
  printer.run(versions);
  printer.run(naming);
  printer.run(erasures);
  printer.run(contents.frontier.print());
  for (const Tree& tree : contents.folder.open()) printer.run(print_tree(tree));
  return printer.finish();
}

Index::Index(std::filesystem::path file, Mapped bytes)
    : file_(std::move(file)), mapped_(std::move(bytes)) {}

std::shared_ptr<const Index> Index::open(const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return nullptr;
  try {
    std::shared_ptr<Index> index(new Index(file, Mapped(file)));
    return index->read_head() ? index : nullptr;
  } catch (const Error&) {
    return nullptr;
  }
}

bool Index::read_head() {
  const std::string_view all = mapped_.bytes();
  Head head;
  const Head wanted;
  if (all.size() < sizeof(Head)) return false;
  std::memcpy(&head, all.data(), sizeof(Head));
  if (head.magic != wanted.magic || head.order != wanted.order) return false;
  body_ = all.substr(sizeof(Head));
  if (body_.size() != head.body || sha256(body_) != head.body_hash ||
      sha256(bytes_of(head.runs)) != head.runs_hash) {
    return false;
  }
  std::size_t next = 0;
  for (Section* section :
       {&rows_, &by_hash_, &documents_, &names_, &entries_, &versions_, &naming_, &erasures_,
        &frontier_, &folders_[0], &folders_[1], &folders_[2], &folders_[3]}) {
    *section = {head.runs[next][0], head.runs[next][1]};
    ++next;
  }
  return rows_.count > 0;
}

void Index::refuse() const {
  throw Error(Trouble::malformed, "what this machine remembers of the log is damaged",
              "remove that file: it is made anew")
      .within(file_.string());
}

std::string_view Index::bytes(std::uint64_t offset, std::uint64_t size) const {
  if (offset > body_.size() || size > body_.size() - offset) refuse();
  return body_.substr(offset, size);
}

template <typename Record>
Record Index::record(Section section, std::uint64_t number) const {
  if (number >= section.count) refuse();
  Record found;
  std::memcpy(static_cast<void*>(&found),
              bytes(section.offset + number * sizeof(Record), sizeof(Record)).data(),
              sizeof(Record));
  return found;
}

IndexRow Index::row(std::size_t place) const {
  return record<IndexRow>(rows_, place);
}

std::string Index::text(Section section) const {
  return std::string(bytes(section.offset, section.count));
}

std::optional<std::size_t> Index::find(const Hash& hash) const {
  std::uint64_t first = 0;
  std::uint64_t end = by_hash_.count;
  while (first < end) {
    const std::uint64_t middle = first + (end - first) / 2;
    const auto place = record<std::uint32_t>(by_hash_, middle);
    const Hash found = row(place).hash;
    if (found == hash) return place;
    if (found < hash) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return {};
}

std::string Index::document(std::uint64_t number) const {
  const auto found = record<DocumentRecord>(documents_, number);
  return std::string(bytes(names_.offset + found.name, found.length));
}

std::vector<std::string> Index::documents() const {
  std::vector<std::string> ids;
  for (std::uint64_t number = 0; number < documents_.count; ++number) {
    ids.push_back(document(number));
  }
  return ids;
}

std::optional<Index::Place> Index::place_of(std::string_view id) const {
  std::uint64_t first = 0;
  std::uint64_t end = documents_.count;
  while (first < end) {
    const std::uint64_t middle = first + (end - first) / 2;
    const std::string found = document(middle);
    if (found == id) {
      const auto at = record<DocumentRecord>(documents_, middle);
      constexpr std::uint64_t width = sizeof(std::uint32_t);
      return Place{{entries_.offset + at.first_entry * width, at.entries},
                   {versions_.offset + at.first_version * width, at.versions}};
    }
    if (found < id) {
      first = middle + 1;
    } else {
      end = middle;
    }
  }
  return {};
}

// How many of these places, which rise, are below `end`.
std::size_t Index::below(Section places, std::size_t end) const {
  std::uint64_t first = 0;
  std::uint64_t last = places.count;
  while (first < last) {
    const std::uint64_t middle = first + (last - first) / 2;
    if (record<std::uint32_t>(places, middle) < end) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return first;
}

std::vector<std::size_t> Index::list(Section places, std::size_t end) const {
  std::vector<std::size_t> found;
  const std::size_t count = below(places, end);
  for (std::size_t number = 0; number < count; ++number) {
    found.push_back(record<std::uint32_t>(places, number));
  }
  return found;
}

std::vector<std::size_t> Index::of_document(std::string_view document, std::size_t end) const {
  const auto place = place_of(document);
  return place ? list(place->entries, end) : std::vector<std::size_t>();
}

std::size_t Index::count_versions(std::string_view document, std::size_t end) const {
  const auto place = place_of(document);
  return place ? below(place->versions, end) : 0;
}

std::size_t Index::version(std::string_view document, std::size_t number) const {
  const auto place = place_of(document);
  if (!place) refuse();
  return record<std::uint32_t>(place->versions, number - 1);
}

std::optional<std::size_t> Index::newest_of(std::string_view document, std::size_t end) const {
  const auto place = place_of(document);
  const std::size_t count = place ? below(place->entries, end) : 0;
  return count == 0 ? std::nullopt
                    : std::optional<std::size_t>(record<std::uint32_t>(place->entries, count - 1));
}

std::vector<std::size_t> Index::naming(std::size_t place, std::size_t end) const {
  std::uint64_t first = 0;
  std::uint64_t last = naming_.count;
  while (first < last) {
    const std::uint64_t middle = first + (last - first) / 2;
    if (record<Naming>(naming_, middle)[0] < place) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  std::vector<std::size_t> found;
  for (; first < naming_.count; ++first) {
    const auto pair = record<Naming>(naming_, first);
    if (pair[0] != place || pair[1] >= end) break;
    found.push_back(pair[1]);
  }
  return found;
}

std::vector<std::size_t> Index::erasures(std::size_t end) const {
  return list(erasures_, end);
}

Frontier Index::frontier() const {
  return Frontier::parse(text(frontier_));
}

EntriesFolder Index::folder() const {
  std::array<Tree, 4> open;
  for (std::size_t level = 0; level < open.size(); ++level) {
    open[level] = parse_tree(text(folders_[level]));
  }
  return {size(), open};
}

}  // namespace travaux::ledger
