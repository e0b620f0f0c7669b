// What may be left aside when a reader asks for it, and what never is.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "compare_drafts.h"
#include "travaux/compare.h"

using namespace travaux;
using drafts::document;
using drafts::Line;
using drafts::paragraph;

namespace {

NoiseSet only(std::initializer_list<Noise> kinds) {
  NoiseSet set;
  for (const Noise kind : kinds) set.add(kind);
  return set;
}

const NoiseSet everything =
    only({Noise::letter_case, Noise::space, Noise::punctuation, Noise::numbering});

Comparison without(const NoiseSet& ignore, const std::vector<Line>& before,
                   const std::vector<Line>& after) {
  return compare(document(before), document(after), {.ignore = ignore});
}

// One clause among others, and what remains of it.
Comparison of_words(const NoiseSet& ignore, const std::string& before, const std::string& after) {
  const Line first = paragraph("1.", "The Council shall meet in every third month of the year.");
  const Line last = paragraph("3.", "Observers shall have free access to all border crossings.");
  return without(ignore, {first, paragraph("2.", before), last},
                 {first, paragraph("2.", after), last});
}

bool is_noise(const NoiseSet& ignore, const std::string& before, const std::string& after) {
  const Comparison forth = of_words(ignore, before, after);
  const Comparison back = of_words(ignore, after, before);
  REQUIRE(forth.changes.size() == 3);
  REQUIRE(forth.nothing_remains() == back.nothing_remains());
  // The clause never says that it is unchanged.
  REQUIRE(!forth.changes[1].is(ChangeKind::unchanged));
  REQUIRE(forth.ignored[1].whole.empty() == !forth.nothing_remains());
  return forth.nothing_remains();
}

struct Sample {
  const char* before;
  const char* after;
};

}  // namespace

TEST_CASE("noise of one kind is left aside where that kind was named, and nowhere else") {
  struct Named {
    Noise kind;
    std::vector<Sample> samples;
  };
  const std::vector<Named> all = {
      {Noise::letter_case,
       {{"The Parties shall pay.", "The parties shall pay."},
        {"the Ceasefire Line", "the ceasefire line"},
        {"FINAL PROVISIONS OF THE TREATY", "Final provisions of the treaty"},
        {"PREAMBLE", "Preamble"},
        {"High-Level Group", "high-level group"},
        {"Élection du Conseil", "élection du conseil"},
        {"Договор о мире", "договор о мире"}}},
      {Noise::space,
       {{"The Parties  shall pay.", "The Parties shall pay."},
        {"The\u00A0Parties shall pay.", "The Parties shall pay."},
        {"The Parties\nshall pay.", "The Parties shall pay."},
        {"The Parties shall pay : now", "The Parties shall pay: now"}}},
      {Noise::punctuation,
       {{"The Parties shall pay.", "The Parties shall pay;"},
        {"The Parties shall pay.", "The Parties shall pay"},
        {"The Parties, however, shall pay.", "The Parties however shall pay."},
        {"The “Fund” shall pay.", "The \"Fund\" shall pay."},
        {"The \"Fund\" shall pay.", "The Fund shall pay."},
        {"The Fund (the “Payer”) shall pay.", "The Fund (the \"Payer\") shall pay."},
        {"A Party’s share is paid.", "A Party's share is paid."},
        {"The Fund – as agreed – shall pay.", "The Fund, as agreed, shall pay."},
        {"A re\u2011opened crossing", "A re-opened crossing"}}}};
  for (const Named& named : all) {
    CAPTURE(name_of(named.kind));
    NoiseSet others;
    for (const Noise kind : all_noise) {
      if (kind != named.kind) others.add(kind);
    }
    for (const Sample& sample : named.samples) {
      CAPTURE(sample.before);
      CAPTURE(sample.after);
      CHECK(is_noise(only({named.kind}), sample.before, sample.after));
      CHECK(is_noise(everything, sample.before, sample.after));
      CHECK(!is_noise(others, sample.before, sample.after));
    }
  }
}

TEST_CASE("what may mean something else is never noise, whatever is to be ignored") {
  const std::vector<Sample> samples = {
      // numbers
      {"The Fund pays 1,000 euros.", "The Fund pays 1.000 euros."},
      {"The Fund pays 1,000 euros.", "The Fund pays 1 000 euros."},
      {"The Fund pays 1 000 euros.", "The Fund pays 1\u00A0000 euros."},
      {"The Fund pays 1,000 euros.", "The Fund pays 1000 euros."},
      {"Articles 10-20 apply here.", "Articles 1020 apply here."},
      {"Articles 10-20 apply here.", "Articles 10–20 apply here."},
      {"Articles 10, 20 apply here.", "Articles 10 20 apply here."},
      {"Articles 1 0 apply here.", "Articles 10 apply here."},
      {"within 5, and then", "within 5 and then"},
      {"within five - 5 days", "within five 5 days"},
      {"the sum of – 5 million", "the sum of 5 million"},
      {"the share of 1.5 percent", "the share of 15 percent"},
      {"the share of .5 percent", "the share of 5 percent"},
      {"a price of 5 % each", "a price of 5% each"},
      {"half of ½, and more", "half of ½ and more"},
      {"Parts II, III apply here", "Parts II III apply here"},
      {"a plant of 5 MW there", "a plant of 5 mW there"},
      {"a plant of 5 Pa there", "a plant of 5 pa there"},
      {"gas such as CO2 counts", "gas such as Co2 counts"},
      {"on 5 May in Geneva", "on 5 may in Geneva"},
      {"a screen of 5\" here", "a screen of 5 here"},
      {"٥، ٦ apply here", "٥ ٦ apply here"},
      // words joined or parted
      {"The Fund may re-sign it.", "The Fund may resign it."},
      {"The Fund may re-sign it.", "The Fund may re sign it."},
      {"as any one can see", "as anyone can see"},
      {"it may be so", "it maybe so"},
      {"forces,weapons and mines", "forces weapons and mines"},
      {"forces,weapons and mines", "forces, weapons and mines"},
      {"the U.S. forces leave", "the US forces leave"},
      {"its forces leave", "it's forces leave"},
      {"the Parties' forces leave", "the Parties forces leave"},
      {"and/or the Fund pays", "and or the Fund pays"},
      // case
      {"the US shall leave", "the us shall leave"},
      {"THE FORCES OF THE US LEAVE", "the forces of the us leave"},
      {"the WHO shall leave", "the who shall leave"},
      {"what IT needs is known", "what it needs is known"},
      {"the NATO forces leave", "the nato forces leave"},
      {"for Party A to pay", "for Party a to pay"},
      {"the Straße is closed", "the STRASSE is closed"},
      {"the McDonald plan holds", "the Mcdonald plan holds"},
      {"the \u212Aelvin scale holds", "the kelvin scale holds"},
      {"the \u017Fame scale holds", "the same scale holds"},
      // brackets, options, signs, questions
      {"under (a) the Fund pays", "under a the Fund pays"},
      {"the Fund [shall] pay", "the Fund shall pay"},
      {"the Fund (as agreed) pays", "the Fund as agreed pays"},
      {"the Fund shall pay?", "the Fund shall pay."},
      {"the Fund shall pay!", "the Fund shall pay."},
      {"the Fund shall pay …", "the Fund shall pay."},
      {"the Fund shall pay...", "the Fund shall pay."},
      {"a | b and the Fund", "a b and the Fund"},
      {"the Fund & the Bank pay", "the Fund the Bank pay"},
      {"the Fund + the Bank pay", "the Fund - the Bank pay"},
      {"the Fund's § applies", "the Fund's applies"},
      // what nobody sees
      {"the Fund\u200B shall pay", "the Fund shall pay"},
      {"the Fu\u00ADnd shall pay", "the Fund shall pay"},
      {"the Fund \u202Eshall pay", "the Fund shall pay"},
      // letters of another script
      {"for Russia to pay", "for Russi\u0430 to pay"},
      // words
      {"the Fund shall pay", "the Fund may pay"},
      {"the Fund shall not pay", "the Fund shall pay"}};
  for (const Sample& sample : samples) {
    CAPTURE(sample.before);
    CAPTURE(sample.after);
    CHECK(!is_noise(everything, sample.before, sample.after));
  }
}

TEST_CASE("several kinds together need all of them") {
  const std::string before = "The Parties,  however, shall pay.";
  const std::string after = "The parties however shall pay;";
  CHECK(is_noise(everything, before, after));
  CHECK(!is_noise(only({Noise::letter_case, Noise::punctuation}), "The Parties  shall pay.",
                  "The parties shall pay;"));
  CHECK(!is_noise(only({Noise::letter_case, Noise::space}), before, after));
}

TEST_CASE("beside a real change the noise is marked as such, and the change is not") {
  const Comparison comparison =
      of_words(everything, "The Parties, however, shall pay the Council of Elders in silver.",
               "The parties however may pay the council of elders in silver.");
  const Ignored& ignored = comparison.ignored[1];
  const std::vector<Edit>& edits = comparison.changes[1].edits;
  REQUIRE(ignored.edits.size() == edits.size());
  CHECK(ignored.whole.empty());
  CHECK(ignored.remaining == std::vector{ChangeKind::edited});
  CHECK(!comparison.nothing_remains());
  const auto real = std::count(ignored.edits.begin(), ignored.edits.end(), NoiseSet());
  CHECK(real == 2);  // shall, may
  const auto in_case =
      std::count(ignored.edits.begin(), ignored.edits.end(), only({Noise::letter_case}));
  CHECK(in_case == 6);  // Parties, Council, Elders
}

TEST_CASE("a comma between two numbers counts where everything else is noise") {
  const Comparison comparison =
      of_words(everything, "The parties shall pay, under Articles 5, 6 and 7, every Month.",
               "The Parties shall pay under Articles 5 6 and 7, every month.");
  const Ignored& ignored = comparison.ignored[1];
  CHECK(std::count(ignored.edits.begin(), ignored.edits.end(), NoiseSet()) == 1);
  CHECK(ignored.remaining == std::vector{ChangeKind::edited});
}

TEST_CASE("another number is noise if numbering is, another label word is not") {
  const auto labelled = [](const char* label, const char* words) {
    return std::vector{paragraph("1.", "The Council shall meet in every third month."),
                       paragraph(label, words)};
  };
  const char* words = "Observers shall have free access to all crossings.";
  const NoiseSet numbering = only({Noise::numbering});
  const Comparison same = without(numbering, labelled("2.", words), labelled("3.", words));
  CHECK(same.nothing_remains());
  CHECK(same.changes[1].kinds == std::vector{ChangeKind::renumbered});
  CHECK(same.ignored[1].whole == numbering);
  CHECK(without(numbering, labelled("Article 2", words), labelled("Article 3", words))
            .nothing_remains());
  CHECK(without(numbering, labelled("2.", words), labelled("(b)", words)).nothing_remains());
  CHECK(!without(numbering, labelled("Article 2", words), labelled("Annex 2", words))
             .nothing_remains());
  CHECK(!without(only({Noise::letter_case, Noise::space, Noise::punctuation}),
                 labelled("2.", words), labelled("3.", words))
             .nothing_remains());
  // A number inside the words is no label.
  CHECK(!without(numbering, labelled("2.", "See Article 5 of this treaty."),
                 labelled("2.", "See Article 6 of this treaty."))
             .nothing_remains());
}

TEST_CASE("what is left of a renumbered clause is its number, if only its case is noise") {
  const Comparison comparison = without(
      only({Noise::letter_case}), {paragraph("1.", "The Council shall meet in every third month.")},
      {paragraph("2.", "The council shall meet in every third month.")});
  CHECK(comparison.changes[0].kinds == std::vector{ChangeKind::edited, ChangeKind::renumbered});
  CHECK(comparison.ignored[0].remaining == std::vector{ChangeKind::renumbered});
  CHECK(comparison.ignored[0].whole.empty());
}

TEST_CASE("a label and the word behind it are not joined by what is ignored") {
  std::vector<Line> before = {paragraph("(e)", "Where the Council meets, observers are heard.")};
  std::vector<Line> after = before;
  after[0].separator = "";
  CHECK(!without(everything, before, after).nothing_remains());
  CHECK(!without(everything, after, before).nothing_remains());
  after[0].separator = "  ";
  CHECK(without(everything, before, after).nothing_remains());
}

TEST_CASE("a number that was taken for a label is not ignored with the labels") {
  const std::vector<Line> before = {paragraph("1", "000 observers shall watch the long line.")};
  std::vector<Line> after = before;
  after[0].label = "2";
  CHECK(!without(everything, before, after).nothing_remains());
  after[0].label = "";
  CHECK(!without(everything, before, after).nothing_remains());
}

TEST_CASE("a list mark is never noise") {
  std::vector<Line> before = {paragraph("", "The Council shall meet in every third month.")};
  std::vector<Line> after = before;
  before[0].marker = "- ";
  after[0].marker = "* ";
  CHECK(!without(everything, before, after).nothing_remains());
}

TEST_CASE("a move stays a move, a split a split, whatever else is ignored") {
  std::vector<Line> before = {paragraph("", "The Council shall meet in every third month."),
                              paragraph("", "Observers shall have free access to crossings."),
                              paragraph("", "Prisoners of war shall return to their homes."),
                              paragraph("", "The Fund shall rebuild bridges and hospitals.")};
  std::vector<Line> after = {before[1], before[2], before[3], before[0]};
  after[3].words = "the council shall meet in every third month.";
  const Comparison moved = without(everything, before, after);
  CHECK(!moved.nothing_remains());
  CHECK(moved.count(ChangeKind::moved) == 1);
  std::vector<Line> cut = before;
  cut[3].words =
      "The Fund shall rebuild bridges and hospitals, and the donors shall audit every "
      "contract before any payment is released.";
  std::vector<Line> whole = cut;
  cut[3].words = "The Fund shall rebuild bridges and hospitals,";
  cut.push_back(paragraph("",
                          "and the donors shall audit every contract before any payment is "
                          "released."));
  const Comparison split = without(everything, whole, cut);
  REQUIRE(split.count(ChangeKind::split) == 1);
  CHECK(!split.nothing_remains());
}

TEST_CASE("nothing is ignored unless it is asked for, and nothing remains of equal texts") {
  const std::vector<Line> lines = {paragraph("1.", "The Council shall meet.")};
  CHECK(compare(document(lines), document(lines)).ignored.empty());
  CHECK(without(everything, lines, lines).nothing_remains());
  CHECK(without(everything, lines, lines).all_unchanged());
  CHECK(!without(everything, lines, {}).nothing_remains());
}

// Random words with random marks: noise by the judge must be noise by a plainer rule, which knows
// letters and digits only.
TEST_CASE("noise never hides a letter, a digit or a border between words") {
  const std::vector<std::string> pieces = {"pay",    "Pay", "US", "us", "5", "1,000", "re-sign",
                                           "any",    "one", ",",  ".",  ";", " ",     " ",
                                           "\u00A0", "“",   "\"", "'",  "(", ")",     "–",
                                           "- ",     "…",   "II", "A",  "%", "may",   "PAY"};
  const auto essence = [](const std::string& text) {
    std::vector<std::string> words(1);
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      if ((byte < 0x80 && std::isalnum(byte) != 0)) {
        words.back() += static_cast<char>(std::tolower(byte));
      } else if (!words.back().empty()) {
        words.emplace_back();
      }
    }
    if (words.back().empty()) words.pop_back();
    return words;
  };
  std::size_t noise = 0;
  for (unsigned seed = 0; seed < 4000; ++seed) {
    drafts::Drafter drafter(seed);
    std::vector<std::string> text;
    for (std::size_t i = 0, count = 3 + drafter.below(8); i < count; ++i) {
      text.push_back(pieces[drafter.below(pieces.size())]);
    }
    const auto joined = [](const std::vector<std::string>& list) {
      std::string result = "The Council decides:";
      for (const std::string& piece : list) result += piece;
      return result + " in the end";
    };
    const std::string before = joined(text);
    text[drafter.below(text.size())] = pieces[drafter.below(pieces.size())];
    if (drafter.below(2) == 0)
      text.erase(text.begin() + static_cast<std::ptrdiff_t>(drafter.below(text.size())));
    const std::string after = joined(text);
    if (before == after) continue;
    const Comparison comparison =
        without(everything, {paragraph("1.", before)}, {paragraph("1.", after)});
    if (comparison.changes.size() != 1) continue;
    REQUIRE(apply_edits(document({paragraph("1.", before)}).text().substr(0, 3 + before.size()),
                        document({paragraph("1.", after)}).text().substr(0, 3 + after.size()),
                        comparison.changes[0].edits) ==
            document({paragraph("1.", after)}).text().substr(0, 3 + after.size()));
    if (!comparison.nothing_remains()) continue;
    ++noise;
    CAPTURE(before);
    CAPTURE(after);
    REQUIRE(essence(before) == essence(after));
  }
  CHECK(noise > 50);
}
