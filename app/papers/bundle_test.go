package papers

import (
	"bytes"
	"slices"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
)

// Every paper but the words for the office's own stock lies in a bundle.
func TestEveryPaperLiesInABundle(t *testing.T) {
	for _, paper := range All {
		in := slices.ContainsFunc(Bundles, func(b Bundle) bool { return slices.Contains(b.Papers, paper.Code) })
		if in != (paper.Code != Certificate) {
			t.Errorf("%s: %v", paper.Code, in)
		}
	}
}

// Given the practice year of the cluster, then a bundle is one paper: a list of the papers with
// their numbers and pages, each with an entry in the outline and its own page 1; what has nothing
// to tell is left out.
func TestABundleIsOnePaperWithAListAndAnOutline(t *testing.T) {
	book := practiceBook(t, sample.Cluster)
	year, err := book.YearNumbered(t.Context(), 2025)
	if err != nil {
		t.Fatal(err)
	}
	for _, bundle := range Bundles {
		bound, all, err := Bind(t.Context(), book, Request{Year: year}, bundle)
		if err != nil {
			t.Fatal(err)
		}
		result, err := page.Layout(bound.Doc)
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, built := range all {
			if built.Idle == "" {
				want = append(want, built.Paper.Title)
			}
		}
		for i, p := range result.Pages {
			if p.Bookmark != "" && i > 0 {
				got = append(got, p.Bookmark)
				if p.Number != 1 {
					t.Errorf("%s: %s begins on page %d", bundle.Code, p.Bookmark, p.Number)
				}
			}
		}
		if len(all) != len(bundle.Papers) || !slices.Equal(got, want) {
			t.Errorf("%s has %q, want %q", bundle.Code, got, want)
		}
		expect(t, laid{bound, result}, append([]string{"DANH MỤC VĂN BẢN"}, want...)...)
		var file bytes.Buffer
		if _, err := bound.Write(&file, PDF); err != nil || !bytes.Contains(file.Bytes(), []byte("/Outlines")) {
			t.Errorf("%s has no outline: %v", bundle.Code, err)
		}
	}
}
