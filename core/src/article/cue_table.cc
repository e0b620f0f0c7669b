#include "article/cue_table.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

struct Irregular {
  std::string_view base;
  std::string_view past;
  std::string_view participle;
};

constexpr std::array irregular = {
    Irregular{"say", "said", "said"},
    Irregular{"tell", "told", "told"},
    Irregular{"write", "wrote", "written"},
    Irregular{"think", "thought", "thought"},
    Irregular{"know", "knew", "known"},
    Irregular{"see", "saw", "seen"},
    Irregular{"hear", "heard", "heard"},
    Irregular{"feel", "felt", "felt"},
    Irregular{"find", "found", "found"},
    Irregular{"hold", "held", "held"},
    Irregular{"swear", "swore", "sworn"},
    Irregular{"seek", "sought", "sought"},
    Irregular{"speak", "spoke", "spoken"},
    Irregular{"read", "read", "read"},
    Irregular{"begin", "began", "begun"},
    Irregular{"shoot", "shot", "shot"},
    Irregular{"go", "went", "gone"},
    Irregular{"make", "made", "made"},
    Irregular{"let", "let", "let"},
    Irregular{"give", "gave", "given"},
    Irregular{"take", "took", "taken"},
    Irregular{"understand", "understood", "understood"},
    Irregular{"forget", "forgot", "forgotten"},
    Irregular{"foresee", "foresaw", "foreseen"},
    Irregular{"bet", "bet", "bet"},
    Irregular{"show", "showed", "shown"},
    Irregular{"prove", "proved", "proven"},
    Irregular{"forbid", "forbade", "forbidden"},
    Irregular{"lead", "led", "led"},
    Irregular{"get", "got", "got"},
    Irregular{"bear", "bore", "borne"},
    Irregular{"tear", "tore", "torn"},
    Irregular{"lay", "laid", "laid"},
    Irregular{"set", "set", "set"},
    Irregular{"stand", "stood", "stood"},
    Irregular{"cast", "cast", "cast"},
    Irregular{"hit", "hit", "hit"},
    Irregular{"teach", "taught", "taught"},
    Irregular{"bring", "brought", "brought"},
    Irregular{"mean", "meant", "meant"},
    Irregular{"be", "was", "been"},
    Irregular{"come", "came", "come"},
    Irregular{"send", "sent", "sent"},
    Irregular{"put", "put", "put"},
    Irregular{"draw", "drew", "drawn"},
    Irregular{"withdraw", "withdrew", "withdrawn"},
};

bool is_vowel(char c) {
  return "aeiou"sv.find(c) != std::string_view::npos;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.size() > 1 && word.ends_with('y') && !is_vowel(word[word.size() - 2]);
}

std::string third_of(std::string_view word) {
  std::string form(word);
  if (ends_in_consonant_y(word)) {
    form.pop_back();
    return form.append("ies");
  }
  const bool hisses = word.ends_with('s') || word.ends_with('x') || word.ends_with("ch") ||
                      word.ends_with("sh") || word.ends_with('z') || word.ends_with("go");
  return form.append(hisses ? "es" : "s");
}

std::string past_of(std::string_view word) {
  std::string form(word);
  if (ends_in_consonant_y(word)) {
    form.pop_back();
    return form.append("ied");
  }
  return form.append(word.ends_with('e') ? "d" : "ed");
}

std::string gerund_of(std::string_view word) {
  std::string form(word);
  if (word.ends_with("ie")) {
    form.resize(word.size() - 2);
    form.push_back('y');
  } else if (word.size() > 2 && word.ends_with('e') && !word.ends_with("ee")) {
    form.pop_back();
  }
  return form.append("ing");
}

// "admit", "signal": both spellings are taken, since stress and country decide.
bool may_double(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word.back();
  return !is_vowel(last) && last != 'w' && last != 'x' && last != 'y' && last != 'h' &&
         is_vowel(word[word.size() - 2]) && !is_vowel(word[word.size() - 3]);
}

std::vector<std::string> split(std::string_view text, std::string_view by) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find(by, at), text.size());
    if (end > at) parts.emplace_back(text.substr(at, end - at));
    at = end + by.size();
  }
  return parts;
}

// What is more than saying, judging or wanting is so whatever follows: "confirm", "leak".
bool is_special(std::string_view relation) {
  return !relation.empty() && relation != "stated" && relation != "assessed" &&
         relation != "proposed" && relation != "reported";
}

void prefer(std::string_view& known, std::string_view other, bool stronger) {
  if (is_special(known) && !is_special(other)) return;
  if (!other.empty() && (known.empty() || stronger || is_special(other))) known = other;
}

}  // namespace

CueTable::CueTable(const std::vector<std::string>& further) {
  for (const CueRow& row : cue_rows()) {
    for (const std::string& words : split(row.words, ", ")) {
      add(words, row.frames, row.strength, row.relation);
    }
  }
  for (const std::string& words : further) {
    add(base::fold_case(words), speech | clause, 3, "stated");
  }
  for (auto& [first, cues] : cues_) {
    std::stable_sort(cues.begin(), cues.end(), [](const Cue& one, const Cue& other) {
      return one.rest.size() > other.rest.size();
    });
  }
}

const std::vector<Cue>& CueTable::starting_with(const std::string& word) const {
  const auto found = cues_.find(word);
  return found == cues_.end() ? none_ : found->second;
}

std::size_t end_of_phrase(std::string_view words, const std::vector<Token>& tokens, std::size_t at,
                          std::size_t end) {
  std::size_t place = at;
  for (std::size_t from = 0; from < words.size(); ++place) {
    const std::size_t to = std::min(words.find(' ', from), words.size());
    if (place >= end || tokens[place].quoted) return at;
    if (tokens[place].folded != words.substr(from, to - from)) return at;
    from = to + 1;
  }
  return place;
}

void CueTable::add(std::string_view words, std::uint16_t frames, int strength,
                   std::string_view relation) {
  std::vector<std::string> parts = split(words, " ");
  if (parts.empty()) return;
  const std::string first = parts.front();
  parts.erase(parts.begin());
  Cue cue;
  cue.rest = std::move(parts);
  cue.frames = frames;
  cue.strength = strength;
  constexpr std::uint16_t words_follow = speech | clause | recipient | noun | adjective | unheld;
  if ((frames & words_follow) != 0 || is_special(relation)) cue.relation_of_words = relation;
  if ((frames & (aim | urging | noun | adjective | unheld)) != 0) cue.relation_of_aim = relation;
  if ((frames & (thing | likening | deed | noun | adjective | unheld)) != 0)
    cue.relation_of_thing = relation;
  cue.base = true;
  add_form(first, cue);
  cue.base = false;
  if ((frames & adjective) != 0 || ((frames & unheld) != 0 && first.ends_with("ly"))) return;
  cue.third = true;
  add_form(third_of(first), cue);
  cue.third = false;
  if ((frames & noun) != 0) return;
  const auto* odd = std::find_if(irregular.begin(), irregular.end(),
                                 [&](const Irregular& row) { return row.base == first; });
  const bool regular = odd == irregular.end();
  add_past(first, regular ? past_of(first) : std::string(odd->past),
           regular ? past_of(first) : std::string(odd->participle), cue);
  if (may_double(first)) {
    const std::string doubled = first + first.back();
    add_past(doubled, regular ? doubled + "ed" : std::string(odd->past),
             regular ? doubled + "ed" : std::string(odd->participle), cue);
  }
}

void CueTable::add_past(const std::string& stem, const std::string& past,
                        const std::string& participle, Cue cue) {
  cue.past = true;
  add_form(past, cue);
  cue.past = false;
  cue.participle = true;
  add_form(participle, cue);
  cue.participle = false;
  cue.gerund = true;
  add_form(gerund_of(stem), cue);
}

// Rows that list a word twice are one cue that takes the frames of both; a noun is another word.
void CueTable::add_form(const std::string& form, Cue cue) {
  auto& cues = cues_[form];
  constexpr std::uint16_t other = other_words;
  for (Cue& known : cues) {
    if (known.rest != cue.rest || (known.frames & other) != (cue.frames & other)) continue;
    const bool stronger = cue.strength > known.strength;
    prefer(known.relation_of_words, cue.relation_of_words, stronger);
    prefer(known.relation_of_aim, cue.relation_of_aim, stronger);
    prefer(known.relation_of_thing, cue.relation_of_thing, stronger);
    known.strength = std::max(known.strength, cue.strength);
    known.frames |= cue.frames;
    known.base |= cue.base;
    known.third |= cue.third;
    known.past |= cue.past;
    known.participle |= cue.participle;
    known.gerund |= cue.gerund;
    return;
  }
  cues.push_back(std::move(cue));
}

}  // namespace travaux::reading
