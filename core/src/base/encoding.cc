#include "base/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "base/handle.h"
#include "base/utf8.h"
#include "travaux/error.h"

namespace travaux::base {
namespace {

using Converter = Handle<UConverter, ucnv_close>;

constexpr char32_t replacement = 0xFFFD;

struct Name {
  std::string_view name;
  std::string_view labels;  // small letters and digits only, each between spaces
};

constexpr std::array names{
    Name{"utf-8", " utf8 unicode11utf8 xunicode20utf8 "},
    Name{"utf-16le", " utf16le utf16 ucs2 unicode iso10646ucs2 csunicode unicodefeff "},
    Name{"utf-16be", " utf16be unicodefffe "},
    Name{"windows-1250", " windows1250 cp1250 xcp1250 win1250 "},
    Name{"windows-1251", " windows1251 cp1251 xcp1251 win1251 "},
    Name{"windows-1252",
         " windows1252 cp1252 xcp1252 win1252 iso88591 latin1 l1 ascii usascii ansix341968 cp819 "
         "ibm819 isoir100 csisolatin1 iso885911987 "},
    Name{"windows-1253", " windows1253 cp1253 xcp1253 "},
    Name{"windows-1254", " windows1254 cp1254 xcp1254 iso88599 latin5 l5 csisolatin5 "},
    Name{"windows-1255", " windows1255 cp1255 xcp1255 "},
    Name{"windows-1256", " windows1256 cp1256 xcp1256 "},
    Name{"windows-1257", " windows1257 cp1257 xcp1257 "},
    Name{"windows-1258", " windows1258 cp1258 xcp1258 "},
    Name{"windows-874", " windows874 tis620 iso885911 dos874 "},
    Name{"ISO-8859-2", " iso88592 latin2 l2 csisolatin2 "},
    Name{"ISO-8859-3", " iso88593 latin3 l3 csisolatin3 "},
    Name{"ISO-8859-4", " iso88594 latin4 l4 csisolatin4 "},
    Name{"ISO-8859-5", " iso88595 cyrillic csisolatincyrillic "},
    Name{"ISO-8859-6", " iso88596 arabic csisolatinarabic ecma114 asmo708 "},
    Name{"ISO-8859-7", " iso88597 greek greek8 csisolatingreek ecma118 elot928 "},
    Name{"ISO-8859-8", " iso88598 iso88598i iso88598e hebrew visual logical "},
    Name{"ISO-8859-10", " iso885910 latin6 l6 csisolatin6 "},
    Name{"ISO-8859-13", " iso885913 "},
    Name{"ISO-8859-14", " iso885914 "},
    Name{"ISO-8859-15", " iso885915 latin9 l9 csisolatin9 "},
    Name{"KOI8-R", " koi8r koi8 koi cskoi8r "},
    Name{"KOI8-U", " koi8u koi8ru "},
    Name{"IBM866", " ibm866 cp866 866 csibm866 "},
    Name{"macintosh", " macintosh mac xmacroman csmacintosh "},
    Name{"x-mac-cyrillic", " xmaccyrillic xmacukrainian "},
    Name{"GB18030", " gb18030 gbk gb2312 xgbk csgb2312 chinese csiso58gb231280 gb231280 "},
    Name{"Big5", " big5 big5hkscs cnbig5 xxbig5 csbig5 "},
    Name{"EUC-JP", " eucjp xeucjp cseucpkdfmtjapanese "},
    Name{"Shift_JIS", " shiftjis sjis xsjis ms932 windows31j csshiftjis mskanji "},
    Name{"EUC-KR", " euckr ksc5601 ksc56011987 ksc56011989 korean windows949 cseuckr "},
};

// Puts characters one behind the other and notes where each stood.
class Writer {
 public:
  explicit Writer(Decoded& decoded) : decoded_(decoded) {}

  void put(char32_t code_point, std::size_t source) {
    if (code_point == replacement && decoded_.unmapped++ == 0) decoded_.unmapped_at = source;
    const std::size_t at = decoded_.text.size();
    if (at > 0) step(at - last_text_, source - last_source_);
    last_text_ = at;
    last_source_ = source;
    append_code_point(decoded_.text, code_point);
  }

  void finish() {
    if (decoded_.text.empty()) return;
    step(decoded_.text.size() - last_text_, decoded_.source_size - last_source_);
  }

 private:
  void step(std::size_t text, std::size_t source) {
    auto& runs = decoded_.runs;
    if (!runs.empty() && runs.back().text_step == text && runs.back().source_step == source) return;
    runs.push_back({last_text_, last_source_, text, source});
  }

  Decoded& decoded_;
  std::size_t last_text_ = 0;
  std::size_t last_source_ = 0;
};

void decode_utf8(std::string_view bytes, Decoded& decoded) {
  if (!first_invalid_utf8(bytes)) {
    decoded.text = std::string(bytes);
    return;
  }
  Writer writer(decoded);
  const auto* data = reinterpret_cast<const uint8_t*>(bytes.data());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t start = at;
    UChar32 next = 0;
    U8_NEXT(data, at, bytes.size(), next);
    writer.put(next < 0 ? replacement : static_cast<char32_t>(next), start);
  }
  writer.finish();
}

// ICU fills a buffer of UTF-16 units with the place of each, counted from where the call began; -1
// where it no longer knows.
class Units {
 public:
  explicit Units(Decoded& decoded) : writer_(decoded) {}

  void take(const UChar* units, const int32_t* places, std::size_t count, std::size_t from) {
    for (std::size_t i = 0; i < count; ++i) {
      if (places[i] >= 0) place_ = std::max(place_, from + static_cast<std::size_t>(places[i]));
      if (lead_ != 0 && U16_IS_TRAIL(units[i])) {
        writer_.put(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead_, units[i])), lead_place_);
        lead_ = 0;
        continue;
      }
      flush();
      if (U16_IS_LEAD(units[i])) {
        lead_ = units[i];
        lead_place_ = place_;
      } else {
        writer_.put(U16_IS_SURROGATE(units[i]) ? replacement : units[i], place_);
      }
    }
  }

  void finish() {
    flush();
    writer_.finish();
  }

 private:
  void flush() {
    if (lead_ != 0) writer_.put(replacement, lead_place_);
    lead_ = 0;
  }

  Writer writer_;
  UChar lead_ = 0;
  std::size_t lead_place_ = 0;
  std::size_t place_ = 0;
};

void decode_by_icu(std::string_view bytes, Decoded& decoded) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(ucnv_open(decoded.encoding.c_str(), &status));
  if (U_FAILURE(status)) {
    throw Error(Trouble::unsupported, "ICU does not read the encoding " + decoded.encoding);
  }
  Units units(decoded);
  std::array<UChar, 4096> buffer{};
  std::array<int32_t, 4096> places{};
  const char* from = bytes.data();
  const char* const end = from + bytes.size();
  do {
    status = U_ZERO_ERROR;
    const auto start = static_cast<std::size_t>(from - bytes.data());
    UChar* to = buffer.data();
    ucnv_toUnicode(converter.get(), &to, buffer.data() + buffer.size(), &from, end, places.data(),
                   1, &status);
    units.take(buffer.data(), places.data(), static_cast<std::size_t>(to - buffer.data()), start);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) {
    throw Error(Trouble::system, "decoding " + decoded.encoding + " failed");
  }
  units.finish();
}

}  // namespace

std::size_t Decoded::source_at(std::size_t offset) const {
  if (runs.empty()) return std::min(offset, source_size);
  if (offset >= text.size()) return source_size;
  const auto next =
      std::upper_bound(runs.begin(), runs.end(), offset,
                       [](std::size_t place, const Run& run) { return place < run.text; });
  const Run& run = *std::prev(next);
  return run.source + (offset - run.text) / run.text_step * run.source_step;
}

std::string_view encoding_named(std::string_view label) {
  std::string plain = " ";
  for (const char byte : label.substr(0, 40)) {
    if (byte >= 'A' && byte <= 'Z') plain += static_cast<char>(byte | 0x20);
    if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) plain += byte;
  }
  if (plain.size() == 1) return {};
  plain += ' ';
  for (const Name& name : names) {
    if (name.labels.find(plain) != std::string_view::npos) return name.name;
  }
  return {};
}

Decoded decode(std::string_view bytes, std::string_view encoding) {
  Decoded decoded;
  decoded.encoding = encoding;
  decoded.source_size = bytes.size();
  if (encoding == "utf-8") {
    decode_utf8(bytes, decoded);
    return decoded;
  }
  if (bytes.size() > largest_foreign) {
    throw Error(Trouble::unsupported,
                "text in " + decoded.encoding + " is read up to " +
                    std::to_string(largest_foreign) + " bytes",
                "save it as UTF-8");
  }
  decode_by_icu(bytes, decoded);
  return decoded;
}

}  // namespace travaux::base
