#include "document/docx_styles.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/utf8.h"

namespace travaux::document {
namespace {

// A style based on itself ends here; Word allows ten.
constexpr std::size_t longest_chain = 32;

// "heading 3" is the name of the built-in style in every language of Word; its id is translated.
std::optional<unsigned> outline_of_name(std::string_view name) {
  constexpr std::string_view start = "heading ";
  if (name.size() != start.size() + 1 || !name.starts_with(start)) return std::nullopt;
  const char digit = name.back();
  if (digit < '1' || digit > '9') return std::nullopt;
  return static_cast<unsigned>(digit - '1');
}

}  // namespace

std::optional<int> number_of(std::optional<std::string_view> text) {
  if (!text || text->empty()) return std::nullopt;
  std::string_view digits = *text;
  const bool negative = digits.front() == '-';
  if (negative) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return std::nullopt;
    value = value * 10 + (digit - '0');
  }
  return negative ? -value : value;
}

std::optional<ListPlace> list_place(const XmlFile& file, const XmlNode* properties,
                                    Tracked tracked) {
  const XmlNode* place = child_of(properties, "numPr");
  if (place == nullptr) return std::nullopt;
  if (tracked == Tracked::reject && child_of(place, "ins") != nullptr) return std::nullopt;
  ListPlace result;
  result.list = value_of(file, place, "numId").value_or("");
  const auto level = number_of(value_of(file, place, "ilvl"));
  if (level && *level >= 0 && *level < 9) result.level = static_cast<std::size_t>(*level);
  return result;
}

Styles::Styles(const XmlFile* file) : file_(file) {
  if (file_ == nullptr) return;
  for (const XmlNode* at = file_->root().first_child; at != nullptr; at = at->next) {
    if (!is_word(*at, "style")) continue;
    const std::string id(file_->attribute(*at, "styleId").value_or(""));
    Style style;
    style.name = base::fold_case(value_of(*file_, at, "name").value_or(""));
    style.based_on = value_of(*file_, at, "basedOn").value_or("");
    style.node = at;
    const bool usual = file_->attribute(*at, "default").value_or("0") != "0";
    if (usual && file_->attribute(*at, "type") == "paragraph") default_ = id;
    styles_.emplace(id, std::move(style));
  }
}

void Styles::add_looks(ParagraphLooks& looks, const std::string& id, const Style& style) const {
  const XmlNode* properties = child_of(style.node, "pPr");
  if (const auto named = outline_of_name(style.name)) looks.outline = named;
  if (const auto level = number_of(value_of(*file_, properties, "outlineLvl"))) {
    looks.outline = static_cast<unsigned>(std::max(*level, 0));
  }
  if (style.name == "title") looks.title = true;
  if (auto place = list_place(*file_, properties, Tracked::accept)) {
    if (place->list.empty() && looks.place) place->list = looks.place->list;
    looks.place = std::move(place);
    looks.place_style = id;
  }
  const XmlNode* runs = child_of(style.node, "rPr");
  if (const auto hidden = switch_of(*file_, runs, "vanish")) looks.hidden = hidden;
  const auto take = [&](std::string_view name, std::optional<std::string_view>& value) {
    const XmlNode* own = child_of(runs, name);
    if (own != nullptr) value = file_->attribute(*own, "val").value_or("1");
  };
  take("vertAlign", looks.vert_align);
  take("position", looks.position);
  take("strike", looks.strike);
  take("dstrike", looks.dstrike);
}

const ParagraphLooks& Styles::paragraph(std::string_view id) {
  const std::string wanted(styles_.contains(id) ? id : default_);
  if (const auto known = known_.find(wanted); known != known_.end()) return known->second;
  std::vector<std::pair<std::string, const Style*>> chain;
  for (auto at = styles_.find(wanted); at != styles_.end() && chain.size() < longest_chain;
       at = styles_.find(at->second.based_on)) {
    chain.emplace_back(at->first, &at->second);
  }
  ParagraphLooks looks;
  for (auto at = chain.rbegin(); at != chain.rend(); ++at) add_looks(looks, at->first, *at->second);
  return known_.emplace(wanted, std::move(looks)).first->second;
}

std::optional<bool> Styles::hides(std::string_view id) const {
  std::size_t steps = 0;
  for (auto at = styles_.find(id); at != styles_.end() && steps < longest_chain;
       at = styles_.find(at->second.based_on), ++steps) {
    const auto hidden = switch_of(*file_, child_of(at->second.node, "rPr"), "vanish");
    if (hidden) return hidden;
  }
  return std::nullopt;
}

std::optional<std::string_view> Styles::run_value(std::string_view id,
                                                  std::string_view name) const {
  std::size_t steps = 0;
  for (auto at = styles_.find(id); at != styles_.end() && steps < longest_chain;
       at = styles_.find(at->second.based_on), ++steps) {
    const XmlNode* value = child_of(child_of(at->second.node, "rPr"), name);
    if (value != nullptr) return file_->attribute(*value, "val").value_or("1");
  }
  return std::nullopt;
}

std::optional<std::string> Styles::list_of(std::string_view numbering_style) const {
  const auto found = styles_.find(numbering_style);
  if (found == styles_.end()) return std::nullopt;
  const auto place = list_place(*file_, child_of(found->second.node, "pPr"), Tracked::accept);
  if (!place || place->list.empty()) return std::nullopt;
  return place->list;
}

}  // namespace travaux::document
