// accept.h: proposals of `read` that a person accepts become signed attributions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "command.h"
#include "keys.h"
#include "options.h"
#include "private.h"
#include "travaux/article.h"

namespace travaux::cli {

// --accept, --to and what goes into each attribution.
struct AcceptOptions {
  std::string picks;  // "1,3-5", the numbers as printed; "ask": each is asked for
  std::string to;     // the version that they are about
  std::string url;
  std::string received;
  PrivateOptions kept_private;
  PassphraseOptions passphrase;

  void add(Parser& parser);
  bool given() const { return !picks.empty(); }
  // Error(usage) for what makes no sense without --accept, or with it.
  void require(const Parser& parser) const;
};

// "--accept" alone is "--accept=ask".
Arguments with_bare_accept(const Arguments& arguments);

// Records what is picked, or what is said yes to on the terminal. Nothing is recorded before all
// picks are found to be right; when one fails after all, the Error says which are recorded.
void accept(World& world, const Parser& parser, const AcceptOptions& options,
            std::string_view article, const Reading& reading);

}  // namespace travaux::cli
