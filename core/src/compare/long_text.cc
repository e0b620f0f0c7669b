#include "compare/long_text.h"

#include <algorithm>
#include <cstdint>

#include "compare/anchors.h"
#include "compare/item.h"

namespace travaux::comparing {
namespace {

constexpr std::uint64_t one_cut_in = 32;     // words
constexpr std::size_t longest_chunk = 4096;  // of what has no spaces, or always the same words
constexpr std::size_t least_context = 128;   // bytes of equal words around what differs
constexpr std::size_t least_run = 1024;      // shorter equal runs are left to the words

struct Chunk {
  std::uint64_t hash = 0;
  Extent span;
};

// Behind these a word ends in any language that has them; most texts without spaces have stops.
std::size_t cut_behind(std::string_view text, std::size_t at) {
  if (text[at] == ' ' || text[at] == '\n') return at + 1;
  const std::string_view rest = text.substr(at, 3);
  return rest == "\u3001" || rest == "\u3002" ? at + 3 : 0;
}

std::vector<Chunk> chunks_of(std::string_view text) {
  std::vector<Chunk> chunks;
  std::size_t start = 0;
  std::uint64_t word = fnv_start;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t cut = cut_behind(text, at);
    if (cut == 0) {
      word = fnv_step(word, text[at++]);
      continue;
    }
    at = cut;
    if (mix(word) % one_cut_in == 0 || at - start >= longest_chunk) {
      chunks.push_back({hash_bytes(text.substr(start, at - start)), {start, at}});
      start = at;
    }
    word = fnv_start;
  }
  if (start < text.size()) {
    chunks.push_back({hash_bytes(text.substr(start)), {start, text.size()}});
  }
  return chunks;
}

std::vector<Mark> marks_of(const std::vector<Chunk>& chunks) {
  std::vector<Mark> marks;
  marks.reserve(chunks.size());
  for (std::size_t i = 0; i < chunks.size(); ++i) marks.emplace_back(chunks[i].hash, i);
  return marks;
}

class Stretches {
 public:
  Stretches(std::string_view x, std::string_view y)
      : x_(x), y_(y), chunks_x_(chunks_of(x)), chunks_y_(chunks_of(y)) {}

  std::vector<std::pair<Span, Span>> find() {
    for (const Kept& anchor : unique_chain(marks_of(chunks_x_), marks_of(chunks_y_))) {
      grow(anchor);
    }
    // Each stretch begins where the last equal run ended, some words before.
    std::pair<Span, Span> open{};
    for (const Run& run : runs_) close(open, run);
    open.first.end = x_.size();
    open.second.end = y_.size();
    add(open);
    return std::move(stretches_);
  }

 private:
  // Equal bytes on both sides.
  struct Run {
    Span x;
    Span y;
  };

  bool same(std::size_t i, std::size_t j) const {
    const Chunk& a = chunks_x_[i];
    const Chunk& b = chunks_y_[j];
    return a.hash == b.hash && a.span.size() == b.span.size() &&
           x_.substr(a.span.start, a.span.size()) == y_.substr(b.span.start, b.span.size());
  }

  // The equal chunks around the anchor, as far as no other run has them.
  void grow(const Kept& anchor) {
    if (anchor.x < behind_.x || anchor.y < behind_.y || !same(anchor.x, anchor.y)) return;
    Kept first = anchor;
    while (first.x > behind_.x && first.y > behind_.y && same(first.x - 1, first.y - 1)) {
      --first.x;
      --first.y;
    }
    behind_ = {anchor.x + 1, anchor.y + 1};
    while (behind_.x < chunks_x_.size() && behind_.y < chunks_y_.size() &&
           same(behind_.x, behind_.y)) {
      ++behind_.x;
      ++behind_.y;
    }
    runs_.push_back({{chunks_x_[first.x].span.start, chunks_x_[behind_.x - 1].span.end},
                     {chunks_y_[first.y].span.start, chunks_y_[behind_.y - 1].span.end}});
  }

  // Ends the open stretch inside of the run, and opens the next one there.
  void close(std::pair<Span, Span>& open, const Run& run) {
    if (run.x.size() < least_run) return;
    const std::size_t front = words_from(run.x.start, run.x.end);
    const std::size_t back = words_before(run.x.start + front, run.x.end);
    if (front + back >= run.x.size()) return;
    open.first.end = run.x.start + front;
    open.second.end = run.y.start + front;
    add(open);
    open.first.start = run.x.end - back;
    open.second.start = run.y.end - back;
  }

  std::size_t words_from(std::size_t start, std::size_t end) const {
    std::size_t at = start + least_context;
    while (at < end && cut_behind(x_, at) == 0) ++at;
    return at < end ? cut_behind(x_, at) - start : end - start;
  }

  std::size_t words_before(std::size_t start, std::size_t end) const {
    std::size_t at = end - least_context;
    while (at > start && cut_behind(x_, at) == 0) --at;
    return at > start ? end - cut_behind(x_, at) : end - start;
  }

  void add(const std::pair<Span, Span>& stretch) {
    const auto& [a, b] = stretch;
    if (x_.substr(a.start, a.size()) == y_.substr(b.start, b.size())) return;
    stretches_.push_back(stretch);
  }

  std::string_view x_;
  std::string_view y_;
  std::vector<Chunk> chunks_x_;
  std::vector<Chunk> chunks_y_;
  Kept behind_;  // the first chunks that no run has yet
  std::vector<Run> runs_;
  std::vector<std::pair<Span, Span>> stretches_;
};

}  // namespace

std::vector<std::pair<Span, Span>> differing_stretches(std::string_view x, std::string_view y) {
  return Stretches(x, y).find();
}

}  // namespace travaux::comparing
