// not-read.json: what of the original is in no segment of the text.
#include "seal/json.h"
#include "seal/names.h"
#include "travaux/error.h"
#include "travaux/seal.h"

namespace travaux {
namespace {

using seal_room::Json;

constexpr std::string_view format = "travaux.not-read/1";

void check(const std::vector<Unread>& items, Trouble kind) {
  if (items.size() > most_unread) throw Error(kind, "too many items in not-read.json");
  for (const Unread& item : items) {
    const bool fits =
        seal_room::plain_text(item.what, longest_unread_what) &&
        (item.detail.empty() || seal_room::plain_text(item.detail, longest_unread_detail)) &&
        item.line <= seal_room::largest_number && item.page <= seal_room::largest_number &&
        item.paragraph <= seal_room::largest_number;
    if (!fits) throw Error(kind, "an item of not-read.json that is too long or no plain line");
  }
}

// From 1: what is not known is left out.
void put_place(Json::Object& object, const char* name, std::uint64_t place) {
  if (place != 0) object[name] = {place};
}

Json print(const Unread& item) {
  Json::Object object{{"what", {item.what}}};
  if (!item.detail.empty()) object["detail"] = {item.detail};
  put_place(object, "line", item.line);
  put_place(object, "page", item.page);
  put_place(object, "paragraph", item.paragraph);
  return {std::move(object)};
}

std::uint64_t place_in(const Json& object, const char* name) {
  const Json* found = seal_room::find(object, name);
  return found == nullptr ? 0 : seal_room::number(*found);
}

Unread parse(const Json& json) {
  return {seal_room::text(seal_room::field(json, "what")), seal_room::text_or_empty(json, "detail"),
          place_in(json, "line"), place_in(json, "page"), place_in(json, "paragraph")};
}

}  // namespace

std::string print_not_read(const std::vector<Unread>& items) {
  check(items, Trouble::usage);
  Json::Array list;
  list.reserve(items.size());
  for (const Unread& item : items) list.push_back(print(item));
  std::string bytes = seal_room::print_json(
      {Json::Object{{"format", {std::string(format)}}, {"items", {std::move(list)}}}});
  bytes += '\n';
  if (bytes.size() > largest_not_read) throw Error(Trouble::usage, "not-read.json is too large");
  return bytes;
}

std::vector<Unread> parse_not_read(std::string_view bytes) {
  const Json json = seal_room::parse_json(bytes, largest_not_read);
  std::vector<Unread> items;
  for (const Json& item : seal_room::array(seal_room::field(json, "items"))) {
    items.push_back(parse(item));
  }
  check(items, Trouble::malformed);
  // Unknown fields, zeros, empty text, another format or order: all of it shows here.
  if (print_not_read(items) != bytes) {
    throw Error(Trouble::malformed, "not-read.json is not in its one spelling");
  }
  return items;
}

}  // namespace travaux
