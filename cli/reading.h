// reading.h: how a file is read, and what is told of what was not read, for the commands that do.
#pragma once

#include <optional>
#include <string>

#include "options.h"
#include "travaux/document.h"

namespace travaux::cli {

// --tracked: which text of a file with tracked changes.
struct TrackedOption {
  std::string which = "accept";

  void add(Parser& parser, bool both);  // whether "both" is one of the choices
  bool both() const { return which == "both"; }
  Tracked tracked() const { return which == "reject" ? Tracked::reject : Tracked::accept; }
  // Error(usage) when another text than the accepted one is asked of a file that cannot have one.
  void require_sense(const Document& document) const;
  // Error(usage) when it is given and the texts are all recorded ones.
  void refuse() const;
};

// --pages: a part of a PDF. A part is not recorded: the statement has no place for it.
struct PagesOption {
  std::string pages;

  void add(Parser& parser);
  std::optional<PageRange> range() const;  // Error(usage) for what is no range
  // Error(usage) when it is given and the texts are all recorded ones.
  void refuse() const;
};

// "NOT READ", "IN FILE" and "WARNING" lines, as `record` prints them.
std::string told_of(const Document& document);

// Error(unsupported) for a file that no text can be read from: it is recorded only when asked.
void require_readable(const Document& document);

}  // namespace travaux::cli
