// What lies in a Word file besides its text, for the person who is about to keep and pass it on.
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "document/docx_file.h"
#include "document/excerpt.h"

namespace travaux::document {
namespace {

// Of comments and of hidden passages: more are counted, not quoted.
constexpr std::size_t most_listed = 50;

class Listing {
 public:
  void add(std::string what, std::string_view value) {
    const std::string words = excerpt(value);
    if (!words.empty()) items_.push_back({std::move(what), words});
  }
  std::vector<InFile> take() { return std::move(items_); }

 private:
  std::vector<InFile> items_;
};

struct Property {
  std::string_view element;
  std::string_view what;
};

// docProps/core.xml (Dublin Core) and docProps/app.xml (extended properties).
constexpr std::array properties{
    Property{"creator", "author"},          Property{"lastModifiedBy", "last changed by"},
    Property{"created", "created"},         Property{"modified", "changed"},
    Property{"lastPrinted", "printed"},     Property{"title", "title"},
    Property{"subject", "subject"},         Property{"description", "description"},
    Property{"keywords", "keywords"},       Property{"category", "category"},
    Property{"contentStatus", "status"},    Property{"revision", "saved so often"},
    Property{"Company", "company"},         Property{"Manager", "manager"},
    Property{"Template", "template"},       Property{"Application", "program"},
    Property{"TotalTime", "minutes edited"}};

void list_properties(Listing& list, DocxFile& file) {
  for (const Relation& relation : file.package.relations_of("")) {
    if (relation.outside || relation.type.find("properties") == std::string::npos) continue;
    const XmlFile* part = file.package.read(relation.target);
    if (part == nullptr) continue;
    for (const XmlNode* at = part->root().first_child; at != nullptr; at = at->next) {
      const auto known =
          std::find_if(properties.begin(), properties.end(),
                       [at](const Property& one) { return one.element == at->name; });
      if (known != properties.end()) list.add(std::string(known->what), part->text_in(*at));
      if (at->name != "property") continue;  // one that somebody defined
      list.add("property",
               std::string(part->attribute(*at, "name").value_or("")) + ": " + part->text_in(*at));
    }
  }
}

struct Changes {
  std::map<std::string, std::size_t> by_kind;
  std::string first;  // dates are written so that they sort
  std::string last;
};

constexpr std::string_view kind_of_change(std::string_view element) {
  if (element == "ins" || element == "cellIns") return "insertion";
  if (element == "del" || element == "cellDel") return "deletion";
  if (element == "moveFrom" || element == "moveTo") return "half of a move";
  if (element.ends_with("Change")) return "change of looks";
  return {};
}

void count_changes(std::map<std::string, Changes>& people, const XmlFile& part) {
  for (const XmlNode* at = &part.root(); at != nullptr; at = next_in(part.root(), *at)) {
    if (!in_word(*at)) continue;
    const std::string_view kind = kind_of_change(at->name);
    const auto author = part.attribute(*at, "author");
    // A property of looks may be called as a change is.
    const bool change = at->first_child != nullptr || author;
    if (kind.empty() || !change) continue;
    Changes& changes = people[std::string(author.value_or("somebody"))];
    ++changes.by_kind[std::string(kind)];
    const std::string date(part.attribute(*at, "date").value_or(""));
    if (date.empty()) continue;
    if (changes.first.empty() || date < changes.first) changes.first = date;
    changes.last = std::max(changes.last, date);
  }
}

void list_changes(Listing& list, DocxFile& file) {
  std::map<std::string, Changes> people;
  count_changes(people, *file.main);
  for (const Relation& relation : file.package.relations()) {
    const bool story = relation.type == "footnotes" || relation.type == "endnotes" ||
                       relation.type == "header" || relation.type == "footer";
    const XmlFile* part = story && !relation.outside ? file.package.read(relation.target) : nullptr;
    if (part != nullptr) count_changes(people, *part);
  }
  for (const auto& [author, changes] : people) {
    std::string words = author + ":";
    for (const auto& [kind, count] : changes.by_kind) {
      words += (words.back() == ':' ? " " : ", ") + std::to_string(count) + " x " + kind;
    }
    if (!changes.first.empty()) words += ", " + changes.first;
    if (changes.last != changes.first) words += " to " + changes.last;
    list.add("tracked changes", words);
  }
}

void list_comments(Listing& list, DocxFile& file) {
  const XmlFile* part = file.package.related("comments");
  if (part == nullptr) return;
  std::size_t count = 0;
  std::string rest;
  for (const XmlNode* at = part->root().first_child; at != nullptr; at = at->next) {
    if (!is_word(*at, "comment")) continue;
    if (++count > most_listed) {
      rest += part->text_in(*at) + ' ';
      continue;
    }
    std::string words(part->attribute(*at, "author").value_or("somebody"));
    if (const auto date = part->attribute(*at, "date")) words += ", " + std::string(*date);
    list.add("comment", words + ": " + part->text_in(*at));
  }
  if (count > most_listed) {
    list.add("comments", std::to_string(count - most_listed) + " more: " + excerpt(rest));
  }
}

void list_hidden(Listing& list, const DocxFile& file) {
  std::size_t count = 0;
  for (const auto& [paragraph, words] : file.hidden) {
    if (trimmed(words).empty() || ++count > most_listed) continue;
    const std::string place = paragraph == 0 ? "" : "paragraph " + std::to_string(paragraph) + ": ";
    list.add("hidden text", place + words);
  }
  if (count > most_listed) {
    list.add("hidden text", std::to_string(count - most_listed) + " more passages");
  }
}

void list_settings(Listing& list, const DocxFile& file) {
  if (file.settings == nullptr) return;
  const XmlFile& settings = *file.settings;
  std::size_t sessions = 0;
  for (const XmlNode* at = &settings.root(); at != nullptr; at = next_in(settings.root(), *at)) {
    if (is_word(*at, "rsid")) ++sessions;
    if (is_word(*at, "docVar")) {
      list.add("variable", std::string(settings.attribute(*at, "name").value_or("")) + ": " +
                               std::string(settings.attribute(*at, "val").value_or("")));
    }
    if (is_word(*at, "documentProtection")) {
      list.add("protection", settings.attribute(*at, "edit").value_or("yes"));
    }
  }
  if (sessions > 0) list.add("editing sessions", std::to_string(sessions) + " marked by Word");
}

// What is packed along: other files, programs, addresses that Word would fetch from.
void list_parts(Listing& list, DocxFile& file) {
  for (const std::string& name : file.package.names()) {
    const bool packed = name.find("/embeddings/") != std::string::npos;
    if (packed) list.add("embedded file", name);
    if (name.ends_with("vbaProject.bin")) list.add("program", "macros (" + name + ")");
    if (name.find("customXml/item") == 0 && name.find("Props") == std::string::npos) {
      list.add("data", name);
    }
    if (name.starts_with("docProps/thumbnail")) list.add("picture of the first page", name);
  }
  const std::size_t slash = file.package.main_part().rfind('/') + 1;
  const std::string folder = file.package.main_part().substr(0, slash);
  for (const std::string& part : {file.package.main_part(), folder + "settings.xml"}) {
    for (const Relation& relation : file.package.relations_of(part)) {
      if (!relation.outside || relation.type == "hyperlink") continue;
      list.add("address of " + excerpt(relation.type), relation.target);
    }
  }
}

void list_people(Listing& list, DocxFile& file) {
  const XmlFile* part = file.package.related("people");
  if (part == nullptr) return;
  std::set<std::string> names;
  for (const XmlNode* at = part->root().first_child; at != nullptr; at = at->next) {
    if (at->name == "person") names.emplace(part->attribute(*at, "author").value_or(""));
  }
  for (const std::string& name : names) list.add("person", name);
}

}  // namespace

std::vector<InFile> in_file_of(DocxFile& file) {
  Listing list;
  list_properties(list, file);
  list_people(list, file);
  list_changes(list, file);
  list_comments(list, file);
  list_hidden(list, file);
  list_settings(list, file);
  list_parts(list, file);
  return list.take();
}

}  // namespace travaux::document
