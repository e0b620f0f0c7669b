// found_references.h: the references of one text, with where they lead.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

#include "effects/provisions.h"
#include "travaux/compare.h"
#include "travaux/document.h"
#include "travaux/language.h"

namespace travaux::judging {

struct FoundReference {
  std::size_t clause = 0;
  Reference reference;  // its spans count in the canonical text
  Destination destination;
};

class FoundReferences {
 public:
  FoundReferences(const Document& document, const ReferenceReader& reader);
  // Of a text that is another draft: what stands in both, by the comparison, is not read again.
  FoundReferences(const Document& after, const Document& before, const FoundReferences& in_before,
                  const Comparison& comparison, const ReferenceReader& reader);

  bool empty() const { return all_.empty(); }
  std::span<const FoundReference> all() const { return all_; }
  std::span<const FoundReference> of(std::size_t clause) const;

  // Looks for the provisions.
  void follow(const Provisions& provisions);

 private:
  // Adds the references of the clauses from `first` to `end` to the list.
  using Read =
      std::function<void(std::size_t first, std::size_t end, std::vector<FoundReference>&)>;
  void read_all(std::size_t clauses, const Read& read);

  std::vector<FoundReference> all_;  // in the order of the text
};

}  // namespace travaux::judging
