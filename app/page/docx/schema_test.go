package docx_test

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// order is the order in which the standard wants the children of an element.
// Word refuses a file that has them otherwise.
var order = map[string][]string{}

func init() {
	for name, children := range map[string]string{
		"pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs" +
			" suppressAutoHyphens spacing ind contextualSpacing mirrorIndents jc textDirection textAlignment outlineLvl rPr sectPr",
		"rPr":         "rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u shd vertAlign lang",
		"tblPr":       "tblStyle tblpPr tblOverlap tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
		"trPr":        "cantSplit trHeight tblHeader",
		"tcPr":        "cnfStyle tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
		"sectPr":      "headerReference footerReference type pgSz pgMar paperSrc pgBorders pgNumType cols vAlign titlePg docGrid",
		"tblBorders":  "top left bottom right insideH insideV",
		"tblCellMar":  "top left bottom right",
		"pBdr":        "top left bottom right between",
		"tbl":         "tblPr tblGrid tr",
		"tr":          "trPr tc",
		"style":       "name basedOn next qFormat pPr rPr tblPr",
		"settings":    "zoom defaultTabStop characterSpacingControl compat themeFontLang",
		"inline":      "extent docPr graphic",
		"numbering":   "abstractNum num",
		"abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
		"lvl":         "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
		"num":         "abstractNumId lvlOverride",
		"numPr":       "ilvl numId",
	} {
		order[name] = strings.Fields(children)
	}
}

// element is a piece of a part as far as it is checked.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
}

// check says where a part breaks the schema.
func check(text string) []string {
	var root element
	if err := xml.Unmarshal([]byte(text), &root); err != nil {
		return []string{err.Error()}
	}
	var problems []string
	root.check(&problems)
	return problems
}

func (e *element) check(problems *[]string) {
	name := e.XMLName.Local
	var names []string
	for i := range e.Children {
		names = append(names, e.Children[i].XMLName.Local)
		e.Children[i].check(problems)
	}
	report := func(what string) { *problems = append(*problems, fmt.Sprintf("%s: %s %q", name, what, names)) }
	if wanted, ok := order[name]; ok {
		place := func(child string) int { return slices.Index(wanted, child) }
		if slices.ContainsFunc(names, func(child string) bool { return place(child) < 0 }) {
			report("unknown child in")
		}
		if !slices.IsSortedFunc(names, func(a, b string) int { return place(a) - place(b) }) {
			report("order of")
		}
	}
	switch name {
	case "tc":
		if len(names) == 0 || names[len(names)-1] != "p" {
			report("no paragraph at the end of")
		}
	case "body":
		if len(names) < 2 || names[len(names)-1] != "sectPr" || names[len(names)-2] != "p" {
			report("no paragraph and section at the end of")
		}
	case "tbl":
		e.checkGrid(report)
	}
}

// checkGrid counts the columns of each row.
func (e *element) checkGrid(report func(string)) {
	columns := 0
	for _, child := range e.Children {
		switch child.XMLName.Local {
		case "tblGrid":
			columns = len(child.Children)
		case "tr":
			sum := 0
			for _, cell := range child.Children {
				if cell.XMLName.Local == "tc" {
					sum += cell.span()
				}
			}
			if sum != columns {
				report(fmt.Sprintf("a row of %d columns in a grid of %d", sum, columns))
			}
		}
	}
}

// span is how many columns of the grid a cell takes.
func (e *element) span() int {
	for _, properties := range e.Children {
		for _, p := range properties.Children {
			if p.XMLName.Local == "gridSpan" {
				n, _ := strconv.Atoi(p.Attrs[0].Value)
				return n
			}
		}
	}
	return 1
}

func TestTheCheckSeesWhatItIsFor(t *testing.T) {
	for name, text := range map[string]string{
		"order":   `<w:pPr xmlns:w="w"><w:jc/><w:spacing/></w:pPr>`,
		"strange": `<w:rPr xmlns:w="w"><w:bold/></w:rPr>`,
		"cell":    `<w:tc xmlns:w="w"><w:p/><w:tbl/></w:tc>`,
		"grid":    `<w:tbl xmlns:w="w"><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`,
	} {
		if len(check(text)) == 0 {
			t.Errorf("%s: nothing found in %s", name, text)
		}
	}
}
