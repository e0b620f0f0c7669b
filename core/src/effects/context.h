// context.h: what every rule may look at beside its own change.
#pragma once

#include "effects/readers.h"
#include "travaux/compare.h"
#include "travaux/document.h"

namespace travaux::judging {

struct Context {
  const Comparison& comparison;
  const Document& before;
  const Document& after;
  const Readers& readers;
};

}  // namespace travaux::judging
