#include "language/figure_words.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "language/words.h"

namespace travaux::language {
namespace {

bool is_blank(std::string_view text, const base::Word& piece) {
  if (piece.is_word) return false;
  if (text[piece.start] == ' ') return true;
  std::size_t at = piece.start;
  return base::is_space(base::next_code_point(text, at));
}

}  // namespace

Meanings::Meanings(Language language) {
  for (const std::span<const Row> table : {rows(), rows_of_measures()}) {
    for (const Row& row : table) {
      if (row.language != language && row.language != Language::unknown) continue;
      for_each_form(row.forms, [&](std::string_view form, int step) {
        add(form, {row.sense, row.value + step});
      });
    }
  }
}

void Meanings::add(std::string_view form, const Meaning& meaning) {
  std::string words(form);
  const std::size_t gap = words.find('_');
  if (gap != std::string::npos) {
    words[gap] = ' ';
    first_of_two_.insert(words.substr(0, gap));
    known_looks_.set(look_of(form.substr(0, gap)));
  }
  known_looks_.set(look_of(form));
  words_.emplace(std::move(words), meaning);
}

// Two letters and the length. Case is one bit of a letter.
std::size_t Meanings::look_of(std::string_view word) {
  const auto letter = [&](std::size_t at) -> std::size_t {
    return at < word.size() ? static_cast<unsigned char>(word[at]) | 0x20U : 0U;
  };
  return ((letter(0) * 31 + letter(1)) * 31 + word.size()) % looks;
}

bool Meanings::may_know(std::string_view printed) const {
  return known_looks_.test(look_of(printed)) || !base::is_ascii(printed);
}

const Meaning* Meanings::of(const std::string& plain) const {
  const auto found = words_.find(plain);
  return found == words_.end() ? nullptr : &found->second;
}

std::vector<FigureWord> figure_words(std::string_view text, const Meanings& meanings) {
  const std::vector<base::Word> pieces = base::split_words(text);
  const auto plain = [&](const base::Word& piece) {
    return plain_word(text.substr(piece.start, piece.end - piece.start));
  };
  std::vector<FigureWord> words;
  words.reserve(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const base::Word& piece = pieces[i];
    if (is_blank(text, piece)) continue;
    FigureWord word;
    word.start = piece.start;
    word.end = piece.end;
    word.glued = !words.empty() && words.back().end == piece.start;
    word.digits = text[piece.start] >= '0' && text[piece.start] <= '9';
    if (!meanings.may_know(text.substr(piece.start, piece.end - piece.start))) {
      words.push_back(word);
      continue;
    }
    const std::string own = plain(piece);
    if (meanings.begins_two(own) && i + 2 < pieces.size() && is_blank(text, pieces[i + 1])) {
      word.meaning = meanings.of(own + ' ' + plain(pieces[i + 2]));
      if (word.meaning != nullptr) {
        word.end = pieces[i + 2].end;
        i += 2;
      }
    }
    if (word.meaning == nullptr) word.meaning = meanings.of(own);
    words.push_back(word);
  }
  return words;
}

}  // namespace travaux::language
