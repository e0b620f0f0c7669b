#include "ledger/verify.h"

namespace travaux::ledger {
namespace {

struct Files {
  std::optional<std::string> original;
  std::optional<std::string> salts;
  std::optional<std::string> draft;
  std::optional<std::string> segments;
};

class FilesCheck {
 public:
  FilesCheck(Reader& reader, Findings& findings, const std::string& ref,
             const VersionRecord& record, const Tree& tree)
      : reader_(reader), findings_(findings), ref_(ref), record_(record), tree_(tree) {}

  void run() {
    read();
    if (!files_.salts) return;
    try {
      const SaltSecret secret = parse_salts(*files_.salts);
      check_digests(secret);
      if (files_.original && files_.draft && files_.segments) check_segments(secret);
    } catch (const Error& error) {
      findings_.refuted("digests", at(salts_name), "salts in their one spelling", error.what());
    }
  }

 private:
  std::string at(std::string_view name) const { return ref_ + " " + std::string(name); }

  std::optional<std::string> read_one(std::string_view name, std::size_t cap) {
    // One that is missing has been told by the comparison of the trees.
    const TreeItem* item = find_item(tree_, name);
    if (item == nullptr) return {};
    return reader_.read(item->id, ObjectKind::blob, cap, at(name));
  }

  void read() {
    files_.original = read_one(original_name(record_), largest_original);
    files_.salts = read_one(salts_name, largest_small_file);
    if (!record_.commitments.text) return;
    files_.draft = read_one(draft_name, largest_original);
    files_.segments = read_one(segments_name, largest_original);
  }

  bool check_digest(const char* check, std::string_view name, const Hash& expected,
                    const Hash& found) {
    if (expected == found) return true;
    findings_.refuted(check, at(name), to_hex(expected), to_hex(found));
    return false;
  }

  void check_digests(const SaltSecret& secret) {
    bool any_fits = false;
    bool any_tried = false;
    if (files_.original) {
      any_tried = true;
      any_fits |=
          check_digest("original-digest", original_name(record_), record_.commitments.original,
                       commitment(salt_for(secret, "original"), *files_.original));
    }
    if (files_.draft) {
      any_tried = true;
      any_fits |= check_digest("text-digest", draft_name, *record_.commitments.text,
                               commitment(salt_for(secret, "text"), *files_.draft));
    }
    if (any_tried && !any_fits) {
      findings_.refuted("digests", at(salts_name), "salts that fit a signed digest",
                        "salts that fit none");
    }
  }

  void check_segments(const SaltSecret& secret) {
    try {
      const Commitments found =
          commit(secret, *files_.original, *files_.draft, parse_segments(*files_.segments));
      const Commitments& expected = record_.commitments;
      if (found.segment_count != expected.segment_count) {
        findings_.refuted("segments", at(segments_name),
                          std::to_string(expected.segment_count) + " segments",
                          std::to_string(found.segment_count));
      }
      check_digest("segments", segments_name, *expected.segments, *found.segments);
    } catch (const Error& error) {
      findings_.refuted("segments", at(segments_name), "segments that tile the text", error.what());
    }
  }

  Reader& reader_;
  Findings& findings_;
  const std::string& ref_;
  const VersionRecord& record_;
  const Tree& tree_;
  Files files_;
};

}  // namespace

void judge_files(Reader& reader, Findings& findings, const std::string& ref,
                 const VersionRecord& record, const Tree& tree) {
  FilesCheck(reader, findings, ref, record, tree).run();
}

}  // namespace travaux::ledger
