// readers.h: what reads the words of one language, made once for a comparison.
#pragma once

#include "travaux/language.h"

namespace travaux::judging {

struct Readers {
  explicit Readers(Language of) : language(of), phrases(of), figures(of), references(of) {}

  Language language;
  PhraseReader phrases;
  FigureReader figures;
  ReferenceReader references;
};

}  // namespace travaux::judging
