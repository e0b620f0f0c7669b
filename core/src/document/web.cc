// Web pages: HTML as gumbo parses it, which is as browsers do. What a reader of the page sees is
// read: the numbers of lists are printed, what is hidden is not; styles outside the page and
// scripts are not looked at, which is said.
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/excerpt.h"
#include "document/label.h"
#include "document/looks.h"
#include "document/readers.h"
#include "document/web_encoding.h"
#include "document/web_lists.h"
#include "document/web_looks.h"
#include "document/web_main.h"
#include "document/web_notes.h"
#include "document/web_table.h"
#include "document/web_tags.h"
#include "document/web_tree.h"
#include "document/web_words.h"

namespace travaux::document {
namespace {

class Reader {
 public:
  Reader(const WebPage& page, const base::Decoded& decoded, Tracked tracked)
      : page_(page),
        decoded_(decoded),
        tracked_(tracked),
        styles_(page),
        main_(page, styles_),
        notes_(page) {}

  Reading read();

 private:
  using List = OpenList;
  using Item = OpenItem;
  // A line was broken behind these words of the block.
  struct Break {
    std::size_t words;
    std::size_t place;  // of what follows, in the decoded text
    bool followed;
  };

  void visit(const GumboNode& node);
  void visit_children(const GumboNode& node);
  void visit_element(const GumboNode& element);
  void visit_by_tag(const GumboNode& element);
  void visit_inline(const GumboNode& element);
  void visit_block(const GumboNode& element);
  void visit_heading(const GumboNode& element, unsigned level);
  template <typename Read>
  void see(const GumboNode& element, Read read);
  template <typename Read>
  void set_apart(const GumboNode& element, const std::string& tag, Read read);
  void between(std::string_view opening, const GumboNode& element, std::string_view closing);
  void note_reference(const GumboNode& link);
  void tracked_change(const GumboNode& element);
  void list(const GumboNode& element);
  void item(const GumboNode& element, const std::string& label);
  void leave_item();
  void table(const GumboNode& element);
  void read_row(WebTable::Use use, const WebTable::Row& cells);
  void row(const WebTable::Row& cells);
  void label_row(const WebTable::Row& cells);
  void notes(const GumboNode& element);

  void text(const GumboNode& node);
  void words(std::string_view shown, std::string_view written, std::size_t place);
  void insert(std::string_view shown);
  Block& open(std::size_t place);
  Block block_of(const Item& item) const;
  void line_break();
  void cut_at_break();
  void end_block();
  WordsRead words_read() const { return {reading_, block_ ? &*block_ : nullptr}; }
  bool flows() const { return in_row_ || heading_ > 0; }

  const WebPage& page_;
  const base::Decoded& decoded_;
  Tracked tracked_;
  WebStyles styles_;
  MainText main_;
  WebNotes notes_;
  Looks looks_;
  Reading reading_;
  std::optional<Block> block_;
  std::optional<Break> break_;
  std::optional<Item> item_;
  std::vector<List> lists_;
  std::vector<const GumboNode*> note_lists_;
  std::string note_mark_;  // "[^" while notes are read
  std::size_t place_ = 0;  // of the last words or tag, in the decoded text
  unsigned heading_ = 0;
  bool in_row_ = false;
  bool preformatted_ = false;
  std::size_t bars_ = 0;  // between cells, not yet printed
};

Reading Reader::read() {
  visit_children(page_.document());
  end_block();
  note_mark_ = "[^";
  for (std::size_t i = 0; i < note_lists_.size(); ++i) visit_block(*note_lists_[i]);
  looks_.finish(reading_);
  notes_.finish(reading_, tracked_, styles_);
  return std::move(reading_);
}

void Reader::visit_children(const GumboNode& node) {
  for (const GumboNode& child : children_of(node)) visit(child);
}

void Reader::visit(const GumboNode& node) {
  place_ = page_.place_of(node).value_or(place_);
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
      return text(node);
    case GUMBO_NODE_WHITESPACE:
      if (block_) block_->gap = true;
      return;
    case GUMBO_NODE_COMMENT:
      return notes_.comment(node);
    default:
      return visit_element(node);
  }
}

void Reader::visit_element(const GumboNode& element) {
  if (notes_.takes(element)) return;
  if (styles_.hides(element)) return notes_.hidden(element);
  if (const std::string_view reason = main_.left_out(element); !reason.empty()) {
    if (!is_inline(element)) end_block();
    return notes_.left_out(reason, element);
  }
  see(element, [&] { visit_by_tag(element); });
}

// Reads the element by `read`. Words that it raises are kept apart; what else may be seen otherwise
// than it is read is told.
template <typename Read>
void Reader::see(const GumboNode& element, Read read) {
  const WebLook look = look_at(element, styles_.looks_of(element));
  const std::size_t start = words_read().size();
  if (look.lift == Lift::none) {
    read();
  } else {
    set_apart(element, look.lift == Lift::raised ? "sup" : "sub", read);
  }
  const Span place{start, std::max(start, words_read().size())};
  notes_.markup(element, place);
  if (place.size() == 0 || look.told.empty()) return;
  const std::string words = words_read().from(start);
  for (const WebLook::Told& one : look.told) {
    looks_.add(one.what, one.look, words, place, notes_.line_of(element));
  }
}

void Reader::visit_by_tag(const GumboNode& element) {
  if (const unsigned level = heading_level(element)) return visit_heading(element, level);
  if (note_mark_.empty() && holds_notes(element)) {
    end_block();
    note_lists_.push_back(&element);
    return;
  }
  switch (element.v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
      return visit_children(element);
    case GUMBO_TAG_BR:
      return line_break();
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_MENU:
      return list(element);
    case GUMBO_TAG_LI:
      return item(element, "");  // one that stands in no list
    case GUMBO_TAG_TABLE:
      return table(element);
    case GUMBO_TAG_PRE: {
      const bool outer = std::exchange(preformatted_, true);
      visit_block(element);
      preformatted_ = outer;
      return;
    }
    default:
      return is_inline(element) ? visit_inline(element) : visit_block(element);
  }
}

void Reader::visit_inline(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_SUB:
      return set_apart(element, tag_of(element), [&] { visit_children(element); });
    case GUMBO_TAG_Q:
      return between("“", element, "”");
    case GUMBO_TAG_RT:
      return between("(", element, ")");
    case GUMBO_TAG_RP:
      return;  // the same brackets, for old browsers
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_INS:
      return tracked_change(element);
    case GUMBO_TAG_A:
      if (is_way_back(element)) return;
      if (is_note_reference(element)) return note_reference(element);
      notes_.link(element);
      break;
    default:
      break;
  }
  visit_children(element);
}

void Reader::visit_block(const GumboNode& element) {
  end_block();
  visit_children(element);
  end_block();
}

void Reader::visit_heading(const GumboNode& element, unsigned level) {
  end_block();
  if (flows()) return visit_children(element);
  heading_ = level;
  visit_children(element);
  heading_ = 0;
  end_block();
}

// 10<sup>3</sup> is not 103: the tags stay, as the Markdown reader keeps them.
template <typename Read>
void Reader::set_apart(const GumboNode& element, const std::string& tag, Read read) {
  const std::string inside = words_inside(element);
  if (trimmed(inside).empty() || holds_note_reference(element)) return read();
  insert('<' + tag + '>');
  read();
  place_ = page_.place_of(element.v.element.original_end_tag).value_or(place_);
  insert("</" + tag + '>');
}

void Reader::between(std::string_view opening, const GumboNode& element, std::string_view closing) {
  insert(opening);
  visit_children(element);
  insert(closing);
}

void Reader::note_reference(const GumboNode& link) {
  insert("[^" + note_number(link) + ']');
}

void Reader::tracked_change(const GumboNode& element) {
  const bool deleted = is_html(element, GUMBO_TAG_DEL);
  const bool read = deleted == (tracked_ == Tracked::reject);
  const std::size_t start = words_read().size();
  if (read) visit_children(element);
  notes_.tracked(element, read, {start, std::max(start, words_read().size())});
}

// A list of numbers at the top is paragraphs that print them, as is one whose numbers differ in
// style from those around it ("1." then "a."); others are bullets with labels, as in Markdown.
void Reader::list(const GumboNode& element) {
  end_block();
  ListNumbers numbers(element, look_at(element, styles_.looks_of(element)).list_style);
  if (numbers.unknown_style()) {
    notes_.say("list numbers", element, numbers.style() + " is not known; printed as 1. 2. 3.");
  }
  const bool numbered = numbers.marks() == ListNumbers::Marks::numbers;
  const bool plain = numbers.marks() != ListNumbers::Marks::bullets &&
                     (lists_.empty() || (!lists_.back().bullets &&
                                         (!numbered || lists_.back().style != numbers.style())));
  List list{!plain, 0, numbered ? numbers.style() : ""};
  for (const List& outer : lists_) list.depth += outer.bullets ? 1 : 0;
  lists_.push_back(std::move(list));
  for (const GumboNode& child : children_of(element)) {
    if (!is_html(child, GUMBO_TAG_LI)) {
      visit(child);
    } else if (styles_.hides(child)) {
      notes_.hidden(child);
    } else {
      place_ = page_.place_of(child).value_or(place_);
      see(child, [&] { item(child, numbers.next(child)); });
    }
  }
  lists_.pop_back();
  end_block();
}

void Reader::item(const GumboNode& element, const std::string& label) {
  end_block();
  // "- 1. words", "5. 1. words": one item inside another with nothing before it is one block.
  if (item_ && label.empty() && !item_->labels.empty()) leave_item();
  if (!item_) {
    item_ = Item{};
    item_->bullet = lists_.empty() || lists_.back().bullets;
    item_->depth = lists_.empty() ? 0 : lists_.back().depth;
    item_->place = place_;
  }
  if (!note_mark_.empty() && !label.empty()) {
    item_->bullet = false;
    item_->labels = note_mark_ + label.substr(0, label.size() - 1) + "]:";
  } else if (!label.empty()) {
    item_->labels += (item_->labels.empty() ? "" : " ") + label;
  }
  visit_children(element);
  end_block();
  leave_item();
}

Block Reader::block_of(const Item& item) const {
  Block block;
  if (item.bullet) block.kind = Block::Kind::bullet;
  block.level = item.bullet ? item.depth : 0;
  block.line = notes_.line_at(item.place);
  const std::size_t start = decoded_.source_at(item.place);
  block.source = {start, start + 1};  // at least the "<" that printed it
  block.append(item.labels, start);
  block.gap = true;
  return block;
}

// An item without words printed its number all the same.
void Reader::leave_item() {
  if (item_ && !item_->labels.empty()) add_block(reading_, block_of(*item_));
  item_.reset();
}

void Reader::table(const GumboNode& element) {
  if (flows()) return visit_children(element);
  end_block();
  const WebTable table = look_at_table(element);
  for (const GumboNode* other : table.others) visit(*other);
  end_block();
  for (const WebTable::Row& cells : table.rows) {
    const GumboNode& section = *cells.row->parent;
    if (styles_.hides(*cells.row) || styles_.hides(section)) {
      notes_.hidden(*cells.row);
      continue;
    }
    see(section, [&] { see(*cells.row, [&] { read_row(table.use, cells); }); });
  }
  end_block();
}

void Reader::read_row(WebTable::Use use, const WebTable::Row& cells) {
  if (use == WebTable::Use::data) return row(cells);
  if (use == WebTable::Use::labels) return label_row(cells);
  for (const GumboNode* cell : cells.cells) {
    if (cell != nullptr) visit(*cell);
  }
}

void Reader::row(const WebTable::Row& cells) {
  in_row_ = true;
  bars_ = 0;
  for (std::size_t i = 0; i < cells.cells.size(); ++i) {
    if (i > 0) ++bars_;
    if (block_) block_->gap = true;
    if (cells.cells[i] != nullptr) visit(*cells.cells[i]);
  }
  in_row_ = false;
  bars_ = 0;
  if (block_) block_->end_row();
  end_block();
}

void Reader::label_row(const WebTable::Row& cells) {
  const std::string inside = words_inside(*cells.cells[0]);
  leave_item();
  item_ = Item{};
  item_->place = page_.place_of(*cells.cells[0]).value_or(place_);
  item_->labels = trimmed(inside);
  visit(*cells.cells[1]);
  end_block();
  leave_item();
}

void Reader::text(const GumboNode& node) {
  const std::string_view shown = node.v.text.text;
  const GumboStringPiece& original = node.v.text.original_text;
  const std::string_view written(original.data, original.length);
  if (!preformatted_) return words(shown, written, place_);
  std::size_t start = 0;
  std::size_t place = place_;
  while (start <= shown.size()) {
    const std::size_t end = std::min(shown.find('\n', start), shown.size());
    const std::size_t offset = std::min(place - place_, written.size());
    words(shown.substr(start, end - start), written.substr(offset), place);
    if (end < shown.size()) line_break();
    const std::size_t line_end = std::min(written.find_first_of("\r\n", offset), written.size());
    const bool pair = written.substr(line_end, 2) == "\r\n";
    place = place_ + std::min(line_end + (pair ? 2 : 1), written.size());
    start = end + 1;
  }
}

// `place` is where `written` begins in the decoded text.
void Reader::words(std::string_view shown, std::string_view written, std::size_t place) {
  const std::string_view core = trimmed(shown);
  if (core.empty()) {
    if (block_ && !shown.empty()) block_->gap = true;
    return;
  }
  const auto white = static_cast<std::size_t>(
      std::find_if_not(written.begin(), written.end(), is_white) - written.begin());
  Block& block = open(place + white);
  if (break_ && !break_->followed) {
    break_->place = place + white;
    break_->followed = true;
  }
  for (; bars_ > 0; --bars_) block.append_bar(decoded_.source_at(place + white));
  append_shown(block, shown, written, place, decoded_);
  while (!written.empty() && is_white(written.back())) written.remove_suffix(1);
  block.source.end = std::max(block.source.end, decoded_.source_at(place + written.size()));
}

void Reader::insert(std::string_view shown) {
  Block& block = open(place_);
  const std::size_t start = decoded_.source_at(place_);
  for (; bars_ > 0; --bars_) block.append_bar(start);
  append_at(block, shown, start);
  block.source.end = std::max(block.source.end, start + 1);  // at least the "<" that printed it
}

Block& Reader::open(std::size_t place) {
  if (block_) return *block_;
  if (item_ && !flows()) {
    block_ = block_of(*item_);
    item_.reset();
    return *block_;
  }
  Block block;
  block.line = notes_.line_at(place);
  block.source.start = block.source.end = decoded_.source_at(place);
  if (heading_ > 0) {
    block.kind = Block::Kind::heading;
    block.level = heading_;
  }
  block_ = std::move(block);
  return *block_;
}

// Two breaks end a paragraph, as old pages have it; one does when a label follows.
void Reader::line_break() {
  if (!block_) return;
  block_->gap = true;
  if (flows()) return;
  if (break_ && !break_->followed) return end_block();
  cut_at_break();
  break_ = Break{block_->words.size(), place_, false};
}

void Reader::cut_at_break() {
  if (!break_ || !break_->followed) return;
  const Break at = *std::exchange(break_, std::nullopt);
  const std::string_view rest = trimmed(std::string_view(block_->words).substr(at.words));
  if (rest.empty() || !parse_label(rest, Place::running)) return;
  Block next = split_off(*block_, at.words);
  next.line = notes_.line_at(at.place);
  add_block(reading_, *block_);
  block_ = std::move(next);
}

void Reader::end_block() {
  if (!block_) return;
  if (flows()) {
    block_->gap = true;
    return;
  }
  cut_at_break();
  break_.reset();
  add_block(reading_, *block_);
  block_.reset();
}

}  // namespace

Document::Parts read_web(const Source& source) {
  std::vector<std::string> warnings;
  const base::Decoded decoded = decode_page(source.bytes, warnings);
  const WebPage page(decoded.text);
  Reading reading = Reader(page, decoded, source.options.tracked).read();
  reading.warnings = std::move(warnings);
  keep_in_file(reading, source.bytes.size());
  Document::Parts parts = assemble(std::move(reading));
  if (source.options.tracked == Tracked::reject) parts.reader = {"html-rejected", 3};
  return parts;
}

}  // namespace travaux::document
