#include "seal/names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "travaux/seal.h"

namespace travaux {
namespace {

constexpr std::size_t longest_name = 128;
constexpr std::size_t longest_word = 64;

bool is_control(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0);
}

// Characters that are drawn as nothing or reorder what is drawn: two names that differ only in
// these look alike on every screen.
bool is_invisible(char32_t code) {
  return code == 0xAD || code == 0x61C || code == 0xFEFF || (code >= 0x200B && code <= 0x200F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2060 && code <= 0x206F) ||
         (code >= 0xFE00 && code <= 0xFE0F) || code >= 0xE0000;
}

template <typename Predicate>
bool every_character(std::string_view text, Predicate accepts) {
  if (base::first_invalid_utf8(text)) {
    return false;
  }
  for (std::size_t at = 0; at < text.size();) {
    if (!accepts(base::next_code_point(text, at))) {
      return false;
    }
  }
  return true;
}

bool one_word(std::string_view text, std::u32string_view forbidden) {
  return !text.empty() && text.size() <= longest_name && every_character(text, [&](char32_t code) {
    return !is_control(code) && !base::is_space(code) && !is_invisible(code) &&
           forbidden.find(code) == std::u32string_view::npos;
  });
}

bool is_small(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
}

}  // namespace

namespace seal_room {

bool plain_text(std::string_view text, std::size_t cap) {
  return !text.empty() && text.size() <= cap &&
         every_character(text, [](char32_t code) { return !is_control(code); });
}

bool plain_lines(std::string_view text, std::size_t cap) {
  return !text.empty() && text.size() <= cap &&
         every_character(text, [](char32_t code) { return code == U'\n' || !is_control(code); });
}

bool small_letters_and_digits(std::string_view text, std::size_t cap) {
  return !text.empty() && text.size() <= cap && std::all_of(text.begin(), text.end(), is_small);
}

bool plain_word(std::string_view text) {
  return !text.empty() && text.size() <= longest_word && is_small(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char letter) { return letter == '-' || is_small(letter); });
}

}  // namespace seal_room

bool valid_document_id(std::string_view id) {
  constexpr std::array<std::string_view, 4> taken = {"log", "main", "master", "head"};
  return seal_room::plain_word(id) && std::find(taken.begin(), taken.end(), id) == taken.end();
}

bool valid_identity(std::string_view identity) {
  return one_word(identity, U",\"'*?!<>") && identity.front() != '#' && identity.front() != '-' &&
         identity != "withheld";
}

bool valid_origin(std::string_view origin) {
  return one_word(origin, U"+");
}

const std::vector<std::string>& source_kinds() {
  static const std::vector<std::string> kinds = {"person",      "outlet",   "institution",
                                                 "document",    "unnamed",  "group",
                                                 "unspecified", "withheld", "unknown"};
  return kinds;
}

const std::vector<std::string>& relations() {
  static const std::vector<std::string> words = {
      "drafted",           "proposed", "transmitted", "received",  "leaked",
      "published",         "relayed",  "cited",       "quoted",    "paraphrased",
      "reported",          "stated",   "assessed",    "confirmed", "confirmed-authenticity",
      "confirmed-content", "denied",   "disputed",    "signed",    "listed-as-signatory"};
  return words;
}

std::string_view name_of(LineageKind kind) {
  switch (kind) {
    case LineageKind::first:
      return "first";
    case LineageKind::follows:
      return "follows";
    case LineageKind::same_draft_as:
      return "same-draft-as";
    case LineageKind::translation_of:
      return "translation-of";
    case LineageKind::excerpt_of:
      return "excerpt-of";
    case LineageKind::digest_of:
      return "digest-of";
    case LineageKind::text_of:
      return "text-of";
  }
  return "first";
}

}  // namespace travaux
