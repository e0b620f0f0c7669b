#include "render/page.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/utf8.h"

namespace travaux::render {
namespace {

// Narrower than this nothing can be laid out; the terminal will wrap by itself.
constexpr std::size_t least_width = 40;

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::bold:
      return "\x1b[1m";
    case Ink::dim:
      return "\x1b[2m";
    case Ink::removed:
      return "\x1b[31;9m";
    case Ink::added:
      return "\x1b[32m";
    case Ink::alarm:
      return "\x1b[1;31m";
    case Ink::plain:
      break;
  }
  return "\x1b[0m";
}

// A stretch in one ink of a fragment, which must outlive it.
struct Bit {
  std::string_view text;
  Ink ink = Ink::plain;
};

// What must stay on one line, in one or more inks, and whether a space stands before it.
struct Atom {
  std::size_t first_bit = 0;
  std::size_t end_bit = 0;
  std::size_t columns = 0;
  bool spaced = false;
};

struct Atoms {
  std::vector<Atom> all;
  std::vector<Bit> bits;

  std::span<const Bit> bits_of(const Atom& atom) const {
    return std::span(bits).subspan(atom.first_bit, atom.end_bit - atom.first_bit);
  }
};

Atoms atoms_of(const Fragments& fragments) {
  Atoms atoms;
  bool open = false;
  bool spaced = false;
  for (const Fragment& fragment : fragments) {
    const std::string_view text = fragment.text;
    for (std::size_t at = 0; at < text.size();) {
      if (text[at] == ' ') {
        open = false;
        spaced = true;
        ++at;
        continue;
      }
      const std::size_t end = std::min(text.find(' ', at), text.size());
      const std::size_t bit = atoms.bits.size();
      if (!open) atoms.all.push_back({bit, bit, 0, std::exchange(spaced, false)});
      open = true;
      atoms.bits.push_back({text.substr(at, end - at), fragment.ink});
      atoms.all.back().end_bit = bit + 1;
      atoms.all.back().columns += base::columns(atoms.bits.back().text);
      at = end;
    }
  }
  return atoms;
}

}  // namespace

Page::Page(const Screen& screen)
    : width_(std::max(screen.width, least_width)), color_(screen.color) {}

void Page::write(std::string_view text, Ink ink) {
  if (color_ && ink != ink_) {
    if (ink_ != Ink::plain) bytes_ += code_of(Ink::plain);
    if (ink != Ink::plain) bytes_ += code_of(ink);
    ink_ = ink;
  }
  bytes_ += text;
}

void Page::end_line() {
  write("\n", Ink::plain);
}

void Page::wrap(const Fragments& fragments, std::size_t column, std::size_t hanging) {
  bool fresh = true;
  const Atoms atoms = atoms_of(fragments);
  for (const Atom& atom : atoms.all) {
    const auto bits = atoms.bits_of(atom);
    const std::size_t space = atom.spaced && !fresh ? 1 : 0;
    if (!fresh && column + space + atom.columns > width_) {
      end_line();
      write(std::string(hanging, ' '), Ink::plain);
      column = hanging;
    } else if (space > 0) {
      write(" ", bits.front().ink == ink_ ? ink_ : Ink::plain);
      ++column;
    }
    for (const Bit& bit : bits) write(bit.text, bit.ink);
    column += atom.columns;
    fresh = false;
  }
  end_line();
}

void Page::add(const Fragments& fragments, std::size_t indent, std::size_t hanging) {
  write(std::string(indent, ' '), Ink::plain);
  wrap(fragments, indent, hanging);
}

void Page::add_behind(const Fragments& head, std::size_t head_columns, const Fragments& fragments) {
  for (const Fragment& fragment : head) write(fragment.text, fragment.ink);
  wrap(fragments, head_columns, head_columns);
}

void Page::add_blank() {
  end_line();
}

namespace {

// The bytes of the text that fit into so many columns, at least one character with its marks.
std::size_t fitting(std::string_view text, std::size_t columns) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t behind = at;
    base::next_code_point(text, behind);
    const std::size_t width = base::columns(text.substr(at, behind - at));
    if (at > 0 && used + width > columns) return at;
    used += width;
    at = behind;
  }
  return text.size();
}

struct Piece {
  std::vector<Bit> bits;
  std::size_t columns = 0;
  bool spaced = false;
};

// Cuts what is too long for a line into lines, and begins each where a line begins.
std::vector<Piece> cut_to(std::span<const Bit> bits, bool spaced, std::size_t columns) {
  std::vector<Piece> pieces(1);
  pieces.back().spaced = spaced;
  for (const Bit& bit : bits) {
    std::string_view rest = bit.text;
    while (!rest.empty()) {
      if (pieces.back().columns >= columns) pieces.emplace_back();
      const std::size_t room = columns - pieces.back().columns;
      const std::size_t size = fitting(rest, room);
      const std::size_t width = base::columns(rest.substr(0, size));
      if (width > room && pieces.back().columns > 0) {
        pieces.emplace_back();
        continue;
      }
      pieces.back().bits.push_back({rest.substr(0, size), bit.ink});
      pieces.back().columns += width;
      rest.remove_prefix(size);
    }
  }
  return pieces;
}

struct Line {
  std::vector<Bit> bits;
  std::size_t columns = 0;
};

std::vector<Line> lines_of(const Fragments& fragments, std::size_t columns) {
  std::vector<Line> lines;
  const Atoms atoms = atoms_of(fragments);
  for (const Atom& whole : atoms.all) {
    for (const Piece& piece : cut_to(atoms.bits_of(whole), whole.spaced, columns)) {
      const std::size_t space = piece.spaced ? 1 : 0;
      const bool fits = !lines.empty() && lines.back().columns + space + piece.columns <= columns;
      const bool first = lines.empty() || !fits;
      if (first) lines.emplace_back();
      Line& line = lines.back();
      if (!first && space > 0) {
        const Ink ink = line.bits.back().ink;
        line.bits.push_back({" ", ink == piece.bits.front().ink ? ink : Ink::plain});
        ++line.columns;
      }
      line.bits.insert(line.bits.end(), piece.bits.begin(), piece.bits.end());
      line.columns += piece.columns;
    }
  }
  return lines;
}

}  // namespace

void Page::add_beside(const Fragments& left, const Fragments& right) {
  constexpr std::string_view rule = " │";
  const std::size_t columns = (width_ - 3) / 2;
  const std::vector<Line> on_left = lines_of(left, columns);
  const std::vector<Line> on_right = lines_of(right, columns);
  for (std::size_t i = 0; i < std::max(on_left.size(), on_right.size()); ++i) {
    std::size_t used = 0;
    if (i < on_left.size()) {
      for (const Bit& bit : on_left[i].bits) write(bit.text, bit.ink);
      used = on_left[i].columns;
    }
    write(std::string(columns - std::min(columns, used), ' '), Ink::plain);
    write(rule, Ink::plain);
    if (i < on_right.size()) {
      write(" ", Ink::plain);
      for (const Bit& bit : on_right[i].bits) write(bit.text, bit.ink);
    }
    end_line();
  }
}

void Table::print(Page& page) const {
  std::size_t tag_width = 0;
  std::size_t label_width = 0;
  const std::size_t widest_label = page.width() / 4;
  for (const Row& row : rows_) {
    tag_width = std::max(tag_width, base::columns(row.tag.text));
    const std::size_t label = base::columns(row.label);
    if (label <= widest_label) label_width = std::max(label_width, label);
  }
  const std::size_t tag_column = tag_width + 2;
  const std::size_t text_column = tag_column + (label_width == 0 ? 0 : label_width + 2);
  for (const Row& row : rows_) {
    const std::string tag_gap(tag_column - base::columns(row.tag.text), ' ');
    const std::size_t label = base::columns(row.label);
    if (label <= label_width) {
      const std::string label_gap(text_column - tag_column - label, ' ');
      page.add_behind({row.tag, {tag_gap}, {row.label + label_gap, Ink::bold}}, text_column,
                      row.text);
    } else {
      page.add_behind({row.tag, {tag_gap}}, tag_column, {{row.label, Ink::bold}});
      if (!row.text.empty()) page.add(row.text, text_column, text_column);
    }
    for (const Fragments& note : row.notes) page.add(note, text_column, text_column);
  }
}

}  // namespace travaux::render
