package papers

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sothidua/app/page"
	"sothidua/app/sample"
	"sothidua/data"
	"sothidua/data/datatest"
)

const (
	mm        = 72 / 25.4
	mostBlank = 0.4 // of a page, without a cause
	mostWhole = 0.3 // to keep a short table whole
	hardlyAny = 0.5 // whatever the cause
	leastGap  = 5   // mm between a signature and the control line
	tableHead = 30  // mm of a table's heading and head
	fewLines  = 14  // of a page that has signatures and what stands above them
	smallest  = 6   // rows that a table has at most to stay whole
)

// line is a line of a page: what stands on one height.
type line struct {
	y, size float64
	text    string
	bold    bool // all of it
}

var (
	controlLine  = regexp.MustCompile(` · mã \w{4}-\w\w|^Số liệu đã khác|^So với `)
	aHeading     = regexp.MustCompile(`^(Phần thứ|Chương |Điều \d|[IVX]+\. |\d+(\.\d+)*\. |[a-zđ]\) )`)
	pictured     = []string{NamePlates, Certificate, Ballot} // each sheet by itself
	practiceMark = "Dữ liệu thực hành"
)

// linesOn are the lines of the text of a page from above, and those of its control line.
func linesOn(p *page.Page) (all, control []line) {
	for _, op := range p.Ops {
		text, ok := op.(page.Text)
		if !ok || text.Turn || strings.TrimSpace(text.Text) == "" || text.Text == practiceMark {
			continue
		}
		if _, err := strconv.Atoi(text.Text); err == nil && text.Y < 20*mm {
			continue // the number of the page
		}
		bold := text.Face == page.BoldFace || text.Face == page.BoldItalicFace
		at := slices.IndexFunc(all, func(l line) bool { return max(l.y-text.Y, text.Y-l.y) < 1 })
		if at < 0 {
			all = append(all, line{text.Y, text.Size, text.Text, bold})
			continue
		}
		all[at].text += " " + text.Text
		all[at].bold = all[at].bold && bold
	}
	slices.SortFunc(all, func(a, b line) int { return cmp.Compare(a.y, b.y) })
	at := slices.IndexFunc(all, func(l line) bool { return controlLine.MatchString(l.text) })
	if at < 0 {
		return all, nil
	}
	return all[:at], all[at:]
}

// lastInk is how far down something stands on a page.
func lastInk(p *page.Page, lines []line) (y float64) {
	for _, l := range lines {
		y = max(y, l.y)
	}
	for _, op := range p.Ops {
		switch o := op.(type) {
		case page.Line:
			y = max(y, o.Y2)
		case page.Picture:
			y = max(y, o.Y+o.Height)
		}
	}
	return y
}

// ruled tells whether a table stands on a page.
func ruled(p *page.Page) bool {
	rules := 0
	for _, op := range p.Ops {
		if line, ok := op.(page.Line); ok && line.X1 == line.X2 {
			rules++
		}
	}
	return rules > 1
}

// caused tells whether the page before had no room for what stands here: rows of a table that
// go together, or the end of the paper, which goes with its signatures.
func caused(p *page.Page, room float64) bool {
	lines, _ := linesOn(p)
	return lastInk(p, lines)-10*mm > room && ruled(p) // with the space above and below its lines
}

// pageFaults are what is wrong with pages as they follow each other.
func pageFaults(pages []*page.Page) (faults []string) {
	for i, p := range pages {
		say := func(format string, values ...any) {
			faults = append(faults, fmt.Sprintf("page %d: ", i+1)+fmt.Sprintf(format, values...))
		}
		lines, control := linesOn(p)
		if len(lines) == 0 {
			say("is empty")
			continue
		}
		signed := strings.HasPrefix(lines[0].text, "ĐẠI DIỆN") // where so many sign, they fill pages
		if !signed && !ruled(p) && !slices.ContainsFunc(lines, func(l line) bool { return !l.bold }) {
			say("has only a title: %q", lines[0].text)
		}
		if p.Number > 1 && strings.Contains(lines[0].text, "Nơi nhận:") && (i == 0 || signedBelow(pages[i-1]) <= mostBlank) {
			say("has only receivers and signature")
		}
		end := lines[len(lines)-1]
		if len(control) > 0 && end.bold && control[0].y-control[0].size-end.y < leastGap*mm {
			say("the control line is %.1f mm below %q", (control[0].y-control[0].size-end.y)/mm, end.text)
		}
		if i+1 == len(pages) || pages[i+1].Number != p.Number+1 {
			continue // nothing follows
		}
		if end.bold && aHeading.MatchString(end.text) {
			say("ends with the heading %q", end.text)
		}
		room := p.Height - 20*mm - lastInk(p, lines)
		if next := pages[i+1]; room > mostBlank*(p.Height-40*mm) && (!caused(next, room) || room > hardlyAny*(p.Height-40*mm)) {
			say("is blank by %.0f %% below %q", 100*room/(p.Height-40*mm), end.text)
		}
	}
	return faults
}

// signedAlone names the pages on which signatures, and what is said above them, stand without a row
// of the table before. Rows that are so high that much would stay blank without them let go of them.
func signedAlone(pages []*page.Page) (faults []string) {
	for i, p := range pages {
		lines, _ := linesOn(p)
		if i == 0 || len(lines) == 0 || p.Number != pages[i-1].Number+1 || ruled(p) || len(lines) > fewLines || aHeading.MatchString(lines[0].text) {
			continue
		}
		if lines[len(lines)-1].bold && endsInTable(pages[i-1]) && lastRow(pages[i-1]) <= hardlyAny {
			faults = append(faults, fmt.Sprintf("page %d: has signatures alone below %q", i+1, lines[0].text))
		}
	}
	return faults
}

// notesAlone names the pages that begin with a note on the table that ends the page before, unless
// its last row is so high that much would stay blank without it.
func notesAlone(pages []*page.Page) (faults []string) {
	for i, p := range pages {
		lines, _ := linesOn(p)
		if i == 0 || len(lines) == 0 || p.Number != pages[i-1].Number+1 || lines[0].size > noteSize || ruled(p) && lines[0].y > firstRule(p) {
			continue
		}
		if endsInTable(pages[i-1]) && lastRow(pages[i-1]) <= hardlyAny {
			faults = append(faults, fmt.Sprintf("page %d: begins with a note of the table before: %q", i+1, lines[0].text))
		}
	}
	return faults
}

// firstRule is where the first line between rows stands.
func firstRule(p *page.Page) float64 {
	first := p.Height
	for _, op := range p.Ops {
		if l, ok := op.(page.Line); ok && l.X1 == l.X2 {
			first = min(first, l.Y1, l.Y2)
		}
	}
	return first
}

// endsInTable tells whether the last that stands on a page is a table.
func endsInTable(p *page.Page) bool {
	lines, _ := linesOn(p)
	for _, op := range p.Ops {
		if l, ok := op.(page.Line); ok && l.X1 == l.X2 && len(lines) > 0 && max(l.Y1, l.Y2) >= lines[len(lines)-1].y {
			return true
		}
	}
	return false
}

// lastRow is the share of a page that the last row of its table takes with the heading and the
// head of a table of no more, and what is left below: so much stayed blank if it stood overleaf.
func lastRow(p *page.Page) float64 {
	var rules []float64
	for _, op := range p.Ops {
		if l, ok := op.(page.Line); ok && l.Y1 == l.Y2 && l.X2-l.X1 > p.Width/3 && !slices.Contains(rules, l.Y1) {
			rules = append(rules, l.Y1)
		}
	}
	slices.Sort(rules)
	if len(rules) < 3 {
		return 0
	}
	return (p.Height - 20*mm - rules[len(rules)-2] + tableHead*mm) / (p.Height - 40*mm)
}

// signedBelow is the share of a page that its last row of signatures takes with what is left
// below it: so much stayed blank if the row stood overleaf.
func signedBelow(p *page.Page) float64 {
	lines, _ := linesOn(p)
	for _, l := range slices.Backward(lines) {
		if strings.HasPrefix(l.text, "ĐẠI DIỆN") {
			return (p.Height - 20*mm - l.y + 15*mm) / (p.Height - 40*mm)
		}
	}
	return 0
}

// split names the small tables of a paper that stand on two pages.
func split(doc *page.Doc, pages []*page.Page) (faults []string) {
	var texts []string
	for _, p := range pages {
		texts = append(texts, strings.ReplaceAll(textsOn(p), " ", ""))
	}
	for _, section := range doc.Sections {
		for _, block := range section.Blocks {
			table, ok := block.(page.Table)
			if !ok || !table.Borders || table.Rows == nil {
				continue
			}
			rows := slices.Collect(table.Rows)
			if len(rows) < 2 || len(rows) > smallest {
				continue
			}
			first, last := pagesWith(texts, rows[0]), pagesWith(texts, rows[len(rows)-1])
			if len(first) == 1 && len(last) == 1 && first[0] != last[0] && below(pages[first[0]], rows[0]) <= mostWhole {
				faults = append(faults, fmt.Sprintf("a table of %d rows goes from page %d to page %d: %.60q", len(rows), first[0]+1, last[0]+1, longest(rows[0])))
			}
		}
	}
	return faults
}

// below is the share of a page that is left from a row on, with the heading and the head
// above it: so much stayed blank if the table stood overleaf.
func below(p *page.Page, row page.Row) float64 {
	lines, _ := linesOn(p)
	begins := []rune(strings.ReplaceAll(longest(row), " ", ""))
	for _, l := range lines {
		if strings.Contains(strings.ReplaceAll(l.text, " ", ""), string(begins[:min(len(begins), 12)])) {
			return (p.Height - 20*mm - l.y + tableHead*mm) / (p.Height - 40*mm)
		}
	}
	return 0
}

// pagesWith are the pages with the beginning of the longest cell of a row.
func pagesWith(texts []string, row page.Row) (all []int) {
	begins := []rune(strings.ReplaceAll(longest(row), " ", ""))
	if len(begins) < 8 {
		return nil
	}
	for i, text := range texts {
		if strings.Contains(text, string(begins[:min(len(begins), 12)])) {
			all = append(all, i)
		}
	}
	return all
}

func longest(row page.Row) (text string) {
	for _, cell := range row.Cells {
		for _, p := range cell.Paragraphs {
			for _, run := range p.Runs {
				if len(run.Text) > len(text) {
					text = run.Text
				}
			}
		}
	}
	return text
}

// Each check is shown a page with its fault, and finds just that.
func TestTheDetectorFindsWhatIsPlanted(t *testing.T) {
	bold := func(y float64, text string) page.Text {
		return page.Text{Y: y, Size: 13, Face: page.BoldFace, Text: text}
	}
	plain := func(y float64, text string) page.Text { return page.Text{Y: y, Size: 13, Text: text} }
	sheet := func(number int, ops ...page.Op) *page.Page {
		return &page.Page{Width: 595, Height: 842, Number: number, Ops: ops}
	}
	whole := sheet(2, plain(100, "Chữ"), plain(760, "hết trang"))
	side := func(x float64) page.Line { return page.Line{X1: x, Y1: 60, X2: x, Y2: 780} }
	framed := sheet(2, side(60), side(500), plain(100, "Dòng"), plain(780, "hết bảng"))
	for want, pages := range map[string][]*page.Page{
		"is blank by 9":       {sheet(1, plain(80, "Chữ"), plain(120, "hết")), framed},
		"is blank by 53":      {sheet(1, plain(80, "Chữ"), plain(400, "hết")), framed},
		"":                    {sheet(1, bold(80, "BIÊN BẢN"), plain(100, "Chữ"), plain(760, "hết")), whole},
		"has only a title":    {sheet(1, bold(80, "BIÊN BẢN"), bold(760, "Họp")), whole},
		"is empty":            {sheet(1), whole},
		"has only receivers":  {sheet(2, plain(80, "Nơi nhận:"), bold(80, "KHỐI TRƯỞNG"), plain(100, "- Như trên;"))},
		"ends with the head":  {sheet(1, plain(100, "Chữ"), bold(770, "II. KẾT QUẢ")), whole},
		"is blank by 5":       {sheet(1, plain(100, "Chữ"), plain(400, "hết")), whole},
		"the control line is": {sheet(1, plain(100, "Chữ"), bold(700, "Lê Thị Hoa"), plain(715, "Tập thể 2 · mã ABCD-EF"))},
	} {
		got := pageFaults(pages)
		if want == "" && len(got) > 0 || want != "" && (len(got) != 1 || !strings.Contains(got[0], want)) {
			t.Errorf("%q: %q", want, got)
		}
	}
	across := func(y float64) page.Line { return page.Line{X1: 60, Y1: y, X2: 500, Y2: y} }
	long := sheet(1, side(60), side(500), across(700), across(730), across(760), across(780), plain(100, "Dòng"), plain(770, "hết bảng"))
	ends := sheet(2, plain(80, "Tổng cộng: 9 cá nhân"), bold(100, "NGƯỜI LẬP BIỂU"), bold(180, "Lê Thị Hoa"))
	if got := signedAlone([]*page.Page{long, ends}); len(got) != 1 {
		t.Errorf("signatures without a row: %q", got)
	}
	if got := signedAlone([]*page.Page{long, whole}); len(got) > 0 {
		t.Errorf("a page of text below a table: %q", got)
	}
	noted := sheet(2, page.Text{Y: 80, Size: 10, Text: "Số LĐTT tính cả CSTĐCS."}, plain(120, "3. Điển hình"))
	if got := notesAlone([]*page.Page{long, noted}); len(got) != 1 {
		t.Errorf("a note without its table: %q", got)
	}
	if got := notesAlone([]*page.Page{long, whole}); len(got) > 0 {
		t.Errorf("a page of text below a table: %q", got)
	}
	row := func(text string) page.Row { return page.Row{Cells: []page.Cell{page.C(page.P(page.Left, 12, text))}} }
	table := page.Table{Borders: true, Rows: page.Rows(row("Dòng thứ nhất của bảng"), row("Dòng cuối cùng của bảng"))}
	doc := &page.Doc{Sections: []page.Section{{Blocks: []page.Block{table}}}}
	if got := split(doc, []*page.Page{sheet(1, plain(680, "Dòng thứ nhất"), plain(680, "của bảng")), sheet(2, plain(1, "Dòng cuối cùng của bảng"))}); len(got) != 1 {
		t.Errorf("a table on two pages: %q", got)
	}
	if got := split(doc, []*page.Page{sheet(1, plain(400, "Dòng thứ nhất của bảng")), sheet(2, plain(1, "Dòng cuối cùng của bảng"))}); len(got) > 0 {
		t.Errorf("a table that would leave half a page blank: %q", got)
	}
	if got := split(doc, []*page.Page{sheet(1, plain(1, "Dòng thứ nhất của bảng"), plain(9, "Dòng cuối cùng của bảng"))}); len(got) > 0 {
		t.Errorf("a whole table: %q", got)
	}
}

const longName = " và những nhiệm vụ khác được giao thêm trong nhiều năm liền của cơ quan cấp trên trực tiếp quản lý"

// Every paper of blocks of all sizes is free of what the detector knows.
func TestNoPageOfAnyPaperIsFaulty(t *testing.T) {
	for name, c := range map[string]struct {
		kind   sample.Kind
		number int
		with   func(*testing.T, *data.Book)
	}{
		"khối":                {sample.Block, 2023, nil},
		"cụm 12 đơn vị":       {sample.Cluster, 2025, nil},
		"30 đơn vị tên dài":   {sample.Cluster, 2025, thirtyLong},
		"khối trống":          {sample.Block, 2023, emptied},
		"mỗi đơn vị vài dòng": {sample.Block, 2023, fewLinesEach},
		"một đăng ký": {sample.Block, 2023, func(t *testing.T, book *data.Book) {
			change(t, book, "DELETE FROM registrations WHERE id <> (SELECT min(id) FROM registrations WHERE person_id IS NOT NULL AND year_id = (SELECT id FROM years WHERE number = 2023))")
		}},
	} {
		t.Run(name, func(t *testing.T) {
			book := practiceBook(t, c.kind)
			if c.with != nil {
				c.with(t, book)
			}
			for _, paper := range All {
				if slices.Contains(pictured, paper.Code) {
					continue
				}
				built := build(t, book, paper.Code, c.number)
				for _, fault := range slices.Concat(pageFaults(built.Pages), split(built.Doc, built.Pages), signedAlone(built.Pages), notesAlone(built.Pages)) {
					t.Errorf("%s, %s", paper.Code, fault)
				}
			}
		})
	}
}

// thirtyLong makes thirty units of the cluster's twelve, all with names of 130 letters.
func thirtyLong(t *testing.T, book *data.Book) {
	err := book.Bulk("", func(tx *data.Tx) error {
		db := datatest.DB(tx)
		for _, statement := range []string{
			`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 18)
				INSERT INTO units (id, name, short_name, folded, position) SELECT 5000 + i, 'Trung tâm Thử ' || i, 'Trung tâm ' || i, '', 100 + i FROM n`,
			`INSERT INTO memberships (block_id, unit_id) SELECT (SELECT min(id) FROM blocks), id FROM units WHERE id > 5000`,
			`UPDATE units SET name = name || '` + longName + `' WHERE parent_id IS NULL`,
			`UPDATE signatories SET unit_name = unit_name || '` + longName + `'`,
			`UPDATE participants SET unit_name = unit_name || '` + longName + `'`,
		} {
			if err := db.Exec(statement).Error; err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// emptied leaves the block's name and its year, and nothing else.
func emptied(t *testing.T, book *data.Book) {
	for _, table := range []string{
		"ceremonies", "registrations", "awards", "memberships", "offices", "deadlines", "movements", "legal_texts", "pledge_items", "targets", "exemplars", "initiatives", "criterions", "ballots",
	} {
		change(t, book, "DELETE FROM "+table)
	}
	change(t, book, "UPDATE years SET theme = '', aims = '', theme_by = ''")
}

// fewLinesEach leaves each unit some registrations more than the unit before: forms that fill
// their page by all but the signatures.
func fewLinesEach(t *testing.T, book *data.Book) {
	change(t, book, `DELETE FROM registrations WHERE id IN (SELECT id FROM (
		SELECT id, row_number() OVER (PARTITION BY unit_id ORDER BY id) AS n, dense_rank() OVER (ORDER BY unit_id) AS u FROM registrations
			WHERE year_id = (SELECT id FROM years WHERE number = 2023)) WHERE n > 6 + u)`)
}

// Given the forms of twelve units, some a little longer than their pages, then none has a page for
// little more than its signatures: it is set closer, and shorter by that page.
func TestAFormIsSetCloserWhereThatSavesAPage(t *testing.T) {
	built := build(t, practiceBook(t, sample.Cluster), UnitRegistration, 2025)
	for i, p := range built.Pages {
		if p.Number == 1 || i+1 < len(built.Pages) && built.Pages[i+1].Number > p.Number {
			continue // not the last of a form
		}
		if lines, _ := linesOn(p); !ruled(p) {
			t.Errorf("page %d of a form has no row of it: %q", p.Number, lines[0].text)
		}
	}
	if got := len(built.Pages); got > 28 {
		t.Errorf("the forms take %d pages", got)
	}
}
