#include "render/reasons.h"

#include <fmt/format.h>

#include <cmath>

#include "travaux/render.h"
#include "travaux/report.h"

namespace travaux::render {
namespace {

std::string percent(double share) {
  return fmt::format("{} %", static_cast<int>(std::floor(100 * share)));
}

std::string_view finder_of(const Reason& reason) {
  switch (reason.matcher) {
    case Matcher::same_document:
      return "the two texts are one";
    case Matcher::same_text:
      return "the same words, which stand nowhere else";
    case Matcher::same_words:
      return "the same words, and of several copies the one in this place";
    case Matcher::in_place:
      return "much alike, directly beside a sure pair";
    case Matcher::same_title:
      return "the same title";
    case Matcher::similar:
      return "rare words in common";
    case Matcher::between:
      return "alike, between two pairs in order";
    case Matcher::contents:
      return "what stands below found its partner there";
    case Matcher::enclosed:
      return "alone between two pairs";
    case Matcher::piece:
      return "pieces of one clause";
    case Matcher::nobody:
      break;
  }
  return "nobody is like it";
}

std::string of_single(const Reason& reason, const Change& change, const Document& before,
                      const Document& after) {
  if (!reason.nearest) return "because: nothing that is left on the other side is like it";
  const Document& other = change.before.empty() ? before : after;
  const std::string name =
      printable(display_label(other, other.clauses().at(reason.nearest->clause)));
  const std::string nearest =
      fmt::format("because: {} is nearest, {} alike, ", name, percent(reason.nearest->likeness));
  switch (reason.nearest->refusal) {
    case Refusal::too_little:
      return nearest + "which is too little";
    case Refusal::far_away:
      return nearest + "but far away and in common words only";
    case Refusal::taken:
      break;
  }
  return nearest + "and has a better partner";
}

bool words_are_equal(const Reason& reason) {
  return reason.matcher == Matcher::same_document || reason.matcher == Matcher::same_text ||
         reason.matcher == Matcher::same_words;
}

}  // namespace

std::string in_words(const Reason& reason, const Change& change, const Document& before,
                     const Document& after) {
  if (change.before.empty() || change.after.empty()) {
    return of_single(reason, change, before, after);
  }
  std::string text = fmt::format("because: {}", finder_of(reason));
  if (!words_are_equal(reason)) {
    text += fmt::format("; {} of the words in common", percent(reason.words));
  }
  if (reason.same_title && reason.matcher != Matcher::same_title) text += "; same title";
  if (reason.same_label) text += "; same number";
  if (reason.matcher == Matcher::piece || reason.matcher == Matcher::same_document) return text;
  if (!reason.in_order) text += "; out of order";
  if (reason.matcher != Matcher::enclosed) {
    text += fmt::format("; neighbours agree {}", percent(reason.neighbours));
  }
  return text;
}

}  // namespace travaux::render
