package gdi_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"sothidua/screens/kit"
	"sothidua/screens/native/gdi"
)

// form is sixty widgets beside a table of 240 cells; what is typed into the first name
// changes every cell.
type form struct {
	gdi.Window
	names []*widget.Entry
	table *widget.Table
}

func newForm(t testing.TB) *form {
	a := gdi.New(test.NewTempApp(t))
	a.Settings().SetTheme(kit.NewTheme(kit.TextNormal))
	f := &form{Window: gdi.In(a.NewWindow("Sổ"))}
	text := "0"
	f.table = widget.NewTable(func() (int, int) { return 30, 8 },
		func() fyne.CanvasObject { return canvas.NewText("Nguyễn 00", nil) },
		func(id widget.TableCellID, o fyne.CanvasObject) {
			o.(*canvas.Text).Text = fmt.Sprintf("%d.%d %s", id.Row, id.Col, text)
			o.Refresh()
		})
	grid := container.NewGridWithColumns(4)
	for i := range 15 {
		name := widget.NewEntry()
		name.SetText(fmt.Sprintf("Đồng chí %d", i+1))
		if i == 0 {
			name.OnChanged = func(typed string) { text = typed; f.table.Refresh() }
		}
		f.names = append(f.names, name)
		grid.Add(widget.NewLabel(fmt.Sprintf("Họ và tên %d", i+1)))
		grid.Add(name)
		grid.Add(widget.NewCheck("Đã ký", nil))
		grid.Add(widget.NewSelect([]string{"Chiến sĩ thi đua", "Lao động tiên tiến"}, nil))
	}
	split := container.NewHSplit(container.NewVScroll(grid), f.table)
	split.SetOffset(0.5)
	f.SetContent(split)
	f.Resize(fyne.NewSize(1366, 768))
	f.Show()
	return f
}

// letters types into a name, letter by letter, and draws the window after each.
func (f *form) letters(b *testing.B, name int) {
	f.Canvas().Focus(f.names[name])
	for i := 0; b.Loop(); i++ {
		if i%12 == 0 {
			f.names[name].SetText("")
		}
		f.Type('a' + rune(i%26))
		f.Frame()
	}
}

// BenchmarkLetter is a letter that changes one field.
func BenchmarkLetter(b *testing.B) { newForm(b).letters(b, 1) }

// BenchmarkTable is a letter that changes a field and all 240 cells.
func BenchmarkTable(b *testing.B) { newForm(b).letters(b, 0) }

// BenchmarkFirst is a window of which no picture is kept.
func BenchmarkFirst(b *testing.B) {
	f := newForm(b)
	for b.Loop() {
		f.Cold()
	}
}

// BenchmarkNothing is a window that is refreshed though nothing in it changed.
func BenchmarkNothing(b *testing.B) {
	f := newForm(b)
	for b.Loop() {
		f.Content().Refresh()
		f.Frame()
	}
}
