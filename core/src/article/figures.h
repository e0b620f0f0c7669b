// figures.h: the numbers of an article that mean something.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "article/tokens.h"
#include "travaux/article.h"
#include "travaux/language.h"

namespace travaux::reading {

// In the order of the text, without overlap. Days told from the day of writing are found in English
// only. Linear.
std::vector<ArticleFigure> figures_of(std::string_view article,
                                      const std::vector<Paragraph>& paragraphs, Language language,
                                      const std::optional<std::chrono::year_month_day>& captured);

}  // namespace travaux::reading
