// pdf_program.h: starting travaux-read-pdf, and what becomes of it.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "travaux/document.h"

namespace travaux::document {

// What the program may use up. The defaults hold a 10,000-page code of law; whoever needs more
// reads it in parts. The program sets the limits upon itself and the kernel keeps them; the wall
// clock and the size of the answer are kept here, too, in case the program is not what it should
// be.
struct PdfLimits {
  std::size_t seconds = 60;                              // of the processor
  std::size_t wait = 150;                                // seconds of the clock, on a busy machine
  std::size_t memory = std::size_t{1024} * 1024 * 1024;  // bytes of address space
  std::size_t pages = 10'000;                            // the largest treaty known to us has 2,000
  std::size_t words = 4'000'000;                         // 400 to a page of the above
  std::size_t answer = std::size_t{384} * 1024 * 1024;   // bytes: 96 for each of the words
};

using TakePart = std::function<void(std::string_view part)>;

// Gives to `take`, part by part as it comes, what the program at `program`, an absolute path,
// prints when given `bytes`. Nothing of the caller's environment or open files reaches it.
// Error(missing) when it cannot be started, and an Error with the reason when it dies, hangs or
// prints too much; an error of `take` ends it. Any number of threads may call it.
void run_pdf_program(const std::string& program, std::string_view bytes,
                     const std::optional<PageRange>& pages, const PdfLimits& limits,
                     const TakePart& take);

// All that it prints.
std::string run_pdf_program(const std::string& program, std::string_view bytes,
                            const std::optional<PageRange>& pages, const PdfLimits& limits);

}  // namespace travaux::document
