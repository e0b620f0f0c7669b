// Word's files (DOCX, DOCM, DOTX): WordprocessingML in an Office Open XML package, ECMA-376.
//
// The words of the body in reading order, as a reader of the printed page sees them: with the
// numbers that lists and headings get by themselves, the results of fields, and the notes at the
// end. What is on the page and is no running text (images, text boxes, headers, tables of contents)
// is said; what the page does not show (comments, hidden words, properties) is listed apart.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "document/docx_file.h"
#include "document/docx_number.h"
#include "document/docx_story.h"
#include "document/excerpt.h"
#include "document/readers.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

const XmlFile* read_main(Package& package) {
  const XmlFile* main = package.read(package.main_part());
  std::size_t bodies = 0;
  for (const XmlNode* at = main == nullptr ? nullptr : main->root().first_child; at != nullptr;
       at = at->next) {
    if (is_word(*at, "body")) ++bodies;
  }
  if (bodies == 0) refuse_part(package.main_part(), "the document has no body");
  if (bodies > 1) {
    refuse_part(package.main_part(), "the document has " + std::to_string(bodies) +
                                         " bodies, of which programs show one or all");
  }
  return main;
}

// Each section's properties stand in its last paragraph, those of the last one behind everything.
std::vector<const XmlNode*> sections_of(const XmlFile& main) {
  std::vector<const XmlNode*> sections;
  for (const XmlNode* at = &main.root(); at != nullptr; at = next_in(main.root(), *at)) {
    const bool own =
        at->parent != nullptr && (is_word(*at->parent, "pPr") || is_word(*at->parent, "body"));
    if (own && is_word(*at, "sectPr")) sections.push_back(at);
  }
  return sections;
}

void add_numbers(NoteNumbers& numbers, const XmlFile& xml, const XmlNode* properties) {
  if (const auto format = value_of(xml, properties, "numFmt")) numbers.format = *format;
  const auto start = number_of(value_of(xml, properties, "numStart"));
  if (start && *start > 0) numbers.start = static_cast<unsigned>(*start);
  if (const auto restart = value_of(xml, properties, "numRestart")) {
    numbers.anew = *restart == "eachSect";
    numbers.on_pages = *restart == "eachPage";
  }
}

// How notes are numbered: by the settings for the whole document, unless the section says
// otherwise.
NoteNumbers note_numbers(const DocxFile& file, std::string_view element, std::string_view usual) {
  NoteNumbers numbers{std::string(usual)};
  if (file.settings != nullptr) {
    add_numbers(numbers, *file.settings, child_of(&file.settings->root(), element));
  }
  if (file.section < file.sections.size()) {
    add_numbers(numbers, *file.main, child_of(file.sections[file.section], element));
  }
  return numbers;
}

// Two notes may print the same number then.
void say_note_numbers(DocxFile& file) {
  bool sections = false;
  bool pages = false;
  for (file.section = 0; file.section < file.sections.size(); ++file.section) {
    for (const std::string_view element : {"footnotePr", "endnotePr"}) {
      const NoteNumbers numbers = note_numbers(file, element, "");
      const Notes& notes = element == "footnotePr" ? file.footnotes : file.endnotes;
      const bool any = !notes.met().empty();
      sections = sections || (any && numbers.anew && file.section > 0);
      pages = pages || (any && numbers.on_pages);
    }
  }
  if (sections) file.say("note numbers", "begin anew in each section", 0);
  if (pages) file.say("note numbers", "begin anew on each page; read as counted through", 0);
}

using NotesById = std::map<std::string_view, const XmlNode*>;

// The first with each id. Which one a program shows where two have the same nobody knows.
NotesById notes_in(DocxFile& file, const XmlFile& xml, std::string_view type) {
  NotesById notes;
  std::size_t count = 0;
  std::string words;
  for (const XmlNode* at = xml.root().first_child; at != nullptr; at = at->next) {
    if (at->is_text()) continue;
    if (notes.emplace(xml.attribute(*at, "id").value_or(""), at).second) continue;
    ++count;
    words += xml.text_in(*at) + ' ';
  }
  if (count > 0) {
    file.say(std::string(type),
             std::to_string(count) + " more with an id that is taken; not read: \"" +
                 excerpt(words) + '"',
             0);
  }
  return notes;
}

void add_note(DocxFile& file, const XmlFile& xml, const XmlNode* note, const Notes::Met& met) {
  Story story(file, xml, true);
  if (note != nullptr) story.read(*note);
  std::vector<StoryBlock> blocks = story.take();
  if (blocks.empty()) blocks.emplace_back();
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Block block;
    block.paragraph = blocks[i].paragraph;
    if (i == 0) block.append(met.label + ": ", 0);
    block.append(blocks[i].words, 0);
    block.anchors.clear();
    add_block(file.reading, block);
  }
}

void add_notes(DocxFile& file, std::string_view type, Notes& notes) {
  if (notes.met().empty()) return;
  const XmlFile* xml = file.package.related(type);
  if (xml == nullptr) return file.say(std::string(type), "their part is missing in the file", 0);
  const NotesById all = notes_in(file, *xml, type);
  // A note may refer to another one: the list grows while it is read.
  for (std::size_t i = 0; i < notes.met().size(); ++i) {
    const Notes::Met met = notes.met()[i];
    const auto note = all.find(met.id);
    if (note == all.end()) {
      file.say(std::string(type), met.label + " is not in their part of the file", 0);
    }
    add_note(file, *xml, note == all.end() ? nullptr : note->second, met);
  }
}

// Programs that repair a file may show it.
void say_outside(DocxFile& file) {
  for (const XmlNode* at = file.main->root().first_child; at != nullptr; at = at->next) {
    if (is_word(*at, "body")) continue;
    const std::string words = file.main->text_in(*at);
    if (!trimmed(words).empty()) file.say("outside the body", excerpt(words), 0);
  }
}

// Headers stand on every page: said once each, since their words belong to no clause.
void say_margins(DocxFile& file) {
  std::set<std::string> said;
  for (const Relation& relation : file.package.relations()) {
    if ((relation.type != "header" && relation.type != "footer") || relation.outside) continue;
    const XmlFile* xml = file.package.read(relation.target);
    if (xml == nullptr) continue;
    Story story(file, *xml, false);
    story.read(xml->root());
    const std::string words = story.words();
    if (words.empty() || !said.insert(relation.type + words).second) continue;
    file.say(relation.type, excerpt(words), 0);
  }
}

// Told among what is not read, too, so that two versions that hide different words are told apart
// by whoever compares them.
Passages hidden_passages(const DocxFile& file) {
  Passages hidden;
  for (const auto& [paragraph, words] : file.hidden) {
    if (!trimmed(words).empty()) hidden.add(words, paragraph);
  }
  return hidden;
}

void say_passages(DocxFile& file, const std::string& what, const Passages& passages,
                  const std::string& how) {
  if (passages.count == 0) return;
  file.say(what,
           std::to_string(passages.count) + (passages.count == 1 ? " passage, " : " passages, ") +
               how + '"' + excerpt(passages.words) + '"',
           passages.first);
}

void say_changes(DocxFile& file) {
  if (file.deletions + file.insertions == 0) return;
  const auto plural = [](std::size_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
  };
  std::string detail = plural(file.deletions, "deletion") + " and " +
                       plural(file.insertions, "insertion") + ", read as if all were " +
                       (file.tracked == Tracked::accept ? "accepted" : "rejected");
  if (!trimmed(file.changed.words).empty()) {
    detail += "; not read: \"" + excerpt(file.changed.words) + '"';
  }
  file.say("tracked changes", detail, file.changed.first);
}

void say_the_rest(DocxFile& file) {
  for (const std::string& format : file.lists.unknown_formats()) {
    file.say("list numbers", "of the format " + excerpt(format) + " are read as 1, 2, 3", 0);
  }
  if (file.links > 0) {
    file.say("link",
             std::to_string(file.links) + (file.links == 1 ? " address" : " addresses") +
                 " of links; their words are read",
             file.first_link);
  }
  say_passages(file, "hidden text", hidden_passages(file), "");
  say_passages(file, "struck through", file.struck, "read as the rest: ");
  say_passages(file, "barely seen", file.faint, "white or tiny, read as the rest: ");
  say_changes(file);
  say_note_numbers(file);
  auto& not_read = file.reading.not_read;
  std::stable_sort(not_read.begin(), not_read.end(), [](const NotRead& one, const NotRead& other) {
    return one.paragraph < other.paragraph;
  });
}

}  // namespace

void Notes::begin_section(const NoteNumbers& numbers) {
  format_ = numbers.format;
  if (numbers.anew) count_ = numbers.start - 1;
}

std::string Notes::label(const std::string& id, std::string_view mark) {
  std::string& label = labels_[id];
  if (!label.empty()) return label;
  std::string number(mark);
  if (number.empty()) {
    ++count_;
    number = prefix_ + printed_number(count_, format_).value_or(std::to_string(count_));
  }
  label = "[^" + number + "]";
  met_.push_back({id, label});
  return label;
}

DocxFile::DocxFile(std::string_view bytes, Tracked tracked_changes)
    : tracked(tracked_changes),
      package(bytes),
      main(read_main(package)),
      settings(package.related("settings")),
      styles(package.related("styles")),
      lists(package.related("numbering"), styles),
      sections(sections_of(*main)),
      footnotes(note_numbers(*this, "footnotePr", "decimal")),
      endnotes(note_numbers(*this, "endnotePr", "lowerRoman"), footnotes) {}

void DocxFile::end_section() {
  ++section;
  footnotes.begin_section(note_numbers(*this, "footnotePr", "decimal"));
  endnotes.begin_section(note_numbers(*this, "endnotePr", "lowerRoman"));
}

void Passages::add(std::string_view more, std::size_t at_paragraph) {
  if (count == 0) first = at_paragraph;
  if (count == 0 || at_paragraph != last) ++count;
  if (!words.empty() && at_paragraph != last) words += ' ';
  last = at_paragraph;
  words += more;
}

void DocxFile::say(std::string what, std::string detail, std::size_t at_paragraph) {
  reading.not_read.push_back({std::move(what), std::nullopt, std::move(detail), at_paragraph});
}

void DocxFile::hide(std::string_view words, std::size_t at_paragraph) {
  if (hidden.empty() || hidden.back().first != at_paragraph) hidden.push_back({at_paragraph, {}});
  hidden.back().second += words;
}

bool is_docx(std::string_view bytes) {
  return looks_like_package(bytes);
}

Document::Parts read_docx(const Source& source) {
  DocxFile file(source.bytes, source.options.tracked);
  Story body(file, *file.main, true);
  body.read(*child_of(&file.main->root(), "body"));
  for (StoryBlock& block : body.take()) {
    block.anchors.clear();
    add_block(file.reading, block);
  }
  add_notes(file, "footnotes", file.footnotes);
  add_notes(file, "endnotes", file.endnotes);
  say_outside(file);
  say_margins(file);
  say_the_rest(file);
  file.reading.in_file = in_file_of(file);
  Document::Parts parts = assemble(std::move(file.reading));
  if (source.options.tracked == Tracked::reject) parts.reader = {"docx-rejected", 2};
  return parts;
}

}  // namespace travaux::document
