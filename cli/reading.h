// reading.h: how a file is read, and what is told of what was not read, for the commands that do.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "options.h"
#include "travaux/document.h"
#include "travaux/seal.h"

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

// --pages: a part of a PDF.
struct PagesOption {
  std::string pages;

  void add(Parser& parser);
  std::optional<PageRange> range() const;  // Error(usage) for what is no range
  // Error(usage) when it is given and the texts are all recorded ones.
  void refuse() const;
};

// "NOT READ", "IN FILE" and "WARNING" lines, as `record` prints them.
std::string told_of(const Document& document);

// What was not read, as it is recorded: in the order of the file, each item one line without
// control characters. Beyond the caps of seal.h items are cut, and the last one says how many more
// there were.
std::vector<Unread> list_to_record(const Document& document);
std::vector<NotRead> list_as_recorded(const std::vector<Unread>& items);

// Error(unsupported) for a file that no text or no word can be read from: it is recorded only when
// asked.
void require_readable(const Document& document);

// Of a document without clauses: that it has no words, and what was not read in it.
std::string nothing_read(const Document& document);

bool is_utf16(const Document& document);

}  // namespace travaux::cli
