package docx

import (
	"fmt"
	"strings"
	"time"

	"sothidua/app/page"
	"sothidua/assets/words"
)

// head begins every part.
const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

const (
	office  = "http://schemas.openxmlformats.org/officeDocument/2006/"
	opc     = "http://schemas.openxmlformats.org/package/2006/"
	drawing = "http://schemas.openxmlformats.org/drawingml/2006/"
	content = "application/vnd.openxmlformats-officedocument.wordprocessingml."
	// names are the name spaces of the parts with text.
	names = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
		` xmlns:r="` + office + `relationships" xmlns:wp="` + drawing + `wordprocessingDrawing"` +
		` xmlns:a="` + drawing + `main" xmlns:pic="` + drawing + `picture"`
)

// part is a part of the file whose text is known beforehand.
type part struct{ name, text string }

func fixedParts(doc *page.Doc, modified time.Time) []part {
	return []part{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", head + `<Relationships xmlns="` + opc + `relationships">` +
			relation("rId1", office+"relationships/officeDocument", "word/document.xml") +
			relation("rId2", opc+"relationships/metadata/core-properties", "docProps/core.xml") + `</Relationships>`},
		{"docProps/core.xml", core(doc, modified.Format(time.RFC3339))},
		{"word/settings.xml", settings},
		{"word/header1.xml", header(doc.Mark, "")},
		{"word/header2.xml", header(doc.Mark, number)},
	}
}

const contentTypes = head + `<Types xmlns="` + opc + `content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>` +
	`<Override PartName="/word/document.xml" ContentType="` + content + `document.main+xml"/>` +
	`<Override PartName="/word/styles.xml" ContentType="` + content + `styles+xml"/>` +
	`<Override PartName="/word/numbering.xml" ContentType="` + content + `numbering+xml"/>` +
	`<Override PartName="/word/settings.xml" ContentType="` + content + `settings+xml"/>` +
	`<Override PartName="/word/header1.xml" ContentType="` + content + `header+xml"/>` +
	`<Override PartName="/word/header2.xml" ContentType="` + content + `header+xml"/>` +
	`<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`

func relation(id, kind, target string) string {
	return fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s"/>`, id, kind, target)
}

// relations are those of the document, pictures last.
func (f *file) relations() string {
	var all strings.Builder
	all.WriteString(head + `<Relationships xmlns="` + opc + `relationships">`)
	for _, r := range [][3]string{
		{"rIdStyles", "styles", "styles.xml"},
		{"rIdNumbering", "numbering", "numbering.xml"},
		{"rIdSettings", "settings", "settings.xml"},
		{"rIdPlain", "header", "header1.xml"},
		{"rIdNumbered", "header", "header2.xml"},
	} {
		all.WriteString(relation(r[0], office+"relationships/"+r[1], r[2]))
	}
	for _, p := range f.media {
		all.WriteString(relation(p.id(), office+"relationships/image", p.target()))
	}
	all.WriteString(`</Relationships>`)
	return all.String()
}

func core(doc *page.Doc, at string) string {
	return head + `<cp:coreProperties xmlns:cp="` + opc + `metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
		`<dc:title>` + escaped(doc.Title) + `</dc:title><dc:creator>` + escaped(doc.Author) + `</dc:creator>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">` + at + `</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">` + at + `</dcterms:modified><dc:language>vi-VN</dc:language></cp:coreProperties>`
}

const (
	font = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>`
	// stylesHead says what holds where a paragraph says nothing: single lines of 13 points.
	stylesHead = head + `<w:styles ` + names + `><w:docDefaults>` +
		`<w:rPrDefault><w:rPr>` + font + `<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
		`<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>`
	stylesEnd = `<w:style w:type="table" w:styleId="Bordered"><w:name w:val="` + words.DocxTable + `"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>` +
		`<w:top w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:left w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
		`<w:bottom w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:right w:val="single" w:sz="4" w:space="0" w:color="000000"/>` +
		`<w:insideH w:val="single" w:sz="4" w:space="0" w:color="000000"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="000000"/></w:tblBorders></w:tblPr></w:style>` +
		`<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` +
		`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>` +
		`<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`
	// A line that ends with a break is not stretched, as in the layout.
	settings = head + `<w:settings ` + names + `><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>` +
		`<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>` +
		`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>` +
		`<w:themeFontLang w:val="vi-VN"/></w:settings>`
)

// Where the header stands: the layout's baselines of mark and number lie 12.5 and
// 7 mm above the text. Lengths in mm.
const (
	markSize   = 9  // points
	numberSize = 13 // points
	point      = 25.4 / 72
	ascent     = 0.891 // of a letter, in shares of its size
	pitch      = 1.15  // of lines
	headAbove  = 12.5 + ascent*markSize*point
	headHeight = 5.5 - ascent*(numberSize-markSize)*point + pitch*numberSize*point
	betweenTwo = headHeight - pitch*(markSize+numberSize)*point
)

// number is the field of the page's number. Its text is what programs show that
// do not count pages.
const number = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
	`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

// header has the document's mark to the right and the page's number in the middle
// below it; either may be empty.
func header(mark, number string) string {
	text := fmt.Sprintf(`<w:p><w:pPr><w:pStyle w:val="Header"/><w:jc w:val="right"/><w:rPr><w:sz w:val="%d"/></w:rPr></w:pPr>`, halves(markSize))
	if mark != "" {
		text += fmt.Sprintf(`<w:r><w:rPr><w:b/><w:bCs/><w:sz w:val="%d"/><w:szCs w:val="%[1]d"/></w:rPr><w:t xml:space="preserve">%s</w:t></w:r>`,
			halves(markSize), escaped(mark))
	}
	text += `</w:p>`
	if number != "" {
		text += fmt.Sprintf(`<w:p><w:pPr><w:pStyle w:val="Header"/><w:spacing w:before="%d"/><w:jc w:val="center"/></w:pPr>%s</w:p>`,
			twips(max(betweenTwo, 0)), number)
	}
	return head + `<w:hdr ` + names + `>` + text + `</w:hdr>`
}
