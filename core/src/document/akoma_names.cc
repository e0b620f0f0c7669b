#include "document/akoma_names.h"

#include <algorithm>

#include "document/block.h"
#include "document/excerpt.h"
#include "travaux/error.h"

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

bool is_caption(const XmlNode& node) {
  return node.name == "heading" || node.name == "subheading";
}

const XmlNode* child_named(const XmlNode& element, std::string_view name) {
  const XmlNode* child = element.first_child;
  while (child != nullptr && child->name != name) child = child->next;
  return child;
}

namespace {

void check_kind(const XmlFile& file) {
  const XmlNode& root = file.root();
  const bool known = root.name == "akomaNtoso" &&
                     (root.space.empty() || root.space.find("akn") != std::string_view::npos ||
                      root.space.find("akomantoso") != std::string_view::npos);
  if (known) return;
  throw Error(Trouble::unsupported,
              "XML is read as Akoma Ntoso only; this is <" + excerpt(root.name) + ">",
              "save its text as a web page or plain text, or record it with --as-bytes");
}

}  // namespace

XmlFile parse_law(std::string_view bytes) {
  try {
    XmlFile file(bytes);
    check_kind(file);
    return file;
  } catch (Error& error) {
    if (!error.next_step().empty()) throw;
    throw Error(error.kind(), error.what(),
                error.kind() == Trouble::malformed
                    ? "open it in the program that wrote it and save it again, or record it with "
                      "--as-bytes"
                    : "take a copy, leave that out of it (a DOCTYPE says nothing that is read), "
                      "and read the copy; or record it with --as-bytes");
  }
}

}  // namespace travaux::document
