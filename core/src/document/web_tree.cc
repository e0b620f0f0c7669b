#include "document/web_tree.h"

#include <algorithm>
#include <array>
#include <bit>
#include <csetjmp>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <utility>

#include "document/block.h"
#include "document/web_sheet.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

enum class Stop : int { none, memory, depth, attributes, exhausted };

// In front of each piece of memory that gumbo has.
struct alignas(16) Header {
  std::size_t kind;  // index of its free list
};

struct Free {
  Free* next;
};

// At the start of what the system gave.
struct alignas(16) Chunk {
  Chunk* next;
  std::size_t size;
};

constexpr std::size_t chunk_size = std::size_t{1} << 20;  // of the first; each next is twice that
constexpr std::size_t step = 16;
constexpr std::size_t small_kinds = 64;  // up to 1024 bytes in steps, then doubled

std::size_t kind_of(std::size_t size) {
  if (size <= step * small_kinds) return std::max<std::size_t>((size + step - 1) / step, 1) - 1;
  return small_kinds + static_cast<std::size_t>(std::bit_width(size - 1)) - 11;
}

std::size_t size_of(std::size_t kind) {
  return kind < small_kinds ? (kind + 1) * step : std::size_t{2048} << (kind - small_kinds);
}

}  // namespace

// Gives gumbo its memory and takes it all back at once: gumbo's own way to free a tree calls itself
// for each level. What passes a cap leaves the parser by longjmp, which passes frames of C only.
class WebPage::Pool {
 public:
  Pool() = default;
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;
  ~Pool() {
    while (chunks_ != nullptr) std::free(std::exchange(chunks_, chunks_->next));
  }

  static void* give(void* self, std::size_t size) { return static_cast<Pool*>(self)->take(size); }
  static void give_back(void* self, void* memory) {
    if (memory != nullptr) static_cast<Pool*>(self)->put(memory);
  }

  std::jmp_buf stop;

 private:
  void* take(std::size_t size);
  void put(void* memory);
  char* from_chunk(std::size_t size);
  void look_at_last();
  bool is_node(const GumboNode* node) const;
  [[noreturn]] void leave(Stop why) { std::longjmp(stop, static_cast<int>(why)); }

  Chunk* chunks_ = nullptr;
  char* at_ = nullptr;
  std::size_t left_ = 0;
  std::size_t taken_ = 0;
  std::array<Free*, small_kinds + 64> free_{};
  const GumboNode* last_ = nullptr;  // the last node made
  std::size_t attributes_ = 0;       // made since then
};

char* WebPage::Pool::from_chunk(std::size_t size) {
  if (left_ < size) {
    const std::size_t wanted = std::max(chunks_ == nullptr ? chunk_size : 2 * chunks_->size, size);
    taken_ += wanted;
    if (taken_ > largest_web_tree) leave(Stop::memory);
    auto* chunk = static_cast<Chunk*>(std::malloc(sizeof(Chunk) + wanted));
    if (chunk == nullptr) leave(Stop::exhausted);
    chunk->next = chunks_;
    chunk->size = wanted;
    chunks_ = chunk;
    at_ = reinterpret_cast<char*>(chunk + 1);
    left_ = wanted;
  }
  char* memory = at_;
  at_ += size;
  left_ -= size;
  return memory;
}

// Whether a piece of memory as large as a node begins there. Words of as many bytes as a node has
// are asked for, too: what stands in them is no address, and is not followed.
bool WebPage::Pool::is_node(const GumboNode* node) const {
  const auto place = reinterpret_cast<std::uintptr_t>(node);
  if (place % alignof(Header) != 0) return false;
  for (const Chunk* chunk = chunks_; chunk != nullptr; chunk = chunk->next) {
    const auto start = reinterpret_cast<std::uintptr_t>(chunk + 1);
    if (place < start + sizeof(Header) || place + sizeof(GumboNode) > start + chunk->size) continue;
    // Memory that was not given yet has no header, and may not be looked at.
    if (chunk == chunks_ && place >= reinterpret_cast<std::uintptr_t>(at_)) return false;
    return (reinterpret_cast<const Header*>(node) - 1)->kind == kind_of(sizeof(GumboNode));
  }
  return false;
}

// What was made before the node that is about to be made stands in the tree by now, if it is one.
void WebPage::Pool::look_at_last() {
  if (last_ == nullptr || !is_node(last_->parent)) return;
  attributes_ = 0;
  std::size_t depth = 0;
  for (const GumboNode* node = last_; is_node(node); node = node->parent) {
    if (++depth > deepest_web) leave(Stop::depth);
    // Words may stand there, whose bytes are no type at all.
    unsigned type = 0;
    static_assert(sizeof type == sizeof node->type);
    std::memcpy(&type, &node->type, sizeof type);
    const bool has_attributes = type == GUMBO_NODE_ELEMENT || type == GUMBO_NODE_TEMPLATE;
    if (has_attributes && node->v.element.attributes.length > most_web_attributes) {
      leave(Stop::attributes);
    }
  }
}

void* WebPage::Pool::take(std::size_t size) {
  if (size == sizeof(GumboNode)) look_at_last();
  // All attributes of a tag are made before its node is.
  if (size == sizeof(GumboAttribute) && ++attributes_ > most_web_attributes) {
    leave(Stop::attributes);
  }
  if (size > largest_web_tree) leave(Stop::memory);
  const std::size_t kind = kind_of(size);
  char* memory = nullptr;
  if (free_[kind] != nullptr) {
    memory = reinterpret_cast<char*>(std::exchange(free_[kind], free_[kind]->next));
  } else {
    memory = from_chunk(sizeof(Header) + size_of(kind)) + sizeof(Header);
    new (memory - sizeof(Header)) Header{kind};
  }
  if (size == sizeof(GumboNode)) {
    std::fill_n(memory, size, '\0');  // no parent yet
    last_ = reinterpret_cast<const GumboNode*>(memory);
  }
  return memory;
}

void WebPage::Pool::put(void* memory) {
  if (memory == last_) last_ = nullptr;
  const auto* header = static_cast<const Header*>(memory) - 1;
  free_[header->kind] = new (memory) Free{free_[header->kind]};
}

namespace {

[[noreturn]] void refuse(Stop why) {
  switch (why) {
    case Stop::depth:
      throw Error(Trouble::unsupported,
                  "the page nests deeper than " + std::to_string(deepest_web) + " elements",
                  "save its text from a browser and read that");
    case Stop::attributes:
      throw Error(Trouble::unsupported, "an element has more than " +
                                            std::to_string(most_web_attributes) + " attributes");
    case Stop::memory:
      throw Error(Trouble::unsupported,
                  "the page's tree takes more than " + std::to_string(largest_web_tree) + " bytes",
                  "save its text from a browser and read that");
    default:
      throw Error(Trouble::system, "no memory left for the page");
  }
}

// Apart, since nothing that setjmp's caller owns may change between.
const GumboOutput* parse(const GumboOptions& options, std::jmp_buf& stop, std::string_view bytes,
                         int& why) {
  why = setjmp(stop);
  if (why != 0) return nullptr;
  return gumbo_parse_with_options(&options, bytes.data(), bytes.size());
}

}  // namespace

WebPage::WebPage(std::string_view bytes) : bytes_(bytes), pool_(std::make_unique<Pool>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = Pool::give;
  options.deallocator = Pool::give_back;
  options.userdata = pool_.get();
  options.max_errors = 0;  // each would copy the stack of open elements
  int why = 0;
  output_ = parse(options, pool_->stop, bytes, why);
  if (output_ == nullptr) refuse(static_cast<Stop>(why));
}

WebPage::~WebPage() = default;

std::optional<std::size_t> WebPage::place_of(const GumboStringPiece& piece) const {
  const char* const start = bytes_.data();
  if (piece.data < start || piece.data >= start + bytes_.size()) return std::nullopt;
  return static_cast<std::size_t>(piece.data - start);
}

std::optional<std::size_t> WebPage::place_of(const GumboNode& node) const {
  if (node.type == GUMBO_NODE_DOCUMENT) return 0;
  if (!is_element(node)) return place_of(node.v.text.original_text);
  if (const auto place = place_of(node.v.element.original_tag)) return place;
  for (const GumboNode& child : children_of(node)) {
    if (const auto place = place_of(child)) return place;
  }
  return std::nullopt;
}

WebChildren children_of(const GumboNode& node) {
  if (node.type == GUMBO_NODE_DOCUMENT) return {&node.v.document.children};
  return {is_element(node) ? &node.v.element.children : nullptr};
}

namespace {

std::string lowered(std::string_view text) {
  std::string result(trimmed(text));
  for (char& byte : result) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte | 0x20);
  }
  return result;
}

void add_words(const GumboNode& node, std::string& words) {
  if (is_text(node)) {
    words += node.v.text.text;
    return;
  }
  if (node.type == GUMBO_NODE_WHITESPACE) words += ' ';
  for (const GumboNode& child : children_of(node)) {
    add_words(child, words);
    if (is_element(child)) words += ' ';
  }
}

}  // namespace

std::string tag_of(const GumboNode& element) {
  const GumboElement& one = element.v.element;
  if (one.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(one.tag);
  GumboStringPiece piece = one.original_tag;
  gumbo_tag_from_original_text(&piece);
  return piece.data == nullptr ? "" : lowered({piece.data, piece.length});
}

std::optional<std::string_view> attribute_of(const GumboNode& element, const char* name) {
  if (!is_element(element)) return std::nullopt;
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found == nullptr ? std::nullopt : std::optional(std::string_view(found->value));
}

std::string lower_attribute(const GumboNode& element, const char* name) {
  return lowered(attribute_of(element, name).value_or(std::string_view()));
}

std::string style_of(const GumboNode& element, std::string_view property) {
  if (!attribute_of(element, "style")) return {};
  const std::string style = without_css_comments(lower_attribute(element, "style"));
  std::string_view rest = style;
  std::string_view value;
  while (!rest.empty()) {
    const std::string_view one = rest.substr(0, rest.find(';'));
    rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    const std::size_t colon = one.find(':');
    if (colon == std::string_view::npos || trimmed(one.substr(0, colon)) != property) continue;
    value = trimmed(one.substr(colon + 1));
    value = trimmed(value.substr(0, value.find('!')));
  }
  return std::string(value);
}

std::string words_inside(const GumboNode& node) {
  std::string words;
  add_words(node, words);
  return words;
}

}  // namespace travaux::document
