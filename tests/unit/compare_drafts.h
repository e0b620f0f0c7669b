// Small treaties for tests: made by hand or at random, numbered when rendered, changed by drafters
// who reword, move, split, merge, add, remove and renumber.
#pragma once

#include <cctype>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "travaux/document.h"

namespace drafts {

struct Line {
  std::size_t depth = 0;
  std::string marker;
  std::string label;
  std::string separator;
  std::string words;
  travaux::ClauseKind kind = travaux::ClauseKind::paragraph;
};

inline travaux::Document document(const std::vector<Line>& lines) {
  travaux::Document::Parts parts;
  parts.reader.name = "text";
  std::vector<std::pair<std::size_t, std::size_t>> above;  // depth, id
  for (const Line& line : lines) {
    travaux::Clause clause;
    clause.id = static_cast<std::uint32_t>(parts.clauses.size());
    clause.eid = "c" + std::to_string(clause.id);
    clause.kind = line.kind;
    if (clause.id > 0) parts.text += "\n";
    const std::size_t start = parts.text.size();
    parts.text += line.marker;
    const std::size_t label = parts.text.size();
    parts.text += line.label;
    clause.label_span = {label, parts.text.size()};
    if (!line.label.empty() && !line.words.empty()) parts.text += line.separator;
    const std::size_t words = parts.text.size();
    parts.text += line.words;
    clause.words = {words, parts.text.size()};
    clause.span = {start, parts.text.size()};
    parts.text += "\n";
    while (!above.empty() && above.back().first >= line.depth) above.pop_back();
    if (!above.empty()) clause.parent = static_cast<std::uint32_t>(above.back().second);
    above.emplace_back(line.depth, clause.id);
    parts.clauses.push_back(clause);
  }
  return travaux::Document(std::move(parts));
}

inline Line article(const std::string& number, const std::string& title) {
  return {0, "## ", "Article " + number, " — ", title, travaux::ClauseKind::article};
}
inline Line paragraph(const std::string& label, const std::string& words) {
  return {1, "", label, " ", words, travaux::ClauseKind::paragraph};
}
inline Line point(const std::string& label, const std::string& words) {
  return {2, "", label, " ", words, travaux::ClauseKind::point};
}

struct Node {
  std::string words;
  std::vector<Node> children;
};

class Drafter {
 public:
  explicit Drafter(unsigned seed) : random_(seed) {}

  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string word() {
    static const std::vector<std::string> words = {
        "the",      "of",        "and",         "shall",          "may",        "not",
        "party",    "parties",   "ceasefire",   "territory",      "forces",     "agreement",
        "security", "guarantee", "council",     "withdraw",       "within",     "days",
        "600,000",  "800,000",   "€",           "consult",        "obligation", "verify",
        "border",   "sanctions", "assets",      "reconstruction", "élection",   "договор",
        "(b)",      "measure",   "immediately", "signature",      "annex",      "observer",
        "mission",  "monitor",   "any",         "each",           "other",      "prisoner",
        "exchange", "energy",    "plant",       "supervision"};
    return words[below(words.size())];
  }

  std::string sentence(std::size_t least = 4, std::size_t spread = 22) {
    std::string text;
    for (std::size_t i = 0, count = least + below(spread); i < count; ++i) {
      if (!text.empty()) text += below(12) == 0 ? ", " : " ";
      text += word();
    }
    return text + ".";
  }

  std::vector<Node> treaty() {
    std::vector<Node> articles;
    for (std::size_t i = 0, count = 1 + below(7); i < count; ++i) articles.push_back(new_article());
    return articles;
  }

  Node new_article() {
    Node article{below(5) == 0 ? std::string() : sentence(1, 3), {}};
    for (std::size_t j = 0, paragraphs = below(5); j < paragraphs; ++j) {
      article.children.push_back({below(8) == 0 ? "Reserved." : sentence(), {}});
      if (below(3) > 0) continue;
      for (std::size_t k = 0, points = 1 + below(4); k < points; ++k) {
        article.children.back().children.push_back({sentence(2, 10), {}});
      }
    }
    return article;
  }

  std::string reword(std::string text) {
    for (std::size_t i = 0, count = 1 + below(3); i < count; ++i) {
      const std::size_t at = text.find(' ', text.empty() ? 0 : below(text.size()));
      if (at == std::string::npos) {
        text += " " + word();
      } else if (below(2) == 0) {
        text.insert(at, " " + word());
      } else {
        std::size_t end = text.find(' ', at + 1);
        if (end == std::string::npos) end = text.size();
        text.replace(at + 1, end - at - 1, word());
      }
    }
    return text;
  }

  // One drafter's change, of a random kind, at a random place.
  void change(std::vector<Node>& articles) {
    if (articles.empty() || below(12) == 0) {
      insert(articles, new_article());
      return;
    }
    if (below(8) == 0) {
      shuffle_one(articles);
      return;
    }
    std::vector<Node>& list = some_list(articles);
    if (list.empty()) {
      list.push_back({sentence(), {}});
      return;
    }
    change_in(list, articles);
  }

 private:
  void change_in(std::vector<Node>& list, std::vector<Node>& articles) {
    const std::size_t i = below(list.size());
    switch (below(8)) {
      case 0:
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        break;
      case 1:
        insert(list, {sentence(), {}});
        break;
      case 2:
        insert(list, Node(list[i]));
        break;
      case 3:
        split(list, i);
        break;
      case 4:
        if (i + 1 < list.size()) merge(list, i);
        break;
      case 5:
        shuffle_one(list);
        break;
      case 6: {
        Node node = list[i];
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
        insert(some_list(articles), std::move(node));
        break;
      }
      default:
        list[i].words = reword(list[i].words);
    }
  }

  void insert(std::vector<Node>& list, Node node) {
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(below(list.size() + 1)),
                std::move(node));
  }

  void shuffle_one(std::vector<Node>& list) {
    const std::size_t from = below(list.size());
    Node node = list[from];
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
    insert(list, std::move(node));
  }

  void split(std::vector<Node>& list, std::size_t i) {
    const std::size_t at = list[i].words.find(' ', list[i].words.size() / 2);
    if (at == std::string::npos) return;
    Node rest{list[i].words.substr(at + 1), {}};
    list[i].words.resize(at);
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(i) + 1, std::move(rest));
  }

  void merge(std::vector<Node>& list, std::size_t i) {
    list[i].words += " " + list[i + 1].words;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }

  std::vector<Node>& some_list(std::vector<Node>& articles) {
    std::vector<Node>& paragraphs = articles[below(articles.size())].children;
    if (paragraphs.empty() || below(3) > 0) return paragraphs;
    return paragraphs[below(paragraphs.size())].children;
  }

  std::mt19937 random_;
};

inline std::vector<Line> lines_of(const std::vector<Node>& articles) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    lines.push_back(article(std::to_string(i + 1), articles[i].words));
    const auto& paragraphs = articles[i].children;
    for (std::size_t j = 0; j < paragraphs.size(); ++j) {
      lines.push_back(paragraph(std::to_string(j + 1) + ".", paragraphs[j].words));
      for (std::size_t k = 0; k < paragraphs[j].children.size(); ++k) {
        const std::string letter(1, static_cast<char>('a' + k % 26));
        lines.push_back(point("(" + letter + ")", paragraphs[j].children[k].words));
      }
    }
  }
  return lines;
}

inline travaux::Document document(const std::vector<Node>& articles) {
  return document(lines_of(articles));
}

}  // namespace drafts
