#include "document/label.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "document/numbers.h"
#include "document/vocabulary.h"

namespace travaux::document {
namespace {

constexpr std::size_t most_digits = 3;  // "2025." begins a sentence about a year
constexpr std::size_t most_digits_in_series = 6;
constexpr std::size_t longest_label_word = 32;  // bytes

std::size_t dash_at(std::string_view words, std::size_t at) {
  if (at >= words.size() || (words[at] != '-' && words[at] != '\xE2')) return 0;
  for (const std::string_view dash : {"–", "—", "―", "-"}) {
    if (words.substr(at, dash.size()) == dash) return dash.size();
  }
  return 0;
}

// Behind a label: marks, spaces and one dash that set it off from the words.
std::size_t skip_separator(std::string_view words, std::size_t at) {
  if (at < words.size() && (words[at] == '.' || words[at] == ':')) ++at;
  at = skip_spaces(words, at);
  const std::size_t dash = dash_at(words, at);
  if (dash == 0) return at;
  const std::size_t behind = skip_spaces(words, at + dash);
  return behind > at + dash || behind == words.size() ? behind : at;
}

// "Article 5 of the Treaty" and "Article 5(2)" refer; "Article 5.", "Article 5 –", "Article 5
// Cooperation" label.
bool labels_what_follows(std::string_view words, std::size_t at, Place place) {
  if (at >= words.size()) return true;
  const char next = words[at];
  if (next == '.' || next == ':') return true;
  const std::size_t behind = skip_spaces(words, at);
  if (dash_at(words, behind) > 0) return skip_separator(words, at) > behind;
  if (behind == at) return false;
  return place == Place::heading || base::is_upper(code_point_at(words, behind));
}

std::size_t skip_number_sign(std::string_view words, std::size_t at) {
  const char32_t first = code_point_at(words, at);
  if (first != U'№' && (first | 0x20) != U'n') return at;
  const std::size_t sign = phrase_at(words.substr(at), Use::number_sign);
  return skip_spaces(words, at + sign);
}

// "§ 94 Absatz 1": a part of the paragraph is named, so the whole is referred to.
bool names_inner_part(std::string_view words, std::size_t at) {
  if (at >= words.size()) return false;
  const char32_t next = code_point_at(words, skip_spaces(words, at));
  return base::is_letter(next) &&
         begins_with(words.substr(skip_spaces(words, at)), Use::inner_part);
}

Label label_of_word(std::string_view words, const LabelWord& word, std::size_t word_end,
                    Place place) {
  std::size_t at = word_end;
  if (at < words.size() && words[at] == '.') ++at;
  at = skip_number_sign(words, skip_spaces(words, at));
  const Number number = number_behind_word(words, at);
  Label label;
  label.word = &word;
  if (number.end > at && labels_what_follows(words, number.behind, place) &&
      !names_inner_part(words, number.behind)) {
    label.numbering = number.numbering;
    label.number = words.substr(at, number.end - at);
    label.end = number.behind;
  } else if (word.stands_alone) {
    const std::size_t behind = skip_separator(words, word_end);
    if (word_end < words.size() && behind == skip_spaces(words, word_end)) return {};
    label.end = word_end;
  } else {
    return {};
  }
  label.words = skip_separator(words, label.end);
  return label;
}

// "Erster Abschnitt", "First Part": a lower-case word behind it makes it a part of a sentence.
Label number_first(std::string_view words, std::size_t number_end, Place place) {
  if (find_number_word(words.substr(0, number_end)) == 0) return {};
  const std::size_t at = skip_spaces(words, number_end);
  const std::size_t end = word_end_at(words, at);
  if (at == number_end || end == at || end - at > longest_label_word) return {};
  const LabelWord* word = find_label_word(words.substr(at, end - at));
  if (word == nullptr || word->rank >= paragraph_rank) return {};
  const std::size_t behind = skip_spaces(words, end);
  const bool apart = end >= words.size() || words[end] == '.' || words[end] == ':' ||
                     (dash_at(words, behind) > 0 && skip_separator(words, end) > behind);
  const bool titled = place == Place::heading && base::is_upper(code_point_at(words, behind));
  if (!apart && !titled) return {};
  Label label;
  label.word = word;
  label.numbering = Numbering::spelled;
  label.number = words.substr(0, number_end);
  label.end = end;
  label.words = skip_separator(words, end);
  return label;
}

Label word_label(std::string_view words, Place place) {
  const bool sign = words.substr(0, 2) == "§";
  if (sign) {
    const std::size_t end = words.substr(0, 4) == "§§" ? 4 : 2;
    return label_of_word(words, *find_label_word("§"), end, place);
  }
  if (!base::is_upper(code_point_at(words, 0))) return {};
  const std::size_t end = word_end_at(words, 0);
  if (end == 0 || end > longest_label_word) return {};
  const LabelWord* word = find_label_word(words.substr(0, end));
  return word != nullptr ? label_of_word(words, *word, end, place)
                         : number_first(words, end, place);
}

// "2.5 million" begins a sentence about an amount.
bool is_amount(std::string_view words, std::size_t at) {
  at = skip_spaces(words, at);
  const char first = at < words.size() ? words[at] : ' ';
  if (std::string_view("%mbtpka").find(first) == std::string_view::npos) return false;
  for (const std::string_view unit : {"%", "million", "billion", "trillion", "thousand", "per cent",
                                      "percent", "km", "kg", "a.m", "p.m"}) {
    if (words.substr(at, unit.size()) == unit) return true;
  }
  return false;
}

Label in_brackets(std::string_view words, std::size_t digits = most_digits) {
  Number number = digits_at(words, 1, digits);
  if (number.end == 0) number = letters_at(words, 1);
  if (number.end == 0 || number.end >= words.size() || words[number.end] != ')') return {};
  const std::size_t end = number.end + 1;
  return {.numbering = number.numbering,
          .form = Form::brackets,
          .number = words.substr(1, number.end - 1),
          .end = end,
          .words = skip_separator(words, end)};
}

// ".1", ".2.3": points of conventions on shipping.
Label behind_dot(std::string_view words) {
  const Number number = digits_at(words, 1, most_digits);
  if (number.end == 0 || space_at(words, number.end) == 0) return {};
  return {.numbering = number.numbering,
          .form = Form::front_dot,
          .number = words.substr(1, number.end - 1),
          .end = number.end,
          .words = skip_spaces(words, number.end)};
}

// Behind "5." or "a)": a space, the end or an opening quotation mark; a capital behind a number.
// The bracket of "c)If" sets off alone: the space was lost.
bool sets_off(std::string_view words, std::size_t at, bool digits) {
  if (at >= words.size() || space_at(words, at) > 0) return true;
  const char32_t next = code_point_at(words, at);
  if (words[at - 1] == ')' && base::is_letter(next)) return true;
  return next == U'“' || next == U'"' || next == U'«' || (digits && base::is_upper(next));
}

// "1° words", "1.º words"
Label with_degree(std::string_view words) {
  const Number number = digits_at(words, 0, most_digits, true);
  const std::size_t mark = number.end == 0 ? 0 : ordinal_mark_at(words, number.end);
  const std::size_t end = number.end + mark;
  const bool letters =
      mark > 0 && words[number.end] != '.' && static_cast<unsigned char>(words[number.end]) < 0x80;
  if (mark == 0 || letters || number.numbering != Numbering::digits) return {};
  if (end < words.size() && space_at(words, end) == 0 && words[end] != ')') return {};
  const std::size_t behind = end < words.size() && words[end] == ')' ? end + 1 : end;
  return {.numbering = number.numbering,
          .form = Form::degree,
          .number = words.substr(0, number.end),
          .end = behind,
          .words = skip_separator(words, behind)};
}

// "4 bis The Council", but not "1 bis 3 gelten": "bis" is German for "to".
bool stands_inserted(std::string_view words, std::size_t at) {
  return is_inserted(words.substr(0, at)) &&
         base::is_upper(code_point_at(words, skip_spaces(words, at)));
}

Label with_mark(std::string_view words, Place place, std::size_t most = most_digits) {
  Number number = digits_at(words, 0, most);
  const bool marked =
      is_ascii_digit(words[0]) && ordinal_mark_at(words, words.find_first_not_of("0123456789")) > 0;
  if (marked) return with_degree(words);
  const bool digits = number.end > 0;
  if (!digits) number = letters_at(words, 0);
  if (number.end == 0) return {};
  Label label;
  label.numbering = number.numbering;
  label.number = words.substr(0, number.end);
  const char mark = number.end < words.size() ? words[number.end] : ' ';
  if ((mark == '.' || mark == ')') && sets_off(words, number.end + 1, digits)) {
    label.form = mark == '.' ? Form::dot : Form::bracket;
    label.end = number.end + 1;
  } else if (digits && !is_amount(words, number.end) && space_at(words, number.end) > 0 &&
             words[skip_spaces(words, number.end)] != '|' &&
             (place == Place::heading || number.numbering == Numbering::decimal ||
              stands_inserted(words, number.end))) {
    // "5 bis" stands among "4." and "6.".
    if (is_inserted(label.number)) label.form = Form::dot;
    label.end = number.end;
  } else {
    return {};
  }
  label.words = skip_separator(words, label.end);
  return label;
}

// Most lines begin with a word in small letters of which the first two differ and are not both
// Roman digits: no letter, no number.
bool is_plain_word(std::string_view words) {
  const auto small = [](char byte) { return byte >= 'a' && byte <= 'z'; };
  const auto roman = [](char byte) {
    return std::string_view("ivxlcdm").find(byte) != std::string_view::npos;
  };
  return words.size() >= 2 && small(words[0]) && small(words[1]) && words[0] != words[1] &&
         !(roman(words[0]) && roman(words[1]));
}

// 3.1 and 3.2, 3 and 3.1: what counts on from one decimal to the other.
bool precedes(std::string_view number, std::string_view next) {
  const bool extends = !number.empty() && next.size() > number.size() && next.starts_with(number) &&
                       next[number.size()] == '.';
  if (extends) return next.substr(number.size() + 1) == "1";
  const std::size_t dot = next.rfind('.');
  if (dot == std::string_view::npos || number.rfind('.') != dot) return false;
  return number.substr(0, dot) == next.substr(0, dot) &&
         ordinal_of(number.substr(dot + 1), Numbering::digits) + 1 ==
             ordinal_of(next.substr(dot + 1), Numbering::digits);
}

}  // namespace

Label parse_glued_label(std::string_view words) {
  const Number number = digits_at(words, 0, most_digits, true);
  const bool glued = number.numbering == Numbering::decimal &&
                     base::is_upper(code_point_at(words, number.end)) &&
                     is_ascii_digit(words[number.end - 1]);
  if (!glued) return {};
  return {.numbering = number.numbering,
          .form = Form::bare,
          .number = words.substr(0, number.end),
          .end = number.end,
          .words = number.end};
}

Label parse_label(std::string_view words, Place place) {
  if (words.empty() || is_plain_word(words)) return {};
  if (words[0] == '(') return in_brackets(words);
  if (words[0] == '.') return behind_dot(words);
  if (is_ascii_digit(words[0])) return with_mark(words, place);
  Label label = word_label(words, place);
  return label ? label : with_mark(words, place);
}

Label parse_long_label(std::string_view words, Place place) {
  if (words.empty()) return {};
  if (is_ascii_digit(words[0])) return with_mark(words, place, most_digits_in_series);
  const bool bracket = words[0] == '(' && words.size() > 1 && is_ascii_digit(words[1]);
  return bracket ? in_brackets(words, most_digits_in_series) : Label{};
}

bool counts_on(const Label& label, const Label& next) {
  const auto number = [](const Label& of) {
    return of.numbering == Numbering::digits || of.numbering == Numbering::decimal;
  };
  if (!number(label) || !number(next)) return false;
  const bool decimal = next.numbering == Numbering::decimal;
  if (label.word != nullptr && !decimal) return false;
  return decimal ? precedes(label.number, next.number)
                 : counts_on(label.number, next.number, Numbering::digits);
}

std::string eid_number(const Label& label) {
  if (label.numbering == Numbering::spelled) {
    return std::to_string(ordinal_of(label.number, label.numbering));
  }
  const bool roman =
      label.numbering == Numbering::capital_roman || label.numbering == Numbering::roman;
  const std::string number = roman ? latin_roman(label.number) : std::string(label.number);
  std::string result;
  std::size_t at = 0;
  while (at < number.size()) {
    const char32_t next = base::next_code_point(number, at);
    const unsigned raised = superscript_digit(next);
    if (next == U'º' || next == U'ª') continue;
    if (next == U'.' || next == U'-') {
      if (!result.ends_with('-')) result += '-';
    } else if (raised > 0) {
      result += '-' + std::to_string(raised);
    } else if (base::is_letter(next) || base::is_digit(next)) {
      base::append_code_point(result, next);
    }
  }
  return result;
}

Label Series::read(std::string_view words, Place place) {
  Label label = parse_label(words, place);
  if (!label) {
    const Label next = parse_long_label(words, place);
    if (next && counts_on(last_, next)) label = next;
  }
  const bool number = label.numbering == Numbering::digits || label.numbering == Numbering::decimal;
  if (label && number) last_ = label;
  return label;
}

bool same_style(const Label& one, const Label& other) {
  return one.numbering == other.numbering && one.form == other.form;
}

bool extends(std::string_view number, std::string_view prefix) {
  return !prefix.empty() && number.size() > prefix.size() && number.starts_with(prefix) &&
         number[prefix.size()] == '.';
}

bool is_small(Numbering numbering) {
  return numbering == Numbering::letter || numbering == Numbering::roman;
}

}  // namespace travaux::document
