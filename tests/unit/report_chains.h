// report_chains.h: random texts and what happens to them from draft to draft.
#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "travaux/report.h"

namespace travaux::chains {

// A word that names the draft it was written for: "k3w17" first stands in draft 3.
inline std::string fresh_word(std::mt19937& random, std::size_t draft) {
  static constexpr const char* ends[] = {"", "é", "ї", "中"};
  return "k" + std::to_string(draft) + "w" + std::to_string(random() % 100000) +
         ends[random() % std::size(ends)];
}

inline std::string fresh_line(std::mt19937& random, std::size_t draft) {
  static constexpr const char* heads[] = {"",    "",     "- ",  "(a) ",         "(b) ",
                                          "1. ", "12. ", "2) ", "Article 3 — ", "  - "};
  std::string line = heads[random() % std::size(heads)];
  const std::size_t words = 3 + random() % 12;
  for (std::size_t i = 0; i < words; ++i) {
    if (i > 0) line += i % 5 == 4 ? ", " : " ";
    line += fresh_word(random, draft);
  }
  return line + (random() % 2 == 0 ? "." : ";");
}

using Lines = std::vector<std::string>;

inline Lines first_draft(std::mt19937& random) {
  Lines lines;
  const std::size_t count = 1 + random() % 12;
  for (std::size_t i = 0; i < count; ++i) lines.push_back(fresh_line(random, 1));
  return lines;
}

// One word of the line replaced, dropped or added.
inline void edit_line(std::string& line, std::mt19937& random, std::size_t draft) {
  const std::size_t space = line.find(' ', random() % line.size());
  if (space == std::string::npos) {
    line += " " + fresh_word(random, draft);
    return;
  }
  const std::size_t end = line.find(' ', space + 1);
  const std::size_t length = (end == std::string::npos ? line.size() : end) - space;
  const std::size_t choice = random() % 3;
  if (choice == 0) line.replace(space, length, " " + fresh_word(random, draft));
  if (choice == 1) line.erase(space, length);
  if (choice == 2) line.insert(space, " " + fresh_word(random, draft));
}

inline void change(Lines& lines, std::mt19937& random, std::size_t draft) {
  const std::size_t at = random() % lines.size();
  switch (random() % 6) {
    case 0:
      lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), fresh_line(random, draft));
      break;
    case 1:
      if (lines.size() > 1) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
      break;
    case 2:
      std::swap(lines[at], lines[random() % lines.size()]);
      break;
    case 3:
      if (at + 1 < lines.size()) {
        lines[at] += " " + lines[at + 1];
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
      }
      break;
    default:
      edit_line(lines[at], random, draft);
  }
}

inline std::string text_of(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n\n";
  return text;
}

// Drafts of one text, oldest first, as they would be received.
inline std::vector<std::string> random_chain(std::mt19937& random) {
  Lines lines = first_draft(random);
  std::vector<std::string> texts = {text_of(lines)};
  const std::size_t drafts = 2 + random() % 5;
  for (std::size_t draft = 2; draft <= drafts; ++draft) {
    for (std::size_t count = random() % 5; count > 0; --count) change(lines, random, draft);
    texts.push_back(text_of(lines));
  }
  return texts;
}

inline std::vector<Document> read_all(const std::vector<std::string>& texts,
                                      std::string_view name = "draft.txt") {
  std::vector<Document> documents;
  documents.reserve(texts.size());
  for (const std::string& text : texts) documents.push_back(read_document(text, name));
  return documents;
}

// A chain in memory.
struct Draft {
  HistoryVersion version;
  const Document* document = nullptr;
  std::string received = {};
};

struct History {
  std::vector<Draft> versions;
  std::vector<RecordedClaim> claims;
};

inline History history_of(const std::vector<Document>& documents) {
  History history;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    history.versions.push_back({{"plan@" + std::to_string(i + 1), i + 1}, &documents[i]});
  }
  return history;
}

// The same with the files as received.
inline History history_of(const std::vector<Document>& documents,
                          const std::vector<std::string>& texts) {
  History history = history_of(documents);
  for (std::size_t i = 0; i < texts.size(); ++i) history.versions[i].received = texts[i];
  return history;
}

inline Origins trace_origins(const History& history) {
  OriginTracer tracer(history.claims);
  for (const Draft& draft : history.versions) {
    tracer.next(draft.version, *draft.document, draft.received);
  }
  return tracer.origins();
}

// The steps between the versions of a history, as the maker yields them.
inline std::vector<ChangelogStep> changelog_of(const History& history) {
  ChangelogMaker maker;
  std::vector<ChangelogStep> steps;
  for (const Draft& draft : history.versions) {
    ChangelogVersion version;
    version.ref = draft.version.ref;
    version.document = *draft.document;
    version.standing = draft.version.standing;
    version.passed_over = draft.version.passed_over;
    for (const RecordedClaim& claim : history.claims) {
      if (claim.ref == version.ref) version.claims.push_back(claim);
    }
    if (auto step = maker.next(std::move(version))) steps.push_back(std::move(*step));
  }
  return steps;
}

inline RecordedClaim claim_about(std::string ref, std::string clause, std::string speaker) {
  RecordedClaim recorded;
  recorded.entry = "e9";
  recorded.author = "clerk@example.org";
  recorded.ref = std::move(ref);
  recorded.clause = std::move(clause);
  recorded.claim.relation = "leaked";
  recorded.claim.chain = {{std::move(speaker), "outlet"}};
  return recorded;
}

}  // namespace travaux::chains
