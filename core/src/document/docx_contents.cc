#include "document/docx_contents.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"

namespace travaux::document {
namespace {

// Longer numbers are amounts or years of an era to come, not pages.
constexpr std::size_t longest_page = 4;
constexpr std::size_t longest_roman_page = 6;  // "xxviii"

bool is_page(std::string_view words) {
  if (words.empty()) return false;
  const auto consists_of = [words](std::string_view set) {
    return words.find_first_not_of(set) == std::string_view::npos;
  };
  if (consists_of("0123456789")) return words.size() <= longest_page;
  return words.size() <= longest_roman_page && (consists_of("ivxl") || consists_of("IVXL"));
}

// How much leads from the words to the page at the end of `words`: dots or a line, of at least
// three signs, with what is white about them. 0 for less.
std::size_t leader_size(std::string_view words) {
  constexpr std::size_t shortest = 3;
  constexpr std::string_view ellipsis = "…";
  std::size_t signs = 0;
  std::size_t size = 0;
  for (std::string_view left = words; !left.empty(); left = words.substr(0, words.size() - size)) {
    if (left.ends_with(ellipsis)) {
      signs += shortest;
      size += ellipsis.size();
    } else if (left.back() == '.' || left.back() == '_') {
      ++signs;
      ++size;
    } else if (is_white(left.back())) {
      ++size;
    } else {
      break;
    }
  }
  return signs >= shortest ? size : 0;
}

// White space is no difference: a tab of a heading may be a space in the contents, or nothing.
std::string key_of(std::string_view words) {
  std::string key;
  std::copy_if(words.begin(), words.end(), std::back_inserter(key),
               [](char byte) { return !is_white(byte); });
  return base::is_nfc(key) ? key : base::to_nfc(key);
}

// The marks of notes, which Word leaves out in the contents.
std::string without_notes(std::string key) {
  while (true) {
    const std::size_t start = key.find("[^");
    const std::size_t end = key.find(']', std::min(start, key.size()));
    if (end == std::string::npos) return key;
    key.erase(start, end + 1 - start);
  }
}

using Places = std::unordered_map<std::string, std::vector<std::size_t>>;

Places headings_of(const std::vector<StoryBlock>& blocks) {
  Places places;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const StoryBlock& block = blocks[i];
    const bool heading = block.kind == Block::Kind::heading || block.listed;
    if (block.contents > 0 || !heading) continue;
    const std::string key = key_of(block.words);
    places[key].push_back(i);
    if (std::string bare = without_notes(key); bare != key) places[std::move(bare)].push_back(i);
  }
  return places;
}

}  // namespace

std::string_view entry_of(std::string_view line) {
  line = trimmed(line);
  const std::size_t page = line.find_last_of(" \t._\xA6") + 1;  // the last byte of an ellipsis
  if (!is_page(line.substr(page))) return line;
  const std::string_view before = line.substr(0, page);
  if (const std::size_t leader = leader_size(before); leader > 0) {
    return trimmed(before.substr(0, before.size() - leader));
  }
  return before.ends_with('\t') ? trimmed(before) : line;
}

std::vector<Contents> leave_out_contents(std::vector<StoryBlock>& blocks, std::size_t count) {
  std::vector<Contents> result(count);
  if (count == 0) return result;
  const Places headings = headings_of(blocks);
  std::vector<std::size_t> next(count, 0);  // the first heading that may follow
  const auto repeats = [&](const StoryBlock& block) {
    const auto found = headings.find(key_of(block.entry));
    if (found == headings.end()) return false;
    std::size_t& from = next[block.contents - 1];
    const auto place = std::lower_bound(found->second.begin(), found->second.end(), from);
    if (place == found->second.end()) return false;
    from = *place + 1;
    return true;
  };
  std::vector<StoryBlock> kept;
  kept.reserve(blocks.size());
  for (StoryBlock& block : blocks) {
    Contents* contents = block.contents == 0 ? nullptr : &result[block.contents - 1];
    if (contents != nullptr && repeats(block)) {
      if (contents->repeated++ == 0) contents->paragraph = block.paragraph;
      continue;
    }
    if (contents != nullptr) ++contents->others;
    kept.push_back(std::move(block));
  }
  blocks = std::move(kept);
  return result;
}

}  // namespace travaux::document
