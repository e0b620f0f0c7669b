// What an ssh-agent may answer: here it is a thread that says whatever the test wants.
#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <thread>

#include "seal/agent.h"
#include "seal_samples.h"

namespace travaux {
namespace {

namespace fs = std::filesystem;
using samples::key_number;

std::string number(std::size_t value) {
  std::string bytes;
  for (unsigned shift = 32; shift > 0; shift -= 8) {
    bytes += static_cast<char>(value >> (shift - 8) & 0xFFU);
  }
  return bytes;
}

std::string field(std::string_view bytes) {
  return number(bytes.size()) + std::string(bytes);
}

template <typename Record>
std::string raw(const Record& record) {
  return {record.bytes.begin(), record.bytes.end()};
}

std::string blob(const PublicKey& key, const std::string& type = "ssh-ed25519") {
  return field(type) + field(raw(key));
}

std::string identities(const std::vector<std::string>& blobs) {
  std::string answer = "\x0C" + number(blobs.size());
  for (const std::string& one : blobs) answer += field(one) + field("a comment");
  return answer;
}

std::string signature_answer(const std::string& bytes, const std::string& type = "ssh-ed25519") {
  return "\x0E" + field(field(type) + field(bytes));
}

// Reads `count` bytes, or fewer when the other side is gone.
std::string take(int socket, std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t have = 0;
  while (have < count) {
    const ssize_t got = ::recv(socket, bytes.data() + have, count - have, 0);
    if (got <= 0) break;
    have += static_cast<std::size_t>(got);
  }
  bytes.resize(have);
  return bytes;
}

void give(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return;  // the caller has heard enough
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
}

// Serves one connection: `reply` turns a request into the raw bytes to send, length included.
class FakeAgent {
 public:
  explicit FakeAgent(std::function<std::string(const std::string& request)> reply)
      : folder_(make_folder()), listener_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string where = path();
    REQUIRE(where.size() < sizeof address.sun_path);
    std::copy(where.begin(), where.end(), address.sun_path);
    REQUIRE(::bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    REQUIRE(::listen(listener_, 1) == 0);
    thread_ = std::thread([this, reply = std::move(reply)] { serve(reply); });
  }
  FakeAgent(const FakeAgent&) = delete;
  FakeAgent& operator=(const FakeAgent&) = delete;
  ~FakeAgent() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    fs::remove_all(folder_);
  }

  std::string path() const { return (folder_ / "agent").string(); }

 private:
  static fs::path make_folder() {
    std::string name = (fs::temp_directory_path() / "travaux-agent-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    return name;
  }

  void serve(const std::function<std::string(const std::string&)>& reply) const {
    const int socket = ::accept(listener_, nullptr, nullptr);
    if (socket < 0) return;
    std::size_t size = 0;
    for (const char byte : take(socket, 4)) size = size << 8U | static_cast<std::uint8_t>(byte);
    give(socket, reply(take(socket, size)));
    ::shutdown(socket, SHUT_WR);
    take(socket, 1);  // until the caller hangs up
    ::close(socket);
  }

  fs::path folder_;
  int listener_;
  std::thread thread_;
};

std::string framed(const std::string& answer) {
  return number(answer.size()) + answer;
}

template <typename Act>
std::optional<Trouble> trouble_of(Act act) {
  try {
    act();
  } catch (const Error& error) {
    CHECK_FALSE(error.next_step().empty());
    return error.kind();
  }
  return std::nullopt;
}

std::optional<Trouble> listing_trouble(const std::string& raw_reply) {
  const FakeAgent agent([&](const std::string&) { return raw_reply; });
  return trouble_of([&] { agent_keys(agent.path()); });
}

std::optional<Trouble> signing_trouble(const std::string& raw_reply) {
  const FakeAgent agent([&](const std::string&) { return raw_reply; });
  return trouble_of([&] { agent_signer(agent.path(), key_number(1).public_key())->sign("text"); });
}

TEST_CASE("an agent's Ed25519 keys are listed, each once, and no others") {
  const PublicKey first = key_number(1).public_key();
  const PublicKey second = key_number(2).public_key();
  std::string request;
  std::vector<PublicKey> keys;
  {
    const FakeAgent agent([&](const std::string& asked) {
      request = asked;
      return framed(identities({blob(second), blob(first, "sk-ssh-ed25519@openssh.com"),
                                blob(first, "ssh-ed25519-cert-v01@openssh.com"), blob(PublicKey{}),
                                field("ssh-rsa") + "whatever", blob(first), blob(second)}));
    });
    keys = agent_keys(agent.path());
  }
  CHECK(request == "\x0B");
  CHECK(keys == std::vector<PublicKey>{second, first});
  CHECK(seal_room::parse_identities(identities({})).empty());
}

TEST_CASE("an agent signs the very bytes that a key in memory would") {
  const SigningKey key = key_number(1);
  for (const std::string& message :
       {std::string(), std::string("text\0more", 9), std::string(100'000, 'x')}) {
    std::string request;
    Signature signature;
    {
      const FakeAgent agent([&](const std::string& asked) {
        request = asked;
        return framed(signature_answer(raw(key.sign(message))));
      });
      const auto signer = agent_signer(agent.path(), key.public_key());
      CHECK(signer->public_key() == key.public_key());
      signature = signer->sign(message);
    }
    CHECK(request == "\x0D" + field(blob(key.public_key())) + field(message) + number(0));
    CHECK(signature == key.sign(message));
  }
}

TEST_CASE("a signature that the key did not make is refused") {
  const std::string good = raw(key_number(1).sign("text"));
  CHECK(signing_trouble(framed(signature_answer(good))) == std::nullopt);
  CHECK(signing_trouble(framed(signature_answer(raw(key_number(2).sign("text"))))) ==
        Trouble::refused);
  CHECK(signing_trouble(framed(signature_answer(raw(key_number(1).sign("another text"))))) ==
        Trouble::refused);
  CHECK(signing_trouble(framed(signature_answer(std::string(64, '\0')))) == Trouble::refused);
  for (const std::size_t at : {0U, 31U, 32U, 63U}) {
    std::string bent = good;
    bent[at] = static_cast<char>(bent[at] ^ 1);
    CHECK(signing_trouble(framed(signature_answer(bent))) == Trouble::refused);
  }
}

TEST_CASE("an agent that says that it failed has refused") {
  CHECK(listing_trouble(framed("\x05")) == Trouble::refused);
  CHECK(signing_trouble(framed("\x05")) == Trouble::refused);
  CHECK(signing_trouble(framed("\x05more")) == Trouble::malformed);
}

TEST_CASE("answers that are empty, too large or to another request are malformed") {
  const std::size_t cap = seal_room::largest_agent_message;
  for (const std::string& reply :
       {number(0), number(cap + 1), number(0xFFFFFFFF), framed("\x06"),
        framed(std::string(1, '\0')), framed(std::string(cap, 'x')),
        // The rest of a good answer does not save a length that is not to be believed.
        number(cap + 1) + identities({blob(key_number(1).public_key())})}) {
    CHECK(listing_trouble(reply) == Trouble::malformed);
    CHECK(signing_trouble(reply) == Trouble::malformed);
  }
  CHECK(listing_trouble(framed(signature_answer(std::string(64, 'x')))) == Trouble::malformed);
  CHECK(signing_trouble(framed(identities({}))) == Trouble::malformed);
  const std::string at_cap = "\x0C" + number(1) + field(field("ssh-rsa")) +
                             field(std::string(cap - 1 - 4 - 4 - 4 - 7 - 4, 'c'));
  REQUIRE(at_cap.size() == cap);
  CHECK(listing_trouble(framed(at_cap)) == std::nullopt);
}

TEST_CASE("an agent that hangs up, is not there or says nothing is told") {
  CHECK(listing_trouble("") == Trouble::system);
  CHECK(listing_trouble(std::string(3, '\0')) == Trouble::system);
  CHECK(listing_trouble(number(5) + "\x0C") == Trouble::system);
  CHECK(signing_trouble(number(seal_room::largest_agent_message) + "\x0E") == Trouble::system);
  CHECK(trouble_of([] { agent_keys("/nonexistent/agent"); }) == Trouble::system);
  CHECK(trouble_of([] { agent_keys(""); }) == Trouble::usage);
  CHECK(trouble_of([] { agent_keys("/" + std::string(200, 'x')); }) == Trouble::usage);

  // Bound and never accepted from: it takes a connection and is silent.
  const fs::path folder =
      fs::temp_directory_path() / ("travaux-mute-" + std::to_string(::getpid()));
  fs::create_directories(folder);
  const std::string path = (folder / "agent").string();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  REQUIRE(path.size() < sizeof address.sun_path);
  std::copy(path.begin(), path.end(), address.sun_path);
  const int mute = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  REQUIRE(::bind(mute, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  REQUIRE(::listen(mute, 1) == 0);
  CHECK(trouble_of([&] { seal_room::ask_agent(path, "\x0B", std::chrono::milliseconds(20)); }) ==
        Trouble::system);
  ::close(mute);
  fs::remove_all(folder);
}

TEST_CASE("damaged answers are refused or mean the same; none is read past its end") {
  const std::string list = identities({blob(key_number(1).public_key()), field("ssh-rsa") + "x"});
  const std::vector<PublicKey> keys = seal_room::parse_identities(list);
  REQUIRE(keys.size() == 1);
  std::size_t refused = 0;
  samples::damage(list, [&](const std::string& damaged) {
    try {
      const std::size_t count = seal_room::parse_identities(damaged).size();
      CHECK(count <= 1);
    } catch (const Error& error) {
      CHECK(error.kind() == Trouble::malformed);
      ++refused;
    }
  });
  CHECK(refused > list.size());

  const std::string answer = signature_answer(std::string(64, 's'));
  samples::damage(answer, [&](const std::string& damaged) {
    try {
      const Signature read = seal_room::parse_agent_signature(damaged);
      // One spelling: what is accepted is what this very signature would be sent as.
      CHECK(signature_answer(raw(read)) == damaged);
    } catch (const Error& error) {
      CHECK(error.kind() == Trouble::malformed);
    }
  });
}

TEST_CASE("Ed25519 blobs of the wrong shape and counts that do not fit are malformed") {
  const auto refuses = [](const std::string& answer) {
    return trouble_of([&] { seal_room::parse_identities(answer); }) == Trouble::malformed;
  };
  const PublicKey key = key_number(1).public_key();
  CHECK(refuses(identities({blob(key) + "x"})));
  CHECK(refuses(identities({field("ssh-ed25519") + field(raw(key).substr(1))})));
  CHECK(refuses(identities({field("ssh-ed25519")})));
  CHECK(refuses(identities({""})));
  CHECK(refuses("\x0C" + number(0xFFFFFFFF) + identities({blob(key)}).substr(5)));
  CHECK(refuses("\x0C" + number(0) + identities({blob(key)}).substr(5)));
  CHECK(refuses("\x0C"));
  CHECK(trouble_of([&] {
          seal_room::sign_request(key, std::string(seal_room::largest_agent_message, 'x'));
        }).has_value());
}

TEST_CASE("public key lines are read with and without a comment, and nothing else is") {
  for (std::uint8_t i = 1; i < 20; ++i) {
    const PublicKey key = key_number(i).public_key();
    const std::string line = ssh_public_key(key);
    CHECK(parse_ssh_public_key(line) == key);
    CHECK(parse_ssh_public_key(line + "\n") == key);
    CHECK(parse_ssh_public_key(line + " alice at home\r\n") == key);
    CHECK_FALSE(parse_ssh_public_key(" " + line));
    CHECK_FALSE(parse_ssh_public_key(line + "\n" + line + "\n"));
    CHECK_FALSE(parse_ssh_public_key(line + "A"));
    CHECK_FALSE(parse_ssh_public_key(line.substr(0, line.size() - 1)));
    CHECK_FALSE(parse_ssh_public_key("ssh-rsa" + line.substr(11)));
    CHECK_FALSE(parse_ssh_public_key("ssh-ed25519 " + to_base64(blob(key, "ssh-ed25518"))));
  }
  CHECK_FALSE(parse_ssh_public_key(""));
  CHECK_FALSE(parse_ssh_public_key("\n"));
  CHECK_FALSE(parse_ssh_public_key("ssh-ed25519 " + to_base64(blob(PublicKey{}))));
}

}  // namespace
}  // namespace travaux
