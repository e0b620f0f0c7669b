#include "document/web_words.h"

#include <algorithm>

#include "base/utf8.h"

namespace travaux::document {
namespace {

constexpr std::size_t longest_reference = 40;  // "&CounterClockwiseContourIntegral;" has 33
constexpr std::size_t farthest_markup = 4096;  // of ignored tags between words of one text
constexpr std::size_t probe_size = 12;

// Length of "&...;" at the start of `written`; 0 when there is none.
std::size_t reference_size(std::string_view written) {
  if (!written.starts_with('&')) return 0;
  const std::size_t end = written.substr(0, longest_reference).find(';');
  return end == std::string_view::npos || end < 2 ? 0 : end + 1;
}

class Copier {
 public:
  Copier(Block& block, std::string_view written, std::size_t offset, const base::Decoded& decoded)
      : block_(block), written_(written), offset_(offset), decoded_(decoded) {}

  void copy(std::string_view shown) {
    while (!shown.empty()) {
      const std::size_t same = same_size(shown);
      if (same > 0) {
        append(shown.substr(0, same));
        at_ += same;
        shown.remove_prefix(same);
      } else if (const std::size_t reference = reference_size(written_.substr(at_))) {
        std::size_t length = 0;
        base::next_code_point(shown, length);
        append(shown.substr(0, length));
        at_ += reference;
        shown.remove_prefix(length);
      } else if (!find(shown)) {
        return append_here(shown);
      }
    }
  }

 private:
  // How much of both is alike, up to a reference that was resolved.
  std::size_t same_size(std::string_view shown) const {
    const std::string_view here = written_.substr(at_);
    std::size_t same = 0;
    while (same < std::min(shown.size(), here.size()) && shown[same] == here[same]) {
      const std::size_t reference = here[same] == '&' ? reference_size(here.substr(same)) : 0;
      if (reference > 0 && !shown.substr(same).starts_with(here.substr(same, reference))) break;
      ++same;
    }
    return same;
  }

  bool find(std::string_view shown) {
    const std::string_view window = written_.substr(at_, farthest_markup);
    std::size_t found = window.find(shown.substr(0, probe_size));
    if (found == std::string_view::npos) found = window.find(shown[0]);
    if (found == std::string_view::npos) return false;
    at_ += std::max<std::size_t>(found, 0);
    return found > 0;
  }

  void append_here(std::string_view words) {
    append_at(block_, words, decoded_.source_at(offset_ + std::min(at_, written_.size())));
  }

  // In an old encoding each word has a place of its own, as its bytes there are fewer or more.
  void append(std::string_view words) {
    if (decoded_.runs.empty()) return block_.append(words, offset_ + at_);
    std::size_t start = 0;
    while (start < words.size()) {
      const bool white = is_white(words[start]);
      std::size_t end = start + 1;
      while (end < words.size() && is_white(words[end]) == white) ++end;
      block_.append(words.substr(start, end - start), decoded_.source_at(offset_ + at_ + start));
      start = end;
    }
  }

  Block& block_;
  std::string_view written_;
  std::size_t offset_;
  const base::Decoded& decoded_;
  std::size_t at_ = 0;
};

}  // namespace

void append_shown(Block& block, std::string_view shown, std::string_view written,
                  std::size_t offset, const base::Decoded& decoded) {
  Copier(block, written, offset, decoded).copy(shown);
}

void append_at(Block& block, std::string_view words, std::size_t place) {
  std::size_t start = 0;
  while (start < words.size()) {
    const std::size_t end = std::min(words.find_first_of(" \t\r\n\f\v", start), words.size() - 1);
    block.append(words.substr(start, end + 1 - start), place);
    start = end + 1;
  }
}

Block split_off(Block& block, std::size_t at) {
  Block rest;
  rest.line = block.line;
  rest.source = block.source;
  const std::size_t start = std::min(block.words.find_first_not_of(' ', at), block.words.size());
  rest.words = block.words.substr(start);
  rest.gap = block.gap;
  Document::Anchor last{start, block.source.start};
  for (const Document::Anchor& anchor : block.anchors) {
    if (anchor.text <= start) last = {start, anchor.source + (start - anchor.text)};
  }
  rest.anchors.push_back({0, last.source});
  for (const Document::Anchor& anchor : block.anchors) {
    if (anchor.text > start) rest.anchors.push_back({anchor.text - start, anchor.source});
  }
  std::erase_if(block.anchors, [at](const Document::Anchor& anchor) { return anchor.text >= at; });
  block.words.resize(at);
  while (block.words.ends_with(' ')) block.words.pop_back();
  rest.source.start = last.source;
  block.source.end = std::min<std::size_t>(block.source.end, last.source);
  block.source.end = std::max(block.source.end, block.source.start);
  return rest;
}

void keep_in_file(Reading& reading, std::size_t size) {
  for (Reading::Row& row : reading.rows) {
    const std::size_t start = std::min<std::size_t>(row.source.start, size - 1);
    row.source = {start, std::clamp<std::size_t>(row.source.end, start + 1, size)};
  }
}

}  // namespace travaux::document
