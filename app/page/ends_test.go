package page

import (
	"testing"
	"unicode/utf16"
)

func TestStepsEndWhereTheLineEnds(t *testing.T) {
	// Given a justified line of a laid out page.
	doc := &Doc{Sections: []Section{Portrait(Body(14, Plain("Thực hiện chủ đề thi đua năm 2023, các đơn vị thống nhất ký kết giao ước thi đua với những nội dung chủ yếu sau đây.")))}}
	laid, err := Layout(doc)
	if err != nil {
		t.Fatal(err)
	}
	ruler, err := NewRuler()
	if err != nil {
		t.Fatal(err)
	}
	line := laid.Pages[0].Ops[0].(Text)
	if line.Space == 0 {
		t.Fatal("the line is not justified")
	}
	// When its letters are set on devices of 96 and of 600 dots an inch, then the
	// last one ends at the right edge, 190 mm from the left of the sheet.
	for _, dpi := range []float64{96, 600} {
		dots := dpi / 72
		end := int32(line.X*dots + 0.5)
		steps := ruler.Steps(line, dots)
		for _, step := range steps {
			end += step
		}
		if want := int32(190*mm*dots + 0.5); end != want || len(steps) != len(utf16.Encode([]rune(line.Text))) {
			t.Errorf("at %v dpi the line ends at %d, want %d", dpi, end, want)
		}
	}
}
