#include "document/akoma_names.h"

#include <algorithm>

#include "document/block.h"

namespace travaux::document {
namespace {

struct Group {
  AkomaRole role;
  std::string_view names;  // each between spaces
};

constexpr std::array groups{
    Group{AkomaRole::metadata, " meta "},
    Group{AkomaRole::division,
          " book tome part subpart title subtitle chapter subchapter division subdivision section "
          "subsection article rule subrule hcontainer container attachment annex component doc act "
          "bill amendment judgment statement documentCollection portion debateSection prayers "
          "subPart subTitle subChapter subDivision subSection "},
    Group{AkomaRole::provision,
          " paragraph subparagraph point indent item clause subclause alinea list sublist level "
          "transitional proviso tocItem recital recitals citation citations recitalGroup limb "
          "blockList "},
    Group{AkomaRole::block,
          " p crossHeading heading subheading formula longTitle listIntroduction listWrapUp block "
          "caption "},
    Group{AkomaRole::flow,
          " content intro wrapUp wrap body mainBody preface preamble conclusions coverPage "
          "attachments components amendmentBody collectionBody judgmentBody debateBody div "
          "blockContainer wrapper fragment fragmentBody officialGazette amendmentList signatures "
          "note header background motivation decision introduction remedies arguments "},
    Group{AkomaRole::list, " ul ol "},
    Group{AkomaRole::list_item, " li "},
    Group{AkomaRole::table, " table "},
    Group{AkomaRole::note, " authorialNote "},
    Group{AkomaRole::note_reference, " noteRef "},
    Group{AkomaRole::quoted_words, " quotedText embeddedText "},
    Group{AkomaRole::quoted_structure, " quotedStructure embeddedStructure "},
    Group{AkomaRole::change, " del ins "},
    Group{AkomaRole::raised, " sup sub "},
    Group{AkomaRole::line_end, " br eol eop "},
    Group{AkomaRole::image, " img "},
    Group{AkomaRole::left_out, " toc foreign remark popup subFlow "},
};

std::string looks_of(const XmlFile& file, const XmlNode& element) {
  if (element.attributes == 0) return {};
  const std::string_view status = file.attribute(element, "status").value_or("");
  if (status == "removed" || status == "ignored") return "status " + std::string(status);
  const std::string_view style = trimmed(file.attribute(element, "style").value_or(""));
  return style.empty() ? "" : "style " + std::string(style);
}

}  // namespace

AkomaRole role_of(std::string_view name) {
  const auto found = std::find_if(groups.begin(), groups.end(), [name](const Group& group) {
    for (std::size_t at = group.names.find(name); at != std::string_view::npos;
         at = group.names.find(name, at + 1)) {
      const bool whole =
          at > 0 && group.names[at - 1] == ' ' && group.names[at + name.size()] == ' ';
      if (whole) return true;
    }
    return false;
  });
  return found == groups.end() ? AkomaRole::words : found->role;
}

std::string_view told_as(std::string_view name) {
  if (name == "toc") return "table of contents";
  if (name == "foreign") return "foreign markup";
  return name == "remark" ? "remark" : "text beside the text";
}

bool holds_title(const XmlNode& block) {
  for (const XmlNode* at = next_in(block, block); at != nullptr; at = next_in(block, *at)) {
    if (at->name == "docTitle") return true;
  }
  return false;
}

std::string unusual_looks(const XmlFile& file, const XmlNode& element) {
  const std::string looks = looks_of(file, element);
  if (looks.empty()) return {};
  for (const XmlNode* at = element.parent; at != nullptr; at = at->parent) {
    if (!looks_of(file, *at).empty()) return {};
  }
  const std::string words = file.text_in(element);
  return trimmed(words).empty() ? "" : looks + ", read as the rest: " + words;
}

}  // namespace travaux::document
