package printer

import (
	"testing"

	"sothidua/app/page"
)

// A page larger than the paper is refused, whichever way the paper lies: nothing is cut unsaid.
func TestAPageLargerThanThePaperIsRefused(t *testing.T) {
	a4, a3 := &page.Page{Width: 595.3, Height: 841.9}, &page.Page{Width: 1190.6, Height: 841.9}
	for name, c := range map[string]struct {
		page          *page.Page
		width, height float64
		taken         bool
	}{
		"A4 on A4": {a4, 595, 842, true}, "A4 on lying A4": {a4, 842, 595, true}, "A4 on A3": {a4, 842, 1191, true}, "A4 on Letter": {a4, 612, 792, false},
		"A3 on A4": {a3, 842, 595, false}, "A3 on A3": {a3, 1190, 842, true}, "a printer that tells no size": {a3, 0, 0, true},
	} {
		if err := fitting(c.page, c.width, c.height); (err == nil) != c.taken {
			t.Errorf("%s: %v", name, err)
		}
	}
}
