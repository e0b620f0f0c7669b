// docx_package.h: the parts of a Word file (ECMA-376, part 2: Open Packaging Conventions).
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "document/xml.h"
#include "document/zip.h"

namespace travaux::document {

struct Relation {
  std::string id;
  std::string type;    // the last word of its address: "footnotes", "hyperlink"
  std::string target;  // a part's name without a slash at the start, or what lies outside
  bool outside = false;
};

class Package {
 public:
  // Throws Error for what is no Word document, in one line that says what it is instead.
  explicit Package(std::string_view bytes);

  const std::string& main_part() const { return main_; }
  const std::vector<Relation>& relations() const { return relations_; }  // of the main part
  std::vector<Relation> relations_of(const std::string& part);
  // The one with this id, of a part that was read here; nullptr when there is none.
  const Relation* relation(const XmlFile& part, std::string_view id);
  // The first related part of this type, parsed; nullptr when there is none.
  const XmlFile* related(std::string_view type);
  // Parsed once and owned by the package. Throws Error within the part's name. nullptr when there
  // is no such part.
  const XmlFile* read(const std::string& part);
  // "(12 bytes, sha256 00ff...)": tells two contents apart, whatever they are. What is broken, or
  // more than is looked at here, is told as it is packed. Empty for a part that is not there.
  std::string fingerprint(const std::string& part);
  std::vector<std::string> names() const { return zip_.names(); }

 private:
  std::string find_main();
  std::string look_at(const std::string& part);

  ZipFile zip_;
  std::map<std::string, XmlFile, std::less<>> parsed_;
  std::string main_;
  std::vector<Relation> relations_;
  using ById = std::map<std::string, Relation, std::less<>>;
  std::map<const XmlFile*, ById> relations_by_part_;
  std::map<std::string, std::string, std::less<>> fingerprints_;
  std::size_t looked_at_ = 0;  // bytes
};

// Throws Error(malformed) for a part that programs show in different ways, or not at all.
[[noreturn]] void refuse_part(const std::string& part, const std::string& what);

// A Word file or one of its relatives, by the name that only they have inside.
bool looks_like_package(std::string_view bytes);

}  // namespace travaux::document
