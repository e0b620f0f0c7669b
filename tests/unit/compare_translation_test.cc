#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "compare/figure_match.h"
#include "travaux/compare.h"
#include "travaux/error.h"

using namespace travaux;

namespace {

Document read(std::string_view text) {
  return read_document(text, "text.txt", {});
}

Translation compare_english_ukrainian(std::string_view english, std::string_view ukrainian) {
  return compare_translation(read(english), read(ukrainian), Language::english,
                             Language::ukrainian);
}

// "0=0 1=1,2 -=3 2=4 [600000|800000]"
std::string told(const Translation& translation) {
  const auto ids = [](const std::vector<std::size_t>& side) {
    std::string text;
    for (const std::size_t id : side) text += (text.empty() ? "" : ",") + std::to_string(id);
    return text.empty() ? "-" : text;
  };
  const auto values = [](const std::vector<Figure>& figures) {
    std::string text;
    for (const Figure& figure : figures) text += (text.empty() ? "" : ",") + figure.value;
    return text;
  };
  std::string text;
  for (const TranslationPair& pair : translation.pairs) {
    text += (text.empty() ? "" : " ") + ids(pair.before) + '=' + ids(pair.after);
    if (pair.before_only.empty() && pair.after_only.empty()) continue;
    text += "[" + values(pair.before_only) + '|' + values(pair.after_only) + ']';
  }
  return text;
}

constexpr std::string_view english =
    "1. The armed forces shall be limited to 600,000 personnel.\n\n"
    "2. The agreement remains in force for ten (10) years from 27 November 2025.\n\n"
    "3. Article 5 applies.\n";

constexpr std::string_view ukrainian =
    "1. Чисельність збройних сил обмежується 600 000 осіб.\n\n"
    "2. Угода діє протягом десяти (10) років з 27 листопада 2025 року.\n\n"
    "3. Застосовується стаття 5.\n";

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  const std::size_t at = result.find(from);
  REQUIRE(at != std::string::npos);
  return result.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a translation with the same clauses and figures agrees") {
  const Translation translation = compare_english_ukrainian(english, ukrainian);
  CHECK(told(translation) == "0=0 1=1 2=2");
  CHECK(translation.agrees());
  for (const TranslationPair& pair : translation.pairs) {
    CHECK(name_of(pair.by) == "label");
  }
}

TEST_CASE("another number, date, unit or reference is told, wherever it is") {
  const auto differs = [](std::string_view from, std::string_view to) {
    return told(compare_english_ukrainian(english, replaced(ukrainian, from, to)));
  };
  CHECK(differs("600 000", "800 000") == "0=0[600000|800000] 1=1 2=2");
  CHECK(differs("600 000", "600") == "0=0[600000|600] 1=1 2=2");
  CHECK(differs("десяти (10) років", "10 місяців") == "0=0 1=1[10|10] 2=2");
  CHECK(differs("десяти (10)", "дванадцяти (10)") == "0=0 1=1[|12] 2=2");
  CHECK(differs("27 листопада", "27 жовтня") == "0=0 1=1[2025-11-27|2025-10-27] 2=2");
  CHECK(differs("2025 року", "2026 року") == "0=0 1=1[2025-11-27|2026-11-27] 2=2");
  CHECK(differs("стаття 5", "стаття 6") == "0=0 1=1 2=2[5|6]");
  CHECK(differs(" 600 000", "") == "0=0[600000|] 1=1 2=2");
}

TEST_CASE("a clause without a counterpart is said, and shifts no other") {
  const std::string more = replaced(ukrainian, "3. ", "3. Сторони створюють раду.\n\n4. ");
  // 3 is another clause there, and what was 3 is 4: the labels say that 3 is 3.
  CHECK(told(compare_english_ukrainian(english, more)) == "0=0 1=1 2=2[5|] -=3");
  const std::string fewer = replaced(ukrainian,
                                     "2. Угода діє протягом десяти (10) років з 27 "
                                     "листопада 2025 року.\n\n",
                                     "");
  CHECK(told(compare_english_ukrainian(english, fewer)) == "0=0 1=- 2=1");
}

TEST_CASE("letters of two alphabets count the same places") {
  CHECK(told(compare_english_ukrainian(
            "1. The limits are:\n\n(a) 600,000 persons;\n\n(b) no nuclear weapons.\n",
            "1. Обмеження такі:\n\n(а) 600 000 осіб;\n\n(б) без ядерної зброї.\n")) ==
        "0=0 1=1 2=2");
  CHECK(told(compare_english_ukrainian(
            "1. The limits are:\n\n(a) 600,000 persons;\n\n(b) no nuclear weapons.\n",
            "1. Обмеження такі:\n\n(б) без ядерної зброї.\n")) == "0=0 1=- 2=1");
}

TEST_CASE("without labels figures, length and order align") {
  const std::string_view a =
      "The Council meets twice a year in the capital of the presidency.\n\n"
      "It adopts its budget of 40 million euros by the end of March 2026.\n\n"
      "The Secretariat publishes all decisions without delay.\n";
  const std::string_view b =
      "Рада збирається двічі на рік у столиці держави, що головує в ній.\n\n"
      "Секретаріат невідкладно публікує всі рішення.\n";
  CHECK(told(compare_english_ukrainian(a, b)) == "0=0 1=- 2=1");
}

TEST_CASE("of texts in a hostile shape every clause is in one pair, in order") {
  std::mt19937 random(7);
  const auto number = [&](unsigned below) { return static_cast<std::size_t>(random() % below); };
  for (int round = 0; round < 200; ++round) {
    std::string texts[2];
    for (std::string& text : texts) {
      const std::size_t clauses = 1 + number(round % 20 == 0 ? 900 : 12);
      for (std::size_t i = 0; i < clauses; ++i) {
        const std::size_t shape = number(4);
        if (shape == 0) text += std::to_string(number(5)) + ". ";
        if (shape == 1) text += "(" + std::string(1, static_cast<char>('a' + number(3))) + ") ";
        text += "The sum is " + std::to_string(number(9)) + " for Article " +
                std::to_string(number(4)) + " here.\n\n";
      }
    }
    const Document a = read(texts[0]);
    const Document b = read(texts[1]);
    const Translation translation = compare_translation(a, b, Language::english, Language::unknown);
    std::size_t next_a = 0;
    std::size_t next_b = 0;
    for (const TranslationPair& pair : translation.pairs) {
      for (const std::size_t id : pair.before) CHECK(id == next_a++);
      for (const std::size_t id : pair.after) CHECK(id == next_b++);
      CHECK(pair.before.size() + pair.after.size() <= 3);
    }
    CHECK(next_a == a.clauses().size());
    CHECK(next_b == b.clauses().size());
    CHECK(compare_translation(a, a, Language::english, Language::english).agrees());
  }
}

TEST_CASE("figures match once each, from the closest to the loosest") {
  const auto left = [](std::string_view a, std::string_view b) {
    const comparing::Unmatched result = comparing::match_figures(
        FigureReader(Language::english).read(a), FigureReader(Language::ukrainian).read(b));
    return std::to_string(result.before.size()) + '/' + std::to_string(result.after.size());
  };
  CHECK(left("10 days and 10 years", "10 років і 10 днів") == "0/0");
  CHECK(left("10 days", "10 років") == "1/1");
  CHECK(left("10 days", "10 сажнів") == "0/0");
  CHECK(left("10 days", "10 відсотків") == "1/1");
  CHECK(left("$10", "10 євро") == "1/1");
  CHECK(left("10 and 10", "10") == "1/0");
  CHECK(left("10 km", "10 км") == "0/0");
  CHECK(left("10 tons", "10 тонн") == "0/0");
  CHECK(left("by 2030", "2030") == "0/0");
  CHECK(left("Article 5(2)(b)", "стаття 5(2)(б)") == "0/0");
  CHECK(left("Article 5(2)(b)", "стаття 5(2)(в)") == "1/1");
}

TEST_CASE("references match by their whole label and their kind") {
  const auto agree = [](std::string_view english, Language language, std::string_view other) {
    const comparing::Unmatched left =
        comparing::match_figures(FigureReader(Language::english).read_across(english).figures,
                                 FigureReader(language).read_across(other).figures);
    return left.before.empty() && left.after.empty() && left.before_unclear.empty() &&
           left.after_unclear.empty();
  };
  const auto agree_in_ukrainian = [&](std::string_view english, std::string_view ukrainian) {
    return agree(english, Language::ukrainian, ukrainian);
  };
  CHECK(agree_in_ukrainian("paragraph 2 of Article 5", "пункт 2 статті 5"));
  CHECK(agree_in_ukrainian("paragraph 2 of Article 5", "частиною 2 статті 5"));
  CHECK(agree_in_ukrainian("Article 5(2)", "пункт 2 статті 5"));
  CHECK(agree_in_ukrainian("Article 5.2", "пункт 2 статті 5"));
  CHECK(agree_in_ukrainian("Article 5, paragraph 2", "пункт 2 статті 5"));
  CHECK(agree_in_ukrainian("Article 5(2)(b)", "підпункт б пункту 2 статті 5"));
  CHECK(agree_in_ukrainian("point (b) of paragraph 2", "підпункт (б) пункту 2"));
  CHECK(agree_in_ukrainian("paragraphs 2 and 3 of Article 5", "пункти 2 і 3 статті 5"));
  CHECK(agree_in_ukrainian("Article 5(2) and (3)", "пункти 2 і 3 статті 5"));
  CHECK(agree_in_ukrainian("Article 5 of Annex II", "стаття 5 додатка 2"));
  CHECK(agree_in_ukrainian("Section 4", "Розділ 4"));
  CHECK(agree_in_ukrainian("Part II", "Частина ІІ"));
  CHECK(agree_in_ukrainian("Article 5 and paragraph 2", "стаття 5 і пункт 2"));
  CHECK(agree("Article 5(2)(a)", Language::german, "Artikel 5 Absatz 2 Buchstabe a"));
  CHECK(agree("paragraph 2 of Article 5", Language::german, "Absatz 2 des Artikels 5"));
  CHECK(agree("paragraph 2 of Article 5", Language::french, "paragraphe 2 de l’article 5"));
  CHECK(agree("paragraph 2 of Article 5", Language::polish, "art. 5 ust. 2"));

  CHECK_FALSE(agree_in_ukrainian("Article 5(2)", "пункт 3 статті 5"));
  CHECK_FALSE(agree_in_ukrainian("Article 5(2)", "стаття 5"));
  CHECK_FALSE(agree_in_ukrainian("paragraph 2 of Article 5", "пункт 5 статті 2"));
  CHECK_FALSE(agree_in_ukrainian("Annex 2", "стаття 2"));
  CHECK_FALSE(agree_in_ukrainian("paragraph 2", "стаття 2"));
  CHECK_FALSE(agree_in_ukrainian("Article 2", "Розділ 2"));
  CHECK_FALSE(agree_in_ukrainian("paragraph 2 of Article 5", "пункт 2 та стаття 5"));
}

TEST_CASE("what could not be compared is told with its clause, and agrees with nothing") {
  const auto told_across = [](std::string_view english, std::string_view ukrainian) {
    const Translation translation = compare_english_ukrainian(english, ukrainian);
    const TranslationPair& pair = translation.pairs.front();
    CHECK(pair.agrees() == (pair.compared() && !pair.differs()));
    const auto values = [](const std::vector<Figure>& figures) {
      std::string text;
      for (const Figure& figure : figures) text += (text.empty() ? "" : ",") + figure.value;
      return text;
    };
    const std::string differ = values(pair.before_only) + '|' + values(pair.after_only);
    return differ + ' ' + values(pair.before_not_compared) + '|' + values(pair.after_not_compared);
  };
  CHECK(told_across("1. Within 10 days.", "1. Протягом 10 сажнів.") == "| 10|10");
  CHECK(told_across("1. It pays 10 per cent.", "1. Сплачує 10 промілів.") == "| 10|10");
  CHECK(told_across("1. Within 10 miles.", "1. У межах 10 льє.") == "| 10|10");
  CHECK(told_across("1. Within 10 miles.", "1. У межах 10 миль.") == "| |");
  CHECK(told_across("1. Within 10 miles.", "1. У межах 10 км.") == "10|10 |");
  CHECK(told_across("1. It meets in November.", "1. Засідає в листопаді.") == "| |");
  CHECK(told_across("1. It meets in November.", "1. Засідає восени.") == "| --11|");
  CHECK(told_across("1. It meets in November.", "1. Засідає у жовтні.") == "| --11|--10");
  CHECK(told_across("1. It may march in august company.", "1. Може йти.") == "| |");
  CHECK(told_across("1. By two-thirds of votes.", "1. Дві третини голосів.") == "| |");
  CHECK(told_across("1. By two-thirds of votes.", "1. Більшістю голосів.") == "| 2/3|");
  CHECK(told_across("1. One half of the sum.", "1. 1/2 суми.") == "| |");
  CHECK(told_across("1. Half of the sum.", "1. Чверть суми.") == "| 1/2|1/4");
  CHECK(told_across("1. The third Party pays.", "1. Третя Сторона платить.") == "| |");
  CHECK(told_across("1. For one year.", "1. Протягом 1 року.") == "| |");
  CHECK(told_across("1. For one year.", "1. Протягом року.") == "| 1|");
  CHECK(told_across("1. For one year.", "1. Протягом 2 років.") == "|2 1|");
  CHECK(told_across("1. The fifth Party pays.", "1. Платить 5-а Сторона.") == "| |");
  CHECK(told_across("1. 600,000 persons.", "1. 600 000 осіб.") == "| |");
}

TEST_CASE("a file that could not be read is no translation") {
  const Document bytes = read_document(std::string("\0\1", 2), "x", {});
  CHECK_THROWS_AS(compare_translation(bytes, read("Text."), Language::english, Language::french),
                  Error);
}
