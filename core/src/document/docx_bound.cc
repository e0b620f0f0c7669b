#include "document/docx_bound.h"

#include <array>
#include <vector>

#include "base/utf8.h"
#include "document/block.h"
#include "document/docx_words.h"

namespace travaux::document {
namespace {

// In whatever namespace: later versions of Word have their own.
const XmlNode* any_child(const XmlNode* node, std::string_view name) {
  for (const XmlNode* at = node == nullptr ? nullptr : node->first_child; at != nullptr;
       at = at->next) {
    if (at->name == name) return at;
  }
  return nullptr;
}

std::string attribute(const XmlFile& xml, const XmlNode& node, std::string_view name) {
  return std::string(xml.attribute(node, name).value_or(""));
}

// The files of data that a control may be bound to: all when it does not say to which.
std::vector<std::string> stores(Package& package, const std::string& id) {
  const std::string wanted = base::fold_case(id);
  std::vector<std::string> found;
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> of_word{
      {{"{6c3c8bc8-f283-45ae-878a-bab7291924a1}", "core-properties"},
       {"{6668398d-a668-4e3e-a5eb-62b293d839f1}", "extended-properties"}}};
  for (const auto& [known, type] : of_word) {
    if (wanted != known) continue;
    for (const Relation& relation : package.relations_of("")) {
      if (relation.type == type && !relation.outside) found.push_back(relation.target);
    }
    return found;
  }
  for (const Relation& relation : package.relations()) {
    if (relation.type != "customXml" || relation.outside) continue;
    for (const Relation& inner : package.relations_of(relation.target)) {
      const XmlFile* names = inner.type == "customXmlProps" ? package.read(inner.target) : nullptr;
      if (names == nullptr) continue;
      const std::string own = base::fold_case(attribute(*names, names->root(), "itemID"));
      if (wanted.empty() || own == wanted) found.push_back(relation.target);
    }
  }
  return found;
}

struct Step {
  std::string_view name;
  int index = 1;
};

// "a:name[2]", "@id"; nothing for what says more.
std::optional<Step> step_of(std::string_view text) {
  Step step;
  const std::size_t bracket = std::min(text.find('['), text.size());
  step.name = text.substr(0, bracket);
  if (bracket < text.size()) {
    if (text.back() != ']') return std::nullopt;
    const auto index = number_of(text.substr(bracket + 1, text.size() - bracket - 2));
    if (!index || *index < 1) return std::nullopt;
    step.index = *index;
  }
  const bool of_attribute = step.name.starts_with('@');
  const std::size_t colon = step.name.find(':');
  if (colon != std::string_view::npos && !of_attribute) step.name.remove_prefix(colon + 1);
  if (step.name.empty() || step.name.find_first_of("*()'\":|") != std::string_view::npos) {
    return std::nullopt;
  }
  return step;
}

// What stands at "/root[1]/name[1]": nothing when nothing does, `understood` false for other paths.
std::optional<std::string> words_at(const XmlFile& xml, std::string_view path, bool& understood) {
  const XmlNode* at = nullptr;
  understood = path.starts_with('/') && !path.starts_with("//");
  while (understood && !path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const auto step = step_of(path.substr(0, end));
    path.remove_prefix(end);
    understood = step.has_value();
    if (!understood) break;
    if (step->name.starts_with('@')) {
      const auto value = at == nullptr ? std::nullopt : xml.attribute(*at, step->name.substr(1));
      return value ? std::optional(std::string(*value)) : std::nullopt;
    }
    int left = step->index;
    const XmlNode* next = at == nullptr ? &xml.root() : at->first_child;
    for (; next != nullptr; next = next->next) {
      if (next->name == step->name && --left == 0) break;
    }
    if (next == nullptr) return std::nullopt;
    at = next;
  }
  if (!understood || at == nullptr) return std::nullopt;
  return xml.text_in(*at);
}

// Of a list the data holds a value, and the control shows the words that stand for it.
std::string shown_for(const XmlFile& xml, const XmlNode* properties, const std::string& value) {
  for (const std::string_view kind : {"dropDownList", "comboBox"}) {
    const XmlNode* list = child_of(properties, kind);
    for (const XmlNode* at = list == nullptr ? nullptr : list->first_child; at != nullptr;
         at = at->next) {
      if (at->is_text() || attribute(xml, *at, "value") != value) continue;
      const std::string words = attribute(xml, *at, "displayText");
      return words.empty() ? value : words;
    }
  }
  return value;
}

}  // namespace

std::optional<Bound> bound_words(Package& package, const XmlFile& xml, const XmlNode* properties) {
  const XmlNode* binding = any_child(properties, "dataBinding");
  if (binding == nullptr) return std::nullopt;
  // A date is stored in one form and shown in another, a box that is ticked and a picture have no
  // words of their own.
  if (child_of(properties, "date") != nullptr || child_of(properties, "picture") != nullptr ||
      any_child(properties, "checkbox") != nullptr) {
    return std::nullopt;
  }
  const std::string path(trimmed(attribute(xml, *binding, "xpath")));
  for (const std::string& part : stores(package, attribute(xml, *binding, "storeItemID"))) {
    const XmlFile* data = package.read(part);
    if (data == nullptr) continue;
    bool understood = false;
    const auto words = words_at(*data, path, understood);
    if (!understood) return Bound{false, path};
    if (words) return Bound{true, shown_for(xml, properties, std::string(trimmed(*words)))};
  }
  return std::nullopt;
}

}  // namespace travaux::document
