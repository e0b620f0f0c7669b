#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

struct Files {
  std::optional<std::string> original;
  std::optional<std::string> not_read;
  std::optional<std::string> salts;
  std::optional<std::string> draft;
  std::optional<std::string> segments;
};

// What is left to check once the files have been read: no more reading, so any thread may.
class FilesCheck {
 public:
  FilesCheck(Findings& findings, const std::string& ref, const VersionRecord& record,
             const Files& files)
      : findings_(findings), ref_(ref), record_(record), files_(files) {}

  // True when every file is what was signed.
  bool run() {
    if (!files_.salts) return false;
    try {
      const SaltSecret secret = parse_salts(*files_.salts);
      const bool list_fits = check_not_read(secret);
      if (!check_digests(secret) || !list_fits) return false;
      if (!record_.commitments.text) return true;
      return files_.segments && check_segments(secret);
    } catch (const Error& error) {
      findings_.refuted("digests", at(salts_name), "salts in their one spelling", error.what());
      return false;
    }
  }
  const std::vector<std::size_t>& segment_ends() const { return segment_ends_; }
  const std::vector<Unread>& not_read() const { return not_read_; }

 private:
  std::string at(std::string_view name) const { return ref_ + " " + std::string(name); }

  bool check_digest(const char* check, std::string_view name, const Hash& expected,
                    const Hash& found) {
    if (expected == found) return true;
    findings_.refuted(check, at(name), to_hex(expected), to_hex(found));
    return false;
  }

  bool check_digests(const SaltSecret& secret) {
    const std::string original = original_name(record_);
    const bool original_fits =
        files_.original && check_digest("original-digest", original, record_.commitments.original,
                                        commitment(salt_for(secret, "original"), *files_.original));
    const bool draft_fits =
        files_.draft && check_digest("text-digest", draft_name, *record_.commitments.text,
                                     commitment(salt_for(secret, "text"), *files_.draft));
    if ((files_.original || files_.draft) && !original_fits && !draft_fits) {
      findings_.refuted("digests", at(salts_name), "salts that fit a signed digest",
                        "salts that fit none");
    }
    return original_fits && (draft_fits || !record_.commitments.text);
  }

  bool check_not_read(const SaltSecret& secret) {
    if (!files_.not_read ||
        !check_digest("not-read-digest", not_read_name, record_.commitments.not_read,
                      commitment(salt_for(secret, "not-read"), *files_.not_read))) {
      return false;
    }
    try {
      not_read_ = parse_not_read(*files_.not_read);
      return true;
    } catch (const Error& error) {
      findings_.refuted("not-read-digest", at(not_read_name), "a list in its one spelling",
                        error.what());
      return false;
    }
  }

  bool check_segments(const SaltSecret& secret) {
    try {
      segment_ends_ = parse_segments(*files_.segments);
      const Commitments found =
          commit(secret, *files_.original, *files_.not_read, *files_.draft, segment_ends_);
      const Commitments& expected = record_.commitments;
      if (found.segment_count != expected.segment_count) {
        findings_.refuted("segments", at(segments_name),
                          std::to_string(expected.segment_count) + " segments",
                          std::to_string(found.segment_count));
        return false;
      }
      return check_digest("segments", segments_name, *expected.segments, *found.segments);
    } catch (const Error& error) {
      findings_.refuted("segments", at(segments_name), "segments that tile the text", error.what());
      return false;
    }
  }

  Findings& findings_;
  const std::string& ref_;
  const VersionRecord& record_;
  const Files& files_;
  std::vector<std::size_t> segment_ends_;
  std::vector<Unread> not_read_;
};

Files read_files(Reader& reader, const std::string& ref, const VersionRecord& record,
                 const Tree& tree) {
  const auto read_one = [&](std::string_view name, std::size_t cap) -> std::optional<std::string> {
    // One that is missing has been told by the comparison of the trees.
    const TreeItem* item = find_item(tree, name);
    if (item == nullptr) return {};
    return reader.read(item->id, ObjectKind::blob, cap, ref + " " + std::string(name));
  };
  Files files;
  files.original = read_one(original_name(record), largest_original);
  files.not_read = read_one(not_read_name, largest_not_read);
  files.salts = read_one(salts_name, largest_small_file);
  if (!record.commitments.text) return files;
  files.draft = read_one(draft_name, largest_original);
  files.segments = read_one(segments_name, largest_original);
  return files;
}

void look_at(Findings& findings, const VerifyOptions& options, const Entry& entry, Files& files,
             const FilesCheck& checked) {
  if (!options.look) return;
  Held held;
  held.original = std::move(*files.original);
  held.text = std::move(files.draft);
  held.segment_ends = checked.segment_ends();
  held.not_read = checked.not_read();
  Look seen = options.look(entry, held);
  if (seen.finding) findings.add(*seen.finding);
  if (!seen.not_proven.empty()) findings.remark(std::move(seen.not_proven));
}

}  // namespace

void judge_files(Reader& reader, Findings& findings, const Entry& entry, const Tree& tree,
                 const VerifyOptions& options) {
  const std::string ref = ref_of(entry);
  const auto& record = std::get<VersionRecord>(entry.statement.body);
  findings.later(
      [ref, entry, &options, files = read_files(reader, ref, record, tree)](Findings& own) mutable {
        const auto& signed_record = std::get<VersionRecord>(entry.statement.body);
        FilesCheck check(own, ref, signed_record, files);
        if (check.run()) look_at(own, options, entry, files, check);
      });
}

void judge_words(Findings& findings, const std::string& ref, const std::string& text,
                 const std::vector<const Entry*>& attributions) {
  for (const Entry* entry : attributions) {
    if (entry == nullptr) continue;
    const auto& words = std::get<Attribution>(entry->statement.body).words;
    if (!words) continue;
    const bool there = words->start <= text.size() &&
                       text.compare(words->start, words->exact.size(), words->exact) == 0;
    if (there) continue;
    findings.refuted("words", short_id(*entry),
                     "words that stand in " + ref + " at byte " + std::to_string(words->start),
                     words->exact);
  }
}

}  // namespace travaux::ledger
