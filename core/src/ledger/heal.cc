#include "ledger/heal.h"

#include <algorithm>
#include <string_view>

#include "ledger/write.h"
#include "travaux/error.h"

namespace travaux::ledger {
namespace {

bool is_earlier(const Store& store, const Log& log, const std::string& document,
                const ObjectId& commit) {
  const std::vector<std::size_t> places = log.chronicle().of_document(document);
  return std::any_of(places.rbegin(), places.rend(), [&](std::size_t place) {
    return log.document_commit(store, place) == commit;
  });
}

ObjectId newest_commit(const Opened& state, const std::string& document) {
  return state.log.document_commit(state.store, *state.log.chronicle().newest_place(document));
}

// A branch at an earlier commit of its document is moved to the newest. One that is anywhere else
// belongs to a process that is ahead of us, or is verify()'s to report.
void heal(const Opened& state, const std::string& document) {
  constexpr int tries = 10;
  const Store& store = state.store;
  const ObjectId newest = newest_commit(state, document);
  for (int attempt = 0; attempt < tries; ++attempt) {
    const std::optional<ObjectId> current = store.branch(document);
    if (current == newest) return;
    if (current && !is_earlier(store, state.log, document, *current) &&
        !was_before_erasure(store, state.log.chronicle(), document, *current)) {
      return;
    }
    if (store.move_branch(document, current, newest)) return;
  }
}

// A commit's message names its entry.
const Entry* entry_of(const Chronicle& chronicle, const std::string& document,
                      std::string_view commit) {
  const std::size_t end_of_headers = commit.find("\n\n");
  if (end_of_headers == std::string_view::npos) return nullptr;
  const std::string_view message = commit.substr(end_of_headers + 2);
  for (const std::size_t place : chronicle.of_document(document)) {
    if (commit_message(chronicle[place]) == message) return &chronicle[place];
  }
  return nullptr;
}

// Every key that ever was this person's.
std::vector<Owner> keys_of(const Chronicle& chronicle, const std::string& identity) {
  std::vector<Owner> keys;
  for (const SigningRight& right : chronicle.keys().all()) {
    if (right.holder.identity == identity) keys.push_back(right.holder);
  }
  return keys;
}

bool is_signed_so(const Commit& expected, const std::string& bytes, const std::string& armoured,
                  const std::vector<Owner>& keys) {
  const std::string text = print_commit(expected);
  return add_signature(text, armoured) == bytes &&
         std::any_of(keys.begin(), keys.end(), [&](const Owner& owner) {
           return verify_ssh(armoured, text, "git", owner.key);
         });
}

// Whoever lost a race signed a commit, too, but of an entry that is not in the log.
bool holds_entry(const Store& store, const ObjectId& tree, const Hash& entry) {
  const Tree items = parse_tree(store.read(tree, ObjectKind::tree, largest_tree));
  const TreeItem* envelope = find_item(items, envelope_name);
  return envelope != nullptr &&
         sha256(store.read(envelope->id, ObjectKind::blob, largest_envelope)) == entry;
}

}  // namespace

bool is_form_of(const Chronicle& chronicle, const Entry& entry, const std::string& bytes) {
  const Links links = parse_links(bytes);
  Commit expected = commit_for(entry, entry.statement.author);
  expected.tree = links.tree;
  expected.parents = links.parents;
  if (is_signed_so(expected, bytes, links.armoured, keys_of(chronicle, entry.statement.author))) {
    return true;
  }
  for (const std::size_t place : chronicle.erasures()) {
    const Statement& erasure = chronicle[place].statement;
    const Entry* target = chronicle.find(std::get<Erasure>(erasure.body).target);
    if (chronicle[place].index <= entry.index) continue;
    if (target == nullptr || target->index > entry.index) continue;
    expected.rewritten = Committer{erasure.author, erasure.time};
    if (is_signed_so(expected, bytes, links.armoured, keys_of(chronicle, erasure.author))) {
      return true;
    }
  }
  return false;
}

bool was_before_erasure(const Store& store, const Chronicle& chronicle, const std::string& document,
                        const ObjectId& commit) {
  const std::vector<std::size_t> erasures = chronicle.erasures();
  if (std::none_of(erasures.begin(), erasures.end(), [&](std::size_t place) {
        return chronicle[place].statement.document == document;
      })) {
    return false;
  }
  try {
    const std::string bytes = store.read(commit, ObjectKind::commit, largest_small_file);
    const Entry* entry = entry_of(chronicle, document, bytes);
    return entry != nullptr && is_form_of(chronicle, *entry, bytes) &&
           holds_entry(store, parse_links(bytes).tree, entry->hash);
  } catch (const Error&) {
    return false;
  }
}

void heal_branches(Opened& state, const std::string& document) {
  try {
    const std::vector<std::string> all = state.log.chronicle().documents();
    for (const std::string& each : state.branches_healed ? std::vector{document} : all) {
      if (!each.empty()) heal(state, each);
    }
    state.branches_healed = true;
  } catch (const Error&) {
    state.branches_healed = false;
  }
}

std::string misplaced_branch(const Opened& state) {
  for (const std::string& document : state.log.chronicle().documents()) {
    if (state.store.branch(document) != newest_commit(state, document)) return document;
  }
  return {};
}

}  // namespace travaux::ledger
