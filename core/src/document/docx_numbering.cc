#include "document/docx_numbering.h"

#include <algorithm>
#include <utility>

#include "document/block.h"
#include "document/docx_number.h"

namespace travaux::document {
namespace {

std::optional<std::size_t> level_index(std::optional<std::string_view> text) {
  const auto index = number_of(text);
  if (!index || *index < 0 || *index >= static_cast<int>(list_levels)) return std::nullopt;
  return static_cast<std::size_t>(*index);
}

std::optional<unsigned> count_of(std::optional<std::string_view> text) {
  const auto count = number_of(text);
  if (!count || *count < 0) return std::nullopt;
  return static_cast<unsigned>(*count);
}

// "NOTE" in the place of a bullet is a word that is read; "o" is a ring in an old font.
bool is_word_sign(std::string_view sign) {
  const auto plain = [](char byte) {
    return (byte >= '0' && byte <= '9') || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
  };
  return std::count_if(sign.begin(), sign.end(), plain) > 1;
}

// Word keeps a format of its own and what older programs shall print instead side by side.
const XmlNode* format_of(const XmlNode& level) {
  for (const XmlNode* at = level.first_child; at != nullptr; at = at->next) {
    if (is_word(*at, "numFmt")) return at;
    if (at->name != "AlternateContent" || at->first_child == nullptr) continue;
    for (const XmlNode* inner = next_in(*at, *at); inner != nullptr; inner = next_in(*at, *inner)) {
      if (is_word(*inner, "numFmt")) return inner;
    }
  }
  return nullptr;
}

}  // namespace

Lists::Lists(const XmlFile* file, const Styles& styles) : file_(file) {
  if (file_ == nullptr) return;
  for (const XmlNode* at = file_->root().first_child; at != nullptr; at = at->next) {
    if (is_word(*at, "abstractNum")) read_abstract(*at);
    if (is_word(*at, "num")) read_list(*at);
  }
  follow_links(styles);
}

Lists::Level Lists::read_level(const XmlNode& node) const {
  Level level;
  level.start = count_of(value_of(*file_, &node, "start")).value_or(0);
  if (const XmlNode* format = format_of(node)) {
    level.format = file_->attribute(*format, "val").value_or("decimal");
    if (level.format == "custom") level.format = file_->attribute(*format, "format").value_or("");
  }
  level.text = value_of(*file_, &node, "lvlText").value_or("");
  // Of a number whose looks are hidden nothing is printed.
  if (switch_of(*file_, child_of(&node, "rPr"), "vanish").value_or(false)) level.text.clear();
  level.style = value_of(*file_, &node, "pStyle").value_or("");
  level.restart = count_of(value_of(*file_, &node, "lvlRestart"));
  level.apart = value_of(*file_, &node, "suff").value_or("tab") != "nothing";
  level.legal = switch_of(*file_, &node, "isLgl").value_or(false);
  level.picture = child_of(&node, "lvlPicBulletId") != nullptr;
  return level;
}

void Lists::read_abstract(const XmlNode& node) {
  Abstract abstract;
  for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) {
    if (!is_word(*at, "lvl")) continue;
    const auto index = level_index(file_->attribute(*at, "ilvl"));
    if (index) abstract.levels.at(*index) = read_level(*at);
  }
  abstract.link = value_of(*file_, &node, "numStyleLink").value_or("");
  abstracts_.emplace(file_->attribute(node, "abstractNumId").value_or(""), std::move(abstract));
}

void Lists::read_list(const XmlNode& node) {
  List list;
  list.abstract = value_of(*file_, &node, "abstractNumId").value_or("");
  for (const XmlNode* at = node.first_child; at != nullptr; at = at->next) {
    if (!is_word(*at, "lvlOverride")) continue;
    const auto index = level_index(file_->attribute(*at, "ilvl"));
    if (!index) continue;
    if (const XmlNode* own = child_of(at, "lvl")) list.own[*index] = read_level(*own);
    if (const auto start = count_of(value_of(*file_, at, "startOverride"))) {
      list.restarts[*index] = *start;
    }
  }
  lists_.emplace(file_->attribute(node, "numId").value_or(""), std::move(list));
}

// A list of a numbering style has its levels where that style's own list has them.
void Lists::follow_links(const Styles& styles) {
  for (auto& [id, list] : lists_) {
    const auto abstract = abstracts_.find(list.abstract);
    if (abstract == abstracts_.end() || abstract->second.link.empty()) continue;
    const auto target = styles.list_of(abstract->second.link);
    const auto other = target ? lists_.find(*target) : lists_.end();
    if (other != lists_.end()) list.abstract = other->second.abstract;
  }
}

const Lists::Level& Lists::level(const List& list, const Abstract& abstract,
                                 std::size_t index) const {
  const auto own = list.own.find(index);
  return own == list.own.end() ? abstract.levels.at(index) : own->second;
}

unsigned Lists::start(const List& list, const Abstract& abstract, std::size_t index) const {
  const auto anew = list.restarts.find(index);
  return anew == list.restarts.end() ? level(list, abstract, index).start : anew->second;
}

std::optional<std::size_t> Lists::level_of_style(const std::string& list,
                                                 const std::string& style) const {
  const auto found = lists_.find(list);
  if (found == lists_.end()) return std::nullopt;
  const auto abstract = abstracts_.find(found->second.abstract);
  if (abstract == abstracts_.end()) return std::nullopt;
  for (std::size_t i = 0; i < list_levels; ++i) {
    if (level(found->second, abstract->second, i).style == style) return i;
  }
  return std::nullopt;
}

// Lists of one abstract list go on counting where the other stopped, unless they start anew.
std::optional<ListLabel> Lists::next(const std::string& id, std::size_t index) {
  const auto found = lists_.find(id);
  if (found == lists_.end()) return std::nullopt;
  List& list = found->second;
  const auto base = abstracts_.find(list.abstract);
  if (base == abstracts_.end()) return std::nullopt;
  Abstract& abstract = base->second;
  if (!std::exchange(list.begun, true)) {
    for (const auto& [restarted, number] : list.restarts) abstract.counts.at(restarted).reset();
  }
  auto& count = abstract.counts.at(index);
  count = count ? *count + 1 : start(list, abstract, index);
  for (std::size_t upper = 0; upper < index; ++upper) {
    auto& above = abstract.counts.at(upper);
    if (!above) above = start(list, abstract, upper);
  }
  for (std::size_t lower = index + 1; lower < list_levels; ++lower) {
    const auto restart = level(list, abstract, lower).restart;
    if (index < restart.value_or(static_cast<unsigned>(lower))) abstract.counts.at(lower).reset();
  }
  const Level& here = level(list, abstract, index);
  ListLabel label;
  label.level = index;
  label.apart = here.apart;
  const bool sign = here.format == "bullet" && !trimmed(here.text).empty();
  label.bullet = here.picture || (sign && !is_word_sign(here.text));
  if (!label.bullet) label.text = label_text(list, abstract, index);
  return label;
}

std::string Lists::label_text(const List& list, const Abstract& abstract, std::size_t index) {
  const Level& here = level(list, abstract, index);
  std::string text;
  for (std::size_t at = 0; at < here.text.size(); ++at) {
    const char digit = at + 1 < here.text.size() ? here.text[at + 1] : ' ';
    if (here.text[at] != '%' || digit < '1' || digit > '9') {
      text += here.text[at];
      continue;
    }
    ++at;
    const auto other = static_cast<std::size_t>(digit - '1');
    if (other > index) continue;  // a lower level has no number here
    const Level& shown = level(list, abstract, other);
    const unsigned number = abstract.counts.at(other).value_or(shown.start);
    text += number_text(shown, number, here.legal);
  }
  return std::string(trimmed(text));
}

std::string Lists::number_text(const Level& level, unsigned number, bool legal) {
  if (legal && level.format != "none") return std::to_string(number);
  if (const auto text = printed_number(number, level.format)) return *text;
  unknown_.insert(level.format);
  return std::to_string(number);
}

}  // namespace travaux::document
