package papers

import (
	"regexp"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
)

var twice = regexp.MustCompile(`(?i)(^|[^\p{L}])(luật luật|căn cứ căn cứ|khối khối|cụm cụm|ban ban|sở sở|phòng phòng|văn phòng văn phòng|hội hội|viện viện|điều điều|số số|ngày ngày|năm năm|của của|chủ đề chủ đề|mục tiêu mục tiêu)($|[^\p{L}])|(^|[.;:] )(\d\. \d\. |[IVX]+\. [IVX]+\. )|[.;,:] ?[.;,:]|\. \./\.|- - |“[^”]*“`)

// Given texts that bring along what papers say of themselves, then no paper says it twice.
func TestNoPaperSaysAThingTwice(t *testing.T) {
	for practice, number := range map[sample.Kind]int{sample.Block: 2023, sample.Cluster: 2025} {
		book := practiceBook(t, practice)
		change(t, book, "UPDATE pledge_items SET title = position || '. ' || title || '.', text = '- ' || text")
		change(t, book, "UPDATE participants SET post = 'Trưởng ban', unit_name = 'Ban Tổ chức Tỉnh ủy'")
		change(t, book, "UPDATE remarks SET post = 'Chánh Văn phòng Tỉnh ủy'")
		change(t, book, "UPDATE years SET theme = '“' || theme || '”', aims = '1. ' || aims")
		change(t, book, "UPDATE legal_texts SET citation = 'Căn cứ ' || citation || ';'")
		for _, paper := range All {
			for _, p := range build(t, book, paper.Code, number).Pages {
				for _, op := range p.Ops { // what stands in neighbouring cells is not one text
					if text, ok := op.(page.Text); ok && twice.MatchString(text.Text) {
						t.Errorf("%s of %d: %s", paper.Code, number, text.Text)
					}
				}
			}
		}
	}
}
