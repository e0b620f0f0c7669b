#include "ledger/objects.h"

#include <algorithm>
#include <cstddef>

#include "travaux/error.h"

namespace travaux::ledger {
namespace {

constexpr std::string_view file_mode = "100644 ";
constexpr std::string_view folder_mode = "40000 ";

int digit_value(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

bool take(std::string_view& bytes, std::string_view prefix) {
  if (!bytes.starts_with(prefix)) return false;
  bytes.remove_prefix(prefix.size());
  return true;
}

std::string print_person(const std::string& identity, Time time) {
  return identity + " <" + identity + "> " + std::to_string(time) + " +0000\n";
}

std::optional<ObjectId> take_id_line(std::string_view& bytes, std::string_view header) {
  constexpr std::size_t hex_size = 40;
  std::string_view rest = bytes;
  if (!take(rest, header) || rest.size() <= hex_size || rest[hex_size] != '\n') return {};
  const std::optional<ObjectId> id = object_id_from_hex(rest.substr(0, hex_size));
  if (id) bytes = rest.substr(hex_size + 1);
  return id;
}

std::string take_signature(std::string_view headers) {
  constexpr std::string_view start = "\ngpgsig ";
  const std::size_t found = headers.find(start);
  if (found == std::string_view::npos) return {};
  headers.remove_prefix(found + start.size());
  std::string armoured;
  while (!headers.empty()) {
    const std::size_t end = std::min(headers.find('\n'), headers.size());
    armoured.append(headers.substr(0, end)).push_back('\n');
    headers.remove_prefix(end);
    if (!take(headers, "\n ")) break;
  }
  return armoured;
}

}  // namespace

std::string to_hex(const ObjectId& id) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const std::uint8_t byte : id.bytes) {
    hex.push_back(digits[byte >> 4U]);
    hex.push_back(digits[byte & 15U]);
  }
  return hex;
}

std::optional<ObjectId> object_id_from_hex(std::string_view hex) {
  ObjectId id;
  if (hex.size() != 2 * id.bytes.size()) return {};
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    const int high = digit_value(hex[2 * i]);
    const int low = digit_value(hex[2 * i + 1]);
    if (high < 0 || low < 0) return {};
    id.bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
  }
  return id;
}

std::string print_tree(const Tree& tree) {
  std::string bytes;
  for (const TreeItem& item : tree) {
    bytes.append(item.folder ? folder_mode : file_mode).append(item.name).push_back('\0');
    bytes.append(item.id.bytes.begin(), item.id.bytes.end());
  }
  return bytes;
}

Tree parse_tree(std::string_view bytes) {
  Tree tree;
  while (!bytes.empty()) {
    TreeItem item;
    item.folder = take(bytes, folder_mode);
    if (!item.folder && !take(bytes, file_mode)) {
      throw Error(Trouble::malformed, "a tree holds something that is neither file nor folder");
    }
    const std::size_t end = bytes.find('\0');
    if (end == std::string_view::npos || bytes.size() - end - 1 < item.id.bytes.size()) {
      throw Error(Trouble::malformed, "a tree ends too early");
    }
    item.name = bytes.substr(0, end);
    if (item.name.empty() || item.name.find('/') != std::string::npos) {
      throw Error(Trouble::malformed, "a tree holds a name that is none");
    }
    bytes.remove_prefix(end + 1);
    std::copy_n(bytes.begin(), item.id.bytes.size(), item.id.bytes.begin());
    bytes.remove_prefix(item.id.bytes.size());
    tree.push_back(std::move(item));
  }
  return tree;
}

const TreeItem* find_item(const Tree& tree, std::string_view name) {
  const auto found = std::find_if(tree.begin(), tree.end(),
                                  [&](const TreeItem& item) { return item.name == name; });
  return found == tree.end() ? nullptr : &*found;
}

std::string print_commit(const Commit& commit) {
  std::string text = "tree " + to_hex(commit.tree) + "\n";
  for (const ObjectId& parent : commit.parents) text += "parent " + to_hex(parent) + "\n";
  text += "author " + print_person(commit.identity, commit.time);
  const Committer by = commit.rewritten.value_or(Committer{commit.identity, commit.time});
  text += "committer " + print_person(by.identity, by.time) + "\n" + commit.message;
  return text;
}

std::string add_signature(std::string_view commit, std::string_view armoured) {
  const std::size_t end_of_headers = commit.find("\n\n");
  if (armoured.ends_with('\n')) armoured.remove_suffix(1);
  std::string text(commit.substr(0, end_of_headers));
  text += "\ngpgsig ";
  for (const char character : armoured) {
    text.push_back(character);
    if (character == '\n') text.push_back(' ');
  }
  text += commit.substr(end_of_headers);
  return text;
}

Links parse_links(std::string_view commit) {
  Links links;
  const std::string_view headers = commit.substr(0, commit.find("\n\n"));
  std::string_view rest = commit;
  const std::optional<ObjectId> tree = take_id_line(rest, "tree ");
  if (!tree) throw Error(Trouble::malformed, "a commit names no tree");
  links.tree = *tree;
  while (const std::optional<ObjectId> parent = take_id_line(rest, "parent ")) {
    links.parents.push_back(*parent);
  }
  links.armoured = take_signature(headers);
  return links;
}

}  // namespace travaux::ledger
