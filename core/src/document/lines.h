// lines.h: the lines of a file. CR LF, LF and CR each end one, as in CommonMark.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "travaux/document.h"

namespace travaux::document {

// Gives out each line without its end; a last line without an end counts, an empty one does not.
class Lines {
 public:
  explicit Lines(std::string_view bytes);

  std::optional<Span> next();

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool returns_ = false;  // a carriage return is somewhere
};

std::vector<Span> split_lines(std::string_view bytes);

}  // namespace travaux::document
