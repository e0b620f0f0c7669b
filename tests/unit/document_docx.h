// document_docx.h: small Word files, made part by part.
#pragma once

#include <zlib.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "travaux/document.h"

namespace travaux {

// A ZIP container of stored entries; what it says of them may be spoilt before it is written.
class Zip {
 public:
  struct Entry {
    std::string name;
    std::string bytes;
    std::uint32_t packed = 0;
    std::uint32_t inflated = 0;
    std::uint32_t checksum = 0;
    std::uint16_t method = 0;
    std::uint16_t flags = 0;
  };

  Entry& add(const std::string& name, const std::string& bytes) {
    const auto size = static_cast<std::uint32_t>(bytes.size());
    const auto* data = reinterpret_cast<const Bytef*>(bytes.data());
    const auto checksum = static_cast<std::uint32_t>(crc32(0, data, size));
    entries_.push_back({name, bytes, size, size, checksum});
    return entries_.back();
  }
  // The same, deflated.
  Entry& deflate(const std::string& name, const std::string& bytes) {
    Entry& entry = add(name, bytes);
    std::string packed(compressBound(static_cast<uLong>(bytes.size())) + 64, '\0');
    z_stream stream{};
    deflateInit2(&stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    stream.next_in = reinterpret_cast<Bytef*>(entry.bytes.data());
    stream.avail_in = static_cast<uInt>(entry.bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    ::deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    entry.packed = static_cast<std::uint32_t>(packed.size());
    entry.method = 8;
    entry.bytes = std::move(packed);
    return entry;
  }

  Entry& entry(const std::string& name) {
    return *std::find_if(entries_.begin(), entries_.end(),
                         [&name](const Entry& one) { return one.name == name; });
  }

  std::string bytes() const {
    std::string file;
    std::string directory;
    for (const Entry& entry : entries_) {
      const auto header = static_cast<std::uint32_t>(file.size());
      file += number(0x04034b50, 4) + number(20, 2) + common(entry) + number(0, 2) + entry.name;
      file += entry.bytes;
      directory += number(0x02014b50, 4) + number(20, 2) + number(20, 2) + common(entry) +
                   number(0, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) +
                   number(header, 4) + entry.name;
    }
    const auto start = static_cast<std::uint32_t>(file.size());
    const auto count = static_cast<std::uint32_t>(entries_.size());
    return file + directory + number(0x06054b50, 4) + number(0, 4) + number(count, 2) +
           number(count, 2) + number(static_cast<std::uint32_t>(directory.size()), 4) +
           number(start, 4) + number(0, 2);
  }

  static std::string number(std::uint32_t value, std::size_t size) {
    std::string bytes;
    for (std::size_t i = 0; i < size; ++i, value >>= 8) bytes += static_cast<char>(value & 0xFF);
    return bytes;
  }

 private:
  static std::string common(const Entry& entry) {
    return number(entry.flags, 2) + number(entry.method, 2) + number(0, 4) +
           number(entry.checksum, 4) + number(entry.packed, 4) + number(entry.inflated, 4) +
           number(static_cast<std::uint32_t>(entry.name.size()), 2);
  }

  std::vector<Entry> entries_;
};

// One Word file: its body and the parts that it is related to.
struct WordFile {
  std::string body;
  std::map<std::string, std::string> parts;       // "numbering" -> what is inside <w:numbering>
  std::map<std::string, std::string> files = {};  // "media/a.png" -> bytes; related by that name

  static std::string root(const std::string& name, const std::string& inside) {
    return "<w:" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\""
           " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
           " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">" +
           inside + "</w:" + name + ">";
  }
  static std::string relations(const std::string& inside) {
    return "<Relationships "
           "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           inside + "</Relationships>";
  }
  static std::string relation(const std::string& type, const std::string& target) {
    return "<Relationship Id=\"id-" + type +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type +
           "\" Target=\"" + target + "\"/>";
  }

  Zip zip() const {
    Zip zip;
    zip.add("[Content_Types].xml", "<Types/>");
    std::string top = relation("officeDocument", "word/document.xml");
    std::string related;
    for (const auto& [name, inside] : parts) {
      if (name.starts_with("docProps/")) {
        top +=
            relation(name.ends_with("core.xml") ? "core-properties" : "extended-properties", name);
        zip.add(name, inside);
      } else {
        related += relation(name, name + ".xml");
        const std::string element = name == "header" ? "hdr" : name == "footer" ? "ftr" : name;
        zip.add("word/" + name + ".xml", root(element, inside));
      }
    }
    for (const auto& [name, bytes] : files) {
      related += "<Relationship Id=\"" + name + "\" Type=\"image\" Target=\"" + name + "\"/>";
      zip.deflate("word/" + name, bytes);
    }
    zip.add("_rels/.rels", relations(top));
    zip.add("word/_rels/document.xml.rels", relations(related));
    zip.deflate("word/document.xml", root("document", "<w:body>" + body + "</w:body>"));
    return zip;
  }

  Document read(Tracked tracked = Tracked::accept) const {
    ReadOptions options;
    options.tracked = tracked;
    return read_document(zip().bytes(), "draft.docx", options);
  }
};

inline std::string run(const std::string& words) {
  return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

inline std::string par(const std::string& inside, const std::string& properties = "") {
  return "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + inside +
         "</w:p>";
}

inline std::string styled(const std::string& style) {
  return "<w:pStyle w:val=\"" + style + "\"/>";
}

inline std::string listed(int list, int level) {
  return "<w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" +
         std::to_string(list) + "\"/></w:numPr>";
}

inline std::string changed(const std::string& how, const std::string& inside) {
  return "<w:" + how + " w:id=\"1\" w:author=\"Editor\" w:date=\"2025-11-20T10:00:00Z\">" + inside +
         "</w:" + how + ">";
}

inline std::string deleted(const std::string& words) {
  return changed("del", "<w:r><w:delText xml:space=\"preserve\">" + words + "</w:delText></w:r>");
}

inline std::string inserted(const std::string& words) {
  return changed("ins", run(words));
}

// The mark of a paragraph that was inserted or deleted.
inline std::string mark(const std::string& how) {
  return "<w:rPr>" + changed(how, "") + "</w:rPr>";
}

// A level of an abstract list.
inline std::string level(int index, const std::string& format, const std::string& text,
                         const std::string& more = "", int start = 1) {
  return "<w:lvl w:ilvl=\"" + std::to_string(index) + "\"><w:start w:val=\"" +
         std::to_string(start) + "\"/><w:numFmt w:val=\"" + format + "\"/>" + more +
         "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

inline std::string abstract_list(int id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + std::to_string(id) + "\">" + levels +
         "</w:abstractNum>";
}

inline std::string list(int id, int abstract, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"" +
         std::to_string(abstract) + "\"/>" + overrides + "</w:num>";
}

}  // namespace travaux
