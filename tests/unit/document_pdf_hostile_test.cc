// PDFs that attack, programs that are not what they should be, and what a confined one may not do.
#include <doctest/doctest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <string>

#include "document/pdf_program.h"
#include "pdf_maker.h"
#include "travaux/document.h"
#include "travaux/error.h"

namespace travaux {
namespace {

using document::PdfLimits;
using document::run_pdf_program;

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

template <typename Act>
std::string error_of(Act act) {
  try {
    act();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string read_error(const std::string& bytes) {
  return error_of([&] {
    ReadOptions options;
    options.pdf_program = PDF_PROGRAM;
    read_document(bytes, "", options);
  });
}

std::string run_error(const std::string& program, const PdfLimits& limits,
                      const std::string& bytes = "%PDF-") {
  return error_of([&] { run_pdf_program(program, bytes, {}, limits); });
}

PdfLimits short_limits() {
  PdfLimits limits;
  limits.seconds = 1;
  limits.wait = 30;
  return limits;
}

// A folder of its own, with programs written by the test.
class Programs {
 public:
  Programs() {
    std::string name = (std::filesystem::temp_directory_path() / "pdf-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    folder_ = name;
  }
  Programs(const Programs&) = delete;
  Programs& operator=(const Programs&) = delete;
  ~Programs() { std::filesystem::remove_all(folder_); }

  std::string shell(const std::string& commands) {
    const std::filesystem::path path = folder_ / ("program" + std::to_string(count_++));
    std::ofstream(path) << "#!/bin/sh\n" << commands << '\n';
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path.string();
  }

 private:
  std::filesystem::path folder_;
  int count_ = 0;
};

std::string repeated(const std::string& part, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += part;
  return result;
}

// The words of a PDF, or the error's.
std::string outcome(const PdfMaker& maker) {
  try {
    ReadOptions options;
    options.pdf_program = PDF_PROGRAM;
    return read_document(maker.build(), "", options).text();
  } catch (const Error& error) {
    return error.what();
  }
}

TEST_CASE("what is no PDF, or half of one, is refused in one line") {
  CHECK(holds(read_error("%PDF-1.7"), "the PDF is broken"));
  CHECK(holds(read_error("%PDF-1.7\n" + std::string(100'000, 'x')), "the PDF is broken"));
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Words."));
  const std::string whole = maker.build();
  for (std::size_t size = 8; size < whole.size(); size += 13) {
    const std::string error = read_error(whole.substr(0, size));
    CHECK(error.find('\n') == std::string::npos);
  }
}

TEST_CASE("a PDF whose table of objects is wrong is read, and its damage said") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Words."));
  std::string bytes = maker.build();
  const std::size_t table = bytes.rfind("startxref\n");
  bytes.replace(table, std::string::npos, "startxref\n99999999\n%%EOF\n");
  ReadOptions options;
  options.pdf_program = PDF_PROGRAM;
  const Document document = read_document(bytes, "", options);
  CHECK(document.text() == "Words.\n");
  REQUIRE(document.warnings().size() == 1);
  CHECK(holds(document.warnings()[0], "the file is damaged"));
}

TEST_CASE("a PDF that asks for a password is refused") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Words."));
  const std::string key(32, 'k');
  maker.trailer =
      "/ID[(0123456789abcdef)(0123456789abcdef)]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + key +
      ")/U(" + key + ")>>";
  CHECK(outcome(maker) == "the PDF is encrypted and asks for a password");
}

TEST_CASE("a page tree that lies about its pages") {
  PdfMaker maker;
  maker.add_page(pdf_line(72, 700, "Words."));
  maker.count = "2000000000";
  CHECK(holds(outcome(maker), "the PDF is broken (Page count"));
  maker.count = "-5";
  CHECK_FALSE(holds(outcome(maker), "Words"));
  maker.count = "3";
  CHECK(outcome(maker) == "Words.\n");
}

TEST_CASE("pages that the file does not count are said") {
  const auto said = [](const std::string& count, const std::string& kids) {
    PdfMaker maker;
    for (int i = 0; i < 5; ++i) maker.add_page(pdf_line(72, 700, "Words."));
    maker.add("<</Type/Pages/Parent 2 0 R/Count 1/Kids[6 0 R 8 0 R]>>");
    maker.count = count;
    maker.kids = kids;
    ReadOptions options;
    options.pdf_program = PDF_PROGRAM;
    const Document document = read_document(maker.build(), "", options);
    std::string all;
    for (const NotRead& item : document.not_read()) all += item.what + ": " + item.detail + "\n";
    return all;
  };
  CHECK(said("5", "").empty());
  CHECK(said("2", "") == "pages: 5 are in the file, which counts 2; the others are not read\n");
  CHECK(said("1", "15 0 R") ==
        "pages: 2 are in the file, which counts 1; the others are not read\n");
  CHECK(said("1", "6 0 R 2 0 R").empty());  // the tree contains itself
}

TEST_CASE("a page tree that contains itself, and one without a bottom") {
  PdfMaker circle;
  circle.add_page(pdf_line(72, 700, "Words."));
  circle.kids = "2 0 R";
  CHECK_FALSE(holds(outcome(circle), "Words"));
  PdfMaker deep;
  constexpr std::size_t depth = 20'000;
  for (std::size_t i = 0; i < depth; ++i) {
    deep.add("<</Type/Pages/Count 1/Kids[" + std::to_string(i + 6) + " 0 R]>>");
  }
  deep.kids = "5 0 R";
  deep.count = "1";
  CHECK_FALSE(outcome(deep).empty());
}

TEST_CASE("a form that draws itself comes to an end") {
  PdfMaker maker;
  const std::size_t form = maker.add_stream(
      "/X Do /X Do /X Do",
      "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 5 0 R>>>>");
  maker.add_page(pdf_line(72, 700, "Words.") + "/X Do", "",
                 "/XObject<</X " + std::to_string(form) + " 0 R>>");
  CHECK(outcome(maker) == "Words.\n");
}

// Each "129, byte" stands for 128 of the byte; one layer for the next.
std::string bomb() {
  PdfMaker maker;
  const std::size_t stream =
      maker.add_stream(repeated("\x81\x81", 200'000) + "\x80",
                       "/Filter[/RunLengthDecode/RunLengthDecode/RunLengthDecode]");
  maker.add_page_of(stream);
  return maker.build();
}

TEST_CASE("a bomb of a stream is stopped") {
  CHECK(
      holds(run_error(PDF_PROGRAM, short_limits(), bomb()), "was stopped after 1 seconds of work"));
}

TEST_CASE("a page with too many words, a file with too many pages") {
  PdfMaker maker;
  maker.add_page("BT /F1 12 Tf 72 700 Td " + repeated("(w ) Tj ", 1000) + " ET");
  for (int i = 0; i < 20; ++i) maker.add_page(pdf_line(72, 700, "Words."));
  PdfLimits limits = short_limits();
  limits.words = 999;
  const std::string bytes = maker.build();
  const auto answer = [&](const PdfLimits& given) {
    return run_pdf_program(PDF_PROGRAM, bytes, {}, given);
  };
  CHECK(holds(answer(limits), "999"));
  limits.words = 2000;
  limits.pages = 20;
  CHECK(holds(answer(limits), "21"));
  limits.pages = 21;
  CHECK(answer(limits).size() > 20'000);
}

TEST_CASE("too little memory is an answer") {
  PdfLimits limits = short_limits();
  limits.memory = std::size_t{64} * 1024 * 1024;
  const std::string error = run_error(PDF_PROGRAM, limits, "%PDF-" + std::string(60'000'000, 'x'));
  CHECK(error != "no error");
}

TEST_CASE("a program that is none, that hangs, that raves, that fails") {
  Programs programs;
  PdfLimits limits = short_limits();
  limits.answer = 100'000;
  CHECK(holds(run_error("/nonexistent/travaux-read-pdf", limits), "cannot be started"));
  CHECK(holds(run_error("travaux-read-pdf", limits), "by its whole path"));
  CHECK(holds(run_error(programs.shell("exec yes"), limits), "more than 100000 bytes"));
  CHECK(holds(run_error(programs.shell("exit 3"), limits), "exit status 3"));
  CHECK(holds(run_error(programs.shell("kill -SEGV $$"), limits), "signal 11"));
  CHECK(holds(run_error(programs.shell("kill -SYS $$"), limits), "what it may not do"));
  limits.wait = 1;
  CHECK(holds(run_error(programs.shell("exec sleep 1000"), limits), "within 1 seconds"));
}

TEST_CASE("an answer that is none is refused") {
  Programs programs;
  const std::string program = programs.shell("echo hello");
  ReadOptions options;
  options.pdf_program = program;
  CHECK(holds(error_of([&] { read_document("%PDF-1.7", "", options); }), "cannot be understood"));
}

TEST_CASE("nothing of the caller reaches the program") {
  Programs programs;
  const PdfLimits limits = short_limits();
  REQUIRE(::setenv("A_SECRET_OF_THE_TEST", "1", 1) == 0);
  const std::string environment =
      run_pdf_program(programs.shell("exec /usr/bin/env"), "%PDF-", {}, limits);
  CHECK_FALSE(holds(environment, "A_SECRET_OF_THE_TEST"));
  ::unsetenv("A_SECRET_OF_THE_TEST");
  const int open_file = ::dup2(0, 77);
  // The shell has 0, 1, 2 and its script; 3 is the folder that is listed.
  const std::string files =
      run_pdf_program(programs.shell("ls /proc/self/fd"), "%PDF-", {}, limits);
  CHECK(files == "0\n1\n2\n3\n");
  ::close(open_file);
  CHECK(run_pdf_program(programs.shell("exec cat"), "%PDF-words", {}, limits) == "%PDF-words");
}

// What becomes of the probe: "done", "refused", or "killed by N".
std::string probe(const std::string& attempt) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  std::string program = CONFINED_PROBE;
  std::string word = attempt;
  std::array<char*, 3> words{program.data(), word.data(), nullptr};
  pid_t id = 0;
  REQUIRE(::posix_spawn(&id, program.c_str(), &actions, nullptr, words.data(), nullptr) == 0);
  ::posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::array<char, 100> said{};
  const ssize_t size = ::read(ends[0], said.data(), said.size());
  ::close(ends[0]);
  int status = 0;
  ::waitpid(id, &status, 0);
  if (WIFSIGNALED(status)) return "killed by " + std::to_string(WTERMSIG(status));
  if (WEXITSTATUS(status) != 0) return "exit " + std::to_string(WEXITSTATUS(status));
  return {said.data(), static_cast<std::size_t>(size > 0 ? size : 0)};
}

TEST_CASE("a confined program opens, connects to, starts and signals nothing") {
  CHECK(probe("nothing") == "done");
  for (const char* attempt : {"open", "create", "stat", "memory"}) {
    CAPTURE(attempt);
    CHECK(probe(attempt) == "refused");
  }
  const std::string killed = "killed by " + std::to_string(SIGSYS);
  for (const char* attempt :
       {"connect", "fork", "exec", "signal", "trace", "write elsewhere", "read", "duplicate",
        "code", "memory as code", "lift a limit", "unlink"}) {
    CAPTURE(attempt);
    CHECK(probe(attempt) == killed);
  }
  CHECK(probe("abort") == "killed by " + std::to_string(SIGABRT));
  // The soft limit of the processor's time equals the hard one, at which the kernel kills.
  CHECK(probe("time") == "killed by " + std::to_string(SIGKILL));
}

}  // namespace
}  // namespace travaux
