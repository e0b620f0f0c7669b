// Private fields: what stays of them in a claim, and who can show them.
#include <doctest/doctest.h>

#include <set>

#include "seal_samples.h"
#include "travaux/seal.h"

using namespace travaux;
using namespace travaux::samples;

namespace {

const std::vector<std::string> all_fields = {"archived", "chain", "dated",    "note",
                                             "printed",  "quote", "received", "url"};

Claim whole_claim() {
  Claim claim;
  claim.relation = "leaked";
  claim.chain = {{"Nexta", "outlet"}, {"a source \"close\" to it", "unnamed"}};
  claim.url = "https://example.org/leak";
  claim.dated = "2025-11-20";
  claim.received = "2025-11-21T09:10Z";
  claim.note = "by the back door\nat night";
  claim.reliability = "B";
  claim.printed = "on Thursday";
  claim.resolved_by = "The Gazette";
  claim.quote = {"an armed assault", "it says: ", ", and"};
  claim.archived = to_hex(sha256("a page"));
  return claim;
}

Statement said(const Claim& claim) {
  Statement statement;
  statement.ledger = sha256("ledger");
  statement.document = "plan";
  statement.previous = sha256("entry");
  statement.author = "alice";
  statement.body = Attribution{sha256("entry"), "", claim};
  return statement;
}

const Claimant alice{sha256("ledger"), "alice"};

Claim hidden(const std::vector<std::string>& fields, PrivateValues& values) {
  Claim claim = whole_claim();
  values = make_private(claim, fields, alice, system_randomness());
  return claim;
}

}  // namespace

TEST_CASE("what is private is not in the statement, and the rest is") {
  PrivateValues values;
  const std::string archived = to_hex(sha256("a page"));
  const std::string printed = print_statement(said(hidden(all_fields, values)));
  for (const char* secret : {"Nexta", "close", "example.org", "2025-11-2", "door", "night",
                             "Thursday", "armed", "it says", "and", archived.c_str()}) {
    CHECK(printed.find(secret) == std::string::npos);
  }
  CHECK(printed.find("withheld") != std::string::npos);
  CHECK(printed.find("leaked") != std::string::npos);
}

TEST_CASE("every choice of private fields is put back by whoever holds the values") {
  for (unsigned choice = 1; choice < 256; choice += 2) {  // an archived copy is always private
    std::vector<std::string> fields;
    for (unsigned bit = 0; bit < 8; ++bit) {
      if ((choice >> bit & 1U) != 0) fields.push_back(all_fields[bit]);
    }
    PrivateValues values;
    const Claim claim = hidden(fields, values);
    CHECK(claim.private_fields.size() == fields.size());
    const Statement parsed = parse_statement(print_statement(said(claim)));
    CHECK(std::get<Attribution>(parsed.body).claim == claim);
    CHECK(parse_private(print_private(values)) == values);
    CHECK(disclosed(claim, parse_private(print_private(values)), alice) == whole_claim());
  }
}

TEST_CASE("nothing is put back that was not committed to") {
  PrivateValues values;
  const Claim claim = hidden(all_fields, values);
  for (const std::string& field : all_fields) {
    PrivateValues other = values;
    other.values[field] += " ";
    CHECK(!disclosed(claim, other, alice));
    other.values.erase(field);
    CHECK(!disclosed(claim, other, alice));
    Claim swapped = claim;
    for (PrivateField& kept : swapped.private_fields) {
      if (kept.field == field) kept.commitment.bytes[31] ^= 1U;
    }
    CHECK(!disclosed(swapped, values, alice));
  }
  PrivateValues other = values;
  other.secret.bytes[0] ^= 1U;
  CHECK(!disclosed(claim, other, alice));
}

TEST_CASE("a copied commitment is opened by no values in another's entry or another ledger") {
  PrivateValues values;
  const Claim claim = hidden(all_fields, values);
  CHECK(disclosed(claim, values, alice) == whole_claim());
  CHECK(!disclosed(claim, values, {alice.ledger, "mallory"}));
  CHECK(!disclosed(claim, values, {sha256("another ledger"), alice.identity}));
  // Nor where identities begin alike.
  CHECK(!disclosed(claim, values, {alice.ledger, "alice2"}));
}

TEST_CASE("a value cannot be shown as another field's, and cannot be guessed without the salt") {
  Claim claim = whole_claim();
  claim.dated = claim.received;  // the same value in two fields
  const PrivateValues values =
      make_private(claim, {"dated", "received"}, alice, system_randomness());
  CHECK(claim.private_fields[0].commitment != claim.private_fields[1].commitment);
  std::swap(claim.private_fields[0].commitment, claim.private_fields[1].commitment);
  CHECK(!disclosed(claim, values, alice));

  std::set<Hash> commitments;
  for (int i = 0; i < 20; ++i) {
    PrivateValues fresh;
    commitments.insert(hidden({"note"}, fresh).private_fields.front().commitment);
  }
  CHECK(commitments.size() == 20);
  CHECK(commitments.count(sha256(whole_claim().note)) == 0);
}

TEST_CASE("a field that is unknown, empty or withheld cannot be made private") {
  Claim claim = whole_claim();
  claim.note.clear();
  for (const char* field : {"note", "relation", "from", "", "rating"}) {
    Claim tried = claim;
    CHECK_THROWS_AS(make_private(tried, {field}, alice, system_randomness()), Error);
  }
  claim.chain = {{"", "withheld"}};
  CHECK_THROWS_AS(make_private(claim, {"chain"}, alice, system_randomness()), Error);
  claim.quote.reset();
  CHECK_THROWS_AS(make_private(claim, {"quote"}, alice, system_randomness()), Error);
}

TEST_CASE("a field named twice is kept once") {
  PrivateValues values;
  const Claim claim = hidden({"note", "note"}, values);
  CHECK(claim.private_fields.size() == 1);
  CHECK(disclosed(claim, values, alice) == whole_claim());
}

TEST_CASE("a statement's private fields have one spelling") {
  PrivateValues values;
  Claim claim = hidden({"archived", "chain", "note"}, values);
  const auto refused = [](const Claim& wrong) {
    std::string printed;
    try {
      printed = print_statement(said(wrong));
    } catch (const Error&) {
      return true;
    }
    return !accepted(parse_statement, printed);
  };
  CHECK(!refused(claim));
  Claim open_note = claim;
  open_note.note = "said all the same";
  CHECK(refused(open_note));
  Claim open_chain = claim;
  open_chain.chain = {{"Nexta", "outlet"}};
  CHECK(refused(open_chain));
  Claim unsorted = claim;
  std::swap(unsorted.private_fields[0], unsorted.private_fields[1]);
  CHECK(refused(unsorted));
  Claim doubled = claim;
  doubled.private_fields[1] = doubled.private_fields[0];
  CHECK(refused(doubled));
  Claim unknown = claim;
  unknown.private_fields[1].field = "relation";
  CHECK(refused(unknown));
}

TEST_CASE("private values: every damaged file is refused or shows nothing") {
  Claim claim = whole_claim();
  claim.note = "n";
  const PrivateValues values = make_private(claim, {"note"}, alice, system_randomness());
  const std::string printed = print_private(values);
  std::size_t refused = 0;
  damage(printed, [&](const std::string& damaged) {
    if (damaged == printed) return;
    const auto parsed = accepted(parse_private, damaged);
    if (!parsed) {
      ++refused;
      return;
    }
    CHECK(print_private(*parsed) == damaged);
    const auto shown = disclosed(claim, *parsed, alice);
    if (shown) CHECK(shown->note == "n");
  });
  CHECK(refused > printed.size());
}
