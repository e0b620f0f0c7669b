#include "travaux/article.h"
#include "travaux/error.h"

namespace travaux {

std::string_view name_of(PartKind kind) {
  switch (kind) {
    case PartKind::heading:
      return "heading";
    case PartKind::report:
      return "report";
    case PartKind::text:
      return "text";
    case PartKind::digest:
      return "digest";
    case PartKind::analysis:
      return "analysis";
    case PartKind::furniture:
      break;
  }
  return "furniture";
}

Reading read_article(std::string_view article, const ReadingOptions& /*options*/) {
  if (article.size() > largest_article) {
    throw Error(Trouble::unsupported, "is too long for an article", "give one article at a time");
  }
  return {};
}

}  // namespace travaux
