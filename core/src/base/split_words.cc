#include "base/split_words.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <memory>
#include <string>

#include "base/handle.h"
#include "base/utf8.h"
#include "travaux/error.h"

namespace travaux::base {
namespace {

void require(UErrorCode status) {
  if (U_FAILURE(status)) {
    throw Error(Trouble::system,
                std::string("finding word boundaries failed: ") + u_errorName(status));
  }
}

bool is_ascii_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

std::unique_ptr<icu::BreakIterator> word_breaker() {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  require(status);
  return breaker;
}

// Spaces that follow one another are one piece, as UAX #29 rule WB3d has it for plain spaces only.
void append_word(std::vector<Word>& words, std::string_view text, std::size_t start,
                 std::size_t end, bool is_word) {
  std::size_t offset = start;
  const bool space = is_space(next_code_point(text, offset));
  if (space && !words.empty() && words.back().end == start && !words.back().is_word) {
    std::size_t previous = words.back().start;
    if (is_space(next_code_point(text, previous))) {
      words.back().end = end;
      return;
    }
  }
  words.push_back({start, end, is_word});
}

}  // namespace

std::vector<Word> split_words(std::string_view text) {
  std::vector<Word> words;
  if (text.empty()) return words;
  UErrorCode status = U_ZERO_ERROR;
  const Handle<UText, utext_close> source(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  require(status);
  const auto breaker = word_breaker();
  breaker->setText(source.get(), status);
  require(status);
  int32_t start = breaker->first();
  for (int32_t end = breaker->next(); end != icu::BreakIterator::DONE; end = breaker->next()) {
    const bool is_word = breaker->getRuleStatus() >= UBRK_WORD_NONE_LIMIT ||
                         is_ascii_word(text[static_cast<std::size_t>(start)]);
    append_word(words, text, static_cast<std::size_t>(start), static_cast<std::size_t>(end),
                is_word);
    start = end;
  }
  return words;
}

}  // namespace travaux::base
