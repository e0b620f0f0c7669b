#include "lineage.h"

#include <fmt/format.h>

#include <algorithm>

#include "texts.h"
#include "travaux/error.h"

namespace travaux::cli {
namespace {

struct LineageOption {
  LineageKind kind;
  const char* help;
};

constexpr LineageOption lineage_options[] = {
    {LineageKind::follows, "the next draft after version N"},
    {LineageKind::same_draft_as, "another text of the same draft as version N"},
    {LineageKind::translation_of, "a translation of version N (or of DOC@N)"},
    {LineageKind::excerpt_of, "an excerpt of version N (or of DOC@N)"},
    {LineageKind::digest_of, "a digest of version N (or of DOC@N)"},
    {LineageKind::text_of, "the text of version N, whose bytes could not be read"},
};
static_assert(std::size(lineage_options) == std::tuple_size_v<decltype(LineageOptions::values)>);

bool may_cross_documents(LineageKind kind) {
  return kind == LineageKind::translation_of || kind == LineageKind::excerpt_of ||
         kind == LineageKind::digest_of;
}

Reference reference_of(const std::string& value, const std::string& document) {
  const bool is_number =
      std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto named = parse_reference(value);
  if (named && !is_number) return *named;
  Reference reference;
  reference.document = document;
  reference.first = parse_number(value, "version");
  return reference;
}

}  // namespace

void LineageOptions::add(Parser& parser, std::string_view otherwise) {
  for (std::size_t i = 0; i < std::size(lineage_options); ++i) {
    const std::string end = i == 0 ? fmt::format(" (default: {})", otherwise) : "";
    parser.value("--" + std::string(name_of(lineage_options[i].kind)), values[i], "N",
                 lineage_options[i].help + end);
  }
}

std::optional<std::pair<LineageKind, std::string>> LineageOptions::given() const {
  std::optional<std::pair<LineageKind, std::string>> given;
  for (std::size_t i = 0; i < std::size(lineage_options); ++i) {
    if (values[i].empty()) continue;
    if (given) {
      throw Error(Trouble::usage,
                  fmt::format("--{} and --{} exclude each other", name_of(given->first),
                              name_of(lineage_options[i].kind)));
    }
    given = {lineage_options[i].kind, values[i]};
  }
  return given;
}

std::optional<Lineage> LineageOptions::chosen(const Ledger& ledger,
                                              const std::string& document) const {
  const auto option = given();
  if (!option) return std::nullopt;
  const LineageKind kind = option->first;
  const Reference reference = reference_of(option->second, document);
  if (reference.document != document && !may_cross_documents(kind)) {
    throw Error(Trouble::usage,
                fmt::format("--{} names a version of the same document", name_of(kind)));
  }
  return Lineage{kind, ledger.version(reference.document, reference.first).hash};
}

std::string lineage_words(const Ledger& ledger, const Lineage& lineage) {
  if (!lineage.of) return "first draft";
  const Entry* of = ledger.by_hash(*lineage.of);
  return fmt::format("{} {}", name_of(lineage.kind), of == nullptr ? "?" : ref_of(*of));
}

const Entry* newest_draft(const Ledger& ledger, const std::string& document) {
  const std::vector<std::size_t> places = ledger.entries().of_document(document);
  for (auto place = places.rbegin(); place != places.rend(); ++place) {
    const Entry& entry = ledger.entries()[*place];
    if (entry.version == 0 || !stands(entry)) continue;
    const LineageKind kind = version_of(entry).lineage.kind;
    if (kind == LineageKind::first || kind == LineageKind::follows) return &entry;
  }
  return nullptr;
}

}  // namespace travaux::cli
