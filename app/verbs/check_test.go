package verbs

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/data"
)

func TestCheckSaysWhatItFound(t *testing.T) {
	path := newSample(t)
	before := files(t, filepath.Dir(path))
	type line struct {
		Code, Rule, State, Subject, Award, Article, Figures, Text string
		Unit, Kept                                                *string
		Years                                                     []int
		Verified                                                  *bool
	}
	read := func(args ...string) (lines []line, code int) {
		t.Helper()
		r := invoke(t, append([]string{"check", "--db", path, "--year", "2023", "--json"}, args...)...)
		if err := json.Unmarshal([]byte(r.out), &lines); err != nil {
			t.Fatal(err, r.out, r.err)
		}
		return lines, r.code
	}
	found, code := read()
	if len(found) == 0 || code != Found {
		t.Errorf("exit %d, %d findings", code, len(found))
	}
	for _, f := range found {
		if f.State == "ok" || f.Code == "" || f.Subject == "" || f.Verified == nil || f.Unit == nil || f.Kept == nil || !strings.HasPrefix(f.Text, f.Subject) {
			t.Errorf("%+v", f)
		}
	}
	all, _ := read("--all")
	var cap line
	for _, f := range all {
		if f.Code == "A3" && f.Subject == "Báo Thanh tra" {
			cap = f
		}
	}
	if len(all) <= len(found) || cap.State != "ok" || cap.Figures != "8/57 LĐTT = 14,04%; tối đa 8,55, tức 8" {
		t.Errorf("%d lines with all; %+v", len(all), cap)
	}
	if cap.Rule != "L2003-ND91/A3/CSTĐCS/individual/cap" || cap.Award != "CSTĐCS" || *cap.Unit != "Báo Thanh tra" || *cap.Kept != "" {
		t.Errorf("the identity is %q, %q, %q, kept %q", cap.Rule, cap.Award, *cap.Unit, *cap.Kept)
	}
	text := invoke(t, "check", "--db", path, "--year", "2023")
	if text.code != Found || strings.Count(text.out, "\n") != len(found) || !strings.Contains(text.err, "cần người xét") {
		t.Errorf("%+v", text)
	}
	if after := files(t, filepath.Dir(path)); len(after) != len(before) || after["so.sothidua"] != before["so.sothidua"] {
		t.Error("checking changed the book")
	}
	if r := invoke(t, "check", "--db", path, "--year", "1999"); r.code != Refused || r.out != "" {
		t.Errorf("a year that is not there: %+v", r)
	}
}

func TestCheckOfAYearWithNothingToSay(t *testing.T) {
	path := filepath.Join(t.TempDir(), "so.sothidua")
	book, err := data.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	err = book.Do("Năm", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối thử"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		return tx.Save(&data.Year{BlockID: block.ID, Number: 2024, RegimeCode: "L2022-ND98"})
	})
	if err != nil {
		t.Fatal(err)
	}
	book.Close()
	if r := invoke(t, "check", "--db", path, "--year", "2024", "--json"); r.code != Done || strings.TrimSpace(r.out) != "[]" {
		t.Errorf("%+v", r)
	}
}
