package kit

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// unit is a row of the tests.
type unit struct{ name, head, members string }

func unitTable(t *testing.T, width float32, rows int) (*Table[unit], fyne.Window) {
	t.Helper()
	SetWidths(nil)
	table := NewTable([]Column[unit]{
		{Title: "Ông, Bà", Width: 40, Text: func(u unit) string { return u.head }},
		{Title: "Đơn vị", Text: func(u unit) string { return u.name }},
		{Title: "Ghi chú", Width: 300, Text: func(unit) string { return "Đã nộp đăng ký đúng hạn, không phải bổ sung gì thêm" }},
		{Title: "Số thành viên", Width: 60, Align: Right, Text: func(u unit) string { return u.members }},
	})
	var all []unit
	for i := range rows {
		all = append(all, unit{fmt.Sprintf("Trung tâm Thông tin và Chuyển đổi số khu vực %d", i), "Ông", "1.234.567"})
	}
	win := show(t, table)
	win.Resize(fyne.NewSize(width, 300))
	table.SetRows(all)
	return table, win
}

// textsIn gathers the texts of a part of a table.
func textsIn(part fyne.CanvasObject) []*canvas.Text {
	var texts []*canvas.Text
	for _, object := range test.LaidOutObjects(part) {
		if text, ok := object.(*canvas.Text); ok && text.Text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}

func TestNarrowColumnsCutNeitherHeadsNorFigures(t *testing.T) {
	table, _ := unitTable(t, 430, 30)
	for _, text := range textsIn(table.head) {
		if strings.Contains(text.Text, "…") {
			t.Errorf("a head is cut to %q", text.Text)
		}
	}
	figures := 0
	for _, text := range textsIn(table.body) {
		if text.Text == "1.234.567" {
			figures++
			if end := text.Position().X + text.Size().Width; end > table.body.Size().Width-barWidth {
				t.Errorf("a figure ends at %.0f, under the scroll bar of %.0f", end, table.body.Size().Width)
			}
		}
	}
	if figures < 5 {
		t.Errorf("%d figures are whole", figures)
	}
}

func TestNamesThatBeginAlikeAreToldApart(t *testing.T) {
	table, _ := unitTable(t, 430, 5)
	names := map[string]bool{}
	for _, text := range textsIn(table.body) {
		if strings.HasPrefix(text.Text, "Tr") {
			names[text.Text] = true
		}
	}
	if len(names) != 5 {
		t.Errorf("five units read %v", names)
	}
}

// A figure stands whole in a head or a total too, where it is bold.
func TestBoldFiguresAreNotCut(t *testing.T) {
	SetWidths(nil)
	g := NewGrid([]GridColumn[string]{
		{Column: Column[string]{Title: "Tiêu chí", Text: func(string) string {
			return "Thực hiện nhiệm vụ chuyên môn được giao trong năm của đơn vị"
		}}},
		{Column: Column[string]{Title: "Tối đa", Width: 20, Align: Right, Text: func(figure string) string { return figure }}},
	})
	g.IsGroup, g.InCells = func(figure string) bool { return figure == "1.000.000" }, true
	show(t, g).Resize(fyne.NewSize(400, 300))
	g.SetRows([]string{"1.000.000", "400"})
	seen := false
	for _, text := range textsIn(g.body) {
		seen = seen || text.Text == "1.000.000" && text.TextStyle.Bold
	}
	if !seen {
		t.Error("the figure of the head is cut")
	}
}

// What is cut shows the word in which it parts from the others, its beginning whole where
// that is enough; what is indented is no beginning of its own.
func TestACutNameShowsWhereItParts(t *testing.T) {
	test.NewTempApp(t)
	names := namesOf([]string{
		"Công ty Trách nhiệm hữu hạn một thành viên Quản lý, khai thác công trình thủy lợi tỉnh Sơn Giang",
		"Công ty Trách nhiệm hữu hạn một thành viên Lâm nghiệp Phước Thượng",
		"Sở Nông nghiệp và Môi trường tỉnh Sơn Giang",
		"Sở Văn hóa, Thể thao và Du lịch tỉnh Sơn Giang",
		Indented("Hạt Kiểm lâm khu vực Phước Thượng số 1", 2), Indented("Hạt Kiểm lâm khu vực Phước Thượng số 2", 2),
		Indented("Đội Kiểm lâm cơ động và Phòng cháy, chữa cháy rừng số 1", 2),
	})
	cut := func(text string) string {
		return cellLook{text: text, shared: names.shared(text)}.cut(190, 13, fyne.TextStyle{})
	}
	for text, want := range map[string][2]string{
		names[0]: {"Công ty…", "Lâm nghiệp"},
		names[1]: {"Công ty…", "Quản lý, kh"},
		"Sở Nông nghiệp và Môi trường tỉnh Sơn Giang": {"Sở Nông nghiệp và ", "…"},
		Indented(names[2], 2): {Indented("Hạt", 2), "số 1"},
		Indented(names[3], 2): {Indented("Hạt", 2), "số 2"},
		Indented(names[6], 2): {Indented("Đội Kiểm lâm", 2), "…"},
	} {
		got := cut(text)
		if !strings.HasPrefix(got, want[0]) || !strings.Contains(got, want[1]) || measure(got, 13, fyne.TextStyle{}) > 190 {
			t.Errorf("%q is cut to %q", text, got)
		}
	}
	posts := namesOf([]string{"Phó Trưởng ban", "Phó Trưởng phòng"})
	if got := (cellLook{text: "Phó Trưởng ban", shared: posts.shared("Phó Trưởng ban")}).cut(72, 13, fyne.TextStyle{}); !strings.HasPrefix(got, "Phó") || !strings.HasSuffix(got, "ban") {
		t.Errorf("a post is cut to %q", got)
	}
	officers := namesOf([]string{"Chuyên viên, Chi cục Kiểm lâm", "Chuyên viên, Văn phòng Sở"})
	if got := (cellLook{text: "Chuyên viên, Văn phòng Sở", shared: officers.shared("Chuyên viên, Văn phòng Sở")}).cut(48, 13, fyne.TextStyle{}); !strings.HasPrefix(got, "Chuy") {
		t.Errorf("in a narrow column a post is cut to %q", got)
	}
	if namesOf([]string{Indented("Một", 3), Indented("Hai", 3)}) != nil {
		t.Error("blanks make names alike")
	}
}

// Where there is room for nothing, names and texts give way before figures, codes and heads.
func TestNamesGiveWayBeforeFigures(t *testing.T) {
	type row struct{ unit, rating string }
	days := "1358 ngày"
	table := NewTable([]Column[row]{
		{Title: "Đơn vị", Text: func(r row) string { return r.unit }},
		{Title: "Xếp loại", Width: 90, Text: func(r row) string { return r.rating }},
		{Title: "Dòng", Width: 90, Align: Right, Text: func(row) string { return days }},
	})
	lacks := []string{"thiếu 11", "12 người", "01/2016/TT-TTCP", "20/12/2024"}
	for _, text := range append(lacks, "phòng 2 của Sở Nội vụ") {
		if figure(text) != slices.Contains(lacks, text) {
			t.Errorf("%q is read whole: %v", text, figure(text))
		}
	}
	win := show(t, table)
	win.Resize(fyne.NewSize(260, 300))
	table.SetRows([]row{{"Sở Nông nghiệp và Môi trường tỉnh Sơn Giang", "HTTNV"}})
	shown := map[string]bool{}
	days = "11358 ngày" // known later, as what a paper lacks
	table.Refresh()
	for _, part := range []fyne.Widget{table.head, table.body} {
		for _, text := range textsIn(part) {
			shown[text.Text] = true
		}
	}
	for _, whole := range []string{"Dòng", "HTTNV", days} {
		if !shown[whole] {
			t.Errorf("%q is not whole among %v", whole, shown)
		}
	}
}

// A text beside a name, such as a post, keeps some of its letters where many short columns
// leave hardly any room: it gives way together with the name, not before it.
func TestATextBesideANameGivesWayTogetherWithIt(t *testing.T) {
	SetWidths(nil)
	columns := []Column[string]{
		{Title: "Họ và tên", Text: func(name string) string { return name }},
		{Title: "Chức vụ", Width: 180, Text: func(name string) string { return "Phóng viên chính, " + name }},
	}
	for _, title := range []string{"Xếp loại", "Tháng làm việc", "Tháng nghỉ", "Kỷ luật", "Hết hạn", "Đơn vị cũ"} {
		columns = append(columns, Column[string]{Title: title, Width: 92, Text: func(string) string { return "" }})
	}
	table := NewTable(columns)
	win := show(t, table)
	win.Resize(fyne.NewSize(460, 300))
	table.SetRows([]string{"Nguyễn Thanh Bích", "Trần Thu Diễm"})
	widths := table.widths(table.body.Size().Width)
	if widths[1] < 60 || widths[0] < 60 {
		t.Errorf("the name has %.0f, the post %.0f", widths[0], widths[1])
	}
}

// A text is not cut while other columns have room that they do not need: it gets it, whichever
// has a width of its own. A column that she made narrow stays so.
func TestATextGetsTheRoomThatOthersDoNotNeed(t *testing.T) {
	SetWidths(nil)
	unit := "Viện Chiến lược và Khoa học thanh tra"
	table := NewTable([]Column[string]{
		{Title: "Họ và tên", Text: func(name string) string { return name }},
		{Title: "Đơn vị", Width: 110, Text: func(string) string { return unit }},
		{Title: "Có mặt", Width: 90, Text: func(string) string { return "" }},
	})
	win := show(t, table)
	win.Resize(fyne.NewSize(640, 300))
	table.SetRows([]string{"Nguyễn Minh Bảo", "Trần Thu Diễm"})
	room := table.body.Size().Width
	widths := table.widths(room)
	if whole := measure(unit, textSize(), fyne.TextStyle{}) + 2*cellPadding; widths[1] < whole {
		t.Errorf("the unit has %.0f of %.0f, the name %.0f", widths[1], whole, widths[0])
	}
	if name := measure("Nguyễn Minh Bảo", textSize(), fyne.TextStyle{}) + 2*cellPadding; widths[0] < name {
		t.Errorf("the name has %.0f of %.0f", widths[0], name)
	}
	if sum := widths[0] + widths[1] + widths[2]; sum < room-1 || sum > room+1 {
		t.Errorf("the columns take %.0f of %.0f", sum, room)
	}
	criterion := "Thực hiện nhiệm vụ chính trị"
	other := NewTable([]Column[string]{
		{Title: "Nội dung", Text: func(text string) string { return text }},
		{Title: "Cộng", Width: 220, Text: func(string) string { return "600" }},
		{Title: "Loại, hạn", Width: 220, Text: func(string) string { return "" }},
	})
	show(t, other).Resize(fyne.NewSize(480, 300))
	other.SetRows([]string{criterion})
	if got, whole := other.widths(other.body.Size().Width)[0], measure(criterion, textSize(), fyne.TextStyle{})+2*cellPadding; got < whole {
		t.Errorf("the criterion has %.0f of %.0f", got, whole)
	}
	give(table.titles(), 1, 60)
	if widths := table.widths(room); widths[1] > 61 {
		t.Errorf("the one that she made narrow has %.0f", widths[1])
	}
	SetWidths(nil)
}

func TestNoHalfRowStandsUnderTheHead(t *testing.T) {
	table, win := unitTable(t, 700, 60)
	for _, offset := range []float32{0, 10, 17, 100, 333, 5000} {
		table.scroll.ScrollToOffset(fyne.NewPos(0, offset))
		table.body.Refresh()
		for _, text := range textsIn(table.body) {
			top := text.Position().Y - table.scroll.Offset.Y
			if top < 0 {
				t.Errorf("at %.0f a row stands at %.1f", offset, top)
				break
			}
		}
	}
	// and the last row is whole at the end
	win.Canvas().Focus(table)
	press(win, fyne.KeyEnd)
	y := float32(table.selected)*rowHeight() - table.scroll.Offset.Y
	if _, shift := table.body.first(); y+shift+rowHeight() > table.scroll.Size().Height+1 {
		t.Errorf("the last row ends at %.1f of %.1f", y+rowHeight(), table.scroll.Size().Height)
	}
	// and a click hits the row that is seen
	table.body.Tapped(&fyne.PointEvent{Position: fyne.NewPos(100, table.scroll.Offset.Y+rowHeight()/2)})
	if first, _ := table.body.first(); table.selected != first {
		t.Errorf("a click on the first row seen, %d, chooses %d", first, table.selected)
	}
}

// Given a table that had room for all rows, when its place becomes narrower and low, then the
// titles stand over their columns, which a scroll bar leaves less room.
func TestTitlesStandOverTheirColumnsBesideAScrollBar(t *testing.T) {
	table, _ := unitTable(t, 900, 5)
	test.WidgetRenderer(table)
	table.Resize(fyne.NewSize(900, 300))
	table.Resize(fyne.NewSize(800, 120))
	if !table.scrolls() {
		t.Fatal("there is no scroll bar")
	}
	widths := table.widths(table.head.Size().Width)
	edge := widths[0] + widths[1] + widths[2]
	found := false
	for _, object := range test.WidgetRenderer(table.head).Objects() { // as drawn, not drawn anew
		if text, ok := object.(*canvas.Text); ok && text.Text == "Ghi chú" {
			found = true
			if off := text.Position().X - edge + widths[2] - cellPadding; off < -1 || off > 1 {
				t.Errorf("the title stands %.0f beside its column", off)
			}
		}
	}
	if !found {
		t.Fatal("the title is not there")
	}
}

func TestColumnsAreDraggedFittedAndRemembered(t *testing.T) {
	table, _ := unitTable(t, 900, 5)
	room := table.head.Size().Width
	before := table.widths(room)
	drag := func(from, by float32) {
		at := fyne.NewPos(from+by, 10)
		table.head.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: at}, Dragged: fyne.NewDelta(by, 0)})
		table.head.DragEnd()
	}
	// given a border, when it is dragged
	drag(before[0], 50)
	if after := table.widths(room); after[0] < before[0]+49 || after[0] > before[0]+51 {
		t.Errorf("the column was %.0f, is %.0f", before[0], after[0])
	}
	// and when its border is clicked twice
	edge := table.widths(room)
	at := &fyne.PointEvent{Position: fyne.NewPos(edge[0]+edge[1], 10)}
	table.head.Tapped(at)
	table.head.Tapped(at)
	fitted := table.widths(room)[1]
	if want := measure("Trung tâm Thông tin và Chuyển đổi số khu vực 0", textSize(), fyne.TextStyle{}); fitted < want || fitted > want+30 {
		t.Errorf("fitted to %.0f, the text has %.0f", fitted, want)
	}
	if table.sorted >= 0 {
		t.Error("a click on a border sorts")
	}
	// then another table of these columns has the widths, at the next start too
	kept := Widths()
	SetWidths(nil)
	SetWidths(kept)
	again := NewTable(table.columns)
	if got := again.widths(room)[0]; got < before[0]+49 {
		t.Errorf("the next one has %.0f", got)
	}
	SetWidths(nil)
}

func TestACutCellIsToldByAKeyAndByTheMouse(t *testing.T) {
	table, win := unitTable(t, 430, 5)
	told := func() string {
		var all []string
		if table.body.tip != nil {
			for _, line := range table.body.tip.lines {
				all = append(all, line.Text)
			}
		}
		return strings.Join(all, " ")
	}
	win.Canvas().Focus(table)
	press(win, fyne.KeySpace)
	if text := told(); !strings.Contains(text, "khu vực 0") || !strings.Contains(text, "không phải bổ sung") {
		t.Errorf("Space tells %q", text)
	}
	press(win, fyne.KeyDown)
	if told() != "" {
		t.Error("it is told on another row still")
	}
	table.body.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(80, 5)}})
	if text := told(); !strings.Contains(text, "khu vực 0") {
		t.Errorf("the mouse tells %q", text)
	}
}

// Given a column whose texts have marks before them, when it lends what it does not need to
// one that is cut, then its own texts are still whole.
func TestTextsBehindMarksStayWholeWhereTheirColumnLends(t *testing.T) {
	SetWidths(nil)
	table := NewTable([]Column[unit]{
		{Title: "Nguyên văn", Text: func(u unit) string { return u.name }},
		{Title: "Trong sổ", Width: 170, Text: func(u unit) string { return u.head }, Icon: func(unit) string { return "plus" }},
	})
	win := show(t, table)
	win.Resize(fyne.NewSize(420, 200))
	table.SetRows([]unit{{strings.Repeat("Trung tâm Thông tin ", 6), "thêm mới", ""}})
	for _, text := range textsIn(table.body) {
		if strings.HasPrefix(text.Text, "thêm") && text.Text != "thêm mới" {
			t.Errorf("cut to %q", text.Text)
		}
	}
}

// Given a table of thirteen columns in a low window with the largest text, then no word of its heads
// is broken, and none runs over its column.
func TestNoWordOfAHeadIsBrokenWhereThereAreManyColumns(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextLarge))
	heads := []string{"TT", "Họ và tên", "Chức vụ", "LĐTT", "CSTĐCS", "CSTĐ ngành", "CSTĐTQ", "BK Thống đốc", "BKTTg", "HCLĐ hạng Ba", "KNC", "Sáng kiến", "Ghi chú"}
	var columns []Column[string]
	for _, head := range heads {
		width := float32(70)
		if strings.HasPrefix(head, "H") || strings.HasPrefix(head, "Ch") {
			width = 0
		}
		columns = append(columns, Column[string]{Title: head, Width: width, Text: func(s string) string { return s }})
	}
	table := NewTable(columns)
	win := test.NewTempWindow(t, table)
	win.Resize(fyne.NewSize(700, 300))
	table.SetRows([]string{"x"})
	for _, width := range []float32{700, 500} { // the lower one needs smaller letters too
		widths := table.widths(width)
		for i, cell := range table.titles() {
			f := cell.fit(widths[i])
			if got := strings.Join(f.lines, " "); got != heads[i] {
				t.Errorf("%q is written %q", heads[i], f.lines)
			}
			for _, line := range f.lines {
				if over := f.left + measure(line, f.size, fyne.TextStyle{Bold: true}) + f.right - widths[i]; over > 0.5 {
					t.Errorf("%q runs %v over its column", line, over)
				}
			}
		}
	}
}

// Given a column of words with as many letters, of which one is wider, or of texts with a number
// among them, then its room is that of the wider one, and the number is not cut.
func TestTheWidestTextOfAColumnIsNotThatWithTheMostLetters(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(NewTheme(TextNormal))
	for whole, rows := range map[string][]string{"tậ": {"tập thể lớn", "tập thể nhỏ"}, "152": {"152/2025/NĐ-CP", "của Uỷ ban nhân dân"}, "VD-": {"VD-02/QĐ-UBND", "của Uỷ ban nhân dân"}} {
		table := NewTable([]Column[string]{
			{Title: "Tên", Text: func(string) string { return strings.Repeat("Ban Thư ký tòa soạn ", 8) }},
			{Title: "Loại", Width: 110, Text: func(kind string) string { return kind }},
		})
		table.SetRows(rows)
		table.Resize(fyne.NewSize(260, 300))
		for _, object := range test.LaidOutObjects(table) {
			if text, ok := object.(*canvas.Text); ok && strings.HasPrefix(text.Text, whole) && strings.Contains(text.Text, "…") {
				t.Errorf("it says %q", text.Text)
			}
		}
	}
}
