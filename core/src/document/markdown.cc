// Markdown: CommonMark with GitHub's tables, parsed by cmark-gfm. Emphasis and links are reduced
// to their words; what has no words that we keep (images, HTML, addresses) is said.
#include <cmark-gfm.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/handle.h"
#include "document/excerpt.h"
#include "document/html.h"
#include "document/label.h"
#include "document/lines.h"
#include "document/markdown_file.h"
#include "document/markdown_words.h"
#include "document/phrases.h"
#include "document/readers.h"
#include "document/sign.h"
#include "document/wrapping.h"

namespace travaux::document {
namespace {

using Walk = base::Handle<cmark_iter, cmark_iter_free>;

std::string_view literal_of(cmark_node* node) {
  const char* literal = cmark_node_get_literal(node);
  return literal == nullptr ? std::string_view() : std::string_view(literal);
}

// The line without the marks of the quotation that it is in.
std::string_view without_quote_marks(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of("> \t"), line.size()));
}

// The number of marks of "##Heading", 0 for what is none.
std::size_t loose_level(std::string_view words) {
  const std::size_t hashes = std::min(words.find_first_not_of('#'), words.size());
  const bool words_follow = hashes < words.size() && !is_white(words[hashes]);
  return hashes >= 2 && hashes <= 6 && words_follow ? hashes : 0;
}

class Reader {
 public:
  Reader(const Source& source, std::size_t part_size)
      : source_(source), file_(source, part_size), bytes_(file_.bytes()), words_(file_, 0, 0, 0) {}

  Reading read();

 private:
  struct List {
    bool as_bullets;  // an ordered list at the top is paragraphs that print their numbers
    unsigned depth;
  };
  struct Tag {
    std::size_t count = 0;
    std::size_t line = 0;
  };
  // A list item whose first words are still to come.
  struct Item {
    bool bullet;
    unsigned depth;
    std::size_t start;  // in bytes_
    std::size_t line;
    std::vector<Span> labels;  // in bytes_: "5." and "1." of "5. 1. words"
  };

  void visit(cmark_node* node, bool entering);
  void enter_list(cmark_node* node);
  void enter_item(cmark_node* node);
  void leave_item();
  Block block_of(const Item& item) const;
  bool visit_inline(cmark_node* node, bool entering);
  void start_block(cmark_node* node);
  void end_block();
  std::size_t place_of(std::string_view line) const {
    return static_cast<std::size_t>(line.data() - bytes_.data());
  }
  bool begins_clause(std::string_view line, bool hard);
  void line_break(bool hard);
  void code_block(cmark_node* node);
  void indented(std::string_view literal);
  void split_block(std::string_view words);
  void say(std::string what, std::size_t line, std::string detail);
  void html_block(cmark_node* node);
  void html_inline(cmark_node* node);
  void image(cmark_node* node, bool entering);
  void say_tags();
  void row_end(cmark_node* node);
  void loose_heading();

  const Source& source_;
  MarkdownFile file_;
  std::string_view bytes_;
  Reading reading_;
  std::vector<List> lists_;
  std::optional<Item> item_;
  std::optional<Block> block_;
  Words words_;
  // Made when a line is met that may begin a provision inside a paragraph: few texts have one.
  std::vector<Line> lines_;
  std::optional<Wrapping> wrapping_;
  unsigned in_image_ = 0;
  std::string image_words_;
  std::size_t links_ = 0;
  std::size_t first_link_ = 0;
  std::size_t cells_ = 0;  // of the row
  std::size_t bars_ = 0;   // between cells, not yet printed
  std::map<std::string, Tag> tags_;
  std::optional<std::set<std::string>> closed_;
};

Reading Reader::read() {
  reading_.not_read = file_.not_read();
  reserve(reading_, source_);
  while (file_.next_part()) {
    const Walk walk(cmark_iter_new(file_.root()));
    for (auto event = cmark_iter_next(walk.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(walk.get())) {
      visit(cmark_iter_get_node(walk.get()), event == CMARK_EVENT_ENTER);
    }
  }
  say_tags();
  if (links_ > 0) {
    reading_.not_read.push_back({"link", first_link_,
                                 std::to_string(links_) +
                                     (links_ == 1 ? " address" : " addresses") +
                                     " of links; their words are read"});
  }
  std::stable_sort(reading_.not_read.begin(), reading_.not_read.end(),
                   [](const NotRead& one, const NotRead& other) { return one.line < other.line; });
  return std::move(reading_);
}

void Reader::say(std::string what, std::size_t line, std::string detail) {
  if (file_.stand_in() != '\0') std::replace(detail.begin(), detail.end(), file_.stand_in(), ':');
  reading_.not_read.push_back({std::move(what), line, std::move(detail)});
}

void Reader::visit(cmark_node* node, bool entering) {
  if (block_ && visit_inline(node, entering)) return;
  switch (cmark_node_get_type(node)) {
    case CMARK_NODE_LIST:
      if (entering) return enter_list(node);
      lists_.pop_back();
      return;
    case CMARK_NODE_ITEM:
      if (entering) return enter_item(node);
      return leave_item();
    case CMARK_NODE_PARAGRAPH:
    case CMARK_NODE_HEADING:
      return entering ? start_block(node) : end_block();
    case CMARK_NODE_CODE_BLOCK:
      return code_block(node);
    case CMARK_NODE_HTML_BLOCK:
      return html_block(node);
    default:
      break;
  }
  if (is_of_type(node, "table_row") || is_of_type(node, "table_header")) {
    return entering ? start_block(node) : row_end(node);
  }
}

void Reader::enter_list(cmark_node* node) {
  const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
  List list{!ordered || !lists_.empty(), 0};
  for (const List& outer : lists_) list.depth += outer.as_bullets ? 1 : 0;
  lists_.push_back(list);
}

void Reader::enter_item(cmark_node* node) {
  const List& list = lists_.back();
  const std::size_t start = file_.start_of(node);
  Item item{list.as_bullets, list.depth, start, file_.line_of(node), {}};
  const bool ordered = cmark_node_get_list_type(cmark_node_parent(node)) == CMARK_ORDERED_LIST;
  // "- 1. words", "5. 1. words": one item inside another with nothing before it is one block with
  // all the labels; "5. - words" is two, or the bullets after the first would be its children.
  if (item_ && !ordered && !item_->labels.empty()) leave_item();
  if (item_) item = *std::move(item_);
  if (ordered) {
    std::size_t end = start;
    while (end < bytes_.size() && bytes_[end] >= '0' && bytes_[end] <= '9') ++end;
    item.labels.push_back({start, end + 1});
  } else if (start < bytes_.size() &&
             keeps_mark(bytes_.substr(start, 1), bytes_.substr(start + 1))) {
    item.labels.push_back({start, start + 1});
  }
  item_ = std::move(item);
}

Block Reader::block_of(const Item& item) const {
  Block block;
  if (item.bullet) block.kind = Block::Kind::bullet;
  block.level = item.bullet ? item.depth : 0;
  block.line = item.line;
  block.source = {source_.offset + item.start, source_.offset + item.start};
  for (const Span label : item.labels) {
    block.append(bytes_.substr(label.start, label.size()), source_.offset + label.start);
    block.source.end = source_.offset + label.end;
    block.gap = true;
  }
  return block;
}

// "6." alone on its line is an item without words, but its label was printed.
void Reader::leave_item() {
  if (item_ && !item_->labels.empty()) add_block(reading_, block_of(*item_));
  item_.reset();
}

void Reader::start_block(cmark_node* node) {
  Block block;
  if (item_) {
    block = block_of(*item_);
    item_.reset();
  } else {
    block.line = file_.line_of(node);
    block.source.start = source_.offset + file_.start_of(node);
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING) {
      block.kind = Block::Kind::heading;
      block.level = static_cast<unsigned>(cmark_node_get_heading_level(node));
    }
  }
  block.source.end = source_.offset + file_.end_of(node);
  block_ = std::move(block);
  words_ = Words(file_, file_.start_of(node), file_.end_of(node), source_.offset);
  cells_ = 0;
  bars_ = 0;
}

// "##Heading": written by many, a heading in the first Markdown, no heading in CommonMark.
void Reader::loose_heading() {
  Block& block = *block_;
  const std::size_t hashes = loose_level(block.words);
  const std::string_view place =
      bytes_.substr(block.source.start - source_.offset, block.source.size());
  const bool one_line = place.find_first_of("\r\n") == std::string_view::npos;
  if (block.kind != Block::Kind::plain || hashes == 0 || !one_line) return;
  Block heading;
  heading.kind = Block::Kind::heading;
  heading.level = static_cast<unsigned>(hashes);
  heading.line = block.line;
  heading.source = block.source;
  heading.words = block.words.substr(hashes);
  for (Document::Anchor anchor : block.anchors) {
    const std::size_t cut = anchor.text < hashes ? hashes - anchor.text : 0;
    heading.anchors.push_back({anchor.text + cut - hashes, anchor.source + cut});
  }
  block = std::move(heading);
}

void Reader::end_block() {
  if (!block_) return;
  loose_heading();
  if (cells_ > 0) block_->end_row();
  add_block(reading_, *block_);
  block_.reset();
}

bool Reader::visit_inline(cmark_node* node, bool entering) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_IMAGE || in_image_ > 0) {
    image(node, entering);
    return true;
  }
  switch (type) {
    case CMARK_NODE_TEXT:
      words_.copy(literal_of(node), *block_);
      return true;
    case CMARK_NODE_CODE:
      words_.copy_pieces(literal_of(node), *block_);
      return true;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      line_break(type == CMARK_NODE_LINEBREAK);
      return true;
    case CMARK_NODE_HTML_INLINE:
      html_inline(node);
      return true;
    case CMARK_NODE_LINK:
      if (entering && links_++ == 0) first_link_ = file_.line_of(node);
      return true;
    case CMARK_NODE_EMPH:
    case CMARK_NODE_STRONG:
      return true;
    default:
      break;
  }
  if (!is_of_type(node, "table_cell")) return false;
  if (!entering) return true;
  // Bars of empty cells are printed with the next cell that has words: a short row stays short.
  if (cells_++ > 0) ++bars_;
  if (cmark_node_first_child(node) != nullptr) {
    for (; bars_ > 0; --bars_) block_->append_bar(source_.offset + words_.place());
  }
  block_->gap = true;
  return true;
}

// Whether the line begins a provision, as it would in a plain text. A bare "3.5" does only
// behind the end of a sentence: it may be an amount.
bool Reader::begins_clause(std::string_view line, bool hard) {
  const Label label = parse_label(trimmed(line), Place::running);
  if (block_->kind == Block::Kind::heading || !label) return false;
  const bool ended = hard || ends_sentence(block_->words) || block_->words.ends_with(" and") ||
                     block_->words.ends_with(" or");
  if (ended) return true;
  if (label.form == Form::bare) return false;
  const std::size_t number = file_.line_at(place_of(line));
  const std::size_t index = number - source_.first_line;
  const bool inside = block_->line + 1 < number;
  if (!wrapping_) {
    lines_ = look_at_all(source_);
    const bool whole = source_.bytes.size() == source_.file.size();
    wrapping_.emplace(whole ? lines_ : look_at_all({source_.file, 0, 1, source_.file}));
  }
  return begins_provision(lines_[index - 1], lines_[index], inside, *wrapping_);
}

// Inside a paragraph a line may begin a provision of its own: "(1) ... .<newline>(2) ...".
void Reader::line_break(bool hard) {
  const bool heads = block_->kind == Block::Kind::plain && loose_level(block_->words) > 0;
  words_.next_line();
  block_->gap = true;
  const std::string_view line = without_quote_marks(words_.rest_of_line());
  if (line.empty()) return;
  if (!heads && loose_level(line) == 0 && !begins_clause(line, hard)) return;
  const std::size_t at = place_of(line);
  Block next;
  next.source = {source_.offset + at, block_->source.end};
  block_->source.end = source_.offset + words_.last_line_end();
  next.line = file_.line_at(at);
  end_block();
  block_ = std::move(next);
}

void Reader::code_block(cmark_node* node) {
  start_block(node);
  const std::string_view info = cmark_node_get_fence_info(node);
  if (!info.empty()) say("code fence", file_.line_of(node), excerpt(info));
  const char mark = bytes_[file_.start_of(node)];
  const bool fenced = !info.empty() || mark == '`' || mark == '~';
  if (fenced) words_.next_line();
  if (fenced) {
    words_.copy_pieces(literal_of(node), *block_);
  } else {
    indented(literal_of(node));
  }
  end_block();
}

// Indented text is code to Markdown, but in laws and contracts an indented list: its paragraphs
// and items stand apart.
void Reader::indented(std::string_view literal) {
  bool blank = false;
  for (const Span span : split_lines(literal)) {
    const std::string_view line = trimmed(literal.substr(span.start, span.size()));
    if (line.empty()) {
      blank = true;
      continue;
    }
    const bool ended = blank || ends_sentence(block_->words) || block_->words.ends_with(',');
    if (!block_->words.empty() && (blank || (ended && parse_label(line, Place::running)))) {
      split_block(line);
    }
    blank = false;
    words_.copy_pieces(line, *block_);
    block_->gap = true;
  }
}

// Ends the block and begins another where the words that come next stand.
void Reader::split_block(std::string_view words) {
  words_.find(words);
  const std::size_t at = words_.place();
  Block next;
  next.source = {source_.offset + at, block_->source.end};
  block_->source.end = block_->source.start;
  for (const Document::Anchor& anchor : block_->anchors) {
    const std::size_t length = block_->words.size() - anchor.text;
    block_->source.end = std::max(block_->source.end, anchor.source + length);
  }
  block_->source.end = std::min(block_->source.end, next.source.start);
  next.line = file_.line_at(at);
  end_block();
  block_ = std::move(next);
}

// The words of an image, told with its target when it ends; those of an image inside, with it.
void Reader::image(cmark_node* node, bool entering) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type != CMARK_NODE_IMAGE) {
    const bool line_ends = type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
    if (entering) image_words_ += line_ends ? " " : literal_of(node);
    return;
  }
  in_image_ += entering ? 1U : -1U;
  if (entering) return;
  std::string detail = cmark_node_get_url(node);
  const std::string_view title = cmark_node_get_title(node);
  if (!title.empty()) detail += " \"" + std::string(title) + '"';
  if (in_image_ == 0 && !image_words_.empty()) {
    detail = '"' + std::exchange(image_words_, {}) + "\" " + detail;
  }
  say("image", file_.line_of(node), excerpt(detail));
}

// What the markup of a block means is not known; its words are read as they stand.
void Reader::html_block(cmark_node* node) {
  const std::vector<HtmlPiece> pieces = split_comments(literal_of(node));
  const bool has_words = std::any_of(pieces.begin(), pieces.end(), [](const HtmlPiece& piece) {
    return !piece.comment && !is_bare_frame(piece.bytes);
  });
  const std::size_t line = file_.line_of(node);
  if (has_words) {
    start_block(node);
    say("html", line, "a block, read as words; its markup is not interpreted");
  }
  for (const HtmlPiece& piece : pieces) {
    const bool left_out = piece.comment || (!has_words && !trimmed(piece.bytes).empty());
    if (left_out) say("html", line + piece.lines, excerpt(piece.bytes));
    if (!has_words) continue;
    if (piece.comment) {
      words_.skip(piece.bytes);
    } else {
      words_.copy_pieces(piece.bytes, *block_);
    }
  }
  if (has_words) end_block();
}

// A tag that is left out is said once for all of its name, unless it has attributes, which may
// hold anything.
void Reader::html_inline(cmark_node* node) {
  const std::string_view tag = literal_of(node);
  const std::size_t line = file_.line_of(node);
  if (is_comment(tag)) {
    words_.skip(tag);
    return say("html", line, excerpt(tag));
  }
  if (!closed_) closed_ = closed_tags(bytes_);
  if (!is_presentation(tag) || is_placeholder(tag, *closed_))
    return words_.copy_pieces(tag, *block_);
  words_.skip(tag);
  if (is_break(tag)) block_->gap = true;
  if (is_bare_line_break(tag)) return;
  if (tag.find_first_of(" \t\r\n=") != std::string_view::npos) {
    return say("html", line, excerpt(tag));
  }
  Tag& seen = tags_[std::string(tag.substr(0, 2) == "</" ? tag.substr(2) : tag.substr(1))];
  if (seen.count++ == 0) seen.line = line;
}

void Reader::say_tags() {
  for (const auto& [name, tag] : tags_) {
    reading_.not_read.push_back({"html", tag.line,
                                 "<" + excerpt(name) + " " + std::to_string(tag.count) +
                                     " times; the words inside are read"});
  }
}

// GitHub's tables drop cells beyond the columns of the head without a word. Such a row is read as
// it stands in the file, so that no word of it is lost.
void Reader::row_end(cmark_node* node) {
  const std::size_t start = file_.start_of(node);
  std::string_view row = bytes_.substr(start, file_.end_of(node) - start);
  while (!row.empty() && (is_white(row.back()) || row.back() == '|')) row.remove_suffix(1);
  std::size_t at = 0;
  while (at < row.size() && (is_white(row[at]) || row[at] == '|')) ++at;
  std::size_t cells = 1;
  for (std::size_t i = at + 1; i < row.size(); ++i) cells += row[i] == '|' && row[i - 1] != '\\';
  if (cells > cells_) {
    block_->words.clear();
    block_->anchors.clear();
    words_ = Words(file_, start + at, start + row.size(), source_.offset);
    words_.copy(row.substr(at), *block_);
    cells_ = 0;  // its bars are escaped, or not, as they stand
  }
  end_block();
}

}  // namespace

Document::Parts read_markdown_in(std::size_t part_size, const Source& source) {
  return assemble(Reader(source, part_size).read());
}

Document::Parts read_markdown(const Source& source) {
  return read_markdown_in(usual_part, source);
}

}  // namespace travaux::document
