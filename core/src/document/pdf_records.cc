#include "document/pdf_records.h"

#include <algorithm>

#include "base/utf8.h"
#include "travaux/error.h"

namespace travaux::document {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view opening = "travaux-pdf\x02"sv;
constexpr std::size_t record_head = 5;
constexpr std::size_t largest_record = std::size_t{256} * 1024;
constexpr std::int32_t farthest = 1'000'000'000;  // a million points
constexpr std::int32_t smallest_image = 24'000;   // a third of an inch, both ways
constexpr std::size_t most_fonts = 10'000;

[[noreturn]] void broken(const std::string& what) {
  throw Error(Trouble::malformed, "the PDF reader's answer cannot be understood: " + what,
              "see that travaux and travaux-read-pdf are of one version");
}

// Takes the fields of one record from the front of its bytes.
class Fields {
 public:
  explicit Fields(std::string_view bytes) : rest_(bytes) {}

  std::uint32_t number() {
    const std::string_view bytes = take(4);
    std::uint32_t value = 0;
    for (std::size_t i = 4; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[i]);
    return value;
  }

  std::int32_t length() {
    const auto value = static_cast<std::int32_t>(number());
    if (value > farthest || value < -farthest) broken("a place beyond all pages");
    return value;
  }

  std::string_view text() {
    const std::string_view size = take(2);
    const auto low = static_cast<unsigned char>(size[0]);
    const auto high = static_cast<unsigned char>(size[1]);
    const std::string_view bytes = take(low + std::size_t{256} * high);
    if (base::first_invalid_utf8(bytes)) broken("words that are no UTF-8");
    return bytes;
  }

  void end() const {
    if (!rest_.empty()) broken("a record that is too long");
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > rest_.size()) broken("a record that is too short");
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
  }

  std::string_view rest_;
};

[[noreturn]] void give_up(std::uint32_t reason, std::string_view detail) {
  const std::string said(detail);
  const std::string as_bytes = "record it with --as-bytes; its text, once typed, with --text-of N";
  switch (reason) {
    case 1:
      throw Error(Trouble::malformed,
                  "the PDF is broken" + (said.empty() ? said : " (" + said + ")"), as_bytes);
    case 2:
      throw Error(Trouble::unsupported, "the PDF is encrypted and asks for a password",
                  "save it without a password, or " + as_bytes);
    case 3:
      throw Error(Trouble::unsupported, "the PDF has " + said + " pages, which are too many",
                  "read a part of it: travaux show FILE --pages, travaux record FILE --pages");
    case 4:
      throw Error(Trouble::unsupported, "the pages hold more than " + said + " words",
                  "read a part of it: travaux show FILE --pages, travaux record FILE --pages");
    case 5:
      throw Error(Trouble::usage, "these pages are not in the PDF, which has " + said,
                  "name pages from 1 to " + said);
    case 6:
      throw Error(Trouble::system, "this machine cannot confine the PDF reader (" + said + ")",
                  as_bytes);
    default:
      broken("an unknown reason");
  }
}

}  // namespace

class PdfAnswer::Parser {
 public:
  explicit Parser(PdfAnswer::TakePage take_page) : take_page_(std::move(take_page)) {}

  // Whole records.
  void take(std::string_view printed) {
    rest_ = printed;
    if (!opened_) {
      if (!rest_.starts_with(opening)) broken("another format or version");
      rest_.remove_prefix(opening.size());
      opened_ = true;
    }
    while (!done_ && !rest_.empty()) record();
    if (!rest_.empty()) broken("something behind its end");
  }

  PdfFile finish() {
    if (!done_) broken("it ends too early");
    return std::move(file_);
  }

 private:
  void record() {
    constexpr std::size_t head = record_head;
    if (rest_.size() < head) broken("it ends too early");
    const char kind = rest_[0];
    const std::size_t size = Fields(rest_.substr(1, 4)).number();
    if (size > largest_record || size > rest_.size() - head) broken("it ends too early");
    Fields fields(rest_.substr(head, size));
    rest_.remove_prefix(head + size);
    if (kind == 'X') {
      const std::uint32_t reason = fields.number();
      give_up(reason, fields.text());
    }
    if (step_ == Step::program) {
      program(kind, fields);
    } else if (step_ == Step::document) {
      document(kind, fields);
    } else {
      within(kind, fields);
    }
    fields.end();
  }

  void program(char kind, Fields& fields) {
    if (kind != 'P') broken("no version");
    for (std::uint32_t& part : file_.poppler) part = fields.number();
    step_ = Step::document;
  }

  void document(char kind, Fields& fields) {
    if (kind != 'D') broken("no document");
    file_.pages = fields.number();
    file_.encrypted = (flags(fields, 1) & 1) != 0;
    step_ = Step::between;
  }

  void within(char kind, Fields& fields) {
    switch (kind) {
      case 'N':
        return notice(fields);
      case 'F':
        return font(fields);
      case 'I':
        require(Step::between);
        return information(fields);
      case 'B':
        require(Step::between);
        return begin_page(fields);
      case 'W':
        require(Step::page);
        return word(fields);
      case 'G':
        require(Step::page);
        return image(fields);
      case 'L':
        require(Step::page);
        return rule(fields);
      case 'E':
        require(Step::page);
        return end_page(fields);
      case 'Z':
        require(Step::between);
        return end_all(fields);
      default:
        broken("an unknown kind of record");
    }
  }

  enum class Step { program, document, between, page };

  void require(Step step) const {
    if (step_ != step) broken("a record out of its place");
  }

  static std::uint32_t flags(Fields& fields, unsigned known) {
    const std::uint32_t value = fields.number();
    if (value >> known != 0) broken("an unknown flag");
    return value;
  }

  void notice(Fields& fields) {
    PdfNotice made;
    made.page = fields.number();
    made.what = fields.text();
    made.detail = fields.text();
    if (made.page > file_.pages) broken("a page that the document does not have");
    if (made.what == "page") ++lost_;
    file_.notices.push_back(std::move(made));
  }

  void information(Fields& fields) {
    InFile made;
    made.what = fields.text();
    made.value = fields.text();
    file_.information.push_back(std::move(made));
  }

  void font(Fields& fields) {
    if (file_.fonts.size() >= most_fonts) broken("too many fonts");
    PdfFont made;
    const std::uint32_t set = flags(fields, 4);
    made.bold = (set & 1) != 0;
    made.italic = (set & 2) != 0;
    made.drawn = (set & 4) != 0;
    made.untabled = (set & 8) != 0;
    made.name = fields.text();
    file_.fonts.push_back(std::move(made));
  }

  void begin_page(Fields& fields) {
    PdfPage page;
    page.number = fields.number();
    page.width = fields.length();
    page.height = fields.length();
    const std::size_t before = file_.read.empty() ? 0 : file_.read.back().number;
    if (page.number <= before || page.number > file_.pages) broken("pages out of their order");
    page.words = std::move(spare_words_);
    file_.read.push_back(std::move(page));
    step_ = Step::page;
  }

  void word(Fields& fields) {
    PdfWord made;
    made.font = fields.number();
    const std::uint32_t set = flags(fields, 9);
    made.invisible = (set & 1) != 0;
    made.pale = (set & 2) != 0;
    made.outside = (set & 4) != 0;
    made.space_after = (set & 8) != 0;
    made.slanted = (set & 16) != 0;
    made.cut_off = (set & 32) != 0;
    made.covered = (set & 64) != 0;
    made.doubtful = (set & 128) != 0;
    made.guessed = (set & 256) != 0;
    made.size = fields.length();
    made.x0 = fields.length();
    made.y0 = fields.length();
    made.x1 = fields.length();
    made.y1 = fields.length();
    made.text = fields.text();
    // A page without any font of its own writes in font 0.
    if (made.font >= std::max<std::size_t>(file_.fonts.size(), 1)) broken("an unknown font");
    if (made.text.empty()) broken("a word without letters");
    file_.read.back().words.push_back(made);
    ++words_;
  }

  void image(Fields& fields) {
    const std::int32_t width = fields.length();
    const std::int32_t height = fields.length();
    if (std::min(width, height) >= smallest_image) ++file_.read.back().images;
  }

  void rule(Fields& fields) {
    PdfRule made;
    made.x0 = fields.length();
    made.y0 = fields.length();
    made.x1 = fields.length();
    made.y1 = fields.length();
    if (made.x1 < made.x0 || made.y1 < made.y0) broken("a line that runs back");
    file_.read.back().rules.push_back(made);
  }

  void end_page(Fields& fields) {
    PdfPage& page = file_.read.back();
    if (fields.number() != page.words.size()) broken("words are missing");
    step_ = Step::between;
    if (!take_page_) return;
    take_page_(page, file_.fonts);
    page.rules = {};
    spare_words_ = std::move(page.words);
    spare_words_.clear();
    page.words = {};
  }

  void end_all(Fields& fields) {
    if (fields.number() != file_.read.size() + lost_) broken("pages are missing");
    if (fields.number() != words_) broken("words are missing");
    done_ = true;
  }

  PdfAnswer::TakePage take_page_;
  std::vector<PdfWord> spare_words_;  // room for those of the next page
  std::string_view rest_;
  PdfFile file_;
  bool opened_ = false;
  Step step_ = Step::program;
  std::size_t words_ = 0;
  std::size_t lost_ = 0;  // pages that the program could not find
  bool done_ = false;
};

PdfAnswer::PdfAnswer(TakePage take_page)
    : parser_(std::make_unique<Parser>(std::move(take_page))), looked_at_(opening.size()) {}

PdfAnswer::~PdfAnswer() = default;

void PdfAnswer::add(std::string_view part) {
  waiting_ += part;
  std::size_t whole = 0;
  while (looked_at_ < waiting_.size() && waiting_.size() - looked_at_ >= record_head) {
    const std::string_view head = std::string_view(waiting_).substr(looked_at_, record_head);
    const std::size_t size = Fields(head.substr(1)).number();
    if (size > waiting_.size() - looked_at_ - record_head) break;
    looked_at_ += record_head + size;
    if (head[0] == 'E') whole = looked_at_;
  }
  if (whole == 0) return;
  parser_->take(std::string_view(waiting_).substr(0, whole));
  waiting_.erase(0, whole);
  looked_at_ -= whole;
}

PdfFile PdfAnswer::finish() {
  parser_->take(waiting_);
  return parser_->finish();
}

PdfFile parse_pdf_records(std::string_view printed) {
  PdfAnswer::Parser parser{PdfAnswer::TakePage{}};
  parser.take(printed);
  return parser.finish();
}

}  // namespace travaux::document
