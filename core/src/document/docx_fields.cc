#include "document/docx_fields.h"

#include <algorithm>
#include <array>
#include <utility>

#include "document/block.h"

namespace travaux::document {
namespace {

// A hostile file may open fields and never close them.
constexpr std::size_t most_open = 100;
constexpr std::size_t longest_instruction = 4096;

std::string_view first_word(std::string_view text) {
  text = trimmed(text);
  return text.substr(0, std::min(text.find_first_of(" \t\\"), text.size()));
}

}  // namespace

std::string Fields::Field::name() const {
  std::string name(first_word(instruction));
  for (char& byte : name) {
    if (byte >= 'a' && byte <= 'z') byte = static_cast<char>(byte - 'a' + 'A');
  }
  return name;
}

void Fields::begin(std::string stands_for) {
  if (open_.size() < most_open) open_.push_back({{}, std::move(stands_for), false, false});
}

void Fields::add_instruction(std::string_view text) {
  if (open_.empty() || open_.back().in_result) return;
  std::string& instruction = open_.back().instruction;
  instruction +=
      text.substr(0, longest_instruction - std::min(longest_instruction, instruction.size()));
}

void Fields::separate() {
  if (!open_.empty()) open_.back().in_result = true;
}

Fields::Field Fields::end() {
  if (open_.empty()) return {};
  Field field = std::move(open_.back());
  open_.pop_back();
  return field;
}

bool Fields::visible() const {
  return std::all_of(open_.begin(), open_.end(),
                     [](const Field& field) { return field.in_result; });
}

bool Fields::in_contents() const {
  return std::any_of(open_.begin(), open_.end(),
                     [](const Field& field) { return field.name() == "TOC"; });
}

void Fields::met_words() {
  if (!open_.empty()) open_.back().has_result = true;
}

std::string words_without_result(const Fields::Field& field) {
  if (!field.stands_for.empty()) return field.stands_for;
  if (field.name() != "MACROBUTTON") return {};
  std::string_view rest = trimmed(field.instruction);
  for (int i = 0; i < 2; ++i) rest = trimmed(rest.substr(first_word(rest).size()));
  return std::string(rest);
}

bool shows_nothing(std::string_view name) {
  constexpr std::array<std::string_view, 9> silent{"XE",  "TC",      "RD",      "TA",  "SET",
                                                   "ASK", "ADVANCE", "PRIVATE", "NEXT"};
  return std::find(silent.begin(), silent.end(), name) != silent.end();
}

}  // namespace travaux::document
