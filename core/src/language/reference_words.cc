#include "language/reference_words.h"

#include <array>

#include "base/utf8.h"
#include "language/words.h"

namespace travaux::language {
namespace {

constexpr std::size_t looks = ReferenceWords::looks;
constexpr std::string_view section_sign = "§";

std::span<const ReferenceRow> rows_of(Language language) {
  if (language == Language::english) return english_references();
  if (language == Language::ukrainian) return ukrainian_references();
  return {};
}

bool is_ascii_digit(char byte) {
  return byte >= '0' && byte <= '9';
}

// Small letters of the alphabets that the tables are written in; others stay as they are.
char32_t small(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= U'А' && c <= U'Я') return c + 32;
  return c >= U'Ѐ' && c <= U'Џ' ? c + 80 : c;
}

// What a word looks like at a glance: its first two letters and its length. Most words of a text
// look like none that names a provision.
std::size_t look_of(std::string_view word) {
  std::size_t at = 0;
  const auto letter = [&]() -> std::size_t {
    if (at >= word.size()) return 0;
    const auto byte = static_cast<unsigned char>(word[at]);
    if (byte < 0x80) {
      ++at;
      return byte | 0x20U;
    }
    return static_cast<std::size_t>(small(base::next_code_point(word, at)));
  };
  const std::size_t first = letter();
  const std::size_t second = letter();
  return ((first * 31 + second) * 31 + word.size()) % looks;
}

// Bytes of letters and digits, without decoding: of what is beyond ASCII only the signs at C2 and
// the punctuation at E2 are none.
constexpr auto word_bytes = [] {
  std::array<bool, 256> bytes{};
  for (unsigned value = 0; value < 256; ++value) {
    const unsigned letter = value | 0x20U;
    const bool ascii = (letter >= 'a' && letter <= 'z') || (value >= '0' && value <= '9');
    bytes[value] = value < 0x80 ? ascii : value != 0xC2 && value != 0xE2;
  }
  return bytes;
}();

bool is_word_byte(char byte) {
  return word_bytes[static_cast<unsigned char>(byte)];
}

std::size_t size_of_code_point(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// "4" before ".2".
bool is_decimal(std::string_view text, std::size_t end) {
  return end + 1 < text.size() && text[end] == '.' && is_ascii_digit(text[end + 1]);
}

bool is_letter_at(std::string_view text, std::size_t at) {
  return base::is_letter(base::next_code_point(text, at));
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    std::size_t next = at;
    const char32_t c = base::next_code_point(text, next);
    const bool apostrophe = c == U'\'' || c == 0x2019 || c == 0x02BC;
    const bool inside = apostrophe && next < text.size() && is_letter_at(text, next);
    if (!base::is_letter(c) && !base::is_digit(c) && !inside) break;
    at = next;
  }
  return at;
}

// "4.2.1", "5bis", "2016/679".
std::size_t end_of_number(std::string_view text, std::size_t at) {
  for (;;) {
    at = end_of_word(text, at);
    const bool joined = at + 1 < text.size() && (text[at] == '.' || text[at] == '/') &&
                        is_ascii_digit(text[at + 1]);
    if (!joined) return at;
    ++at;
  }
}

}  // namespace

ReferenceToken token_at(std::string_view text, std::size_t at, const ReferenceWords& words) {
  ReferenceToken token;
  token.start = at;
  std::size_t next = at;
  const char32_t first = base::next_code_point(text, next);
  if (is_ascii_digit(text[at])) {
    token.kind = ReferenceToken::Kind::number;
    token.end = end_of_number(text, at);
  } else if (base::is_letter(first)) {
    token.kind = ReferenceToken::Kind::word;
    token.end = end_of_word(text, at);
    token.capital = base::is_upper(first);
  } else {
    token.kind = ReferenceToken::Kind::mark;
    // "§§" is one word.
    while (first == U'§' && text.substr(next).starts_with(section_sign)) {
      next += section_sign.size();
    }
    token.end = next;
  }
  token.plain = plain_word(text.substr(at, token.end - at));
  token.word = words.of(token.plain);
  return token;
}

ReferenceWords::ReferenceWords(Language language) : meanings_(language) {
  for (const ReferenceRow& row : rows_of(language)) {
    for_each_form(row.forms, [&](std::string_view form, int step) {
      ReferenceWord& word = words_[std::string(form)];
      word.senses.set(static_cast<std::size_t>(row.sense));
      if (row.sense == ReferenceSense::of) says_of_ = true;
      if (row.sense == ReferenceSense::ordinal) word.ordinal = row.value + step;
      if (row.sense != ReferenceSense::provision) return;
      word.provision = static_cast<Provision>(row.value);
      word.plural = step > 0;
      known_looks_.set(look_of(form));
    });
  }
}

const ReferenceWord* ReferenceWords::of(const std::string& plain) const {
  const auto found = words_.find(plain);
  return found == words_.end() ? nullptr : &found->second;
}

bool ReferenceWords::is_unit(const std::string& plain) const {
  const Meaning* meaning = meanings_.of(plain);
  if (meaning == nullptr) return false;
  return meaning->sense == Sense::unit || meaning->sense == Sense::scale ||
         meaning->sense == Sense::currency || meaning->sense == Sense::percent ||
         meaning->sense == Sense::month;
}

std::size_t ReferenceWords::next_candidate(std::string_view text, std::size_t at) const {
  while (at < text.size()) {
    if (!is_word_byte(text[at])) {
      if (text[at] == section_sign[0] && text.substr(at).starts_with(section_sign)) return at;
      at += size_of_code_point(text, at);
      continue;
    }
    const std::size_t start = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    const std::string_view word = text.substr(start, at - start);
    const bool number = is_ascii_digit(word[0]);
    if (number ? is_decimal(text, at) : known_looks_.test(look_of(word))) return start;
  }
  return text.size();
}

const ReferenceToken& ReferenceTokens::at(std::size_t index) {
  while (tokens_.size() <= index) read_one();
  return tokens_[index];
}

void ReferenceTokens::read_one() {
  const std::size_t behind = next_;
  while (next_ < text_.size()) {
    std::size_t next = next_;
    if (!base::is_space(base::next_code_point(text_, next))) break;
    next_ = next;
  }
  ReferenceToken token;
  token.start = token.end = text_.size();
  if (next_ < text_.size()) token = token_at(text_, next_, *words_);
  token.glued = token.start == behind;
  next_ = token.end;
  tokens_.push_back(std::move(token));
}

ReferenceToken token_before(std::string_view text, std::size_t at, const ReferenceWords& words) {
  constexpr std::string_view wide_space = "\u00A0";
  const auto ends_with_space = [&](std::string_view before) {
    return before.ends_with(' ') || before.ends_with(wide_space);
  };
  while (ends_with_space(text.substr(0, at))) at -= text[at - 1] == ' ' ? 1 : wide_space.size();
  if (at == 0) return {};
  const auto is_of_word = [&](std::size_t place) {
    return is_word_byte(text[place]) || text[place] == '\'' || text[place] == '/';
  };
  const auto is_inside = [&](std::size_t place) {
    return (static_cast<unsigned char>(text[place]) & 0xC0U) == 0x80U;
  };
  std::size_t start = at - 1;
  while (start > 0 && is_inside(start)) --start;
  if (is_of_word(start)) {
    while (start > 0 && is_of_word(start - 1)) --start;
    // Bytes behind those that begin a mark look like letters.
    while (is_inside(start)) ++start;
  }
  return token_at(text.substr(0, at), start, words);
}

}  // namespace travaux::language
