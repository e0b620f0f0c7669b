#include "seal/agent.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "travaux/error.h"

namespace travaux {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::seconds patience_to_list{10};
constexpr std::chrono::seconds patience_to_sign{120};  // the agent may have to ask a person
constexpr std::size_t length_bytes = 4;

[[noreturn]] void fail(const std::string& what) {
  throw Error(Trouble::system, what, "ssh-add -l shows whether the ssh-agent answers");
}

sockaddr_un address_of(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.empty() || path.size() >= sizeof address.sun_path ||
      path.find('\0') != std::string::npos) {
    throw Error(Trouble::usage, "SSH_AUTH_SOCK is not the path of a socket",
                "eval \"$(ssh-agent)\", then ssh-add the key, then again");
  }
  std::copy(path.begin(), path.end(), address.sun_path);
  return address;
}

// A connection with one deadline for all that is said on it, so that an agent that drips bytes
// cannot hold the caller for longer.
class Connection {
 public:
  Connection(const std::string& path, std::chrono::milliseconds patience)
      : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)),
        deadline_(Clock::now() + patience) {
    if (socket_ < 0) fail(std::string("cannot make a socket: ") + std::strerror(errno));
    try {
      connect(path);
    } catch (...) {
      ::close(socket_);
      throw;
    }
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { ::close(socket_); }

  void send(std::string_view bytes) const {
    while (!bytes.empty()) {
      wait(POLLOUT);
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent >= 0) {
        bytes.remove_prefix(static_cast<std::size_t>(sent));
      } else if (!passing(errno)) {
        fail(std::string("cannot write to the ssh-agent: ") + std::strerror(errno));
      }
    }
  }

  std::string receive(std::size_t count) const {
    std::string bytes(count, '\0');
    std::size_t have = 0;
    while (have < count) {
      wait(POLLIN);
      const ssize_t got = ::recv(socket_, bytes.data() + have, count - have, 0);
      if (got == 0) fail("the ssh-agent hung up before it had answered");
      if (got > 0) {
        have += static_cast<std::size_t>(got);
      } else if (!passing(errno)) {
        fail(std::string("cannot read from the ssh-agent: ") + std::strerror(errno));
      }
    }
    return bytes;
  }

 private:
  static bool passing(int code) { return code == EINTR || code == EAGAIN || code == EWOULDBLOCK; }

  void connect(const std::string& path) const {
    const sockaddr_un address = address_of(path);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
      throw Error(Trouble::system, std::string("no ssh-agent answers: ") + std::strerror(errno),
                  "eval \"$(ssh-agent)\", then ssh-add the key, then again")
          .within(path);
    }
  }

  void wait(short event) const {
    for (;;) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(deadline_ - Clock::now()).count();
      if (left <= 0) fail("the ssh-agent did not answer in time");
      pollfd waiting{socket_, event, 0};
      const int ready = ::poll(&waiting, 1, static_cast<int>(left));
      if (ready > 0) return;
      if (ready < 0 && errno != EINTR) {
        fail(std::string("cannot wait for the ssh-agent: ") + std::strerror(errno));
      }
    }
  }

  int socket_;
  Clock::time_point deadline_;
};

class AgentSigner final : public Signer {
 public:
  AgentSigner(std::string socket_path, const PublicKey& key)
      : socket_path_(std::move(socket_path)), key_(key) {}

  PublicKey public_key() const override { return key_; }

  Signature sign(std::string_view message) const override {
    const Signature signature = seal_room::parse_agent_signature(seal_room::ask_agent(
        socket_path_, seal_room::sign_request(key_, message), patience_to_sign));
    // What is not checked here would be written into a ledger that then never verifies.
    if (!verify(key_, message, signature)) {
      throw Error(Trouble::refused, "the ssh-agent gave a signature that its key did not make",
                  "use another ssh-agent: ssh-add the key there, then again");
    }
    return signature;
  }

 private:
  std::string socket_path_;
  PublicKey key_;
};

}  // namespace

namespace seal_room {

std::string ask_agent(const std::string& socket_path, std::string_view request,
                      std::chrono::milliseconds patience) {
  std::string length;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    length += static_cast<char>(request.size() >> (shift - 8) & 0xFFU);
  }
  const Connection connection(socket_path, patience);
  connection.send(length + std::string(request));
  std::size_t size = 0;
  for (const char byte : connection.receive(length_bytes)) {
    size = size << 8U | static_cast<std::uint8_t>(byte);
  }
  if (size == 0 || size > largest_agent_message) {
    throw Error(Trouble::malformed, "the ssh-agent's answer is empty or too large",
                "is SSH_AUTH_SOCK the socket of an ssh-agent? ssh-add -l tells");
  }
  return connection.receive(size);
}

}  // namespace seal_room

std::vector<PublicKey> agent_keys(const std::string& socket_path) {
  return seal_room::parse_identities(
      seal_room::ask_agent(socket_path, seal_room::identities_request(), patience_to_list));
}

std::unique_ptr<Signer> agent_signer(const std::string& socket_path, const PublicKey& key) {
  return std::make_unique<AgentSigner>(socket_path, key);
}

}  // namespace travaux
