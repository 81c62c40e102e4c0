package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/app/page"
)

// Given a letterhead and signatures on a sheet that no table rules, or one of fewer columns than they
// have, then all of it stands there, each name below its post.
func TestNothingBesideATableGoesWithoutAPlace(t *testing.T) {
	signer := func(post, name string) page.Signature {
		return page.Signature{Above: []page.Paragraph{page.P(page.Center, 13, post)}, Name: page.P(page.Center, 14, name).Bolded()}
	}
	head := page.Table{Columns: []float64{67, 93}, Rows: page.Rows(page.Row{Cells: []page.Cell{page.C(page.P(page.Center, 12, "CỤM THI ĐUA SỐ 7")), page.C(page.P(page.Center, 12, "CỘNG HÒA XÃ HỘI"))}})}
	cell := func(s string) page.Cell { return page.C(page.P(page.Left, 12, s)) }
	ruled := page.Table{
		Columns: []float64{20, 140}, Borders: true, Header: []page.Row{{Cells: []page.Cell{cell("TT"), cell("Nội dung")}}},
		Rows: page.Rows(page.Row{Cells: []page.Cell{cell("1"), cell("Lễ ký kết")}}),
	}
	receivers := page.Signature{Above: []page.Paragraph{page.P(page.Left, 12, "Nơi nhận:")}}
	for name, blocks := range map[string][]page.Block{
		"no table":          {head, page.P(page.Left, 13, "Chưa có tiêu chí."), page.Signatures(160, 20, 2, signer("THƯ KÝ", "Lê Thị Hoa"), signer("CHỦ TỌA", "Trần Văn Hải"))},
		"a narrow column":   {head, ruled, page.Signatures(160, 20, 2, signer("THƯ KÝ", "Lê Thị Hoa"), signer("CHỦ TỌA", "Trần Văn Hải"))},
		"more than columns": {head, ruled, page.Signatures(160, 20, 3, receivers, signer("THƯ KÝ", "Lê Thị Hoa"), signer("CHỦ TỌA", "Trần Văn Hải"))},
	} {
		file, err := excelize.OpenReader(bytes.NewReader(write(t, &page.Doc{Title: "Thử", Sections: []page.Section{page.Portrait(blocks...)}})))
		if err != nil {
			t.Fatal(err)
		}
		rows, err := file.GetRows("Thử")
		if err != nil {
			t.Fatal(err)
		}
		var all []string
		for _, row := range rows {
			for _, text := range row {
				all = append(all, text)
				for post, who := range map[string]string{"THƯ KÝ": "Lê Thị Hoa", "CHỦ TỌA": "Trần Văn Hải"} {
					if _, below, has := strings.Cut(text, post); has && !strings.HasPrefix(strings.TrimSpace(below), who) {
						t.Errorf("%s: below %s stands %q", name, post, strings.TrimSpace(below))
					}
				}
			}
		}
		text := strings.Join(all, "\n")
		for _, want := range []string{"CỤM THI ĐUA SỐ 7", "CỘNG HÒA XÃ HỘI", "THƯ KÝ", "CHỦ TỌA", "Lê Thị Hoa", "Trần Văn Hải"} {
			if strings.Count(text, want) != 1 {
				t.Errorf("%s: %q stands %d times in\n%s", name, want, strings.Count(text, want), text)
			}
		}
	}
}
