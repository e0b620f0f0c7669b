// agent.h: the messages of the ssh-agent protocol (draft-miller-ssh-agent), without their length.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "travaux/seal.h"

namespace travaux::seal_room {

// What OpenSSH's own agent accepts; an answer that claims more is not read.
inline constexpr std::size_t largest_agent_message = std::size_t{256} * 1024;

std::string identities_request();
std::string sign_request(const PublicKey& key, std::string_view message);

// Both throw Error(refused) when the agent says that it failed, Error(malformed) for anything else
// that is not the answer to the request.
//
// Only the acceptable Ed25519 keys, each once, in the agent's order.
std::vector<PublicKey> parse_identities(std::string_view answer);
// Nothing is known yet of what the signature is worth.
Signature parse_agent_signature(std::string_view answer);

// One request and its answer over a connection of its own. Error(system) when the agent cannot be
// reached, hangs up, or has not answered in full when the patience ends.
std::string ask_agent(const std::string& socket_path, std::string_view request,
                      std::chrono::milliseconds patience);

}  // namespace travaux::seal_room
