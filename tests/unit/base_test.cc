#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unistd.h>

#include <cctype>
#include <filesystem>
#include <memory>
#include <random>
#include <tuple>

#include "base/file.h"
#include "base/in_parallel.h"
#include "base/split_words.h"
#include "base/utf8.h"
#include "travaux/error.h"

namespace fs = std::filesystem;
using namespace travaux;
using namespace travaux::base;

namespace {

class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("travaux-base-" + std::to_string(::getpid()))) {
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  fs::path operator/(const char* name) const { return path_ / name; }
  std::size_t count() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }

 private:
  fs::path path_;
};

using Pieces = std::vector<std::tuple<std::size_t, std::size_t, bool>>;

Pieces pieces_of(const std::vector<Word>& words) {
  Pieces pieces;
  for (const Word& word : words) pieces.emplace_back(word.start, word.end, word.is_word);
  return pieces;
}

std::vector<Word> words_by_icu(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  UText* source = utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status);
  const std::unique_ptr<icu::BreakIterator> breaker(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  breaker->setText(source, status);
  REQUIRE(U_SUCCESS(status));
  std::vector<Word> words;
  bool after_space = false;
  auto start = static_cast<std::size_t>(breaker->first());
  for (int32_t next = breaker->next(); next != icu::BreakIterator::DONE; next = breaker->next()) {
    const auto end = static_cast<std::size_t>(next);
    std::size_t behind = start;
    const bool space = is_space(next_code_point(text, behind));
    const bool ascii_word = std::isalnum(static_cast<unsigned char>(text[start])) != 0;
    if (space && after_space) {
      words.back().end = end;
    } else {
      words.push_back({start, end, ascii_word || breaker->getRuleStatus() >= UBRK_WORD_NONE_LIMIT});
    }
    after_space = space;
    start = end;
  }
  utext_close(source);
  return words;
}

std::string random_text(std::mt19937& random) {
  static const char32_t alphabet[] = {U'a', U'Z', U'7', U' ', U'\n', U'é', U'і', U'—', U'中', U'😀'};
  std::string text;
  const std::size_t length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    append_code_point(text, alphabet[random() % std::size(alphabet)]);
  }
  return text;
}

}  // namespace

TEST_CASE("broken UTF-8 is found where it breaks") {
  CHECK(!first_invalid_utf8(""));
  CHECK(!first_invalid_utf8("plain, Україна, 中文, \xF0\x9F\x98\x80"));
  CHECK(first_invalid_utf8("ab\xFFz") == 2);
  CHECK(first_invalid_utf8("\xC0\xAF") == 0);          // overlong slash
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(first_invalid_utf8("abc\xE2\x82") == 3);       // cut off
  CHECK(first_invalid_utf8("\x80") == 0);              // lone continuation
}

TEST_CASE("normalization composes and leaves compatibility characters alone") {
  CHECK(to_nfc("e\xCC\x81") == "é");
  CHECK(to_nfc("plain") == "plain");
  CHECK(to_nfc("ﬁ") == "ﬁ");
}

TEST_CASE("case folding is for every script") {
  CHECK(fold_case("ARTICLE V") == "article v");
  CHECK(fold_case("СТАТТЯ") == "стаття");
  CHECK(fold_case("а") != fold_case("a"));  // Cyrillic and Latin stay apart
}

TEST_CASE("columns") {
  CHECK(columns("abc") == 3);
  CHECK(columns("é—Ж") == 3);
  CHECK(columns("e\xCC\x81") == 1);
  CHECK(columns("中文") == 4);
  CHECK(columns("a\xE2\x80\xAE") == 1);  // right-to-left override takes no column
}

TEST_CASE("words tile the text") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random);
    std::size_t at = 0;
    for (const Word& word : split_words(text)) {
      CHECK(word.start == at);
      CHECK(word.end > word.start);
      at = word.end;
    }
    CHECK(at == text.size());
  }
}

TEST_CASE("words end where ICU's rules of UAX #29 end them, with spaces joined") {
  std::mt19937 random(29);
  const std::vector<std::string> alphabet = {"a",
                                             "b",
                                             "Z",
                                             "1",
                                             "2",
                                             "_",
                                             ".",
                                             ",",
                                             ";",
                                             ":",
                                             "'",
                                             "\"",
                                             "-",
                                             "/",
                                             "(",
                                             ")",
                                             " ",
                                             " ",
                                             "\n",
                                             "\r",
                                             "\t",
                                             "\v",
                                             "\x01",
                                             "a",
                                             "1",
                                             "é",
                                             "’",
                                             "“",
                                             "‘",
                                             "–",
                                             "×",
                                             "ж",
                                             "ſ",
                                             "\xCC\x81",
                                             "\xC2\xA0",
                                             "\xC2\xAD",
                                             "中",
                                             "א",
                                             "ก",
                                             "\xE2\x80\x8D",
                                             "\xE3\x80\x80",
                                             "😀",
                                             "٣"};
  for (const std::size_t letters : {std::size_t{25}, std::size_t{33}, alphabet.size()}) {
    for (int round = 0; round < 20000; ++round) {
      std::string text;
      for (std::size_t i = random() % 12; i > 0; --i) text += alphabet[random() % letters];
      INFO(text);
      CHECK(pieces_of(split_words(text)) == pieces_of(words_by_icu(text)));
    }
  }
}

TEST_CASE("work in parallel is done once, whatever the cores, and its first error is told") {
  for (const std::size_t count :
       {std::size_t{0}, std::size_t{1}, std::size_t{7}, std::size_t{1000}}) {
    for (const std::size_t grain :
         {std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{2000}}) {
      std::vector<int> done(count, 0);
      in_parallel(count, grain, [&](std::size_t first, std::size_t end) {
        for (std::size_t i = first; i < end; ++i) ++done[i];
      });
      CHECK(done == std::vector<int>(count, 1));
    }
  }
  std::vector<int> done(100, 0);
  std::string said;
  try {
    in_parallel(done.size(), 1, [&](std::size_t i, std::size_t) {
      ++done[i];
      if (i == 20 || i == 70) throw Error(Trouble::malformed, std::to_string(i));
    });
  } catch (const Error& error) {
    said = error.what();
  }
  CHECK(said == "20");
  CHECK(done == std::vector<int>(100, 1));  // an error keeps nobody from the rest
}

TEST_CASE("words are words") {
  const auto words = split_words("don't  stop, 1,000.5!");
  REQUIRE(words.size() == 7);
  CHECK(words[0].is_word);   // don't
  CHECK(!words[1].is_word);  // two spaces, one piece
  CHECK(words[1].end - words[1].start == 2);
  CHECK(words[2].is_word);   // stop
  CHECK(!words[3].is_word);  // ,
}

TEST_CASE("a file is written whole or not at all") {
  const Folder folder;
  write_file(folder / "a", "one");
  write_file(folder / "a", "two");
  CHECK(read_file(folder / "a") == "two");
  CHECK(folder.count() == 1);

  CHECK_THROWS_AS(write_file(folder / "none/a", "x"), Error);
  CHECK(folder.count() == 1);

  fs::create_directory(folder / "busy");
  CHECK_THROWS_AS(write_file(folder / "busy", "x"), Error);  // a folder cannot be replaced
  CHECK(folder.count() == 2);
}

TEST_CASE("devices and pipes are written to, links keep leading to their file") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
  REQUIRE(reader >= 0);
  write_file(folder / "pipe", "through");
  char buffer[16] = {};
  CHECK(::read(reader, buffer, sizeof buffer) == 7);
  CHECK(std::string(buffer) == "through");
  ::close(reader);
  CHECK(fs::is_fifo(folder / "pipe"));

  write_file(folder / "real", "old");
  fs::create_symlink("real", folder / "link");
  write_file(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(read_file(folder / "real") == "new");
  CHECK(folder.count() == 3);
}

TEST_CASE("what could keep the reader waiting for ever is refused, what is handed over is read") {
  const Folder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  fs::create_symlink("pipe", folder / "link");
  for (const fs::path& path : {folder / "pipe", folder / "link"}) {
    try {
      read_file(path);
      FAIL("read");
    } catch (const Error& error) {
      CHECK(error.kind() == Trouble::usage);
      CHECK(std::string(error.what()).find("named pipe") != std::string::npos);
    }
  }
  CHECK_THROWS_AS(read_file("/dev/zero", 1), Error);
  CHECK(read_file("/dev/null").empty());

  int ends[2] = {};
  REQUIRE(::pipe(ends) == 0);
  REQUIRE(::write(ends[1], "through", 7) == 7);
  ::close(ends[1]);
  CHECK(read_file("/dev/fd/" + std::to_string(ends[0])) == "through");
  ::close(ends[0]);
}

TEST_CASE("a limit is told in words that fit its size") {
  const Folder folder;
  write_file(folder / "large", std::string((1U << 20U) + 1, 'x'));
  const auto told = [&](std::size_t cap) -> std::string {
    try {
      read_file(folder / "large", cap);
    } catch (const Error& error) {
      CHECK(error.kind() == Trouble::unsupported);
      const std::string words = error.what();
      return words.substr(words.rfind("of ") + 3);
    }
    return "";
  };
  CHECK(told(1U << 20U) == "1 MiB");
  CHECK(told(4096) == "4 KiB");
  CHECK(told(65535) == "65535 bytes");
  CHECK(told(0) == "0 bytes");
  CHECK(told((1U << 20U) + 1) == "");
}

TEST_CASE("a new file never overwrites and keeps its mode") {
  const Folder folder;
  write_new_file(folder / "key", "secret", 0600);
  struct stat status {};
  REQUIRE(::stat((folder / "key").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK_THROWS_AS(write_new_file(folder / "key", "other"), Error);
  CHECK(read_file(folder / "key") == "secret");
  CHECK(folder.count() == 1);
}

TEST_CASE("reading refuses folders, absent files and files over the cap") {
  const Folder folder;
  CHECK_THROWS_AS(read_file(folder / "absent"), Error);
  CHECK_THROWS_AS(read_file(folder / ""), Error);
  write_file(folder / "big", std::string(1025, 'x'));
  CHECK_THROWS_AS(read_file(folder / "big", 1024), Error);
  CHECK(read_file(folder / "big", 1025).size() == 1025);
}

TEST_CASE("a folder, and a file that may not be read, are refused with what to do next") {
  const Folder folder;
  write_file(folder / "closed", "x", 0);
  const auto refused = [&](const char* name) {
    try {
      read_file(folder / name);
    } catch (const Error& error) {
      return std::string(error.what()).substr((folder / name).string().size()) + " | " +
             error.next_step();
    }
    return std::string("read");
  };
  CHECK(refused("") == ": is a folder, not a file | name a file in it");
  // Whoever is root may read anything.
  const bool is_root = ::geteuid() == 0;
  constexpr unsigned nobody = 65534;
  if (is_root) REQUIRE(::seteuid(nobody) == 0);
  const std::string closed = refused("closed");
  if (is_root) REQUIRE(::seteuid(0) == 0);
  CHECK(closed ==
        ": cannot open: Permission denied | ls -ld the file and its folder says who may; ask them, "
        "or copy it to where you may");
}

TEST_CASE("an error gathers its places from the inside out") {
  Error error(Trouble::usage, "no such line", "see --help");
  error.within("line 12").within("plan.txt");
  CHECK(std::string(error.what()) == "plan.txt: line 12: no such line");
  CHECK(error.next_step() == "see --help");
}
