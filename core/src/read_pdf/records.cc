// SPDX-License-Identifier: GPL-2.0-or-later
#include "records.h"

#include <UTF.h>
#include <goo/gmem.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>

namespace travaux::read_pdf {
namespace {

constexpr std::size_t full = std::size_t{64} * 1024;
constexpr double farthest = 1e6;  // points; pages end at 14,400
constexpr std::size_t longest_string = 0xFFFF;

void put(std::string& buffer, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) buffer[at + i] = static_cast<char>(value >> (8 * i) & 0xFF);
}

}  // namespace

Records::Records() : buffer_("travaux-pdf\x02") {}

void Records::begin(char kind) {
  buffer_ += kind;
  size_at_ = buffer_.size();
  buffer_.append(4, '\0');
}

void Records::number(std::uint32_t value) {
  buffer_.append(4, '\0');
  put(buffer_, buffer_.size() - 4, value);
}

void Records::length(double points) {
  const double known = std::isfinite(points) ? std::clamp(points, -farthest, farthest) : 0;
  number(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(known * 1000))));
}

void Records::text(std::string_view utf8) {
  std::size_t size = std::min(utf8.size(), longest_string);
  while (size > 0 && size < utf8.size() && (static_cast<unsigned char>(utf8[size]) & 0xC0) == 0x80)
    --size;
  buffer_ += static_cast<char>(size & 0xFF);
  buffer_ += static_cast<char>(size >> 8);
  buffer_ += utf8.substr(0, size);
}

void Records::end() {
  put(buffer_, size_at_, static_cast<std::uint32_t>(buffer_.size() - size_at_ - 4));
  if (buffer_.size() >= full) flush();
}

void Records::flush() {
  std::size_t done = 0;
  while (done < buffer_.size()) {
    const ssize_t written = ::write(STDOUT_FILENO, buffer_.data() + done, buffer_.size() - done);
    if (written <= 0) ::_exit(1);
    done += static_cast<std::size_t>(written);
  }
  buffer_.clear();
}

void Records::notice(unsigned page, std::string_view what, std::string_view detail) {
  begin('N');
  number(page);
  text(what);
  text(detail);
  end();
}

void Records::fail(Reason reason, std::string_view detail) {
  begin('X');
  number(static_cast<std::uint32_t>(reason));
  text(detail);
  end();
  flush();
  ::_exit(0);
}

void append_utf8(std::string& text, std::uint32_t code_point) {
  const bool known =
      code_point > 0 && code_point <= 0x10FFFF && !(code_point >= 0xD800 && code_point <= 0xDFFF);
  const std::uint32_t point = known ? code_point : 0xFFFD;
  const auto tail = [&](unsigned shift) {
    text += static_cast<char>(0x80 | (point >> shift & 0x3F));
  };
  if (point < 0x80) {
    text += static_cast<char>(point);
  } else if (point < 0x800) {
    text += static_cast<char>(0xC0 | point >> 6);
    tail(0);
  } else if (point < 0x10000) {
    text += static_cast<char>(0xE0 | point >> 12);
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | point >> 18);
    tail(12);
    tail(6);
    tail(0);
  }
}

std::string from_pdf_string(const std::string& bytes, std::size_t most) {
  Unicode* points = nullptr;
  const int count = TextStringToUCS4(bytes, &points);
  std::string text;
  for (int i = 0; i < count; ++i) {
    if (text.size() > most) {
      text += "…";
      break;
    }
    append_utf8(text, points[i] < 0x20 || points[i] == 0x7F ? ' ' : points[i]);
  }
  gfree(points);
  return text;
}

}  // namespace travaux::read_pdf
