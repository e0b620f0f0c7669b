// pdf_program.h: where the program that reads PDFs is.
#pragma once

#include <string>

namespace travaux::cli {

// The absolute path of travaux-read-pdf beside this program, or in ../libexec; where there is
// neither, where it should be, so that the error names it. Never from PATH or a working folder.
std::string pdf_program();

}  // namespace travaux::cli
