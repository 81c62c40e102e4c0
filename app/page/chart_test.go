package page_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"sothidua/app/page"
)

// The invented units and titles of the charts.
var (
	unitNames = []string{
		"Tạp chí Cộng đồng", "Báo Biên cương", "Trung tâm Truyền hình và Phát thanh miền Trung", "Nhà xuất bản Ánh sáng",
		"Cơ quan thường trực của Khối thi đua", "Tạp chí Khoa học",
	}
	titleNames = []string{
		"Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua cấp bộ", "Chiến sĩ thi đua toàn quốc",
		"Tập thể lao động tiên tiến", "Tập thể lao động xuất sắc", "Cờ thi đua", "Bằng khen",
	}
)

// counts is a chart of so many units and titles; the values are 7, 8, 9, … of
// each unit less those of each title.
func counts(units, titles int) page.Chart {
	c := page.Chart{Title: "Đăng ký danh hiệu theo đơn vị"}
	for u := range units {
		name := unitNames[u%len(unitNames)]
		if u >= len(unitNames) {
			name += fmt.Sprint(" số ", u+1)
		}
		c.Groups = append(c.Groups, name)
	}
	for s := range titles {
		series := page.Series{Name: titleNames[s]}
		for u := range units {
			series.Values = append(series.Values, float64(max(7+u%6*3-s*2, 0)))
		}
		c.Series = append(c.Series, series)
	}
	return c
}

// words are all words of some pages, in drawing order.
func words(pages ...*page.Page) string {
	var all []string
	for _, p := range pages {
		for _, text := range texts(p) {
			all = append(all, strings.Fields(text.Text)...)
		}
	}
	return strings.Join(all, " ")
}

// inside fails for a text that is not wholly on its page, between the margins
// where there are any.
func inside(t *testing.T, p *page.Page, margin float64) {
	t.Helper()
	for _, text := range texts(p) {
		if text.X < margin || text.X > p.Width-margin || text.Y < margin || text.Y > p.Height-margin {
			t.Errorf("%q stands at %.0f, %.0f", text.Text, text.X, text.Y)
		}
	}
}

func TestChartOfAFewUnits(t *testing.T) {
	// given six units and four titles, below text
	chart := counts(6, 4)
	years := page.Chart{Title: "Tỷ lệ", Groups: []string{"2021", "2022", "2023"}, Series: []page.Series{{Values: []float64{8.55, -1.5, math.NaN()}}}, Height: 60}
	r := layout(t, page.Portrait(page.Body(14, page.Plain("Số liệu đăng ký như sau:")), chart, years))
	// then all labels, names and values are there, upright
	got := words(r.Pages...)
	for _, want := range slices.Concat(chart.Groups, []string{"8,55", "-1,5", "2023", "Tỷ lệ", "22"}) {
		for _, word := range strings.Fields(want) {
			if !strings.Contains(got, word) {
				t.Errorf("no %q", want)
			}
		}
	}
	for _, s := range chart.Series {
		find(t, r, s.Name)
	}
	// and each series has its own grey
	greys := map[uint8]int{}
	for _, o := range r.Pages[0].Ops {
		if f, ok := o.(page.Fill); ok && f.Width > 8.1 && f.Grey < 255 {
			greys[f.Grey]++
		}
	}
	if len(greys) != 5 {
		t.Errorf("greys of bars: %v", greys)
	}
	inside(t, r.Pages[0], 20)
	goldens(t, "chart", r.Pages...)
}

func TestChartOfManyUnitsDropsNothing(t *testing.T) {
	// given twenty units and eight titles
	chart := counts(20, 8)
	r := layout(t, page.Portrait(chart))
	got := words(r.Pages...)
	for _, unit := range chart.Groups {
		if !strings.Contains(got, unit) {
			t.Errorf("no %q", unit)
		}
	}
	for _, title := range titleNames {
		if n := strings.Count(got, title); n < 20 {
			t.Errorf("%q stands %d times", title, n)
		}
	}
	for _, p := range r.Pages {
		inside(t, p, 35)
	}
	goldens(t, "manybars", r.Pages...)
	// and with three titles, a legend stands on each page
	few := layout(t, page.Landscape(counts(20, 3)))
	for i, p := range few.Pages {
		if count(p, titleNames[2]) != 1 {
			t.Errorf("page %d has no legend", i+1)
		}
	}
	goldens(t, "lying", few.Pages...)
}

func TestChartIsNotSplitWhereAPageHoldsIt(t *testing.T) {
	for _, chart := range []page.Chart{counts(6, 4), counts(9, 3)} {
		for before := 5; before < linesOnPage; before += 3 {
			r := layout(t, page.Portrait(append(fill(before), page.P(page.Left, 14, "Biểu đồ").Kept(), chart)...))
			head, _ := find(t, r, "Biểu đồ")
			title, _ := find(t, r, chart.Title)
			if head != title || len(r.Pages) != title+1 {
				t.Errorf("%d units, %d lines before: heading on page %d, chart on %d of %d", len(chart.Groups), before, head+1, title+1, len(r.Pages))
			}
		}
	}
}

func TestFigure(t *testing.T) {
	// given charts of any content, drawn alone
	long := counts(3, 2)
	long.Groups[1] = strings.TrimSpace(strings.Repeat("tên đơn vị ", 100))
	mixed := counts(7, 6)
	mixed.Series[0].Values = []float64{-5, 1234567.891, math.Inf(1)}
	for name, chart := range map[string]page.Chart{
		"empty": {}, "no series": {Groups: []string{"A"}}, "no groups": {Title: "Không", Series: []page.Series{{Name: "A"}}},
		"long label": long, "negative": mixed, "all zero": {Groups: []string{"A"}, Series: []page.Series{{Values: []float64{0}}}},
		"tiny": {Groups: []string{"A"}, Series: []page.Series{{Values: []float64{1e-300}}}},
		"huge": {Groups: []string{"A"}, Series: []page.Series{{Values: []float64{1e14, -1e14, 1e300}}}},
		"many": counts(60, 8),
	} {
		p, err := page.Figure(chart, 160)
		if err != nil {
			t.Fatal(err)
		}
		// then the page holds it, and all of its labels
		if math.Abs(p.Width-160*72/25.4) > 0.01 || p.Height < 10 || p.Height > 20000 {
			t.Errorf("%s: %.0f × %.0f points", name, p.Width, p.Height)
		}
		inside(t, p, 0)
		got := words(p)
		for _, group := range chart.Groups {
			if !strings.Contains(got, group) {
				t.Errorf("%s: no %q", name, group)
			}
		}
	}
	p, err := page.Figure(counts(6, 4), 160)
	if err != nil {
		t.Fatal(err)
	}
	goldens(t, "figure", p)
	if _, err := page.Figure(page.Chart{}, 1); err == nil {
		t.Error("a chart of 1 mm")
	}
}

func TestLastGroupOfAChartDoesNotStandAlone(t *testing.T) {
	for units := 8; units < 24; units++ {
		// given a chart with lying bars that no page holds
		chart := counts(units, 8)
		for i := range chart.Groups {
			chart.Groups[i] = fmt.Sprint("nhóm", i)
		}
		r := layout(t, page.Portrait(chart))
		if n := len(r.Pages); n > 1 && count(r.Pages[n-1], "nhóm") < 2 {
			t.Errorf("%d units: the last of %d pages has one group", units, n)
		}
	}
}
