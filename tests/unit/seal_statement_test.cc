#include <doctest/doctest.h>

#include <functional>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

Statement version_statement() {
  Statement statement;
  statement.ledger = sha256("ledger");
  statement.document = "plan-28";
  statement.previous = sha256("previous");
  statement.author = "alice@example.org";
  statement.time = 1764104400;
  VersionRecord version;
  version.lineage = {LineageKind::follows, sha256("of")};
  version.title = "A plan";
  version.extension = "txt";
  version.reader = "text";
  version.lines = {3, 9};
  version.commitments = commit(SaltSecret{}, "original", "list", "text", {4});
  version.claim =
      Claim{"leaked",     {{"The Gazette", "outlet"}}, "B",         "2", "https://example.org/a",
            "2025-11-19", "2025-11-20T09:10Z",         "line\nline"};
  statement.body = version;
  return statement;
}

Statement attribution_statement() {
  Statement statement = version_statement();
  statement.body = Attribution{sha256("entry"), "art_5",
                               Claim{"drafted", {{"", "withheld"}}, "", "", "", "", "", ""}};
  return statement;
}

Statement founding_statement() {
  Statement statement;
  statement.author = "alice@example.org";
  statement.time = 1764104400;
  statement.body = Founding{"travaux-3f9a",
                            {{"alice@example.org", key_number(1).public_key()},
                             {"bob@example.org", key_number(2).public_key()}}};
  return statement;
}

VersionRecord& version_of(Statement& statement) {
  return std::get<VersionRecord>(statement.body);
}
Claim& claim_of(Statement& statement) {
  return *version_of(statement).claim;
}
Founding& founding_of(Statement& statement) {
  return std::get<Founding>(statement.body);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

using Change = std::function<void(Statement&)>;

void refuses(const Statement& good, const std::vector<Change>& changes) {
  REQUIRE_NOTHROW(print_statement(good));
  for (std::size_t i = 0; i < changes.size(); ++i) {
    CAPTURE(i);
    Statement bad = good;
    changes[i](bad);
    CHECK_THROWS_AS(print_statement(bad), Error);
  }
}

}  // namespace

TEST_CASE("a statement survives printing, and its printing is the only spelling") {
  Random random(10);
  for (int round = 0; round < 2000; ++round) {
    const Statement statement = random_statement(random);
    const std::string printed = print_statement(statement);
    CHECK(parse_statement(printed) == statement);
    CHECK(print_statement(parse_statement(printed)) == printed);
  }
}

TEST_CASE("every damage of a statement is refused or changes what it says") {
  for (const Statement& statement :
       {version_statement(), attribution_statement(), founding_statement()}) {
    damage(print_statement(statement), [&](const std::string& bytes) {
      const auto read = accepted(parse_statement, bytes);
      CHECK((!read || (!(*read == statement) && print_statement(*read) == bytes)));
    });
  }
}

TEST_CASE("other spellings of the same statement are refused") {
  const std::string good = print_statement(version_statement());
  const std::string author = "\"author\":\"alice@example.org\"";
  const std::string bad[] = {
      " " + good,
      good + "\n",
      good + "{}",
      "\xEF\xBB\xBF" + good,
      replaced(good, ":", ": "),
      replaced(good, ",", ",\n"),
      replaced(good, author, author + "," + author),
      replaced(good, author, "\"author\":\"mallory\"," + author),
      replaced(good, author, author + ",\"extra\":\"x\""),
      replaced(good, author, author + ",\"extra\":null"),
      replaced(good, author, author + ",\"clause\":\"\""),
      replaced(good, "\"title\":\"A plan\"", "\"title\":\"\""),
      replaced(good, "\"title\":\"A plan\"", "\"title\":null"),
      replaced(good, "A plan", "\\u0041 plan"),
      replaced(good, "https://", "https:\\/\\/"),
      replaced(good, "line\\nline", "line\\u000aline"),
      replaced(good, "line\\nline", "line\\u000Aline"),
      replaced(good, "[3,9]", "[3.0,9]"),
      replaced(good, "[3,9]", "[3e0,9]"),
      replaced(good, "[3,9]", "[03,9]"),
      replaced(good, "[3,9]", "[-0,9]"),
      replaced(good, "[3,9]", "[3,9,10]"),
      replaced(good, "[3,9]", "[\"3\",9]"),
      replaced(good, "\"segments\":1", "\"segments\":1.0"),
      replaced(good, "\"segments\":1", "\"segments\":true"),
      replaced(good, "\"sha256\":\"", "\"sha1\":\"00\",\"sha256\":\""),
      replaced(good, "\"name\":\"original\"", "\"name\":\"0riginal\""),
      replaced(good, "Statement/v1", "Statement/v0.1"),
      replaced(good, "urn:travaux:version:1", "urn:travaux:version:2"),
      replaced(good, "urn:travaux:version:1", "urn:travaux:attribution:1"),
      replaced(good, "urn:travaux:version:1", "urn:travaux:founding:1"),
      good.substr(0, good.size() - 1),
      "",
      "null",
      "[]",
      "{}",
      "\"text\"",
      std::string(100000, '['),
      "{\"a\":" + good + "}",
  };
  for (const std::string& bytes : bad) {
    CAPTURE(bytes.substr(0, 900));
    CHECK(!accepted(parse_statement, bytes));
  }
}

TEST_CASE("subjects are the expected ones, in order") {
  const std::string good = print_statement(version_statement());
  const std::string printed_unread = [] {
    Statement statement = version_statement();
    version_of(statement).reader = "none";
    version_of(statement).commitments = commit(SaltSecret{}, "original", "list");
    return print_statement(statement);
  }();
  CHECK(good.find("\"name\":\"segments\"") != std::string::npos);
  CHECK(printed_unread.find("segments") == std::string::npos);
  // Text without segments, a repeated subject, none at all.
  const std::size_t subjects = good.find("\"subject\":[") + 11;
  const std::string original = good.substr(subjects, good.find("},{", subjects) + 1 - subjects);
  CHECK(!accepted(parse_statement, replaced(good, original + ",", "")));
  CHECK(!accepted(parse_statement, replaced(good, original, original + "," + original)));
  CHECK(!accepted(parse_statement, good.substr(0, subjects) + "]}"));
  CHECK(!accepted(parse_statement,
                  replaced(printed_unread, "\"title\"", "\"segments\":1,\"title\"")));
}

TEST_CASE("a statement stands where its kind belongs") {
  refuses(founding_statement(),
          {
              [](Statement& s) { s.ledger = Hash(); },
              [](Statement& s) { s.document = "plan-28"; },
              [](Statement& s) { s.previous = Hash(); },
              [](Statement& s) { s.author = "bob@example.org"; },
              [](Statement& s) { founding_of(s).owners.clear(); },
              [](Statement& s) { founding_of(s).owners[1].key = founding_of(s).owners[0].key; },
              [](Statement& s) { founding_of(s).owners[1].key = PublicKey(); },
              [](Statement& s) { founding_of(s).owners[1].identity = "*"; },
              [](Statement& s) { founding_of(s).origin = "a b"; },
              [](Statement& s) { founding_of(s).origin = ""; },
              [](Statement& s) {
                while (founding_of(s).owners.size() < 9) {
                  const auto number = static_cast<std::uint8_t>(founding_of(s).owners.size() + 1);
                  founding_of(s).owners.push_back({"x", key_number(number).public_key()});
                }
              },
          });
  refuses(attribution_statement(),
          {
              [](Statement& s) { s.ledger.reset(); },
              [](Statement& s) { s.previous.reset(); },
              [](Statement& s) { s.document = ""; },
              [](Statement& s) { std::get<Attribution>(s.body).clause = "a\nb"; },
              [](Statement& s) { std::get<Attribution>(s.body).clause = std::string(501, 'a'); },
              [](Statement& s) { std::get<Attribution>(s.body).claim.chain.clear(); },
              [](Statement& s) {
                std::get<Attribution>(s.body).words = {"", 0};
              },
              [](Statement& s) {
                std::get<Attribution>(s.body).words = {std::string(2001, 'a'), 0};
              },
              [](Statement& s) {
                std::get<Attribution>(s.body).words = {"a\x1B[1m", 0};
              },
              [](Statement& s) {
                std::get<Attribution>(s.body).words = {"a", std::uint64_t{1} << 53U};
              },
              [](Statement& s) {
                std::get<Attribution>(s.body).words = {"a", 0};
                std::get<Attribution>(s.body).clause = "";
              },
          });
}

TEST_CASE("the fields of a version keep their bounds") {
  refuses(version_statement(),
          {
              [](Statement& s) { s.ledger.reset(); },
              [](Statement& s) { s.document = "log"; },
              [](Statement& s) { s.document = "Plan"; },
              [](Statement& s) { s.author = "a b"; },
              [](Statement& s) { s.author = "withheld"; },
              [](Statement& s) { s.time = -1; },
              [](Statement& s) { version_of(s).lineage.of.reset(); },
              [](Statement& s) { version_of(s).lineage.kind = LineageKind::first; },
              [](Statement& s) { version_of(s).title = std::string(301, 'a'); },
              [](Statement& s) { version_of(s).title = "a\nb"; },
              [](Statement& s) { version_of(s).title = "a\x1B[31m"; },
              [](Statement& s) { version_of(s).title = "a\xFF"; },
              [](Statement& s) { version_of(s).title = "a\xC2\x9B"; },
              [](Statement& s) { version_of(s).extension = ""; },
              [](Statement& s) { version_of(s).extension = "TXT"; },
              [](Statement& s) { version_of(s).extension = "a/b"; },
              [](Statement& s) { version_of(s).extension = "ninechars"; },
              [](Statement& s) { version_of(s).reader = ""; },
              [](Statement& s) { version_of(s).reader = "none"; },
              [](Statement& s) { version_of(s).reader = "a b"; },
              [](Statement& s) { version_of(s).reader_version = 0; },
              [](Statement& s) { version_of(s).reader_version = std::uint64_t{1} << 53U; },
              [](Statement& s) {
                version_of(s).lines = {0, 1};
              },
              [](Statement& s) {
                version_of(s).lines = {2, 1};
              },
              [](Statement& s) {
                version_of(s).lines = {1, std::uint64_t{1} << 53U};
              },
              [](Statement& s) { version_of(s).commitments.text.reset(); },
              [](Statement& s) { version_of(s).commitments.segments.reset(); },
              [](Statement& s) { version_of(s).commitments.segment_count = 0; },
              [](Statement& s) { version_of(s).commitments.segments = merkle_root({}); },
          });
}

TEST_CASE("the fields of a claim keep their bounds") {
  refuses(version_statement(),
          {
              [](Statement& s) { claim_of(s).relation = ""; },
              [](Statement& s) { claim_of(s).relation = "invented"; },
              [](Statement& s) { claim_of(s).relation = "Leaked"; },
              [](Statement& s) { claim_of(s).chain.clear(); },
              [](Statement& s) {
                claim_of(s).chain.resize(17, {"x", "person"});
              },
              [](Statement& s) { claim_of(s).chain[0].kind = "ghost"; },
              [](Statement& s) { claim_of(s).chain[0].kind = ""; },
              [](Statement& s) { claim_of(s).chain[0].name = ""; },
              [](Statement& s) { claim_of(s).chain[0].name = std::string(301, 'a'); },
              [](Statement& s) { claim_of(s).chain[0].name = "a\tb"; },
              [](Statement& s) { claim_of(s).chain[0].kind = "withheld"; },
              [](Statement& s) { claim_of(s).chain[0].kind = "unknown"; },
              [](Statement& s) { claim_of(s).reliability = "G"; },
              [](Statement& s) { claim_of(s).reliability = "AB"; },
              [](Statement& s) { claim_of(s).reliability = "a"; },
              [](Statement& s) { claim_of(s).credibility = "0"; },
              [](Statement& s) { claim_of(s).credibility = "7"; },
              [](Statement& s) { claim_of(s).credibility = "12"; },
              [](Statement& s) { claim_of(s).url = "a\nb"; },
              [](Statement& s) { claim_of(s).url = std::string(2001, 'a'); },
              [](Statement& s) { claim_of(s).dated = "yesterday"; },
              [](Statement& s) { claim_of(s).received = "2025-02-30"; },
              [](Statement& s) { claim_of(s).note = std::string(4001, 'a'); },
              [](Statement& s) { claim_of(s).note = "a\rb"; },
              [](Statement& s) { claim_of(s).note = "a\xE2\x82"; },
          });
}

TEST_CASE("counts, printed dates and quoted words of a claim keep their bounds") {
  Statement good = version_statement();
  claim_of(good).printed = "last Tuesday";
  claim_of(good).resolved_by = "The Gazette";
  claim_of(good).quote = {"the \"armed assault\"", "said that ", "\nwas"};
  claim_of(good).chain.push_back({"officials", "group", 3, true, SameSource{sha256("e"), 16}});
  REQUIRE(parse_statement(print_statement(good)) == good);
  refuses(good, {
                    [](Statement& s) { claim_of(s).chain[0].count = 2; },
                    [](Statement& s) { claim_of(s).chain[1].count = 1; },
                    [](Statement& s) { claim_of(s).chain[1].count = std::uint64_t{1} << 53U; },
                    [](Statement& s) { claim_of(s).chain[1].same_as->place = 0; },
                    [](Statement& s) { claim_of(s).chain[1].same_as->place = 17; },
                    [](Statement& s) { claim_of(s).printed.clear(); },
                    [](Statement& s) { claim_of(s).dated.clear(); },
                    [](Statement& s) { claim_of(s).printed = std::string(201, 'a'); },
                    [](Statement& s) { claim_of(s).printed = "a\nb"; },
                    [](Statement& s) { claim_of(s).resolved_by = "a\nb"; },
                    [](Statement& s) { claim_of(s).quote->exact = ""; },
                    [](Statement& s) { claim_of(s).quote->exact = std::string(2001, 'a'); },
                    [](Statement& s) { claim_of(s).quote->prefix = std::string(201, 'a'); },
                    [](Statement& s) { claim_of(s).quote->suffix = "a\x9F"; },
                    [](Statement& s) { claim_of(s).archived = to_hex(sha256("copy")); },
                });
  const std::string printed = print_statement(good);
  const std::string bad[] = {
      replaced(printed, "\"basis\":\"inferred\"", "\"basis\":\"stated\""),
      replaced(printed, "\"basis\":\"inferred\"", "\"basis\":\"\""),
      replaced(printed, "\"basis\":\"inferred\"", "\"basis\":1"),
      replaced(printed, "\"count\":3", "\"count\":0"),
      replaced(printed, "\"count\":3", "\"count\":\"3\""),
      replaced(printed, "\"source\":16", "\"source\":\"16\""),
      replaced(printed, "\"exact\"", "\"end\":3,\"exact\""),
      replaced(printed, "\"prefix\":\"said that \"", "\"prefix\":\"\""),
  };
  for (const std::string& bytes : bad) {
    CAPTURE(bytes);
    CHECK(!accepted(parse_statement, bytes));
  }
}

TEST_CASE("what an earlier release signed is printed the same") {
  const std::string statement = print_statement(attribution_statement());
  CHECK(statement.find("\"claim\":{\"chain\":[{\"kind\":\"withheld\"}],\"relation\":\"drafted\"},"
                       "\"clause\":\"art_5\",\"document\":") != std::string::npos);
}

TEST_CASE("a statement that cannot be printed cannot be read") {
  const std::string good = print_statement(version_statement());
  const std::string bad[] = {
      replaced(good, "alice@example.org", "alice example"),
      replaced(good, "\"plan-28\"", "\"main\""),
      replaced(good, "2025-11-25T21:00:00Z", "2025-11-25T21:00:00+00:00"),
      replaced(good, "2025-11-25T21:00:00Z", "2025-02-30T21:00:00Z"),
      replaced(good, "\"kind\":\"outlet\"", "\"kind\":\"withheld\""),
      replaced(good, "\"relation\":\"leaked\"", "\"relation\":\"leaking\""),
      replaced(good, "\"kind\":\"follows\"", "\"kind\":\"first\""),
      replaced(good, "\"kind\":\"follows\"", "\"kind\":\"precedes\""),
      replaced(good, "A plan", "A\\tplan"),
      replaced(good, "A plan", "A \\ud800 plan"),
      replaced(good, "A plan", "A \xFF plan"),
      replaced(good, "[3,9]", "[9,3]"),
      replaced(good, "[3,9]", "[3,9007199254740992]"),
      replaced(good, to_hex(sha256("ledger")), "00"),
  };
  for (const std::string& bytes : bad) {
    CAPTURE(bytes);
    CHECK(!accepted(parse_statement, bytes));
  }
}

TEST_CASE("kinds have names") {
  CHECK(kind_of(version_statement()) == "version");
  CHECK(kind_of(attribution_statement()) == "attribution");
  CHECK(kind_of(founding_statement()) == "founding");
}
