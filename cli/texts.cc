#include "texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "base/heap.h"
#include "keys.h"
#include "options.h"
#include "pdf_program.h"
#include "seen.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

InputKind kind_of_reader(std::string_view reader) {
  if (reader == "text") return InputKind::text;
  if (reader == "markdown") return InputKind::markdown;
  if (reader == "clause-lines") return InputKind::clause_lines;
  if (reader == "clause-json") return InputKind::clause_json;
  if (reader == "docx" || reader == "docx-rejected") return InputKind::docx;
  if (reader == "pdf") return InputKind::pdf;
  if (reader == "html" || reader == "html-rejected") return InputKind::html;
  if (reader == "akoma-ntoso" || reader == "akoma-ntoso-rejected") return InputKind::akoma_ntoso;
  return InputKind::canonical;
}

// What the reader of today makes of the original; nothing when it fails.
std::optional<Document> read_original(const Held& held, const VersionRecord& version) {
  ReadOptions options;
  options.kind = kind_of_reader(version.reader);
  if (version.reader.ends_with("-rejected")) options.tracked = Tracked::reject;
  options.pdf_program = pdf_program();
  if (version.lines) options.lines = LineRange{version.lines->first, version.lines->second};
  if (version.pages) options.pages = PageRange{version.pages->first, version.pages->second};
  try {
    return read_document(held.original, "original." + version.extension, options);
  } catch (const Error&) {
    return std::nullopt;  // as good as a reader that reads differently: the caller says so
  }
}

// What was recorded without a text stays without one, even if a later reader could read it: only
// the recorded text is signed.
Document bytes_only(const VersionRecord& version, const Held& held) {
  Document::Parts parts;
  parts.reader = {"none", 1};
  parts.not_read = list_as_recorded(held.not_read);
  if (parts.not_read.empty()) {
    parts.not_read.push_back(
        {"file", std::nullopt, "recorded as bytes only (." + version.extension + "), no text"});
  }
  return Document(std::move(parts));
}

// What a PDF says depends on the poppler of the machine, of which one version may be several.
bool same_reader(const Document& document, const VersionRecord& version) {
  return document.reader().name == version.reader &&
         document.reader().version == version.reader_version && version.reader != "pdf";
}

FromOriginal meaning_of_difference(const std::optional<Document>& document,
                                   const VersionRecord& version) {
  if (!document) return FromOriginal::unknown_reader;
  if (same_reader(*document, version)) return FromOriginal::different;
  const bool later = document->reader().name == version.reader && version.reader != "pdf" &&
                     document->reader().version > version.reader_version;
  return later ? FromOriginal::reader_changed : FromOriginal::unknown_reader;
}

bool exists(const std::string& path) {
  std::error_code code;
  return fs::exists(path, code);
}

// Where this machine keeps what it read of the log in a folder; nowhere without a home.
fs::path index_file(const World& world, const fs::path& folder) {
  constexpr std::size_t enough = 32;
  const auto xdg = world.environment("XDG_CACHE_HOME");
  const auto home = world.environment("HOME");
  fs::path cache;
  if (xdg && fs::path(*xdg).is_absolute()) {
    cache = *xdg;
  } else if (home && fs::path(*home).is_absolute()) {
    cache = fs::path(*home) / ".cache";
  } else {
    return {};
  }
  std::error_code code;
  const fs::path whole = fs::weakly_canonical(folder, code);
  if (code) return {};
  const std::string name = to_hex(sha256(whole.string())).substr(0, enough);
  return cache / "travaux" / "index" / (name + ".index");
}

std::function<void(std::uint64_t, std::uint64_t)> progress_on(const World& world) {
  if (!world.terminal_err) return {};
  return [&world](std::uint64_t done, std::uint64_t total) {
    if (done < total) {
      world.err << fmt::format("\rreading the log {}/{} ", done, total);
    } else {
      world.err << "\r\033[K";
    }
    world.err.flush();
  };
}

}  // namespace

std::optional<fs::path> find_ledger(const World& world, const std::string& given) {
  if (!given.empty()) return fs::path(given);
  if (const auto named = world.environment("TRAVAUX_LEDGER"); named && !named->empty()) {
    return fs::path(*named);
  }
  return Ledger::find(fs::current_path());
}

Error no_ledger_found() {
  for (const char* name : {".git", "allowed_signers", "checkpoint", "entries"}) {
    if (exists(name)) continue;
    return Error(Trouble::missing, "no ledger here or in any folder above",
                 "make one with travaux init, or name one with --ledger");
  }
  return Error(
      Trouble::missing,
      "no ledger here: this is a working copy, as a plain git clone of a ledger makes it",
      "clone it again from where it came from: git clone --bare WHERE FOLDER.travaux, then "
      "travaux verify --ledger FOLDER.travaux");
}

Ledger open_ledger(const World& world, const std::string& given) {
  const auto folder = find_ledger(world, given);
  if (!folder) throw no_ledger_found();
  OpenOptions options;
  options.index = index_file(world, *folder);
  options.progress = progress_on(world);
  Ledger ledger = Ledger::open(*folder, options);
  refuse_another_history(world, ledger);
  remember_more(world, ledger);
  return ledger;
}

std::optional<Reference> parse_reference(std::string_view text) {
  Reference reference;
  const auto at = text.find('@');
  reference.document = std::string(text.substr(0, at));
  if (!valid_document_id(reference.document)) return std::nullopt;
  if (at == std::string_view::npos) return reference;
  const std::string_view numbers = text.substr(at + 1);
  const auto dots = numbers.find("..");
  if (dots == std::string_view::npos) {
    reference.first = reference.last = parse_number(numbers, "version");
  } else {
    reference.first = parse_number(numbers.substr(0, dots), "version");
    reference.last = parse_number(numbers.substr(dots + 2), "version");
    if (*reference.last < *reference.first) {
      throw Error(Trouble::usage, fmt::format("'{}' runs backwards", printable(text)));
    }
  }
  return reference;
}

void require_document(const Ledger& ledger, const std::string& document) {
  const std::vector<std::string> known = ledger.documents();
  if (std::find(known.begin(), known.end(), document) != known.end()) return;
  ledger.version(document, std::nullopt);  // says which documents exist
}

bool is_entry_id(std::string_view word) {
  return word.size() > 1 && word.front() == 'e' &&
         word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

const Entry& entry_to_mend(const Ledger& ledger, const std::string& word,
                           std::string_view command) {
  const auto& entries = ledger.entries();
  if (is_entry_id(word)) {
    const std::uint64_t index = parse_number(std::string_view(word).substr(1), "entry");
    if (index >= entries.size()) {
      throw Error(Trouble::missing, fmt::format("there is no entry {}", word),
                  fmt::format("the last one is {}: travaux log", short_id(entries.back())));
    }
    const Entry& entry = entries[index];
    if (entry.version > 0 || std::holds_alternative<Attribution>(entry.statement.body)) {
      return entry;
    }
    throw Error(Trouble::usage,
                fmt::format("{} is neither a version nor an attribution, but a {} entry", word,
                            kind_of(entry.statement)),
                "travaux log lists what is recorded");
  }
  const auto reference = parse_reference(word);
  if (!reference || !reference->first || reference->first != reference->last) {
    throw Error(Trouble::usage, fmt::format("'{}' names no one entry", printable(word)),
                fmt::format("travaux {} plan-28@3, or travaux {} e17", command, command));
  }
  return ledger.version(reference->document, reference->first);
}

std::vector<std::string> doubts_about(const Ledger& ledger, const Entry& entry) {
  const std::map<std::uint64_t, std::string>& doubts = ledger.doubts();
  std::vector<std::uint64_t> places = {entry.index};
  places.insert(places.end(), entry.corrected_by.begin(), entry.corrected_by.end());
  if (entry.withdrawn_by) places.push_back(*entry.withdrawn_by);
  if (entry.erased_by) places.push_back(*entry.erased_by);
  std::vector<std::string> lines;
  for (const std::uint64_t place : places) {
    const auto found = doubts.find(place);
    if (found == doubts.end()) continue;
    lines.push_back(fmt::format("DOUBTED e{}: signed with {}", place, found->second));
  }
  return lines;
}

Text read_version(const Ledger& ledger, const Entry& version, Bytes bytes) {
  const Standing standing = standing_of(ledger.entries(), version);
  if (!standing.erased_by.empty()) {
    throw Error(Trouble::missing, printable(describe(standing)),
                fmt::format("travaux show {} shows what is left of it", ref_of(version)))
        .within(ref_of(version));
  }
  const VersionRecord& record = version_of(version);
  Held held = ledger.read(version);
  std::vector<std::string> notes = doubts_about(ledger, version);
  if (!held.text) {
    return {ref_of(version), bytes_only(record, held), &version, std::move(notes), standing};
  }
  std::vector<NotRead> not_read = list_as_recorded(held.not_read);
  auto document = read_original(held, record);
  if (document && document->text() == *held.text) {
    if (same_reader(*document, record) && list_to_record(*document) != held.not_read) {
      notes.emplace_back(
          "what is said here not to have been read is as recorded; the reader of today says "
          "otherwise: travaux verify");
    }
    return {ref_of(version), std::move(*document).with_not_read(std::move(not_read)),
            &version,        std::move(notes),
            standing,        bytes == Bytes::kept ? std::move(held.original) : std::string()};
  }
  ReadOptions options;
  options.kind = InputKind::canonical;
  notes.emplace_back(
      "the recorded text is not what the reader of today reads from the original; shown is the "
      "text as recorded");
  return {ref_of(version),
          read_document(*held.text, "draft.md", options).with_not_read(std::move(not_read)),
          &version, std::move(notes), standing};
}

std::string not_as_recorded(const Error& error, const std::string& ref) {
  std::string what = error.what();
  if (what.starts_with(ref + ": ")) what.erase(0, ref.size() + 2);
  return "NOT AS RECORDED: " + what + "; travaux verify says more";
}

ReadAgain read_again(const Held& held, const VersionRecord& version) {
  if (!held.text) return {};  // no text was claimed
  const auto document = read_original(held, version);
  const FromOriginal difference = meaning_of_difference(document, version);
  const bool same_text = document && document->text() == *held.text;
  if (!same_text) return {difference, FromOriginal::same};
  const bool same_list = list_to_record(*document) == held.not_read;
  return {FromOriginal::same, same_list ? FromOriginal::same : difference};
}

Text read_plain_file(const std::string& path, InputKind kind, const TrackedOption& tracked,
                     const std::optional<PageRange>& pages) {
  return read_bytes(base::read_file(path), path, kind, tracked, pages);
}

Text read_bytes(const std::string& bytes, const std::string& name, InputKind kind,
                const TrackedOption& tracked, const std::optional<PageRange>& pages) {
  // A Word file becomes a tree of many small nodes.
  if (bytes.starts_with("PK")) base::grow_heap_in_large_pages();
  ReadOptions options;
  options.kind = kind;
  options.tracked = tracked.tracked();
  options.pages = pages;
  options.pdf_program = pdf_program();
  try {
    Document document = read_document(bytes, name, options);
    tracked.require_sense(document);
    return {name, std::move(document), nullptr, {}, {}};
  } catch (Error& error) {
    error.within(name);
    throw;
  }
}

TextFinder::TextFinder(const World& world, std::string ledger, InputKind kind,
                       TrackedOption tracked)
    : world_(world), given_(std::move(ledger)), kind_(kind), tracked_(std::move(tracked)) {}

TextFinder::~TextFinder() = default;

const Ledger& TextFinder::ledger() {
  if (!ledger_) ledger_.emplace(open_ledger(world_, given_));
  return *ledger_;
}

bool TextFinder::is_recorded(const std::string& word) {
  const auto reference = parse_reference(word);
  if (!reference || !find_ledger(world_, given_)) return false;
  for (const std::string& document : ledger().documents()) {
    if (document == reference->document) return true;
  }
  return false;
}

Text TextFinder::read(const std::string& word) {
  const Entry* version = find(word);
  if (version != nullptr) return read_version(ledger(), *version, bytes_);
  if (bytes_ == Bytes::dropped) return read_file(word);
  std::string received = base::read_file(word);
  Text text = read_bytes(received, word, kind_, tracked_, pages_);
  text.received = std::move(received);
  return text;
}

Text TextFinder::read_file(const std::string& path) const {
  return read_plain_file(path, kind_, tracked_, pages_);
}

const Entry* TextFinder::find(const std::string& word) {
  const bool file = exists(word);
  const bool recorded = is_recorded(word);
  if (file && recorded) {
    throw Error(Trouble::usage,
                fmt::format("'{}' is both a file and a recorded document", printable(word)),
                fmt::format("write ./{} for the file, or {}@N for a version", word, word));
  }
  if (file) return nullptr;
  const auto reference = parse_reference(word);
  if (!reference) {
    throw Error(Trouble::missing, "no such file", "travaux log lists what is recorded")
        .within(printable(word));
  }
  if (!recorded) {
    std::vector<std::string> known;
    if (find_ledger(world_, given_)) known = ledger().documents();
    const auto hint = did_you_mean(reference->document, known);
    throw Error(
        Trouble::missing, "neither a file nor a recorded document",
        hint ? fmt::format("did you mean {}?", *hint) : "travaux log lists what is recorded")
        .within(printable(word));
  }
  if (reference->first != reference->last) {
    throw Error(Trouble::usage, fmt::format("'{}' names several versions; name one", word));
  }
  return &ledger().version(reference->document, reference->first);
}

InputKind clause_kind(std::string_view option) {
  if (option == "line") return InputKind::clause_lines;
  if (option == "json") return InputKind::clause_json;
  return InputKind::automatic;
}

}  // namespace travaux::cli
