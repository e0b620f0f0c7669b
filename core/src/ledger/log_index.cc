// What is kept of a log outside of it.
#include <algorithm>
#include <map>
#include <system_error>

#include "base/file.h"
#include "ledger/log.h"

namespace travaux::ledger {
namespace {

constexpr unsigned private_file = 0600;

EntryKind kind_in(const Statement::Body& body) {
  if (std::holds_alternative<Erasure>(body)) return EntryKind::erases;
  const bool mends =
      std::holds_alternative<Correction>(body) || std::holds_alternative<Withdrawal>(body);
  return mends ? EntryKind::mends : EntryKind::other;
}

}  // namespace

IndexContents Log::contents(const Store& store) const {
  IndexContents contents;
  contents.frontier = frontier_;
  contents.folder = folder_;
  contents.documents = chronicle_.documents();
  contents.documents.insert(contents.documents.begin(), std::string());
  std::map<std::string, std::uint32_t, std::less<>> numbers;
  for (std::uint32_t number = 0; number < contents.documents.size(); ++number) {
    numbers.emplace(contents.documents[number], number);
  }
  const std::vector<std::string> before = base_ ? base_->documents() : std::vector<std::string>();
  const bool hold = base_commits_hold(store);
  for (std::uint32_t place = 0; place < size(); ++place) {
    IndexRow row = this->row(place);
    const bool known = place < base_size();
    if (known) {
      row.document = numbers.at(before.at(row.document));
      for (const std::size_t by : base_->naming(place, base_size())) {
        contents.naming.emplace_back(place, static_cast<std::uint32_t>(by));
      }
    } else {
      const Statement& statement = chronicle_[place].statement;
      row.document = numbers.at(statement.document);
      row.kind = kind_in(statement.body);
      for (const Hash& named : named_in(statement.body)) {
        const auto target = chronicle_.place_of(named);
        if (target) contents.naming.emplace_back(static_cast<std::uint32_t>(*target), place);
      }
    }
    contents.rows.push_back(row);
  }
  std::sort(contents.naming.begin(), contents.naming.end());
  const std::uint64_t first = hold ? base_size() : 0;
  ObjectId commit = tip_;
  for (std::uint64_t place = size(); place-- > first;) {
    const Links& links = walk_to(store, place);
    contents.rows[place].log_commit = commit;
    contents.rows[place].document_commit =
        links.parents.size() == 2 ? links.parents[1] : ObjectId{};
    if (!links.parents.empty()) commit = links.parents.front();
  }
  return contents;
}

void Log::keep_index(const Store& store, const OpenOptions& options) const {
  if (options.index.empty()) return;
  const bool stale = base_ && !base_commits_hold(store);
  if (!stale && size() < base_size() + options.worth_writing) return;
  try {
    std::error_code ignored;
    // Whatever else stands there is somebody's, and must not be written into.
    const auto found = std::filesystem::symlink_status(options.index, ignored).type();
    if (found != std::filesystem::file_type::regular &&
        found != std::filesystem::file_type::not_found) {
      return;
    }
    const std::filesystem::path folder = options.index.parent_path();
    if (std::filesystem::create_directories(folder, ignored)) {
      std::filesystem::permissions(folder, std::filesystem::perms::owner_all, ignored);
    }
    base::write_file(options.index, Index::print(contents(store)), private_file);
  } catch (const Error&) {
  }
}

}  // namespace travaux::ledger
