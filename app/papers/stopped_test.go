package papers

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"sothidua/app/sample"
)

// patience is a context that ends once it was asked so often.
type patience struct {
	context.Context
	left int
}

func (p *patience) Err() error {
	if p.left--; p.left < 0 {
		return context.Canceled
	}
	return p.Context.Err()
}

func TestAPaperOfManyPartsStopsBetweenThem(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	year, err := book.YearNumbered(t.Context(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	for _, paper := range []string{AchievementReport, AchievementSummary, UnitRegistration} {
		// Given a paper whose parts are many, and somebody who leaves it meanwhile
		ctx := &patience{t.Context(), 1 << 30}
		if _, err := Build(ctx, book, Request{Paper: paper, Year: year}); err != nil {
			t.Fatal(err)
		}
		asked := 1<<30 - ctx.left
		// When it is built again
		_, err := Build(&patience{t.Context(), asked / 2}, book, Request{Paper: paper, Year: year})
		// Then it stops on the way
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%s: %v", paper, err)
		}
		if asked < 9 {
			t.Errorf("%s: asked %d times", paper, asked)
		}
	}
}

func TestFieldsOfASentenceAreFilled(t *testing.T) {
	values := map[string]string{"năm": "2026", "đơn vị": "Sở {{năm}}", "": "?"}
	for sentence, want := range map[string]string{
		"không có trường":          "không có trường",
		"năm {{năm}}, {{năm}}.":    "năm 2026, 2026.",
		"{{đơn vị}}":               "Sở {{năm}}", // what is filled in is no sentence
		"{{lạ}} năm {{năm}}":       "{{lạ}} năm 2026",
		"{{ {{năm}} }} và {{năm}}": "{{ 2026 }} và 2026",
		"}} {{năm":                 "}} {{năm",
		"{{}}":                     "?",
	} {
		got := fill(sentence, func(name string) (string, bool) { text, ok := values[name]; return text, ok })
		if got != want {
			t.Errorf("%q: %q, want %q", sentence, got, want)
		}
	}
}
