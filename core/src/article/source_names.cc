#include "article/source_names.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

// Small words inside of names: "Joost van Ravensbergen".
constexpr std::array particles = {"van"sv, "von"sv, "de"sv, "der"sv, "den"sv, "di"sv,
                                  "da"sv,  "del"sv, "la"sv, "le"sv,  "bin"sv, "al"sv,
                                  "el"sv,  "dos"sv, "du"sv, "ten"sv, "zu"sv};

bool is_particle(const Token& token) {
  return std::find(particles.begin(), particles.end(), token.folded) != particles.end();
}

bool is_role(const Token& token) {
  return token.is(title) || kind_of_word(token.folded) == "unnamed";
}

bool is_body(std::string_view kind) {
  return kind == "institution" || kind == "outlet" || kind == "document";
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

Phrase looked_at(const std::vector<Token>& tokens, const Stretch& holder) {
  Stretch all = trimmed(tokens, holder);
  const std::string_view first = tokens[all.begin].folded;
  const bool article = all.size() > 1 && (first == "the" || first == "a" || first == "an");
  if (article) ++all.begin;
  all = trimmed(tokens, all);
  Phrase phrase{tokens, all, all, {all.end, all.end}, article && first == "the"};
  for (std::size_t at = all.begin + 1; at < all.end; ++at) {
    if (!is_aside_mark(tokens[at])) continue;
    phrase.all.end = at;
    phrase.aside = {at + 1, all.end};
    break;
  }
  phrase.core = phrase.all;
  for (std::size_t at = phrase.all.begin + 1; at < phrase.all.end; ++at) {
    const bool inside =
        is_particle(tokens[at]) && at + 1 < phrase.all.end && tokens[at + 1].is(name);
    if (inside || !ends_core(tokens[at])) continue;
    phrase.core.end = at;
    break;
  }
  phrase.core = trimmed(tokens, phrase.core);
  return phrase;
}

// The run of capitals that ends the stretch; empty if it ends otherwise.
Stretch last_names(const std::vector<Token>& tokens, const Stretch& words) {
  std::size_t begin = words.end;
  while (begin > words.begin) {
    const Token& token = tokens[begin - 1];
    const bool inner = begin < words.end && begin - 1 > words.begin &&
                       (is_particle(token) || token.mark == Mark::stop) &&
                       tokens[begin - 2].is(name);
    if (!token.is(name) && !inner) break;
    --begin;
  }
  return {begin, words.end};
}

// "Ukrainian MP Oleksiy Honcharenko": what stands behind the last role.
Stretch without_roles(const std::vector<Token>& tokens, const Stretch& names) {
  Stretch person = names;
  for (std::size_t at = names.begin; at + 1 < names.end; ++at) {
    if (is_role(tokens[at])) person.begin = at + 1;
  }
  return person;
}

// The kind that the last word of a table in the stretch gives.
std::string_view kind_in(const std::vector<Token>& tokens, const Stretch& words, bool capitals) {
  for (std::size_t at = words.end; at-- > words.begin;) {
    if (!capitals && tokens[at].is(name) && !tokens[at].is(title)) continue;
    const std::string_view kind = kind_of_word(tokens[at].folded);
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

NamedSource SourceNames::pronoun(std::string_view word) const {
  NamedSource found{{"", "unknown"}, true};
  if (word == "he" || word == "she" || word == "his" || word == "her" || word == "him") {
    found.source = person_;
  } else if (word == "they" || word == "their") {
    found.source = group_.kind.empty() ? body_ : group_;
  } else if (word == "it" || word == "its") {
    found.source = body_;
  }
  if (found.source.kind.empty()) found.source.kind = "unknown";
  return found;
}

NamedSource SourceNames::resolve(const Paragraph& paragraph, const Stretch& holder, bool reports) {
  const auto& tokens = paragraph.tokens;
  if (holder.empty()) return {{"", "unknown"}, false};
  const Token& first = tokens[holder.begin];
  if (holder.size() == 1 && first.is(subject | object | owner) && !first.is(name)) {
    return pronoun(first.folded);
  }
  const Phrase phrase = looked_at(tokens, holder);
  NamedSource found{{text(paragraph, phrase.all), "unknown"}, false};
  const Stretch names = last_names(tokens, phrase.core);
  if (names.empty() || !phrase.last().is(name)) {
    found = unnamed(paragraph, phrase.all, phrase.core, phrase.aside, phrase.definite);
  } else {
    found.source = named(paragraph, phrase.core, names, phrase.definite, reports);
    const bool of = phrase.core.end + 1 < phrase.all.end && tokens[phrase.core.end].is(preposition);
    if (of && is_body(found.source.kind)) found.source.name = text(paragraph, phrase.all);
  }
  remember(found.source, paragraph, phrase.core);
  return found;
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
    const bool body = is_body(kind);
    ArticleSource source{text(paragraph, without_roles(tokens, names)),
                         body ? std::string(kind) : "person"};
    if (!body) roles_[tokens[core.end - 1].folded] = source;
    return {source, false};
  }
  const std::string& head = tokens[core.end - 1].folded;
  if (definite && core.size() == 1) {
    const auto known = roles_.find(head);
    if (known != roles_.end()) return {known->second, is_role(tokens[core.begin])};
  }
  const bool narrow = is_body(kind) && core.end < all.end && tokens[core.end].folded != "of" &&
                      tokens[core.end].folded != "for";
  return {{text(paragraph, narrow ? core : all), kind.empty() ? "unknown" : std::string(kind)},
          false};
}

// "SPD", "RMC"
bool SourceNames::is_acronym(const Paragraph& paragraph, const Stretch& names) const {
  const std::string name = text(paragraph, names);
  return name.size() >= 2 && name.size() <= 5 &&
         std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

ArticleSource SourceNames::named(const Paragraph& paragraph, const Stretch& core,
                                 const Stretch& names, bool definite, bool reports) {
  const auto& tokens = paragraph.tokens;
  const Stretch before{core.begin, names.begin};
  const std::string_view described = kind_in(tokens, before, false);
  const Stretch person = without_roles(tokens, names);
  const bool role = person.begin > names.begin || described == "unnamed";
  const std::string whole = text(paragraph, names);
  if (role) return full(text(paragraph, person), tokens[names.end - 1].folded, "person");
  if (is_body(described)) {
    kinds_[tokens[names.end - 1].folded] = described;
    return {whole, std::string(described)};
  }
  const std::string_view kind = kind_in(tokens, {names.end - 1, names.end}, true);
  if (kind == "group") return {text(paragraph, core), "group"};
  if (is_body(kind)) return {text(paragraph, core), std::string(kind)};
  const auto known = kinds_.find(tokens[names.end - 1].folded);
  if (known != kinds_.end()) return {whole, std::string(known->second)};
  const std::string& last = tokens[names.end - 1].folded;
  if (people_.contains(last)) return full(whole, last, "person");
  const Token& first = tokens[names.begin];
  const bool owned = before.size() > 0 && tokens[before.end - 1].is(possessive);
  const bool single = names.size() == 1;
  const bool paper = is_particle(first) || first.folded.starts_with("l'");
  if (paper || (reports && (single || definite))) return {whole, "outlet"};
  if (owned) return {whole, "person"};
  if (definite || is_acronym(paragraph, names) || (!single && tokens[names.end - 1].is(plural))) {
    return {whole, "institution"};
  }
  return {whole, "person"};
}

// "Hahnemühl" is Wiebke Hahnemühl.
ArticleSource SourceNames::full(const std::string& name, const std::string& last,
                                std::string_view kind) const {
  const auto known = people_.find(last);
  const bool single = name.find(' ') == std::string::npos;
  if (known != people_.end() && single) return {known->second, std::string(kind)};
  return {name, std::string(kind)};
}

void SourceNames::remember(const ArticleSource& source, const Paragraph& paragraph,
                           const Stretch& core) {
  const auto& tokens = paragraph.tokens;
  if (source.kind == "person") {
    person_ = source;
    const std::size_t space = source.name.rfind(' ');
    if (space != std::string::npos) {
      people_[base::fold_case(source.name.substr(space + 1))] = source.name;
      note_roles(paragraph, core, source);
    }
  } else if (source.kind == "unnamed") {
    person_ = source;
  } else if (source.kind == "group") {
    group_ = source;
  } else if (is_body(source.kind)) {
    body_ = source;
    // "the ministry" behind "the Ministry of Trade"
    if (source.kind == "institution" && tokens[core.begin].is(name)) {
      roles_[tokens[core.begin].folded] = source;
      roles_[tokens[core.end - 1].folded] = source;
    }
  }
}

// "Senator Odile Brassac" is "the senator" further on.
void SourceNames::note_roles(const Paragraph& paragraph, const Stretch& core,
                             const ArticleSource& source) {
  for (std::size_t at = core.begin; at < core.end; ++at) {
    if (is_role(paragraph.tokens[at])) roles_[paragraph.tokens[at].folded] = source;
  }
}

}  // namespace travaux::reading
