#include "article/figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "article/figure_nouns.h"
#include "article/relative_dates.h"

namespace travaux::reading {
namespace {

using namespace std::string_view_literals;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// ISO 8601. Its durations have neither business days nor decades.
std::string duration_of(const Figure& figure) {
  constexpr std::array letters = {
      std::pair("year"sv, "P{}Y"sv),        std::pair("month"sv, "P{}M"sv),
      std::pair("week"sv, "P{}W"sv),        std::pair("day"sv, "P{}D"sv),
      std::pair("hour"sv, "PT{}H"sv),       std::pair("minute"sv, "PT{}M"sv),
      std::pair("second"sv, "PT{}S"sv),     std::pair("decade"sv, "P{}0Y"sv),
      std::pair("business day"sv, "P{}D"sv)};
  for (const auto& [unit, form] : letters) {
    if (figure.unit != unit) continue;
    if (unit == "decade" && !is_digits(figure.value)) return "";
    return fmt::format(fmt::runtime(form), figure.value);
  }
  return "";
}

// "03/04/2025" is a day of one of two months.
std::string date_of(const Figure& figure) {
  const bool resolved = figure.value.find_first_not_of("0123456789-") == std::string::npos;
  return resolved ? figure.value : std::string();
}

// "50:50" of "50–50", "2/3" of "two thirds".
std::string ratio_of(const Figure& figure, std::string_view printed) {
  std::string parts;
  bool apart = false;
  for (const char c : printed) {
    if (c >= '0' && c <= '9') {
      if (apart && !parts.empty()) parts += ':';
      apart = false;
      parts += c;
    } else {
      apart = true;
    }
  }
  const bool split =
      printed.find('/') == std::string_view::npos && parts.find(':') != std::string::npos;
  return split ? parts : figure.value;
}

class ParagraphFigures {
 public:
  // Adds to `figures`.
  ParagraphFigures(std::string_view article, const Paragraph& paragraph, bool english,
                   std::vector<ArticleFigure>& figures)
      : article_(article),
        paragraph_(paragraph),
        english_(english),
        figures_(figures),
        begin_(figures.size()) {}

  void add(const Figure& figure) {
    const Span span{paragraph_.source.start + figure.span.start,
                    paragraph_.source.start + figure.span.end};
    const Stretch words = words_of(span);
    if (words.empty()) return;
    switch (figure.kind) {
      case FigureKind::number:
      case FigureKind::quantity:
        return add_count(figure, span, words);
      case FigureKind::name:
        return;
      case FigureKind::ordinal:
        if (!english_ || ranks(paragraph_, words)) push("ordinal", span, figure.value, "");
        return;
      case FigureKind::reference:
        if (figure.value[0] >= '0' && figure.value[0] <= '9')
          push("ordinal", span, figure.value, figure.unit);
        return;
      case FigureKind::percentage:
        return push("percentage", span, figure.value, "");
      case FigureKind::share:
        return push("ratio", span, ratio_of(figure, text(span)), "");
      case FigureKind::money:
        return push("money", span, figure.value, figure.unit);
      case FigureKind::duration:
        return push("duration", span, duration_of(figure),
                    figure.unit == "business day" ? figure.unit : "");
      case FigureKind::date:
        return push("date", span, date_of(figure), "");
    }
  }

  void add(const RelativeDate& date) {
    const Span span{paragraph_.tokens[date.words.begin].source.start,
                    paragraph_.tokens[date.words.end - 1].source.end};
    push("date", span, date.value, "");
    figures_.back().relative = true;
  }

  // "one witness": the reader of figures takes a lone "one" for an article.
  void add_ones() {
    for (std::size_t at = 0; at < paragraph_.tokens.size(); ++at) {
      const Token& token = paragraph_.tokens[at];
      if (token.folded != "one" || !counts_one(paragraph_, at)) continue;
      const std::size_t behind = behind_noun(paragraph_, at + 1);
      if (behind != at + 1) {
        push_counted(token.source, behind, "1");
      } else {
        push("count", token.source, "1", "");
      }
    }
  }

  // Puts those added into the order of the text; of two in one place the first stays.
  void arrange() {
    const auto earlier = [](const ArticleFigure& a, const ArticleFigure& b) {
      return a.span.start < b.span.start;
    };
    const auto begin = figures_.begin() + static_cast<std::ptrdiff_t>(begin_);
    if (!std::is_sorted(begin, figures_.end(), earlier))
      std::stable_sort(begin, figures_.end(), earlier);
    std::size_t kept = begin_;
    for (std::size_t i = begin_; i < figures_.size(); ++i) {
      ArticleFigure* before = kept > begin_ ? &figures_[kept - 1] : nullptr;
      if (before != nullptr && same_day(*before, figures_[i])) {
        if (before->relative) *before = std::move(figures_[i]);
      } else if (before == nullptr || before->span.end <= figures_[i].span.start) {
        if (kept != i) figures_[kept] = std::move(figures_[i]);
        ++kept;
      }
    }
    figures_.resize(kept);
  }

 private:
  // The tokens that the span touches. Asked in the order of the text.
  Stretch words_of(const Span& span) {
    const auto& tokens = paragraph_.tokens;
    while (next_ < tokens.size() && tokens[next_].source.end <= span.start) ++next_;
    std::size_t end = next_;
    while (end < tokens.size() && tokens[end].source.start < span.end) ++end;
    return {next_, end};
  }

  std::string_view text(const Span& span) const { return article_.substr(span.start, span.size()); }

  // "Thursday, November 27" is one day.
  bool same_day(const ArticleFigure& one, const ArticleFigure& other) const {
    if (one.kind != "date" || other.kind != "date" || one.relative == other.relative) return false;
    if (one.span.end > other.span.start) return true;
    const std::string_view between = article_.substr(one.span.end, other.span.start - one.span.end);
    const bool weekday = text((one.relative ? one : other).span).find("day") != std::string::npos;
    return weekday && (between == ", " || between == " " || between == " (");
  }

  void push(std::string_view kind, const Span& span, std::string value, std::string_view unit) {
    ArticleFigure figure;
    figure.line = paragraph_.line;
    figure.kind = kind;
    figure.text = text(span);
    figure.value = std::move(value);
    figure.unit = unit;
    figure.span = span;
    figures_.push_back(std::move(figure));
  }

  void push_counted(const Span& number, std::size_t behind, std::string value) {
    const Token& noun = paragraph_.tokens[behind - 1];
    push("count", {number.start, noun.source.end}, std::move(value), text(noun.source));
  }

  void add_count(const Figure& figure, const Span& span, const Stretch& words) {
    if (figure.kind == FigureKind::quantity) {
      return push("count", span, figure.value, figure.unit);
    }
    if (is_year(figure, span, words)) return push("date", span, figure.value, "");
    if (joins_score(figure, span, words) || labels_point(words)) return;
    if (counts_nothing(paragraph_, words)) return;
    // "28-point": number and noun are one word.
    const Token& last = paragraph_.tokens[words.end - 1];
    if (last.source.end > span.end) {
      return add_compound(figure, span, article_.substr(span.end, last.source.end - span.end));
    }
    const std::size_t behind =
        english_ ? behind_noun(paragraph_, words.end) : behind_word(paragraph_, words.end);
    if (behind == words.end) return push("count", span, figure.value, "");
    push_counted(span, behind, figure.value);
  }

  // `rest`: "-point", "-4".
  void add_compound(const Figure& figure, const Span& span, std::string_view rest) {
    if (rest.size() < 2 || rest[0] != '-') return;
    if (rest[1] >= '0' && rest[1] <= '9') return push("count", span, figure.value, "");
    const std::string_view noun = rest.substr(1, rest.substr(1).find('-'));
    push("count", {span.start, span.end + 1 + noun.size()}, figure.value, noun);
  }

  // Four digits without a mark between: "the 2016 deal". "2000 soldiers" are counted.
  bool is_year(const Figure& figure, const Span& span, const Stretch& words) const {
    if (!is_digits(text(span)) || figure.value.size() != 4) return false;
    if (figure.value < "1900" || figure.value > "2099") return false;
    const bool round = figure.value.ends_with("00") && words.end < paragraph_.tokens.size() &&
                       paragraph_.tokens[words.end].is(plural);
    return !round;
  }

  // "1. The port stays open"
  bool labels_point(const Stretch& words) const {
    if (words.begin != 0 || words.size() != 1 || words.end + 1 >= paragraph_.tokens.size())
      return false;
    const std::string_view mark = paragraph_.tokens[words.end].folded;
    return mark == "." || mark == ")";
  }

  // "won 3–1", "by 5-4": two small numbers with a dash between, and nothing that they count.
  bool joins_score(const Figure& figure, const Span& span, const Stretch& words) {
    if (figures_.size() == begin_ || figures_.back().kind != "count" || !is_digits(figure.value))
      return false;
    ArticleFigure& first = figures_.back();
    const bool small = first.value.size() <= 2 && figure.value.size() <= 2;
    if (!small || !is_digits(first.text) || first.span.end >= span.start) return false;
    const std::string_view dash = article_.substr(first.span.end, span.start - first.span.end);
    if (dash != "-" && dash != "\u2013") return false;
    const std::size_t behind = behind_noun(paragraph_, words.end);
    if (behind != words.end && paragraph_.tokens[behind - 1].is(plural)) return false;
    first.kind = "ratio";
    first.value.append(":").append(figure.value);
    first.span.end = span.end;
    first.text = text(first.span);
    return true;
  }

  std::string_view article_;
  const Paragraph& paragraph_;
  bool english_;
  std::size_t next_ = 0;
  std::vector<ArticleFigure>& figures_;
  std::size_t begin_;  // the first of this paragraph
};

}  // namespace

std::vector<ArticleFigure> figures_of(std::string_view article,
                                      const std::vector<Paragraph>& paragraphs, Language language,
                                      const std::optional<std::chrono::year_month_day>& captured) {
  const bool english = language == Language::english;
  const FigureReader reader(language);
  std::vector<ArticleFigure> all;
  for (const Paragraph& paragraph : paragraphs) {
    ParagraphFigures figures(article, paragraph, english, all);
    const auto read = reader.read(article.substr(paragraph.source.start, paragraph.source.size()));
    for (const Figure& figure : read) figures.add(figure);
    if (english) {
      figures.add_ones();
      for (const RelativeDate& date : relative_dates_in(paragraph, captured)) figures.add(date);
    }
    figures.arrange();
  }
  return all;
}

}  // namespace travaux::reading
