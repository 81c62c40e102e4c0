package shell

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sothidua/screens/desk"
)

func TestAListOfAnyAreaOpensAsAWorkbook(t *testing.T) {
	// Given the list of units in view
	s := open(t)
	var opened string
	s.desk.OpenURL = func(path string) error {
		opened = path
		return nil
	}
	s.goTo(desk.Place{Area: desk.Block})
	// When its key is pressed, then it opens as a workbook that says whose list it is.
	s.commands.Fire("Ctrl+L")
	content, err := os.ReadFile(opened)
	if err != nil {
		t.Fatal(err)
	}
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := file.GetRows(file.GetSheetName(0))
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, row := range rows {
		all = append(all, strings.Join(row, "|"))
	}
	if text := strings.Join(all, "\n"); !strings.Contains(text, "Trường Một") || !strings.Contains(all[0], "2025") {
		t.Errorf("%s", text)
	}
	// The same is found by name and done there.
	opened = ""
	s.goTo(desk.Place{Area: desk.Search})
	for _, deed := range s.deeds() {
		if deed.Key == "Ctrl+L" && deed.Where == "Đơn vị thành viên" {
			deed.Do()
		}
	}
	if s.current != desk.Block || opened == "" {
		t.Errorf("%s is in view, opened %q", s.current, opened)
	}
}
