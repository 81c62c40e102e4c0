package docx_test

import (
	"regexp"
	"strings"
	"testing"

	"sothidua/app/page"
)

// Given a paper, then each paragraph has a style of a name, headings a level, and where one style
// is changed no run of its paragraphs holds against it: only a run of another size than its
// paragraph's says one.
func TestNoRunHoldsAgainstItsStyle(t *testing.T) {
	mixed := page.Rich(page.Justify, 14, page.Plain("thường "), page.Run{Text: "nhỏ", Size: 11})
	doc := &page.Doc{Sections: []page.Section{page.Portrait(
		page.P(page.Center, 14, "BÁO CÁO").Bolded().Kept(), page.Body(14, page.Plain("Căn cứ Luật;")).Slanted(),
		page.P(page.Left, 14, "I. MỤC").Bolded().Kept(), page.Body(14, page.Plain("Nội dung.")), mixed,
		page.Table{Columns: []float64{80, 80}, Borders: true, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 12, "ô")), {}}})},
	)}}
	all := write(t, doc)
	body, styles := all["word/document.xml"], all["word/styles.xml"]
	for _, name := range []string{"Tiêu đề", "Căn cứ", "Đề mục", "Nội dung", "Bảng", "Bảng kẻ"} {
		if !strings.Contains(styles, `<w:name w:val="`+name+`"/>`) {
			t.Errorf("no style %q", name)
		}
	}
	if strings.Count(styles, "<w:outlineLvl") != 2 {
		t.Error("the title and the heading have no level")
	}
	known := map[string]bool{}
	for _, m := range regexp.MustCompile(`w:styleId="([^"]*)"`).FindAllStringSubmatch(styles, -1) {
		known[m[1]] = true
	}
	for _, m := range regexp.MustCompile(`<w:(?:pStyle|tblStyle) w:val="([^"]*)"`).FindAllStringSubmatch(body, -1) {
		if !known[m[1]] {
			t.Errorf("a paragraph has the style %q, which is none", m[1])
		}
	}
	sizes := regexp.MustCompile(`<w:r><w:rPr>[^/]*(?:/[^/]*)*?<w:sz w:val="(\d+)"/>`).FindAllString(body, -1)
	if n := strings.Count(body, `<w:szCs w:val="22"/>`); n != 1 || len(sizes) != 1 {
		t.Errorf("%d runs say a size, %d of them the small one: %s", len(sizes), n, body)
	}
}
