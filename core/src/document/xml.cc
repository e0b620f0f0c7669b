#include "document/xml.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <exception>
#include <string>
#include <unordered_map>

#include "base/handle.h"
#include "base/utf8.h"
#include "document/block.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

using Context = base::Handle<xmlParserCtxt, xmlFreeParserCtxt>;

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view()
                         : std::string_view(reinterpret_cast<const char*>(text));
}

std::size_t count_lines(std::string_view bytes) {
  return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
}

Error refusal(std::string what, std::string_view bytes, std::size_t at) {
  Error error(Trouble::unsupported, std::move(what));
  error.within("line " + std::to_string(1 + count_lines(bytes.substr(0, at))));
  return error;
}

// The place behind the tag that begins at `at`, with its attributes counted. libxml2 compares each
// attribute of an element with each other before it calls, so they are counted beforehand.
std::size_t skip_tag(std::string_view bytes, std::size_t at) {
  const std::size_t start = at;
  std::size_t attributes = 0;
  for (++at; at < bytes.size() && bytes[at] != '>' && bytes[at] != '<'; ++at) {
    if (bytes[at] == '"' || bytes[at] == '\'') {
      at = std::min(bytes.find(bytes[at], at + 1), bytes.size() - 1);
    } else if (bytes[at] == '=' && ++attributes > most_xml_attributes) {
      throw refusal(
          "an element has more than " + std::to_string(most_xml_attributes) + " attributes", bytes,
          start);
    }
  }
  return at;
}

std::size_t skip_to(std::string_view bytes, std::size_t at, std::string_view end) {
  const std::size_t found = bytes.find(end, at);
  return found == std::string_view::npos ? bytes.size() : found + end.size();
}

void check_tags(std::string_view bytes) {
  std::size_t at = 0;
  while ((at = bytes.find('<', at)) != std::string_view::npos) {
    const std::string_view rest = bytes.substr(at, 10);
    if (rest.starts_with("<!--")) {
      at = skip_to(bytes, at + 4, "-->");
    } else if (rest.starts_with("<![CDATA[")) {
      at = skip_to(bytes, at, "]]>");
    } else if (rest.starts_with("<?")) {
      at = skip_to(bytes, at, "?>");
    } else if (rest.starts_with("<!")) {
      throw refusal("XML with a DOCTYPE is not read: it can pull in other files", bytes, at);
    } else {
      at = skip_tag(bytes, at);
    }
  }
}

// No place in a file of at most `largest_document` bytes is too large.
std::uint32_t narrow(std::size_t place) {
  return static_cast<std::uint32_t>(place);
}

}  // namespace

// Makes the tree from what libxml2 calls. No exception may pass through libxml2, so the first one
// waits here until the parser has stopped.
class XmlBuilder {
 public:
  XmlBuilder(XmlFile& file, std::string_view bytes)
      : file_(file),
        bytes_(bytes),
        context_(xmlCreateMemoryParserCtxt(bytes.data(), static_cast<int>(bytes.size()))) {
    if (!context_) throw Error(Trouble::system, "libxml2 made no parser");
    file_.characters_.reserve(bytes.size());
  }

  void parse();

 private:
  static void on_start(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* space,
                       int spaces, const xmlChar** declared, int attributes, int defaulted,
                       const xmlChar** values);
  static void on_end(void* self, const xmlChar* name, const xmlChar* prefix, const xmlChar* space);
  static void on_characters(void* self, const xmlChar* text, int length);
  static void on_error(void*, xmlErrorPtr) {}  // asked for when the parser has stopped

  template <typename Step>
  void guarded(Step step) {
    if (trouble_) return;
    try {
      step();
    } catch (...) {
      trouble_ = std::current_exception();
      xmlStopParser(context_.get());
    }
  }

  void start(const xmlChar* name, const xmlChar* space, int attributes, const xmlChar** values);
  void characters(std::string_view text, const xmlChar* place);
  XmlNode& add_node();
  std::string_view keep_name(const xmlChar* name);
  std::string_view keep(std::string_view text);
  std::size_t place() const;
  void move_line_to(std::size_t at);
  void check_outcome() const;

  XmlFile& file_;
  std::string_view bytes_;
  Context context_;
  std::exception_ptr trouble_;
  std::unordered_map<const xmlChar*, std::string_view> names_;  // libxml2 has each name once
  std::vector<XmlNode*> open_;
  std::vector<XmlNode*> last_child_;  // of each open element
  std::size_t line_ = 1;
  std::size_t line_place_ = 0;
};

// Behind what libxml2 has read, in the bytes given to it.
std::size_t XmlBuilder::place() const {
  const xmlParserInput* input = context_->input;
  const std::size_t read = input->consumed + static_cast<std::size_t>(input->cur - input->base);
  return std::min(read, bytes_.size());
}

std::string_view XmlBuilder::keep_name(const xmlChar* name) {
  if (name == nullptr) return {};
  std::string_view& kept = names_[name];
  if (kept.empty()) kept = file_.names_.emplace_back(view(name));
  return kept;
}

// Nothing grows without entities, so that what was reserved holds all characters of the file.
std::string_view XmlBuilder::keep(std::string_view text) {
  std::vector<char>& kept = file_.characters_;
  if (kept.capacity() - kept.size() < text.size()) {
    throw Error(Trouble::malformed, "the XML grows when it is read");
  }
  const std::size_t at = kept.size();
  kept.insert(kept.end(), text.begin(), text.end());
  return {kept.data() + at, text.size()};
}

void XmlBuilder::move_line_to(std::size_t at) {
  if (at < line_place_) return;
  line_ += count_lines(bytes_.substr(line_place_, at - line_place_));
  line_place_ = at;
}

XmlNode& XmlBuilder::add_node() {
  if (file_.nodes_.size() >= most_xml_nodes) {
    throw Error(Trouble::unsupported,
                "the XML has more than " + std::to_string(most_xml_nodes) + " elements and texts");
  }
  XmlNode& node = file_.nodes_.emplace_back();
  if (!open_.empty()) {
    node.parent = open_.back();
    XmlNode*& last = last_child_.back();
    if (last == nullptr) {
      open_.back()->first_child = &node;
    } else {
      last->next = &node;
    }
    last = &node;
  }
  return node;
}

void XmlBuilder::start(const xmlChar* name, const xmlChar* space, int attributes,
                       const xmlChar** values) {
  if (open_.size() >= deepest_xml) {
    throw Error(Trouble::unsupported, "the XML nests deeper than " + std::to_string(deepest_xml));
  }
  XmlNode& node = add_node();
  // No attribute holds a "<", so the last one began this tag.
  const std::size_t tag = bytes_.rfind('<', place());
  node.start = narrow(tag == std::string_view::npos ? 0 : tag);
  node.end = narrow(place());
  move_line_to(node.start);
  node.line = narrow(line_);
  node.name = keep_name(name);
  node.space = keep_name(space);
  node.first_attribute = narrow(file_.attributes_.size());
  node.attributes = static_cast<std::uint32_t>(attributes);
  for (int i = 0; i < attributes; ++i, values += 5) {
    const auto size = static_cast<std::size_t>(values[4] - values[3]);
    const std::string_view value(reinterpret_cast<const char*>(values[3]), size);
    file_.attributes_.push_back({keep_name(values[2]), keep_name(values[0]), keep(value)});
  }
  open_.push_back(&node);
  last_child_.push_back(nullptr);
}

// Characters come either from where they stand in the file, or from a buffer that was filled with
// what libxml2 has just read.
void XmlBuilder::characters(std::string_view text, const xmlChar* from) {
  const xmlParserInput* input = context_->input;
  const bool in_place = from >= input->base && from < input->end;
  const std::size_t end = place();
  std::size_t start = end - std::min(end, text.size());
  if (in_place) start = input->consumed + static_cast<std::size_t>(from - input->base);
  start = std::min(start, bytes_.size());
  const bool as_it_stands = bytes_.substr(start, text.size()) == text;
  XmlNode* last = last_child_.empty() ? nullptr : last_child_.back();
  const std::string_view kept = keep(text);
  const bool goes_on = last != nullptr && last->is_text() && last->end == start && as_it_stands &&
                       last->end - last->start == last->text.size();
  if (goes_on) {
    last->text = {last->text.data(), last->text.size() + kept.size()};
    last->end = narrow(start + text.size());
    return;
  }
  XmlNode& node = add_node();
  node.text = kept;
  node.start = narrow(as_it_stands ? start : std::min(bytes_.rfind('&', end), start));
  node.end = narrow(as_it_stands ? start + text.size() : std::max<std::size_t>(end, node.start));
  move_line_to(node.start);
  node.line = narrow(line_);
}

void XmlBuilder::on_start(void* self, const xmlChar* name, const xmlChar*, const xmlChar* space,
                          int, const xmlChar**, int attributes, int, const xmlChar** values) {
  auto& builder = *static_cast<XmlBuilder*>(self);
  builder.guarded([&] { builder.start(name, space, attributes, values); });
}

void XmlBuilder::on_end(void* self, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto& builder = *static_cast<XmlBuilder*>(self);
  builder.guarded([&] {
    if (builder.open_.empty()) return;
    builder.open_.back()->end = narrow(builder.place());
    builder.open_.pop_back();
    builder.last_child_.pop_back();
  });
}

void XmlBuilder::on_characters(void* self, const xmlChar* text, int length) {
  auto& builder = *static_cast<XmlBuilder*>(self);
  const auto size = static_cast<std::size_t>(length);
  builder.guarded([&] { builder.characters({reinterpret_cast<const char*>(text), size}, text); });
}

void XmlBuilder::check_outcome() const {
  if (trouble_) std::rethrow_exception(trouble_);
  const bool well_formed = context_->wellFormed != 0 && context_->nsWellFormed != 0;
  if (well_formed && !file_.nodes_.empty()) return;
  const xmlError* error = xmlCtxtGetLastError(context_.get());
  std::string what = "no well-formed XML";
  if (error != nullptr && error->message != nullptr) {
    what += ": " + std::string(trimmed(error->message));
  }
  Error refused(Trouble::malformed, std::move(what));
  if (error != nullptr && error->line > 0) refused.within("line " + std::to_string(error->line));
  throw refused;
}

void XmlBuilder::parse() {
  // Without callbacks for declarations libxml2 knows no entity but its own five.
  xmlSAXHandler calls{};
  calls.initialized = XML_SAX2_MAGIC;
  calls.startElementNs = on_start;
  calls.endElementNs = on_end;
  calls.characters = on_characters;
  calls.cdataBlock = on_characters;
  calls.ignorableWhitespace = on_characters;
  calls.serror = on_error;
  *context_->sax = calls;
  context_->userData = this;
  // Everything is UTF-8 here, whatever the file says of itself. Without NOENT an attribute's
  // "&amp;" would be "&#38;"; there are no entities that it could expand.
  xmlCtxtUseOptions(context_.get(), XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_IGNORE_ENC);
  xmlParseDocument(context_.get());
  check_outcome();
}

XmlFile::XmlFile(std::string_view bytes) {
  static const bool ready = (xmlInitParser(), true);  // once, or threads would do it at a time
  if (bytes.size() > largest_document) {
    throw Error(Trouble::unsupported, "the XML has " + std::to_string(bytes.size()) +
                                          " bytes; at most " + std::to_string(largest_document) +
                                          " are read");
  }
  if (!ready || trimmed(bytes).empty()) throw Error(Trouble::malformed, "the XML is empty");
  if (const auto bad = base::first_invalid_utf8(bytes)) {
    Error error(Trouble::malformed, "broken UTF-8 in XML");
    throw error.within("line " + std::to_string(1 + count_lines(bytes.substr(0, *bad))));
  }
  check_tags(bytes);
  XmlBuilder(*this, bytes).parse();
}

std::vector<XmlAttribute> XmlFile::attributes_of(const XmlNode& element) const {
  const auto first = attributes_.begin() + static_cast<std::ptrdiff_t>(element.first_attribute);
  return {first, first + static_cast<std::ptrdiff_t>(element.attributes)};
}

std::optional<std::string_view> XmlFile::attribute(const XmlNode& element,
                                                   std::string_view name) const {
  for (std::size_t i = 0; i < element.attributes; ++i) {
    const XmlAttribute& one = attributes_[element.first_attribute + i];
    if (one.name == name) return one.value;
  }
  return std::nullopt;
}

std::optional<std::string_view> XmlFile::attribute(const XmlNode& element, std::string_view space,
                                                   std::string_view name) const {
  for (std::size_t i = 0; i < element.attributes; ++i) {
    const XmlAttribute& one = attributes_[element.first_attribute + i];
    if (one.name == name && one.space == space) return one.value;
  }
  return std::nullopt;
}

std::string XmlFile::text_in(const XmlNode& node) const {
  std::string text(node.text);
  for (const XmlNode* at = next_in(node, node); at != nullptr; at = next_in(node, *at)) {
    text += at->text;
  }
  return text;
}

const XmlNode* next_in(const XmlNode& top, const XmlNode& node, bool skip_children) {
  if (node.first_child != nullptr && !skip_children) return node.first_child;
  for (const XmlNode* at = &node; at != &top; at = at->parent) {
    if (at->next != nullptr) return at->next;
  }
  return nullptr;
}

}  // namespace travaux::document
