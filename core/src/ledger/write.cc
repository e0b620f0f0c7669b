#include "ledger/write.h"

namespace travaux::ledger {

Commit commit_for(const Entry& entry, const std::string& identity) {
  return {{}, {}, identity, entry.statement.time, commit_message(entry)};
}

ObjectId write_commit(const Store& store, const Commit& commit, const Signer& signer) {
  const std::string text = print_commit(commit);
  const std::string armoured = ssh_signature(text, "git", signer);
  return store.write(ObjectKind::commit, add_signature(text, armoured));
}

ObjectId write_log_tree(const Store& store, const Identification& ledger,
                        const EntriesFolder& folder, const Frontier& frontier,
                        const Signer& signer) {
  const auto blob = [&](std::string_view bytes) { return store.write(ObjectKind::blob, bytes); };
  const auto keep = [&](const std::string& bytes, const std::string&) {
    return store.write(ObjectKind::tree, bytes);
  };
  LogFiles files;
  files.readme = blob(readme(ledger.founding, ledger.id));
  files.allowed_signers = blob(ledger.allowed_signers);
  files.checkpoint =
      blob(sign_checkpoint({ledger.founding.origin, frontier.size(), frontier.root()}, signer));
  files.frontier = blob(frontier.print());
  files.entries = folder.keep(keep);
  return store.write(ObjectKind::tree, print_tree(log_tree(files)));
}

Tree document_tree(const Store& store, const Log& log, std::uint64_t index) {
  const ObjectId commit = log.document_commit(store, index);
  const Links links = parse_links(store.read(commit, ObjectKind::commit, largest_small_file));
  return parse_tree(store.read(links.tree, ObjectKind::tree, largest_tree));
}

}  // namespace travaux::ledger
