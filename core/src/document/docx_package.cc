#include "document/docx_package.h"

#include <algorithm>
#include <set>
#include <utility>

#include "document/excerpt.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

constexpr std::string_view types_part = "[Content_Types].xml";

constexpr const char* what_next =
    "save it again in Word or LibreOffice, or record its bytes alone with --as-bytes";

// Of pictures and the like: a part of what a file may inflate to, so that its texts keep the rest.
constexpr std::size_t most_looked_at = most_inflated / 4;

std::string last_word(std::string_view address) {
  return std::string(address.substr(address.rfind('/') + 1));
}

std::string folder_of(const std::string& part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

// "../media/x.png" seen from "word/" is "media/x.png".
std::string resolved(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::vector<std::string_view> steps;
  const std::string whole = folder + std::string(target);
  for (std::size_t at = 0; at <= whole.size();) {
    const std::size_t end = std::min(whole.find('/', at), whole.size());
    const std::string_view step = std::string_view(whole).substr(at, end - at);
    if (step == "..") {
      if (!steps.empty()) steps.pop_back();
    } else if (step != "." && !step.empty()) {
      steps.push_back(step);
    }
    at = end + 1;
  }
  std::string part;
  for (const std::string_view step : steps) part += (part.empty() ? "" : "/") + std::string(step);
  return part;
}

[[noreturn]] void refuse(const std::string& what) {
  throw Error(Trouble::unsupported, what + " is not read", "save it as DOCX, PDF or plain text");
}

}  // namespace

void refuse_part(const std::string& part, const std::string& what) {
  throw Error(Trouble::malformed, what, what_next).within(part);
}

bool looks_like_package(std::string_view bytes) {
  return bytes.starts_with("PK\3\4") && bytes.find(types_part) != std::string_view::npos;
}

Package::Package(std::string_view bytes) : zip_(bytes) {
  main_ = find_main();
  relations_ = relations_of(main_);
}

std::vector<Relation> Package::relations_of(const std::string& part) {
  const std::string folder = folder_of(part);
  const XmlFile* file = read(folder + "_rels/" + part.substr(folder.size()) + ".rels");
  std::vector<Relation> relations;
  std::set<std::string_view> ids;
  if (file == nullptr) return relations;
  for (const XmlNode* at = file->root().first_child; at != nullptr; at = at->next) {
    if (at->name != "Relationship") continue;
    Relation relation;
    const std::string_view id = file->attribute(*at, "Id").value_or("");
    if (!ids.insert(id).second) {
      refuse_part(part, "two relations have one id");
    }
    relation.id = id;
    relation.type = last_word(file->attribute(*at, "Type").value_or(""));
    relation.outside = file->attribute(*at, "TargetMode").value_or("") == "External";
    const std::string_view target = file->attribute(*at, "Target").value_or("");
    relation.target = relation.outside ? std::string(target) : resolved(folder, target);
    relations.push_back(std::move(relation));
  }
  return relations;
}

std::string Package::find_main() {
  if (!zip_.has(types_part))
    throw Error(Trouble::unsupported, "a ZIP archive is not read",
                "unpack it and give the file inside");
  for (const Relation& relation : relations_of("")) {
    if (relation.type != "officeDocument" || relation.outside) continue;
    if (!zip_.has(relation.target)) continue;
    if (relation.target.starts_with("xl/")) refuse("a spreadsheet");
    if (relation.target.starts_with("ppt/")) refuse("a presentation");
    return relation.target;
  }
  throw Error(Trouble::malformed, "a package of Office without a document in it");
}

const XmlFile* Package::related(std::string_view type) {
  for (const Relation& relation : relations_) {
    if (relation.type == type && !relation.outside) return read(relation.target);
  }
  return nullptr;
}

const Relation* Package::relation(const XmlFile& part, std::string_view id) {
  auto all = relations_by_part_.find(&part);
  if (all == relations_by_part_.end()) {
    const auto place = std::find_if(parsed_.begin(), parsed_.end(),
                                    [&part](const auto& one) { return &one.second == &part; });
    ById by_id;
    if (place != parsed_.end()) {
      for (Relation& one : relations_of(std::string(place->first))) by_id.emplace(one.id, one);
    }
    all = relations_by_part_.emplace(&part, std::move(by_id)).first;
  }
  const auto found = all->second.find(id);
  return found == all->second.end() ? nullptr : &found->second;
}

std::string Package::look_at(const std::string& part) {
  const std::size_t size = zip_.inflated_size(part);
  if (size <= most_looked_at - looked_at_) {
    looked_at_ += size;
    try {
      return fingerprint_of(zip_.read(part));
    } catch (const Error&) {
      // A picture that cannot be unpacked keeps nobody from reading the text.
    }
  }
  return "packed " + fingerprint_of(zip_.packed(part));
}

std::string Package::fingerprint(const std::string& part) {
  if (!zip_.has(part)) return {};
  const auto known = fingerprints_.find(part);
  return known != fingerprints_.end() ? known->second
                                      : fingerprints_.emplace(part, look_at(part)).first->second;
}

const XmlFile* Package::read(const std::string& part) {
  if (const auto known = parsed_.find(part); known != parsed_.end()) return &known->second;
  if (!zip_.has(part)) return nullptr;
  try {
    return &parsed_.emplace(part, XmlFile(zip_.read(part))).first->second;
  } catch (Error& error) {
    if (!error.next_step().empty()) throw error.within(part);
    throw Error(error.kind(), error.what(), what_next).within(part);
  }
}

}  // namespace travaux::document
