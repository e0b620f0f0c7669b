#include "key_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/file.h"
#include "new_key.h"
#include "seen.h"
#include "texts.h"
#include "travaux/error.h"

namespace fs = std::filesystem;

namespace travaux::cli {
namespace {

// ------------------------------------------------------------------------------------- requests

// A key that ended can never come back: its file makes room for a new one, and stays.
std::string set_aside(const OwnKey& own) {
  fs::path aside = own.file;
  aside.replace_extension(
      fmt::format(".{}{}", short_key_id(*own.key), own.file.extension().string()));
  if (fs::exists(aside)) {
    throw Error(Trouble::conflict, "is in the way of your ended key", "move it elsewhere")
        .within(aside.string());
  }
  fs::rename(own.file, aside);
  return fmt::format("set aside {}: your ended key\n", aside.string());
}

void refuse_second_key(const OwnKey& own) {
  throw Error(
      Trouble::conflict,
      own.right == nullptr ? "is your key for this ledger already"
                           : fmt::format("is your key for this ledger already: {}, {}",
                                         own.right->holder.identity, state_of(*own.right)),
      "one key per ledger; if you can use it no more (a lost passphrase), move the file away and "
      "ask again")
      .within(own.file.string());
}

bool ended(const std::optional<OwnKey>& own) {
  return own && own->right != nullptr && own->right->ended_by;
}

// The key that is on this machine and waits to be enrolled; nothing when one has to be made.
std::unique_ptr<Signer> waiting_key(World& world, const Ledger& ledger, const KeyOptions& options,
                                    std::optional<OwnKey>& own) {
  if (!own) return nullptr;
  std::unique_ptr<Signer> key;
  if (!own->key) {
    key = unlock(world, ledger.id(), options.passphrase);
    own->key = key->public_key();
    own->right = right_of(ledger, *own->key);
  }
  if (ended(own)) return nullptr;
  if (own->right != nullptr || !options.agent.empty() || options.passphrase.none) {
    refuse_second_key(*own);
  }
  return key ? std::move(key) : unlock(world, ledger.id(), options.passphrase);
}

std::unique_ptr<Signer> new_key(World& world, const Ledger& ledger, const KeyOptions& options,
                                const std::optional<OwnKey>& own, std::string& notes) {
  std::optional<std::string> passphrase;
  if (options.agent.empty()) passphrase = new_passphrase(world, options.passphrase);
  NewKey made = make_key(world, options.agent, passphrase);
  if (ended(own)) notes += set_aside(*own);
  notes += key_lines(made, keep_key(world, ledger.id(), made));
  return std::move(made.signer);
}

std::string about(const std::string& identity, const PublicKey& key) {
  return fmt::format("identity  {}\nkey id    {}\nfingerprint {}\n", printable(identity),
                     short_key_id(key), ssh_fingerprint(key));
}

// ---------------------------------------------------------------------------------------- naming

bool is_named(const SigningRight& right, std::string_view word) {
  constexpr std::size_t shortest = 6;
  if (right.holder.identity == word || ssh_fingerprint(right.holder.key) == word) return true;
  if (word.starts_with("sha256:")) word.remove_prefix(7);
  return word.size() >= shortest && to_hex(key_id(right.holder.key)).starts_with(word);
}

bool may_end(const SigningRight& right, KeyAction action) {
  return action == KeyAction::retire ? !right.ended_by : !right.compromised;
}

[[noreturn]] void refuse_several(const std::string& word,
                                 const std::vector<const SigningRight*>& keys) {
  std::string list;
  for (const SigningRight* right : keys) {
    list += fmt::format("{}{} ({}, {})", list.empty() ? "" : ", ", short_key_id(right->holder.key),
                        right->holder.identity, state_of(*right));
  }
  throw Error(Trouble::usage, fmt::format("'{}' names {} keys", printable(word), keys.size()),
              "name one by its key id: " + list);
}

[[noreturn]] void refuse_unknown(const Ledger& ledger, const std::string& word) {
  std::vector<std::string> names;
  for (const SigningRight& right : ledger.keys()) names.push_back(right.holder.identity);
  const auto hint = did_you_mean(word, names);
  throw Error(Trouble::missing, fmt::format("no key here is '{}'", printable(word)),
              hint ? fmt::format("did you mean {}?", *hint) : "travaux key list shows all of them");
}

SigningRight right_named(const Ledger& ledger, const std::string& word, KeyAction action) {
  std::vector<const SigningRight*> found;
  const SigningRight* ended = nullptr;
  for (const SigningRight& right : ledger.keys()) {
    if (!is_named(right, word)) continue;
    if (may_end(right, action)) {
      found.push_back(&right);
    } else {
      ended = &right;
    }
  }
  if (found.size() > 1) refuse_several(word, found);
  if (found.size() == 1) return *found.front();
  if (ended == nullptr) refuse_unknown(ledger, word);
  throw Error(Trouble::conflict,
              fmt::format("the key {} of {} has ended already: {}", short_key_id(ended->holder.key),
                          ended->holder.identity, state_of(*ended)),
              "travaux key list shows all of them");
}

std::string owners_of(const Ledger& ledger) {
  std::string names;
  for (const SigningRight& right : ledger.keys()) {
    if (right.role != KeyRole::owner || right.ended_by) continue;
    names += (names.empty() ? "" : ", ") + right.holder.identity;
  }
  return names.empty() ? "nobody any more" : names;
}

// ----------------------------------------------------------------------------------- conditions

bool is_owner(const Ledger& ledger, const Signer& key) {
  const SigningRight* right = right_of(ledger, key.public_key());
  return right != nullptr && right->role == KeyRole::owner && !right->ended_by;
}

void refuse_last_owner(const Ledger& ledger, const SigningRight& right, KeyAction action,
                       const KeyOptions& options) {
  if (right.role != KeyRole::owner || right.ended_by || active_owners(ledger) > 1) return;
  if (action == KeyAction::compromised && options.last) return;
  throw Error(Trouble::refused,
              fmt::format("{} is the last owner: without one nobody can enrol keys here again",
                          right.holder.identity),
              action == KeyAction::retire
                  ? "enrol another owner first: travaux key enrol FILE --owner"
                  : "enrol another owner first: travaux key enrol FILE --owner; or, to end all "
                    "enrolling here, add --last");
}

KeyRequest read_request(const std::string& file) {
  try {
    return parse_key_request(base::read_file(file, largest_envelope));
  } catch (const Error& error) {
    if (error.kind() != Trouble::malformed) throw;
    throw Error(Trouble::malformed, fmt::format("is no key request: {}", error.what()),
                "the newcomer makes one with travaux key request -o FILE")
        .within(file);
  }
}

void refuse_enrolled(const Ledger& ledger, const KeyRequest& request) {
  const SigningRight* right = right_of(ledger, request.key);
  if (right == nullptr) return;
  throw Error(Trouble::conflict,
              fmt::format("the key {} is {}'s here already: {}", short_key_id(request.key),
                          right->holder.identity, state_of(*right)),
              right->ended_by ? "a key that ended never comes back: the newcomer makes another "
                                "with travaux key request"
                              : "travaux key list");
}

void require_request(const Ledger& ledger, const KeyRequest& request) {
  if (request.ledger != ledger.id()) {
    throw Error(Trouble::refused,
                fmt::format("asks for another ledger: {}", to_hex(request.ledger)),
                fmt::format("the newcomer asks again, in this one: {}", to_hex(ledger.id())));
  }
  if (!verify(request)) {
    throw Error(Trouble::refused,
                "its proof fails: the key that it names did not sign it, or not for this name",
                "ask the newcomer for another: travaux key request -o FILE");
  }
  refuse_enrolled(ledger, request);
}

// Whoever asks may call themselves anything.
std::string same_name_warning(const Ledger& ledger, const KeyRequest& request) {
  for (const SigningRight& right : ledger.keys()) {
    if (right.holder.identity != request.identity || right.ended_by) continue;
    return fmt::format(
        "WARNING   {} signs here already, with key {}: is it the same person who asks?\n",
        printable(request.identity), short_key_id(right.holder.key));
  }
  return {};
}

std::optional<Hash> since_entry(const Ledger& ledger, const std::string& since) {
  if (since.empty()) return std::nullopt;
  const std::string number = since.front() == 'e' ? since.substr(1) : since;
  const std::uint64_t index = parse_number(number, "entry");
  if (index >= ledger.entries().size()) {
    throw Error(Trouble::missing, fmt::format("there is no e{}", index),
                fmt::format("the entries are e0 to e{}", ledger.entries().size() - 1));
  }
  return ledger.entries()[index].hash;
}

// The key event at this place was signed by one of `doubted`, at a place from which on it is
// doubted.
bool is_doubted_event(const Ledger& ledger, std::uint64_t place,
                      const std::map<Hash, std::uint64_t>& doubted) {
  // The founding is nobody's enrolment.
  if (place == 0) return false;
  const Envelope envelope = parse_envelope(ledger.envelope(ledger.entries()[place]));
  const auto found = doubted.find(envelope.signatures.front().key);
  return found != doubted.end() && place >= found->second;
}

// What whoever had the key may have done to other keys, and what there is to do about it.
std::string next_steps(const Ledger& ledger, const SigningRight& compromised) {
  std::map<Hash, std::uint64_t> doubted = {
      {key_id(compromised.holder.key), *compromised.doubted_from}};
  std::string text;
  for (const SigningRight& right : ledger.keys()) {
    if (is_doubted_event(ledger, right.from, doubted)) {
      doubted.emplace(key_id(right.holder.key), right.from);
      if (!right.ended_by) {
        text += fmt::format(
            "next      {}, enrolled by e{}, can still sign, and is doubted with it: unless you "
            "know better, travaux key compromised {}\n",
            printable(right.holder.identity), right.from, short_key_id(right.holder.key));
      }
    }
  }
  if (active_owners(ledger) == 0) return text;  // nobody could enrol a new one
  // After all are known: a key may be ended by one that came later.
  for (const SigningRight& right : ledger.keys()) {
    if (doubted.contains(key_id(right.holder.key))) continue;
    if (right.ended_by && is_doubted_event(ledger, *right.ended_by, doubted)) {
      text += fmt::format(
          "next      {}'s key {} was ended by e{}, which is doubted: if its holder is to sign "
          "again, they make a new one with travaux key request\n",
          printable(right.holder.identity), short_key_id(right.holder.key), *right.ended_by);
    }
  }
  return text;
}

void say_ended(World& world, const Ledger& ledger, const Entry& entry, const SigningRight& before) {
  const SigningRight& now = *right_of(ledger, before.holder.key);
  world.out << fmt::format("recorded  e{}: key {} of {}: {}\n", entry.index,
                           short_key_id(now.holder.key), printable(now.holder.identity),
                           state_of(now));
  if (now.compromised) {
    world.out << fmt::format(
        "doubted   what it signed from e{} on: travaux verify names the "
        "entries and says incomplete\n",
        *now.doubted_from);
    world.out << next_steps(ledger, now);
  }
  const auto own = own_key(world, ledger);
  if (own && own->key == now.holder.key) {
    world.out << "yours     this was your key here; " << renewal_advice(ledger) << '\n';
  }
  const std::string recovery = recovery_note(ledger);
  if (!recovery.empty()) world.out << "recovery  " << recovery << '\n';
}

}  // namespace

std::string make_request(World& world, const Ledger& ledger, const KeyOptions& options,
                         std::string& notes) {
  std::optional<OwnKey> own = own_key(world, ledger);
  std::unique_ptr<Signer> key = waiting_key(world, ledger, options, own);
  const Identity identity = choose_identity(world, options.identity);
  if (!key) key = new_key(world, ledger, options, own, notes);
  const KeyRequest request = request_key(ledger.id(), identity.name, *key);
  notes += about(identity.name + (identity.from_git ? " (git's user.email)" : ""), request.key);
  notes +=
      "next      give the request to an owner (" + printable(owners_of(ledger)) +
      "), who says: travaux key enrol FILE\n"
      "          tell them the fingerprint by another way: it is how they know the key is yours\n";
  return print_key_request(request);
}

void enrol(World& world, Ledger& ledger, const KeyOptions& options) {
  const KeyRequest request = read_request(options.what);
  try {
    require_request(ledger, request);
  } catch (Error& error) {
    throw error.within(options.what);
  }
  world.out << about(request.identity, request.key) << same_name_warning(ledger, request)
            << std::flush;
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Author author = author_of(world, ledger, *key);
  if (!is_owner(ledger, *key)) {
    throw Error(Trouble::refused,
                fmt::format("only owners enrol keys; {} is a signer", author.identity),
                "the owners: " + owners_of(ledger));
  }
  KeyEvent event;
  event.action = KeyAction::enrol;
  event.identity = request.identity;
  event.key = request.key;
  event.role = options.owner ? KeyRole::owner : KeyRole::signer;
  event.possession = request.possession;
  const Entry entry = ledger.change_key(event, author);
  remember_recorded(world, ledger, entry);
  world.out
      << fmt::format("recorded  e{}: {} may sign from now on, as {} {}\n", entry.index,
                     printable(request.identity), options.owner ? "an" : "a", name_of(event.role))
      << "next      compare the fingerprint with them by another way; give them the ledger as it "
         "stands now\n";
}

void end_key(World& world, Ledger& ledger, KeyAction action, const KeyOptions& options) {
  const SigningRight right = right_named(ledger, options.what, action);
  refuse_last_owner(ledger, right, action, options);
  KeyEvent event;
  event.action = action;
  event.identity = right.holder.identity;
  event.key = right.holder.key;
  event.since = since_entry(ledger, options.since);
  event.reason = options.reason;
  const std::unique_ptr<Signer> key = unlock(world, ledger.id(), options.passphrase);
  const Author author = author_of(world, ledger, *key);
  if (!is_owner(ledger, *key) && right.holder.identity != author.identity) {
    throw Error(
        Trouble::refused,
        fmt::format("{} is a signer, who may end only keys of the same name", author.identity),
        "the owners may: " + owners_of(ledger));
  }
  const Entry entry = ledger.change_key(event, author);
  remember_recorded(world, ledger, entry);
  say_ended(world, ledger, entry, right);
}

}  // namespace travaux::cli
