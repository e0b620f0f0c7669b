"""docx.py FILE: a small Word file with tracked changes, the same bytes each time."""
import sys, zipfile
W='http://schemas.openxmlformats.org/wordprocessingml/2006/main'
R='http://schemas.openxmlformats.org/package/2006/relationships'; O='http://schemas.openxmlformats.org/officeDocument/2006/relationships'
who='w:id="1" w:author="Editor" w:date="2025-11-20T10:00:00Z"'
t=lambda s:f'<w:r><w:t xml:space="preserve">{s}</w:t></w:r>'
body=f'''<w:p>{t("1. The Parties ")}<w:del {who}><w:r><w:delText>shall</w:delText></w:r></w:del><w:ins {who}>{t("may")}</w:ins>{t(" meet.")}</w:p><w:p>{t("2. This plan ends in 2030.")}</w:p>'''
with zipfile.ZipFile(sys.argv[1],'w',zipfile.ZIP_DEFLATED) as z:
    for n,d in (('[Content_Types].xml','<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
      ('_rels/.rels',f'<Relationships xmlns="{R}"><Relationship Id="rId1" Type="{O}/officeDocument" Target="word/document.xml"/></Relationships>'),
      ('word/document.xml',f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>')):
        zi=zipfile.ZipInfo(n,(1980,1,1,0,0,0)); zi.compress_type=zipfile.ZIP_DEFLATED; z.writestr(zi,d)
