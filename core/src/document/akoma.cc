// Akoma Ntoso: laws as XML (OASIS LegalDocML 1.0, namespaces 3.0 and the older 2.0). Its elements
// say what is an article and what its number; the numbers are printed into the words as a reader of
// the law sees them, so that clauses come out as from any other format.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/encoding.h"
#include "document/akoma_looks.h"
#include "document/akoma_names.h"
#include "document/cell_spans.h"
#include "document/excerpt.h"
#include "document/label.h"
#include "document/readers.h"
#include "document/web_encoding.h"
#include "document/web_words.h"
#include "document/xml.h"

namespace travaux::document {
namespace {

class Reader {
 public:
  Reader(const XmlFile& file, const base::Decoded& decoded, std::size_t skipped, Tracked tracked)
      : file_(file), decoded_(decoded), skipped_(skipped), tracked_(tracked) {}

  Reading read();

 private:
  void visit(const XmlNode& node);
  void visit_children(const XmlNode& node);
  void visit_element(const XmlNode& element);
  void container(const XmlNode& element);
  void heading(const XmlNode& element);
  void label(const XmlNode& element);
  void visit_rest(const XmlNode& element);
  void leave_label();
  void paragraph(const XmlNode& element);
  void list_item(const XmlNode& element);
  void table(const XmlNode& element);
  void row(const XmlNode& element, CellSpans& spans);
  void note(const XmlNode& element);
  void note_reference(const XmlNode& element);
  void quoted(const XmlNode& element, bool structure);
  void tracked_change(const XmlNode& element);
  void raised(const XmlNode& element);
  void print_notes();
  void metadata(const XmlNode& meta);
  void say(std::string_view what, const XmlNode& element, std::string_view detail);
  void say_changes();

  void words(const XmlNode& text);
  void insert(std::string_view shown, const XmlNode& at);
  Block& open(const XmlNode& at);
  void end_block();
  WordsRead words_read() const { return {reading_, block_ ? &*block_ : nullptr}; }
  std::size_t place(std::size_t offset) const { return decoded_.source_at(offset + skipped_); }

  const XmlFile& file_;
  const base::Decoded& decoded_;
  std::size_t skipped_;
  Tracked tracked_;
  Reading reading_;
  std::optional<Block> block_;
  const XmlNode* label_ = nullptr;  // a num whose provision's first words are still to come
  std::string opening_;             // a quotation mark to be printed before the next words
  std::string marker_;              // of a note, to be printed before its first words
  unsigned level_ = 1;              // of the hierarchy around
  unsigned heading_ = 0;
  std::optional<unsigned> bullet_;  // depth, of an item whose words are still to come
  unsigned lists_ = 0;
  std::size_t quotations_ = 0;
  bool in_row_ = false;
  std::size_t bars_ = 0;
  std::vector<std::pair<std::string, const XmlNode*>> notes_;
  std::map<std::string, const XmlNode*, std::less<>> notes_by_id_;
  std::size_t deletions_ = 0;
  std::string changed_words_;   // that were left out
  std::string changed_places_;  // of those that were read
  std::size_t insertions_ = 0;
  std::size_t first_change_ = 0;
};

Reading Reader::read() {
  visit_children(file_.root());
  end_block();
  print_notes();
  Looks looks;
  tell_looks(file_, looks);
  looks.finish(reading_);
  say_changes();
  std::stable_sort(reading_.not_read.begin(), reading_.not_read.end(),
                   [](const NotRead& one, const NotRead& other) { return one.line < other.line; });
  return std::move(reading_);
}

void Reader::say(std::string_view what, const XmlNode& element, std::string_view detail) {
  reading_.not_read.push_back({std::string(what), element.line, excerpt(detail)});
}

void Reader::visit_children(const XmlNode& node) {
  for (const XmlNode* child = node.first_child; child != nullptr; child = child->next) {
    visit(*child);
  }
}

void Reader::visit(const XmlNode& node) {
  if (node.is_text()) return words(node);
  visit_element(node);
}

void Reader::visit_element(const XmlNode& element) {
  switch (role_of(element.name)) {
    case AkomaRole::metadata:
      return metadata(element);
    case AkomaRole::division:
    case AkomaRole::provision:
      return container(element);
    case AkomaRole::block:
      return paragraph(element);
    case AkomaRole::list:
      end_block();
      ++lists_;
      visit_children(element);
      --lists_;
      return end_block();
    case AkomaRole::list_item:
      return list_item(element);
    case AkomaRole::table:
      return table(element);
    case AkomaRole::note:
      return note(element);
    case AkomaRole::note_reference:
      return note_reference(element);
    case AkomaRole::quoted_words:
      return quoted(element, false);
    case AkomaRole::quoted_structure:
      return quoted(element, true);
    case AkomaRole::change:
      return tracked_change(element);
    case AkomaRole::raised:
      return raised(element);
    case AkomaRole::line_end:
      if (block_) block_->gap = true;
      return;
    case AkomaRole::image:
      return say("image", element,
                 alternative_words(file_.attribute(element, "alt").value_or("")) +
                     std::string(file_.attribute(element, "src").value_or("")));
    case AkomaRole::left_out:
      end_block();
      return say(told_as(element.name), element, '"' + excerpt(file_.text_in(element)) + '"');
    case AkomaRole::flow:
      end_block();
      visit_children(element);
      return end_block();
    case AkomaRole::words:
      return visit_children(element);
  }
}

// A division of the law is a heading with its number; a provision begins with its number. What has
// a number that no heading could have ("1.") and no heading is a provision, whatever its name.
void Reader::container(const XmlNode& element) {
  end_block();
  const XmlNode* num = child_named(element, "num");
  const XmlNode* head = child_named(element, "heading");
  const std::string number = num == nullptr ? "" : file_.text_in(*num);
  const bool headed = head != nullptr && !trimmed(file_.text_in(*head)).empty();
  const bool word = parse_label(trimmed(number), Place::heading).word != nullptr;
  const bool divides =
      role_of(element.name) == AkomaRole::division && (headed || word) && quotations_ == 0;
  const unsigned outer = level_;
  if (divides) {
    level_ = std::min(level_ + 1, 6U);
    heading(element);
  } else {
    label(element);
  }
  visit_rest(element);
  level_ = outer;
  end_block();
  leave_label();
}

void Reader::heading(const XmlNode& element) {
  leave_label();
  heading_ = level_;
  for (const std::string_view name : {"num", "heading"}) {
    const XmlNode* part = child_named(element, name);
    if (part == nullptr) continue;
    if (block_) block_->gap = true;
    visit_children(*part);
  }
  heading_ = 0;
  end_block();
  const XmlNode* below = child_named(element, "subheading");
  if (below == nullptr) return;
  heading_ = std::min(level_ + 1, 6U);
  visit_children(*below);
  heading_ = 0;
  end_block();
}

void Reader::label(const XmlNode& element) {
  const XmlNode* num = child_named(element, "num");
  if (num != nullptr) {
    leave_label();
    label_ = num;
  }
  for (const XmlNode* child = element.first_child; child != nullptr; child = child->next) {
    if (is_caption(*child)) paragraph(*child);
  }
}

void Reader::visit_rest(const XmlNode& element) {
  bool seen = false;
  for (const XmlNode* child = element.first_child; child != nullptr; child = child->next) {
    const bool number = child->name == "num" && !seen;
    seen = seen || number;
    if (!number && !is_caption(*child)) visit(*child);
  }
}

// A provision without words printed its number all the same.
void Reader::leave_label() {
  if (label_ == nullptr) return;
  const XmlNode& num = *std::exchange(label_, nullptr);
  visit_children(num);
  end_block();
}

void Reader::paragraph(const XmlNode& element) {
  end_block();
  const bool title = quotations_ == 0 && reading_.rows.empty() && holds_title(element);
  if (title) heading_ = 1;
  visit_children(element);
  if (title) heading_ = 0;
  end_block();
}

// "ul" and "ol" are those of HTML, and print no numbers but those the file gives.
void Reader::list_item(const XmlNode& element) {
  end_block();
  const bool numbered = element.parent != nullptr && element.parent->name == "ol";
  const auto value = file_.attribute(element, "value");
  if (numbered && value) {
    insert(std::string(trimmed(*value)) + '.', element);
    block_->gap = true;
  } else if (!numbered) {
    bullet_ = lists_ == 0 ? 0 : lists_ - 1;
  }
  visit_children(element);
  bullet_.reset();
  end_block();
}

void Reader::table(const XmlNode& element) {
  end_block();
  CellSpans spans;
  for (const XmlNode* at = element.first_child; at != nullptr; at = at->next) {
    if (at->name == "tr") {
      row(*at, spans);
    } else if (at->name == "caption") {
      paragraph(*at);
    } else if (!at->is_text()) {
      visit(*at);
    }
  }
}

void Reader::row(const XmlNode& element, CellSpans& spans) {
  in_row_ = true;
  bars_ = 0;
  bool first = true;
  for (const XmlNode* cell = element.first_child; cell != nullptr; cell = cell->next) {
    if (cell->is_text()) continue;
    bars_ += spans.covered() + (std::exchange(first, false) ? 0 : 1);
    spans.add(file_.attribute(*cell, "colspan").value_or(""),
              file_.attribute(*cell, "rowspan").value_or(""));
    if (block_) block_->gap = true;
    visit_children(*cell);
  }
  spans.end_row();
  in_row_ = false;
  bars_ = 0;
  if (block_) block_->end_row();
  end_block();
}

void Reader::note(const XmlNode& element) {
  std::string mark(trimmed(file_.attribute(element, "marker").value_or("")));
  if (mark.empty()) mark = std::to_string(notes_.size() + 1);
  insert("[^" + mark + ']', element);
  notes_.emplace_back(std::move(mark), &element);
}

void Reader::note_reference(const XmlNode& element) {
  std::string_view target = file_.attribute(element, "href").value_or("");
  if (target.starts_with('#')) target.remove_prefix(1);
  const auto found = notes_by_id_.find(target);
  std::string mark(trimmed(file_.attribute(element, "marker").value_or("")));
  if (found == notes_by_id_.end()) {
    if (!mark.empty()) insert("[^" + mark + ']', element);
    return visit_children(element);
  }
  if (mark.empty()) mark = std::to_string(notes_.size() + 1);
  insert("[^" + mark + ']', element);
  notes_.emplace_back(std::move(mark), found->second);
}

// At the end of the text, as those of Markdown. A note in a note is one more.
void Reader::print_notes() {
  for (std::size_t i = 0; i < notes_.size(); ++i) {
    marker_ = "[^" + notes_[i].first + "]:";
    visit_children(*notes_[i].second);
    end_block();
    marker_.clear();
  }
}

// What is quoted is no provision of this law: its headings are words.
void Reader::quoted(const XmlNode& element, bool structure) {
  const std::string_view start = file_.attribute(element, "startQuote").value_or("“");
  const std::string_view end = file_.attribute(element, "endQuote").value_or("”");
  if (!structure) {
    insert(start, element);
    visit_children(element);
    return insert(end, element);
  }
  end_block();
  ++quotations_;
  opening_ += start;
  const std::size_t before = reading_.rows.size();
  visit_children(element);
  end_block();
  leave_label();
  opening_.clear();
  --quotations_;
  if (reading_.rows.size() > before) add_words(reading_, end);
}

void Reader::tracked_change(const XmlNode& element) {
  const bool deleted = element.name == "del";
  ++(deleted ? deletions_ : insertions_);
  if (first_change_ == 0) first_change_ = element.line;
  if (deleted == (tracked_ == Tracked::reject)) {
    const std::size_t start = words_read().size();
    visit_children(element);
    changed_places_ += std::to_string(start) + '-' + std::to_string(words_read().size()) + '\n';
    return;
  }
  changed_words_ += file_.text_in(element) + ' ';
}

void Reader::say_changes() {
  if (first_change_ == 0) return;
  const auto count = [](std::size_t number, const std::string& what) {
    return std::to_string(number) + ' ' + what + (number == 1 ? "" : "s");
  };
  reading_.not_read.push_back(
      {"tracked changes", first_change_,
       count(deletions_, "deletion") + " and " + count(insertions_, "insertion") +
           ", read as if all were " + (tracked_ == Tracked::accept ? "accepted" : "rejected") +
           (trimmed(changed_words_).empty() ? ""
                                            : "; not read: \"" + excerpt(changed_words_) + '"') +
           (changed_places_.empty() ? "" : "; where: " + hash_told(changed_places_))});
}

// 10<sup>3</sup> is not 103: the tags stay, as the Markdown reader keeps them.
void Reader::raised(const XmlNode& element) {
  insert('<' + std::string(element.name) + '>', element);
  visit_children(element);
  insert("</" + std::string(element.name) + '>', element);
}

void Reader::metadata(const XmlNode& meta) {
  for (const XmlNode* at = next_in(meta, meta); at != nullptr; at = next_in(meta, *at)) {
    if (at->name == "note") {
      for (const char* id : {"eId", "id"}) {
        if (const auto value = file_.attribute(*at, id)) notes_by_id_.emplace(*value, at);
      }
    }
    for (const AkomaFact& fact : akoma_facts) {
      if (fact.element != at->name) continue;
      const auto value = file_.attribute(*at, fact.attribute);
      if (!value || trimmed(*value).empty()) continue;
      InFile told{std::string(fact.told), excerpt(*value)};
      const bool known = std::find(reading_.in_file.begin(), reading_.in_file.end(), told) !=
                         reading_.in_file.end();
      constexpr std::size_t most_facts = 200;
      if (!known && reading_.in_file.size() < most_facts) {
        reading_.in_file.push_back(std::move(told));
      }
    }
  }
}

Block& Reader::open(const XmlNode& at) {
  if (block_) return *block_;
  Block block;
  block.line = at.line;
  block.source.start = block.source.end = place(at.start);
  if (heading_ > 0 && !in_row_) {
    block.kind = Block::Kind::heading;
    block.level = heading_;
  } else if (bullet_) {
    block.kind = Block::Kind::bullet;
    block.level = *std::exchange(bullet_, std::nullopt);
  }
  block_ = std::move(block);
  if (!marker_.empty()) {
    block_->append(std::exchange(marker_, {}), place(at.start));
    block_->gap = true;
  }
  if (!opening_.empty()) block_->append(std::exchange(opening_, {}), place(at.start));
  if (label_ != nullptr && heading_ == 0) {
    block_->source.start = std::min(block_->source.start, place(label_->start));
    block_->line = label_->line;
    visit_children(*std::exchange(label_, nullptr));
    block_->gap = true;
  }
  return *block_;
}

void Reader::words(const XmlNode& text) {
  if (trimmed(text.text).empty()) {
    if (block_) block_->gap = true;
    return;
  }
  Block& block = open(text);
  for (; bars_ > 0; --bars_) block.append_bar(place(text.start));
  if (decoded_.runs.empty()) {
    block.append(text.text, place(text.start));
  } else {
    // In an old encoding each word has a place of its own.
    std::size_t start = 0;
    while (start < text.text.size()) {
      const bool white = is_white(text.text[start]);
      std::size_t end = start + 1;
      while (end < text.text.size() && is_white(text.text[end]) == white) ++end;
      block.append(text.text.substr(start, end - start), place(text.start + start));
      start = end;
    }
  }
  block.source.end = std::max(block.source.end, place(text.end));
}

void Reader::insert(std::string_view shown, const XmlNode& at) {
  Block& block = open(at);
  for (; bars_ > 0; --bars_) block.append_bar(place(at.start));
  append_at(block, shown, place(at.start));
  block.source.end = std::max(block.source.end, place(at.start) + 1);  // at least its "<"
}

void Reader::end_block() {
  if (!block_) return;
  if (in_row_) {
    block_->gap = true;
    return;
  }
  add_block(reading_, *block_);
  block_.reset();
}

}  // namespace

Document::Parts read_akoma_ntoso(const Source& source) {
  std::vector<std::string> warnings;
  const base::Decoded decoded = decode_xml(source.bytes);
  const std::size_t mark = decoded.text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const XmlFile file = parse_law(std::string_view(decoded.text).substr(mark));
  Reading reading = Reader(file, decoded, mark, source.options.tracked).read();
  keep_in_file(reading, source.bytes.size());
  Document::Parts parts = assemble(std::move(reading));
  if (source.options.tracked == Tracked::reject) parts.reader = {"akoma-ntoso-rejected", 3};
  return parts;
}

}  // namespace travaux::document
