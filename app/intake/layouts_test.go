package intake_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sothidua/app/exchange"
	"sothidua/app/intake"
	"sothidua/data/viet"
)

// somebody is one person of a random list.
type somebody struct {
	sir, name, post, room, note string
	titles                      []string // labels
}

// world is a random list of a unit.
type world struct {
	*rand.Rand
	around intake.Around
	people []somebody
	groups []somebody // collectives: name and titles
}

func pick[T any](w *rand.Rand, all ...T) T { return all[w.IntN(len(all))] }

var personTitles = []string{"LĐTT", "CSTĐCS", "CSTĐ bộ", "GK", "BK Tổng TTCP"}

// someWorld makes a list whose rooms are the unit's own.
func someWorld(r *rand.Rand, a intake.Around) world {
	w := world{Rand: r, around: a}
	var rooms []string
	for _, room := range a.Rooms {
		rooms = append(rooms, room.Name)
	}
	seen := map[string]bool{}
	for len(w.people) < 6+r.IntN(8) {
		sir := pick(r, "Ông", "Bà")
		name := pick(r, "Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Vũ", "Bùi", "Hoàng", "Quách") + " " +
			pick(r, "Văn", "Thị", "Đức", "Minh", "Thu") + " " + pick(r, "Hoa", "Thử", "Mẫu", "Hằng", "Tuấn", "Nhung", "Khuê", "Thuỷ", "Bình")
		if seen[viet.Fold(name)] {
			continue
		}
		seen[viet.Fold(name)] = true
		p := somebody{sir: sir, name: name, post: pick(r, "Chuyên viên", "Kế toán", "Phó Trưởng phòng", "Văn thư", "Biên tập viên"), room: pick(r, rooms...), note: pick(r, "", "", "nghỉ thai sản 3 tháng", "đi học")}
		for _, title := range personTitles {
			if r.IntN(3) == 0 {
				p.titles = append(p.titles, title)
			}
		}
		if len(p.titles) == 0 {
			p.titles = []string{"LĐTT"}
		}
		w.people = append(w.people, p)
	}
	for _, room := range rooms[:min(3, len(rooms))] {
		w.groups = append(w.groups, somebody{name: room, titles: []string{pick(r, "TTLĐTT", "TTLĐXS")}})
	}
	return w
}

// spelt writes a title in one of the ways that lists have.
func (w world) spelt(title string) string {
	return pick(w.Rand, map[string][]string{
		"LĐTT":         {"LĐTT", "Lao động tiên tiến", "LĐ tiên tiến", "Danh hiệu LĐTT"},
		"CSTĐCS":       {"CSTĐCS", "Chiến sĩ thi đua cơ sở", "CSTĐ cơ sở", "Chiến sỹ thi đua cấp cơ sở", "CSTĐ-CS"},
		"CSTĐ bộ":      {"CSTĐ bộ", "CSTĐ cấp Bộ", "Chiến sĩ thi đua cấp bộ", "Chiến sĩ thi đua Bộ, ban, ngành, tỉnh"},
		"GK":           {"GK", "Giấy khen", "Giấy khen của Thủ trưởng đơn vị"},
		"BK Tổng TTCP": {"BK Tổng TTCP", "Bằng khen của Tổng Thanh tra Chính phủ", "BK của Tổng Thanh tra"},
		"TTLĐTT":       {"TTLĐTT", "Tập thể lao động tiên tiến", "LĐTT", "Tập thể LĐTT"},
		"TTLĐXS":       {"TTLĐXS", "Tập thể lao động xuất sắc", "Tập thể LĐXS"},
	}[title]...)
}

func (w world) listed(titles []string) string {
	var all []string
	for _, title := range titles {
		all = append(all, w.spelt(title))
	}
	return strings.Join(all, pick(w.Rand, "; ", ", ", " và ", " + ", "\n"))
}

func (w world) mark(is bool) string {
	if is {
		return pick(w.Rand, "x", "X", "v", "✓", "1")
	}
	return pick(w.Rand, "", "", "-", "0")
}

// motto are rows above a list.
func (w world) motto(g *grid) {
	g.rows = append(g.rows, []string{"THANH TRA CHÍNH PHỦ", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
		[]string{strings.ToUpper(w.around.Unit.Name), "", "", "Độc lập - Tự do - Hạnh phúc"}, []string{""},
		[]string{"DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2023"}, []string{""})
}

// signed are rows below a list.
func (w world) signed(g *grid) {
	g.rows = append(g.rows, []string{""}, []string{"", "", "", "Hà Nội, ngày 06 tháng 3 năm 2023"},
		[]string{"", "Người lập biểu", "", "Thủ trưởng đơn vị"}, []string{"", "(Ký, ghi rõ họ tên)"}, []string{"", "Trần Thị Lập", "", "Hứa Văn Ký"})
}

// layouts are the ways in which a list is laid out; what they cannot say is cleared
// from the people.
var layouts = []struct {
	name   string
	groups bool // collectives stand in it too
	lay    func(w *world, spans bool) grid
}{
	{"titles in one column", false, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		g.rows = append(g.rows, []string{"TT", "Ông/Bà", "Họ và tên", "Chức vụ", "Bộ phận", "Danh hiệu, hình thức", "Ghi chú"})
		for i, p := range w.people {
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), p.sir, p.name, p.post, p.room, w.listed(p.titles), p.note})
		}
		w.signed(&g)
		return g
	}},
	{"a mark for each title, in another order", false, func(w *world, _ bool) (g grid) {
		head := []string{"Số TT", "Ghi chú"}
		for _, title := range personTitles {
			head = append(head, w.spelt(title))
		}
		g.rows = append(g.rows, append(head, "Họ tên", "Đơn vị công tác", "Chức danh"))
		for i, p := range w.people {
			row := []string{fmt.Sprint(i + 1), p.note}
			for _, title := range personTitles {
				row = append(row, w.mark(slices.Contains(p.titles, title)))
			}
			g.rows = append(g.rows, append(row, p.sir+" "+p.name, p.room, p.post))
		}
		return g
	}},
	{"Thi đua beside Khen thưởng", false, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		at := len(g.rows)
		g.rows = append(g.rows, []string{"Stt", "Ông (bà)", "Họ và tên", "Chức vụ, đơn vị", "Đăng ký thi đua khen thưởng", ""}, []string{"", "", "", "", "Thi đua", "Khen thưởng"})
		g.spans = append(g.spans, span{at, 1, 4, 2}, span{at, 2, 0, 1}, span{at, 2, 1, 1}, span{at, 2, 2, 1}, span{at, 2, 3, 1})
		for i := range w.people {
			p := &w.people[i]
			p.note = ""
			var titles, forms []string
			for _, title := range p.titles {
				if strings.Contains(title, "K") {
					forms = append(forms, title)
				} else {
					titles = append(titles, title)
				}
			}
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), p.sir, p.name, p.post + ", " + p.room, w.listed(titles), w.listed(forms)})
		}
		w.signed(&g)
		return g
	}},
	{"name, post and room in one cell", false, func(w *world, _ bool) (g grid) {
		g.rows = append(g.rows, []string{"TT", "Họ và tên, chức vụ, đơn vị công tác", "Danh hiệu đăng ký"})
		for i := range w.people {
			p := &w.people[i]
			p.note = ""
			between := pick(w.Rand, "\n", ", ", " - ")
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), pick(w.Rand, "", "TS. ", "Đ/c ") + p.sir + " " + p.name + between + p.post + ", " + p.room, w.listed(p.titles)})
		}
		return g
	}},
	{"the name in two columns, in capitals", false, func(w *world, _ bool) (g grid) {
		at := len(g.rows)
		g.rows = append(g.rows, []string{"STT", "Họ và tên", "", "Giới tính", "Chức vụ", "Phòng, ban", "Danh hiệu thi đua"})
		g.spans = append(g.spans, span{at, 1, 1, 2})
		for i := range w.people {
			p := &w.people[i]
			p.note = ""
			cut := strings.LastIndex(p.name, " ")
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), viet.Upper(p.name[:cut]), viet.Upper(p.name[cut+1:]), map[string]string{"Ông": "Nam", "Bà": "Nữ"}[p.sir], p.post, p.room, w.listed(p.titles)})
		}
		return g
	}},
	{"groups of rooms with sums", false, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		head := []string{"TT", "Họ và tên", "Chức vụ"}
		numbers := []string{"(1)", "(2)", "(3)"}
		for i, title := range personTitles {
			head, numbers = append(head, title), append(numbers, fmt.Sprintf("(%d)", i+4))
		}
		g.rows = append(g.rows, append(head, "Ghi chú"), append(numbers, "(9)"))
		slices.SortStableFunc(w.people, func(a, b somebody) int { return strings.Compare(a.room, b.room) })
		n, room, groups := 0, "", 0
		sums := make([]int, len(personTitles))
		for i := range w.people {
			p := &w.people[i]
			p.sir = ""
			if p.room != room {
				room, groups = p.room, groups+1
				g.rows = append(g.rows, []string{viet.Roman(groups), room, "", "2", "", "1"})
			}
			n++
			row := []string{fmt.Sprint(n), p.name, p.post}
			for k, title := range personTitles {
				is := slices.Contains(p.titles, title)
				if is {
					sums[k]++
				}
				row = append(row, w.mark(is))
			}
			g.rows = append(g.rows, append(row, p.note))
		}
		total := []string{fmt.Sprintf("Tổng cộng: %02d người", n), "", ""}
		for _, sum := range sums {
			total = append(total, fmt.Sprint(sum))
		}
		g.rows = append(g.rows, total)
		w.signed(&g)
		return g
	}},
	{"groups of titles", false, func(w *world, _ bool) (g grid) {
		g.rows = append(g.rows, []string{"TT", "Họ và tên", "Chức vụ, đơn vị", "Ghi chú"})
		for i := range w.people {
			w.people[i].titles = w.people[i].titles[:1]
		}
		slices.SortStableFunc(w.people, func(a, b somebody) int { return strings.Compare(a.titles[0], b.titles[0]) })
		title, groups := "", 0
		for i := range w.people {
			p := &w.people[i]
			p.sir = ""
			if p.titles[0] != title {
				title, groups = p.titles[0], groups+1
				g.rows = append(g.rows, []string{"", fmt.Sprintf("%s. %s (%02d người)", viet.Roman(groups), viet.Upper(map[string]string{
					"LĐTT": "Lao động tiên tiến", "CSTĐCS": "Chiến sĩ thi đua cơ sở", "CSTĐ bộ": "Chiến sĩ thi đua cấp bộ", "GK": "Giấy khen", "BK Tổng TTCP": "Bằng khen của Tổng Thanh tra Chính phủ",
				}[title]), 2)})
			}
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), p.name, p.post + ", " + p.room, p.note})
		}
		return g
	}},
	{"rooms that go down, or as above", false, func(w *world, spans bool) (g grid) {
		g.rows = append(g.rows, []string{"TT", "Bộ phận", "Họ và tên", "Chức vụ", "Danh hiệu"})
		slices.SortStableFunc(w.people, func(a, b somebody) int { return strings.Compare(a.room, b.room) })
		for i := range w.people {
			p := &w.people[i]
			p.sir, p.note = "", ""
			room := p.room
			if i > 0 && w.people[i-1].room == room {
				room = pick(w.Rand, "-nt-", "”", "nt")
				if spans {
					room = ""
				}
			}
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), room, p.name, p.post, w.listed(p.titles)})
		}
		for i := 0; spans && i < len(w.people); {
			n := i + 1
			for n < len(w.people) && w.people[n].room == w.people[i].room {
				n++
			}
			if n > i+1 {
				g.spans = append(g.spans, span{i + 1, n - i, 1, 1})
			}
			i = n
		}
		return g
	}},
	{"people above collectives", true, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		g.rows = append(g.rows, []string{"A. CÁ NHÂN"}, []string{"TT", "Họ và tên", "Chức vụ", "Phòng", "Năm 2023", "Danh hiệu năm 2022"})
		for i := range w.people {
			p := &w.people[i]
			p.sir, p.note = "", ""
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), p.name, p.post, p.room, w.listed(p.titles), pick(w.Rand, "", "LĐTT")})
		}
		g.rows = append(g.rows, []string{""}, []string{"B. TẬP THỂ"}, []string{"TT", "Tên tập thể", "Số người", "Danh hiệu thi đua"})
		for i, group := range w.groups {
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), strings.ReplaceAll(group.name, " - ", " – "), "8", w.listed(group.titles)})
		}
		w.signed(&g)
		return g
	}},
	{"births in columns of men and women", false, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		at := len(g.rows)
		g.rows = append(g.rows, []string{"TT", "Họ và tên", "Năm sinh", "", "Chức vụ, đơn vị", "Danh hiệu", "Ghi chú"}, []string{"", "", "Nam", "Nữ"})
		g.spans = append(g.spans, span{at, 1, 2, 2})
		for _, i := range []int{0, 1, 4, 5, 6} {
			g.spans = append(g.spans, span{at, 2, i, 1})
		}
		for i, p := range w.people {
			born := []string{pick(w.Rand, "1980", "5.1.83", "17/03/1979", "02-1990"), ""}
			if p.sir == "Bà" {
				slices.Reverse(born)
			}
			g.rows = append(g.rows, []string{fmt.Sprint(i + 1), p.name, born[0], born[1], p.post + ", " + p.room, w.listed(p.titles), p.note})
		}
		w.signed(&g)
		return g
	}},
	{"people beside collectives", true, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		g.rows = append(g.rows, []string{"TT", "Họ và tên", "Chức vụ", "Phòng, ban", "Danh hiệu", "", "TT", "Tên tập thể", "Số người", "Danh hiệu thi đua"})
		for i := range w.people {
			p := &w.people[i]
			p.sir, p.note = "", ""
			row := []string{fmt.Sprint(i + 1), p.name, p.post, p.room, w.listed(p.titles), ""}
			if i < len(w.groups) {
				row = append(row, fmt.Sprint(i+1), w.groups[i].name, "8", w.listed(w.groups[i].titles))
			}
			g.rows = append(g.rows, row)
		}
		w.signed(&g)
		return g
	}},
	{"names under titles", false, func(w *world, _ bool) (g grid) {
		w.motto(&g)
		w.people[0].titles, w.people[1].titles = []string{"LĐTT"}, []string{"GK"} // two titles at least
		var head []string
		var under [][]string
		for _, title := range personTitles {
			var names []string
			for i := range w.people {
				p := &w.people[i]
				p.sir, p.post, p.room, p.note = "", "", "", ""
				if p.titles[0] == title {
					p.titles = p.titles[:1]
					names = append(names, p.name)
				}
			}
			if names != nil {
				head, under = append(head, w.spelt(title)), append(under, names)
			}
		}
		slices.SortStableFunc(w.people, func(a, b somebody) int {
			return slices.Index(personTitles, a.titles[0]) - slices.Index(personTitles, b.titles[0])
		})
		g.rows = append(g.rows, head)
		for at := range w.people {
			row := make([]string, len(head))
			for i, names := range under {
				if at < len(names) {
					row[i] = names[at]
				}
			}
			if strings.Join(row, "") != "" {
				g.rows = append(g.rows, row)
			}
		}
		return g
	}},
}

// A title alone in a row below somebody is no group but his, and lines of groups that
// bear figures are.
func TestGroupsAreNamedWhereRowsBegin(t *testing.T) {
	a := aroundOf(t, book(t), "Báo Thanh tra")
	for text, want := range map[string]string{
		"TT\tHọ và tên\tChức vụ\tDanh hiệu\n1\tVũ Văn Một\tKỹ sư\tLĐTT\n\t\t\tCSTĐCS\n2\tLê Thị Hai\tKỹ sư\t\n":                    "CSTĐCS,LĐTT/",
		"TT\tTên cá nhân, tập thể\tDanh hiệu\n1\tLao động tiên tiến\n\tVũ Văn Một\n2\tTập thể lao động tiên tiến\n\tBan Thời sự\n": "LĐTT/TTLĐTT",
	} {
		src, err := exchange.ReadPasted(text)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range intake.Read(src, a, nil).Rows {
			got = append(got, strings.Join(labelsOf(a, row.Kinds), ","))
		}
		if strings.Join(got, "/") != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

// wanted is what the world's rows say, as said tells it.
func (p somebody) wanted() string {
	titles := slices.Clone(p.titles)
	slices.Sort(titles)
	return strings.Join([]string{p.sir, p.name, p.post, p.room, strings.Join(titles, ","), p.note}, "|")
}

// check reads a list of the world in a layout and a kind of file, and compares.
func check(t testing.TB, seed uint64, a intake.Around, layout int, kind string) (cells int, wrong []string, asked []string) {
	w := someWorld(rand.New(rand.NewPCG(seed, uint64(layout))), a)
	g := evened(layouts[layout].lay(&w, spansKept(kind)))
	src, err := exchange.Read(fileKinds[kind](t, g))
	if err != nil {
		return 1, []string{err.Error()}, nil
	}
	got := intake.Read(src, a, nil)
	for _, q := range got.Questions {
		if q.Answer == "" {
			asked = append(asked, q.Text)
		}
	}
	want := w.people
	if layouts[layout].groups {
		want = slices.Concat(want, w.groups)
	}
	if len(got.Rows) != len(want) {
		for _, out := range got.LeftOut {
			asked = append(asked, fmt.Sprintf("[left %d %s: %s]", out.Number, out.Text, out.Why))
		}
		return 6 * len(want), []string{fmt.Sprintf("%d rows of %d", len(got.Rows), len(want))}, asked
	}
	for i, row := range got.Rows {
		cells += 6
		is := somebody{row.Honorific, row.Name, row.Post, row.Room, row.Note, labelsOf(a, row.Kinds)}
		if is.wanted() != want[i].wanted() {
			wrong = append(wrong, is.wanted()+" instead of "+want[i].wanted()+" in "+row.Raw)
		}
	}
	return cells, wrong, asked
}

// Each layout in each kind of file is read as it was written, and nothing is asked.
func TestEveryLayoutIsReadFromEveryKindOfFile(t *testing.T) {
	b := book(t)
	a := aroundOf(t, b, "Trường Cán bộ Thanh tra")
	files, asking := 0, 0
	for layout := range layouts {
		for kind := range fileKinds {
			files++
			cells, wrong, asked := check(t, 1, a, layout, kind)
			if len(wrong) > 0 {
				t.Errorf("%s, %s: %d of %d rows: %s\n%s", layouts[layout].name, kind, len(wrong), cells/6, strings.Join(wrong, "\n"), strings.Join(asked, "\n"))
			}
			if len(asked) > 0 {
				asking++
				t.Logf("%s, %s asks %s", layouts[layout].name, kind, asked)
			}
		}
	}
	if files < 60 || asking*20 > files {
		t.Errorf("%d of %d files ask", asking, files)
	}
}

// Any list in any layout and kind of file is read back equal, or asked about.
func TestAnyListIsReadBackEqual(t *testing.T) {
	b := book(t)
	var units []intake.Around
	for _, unit := range aroundOf(t, b, "Báo Thanh tra").Units {
		if a := aroundOf(t, b, unit.Name); len(a.Rooms) > 0 {
			units = append(units, a)
		}
	}
	var kinds []string
	for kind := range fileKinds {
		kinds = append(kinds, kind)
	}
	slices.Sort(kinds)
	rapid.Check(t, func(r *rapid.T) {
		a := units[rapid.IntRange(0, len(units)-1).Draw(r, "unit")]
		layout := rapid.IntRange(0, len(layouts)-1).Draw(r, "layout")
		kind := kinds[rapid.IntRange(0, len(kinds)-1).Draw(r, "kind")]
		seed := rapid.Uint64().Draw(r, "seed")
		if _, wrong, asked := check(t, seed, a, layout, kind); len(wrong) > 0 || len(asked) > 0 {
			r.Fatalf("%s, %s, %s:\n%s\n%s", a.Unit.Name, layouts[layout].name, kind, strings.Join(wrong, "\n"), strings.Join(asked, "\n"))
		}
	})
}
