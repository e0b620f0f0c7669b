// found_references.h: the references of one text, with where they lead.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "effects/provisions.h"
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

  bool empty() const { return all_.empty(); }
  std::span<const FoundReference> all() const { return all_; }
  std::span<const FoundReference> of(std::size_t clause) const;

  // Looks for the provisions.
  void follow(const Provisions& provisions);

 private:
  std::vector<FoundReference> all_;  // in the order of the text
};

}  // namespace travaux::judging
