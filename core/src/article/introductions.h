// introductions.h: the persons and bodies that an article introduces by saying what they are, and
// where it speaks of them: who "he", "the senator", "Okkerse" and "the daily" are.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "article/genders.h"
#include "article/tokens.h"
#include "travaux/article.h"

namespace travaux::reading {

struct Place {
  std::size_t line = 0;
  std::size_t token = 0;

  bool before(const Place& other) const {
    return line != other.line ? line < other.line : token < other.token;
  }
};

struct Person {
  std::string name;
  Gender gender = Gender::unknown;
};

// The run of capitals that ends a stretch, small words inside of names ("van") with them; empty if
// it ends otherwise.
Stretch last_names(const std::vector<Token>& tokens, const Stretch& words);
bool is_name_particle(const Token& token);
// A word that says what a person is: "minister", "spokesman".
bool is_role(const Token& token);
// Of "Ukrainian MP Oleksiy Honcharenko" what stands behind the last role.
Stretch without_roles(const std::vector<Token>& tokens, const Stretch& names);

class Introductions {
 public:
  struct Mentioned {
    const Person* person;
    Place place;
  };

  Introductions(std::string_view article, const std::vector<Paragraph>& paragraphs);

  // Nobody: nullptr. The pointers hold as long as the object is not changed.
  const Person* called(const std::string& last_name) const;
  // Who was introduced with the role last, before a place: "the senator".
  const Person* with_role(const std::string& role, const Place& before) const;
  // Who is introduced with it next: a headline's "spokesperson".
  const Person* next_with_role(const std::string& role, const Place& behind) const;
  // The paper or party that was introduced with a word last: "the daily".
  const ArticleSource* body_with(const std::string& word, const Place& before) const;
  // Of a name that is introduced as one, "outlet" or "institution"; empty otherwise.
  std::string_view kind_of_body(const std::string& last_name) const;
  // Whether something happens in it: "in Tarvia".
  bool is_place(const std::string& name) const { return places_.contains(name); }
  // Who a sentence named first, the nearest one before a place, of those who can be "he".
  std::optional<Mentioned> meant_by(Gender gender, const Place& before) const;

 private:
  struct Mention {
    Place place;
    std::size_t person;
    bool leads;  // the first of its sentence
  };
  struct Role {
    Place place;
    std::size_t who;  // of persons_ or bodies_
  };
  using Roles = std::unordered_map<std::string, std::vector<Role>>;

  static const Role* last(const Roles& roles, const std::string& word, const Place& before);
  void introduce(const Paragraph& paragraph, const Stretch& sentence, const Stretch& run);
  void add(const Paragraph& paragraph, const Stretch& names, const std::vector<std::string>& roles);
  void note_place(const Paragraph& paragraph, const Stretch& sentence, const Stretch& run);
  bool introduce_body(const Paragraph& paragraph, const Stretch& sentence, const Stretch& run);
  void find_mentions(const Paragraph& paragraph, const Stretch& sentence);
  void learn_gender(Person& person, const std::string& word);
  std::string text(const Paragraph& paragraph, const Stretch& words) const;

  std::string_view article_;
  std::vector<Person> persons_;
  std::unordered_map<std::string, std::size_t> by_last_name_;
  Roles roles_;
  std::vector<ArticleSource> bodies_;
  Roles body_words_;
  std::unordered_map<std::string, std::size_t> bodies_by_name_;
  std::unordered_set<std::string> places_;
  std::vector<Mention> mentions_;  // in reading order
};

}  // namespace travaux::reading
