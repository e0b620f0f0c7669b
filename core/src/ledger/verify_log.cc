#include <algorithm>
#include <utility>

#include "ledger/log.h"
#include "ledger/verify.h"
#include "ledger/write.h"

namespace travaux::ledger {
namespace {

std::string log_commit(std::uint64_t index) {
  return "log commit " + std::to_string(index);
}

std::optional<ObjectId> id_of(const Tree& tree, std::string_view name) {
  const TreeItem* item = find_item(tree, name);
  return item == nullptr ? std::nullopt : std::optional(item->id);
}

}  // namespace

LogCheck::LogCheck(Reader& reader, Findings& findings, const Walk& walk,
                   const VerifyOptions& options)
    : reader_(reader), findings_(findings), walk_(walk), options_(options) {}

std::optional<Hash> LogCheck::root_at(std::uint64_t size) const {
  if (size == 0) return Frontier().root();
  return size > roots_.size() ? std::nullopt : std::optional(roots_[size - 1]);
}

void LogCheck::run() {
  constexpr std::uint64_t often = 16;
  const std::uint64_t total = walk_.size();
  if (walk_.broken) break_off(0, "a commit of the log cannot be read, nor what is below it");
  if (walk_.envelopes.size() != total) {
    findings_.absent("log", "log entries/", std::to_string(total) + " entries, one a commit",
                     std::to_string(walk_.envelopes.size()));
  }
  find_erasures();
  for (std::uint64_t index = 0; index < total; ++index) {
    check_entry(index);
    if (index == 0 && !known_.founding) {
      findings_.incomplete("signature", "all entries", "the owners' keys",
                           "not checked: the founding entry cannot be read");
      return;
    }
    if (known_.frontier.size() == index + 1) roots_.push_back(known_.frontier.root());
    const bool tell = index % often == 0 || index + 1 == total;
    if (options_.progress && tell) options_.progress(index + 1, total);
  }
  if (!rewritten_.empty()) break_off(rewritten_.begin()->first, "this erasure was not judged");
  check_words();
  tell_compromised();
}

// Each text is read once more, for all that is said of its words.
void LogCheck::check_words() {
  const Chronicle& chronicle = known_.chronicle;
  for (const auto& [version, hashes] : words_) {
    const auto draft = drafts_.find(version);
    const Entry* entry = chronicle.find(version);
    if (draft == drafts_.end() || entry == nullptr) continue;  // erased, or told already
    const std::string ref = ref_of(*entry);
    const auto text =
        reader_.read(draft->second, ObjectKind::blob, largest_original, ref + " draft.md");
    std::vector<const Entry*> attributions;
    attributions.reserve(hashes.size());
    for (const Hash& hash : hashes) attributions.push_back(chronicle.find(hash));
    if (text) judge_words(findings_, ref, *text, attributions);
  }
}

// What a stolen key signed cannot be told from what its holder signed.
void LogCheck::tell_compromised() {
  std::vector<std::pair<std::string, std::string>> places;  // why, and which; the earliest first
  for (const auto& [place, why] : doubted_entries(known_.chronicle.keys(), known_.signed_by)) {
    auto same = std::find_if(places.begin(), places.end(),
                             [&why = why](const auto& each) { return each.first == why; });
    if (same == places.end()) {
      places.emplace_back(why, short_id(place));
    } else {
      same->second += ", " + short_id(place);
    }
  }
  for (const auto& [why, list] : places) {
    findings_.incomplete("keys", list, "signatures that only their authors could make", why);
  }
}

// Entries after one that cannot be read have parents, numbers and roots that cannot be computed:
// to call them refuted would accuse the wrong ones.
void LogCheck::break_off(std::uint64_t index, const std::string& why) {
  if (!whole_) return;
  whole_ = false;
  findings_.incomplete("commits", "from " + short_id(index),
                       "drafts, commits, checkpoints and branches",
                       "not or not fully checked: " + why);
}

std::optional<ObjectId> LogCheck::find_envelope(std::uint64_t index) {
  const auto listed = walk_.envelopes.find(index);
  if (listed != walk_.envelopes.end()) return listed->second;
  const Walk::Step* step = walk_.step(index);
  if (step == nullptr) return {};
  if (index == 0) return founding_envelope(*step);
  if (step->links.parents.size() != 2) return {};
  const std::string where = short_id(index) + " commit";
  const auto bytes =
      reader_.read(step->links.parents[1], ObjectKind::commit, largest_small_file, where);
  if (!bytes) return {};
  try {
    const auto tree = reader_.read_tree(parse_links(*bytes).tree, short_id(index) + " tree");
    return tree ? id_of(*tree, envelope_name) : std::nullopt;
  } catch (const Error& error) {
    findings_.refuted("commits", where, "a commit", error.what());
    return {};
  }
}

// No document's branch holds the founding entry, only the log's first tree.
std::optional<ObjectId> LogCheck::founding_envelope(const Walk::Step& first) {
  const auto tree = reader_.read_tree(first.links.tree, log_commit(0) + " tree");
  const auto entries = tree ? id_of(*tree, "entries") : std::nullopt;
  std::optional<ObjectId> found;
  const auto take_first = [&](std::uint64_t index, const ObjectId& id) {
    if (index == 0) found = id;
    return false;
  };
  const auto stop = [](const std::string&, const Error&) { return false; };
  if (entries) visit_entries(reader_.store(), *entries, {take_first, stop});
  return found;
}

std::optional<std::string> LogCheck::read_envelope(std::uint64_t index) {
  const std::optional<ObjectId> id = find_envelope(index);
  if (!id) {
    findings_.absent("log", short_id(index) + " entry.json", "an entry", "missing");
    return {};
  }
  folder_.add(*id);
  return reader_.read(*id, ObjectKind::blob, largest_envelope, short_id(index) + " entry.json");
}

void LogCheck::check_entry(std::uint64_t index) {
  const std::optional<std::string> bytes = read_envelope(index);
  std::optional<Judged> judged;
  if (bytes) {
    known_.frontier.append(leaf_hash(*bytes));
    judged = judge_entry(findings_, known_, index, *bytes);
  }
  if (!judged) {
    break_off(index, "this entry cannot be read");
    return;
  }
  const auto* said = std::get_if<Attribution>(&judged->entry.statement.body);
  if (said != nullptr && said->words) words_[said->target].push_back(judged->entry.hash);
  const auto erasure = erasures_.find(judged->entry.hash);
  if (erasure != erasures_.end()) {
    std::uint64_t& own = histories_[judged->entry.statement.document].rewriter;
    own = std::max(own, erasure->second);
    rewriter_ = std::max(rewriter_, erasure->second);
  }
  check_rewritten(*judged);
  const Walk::Step* step = walk_.step(index);
  if (step == nullptr) return;
  if (!judged->entry.statement.document.empty()) {
    if (step->links.parents.size() != 2) {
      findings_.refuted("commits", log_commit(index), "two parents",
                        std::to_string(step->links.parents.size()));
      break_off(index, "its document's commit is not named");
      return;
    }
    check_document(*step, *judged, object_id(ObjectKind::blob, *bytes));
  }
  if (whole_) check_log(index, *step, *judged);
}

Tree LogCheck::expected_tree(const Judged& judged, const DocumentHistory& history,
                             const Tree& found, const ObjectId& envelope) const {
  const auto* version = std::get_if<VersionRecord>(&judged.entry.statement.body);
  if (version == nullptr) return history.tree ? attribution_tree(*history.tree, envelope) : found;
  if (erasures_.contains(judged.entry.hash)) return erased_tree(envelope);
  // Any bytes may stand here as git sees it: the signed digests decide.
  VersionFiles files;
  files.original = id_of(found, original_name(*version)).value_or(ObjectId{});
  files.not_read = id_of(found, not_read_name).value_or(ObjectId{});
  files.salts = id_of(found, salts_name).value_or(ObjectId{});
  if (version->commitments.text) {
    files.draft = id_of(found, draft_name).value_or(ObjectId{});
    files.segments = id_of(found, segments_name).value_or(ObjectId{});
  }
  return version_tree(*version, files, envelope);
}

void LogCheck::check_document(const Walk::Step& step, const Judged& judged,
                              const ObjectId& envelope) {
  const Entry& entry = judged.entry;
  const std::string name = name_of(entry);
  DocumentHistory& history = histories_[entry.statement.document];
  const ObjectId id = step.links.parents[1];
  Commit expected = commit_for(entry, {});
  if (!history.commits.empty()) expected.parents = {history.commits.back()};
  history.commits.push_back(id);
  const auto bytes = reader_.read(id, ObjectKind::commit, largest_small_file, name + " commit");
  std::optional<Tree> found;
  if (bytes) {
    try {
      expected.tree = parse_links(*bytes).tree;
      found = reader_.read_tree(expected.tree, name + " tree");
    } catch (const Error& error) {
      findings_.refuted("commits", name + " commit", "a commit", error.what());
    }
  }
  if (found) {
    const bool erased = erasures_.contains(entry.hash);
    judge_tree(findings_, erased ? "erasure" : "commits", name,
               expected_tree(judged, history, *found, envelope), *found);
    const auto* version = std::get_if<VersionRecord>(&entry.statement.body);
    if (version != nullptr && !erased) {
      judge_files(reader_, findings_, entry, *found, options_);
      if (const auto draft = id_of(*found, draft_name)) drafts_[entry.hash] = *draft;
    }
  }
  history.tree = found;
  if (bytes && whole_) {
    check_commit(name + " commit", *bytes, expected, judged, history.rewriter);
  }
}

LogFiles LogCheck::expected_files(std::uint64_t index, const Tree& found) {
  const std::string where = log_commit(index);
  const auto expect = [&](ObjectKind kind, const std::string& bytes, const std::string& name) {
    const ObjectId id = object_id(kind, bytes);
    reader_.expect(id, where + " " + name);
    return id;
  };
  LogFiles files;
  files.readme = expect(ObjectKind::blob, readme(*known_.founding, known_.id), "README.md");
  files.allowed_signers =
      expect(ObjectKind::blob, known_.chronicle.keys().allowed_signers(), "allowed_signers");
  files.frontier = expect(ObjectKind::blob, known_.frontier.print(), "frontier");
  files.entries = folder_.keep([&](const std::string& bytes, const std::string& path) {
    return expect(ObjectKind::tree, bytes, path);
  });
  files.checkpoint = id_of(found, "checkpoint").value_or(ObjectId{});
  return files;
}

void LogCheck::check_log(std::uint64_t index, const Walk::Step& step, const Judged& judged) {
  const std::string where = log_commit(index);
  Commit expected = commit_for(judged.entry, {});
  expected.tree = step.links.tree;
  if (index > 0) expected.parents = {walk_.step(index - 1)->id};
  if (!judged.entry.statement.document.empty()) {
    expected.parents.push_back(histories_.at(judged.entry.statement.document).commits.back());
  }
  check_commit(where, step.bytes, expected, judged, rewriter_);
  const std::optional<Tree> found = reader_.read_tree(step.links.tree, where + " tree");
  if (!found) return;
  const LogFiles files = expected_files(index, *found);
  judge_tree(findings_, "log", where, log_tree(files), *found);
  const auto note =
      reader_.read(files.checkpoint, ObjectKind::blob, largest_small_file, where + " checkpoint");
  if (!note) return;
  newest_note_ = *note;
  judge_checkpoint(findings_, where + " checkpoint", *note,
                   {known_.founding->origin, known_.frontier.size(), known_.frontier.root()},
                   judged.checkpoints);
}

}  // namespace travaux::ledger
