package template_test

import (
	"bytes"
	"context"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sothidua/app/contest"
	"sothidua/app/sample"
	"sothidua/app/template"
	"sothidua/assets/words"
	"sothidua/data"
	"sothidua/data/fault"
)

func newBook(t testing.TB) (*data.Book, data.Year) {
	t.Helper()
	book, err := sample.Create(filepath.Join(t.TempDir(), "so.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { book.Close() })
	year, err := book.YearNumbered(context.Background(), 2023)
	if err != nil {
		t.Fatal(err)
	}
	return book, year
}

func TestValuesOfTheBook(t *testing.T) {
	book, year := newBook(t)
	got, err := template.ValuesOf(t.Context(), contest.New(book), year, 0)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"năm": "2023", "khối": "Khối thi đua Các đơn vị sự nghiệp", "ngày": "ngày 17 tháng 3 năm 2023",
		"địa danh": "Hà Nội", "số đơn vị": "05", "số cá nhân": "177", "giờ kết thúc": "16 giờ 30",
	} {
		if got.Fields[name] != want {
			t.Errorf("%s: got %q, want %q", name, got.Fields[name], want)
		}
	}
	if n := len(got.Lists["cá nhân đăng ký"]); n != 177 {
		t.Errorf("%d people register, want 177", n)
	}
	if first := got.Lists["đơn vị"][0]; first["tên"] != "Báo Thanh tra" || first["cá nhân"] != "57" || first["người ký"] == "" {
		t.Errorf("first unit: %v", first)
	}
}

// What is offered is what is filled: no more, no less.
func TestFieldsAreThoseOfTheValues(t *testing.T) {
	book, year := newBook(t)
	got, err := template.ValuesOf(t.Context(), contest.New(book), year, 0)
	if err != nil {
		t.Fatal(err)
	}
	fields, lists := map[string]bool{}, map[string]bool{}
	for _, f := range template.Fields() {
		if f.Meaning == "" {
			t.Errorf("%s has no meaning", f.Name)
		}
		if f.Items == nil {
			fields[f.Name] = true
			continue
		}
		lists[f.Name] = true
		of := map[string]bool{}
		for _, item := range f.Items[1:] { // the first is the number, which no item holds
			of[item.Name] = true
		}
		if _, ok := got.Lists[f.Name]; !ok && f.Name != "tập thể đăng ký" {
			t.Errorf("no list %s", f.Name)
		}
		for _, item := range got.Lists[f.Name] {
			for name := range item {
				if !of[name] {
					t.Errorf("%s has %s, which is not offered", f.Name, name)
				}
			}
		}
	}
	for name := range maps.Keys(got.Fields) {
		if !fields[name] {
			t.Errorf("%s is not offered", name)
		}
	}
	for name := range got.Lists {
		if !lists[name] {
			t.Errorf("list %s is not offered", name)
		}
	}
}

func TestWhatTheBookLacksIsLeftToThePen(t *testing.T) {
	book, err := data.Create(filepath.Join(t.TempDir(), "so.sothidua"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	year := data.Year{Number: 2024, RegimeCode: "luat-2022"}
	err = book.Do("thử", func(tx *data.Tx) error {
		block := data.Block{Name: "Khối"}
		if err := tx.Save(&block); err != nil {
			return err
		}
		year.BlockID = block.ID
		return tx.Save(&year)
	})
	if err != nil {
		t.Fatal(err)
	}
	got, err := template.ValuesOf(t.Context(), contest.New(book), year, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"chủ trì", "địa điểm", "số bản", "số đại biểu"} {
		if got.Fields[name] != words.TemplateBlank {
			t.Errorf("%s: %q", name, got.Fields[name])
		}
	}
	if got.Fields["ngày"] != "ngày … tháng … năm …" {
		t.Errorf("ngày: %q", got.Fields["ngày"])
	}
}

// A template that another program saved, filled from the sample.
func TestATemplateSavedByAnotherProgram(t *testing.T) {
	file, err := os.ReadFile("testdata/office.docx")
	if err != nil {
		t.Fatal(err)
	}
	book, year := newBook(t)
	v, err := template.ValuesOf(t.Context(), contest.New(book), year, 0)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := template.Fill(bytes.NewReader(file), int64(len(file)), v, &b); err != nil {
		t.Fatal(err)
	}
	text := unpack(t, b.Bytes())["word/document.xml"]
	wellFormed(t, text)
	got := lines(text)
	for _, want := range []string{"Giao ước thi đua năm 2023", "Báo Thanh tra", "Trung tâm Thông tin", "ngày 17 tháng 3 năm 2023"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in %s", want, got)
		}
	}
	if strings.Contains(got, "{{") {
		t.Errorf("marks are left: %s", got)
	}
}

// Run with -bench to see how long a template of 10 000 rows takes.
func BenchmarkFill(b *testing.B) {
	file := docx(b, p("{{khối}}, {{năm}}")+table(row("TT", "Họ tên", "Chức vụ", "Đơn vị", "Danh hiệu"),
		row("{{#cá nhân đăng ký}}{{thứ tự}}", "{{họ tên}}", "{{chức vụ}}", "{{đơn vị}}", "{{danh hiệu}}{{/cá nhân đăng ký}}")))
	v := template.Values{Lists: map[string][]template.Item{}}
	for range 10000 {
		v.Lists["cá nhân đăng ký"] = append(v.Lists["cá nhân đăng ký"],
			template.Item{"họ tên": "Nguyễn Thị Hoa", "chức vụ": "Chuyên viên chính", "đơn vị": "Báo Thanh tra", "danh hiệu": "LĐTT, CSTĐCS"})
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := template.Fill(bytes.NewReader(file), int64(len(file)), v, new(bytes.Buffer)); err != nil {
			b.Fatal(err)
		}
	}
}

func TestACeremonyOfAnotherYearIsRefused(t *testing.T) {
	book, year := newBook(t)
	other, err := book.YearNumbered(t.Context(), 2022)
	if err != nil {
		t.Fatal(err)
	}
	ceremony, err := book.CeremonyOf(t.Context(), year.ID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := template.ValuesOf(t.Context(), contest.New(book), year, ceremony.ID); err != nil {
		t.Errorf("of its own year: %v", err)
	}
	if v, err := template.ValuesOf(t.Context(), contest.New(book), other, ceremony.ID); err == nil || fault.Of(err).Kind != fault.Missing {
		t.Errorf("got %d fields, %v; want a fault", len(v.Fields), err)
	}
}
