// provisions.h: the labelled clauses of a text, and which of them a reference names.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "effects/provision_label.h"
#include "travaux/document.h"
#include "travaux/effects.h"
#include "travaux/language.h"

namespace travaux::judging {

// Where a reference leads.
struct Destination {
  ReferenceStatus status = ReferenceStatus::other_text;
  std::optional<std::size_t> clause;  // the last one on the way that there is
  std::size_t steps = 0;              // how many of its steps have a clause of their own
};

class Provisions {
 public:
  explicit Provisions(const Document& document);

  // Of a reference that stands in the clause.
  Destination find(const Reference& reference, std::size_t in) const;

  // The numbers of the clause and of the labelled ones above it, from the inside out, at most
  // `steps`.
  std::vector<std::string_view> numbers(std::size_t clause, std::size_t steps) const;

  // "Article 5(2)(a)": the label, those above it up to the first with a word.
  std::string label_in_full(std::size_t clause) const;

  // The labelled clause that it stands in.
  std::optional<std::size_t> above(std::size_t clause) const;
  // Whether it means something else in another place: "paragraph 2".
  static bool is_relative(const Reference& reference);

  bool is_inside(std::size_t clause, std::size_t outer) const;

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  // Where to look for a number: below a clause, or with a word anywhere.
  struct Entry {
    std::uint64_t key = 0;
    std::uint32_t clause = 0;
    auto order() const { return std::pair(key, clause); }
  };
  using Entries = std::vector<Entry>;

  void index();
  static std::uint64_t key(std::uint64_t place, std::string_view number);
  std::vector<std::size_t> entries(const Entries& in, std::uint64_t place,
                                   std::string_view number) const;

  Destination find_named(const ReferenceStep& step, std::size_t in) const;
  Destination find_near(const ReferenceStep& step, std::size_t in) const;
  Destination find_far(const ReferenceStep& step, std::size_t in) const;
  Destination by_position(const ReferenceStep& step, std::size_t in) const;
  Destination beside(std::size_t own, ReferenceStep::By by) const;
  Destination descend(const Destination& from, const Reference& reference) const;
  Destination nearest(const std::vector<std::size_t>& candidates, std::size_t in) const;

  std::size_t child(std::size_t above, const ReferenceStep& step, std::size_t in) const;
  std::size_t child_in_parts(std::size_t above, std::string_view number) const;
  std::size_t nth_unlabelled(std::size_t above, std::string_view ordinal) const;
  bool fits(std::size_t clause, Provision provision) const;
  bool is_complete_without(std::size_t above, std::string_view number) const;
  bool follows_some(std::uint64_t place, std::string_view number) const;
  bool ends_search(std::size_t clause) const;
  std::size_t parent_of(std::size_t clause) const;
  std::size_t depth(std::size_t clause) const;
  std::size_t common_depth(std::size_t one, std::size_t other) const;

  const Document& document_;
  const std::vector<Clause>& clauses_;
  std::vector<ProvisionLabel> labels_;
  std::vector<std::size_t> above_;  // the labelled clause that each stands in
  Entries below_;                   // by the labelled clause above
  Entries with_word_;               // by the word
  Entries dotted_;                  // numbers such as 4.2.1, wherever they stand
  std::vector<bool> words_used_;    // which words label clauses of this text
  std::string title_;
};

}  // namespace travaux::judging
