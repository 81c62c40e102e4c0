package papers

import (
	"math"
	"strings"
	"testing"

	"sothidua/app/page"
)

// Columns of words give each other room by what they say: whichever is long gets more than the
// least, none gets less, and all together are as wide as the page.
func TestColumnsOfWordsShareTheirWidth(t *testing.T) {
	long := strings.Repeat("Trao đổi kinh nghiệm ", 5)
	for name, c := range map[string]struct {
		says []string
		wide int // the column that gets most
	}{
		"work":    {[]string{"", long, "Báo Thanh tra", "Báo cáo"}, 1},
		"unit":    {[]string{"", "Họp", long, "Báo cáo"}, 2},
		"product": {[]string{"", "Họp", "Báo Thanh tra", long}, 3},
	} {
		r := roster{listText, []rosterColumn{{"TT", 10, page.Center}, {"a", 0, page.Left}, {"b", leastWords, page.Left}, {"c", leastWords, page.Left}}}
		r = r.shared(165, [][]string{c.says})
		for i, column := range r.columns {
			if i != c.wide && column.width > r.columns[c.wide].width || i > 0 && column.width < leastWords {
				t.Errorf("%s: column %d is %.0f mm wide of %.0f", name, i, column.width, r.columns[c.wide].width)
			}
		}
		if math.Abs(r.taken()-165) > 0.01 || r.columns[0].width != 10 {
			t.Errorf("%s: %.2f mm, the first %.0f", name, r.taken(), r.columns[0].width)
		}
	}
}
