// key_changes.h: the actions of travaux key that make or enrol a key, or end one.
#pragma once

#include <string>

#include "command.h"
#include "keys.h"
#include "travaux/ledger.h"

namespace travaux::cli {

struct KeyOptions {
  std::string what;      // a request's file; a holder's name or a key id
  std::string identity;  // request
  std::string agent;     // request
  std::string since;     // compromised
  std::string reason;    // retire, compromised
  bool owner = false;    // enrol
  bool last = false;     // compromised
  PassphraseOptions passphrase;
};

// Makes a key for this ledger, or takes the one that waits to be enrolled. Returns the request,
// and writes to `notes` what the user should know.
std::string make_request(World& world, const Ledger& ledger, const KeyOptions& options,
                         std::string& notes);
void enrol(World& world, Ledger& ledger, const KeyOptions& options);
// Retires the key that is named, or declares it compromised.
void end_key(World& world, Ledger& ledger, KeyAction action, const KeyOptions& options);

}  // namespace travaux::cli
