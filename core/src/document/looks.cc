#include "document/looks.h"

#include <algorithm>

#include "document/excerpt.h"

namespace travaux::document {
namespace {

constexpr std::size_t most_of_all = 2000;  // bytes told under one name, before they are cut
constexpr std::size_t most_places = 1 << 16;

}  // namespace

void Looks::add(std::string_view what, std::string_view look, std::string_view words, Span place,
                std::size_t line) {
  Group& group = groups_[std::string(what)];
  if (group.line == 0) group.line = line;
  const std::string told(look);
  group.places += told + ' ' + std::to_string(place.start) + '-' + std::to_string(place.end) + '\n';
  // A hostile file says very much of very many words.
  if (group.places.size() > most_places) group.places = hash_told(group.places) + '\n';
  if (group.told.size() > most_of_all) return;
  group.told += (group.told.empty() ? "" : "; ") + told + ": \"" + std::string(words) + '"';
  if (group.told.size() > most_of_all) group.told += " …";
}

void Looks::finish(Reading& reading) const {
  for (const auto& [what, group] : groups_) {
    reading.not_read.push_back(
        {what, group.line, excerpt(group.told) + "; where: " + hash_told(group.places)});
  }
}

std::size_t WordsRead::size() const {
  return reading_.words.size() + (open_ == nullptr ? 0 : open_->words.size());
}

std::string beginning_of(std::string_view words) {
  if (words.size() <= most_told) return std::string(trimmed(words));
  std::size_t end = most_told;
  while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
  return std::string(trimmed(words.substr(0, end))) + "…";
}

std::string WordsRead::from(std::size_t start) const {
  const std::string_view closed = reading_.words;
  const std::string_view open = open_ == nullptr ? std::string_view() : open_->words;
  std::string words;
  if (start < closed.size()) words = closed.substr(start, most_told + 1);
  const std::size_t at = start > closed.size() ? start - closed.size() : 0;
  words += open.substr(std::min(at, open.size()), most_told + 1);
  return beginning_of(words);
}

}  // namespace travaux::document
