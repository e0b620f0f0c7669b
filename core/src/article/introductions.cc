#include "article/introductions.h"

#include <algorithm>
#include <array>

#include "article/source_names.h"
#include "base/utf8.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_aside = 8;  // words of "the minister of trade," that are looked at

// Small words inside of names: "Joost van Ravensbergen".
constexpr std::array particles = {"van"sv, "von"sv, "de"sv, "der"sv, "den"sv, "di"sv,
                                  "da"sv,  "del"sv, "la"sv, "le"sv,  "bin"sv, "al"sv,
                                  "el"sv,  "dos"sv, "du"sv, "ten"sv, "zu"sv,  "do"sv,
                                  "das"sv, "af"sv,  "av"sv, "ter"sv, "ibn"sv, "bint"sv};

bool is_body(std::string_view kind) {
  return kind == "institution" || kind == "outlet" || kind == "document" || kind == "group";
}

Gender gender_of_pronoun(std::string_view word) {
  if (word == "he" || word == "his" || word == "him" || word == "himself") return Gender::he;
  if (word == "she" || word == "her" || word == "hers" || word == "herself") return Gender::she;
  return Gender::unknown;
}

std::string given_name(const std::string& name) {
  return base::fold_case(name.substr(0, name.find(' ')));
}

// Roles in front of a name: "rebel spokesman Imre Doszkay".
void collect_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t begin,
                    std::vector<std::string>& roles) {
  for (std::size_t at = begin; at > sentence.begin && begin - at < 3; --at) {
    const Token& token = paragraph.tokens[at - 1];
    if (!token.is_word() || token.quoted || !is_role(token)) return;
    roles.push_back(token.folded);
  }
}

// The roles of "the minister of trade" and "a skipper from Peterhead".
void collect_in(const Paragraph& paragraph, const Stretch& aside, std::vector<std::string>& roles) {
  for (std::size_t at = aside.begin; at < aside.end; ++at) {
    const Token& token = paragraph.tokens[at];
    if (token.is(preposition | relative)) return;
    if (is_role(token)) roles.push_back(token.folded);
  }
}

bool is_aside_mark(const Token& token) {
  return token.mark == Mark::comma || token.mark == Mark::dash || token.mark == Mark::open_bracket;
}

// Up to eight words that no verb stands among; empty if there is one.
Stretch aside_from(const Paragraph& paragraph, const Stretch& sentence, std::size_t begin) {
  for (std::size_t at = begin; at < sentence.end && at - begin < longest_aside; ++at) {
    const Token& token = paragraph.tokens[at];
    if (token.quoted || token.is(auxiliary | finite | subject)) return {};
    if (!token.is_word()) return {begin, at};
    if (token.is(preposition) && at > begin) return {begin, at};
  }
  return {};
}

// "Zelensky’s adviser" of "Zelensky’s adviser, Rustem Umerov".
Stretch aside_before(const Paragraph& paragraph, const Stretch& sentence, std::size_t end) {
  std::size_t begin = end;
  while (begin > sentence.begin && end - begin < longest_aside) {
    const Token& token = paragraph.tokens[begin - 1];
    if (token.quoted || !token.is_word() || token.is(auxiliary | finite)) break;
    --begin;
    // "the spokesperson of the government": on to the first article.
    const bool inner = begin > sentence.begin && paragraph.tokens[begin - 1].is(preposition);
    if (token.is(determiner | owner) && !inner) break;
  }
  const bool owned =
      std::any_of(paragraph.tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                  paragraph.tokens.begin() + static_cast<std::ptrdiff_t>(end),
                  [](const Token& token) { return token.is(determiner | owner | possessive); });
  return owned ? Stretch{begin, end} : Stretch{};
}

// "Skipper Hamish Corrigall", at the head of a sentence: not "Walter".
bool is_role_by_ending(const Token& token) {
  constexpr std::array endings = {"er"sv, "or"sv, "ist"sv, "ian"sv, "man"sv, "woman"sv, "chief"sv};
  if (!token.is(doubtful) || gender_of_name(token.folded) != Gender::unknown) return false;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return token.folded.size() > ending.size() + 2 && token.folded.ends_with(ending);
  });
}

// The end of the name that begins at a place.
std::size_t run_end(const Paragraph& paragraph, const Stretch& sentence, std::size_t begin) {
  const auto& tokens = paragraph.tokens;
  std::size_t end = begin + 1;
  while (end < sentence.end && tokens[end].quoted == tokens[begin].quoted) {
    const bool inner =
        is_name_particle(tokens[end]) && end + 1 < sentence.end && tokens[end + 1].is(name);
    if (!tokens[end].is(name) && !inner) break;
    ++end;
  }
  return end;
}

}  // namespace

bool is_name_particle(const Token& token) {
  return std::find(particles.begin(), particles.end(), token.folded) != particles.end();
}

bool is_role(const Token& token) {
  return token.is(title) || kind_of_word(token.folded) == "unnamed";
}

Stretch last_names(const std::vector<Token>& tokens, const Stretch& words) {
  std::size_t begin = words.end;
  while (begin > words.begin) {
    const Token& token = tokens[begin - 1];
    const bool inner = begin < words.end && begin - 1 > words.begin &&
                       (is_name_particle(token) || token.mark == Mark::stop) &&
                       tokens[begin - 2].is(name);
    if (!token.is(name) && !inner) break;
    --begin;
  }
  return {begin, words.end};
}

Stretch without_roles(const std::vector<Token>& tokens, const Stretch& names) {
  Stretch person = names;
  if (names.size() > 2 && is_role_by_ending(tokens[names.begin])) ++person.begin;
  for (std::size_t at = names.begin; at + 1 < names.end; ++at) {
    if (is_role(tokens[at])) person.begin = at + 1;
  }
  return person;
}

Introductions::Introductions(std::string_view article, const std::vector<Paragraph>& paragraphs)
    : article_(article) {
  const auto each_sentence = [&](const auto& visit) {
    for (const Paragraph& paragraph : paragraphs) {
      for (const Stretch& sentence : paragraph.sentences) visit(paragraph, sentence);
    }
  };
  each_sentence([&](const Paragraph& paragraph, const Stretch& sentence) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      if (!paragraph.tokens[at].is(name)) continue;
      const Stretch run{at, run_end(paragraph, sentence, at)};
      at = run.end - 1;
      note_place(paragraph, sentence, run);
      if (introduce_body(paragraph, sentence, run) || paragraph.tokens[at].quoted) continue;
      introduce(paragraph, sentence, run);
    }
  });
  each_sentence([&](const Paragraph& paragraph, const Stretch& sentence) {
    find_mentions(paragraph, sentence);
  });
  for (Person& person : persons_) {
    if (person.gender == Gender::unknown) person.gender = gender_of_name(given_name(person.name));
  }
}

void Introductions::introduce(const Paragraph& paragraph, const Stretch& sentence,
                              const Stretch& run) {
  const auto& tokens = paragraph.tokens;
  const Stretch names = without_roles(tokens, run);
  if (is_role(tokens[names.end - 1]) || is_body(kind_of(tokens[names.end - 1]))) return;
  std::vector<std::string> roles;
  for (std::size_t at = run.begin; at < names.begin; ++at) {
    if (is_role(tokens[at])) roles.push_back(tokens[at].folded);
  }
  if (names.begin == run.begin) collect_before(paragraph, sentence, run.begin, roles);
  const bool set_apart = run.end < sentence.end && is_aside_mark(tokens[run.end]);
  if (set_apart && names.size() > 1) {
    const Stretch behind = aside_from(paragraph, sentence, run.end + 1);
    collect_in(paragraph, behind, roles);
    if (run.end + 1 < sentence.end && tokens[run.end + 1].folded == "who") roles.emplace_back();
  }
  const bool closes = set_apart || (run.end < sentence.end && tokens[run.end].mark == Mark::stop);
  if (closes && run.begin > sentence.begin + 1 && tokens[run.begin - 1].mark == Mark::comma) {
    collect_in(paragraph, aside_before(paragraph, sentence, run.begin - 1), roles);
  }
  if (!roles.empty()) add(paragraph, names, roles);
}

// "in Tarvia": no person.
void Introductions::note_place(const Paragraph& paragraph, const Stretch& sentence,
                               const Stretch& run) {
  if (run.size() != 1 || run.begin == sentence.begin) return;
  const Token& left = paragraph.tokens[run.begin - 1];
  const bool owns = run.end < sentence.end && paragraph.tokens[run.end].is(possessive);
  if ((left.folded == "in" || left.folded == "across") && !owns) {
    places_.insert(paragraph.tokens[run.begin].folded);
  }
}

// "the daily « Le Temps »", "public broadcaster ERR"
bool Introductions::introduce_body(const Paragraph& paragraph, const Stretch& sentence,
                                   const Stretch& run) {
  const auto& tokens = paragraph.tokens;
  std::size_t word = run.begin;
  if (word > sentence.begin && tokens[word - 1].mark == Mark::open_quote) {
    if (run.end >= sentence.end || tokens[run.end].mark != Mark::close_quote) return false;
    --word;
  } else if (tokens[run.begin].quoted) {
    return false;
  }
  // "the daily The Times"
  if (word > sentence.begin && tokens[word - 1].capital && tokens[word - 1].folded == "the") --word;
  if (word == sentence.begin) return false;
  const Token& said = tokens[word - 1];
  const std::string_view kind = kind_of_word(said.folded);
  if (said.capital || said.quoted || (kind != "outlet" && kind != "institution")) return false;
  body_words_[said.folded].push_back({{paragraph.line, run.begin}, bodies_.size()});
  bodies_by_name_.emplace(tokens[run.end - 1].folded, bodies_.size());
  bodies_.push_back({text(paragraph, run), std::string(kind)});
  return true;
}

void Introductions::add(const Paragraph& paragraph, const Stretch& names,
                        const std::vector<std::string>& roles) {
  const std::string name = text(paragraph, names);
  const auto [entry, fresh] =
      by_last_name_.try_emplace(paragraph.tokens[names.end - 1].folded, persons_.size());
  if (fresh) persons_.push_back({name, Gender::unknown});
  Person& person = persons_[entry->second];
  if (person.name.find(' ') == std::string::npos) person.name = name;
  for (const std::string& role : roles) {
    if (role.empty()) continue;
    learn_gender(person, role);
    roles_[role].push_back({{paragraph.line, names.begin}, entry->second});
  }
}

void Introductions::learn_gender(Person& person, const std::string& word) {
  if (person.gender == Gender::unknown) person.gender = gender_of_word(word);
}

// "Otachi told reporters that she expects": the only one named so far in the sentence.
void Introductions::find_mentions(const Paragraph& paragraph, const Stretch& sentence) {
  std::size_t persons = 0;
  std::size_t last = 0;
  for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
    const Token& token = paragraph.tokens[at];
    if (token.quoted) continue;
    const Gender gender = gender_of_pronoun(token.folded);
    if (gender != Gender::unknown && persons == 1 && persons_[last].gender == Gender::unknown) {
      persons_[last].gender = gender;
    }
    const bool ends_run = at + 1 >= sentence.end || !paragraph.tokens[at + 1].is(name);
    if (!token.is(name) || !ends_run) continue;
    const auto known = by_last_name_.find(token.folded);
    if (known == by_last_name_.end()) continue;
    if (persons == 0 || known->second != last) ++persons;
    last = known->second;
    mentions_.push_back({{paragraph.line, at}, last, persons == 1});
  }
}

const Person* Introductions::called(const std::string& last_name) const {
  const auto found = by_last_name_.find(last_name);
  return found == by_last_name_.end() ? nullptr : &persons_[found->second];
}

const Introductions::Role* Introductions::last(const Roles& roles, const std::string& word,
                                               const Place& before) {
  const auto found = roles.find(word);
  if (found == roles.end()) return nullptr;
  const auto next = std::partition_point(found->second.begin(), found->second.end(),
                                         [&](const Role& one) { return one.place.before(before); });
  return next == found->second.begin() ? nullptr : &*std::prev(next);
}

const Person* Introductions::with_role(const std::string& role, const Place& before) const {
  const Role* found = last(roles_, role, before);
  return found == nullptr ? nullptr : &persons_[found->who];
}

const ArticleSource* Introductions::body_with(const std::string& word, const Place& before) const {
  const Role* found = last(body_words_, word, before);
  return found == nullptr ? nullptr : &bodies_[found->who];
}

std::string_view Introductions::kind_of_body(const std::string& last_name) const {
  const auto found = bodies_by_name_.find(last_name);
  return found == bodies_by_name_.end() ? std::string_view() : bodies_[found->second].kind;
}

const Person* Introductions::next_with_role(const std::string& role, const Place& behind) const {
  const auto found = roles_.find(role);
  if (found == roles_.end()) return nullptr;
  const auto next =
      std::partition_point(found->second.begin(), found->second.end(),
                           [&](const Role& one) { return !behind.before(one.place); });
  return next == found->second.end() ? nullptr : &persons_[next->who];
}

std::optional<Introductions::Mentioned> Introductions::meant_by(Gender gender,
                                                                const Place& before) const {
  constexpr int most = 40;  // mentions that are looked at
  auto at = std::partition_point(mentions_.begin(), mentions_.end(),
                                 [&](const Mention& one) { return one.place.before(before); });
  for (int looked = 0; at != mentions_.begin() && looked < most; ++looked) {
    --at;
    const Person& person = persons_[at->person];
    const bool fits =
        person.gender == Gender::unknown || gender == Gender::unknown || person.gender == gender;
    if (at->leads && fits) return Mentioned{&person, at->place};
  }
  return std::nullopt;
}

std::string Introductions::text(const Paragraph& paragraph, const Stretch& words) const {
  const std::size_t start = paragraph.tokens[words.begin].source.start;
  return std::string(article_.substr(start, paragraph.tokens[words.end - 1].source.end - start));
}

}  // namespace travaux::reading
