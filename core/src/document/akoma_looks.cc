#include "document/akoma_looks.h"

#include <algorithm>
#include <string>

#include "document/akoma_names.h"
#include "document/block.h"
#include "document/excerpt.h"

namespace travaux::document {
namespace {

// Attributes that identify, classify or date, or that are read where their element is; each between
// spaces. "style", "title", "originalText" and whatever is not known are told.
constexpr std::string_view plain_attributes =
    " eId wId GUID id evolvingId idref name href src alt refersTo class lang contains period start "
    "end by as date time value from to origin source showAs shortForm language width height border "
    "cellspacing cellpadding scope align valign wrap marker startQuote endQuote type upTo for pos "
    "base space schemaLocation noNamespaceSchemaLocation version authoritative includedIn outcome "
    "frozen choose duration ";

bool is_plain(const XmlNode& element, std::string_view name, std::string_view value) {
  const AkomaRole role = role_of(element.name);
  if (name == "colspan" || name == "rowspan") return value == "1";
  if (name == "status") return value == "edited" || value == "editorial";
  if (name == "name") return element.name != "inline";
  if (name == "type") return role != AkomaRole::list;
  if (name == "value") return role != AkomaRole::list_item || element.parent->name == "ol";
  if (name == "class") {
    return role != AkomaRole::words && role != AkomaRole::block && role != AkomaRole::raised;
  }
  return plain_attributes.find(' ' + std::string(name) + ' ') != std::string_view::npos;
}

class Teller {
 public:
  Teller(const XmlFile& file, Looks& looks) : file_(file), looks_(looks) {}

  void look_at(const XmlNode& element) {
    const std::size_t start = read_;
    for (const XmlNode* child = element.first_child; child != nullptr; child = child->next) {
      if (child->is_text()) {
        read_ += trimmed(child->text).size();
      } else if (role_of(child->name) != AkomaRole::metadata) {
        look_at(*child);
      }
    }
    tell(element, {start, read_});
  }

 private:
  void tell(const XmlNode& element, Span place) {
    const bool silent = element.first_child == nullptr &&
                        role_of(element.name) == AkomaRole::words && element.name != "td" &&
                        element.name != "th" && element.name != "tr";
    if (silent) {
      looks_.add("looks", '<' + excerpt(element.name) + "/>", "", place, element.line);
    }
    if (element.attributes == 0) return;
    for (const XmlAttribute& one : file_.attributes_of(element)) {
      if (trimmed(one.value).empty() || is_plain(element, one.name, one.value)) continue;
      const std::string look = std::string(one.name) + "=\"" + std::string(one.value) + '"';
      looks_.add("looks", excerpt(look), first_words(element), place, element.line);
    }
  }

  static std::string first_words(const XmlNode& element) {
    std::string words;
    const XmlNode* at = next_in(element, element);
    for (; at != nullptr && words.size() <= most_told; at = next_in(element, *at)) {
      words += at->text.substr(0, most_told + 1);
    }
    return beginning_of(words);
  }

  const XmlFile& file_;
  Looks& looks_;
  std::size_t read_ = 0;  // bytes of words, so far
};

}  // namespace

void tell_looks(const XmlFile& file, Looks& looks) {
  Teller(file, looks).look_at(file.root());
}

}  // namespace travaux::document
