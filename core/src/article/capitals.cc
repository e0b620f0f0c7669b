#include "article/capitals.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace travaux::reading {
namespace {

struct Row {
  std::string_view state;
  std::string_view seats;
};

constexpr std::array rows = {Row{"russia", "moscow kremlin russian"},
                             Row{"ukraine", "kyiv kiev ukrainian"},
                             Row{"united states", "washington american u.s u.s.a usa america"},
                             Row{"united kingdom", "london british britain u.k"},
                             Row{"france", "paris french"},
                             Row{"germany", "berlin german"},
                             Row{"poland", "warsaw polish"},
                             Row{"china", "beijing chinese"},
                             Row{"turkey", "ankara turkish"},
                             Row{"iran", "tehran iranian"},
                             Row{"israel", "jerusalem israeli"},
                             Row{"japan", "tokyo japanese"},
                             Row{"india", "delhi indian"},
                             Row{"european union", "brussels eu e.u"},
                             Row{"belarus", "minsk belarusian"},
                             Row{"hungary", "budapest hungarian"},
                             Row{"norway", "oslo norwegian"},
                             Row{"sweden", "stockholm swedish"},
                             Row{"finland", "helsinki finnish"},
                             Row{"denmark", "copenhagen danish"},
                             Row{"italy", "rome italian"},
                             Row{"spain", "madrid spanish"},
                             Row{"serbia", "belgrade serbian"},
                             Row{"egypt", "cairo egyptian"},
                             Row{"canada", "ottawa canadian"},
                             Row{"south korea", "seoul"},
                             Row{"north korea", "pyongyang"},
                             Row{"azerbaijan", "baku azerbaijani"},
                             Row{"armenia", "yerevan armenian"},
                             Row{"georgia", "tbilisi georgian"},
                             Row{"syria", "damascus syrian"},
                             Row{"iraq", "baghdad iraqi"},
                             Row{"pakistan", "islamabad pakistani"}};

int number_of_state(const PhraseReader& reader, std::string_view name) {
  for (const Phrase& phrase : reader.read(name)) {
    if (phrase.kind == PhraseKind::party_name) return phrase.value;
  }
  return 0;
}

const std::unordered_map<std::string_view, int>& seats() {
  static const auto table = [] {
    const PhraseReader reader(Language::english);
    std::unordered_map<std::string_view, int> numbers;
    for (const Row& row : rows) {
      const int number = number_of_state(reader, row.state);
      for (std::size_t at = 0; at < row.seats.size();) {
        const std::size_t end = std::min(row.seats.find(' ', at), row.seats.size());
        if (number != 0) numbers.emplace(row.seats.substr(at, end - at), number);
        at = end + 1;
      }
    }
    return numbers;
  }();
  return table;
}

}  // namespace

std::set<int> parties_in(const Statements& statements, const Statement& statement) {
  return parties_in(statements, statement, statement.words);
}

std::set<int> parties_in(const Statements& statements, const Statement& statement,
                         const Stretch& words) {
  std::set<int> parties;
  const Span span = statements.span_of(statement.paragraph, words);
  for (const Phrase& phrase : statement.phrases) {
    const bool inside = phrase.span.start >= span.start && phrase.span.end <= span.end;
    if (inside && phrase.kind == PhraseKind::party_name) parties.insert(phrase.value);
  }
  for (std::size_t at = words.begin; at < words.end; ++at) {
    const auto seat = seats().find(statements.token(statement, at).folded);
    if (seat != seats().end()) parties.insert(seat->second);
  }
  return parties;
}

}  // namespace travaux::reading
