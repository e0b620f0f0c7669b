#include <algorithm>
#include <set>

#include "seal/json.h"
#include "seal/names.h"
#include "seal/private.h"
#include "seal/statement.h"

namespace travaux::seal_room {
namespace {

constexpr std::size_t longest_title = 300;
constexpr std::size_t longest_note = 4000;
constexpr std::size_t longest_url = 2000;
constexpr std::size_t longest_source = 300;
constexpr std::size_t longest_clause = 500;
constexpr std::size_t longest_reason = 1000;
constexpr std::size_t longest_chain = 16;
constexpr std::size_t longest_words = 2000;
constexpr std::size_t longest_surroundings = 200;  // before and behind the words, each
constexpr std::size_t longest_printed = 200;
constexpr std::size_t smallest_group = 2;
constexpr std::size_t longest_extension = 8;
constexpr std::size_t most_owners = 8;

bool listed(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_range(const std::optional<std::pair<std::uint64_t, std::uint64_t>>& part) {
  return !part ||
         (part->first >= 1 && part->first <= part->second && part->second <= largest_number);
}

// In the open or privately.
bool said(const Claim& claim, std::string_view field) {
  return !open_value(claim, field).empty() ||
         std::any_of(claim.private_fields.begin(), claim.private_fields.end(),
                     [&](const PrivateField& kept) { return kept.field == field; });
}

// One letter or digit of a scale, or nothing.
bool rated(const std::string& rating, std::string_view scale) {
  return rating.empty() || (rating.size() == 1 && scale.find(rating) != std::string_view::npos);
}

class Rules {
 public:
  explicit Rules(Trouble kind) : kind_(kind) {}

  void statement(const Statement& statement) const {
    require(valid_identity(statement.author), "the author is no identity");
    print_time(statement.time);
    std::visit([&](const auto& body) { placed(statement, body); }, statement.body);
    std::visit([&](const auto& body) { this->body(body); }, statement.body);
  }

 private:
  void require(bool holds, const char* problem) const {
    if (!holds) {
      throw Error(kind_, problem);
    }
  }

  void placed(const Statement& statement, const Founding& founding) const {
    require(!statement.ledger && statement.document.empty() && !statement.previous,
            "the first entry names no ledger, document or earlier entry");
    require(!founding.owners.empty() && founding.owners.front().identity == statement.author,
            "the author of the first entry is the first owner");
  }

  void placed(const Statement& statement, const VersionRecord& /*version*/) const {
    in_a_ledger(statement);
  }

  void placed(const Statement& statement, const Attribution& /*attribution*/) const {
    in_a_ledger(statement);
    require(statement.previous.has_value(), "an attribution follows an earlier entry");
  }

  void placed(const Statement& statement, const KeyEvent& /*event*/) const {
    require(statement.ledger.has_value(), "the statement names no ledger");
    require(statement.document.empty(), "a key event belongs to no document");
    require(statement.previous.has_value(), "a key event follows an earlier entry");
  }

  void placed(const Statement& statement, const Correction& /*correction*/) const {
    follows(statement);
  }
  void placed(const Statement& statement, const Withdrawal& /*withdrawal*/) const {
    follows(statement);
  }
  void placed(const Statement& statement, const Erasure& /*erasure*/) const { follows(statement); }

  void follows(const Statement& statement) const {
    in_a_ledger(statement);
    require(statement.previous.has_value(), "such an entry follows an earlier one");
  }

  void in_a_ledger(const Statement& statement) const {
    require(statement.ledger.has_value(), "the statement names no ledger");
    require(valid_document_id(statement.document), "the document has no valid id");
  }

  void body(const Founding& founding) const {
    require(valid_origin(founding.origin), "the origin is no valid name");
    require(founding.owners.size() <= most_owners, "more than eight owners");
    std::set<PublicKey> keys;
    for (const Owner& owner : founding.owners) {
      require(valid_identity(owner.identity), "an owner has no valid identity");
      require(acceptable(owner.key), "an owner's key is weak or not canonical");
      require(keys.insert(owner.key).second, "two owners have the same key");
    }
    if (founding.succeeds) {
      require(valid_origin(founding.succeeds->origin), "the origin before is no valid name");
      require(founding.succeeds->size >= 1 && founding.succeeds->size <= largest_number,
              "the ledger before had no entry");
    }
  }

  void body(const VersionRecord& version) const {
    lineage(version.lineage);
    title(version.title);
    require(small_letters_and_digits(version.extension, longest_extension),
            "the extension is not one to eight of a-z and 0-9");
    require(plain_word(version.reader), "the reader's name is not one plain word");
    require(version.reader_version >= 1 && version.reader_version <= largest_number,
            "the reader's version is out of range");
    require((version.reader == "none") == !version.commitments.text,
            "the reader is 'none' exactly when there is no text");
    require(is_range(version.lines), "the lines are no range");
    require(is_range(version.pages), "the pages are no range");
    require(!version.lines || !version.pages, "a part is told in lines or in pages, not in both");
    commitments(version.commitments);
    if (version.claim) {
      claim(*version.claim);
    }
  }

  void lineage(const Lineage& lineage) const {
    require((lineage.kind == LineageKind::first) == !lineage.of,
            "a lineage names a version exactly when it is not 'first'");
  }

  void title(const std::string& title) const {
    require(title.empty() || plain_text(title, longest_title),
            "the title is too long or holds control characters");
  }

  void reason(const std::string& reason) const {
    require(reason.empty() || plain_text(reason, longest_reason),
            "the reason is too long or holds control characters");
  }

  void commitments(const Commitments& commitments) const {
    require(commitments.text.has_value() == commitments.segments.has_value(),
            "text and segments are committed to together or not at all");
    require(commitments.text || commitments.segment_count == 0, "segments without a text");
    require(commitments.segment_count <= largest_number, "the segment count is out of range");
    require(!commitments.segments ||
                (commitments.segment_count == 0) == (*commitments.segments == merkle_root({})),
            "the segment count contradicts the segments' root");
  }

  void body(const Attribution& attribution) const {
    require(attribution.clause.empty() || plain_text(attribution.clause, longest_clause),
            "the clause is too long or holds control characters");
    if (attribution.words) {
      require(!attribution.clause.empty(), "words without the clause that they stand in");
      require(plain_lines(attribution.words->exact, longest_words),
              "the words are missing, too long or hold control characters");
      require(attribution.words->start <= largest_number, "the words begin out of range");
    }
    claim(attribution.claim);
  }

  void body(const KeyEvent& event) const {
    require(valid_identity(event.identity), "the key's holder has no valid identity");
    require(acceptable(event.key), "the key is weak or not canonical");
    const bool enrols = event.action == KeyAction::enrol;
    require(enrols == event.possession.has_value(),
            "an enrolment, and nothing else, carries a proof of possession");
    require(enrols || event.role == KeyRole::signer, "only an enrolment gives a role");
    require(event.action == KeyAction::compromised || !event.since,
            "only a compromise says since when");
    require(!enrols || event.reason.empty(), "an enrolment has no reason");
    reason(event.reason);
  }

  void body(const Correction& correction) const {
    require(correction.lineage || correction.title || correction.claim,
            "a correction changes nothing");
    if (correction.lineage) lineage(*correction.lineage);
    if (correction.title) title(*correction.title);
    if (correction.claim) claim(*correction.claim);
    reason(correction.reason);
  }

  void body(const Withdrawal& withdrawal) const {
    require(!withdrawal.reason.empty(), "a withdrawal gives no reason");
    reason(withdrawal.reason);
  }

  void body(const Erasure& erasure) const {
    require(!erasure.reason.empty(), "an erasure gives no reason");
    reason(erasure.reason);
  }

  void private_fields(const Claim& claim) const {
    const std::string* last = nullptr;
    for (const PrivateField& kept : claim.private_fields) {
      require(listed(private_field_names(), kept.field), "a private field of an unknown name");
      require(last == nullptr || *last < kept.field, "private fields twice or out of order");
      last = &kept.field;
      const bool plain = kept.field == "chain" ? claim.chain != withheld_chain()
                                               : !open_value(claim, kept.field).empty();
      require(!plain, "a field is both private and plain");
    }
    require(claim.archived.empty(), "the hash of an archived copy in the open");
  }

  // A date that was resolved has both forms, and one of them may be private.
  void dates(const Claim& claim) const {
    require(claim.dated.empty() || valid_date(claim.dated), "the date is not as in 2025-11-20");
    require(claim.received.empty() || valid_date(claim.received),
            "the date of receipt is not as in 2025-11-20");
    require(claim.printed.empty() || plain_text(claim.printed, longest_printed),
            "the printed date is too long or holds control characters");
    if (claim.resolved_by.empty()) return;
    require(plain_text(claim.resolved_by, longest_source),
            "who resolved the date is too long or holds control characters");
    require(said(claim, "dated") && said(claim, "printed"),
            "somebody resolved a date that is not both printed and dated");
  }

  void quote(const QuotedWords& quote) const {
    require(plain_lines(quote.exact, longest_words),
            "the quoted words are missing, too long or hold control characters");
    for (const std::string& around : {quote.prefix, quote.suffix}) {
      require(around.empty() || plain_lines(around, longest_surroundings),
              "what stands around the quoted words is too long or holds control characters");
    }
  }

  void claim(const Claim& claim) const {
    private_fields(claim);
    require(listed(relations(), claim.relation), "the relation is not one of the known words");
    require(!claim.chain.empty() && claim.chain.size() <= longest_chain,
            "a claim has one to sixteen sources");
    for (const Source& source : claim.chain) {
      this->source(source);
    }
    require(rated(claim.reliability, "ABCDEF"), "the reliability is not A to F");
    require(rated(claim.credibility, "123456"), "the credibility is not 1 to 6");
    require(claim.url.empty() || plain_text(claim.url, longest_url),
            "the address is too long or holds control characters");
    dates(claim);
    if (claim.quote) quote(*claim.quote);
    require(claim.note.empty() || plain_lines(claim.note, longest_note),
            "the note is too long or holds control characters");
  }

  void source(const Source& source) const {
    require(listed(source_kinds(), source.kind), "the source's kind is not one of the known words");
    const bool nameless = source.kind == "withheld" || source.kind == "unknown";
    require(!nameless || source.name.empty(), "a withheld or unknown source has no name");
    require(nameless || plain_text(source.name, longest_source),
            "a source's name is missing, too long or holds control characters");
    require(source.count == 0 || (source.kind == "group" && source.count >= smallest_group &&
                                  source.count <= largest_number),
            "only a group has a count, of two or more");
    require(
        !source.same_as || (source.same_as->place >= 1 && source.same_as->place <= longest_chain),
        "the same source is not one of a chain");
  }

  Trouble kind_;
};

}  // namespace

void check(const Statement& statement, Trouble kind) {
  Rules(kind).statement(statement);
}

}  // namespace travaux::seal_room
