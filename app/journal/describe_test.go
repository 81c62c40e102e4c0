package journal

import (
	"encoding/json"
	"path/filepath"
	"regexp"
	"sync"
	"testing"

	"gorm.io/gorm/schema"

	"sothidua/app/papers"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
)

// Given every record of the practice year and every setting, then what the journal says
// of them holds no code that only the program reads.
func TestNoCodeOfTheProgramIsTold(t *testing.T) {
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	code := regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	tell := func(table string, row map[string]any) {
		text, err := json.Marshal(row)
		if err != nil {
			t.Fatal(err)
		}
		after := string(text)
		told, err := Describe(t.Context(), book, []data.Change{{Record: table, Op: "insert", After: &after}})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range told[0].Fields {
			if code.MatchString(f.After) {
				t.Errorf("%s: %s: %q", told[0].Title, f.Name, f.After)
			}
		}
	}
	for _, record := range data.Records() {
		parsed, err := schema.Parse(record, &sync.Map{}, schema.NamingStrategy{})
		if err != nil {
			t.Fatal(err)
		}
		var rows []map[string]any
		if err := datatest.DB(book).Table(parsed.Table).Limit(300).Find(&rows).Error; err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			tell(parsed.Table, row)
		}
	}
	for key, value := range map[string]string{
		data.SettingPractice: data.Yes, data.SettingExactCounting: data.Yes, data.SettingSummaryShowAll: data.Yes,
		data.SettingLastYear: "1", data.SettingTextSize: data.TextSizeLarge,
	} {
		tell("settings", map[string]any{"key": key, "value": value})
	}
	for _, order := range []data.PeopleOrder{data.OrderByRank, data.OrderAsTyped} {
		tell("settings", map[string]any{"key": data.SettingPeopleOrder, "value": string(order)})
	}
	for _, size := range []string{data.TextSizeSmall, data.TextSizeNormal} {
		tell("settings", map[string]any{"key": data.SettingTextSize, "value": size})
	}
	for _, paper := range papers.All {
		tell("prints", map[string]any{"paper": paper.Code})
	}
}
