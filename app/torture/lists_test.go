//go:build linux

package torture

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"sothidua/app/exchange"
	"sothidua/app/exchange/exchangetest"
	"sothidua/app/lists"
	"sothidua/app/registration"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/fault"
	"sothidua/data/viet"
)

// What a damaged file of a unit may cost at most, by which the long run judges.
const (
	longestReading = 5 * time.Second
	mostMemory     = 250 << 20
)

// wholeLists are files of units, a sound one of each kind, by their endings.
func wholeLists(t testing.TB) map[string][][]byte {
	cell := func(text string) string { return `<w:tc><w:tcPr/><w:p><w:r><w:t>` + text + `</w:t></w:r></w:p></w:tc>` }
	row := func(cells ...string) string {
		var b strings.Builder
		for _, text := range cells {
			b.WriteString(cell(text))
		}
		return `<w:tr>` + b.String() + `</w:tr>`
	}
	list := `<w:tbl>` + row("TT", "Họ và tên", "Chức vụ", "Danh hiệu") + row("1", "Vũ Văn Một", "Kỹ sư, Ban Thời sự", "LĐTT, CSTĐCS") +
		`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="4"/></w:tcPr><w:p><w:r><w:t>Ban Kinh tế</w:t></w:r></w:p></w:tc></w:tr>` + row("2", "Lê Thị Hai", "Phóng viên", "Chiến sĩ thi đua cơ sở") + `</w:tbl>`
	page := "<html><body><table border=1><tr><td colspan=4>DANH SÁCH<table><tr><td>a<td>b</table></td></tr><tr><th>TT<th rowspan=2>Họ và tên<th>Chức vụ<th>Danh hiệu</tr><tr><td>(1)<td>(3)<td>(4)</tr><tr><td>1<td>Vũ Văn Một<td>Kỹ sư<td>LĐTT</tr></table></body></html>"
	of := func(names ...string) (all [][]byte) {
		for _, name := range names {
			all = append(all, exchangetest.Content(t, filepath.Join("..", "intake", "testdata", name)))
		}
		return all
	}
	return map[string][][]byte{
		"xls":  of("12_collectives_xls.xls.gz"),
		"xlsx": of("01_school_form.xlsx", "03_codes_in_second_sheet.xlsx", "05_marks_groups_totals.xlsx", "08_tcvn3_vntime.xlsx"),
		"docx": {
			exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:p><w:r><w:t>DANH SÁCH</w:t></w:r></w:p>` + list + `</w:body></w:document>`}),
			exchangetest.Zipped(t, map[string]string{"word/document.xml": `<w:document><w:body><w:tbl><w:tr><w:tc>` + list + `</w:tc></w:tr></w:tbl></w:body></w:document>`}),
		},
		"html": {[]byte(page)},
		"csv":  of("09_unicode_text_utf16.txt.gz", "10_semicolon_utf8_nfd.csv", "11_cp1258.csv"),
	}
}

// Given a unit's file in which something is wrong, when it is read, then it is read or
// refused in words, and the book is as it was; the long run also looks at what it costs.
func TestDamagedListsAreReadOrRefused(t *testing.T) {
	ctx := context.Background()
	book, err := sample.Create(filepath.Join(t.TempDir(), "sổ.sothidua"), sample.Block)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	year, err := book.YearNumbered(ctx, 2023)
	if err != nil {
		t.Fatal(err)
	}
	units, err := book.UnitsOf(ctx, year)
	if err != nil {
		t.Fatal(err)
	}
	around, err := registration.ReadAround(ctx, book, year, units[0], data.SubjectIndividual, viet.DateOf(book.Now()))
	if err != nil {
		t.Fatal(err)
	}
	dump := func() string {
		var b bytes.Buffer
		if err := book.Dump(ctx, &b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	before := dump()
	wholes := wholeLists(t)
	for _, ending := range []string{"xls", "xlsx", "docx", "html", "csv"} {
		t.Run(ending, func(t *testing.T) {
			forgetPeak()
			slowest, read := time.Duration(0), 0
			for i := range size(60, 2000) {
				random := rand.New(rand.NewPCG(seed, uint64(i)))
				content := wholes[ending][i%len(wholes[ending])]
				if i >= len(wholes[ending]) { // each is sound at first
					content = spoiled(t, random, content)
				}
				began := time.Now()
				what, err := readList(ctx, book, around, content)
				took := time.Since(began)
				slowest = max(slowest, took)
				if err == nil {
					read++
				} else if f := fault.Of(err); f.Kind != fault.Invalid || f.What == "" || f.Next == "" {
					t.Errorf("%d: %v", i, err)
				} else if i < len(wholes[ending]) {
					t.Errorf("the sound file %d is refused: %v", i, err)
				}
				if long() && took > longestReading {
					t.Errorf("%d, %s, took %v", i, what, took)
				}
				table.count("damaged list, "+ending, t.Failed())
			}
			if peak := peak(); long() {
				fmt.Printf("torture: %s: %d read, the others refused, slowest %v, peak memory %d MB\n", ending, read, slowest.Round(time.Millisecond), peak>>20)
				if peak > mostMemory {
					t.Errorf("%d MB", peak>>20)
				}
			}
		})
	}
	if dump() != before {
		t.Error("the book was changed")
	}
}

// readList reads a file as the window does.
func readList(ctx context.Context, book *data.Book, around registration.Around, content []byte) (what string, err error) {
	source, err := exchange.Read(content)
	if err != nil {
		return "file", err
	}
	kind, _ := lists.Proposed(source, around)
	sheet := lists.NewSheet(source, around, kind)
	_, err = sheet.Read(ctx, book)
	return "list", err
}

// spoiled is a file with something wrong in it; of a packed one mostly in what is packed,
// which a wrong byte outside would only make unreadable.
func spoiled(t testing.TB, random *rand.Rand, content []byte) []byte {
	if !bytes.HasPrefix(content, []byte("PK")) || random.IntN(4) == 0 {
		return spoiledBytes(random, content)
	}
	z, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	at := random.IntN(len(z.File))
	for i, file := range z.File {
		r, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		part, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if i == at || strings.Contains(file.Name, "sheet1") && random.IntN(2) == 0 {
			part = spoiledBytes(random, part)
		}
		parts[file.Name] = string(part)
	}
	return exchangetest.Zipped(t, parts)
}

// figures that lengths and numbers are replaced by.
var wrongFigures = []string{"0", "-1", "65535", "1048576", "16384", "99999999999999999999", "2147483647"}

// spoiledBytes changes, moves, repeats or takes away some bytes.
func spoiledBytes(random *rand.Rand, content []byte) []byte {
	b := bytes.Clone(content)
	for range 1 + random.IntN(8) {
		if len(b) < 2 {
			return b
		}
		at := random.IntN(len(b))
		end := at + random.IntN(min(len(b)-at, 400)+1)
		switch random.IntN(7) {
		case 0, 1:
			b[at] = byte(random.IntN(256))
		case 2:
			b = slices.Concat(b[:at], b[end:])
		case 3: // the same again, many times
			b = slices.Concat(b[:end], bytes.Repeat(b[at:end], 1+random.IntN(200)), b[end:])
		case 4:
			clear(b[at:end])
		case 5:
			b[at], b[len(b)-1-at] = b[len(b)-1-at], b[at]
		case 6: // another number in the place of one
			for at < len(b) && (b[at] < '0' || b[at] > '9') {
				at++
			}
			end = at
			for end < len(b) && b[end] >= '0' && b[end] <= '9' {
				end++
			}
			b = slices.Concat(b[:at], []byte(wrongFigures[random.IntN(len(wrongFigures))]), b[end:])
		}
	}
	if random.IntN(8) == 0 {
		b = b[:random.IntN(len(b)+1)]
	}
	return b
}

// forgetPeak lets the system measure the most memory anew.
func forgetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// peak is the most memory that this process had, in bytes.
func peak() (bytes int) {
	status, _ := os.ReadFile("/proc/self/status")
	for line := range strings.Lines(string(status)) {
		if of, is := strings.CutPrefix(line, "VmHWM:"); is {
			_, _ = fmt.Sscan(of, &bytes)
		}
	}
	return bytes << 10
}
