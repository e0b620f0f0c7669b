// context.h: what every rule may look at beside its own change.
#pragma once

#include "effects/open_definitions.h"
#include "effects/readers.h"
#include "travaux/compare.h"
#include "travaux/document.h"

namespace travaux::judging {

struct Context {
  const Comparison& comparison;
  const Document& before;
  const Document& after;
  const Readers& readers;
  OpenDefinitions open_before;
  OpenDefinitions open_after;
};

}  // namespace travaux::judging
