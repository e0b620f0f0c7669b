#include "article/source_names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

bool is_body(std::string_view kind) {
  return kind == "institution" || kind == "outlet" || kind == "document";
}

Place place_of(const Paragraph& paragraph, const Stretch& words) {
  return {paragraph.line, words.begin};
}

// "Another insider", "her deputy", "a string of accounts": without what only points or counts.
std::size_t behind_pointers(const std::vector<Token>& tokens, const Stretch& words) {
  constexpr std::array heads = {"string"sv, "number"sv, "handful"sv, "couple"sv,
                                "host"sv,   "slew"sv,   "raft"sv,    "array"sv};
  std::size_t at = words.begin;
  while (at + 1 < words.end && (tokens[at].is(owner) || tokens[at].folded == "another")) ++at;
  const bool counts = at + 2 < words.end && tokens[at + 1].folded == "of" &&
                      std::find(heads.begin(), heads.end(), tokens[at].folded) != heads.end();
  return counts ? at + 2 : at;
}

// One holder, looked at.
struct Phrase {
  const std::vector<Token>& tokens;
  Stretch all;    // without article and marks at its ends
  Stretch core;   // up to a preposition, a relative clause or what is set apart
  Stretch aside;  // what is set apart by a comma, if anything
  bool definite = false;

  const Token& last() const { return tokens[core.end - 1]; }
};

bool is_aside_mark(const Token& token) {
  return token.mark == Mark::comma || token.mark == Mark::dash || token.mark == Mark::open_bracket;
}

Stretch trimmed(const std::vector<Token>& tokens, Stretch words) {
  while (words.size() > 1 && !tokens[words.begin].is_word()) ++words.begin;
  while (words.size() > 1 && !tokens[words.end - 1].is_word()) --words.end;
  return words;
}

bool ends_core(const Token& token) {
  return is_aside_mark(token) || token.is(preposition | relative) ||
         (token.is(past) && !token.is(name));
}

Stretch behind_article(const std::vector<Token>& tokens, Stretch words) {
  const std::string_view first = tokens[words.begin].folded;
  if (words.size() > 1 && (first == "the" || first == "a" || first == "an")) ++words.begin;
  return words;
}

// "Britain, France and Germany", "Ruud Okkerse and Saskia Vantongel"
bool is_list(const std::vector<Token>& tokens, const Stretch& words) {
  bool joined = false;
  for (std::size_t at = words.begin; at < words.end; ++at) {
    const Token& token = tokens[at];
    if (!token.is(name | determiner | coordinator) && token.mark != Mark::comma) return false;
    if (token.is(coordinator) && at > words.begin && tokens[at - 1].is(name)) joined = true;
  }
  return joined && tokens[words.end - 1].is(name);
}

Phrase looked_at(const std::vector<Token>& tokens, const Stretch& holder) {
  Stretch all = trimmed(tokens, holder);
  const bool definite = all.size() > 1 && tokens[all.begin].folded == "the";
  all = trimmed(tokens, behind_article(tokens, all));
  all.begin = behind_pointers(tokens, all);
  if (is_list(tokens, all)) return {tokens, all, all, {all.end, all.end}, definite};
  Phrase phrase{tokens, all, all, {all.end, all.end}, definite};
  for (std::size_t at = all.begin + 1; at < all.end; ++at) {
    if (!is_aside_mark(tokens[at])) continue;
    phrase.all.end = at;
    phrase.aside = {at + 1, all.end};
    break;
  }
  phrase.core = phrase.all;
  for (std::size_t at = phrase.all.begin + 1; at < phrase.all.end; ++at) {
    const bool inside =
        is_name_particle(tokens[at]) && at + 1 < phrase.all.end && tokens[at + 1].is(name);
    if (inside || !ends_core(tokens[at])) continue;
    phrase.core.end = at;
    break;
  }
  phrase.core = trimmed(tokens, phrase.core);
  return phrase;
}

// The kind that the last word of a table in the stretch gives.
std::string_view kind_in(const std::vector<Token>& tokens, const Stretch& words, bool capitals) {
  for (std::size_t at = words.end; at-- > words.begin;) {
    if (!capitals && tokens[at].is(name) && !tokens[at].is(title)) continue;
    const std::string_view kind = kind_of(tokens[at]);
    if (!kind.empty()) return kind;
    if (tokens[at].is(possessive)) break;
  }
  return {};
}

}  // namespace

std::string SourceNames::text(const Paragraph& paragraph, const Stretch& words) const {
  if (words.empty()) return {};
  const std::size_t start = paragraph.tokens[words.begin].source.start;
  return std::string(article_.substr(start, paragraph.tokens[words.end - 1].source.end - start));
}

NamedSource SourceNames::pronoun(std::string_view word, const Place& place) const {
  if (word == "he" || word == "his" || word == "him") return person_meant(Gender::he, place);
  if (word == "she" || word == "her") return person_meant(Gender::she, place);
  NamedSource found{{"", "unknown"}, true};
  if (word == "they" || word == "their") {
    const bool body = group_.kind.empty() || group_place_.before(body_place_);
    found.source = body && body_.kind != "document" && !body_.kind.empty() ? body_ : group_;
  } else if (word == "it" || word == "its") {
    found.source = body_;
  }
  if (found.source.kind.empty()) found.source.kind = "unknown";
  return found;
}

// The last who spoke or whom a sentence began with, unless the other pronoun is theirs.
NamedSource SourceNames::person_meant(Gender gender, const Place& place) const {
  const bool fits = person_gender_ == Gender::unknown || person_gender_ == gender;
  const bool spoke = !person_.kind.empty() && fits;
  const auto named = introductions_.meant_by(gender, place);
  if (named && (!spoke || person_place_.before(named->place))) {
    const std::string folded = base::fold_case(named->person->name);
    return {person(named->person->name, folded.substr(folded.rfind(' ') + 1)), true};
  }
  if (spoke) return {person_, true};
  return {{"", "unknown"}, true};
}

NamedSource SourceNames::resolve(const Paragraph& paragraph, const Stretch& holder,
                                 const HolderUse& use) {
  const auto& tokens = paragraph.tokens;
  if (holder.empty()) return {{"", "unknown"}, false};
  const Token& first = tokens[holder.begin];
  if (holder.size() == 1 && first.is(subject | object | owner) && !first.is(name)) {
    return pronoun(first.folded, place_of(paragraph, holder));
  }
  if (use.listed) return {{text(paragraph, behind_article(tokens, holder)), "institution"}, false};
  const Phrase phrase = looked_at(tokens, holder);
  NamedSource found{{text(paragraph, phrase.all), "unknown"}, false};
  const Stretch names = last_names(tokens, phrase.core);
  if (names.empty() || !phrase.last().is(name)) {
    found = unnamed(paragraph, phrase.all, phrase.core, phrase.aside, phrase.definite);
  } else {
    found.source = named(paragraph, phrase.core, names, phrase.definite, use);
    const bool of = phrase.core.end + 1 < phrase.all.end && tokens[phrase.core.end].is(preposition);
    const bool whole = is_body(found.source.kind) || found.source.kind == "group";
    if (of && whole) found.source.name = text(paragraph, phrase.all);
  }
  remember(found.source, paragraph, phrase.core);
  if (!use.link) remember_last(found.source, paragraph, phrase.core);
  return found;
}

std::optional<ArticleSource> SourceNames::named_below(const Paragraph& paragraph,
                                                      const Stretch& holder) const {
  const auto& tokens = paragraph.tokens;
  if (holder.empty() || tokens[holder.begin].is(determiner | number)) return std::nullopt;
  const Phrase phrase = looked_at(tokens, holder);
  const Token& head = phrase.last();
  if (head.is(name) && !head.is(doubtful)) return std::nullopt;
  const Person* person = introductions_.next_with_role(head.folded, place_of(paragraph, holder));
  if (person != nullptr) return ArticleSource{person->name, "person"};
  const auto known = roles_.find(head.folded);
  if (phrase.core.size() > 1 || known == roles_.end()) return std::nullopt;
  return known->second.kind == "group" ? std::nullopt : std::optional(known->second);
}

// "two officials", "the ministry", "the adviser, Rustem Umerov".
NamedSource SourceNames::unnamed(const Paragraph& paragraph, const Stretch& all,
                                 const Stretch& core, const Stretch& aside, bool definite) {
  const auto& tokens = paragraph.tokens;
  std::string_view kind = kind_in(tokens, core, true);
  if (kind.empty() && tokens[core.end - 1].is(plural)) kind = "group";
  const Stretch behind = aside.empty() ? aside : trimmed(tokens, aside);
  const Stretch names = behind.empty() ? behind : last_names(tokens, behind);
  if (!behind.empty() && names == behind && kind != "group") {
    const std::string name = text(paragraph, without_roles(tokens, names));
    if (is_body(kind)) return {{name, std::string(kind)}, false};
    return {person(name, tokens[names.end - 1].folded), false};
  }
  if (definite) {
    if (auto known = known_role(paragraph, core)) return {*known, true};
  }
  const bool narrow = is_body(kind) && core.end < all.end && !tokens[core.end].is(preposition);
  return {{text(paragraph, narrow ? core : all), kind.empty() ? "unknown" : std::string(kind)},
          false};
}

// "the senator", "the daily", "the seven premiers": who was introduced as one.
std::optional<ArticleSource> SourceNames::known_role(const Paragraph& paragraph,
                                                     const Stretch& core) const {
  const auto& tokens = paragraph.tokens;
  const bool counted = core.size() == 2 && tokens[core.begin].is(number);
  if (core.size() != 1 && !counted) return std::nullopt;
  const std::string& head = tokens[core.end - 1].folded;
  const Place place = place_of(paragraph, core);
  if (const Person* person = introductions_.with_role(head, place)) {
    return ArticleSource{person->name, "person"};
  }
  if (const ArticleSource* body = introductions_.body_with(head, place)) return *body;
  const auto known = roles_.find(head);
  return known == roles_.end() ? std::nullopt : std::optional(known->second);
}

// "SPD", "RMC"
bool SourceNames::is_acronym(const Paragraph& paragraph, const Stretch& names) const {
  const std::string name = text(paragraph, names);
  return name.size() >= 2 && name.size() <= 5 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

ArticleSource SourceNames::named(const Paragraph& paragraph, const Stretch& core,
                                 const Stretch& names, bool definite, const HolderUse& use) {
  const auto& tokens = paragraph.tokens;
  const Stretch before{core.begin, names.begin};
  const std::string_view described = kind_in(tokens, before, false);
  // Several of a kind: what the last one is, but persons are many.
  if (is_list(tokens, core)) {
    const std::string_view last_kind = kind_of(tokens[core.end - 1]);
    return {text(paragraph, core), is_body(last_kind) ? std::string(last_kind) : "group"};
  }
  const Stretch behind = without_roles(tokens, names);
  const std::string& last = tokens[names.end - 1].folded;
  const bool role = behind.begin > names.begin || described == "unnamed";
  const std::string whole = text(paragraph, names);
  if (role) return person(text(paragraph, behind), last);
  if (is_body(described)) {
    kinds_[last] = described;
    return {whole, std::string(described)};
  }
  const std::string_view kind = kind_in(tokens, {names.end - 1, names.end}, true);
  if (kind == "group") return {text(paragraph, core), "group"};
  if (is_body(kind)) return {text(paragraph, core), std::string(kind)};
  if (auto known = known_name(whole, last)) return *known;
  return guessed(paragraph, core, names, definite, use);
}

// What the article said before, or says elsewhere, of the name.
std::optional<ArticleSource> SourceNames::known_name(const std::string& whole,
                                                     const std::string& last) const {
  const auto known = kinds_.find(last);
  if (known != kinds_.end()) return ArticleSource{whole, std::string(known->second)};
  if (people_.contains(last) || introductions_.called(last) != nullptr) return person(whole, last);
  const std::string_view introduced = introductions_.kind_of_body(last);
  if (introduced.empty()) return std::nullopt;
  return ArticleSource{whole, std::string(introduced)};
}

// By its form and by what is done.
ArticleSource SourceNames::guessed(const Paragraph& paragraph, const Stretch& core,
                                   const Stretch& names, bool definite,
                                   const HolderUse& use) const {
  const auto& tokens = paragraph.tokens;
  const Stretch before{core.begin, names.begin};
  const std::string whole = text(paragraph, names);
  const Token& first = tokens[names.begin];
  const Token& last = tokens[names.end - 1];
  const bool owned = before.size() > 0 && tokens[before.end - 1].is(possessive);
  const bool single = names.size() == 1;
  const bool paper = is_name_particle(first) || first.folded.starts_with("l'");
  if (paper || (use.reports && (single || definite))) return {whole, "outlet"};
  if (owned) return {whole, "person"};
  // "one senior Tory", "two Tories"
  const bool counted = tokens[core.begin].is(number | determiner) && before.size() > 0;
  if (counted && single) {
    const bool one = tokens[core.begin].folded == "one";
    if (one) return {text(paragraph, {core.begin + 1, core.end}), "unnamed"};
    if (first.is(plural)) return {text(paragraph, core), "group"};
  }
  const bool place = single && introductions_.is_place(last.folded);
  const bool several = !single && last.is(plural);
  const bool body = definite || use.many || place || several || is_acronym(paragraph, names);
  return {whole, body ? "institution" : "person"};
}

// "Hahnemühl" is Wiebke Hahnemühl.
ArticleSource SourceNames::person(const std::string& name, const std::string& last) const {
  if (name.find(' ') != std::string::npos) return {name, "person"};
  const auto known = people_.find(last);
  if (known != people_.end()) return {known->second, "person"};
  const Person* introduced = introductions_.called(last);
  return {introduced == nullptr ? name : introduced->name, "person"};
}

void SourceNames::remember(const ArticleSource& source, const Paragraph& paragraph,
                           const Stretch& core) {
  const auto& tokens = paragraph.tokens;
  if (source.kind == "person") {
    const std::size_t space = source.name.rfind(' ');
    if (space == std::string::npos) return;
    people_[base::fold_case(source.name.substr(space + 1))] = source.name;
  } else if (source.kind == "group") {
    if (!tokens[core.end - 1].is(name)) roles_[tokens[core.end - 1].folded] = source;
  } else if (source.kind == "institution" || source.kind == "outlet") {
    // "the ministry" behind "the Ministry of Trade"
    if (!tokens[core.begin].is(name)) return;
    roles_[tokens[core.begin].folded] = source;
    roles_[tokens[core.end - 1].folded] = source;
  }
}

void SourceNames::remember_last(const ArticleSource& source, const Paragraph& paragraph,
                                const Stretch& core) {
  const Place place = place_of(paragraph, core);
  if (source.kind == "person" || source.kind == "unnamed") {
    person_ = source;
    person_place_ = place;
    person_gender_ = Gender::unknown;
    for (std::size_t at = core.begin; at < core.end; ++at) {
      if (person_gender_ != Gender::unknown) break;
      person_gender_ = gender_of_word(paragraph.tokens[at].folded);
    }
    if (source.kind != "person" || person_gender_ != Gender::unknown) return;
    const std::string folded = base::fold_case(source.name);
    const Person* introduced = introductions_.called(folded.substr(folded.rfind(' ') + 1));
    person_gender_ = introduced != nullptr ? introduced->gender
                                           : gender_of_name(folded.substr(0, folded.find(' ')));
  } else if (source.kind == "group") {
    group_ = source;
    group_place_ = place;
  } else if (is_body(source.kind)) {
    body_ = source;
    body_place_ = place;
  }
}

}  // namespace travaux::reading
