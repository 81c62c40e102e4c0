package papers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/app/worlds"
	"sothidua/data"
)

// worldsInTests is how many random worlds the detector walks in the ordinary tests.
const worldsInTests = 12

// wide is how wide a text is, in points.
func wide(t page.Text) float64 {
	width, err := page.TextWidth(t.Text, t.Face == page.BoldFace || t.Face == page.BoldItalicFace, t.Size)
	if err != nil {
		return 0
	}
	return width*mm + t.Space*float64(strings.Count(t.Text, " "))
}

// standsAt is where a text stands; what is upside down goes to the left of its end and below it.
func standsAt(t page.Text) (left, top, right, bottom float64) {
	if t.Turn {
		return t.X - wide(t), t.Y - 0.2*t.Size, t.X, t.Y + 0.7*t.Size
	}
	return t.X, t.Y - 0.7*t.Size, t.X + wide(t), t.Y + 0.2*t.Size
}

// sheetFaults are what is wrong with papers whose sheets stand by themselves: words outside
// their sheet or over each other, a plate that does not say the same on both sides, a
// ballot's page without its head.
func sheetFaults(code string, pages []*page.Page) (faults []string) {
	for i, p := range pages {
		say := func(format string, values ...any) {
			faults = append(faults, fmt.Sprintf("sheet %d: ", i+1)+fmt.Sprintf(format, values...))
		}
		var texts []page.Text
		for _, op := range p.Ops {
			if text, ok := op.(page.Text); ok && strings.TrimSpace(text.Text) != "" {
				texts = append(texts, text)
			}
		}
		sides := map[bool][]string{}
		for n, text := range texts {
			left, top, right, bottom := standsAt(text)
			if left < -0.5 || top < -0.5 || right > p.Width+0.5 || bottom > p.Height+0.5 {
				say("%q goes over the edge", text.Text)
			}
			if text.Text != practiceMark && text.Size >= postLeast {
				sides[text.Turn] = append(sides[text.Turn], text.Text)
			}
			for _, other := range texts[:n] {
				l, t, r, b := standsAt(other)
				if text.Turn == other.Turn && min(r, right)-max(l, left) > 2 && min(b, bottom)-max(t, top) > 2 {
					say("%q stands on %q", text.Text, other.Text)
				}
			}
		}
		switch said := textsOn(p); {
		case code == NamePlates && p.Width > p.Height && !slices.Equal(sides[false], sides[true]):
			say("the sides are %q and %q", sides[false], sides[true])
		case code == Ballot && !strings.Contains(said, "PHIẾU") && !strings.Contains(said, "KIỂM SOÁT"):
			say("has no head: %.60q", said)
		}
	}
	return faults
}

// Each check of sheets is shown a sheet with its fault, and finds just that.
func TestTheDetectorFindsWhatIsPlantedOnSheets(t *testing.T) {
	sheet := func(texts ...page.Text) []*page.Page {
		p := &page.Page{Width: 842, Height: 595}
		for _, text := range texts {
			p.Ops = append(p.Ops, text)
		}
		return []*page.Page{p}
	}
	at := func(x, y float64, text string) page.Text { return page.Text{X: x, Y: y, Size: 30, Text: text} }
	turned := func(text string) page.Text { return page.Text{X: 500, Y: 100, Size: 30, Text: text, Turn: true} }
	for _, c := range []struct {
		code, want string
		pages      []*page.Page
	}{
		{NamePlates, "", sheet(at(100, 400, "Lê Thị Hoa"), turned("Lê Thị Hoa"))},
		{NamePlates, "the sides are", sheet(at(100, 400, "Lê Thị Hoa"), turned("Lê Thị Hà"))},
		{Certificate, "goes over the edge", sheet(at(800, 400, "Lê Thị Hoa"))},
		{Certificate, "stands on", sheet(at(100, 400, "Lê Thị Hoa"), at(110, 405, "Giám đốc"))},
		{Certificate, "", sheet(at(100, 400, "Lê Thị Hoa"), at(110, 440, "Giám đốc"))},
		{Ballot, "has no head", sheet(at(100, 400, "Sở Một"))},
		{Ballot, "", sheet(at(100, 100, "PHIẾU SUY TÔN"), at(100, 400, "Sở Một"))},
	} {
		got := sheetFaults(c.code, c.pages)
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)) {
			t.Errorf("%s, %q: %q", c.code, c.want, got)
		}
	}
}

// faultsOf are all faults of a paper that is laid out.
func faultsOf(built laid) []string {
	if slices.Contains(pictured, built.Paper.Code) {
		return sheetFaults(built.Paper.Code, built.Pages)
	}
	return append(pageFaults(built.Pages), split(built.Doc, built.Pages)...)
}

// Plates, ballots and certificates of the practice years stand on their sheets.
func TestNoSheetIsFaulty(t *testing.T) {
	for name, c := range map[string]struct {
		kind   sample.Kind
		number int
		with   func(*testing.T, *data.Book)
	}{
		"khối": {sample.Block, 2023, nil}, "cụm": {sample.Cluster, 2025, nil}, "30 đơn vị tên dài": {sample.Cluster, 2025, thirtyLong},
	} {
		book := practiceBook(t, c.kind)
		if c.with != nil {
			c.with(t, book)
		}
		for _, code := range pictured {
			for _, fault := range faultsOf(build(t, book, code, c.number)) {
				t.Errorf("%s, %s, %s", name, code, fault)
			}
		}
	}
}

// Whatever a small random block holds, no paper of it is faulty.
func TestNoPaperOfARandomWorldIsFaulty(t *testing.T) {
	book := forWorlds(t)
	drawn := rapid.Custom(func(r *rapid.T) *worlds.World {
		world := worlds.Draw(r)
		world.DrawDay(r)
		return world
	})
	for seed := range worldsInTests {
		world := drawn.Example(seed)
		if err := world.Write(book); err != nil {
			t.Fatal(seed, err)
		}
		for _, paper := range All {
			for _, fault := range faultsOf(build(t, book, paper.Code, world.Year.Number)) {
				t.Errorf("world %d, %s, %s", seed, paper.Code, fault)
			}
		}
		if _, err := book.Undo(); err != nil {
			t.Fatal(seed, err)
		}
	}
}
