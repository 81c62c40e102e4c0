package scoring_test

import (
	"os"
	"path/filepath"
	"testing"

	"sothidua/app/scoring"
	"sothidua/data"
	"sothidua/data/fault"
)

// Points follow from the part of the target that was reached: by steps from each edge
// upward, without steps in proportion, never more than the maximum.
func TestPointsFollowFromResults(t *testing.T) {
	of := func(x float64) *float64 { return &x }
	const steps = "95%: 40\n100: 50\n90,5 : 30"
	for _, c := range []struct {
		steps           string
		planned, result *float64
		want            float64
		ok              bool
	}{
		{steps, of(200), of(200), 50, true},
		{steps, of(200), of(260), 50, true},
		{steps, of(200), of(199.9), 40, true}, // 99,95
		{steps, of(200), of(190), 40, true},
		{steps, of(200), of(181), 30, true}, // 90,5
		{steps, of(200), of(180.9), 0, true},
		{"≤ 0: 50\n<= 2: 30\n≤5:10", nil, of(0), 50, true}, // less is better: complaints, accidents
		{"≤ 0: 50\n≤ 2: 30\n≤ 5: 10", of(0), of(1), 30, true},
		{"≤ 5: 10\n≤ 2: 30\n≤ 0: 50", nil, of(2), 30, true},
		{"≤ 0: 50\n≤ 2: 30\n≤ 5: 10", nil, of(5.5), 0, true},
		{"≤ 0: 50\n≤ 2: 30", of(3), nil, 0, false},
		{"≤ 100%: 50\n≤ 110 %: 20", of(200), of(200), 50, true},
		{"≤ 100%: 50\n≤ 110 %: 20", of(200), of(201), 20, true},
		{"≤ 100%: 50\n≤ 110 %: 20", of(200), of(221), 0, true},
		{"≤ 100%: 50", nil, of(3), 0, false},
		{"", of(200), of(150), 37.5, true},
		{"", of(200), of(300), 50, true},
		{"", of(200), of(0), 0, true},
		{"", of(3), of(1), 16.67, true},
		{"", of(0), of(1), 0, false},
		{"", nil, of(1), 0, false},
		{"", of(200), nil, 0, false},
	} {
		criterion := data.Criterion{Maximum: 50, Measure: "tỷ đồng", Steps: c.steps}
		got, ok := scoring.ByResult(criterion, data.Score{Planned: c.planned, Result: c.result})
		if got != c.want || ok != c.ok {
			t.Errorf("%+v gives %v, %v", c, got, ok)
		}
	}
	if _, ok := scoring.ByResult(data.Criterion{Maximum: 50}, data.Score{Planned: of(1), Result: of(1)}); ok {
		t.Error("points follow from nothing")
	}
	for _, bad := range []string{"95", "abc: 4", "95: x", "100: 51", "-1: 3", ": 5", "95: -4", "≤: 5", "≤ x: 5", "≤ 2: 51", "95: 40\n≤ 2: 30", "≤ 2: 30\n≤ 90%: 20"} {
		if _, err := scoring.ReadSteps(data.Criterion{Maximum: 50, Steps: bad}); fault.Of(err) == nil || fault.Of(err).Field != "steps" {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if !scoring.Departs(data.Criterion{Maximum: 50, Measure: "%"}, data.Score{Planned: of(100), Result: of(90), Block: of(44)}) {
		t.Error("44 points for 45 are not noticed")
	}
}

// What proves points is read whole or refused in words, whatever it is.
func TestEvidenceIsADocumentOfBoundedSize(t *testing.T) {
	folder := t.TempDir()
	put := func(name string, size int) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, make([]byte, size), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	if bytes, err := scoring.ReadEvidence(put("BC 12.PDF", 10<<20)); err != nil || len(bytes) != 10<<20 {
		t.Errorf("%d, %v", len(bytes), err)
	}
	for _, path := range []string{put("a.pdf", 10<<20+1), put("a.exe", 1), put("a", 1), filepath.Join(folder, "không có.pdf"), folder + ".pdf"} {
		if _, err := scoring.ReadEvidence(path); fault.Of(err) == nil {
			t.Errorf("%s: %v", path, err)
		}
	}
}
