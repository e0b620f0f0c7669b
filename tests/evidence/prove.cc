// prove.cc: writes out our proofs, for judge.go to judge.
//
//   prove FOLDER [COUNT]
//
// FOLDER holds entry.I and checkpoint.N, as judge.go says; with COUNT it is filled first with a log
// of that many small entries under a fixed key, whose verifier key is printed. Into it go
// inclusion.I.N, the proof file for entry I in the log of N, and consistency.M.N, the hashes in
// base64, one line each.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "travaux/error.h"
#include "travaux/seal.h"

namespace {

using travaux::Hash;

std::filesystem::path numbered(const std::filesystem::path& folder, const char* name,
                               std::size_t number) {
  return folder / (name + std::string(".") + std::to_string(number));
}

void make_log(const std::filesystem::path& folder, std::size_t count) {
  const auto key = travaux::SigningKey::from_seed({5});
  travaux::Frontier frontier;
  for (std::size_t index = 0; index < count; ++index) {
    const std::string entry = "entry " + std::to_string(index) + "\n";
    frontier.append(travaux::leaf_hash(entry));
    travaux::base::write_new_file(numbered(folder, "entry", index), entry);
    travaux::base::write_new_file(
        numbered(folder, "checkpoint", index + 1),
        travaux::sign_checkpoint({"small-entries", index + 1, frontier.root()}, key));
  }
  std::puts(travaux::note_verifier_key("small-entries", key.public_key()).c_str());
}

std::string lines_of(const std::vector<Hash>& hashes) {
  std::string lines;
  for (const Hash& hash : hashes) {
    lines += travaux::to_base64({reinterpret_cast<const char*>(hash.bytes.data()), 32}) + "\n";
  }
  return lines;
}

// The proofs of one size of the log: each entry in it, and each smaller log before it.
void prove(const std::filesystem::path& folder, const std::vector<Hash>& leaves) {
  const std::size_t size = leaves.size();
  const auto end = "." + std::to_string(size);
  const std::string note = travaux::base::read_file(numbered(folder, "checkpoint", size));
  for (std::size_t index = 0; index < size; ++index) {
    const auto proof = travaux::prove_inclusion(leaves, index);
    travaux::base::write_new_file(numbered(folder, "inclusion", index) += end,
                                  travaux::print_proof({"", index, proof, note}));
    if (index == 0) continue;
    travaux::base::write_new_file(numbered(folder, "consistency", index) += end,
                                  lines_of(travaux::prove_consistency(leaves, index)));
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2 && argc != 3) {
    std::fputs("usage: prove FOLDER [COUNT]\n", stderr);
    return 2;
  }
  try {
    const std::filesystem::path folder = argv[1];
    if (argc == 3) make_log(folder, std::strtoul(argv[2], nullptr, 10));
    std::vector<Hash> leaves;
    for (std::size_t index = 0; std::filesystem::exists(numbered(folder, "entry", index));
         ++index) {
      leaves.push_back(
          travaux::leaf_hash(travaux::base::read_file(numbered(folder, "entry", index))));
      prove(folder, leaves);
    }
    return leaves.empty() ? 1 : 0;
  } catch (const travaux::Error& error) {
    std::fprintf(stderr, "prove: %s\n", error.what());
    return 1;
  }
}
