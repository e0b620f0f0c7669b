// ssh.h: OpenSSH's wire form of a public key.
#pragma once

#include <string>

#include "travaux/seal.h"

namespace travaux::seal_room {

std::string ssh_key_blob(const PublicKey& key);

}  // namespace travaux::seal_room
