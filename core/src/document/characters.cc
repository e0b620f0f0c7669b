#include "document/characters.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace travaux::document {
namespace {

constexpr std::size_t widest_sample = 60;  // bytes of a word that is shown

// "lookalike": letters of scripts that no draft is written in beside another one, and that are
// drawn as letters of it ("ɑ", Armenian "օ", Cherokee "Ꭺ", the mathematical "𝗉").
enum class Script { none, latin, cyrillic, greek, lookalike, other };

bool is_lookalike(char32_t c) {
  if (c < 0x251) return false;
  return c == 0x251 || c == 0x261 || c == 0x26A || (c >= 0x531 && c < 0x590) ||
         (c >= 0x13A0 && c < 0x1400) || (c >= 0x2160 && c < 0x2180) ||
         (c >= 0x2C80 && c < 0x2D00) || (c >= 0xA4D0 && c < 0xA500) ||
         (c >= 0xAB70 && c < 0xABC0) || (c >= 0xFF21 && c < 0xFF5B) ||
         (c >= 0x1D400 && c < 0x1D800);
}

// Letters of Cyrillic and Greek that are drawn as Latin ones: a word of these alone is read as
// another word.
bool looks_latin(char32_t c) {
  constexpr std::u32string_view letters =
      U"\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u0456\u0458\u0455\u04BB\u0501\u051B\u051D"
      U"\u0410\u0412\u0421\u0415\u041D\u0406\u0408\u041A\u041C\u041E\u0420\u0405\u0422\u0425\u0423"
      U"\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7\u03BF"
      U"\u03BD";
  return letters.find(c) != std::u32string_view::npos;
}

Script script_of(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z' ? Script::latin : Script::none;
  if (c >= 0x400 && c < 0x530) return Script::cyrillic;
  if (c < 0x250) return c >= 0xC0 && c != 0xD7 && c != 0xF7 ? Script::latin : Script::none;
  if (c >= 0x370 && c < 0x400) return Script::greek;
  if (c >= 0x1E00 && c < 0x1F00) return Script::latin;
  if (c >= 0x1F00 && c < 0x2000) return Script::greek;
  if (c >= 0x2C60 && c < 0x2C80) return Script::latin;
  if (is_lookalike(c)) return Script::lookalike;
  return base::is_letter(c) ? Script::other : Script::none;
}

bool is_combining(char32_t c) {
  return c >= 0x300 && c < 0x370;
}

bool turns_direction(char32_t c) {
  return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

// What chooses how the character before it looks is seen with it.
bool is_variation(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || c == 0x200D;
}

bool has_no_picture(char32_t c, Script script) {
  return script == Script::none && !is_combining(c) && !is_variation(c) && base::is_hidden(c);
}

std::string code_point_name(char32_t c) {
  std::string digits;
  for (int shift = 20; shift >= 0; shift -= 4) {
    const std::uint32_t digit = (static_cast<std::uint32_t>(c) >> shift) & 15;
    if (digit != 0 || !digits.empty() || shift < 16) digits += "0123456789ABCDEF"[digit];
  }
  return "<U+" + digits + ">";
}

// The word with what cannot be told by eye as code points.
std::string shown(std::string_view word, Script usual) {
  std::string result;
  for (std::size_t at = 0; at < word.size() && result.size() < widest_sample;) {
    const char32_t c = base::next_code_point(word, at);
    const Script script = script_of(c);
    const bool strange = usual != Script::none && script != Script::none && script != usual;
    if (strange || turns_direction(c) || has_no_picture(c, script)) {
      result += code_point_name(c);
    } else {
      base::append_code_point(result, c);
    }
  }
  return '"' + result + '"';
}

struct Sort {
  std::size_t count = 0;
  std::size_t at = 0;  // of the first, in the text
  std::string sample;
};

bool is_plain_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

class Look {
 public:
  explicit Look(Document::Parts& parts) : parts_(parts), text_(parts.text) {}

  void run() {
    for (std::size_t at = next_strange(0); at < text_.size(); at = next_strange(at)) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      at = byte < 0x80 ? control(at) : word(at);
    }
    tell(turned_, "direction-changing character");
    tell(unseen_, "invisible character");
    tell(foreign_, "word of another script that looks Latin",
         "words of another script that look Latin");
    tell(mixed_, "word that mixes letters of two scripts", "words that mix letters of two scripts");
  }

 private:
  // Of the first byte that is not plain ASCII.
  std::size_t next_strange(std::size_t at) const {
    constexpr std::uint64_t high = 0x8080808080808080;
    while (at + 8 <= text_.size()) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text_.data() + at, sizeof eight);
      // A byte below 0x20 borrows from its high bit, one from 0x7F on carries into it.
      const std::uint64_t low = (eight - 0x2020202020202020) & ~eight & high;
      const std::uint64_t big = (eight | (eight + 0x0101010101010101)) & high;
      if ((low | big) != 0) break;
      at += 8;
    }
    while (at < text_.size() && text_[at] >= ' ' && text_[at] <= '~') ++at;
    return at;
  }

  std::size_t control(std::size_t at) {
    if (text_[at] != '\n' && text_[at] != '\t') note(unseen_, at, at, at + 1, Script::none);
    return at + 1;
  }

  // A word with a character beyond ASCII in it, to its end.
  std::size_t word(std::size_t at) {
    std::size_t start = at;
    while (start > 0 && is_plain_letter(text_[start - 1])) --start;
    std::size_t count[6] = {0, 0, 0, 0, 0, 0};
    bool latin_by_look = true;
    std::size_t turned = 0;
    std::size_t unseen = 0;
    std::size_t end = at;
    while (end < text_.size()) {
      std::size_t next = end;
      const char32_t c = base::next_code_point(text_, next);
      const Script script = script_of(c);
      const bool turns = turns_direction(c);
      const bool hidden = !turns && c >= 0x80 && has_no_picture(c, script);
      if (script == Script::none && !is_combining(c) && !turns && !hidden) {
        if (end == at) end = next;
        break;
      }
      turned += turns ? 1 : 0;
      unseen += hidden ? 1 : 0;
      count[static_cast<std::size_t>(script)] += script == Script::none ? 0 : 1;
      latin_by_look = latin_by_look && looks_latin(c);
      end = next;
    }
    settle(start, end, at - start, count, turned, unseen);
    const bool alone = latin_by_look && start == at &&
                       count[static_cast<std::size_t>(Script::cyrillic)] +
                               count[static_cast<std::size_t>(Script::greek)] >
                           0;
    const int left = alone ? latin_in(before(at)) : -1;
    if (left >= 0 && left + latin_in(behind(end)) > 0 && latin_in(behind(end)) >= 0) {
      note(foreign_, at, at, end, Script::latin);
    }
    return std::max(end, at + 1);
  }

  // The words beside, within the clause; empty when there is none.
  std::string_view before(std::size_t at) const {
    while (at > 0 && text_[at - 1] == ' ') --at;
    const std::size_t end = at;
    while (at > 0 && text_[at - 1] != ' ' && text_[at - 1] != '\n') --at;
    return std::string_view(text_).substr(at, end - at);
  }
  std::string_view behind(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    const std::size_t end = std::min(text_.find_first_of(" \n", at), text_.size());
    return std::string_view(text_).substr(at, end - at);
  }

  // 1 for a word of Latin letters, -1 for one with others, 0 for what has none and does not tell.
  static int latin_in(std::string_view word) {
    constexpr std::size_t farthest = 100;
    int latin = 0;
    for (std::size_t at = 0; at < std::min(word.size(), farthest);) {
      const Script script = script_of(base::next_code_point(word, at));
      if (script != Script::none && script != Script::latin) return -1;
      if (script == Script::latin) latin = 1;
    }
    return latin;
  }

  void settle(std::size_t start, std::size_t end, std::size_t plain, const std::size_t* count,
              std::size_t turned, std::size_t unseen) {
    const std::size_t latin = count[static_cast<std::size_t>(Script::latin)] + plain;
    const std::size_t cyrillic = count[static_cast<std::size_t>(Script::cyrillic)];
    const std::size_t greek = count[static_cast<std::size_t>(Script::greek)];
    for (; turned > 0; --turned) note(turned_, start, start, end, Script::none);
    for (; unseen > 0; --unseen) note(unseen_, start, start, end, Script::none);
    const std::size_t strange = count[static_cast<std::size_t>(Script::lookalike)];
    const int scripts =
        (latin > 0 ? 1 : 0) + (cyrillic > 0 ? 1 : 0) + (greek > 0 ? 1 : 0) + (strange > 0 ? 1 : 0);
    if (scripts < 2) return;
    const Script usual = latin >= cyrillic && latin >= greek ? Script::latin
                         : cyrillic >= greek                 ? Script::cyrillic
                                                             : Script::greek;
    note(mixed_, start, start, end, usual);
  }

  void note(Sort& sort, std::size_t at, std::size_t start, std::size_t end, Script usual) {
    if (sort.count++ > 0) return;
    sort.at = at;
    sort.sample = shown(std::string_view(text_).substr(start, end - start), usual);
  }

  void tell(const Sort& sort, const std::string& one, const std::string& several = "") {
    if (sort.count == 0) return;
    const auto behind = std::upper_bound(
        parts_.clauses.begin(), parts_.clauses.end(), sort.at,
        [](std::size_t place, const Clause& clause) { return place < clause.span.start; });
    const std::string place =
        behind == parts_.clauses.begin() ? std::string() : place_of(*std::prev(behind));
    const std::string many = several.empty() ? one + "s" : several;
    parts_.warnings.push_back(std::to_string(sort.count) + ' ' + (sort.count == 1 ? one : many) +
                              (place.empty() ? "" : ", the first in " + place) + ": " +
                              sort.sample);
  }

  Document::Parts& parts_;
  const std::string& text_;
  Sort turned_;
  Sort unseen_;
  Sort mixed_;
  Sort foreign_;
};

}  // namespace

void warn_of_characters(Document::Parts& parts) {
  Look(parts).run();
}

}  // namespace travaux::document
