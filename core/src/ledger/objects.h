// objects.h: git's objects as bytes. Pure functions: nothing here touches a disk.
//
// Source: git's documentation of the commit, tree and gpgsig formats. SHA-1 names are how git finds
// things; they are never evidence.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/seal.h"

namespace travaux::ledger {

enum class ObjectKind { commit, tree, blob, tag };

struct ObjectId {
  std::array<std::uint8_t, 20> bytes{};
  bool operator==(const ObjectId&) const = default;
  bool operator<(const ObjectId& other) const { return bytes < other.bytes; }
};

std::string to_hex(const ObjectId& id);
std::optional<ObjectId> object_id_from_hex(std::string_view hex);  // exactly 40 lower-case digits

// One line of a tree: a file (mode 100644) or a folder (040000); a ledger has no other.
struct TreeItem {
  std::string name;
  ObjectId id;
  bool folder = false;
  bool operator==(const TreeItem&) const = default;
};
using Tree = std::vector<TreeItem>;  // in git's order

std::string print_tree(const Tree& tree);
// Error(malformed) for other modes, for names with '/' and for half a line.
Tree parse_tree(std::string_view bytes);
const TreeItem* find_item(const Tree& tree, std::string_view name);

// Who rewrote a commit because of an erasure, and when by their clock.
struct Committer {
  std::string identity;
  Time time = 0;
};

struct Commit {
  ObjectId tree;
  std::vector<ObjectId> parents;
  std::string identity;
  Time time = 0;
  std::string message;
  std::optional<Committer> rewritten = {};
};

// The commit without its signature: the bytes that are signed.
std::string print_commit(const Commit& commit);
// The same with the signature as the last header.
std::string add_signature(std::string_view commit, std::string_view armoured);

// What a stored commit points at, and its signature if it has one where it belongs.
struct Links {
  ObjectId tree;
  std::vector<ObjectId> parents;
  std::string armoured;
};
Links parse_links(std::string_view commit);

}  // namespace travaux::ledger
