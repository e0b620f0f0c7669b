// bench_verify LEDGER ROUNDS CORES: verifies the whole ledger and, in turn with it, as many plain
// signatures with OpenSSL alone. Prints how many signatures that are, and for each round the
// seconds of both. Each entry stands for the four signatures that its verification needs: its
// envelope's, two commits' and one checkpoint's.
#include <openssl/evp.h>

#include <array>
#include <atomic>
#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "desk.h"

namespace {

struct Signed {
  std::string message;
  travaux::Signature signature;
};

// What ssh signs for a commit: a frame around a SHA-512, always as long.
constexpr std::size_t ssh_frame = 95;

std::vector<Signed> signatures_like(const std::string& folder, const travaux::SigningKey& key) {
  const travaux::Ledger ledger = travaux::Ledger::open(folder);
  const travaux::Randomness random = travaux::system_randomness();
  const std::size_t note = travaux::print_checkpoint(ledger.checkpoint()).size();
  std::vector<Signed> made;
  for (const travaux::Entry& entry : ledger.entries()) {
    const travaux::Envelope envelope = travaux::parse_envelope(ledger.envelope(entry));
    const std::size_t statement = travaux::pre_authentication(envelope.payload).size();
    // The founding entry has no document, and so one commit.
    std::vector<std::size_t> sizes = {statement, note, ssh_frame};
    if (!entry.statement.document.empty()) sizes.push_back(ssh_frame);
    for (const std::size_t size : sizes) {
      std::string message(size, '\0');
      random(reinterpret_cast<std::uint8_t*>(message.data()), size);
      const travaux::Signature signature = key.sign(message);
      made.push_back({std::move(message), signature});
    }
  }
  return made;
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

bool holds(EVP_PKEY* key, const Signed& made) {
  const Context context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key) == 1 &&
         EVP_DigestVerify(context.get(), made.signature.bytes.data(), made.signature.bytes.size(),
                          reinterpret_cast<const unsigned char*>(made.message.data()),
                          made.message.size()) == 1;
}

std::string time_openssl(const std::vector<Signed>& all, const travaux::PublicKey& public_key,
                         unsigned cores) {
  const bench::Stopwatch watch;
  std::atomic<std::size_t> failed{0};
  std::vector<std::thread> threads;
  for (unsigned core = 0; core < cores; ++core) {
    threads.emplace_back([&, core] {
      const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, public_key.bytes.data(),
                                                public_key.bytes.size()),
                    EVP_PKEY_free);
      for (std::size_t at = core; at < all.size(); at += cores) {
        if (!holds(key.get(), all[at])) ++failed;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::string taken = watch.seconds();
  if (failed != 0) throw std::runtime_error("OpenSSL refuses a signature");
  return taken;
}

std::string time_verify(const std::string& folder, unsigned cores) {
  travaux::VerifyOptions options;
  options.helpers = cores - 1;
  const bench::Stopwatch watch;
  const travaux::Verification result = travaux::Ledger::verify(folder, options);
  std::string taken = watch.seconds();
  if (result.verdict() != travaux::Verification::Verdict::intact) {
    throw std::runtime_error("the ledger is not intact: " + result.findings.front().where);
  }
  return taken;
}

void compare(const std::string& folder, int rounds, unsigned cores) {
  const travaux::SigningKey key = bench::key();
  const std::vector<Signed> all = signatures_like(folder, key);
  std::cout << all.size() << std::endl;
  for (int round = 0; round < rounds; ++round) {
    const std::string ours = time_verify(folder, cores);
    std::cout << ours << ' ' << time_openssl(all, key.public_key(), cores) << std::endl;
  }
}

}  // namespace

int main(int count, char** words) {
  if (count != 4) {
    std::cerr << "usage: bench_verify LEDGER ROUNDS CORES\n";
    return 2;
  }
  try {
    compare(words[1], std::stoi(words[2]), static_cast<unsigned>(std::stoul(words[3])));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "bench_verify: " << error.what() << '\n';
    return 2;
  }
}
