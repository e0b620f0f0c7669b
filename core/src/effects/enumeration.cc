#include "effects/enumeration.h"

namespace travaux::judging {
namespace {

constexpr int article = 1;  // a value of small words

class ItemReader {
 public:
  ItemReader(const std::vector<Token>& tokens, std::size_t number)
      : tokens_(tokens), number_(number) {}

  std::vector<Item> read() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const Token& token = tokens_[at];
      const bool joins = token.conjunction.words > 0;
      if (token.gap == Gap::sentence || token.gap == Gap::other) {
        end();
      } else if (token.gap == Gap::comma) {
        read_comma(joins);
      }
      if (joins && at > begin_) {
        close(at);
        joined_ = true;
      }
      at += joins ? token.conjunction.words : 1;
      if (joins) begin_ = at;
      end_ = at;
    }
    end();
    return std::move(items_);
  }

 private:
  // ", and" parts the last of several, or joins two sentences.
  void read_comma(bool joins) {
    const bool last_of_several = joins && !joined_ && !open_.empty();
    if (joined_ || (joins && !last_of_several)) {
      end();
    } else if (!joins) {
      close(end_);
      begin_ = end_;
    }
  }

  // The item that ends before the word `at`.
  void close(std::size_t at) {
    if (at <= begin_) return;
    Item item;
    item.span = {tokens_[begin_].span.start, tokens_[at - 1].span.end};
    for (std::size_t i = begin_; i < at; ++i) {
      if (tokens_[i].small.value != article) item.words.push_back(tokens_[i].plain());
    }
    item.enumeration = number_;
    item.last = joined_;
    open_.push_back(std::move(item));
  }

  void end() {
    close(end_);
    if (joined_ && open_.size() > 1) {
      open_.front().first = true;
      std::move(open_.begin(), open_.end(), std::back_inserter(items_));
      ++number_;
    }
    open_.clear();
    joined_ = false;
    begin_ = end_;
  }

  const std::vector<Token>& tokens_;
  std::size_t number_;
  std::vector<Item> items_;
  std::vector<Item> open_;  // of the enumeration that is read
  std::size_t begin_ = 0;   // of the item that is read, and what was read of it
  std::size_t end_ = 0;
  bool joined_ = false;
};

}  // namespace

std::vector<Item> items_of(const std::vector<Token>& tokens, std::size_t first_number) {
  return ItemReader(tokens, first_number).read();
}

}  // namespace travaux::judging
