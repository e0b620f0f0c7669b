#include "effects/mentions.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace travaux::judging {
namespace {

constexpr int article = 1;  // values of small words
constexpr std::string_view indefinite = "a";
constexpr int link = 2;
constexpr int by = 4;
constexpr std::size_t most_modifiers = 2;  // of a noun in small letters: "the competent authority"

// In any language: "Ltd" is "Limited".
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> company_forms = {
    {{"ltd", "limited"}, {"inc", "incorporated"}, {"corp", "corporation"}, {"co", "company"}}};

constexpr bool is(int value, Noun noun) {
  return value == static_cast<int>(noun);
}

bool heads_party(int noun) {
  return is(noun, Noun::body) || is(noun, Noun::role) || is(noun, Noun::style);
}

// Words with capitals, and what links them: [begin, end); its head ends before the first link.
struct Run {
  std::size_t begin = 0;
  std::size_t head_end = 0;
  std::size_t end = 0;
};

class MentionReader {
 public:
  MentionReader(const std::vector<Token>& tokens, Language language)
      : tokens_(tokens), language_(language) {}

  std::vector<Mention> read() {
    for (std::size_t at = 0; at < tokens_.size();) {
      if (begins_run(at)) {
        at = read_run(run_at(at));
      } else if (tokens_[at].small.value == article) {
        at = read_small_letters(at + 1);
      } else {
        ++at;
      }
    }
    keep_joined();
    add_neighbours();
    return std::move(mentions_);
  }

 private:
  bool begins_run(std::size_t at) const {
    return tokens_[at].capital && tokens_[at].small.value == 0;
  }

  bool goes_on(std::size_t at) const {
    return at < tokens_.size() && tokens_[at].gap == Gap::none && begins_run(at);
  }

  Run run_at(std::size_t begin) const {
    Run run{begin, 0, begin + 1};
    // A known name may hold small words: "Bosnia and Herzegovina".
    for (;;) {
      run.end = std::max(run.end, run.end - 1 + std::max<std::size_t>(name_words(run.end - 1), 1));
      if (goes_on(run.end)) {
        ++run.end;
        continue;
      }
      if (run.head_end == 0) run.head_end = run.end;
      const std::size_t next = behind_link(run.end);
      if (next == run.end) return run;
      run.end = next + 1;
    }
  }

  std::size_t name_words(std::size_t at) const { return tokens_[at].name.words; }

  // The word with a capital that "of" or "of the" joins to what ends at `end`; `end`: none.
  std::size_t behind_link(std::size_t end) const {
    std::size_t at = end;
    if (at >= tokens_.size() || tokens_[at].gap != Gap::none) return end;
    // "For the European Union" begins another line.
    if (tokens_[at].small.value != link || tokens_[at].capital) return end;
    ++at;
    if (at < tokens_.size() && tokens_[at].small.value == article) ++at;
    return goes_on(at) ? at : end;
  }

  // The noun that ends at `end`; 0: none.
  int noun_before(std::size_t begin, std::size_t end) const {
    for (std::size_t at = begin; at < end; ++at) {
      const Cover& noun = tokens_[at].noun;
      if (noun.words > 0 && at + noun.words >= end) return noun.value;
    }
    return 0;
  }

  // Returns where to read on.
  std::size_t read_run(const Run& run) {
    const int noun = noun_before(run.begin, run.head_end);
    // "State of residence": the noun goes on in small letters.
    const Cover& first = tokens_[run.begin].noun;
    if (is(first.value, Noun::role) && run.begin + first.words > run.end) {
      add(run.begin, run.begin + first.words, tokens_.size());
      return run.begin + first.words;
    }
    const std::size_t name = name_in(run);
    if (name == run.begin && name + name_words(name) >= run.head_end) {
      const std::size_t end = name + name_words(name);
      add(name, end, name);
      return end;
    }
    const bool named_whole = name < run.head_end && name + name_words(name) >= run.head_end;
    const bool bound =
        !is(noun, Noun::thing) && !is(noun, Noun::text) && !named_whole && is_bound(run);
    // "Government of each Party" is the Party.
    if (is(noun, Noun::style) && name == run.end && run.end > run.head_end &&
        is(noun_before(run.head_end, run.end), Noun::thing)) {
      return run.end;
    }
    if (is(noun, Noun::style) && name < run.end) {
      add(run.begin, run.end, name);
    } else if (heads_party(noun) || bound) {
      add(run.begin, run.end, run.end);
    } else if (is(noun, Noun::text)) {
      // "Charter of the United Nations" names nobody.
      return run.end;
    } else if (is(noun, Noun::thing)) {
      // "Treaty of Poland": what follows the link is looked at by itself.
      return run.head_end;
    } else if (named_whole) {
      add(name, name + name_words(name), name);
      return std::max(run.head_end, name + name_words(name));
    } else if (name == run.end) {
      unknown_.push_back(run);
    }
    return run.end;
  }

  std::size_t name_in(const Run& run) const {
    for (std::size_t at = run.begin; at < run.end; ++at) {
      if (name_words(at) > 0) return at;
    }
    return run.end;
  }

  // "the Mason shall", "by the Mason". Any word has a capital where a sentence begins.
  bool is_bound(const Run& run) const {
    if (tokens_[run.begin].gap == Gap::sentence) return false;
    const bool behind_article = run.begin > 1 && tokens_[run.begin - 1].small.value == article;
    if (behind_article && tokens_[run.begin - 2].small.value == by) return true;
    if (run.end >= tokens_.size() || tokens_[run.end].gap != Gap::none) return false;
    return tokens_[run.end].modality.words > 0;
  }

  // A noun of a role behind an article and a few words: "the competent authority".
  std::size_t read_small_letters(std::size_t begin) {
    const auto is_inside = [&](std::size_t at) {
      return at < tokens_.size() && tokens_[at].gap == Gap::none && !tokens_[at].capital &&
             tokens_[at].small.value == 0;
    };
    for (std::size_t at = begin; at <= begin + most_modifiers && is_inside(at); ++at) {
      const Cover& noun = tokens_[at].noun;
      if (noun.words == 0) continue;
      // "the land registry", "the contract administrator"
      if (!is(noun.value, Noun::role)) continue;
      add(begin, at + noun.words, tokens_.size());
      // "the court order": of another noun. A verb cannot be told from one.
      const std::string before = tokens_[begin - 1].plain();
      mentions_.back().role = true;
      mentions_.back().anyone = before == indefinite || before == "an";
      mentions_.back().sure = !is_inside(at + noun.words) || stops(at + noun.words);
      return at + noun.words;
    }
    return begin;
  }

  bool stops(std::size_t at) const {
    return tokens_[at].modality.value > 0 || tokens_[at].conjunction.value > 0;
  }

  void add(std::size_t begin, std::size_t end, std::size_t name) {
    Mention mention;
    mention.bound =
        end < tokens_.size() && tokens_[end].gap == Gap::none && tokens_[end].modality.words > 0;
    mention.span = {tokens_[begin].span.start, tokens_[end - 1].span.end};
    if (name < end) {
      mention.words.push_back(word_of_name(name));
      mention.head = mention.words.front();
      for (std::size_t at = begin; at < end; ++at) {
        mention.spelled.push_back(base_of(tokens_[at]));
      }
    } else {
      for (std::size_t at = begin; at < end; ++at) add_word(mention, at);
    }
    if (end == begin + 1) mention.letters = tokens_[begin].plain();
    for (std::size_t at = begin; at < end; ++at) {
      if (tokens_[at].capital) mention.initials += tokens_[at].plain().front();
    }
    begins_.push_back(begin);
    ends_.push_back(end);
    mentions_.push_back(std::move(mention));
  }

  void add_word(Mention& mention, std::size_t at) const {
    const Token& token = tokens_[at];
    mention.deputy = mention.deputy || is(token.noun.value, Noun::deputy);
    const bool linked =
        std::find(mention.words.begin(), mention.words.end(), "of") != mention.words.end();
    if (token.name.words > 0) {
      mention.words.push_back(word_of_name(at));
    } else if (token.name.value == 0 && token.small.value != article) {
      mention.words.push_back(base_of(token));
    } else {
      return;
    }
    if (!linked && token.small.value == 0) mention.head = mention.words.back();
  }

  // In one spelling: "Centre" and "Center" are no two parties.
  std::string base_of(const Token& token) const {
    const std::string plain = token.plain();
    for (const auto& [abbreviated, full] : company_forms) {
      if (plain == abbreviated) return std::string(full);
    }
    return base_form(spelling_of(plain, language_), language_);
  }

  std::string word_of_name(std::size_t at) const {
    return std::string("#").append(std::to_string(tokens_[at].name.value));
  }

  // "the Buyer and an inspector": not named, but one of those who do it.
  void keep_joined() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (!mentions_[i].anyone) continue;
      const bool follows = i > 0 && are_joined(ends_[i - 1], begins_[i]);
      const bool precedes = i + 1 < mentions_.size() && are_joined(ends_[i], begins_[i + 1]);
      mentions_[i].anyone = !follows && !precedes;
    }
  }

  // Words with capitals that a comma or a conjunction joins to a party are one, too.
  void add_neighbours() {
    const std::size_t known = mentions_.size();
    for (const Run& run : unknown_) {
      const auto next = static_cast<std::size_t>(
          std::upper_bound(begins_.begin(), begins_.begin() + static_cast<std::ptrdiff_t>(known),
                           run.begin) -
          begins_.begin());
      const bool follows = next > 0 && are_joined(ends_[next - 1], run.begin);
      const bool precedes = next < known && are_joined(run.end, begins_[next]);
      const bool sure = follows || precedes;
      const bool behind_article = run.begin > 0 && tokens_[run.begin - 1].small.value == article;
      if (!sure && !behind_article) continue;
      add(run.begin, run.end, run.end);
      mentions_.back().sure = sure;
    }
    std::sort(mentions_.begin(), mentions_.end(),
              [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; });
  }

  // Whether a comma or a conjunction, and else articles only, stand between the two.
  bool are_joined(std::size_t end, std::size_t begin) const {
    constexpr std::size_t most_between = 3;
    if (begin < end || begin - end > most_between || begin >= tokens_.size()) return false;
    bool joined = false;
    for (std::size_t at = end; at <= begin; ++at) {
      const Token& token = tokens_[at];
      if (token.gap == Gap::sentence || token.gap == Gap::other) return false;
      joined = joined || token.gap == Gap::comma || (at < begin && token.conjunction.value > 0);
      const bool passes = at == begin || token.conjunction.value > 0 || token.small.value > 0;
      if (!passes) return false;
    }
    return joined;
  }

  const std::vector<Token>& tokens_;
  Language language_;
  std::vector<Mention> mentions_;
  std::vector<std::size_t> begins_;  // of each, the first token, and the one behind the last
  std::vector<std::size_t> ends_;
  std::vector<Run> unknown_;
};

bool holds_all(const std::vector<std::string>& many, const std::vector<std::string>& few) {
  return std::all_of(few.begin(), few.end(), [&](const std::string& word) {
    return std::find(many.begin(), many.end(), word) != many.end();
  });
}

// "the Commission" for the European Commission.
bool is_short_for(const Mention& one, const Mention& name) {
  return one.spelled.empty() && !one.deputy && !one.words.empty() && !name.spelled.empty() &&
         holds_all(name.spelled, one.words);
}

bool are_initials(const Mention& letters, const Mention& of) {
  constexpr std::size_t fewest = 3;
  if (letters.letters.size() >= fewest && of.initials.ends_with(letters.letters)) return true;
  if (letters.words.size() != 1 || of.words.size() < 2) return false;
  std::string initials;
  for (const std::string& word : of.words) {
    if (word != "of" && word != "for") initials += word.front();
  }
  return initials == letters.words.front();
}

}  // namespace

std::vector<Mention> mentions_of(const std::vector<Token>& tokens, Language language) {
  return MentionReader(tokens, language).read();
}

bool are_same(const Mention& one, const Mention& other) {
  if (one.words == other.words) return true;
  if (are_initials(one, other) || are_initials(other, one)) return true;
  if (is_short_for(one, other) || is_short_for(other, one)) return true;
  if (one.head != other.head || one.deputy != other.deputy) return false;
  return one.words.size() < other.words.size() ? holds_all(other.words, one.words)
                                               : holds_all(one.words, other.words);
}

}  // namespace travaux::judging
