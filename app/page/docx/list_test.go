package docx_test

import (
	"strings"
	"testing"

	"sothidua/app/page"
)

// Given items of lists as a paper numbers them, then Word counts them by itself: no mark is
// typed, a list that begins anew begins with its number, and what is no item stays as it is.
func TestItemsOfListsAreCountedByWord(t *testing.T) {
	item := func(mark, s string) page.Paragraph {
		p := page.Body(14, page.Plain(mark+" "+s))
		p.Item = mark
		return p
	}
	strange := item("5.", "x")
	strange.Item = "6."
	all := write(t, &page.Doc{Sections: []page.Section{page.Portrait(
		item("1.", "Báo"), item("2.", "Tạp chí"), item("-", "gạch"), item("3.", "Viện"),
		item("1.", "lần nữa"), item("4.", "nhảy số"), item("1)", "ngoặc"), item("-", "gạch nữa"), item("+", "cộng"), page.Body(14, page.Plain("9. gõ tay")), strange,
	)}})
	body, numbering := all["word/document.xml"], all["word/numbering.xml"]
	var got []string
	for _, p := range strings.Split(body, "<w:p>")[1:] {
		id, text := "", ""
		if _, rest, ok := strings.Cut(p, `<w:numId w:val="`); ok {
			id, _, _ = strings.Cut(rest, `"`)
		}
		if _, rest, ok := strings.Cut(p, `<w:t xml:space="preserve">`); ok {
			text, _, _ = strings.Cut(rest, "<")
		}
		if text != "" {
			got = append(got, id+":"+text)
		}
	}
	want := "1:Báo|1:Tạp chí|2:gạch|1:Viện|3:lần nữa|4:nhảy số|5:ngoặc|2:gạch nữa|6:cộng|:9. gõ tay|:5. x"
	if s := strings.ReplaceAll(strings.Join(got, "|"), "\u00a0", " "); s != want {
		t.Errorf("%s\nwant %s", s, want)
	}
	for _, start := range []string{`<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>`, `<w:startOverride w:val="4"/>`} {
		if !strings.Contains(numbering, start) {
			t.Errorf("no %s in %s", start, numbering)
		}
	}
	for _, part := range []string{body, numbering} {
		for _, problem := range check(part) {
			t.Error(problem)
		}
	}
	if !strings.Contains(all["[Content_Types].xml"], "/word/numbering.xml") || !strings.Contains(all["word/_rels/document.xml.rels"], "numbering.xml") {
		t.Error("nothing leads to the numbers")
	}
}
